"""One phrase, one answer: shortlist, compare, attribute, count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indexer.index.engine import Passage, Reader
from indexer.quote import Quote
from service.verify import thresholds as t
from service.verify.attribution import attribute, is_speaker, same_words
from service.verify.coverage import cover
from service.verify.matches import match_finding, match_splice
from service.verify.names import name_words
from service.verify.phrase import Phrase
from service.verify.printed import Printed, marked_spans, print_marked, print_passage, print_quote
from service.verify.records import SAME_WORDS, Coverage, Match, Searched, Verdict, Verification
from service.verify.sentence import cut_words
from service.verify.shortlist import Candidates, every_print, shortlist
from service.verify.splice import Splice, find_splice
from service.verify.verdict import Finding, judge, judge_prose, rank

_NEAREST = 3
_SPEAKERS_LOOKED_AT = 50

WHY: dict[Verdict, str] = {
    "exact": "These words stand so in an article we hold.",
    "exact_typography": "These words stand so in an article we hold, but for the way they are typeset.",
    "near_exact": "An article we hold has these words, but for the differences shown.",
    "exact_marked": "An article we hold has these words; what is left out or put in is marked in the phrase.",
    "condensed": "An article we hold has these words, and others between them that are left out unmarked.",
    "altered": "An article we hold has much the same words; some are not those printed.",
    "spliced": "The phrase joins words that were not said together, or not in this order.",
    "promoted": "The article quotes only a part of this; the rest is the reporter's own prose.",
    "paraphrase_only": "An article we hold says this in its own words. It is not a quotation.",
    "not_found": "We do not hold these words. That says nothing of whether they were said.",
    "cannot_check": "This cannot be told.",
}
_TOO_SHORT = (
    "The phrase is too short to tell: its words stand in many sentences, and are no whole quotation we hold."
)
_TOO_COMMON = "The phrase is too common to tell: {count} speakers are quoted with it."


def verify(reader: Reader, phrase: str, speaker: str | None = None) -> Verification:
    """What the articles held say of `phrase` and, when given, of `speaker` as the one who said it.

    Raises UncheckablePhrase when the phrase has no words or too many.
    """
    read = Phrase.read(phrase)
    evidence = _gather(reader, read)
    matches = _listed(reader, read, evidence)
    verdict, why = _verdict(reader, read, matches, speaker)
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


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found: findings with a verdict, a splice, the nearest of all, best first.

    `quotes` are all that were compared; `complete`: every print of the words is among them.
    """

    found: tuple[Finding, ...]
    splice: Splice | None
    near: tuple[Finding, ...]
    quotes: dict[str, Quote]
    complete: bool


def _gather(reader: Reader, phrase: Phrase) -> Evidence:
    candidates = shortlist(reader, phrase)
    said = {_key(printed): printed for printed in candidates.quotes if printed.in_marks}
    findings: list[Finding] = []
    for passage, printed in _prose(reader, candidates):
        quotes = reader.article_quotes(passage.article_id)
        inside = _spoken(print_quote(quote) for quote in quotes if _is_in(quote, passage))
        said |= {_key(each): each for each in (*inside, *print_marked(passage, quotes))}
        findings += _found(judge_prose(phrase, printed, quotes, marked_spans(passage)))
    findings += [judged for printed in said.values() for judged in _found(judge(phrase, printed))]
    verbatim = [finding for finding in findings if finding.verdict in SAME_WORDS]
    more, complete = _further_prints(reader, phrase, verbatim) if verbatim else ([], True)
    new = {_key(printed): printed for printed in more if _key(printed) not in said}
    findings += [judged for printed in new.values() for judged in _found(judge(phrase, printed))]
    ranked = sorted(findings, key=_order)
    splice = None if verbatim else find_splice(phrase, (*said.values(), *_spoken(candidates.far)))
    return Evidence(
        tuple(_once(finding for finding in ranked if finding.verdict)),
        splice,
        tuple(_once(ranked)[:_NEAREST]),
        {each.quote.id: each.quote for each in (said | new).values() if each.quote},
        complete,
    )


def _prose(reader: Reader, candidates: Candidates) -> list[tuple[Passage, Printed]]:
    """The passages to compare; indirect speech is the reporter's prose, so its passages are among them."""
    found = {passage.id: (passage, printed) for passage, printed in candidates.passages}
    for printed in candidates.quotes:
        if printed.quote and not printed.in_marks:
            around = reader.article_passages(printed.article_id)
            holding = (passage for passage in around if _is_in(printed.quote, passage))
            found |= {passage.id: (passage, print_passage(passage)) for passage in holding}
    return list(found.values())


def _key(printed: Printed) -> tuple[str, int]:
    return printed.article_id, printed.pieces[0].start


def _spoken(found: Iterable[Printed]) -> list[Printed]:
    return [printed for printed in found if printed.in_marks]


def _found(judged: Finding | None) -> list[Finding]:
    return [judged] if judged else []


def _further_prints(
    reader: Reader, phrase: Phrase, verbatim: Sequence[Finding]
) -> tuple[list[Printed], bool]:
    known = [finding.printed.quote for finding in verbatim if finding.printed.quote]
    quotes, complete = every_print(reader, phrase, known)
    return _spoken(map(print_quote, quotes)), complete


def _is_in(quote: Quote, passage: Passage) -> bool:
    end = passage.start + len(passage.text)
    return any(segment.start < end and segment.end > passage.start for segment in quote.segments)


def _order(finding: Finding) -> tuple[tuple[int, float], bool, str, str, int]:
    """Best first; of equal ones the whole sentences, then by day of print, by article and place."""
    quote = finding.printed.quote
    day = (quote.source.published or quote.date or "~") if quote else "~"
    is_excerpt = any(cut_words(finding.printed.wording.text, finding.start, finding.end))
    return rank(finding), is_excerpt, day, finding.printed.article_id, finding.spans[0].start


def _once(ranked: Iterable[Finding]) -> list[Finding]:
    """Each place of an article once, as the best that is said of it."""
    kept: list[Finding] = []
    held: dict[str, list[tuple[int, int]]] = {}
    for finding in ranked:
        start, end = finding.spans[0].start, finding.spans[-1].end
        taken = held.setdefault(finding.printed.article_id, [])
        if not any(first < end and start < last for first, last in taken):
            taken.append((start, end))
            kept.append(finding)
    return kept


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


def _verdict(
    reader: Reader, phrase: Phrase, matches: Sequence[Match], speaker: str | None
) -> tuple[Verdict, str]:
    if not matches:
        unclear = not phrase.telling
        return ("cannot_check", _TOO_SHORT) if unclear else ("not_found", WHY["not_found"])
    best = matches[0]
    short = phrase.length < t.SHORT_PHRASE or not phrase.telling
    if short and not any(_is_whole(match) for match in same_words(matches)):
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
