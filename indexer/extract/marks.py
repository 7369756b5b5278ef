"""Quotation marks: which open, which close, and which passages stand between them.

A mark is read from its neighbours first and from its shape second, because copy
mixes straight and curly marks and types some of them backwards. Pairing starts
anew in every paragraph, so a stray mark can spoil its own paragraph only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.article import Article, Paragraph
from indexer.extract.words import CUES, ELISIONS

Style = Literal["double", "single", "block", "turn"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between two marks (or set apart as a block or a turn of a transcript).

    `start` and `end` bound the words, `outer_start` and `outer_end` the words
    with their marks; `paragraph` numbers `Article.paragraphs`. `continues` says
    that the words go on from the passage before, over a paragraph's border.
    `label` bounds the name a transcript's turn begins with.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    style: Style = "double"
    continues: bool = False
    label: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    length: int
    opens: bool
    closes: bool


_DOUBLE = re.compile(r"[\"“”„‟«»＂]|''|``")
_SINGLE = re.compile(r"(?<![\w.,!?…])['‘‚](?=[\w“\"\[(…$£€-])|(?<=[\w.,!?…)\]”\"%-])['’](?!\w)")
_ANY = re.compile(_DOUBLE.pattern + "|" + _SINGLE.pattern)
_OPENING_CONTEXT = frozenset(" \t\n\xa0\u2009\u202f([{—–-―‘'/*_")
_CLOSING_CONTEXT = frozenset(" \t\n\xa0\u2009\u202f)]},.;:!?…—–-―’'/*_")
_ENDS = ".,!?…;:"
_LEAD = 60
"""How many characters before a mark tell what leads up to it."""
_CLAUSE = rf"(?:(?:he|she|they|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}) (?:{'|'.join(sorted(CUES))})\b)"
_TAIL = re.compile(_CLAUSE)
_UNCLOSED_BEFORE = re.compile(rf"[,?!] (?={_CLAUSE}[^.\"“”]{{0,80}}(?:[.:]|$))", re.MULTILINE)


def find_passages(article: Article) -> tuple[Passage, ...]:
    """Every marked passage of the article's prose, in order."""
    passages: list[Passage] = []
    carried: str | None = None
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind == "heading":
            carried = None
            continue
        found, carried = _pair(article, number, paragraph, carried)
        passages.extend(found)
    return tuple(p for p in passages if has_words(article.text, p))


def has_words(text: str, passage: Passage) -> bool:
    """Whether anything is said at all: a letter or a digit."""
    return any(character.isalnum() for character in text[passage.start : passage.end])


def _pair(
    article: Article, number: int, paragraph: Paragraph, carried: str | None
) -> tuple[list[Passage], str | None]:
    """The passages of one paragraph, and the style of the one left open into the next."""
    text = article.text
    passages: list[Passage] = []
    position, first = paragraph.start, True
    while (opener := _next_opener(text, position, paragraph.end)) is not None:
        single = text[opener.at] in "'‘‚" and opener.length == 1
        continues = first and carried is not None and opener.at == paragraph.start
        first = False
        inner = opener.at + opener.length
        closer = (_single_closer if single else _double_closer)(text, opener, paragraph.end)
        goes_on = closer is None and _goes_on(article, number, opener, paragraph, single)
        if closer is not None:
            end, position = closer.at, closer.at + closer.length
        elif goes_on:
            end = position = paragraph.end
        else:
            unclosed = None if single else _unclosed_end(text, opener, paragraph)
            end = position = max(inner, unclosed or inner)
            if unclosed is None:
                continue
        style: Style = "single" if single else "double"
        passages.append(Passage(inner, end, opener.at, position, number, style, continues))
        if goes_on:
            return passages, style
    return _with_missing_opener(text, number, paragraph, passages), None


