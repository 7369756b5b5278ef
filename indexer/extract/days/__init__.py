"""Days: when a passage was said."""
