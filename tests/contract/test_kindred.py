"""Kindred: what may be one utterance in another article. Families: what was found to be."""

from __future__ import annotations

from typing import Any

import pytest

from indexer.index import Engine, Family, Reader
from tests.factories import HARTNELL, VOSS, make_entry, make_quote, put

SAID = "The new dam will hold for a hundred years, and nobody in the valley needs to move."
ALTERED = "The dam will hold for a hundred years and nobody in the valley needs to leave."
HELD = make_entry("held", make_quote(SAID), publisher="Lantern Weekly", published="2024-03-05")


def kindred(engine: Engine, text: str, speaker: str | None, **changes: Any) -> list[str]:
    """Articles with kindred of a quotation; the index holds `HELD` and what has nothing to do with it."""
    quote = make_quote(text, speaker, **changes)
    with engine.write(replace=True) as writer:
        put(writer, [HELD, make_entry("other", make_quote("The spillway is dry."))])
    with engine.reader() as reader:
        return [found.article_id for found in reader.kindred(quote, 7, 10)]


NAMED = {"article_id": "new", "date": "2024-03-07"}
KIN: list[tuple[str, str | None, dict[str, Any], bool]] = [
    (ALTERED, VOSS, NAMED, True),
    (SAID, VOSS, NAMED, True),
    ("nobody in the valley needs to move", VOSS, NAMED, True),
    (f"I have said it before. {SAID} That is all.", VOSS, NAMED, True),
    # somebody else, or somebody who may be the same
    (ALTERED, HARTNELL, NAMED, False),
    (ALTERED, None, NAMED, True),
    (ALTERED, "an engineer", {**NAMED, "speaker_type": "unnamed"}, True),
    (ALTERED, "Voss", NAMED, True),
    # another time, or nobody knows when
    (ALTERED, VOSS, {**NAMED, "date": "2024-03-13"}, False),
    (ALTERED, VOSS, {**NAMED, "date": "2024-02-26"}, False),
    (ALTERED, VOSS, {**NAMED, "date": "2024-02-27"}, True),
    (ALTERED, VOSS, {**NAMED, "date": None}, True),
    (ALTERED, VOSS, {**NAMED, "date": "2024"}, True),
    # the same article, and other words
    (ALTERED, VOSS, {**NAMED, "article_id": "held"}, False),
    ("The spillway will be mended by the valley.", VOSS, NAMED, False),
    ("", VOSS, NAMED, False),
]


@pytest.mark.parametrize(("text", "speaker", "changes", "is_kin"), KIN)
def test_kindred(
    engine: Engine, text: str, speaker: str | None, changes: dict[str, Any], is_kin: bool
) -> None:
    assert kindred(engine, text, speaker, **changes) == (["held"] if is_kin else [])


def test_what_is_told_of_somebody_is_no_kin(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        put(writer, [make_entry("told", make_quote(SAID, kind="indirect"))])
    with engine.reader() as reader:
        assert reader.kindred(make_quote(ALTERED, article_id="new"), 7, 10) == ()


def test_the_most_promising_come_first_and_no_more_than_asked(engine: Engine) -> None:
    texts = ["nobody in the valley needs to move", SAID, "nobody in the valley sleeps"]
    with engine.write(replace=True) as writer:
        put(writer, [make_entry(f"article-{number}", make_quote(text)) for number, text in enumerate(texts)])
    with engine.reader() as reader:
        found = reader.kindred(make_quote(SAID, article_id="new"), 7, 2)
    assert [quote.text for quote in found] == [SAID, texts[0]]


FAMILY = Family("held-0", ("held-0", "radio-4", "wire: “7”"))


def families(reader: Reader) -> list[Family | None]:
    return [reader.family(member) for member in FAMILY.quotes]


def test_a_family_is_found_by_each_member(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put_family(FAMILY)
    with engine.reader() as reader:
        assert families(reader) == [FAMILY] * 3
        assert reader.family("held") is None


def test_a_family_is_replaced_and_removed_under_its_id(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(HELD)
        writer.put_family(FAMILY)
    smaller = Family(FAMILY.id, FAMILY.quotes[:2])
    with engine.write(replace=False) as writer:
        writer.put_family(smaller)
    with engine.reader() as reader:
        assert families(reader) == [smaller, smaller, None]
    with engine.write(replace=False) as writer:
        writer.remove_family(FAMILY.id)
        writer.remove_family("no such family")
    with engine.reader() as reader:
        assert families(reader) == [None] * 3
        assert reader.article_quotes("held")


def test_what_is_settled_is_read_before_it_is_seen_and_written_on(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(make_entry("before", make_quote("The spillway is dry.")))
        writer.put(make_entry("gone", make_quote("Nothing of it stays.")))
    with engine.write(replace=False) as writer:
        writer.put(HELD)
        writer.remove("gone")
        with writer.settled() as reader:
            assert {article.id for article in reader.articles()} == {"before", "held"}
            assert [quote.text for quote in reader.article_quotes("held")] == [SAID]
        with engine.reader() as published:
            assert {article.id for article in published.articles()} == {"before", "gone"}
        writer.put_family(FAMILY)
        writer.put(make_entry("held", make_quote(ALTERED)))
    with engine.reader() as reader:
        assert [quote.text for quote in reader.article_quotes("held")] == [ALTERED]
        assert {article.id for article in reader.articles()} == {"before", "held"}
        assert reader.family(FAMILY.id) == FAMILY


def test_an_error_after_settling_leaves_the_index_as_it_was(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(HELD)
    newest = engine.newest()
    with pytest.raises(ValueError, match="halfway"), engine.write(replace=False) as writer:
        writer.remove("held")
        with writer.settled() as reader:
            assert not list(reader.articles())
            raise ValueError("halfway")
    assert engine.newest() == newest
    with engine.reader() as reader:
        assert [article.id for article in reader.articles()] == ["held"]
