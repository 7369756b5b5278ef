"""What was found of a draft as a page to hand on: one file that needs nothing else and asks nobody."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from indexer.index.engine import Reader
from service.filters import FILTERS, TESTS
from service.galley import lay_out
from service.parameters import whole
from service.shapes.findings import Searched
from service.verdicts import CREDIT_FAULTS, SAYINGS, Record, fault_of, searched_sentence, tone_of
from service.verify import VERDICTS, DraftReport
from service.verify.draft_text import read_draft

EVIDENCE_SHOWN = 10  # rows a passage
NUMBERS_SHOWN = 20  # passages a row of the summary; each leads on to the next of its verdict

_FILES = (("static", "palette.css"), ("templates", "report.css"), ("static", "checked.css"))
_STYLE = "\n".join(resources.files("service").joinpath(*each).read_text("utf-8") for each in _FILES)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; form-action 'none'"
"""The content security policy of a report: its own style sheet, and nothing from anywhere."""
SENT_POLICY = f"{POLICY}; frame-ancestors 'none'"
"""The same as a header, which alone can forbid to be framed."""

_PAGE = Environment(
    loader=PackageLoader("service"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGE.filters |= FILTERS
_PAGE.tests |= TESTS


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the summary: what was found, and of which passages, by number."""

    sign: str
    sentence: str
    tone: str
    numbers: tuple[int, ...]


def write_report(reader: Reader, draft: str, report: DraftReport, name: str | None = None) -> str:
    """The report on a draft as an HTML document; `name` is what the draft is called.

    `reader` is the one it was checked with.
    """
    shown = findings(reader, draft, report, name)
    page = _PAGE.get_template("report.html").render(shown, beside=False, style=Markup(_STYLE), policy=POLICY)
    return page.strip()


def findings(reader: Reader, draft: str, report: DraftReport, name: str | None = None) -> dict[str, Any]:
    """What the template `findings.html` shows of a report, by name."""
    passages = report.to_record()["passages"]
    return {
        "name": name,
        "passages": passages,
        "rows": list(_rows(passages)),
        "tones": list(map(tone_of, passages)),
        "paragraphs": lay_out(read_draft(whole(draft)), [(each.start, each.end) for each in report.passages]),
        "searched": searched_sentence({"searched": _searched(reader), "speaker": None}),
        "generation": reader.generation,
        "faults": list(map(fault_of, passages)),
        "following": _following([passage["verdict"] for passage in passages]),
        "rows_shown": EVIDENCE_SHOWN,
        "numbers_shown": NUMBERS_SHOWN,
    }


def _searched(reader: Reader) -> Record:
    held = reader.holdings()
    return asdict(Searched(held.articles, held.publishers, held.quotes, held.first, held.last, None))


def _rows(passages: Sequence[Record]) -> Iterator[Row]:
    """One for each verdict given, then one for each fault of attribution."""
    verdicts, faults = defaultdict(list), defaultdict(list)
    for number, passage in enumerate(passages, 1):
        verdicts[passage["verdict"]].append(number)
        faults[fault_of(passage)].append(number)
    for verdict in filter(verdicts.get, VERDICTS):
        said = SAYINGS[verdict]
        yield Row(said.sign, said.sentence, said.tone, tuple(verdicts[verdict]))
    for fault in filter(faults.get, CREDIT_FAULTS.values()):
        yield Row("≠", fault.sentence, fault.tone, tuple(faults[fault]))


def _following(verdicts: Sequence[str]) -> list[int | None]:
    """For each passage the number of the next one with its verdict."""
    later: dict[str, int] = {}
    following = []
    for number in range(len(verdicts), 0, -1):
        verdict = verdicts[number - 1]
        following.append(later.get(verdict))
        later[verdict] = number
    return following[::-1]