def _goes_on(article: Article, number: int, opener: _Mark, paragraph: Paragraph, single: bool) -> bool:
    """Whether words that nobody closed in this paragraph go on in the next one."""
    if single:
        return _carries_single(article, number, opener, paragraph)
    inner = opener.at + opener.length
    goes_on = _opens_next(article, number) and _may_go_on(article.text, opener, paragraph)
    return goes_on and _told_end(article.text, inner, paragraph.end) is None


def _carries_single(article: Article, number: int, opener: _Mark, paragraph: Paragraph) -> bool:
    """Whether a single mark opens a quotation that the next paragraph goes on with.

    Only a mark at the head of its paragraph is trusted so far: elsewhere it is
    more likely an apostrophe.
    """
    following = _following(article, number)
    return (
        opener.at == paragraph.start
        and article.text[opener.at] == "‘"
        and following is not None
        and article.text[following.start] == "‘"
    )


def _following(article: Article, number: int) -> Paragraph | None:
    rest = article.paragraphs[number + 1 : number + 2]
    return rest[0] if rest and rest[0].kind != "heading" else None


def _opens_next(article: Article, number: int) -> bool:
    """The newspaper convention: a quotation that goes on opens again and is closed only once."""
    following = _following(article, number)
    return following is not None and _DOUBLE.match(article.text, following.start) is not None


def _mark(text: str, match: re.Match[str]) -> _Mark:
    """A double mark with what its neighbours allow it to be."""
    at, shape = match.start(), match.group()
    left = text[at - 1] if at else " "
    right = text[match.end()] if match.end() < len(text) else " "
    opens = left in _OPENING_CONTEXT and not right.isspace()
    closes = not left.isspace() and (right in _CLOSING_CONTEXT)
    if shape in "“„«‟" and not (closes and not opens and left not in "([—–-"):
        opens, closes = True, False
    elif shape in "”»" and not (opens and not closes and right.isalnum() and left.isspace()):
        opens, closes = False, True
    elif opens == closes:
        # A straight mark glued on both sides or on none says nothing: whoever needs one takes it.
        opens = closes = True
    return _Mark(at, len(shape), opens, closes)


def _is_measure(text: str, at: int) -> bool:
    """Inches and seconds: a digit before the mark and no word after it."""
    after = text[at + 1 : at + 2]
    return text[at] == '"' and at > 0 and text[at - 1].isdigit() and not after.isalnum()


def _next_opener(text: str, position: int, end: int) -> _Mark | None:
    for match in _ANY.finditer(text, position, end):
        if match.group() in "'’‘‚" and len(match.group()) == 1:
            if _opens_single(text, match.start()):
                return _Mark(match.start(), 1, True, False)
            continue
        if _is_measure(text, match.start()):
            continue
        mark = _mark(text, match)
        if mark.opens:
            return mark
    return None


def _opens_single(text: str, at: int) -> bool:
    if text[at] == "’" or (at and (text[at - 1].isalnum() or text[at - 1] in ".,!?…")):
        return False
    word = re.compile(r"\w*").match(text, at + 1)
    assert word is not None
    following = word.group().lower()
    return not (following in ELISIONS or (following[:2].isdigit() and following[2:] in ("", "s")))


def _double_closer(text: str, opener: _Mark, end: int) -> _Mark | None:
    """The mark that closes `opener`; marks of the same shape inside may nest once.

    A second opener means nesting only when two closers follow before the next
    one; otherwise the first was never closed and the search fails here.
    """
    depth = 0
    marks = [_mark(text, m) for m in _double_marks(text, opener.at + opener.length, end, limit=6)]
    for number, mark in enumerate(marks):
        if mark.closes:
            if depth == 0:
                return mark
            depth -= 1
        elif mark.opens:
            following = marks[number + 1 : number + 3]
            if depth or len(following) < 2 or not all(m.closes for m in following):
                return None
            depth = 1
    return None


