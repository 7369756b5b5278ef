"""One case of the table: a phrase, and everything that has to be said of it.

Lists are written as text, their parts separated by a comma: `flags="excerpt, interrupted"`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from service.shapes.findings import Change
from service.verify.records import Verification

# kind, words of the phrase, words of the source, classes
Seen = tuple[str, str, str, str]


@dataclass(frozen=True)
class Row:
    """A case; `prints` (articles, copies among them) and `nearest` (an article) may be left untold: None."""

    phrase: str
    verdict: str
    changes: tuple[Seen, ...] = ()
    flags: str = ""
    folds: str = ""
    alarm: str = ""
    speaker: str | None = None
    credit: str = "not_asked"
    fragments: tuple[tuple[str, str | None], ...] = ()
    prints: tuple[int, int] | None = None
    nearest: str | None = None


def row(
    phrase: str,
    verdict: str,
    *changes: Seen,
    flags: str = "",
    folds: str = "",
    alarm: str = "",
    fragments: Iterable[tuple[str, str | None]] = (),
    prints: tuple[int, int] | None = None,
    nearest: str | None = None,
) -> Row:
    """A case in which nobody is asked for: everything that is not named has to be empty."""
    return Row(
        phrase,
        verdict,
        changes,
        flags,
        folds,
        alarm,
        fragments=tuple(fragments),
        prints=prints,
        nearest=nearest,
    )


def excerpt(phrase: str, verdict: str, *changes: Seen, **more: Any) -> Row:
    """A case of a phrase that cuts a sentence of its source."""
    return row(phrase, verdict, *changes, flags="excerpt", **more)


def edited(source: str, said: str, printed: str, folds: str) -> Row:
    """A case of a source in which one thing is written in another way."""
    return row(source.replace(printed, said), "near_exact", folded(said, printed, folds))


def reworded(source: str, said: str, printed: str, classes: str) -> Row:
    """A case of a source in which some words stand for others."""
    return row(source.replace(printed, said), "altered", changed(said, printed, classes))


def folded(said: str, printed: str, folds: str) -> Seen:
    """The same words in another dress: a reported fold."""
    return "folded", said, printed, folds


def changed(said: str, printed: str, classes: str) -> Seen:
    """Words of the phrase stand where the source has others."""
    return "changed", said, printed, classes


def inserted(said: str, classes: str) -> Seen:
    """The phrase has words that the source has not."""
    return "inserted", said, "", classes


def omitted(printed: str, classes: str) -> Seen:
    """The phrase leaves words of the source out and does not say so."""
    return "omitted", "", printed, classes


def cut(printed: str, classes: str) -> Seen:
    """The phrase leaves words of the source out and says so by a mark."""
    return "cut", "", printed, classes


def seen(found: Verification, expected: Row) -> Row:
    """What was answered, as a case; what `expected` does not tell is left out."""
    best = found.matches[0] if found.matches else None
    coverage, nearest = found.coverage, found.nearest[:1]
    return Row(
        phrase=found.phrase,
        verdict=found.verdict,
        changes=tuple(map(_seen_change, best.differences)) if best else (),
        flags=", ".join(found.flags),
        folds=", ".join(found.folds),
        alarm=", ".join(best.alarm) if best else "",
        speaker=found.speaker,
        credit=found.attribution.credit,
        fragments=tuple((each.phrase.text, each.place.speaker) for each in best.fragments) if best else (),
        prints=expected.prints and (coverage.articles, coverage.copies),
        nearest=expected.nearest and ", ".join(each.place.article_id for each in nearest),
    )


def _seen_change(change: Change) -> Seen:
    kind = "cut" if change.declared else change.kind
    return kind, change.phrase.text, change.source.text, ", ".join(change.classes)
