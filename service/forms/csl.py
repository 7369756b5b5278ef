"""CSL-JSON: the article that printed a quotation, as citation processors read it."""

from __future__ import annotations

from service.forms.citation import cite
from service.forms.form import Record
from service.forms.json_text import page_safe


def write_items(quote: Record) -> str:
    """A list of one item, as the schema of CSL data has it."""
    return page_safe([item(quote)])


def item(quote: Record) -> Record:
    """The item. Names stay as they were printed: which part is the family name, nobody has said."""
    cited = cite(quote)
    known = {
        "id": cited.id,
        "type": "article-newspaper",
        "title": cited.title,
        "container-title": cited.outlet,
        "author": [{"literal": author} for author in cited.authors],
        "issued": {"date-parts": [list(cited.date)]} if cited.date else None,
        "URL": cited.url,
        "abstract": cited.words,
        "note": cited.note,
        "source": "On Record",
    }
    return {name: value for name, value in known.items() if value}
