"""How one utterance was printed in other words elsewhere: dated, by outlet, each with its difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from indexer.index.engine import Reader
from indexer.quote import Quote
from indexer.wording.fold import wording_key
from service.prints import print_record
from service.shapes.quotations import VariantsAnswer, WordingRecord
from service.verify import compare_wordings


def find_variants(reader: Reader, quote_id: str) -> VariantsAnswer | None:
    """The wordings of the utterance that a quotation is, the first printed first; None for no quotation.

    Prints that differ by typesetting alone are one wording. Each tells how it differs from that of the
    quotation asked for, which is among them.
    """
    asked = reader.quote(quote_id)
    if asked is None:
        return None
    family = reader.family(quote_id)
    members = [quote for each in family.quotes if (quote := reader.quote(each))] if family else [asked]
    wordings: dict[str, list[Quote]] = defaultdict(list)
    for quote in sorted(members, key=_order):
        wordings[wording_key(quote.text)].append(quote)
    return {
        "quote_id": quote_id,
        "family": family.id if family else None,
        "total": len(wordings),
        "variants": [_variant(asked, prints) for prints in wordings.values()],
    }


def _variant(asked: Quote, prints: Sequence[Quote]) -> WordingRecord:
    days = [day for quote in prints if (day := quote.source.day(quote.date))]
    return {
        "text": prints[0].text,
        "first": min(days, default=None),
        "last": max(days, default=None),
        "prints": [print_record(quote) for quote in prints],
        **compare_wordings(prints[0].text, asked),
    }


def _order(quote: Quote) -> tuple[str, str]:
    return quote.source.day(quote.date) or "~", quote.id
