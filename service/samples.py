"""Questions to the API about a quotation that is held: each has an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from indexer.quote import Quote
from service.typography import opening

_LENGTH = 80  # characters of a phrase to verify


@dataclass(frozen=True, slots=True)
class Sample:
    """What is asked, and by which path below the root of the service."""

    told: str
    path: str


def write_samples(quote: Quote) -> Iterator[Sample]:
    """A question for each thing that the API can be asked, about a quotation of somebody named."""
    words = opening(quote.text, _LENGTH).removesuffix(" …")
    name = quote.speaker or ""
    search = urlencode({"q": f'speaker:"{name}"', "sort": "newest", "facet": "publisher,year"})
    phrase = urlencode({"quote": words, "speaker": name})
    yield Sample("quotations, with counts by outlet and year", f"/api/v1/quotes?{search}")
    yield Sample("one quotation", f"/api/v1/quotes/{quote.id}")
    yield Sample("its citation", f"/api/v1/quotes/{quote.id}.txt")
    yield Sample("how its wording drifted", f"/api/v1/quotes/{quote.id}/variants")
    yield Sample("one speaker", f"/api/v1/speakers/{quote.speaker_id}")
    yield Sample("everything they said, as a feed", f"/api/v1/speakers/{quote.speaker_id}/quotes.atom")
    yield Sample("whether words were printed so", f"/api/v1/verify?{phrase}")
