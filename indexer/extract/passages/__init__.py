"""Passages: what stands between marks, in blocks and turns; the tokens round it."""
