"""Atom: what a feed reader is told, read by one, and what RFC 4287 asks of a feed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from service.forms.atom import write_feed
from service.forms.form import Page, Record
from tests.service.forms.records import BARE, HOSTILE, SITE, hostile, quote

NS = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def page(*quotes: Record) -> Page:
    return Page(
        title="Quotations: wall",
        body={},
        records=quotes,
        site=SITE,
        question="/api/v1/quotes?q=wall",
        address="https://quotes.example/api/v1/quotes.atom?q=wall",
        next_address="https://quotes.example/api/v1/quotes.atom?q=wall&cursor=abc",
        for_people="https://quotes.example/search?q=wall",
    )


def tree(written: str) -> Any:
    """The feed, held to what RFC 4287 asks of every feed and entry (4.1.1, 4.1.2)."""
    feed = etree.fromstring(written.encode())
    assert feed.tag == f"{{{NS['a']}}}feed"
    for part in (feed, *feed.iterfind("a:entry", NS)):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"a:{name}", NS)) == 1, name
        assert part.find("a:id", NS).text.startswith("urn:uuid:")
        assert MOMENT.fullmatch(part.find("a:updated", NS).text)
        assert [name.text for name in part.iterfind("a:author/a:name", NS)] != []
        assert len(part.findall("a:link[@rel='alternate']", NS)) == 1
    return feed


def test_a_reader_finds_who_said_what_when_and_where() -> None:
    written = write_feed(page(quote()))
    tree(written)
    read = feedparser.parse(written)
    assert not read.bozo
    assert read.version == "atom10"
    assert (read.feed.title, read.feed.updated) == ("On Record – Quotations: wall", "2023-10-27T00:00:00Z")
    assert {link.rel: link.href for link in read.feed.links} == {
        "self": "https://quotes.example/api/v1/quotes.atom?q=wall",
        "next": "https://quotes.example/api/v1/quotes.atom?q=wall&cursor=abc",
        "alternate": "https://quotes.example/search?q=wall",
    }
    (entry,) = read.entries
    assert entry.title == "Odile Vane: “The wall stays open.”"
    assert (entry.updated, entry.published) == ("2023-10-27T00:00:00Z", "2023-10-27T00:00:00Z")
    assert (entry.author_detail.name, entry.author_detail.href) == (
        "Odile Vane",
        "https://quotes.example/speakers/odile-vane",
    )
    assert [tag.term for tag in entry.tags] == ["direct", "harbour master", "The Sable Ledger"]
    assert {link.rel: link.href for link in entry.links} == {
        "alternate": "https://quotes.example/quotes/0f3c",
        "via": "https://ledger.example/2023/10/27/wall?a=1&b=2#top",
    }
    (content,) = entry.content
    assert content.type == "text/html"
    assert '<p dir="auto">“The wall stays open.”</p>' in content.value


def test_ids_are_the_same_on_every_host_and_page_and_for_nothing_else() -> None:
    def ids(given: Page) -> list[str]:
        return [found.text for found in tree(write_feed(given)).iterfind(".//a:id", NS)]

    here = page(quote(), quote(id="0f3d"))
    elsewhere = replace(
        here, site=replace(SITE, origin="http://127.0.0.1:5000"), address="x", next_address=None
    )
    assert ids(here) == ids(elsewhere)
    assert len(set(ids(here))) == 3
    assert ids(replace(here, question="/api/v1/quotes?q=tide"))[0] != ids(here)[0]
    # These are in readers' memories: they are never to change.
    assert ids(here)[:2] == [
        "urn:uuid:d5b54edf-564e-555e-a9f4-92ba6cf586a3",
        "urn:uuid:5f864f6a-2630-5e8f-a365-1b6fc0aa782a",
    ]


# published, said -> updated
UPDATED = [
    ("2023-10-28T06:30:00+02:00", "2023-10-26", "2023-10-28T04:30:00Z"),
    ("2023-10-28T06:30", "2023-10-26", "2023-10-28T06:30:00Z"),
    ("2023-10-28", None, "2023-10-28T00:00:00Z"),
    (None, "2023-10-26", "2023-10-26T00:00:00Z"),
    (None, "2023-10", "2023-10-01T00:00:00Z"),
    (None, "2023", "2023-01-01T00:00:00Z"),
    (None, None, "1970-01-01T00:00:00Z"),
    ("last Thursday", "2023-13-45", "1970-01-01T00:00:00Z"),
    ("0001-01-01T00:00:00+23:00", None, "0001-01-01T00:00:00Z"),
]


@pytest.mark.parametrize(("published", "date", "updated"), UPDATED)
def test_every_entry_has_a_moment(published: str | None, date: str | None, updated: str) -> None:
    feed = tree(write_feed(page(quote(published=published, date=date))))
    assert feed.findtext("a:entry/a:updated", namespaces=NS) == updated
    assert feed.findtext("a:updated", namespaces=NS) == updated


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    feed = tree(write_feed(page(quote(), quote(published="2024-01-01T01:00:00+02:00"), BARE)))
    assert feed.findtext("a:updated", namespaces=NS) == "2023-12-31T23:00:00Z"


def test_what_is_unknown_is_said_to_be() -> None:
    entry = tree(write_feed(page(BARE))).find("a:entry", NS)
    assert entry.findtext("a:author/a:name", namespaces=NS) == "Speaker not known"
    assert entry.find("a:published", NS) is None
    assert entry.find("a:link[@rel='via']", NS) is None
    assert "untitled article" in entry.findtext("a:content", namespaces=NS)


def test_nothing_found_is_a_feed_too() -> None:
    assert tree(write_feed(replace(page(), next_address=None))).find("a:link[@rel='next']", NS) is None


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_ever_text(text: str) -> None:
    written = write_feed(page(hostile(text)))
    entry = tree(written).find("a:entry", NS)
    content = html.fragment_fromstring(entry.findtext("a:content", namespaces=NS), create_parent="div")
    assert {element.tag for element in content.iter()} <= {"div", "blockquote", "p", "span", "a"}
    assert all(link.startswith("https://") for link in content.xpath("//@href | //@cite"))
    assert not feedparser.parse(written).bozo


def test_no_link_leads_out_of_the_web() -> None:
    assert "javascript" not in write_feed(page(quote(url="javascript:alert(1)")))
