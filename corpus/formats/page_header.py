"""The head of a page -> Header: JSON-LD, then OpenGraph and meta elements, then marked-up elements."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from lxml.html import HtmlElement, tostring

from corpus.formats.blocks import Header
from corpus.formats.characters import one_line
from corpus.formats.compose import same_words, site
from corpus.formats.dates import day_in_address, iso_date
from corpus.formats.names import are_names, split_names
from corpus.formats.page_data import stated
from corpus.formats.page_tree import LINE_END

# Beautiful Soup is given these elements alone: over a whole page it takes ten times as long as lxml.
_READ = '//title | //meta | //link[@rel] | //script[contains(@type, "ld+json")]'
_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")
_AUTHORS = (
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
)
_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "og:pubdate", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "article.published", "article.created", "cxenseparse:recs:publishtime", "ptime", "pdate",
)  # fmt: skip
_OUTLET_MARKS = (" | ", " – ", " — ", " - ")
_OUTLET_WORDS = 4
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)")
_SAVED_WITHIN = 4096
_DATE_PATHS = (
    '//*[@itemprop="datePublished"]/@content',
    '//*[@itemprop="datePublished"]/@datetime',
    "//time/@datetime",
)
_AUTHOR_PATHS = (
    '//*[@itemprop="author"]//*[@itemprop="name"]',
    '//*[@itemprop="author"]',
    '//a[@rel="author"]',
    '//*[contains(concat(" ", normalize-space(@class), " "), " author-name ")]',
    '//*[contains(@class, "byline")]',
)
_BYLINE_LONGEST = 120


def page_header(text: str, tree: HtmlElement) -> tuple[Header, str | None]:
    """What a page says of its article, and the article's text if the page states that as data."""
    head = "".join(tostring(element, encoding="unicode", with_tail=False) for element in tree.xpath(_READ))
    soup = BeautifulSoup(head.replace(LINE_END, "\n"), "lxml")
    data = stated(script.get_text() for script in soup.find_all("script"))
    metas = _metas(soup)
    url = _canonical(soup, text) or _first(metas, ("og:url",), _as_address) or data.header.url
    publisher = data.header.publisher or _first(metas, _PUBLISHERS, _as_name)
    published = data.header.published or _first(metas, _DATES, iso_date) or _marked_date(tree)
    header = Header(
        title=_title(data.header.title or _first(metas, _TITLES), soup, publisher),
        authors=data.header.authors or _meta_authors(metas, publisher) or _marked_authors(tree),
        published=_printed_day(published, url),
        url=url,
        publisher=publisher,
    )
    return header, data.body


def _metas(soup: BeautifulSoup) -> dict[str, list[str]]:
    """The contents of all meta elements by their names, in lower case."""
    metas: dict[str, list[str]] = {}
    for meta in soup.find_all("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if isinstance(name, str) and isinstance(content, str) and content.strip():
            metas.setdefault(name.strip().lower(), []).append(one_line(html.unescape(content)))
    return metas


def _first(
    metas: Mapping[str, Sequence[str]], names: Sequence[str], reading: Callable[[str], str | None] = str
) -> str | None:
    """What `reading` makes of the first content under one of `names` that it makes anything of."""
    contents = (content for name in names for content in metas.get(name, ()))
    return next(filter(None, map(reading, contents)), None)


def _as_address(content: str) -> str | None:
    """An address of a page; a bare site is the address of none of its articles."""
    return content if site(content) and len(urlsplit(content).path) > 1 else None


def _as_name(content: str) -> str | None:
    """The name of an outlet, not its account somewhere."""
    return None if content.startswith("@") or site(content) else content


def _canonical(soup: BeautifulSoup, text: str) -> str | None:
    for link in soup.find_all("link", rel="canonical"):
        href = link.get("href")
        if isinstance(href, str) and _as_address(one_line(href)):
            return one_line(href)
    saved = _SAVED_FROM.search(text, 0, _SAVED_WITHIN)
    return saved[1] if saved and site(saved[1]) else None


def _title(given: str | None, soup: BeautifulSoup, publisher: str | None) -> str | None:
    """The title without the outlet's name after it."""
    title = given or (one_line(soup.title.get_text()) if soup.title else "")
    title = one_line(html.unescape(title))
    for mark in _OUTLET_MARKS:
        headline, found, outlet = title.rpartition(mark)
        guessed = not given and not publisher and len(outlet.split()) <= _OUTLET_WORDS
        if found and headline and (guessed or same_words(outlet, publisher or "")):
            return headline
    return title or None


def _meta_authors(metas: Mapping[str, Sequence[str]], publisher: str | None) -> tuple[str, ...]:
    for name in _AUTHORS:
        lines = [
            line for line in metas.get(name, ()) if not site(line) and not same_words(line, publisher or "")
        ]
        if lines:
            return tuple(dict.fromkeys(author for line in lines for author in split_names(line)))
    return ()


def _marked_authors(tree: HtmlElement) -> tuple[str, ...]:
    for path in _AUTHOR_PATHS:
        for element in tree.xpath(path):
            line = one_line(element.text_content())
            if 0 < len(line) <= _BYLINE_LONGEST and are_names(line):
                return split_names(line)
    return ()


def _marked_date(tree: HtmlElement) -> str | None:
    written = (str(value) for path in _DATE_PATHS for value in tree.xpath(path))
    return next(filter(None, map(iso_date, written)), None)


def _printed_day(published: str | None, url: str | None) -> str | None:
    """The moment of publication, or the day alone where the address names the day before or after.

    Servers state universal time: an evening's paper is of tomorrow there, but
    "on Tuesday" is said by the newsroom's calendar, which its addresses keep.
    """
    addressed = day_in_address(url or "")
    if not published or not addressed:
        return published or addressed
    moment, day = datetime.date.fromisoformat(published[:10]), datetime.date.fromisoformat(addressed)
    return addressed if published.endswith(("Z", "+00:00")) and abs(moment - day).days == 1 else published
