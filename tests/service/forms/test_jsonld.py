"""JSON-LD: what schema.org is told of a quotation."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from service.forms.form import Record
from service.forms.jsonld import write_document
from tests.service.forms.records import BARE, HOSTILE, SITE, hostile, quote

VANE = {
    "@type": "Person",
    "@id": "https://quotes.example/speakers/odile-vane",
    "name": "Odile Vane",
    "jobTitle": "harbour master",
}


def read(record: Record) -> Any:
    return json.loads(write_document(record, SITE))


def test_a_quotation_with_its_speaker_and_its_article() -> None:
    assert read(quote()) == {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": "https://quotes.example/quotes/0f3c",
        "url": "https://quotes.example/quotes/0f3c",
        "identifier": "0f3c",
        "text": "The wall stays open.",
        "spokenByCharacter": VANE,
        "creator": VANE,
        "dateCreated": "2023-10-26",
        "isPartOf": {
            "@type": "NewsArticle",
            "headline": "Harbour master holds out",
            "url": "https://ledger.example/2023/10/27/wall?a=1&b=2#top",
            "datePublished": "2023-10-27",
            "author": [
                {"@type": "Person", "name": "Ines Corrow"},
                {"@type": "Person", "name": "P. N. Lowde"},
            ],
            "publisher": {"@type": "Organization", "name": "The Sable Ledger"},
        },
    }


# type of speaker -> what is said of the speaker named "N"
SPEAKERS: list[tuple[str | None, dict[str, str] | None]] = [
    ("person", {"@type": "Person", "name": "N", "jobTitle": "pilot"}),
    ("group", {"@type": "Organization", "name": "N"}),
    ("unnamed", {"@type": "Person", "description": "N", "jobTitle": "pilot"}),
    ("document", None),
]


@pytest.mark.parametrize(("speaker_type", "speaker"), SPEAKERS)
def test_a_speaker_is_a_person_or_an_organization(speaker_type: str, speaker: dict[str, str] | None) -> None:
    told = read(quote(speaker="N", speaker_id=None, speaker_type=speaker_type, role="pilot"))
    assert told.get("spokenByCharacter") == told.get("creator") == speaker
    assert ("isBasedOn" in told) == (speaker_type == "document")


def test_reported_speech_has_no_creator_but_a_speaker() -> None:
    told = read(quote(kind="indirect"))
    assert told["spokenByCharacter"] == VANE
    assert "creator" not in told
    assert told["description"] == "Reported in the article’s words, not quoted"


def test_what_is_unknown_is_left_out() -> None:
    told = read(BARE)
    assert told.keys() == {"@context", "@type", "@id", "url", "identifier", "text", "isPartOf"}
    assert told["isPartOf"] == {"@type": "NewsArticle"}


@pytest.mark.parametrize("text", HOSTILE)
def test_it_may_stand_in_a_script_element(text: str) -> None:
    record = hostile(text)
    written = write_document(record, SITE)
    assert not re.search("[<>&]", written)
    assert written.isascii()
    assert read(record)["text"] == text
    assert "ClaimReview" not in written
