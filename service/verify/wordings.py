"""Two wordings of one utterance, side by side, all of both."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.plain import plain
from indexer.quote import Quote
from service.shapes.findings import Piece
from service.shapes.quotations import ComparisonRecord
from service.verify.matches import lay_side_by_side, list_changes
from service.verify.phrase import Phrase, UncheckablePhrase
from service.verify.printed import print_quote
from service.verify.verdict import judge


def compare_wordings(text: str, quote: Quote) -> ComparisonRecord:
    """How `text` differs from the words of `quote`: each change, and both texts side by side.

    Texts without words, or too long to compare, differ in nothing that could be shown.
    """
    try:
        phrase = Phrase.read(text)
    except UncheckablePhrase:
        return {"differences": [], "diff": []}
    finding = judge(phrase, print_quote(quote))
    if finding is None:
        whole = Piece("changed", text, quote.text)
        return {"differences": [], "diff": [plain(whole)]}
    source = finding.printed.wording.text
    pieces = [
        *_cut(source[: finding.start]),
        *lay_side_by_side(text, finding),
        *_cut(source[finding.end :]),
    ]
    return {
        "differences": [plain(change) for change in list_changes(text, finding, 0)],
        "diff": [plain(piece) for piece in pieces],
    }


def _cut(words: str) -> Iterator[Piece]:
    """Words at an end of the quotation that the other text does not reach."""
    if any(map(str.isalnum, words)):
        yield Piece("omitted", "", words)
