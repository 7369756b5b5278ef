"""The page about the index: what it holds, how it was made, how well, and how to ask it from elsewhere."""

from __future__ import annotations

from flask import render_template

from service.accuracy import read_floor
from service.addresses import site
from service.bookmarklet import write_bookmarklet
from service.examples import find_examples
from service.forms.table import FORMS
from service.pages.blueprint import pages
from service.samples import write_samples
from service.snapshots import current_reader
from service.verdicts import SAYINGS
from service.verify.answer import WHY


@pages.get("/about")
def about() -> str:
    """What is held, how it came about and how good it is, what verdicts mean, and how programs ask."""
    reader, here = current_reader(), site()
    newest = find_examples(reader).newest
    return render_template(
        "about.html",
        holdings=reader.holdings(),
        generation=reader.generation,
        floor=read_floor(),
        verdicts={verdict: (said, WHY.get(verdict)) for verdict, said in SAYINGS.items()},
        samples=[(each, here.root + each.path) for each in write_samples(newest)] if newest else [],
        forms=dict.fromkeys(form.name for forms in FORMS.values() for form in forms),
        bookmarklet=write_bookmarklet(here),
        root=here.root,
    )
