"""The page that checks a draft."""

from __future__ import annotations

from pathlib import PurePath

from flask import render_template, request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from service.metrics import count_verdicts
from service.pages.blueprint import pages
from service.parameters import whole
from service.report import SENT_POLICY, findings, write_report
from service.settings import DRAFT_LENGTH, DRAFT_PASSAGES
from service.snapshots import current_reader
from service.verify import check

_NAME_SHOWN = 100  # characters of a file's name


class DraftRefused(ValueError):
    """A draft that cannot be read; the message says why."""


@pages.route("/check", methods=["GET", "POST"])
def check_page() -> Response | str | tuple[str, int]:
    """A verdict for every quoted passage of a draft, as a page or as a report to keep. Nothing is stored."""
    given = {"longest": DRAFT_LENGTH, "most": DRAFT_PASSAGES}
    if request.method == "GET":
        return render_template("draft.html", **given)
    try:
        draft, name = _read_draft()
    except DraftRefused as fault:
        return render_template("draft.html", **given, fault=fault), 400
    except RequestEntityTooLarge:
        return render_template("draft.html", **given, fault=_too_long()), 413
    if len(draft) > DRAFT_LENGTH:
        return render_template("draft.html", **given, fault=_too_long()), 413
    reader = current_reader()
    report = check(reader, draft, most=DRAFT_PASSAGES)
    count_verdicts(passage.verification.verdict for passage in report.passages)
    if request.form.get("as") == "report":
        return _download(write_report(reader, draft, report, name))
    return render_template("draft.html", **given, draft=draft, **findings(reader, draft, report, name))


def _read_draft() -> tuple[str, str | None]:
    """The draft and what it is called: the file, if there is one, else what was pasted."""
    file = request.files.get("file")
    if file and file.filename:
        name = whole(PurePath(file.filename).name)[:_NAME_SHOWN]
        return _text(file.read(), name), name
    draft, name = whole(request.form.get("draft", "")), whole(request.form.get("name", ""))[:_NAME_SHOWN]
    if not draft.strip():
        raise DraftRefused("Paste a draft, or choose a file.")
    return draft, name or None


def _text(content: bytes, name: str) -> str:
    try:
        draft = whole(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DraftRefused(f"{name} is no text in UTF-8. Save it as text, Markdown or HTML.") from None
    if not draft.strip():
        raise DraftRefused(f"{name} holds no words.")
    return draft


def _too_long() -> DraftRefused:
    return DraftRefused(f"A draft holds at most {DRAFT_LENGTH:,} characters; check it in parts.")


def _download(report: str) -> Response:
    """The report as a file, with the policy that its own style sheet needs."""
    headers = {
        "Content-Disposition": "attachment; filename=report.html",
        "Content-Security-Policy": SENT_POLICY,
    }
    return Response(report, mimetype="text/html", headers=headers)
