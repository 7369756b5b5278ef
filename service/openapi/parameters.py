"""The one table of what a caller may give: in an address, in a query, as a member of a body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from indexer.index.query import FacetName, Interval, Sort
from indexer.quote import Kind
from service.parameters import GROUPS
from service.settings import DRAFT_LENGTH, PAGE_DEFAULT, PAGE_LIMIT, PHRASE_LENGTH, QUERY_LENGTH

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One name, what it means, and the JSON Schema of its values.

    `example` works on the sample corpus. A parameter that is a list is given by commas.
    """

    name: str
    description: str
    schema: Schema
    example: Any = None
    required: bool = False


def _text(most: int, **more: Any) -> Schema:
    return {"type": "string", "maxLength": most, **more}


def _choice(values: tuple[str, ...], **more: Any) -> Schema:
    return {"type": "string", "enum": list(values), **more}


_PERIOD = {"type": "string", "format": "period"}
_FOUND = 'What to look for: words (all must match), "a phrase", -word, OR, (groups), prefix*, field:value.'

Q = Parameter("q", _FOUND, _text(QUERY_LENGTH, format="query"), "fares")
SPEAKER = Parameter(
    "speaker",
    "Who said it: words of the name, or an id, which is nobody else's.",
    _text(QUERY_LENGTH, format="words"),
    "Halloran",
)
ROLE = Parameter("role", "Words of the role it was said in.", _text(QUERY_LENGTH, format="words"), "minister")
PUBLISHER = Parameter(
    "publisher", "Words of the outlet's name.", _text(QUERY_LENGTH, format="words"), "Courier"
)
KIND = Parameter("kind", "The kind of quotation.", _choice(get_args(Kind)), "direct")
FROM = Parameter("from", "Said no earlier than this: 2025, 2025-06 or 2025-06-14.", _PERIOD, "2025")
TO = Parameter("to", "Said no later than this, with all of a year or a month.", _PERIOD, "2025-12")
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
MIN_CONFIDENCE = Parameter(
    "min_confidence", "With this chance or more that the speaker's name is right.", _SHARE, 0.8
)
BELOW_CONFIDENCE = Parameter(
    "below_confidence", "With less than this chance, for a second look.", _SHARE, 0.99
)
SORT = Parameter(
    "sort",
    "The order: best first, or by the day it was said. Without it: by relevance where there is something to "
    "rank by, else (and in a feed) newest first.",
    _choice(get_args(Sort)),
    "newest",
)
FACET = Parameter(
    "facet",
    "What to count the quotations found by.",
    {"type": "array", "items": _choice(get_args(FacetName))},
    ["speaker", "year"],
)
GROUP = Parameter(
    "group",
    "What one result is: a statement in all its prints (`copies`), or each print (`none`).",
    _choice(GROUPS, default="copies"),
    "copies",
)
PRINTS = replace(GROUP, schema=_choice(GROUPS, default="none"), example="none")
HISTOGRAM = Parameter(
    "histogram", "Count what is found by when it was said.", _choice(get_args(Interval)), "month"
)
LIMIT = Parameter(
    "limit",
    "How many records a page holds.",
    {"type": "integer", "minimum": 1, "maximum": PAGE_LIMIT, "default": PAGE_DEFAULT},
    5,
)
CURSOR = Parameter(
    "cursor",
    "The place where a page begins, from the `next_url` of the page before it.",
    {"type": "string", "format": "cursor"},
)
NAME = Parameter(
    "q", "Words of a name or an alias; without them, everybody.", _text(QUERY_LENGTH), "halloran"
)
TYPED = Parameter(
    "q", "What has been typed of a name so far, slips forgiven.", _text(QUERY_LENGTH), "hallorna"
)
PHRASE = Parameter(
    "quote",
    "The words to look for.",
    _text(PHRASE_LENGTH, format="phrase"),
    "We will never raise regional fares before the barrier is paid for",
    required=True,
)
CREDITED = replace(SPEAKER, description="Who is said to have said it, by name.", schema=_text(QUERY_LENGTH))
TEXT = Parameter(
    "text",
    "The draft: plain text, Markdown or HTML.",
    _text(DRAFT_LENGTH),
    "“Finish the wall,” said Tobias Rennick.",
    required=True,
)
URL = Parameter(
    "url",
    "The address of a quotation's page here.",
    {"type": "string", "format": "uri"},
    "http://127.0.0.1:5000/quotes/2b9cd072cc8ed4e7",
    required=True,
)
_PIXELS = {"type": "integer", "minimum": 1, "maximum": 10_000}
MAXWIDTH = Parameter("maxwidth", "The most pixels across.", _PIXELS, 400)
MAXHEIGHT = Parameter("maxheight", "The most pixels down.", _PIXELS, 300)
FORMAT = Parameter("format", "The only form there is.", _choice(("json",)), "json")

SEARCH = (
    *(Q, SPEAKER, ROLE, PUBLISHER, KIND, FROM, TO, MIN_CONFIDENCE, BELOW_CONFIDENCE),
    *(SORT, GROUP, FACET, HISTOGRAM, LIMIT, CURSOR),
)

_ID = {"type": "string", "minLength": 1}
# By the name that a route has for them.
PLACES = {
    place.name: place
    for place in (
        Parameter("quote_id", "A quotation's id.", _ID, "2b9cd072cc8ed4e7", required=True),
        Parameter("article_id", "An article's id.", _ID, "dccd77f502039d7e", required=True),
        Parameter("speaker_id", "A speaker's id.", _ID, "ingrid-halloran", required=True),
    )
}
