"""What the templates call by name, those of the pages and of the report alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from service import typography, verdicts

TESTS: dict[str, Callable[..., bool]] = {"compared": verdicts.compared, "shares": verdicts.shares}
FILTERS: dict[str, Callable[..., Any]] = {
    "after_more": typography.after_more,
    "before_more": typography.before_more,
    "counted": typography.counted,
    "day": typography.day,
    "credit": verdicts.credit_sentence,
    "credits": verdicts.credits_of,
    "days": typography.days,
    "fault": verdicts.fault_of,
    "ending": typography.ending,
    "marked": typography.marked,
    "opening": typography.opening,
    "quoted_spans": verdicts.quoted_spans,
    "runs": typography.runs,
    "saying": lambda record: verdicts.SAYINGS[record["verdict"]],
    "searched": verdicts.searched_sentence,
    "sentences": verdicts.sentences,
    "times": typography.times,
    "told_doubt": typography.told_doubt,
    "told_role": typography.told_role,
    "tone": verdicts.tone_of,
    "web": typography.web,
}
