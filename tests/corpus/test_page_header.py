"""The head of a page -> whose article it is."""

import json
from typing import Any

import pytest

from corpus.formats import read_document

BODY = "<article><p>The ferry left at nine, the harbour master said, and nobody was on it.</p></article>"
URL = "https://www.coast.example/2023/11/02/ferry-leaves"
DATA = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "The ferry leaves",
    "author": {"@type": "Person", "name": "Ada Lind"},
    "publisher": {"@type": "Organization", "name": "Coast News"},
    "datePublished": "2023-11-02T08:15:00+01:00",
    "mainEntityOfPage": {"@id": URL},
}


def script(data: Any) -> str:
    written = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{written}</script>'


def header(head: str, body: str = BODY) -> dict[str, Any]:
    article = read_document(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "ferry.html")
    return {name: getattr(article, name) for name in ("title", "authors", "published", "url", "publisher")}


FULL = {
    "title": "The ferry leaves",
    "authors": ("Ada Lind",),
    "published": "2023-11-02T08:15:00+01:00",
    "url": URL,
    "publisher": "Coast News",
}


@pytest.mark.parametrize(
    "head",
    [
        script(DATA),
        script([{"@type": "WebSite", "name": "Coast"}, DATA]),
        script({"@graph": [{"@type": "BreadcrumbList"}, DATA]}),
        script({**DATA, "@type": ["Article", "Thing"]}),
        script({**DATA, "author": "By Ada Lind"}),
        script({**DATA, "author": ["Ada Lind", "Ada Lind"]}),
        script({**DATA, "author": [{"name": ["Ada Lind"]}, {"name": "Coast News"}]}),
        script({"@graph": [{**DATA, "author": {"@id": "#ada"}}, {"@id": "#ada", "name": "Ada Lind"}]}),
        script({**DATA, "headline": "The&nbsp;ferry &#108;eaves"}),
        # broken, but not beyond reading
        script(json.dumps(DATA).replace('}, "publisher"', ',}, "publisher"')),
        script("<!-- " + json.dumps(DATA) + " -->"),
        script("//<![CDATA[\n" + json.dumps(DATA) + "\n//]]>"),
        script(json.dumps(DATA).replace("The ferry leaves", "The ferry\nleaves")),
        script(json.dumps(DATA) + json.dumps(DATA)),
        script("{not json") + script(DATA),
        # no data: OpenGraph and meta elements
        '<meta property="og:title" content="The ferry leaves">'
        '<meta property="og:site_name" content="Coast News">'
        '<meta property="article:published_time" content="2023-11-02T08:15:00+01:00">'
        f'<meta name="author" content="Ada Lind"><meta property="og:url" content="{URL}">',
        '<title>The ferry leaves | Coast News</title><meta name="application-name" content="Coast News">'
        '<meta name="parsely-pub-date" content="2023-11-02T08:15:00+01:00">'
        f'<meta name="byl" content="By Ada Lind"><link rel="canonical" href="{URL}">',
    ],
)
def test_a_full_header(head: str) -> None:
    assert header(head) == FULL


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", {"title": None, "authors": (), "published": None, "url": None, "publisher": None}),
        ("<title>The ferry leaves – Coast News</title>", {"title": "The ferry leaves"}),
        ("<title>Ferry - a story of love and war</title>", {"title": "Ferry - a story of love and war"}),
        (f'<link rel="canonical" href="{URL}">', {"url": URL, "publisher": "coast.example"}),
        (f'<link rel="canonical" href="{URL}">', {"published": "2023-11-02"}),
        # a bare site, or no web address, is the address of no article
        ('<link rel="canonical" href="https://coast.example/">', {"url": None}),
        (f'<link rel="canonical" href="/f"><meta property="og:url" content="{URL}">', {"url": URL}),
        ('<link rel="canonical" href="javascript:alert(1)">', {"url": None}),
        (f"<!-- saved from url=(0049){URL} -->", {"url": URL}),
        # an account is no outlet's name, an address no author's
        ('<meta property="og:site_name" content="@coast">', {"publisher": None}),
        ('<meta property="article:author" content="https://coast.example/ada">', {"authors": ()}),
        # no date at all is better than a wrong one
        ('<meta name="date" content="0001-01-01T00:00:00Z">', {"published": None}),
        ('<meta name="date" content="soon">', {"published": None}),
        # what says nothing of an article is passed over
        (script({"@type": "Organization", "name": "Coast"}), {"title": None, "publisher": None}),
        (script("[" * 5000), {"title": None}),
        (script({**DATA, "author": 3, "publisher": []}), {"authors": (), "publisher": "coast.example"}),
        (script({"@type": "Article", "headline": 3, "datePublished": 5}), {"title": None, "published": None}),
    ],
)  # fmt: skip
def test_what_a_head_says(head: str, expected: dict[str, Any]) -> None:
    found = header(head)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<time datetime="2023-11-02T08:15">today</time>', {"published": "2023-11-02T08:15"}),
        ('<span itemprop="datePublished" content="2023-11-02">today</span>', {"published": "2023-11-02"}),
        ('<a rel="author" href="/ada">Ada Lind</a>', {"authors": ("Ada Lind",)}),
        ('<div class="byline">By Ada Lind and Bo Marsh</div>', {"authors": ("Ada Lind", "Bo Marsh")}),
        ('<div class="byline">Everything we know about ferries</div>', {"authors": ()}),
    ],
)
def test_what_a_body_marks(body: str, expected: dict[str, Any]) -> None:
    found = header("", body + BODY)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("moment", "published"),
    [
        # the evening's article is of tomorrow in universal time, but not in its newsroom
        ("2023-11-03T01:10:00Z", "2023-11-02"),
        ("2023-11-03T01:10:00+00:00", "2023-11-02"),
        ("2023-11-02T23:10:00Z", "2023-11-02T23:10:00Z"),
        ("2023-11-03T01:10:00+01:00", "2023-11-03T01:10:00+01:00"),
        ("2023-11-09T01:10:00Z", "2023-11-09T01:10:00Z"),
    ],
)
def test_the_day_is_the_newsrooms(moment: str, published: str) -> None:
    assert header(script({**DATA, "datePublished": moment}))["published"] == published
