"""Annotated articles: both shapes of a line, and a clear word on every line that is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from indexer.gold import BrokenGold, GoldArticle, GoldQuote, read_gold

TEXT = "“It sticks,” Mirela Voss said.\n\nShe called it “a toy.” A toy it was."
QUOTE = {
    "start": 1,
    "end": 11,
    "kind": "direct",
    "speaker": "Mirela Voss",
    "speaker_alt": ["Voss"],
    "speaker_type": "person",
    "role": "mayor",
    "role_alt": ["mayor of Orrin"],
    "date": "2025-03-14",
    "difficulty": "easy",
}
WORDED = {"words": "It sticks,", "speaker": None, "role": None}


def gold_file(root: Path, *records: Any) -> Path:
    """A gold file beside a folder of articles, as the project keeps its own."""
    articles = root / "articles"
    articles.mkdir(exist_ok=True)
    (articles / "gate.txt").write_text(f"A gate\n\n14 March 2025\n\n{TEXT}\n", encoding="utf-8")
    lines = [{"id": name, "text": TEXT} for name in ("one", "two")]
    (articles / "feed.ndjson").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (root / "gold").mkdir(exist_ok=True)
    path = root / "gold" / "tiny.jsonl"
    written = [record if isinstance(record, str) else json.dumps(record) for record in records]
    path.write_text("\n".join(written), encoding="utf-8")
    return path


def read(root: Path, *records: Any) -> list[GoldArticle]:
    return list(read_gold(gold_file(root, *records)))


def test_a_line_with_its_text_is_annotated_by_offsets(tmp_path):
    (one,) = read(
        tmp_path,
        {"id": "gate", "text": TEXT, "published": "2025-03-14", "quotes": [QUOTE], "not_quotes": [[46, 52]]},
    )
    assert (one.article.id, one.article.text, one.article.published) == ("gate", TEXT, "2025-03-14")
    assert one.quotes == (
        GoldQuote(
            start=1,
            end=11,
            kind="direct",
            speakers=("Mirela Voss", "Voss"),
            speaker_type="person",
            roles=("mayor", "mayor of Orrin"),
            date="2025-03-14",
            dated=True,
            difficulty="easy",
            continues=False,
        ),
    )
    assert one.not_quotes == ((46, 52),)


def test_what_a_line_leaves_out_is_unknown(tmp_path):
    (one,) = read(tmp_path, {"text": TEXT, "quotes": [{"start": 1, "end": 11}], "not_quotes": []})
    (quote,) = one.quotes
    assert (quote.kind, quote.speakers, quote.speaker_type, quote.roles) == (None, (), None, ())
    assert (quote.date, quote.dated, quote.difficulty, quote.continues) == (None, False, "other", False)


def test_an_unknown_day_is_not_an_unannotated_one(tmp_path):
    (one,) = read(
        tmp_path, {"text": TEXT, "quotes": [{"start": 1, "end": 11, "date": None}], "not_quotes": []}
    )
    assert (one.quotes[0].date, one.quotes[0].dated) == (None, True)


def test_borderline_quotes_are_set_aside(tmp_path):
    (one,) = read(tmp_path, {"text": TEXT, "quotes": [QUOTE | {"borderline": True}], "not_quotes": []})
    assert one.quotes == ()
    assert one.set_aside == ((1, 11),)


def test_non_quotes_are_pairs_or_objects(tmp_path):
    (one,) = read(tmp_path, {"text": TEXT, "quotes": [], "not_quotes": [[1, 11], {"start": 46, "end": 52}]})
    assert one.not_quotes == ((1, 11), (46, 52))


def test_a_line_that_names_a_file_is_annotated_by_its_words(tmp_path):
    (one,) = read(tmp_path, {"file": "gate.txt", "quotes": [WORDED], "not_quotes": []})
    (quote,) = one.quotes
    assert one.article.text[quote.start : quote.end] == "It sticks,"
    assert one.article.published == "2025-03-14"


def test_an_article_of_a_file_with_several_is_named_by_its_id(tmp_path):
    (one,) = read(tmp_path, {"file": "feed.ndjson", "id": "two", "quotes": [WORDED], "not_quotes": []})
    assert one.article.id == "two"


MENTIONS = [
    ({"mention_start": 13, "mention_end": 24}, "Mirela Voss"),
    ({"mention": "Mirela Voss"}, "Mirela Voss"),
    ({}, None),
    ({"mention": None, "mention_start": None}, None),
]


@pytest.mark.parametrize(("mention", "expected"), MENTIONS)
def test_who_speaks_may_be_annotated_as_printed(tmp_path, mention, expected):
    (one,) = read(tmp_path, {"text": TEXT, "quotes": [QUOTE | mention], "not_quotes": []})
    span = one.quotes[0].mention
    assert (one.article.text[slice(*span)] if span else None) == expected


def test_of_several_such_words_the_nearest_outside_the_quote_are_meant(tmp_path):
    text = "A toy was she. “Says she: toy,” she said, she who had she."
    record = {"text": text, "quotes": [{"start": 16, "end": 30, "mention": "she"}], "not_quotes": []}
    (one,) = read(tmp_path, record)
    assert one.quotes[0].mention == (32, 35)


def test_words_that_stand_between_marks_once_are_those(tmp_path):
    text = "A toy it was. “A toy,” she said. A toy."
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "toy.ndjson").write_text(json.dumps({"text": text}), encoding="utf-8")
    (one,) = read(tmp_path, {"file": "toy.ndjson", "quotes": [{"words": "A toy"}], "not_quotes": []})
    assert one.quotes[0].start == text.index("“") + 1


def test_blank_lines_are_passed_over(tmp_path):
    record = {"text": TEXT, "quotes": [], "not_quotes": []}
    assert len(read(tmp_path, record, "", "  ", record)) == 2


GOOD = json.dumps({"text": TEXT, "quotes": [], "not_quotes": []})
BROKEN = [
    (json.dumps({"text": " ", "quotes": [], "not_quotes": []}), 'no "text"'),
    (json.dumps({"text": TEXT, "published": "soon", "quotes": [], "not_quotes": []}), "not a date: 'soon'"),
    (
        json.dumps({"text": TEXT, "quotes": [{"start": 9, "end": 2}], "not_quotes": []}),
        "9 to 2 is no stretch",
    ),
    (
        json.dumps({"text": TEXT, "quotes": [], "not_quotes": [[0, 4000]]}),
        "0 to 4000 is no stretch of a text of",
    ),
    (json.dumps({"text": TEXT, "quotes": [], "not_quotes": [[-1, 3]]}), "-1 to 3 is no stretch"),
    ("{", "Expecting property name"),
    ('{"quotes": [], "not_quotes": []}', "'file'"),
    (json.dumps({"text": TEXT, "not_quotes": []}), "'quotes'"),
    (json.dumps({"text": TEXT, "quotes": []}), "'not_quotes'"),
    (json.dumps({"text": TEXT, "quotes": [{"start": 1}], "not_quotes": []}), "'end'"),
    (json.dumps({"text": TEXT, "quotes": [], "not_quotes": [[1, 2, 3]]}), "too many values"),
    (
        json.dumps({"file": "gate.txt", "quotes": [{"words": "It leaks,"}], "not_quotes": []}),
        "0 times in the text",
    ),
    (
        json.dumps({"file": "gate.txt", "quotes": [{"words": "it"}], "not_quotes": []}),
        "times in the text: 'it'",
    ),
    (json.dumps({"file": "feed.ndjson", "quotes": [], "not_quotes": []}), "2 articles where one is meant"),
    (
        json.dumps({"file": "feed.ndjson", "id": "three", "quotes": [], "not_quotes": []}),
        "holds no article three",
    ),
    (json.dumps({"file": "none.txt", "quotes": [], "not_quotes": []}), "none.txt"),
    (
        json.dumps({"text": TEXT, "quotes": [QUOTE | {"mention": "Hartnell"}], "not_quotes": []}),
        "not in the text outside the quote: 'Hartnell'",
    ),
    ("[]", "indices must be"),
]


@pytest.mark.parametrize(("line", "reason"), BROKEN)
def test_a_broken_line_is_named_with_what_is_wrong(tmp_path, line, reason):
    with pytest.raises(BrokenGold, match=r"^tiny\.jsonl, line 2: ") as raised:
        read(tmp_path, GOOD, line)
    assert reason in str(raised.value)


def test_a_line_that_is_no_utf8_is_broken(tmp_path):
    path = gold_file(tmp_path, GOOD)
    path.write_bytes(path.read_bytes() + b"\n\xff\xfe\n")
    with pytest.raises(BrokenGold, match="line 2: "):
        list(read_gold(path))


def test_what_stands_before_a_broken_line_is_read(tmp_path):
    lines = read_gold(gold_file(tmp_path, GOOD, "{"))
    assert next(lines).article.text == TEXT
    with pytest.raises(BrokenGold):
        next(lines)


def test_a_file_that_is_missing_is_no_broken_one(tmp_path):
    with pytest.raises(FileNotFoundError):
        next(read_gold(tmp_path / "none.jsonl"))
