"""Gold: articles annotated by hand, the measure that extraction is held to.

A gold file has one JSON object a line, in one of two shapes:

* with `text`: an article as NDJSON gives it; its quotes and non-quotes by `start` and `end`;
* with `file` (and `id` where the file holds several articles): an article of
  `../articles` beside the gold file; its quotes and non-quotes by the `words` printed.

A quote also holds `speaker`, `speaker_type`, `role`, `date`, `kind`, `difficulty` and `continues`
(it goes on from the quote before it); `speaker_alt` and `role_alt` list what is equally right,
`borderline` ones are set aside. Who speaks may be annotated as printed too: by `mention_start` and
`mention_end`, or by the words of `mention` nearest to the quote. Unknown is null; what a line does
not annotate is left out of that figure. Indirect speech counts when the file annotates any.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.article import Article
from corpus.formats.ndjson import read_record
from corpus.formats.unreadable import Unreadable
from corpus.source import Refusal, articles, documents

_MARKS = "\"'“”‘’„«»"


class BrokenGold(ValueError):
    """A gold file that cannot be read; the message names the line and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """One quoted passage as a careful reader annotates it; `start` and `end` as in the article's text."""

    start: int
    end: int
    kind: str | None
    speakers: tuple[str, ...]
    speaker_type: str | None
    roles: tuple[str, ...]
    date: str | None
    dated: bool
    difficulty: str
    continues: bool
    mention: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its annotation.

    `not_quotes` are spans that look like quotations and are none, `set_aside` those that may be either.
    """

    article: Article
    quotes: tuple[GoldQuote, ...]
    not_quotes: tuple[tuple[int, int], ...]
    set_aside: tuple[tuple[int, int], ...] = ()


def read_gold(path: Path) -> Iterator[GoldArticle]:
    """The articles of a gold file. Raises BrokenGold, and OSError where it cannot be opened."""
    read: dict[Path, dict[str, Article]] = {}
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    yield _gold_article(path, json.loads(line), read)
                except KeyError as missing:
                    raise BrokenGold(f"{path.name}, line {number}: it has no {missing}") from missing
                except (TypeError, ValueError, Unreadable) as error:
                    raise BrokenGold(f"{path.name}, line {number}: {error}") from error


def _gold_article(path: Path, record: Mapping[str, Any], read: dict[Path, dict[str, Article]]) -> GoldArticle:
    if "text" in record:
        article = _article_of(record)
        spans = [(q, _span(article, q)) for q in record["quotes"]]
        quotes = tuple(_quote(article, q, *span) for q, span in spans if not q.get("borderline"))
        aside = tuple(span for q, span in spans if q.get("borderline"))
        return GoldArticle(article, quotes, tuple(_span(article, n) for n in record["not_quotes"]), aside)
    article = _article_in(path.parent.parent / "articles" / record["file"], record.get("id"), read)
    quotes = tuple(_quote(article, q, *_find(article, q["words"])) for q in record["quotes"])
    return GoldArticle(article, quotes, tuple(_find(article, n["words"]) for n in record["not_quotes"]))


def _span(article: Article, record: Any) -> tuple[int, int]:
    start, end = (record["start"], record["end"]) if isinstance(record, Mapping) else record
    if not 0 <= int(start) < int(end) <= len(article.text):
        raise ValueError(f"{start} to {end} is no stretch of a text of {len(article.text)} characters")
    return int(start), int(end)


def _article_of(record: Mapping[str, Any]) -> Article:
    known = ("id", "url", "title", "authors", "publisher", "published", "date", "text")
    return read_record(json.dumps({key: record[key] for key in known if record.get(key)}).encode())


def _article_in(path: Path, wanted: str | None, read: dict[Path, dict[str, Article]]) -> Article:
    if path not in read:
        read[path] = {}
        for document in documents([str(path)]):
            for found in articles(document):
                if isinstance(found, Refusal):
                    raise ValueError(f"{found.source}: {found.reason}")
                read[path][found.id] = found
    held = read[path]
    if wanted is None:
        return _only(list(held.values()))
    if wanted not in held:
        raise ValueError(f"{path.name} holds no article {wanted}")
    return held[wanted]


def _only(found: list[Article]) -> Article:
    if len(found) != 1:
        raise ValueError(f"{len(found)} articles where one is meant")
    return found[0]


def _find(article: Article, words: str) -> tuple[int, int]:
    """Where `words` stand in the article: between marks if they stand so anywhere, else once and for all."""
    text, places = article.text, []
    place = text.find(words)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1)
    marked = [p for p in places if p and text[p - 1] in _MARKS]
    if not places or (len(marked) != 1 and len(places) != 1):
        raise ValueError(
            f"{article.title or article.id}: {len(marked or places)} times in the text: {words[:60]!r}"
        )
    start = marked[0] if len(marked) == 1 else places[0]
    return start, start + len(words)


def _quote(article: Article, record: Mapping[str, Any], start: int, end: int) -> GoldQuote:
    return GoldQuote(
        start=start,
        end=end,
        kind=record.get("kind"),
        speakers=_known(record, "speaker"),
        speaker_type=record.get("speaker_type"),
        roles=_known(record, "role"),
        date=record.get("date"),
        dated="date" in record,
        difficulty=record.get("difficulty") or "other",
        continues=bool(record.get("continues")),
        mention=_mention(article, record, start, end),
    )


def _mention(article: Article, record: Mapping[str, Any], start: int, end: int) -> tuple[int, int] | None:
    """Where the words that name the speaker stand; of several such words the nearest to the quote."""
    if record.get("mention_start") is not None:
        return _span(article, {"start": record["mention_start"], "end": record["mention_end"]})
    words = record.get("mention")
    if not words:
        return None
    found = re.finditer(rf"\b{re.escape(words)}\b", article.text)
    outside = [match.span() for match in found if match.end() <= start or end <= match.start()]
    if not outside:
        raise ValueError(f"{article.title or article.id}: not in the text outside the quote: {words!r}")
    return min(outside, key=lambda span: max(start - span[1], span[0] - end))


def _known(record: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """What a field says and what would be as right; nothing at all where the field is null."""
    if not record.get(field):
        return ()
    return (record[field], *record.get(f"{field}_alt", ()))
