"""The records: a quotation, and where in its article each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from corpus.article import Article
from indexer.plain import Plain, plain

Kind = Literal["direct", "mixed", "indirect"]
SpeakerType = Literal["person", "group", "document", "unnamed"]


@dataclass(frozen=True, slots=True)
class Segment:
    """One unbroken run of the speaker's words, without its marks; end exclusive."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of the article that name the speaker here ("she", "Hale"); end exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Context:
    """The article's words on either side of a quotation, in its own paragraphs."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a quotation was printed."""

    url: str | None
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None

    @classmethod
    def of(cls, article: Article) -> Source:
        """The source that every quotation of `article` shares."""
        return cls(article.url, article.title, article.publisher, article.authors, article.published)

    def day(self, said: str | None) -> str | None:
        """The day it was printed (ISO 8601), else that of what was `said` in it."""
        return (self.published or said or "")[:10] or None


class QuoteRecord(TypedDict):
    """A quotation, as JSON has it; a member's annotation says what it is."""

    id: str
    article_id: str
    text: Annotated[str, "What was said, without quotation marks: the segments, joined by a space."]
    kind: Kind
    speaker: Annotated[str | None, "By full name, else as the article has it; null where none can be told."]
    speaker_id: str | None
    speaker_type: SpeakerType | None
    role: Annotated[str | None, "In which it was said."]
    date: Annotated[str | None, "The day it was said, ISO 8601."]
    date_basis: Annotated[str | None, "The article's words that tell the day; null: its own date."]
    source: Plain[Source]
    cue: Annotated[str | None, "The article's word of saying."]
    mention: Annotated[Plain[Mention] | None, "How the article names the speaker here."]
    segments: Annotated[list[Plain[Segment]], "The runs of words, in characters of the article's text."]
    context: Plain[Context]
    confidence: Annotated[float, "The chance, from 0 to 1, that the name is right."]
    relayed_by: Annotated[str | None, "Who quotes the speaker, where the article quotes someone quoting."]
    printed_role: NotRequired[Annotated[str, "The article's own wording, where an editor put another role."]]


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance by one speaker in one article.

    `text` joins the segments by a space. `date` is the day it was said, ISO
    8601, and `date_basis` the words of the article that tell it (None: the
    article's own date). `relayed_by` names who quotes the speaker where the
    article quotes someone quoting. `confidence` runs from 0 to 1. Unknown is None.
    `printed_role` is the article's own wording where an editor has put another role.
    """

    id: str
    article_id: str
    text: str
    kind: Kind
    speaker: str | None
    speaker_id: str | None
    speaker_type: SpeakerType | None
    role: str | None
    date: str | None
    date_basis: str | None
    source: Source
    cue: str | None
    mention: Mention | None
    segments: tuple[Segment, ...]
    context: Context
    confidence: float
    relayed_by: str | None = None
    printed_role: str | None = None

    @property
    def start(self) -> int:
        """Offset of the first character said."""
        return self.segments[0].start

    @property
    def end(self) -> int:
        """Offset after the last character said."""
        return self.segments[-1].end

    def to_record(self) -> QuoteRecord:
        """The quotation as JSON-ready dictionaries and lists, names as in the API."""
        record: QuoteRecord = {
            "id": self.id,
            "article_id": self.article_id,
            "text": self.text,
            "kind": self.kind,
            "speaker": self.speaker,
            "speaker_id": self.speaker_id,
            "speaker_type": self.speaker_type,
            "role": self.role,
            "date": self.date,
            "date_basis": self.date_basis,
            "source": plain(self.source),
            "cue": self.cue,
            "mention": plain(self.mention) if self.mention else None,
            "segments": [plain(segment) for segment in self.segments],
            "context": plain(self.context),
            "confidence": self.confidence,
            "relayed_by": self.relayed_by,
        }
        return {**record, "printed_role": self.printed_role} if self.printed_role is not None else record

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Quote:
        """The quotation that `to_record` wrote."""
        fields = dict(record)
        source = dict(fields["source"])
        source["authors"] = tuple(source["authors"])
        fields["source"] = Source(**source)
        fields["mention"] = Mention(**fields["mention"]) if fields["mention"] else None
        fields["segments"] = tuple(Segment(**segment) for segment in fields["segments"])
        fields["context"] = Context(**fields["context"])
        return cls(**fields)


def _plain(record: Any) -> dict[str, Any]:
    """The fields by name; `dataclasses.asdict` copies every value and takes six times as long."""
    return {name: getattr(record, name) for name in record.__slots__}
