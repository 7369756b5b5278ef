"""The page of one quotation."""

from __future__ import annotations

from flask import abort, render_template

from service.pages.blueprint import pages
from service.search import find_copies, find_quote
from service.snapshots import current_reader


@pages.get("/quotes/<quote_id>")
def quote(quote_id: str) -> str:
    """One quotation, with all that is known of it."""
    found = find_quote(current_reader(), quote_id)
    if found is None:
        abort(404, "We hold no quotation under this address.")
    return render_template("quote.html", quote=found, copies=find_copies(current_reader(), quote_id))
