"""Which kind a document is: by content, and by name only where content is silent."""

import pytest

from corpus.formats import kind_of

PROSE = "The ferry left at nine, the harbour master said.\n\nNobody was on it.\n"
MARKDOWN = "# A ferry leaves\n**Ada Lind**\n\nThe ferry left at nine.\n"
PAGE = "<!DOCTYPE html>\n<html><head><title>A ferry</title></head><body><p>It left.</p></body></html>"
RECORD = '{"id": "ferry-1", "text": "The ferry left at nine."}\n'


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        # names that tell the truth
        (PROSE, "ferry.txt", "plain"),
        (MARKDOWN, "ferry.md", "markdown"),
        (PAGE, "ferry.html", "html"),
        (RECORD * 2, "ferries.ndjson", "ndjson"),
        # names that lie
        (MARKDOWN, "ferry.txt", "markdown"),
        (PAGE, "ferry.txt", "html"),
        (PAGE, "ferry.md", "html"),
        (RECORD * 2, "ferries.txt", "ndjson"),
        (RECORD * 2, "ferries.json", "ndjson"),
        (RECORD * 2, "ferries.html", "ndjson"),
        (PAGE, "ferries.ndjson", "html"),
        # names that say nothing
        (PROSE, "-", "plain"),
        (MARKDOWN, "ferry", "markdown"),
        (PAGE, "-", "html"),
        (RECORD, "-", "ndjson"),
        (PAGE, "ferry.html.gz", "html"),
        # content that says nothing
        (PROSE, "ferry.md", "markdown"),
        (PROSE, "ferry.md.gz", "markdown"),
        (PROSE, "ferry.html", "html"),
        (PROSE, "ferry.css", "other"),
        ("not json\n", "ferries.jsonl", "ndjson"),
        # pages that begin oddly
        ("\ufeff \n" + PAGE, "-", "html"),
        ("<!-- saved -- by hand -->\n<!-- twice -->" + PAGE, "-", "html"),
        ('<?xml version="1.0"?>\n' + PAGE, "-", "html"),
        ("<p>A ferry.</p><p>Another.</p>", "-", "html"),
        ('<div class="story">A ferry.</div>', "ferry.txt", "html"),
        # XML and JSON that are neither
        ('<?xml version="1.0"?><rss version="2.0"></rss>', "feed.xml", "xml"),
        ('<svg xmlns="http://www.w3.org/2000/svg"></svg>', "ferry.svg", "xml"),
        ('{\n  "name": "ferry",\n  "seats": 90\n}\n', "settings.json", "json"),
        ('[\n  {"text": "The ferry left."}\n]\n', "ferries.json", "json"),
        ("{}", "-", "json"),
        ("[]", "-", "json"),
        # marks of Markdown, and what only looks like one
        ("It left [at nine](https://ferry.example/times), he said.", "-", "markdown"),
        ("![A ferry](https://ferry.example/a.jpg)\n\nIt left.", "-", "markdown"),
        ("**Ada Lind**\n\nIt left.", "-", "markdown"),
        ("---\ntitle: A ferry leaves\n---\nIt left.", "-", "markdown"),
        ("Lind rated it 5 * 3 * 2, and #1 of its kind.", "-", "plain"),
        ("[Lind left] the ferry (at nine).", "-", "plain"),
        ("< 5 minutes later it was gone.", "-", "plain"),
        ("[2019] was a bad year for ferries.", "-", "plain"),
        ("{He} left the ferry.", "-", "plain"),
    ],
)
def test_kind(content: str, name: str, kind: str):
    assert kind_of(content.encode(), name) == kind


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_a_byte_order_mark_does_not_hide_the_kind(encoding: str):
    assert kind_of(MARKDOWN.encode(encoding), "-") == "markdown"


def test_a_record_longer_than_the_head_is_still_a_record() -> None:
    head = '{"id": "ferry-1", "text": "' + "The ferry left. " * 100
    assert kind_of(head.encode(), "-") == "ndjson"


def test_a_broken_first_line_does_not_hide_the_records_after_it() -> None:
    assert kind_of(b'{"id": "ferry-1", "text": \n' + RECORD.encode() * 2, "-") == "ndjson"
