import json

import pytest

from indexer.quote import Segment
from service.verify import check, verify
from service.verify.links import link_to
from service.verify.sentence import cut_words, sentence_around
from tests.service.verify.gazette import LIGHTHOUSE, OSTROW, PIER

VERIFICATION = {
    "quote",
    "speaker",
    "verdict",
    "why",
    "flags",
    "folds",
    "attribution",
    "credited",
    "coverage",
    "matches",
    "nearest",
    "searched",
    "generation",
}
MATCH = {
    "verdict",
    "flags",
    "earliest",
    "text",
    "quote_id",
    "article_id",
    "article_digest",
    "family",
    "generation",
    "kind",
    "speaker",
    "speaker_id",
    "speaker_type",
    "role",
    "relayed_by",
    "date",
    "confidence",
    "source",
    "url",
    "link",
    "start",
    "end",
    "spans",
    "likeness",
    "folds",
    "differences",
    "diff",
    "cut",
    "alarm",
    "sentence",
    "fragments",
}
ASKED = [
    PIER,
    "temporary, localised closure of the harbour",
    "Tourists deserve an honest timetable … for the boat that takes them there",
    "Purple elephants will decide the fate of the delta",
    "it will",
]


@pytest.mark.parametrize("phrase", ASKED)
def test_every_answer_has_the_same_shape_and_is_json(reader, phrase):
    record = verify(reader, phrase, OSTROW).to_record()
    assert record.keys() == VERIFICATION
    assert json.loads(json.dumps(record)) == record
    for match in (*record["matches"], *record["nearest"]):
        assert match.keys() == MATCH


def test_a_match_as_it_is_written(reader):
    record = verify(reader, "would not improve our safety", "Lindqvist").to_record()
    match = record["matches"][0]
    assert (record["verdict"], record["attribution"], record["flags"]) == ("altered", "match", ["excerpt"])
    assert (match["url"], match["start"]) == (
        "https://harbour-post.example/ferry",
        match["spans"][0]["start"],
    )
    assert match["source"]["publisher"] == "Harbour Post"
    assert match["cut"] == {"before": "The new pier", "after": "for swimmers,"}
    assert match["differences"] == [
        {
            "kind": "inserted",
            "classes": ["other"],
            "phrase": {"start": 18, "end": 21, "text": "our"},
            "source": {"start": 30, "end": 30, "text": ""},
            "declared": False,
        }
    ]
    assert record["credited"][0]["speaker"] == "Teo Lindqvist"
    assert record["coverage"] == {
        "articles": 1,
        "copies": 0,
        "witnesses": 1,
        "first": "2031-03-04",
        "last": "2031-03-04",
        "complete": True,
    }


def test_a_draft_s_passages_hold_the_verification(reader):
    (passage,) = check(reader, f"“{PIER}” said Teo Lindqvist.").to_record()["passages"]
    assert passage.keys() == VERIFICATION | {"start", "end", "text"}
    assert (passage["speaker"], passage["verdict"], passage["text"]) == ("Teo Lindqvist", "exact", PIER)


LINKS = [
    ("https://a.example/b", ["the old pier"], "https://a.example/b#:~:text=the%20old%20pier"),
    ("https://a.example/b#c", ["pier"], "https://a.example/b#c:~:text=pier"),
    (
        "http://a.example/",
        ["semi-old, café & co"],
        "http://a.example/#:~:text=semi%2Dold%2C%20caf%C3%A9%20%26%20co",
    ),
    (
        "https://a.example/",
        ["one two three four five six seven eight nine ten eleven twelve thirteen"],
        "https://a.example/#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
    ),
    (
        "https://a.example/",
        list(LIGHTHOUSE),
        "https://a.example/#:~:text=We%20will%20not%20sell%20the,the%20children%20of%20this%20island.",
    ),
    ("ftp://a.example/", ["pier"], None),
    ("javascript:alert(1)", ["pier"], None),
    ("https://[broken", ["pier"], None),
    (None, ["pier"], None),
    ("https://a.example/", [], None),
]


@pytest.mark.parametrize(("url", "texts", "expected"), LINKS)
def test_a_link_opens_at_the_words(url, texts, expected):
    assert link_to(url, tuple(Segment(0, len(text), text) for text in texts)) == expected


SENTENCES = [
    ("One ends. The boats sail. Three.", "boats", ("The", "sail.")),
    ("Dr. Voss said it. Mr. Kerr sails at 5 p.m. daily!", "sails", ("Mr. Kerr", "at 5 p.m. daily!")),
    ("We go! “Do you?” I asked.", "you", ("Do", "")),
    ("no stop here", "stop", ("no", "here")),
    ("It is 3.5 metres. No more.", "metres", ("It is 3.5", "")),
    ("Whole sentence.", "Whole sentence", ("", "")),
]


@pytest.mark.parametrize(("text", "part", "cut"), SENTENCES)
def test_the_words_of_a_sentence_before_and_after(text, part, cut):
    start = text.index(part)
    assert cut_words(text, start, start + len(part)) == cut


def test_a_stretch_over_two_sentences_has_both_around_it():
    text = "First one here. Second one there. Third one."
    start, end = text.index("one here"), text.index(" there")
    assert text[slice(*sentence_around(text, start, end))] == "First one here. Second one there."
