"""Who the articles say spoke the words, against the speaker asked for."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.index.engine import Reader
from service.shapes.findings import SAME_WORDS, Credit
from service.verify import thresholds as t
from service.verify.names import same_speaker
from service.verify.records import Attribution, Match, Place


def attribute(reader: Reader, asked: str | None, matches: Sequence[Match], length: int) -> Attribution:
    """The attribution of a phrase of `length` words, by the matches that agree with the best one."""
    fragments = [fragment.place for match in matches[:1] for fragment in match.fragments]
    places = fragments or [match.place for match in same_words(matches)]
    credited = tuple(sorted(places, key=lambda place: (place.date or "~", place.article_id)))
    if asked is None:
        return Attribution("not_asked", credited)
    return Attribution(_credit(reader, asked, credited, length, spliced=bool(fragments)), credited)


def same_words(matches: Sequence[Match]) -> list[Match]:
    """The matches with the same words as the best one: all verbatim ones, or all of its own verdict."""
    if not matches:
        return []
    best = matches[0].verdict
    alike = SAME_WORDS if best in SAME_WORDS else (best,)
    return [match for match in matches if match.verdict in alike]


def is_speaker(reader: Reader, asked: str, speaker: str | None, speaker_id: str | None) -> bool:
    """Whether `asked` is this speaker, by the name printed, by id, or by a name known from other articles."""
    if speaker_id is not None and asked == speaker_id:
        return True
    known = reader.speaker(speaker_id) if speaker_id else None
    return same_speaker(asked, speaker, known.aliases if known else ())


def _credit(reader: Reader, asked: str, credited: Sequence[Place], length: int, *, spliced: bool) -> Credit:
    named = [place for place in credited if place.who]
    if not named:
        return "unresolved"
    theirs = [place for place in named if is_speaker(reader, asked, place.speaker, place.speaker_id)]
    if not theirs:
        relaying = any(same_speaker(asked, place.relayed_by) for place in named)
        return "relayed" if relaying else "different_speaker"
    others = {place.who for place in named} - {place.who for place in theirs}
    if others and spliced:
        return "different_speaker"
    if others and length >= t.DISTINCTIVE_PHRASE:
        return "disputed"
    return "relayed" if all(place.relayed_by for place in theirs) else "match"
