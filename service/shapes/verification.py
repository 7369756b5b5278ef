"""What was found of a phrase, and of each quoted passage of a draft."""

from __future__ import annotations

from typing import Annotated, TypedDict

from msgspec import Meta

from indexer.plain import Plain
from indexer.quote import Kind, Segment, Source, SpeakerType
from indexer.wording.difference import Span
from service.shapes.common import Count, Day
from service.shapes.findings import Change, Coverage, Credit, Flag, Piece, Searched, Sentence, Verdict


class _Credited(TypedDict):
    """To whom an article credits words, and on which day."""

    quote_id: str | None
    speaker: str | None
    speaker_id: str | None
    speaker_type: SpeakerType | None
    role: str | None
    relayed_by: str | None
    date: Day | None
    article_id: str


class CreditRecord(_Credited):
    """Somebody to whom an article credits the words."""

    publisher: str | None


class PlaceRecord(_Credited):
    """Where words stand in an article, from `start` to `end`, and to whom it credits them.

    `spans` are their stretches in the article's text, `link` opens the source at the words. With
    `generation` and `article_digest` the comparison can be done again.
    """

    kind: Kind | None
    confidence: float | None
    family: Annotated[str | None, Meta(description="Of the utterance, where it has several wordings.")]
    article_digest: str | None
    generation: str
    source: Plain[Source]
    spans: list[Plain[Segment]]
    link: str | None
    start: Count
    end: Count
    url: str | None


class FragmentRecord(PlaceRecord):
    """A piece that a splice was made of: where it stands in the phrase, and where it was printed."""

    phrase: Plain[Span]


class CutRecord(TypedDict):
    """The words of its sentence that an excerpt leaves out on either side."""

    before: str
    after: str


class MatchRecord(PlaceRecord):
    """One place in the articles held that the phrase can be compared with.

    `text` is the quotation or, for prose, the sentence; offsets of `source` in `differences` count its
    characters. `alarm` names the sorts of sensitive words that the phrase leaves out or puts in.
    """

    verdict: Verdict
    flags: list[Flag]
    earliest: Annotated[bool, Meta(description="Whether this is the first print that is held.")]
    text: str
    likeness: Annotated[float, Meta(ge=0, le=1)]
    folds: Annotated[list[str], Meta(description="In what else than its words the phrase differs.")]
    differences: list[Plain[Change]]
    diff: list[Plain[Piece]]
    cut: CutRecord
    alarm: list[str]
    sentence: Plain[Sentence] | None
    fragments: list[FragmentRecord]


class VerificationRecord(TypedDict):
    """What the articles held say of a phrase: wording and attribution, never whether it is true."""

    quote: Annotated[str, Meta(description="The phrase as it was read.")]
    speaker: Annotated[str | None, Meta(description="The speaker asked for.")]
    verdict: Verdict
    why: Annotated[str, Meta(description="The verdict in a sentence.")]
    flags: list[Flag]
    folds: list[str]
    attribution: Annotated[Credit, Meta(description="Of the speaker asked for.")]
    credited: list[CreditRecord]
    coverage: Plain[Coverage]
    matches: Annotated[list[MatchRecord], Meta(description="Best first.")]
    nearest: Annotated[list[MatchRecord], Meta(description="What comes nearest, where nothing matches.")]
    searched: Plain[Searched]
    generation: Annotated[str, Meta(description="Of the index.")]


class PassageRecord(VerificationRecord):
    """A quoted passage of a draft, characters `start` to `end` of it. `speaker` is whom the draft names."""

    start: Count
    end: Count
    text: str


class DraftAnswer(TypedDict):
    """A draft's quoted passages, in the order in which they stand."""

    passages: list[PassageRecord]
