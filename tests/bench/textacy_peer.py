"""textacy as it is best used: a paragraph at a time. Run by the Python of its own environment.

    python textacy_peer.py MODEL < ARTICLES > QUOTATIONS

Reads a line of JSON an article: a list of paragraphs. Writes a line an article: a list of
`[paragraph, start, end, speaker, speaker_start, speaker_end]`, offsets in the paragraph and
`end` exclusive, marks included; then a line with the `seconds` of processor time that took
(loading the model aside) and how many paragraphs were `refused`, their marks being odd.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from time import process_time
from typing import Any

import spacy
from textacy.extract import direct_quotations


def main(model: str) -> None:
    """Read every article, then tell what it took."""
    articles = [json.loads(line) for line in sys.stdin]
    # Its rules look at parts of speech, lemmas and the parse: without the names it is faster.
    nlp = spacy.load(model, exclude=["ner"])
    started, refused = process_time(), 0
    answers = []
    for paragraphs in articles:
        quotations, odd = _read(nlp.pipe(paragraphs))
        answers.append(quotations)
        refused += odd
    seconds = process_time() - started
    for answer in [*answers, {"seconds": seconds, "refused": refused}]:
        print(json.dumps(answer))


def _read(documents: Iterable[Any]) -> tuple[list[list[Any]], int]:
    """The quotations of one article's paragraphs, and how many paragraphs it would not read."""
    found: list[list[Any]] = []
    refused = 0
    for number, document in enumerate(documents):
        try:
            found += [[number, *told] for told in _told(document)]
        except ValueError:  # an odd number of marks
            refused += 1
    return found, refused


def _told(document: Any) -> Iterator[list[Any]]:
    for speaker, _, content in direct_quotations(document):
        first, last = speaker[0], speaker[-1]
        yield [
            content.start_char,
            content.end_char,
            document.text[first.idx : last.idx + len(last)],
            first.idx,
            last.idx + len(last),
        ]


if __name__ == "__main__":
    main(sys.argv[1])
