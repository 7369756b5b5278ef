"""Marks without a partner: where words end that nobody closed, and where they began without a mark.

They end where an attribution follows, or go on into the next paragraph; if neither, the mark was
a stray one. An attribution here is the plainest sort only: somebody said, said somebody.
"""

from __future__ import annotations

import re

from corpus.article import Article, Paragraph
from indexer.extract.language.words import CUE_CLASSES, CUES, DETERMINERS, POSSESSIVES
from indexer.extract.passages.pairing import ENDS, Row
from indexer.extract.passages.shapes import Mark, read_marks

_RUNS_ON = 6
"""How many words a fragment has at least that goes on in the next paragraph: fewer are scare quotes."""
_SCARE = DETERMINERS | POSSESSIVES | {"so-called"}
_SPOKE = {
    form
    for kind in ("say", "claim", "ask")
    for form, base in CUE_CLASSES[kind].items()
    if form != base and not form.endswith("ing")
}
_VERB = rf"(?:{'|'.join(sorted(_SPOKE | {'points out', 'pointed out'}))})\b"
_SOMEBODY = r"(?:he|she|they|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|the(?: [\w’'-]+){1,3}?)"
_SUBJECT_BEHIND = r"(?:(?:[a-z]+ ){0,3}[A-Z]|(?:the|an?|one|his|her|its) [a-z])"
_TOLD = rf"(?:{_SOMEBODY} {_VERB}|{_VERB} {_SUBJECT_BEHIND})"
_TAIL = re.compile(f" ?{_TOLD}")
_TOLD_BEHIND = re.compile(rf"[,?!](?=['’]? {_TOLD}[^.\"“”]{{0,160}}(?:[.:\"“”]|$))", re.MULTILINE)


def goes_on(row: Row, number: int) -> bool:
    """Whether words that nobody closed go on in the next paragraph, which then opens anew."""
    following = _following(row.article, row.number)
    if following is None or not _opens_alike(row.article.text, following, row.marks[number]):
        return False
    return _may_run_over(row, row.marks[number]) and _told_end(row, number) is None


def _following(article: Article, number: int) -> Paragraph | None:
    rest = article.paragraphs[number + 1 : number + 2]
    return rest[0] if rest and rest[0].kind != "heading" else None


def _opens_alike(text: str, paragraph: Paragraph, opener: Mark) -> bool:
    """Whether a paragraph opens with a mark of the same kind."""
    first = read_marks(text, paragraph.start, paragraph.start + 2)[:1]
    return bool(first) and first[0].at == paragraph.start and first[0].single == opener.single


def _may_run_over(row: Row, opener: Mark) -> bool:
    """Whether a mark stands where words may begin that run over the paragraph's end."""
    lead = row.lead(opener)
    if row.is_loose(opener):
        return lead.endswith((":", ",", "."))
    last = lead.rsplit(None, 1)[-1].lower() if lead else ""
    if not lead or lead[-1] in ":,.!?—–" or last in CUES:
        return True
    rest = row.article.text[opener.end : row.paragraph.end]
    return not opener.single and last not in _SCARE and len(rest.split(None, _RUNS_ON)) >= _RUNS_ON


def unclosed_end(row: Row, number: int) -> int | None:
    """Where a quotation that nobody closed ends, or None when the mark is a stray one."""
    opener, told = row.marks[number], _told_end(row, number)
    if told is None and not _is_last(row, number):
        return None
    lead = row.lead(opener)
    if told is not None and (not opener.single or not lead or lead[-1] in ":,.?!"):
        return told
    straight = row.article.text[opener.at] == "'" and opener.single
    begins = lead.endswith(":") if straight else not lead or lead.endswith((":", ",", "."))
    return row.paragraph.end if begins and not row.is_loose(opener) and _is_last(row, number) else None


def _is_last(row: Row, number: int) -> bool:
    """Whether no other mark of its kind follows in the paragraph."""
    single = row.marks[number].single
    rest = (row.marks[later] for later in range(number + 1, len(row.marks)))
    return not any(not mark.doubtful and (single or not mark.single) for mark in rest)


def _told_end(row: Row, number: int) -> int | None:
    """Where an attribution follows the words of an opening mark, all marks between them being pairs."""
    told = row.first_from(row.marks[number].end, _TOLD_BEHIND)
    if told is None or row.depths[row.behind(told)] != row.depths[number + 1]:
        return None
    return told + 1


def headless_end(row: Row, floor: int) -> Mark | None:
    """The mark before `floor` that closes what has no opening mark, when an attribution follows it."""
    text = row.article.text
    for mark in row.marks[: row.behind(floor)]:
        closes = mark.closes and not mark.single and text[mark.at - 1] in ENDS
        if closes and _TAIL.match(text, mark.end):
            return mark
    return None
