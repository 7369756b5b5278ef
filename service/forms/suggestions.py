"""OpenSearch Suggestions 1.1: what a browser shows under its search box."""

from __future__ import annotations

import json

from service.forms.form import Record


def write_suggestions(answer: Record) -> str:
    """What was typed, then the names that it may become."""
    return json.dumps([answer["query"], [named["name"] for named in answer["suggestions"]]]) + "\n"
