"""What is written down is read again."""

from __future__ import annotations

import pytest

from indexer.index.records import quote_of, written
from indexer.quote import Quote
from tests.factories import library, make_quote

QUOTES = [
    *(quote for entry in library() for quote in entry.quotes),
    make_quote("Lone \ud800 half, \x00 null, \u202e turned, 𝔘 wide.", speaker="Ré \udfff Odd"),
    make_quote("The gates.", printed_role="the mayor", relayed_by="Dov Hartnell"),
]


@pytest.mark.parametrize("quote", QUOTES, ids=lambda quote: ascii(quote.text))
def test_a_quotation_comes_back_as_it_was(quote: Quote) -> None:
    assert quote_of(written(quote.to_record())) == quote
    assert quote_of(written(quote.to_record()).encode()) == quote
