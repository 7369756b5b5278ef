"""How other programs find the search and embed a quotation: OpenSearch and oEmbed."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from flask import Blueprint, Response, abort, current_app, jsonify, request, url_for
from werkzeug.exceptions import HTTPException

from service.addresses import site
from service.forms.oembed import embedding
from service.forms.opensearch import MEDIA_TYPE, write_description
from service.parameters import ParameterError, read_number
from service.search import find_quote
from service.snapshots import current_reader

discovery = Blueprint("discovery", __name__)

_LARGEST = 10_000  # pixels


@discovery.get("/opensearch.xml")
def opensearch() -> Response:
    """How to search here."""
    icon = site().at(url_for("static", filename="icon.svg"))
    return Response(write_description(site(), icon), content_type=f"{MEDIA_TYPE}; charset=utf-8")


@discovery.get("/oembed")
def oembed() -> Response:
    """A quotation to embed, by the address of its page. Further parameters are the consumer's own."""
    if request.args.get("format", "json") != "json":
        abort(501, "Embeddings are given as json alone.")
    address = request.args.get("url", "")
    if not address:
        raise ParameterError("url", "is needed: the address of a quotation’s page.")
    quote = find_quote(current_reader(), _quote_id(address) or "")
    if quote is None:
        abort(404, "url is not the address of a quotation here.")
    return jsonify(embedding(quote, site(), _pixels("maxwidth"), _pixels("maxheight")))


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


def _pixels(name: str) -> int | None:
    given = request.args.get(name)
    return read_number(name, given, 1, _LARGEST) if given else None
