"""The page of one quotation."""

from __future__ import annotations

from flask import abort, render_template

from service.addresses import site
from service.forms.oembed import embedding
from service.forms.words import write_citation
from service.pages.blueprint import pages
from service.search import find_copies, find_quote
from service.shapes.quotations import QuotationRecord
from service.snapshots import current_reader
from service.variants import find_variants


@pages.get("/quotes/<quote_id>")
def quote(quote_id: str) -> str:
    """One quotation: in its place, with every print and wording of it that is held, and how to cite it."""
    reader, here = current_reader(), site()
    found = find_quote(reader, quote_id)
    copies, variants = find_copies(reader, quote_id), find_variants(reader, quote_id)
    if found is None or copies is None or variants is None:
        abort(404, "We hold no quotation under this address.")
    return render_template(
        "quote.html",
        quote=found,
        prints=sorted([found, *copies["quotes"]], key=_printed),
        total=copies["total"] + 1,
        wordings=variants["variants"],
        address=here.quote(quote_id),
        citation=write_citation(found, here),
        embed=embedding(found, here)["html"],
    )


def _printed(quote: QuotationRecord) -> tuple[str, str]:
    return quote["source"]["published"] or quote["date"] or "~", quote["id"]
