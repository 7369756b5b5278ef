"""Words and sentences of a paragraph, with each marked passage standing as one token.

What the reporter writes round a quotation reads as one clause only when the
quotation itself is out of the way: `[quotation], Hale said on Thursday.`
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import accumulate, compress
from operator import add

from corpus.article import Article
from indexer.extract.language.nouns import COURTESY_TITLES, NAME_SUFFIXES, RANK_TITLES
from indexer.extract.language.words import MONTHS, WEEKDAYS
from indexer.extract.passages.marks import Passage
from indexer.extract.record import record

PASSAGE = "\x00\x00"
"""The token that stands for a passage: two characters, as no token of a text can be."""

_DOTTED = sorted(
    {w for w in (*COURTESY_TITLES, *RANK_TITLES, *MONTHS, *WEEKDAYS, *NAME_SUFFIXES) if w.endswith(".")}
    | {"st.", "no.", "inc.", "corp.", "co.", "ltd.", "vs.", "u.s.", "u.k.", "u.n."},
    key=len,
    reverse=True,
)
# Most tokens are plain words or single marks: they are tried first, what needs a closer look after them.
_TOKEN = re.compile(
    r"(?:"
    r"[A-Za-z]++(?![\w'’.‐‑-])|[^\w\s'’.@]"
    r"|(?:[A-Za-z]\.){2,}"
    r"|\b(?=[A-Za-z]{2,5}\.)(?i:" + "|".join(re.escape(word) for word in _DOTTED) + r")(?=[\s,)’']|$)"
    r"|\b[A-Z]\.(?=\s?[A-Z])"
    r"|\d[\d,.:]*\d(?![\w-])|@\w+"
    r"|\w+(?:[-‐‑](?!\s)\w+|['’](?!s\b)\w+)*"
    r"|['’]s\b|\.{3}|[^\w\s]"
    r")\s*"
)
_DASHES = frozenset(["—", "–", "-"])
_POSSESSED = frozenset(["'s", "’s"])
_OPENING, _DATELINE = 3, 16
"""In which paragraphs a dateline may stand, and within how many tokens its dash comes."""
_SENTENCE_END = frozenset([".", "!", "?", "…", "..."])
_MAY_END_SENTENCE = _SENTENCE_END | {PASSAGE}
_SENTENCE_GOES_ON = _SENTENCE_END | {")", ","}


@record
class Line:
    """One paragraph as tokens.

    `words`, `lower`, `starts`, `ends` and `sentence` run in parallel: the token, its lower
    case, its offsets in the article, the number of its sentence. `passages` maps the place of
    a token that stands for a passage to that passage's number in the article.
    """

    number: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentence: list[int] = field(default_factory=list)
    passages: dict[int, int] = field(default_factory=dict)

    def opens_sentence(self, place: int) -> bool:
        """Whether a token is the first of its sentence."""
        return place == 0 or self.sentence[place] != self.sentence[place - 1]

    def printed(self, first: int, last: int) -> str:
        """The words of a stretch as printed: a blank where the print has one."""
        if last - first < 2:
            return "".join(self.words[first:last])
        parts = [self.words[first]]
        for place in range(first + 1, last):
            if self.starts[place] > self.ends[place - 1]:
                parts.append(" ")
            parts.append(self.words[place])
        return "".join(parts)


def read_lines(article: Article, passages: Sequence[Passage]) -> tuple[Line, ...]:
    """Every paragraph as a line of tokens."""
    by_paragraph: dict[int, dict[int, Passage]] = {}
    for number, passage in enumerate(passages):
        by_paragraph.setdefault(passage.paragraph, {})[number] = passage
    none: dict[int, Passage] = {}
    numbers = range(len(article.paragraphs))
    return tuple([_line(article, number, by_paragraph.get(number, none)) for number in numbers])


def _line(article: Article, number: int, passages: Mapping[int, Passage]) -> Line:
    paragraph = article.paragraphs[number]
    line = Line(number, [], [], [], [])
    position = paragraph.start
    for index, passage in passages.items():
        _add_tokens(line, article.text, position, passage.outer_start)
        line.passages[len(line.words)] = index
        _add(line, PASSAGE, passage.outer_start, passage.outer_end)
        position = passage.outer_end
    _add_tokens(line, article.text, position, paragraph.end)
    line.sentence.extend(_sentences(line, article.text, passages))
    for place in range(dateline_end(line) or len(line.words), len(line.words)):
        line.sentence[place] += 1
    return line


def dateline_end(line: Line) -> int:
    """Past `BRITH, Sept. 2 (CPA) —`, which opens a report and names nobody who speaks; else 0."""
    words = line.words
    if line.number > _OPENING or len(words) < 4 or not (words[0].isupper() and len(words[0]) > 2):
        return 0
    apart = False  # behind a comma or a bracket: a state, a month, an agency
    for place, word in enumerate(words[:_DATELINE]):
        if word in _DASHES and place:
            quoted = words[place + 1 : place + 2] == [PASSAGE] or line.starts[place] == line.ends[place - 1]
            return 0 if quoted or place + 1 == len(words) else place + 1
        apart = apart or word in (",", "(")
        if word == PASSAGE or not (word.isupper() or apart or word in _POSSESSED):
            return 0
        if apart and word[0].islower():
            return 0
    return 0


def _add(line: Line, word: str, start: int, end: int) -> None:
    line.words.append(word)
    line.lower.append(word.lower())
    line.starts.append(start)
    line.ends.append(end)


def _add_tokens(line: Line, text: str, start: int, end: int) -> None:
    """The tokens between two offsets, each found with the blanks behind it: lengths give the offsets."""
    found = _TOKEN.findall(text, start, end)
    if not found:
        return
    words = list(map(str.rstrip, found))
    first = end - len(text[start:end].lstrip())
    starts = list(accumulate(map(len, found[:-1]), initial=first))
    line.words.extend(words)
    line.lower.extend(map(str.lower, words))
    line.starts.extend(starts)
    line.ends.extend(map(add, starts, map(len, words)))


def _sentences(line: Line, text: str, passages: Mapping[int, Passage]) -> list[int]:
    """The sentence number of every token."""
    words = line.words
    numbers: list[int] = []
    current = 0
    for place in compress(range(len(words) - 1), map(_MAY_END_SENTENCE.__contains__, words)):
        following = words[place + 1]
        if words[place] == PASSAGE:
            ends = _passage_ends_sentence(text, passages[line.passages[place]], following)
        else:
            ends = not following[0].islower() and following not in _SENTENCE_GOES_ON
        if ends:
            numbers.extend([current] * (place + 1 - len(numbers)))
            current += 1
    return numbers + [current] * (len(words) - len(numbers))


def _passage_ends_sentence(text: str, passage: Passage, following: str) -> bool:
    """A full stop inside the marks ends the sentence; after `?` and `!` the attribution may follow."""
    final = text[passage.start : passage.end].rstrip("’'” ")[-1:]
    return final == "." and (following[0].isupper() or following == PASSAGE)
