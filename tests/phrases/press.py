"""What an index holds, read once: the words of its quotations, the prose around them, who says what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from indexer.index import Passage, Reader
from indexer.quote import Quote
from indexer.wording.classes import FUNCTION_WORDS
from indexer.wording.fold import Word, words

_MARK = re.compile("[\"“”„«»‘‚‹›]|(?<!\\w)['’]|['’](?!\\w)|\\[|\\]|…|\\.\\.|[(){}]")
_STOP = re.compile(r"[.!?:;\n]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text with its words; a cut of it begins and ends with whole words."""

    text: str
    words: tuple[Word, ...]

    @classmethod
    def of(cls, text: str) -> Stretch:
        """The stretch that is all of `text`."""
        return cls(text, words(text))

    def cut(self, first: int, last: int) -> Stretch:
        """The words `first` up to, not including, `last`."""
        return Stretch.of(self.text[self.words[first].start : self.words[last - 1].end])

    def without(self, first: int, last: int, mark: str = " ") -> str:
        """The text with `mark` in place of the words `first` up to, not including, `last`."""
        return self.text[: self.words[first - 1].end] + mark + self.text[self.words[last].start :]

    def putting(self, place: int, other: str) -> str:
        """The text with `other` in place of one word."""
        word = self.words[place]
        return self.text[: word.start] + other + self.text[word.end :]

    @property
    def reported(self) -> tuple[str, ...]:
        """The words, fully folded."""
        return tuple(word.reported for word in self.words)

    @property
    def telling(self) -> int:
        """How many of its words are no closed-class words."""
        return sum(word not in FUNCTION_WORDS for word in self.reported)


class Press:
    """Everything that phrases are made of, in an order that depends on the index alone."""

    def __init__(self, reader: Reader, random: Random) -> None:
        self.random = random
        articles = sorted(article.id for article in reader.articles())
        self.passages = [each for name in articles for each in reader.article_passages(name)]
        self._quotes = {name: reader.article_quotes(name) for name in articles}
        said = [quote for name in articles for quote in self._quotes[name] if quote.kind != "indirect"]
        self.quotes = [quote for quote in said if quote.segments]
        self.names = sorted({quote.speaker for quote in said if quote.speaker and _is_person(quote)})
        self._printed = "\n\n".join(_row(each.text) for each in self.passages)
        self._said = [(_row(quote.text), quote) for quote in self.quotes]

    def prints(self, text: str) -> bool:
        """Whether any passage or quotation has these words, one after the other, after all folds.

        The oracle of this package: a plain search of plain text, with no index and no alignment in it.
        """
        return _row(text) in self._printed or bool(self.saying(text))

    def saying(self, text: str) -> list[Quote]:
        """The quotations that have these words, one after the other, after all folds."""
        sought = _row(text)
        return [quote for held, quote in self._said if sought in held]

    def stretch(self, least: int = 8, most: int = 24) -> tuple[Quote, Stretch] | None:
        """Words of a quotation, unbroken, that tell enough to be known by."""
        quote = self.random.choice(self.quotes)
        whole = Stretch.of(self.random.choice(quote.segments).text)
        if len(whole.words) < least:
            return None
        size = self.random.randint(least, min(most, len(whole.words)))
        first = self.random.randint(0, len(whole.words) - size)
        found = whole.cut(first, first + size)
        return (quote, found) if found.telling >= least // 2 and not _MARK.search(found.text) else None

    def article_quotes(self, article_id: str) -> tuple[Quote, ...]:
        """The quotations of one article, in its order."""
        return self._quotes[article_id]

    def word(self) -> str:
        """Any telling word that is said somewhere, in lower case."""
        while True:
            found = [word for word in words(self.random.choice(self.quotes).text) if word.printed.isalpha()]
            telling = [word.printed for word in found if word.printed.islower() and len(word.printed) > 3]
            if telling and (word := self.random.choice(telling)) not in FUNCTION_WORDS:
                return word

    def quoted_in(self, passage: Passage) -> list[tuple[int, int, Quote]]:
        """Where in a passage somebody is quoted, in characters of it; reported speech is no quotation."""
        length = len(passage.text)
        return [
            (segment.start - passage.start, segment.end - passage.start, quote)
            for quote in self._quotes[passage.article_id]
            if quote.kind != "indirect"
            for segment in quote.segments
            if segment.start < passage.start + length and segment.end > passage.start
        ]


def is_plain(text: str) -> bool:
    """Whether there are neither marks nor brackets in a text."""
    return not _MARK.search(text)


def in_one_sentence(text: str) -> bool:
    """Whether no sentence or clause ends within a text."""
    return not _STOP.search(text)


def _is_person(quote: Quote) -> bool:
    return quote.speaker_type == "person" and len((quote.speaker or "").split()) > 1


def _row(text: str) -> str:
    """The words of a text, folded, a line each: so one text is searched for in another by whole words."""
    return "\n".join(("", *(word.reported for word in words(text)), ""))