def _double_marks(text: str, start: int, end: int, limit: int) -> list[re.Match[str]]:
    found = []
    for match in _DOUBLE.finditer(text, start, end):
        if not _is_measure(text, match.start()):
            found.append(match)
            if len(found) == limit:
                break
    return found


def _single_closer(text: str, opener: _Mark, end: int) -> _Mark | None:
    """The single mark that closes `opener`, told from apostrophes.

    After punctuation it can only close. After a letter it closes too, unless it
    may be a plural's apostrophe (an s before it, a small word after it) and a
    better closer follows before the next opener.
    """
    doubtful: int | None = None
    for match in _SINGLE.finditer(text, opener.at + 1, end):
        at = match.start()
        before, after = text[at - 1], text[at + 1 : at + 3]
        if text[at] == "‘" or (before.isspace() or before in "(["):
            if text[at] == "‘" or _opens_single(text, at):
                break
            continue
        plural = before in "sz" and len(after) == 2 and after[0] == " " and after[1].islower()
        if not plural:
            return _Mark(at, 1, False, True)
        doubtful = at if doubtful is None else doubtful
    return _Mark(doubtful, 1, False, True) if doubtful is not None else None


def _unclosed_end(text: str, opener: _Mark, paragraph: Paragraph) -> int | None:
    """Where a quotation that nobody closed ends, or None when the mark is a stray one."""
    inner = opener.at + opener.length
    following = next((m.start() for m in _DOUBLE.finditer(text, inner, paragraph.end)), paragraph.end)
    told = _told_end(text, inner, following)
    if told is not None:
        return told
    lead = text[max(paragraph.start, opener.at - _LEAD) : opener.at].rstrip()
    glued = not text[inner : inner + 1].isspace()
    if following == paragraph.end and glued and (not lead or lead.endswith((":", ",", "."))):
        return paragraph.end
    return None


def _may_go_on(text: str, opener: _Mark, paragraph: Paragraph) -> bool:
    """Whether a mark opens words that may run over the paragraph's end: glued, where speech begins."""
    lead = text[max(paragraph.start, opener.at - _LEAD) : opener.at].rstrip()
    glued = not text[opener.at + opener.length].isspace()
    last = lead.rsplit(None, 1)[-1].lower() if lead else ""
    return glued and (not lead or lead[-1] in ":,.!?—–" or last in CUES)


def _told_end(text: str, start: int, end: int) -> int | None:
    """Where words end that an attribution follows without a closing mark between."""
    told = _UNCLOSED_BEFORE.search(text, start, end)
    return told.start() + 1 if told else None


def _with_missing_opener(
    text: str, number: int, paragraph: Paragraph, passages: list[Passage]
) -> list[Passage]:
    """Add the passage that only its closing mark shows, when an attribution follows the mark."""
    floor = passages[0].outer_start if passages else paragraph.end
    for match in _DOUBLE.finditer(text, paragraph.start, floor):
        before = text[match.start() - 1 : match.start()]
        if before and before in _ENDS and _TAIL.match(text, min(match.end() + 1, paragraph.end)):
            head = Passage(paragraph.start, match.start(), paragraph.start, match.end(), number)
            return [head, *passages]
    return passages


def with_blocks(article: Article, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Block quotes stand for the marks inside them; one that wears its own marks keeps them."""
    wearing = {p.paragraph for p in passages if p.outer_start == article.paragraphs[p.paragraph].start}
    blocks = [
        Passage(p.start, p.end, p.start, p.end, number, "block")
        for number, p in enumerate(article.paragraphs)
        if p.kind == "block_quote" and number not in wearing
    ]
    taken = {block.paragraph for block in blocks}
    kept = [
        replace(p, style="block") if article.paragraphs[p.paragraph].kind == "block_quote" else p
        for p in passages
        if p.paragraph not in taken
    ]
    blocks = [block for block in blocks if has_words(article.text, block)]
    return tuple(sorted([*kept, *blocks], key=lambda p: p.start))
