"""The index: one contract, several engines, commits that are all or nothing."""
