"""How quotations, passages, articles, speakers, families and ledgers lie in one Whoosh index.

All six are documents of one index, told apart by the field `doc`. Each keeps
its record as JSON; the other fields only find it. The fields of the text take
terms that `indexer.wording.analysis` has found, so that Whoosh analyses nothing.
"""

from __future__ import annotations

import struct
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from whoosh.columns import VarBytesColumn
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence, Positions

from indexer.index import names
from indexer.index.names import name_words
from indexer.wording.analysis import Term, pairs

LAYOUT = 5  # to be raised when this file changes how an index is laid out

Posting = tuple[bytes, int, float, bytes]


# Codes of `struct`, with the largest number of each.
_WIDTHS = {"B": 0xFF, "H": 0xFFFF, "L": 0xFFFF_FFFF}


def encode(text: str) -> bytes:
    """The bytes of a term. A lone half of a surrogate pair, which UTF-8 refuses, is a term like others."""
    return text.encode("utf-8", "surrogatepass")


def decode(term: bytes) -> str:
    """The text of a term."""
    return term.decode("utf-8", "surrogatepass")


class Field(FieldType):  # type: ignore[misc]
    """A field that takes its terms from a function, as they are to be matched.

    With `column`, the values are also kept in one piece, to be read for all documents at once.
    """

    def __init__(
        self,
        postings: Callable[[Any], Iterable[Posting]],
        *,
        places: bool = False,
        column: bool = False,
    ) -> None:
        self.format = Positions() if places else Existence()
        self.column_type = VarBytesColumn() if column else None
        self._postings = postings

    def index(self, value: str | tuple[Term, ...], **_: object) -> Iterable[Posting]:
        """The distinct terms of a value: bytes, how often, weight, and where if the field keeps places."""
        return self._postings(value)

    def to_bytes(self, value: str | bytes) -> bytes:
        """The bytes of a term, or of a value in the column."""
        return value if isinstance(value, bytes) else encode(value)


def nothing(_: str) -> Iterable[Posting]:
    """No term: the value is not looked for, only read."""
    return ()


def whole(value: str) -> Iterable[Posting]:
    """The value itself is the one term."""
    return [_posting(encode(value))]


def name(value: str) -> Iterable[Posting]:
    """Each word of a name is a term."""
    return (_posting(encode(word)) for word in name_words(value))


def slips(value: str) -> Iterable[Posting]:
    """What of a name is found in spite of a slip."""
    return (_posting(encode(one)) for one in names.slips(value))


def lines(value: str) -> Iterable[Posting]:
    """Each line of a value is a term."""
    return (_posting(encode(line)) for line in sorted(set(value.splitlines())))


def words(text: tuple[Term, ...]) -> Iterable[Posting]:
    """The words of a text, as they stand."""
    return (_posting(encode(word)) for word in {term.word for term in text})


def neighbours(text: tuple[Term, ...]) -> Iterable[Posting]:
    """The pairs of neighbouring words."""
    return (_posting(encode(pair)) for pair in set(pairs(text)))


def placed_neighbours(text: tuple[Term, ...]) -> Iterable[Posting]:
    """The pairs of neighbouring words, each with its places.

    A phrase is a run of pairs. Pairs are far rarer than words ("of the"
    against "the"), so it is found in a fraction of the time.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, pair in enumerate(pairs(text)):
        places[pair].append(place)
    return ((encode(pair), len(at), float(len(at)), pack(at)) for pair, at in places.items())


def pack(places: Sequence[int]) -> bytes:
    """Places in order as bytes: how wide each is, then one after the other, the low byte first.

    Nearly all are one byte wide, and then the bytes are the places: nothing needs to be unpacked.
    """
    width = next(code for code, most in _WIDTHS.items() if places[-1] <= most)
    return width.encode() + struct.pack(f"<{len(places)}{width}", *places)


def unpack(held: bytes) -> Sequence[int]:
    """The places that `pack` made bytes of."""
    width = chr(held[0])
    if width == "B":
        return held[1:]
    return struct.unpack(f"<{(len(held) - 1) // struct.calcsize('<' + width)}{width}", held[1:])


def stems(text: tuple[Term, ...]) -> Iterable[Posting]:
    """The stems with how often each occurs, which is what relevance is counted from."""
    counts = Counter(term.stem for term in text)
    return ((encode(stem), count, float(count), b"") for stem, count in counts.items())


def _posting(term: bytes) -> Posting:
    return term, 1, 1.0, b""


SCHEMA = Schema(
    doc=Field(whole, column=True),
    id=Field(whole),
    key=Field(nothing, column=True),  # the id alone, of quotations and speakers
    record=STORED,
    article_id=Field(whole, column=True),
    # quotations
    length=Field(nothing, column=True),
    stems=Field(stems),
    words=Field(words),
    pairs=Field(placed_neighbours, places=True),
    speaker=Field(name, column=True),
    speaker_id=Field(whole),
    person=Field(nothing, column=True),  # the speaker id, if it means the same in every article
    role=Field(name, column=True),
    publisher=Field(name, column=True),
    kind=Field(whole, column=True),
    date=Field(nothing, column=True),
    place=Field(nothing, column=True),  # within its day
    confidence=Field(nothing, column=True),
    wording=Field(whole),
    statement=Field(whole, column=True),  # shared by its prints
    # passages
    passage_words=Field(words),
    passage_pairs=Field(neighbours),
    # articles
    url=Field(whole),
    outlet=Field(nothing, column=True),
    published=Field(nothing, column=True),
    # speakers
    names=Field(name),
    named=Field(nothing, column=True),  # the words of each name, a line each
    slips=Field(slips),
    quotes=Field(nothing, column=True),
    # families
    members=Field(lines),
)
