"""The page that verifies a phrase."""

from __future__ import annotations

from flask import render_template

from service.errors import place_of
from service.metrics import count_verdicts
from service.pages.asked import filled_in
from service.pages.blueprint import pages
from service.parameters import ParameterError, read_phrase, read_words
from service.settings import PHRASE_LENGTH
from service.snapshots import current_reader
from service.verify import UncheckablePhrase, verify


@pages.get("/verify")
def verify_page() -> str | tuple[str, int]:
    """What the articles held say of a phrase."""
    args = filled_in("quote", "speaker")
    given = {"args": args, "longest": PHRASE_LENGTH}
    if not args:
        return render_template("verify.html", **given)
    try:
        phrase, name = read_phrase(args.get("quote", "")), read_words(args, "speaker")
        found = verify(current_reader(), phrase, name or None)
    except (ParameterError, UncheckablePhrase) as fault:
        return render_template("verify.html", **given, fault=fault, place=place_of(fault)), 400
    count_verdicts([found.verdict])
    return render_template("verify.html", **given, found=found.to_record())
