"""Quotations that were read together: whoever asks something of one asks it of the others next."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.index.opensearch.memory import Memory
from indexer.quote import Quote

_MET = 10_000  # quotations that are remembered
_NEAR = 100  # of a page, asked for at once


class Company:
    """What one reader has read last. Safe to use from several threads."""

    def __init__(self) -> None:
        self._met: Memory[str, tuple[Quote, ...]] = Memory(_MET)

    def meet(self, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
        """These have been read together."""
        for start in range(0, len(quotes), _NEAR):
            near = tuple(quotes[start : start + _NEAR])
            self._met.keep({quote.id: near for quote in near})
        return tuple(quotes)

    def learn(self, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
        """These have been read, each for itself; what they were read together with before stands."""
        self._met.keep({quote.id: (quote,) for quote in quotes if not self._met.kept(quote.id)})
        return tuple(quotes)

    def of(self, quote: Quote) -> tuple[Quote, ...]:
        """What a quotation was read together with, itself among them."""
        near = self._met.kept(quote.id) or ()
        return near if quote in near else (quote,)

    def known(self, quote_id: str) -> Quote | None:
        """The quotation of this id, if it was read."""
        return next((quote for quote in self._met.kept(quote_id) or () if quote.id == quote_id), None)
