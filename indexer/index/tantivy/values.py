"""What is counted, as text. tantivy counts numbers in a fraction of the time it takes to look up texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from indexer.index.tantivy.crossing import returned, short_number
from indexer.index.tantivy.segments import Segments

_KNOWN, _NAMED = "=", "~"  # before a speaker's id, before a name
_THEN = "\x1f"  # between a speaker's id and a name


def voice_of(speaker_id: str | None, name: str | None) -> str | None:
    """What a speaker is counted by, both as they are sent: by the id, else by the name printed."""
    if speaker_id:
        return f"{_KNOWN}{speaker_id}"
    return f"{_NAMED}{name}" if name else None


def called(speaker_id: str, name: str | None) -> str:
    """A name of a speaker who is counted by id."""
    return f"{speaker_id}{_THEN}{name or ''}"


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as counted: the name, and the id if it means the same in every article."""

    name: str
    id: str | None = None


class Values:
    """The values of one generation, by their numbers; read once."""

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self._texts: dict[str, dict[int, str]] = {}

    def of(self, field: str) -> dict[int, str]:
        """The texts that a field holds."""
        if field not in self._texts:
            held = self._segments.tokens(field)
            self._texts[field] = {short_number(text): returned(text) for text, _ in held}
        return self._texts[field]

    @cached_property
    def voices(self) -> dict[int, Voice]:
        """The speakers, each under the name that most quotations print."""
        voices = {
            short_number(voice): Voice(returned(voice[len(_NAMED) :]))
            for voice, _ in self._segments.tokens("voice", _NAMED)
        }
        # The most frequent last, of equals the last in the alphabet.
        for both, _ in sorted(self._segments.tokens("called"), key=lambda one: (one[1], one[0])):
            speaker_id, _, name = both.partition(_THEN)
            voice = voice_of(speaker_id, None) or ""
            voices[short_number(voice)] = Voice(returned(name), returned(speaker_id))
        return voices
