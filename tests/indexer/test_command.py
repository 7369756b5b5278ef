"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.source import read
from indexer.__main__ import main
from indexer.extract.pipeline import extract
from indexer.index import open_engine

DAM = "“We will never close the gates,” said Mirela Voss, the mayor of Orrin."
LAKE = "“The lake is low,” said Dov Hartnell, an engineer."


@pytest.fixture
def news(tmp_path: Path) -> str:
    path = tmp_path / "news.ndjson"
    records = [
        {"id": "dam", "text": DAM, "title": "The dam", "published": "2024-03-05"},
        {"id": "lake", "text": LAKE},
    ]
    path.write_text("\n".join(json.dumps(record) for record in records))
    return str(path)


@pytest.fixture
def index(tmp_path: Path) -> str:
    return str(tmp_path / "index")


def run(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "indexer", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options)


def test_extract_prints_one_object_an_article(news: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", news]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [list(article) for article in printed] == [["id", "url", "title", "published", "quotes"]] * 2
    assert [article["id"] for article in printed] == ["dam", "lake"]
    articles = [article for article in read([news]) if isinstance(article, Article)]
    quotes = [quote for article in articles for quote in extract(article)]
    assert [quote for article in printed for quote in article["quotes"]] == [
        json.loads(json.dumps(quote.to_record())) | {"copies": None} for quote in quotes
    ]


def test_extract_names_what_it_refuses_and_goes_on(
    news: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing")
    assert main(["extract", missing, news]) == 1
    said = capsys.readouterr()
    assert said.err.startswith(f"refused {missing}: ")
    assert len(said.out.splitlines()) == 2


def test_extract_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DAM.encode())))
    assert main(["extract", "-"]) == 0
    (article,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert article["quotes"][0]["text"] == "We will never close the gates,"


def test_what_is_printed_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "odd.ndjson").write_text(json.dumps({"id": "odd", "title": "Łódź — “gates”", "text": DAM}))
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    printed = run("extract", str(tmp_path / "odd.ndjson"), env=plain, encoding="utf-8")
    assert (printed.returncode, printed.stderr) == (0, "")
    assert "Łódź — “gates”" in json.loads(printed.stdout)["title"]
    assert "Łódź" in printed.stdout


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    many = tmp_path / "many.ndjson"
    many.write_text("\n".join(json.dumps({"id": str(at), "text": f"{DAM}\n\n" * 40}) for at in range(60)))
    command = [sys.executable, "-m", "indexer", "extract", str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


def test_a_summary_is_the_last_line(news: str, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", news, "--index", index]) == 0
    assert capsys.readouterr().out == "2 articles, 2 quotes, 0 refused\n"
    assert main(["add", news, "--index", index]) == 0
    assert capsys.readouterr().out == "0 articles, 0 quotes, 0 refused, 2 unchanged\n"
    assert main(["remove", "dam", "--index", index]) == 0
    assert capsys.readouterr().out == "1 removed\n"


def test_refusals_are_named_on_standard_error_and_end_in_1(news: str, index: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.ndjson"
    bad.write_text('{"id": "bad"}\n')
    done = run("build", str(bad), news, "--index", index, "--workers", "2")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "2 articles, 2 quotes, 1 refused"
    assert done.stderr.startswith(f"refused {bad}:1: ")
    assert len(done.stderr.splitlines()) == 1  # no progress is shown but on a terminal


def test_an_unknown_article_ends_in_1_and_is_named(
    news: str, index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build", news, "--index", index])
    assert main(["remove", "sea", "dam", "--index", index]) == 1
    said = capsys.readouterr()
    assert said.err == "no article sea is held\n"
    assert said.out.splitlines()[-1] == "1 removed, 1 unknown"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["publish"],
        ["build", "news"],
        ["build", "--index", "index"],
        ["build", "news", "--index", "index", "--workers", "0"],
        ["build", "news", "--index", "index", "--workers", "two"],
        ["build", "news", "--index", "index", "--engine", "abacus"],
        ["extract", "news", "--format", "xml"],
        ["remove", "--index", "index"],
        ["backup", "--index", "index"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_in_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: python -m indexer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["remove", "dam"], "indexer: there is no index here\n"),
        (["check-index"], "indexer: there is no index here\n"),
        (["backup", "copy"], "indexer: there is no index here\n"),
        (["editors"], "indexer: there is no index here\n"),
        (["restore", "copy"], "indexer: there is no backup copy\n"),
    ],
)
def test_where_there_is_no_index_there_is_nothing_to_do(
    index: str, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--index", index]) == 1
    assert capsys.readouterr().err == message


def test_a_server_that_does_not_answer_is_told(news: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", news, "--index", "http://127.0.0.1:9/news"]) == 1
    assert capsys.readouterr().err == "indexer: the OpenSearch cluster does not answer\n"


def test_check_index_prints_each_fault(news: str, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", news, "--index", index])
    assert main(["check-index", "--index", index]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "all is as it was written"
    for path in list(Path(index).rglob("*.pst")) + list(Path(index).rglob("*.trm")):
        path.write_bytes(bytes(byte ^ 1 for byte in path.read_bytes()))
    assert main(["check-index", "--index", index]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "2 faults"
    assert [line.rsplit(".", 1)[1] for line in lines[:-1]] == [
        "pst is not as it was written",
        "trm is not as it was written",
    ]


def test_a_backup_is_restored(
    news: str, index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, other = str(tmp_path / "copy.tar.gz"), str(tmp_path / "other")
    main(["build", news, "--index", index])
    assert main(["backup", copy, "--index", index]) == 0
    assert main(["restore", copy, "--index", other]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"{copy} is generation {open_engine(other).newest()}"
    with open_engine(other).reader(verify=True) as reader:
        assert reader.holdings().articles == 2


def test_editors_say_who_is_who(
    news: str, index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "names.toml"
    file.write_text("\ufeff[[name]]\nspeaker = 'mirela-voss'\nname = 'Mirela Voß'\n", encoding="utf-8")
    assert main(["build", news, "--index", index, "--editors", str(file)]) == 0
    assert main(["editors", "--index", index]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == file.read_text(encoding="utf-8-sig").splitlines()
    with open_engine(index).reader() as reader:
        assert [one.name for one in reader.speakers("mirela", 5)[1]] == ["Mirela Voß"]
    file.write_text("[[name]]\nspeaker = 'nobody'\nname = 'Nobody'\n")
    assert main(["editors", str(file), "--index", index]) == 1
    said = capsys.readouterr()
    assert said.err == f"{file}, line 1, [[name]]: nothing is held from nobody\n"
    assert said.out.endswith(", 1 editors' entries about nothing held\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read: No such file or directory"),
        (b"\xff\xfe", "is not in UTF-8"),
        (b"[[merge", "is no TOML: "),
        (b"[[marge]]\n", ": marge is no kind of entry"),
    ],
)
def test_an_editors_file_that_cannot_be_followed_changes_nothing(
    news: str,
    index: str,
    tmp_path: Path,
    content: bytes | None,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "names.toml"
    if content is not None:
        file.write_bytes(content)
    main(["build", news, "--index", index])
    before = open_engine(index).newest()
    commands = (
        ["editors", str(file)],
        ["add", news, "--editors", str(file)],
        ["build", news, "--editors", str(file)],
    )
    for command in commands:
        capsys.readouterr()
        assert main([*command, "--index", index]) == 1
        assert f"{file}{message}" in capsys.readouterr().err.replace(f"{file} ", str(file))
    assert open_engine(index).newest() == before


def test_help_names_every_command() -> None:
    printed = run("--help")
    assert printed.returncode == 0
    for command in (
        "extract",
        "build",
        "add",
        "remove",
        "editors",
        "evaluate",
        "check-index",
        "backup",
        "restore",
    ):
        assert command in printed.stdout


def test_a_build_chooses_what_keeps_the_index_and_every_command_goes_on_with_it(
    news: str, index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = str(tmp_path / "copy")
    assert main(["build", news, "--index", index, "--engine", "tantivy"]) == 0
    for command in (
        ["add", news, "--index", index],
        ["remove", "lake", "--index", index],
        ["check-index", "--index", index],
        ["backup", "--index", index, copy],
        ["restore", copy, "--index", index],
        ["build", news, "--index", index],
    ):
        assert main(command) == 0, capsys.readouterr()
    with open_engine(index, "tantivy").reader(verify=True) as reader:
        assert reader.holdings().articles == 2
    assert main(["build", news, "--index", index, "--engine", "whoosh"]) == 0
    with open_engine(index, "whoosh").reader() as reader:
        assert reader.holdings().articles == 2
