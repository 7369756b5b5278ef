"""Speakers: which mention said a passage, and whether anybody did."""
