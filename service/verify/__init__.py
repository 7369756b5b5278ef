"""Verification: what the articles held say of a pasted phrase, or of every quotation in a draft.

The service describes wording and attribution. It never says true or false.
"""

from __future__ import annotations

from service.shapes.findings import VERDICTS
from service.verify.answer import verify
from service.verify.draft import check
from service.verify.phrase import UncheckablePhrase
from service.verify.records import DraftReport, Verification
from service.verify.wordings import compare_wordings

__all__ = [
    "VERDICTS",
    "DraftReport",
    "UncheckablePhrase",
    "Verification",
    "check",
    "compare_wordings",
    "verify",
]
