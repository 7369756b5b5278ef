"""Pages are sent gzipped to whoever takes them so: a long list is a quarter of its size on the way."""

from __future__ import annotations

import gzip

from flask import Blueprint, Response, request

_LEAST = 1000  # bytes below which packing gains nothing


def pack_pages(pages: Blueprint) -> None:
    """Pack what the blueprint answers. A page holds no secret that its packed size could betray."""
    pages.after_request(_pack)


def _pack(response: Response) -> Response:
    response.vary.add("Accept-Encoding")
    page = response.get_data()
    if len(page) >= _LEAST and request.accept_encodings.quality("gzip") > 0:
        response.set_data(gzip.compress(page, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response
