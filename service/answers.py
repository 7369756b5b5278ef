"""What holds for every answer of the API: its form, its name for a client's store, its next page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, cast
from urllib.parse import urlencode

from flask import Blueprint, Response, g, request, url_for
from werkzeug.exceptions import NotAcceptable
from werkzeug.http import dump_options_header

from indexer.speakers import slug
from service import cursor
from service.addresses import site
from service.forms.form import Form, Page, Record, choose
from service.forms.table import JSON, forms_of
from service.snapshots import current_reader

_SHAPE = 3  # to be raised when the same question gets another answer from the same index

_READING = ("GET", "HEAD")
# Parameters that change what a page shows, not what is listed.
_PLACE = ("cursor", "limit", "facet", "histogram")


def keep_conventions(api: Blueprint) -> None:
    """Choose a form for each request of the blueprint, answer 304 where nothing has changed, tag the rest."""
    api.url_value_preprocessor(_take_suffix)
    api.before_request(_choose_form)
    api.before_request(_answer_unchanged)
    api.after_request(_tag)


def chosen() -> Form:
    """The form that this request is answered in."""
    return cast(Form, g.form)


def give(page: Page) -> Response:
    """The answer in the form chosen, with a file name and the address of the next page."""
    form = chosen()
    response = Response(form.write(page), content_type=form.content_type)
    if form.download:
        name = f"{slug(page.title)}.{form.suffix}"
        response.headers["Content-Disposition"] = dump_options_header("attachment", {"filename": name})
    if page.next_address:
        response.headers["Link"] = f'<{page.next_address}>; rel="next"'
    return response


def give_list(
    title: str,
    body: Record,
    records: Sequence[Record],
    args: Mapping[str, str] | None = None,
    for_people: str = "",
) -> Response:
    """A list in the form chosen. `for_people` is the path of the page that shows the same."""
    here, given = site(), args or {}
    asked = sorted((name, value) for name, value in given.items() if value and name not in _PLACE)
    page = Page(
        title=title.strip(),
        body=body,
        records=records,
        site=here,
        question=f"{_path({}, JSON)}?{urlencode(asked)}",
        address=here.at(_path(given, chosen())),
        next_address=here.at(body["next_url"]) if body.get("next_url") else None,
        for_people=here.at(for_people),
    )
    return give(page)


def next_path(args: Mapping[str, str], key: str, place: str | None) -> str | None:
    """The path of the next page in the same form, without a host: it is the one that was asked."""
    return None if place is None else _path({**args, "cursor": cursor.write(key, place)}, chosen())


def _path(args: Mapping[str, str], form: Form) -> str:
    """The path of this route with these parameters; a form that is no default by its suffix."""
    suffix = {} if form is JSON else {"suffix": form.suffix}
    values: dict[str, Any] = {**(request.view_args or {}), **args, **suffix}
    return url_for(str(request.endpoint), **values)


def _take_suffix(_: str | None, values: dict[str, Any] | None) -> None:
    """A suffix names a form, not what is asked: no route needs to know of it."""
    g.suffix = (values or {}).pop("suffix", None)


def _choose_form() -> None:
    """By suffix, else by Accept; what answers a POST is its route's own affair. Raises NotAcceptable."""
    forms = forms_of(request.endpoint)
    if g.suffix:
        g.form = next(form for form in forms if form.suffix == g.suffix)
        return
    g.form = choose(forms, request.accept_mimetypes) if request.method in _READING else forms[0]
    if g.form is None:
        given = ", ".join(form.media_types[0] for form in forms)
        raise NotAcceptable(f"Accept takes nothing that is given here: {given}.")


def _answer_unchanged() -> Response | None:
    """304 before any work: an answer depends on the generation, what is asked and its form, nothing else."""
    if request.method not in _READING:
        return None
    asked = sorted((name, value) for name, value in request.args.items(multi=True) if value)
    known = json.dumps([_SHAPE, current_reader().generation, request.path, chosen().suffix, asked])
    g.etag = hashlib.sha256(known.encode()).hexdigest()[:32]
    if g.etag not in request.if_none_match.as_set(include_weak=True):
        return None
    return Response(status=304)


def _tag(response: Response) -> Response:
    """Name the answer, so that a client can ask whether it still holds; say what its form hung on."""
    if request.method in _READING and not g.get("suffix"):
        response.vary.add("Accept")
    if response.status_code in (200, 304) and "etag" in g:
        response.set_etag(g.etag)
        response.headers["Cache-Control"] = "no-cache"
    return response
