"""Judging: what of an annotated article extraction found, and what it got right about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from indexer.gold import GoldArticle, GoldQuote
from indexer.likeness import same_role, same_speaker
from indexer.quote import Quote

_HALF = 0.5

Spans = Sequence[tuple[int, int]]


@dataclass(slots=True)
class Tally:
    """Counts of one group: gold passages, and where predictions can be told apart the same way those too.

    Mentions and names count against all passages that have one, roles and days against those found.
    """

    gold: int = 0
    found: int = 0
    predicted: int = 0
    matched: int = 0
    with_mention: int = 0
    mentioned: int = 0
    with_speaker: int = 0
    named: int = 0
    with_role: int = 0
    role: int = 0
    with_date: int = 0
    date: int = 0

    def shares(self) -> dict[str, float | None]:
        """What share is right, by what is judged; None where nothing was."""
        precision, recall = _part(self.matched, self.predicted), _part(self.found, self.gold)
        return {
            "precision": precision,
            "recall": recall,
            "f1": None if precision is None or recall is None else harmonic(precision, recall),
            "mention": _part(self.mentioned, self.with_mention),
            "full_name": _part(self.named, self.with_speaker),
            "role": _part(self.role, self.with_role),
            "date": _part(self.date, self.with_date),
        }


def _part(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def harmonic(precision: float, recall: float) -> float:
    """F1; 0 where nothing is right."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(slots=True)
class Report:
    """What extraction got right and wrong over all articles read.

    `whole` counts what stands between marks; indirect speech is counted in its own group only.
    `trusted` holds, for every prediction that names somebody, its confidence and whether it is right.
    """

    articles: int = 0
    non_quotes: int = 0
    taken: int = 0
    nobody: int = 0
    nobody_named: int = 0
    joins: int = 0
    joined: int = 0
    whole: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    trusted: list[tuple[float, bool]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def judge(one: GoldArticle, quotes: Sequence[Quote], report: Report, indirect: bool) -> None:
    """Compare the quotations of one article with its gold; `indirect`: indirect speech is annotated.

    A gold passage is found when one predicted quotation covers at least half of its letters; a
    non-quote is taken when what covers it is hardly more than itself (Dice at least .5).
    """
    report.articles += 1
    marked = [quote for quote in quotes if quote.kind != "indirect"]
    gold = [quote for quote in one.quotes if quote.kind != "indirect"]
    covers = [_letters(one.article.text, _spans(quote)) for quote in marked]
    hits = [_hit(_letters(one.article.text, [(g.start, g.end)]), marked, covers) for g in gold]
    for passage, hit in zip(gold, hits, strict=True):
        _judge_passage(one, passage, hit, report, [report.whole, *_groups(passage, report)])
    _judge_joins(gold, hits, report)
    _judge_predicted(one, marked, gold, hits, report)
    _judge_non_quotes(one, covers, report)
    if indirect:
        _judge_indirect(one, [quote for quote in quotes if quote.kind == "indirect"], report)


def _spans(quote: Quote) -> Spans:
    return [(segment.start, segment.end) for segment in quote.segments]


def _letters(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end) if text[place].isalnum()}


def _hit(wanted: set[int], quotes: Sequence[Quote], covers: Sequence[set[int]]) -> Quote | None:
    best = max(
        zip(quotes, covers, strict=True),
        key=lambda pair: (len(pair[1] & wanted), -len(pair[1])),
        default=None,
    )
    return best[0] if best and wanted and len(best[1] & wanted) >= _HALF * len(wanted) else None


def _groups(gold: GoldQuote, report: Report) -> list[Tally]:
    names = (f"kind {gold.kind}", gold.difficulty, f"type {gold.speaker_type}")
    return [report.groups[name] for name in names]


def _judge_joins(gold: Sequence[GoldQuote], hits: Sequence[Quote | None], report: Report) -> None:
    for number, passage in enumerate(gold):
        if passage.continues:
            report.joins += 1
            report.joined += number > 0 and hits[number] is not None and hits[number] is hits[number - 1]


def _judge_predicted(
    one: GoldArticle,
    quotes: Sequence[Quote],
    gold: Sequence[GoldQuote],
    hits: Sequence[Quote | None],
    report: Report,
) -> None:
    """Count every predicted segment, and every named speaker; what the gold sets aside is passed over."""
    text = one.article.text
    for quote in quotes:
        matches = [any(_overlap(text, span, (g.start, g.end)) for g in gold) for span in _spans(quote)]
        aside = [_is_aside(one, span) for span in _spans(quote)]
        counted = [match for match, left_out in zip(matches, aside, strict=True) if match or not left_out]
        for tally in (report.whole, report.groups[f"kind {quote.kind}"]):
            tally.predicted += len(counted)
            tally.matched += sum(counted)
        said = [g for g, hit in zip(gold, hits, strict=True) if hit is quote]
        if quote.speaker and counted and (said or not any(matches)):
            report.trusted.append((quote.confidence, bool(said) and all(_is_named(g, quote) for g in said)))


