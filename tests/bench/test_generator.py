"""What is measured with is worth measuring with: the same every time, and read as it was meant."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from corpus.formats.ndjson import read_record
from indexer.extract.pipeline import extract
from tests.bench.generator import Story, long_text, stories, stories_with

STORIES = list(islice(stories(7), 40))


def test_one_seed_writes_the_same_and_another_something_else() -> None:
    assert list(islice(stories(7), 40)) == STORIES
    assert next(stories(8)) != STORIES[0]


def test_there_are_as_many_quotations_as_asked_for_and_no_article_more() -> None:
    written = list(stories_with(100, 7))
    *before, last = (len(story.said) for story in written)
    assert sum(before) < 100 <= sum(before) + last


def test_a_long_text_is_as_long_as_asked_for() -> None:
    assert len(long_text(30_000)) == 30_000


def test_outlets_months_and_reprints_vary() -> None:
    assert len({story.publisher for story in STORIES}) >= 4
    assert len({story.published[:7] for story in STORIES}) >= 6
    assert len({story.url for story in STORIES}) == len(STORIES) > len({story.text for story in STORIES})


def test_most_quotations_are_found_with_whoever_was_meant() -> None:
    found = Counter(verdict for story in STORIES for verdict in _read(story))
    assert found["right"] >= 0.9 * sum(found.values()) > 100


def _read(story: Story) -> list[str]:
    heard = {_bare(quote.text): quote.speaker for quote in extract(read_record(story.line().encode()))}
    return [
        "right" if heard.get(_bare(" ".join(said.parts))) == said.speaker else "not" for said in story.said
    ]


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
