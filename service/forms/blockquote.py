"""A quotation as a piece of HTML that stands in somebody else's page or feed."""

from __future__ import annotations

from markupsafe import Markup

from service.forms.form import Record, Site
from service.forms.line import one_line, web_address
from service.typography import day, told_role

UNKNOWN = "Speaker not known"


def blockquote(quote: Record, site: Site) -> Markup:
    """The words, then who said them, where they were printed, and the record; everything escaped."""
    source = web_address(quote["source"]["url"])
    cite = Markup(' cite="{}"').format(source) if source else Markup()
    return Markup(
        '<blockquote{cite}><p dir="auto">{words}</p></blockquote>'
        '<p>— <span dir="auto">{speaker}</span>. {printed}. <a href="{record}">{day}</a></p>'
    ).format(
        cite=cite,
        words=marked_words(quote),
        speaker=speaker_line(quote),
        printed=_printed(quote, source),
        record=site.quote(quote["id"]),
        day=day(quote["date"]),
    )


def marked_words(quote: Record) -> str:
    """The words on one line, in quotation marks unless they are the article's own."""
    text = one_line(quote["text"])
    return text if quote["kind"] == "indirect" else f"“{text}”"


def speaker_line(quote: Record) -> str:
    """Who said it, with the role, and who relays it."""
    role = told_role(quote)
    named = quote["speaker"] or UNKNOWN
    relayed = f" (as quoted by {quote['relayed_by']})" if quote["relayed_by"] else ""
    return f"{named}{f', {role}' if role else ''}{relayed}"


def _printed(quote: Record, source: str | None) -> Markup:
    label = quote["source"]["publisher"] or quote["source"]["title"] or "untitled article"
    if source is None:
        return Markup('<span dir="auto">{}</span>').format(label)
    return Markup('<a href="{}" rel="noopener noreferrer external" dir="auto">{}</a>').format(source, label)