def _overlap(text: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    shared = _letters(text, [(max(a[0], b[0]), max(a[0], b[0], min(a[1], b[1])))])
    return len(shared) >= _HALF * len(_letters(text, [a])) or len(shared) >= _HALF * len(_letters(text, [b]))


def _judge_non_quotes(one: GoldArticle, covers: Sequence[set[int]], report: Report) -> None:
    for span in one.not_quotes:
        wanted = _letters(one.article.text, [span])
        taken = any(_dice(cover, wanted) >= _HALF for cover in covers)
        report.non_quotes += 1
        report.taken += taken
        if taken:
            report.errors.append(
                f"taken though no quote | {one.article.id} | {one.article.text[slice(*span)][:60]}"
            )


def _dice(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _judge_indirect(one: GoldArticle, quotes: Sequence[Quote], report: Report) -> None:
    """Indirect speech has no marks to bound it: half in common will do, each for one other only."""
    text, tally = one.article.text, report.groups["kind indirect"]
    gold = [passage for passage in one.quotes if passage.kind == "indirect"]
    counted = [quote for quote in quotes if not any(_is_aside(one, span) for span in _spans(quote))]
    pairs = _one_to_one(
        [_letters(text, [(passage.start, passage.end)]) for passage in gold],
        [_letters(text, _spans(quote)) for quote in counted],
    )
    tally.predicted += len(counted)
    tally.matched += len(pairs)
    for number, passage in enumerate(gold):
        hit = counted[pairs[number]] if number in pairs else None
        _judge_passage(one, passage, hit, report, [tally])
    meant = {found: gold[wanted] for wanted, found in pairs.items()}
    for number, quote in enumerate(counted):
        if quote.speaker:
            report.trusted.append((quote.confidence, number in meant and _is_named(meant[number], quote)))


def _is_aside(one: GoldArticle, span: tuple[int, int]) -> bool:
    return any(_overlap(one.article.text, span, other) for other in one.set_aside)


def _one_to_one(gold: Sequence[set[int]], predicted: Sequence[set[int]]) -> dict[int, int]:
    """Which prediction stands for which gold passage: those that have most in common first."""
    alike = (
        (_dice(gold[g], predicted[p]), g, p) for g, p in product(range(len(gold)), range(len(predicted)))
    )
    pairs: dict[int, int] = {}
    for share, wanted, found in sorted(alike, reverse=True):
        if share >= _HALF and wanted not in pairs and found not in pairs.values():
            pairs[wanted] = found
    return pairs


def _judge_passage(
    one: GoldArticle, gold: GoldQuote, hit: Quote | None, report: Report, tallies: Sequence[Tally]
) -> None:
    """Count one gold passage in every group it belongs to, and keep what is wrong with it."""
    right = {
        "speaker": not gold.speakers or (hit is not None and _is_named(gold, hit)),
        "mention": gold.mention is None or (hit is not None and _is_mentioned(gold, hit)),
        "role": not gold.roles or (hit is not None and any(same_role(role, hit.role) for role in gold.roles)),
        "date": not gold.dated or (hit is not None and hit.date == gold.date),
    }
    for tally in tallies:
        _count(tally, gold, hit, right)
    if not gold.speakers and gold.kind != "indirect":
        report.nobody += 1
        report.nobody_named += hit is not None and hit.speaker is not None
    label = f"{one.article.id} | {one.article.text[gold.start : gold.end][:50]}"
    report.errors.extend(
        f"{what} | {label} | {w} | {g} | {gold.difficulty}" for what, w, g in _wrong(gold, hit, right)
    )


def _count(tally: Tally, gold: GoldQuote, hit: Quote | None, right: dict[str, bool]) -> None:
    tally.gold += 1
    tally.found += hit is not None
    tally.with_speaker += bool(gold.speakers)
    tally.named += bool(gold.speakers) and right["speaker"]
    tally.with_mention += gold.mention is not None
    tally.mentioned += gold.mention is not None and right["mention"]
    if hit is not None:
        tally.with_role += bool(gold.roles)
        tally.role += bool(gold.roles) and right["role"]
        tally.with_date += gold.dated
        tally.date += gold.dated and right["date"]


def _wrong(gold: GoldQuote, hit: Quote | None, right: dict[str, bool]) -> list[tuple[str, object, object]]:
    """What is wrong, what was wanted, what came."""
    if hit is None:
        return [("missed", gold.speakers[:1], None)]
    wrong: list[tuple[str, object, object]] = []
    if not right["speaker"]:
        wrong.append(("speaker", gold.speakers[0], hit.speaker))
    if not gold.speakers and hit.speaker:
        wrong.append(("named though nobody", None, hit.speaker))
    if not right["role"]:
        wrong.append(("role", gold.roles[0], hit.role))
    if not right["date"]:
        wrong.append(("date", gold.date, hit.date))
    return wrong


def _is_named(gold: GoldQuote, quote: Quote) -> bool:
    return any(same_speaker(name, quote.speaker, gold.speaker_type) for name in gold.speakers)


def _is_mentioned(gold: GoldQuote, quote: Quote) -> bool:
    """Whether the words taken for the speaker's are, or hold, or are held by, those annotated."""
    start, end = gold.mention or (0, 0)
    return quote.mention is not None and quote.mention.start < end and start < quote.mention.end
