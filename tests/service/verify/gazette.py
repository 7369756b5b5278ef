"""The invented press of an island: what it prints, and who is credited with which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.index import open_engine
from indexer.index.engine import Entry, Passage, Speaker, StoredArticle
from indexer.quote import Context, Kind, Quote, Segment, Source, SpeakerType
from indexer.speakers import speaker_id

_BETWEEN = "\n\n"


@dataclass(frozen=True)
class Said:
    """Words of an article and who is credited with them; several segments where they are interrupted."""

    speaker: str | None
    segments: tuple[str, ...]
    kind: Kind = "direct"
    type: SpeakerType | None = "person"
    role: str | None = None
    date: str | None = None
    relayed_by: str | None = None


def said(speaker: str | None, *segments: str, **more: Any) -> Said:
    return Said(speaker, segments, **more)


def entry(
    name: str, published: str | None, publisher: str | None, paragraphs: list[str], *quotes: Said
) -> Entry:
    """One article; each quotation stands where its words are first printed."""
    text = _BETWEEN.join(paragraphs)
    url = f"https://{(publisher or 'nowhere').lower().replace(' ', '-')}.example/{name}"
    source = Source(url, name.title(), publisher, ("Runa Falk",), published)
    starts = [len(_BETWEEN.join(paragraphs[:number])) + 2 * bool(number) for number in range(len(paragraphs))]
    return Entry(
        StoredArticle(name, f"digest of {name}", url, source.title, publisher, source.authors, published),
        tuple(_quote(name, text, source, each) for each in quotes),
        tuple(
            Passage(f"{name}-p{number}", name, start, paragraph)
            for number, (start, paragraph) in enumerate(zip(starts, paragraphs, strict=True))
        ),
    )


def _quote(name: str, text: str, source: Source, words: Said) -> Quote:
    segments = tuple(Segment(text.index(each), text.index(each) + len(each), each) for each in words.segments)
    start, end = segments[0].start, segments[-1].end
    kind = words.type if words.speaker else None
    return Quote(
        id=f"{name}-{start}",
        article_id=name,
        text=" ".join(words.segments),
        kind=words.kind,
        speaker=words.speaker,
        speaker_id=speaker_id(words.speaker, kind, name) if words.speaker and kind else None,
        speaker_type=kind,
        role=words.role,
        date=words.date or source.published,
        date_basis=None,
        source=source,
        cue="said",
        mention=None,
        segments=segments,
        context=Context(text[:start].split(_BETWEEN)[-1], text[end:].split(_BETWEEN)[0]),
        confidence=0.9,
        relayed_by=words.relayed_by,
    )


OSTROW, LINDQVIST, OFFICIAL = "Mara Ostrow", "Teo Lindqvist", "a senior harbour official"
LIFELINE = "The ferry is a lifeline, and it will run every winter morning until the bridge opens,"
PAUSE = "a temporary and local arrangement to stop the dredging long enough to count the seals."
LIGHTHOUSE = ("We will not sell the lighthouse,", "It belongs to the children of this island.")
PIER = "The new pier would not improve safety for swimmers,"
COUNT = "We counted 1,200 seals in May. No colour photograph shows fewer than two hundred."
OUTLIVE = "The seals will outlive every one of us,"
RECEIPTS = "the sea always keeps its own receipts"
SCHOOL = (
    "We will rebuild the school on Kelp Street, whatever the ministry says about it, and we must never charge"
    " the pupils for the boat that takes them there."
)
TIMETABLE = "Tourists deserve an honest timetable and a dry place to wait for it,"
DEPENDS = "It depends"

FERRY = entry(
    "ferry",
    "2031-03-04",
    "Harbour Post",
    [
        f"“{LIFELINE}” Mara Ostrow, the island’s mayor, said on Tuesday.",
        f"She called the pause “{PAUSE}”",
        f"“{LIGHTHOUSE[0]}” she said. “{LIGHTHOUSE[1]}”",
        "Ostrow is weighing measures that would involve a “temporary, localised” closure of the harbour --"
        " well short of a full ban -- a council official said.",
        "The council said that the winter timetable would stay as it was until the last pylon stood.",
        f"“{PIER}” said Teo Lindqvist, a harbour pilot.",
        f"“{COUNT}” Lindqvist added.",
        "A banner above the quay read “Keep the night boat running forever”.",
        f"“{OUTLIVE}” a senior harbour official said.",
        f"Lindqvist said that Ostrow once told him “{RECEIPTS}”.",
        f"Asked about the fares, she shrugged. “{DEPENDS}.”",
    ],
    said(OSTROW, LIFELINE, role="the island’s mayor"),
    said(OSTROW, PAUSE, kind="mixed"),
    said(OSTROW, *LIGHTHOUSE),
    said(OSTROW, "temporary, localised", kind="mixed"),
    said(
        "The council",
        "the winter timetable would stay as it was until the last pylon stood",
        kind="indirect",
        type="group",
    ),
    said(LINDQVIST, PIER, role="a harbour pilot"),
    said(LINDQVIST, COUNT),
    said(OFFICIAL, OUTLIVE, type="unnamed"),
    said(OSTROW, RECEIPTS, kind="mixed", relayed_by=LINDQVIST),
    said(OSTROW, DEPENDS),
)
WIRE = entry(
    "wire",
    "2031-03-05",
    "Inland Gazette",
    [f"“{LIFELINE}” Mara Ostrow, the island’s mayor, said on Tuesday."],
    said(OSTROW, LIFELINE),
)
RADIO = entry(
    "radio",
    "2031-03-06",
    "Radio Skerry",
    [
        f"Pressed about the budget by listeners, Ostrow replied: “{LIFELINE}” and left it there.",
        f"“{LIGHTHOUSE[0].rstrip(',')}. {LIGHTHOUSE[1]}” said Ines Ostrow, the mayor’s sister.",
    ],
    said(OSTROW, LIFELINE),
    said("Ines Ostrow", f"{LIGHTHOUSE[0].rstrip(',')}. {LIGHTHOUSE[1]}"),
)
REVIEW = entry(
    "review",
    "2031-04-01",
    "Tidal Review",
    [f"“{TIMETABLE}” Teo Lindqvist wrote.", f"“{SCHOOL}” Ostrow told the assembly."],
    said(LINDQVIST, TIMETABLE),
    said(OSTROW, SCHOOL),
)
GREETINGS = tuple(
    entry(
        f"greeting-{number}",
        "2031-05-01",
        "Harbour Post",
        [f"“Thank you for coming, whoever counted chairs, all {number} of you,” said {name}."],
        said(name, f"Thank you for coming, whoever counted chairs, all {number} of you,"),
    )
    for number, name in enumerate(f"Guest{letter} Number" for letter in "abcdefghijkl")
)
PRESS = (FERRY, WIRE, RADIO, REVIEW, *GREETINGS)


def publish(folder: Path, entries: tuple[Entry, ...] = PRESS) -> Path:
    """Write the press into an index, with a record for each speaker."""
    with open_engine(folder).write(replace=True) as writer:
        for each in entries:
            writer.put(each)
        for speaker in _speakers(entries):
            writer.put_speaker(speaker)
    return folder


def _speakers(entries: tuple[Entry, ...]) -> Iterator[Speaker]:
    quotes = [quote for each in entries for quote in each.quotes if quote.speaker_id]
    for identity in sorted({quote.speaker_id for quote in quotes if quote.speaker_id}):
        theirs = [quote for quote in quotes if quote.speaker_id == identity]
        first = theirs[0]
        assert first.speaker is not None and first.speaker_type is not None
        aliases = ("Mayor Ostrow", "the Lady of the Isle") if first.speaker == OSTROW else ()
        yield Speaker(identity, first.speaker, first.speaker_type, aliases, (), len(theirs))
