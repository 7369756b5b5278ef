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
    """Where words stand in an article, and to whom it credits them.

    With `generation` and `article_digest` the comparison can be done again.
    """

    kind: Kind | None
    confidence: float | None
    family: Annotated[str | None, "Of the utterance, where it has several wordings."]
    article_digest: str | None
    generation: str
    source: Plain[Source]
    spans: Annotated[list[Plain[Segment]], "Their stretches in the article's text."]
    link: Annotated[str | None, "Opens the source at the words."]
    start: Count
    end: Count
    url: str | None


class FragmentRecord(PlaceRecord):
    """A piece that a splice was made of, and where it was printed."""

    phrase: Annotated[Plain[Span], "Where it stands in the phrase."]


class CutRecord(TypedDict):
    """The words of its sentence that an excerpt leaves out on either side."""

    before: str
    after: str


class MatchRecord(PlaceRecord):
    """One place in the articles held that the phrase can be compared with."""

    verdict: Verdict
    flags: list[Flag]
    earliest: Annotated[bool, "Whether this is the first print that is held."]
    text: Annotated[str, "The quotation or, for prose, the sentence."]
    likeness: Annotated[float, Meta(ge=0, le=1)]
    folds: Annotated[list[str], "In what else than its words the phrase differs."]
    differences: Annotated[list[Plain[Change]], "Offsets of `source` count the characters of `text`."]
    diff: Annotated[list[Plain[Piece]], "Phrase and source side by side, all of both."]
    cut: CutRecord
    alarm: Annotated[list[str], "The sorts of sensitive words that the phrase leaves out or puts in."]
    sentence: Plain[Sentence] | None
    fragments: list[FragmentRecord]


class VerificationRecord(TypedDict):
    """What the articles held say of a phrase: wording and attribution, never whether it is true."""

    quote: Annotated[str, "The phrase as it was read."]
    speaker: Annotated[str | None, "The speaker asked for."]
    verdict: Verdict
    why: Annotated[str, "The verdict in a sentence."]
    flags: list[Flag]
    folds: list[str]
    attribution: Annotated[Credit, "Of the speaker asked for."]
    credited: list[CreditRecord]
    coverage: Plain[Coverage]
    matches: Annotated[list[MatchRecord], "Best first."]
    nearest: Annotated[list[MatchRecord], "What comes nearest, where nothing matches."]
    searched: Plain[Searched]
    generation: Annotated[str, "Of the index."]


class PassageRecord(VerificationRecord):
    """A quoted passage of a draft, characters `start` to `end` of it; `speaker` is whom the draft names."""

    start: Count
    end: Count
    text: str


class DraftAnswer(TypedDict):
    """A draft's quoted passages, in the order in which they stand."""

    passages: list[PassageRecord]
