"""Statement: whether reported words tell a reader something by themselves."""

from __future__ import annotations

import re

from indexer.extract.language.reporting import CUES
from indexer.extract.reports.clauses import FINITE
from indexer.extract.reports.prose import tag

_OPENERS = frozenset("that to whether if how what why when where who".split())
_TELLING = frozenset("say tell claim according".split())
"""The tables of the cues behind which any words are told, a headline's or a list's too."""
_WORD = re.compile(r"\w[\w'’-]*")


def is_statement(cue: str | None, text: str) -> bool:
    """Whether words are a clause (`that the gate holds`, `to wait`), or a verb of telling has them.

    `praised the new gate` tells of a verdict; `the new gate` alone, in a list of what somebody said, nothing.
    """
    word = CUES.get(cue.lower()) if cue else None
    if word is not None and word.table in _TELLING:
        return True
    tags = [tag(found) for found in _WORD.findall(text)]
    return bool(tags) and (tags[0] in _OPENERS or not FINITE.isdisjoint(tags))
