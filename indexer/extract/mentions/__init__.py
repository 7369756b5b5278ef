"""Mentions: every stretch of the text that could name a speaker, with its role."""
