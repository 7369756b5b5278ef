"""The JSON API. Each route reads its parameters, asks a plain function, and gives what it says.

Other forms of the same answers (CSV, Atom, BibTeX ...) hang on the same
functions of service.search and service.speakers, beside this file.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, g, jsonify, redirect, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge, UnsupportedMediaType

from service import cursor
from service.parameters import (
    SEARCH,
    ParameterError,
    Question,
    read_limit,
    read_phrase,
    read_question,
    read_words,
    single_values,
)
from service.report import POLICY, write_report
from service.search import find_article, find_copies, find_quote, find_quotes
from service.settings import DRAFT_LENGTH, DRAFT_PASSAGES
from service.snapshots import current_reader
from service.speakers import find_speaker, find_speakers, find_successor, suggest_speakers
from service.variants import find_variants
from service.verify import check, verify

api = Blueprint("api", __name__, url_prefix="/api/v1")

_SHAPE = 1  # to be raised when the same question gets another answer from the same index
_FORMS = ("application/json", "text/html")  # of a checked draft; the first where both are as welcome
_OF_ONE_SPEAKER = tuple(name for name in SEARCH if name != "speaker")


@api.before_request
def answer_unchanged() -> Response | None:
    """304 before any work: an answer depends on the generation and on what is asked, nothing else."""
    if request.method not in ("GET", "HEAD"):
        return None
    asked = sorted((name, value) for name, value in request.args.items(multi=True) if value)
    known = json.dumps([_SHAPE, current_reader().generation, request.path, asked])
    g.etag = hashlib.sha256(known.encode()).hexdigest()[:32]
    if g.etag not in request.if_none_match.as_set(include_weak=True):
        return None
    return _tagged(Response(status=304))


@api.after_request
def tag(response: Response) -> Response:
    """Name the answer, so that a client can ask whether it still holds."""
    return _tagged(response) if response.status_code == 200 and "etag" in g else response


def _tagged(response: Response) -> Response:
    response.set_etag(g.etag)
    response.headers["Cache-Control"] = "no-cache"
    return response


@api.get("/quotes")
def quotes() -> Response:
    """Quotations that answer a search."""
    args = _args(*SEARCH)
    return _search(read_question(args), args)


@api.get("/quotes/<quote_id>")
def quote(quote_id: str) -> Response:
    """One quotation."""
    _args()
    return jsonify(_found(find_quote(current_reader(), quote_id), "quotation"))


@api.get("/quotes/<quote_id>/copies")
def copies(quote_id: str) -> Response:
    """The same words in other articles."""
    _args()
    return jsonify(_found(find_copies(current_reader(), quote_id), "quotation"))


@api.get("/quotes/<quote_id>/variants")
def variants(quote_id: str) -> Response:
    """The same utterance in other words elsewhere, each with its difference."""
    _args()
    return jsonify(_found(find_variants(current_reader(), quote_id), "quotation"))


@api.get("/articles/<article_id>")
def article(article_id: str) -> Response:
    """One article with its quotations."""
    _args()
    return jsonify(_found(find_article(current_reader(), article_id), "article"))


@api.get("/speakers")
def speakers() -> Response:
    """Speakers by the words of their names."""
    args = _args("q", "limit", "cursor")
    words, limit, reader = read_words(args), read_limit(args), current_reader()
    key = Question(speaker=words).key
    offset = cursor.read(args.get("cursor", ""), reader.generation, key)
    found = find_speakers(reader, words, limit, offset)
    return jsonify(
        query=words,
        total=found.total,
        speakers=found.speakers,
        next_url=_next_url(args, key, found.next_offset),
    )


@api.get("/speakers/<speaker_id>")
def speaker(speaker_id: str) -> Response:
    """One speaker."""
    _args()
    _follow_merge(speaker_id)
    return jsonify(_found(find_speaker(current_reader(), speaker_id), "speaker"))


@api.get("/speakers/<speaker_id>/quotes")
def speaker_quotes(speaker_id: str) -> Response:
    """The quotations of one speaker, searched like any others; a role is that role and no former one."""
    args = _args(*_OF_ONE_SPEAKER)
    _follow_merge(speaker_id)
    _found(current_reader().speaker(speaker_id), "speaker")
    return _search(replace(read_question(args), speaker_id=speaker_id), args)


@api.get("/suggest")
def suggest() -> Response:
    """Speakers' names by prefix, slips forgiven."""
    prefix = read_words(_args("q"))
    return jsonify(query=prefix, suggestions=suggest_speakers(current_reader(), prefix))


