"""The API. Each route reads its parameters, asks a plain function, and gives what it says.

The forms of an answer (JSON, CSV, Atom, BibTeX ...) are in service.forms, by
suffix or by Accept; what holds for all of them is in service.answers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from flask import Blueprint, Response, abort, jsonify, redirect, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge

from service import cursor
from service.addresses import site
from service.answers import chosen, give, give_list, keep_conventions, next_path
from service.forms.form import Page
from service.forms.table import QUOTE, QUOTES, SPEAKERS, SUGGESTIONS, VARIANTS, by_suffix
from service.interpretation import interpret
from service.metrics import count_verdicts
from service.openapi.operation import operation
from service.openapi.parameters import (
    CREDITED,
    CURSOR,
    FACET,
    GROUP,
    HISTOGRAM,
    LIMIT,
    NAME,
    PHRASE,
    PRINTS,
    SEARCH,
    SPEAKER,
    TEXT,
    TYPED,
)
from service.parameters import (
    ParameterError,
    Question,
    read_limit,
    read_phrase,
    read_question,
    read_words,
)
from service.report import SENT_POLICY, write_report
from service.search import find_article, find_copies, find_quote, find_quotes
from service.settings import DRAFT_LENGTH, DRAFT_PASSAGES
from service.shapes.quotations import (
    ArticleRecord,
    CopiesAnswer,
    QuotationInFullRecord,
    QuotesAnswer,
    VariantsAnswer,
)
from service.shapes.speakers import SpeakerInFullRecord, SpeakersAnswer, SuggestAnswer
from service.shapes.verification import DraftAnswer, VerificationRecord
from service.snapshots import current_reader
from service.speakers import find_speaker, find_speakers, find_successor, suggest_speakers
from service.variants import find_variants
from service.verify import check, verify

Given = dict[str, str]
Found = TypeVar("Found")

api = Blueprint("api", __name__, url_prefix="/api/v1")

_FORMS = ("application/json", "text/html")  # of a checked draft; the first where both are as welcome
_OF_ONE_SPEAKER = tuple(PRINTS if each is GROUP else each for each in SEARCH if each is not SPEAKER)
_ON_A_PAGE = tuple(each.name for each in SEARCH if each not in (FACET, GROUP, HISTOGRAM, LIMIT, CURSOR))

keep_conventions(api)


@api.get("/quotes")
@api.get(by_suffix("/quotes", QUOTES))
@operation(QuotesAnswer, *SEARCH)
def quotes(given: Given) -> Response:
    """Quotations that answer a search."""
    args = _ordered(given)
    question = read_question(args)
    asked = (question.q, question.speaker, question.role, question.publisher, question.kind)
    title = f"Quotations: {', '.join(filter(None, (*asked, question.since, question.until))) or 'all'}"
    on_page: dict[str, Any] = {name: args[name] for name in _ON_A_PAGE if name in args}
    return _search(question, args, title, url_for("pages.search", **on_page))


@api.get("/quotes/<quote_id>")
@api.get(by_suffix("/quotes/<quote_id>", QUOTE))
@operation(QuotationInFullRecord)
def quote(quote_id: str) -> Response:
    """One quotation."""
    record = _found(find_quote(current_reader(), quote_id), "quotation")
    return give(Page(f"Quotation {quote_id}", record, [record], site()))


@api.get("/quotes/<quote_id>/copies")
@api.get(by_suffix("/quotes/<quote_id>/copies", QUOTES))
@operation(CopiesAnswer)
def copies(quote_id: str) -> Response:
    """The same words in other articles."""
    body = _found(find_copies(current_reader(), quote_id), "quotation")
    for_people = url_for("pages.quote", quote_id=quote_id, _anchor="copies")
    listed = body["quotes"][::-1] if chosen().sort == "newest" else body["quotes"]
    return give_list(f"Copies of quotation {quote_id}", body, listed, {}, for_people)


@api.get("/quotes/<quote_id>/variants")
@api.get(by_suffix("/quotes/<quote_id>/variants", VARIANTS))
@operation(VariantsAnswer)
def variants(quote_id: str) -> Response:
    """The same utterance in other words elsewhere, each with its difference."""
    body = _found(find_variants(current_reader(), quote_id), "quotation")
    return give_list(f"Variants of quotation {quote_id}", body, body["variants"])


@api.get("/articles/<article_id>")
@operation(ArticleRecord)
def article(article_id: str) -> Response:
    """One article with its quotations."""
    return jsonify(_found(find_article(current_reader(), article_id), "article"))


@api.get("/speakers")
@api.get(by_suffix("/speakers", SPEAKERS))
@operation(SpeakersAnswer, NAME, LIMIT, CURSOR)
def speakers(args: Given) -> Response:
    """Speakers by the words of their names."""
    words, limit, reader = read_words(args), read_limit(args), current_reader()
    key = Question(speaker=words).key
    found = find_speakers(reader, words, limit, after=cursor.read(args.get("cursor", ""), key))
    body: SpeakersAnswer = {
        "query": words,
        "total": found.total,
        "speakers": list(found.speakers),
        "next_url": next_path(args, key, found.next),
    }
    return give_list(f"Speakers {words}", body, found.speakers, args)


@api.get("/speakers/<speaker_id>")
@operation(SpeakerInFullRecord)
def speaker(speaker_id: str) -> Response:
    """One speaker."""
    _follow_merge(speaker_id)
    return jsonify(_found(find_speaker(current_reader(), speaker_id), "speaker"))


@api.get("/speakers/<speaker_id>/quotes")
@api.get(by_suffix("/speakers/<speaker_id>/quotes", QUOTES))
@operation(QuotesAnswer, *_OF_ONE_SPEAKER)
def speaker_quotes(given: Given, speaker_id: str) -> Response:
    """All quotations of one speaker, every print of them, searched like any others.

    A role is that role and no former one.
    """
    args = _ordered({**given, "group": given.get("group") or "none"})
    _follow_merge(speaker_id)
    known = _found(current_reader().speaker(speaker_id), "speaker")
    question = replace(read_question(args), speaker_id=speaker_id)
    title = f"Quotations of {known.name}{f': {question.q}' if question.q else ''}"
    return _search(question, args, title, url_for("pages.speaker", speaker_id=speaker_id))


@api.get("/suggest")
@api.get(by_suffix("/suggest", SUGGESTIONS))
@operation(SuggestAnswer, TYPED)
def suggest(args: Given) -> Response:
    """Speakers' names by prefix, slips forgiven."""
    prefix = read_words(args)
    found = suggest_speakers(current_reader(), prefix)
    body: SuggestAnswer = {"query": prefix, "suggestions": found}
    return give_list("Suggestions", body, found)


