"""How other programs find the search and embed a quotation: OpenSearch and oEmbed."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from flask import Blueprint, Response, abort, current_app, jsonify, request, url_for
from werkzeug.exceptions import HTTPException

from service.addresses import site
from service.forms.oembed import embedding
from service.forms.opensearch import MEDIA_TYPE, write_description
from service.openapi.document import write_document
from service.openapi.operation import operation
from service.openapi.parameters import FORMAT, MAXHEIGHT, MAXWIDTH, URL
from service.parameters import ParameterError, read_number
from service.search import find_quote
from service.shapes.programs import EmbeddingRecord
from service.snapshots import current_reader

discovery = Blueprint("discovery", __name__)

_LARGEST = 10_000  # pixels


@discovery.get("/opensearch.xml")
@operation(None, beside={MEDIA_TYPE: str}, problems=(429,), passes_over=True)
def opensearch() -> Response:
    """How to search here."""
    icon = site().at(url_for("static", filename="icon.svg"))
    return Response(write_description(site(), icon), content_type=f"{MEDIA_TYPE}; charset=utf-8")


@discovery.get("/openapi.json")
@operation(dict[str, Any], problems=(304, 429), passes_over=True)
def openapi() -> Response:
    """OpenAPI: every route, its parameters and its answers."""
    response = Response(write_document(current_app, site().mount), mimetype="application/json")
    response.add_etag()
    response.headers["Cache-Control"] = "no-cache"
    response.make_conditional(request)
    return response


@discovery.get("/oembed")
@operation(
    EmbeddingRecord, URL, MAXWIDTH, MAXHEIGHT, FORMAT, problems=(400, 404, 429, 501, 503), passes_over=True
)
def oembed(args: dict[str, str]) -> Response:
    """A quotation to embed, by the address of its page. Further parameters are the consumer's own."""
    if (args.get("format") or "json") != "json":
        abort(501, "Embeddings are given as json alone.")
    address = args.get("url", "")
    if not address:
        raise ParameterError("url", "is needed: the address of a quotation’s page.")
    quote = find_quote(current_reader(), _quote_id(address) or "")
    if quote is None:
        abort(404, "url is not the address of a quotation here.")
    return jsonify(embedding(quote, site(), _pixels(args, "maxwidth"), _pixels(args, "maxheight")))


def _quote_id(address: str) -> str | None:
    """The quotation whose page has this address, on this host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    root = site().mount
    if parts.netloc.lower() != request.host.lower() or not parts.path.startswith(f"{root}/"):
        return None
    try:
        path = unquote(parts.path.removeprefix(root))
        endpoint, values = current_app.url_map.bind(request.host).match(path)
    except HTTPException:
        return None
    return values["quote_id"] if endpoint == "pages.quote" else None


def _pixels(args: dict[str, str], name: str) -> int | None:
    given = args.get(name)
    return read_number(name, given, 1, _LARGEST) if given else None
