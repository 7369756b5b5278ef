"""Words as words: what counts as the same, how two texts differ, where the index looks."""
