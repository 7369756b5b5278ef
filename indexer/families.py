"""Families: quotations that are one utterance, printed in different words by one outlet and another.

Looked for when an index is written, for what is new in it: kindred quotations come from the index,
word by word alignment decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from indexer.index import Family, Reader
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere
from indexer.wording.align import Wording, align, weight
from indexer.wording.classes import FUNCTION_WORDS
from indexer.wording.fold import wording_key

DAYS = 7
"""How many days apart one utterance may be dated."""
_COMPARED = 12  # kindred quotations of each
# Words in common, in order, that are no closed-class words, at least;
_TELLING = 4
# and of all such words of the shorter text, more where nobody says that both have one speaker;
_SHARED, _SHARED_BY_UNKNOWN = 0.7, 0.9
# the part that what they share is of all that stands there: what lies far apart is another sentence.
_DENSE = 0.6


def is_same_utterance(one: Quote, other: Quote) -> bool:
    """Whether two quotations, at most `DAYS` apart, are near-identical words of one speaker.

    A speaker who is named nowhere or by surname only may be the other's, never against their names.
    """
    if not _may_be_one(one, other):
        return False
    shorter, longer = sorted((_wording(one.text), _wording(other.text)), key=lambda each: len(each.words))
    known = one.speaker_id == other.speaker_id and is_same_everywhere(one.speaker_id)
    least = max(_TELLING, (_SHARED if known else _SHARED_BY_UNKNOWN) * _telling(shorter.reported))
    held = set(longer.reported)
    if _telling(word for word in shorter.reported if word in held) < least:
        return False  # as most are not
    alignment = align(shorter, longer)
    if alignment is None:
        return False
    same = [step for step in alignment.steps if step.equal]
    said = [word for step in same for word in longer.reported[step.source_start : step.source_end]]
    standing = sum(map(weight, longer.reported[alignment.start : alignment.end]))
    return _telling(said) >= least and sum(map(weight, said)) >= _DENSE * standing


def _telling(words: Iterable[str]) -> int:
    return sum(word not in FUNCTION_WORDS for word in words)


def find_families(
    reader: Reader, written: Iterable[str], gone: Iterable[Family]
) -> tuple[list[Family], set[str]]:
    """The families as they are once articles have been `written`, and the ids of those that are no more.

    `reader` holds the new articles already; `gone` are families that have lost a member.
    """
    groups = _Groups(reader)
    for family in gone:
        groups.take(family)
    for article_id in written:
        for quote in reader.article_quotes(article_id):
            if quote.kind == "indirect":
                continue
            for other in reader.kindred(quote, DAYS, _COMPARED):
                if is_same_utterance(quote, other):
                    groups.join(quote.id, other.id)
    families = list(groups.families())
    return families, groups.dissolved - {family.id for family in families}


class _Groups:
    """Quotations that belong together; what the index knows of a quotation's family comes with it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._groups: dict[str, dict[str, None]] = {}
        self.dissolved: set[str] = set()

    def join(self, one: str, other: str) -> None:
        """Make one group of the groups of two quotations."""
        ours, theirs = self._group(one), self._group(other)
        if ours is theirs:
            return
        small, large = sorted((ours, theirs), key=len)
        large |= small
        self._groups |= dict.fromkeys(small, large)

    def take(self, family: Family) -> None:
        """Begin with a family as it was."""
        self.dissolved.add(family.id)
        group = dict.fromkeys(family.quotes)
        self._groups |= dict.fromkeys(family.quotes, group)

    def _group(self, quote_id: str) -> dict[str, None]:
        if quote_id not in self._groups:
            known = self._reader.family(quote_id)
            if known and known.id not in self.dissolved:
                self.take(known)
        return self._groups.setdefault(quote_id, {quote_id: None})

    def families(self) -> Iterator[Family]:
        """The groups of which the index holds at least two wordings, the earliest quotation first."""
        for group in {id(group): group for group in self._groups.values()}.values():
            held = [quote for each in group if (quote := self._reader.quote(each))]
            held.sort(key=lambda quote: (quote.source.published or quote.date or "~", quote.id))
            if len({wording_key(quote.text) for quote in held}) > 1:
                yield Family(held[0].id, tuple(quote.id for quote in held))


def _may_be_one(one: Quote, other: Quote) -> bool:
    """Whether the speakers may be one, by what their articles call them."""
    if is_same_everywhere(one.speaker_id) and is_same_everywhere(other.speaker_id):
        return one.speaker_id == other.speaker_id
    if "person" in (one.speaker_type, other.speaker_type) and one.speaker_type == other.speaker_type:
        return (one.speaker or "").split()[-1:] == (other.speaker or "").split()[-1:]
    return True


@lru_cache(maxsize=1 << 12)
def _wording(text: str) -> Wording:
    return Wording.of(text)
