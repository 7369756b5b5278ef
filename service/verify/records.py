"""The records of verification, and how each is written as JSON (`service.shapes.verification`).

`Place.spans` count the characters of the article; ends are exclusive everywhere. Unknown is None.
"""

from __future__ import annotations

from dataclasses import dataclass

from indexer.plain import plain
from indexer.quote import Kind, Segment, Source, SpeakerType
from indexer.wording.difference import Span
from service.shapes.findings import Change, Coverage, Credit, Flag, Piece, Searched, Sentence, Verdict
from service.shapes.verification import (
    CreditRecord,
    DraftAnswer,
    FragmentRecord,
    MatchRecord,
    PassageRecord,
    PlaceRecord,
    VerificationRecord,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in an article, and to whom it credits them.

    `family` is the id of the utterance's family, where it was printed in other words as well.
    `spans` are characters of the article, `date` the day of the words or, where
    no quotation is known, of the article. With `generation` and
    `article_digest` the comparison can be done again.
    """

    quote_id: str | None
    kind: Kind | None
    speaker: str | None
    speaker_id: str | None
    speaker_type: SpeakerType | None
    role: str | None
    relayed_by: str | None
    confidence: float | None
    date: str | None
    family: str | None
    article_id: str
    article_digest: str | None
    generation: str
    source: Source
    spans: tuple[Segment, ...]
    link: str | None

    @property
    def day(self) -> str | None:
        """The day it was printed, else the day it was said."""
        return self.source.day(self.date)

    @property
    def who(self) -> str | None:
        """The speaker, by id where there is one; None when unknown or unnamed."""
        return None if self.speaker_type == "unnamed" else self.speaker_id or self.speaker

    def to_record(self) -> PlaceRecord:
        """The place as JSON-ready dictionaries and lists."""
        return {
            "quote_id": self.quote_id,
            "kind": self.kind,
            "speaker": self.speaker,
            "speaker_id": self.speaker_id,
            "speaker_type": self.speaker_type,
            "role": self.role,
            "relayed_by": self.relayed_by,
            "confidence": self.confidence,
            "date": self.date,
            "family": self.family,
            "article_id": self.article_id,
            "article_digest": self.article_digest,
            "generation": self.generation,
            "source": plain(self.source),
            "spans": [plain(span) for span in self.spans],
            "link": self.link,
            "start": self.spans[0].start,
            "end": self.spans[-1].end,
            "url": self.source.url,
        }

    def to_credit(self) -> CreditRecord:
        """Only who is credited, when and where."""
        return {
            "speaker": self.speaker,
            "speaker_id": self.speaker_id,
            "speaker_type": self.speaker_type,
            "role": self.role,
            "relayed_by": self.relayed_by,
            "date": self.date,
            "article_id": self.article_id,
            "quote_id": self.quote_id,
            "publisher": self.source.publisher,
        }


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece that a splice was made of: where it stands in the phrase and where it was printed."""

    phrase: Span
    place: Place

    def to_record(self) -> FragmentRecord:
        """The fragment as JSON-ready dictionaries and lists."""
        return {"phrase": plain(self.phrase), **self.place.to_record()}


@dataclass(frozen=True, slots=True)
class Match:
    """One place in the articles held that the phrase can be compared with.

    `text` is the quotation, or for prose the sentence. `cut_before` and
    `cut_after` are the words of its sentence that an excerpt leaves out.
    `alarm`: classes of sensitive words that the phrase leaves out or puts in.
    `earliest`: the first print of these words in this index.
    """

    verdict: Verdict
    place: Place
    text: str
    flags: tuple[Flag, ...] = ()
    likeness: float = 0.0
    earliest: bool = False
    folds: tuple[str, ...] = ()
    differences: tuple[Change, ...] = ()
    diff: tuple[Piece, ...] = ()
    cut_before: str = ""
    cut_after: str = ""
    alarm: tuple[str, ...] = ()
    sentence: Sentence | None = None
    fragments: tuple[Fragment, ...] = ()

    def to_record(self) -> MatchRecord:
        """The match as JSON-ready dictionaries and lists."""
        return {
            "verdict": self.verdict,
            "flags": list(self.flags),
            "earliest": self.earliest,
            "text": self.text,
            **self.place.to_record(),
            "likeness": self.likeness,
            "folds": list(self.folds),
            "differences": [plain(change) for change in self.differences],
            "diff": [plain(piece) for piece in self.diff],
            "cut": {"before": self.cut_before, "after": self.cut_after},
            "alarm": list(self.alarm),
            "sentence": plain(self.sentence) if self.sentence else None,
            "fragments": [fragment.to_record() for fragment in self.fragments],
        }


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the articles say of the speaker asked for; `credited` is everyone named, by date."""

    credit: Credit
    credited: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer to one phrase, best match first. `why` says it in a sentence."""

    phrase: str
    speaker: str | None
    verdict: Verdict
    why: str
    attribution: Attribution
    coverage: Coverage
    matches: tuple[Match, ...]
    nearest: tuple[Match, ...]
    searched: Searched
    generation: str

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags of the best match."""
        return self.matches[0].flags if self.matches else ()

    @property
    def folds(self) -> tuple[str, ...]:
        """The silent folds that the best match needed."""
        return self.matches[0].folds if self.matches else ()

    def to_record(self) -> VerificationRecord:
        """The answer as JSON-ready dictionaries and lists, names as in the API."""
        return {
            "quote": self.phrase,
            "speaker": self.speaker,
            "verdict": self.verdict,
            "why": self.why,
            "flags": list(self.flags),
            "folds": list(self.folds),
            "attribution": self.attribution.credit,
            "credited": [place.to_credit() for place in self.attribution.credited],
            "coverage": plain(self.coverage),
            "matches": [match.to_record() for match in self.matches],
            "nearest": [match.to_record() for match in self.nearest],
            "searched": plain(self.searched),
            "generation": self.generation,
        }


@dataclass(frozen=True, slots=True)
class DraftPassage:
    """A quoted passage of a draft (characters of the draft, end exclusive) and what was found of it."""

    start: int
    end: int
    text: str
    speaker: str | None
    verification: Verification

    def to_record(self) -> PassageRecord:
        """The passage as JSON-ready dictionaries and lists."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            **self.verification.to_record(),
            "speaker": self.speaker,
        }


@dataclass(frozen=True, slots=True)
class DraftReport:
    """A draft's quoted passages, in the order in which they stand."""

    passages: tuple[DraftPassage, ...]

    def to_record(self) -> DraftAnswer:
        """The report as JSON-ready dictionaries and lists."""
        return {"passages": [passage.to_record() for passage in self.passages]}
