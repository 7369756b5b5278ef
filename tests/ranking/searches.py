"""The judged searches: what was asked of the sample articles, and how well each statement answers it.

`corpus/searches/README.md` tells the format and how the grades were given.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from indexer.wording.fold import words

SEARCHES = Path(__file__).parents[2] / "corpus" / "searches" / "judged.jsonl"
ARTICLES = SEARCHES.parents[1] / "articles"
GRADES = range(4)
_SAME = 0.5  # the least share of the longer of two texts that the other must hold to be that statement


class BrokenSearches(ValueError):
    """A file of judged searches that cannot be read; the message names the line and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said, however often and by whomever it was printed: its folded words, joined by spaces."""

    words: str

    @classmethod
    def of(cls, text: str) -> Statement:
        """The statement that a quotation's text makes."""
        return cls(" ".join(word.reported for word in words(text) if word.reported))

    def likeness(self, other: Statement) -> float:
        """The share of the longer that the shorter makes up; 0 when it does not stand in it in one run."""
        short, long = sorted((self.words, other.words), key=len)
        return (short.count(" ") + 1) / (long.count(" ") + 1) if f" {short} " in f" {long} " else 0.0


@dataclass(frozen=True, slots=True)
class JudgedSearch:
    """What was asked, as parameters of `/api/v1/quotes`, and the grade of each statement, 0 to 3."""

    asked: Mapping[str, str]
    grades: Mapping[Statement, int]

    @property
    def name(self) -> str:
        """The search in one line."""
        return " ".join(self.asked[key] if key == "q" else f"[{key}={self.asked[key]}]" for key in self.asked)

    def find(self, text: str) -> Statement | None:
        """The judged statement that a text makes, None when nobody has judged it.

        Extraction may come to draw a border elsewhere: of those that share half the words in one run,
        the most alike is meant.
        """
        shown = Statement.of(text)
        if shown in self.grades:
            return shown
        nearest = max(self.grades, key=shown.likeness, default=None)
        return nearest if nearest and shown.likeness(nearest) >= _SAME else None


def read_searches(path: Path = SEARCHES) -> tuple[JudgedSearch, ...]:
    """The judged searches of a file. Raises BrokenSearches, and OSError where it cannot be opened."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_searches(path.name, lines))


def _searches(name: str, lines: Iterator[str]) -> Iterator[JudgedSearch]:
    for number, line in enumerate(lines, start=1):
        try:
            record = json.loads(line)
            yield JudgedSearch(record["asked"], _grades(record["grades"]))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BrokenSearches(f"{name}, line {number}: {error!r}") from error


def _grades(record: Mapping[str, list[str]]) -> dict[Statement, int]:
    grades: dict[Statement, int] = {}
    for grade, texts in record.items():
        if int(grade) not in GRADES:
            raise ValueError(f"{grade} is no grade")
        for text in texts:
            if grades.setdefault(Statement.of(text), int(grade)) != int(grade):
                raise ValueError(f"two grades for {text!r}")
    if not any(grades.values()):
        raise ValueError("nothing answers it")
    return grades
