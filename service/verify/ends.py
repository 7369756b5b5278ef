"""The two ends of a phrase: outer quotation marks and final punctuation, which fold away."""

from __future__ import annotations

import re
from itertools import takewhile

from indexer.wording.align import Alignment, Step
from indexer.wording.difference import Comparison, Difference, Span
from indexer.wording.fold import UNSEEN

_QUOTES = "\"“”„‟«»‹›'’‘‚‛`´"
_DOTS = r"(?:…|\.(?:\s?\.){2,})"
_ELLIPSIS = re.compile(rf"\[\s*{_DOTS}?\s*\]|\(\s*{_DOTS}?\s*\)|{_DOTS}")
_UNSEEN = re.compile(f"[{UNSEEN}]")


def read_ends(alignment: Alignment) -> Comparison:
    """What stands before the first word of the phrase and after its last, against the source there."""
    phrase, source = alignment.phrase, alignment.source
    tail, after = _apart(phrase.between(len(phrase.words)), source.between(alignment.end))
    head, _ = _apart(phrase.between(0)[::-1], source.between(alignment.start)[::-1])
    head = head[::-1]
    folds = [
        *(["unseen characters"] if _UNSEEN.search(head) or _UNSEEN.search(tail) else []),
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


def _apart(said: str, printed: str) -> tuple[str, str]:
    """What stands after the last word in both, without the quotation marks that they have in common.

    All of `said` is gone when the source has it too.
    """
    said, printed = said.strip(), printed.strip()
    if printed.startswith(said):
        return "", printed
    both = takewhile(lambda pair: pair[0] == pair[1] and pair[0] in _QUOTES, zip(said, printed, strict=False))
    shared = len(list(both))
    return said[shared:], printed[shared:]


def _has_quotes(text: str) -> bool:
    return any(mark in text for mark in _QUOTES)


def _bare(text: str) -> str:
    """The punctuation without quotation marks, ellipses and what is printed nowhere."""
    seen = _UNSEEN.sub("", _ELLIPSIS.sub("", text))
    return "".join(mark for mark in seen if mark not in _QUOTES and not mark.isspace())


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