@api.get("/verify")
@operation(VerificationRecord, PHRASE, CREDITED)
def verify_given(given: Given) -> Response:
    """What the articles held say of a phrase."""
    return _verified(given)


@api.post("/verify")
@operation(VerificationRecord, body=(PHRASE, CREDITED))
def verify_posted(given: Given) -> Response:
    """The same for a phrase that should stand in no address and no log."""
    return _verified(given)


@api.post("/check")
@operation(DraftAnswer, body=(TEXT,), beside={"text/html": str})
def check_draft(body: Given) -> Response:
    """A verdict for every quoted passage of a draft, as JSON or, where that is preferred, as a page."""
    if "text" not in body:
        raise ParameterError("text", "is needed: the draft.")
    if len(body["text"]) > DRAFT_LENGTH:
        raise RequestEntityTooLarge(f"text holds at most {DRAFT_LENGTH:,} characters.")
    reader = current_reader()
    report = check(reader, body["text"], most=DRAFT_PASSAGES)
    count_verdicts(passage.verification.verdict for passage in report.passages)
    is_page = request.accept_mimetypes.best_match(_FORMS) == "text/html"
    answer = _page(write_report(reader, body["text"], report)) if is_page else jsonify(report.to_record())
    answer.vary.add("Accept")
    return answer


def _page(report: str) -> Response:
    """A report with the policy that its own style sheet needs."""
    return Response(report, mimetype="text/html", headers={"Content-Security-Policy": SENT_POLICY})


def _search(question: Question, args: Given, title: str, for_people: str) -> Response:
    reader = current_reader()
    place = cursor.read(args.get("cursor", ""), question.key)
    answer = find_quotes(reader, replace(question, after=place))
    body: QuotesAnswer = {
        "query": question.q,
        "interpretation": interpret(reader, question),
        "total": answer.total,
        "total_is_exact": answer.is_exact,
        "quotes": list(answer.quotes),
        "facets": answer.facets,
        "histogram": answer.histogram,
        "next_url": next_path(args, question.key, answer.next),
    }
    return give_list(title, body, answer.quotes, args, for_people)


def _ordered(args: Given) -> Given:
    """The parameters with the order that the chosen form has by itself, where none is asked for."""
    order = args.get("sort") or chosen().sort
    return {**args, "sort": order} if order else args


def _verified(given: Given) -> Response:
    phrase = read_phrase(given.get("quote", ""))
    speaker = read_words(given, "speaker") or None
    found = verify(current_reader(), phrase, speaker)
    count_verdicts([found.verdict])
    return jsonify(found.to_record())


def _follow_merge(speaker_id: str) -> None:
    """An id that an editor has merged into another person's leads there, for as long as that holds."""
    if request.endpoint and (successor := find_successor(current_reader(), speaker_id)):
        place = {**(request.view_args or {}), **request.args.to_dict(), "speaker_id": successor}
        abort(redirect(url_for(request.endpoint, **place)))


def _found(found: Found | None, what: str) -> Found:
    if found is None:
        abort(404, f"There is no {what} with this id.")
    return found
