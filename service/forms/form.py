"""What a form is, what it is made from, and which one an Accept header asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote

from indexer.index.query import Sort

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Site:
    """Where the service is reached, for forms that are read away from it.

    `origin` is scheme and host, `mount` the path it is mounted at; neither ends in a slash.
    """

    origin: str
    mount: str = ""

    @property
    def root(self) -> str:
        """What every address of the service begins with."""
        return self.origin + self.mount

    def at(self, path: str) -> str:
        """The address of a path that holds the mount already."""
        return self.origin + path

    def quote(self, quote_id: str) -> str:
        """The page of a quotation."""
        return f"{self.root}/quotes/{quote(quote_id, safe='')}"

    def speaker(self, speaker_id: str) -> str:
        """The page of a speaker."""
        return f"{self.root}/speakers/{quote(speaker_id, safe='')}"


@dataclass(frozen=True, slots=True)
class Page:
    """One answer, before it has a form.

    `body` is the whole of it as JSON, `records` what a list lists. `question`
    is the same text for every page of one list. The addresses are absolute;
    `for_people` is that of the page which shows the same.
    """

    title: str
    body: Record
    records: Sequence[Record]
    site: Site
    question: str = ""
    address: str = ""
    next_address: str | None = None
    for_people: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its name, the suffix and the media types it is asked by, and its writer.

    The first of the media types is the one that is answered; `shape` is the type of its content.
    `download`: something to be kept as a file rather than shown. `sort` is the
    order of a list in this form when none is asked for.
    """

    name: str
    suffix: str
    media_types: tuple[str, ...]
    write: Callable[[Page], str]
    shape: Any = str
    download: bool = False
    sort: Sort | Literal[""] = ""

    @property
    def content_type(self) -> str:
        """The Content-Type header. JSON is always UTF-8 and has no charset (RFC 8259)."""
        media_type = self.media_types[0]
        return media_type if "json" in media_type else f"{media_type}; charset=utf-8"


def choose(forms: Sequence[Form], accept: Iterable[tuple[str, float]]) -> Form | None:
    """The form that an Accept header, as (range, quality), asks for; None when it takes none of them.

    RFC 9110, 12.5.1: for each form its most specific range counts. Of forms wanted alike, one that is
    named goes before one that a wildcard takes in, and then the table's order holds. Parameters of a
    range (a charset, a profile) are passed over: there is one variety of each form.
    """
    ranges = [(named.partition(";")[0].strip().lower(), quality) for named, quality in accept]
    if not ranges:
        return forms[0]
    best = max(forms, key=lambda form: max(_wanted(media_type, ranges) for media_type in form.media_types))
    return best if any(_wanted(media_type, ranges)[0] > 0 for media_type in best.media_types) else None


def _wanted(media_type: str, ranges: Sequence[tuple[str, float]]) -> tuple[float, int]:
    """How much a media type is wanted, from 0 to 1, and how exactly it is named, from 0 to 2."""
    names = ("*/*", media_type.partition("/")[0] + "/*", media_type)
    for exactness in (2, 1, 0):
        if named := [quality for given, quality in ranges if given == names[exactness]]:
            return max(named), exactness
    return 0.0, 0
