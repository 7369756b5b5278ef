"""BibTeX: the article that printed a quotation as an entry, for BibTeX and biblatex alike."""

from __future__ import annotations

import re

from indexer.speakers import slug
from service.forms.citation import Citation, cite
from service.forms.form import Record

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# BibTeX counts braces without regard to a backslash before them, so that none of a text may remain.
_LATEX = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        "<": r"{\textless}",
        ">": r"{\textgreater}",
        "|": r"{\textbar}",
        **{special: f"\\{special}" for special in "&%$#_"},
    }
)
# A name that BibTeX would take apart is held together by braces of its own.
_TAKEN_APART = re.compile(r",|\band\b", re.IGNORECASE)


def write_entry(quote: Record) -> str:
    """One entry; what is not known is left out."""
    cited = cite(quote)
    lines = [f"  {name} = {value}," for name, value in _fields(cited).items() if value]
    kind = "article" if cited.outlet else "misc"
    return "\n".join([f"@{kind}{{{slug(f'quotation {cited.id}')},", *lines, "}", ""])


def latex(text: str) -> str:
    """The text so that LaTeX prints it and runs none of it."""
    return text.translate(_LATEX)


def _fields(cited: Citation) -> dict[str, str]:
    return {
        "author": _braced(" and ".join(_name(author) for author in cited.authors)),
        "title": _braced(f"{{{latex(cited.title)}}}" if cited.title else ""),  # twice: capitals stay
        "journal": _braced(latex(cited.outlet or "")),
        "year": _braced(f"{cited.date[0]:04}" if cited.date else ""),
        "month": _MONTHS[cited.date[1] - 1] if len(cited.date) > 1 else "",
        "date": _braced("-".join(f"{part:02}" for part in cited.date) if len(cited.date) > 2 else ""),
        "url": _braced(cited.url or ""),  # printed verbatim by the url and hyperref packages
        "note": _braced(latex(cited.note)),
        "abstract": _braced(latex(cited.words)),
    }


def _name(author: str) -> str:
    escaped = latex(author)
    return f"{{{escaped}}}" if _TAKEN_APART.search(author) else escaped


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""
