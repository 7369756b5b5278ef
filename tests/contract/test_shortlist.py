"""Shortlists: the source of an altered phrase is among the first, out of many that look like it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from indexer.index import Reader
from tests.contract.conftest import Fresh
from tests.factories import make_entry, make_quote, put

SOURCE = (
    "The ferry to Saint Orrin will sail again before the autumn storms, whatever the harbour master says."
)
NOUNS = ["ferry", "harbour", "storm", "master", "autumn", "island", "bridge", "market", "council", "winter"]


@pytest.fixture(scope="module")
def crowd(fresh: Fresh, engine_name: str) -> Iterator[Reader]:
    """One source among two hundred quotations made of its common words."""
    engine = fresh(engine_name)
    others = [
        make_entry(
            f"other-{one}-{other}",
            make_quote(
                f"The {one} will say whatever the {other} says again, before the {one} of the {other}."
            ),
            make_quote(f"Again the {other} to the {one}."),
        )
        for one in NOUNS
        for other in NOUNS
    ]
    with engine.write(replace=True) as writer:
        put(writer, [*others, make_entry("source", make_quote(SOURCE))])
    with engine.reader() as reader:
        yield reader


@pytest.mark.parametrize(
    "phrase",
    [
        SOURCE,
        SOURCE.replace("will sail", "will not sail"),
        SOURCE.replace("Saint Orrin", "Port Example"),
        SOURCE.replace("autumn storms", "winter market"),
        "will sail again before the autumn storms",
        "before the autumn storms the ferry will sail again",
        "sail ... whatever the harbour master says",
        "SAIL AGAIN “BEFORE” THE—autumn—storms",
    ],
)
def test_the_source_of_an_altered_phrase_comes_first(crowd: Reader, phrase: str) -> None:
    assert crowd.shortlist_quotes(phrase, 10)[0].text == SOURCE
    assert crowd.shortlist_passages(phrase, 10)[0].article_id == "source"


@pytest.mark.parametrize("phrase", ["", "?!", "zanzibar", "\ud800"])
def test_a_phrase_of_words_not_held_has_no_shortlist(crowd: Reader, phrase: str) -> None:
    assert crowd.shortlist_quotes(phrase, 10) == ()
    assert crowd.shortlist_passages(phrase, 10) == ()


def test_a_shortlist_is_no_longer_than_asked(crowd: Reader) -> None:
    assert len(crowd.shortlist_quotes("the ferry", 7)) == 7
    assert len(crowd.shortlist_passages("the ferry", 7)) == 7
    assert crowd.shortlist_quotes("the ferry", 0) == ()


def test_a_long_text_has_a_shortlist_too(crowd: Reader) -> None:
    assert crowd.shortlist_quotes(f"{SOURCE} {'Something else was said. ' * 2000}", 3)[0].text == SOURCE
