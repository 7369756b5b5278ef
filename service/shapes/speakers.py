"""Speakers, in short and in full, and the lists of them."""

from __future__ import annotations

from typing import Annotated, TypedDict

from msgspec import Meta

from indexer.quote import SpeakerType
from service.shapes.common import Count, Day, NextUrl, Query

RoleRecord = TypedDict("RoleRecord", {"role": str, "from": Day | None, "to": Day | None})
RoleRecord.__doc__ = "A role as articles word it, with the first and the last day on which they did."


class SpeakerRecord(TypedDict):
    """A speaker: one person or body across all articles. `quotes` is how many quotations are held."""

    id: str
    name: str
    type: SpeakerType
    aliases: list[str]
    roles: list[RoleRecord]
    quotes: Count


class YearRecord(TypedDict):
    """How many quotations are of one year."""

    year: str
    quotes: Count


class NameRecord(TypedDict):
    """Another speaker in short, with the role that was printed last."""

    id: str
    name: str
    role: str | None


class CompanionRecord(NameRecord):
    """Somebody quoted in the same articles, and in how many."""

    articles: Count


class SpeakerInFullRecord(SpeakerRecord):
    """A speaker with all that is known."""

    years: list[YearRecord]
    quoted_with: Annotated[list[CompanionRecord], Meta(description="Most often first.")]
    not_to_be_confused_with: Annotated[list[NameRecord], Meta(description="Others of the same name.")]


class SpeakersAnswer(TypedDict):
    """A page of the speakers found, most quoted first."""

    query: Query
    total: Count
    speakers: list[SpeakerRecord]
    next_url: NextUrl


class SuggestionRecord(NameRecord):
    """A speaker who may be meant, with how many quotations are held."""

    quotes: Count


class SuggestAnswer(TypedDict):
    """Who may be meant by what was typed."""

    query: Query
    suggestions: list[SuggestionRecord]
