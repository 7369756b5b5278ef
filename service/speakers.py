"""Looking up speakers: what the API, the pages and the command line all call."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.index.engine import PlaceUnknown, Reader, Speaker
from indexer.index.query import And, Field, Node, Not, Or
from indexer.register.walks import CHANGING
from indexer.wording.analysis import terms
from service.settings import QUOTED_WITH, SUGGESTIONS
from service.shapes.speakers import (
    CompanionRecord,
    NameRecord,
    SpeakerInFullRecord,
    SpeakerRecord,
    SuggestionRecord,
)


@dataclass(frozen=True, slots=True)
class Speakers:
    """The speakers of one page, how many there are in all, and the place where the next page begins."""

    total: int
    speakers: tuple[SpeakerRecord, ...]
    next: str | None


def find_speakers(
    reader: Reader, words: str, limit: int, offset: int = 0, after: str | None = None
) -> Speakers:
    """Speakers whose name or alias holds all words (none: everybody), most quoted first.

    `after` is the `next` of an earlier page, of this generation or another. Raises PlaceUnknown.
    """
    total, found = reader.speakers(words, limit + 1, offset, _place(after) if after is not None else None)
    shown = found[:limit]
    goes_on = shown and len(found) > limit
    return Speakers(
        total,
        tuple(speaker_record(speaker) for speaker in shown),
        f"{shown[-1].quotes} {shown[-1].id}" if goes_on else None,
    )


def _place(text: str) -> tuple[int, str]:
    """So many quotations, and an id."""
    count, _, speaker_id = text.partition(" ")
    if not (count.isascii() and count.isdigit() and len(count) < 12 and speaker_id):
        raise PlaceUnknown
    return int(count), speaker_id


def find_speaker(reader: Reader, speaker_id: str) -> SpeakerInFullRecord | None:
    """One speaker with all that is known, or None."""
    speaker = reader.speaker(speaker_id)
    if speaker is None:
        return None
    others: list[CompanionRecord] = [
        {**_name(reader, other), "articles": articles}
        for other, articles in reader.quoted_with(speaker_id, QUOTED_WITH)
    ]
    return {
        **speaker_record(speaker),
        "years": [{"year": year, "quotes": quotes} for year, quotes in speaker.years],
        "quoted_with": others,
        "not_to_be_confused_with": [_name(reader, other) for other in speaker.not_to_be_confused_with],
    }


def find_successor(reader: Reader, speaker_id: str) -> str | None:
    """The id of the one person who is meant by an id that an editor has merged away, else None."""
    speaker = reader.speaker(speaker_id)
    meant = speaker.not_to_be_confused_with if speaker and not speaker.quotes else ()
    return meant[0] if len(meant) == 1 else None


def suggest_speakers(reader: Reader, typed: str) -> list[SuggestionRecord]:
    """Names of which a word begins so, most quoted first; then those that are spelt almost so."""
    if not typed.strip():
        return []
    found = list(reader.speakers_by_prefix(typed, SUGGESTIONS))
    if len(found) < SUGGESTIONS:
        known = {speaker.id for speaker in found}
        near = reader.speakers_spelt_like(typed, SUGGESTIONS)
        found += [speaker for speaker in near if speaker.id not in known]
    return [
        {"id": speaker.id, "name": speaker.name, "role": latest_role(speaker), "quotes": speaker.quotes}
        for speaker in found[:SUGGESTIONS]
    ]


def said_by(reader: Reader, asked: str) -> Node:
    """What is said by a speaker: whose id it is and nobody else, or by anyone whose name has these words."""
    known = find_successor(reader, asked) or asked
    return Field("speaker_id", known) if reader.speaker(known) else Field("speaker", asked)


def called(reader: Reader, asked: str) -> str:
    """The name of the speaker whose id is asked for; any other text as it is."""
    known = reader.speaker(asked) if asked else None
    return known.name if known else asked


def latest_role(speaker: Speaker) -> str | None:
    """The role that was printed last: what tells two people of one name apart."""
    latest = max(speaker.roles, key=lambda held: (held.last or "", held.first or ""), default=None)
    return latest.role if latest else None


def within_role(role: str) -> Node:
    """What is said in a role, by its words: as home secretary, but not as former or shadow home secretary."""
    asked = _words(role)
    others = tuple(Field("role", word) for word in sorted(CHANGING) if not _words(word) <= asked)
    return And((Field("role", role), Not(Or(others))))


def _words(text: str) -> set[str]:
    return {term.word for term in terms(text)}


def _name(reader: Reader, speaker_id: str) -> NameRecord:
    """Another speaker in short."""
    speaker = reader.speaker(speaker_id)
    if speaker is None:
        return {"id": speaker_id, "name": speaker_id, "role": None}
    return {"id": speaker_id, "name": speaker.name, "role": latest_role(speaker)}


def speaker_record(speaker: Speaker) -> SpeakerRecord:
    """A speaker as the API gives it; roles with the first and last day they were printed."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "type": speaker.type,
        "role": latest_role(speaker),
        "aliases": list(speaker.aliases),
        "roles": [{"role": held.role, "from": held.first, "to": held.last} for held in speaker.roles],
        "quotes": speaker.quotes,
    }