@api.get("/verify")
def verify_given() -> Response:
    """What the articles held say of a phrase."""
    return _verified(_args("quote", "speaker"))


@api.post("/verify")
def verify_posted() -> Response:
    """The same for a phrase that should stand in no address and no log."""
    return _verified(_json_body("quote", "speaker"))


@api.post("/check")
def check_draft() -> Response:
    """A verdict for every quoted passage of a draft, as JSON or, where that is preferred, as a page."""
    body = _json_body("text")
    if "text" not in body:
        raise ParameterError("text is needed: the draft.")
    if len(body["text"]) > DRAFT_LENGTH:
        raise RequestEntityTooLarge(f"text holds at most {DRAFT_LENGTH:,} characters.")
    reader = current_reader()
    report = check(reader, body["text"], most=DRAFT_PASSAGES)
    is_page = request.accept_mimetypes.best_match(_FORMS) == "text/html"
    answer = _page(write_report(reader, body["text"], report)) if is_page else jsonify(report.to_record())
    answer.vary.add("Accept")
    return answer


def _page(report: str) -> Response:
    """A report with the policy that its own style sheet needs."""
    policy = f"{POLICY}; frame-ancestors 'none'"
    return Response(report, mimetype="text/html", headers={"Content-Security-Policy": policy})


def _search(question: Question, args: dict[str, str]) -> Response:
    reader = current_reader()
    offset = cursor.read(args.get("cursor", ""), reader.generation, question.key)
    answer = find_quotes(reader, replace(question, offset=offset))
    return jsonify(
        query=question.q,
        total=answer.total,
        quotes=answer.quotes,
        facets=answer.facets,
        next_url=_next_url(args, question.key, answer.next_offset),
    )


def _verified(given: dict[str, str]) -> Response:
    phrase = read_phrase(given.get("quote", ""))
    speaker = read_words(given, "speaker") or None
    return jsonify(verify(current_reader(), phrase, speaker).to_record())


def _args(*known: str) -> dict[str, str]:
    return single_values(request.args.to_dict(flat=False), known)


def _json_body(*known: str) -> dict[str, str]:
    """The members of a JSON object, all strings. Raises ParameterError or UnsupportedMediaType."""
    _args()
    if not request.is_json:
        raise UnsupportedMediaType("Send the body as application/json.")
    try:
        body: Any = json.loads(request.get_data())
    except (ValueError, RecursionError):
        raise ParameterError("The body is not JSON.") from None
    if not isinstance(body, dict):
        raise ParameterError("The body is not a JSON object.")
    given = {name: value for name, value in body.items() if value is not None}
    if wrong := sorted(name for name, value in given.items() if not isinstance(value, str)):
        raise ParameterError(f"Not a string: {', '.join(wrong)[:200]}.")
    return single_values({name: [value] for name, value in given.items()}, known)


def _follow_merge(speaker_id: str) -> None:
    """An id that an editor has merged into another person's leads there, for as long as that holds."""
    if request.endpoint and (successor := find_successor(current_reader(), speaker_id)):
        place = {**(request.view_args or {}), **request.args.to_dict(), "speaker_id": successor}
        abort(redirect(url_for(request.endpoint, **place)))


def _found(found: Any, what: str) -> Any:
    if found is None:
        abort(404, f"There is no {what} with this id.")
    return found


def _next_url(args: dict[str, str], key: str, offset: int | None) -> str | None:
    """The address of the next page, without a host: it is the one that was asked."""
    if offset is None or request.endpoint is None:
        return None
    place: dict[str, Any] = {"cursor": cursor.write(current_reader().generation, key, offset)}
    return url_for(request.endpoint, **{**(request.view_args or {}), **args, **place})
