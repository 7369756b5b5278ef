"""JSON that may stand inside a script element of a page."""

from __future__ import annotations

import json
from typing import Any

# What could end the element or begin a comment in it; in JSON they occur in strings alone.
_IN_PAGES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def page_safe(value: Any) -> str:
    """The value as JSON in ASCII without `<`, `>` or `&`."""
    return json.dumps(value, separators=(",", ":")).translate(_IN_PAGES) + "\n"
