"""Atom (RFC 4287): a list of quotations as a feed."""

from __future__ import annotations

import uuid
from typing import Any

from lxml import etree

from service.forms.blockquote import UNKNOWN, blockquote, marked_words
from service.forms.days import moment
from service.forms.form import Page, Record, Site
from service.forms.line import web_address
from service.parameters import whole
from service.typography import opening

_ATOM = "http://www.w3.org/2005/Atom"
# An id outlives the host a feed is read from (RFC 4287, 4.2.6), so it is made from what is asked alone.
_IDS = uuid.UUID("5b1c1f0e-6b7f-4d0a-9a53-0d6a2f2d7b11")
_NO_DATE = "1970-01-01T00:00:00Z"  # an entry needs a moment; nobody takes this one for real
_TITLE = 100  # characters of the words in an entry's title


def write_feed(page: Page) -> str:
    """The feed of one page of a list; `updated` is the newest print on it."""
    feed = etree.Element(_name("feed"), nsmap={None: _ATOM})
    _add(feed, "id", _urn(f"feed {page.question}"))
    _add(feed, "title", f"On Record – {page.title}")
    _add(feed, "updated", max(map(_updated, page.records), default=_NO_DATE))
    _add(_add(feed, "author"), "name", "On Record")
    _link(feed, "self", page.address, "application/atom+xml")
    _link(feed, "alternate", page.for_people, "text/html")
    if page.next_address:
        _link(feed, "next", page.next_address, "application/atom+xml")
    _add(feed, "generator", "On Record")
    for quote in page.records:
        _add_entry(feed, quote, page.site)
    written: bytes = etree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written.decode()


def _add_entry(feed: Any, quote: Record, site: Site) -> None:
    entry, source = _add(feed, "entry"), quote["source"]
    _add(entry, "id", _urn(f"quotation {quote['id']}"))
    words = opening(marked_words(quote), _TITLE)
    _add(entry, "title", f"{quote['speaker'] or UNKNOWN}: {words}")
    _add(entry, "updated", _updated(quote))
    if printed := moment(source["published"]):
        _add(entry, "published", printed)
    author = _add(entry, "author")
    _add(author, "name", quote["speaker"] or UNKNOWN)
    if quote["speaker_id"]:
        _add(author, "uri", site.speaker(quote["speaker_id"]))
    _link(entry, "alternate", site.quote(quote["id"]), "text/html")
    if address := web_address(source["url"]):
        _link(entry, "via", address, "text/html", source["title"])
    for term in (quote["kind"], quote["role"], source["publisher"]):
        if term:
            _add(entry, "category", term=term)
    _add(entry, "content", str(blockquote(quote, site)), type="html")


def _updated(quote: Record) -> str:
    return moment(quote["source"]["published"]) or moment(quote["date"]) or _NO_DATE


def _link(parent: Any, rel: str, href: str, media_type: str, title: str | None = None) -> None:
    _add(parent, "link", rel=rel, type=media_type, href=href, **({"title": title} if title else {}))


def _add(parent: Any, name: str, text: str | None = None, **attributes: str) -> Any:
    added = etree.SubElement(parent, _name(name), {key: _xml(value) for key, value in attributes.items()})
    added.text = None if text is None else _xml(text)
    return added


def _name(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _urn(name: str) -> str:
    return uuid.uuid5(_IDS, name).urn


def _xml(text: str) -> str:
    """The text with every character that XML 1.0 cannot hold replaced."""
    return whole(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
