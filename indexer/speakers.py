"""Speakers across articles: who is the same person, under which id."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from indexer.quote import SpeakerType

_ID_LENGTH = 60
_LOCAL = "--"  # in no slug; before what tells one article from another


def slug(name: str) -> str:
    """`name` in lower-case ASCII letters and digits joined by hyphens, as it stands in an address.

    A name with no Latin letter keeps its own letters.
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    ascii_only = folded.encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only.replace("'", "")) or re.findall(r"\w+", name.casefold())
    return "-".join(words)[:_ID_LENGTH].strip("-") or "unknown"


def is_same_everywhere(speaker: str | None) -> bool:
    """Whether a speaker's id means the same in every article: no lone surname, no unnamed source."""
    return speaker is not None and _LOCAL not in speaker


def speaker_id(name: str, speaker_type: SpeakerType, article_id: str) -> str:
    """The id under which a speaker's quotations are gathered.

    A full name, a group or a document is one speaker wherever it is printed.
    A lone surname or an unnamed source is only itself, in its own article:
    two articles' "senior official" are never merged on a guess.
    """
    alone = speaker_type == "unnamed" or (speaker_type == "person" and len(name.split()) < 2)
    if not alone:
        return slug(name)
    # A digest, because the beginnings of two addresses are often alike.
    digest = hashlib.blake2b(article_id.encode(errors="replace"), digest_size=5).hexdigest()
    return f"{slug(name)}{_LOCAL}{digest}"
