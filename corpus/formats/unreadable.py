"""The one error of reading."""

from __future__ import annotations


class Unreadable(Exception):
    """A document cannot be made an article; the message says why, in words for a person."""
