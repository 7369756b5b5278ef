"""What all pages belong to, and what their templates may call."""

from __future__ import annotations

from flask import Blueprint
from flask.blueprints import BlueprintSetupState

from service.addresses import site
from service.filters import FILTERS, TESTS
from service.forms.table import QUOTE, QUOTES
from service.pages.packing import pack_pages

pages = Blueprint("pages", __name__)
pack_pages(pages)


@pages.record
def set_type(state: BlueprintSetupState) -> None:
    """Give the templates their filters, and the forms that they lead to."""
    state.app.jinja_env.globals.update(site=site, quote_forms=QUOTE[1:], list_forms=QUOTES[1:])
    state.app.jinja_env.tests.update(TESTS)
    state.app.jinja_env.filters.update(FILTERS)
