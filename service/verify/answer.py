"""One phrase, one answer: shortlist, compare, attribute, count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.index.engine import Reader
from service.shapes.findings import SAME_WORDS, Coverage, Searched, Verdict
from service.verify import thresholds as t
from service.verify.attribution import attribute, is_speaker, same_words
from service.verify.coverage import cover
from service.verify.evidence import Evidence, gather
from service.verify.matches import match_finding, match_splice
from service.verify.names import name_words
from service.verify.phrase import Phrase
from service.verify.records import Match, Verification
from service.verify.verdict import rank

_SPEAKERS_LOOKED_AT = 50

WHY: dict[Verdict, str] = {
    "exact": "An article we hold prints these very words.",
    "exact_typography": "An article we hold prints these words; only the typesetting differs.",
    "near_exact": "An article we hold prints these words, but for the differences shown.",
    "exact_marked": "An article we hold prints these words; the phrase marks what it leaves out or puts in.",
    "condensed": "An article we hold prints these words with others between them, left out without a mark.",
    "altered": "An article we hold prints much the same words; some have been changed or added.",
    "spliced": "The phrase joins words that were not said together, or not in this order.",
    "promoted": "The article quotes only a part of this; the rest is the reporter’s own prose.",
    "paraphrase_only": "These are a reporter’s words in an article we hold, and no quotation.",
    "not_found": "We do not hold these words. That says nothing of whether they were said.",
}
_TOO_SHORT = (
    "The phrase is too short to tell: such words stand in many sentences, and no quotation is just these."
)
_TOO_COMMON = "The phrase is too common to tell: {count} speakers are quoted with it."


def verify(reader: Reader, phrase: str, speaker: str | None = None) -> Verification:
    """What the articles held say of `phrase` and, when given, of `speaker` as the one who said it.

    Raises UncheckablePhrase when the phrase has no words or too many.
    """
    read = Phrase.read(phrase)
    evidence = gather(reader, read)
    matches = _listed(reader, read, evidence)
    verdict, why = _verdict(read, matches, speaker)
    return Verification(
        phrase=phrase,
        speaker=speaker,
        verdict=verdict,
        why=why,
        attribution=attribute(reader, speaker, matches, read.length),
        coverage=_coverage(matches, evidence),
        matches=tuple(matches[: t.MOST_MATCHES]),
        nearest=() if matches else tuple(match_finding(reader, phrase, each) for each in evidence.near),
        searched=_searched(reader, speaker),
        generation=reader.generation,
    )


def cannot_check(reader: Reader, phrase: str, speaker: str | None, why: str) -> Verification:
    """The answer to a phrase that there is no way to compare."""
    return Verification(
        phrase=phrase,
        speaker=speaker,
        verdict="cannot_check",
        why=why,
        attribution=attribute(reader, speaker, (), 0),
        coverage=Coverage(),
        matches=(),
        nearest=(),
        searched=_searched(reader, speaker),
        generation=reader.generation,
    )


def _listed(reader: Reader, phrase: Phrase, evidence: Evidence) -> list[Match]:
    """All matches, best first, the earliest of those with the same words marked."""
    matches = [match_finding(reader, phrase.text, finding) for finding in evidence.found]
    splice = evidence.splice
    if splice:
        strength = splice.coverage - t.SPLICED_LESS
        place = sum(rank(finding) <= (len(SAME_WORDS), -strength) for finding in evidence.found)
        matches.insert(place, match_splice(reader, phrase.text, splice))
    dated = [match for match in same_words(matches) if match.place.day]
    earliest = min(dated, key=lambda match: match.place.day or "", default=None)
    return [replace(match, earliest=match is earliest) for match in matches]


def _verdict(phrase: Phrase, matches: Sequence[Match], speaker: str | None) -> tuple[Verdict, str]:
    """The verdict on the phrase, and why."""
    if not matches:
        return ("cannot_check", _TOO_SHORT) if phrase.is_closed else ("not_found", WHY["not_found"])
    best = matches[0]
    if phrase.is_short and not any(_is_whole(match) for match in same_words(matches)):
        return "cannot_check", _TOO_SHORT
    speakers = {match.place.who for match in same_words(matches)} - {None}
    if speaker is None and phrase.length <= t.COMMON_PHRASE and len(speakers) >= t.COMMON_SPEAKERS:
        return "cannot_check", _TOO_COMMON.format(count=len(speakers))
    return best.verdict, WHY[best.verdict]


def _is_whole(match: Match) -> bool:
    """Whether the phrase is all of a quotation or of a sentence in one."""
    return "excerpt" not in match.flags


def _coverage(matches: Sequence[Match], evidence: Evidence) -> Coverage:
    return cover(same_words(matches), evidence.quotes, complete=evidence.complete)


def _searched(reader: Reader, speaker: str | None) -> Searched:
    held = reader.holdings()
    return Searched(
        held.articles,
        held.publishers,
        held.quotes,
        held.first,
        held.last,
        _count_quotes(reader, speaker) if speaker else None,
    )


def _count_quotes(reader: Reader, speaker: str) -> int:
    """How many quotations we hold of those whom the name can mean."""
    surname = " ".join(name_words(speaker)[-1:])
    _, known = reader.speakers(surname, _SPEAKERS_LOOKED_AT)
    return sum(each.quotes for each in known if is_speaker(reader, speaker, each.name, each.id))
