"""Reports: indirect speech, from its cue to its record."""
