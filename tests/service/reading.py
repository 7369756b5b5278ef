"""A page as a person reads it."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient
from lxml import html


def read(client: FlaskClient, address: str, status: int = 200) -> Any:
    """The page as a tree."""
    response = client.get(address)
    assert response.status_code == status, response.text
    return html.document_fromstring(response.text)


def text_of(tree: Any, path: str = "//main") -> str:
    """The text of all that `path` finds, with single spaces."""
    return " ".join(" ".join(part.text_content() for part in tree.xpath(path)).split())


def links(tree: Any) -> set[str]:
    """Where the page leads, head and foot aside."""
    return set(tree.xpath("//main//a/@href"))
