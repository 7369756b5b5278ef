"""Addresses that open at the words: text fragments (WICG Scroll to Text Fragment)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote, urlsplit

from indexer.quote import Segment

_WHOLE = 12  # words of a text that is named whole; of a longer one, its ends
_ENDS = 5


@lru_cache(maxsize=256)  # a quotation's own is also that of one of its prints
def link_to(url: str | None, spans: tuple[Segment, ...]) -> str | None:
    """`url` with a fragment that has a browser scroll to these stretches; only for http and https."""
    if not url or not spans or not _is_web(url):
        return None
    first, last = spans[0].text.split(), spans[-1].text.split()
    if len(spans) == 1 and len(first) <= _WHOLE:
        text = _encoded(first)
    else:
        text = f"{_encoded(first[:_ENDS])},{_encoded(last[-_ENDS:])}"
    joint = ":~:" if "#" in url else "#:~:"
    return f"{url}{joint}text={text}"


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return False


def _encoded(words: Sequence[str]) -> str:
    """Percent-encoded, the hyphen too: it would separate context from text."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
