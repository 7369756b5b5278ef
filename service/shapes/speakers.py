"""Speakers, in short and in full, and the lists of them."""

from __future__ import annotations

from typing import Annotated, TypedDict

from indexer.quote import SpeakerType
from service.shapes.common import Count, Day, NextUrl, Query

RoleRecord = TypedDict("RoleRecord", {"role": str, "from": Day | None, "to": Day | None})
RoleRecord.__doc__ = "A role as articles word it, with the first and the last day on which they did."


class SpeakerRecord(TypedDict):
    """A speaker: one person or body across all articles."""

    id: str
    name: str
    type: SpeakerType
    role: Annotated[str | None, "The one that was printed last."]
    aliases: list[str]
    roles: list[RoleRecord]
    quotes: Annotated[Count, "How many quotations are held."]


class YearRecord(TypedDict):
    """How many quotations are of one year."""

    year: str
    quotes: Count


class NameRecord(TypedDict):
    """Another speaker in short."""

    id: str
    name: str
    role: Annotated[str | None, "The one that was printed last."]


class CompanionRecord(NameRecord):
    """Somebody quoted in the same articles."""

    articles: Annotated[Count, "In how many."]


class SpeakerInFullRecord(SpeakerRecord):
    """A speaker with all that is known."""

    years: list[YearRecord]
    quoted_with: Annotated[list[CompanionRecord], "Most often first."]
    not_to_be_confused_with: Annotated[list[NameRecord], "Others of the same name."]


class SpeakersAnswer(TypedDict):
    """A page of the speakers found, most quoted first."""

    query: Query
    total: Count
    speakers: list[SpeakerRecord]
    next_url: NextUrl


class SuggestionRecord(NameRecord):
    """A speaker who may be meant."""

    quotes: Annotated[Count, "How many quotations are held."]


class SuggestAnswer(TypedDict):
    """Who may be meant by what was typed."""

    query: Query
    suggestions: list[SuggestionRecord]
