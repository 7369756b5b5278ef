"""The records of verification, and the shape each has in JSON.

Offsets of a `Span` in `differences` count the characters of the phrase as
given, and those of the words in `Match.text`; `Place.spans` count the
characters of the article. Ends are exclusive everywhere. Unknown is None.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from indexer.quote import Kind, Segment, Source, SpeakerType
from indexer.wording.difference import Span

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# In the order of the paper: each is further from the source than the one before.
Verdict = Literal[
    "exact",
    "exact_typography",
    "near_exact",
    "exact_marked",
    "condensed",
    "altered",
    "spliced",
    "promoted",
    "paraphrase_only",
    "not_found",
    "cannot_check",
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
# The source has these words, or all that the phrase does not mark as edited.
SAME_WORDS: tuple[Verdict, ...] = VERDICTS[:4]

Flag = Literal["excerpt", "interrupted"]
Credit = Literal["match", "different_speaker", "disputed", "relayed", "unresolved", "not_asked"]


@dataclass(frozen=True, slots=True)
class Change:
    """One place where the phrase and its source differ, in words for a person to see.

    `kind` and `classes` as in `indexer.wording.difference.Difference`;
    `declared`: the phrase itself says so, by [...], an ellipsis or brackets.
    """

    kind: str
    classes: tuple[str, ...]
    phrase: Span
    source: Span
    declared: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of phrase and source side by side: `kind` is "same" or that of a change."""

    kind: str
    phrase: str
    source: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the article prints it; `quoted` are the stretches that it gives as somebody's words."""

    start: int
    end: int
    text: str
    quoted: tuple[Segment, ...]


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

    def to_record(self) -> dict[str, Any]:
        """The place as JSON-ready dictionaries and lists."""
        bounds = {"start": self.spans[0].start, "end": self.spans[-1].end}
        return {**_record(self), **bounds, "url": self.source.url}

    def to_credit(self) -> dict[str, Any]:
        """Only who is credited, when and where."""
        record = self.to_record()
        return {name: record[name] for name in _CREDIT} | {"publisher": self.source.publisher}


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece that a splice was made of: where it stands in the phrase and where it was printed."""

    phrase: Span
    place: Place

    def to_record(self) -> dict[str, Any]:
        """The fragment as JSON-ready dictionaries and lists."""
        return {"phrase": _record(self.phrase), **self.place.to_record()}


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

    def to_record(self) -> dict[str, Any]:
        """The match as JSON-ready dictionaries and lists."""
        return {
            "verdict": self.verdict,
            "flags": list(self.flags),
            "earliest": self.earliest,
            "text": self.text,
            **self.place.to_record(),
            "likeness": self.likeness,
            "folds": list(self.folds),
            "differences": [_record(change) for change in self.differences],
            "diff": [_record(piece) for piece in self.diff],
            "cut": {"before": self.cut_before, "after": self.cut_after},
            "alarm": list(self.alarm),
            "sentence": _record(self.sentence) if self.sentence else None,
            "fragments": [fragment.to_record() for fragment in self.fragments],
        }


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the articles say of the speaker asked for; `credited` is everyone named, by date."""

    credit: Credit
    credited: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many articles print the words. Copies of one text are one witness; days are of this index."""

    articles: int = 0
    copies: int = 0
    witnesses: int = 0
    first: str | None = None
    last: str | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked through; `speaker_quotes`: by the speaker asked for, None when nobody was."""

    articles: int
    outlets: int
    quotes: int
    first: str | None
    last: str | None
    speaker_quotes: int | None


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

    def to_record(self) -> dict[str, Any]:
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
            "coverage": _record(self.coverage),
            "matches": [match.to_record() for match in self.matches],
            "nearest": [match.to_record() for match in self.nearest],
            "searched": _record(self.searched),
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

    def to_record(self) -> dict[str, Any]:
        """The passage as JSON-ready dictionaries and lists."""
        place = {"start": self.start, "end": self.end, "text": self.text}
        return {**place, **self.verification.to_record(), "speaker": self.speaker}


@dataclass(frozen=True, slots=True)
class DraftReport:
    """A draft's quoted passages, in the order in which they stand."""

    passages: tuple[DraftPassage, ...]

    def to_record(self) -> dict[str, Any]:
        """The report as JSON-ready dictionaries and lists."""
        return {"passages": [passage.to_record() for passage in self.passages]}


_CREDIT = ("speaker", "speaker_id", "speaker_type", "role", "relayed_by", "date", "article_id", "quote_id")


def _record(data: DataclassInstance) -> dict[str, Any]:
    """A record's fields, tuples as lists all the way down."""
    return {name: _listed(value) for name, value in asdict(data).items()}


def _listed(value: object) -> object:
    if isinstance(value, dict):
        return {name: _listed(inner) for name, inner in value.items()}
    return [_listed(inner) for inner in value] if isinstance(value, (list, tuple)) else value
