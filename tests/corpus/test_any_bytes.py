"""What must hold for any document, however broken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.source import Document, articles
from tests.corpus.reading import assert_sound

NAMES = ["a.txt", "a.md", "a.html", "a.json", "a", "-"]

MARKDOWN = [
    "# ",
    "**",
    "*",
    "_",
    "[a](http://b.example)",
    "![a](b)",
    "> ",
    "- ",
    "```",
    "---",
    "===",
    "\\",
    "`",
    "|",
]
TAGS = [
    "<p>", "</p>", "<br>", "<div class=post-body>", "</div>", "<blockquote>", "<a href=x>", "</a>", "<q>",
    "<li>", "<ul>", "<pre>", "<script type='application/ld+json'>", "</script>", "<!--", "-->", "<html>",
    '{"@type": "NewsArticle", "headline": "', '"}', "<meta name=date content='", "'>", "<title>",
]  # fmt: skip
ENTITIES = ["&amp;", "&#8220;", "&#0;", "&#7;", "&#xD800;", "&#xFFFE;", "&#x92;"]
LINES = [
    "The ferry left, Oakes said.", "“No,” she said.", "Read more:", "Advertisement", "By Ada Lind", "SEA",
    "date 2023-11-02 ", "2023-10-27 20:02", "Title: ", "https://coast.example/a", "REUTERS/Ada Lind",
]  # fmt: skip
CHARACTERS = list('\n\t"”\u200b\u00ad\u202e\x00\x07\x92\ufeff\u2028\u2424\ufffe é船🚢aA1.')
PIECES = [*MARKDOWN, *TAGS, *ENTITIES, *LINES, *CHARACTERS, "\n\n"]


def assert_read_or_refused(data: bytes, name: str) -> None:
    for item in articles(Document(name, len(data), data)):
        if isinstance(item, Article):
            assert_sound(item)
        else:
            assert item.source == name
            # The last resort of all: nothing that these tests make may need it.
            assert not item.reason.startswith("it cannot be read: ")


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(NAMES))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    assert_read_or_refused(data, name)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.sampled_from(NAMES))
def test_any_jumble_of_markup_is_read_or_refused(text: str, name: str) -> None:
    assert_read_or_refused(text.encode(), name)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_page_is_read_or_refused(body: str) -> None:
    page = f"<html><head><title>Ferry</title></head><body><article><p>It left, he said.</p>{body}"
    assert_read_or_refused(page.encode(), "a.html")


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=200),
    st.sampled_from(["utf-16", "utf-8-sig", "utf-32", "cp1252"]),
    st.sampled_from(NAMES),
)
def test_any_text_in_any_encoding_is_read_or_refused(text: str, encoding: str, name: str) -> None:
    assert_read_or_refused(text.encode(encoding, "replace"), name)


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=300)
    | st.lists(st.sampled_from(PIECES), max_size=20).map(lambda p: "".join(p).encode())
)
def test_any_lines_of_ndjson_are_read_or_refused(data: bytes) -> None:
    lines = [line for line in data.split(b"\n") if line.strip()]
    found = articles(Document("a.ndjson", len(data), data, line=1))
    assert len(found) == len(lines)
    for item in found:
        if isinstance(item, Article):
            assert_sound(item)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_the_same_bytes_give_the_same_article(name: str, data: st.DataObject) -> None:
    text = data.draw(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
    document = Document(name, 0, text.encode())
    assert articles(document) == articles(document)
