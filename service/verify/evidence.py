"""Everything the articles held can say of a phrase: what was compared, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indexer.index.engine import Passage, Reader
from indexer.quote import Quote
from service.shapes.findings import SAME_WORDS
from service.verify import thresholds as t
from service.verify.phrase import Phrase
from service.verify.printed import (
    Printed,
    is_in,
    marked_spans,
    print_marked,
    print_passages,
    print_quote,
    quoted_segments,
)
from service.verify.sentence import cut_words
from service.verify.shortlist import Candidates, every_print, fragments, shortlist
from service.verify.splice import Splice, find_splice
from service.verify.verdict import Finding, judge, judge_prose, rank

_NEAREST = 3


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


def gather(reader: Reader, phrase: Phrase) -> Evidence:
    """Compare the phrase with all that is worth it, and with every print of the words if they are found."""
    candidates = shortlist(reader, phrase)
    said, findings = _compare(reader, phrase, candidates)
    verbatim = [finding for finding in findings if finding.verdict in SAME_WORDS]
    complete, splice = True, None
    if verbatim:
        more, complete = _further_prints(reader, phrase, verbatim)
        new = {_key(printed): printed for printed in more if _key(printed) not in said}
        findings += _judged(phrase, new.values())
        said |= new
    elif not any(map(_is_whole, findings)):
        said |= {_key(printed): printed for printed in fragments(reader, phrase)}
        splice = find_splice(phrase, tuple(said.values()))
    ranked = sorted(findings, key=_order)
    return Evidence(
        tuple(_once(finding for finding in ranked if finding.verdict)),
        splice,
        tuple(_once(ranked)[:_NEAREST]),
        {each.quote.id: each.quote for each in said.values() if each.quote},
        complete,
    )


_Place = tuple[str, int]


def _compare(
    reader: Reader, phrase: Phrase, candidates: Candidates
) -> tuple[dict[_Place, Printed], list[Finding]]:
    """What was printed as said, and the findings of comparing it and the prose around it."""
    said = {_key(printed): printed for printed in candidates.quotes if printed.in_marks}
    findings: list[Finding] = []
    for passage, printed in _prose(reader, candidates):
        quotes = reader.article_quotes(passage.article_id)
        inside = _spoken(print_quote(quote) for quote in quotes if is_in(quote, passage))
        said |= {_key(each): each for each in (*inside, *print_marked(passage, quoted_segments(quotes)))}
        findings += _found(judge_prose(phrase, printed, quotes, marked_spans(passage)))
    findings += _judged(phrase, said.values())
    if not any(map(_is_whole, findings)):
        findings += _across_paragraphs(reader, phrase, candidates)
    return said, findings


def _judged(phrase: Phrase, said: Iterable[Printed]) -> list[Finding]:
    """The findings; many prints of one text are compared once."""
    known: dict[object, Finding | None] = {}
    findings = []
    for printed in said:
        key = printed.wording.text, printed.joints
        if key not in known:
            known[key] = judge(phrase, printed)
        if found := known[key]:
            findings.append(replace(found, printed=printed))
    return findings


def _prose(reader: Reader, candidates: Candidates) -> list[tuple[Passage, Printed]]:
    """The passages to compare; indirect speech is the reporter's prose, so its passages are among them."""
    found = {passage.id: (passage, printed) for passage, printed in candidates.passages}
    for printed in candidates.quotes:
        if not printed.quote or printed.in_marks or any(is_in(printed.quote, p) for p in candidates.around):
            continue
        around = reader.article_passages(printed.article_id)
        holding = (passage for passage in around if is_in(printed.quote, passage))
        found |= {passage.id: (passage, print_passages((passage,))) for passage in holding}
    return list(found.values())


def _across_paragraphs(reader: Reader, phrase: Phrase, candidates: Candidates) -> list[Finding]:
    """A long phrase against whole articles, the likeliest: it may run over their paragraphs."""
    if phrase.length < t.LONG_RUN:
        return []
    counts = Counter(passage.article_id for passage in candidates.around)
    findings: list[Finding] = []
    for article_id, _ in counts.most_common(t.MOST_ARTICLES):
        passages = reader.article_passages(article_id)
        marked = [span for passage in passages for span in marked_spans(passage)]
        quotes = reader.article_quotes(article_id)
        findings += _found(judge_prose(phrase, print_passages(passages), quotes, marked))
    return findings


def _is_whole(finding: Finding) -> bool:
    """Whether the phrase is so much of one place that no splice could explain it better."""
    return finding.verdict is not None and finding.alignment.coverage >= t.ONE_PLACE


def _key(printed: Printed) -> _Place:
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
