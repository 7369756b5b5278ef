"""The commands: what they print, and how they end."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.__main__ import _ASKED, main
from service.openapi.parameters import SEARCH
from service.verify import VERDICTS
from tests.service.conftest import Runner
from tests.service.press import VANE, WALL

GULLS = "Gulls have taken over the customs house and refuse to leave,"
ALTERED = WALL.replace("will not close", "will close")


def test_search_lists_quote_speaker_role_date_and_link(runner: Runner) -> None:
    ran = runner("search", '"harbour wall"', "--publisher", "ledger")
    assert ran.code == 0
    for part in (
        f"“{WALL}”",
        "Odile Vane, harbour master of Port Sable",
        "26 October 2023",
        "The Sable Ledger",
        "https://ledger.example/2023/10/27/harbour-wall",
        "also in 1 other article",
    ):
        assert part in ran.out


def test_search_narrows_and_cuts(runner: Runner) -> None:
    narrowed = ("--speaker", "wilhelmina", "--from", "2022", "--to", "2022-05", "--limit", "2")
    assert "2 of 45 quotations." in runner("search", "tide", *narrowed).out
    assert "We hold no quotation that matches." in runner("search", "tide", "--to", "2021").out


NARROWED = [
    ["--speaker", "vane"],
    ["--speaker", "odile-vane"],
    ["--role", "harbour master"],
    ["--publisher", "ledger"],
    ["--kind", "indirect"],
    ["--from", "2023"],
    ["--to", "2022-12-31"],
    ["--speaker", "vane", "--kind", "direct", "--from", "2023-10", "--facet", "publisher,year"],
    ["--publisher", "ledger", "--group", "none", "--histogram", "month"],
]


@pytest.mark.parametrize("options", NARROWED)
def test_search_is_narrowed_as_in_the_api(runner: Runner, client: FlaskClient, options: list[str]) -> None:
    names = [name.removeprefix("--") for name in options[::2]]
    asked = dict(zip(names, options[1::2], strict=True))
    record = json.loads(runner("search", "", *options, "--json").out)
    answer = client.get("/api/v1/quotes", query_string=asked).get_json()
    del record["next_cursor"]  # where the API has an address
    assert record == {name: answer[name] for name in record}
    assert 0 < record["total"] < json.loads(runner("search", "", "--json").out)["total"]


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_search_is_ordered(runner: Runner, order: str) -> None:
    days = [
        quote["date"]
        for quote in json.loads(runner("search", "tide", "--sort", order, "--json").out)["quotes"]
    ]
    assert days == sorted(days, reverse=order == "newest")


def test_search_counts_what_matches(runner: Runner) -> None:
    asked = ("search", "arrangement", "--facet", "speaker,year,kind")
    assert runner(*asked).out.splitlines()[-4:] == [
        "",
        "speaker: Odile Vane 1",
        "year: 2023 1",
        "kind: mixed 1",
    ]
    assert "facet is one of" in runner("search", "arrangement", "--facet", "colour").err


def test_search_takes_what_the_api_takes() -> None:
    assert set(_ASKED) == {each.name for each in SEARCH} - {"q"}


def test_search_pages_to_the_last_match(runner: Runner) -> None:
    everything = json.loads(runner("search", "tide", "--limit", "100", "--json").out)
    found: list[object] = []
    place: str | None = None
    while place or not found:
        turn = ("--cursor", place) if place else ()
        page = json.loads(runner("search", "tide", "--limit", "20", "--json", *turn).out)
        found += page["quotes"]
        place = page["next_cursor"]
    assert found == everything["quotes"]
    assert "The next: --cursor " in runner("search", "tide", "--limit", "20").out


def test_search_counts_by_month_and_gives_each_copy(runner: Runner) -> None:
    asked = ("search", "wall", "--histogram", "month")
    assert runner(*asked).out.splitlines()[-1] == "2023-10  1"
    assert runner(*asked, "--group", "none").out.splitlines()[-1] == "2023-10  2"


def test_search_as_json(runner: Runner) -> None:
    record = json.loads(runner("search", "arrangement", "--json").out)
    assert (record["total"], record["quotes"][0]["speaker"]) == (1, VANE)


def test_search_without_a_match_is_an_answer(runner: Runner) -> None:
    ran = runner("search", "nothingofthatsort")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "We hold no quotation that matches.")


def test_verify(runner: Runner) -> None:
    ran = runner("verify", WALL, "--speaker", VANE)
    assert ran.code == 0
    for part in (
        "= We hold exactly these words.",
        "The articles credit these words to Odile Vane.",
        "Printed so by 2 articles we hold, 27–28 October 2023.",
        "Looked through 53 quotations in 4 articles of 3 outlets",
        "26 October 2023 · The Sable Ledger · earliest print we hold",
        "https://ledger.example/2023/10/27/harbour-wall",
    ):
        assert part in ran.out


def test_verify_marks_each_word_that_differs(runner: Runner) -> None:
    shown = runner("verify", ALTERED).out
    assert "We will [-not-] close the harbour wall" in shown
    assert "Look closely: the difference holds a negation." in shown


def test_verify_as_json(runner: Runner) -> None:
    assert json.loads(runner("verify", ALTERED, "--json").out)["verdict"] == "altered"


@pytest.mark.parametrize(
    ("draft", "fail_on", "code", "said"),
    [
        (f"“{WALL}” said Odile Vane.", "altered", 0, ""),
        (f"“{ALTERED}” said Odile Vane.", "altered", 1, "1 of 1 passage at or beyond --fail-on altered"),
        (f"“{ALTERED}” said Odile Vane.", "exact", 1, "1 of 1 passage at or beyond --fail-on exact"),
        (f"“{ALTERED}” said Odile Vane.", None, 0, ""),
        (f"“{ALTERED}” said Odile Vane.", "not_found", 0, ""),
        (f"“{WALL}” said Odile Vane.\n\n“{GULLS}” she said.", "altered", 1, "1 of 2 passages"),
        (f"“{WALL}” said Odile Vane.\n\n“{'seal ' * 2001}” she said.", "not_found", 1, "1 of 2 passages"),
        ("Nobody is quoted here.", "altered", 0, ""),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_check_fails_at_the_verdict_asked_for(
    runner: Runner, tmp_path: Path, draft: str, fail_on: str | None, code: int, said: str, form: str
) -> None:
    file = tmp_path / "draft.md"
    file.write_text(draft, encoding="utf-8")
    ran = runner("check", str(file), "--format", form, *(["--fail-on", fail_on] if fail_on else []))
    assert ran.code == code
    assert ran.out.startswith({"json": "{", "html": "<!doctype html>"}.get(form, ""))
    assert ran.err.startswith(f"on-record: {said}" if said else "")
    assert bool(ran.err) is bool(said)


def test_check_tells_line_verdict_and_best_match_then_how_many_of_each(
    runner: Runner, tmp_path: Path
) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(f"The wall.\n\n“{WALL}” said Odile Vane.\n\n“{ALTERED}” Vane said.", encoding="utf-8")
    lines = runner("check", str(file)).out.splitlines()
    assert lines[0] == f"“{WALL}”"
    assert "    line 3, credited by the draft to Odile Vane" in lines
    assert "    line 5, credited by the draft to Odile Vane" in lines
    assert lines[-1] == "2 passages: 1 exact, 1 altered."
    file.write_text("Nobody is quoted here.", encoding="utf-8")
    assert runner("check", str(file)).out == "There is no quoted passage in this draft.\n"


@pytest.mark.parametrize("asked", [["--json"], ["--format", "json"], ["--format", "html", "--json"]])
def test_json_is_short_for_a_format(runner: Runner, tmp_path: Path, asked: list[str]) -> None:
    file = tmp_path / "draft.md"
    file.write_text(f"“{WALL}” said Odile Vane.", encoding="utf-8")
    (passage,) = json.loads(runner("check", str(file), *asked).out)["passages"]
    assert (passage["start"], passage["end"], passage["verdict"]) == (1, 1 + len(WALL), "exact")


def test_help_tells_the_verdicts_in_order_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", "--help"])
    assert ended.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert ", ".join(VERDICTS) in told
    assert "0 checked; no verdict at or beyond --fail-on" in told


def test_check_names_the_draft_s_own_speaker(runner: Runner, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(f"“{WALL}” said Tomas Brandt-Ilves.", encoding="utf-8")
    shown = runner("check", str(file)).out
    assert "credited by the draft to Tomas Brandt-Ilves" in shown
    assert "The articles credit these words to Odile Vane, not to Tomas Brandt-Ilves." in shown


def test_check_reads_standard_input(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = io.TextIOWrapper(io.BytesIO(f"“{WALL}” said Odile Vane.".encode()))
    monkeypatch.setattr(sys, "stdin", draft)
    assert json.loads(runner("check", "-", "--json").out)["passages"][0]["verdict"] == "exact"


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (["search", "(wall"], 2, "never closed"),
        (["search", "wall", "--limit", "many"], 2, "limit is a whole number"),
        (["search", "wall", "--cursor", "x"], 2, "cursor is not one that was given out"),
        (["search", "wall", "--from", "soon"], 2, "from is a year (2023), a month"),
        (["search", "\udcff"], 2, "no word"),
        (["verify", " "], 2, "quote is needed"),
        (["verify", "?!"], 2, "no words"),
        (["check", "no-such-draft.md"], 2, "no-such-draft.md: No such file"),
        (["search", "wall", "--index", "no-such-index"], 1, "no-such-index: "),
        (["serve", "--port", "many"], 2, "PORT cannot be 'many'"),
    ],
)
def test_faults_go_to_standard_error_with_a_code(
    runner: Runner, asked: list[str], code: int, said: str
) -> None:
    ran = runner(*asked)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("on-record: ")
    assert said in ran.err


@pytest.mark.parametrize(
    "asked",
    [[], ["shout"], ["search"], ["check", "-", "--fail-on", "rudeness"], ["check", "-", "--format", "pdf"]],
)
def test_wrong_use(asked: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(asked)
    assert ended.value.code == 2


def test_a_pipe_that_closes_early_is_no_fault(index: Path) -> None:
    asked = [sys.executable, "-m", "service", "search", "tide", "--json", "--index", str(index)]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0
