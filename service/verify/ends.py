"""The two ends of a phrase: outer quotation marks and final punctuation, which fold away."""

from __future__ import annotations

import re

from indexer.wording.align import Alignment, Step
from indexer.wording.difference import Comparison, Difference, Span

_QUOTES = "\"“”„‟«»‹›'’‘‚‛`´"
_ELLIPSIS = re.compile(r"…|\.(?:\s?\.){2,}|\[\s*\]|\(\s*\)")


def read_ends(alignment: Alignment) -> Comparison:
    """What stands before the first word of the phrase and after its last, against the source there."""
    phrase, source = alignment.phrase, alignment.source
    head = phrase.between(0).strip()
    tail = phrase.between(len(phrase.words)).strip()
    before = source.between(alignment.start).strip()
    after = source.between(alignment.end).strip()
    if head and before.endswith(head):
        head = ""
    if tail and after.startswith(tail):
        tail = ""
    folds = [
        *(["outer quotation marks"] if _has_quotes(head) or _has_quotes(tail) else []),
        *(["ellipsis"] if _ELLIPSIS.search(head) or _ELLIPSIS.search(tail) else []),
    ]
    said, printed = _bare(tail), _bare(after)
    if said and said != printed[: len(said)]:
        if ("?" in said) != ("?" in printed[:1]):
            return Comparison((_question(alignment, said, printed),), tuple(folds))
        folds.append("final punctuation")
    if _bare(head):
        folds.append("punctuation before the first word")
    return Comparison((), tuple(folds))


def _has_quotes(text: str) -> bool:
    return any(mark in text for mark in _QUOTES)


def _bare(text: str) -> str:
    """The punctuation without quotation marks and ellipses."""
    return "".join(mark for mark in _ELLIPSIS.sub("", text) if mark not in _QUOTES and not mark.isspace())


def _question(alignment: Alignment, said: str, printed: str) -> Difference:
    """A question made a statement, or a statement a question: more than a full stop's worth."""
    end = alignment.phrase.words[-1].end
    source_end = alignment.source.words[alignment.end - 1].end
    return Difference(
        "folded",
        Span(end, end + len(said), said),
        Span(source_end, source_end + len(printed[:1]), printed[:1]),
        ("punctuation",),
        Step(True, len(alignment.phrase.words), len(alignment.phrase.words), alignment.end, alignment.end),
    )
