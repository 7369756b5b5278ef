"""A citation in plain words, to be put under a text as it is."""

from __future__ import annotations

from service.forms.blockquote import speaker_line
from service.forms.citation import cite
from service.forms.form import Record, Site
from service.forms.line import one_line
from service.typography import day

_WITHIN = str.maketrans("“”", "‘’")  # what a title quotes, within marks of its own


def write_citation(quote: Record, site: Site) -> str:
    """One line: the words, who said them when, the article that prints them, and the record of it here."""
    cited = cite(quote)
    said = f", {day(quote['date'])}" if quote["date"] else ""
    verb = "Reported" if quote["kind"] == "indirect" else "Quoted"
    title = f"“{cited.title.translate(_WITHIN)}”" if cited.title else ""
    printed = day(quote["source"]["published"]) if cited.date else ""
    parts = (" and ".join(cited.authors), title, cited.outlet, printed)
    article = ", ".join(part for part in parts if part) or "an untitled article"
    source, record = f"{article}, {cited.url}" if cited.url else article, site.quote(cited.id)
    return one_line(f"{cited.words} — {speaker_line(quote)}{said}. {verb} in {source} (On Record, {record}).")
