"""RIS: the article that printed a quotation, for reference managers."""

from __future__ import annotations

from service.forms.citation import Citation, cite
from service.forms.form import Record


def write_reference(quote: Record) -> str:
    """One reference; a value is one line, so that no text can begin a tag of its own."""
    tags = [("TY", "NEWS"), *_tags(cite(quote)), ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags)


def _tags(cited: Citation) -> list[tuple[str, str]]:
    date = "/".join(f"{part:02}" for part in cited.date)
    tags = [
        ("ID", cited.id),
        ("TI", cited.title),
        *(("AU", author) for author in cited.authors),
        ("T2", cited.outlet),
        ("PY", f"{cited.date[0]:04}" if cited.date else None),
        ("DA", date),
        ("UR", cited.url),
        ("AB", cited.words),
        ("N1", cited.note),
        ("DP", "On Record"),
    ]
    return [(tag, value) for tag, value in tags if value]
