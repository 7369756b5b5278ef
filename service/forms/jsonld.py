"""JSON-LD: a quotation as a schema.org Quotation.

Never a ClaimReview: that a machine found the words is no judgement of what they say.
"""

from __future__ import annotations

from typing import Any

from service.forms.days import date_parts
from service.forms.form import Record, Site
from service.forms.json_text import page_safe
from service.forms.line import web_address


def write_document(quote: Record, site: Site) -> str:
    """The document; what is not known is left out."""
    return page_safe({"@context": "https://schema.org", **quotation(quote, site)})


def quotation(quote: Record, site: Site) -> Record:
    """The Quotation. Reported speech has a speaker but no creator: its words are the article's."""
    address, speaker = site.quote(quote["id"]), _speaker(quote, site)
    indirect = quote["kind"] == "indirect"
    return _known(
        {
            "@type": "Quotation",
            "@id": address,
            "url": address,
            "identifier": quote["id"],
            "text": quote["text"],
            "description": "Reported in the article’s words, not quoted" if indirect else None,
            "spokenByCharacter": speaker,
            "creator": None if indirect else speaker,
            "isBasedOn": _document(quote),
            "dateCreated": _day(quote["date"]),
            "isPartOf": _article(quote["source"]),
        }
    )


def _speaker(quote: Record, site: Site) -> Record | None:
    """A Person or an Organization; an unnamed source is described, not named."""
    kind, name = quote["speaker_type"], quote["speaker"]
    if not name or kind == "document":
        return None
    address = site.speaker(quote["speaker_id"]) if quote["speaker_id"] else None
    if kind == "group":
        return _known({"@type": "Organization", "@id": address, "name": name})
    told = {"description": name} if kind == "unnamed" else {"name": name}
    return _known({"@type": "Person", "@id": address, **told, "jobTitle": quote["role"]})


def _document(quote: Record) -> Record | None:
    if quote["speaker_type"] != "document" or not quote["speaker"]:
        return None
    return {"@type": "CreativeWork", "name": quote["speaker"]}


def _article(source: Record) -> Record:
    publisher = source["publisher"]
    return _known(
        {
            "@type": "NewsArticle",
            "headline": source["title"],
            "url": web_address(source["url"]),
            "datePublished": _day(source["published"]),
            "author": [{"@type": "Person", "name": author} for author in source["authors"]],
            "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
        }
    )


def _day(iso: str | None) -> str | None:
    return iso if date_parts(iso) else None


def _known(properties: dict[str, Any]) -> Record:
    return {name: value for name, value in properties.items() if value}
