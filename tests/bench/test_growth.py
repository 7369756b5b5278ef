"""The shapes that growth is measured on: articles that are read, of the length that was asked for."""

from __future__ import annotations

import json

import pytest

from corpus.formats.ndjson import read_record
from indexer.extract.pipeline import extract
from tests.bench.growth import SHAPES, text_of

SIZE = 3_000
SILENT = {
    "quotation marks only",
    "opening marks only",
    "one endless sentence",
    "capitals only",
    "capitalised words only",
    "indirect only",
}


def said_in(shape: str, size: int) -> int:
    article = read_record(json.dumps({"text": text_of(shape, size)}).encode())
    return sum(quote.kind != "indirect" for quote in extract(article))


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_has_the_length_asked_for(shape: str) -> None:
    assert [len(text_of(shape, size)) for size in (SIZE, 2 * SIZE)] == [SIZE, 2 * SIZE]


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape not in SILENT])
def test_a_shape_with_speech_is_read_as_speech(shape: str) -> None:
    if shape == "one long quotation, quoting":
        assert said_in(shape, 2 * SIZE) > 0
    else:
        assert said_in(shape, 2 * SIZE) > said_in(shape, SIZE)
