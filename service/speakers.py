"""Looking up speakers: what the API, the pages and the command line all call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from indexer.index.engine import Reader, Speaker
from service.settings import RESULTS_DEEP, SUGGESTIONS

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Speakers:
    """The speakers of one page, how many there are in all, and where the next page begins."""

    total: int
    speakers: tuple[Record, ...]
    next_offset: int | None


def find_speakers(reader: Reader, words: str, limit: int, offset: int = 0) -> Speakers:
    """Speakers whose name or alias holds all words (none: everybody), most quoted first."""
    total, found = reader.speakers(words, min(limit, RESULTS_DEEP - offset), offset)
    after = offset + limit
    return Speakers(
        total,
        tuple(speaker_record(speaker) for speaker in found),
        after if after < min(total, RESULTS_DEEP) else None,
    )


def find_speaker(reader: Reader, speaker_id: str) -> Record | None:
    """One speaker, or None."""
    speaker = reader.speaker(speaker_id)
    return speaker_record(speaker) if speaker else None


def suggest_speakers(reader: Reader, prefix: str) -> list[Record]:
    """Names that a word of begins so, most quoted first."""
    if not prefix.strip():
        return []
    found = reader.speakers_by_prefix(prefix, SUGGESTIONS)
    return [{"id": speaker.id, "name": speaker.name, "quotes": speaker.quotes} for speaker in found]


def speaker_record(speaker: Speaker) -> Record:
    """A speaker as the API gives it; roles with the first and last day they were printed."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "type": speaker.type,
        "aliases": list(speaker.aliases),
        "roles": [{"role": held.role, "from": held.first, "to": held.last} for held in speaker.roles],
        "quotes": speaker.quotes,
    }
