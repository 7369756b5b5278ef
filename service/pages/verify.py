"""The pages that verify a phrase: one to ask on, one to print."""

from __future__ import annotations

import datetime
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from service.addresses import site
from service.errors import place_of
from service.metrics import count_verdicts
from service.pages.asked import filled_in
from service.pages.blueprint import pages
from service.parameters import ParameterError, read_phrase, read_words
from service.settings import LINK_LENGTH, PHRASE_LENGTH
from service.snapshots import current_reader
from service.verify import UncheckablePhrase, verify

Answer = Response | str | tuple[str, int]


@pages.route("/verify", methods=["GET", "POST"])
def verify_page() -> Answer:
    """What the articles held say of a phrase. A form is sent by POST, and what fits gets an address."""
    args = filled_in("quote", "speaker")
    if request.method == "POST" and permalink(args):
        return redirect(url_for("pages.verify_page", **_any(args)), 303)
    return _verified("verify.html", args)


@pages.route("/verify/report", methods=["GET", "POST"])
def verify_report() -> Answer:
    """The same as a sheet to print or to keep, with the day of the check."""
    return _verified("verify_report.html", filled_in("quote", "speaker"))


def permalink(args: dict[str, str]) -> str | None:
    """The address under which a phrase is verified, or None where it would be too long to be passed on."""
    address = site().at(url_for("pages.verify_page", **_any(args)))
    return address if len(address) <= LINK_LENGTH else None


def _verified(template: str, args: dict[str, str]) -> Answer:
    given = {"args": args, "longest": PHRASE_LENGTH, "today": datetime.datetime.now(datetime.UTC).date()}
    if not args:
        return render_template("verify.html", **given)
    try:
        phrase, name = read_phrase(args.get("quote", "")), read_words(args, "speaker")
        found = verify(current_reader(), phrase, name or None)
    except (ParameterError, UncheckablePhrase) as fault:
        return render_template("verify.html", **given, fault=fault, place=place_of(fault)), 400
    count_verdicts([found.verdict])
    return render_template(template, **given, found=found.to_record(), address=permalink(args))


def _any(args: dict[str, str]) -> dict[str, Any]:
    """For `url_for`, whose own parameters have other types."""
    return {**args}
