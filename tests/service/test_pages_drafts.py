"""The page that checks a draft: pasted or as a file, without script."""

from __future__ import annotations

import io
from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse

from service.settings import DRAFT_LENGTH
from tests.service.payloads import PAYLOADS, dangers
from tests.service.press import VANE
from tests.service.reading import read, text_of
from tests.service.test_report import DRAFT, FOUND


def send(client: FlaskClient, file: tuple[str, bytes] | None = None, **fields: str) -> TestResponse:
    """Send the form as a browser does."""
    name, content = file or ("", b"")
    data = {**fields, "file": (io.BytesIO(content), name)}
    response = client.post("/check", data=data, content_type="multipart/form-data")
    response.request.environ["wsgi.input"].close()  # a large form is a file of the test client's
    return response


def page_of(response: TestResponse, status: int = 200) -> Any:
    assert response.status_code == status, response.text
    return html.document_fromstring(response.text)


def test_the_form_is_sent_by_post_as_text_or_as_a_file(client: FlaskClient) -> None:
    (form,) = read(client, "/check").xpath("//form")
    assert (form.method, form.get("enctype")) == ("POST", "multipart/form-data")
    assert {field.name for field in form.xpath(".//textarea | .//input")} == {"draft", "file"}
    assert "200,000 characters and 500 passages; nothing is kept" in text_of(read(client, "/check"))


SENT: list[tuple[dict[str, Any], str]] = [
    ({"draft": DRAFT}, "this draft"),
    ({"draft": DRAFT, "name": "old.md"}, "old.md"),
    ({"file": ("draft.md", DRAFT.encode())}, "draft.md"),
    (
        {"file": ("draft.md", b"\xef\xbb\xbf" + DRAFT.encode()), "draft": "“Something else altogether.”"},
        "draft.md",
    ),
    ({"file": ("/somewhere/my.md", DRAFT.encode())}, "my.md"),
]


@pytest.mark.parametrize(("sent", "name"), SENT)
def test_every_passage_is_marked_with_its_verdict_beside_it(
    client: FlaskClient, sent: dict[str, Any], name: str
) -> None:
    page = page_of(send(client, **sent))
    assert text_of(page, "//h1") == f"Quotations in {name}"
    assert "7 quoted passages, by what we found" in text_of(page, "//caption")
    assert page.xpath("//ul[@class='notes']//a/@href") == [f"#passage-{n + 1}" for n in range(len(FOUND))]
    assert page.xpath("//article/@id") == [f"passage-{n + 1}" for n in range(len(FOUND))]
    for anchor in page.xpath("//main//a[starts-with(@href, '#')]/@href"):
        assert page.xpath(f"//*[@id='{anchor[1:]}']"), anchor
    assert page.xpath("//textarea")[0].text.strip() == DRAFT.strip()


def test_the_report_can_be_downloaded_and_stands_alone(client: FlaskClient) -> None:
    (form,) = page_of(send(client, draft=DRAFT)).xpath("//form")
    again: dict[str, Any] = {name: value for name, value in form.form_values() if name != "file"}
    response = send(client, None, **again, **{"as": "report"})
    assert response.headers["Content-Disposition"] == "attachment; filename=report.html"
    assert "style-src 'sha256-" in response.headers["Content-Security-Policy"]
    page = html.document_fromstring(response.text)
    assert not page.xpath("//link | //script | //form | //ul[@class='notes']")
    asked = client.post("/api/v1/check", json={"text": again["draft"]}, headers={"Accept": "text/html"})
    assert response.text == asked.text


REFUSED = [
    ({}, 400, "Paste a draft, or choose a file."),
    ({"draft": " \n "}, 400, "Paste a draft, or choose a file."),
    ({"file": ("draft.docx", b"PK\x03\x04\xff\xfe")}, 400, "draft.docx is no text in UTF-8."),
    ({"file": ("empty.md", b"\n")}, 400, "empty.md holds no words."),
    ({"draft": "w " * (DRAFT_LENGTH // 2 + 1)}, 413, "A draft holds at most 200,000 characters"),
    ({"draft": "и" * 600_000}, 413, "A draft holds at most 200,000 characters"),
    ({"file": ("large.md", b"w" * 1_100_000)}, 413, "A draft holds at most 200,000 characters"),
]


@pytest.mark.parametrize(("sent", "status", "reason"), REFUSED)
def test_what_cannot_be_checked_is_said_above_the_form(
    client: FlaskClient, sent: dict[str, Any], status: int, reason: str
) -> None:
    page = page_of(send(client, **sent), status)
    assert reason in text_of(page, "//*[@role='alert']")
    assert page.xpath("//form//textarea/@aria-describedby") == ["fault"]


def test_a_draft_in_a_script_of_many_bytes_is_as_welcome(client: FlaskClient) -> None:
    assert send(client, draft="海" * 190_000).status_code == 200


def test_a_draft_without_passages_says_so(client: FlaskClient) -> None:
    assert "There is no quoted passage in this draft." in text_of(
        page_of(send(client, draft="Nobody spoke."))
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_of_a_draft_becomes_markup(client: FlaskClient, payload: str) -> None:
    draft = f"“The wall {payload} stays open for another year,” {VANE} {payload} said. {payload}"
    assert dangers(send(client, draft=draft, name=payload).text) == []
    name = payload.replace('"', "%22")  # as browsers send it
    assert dangers(send(client, file=(f"{name}.md", draft.encode())).text) == []
