"""The command line: serve, search, verify, check."""

from __future__ import annotations

import argparse
import json
import os
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from indexer.index.engine import IndexFault, PlaceUnknown, Reader
from service import cursor
from service.app import open_index
from service.interpretation import interpret
from service.parameters import ParameterError, read_phrase, read_question, whole
from service.query import QueryError
from service.report import write_report
from service.search import find_quotes
from service.serving import Server
from service.settings import PAGE_DEFAULT, PAGE_LIMIT, SettingError
from service.shapes.findings import Verdict
from service.shapes.verification import PassageRecord
from service.terminal import draft_lines, search_lines, verification_lines
from service.typography import counted
from service.verify import VERDICTS, UncheckablePhrase, check, verify

FAILED, MISUSED = 1, 2
FORMATS = ("text", "json", "html")

# The parameters of the API by the same names, with what each asks for.
_ASKED = {
    "speaker": "a name, in any of its forms, or an id",
    "role": "words of the role in which they speak",
    "publisher": "words of the outlet's name",
    "kind": "direct, mixed or indirect",
    "from": "said in this year, month or on this day, or later: 2023, 2023-10, 2023-10-27",
    "to": "the same, or earlier",
    "min_confidence": "with this chance, 0 to 1, or more that the speaker's name is right",
    "below_confidence": "with less than this chance",
    "sort": "relevance, newest or oldest",
    "limit": f"how many to print, 1 to {PAGE_LIMIT} ({PAGE_DEFAULT})",
    "group": "copies: all copies of a statement are one result (as by itself); none: each is one",
    "histogram": "count all that match by the year, month or day they were said",
    "facet": "count all that match by speaker, publisher, year, role or kind; several by commas",
    "cursor": "go on where an earlier page of the same search ended",
}

_FAIL_ON = "exit with 1 when a passage has this verdict or one further from the source"
_JSON = "print the record instead of lines"
_ENDINGS = f"""\
verdicts, each further from the source than the one before:
{textwrap.fill(", ".join(VERDICTS), 78, initial_indent="  ", subsequent_indent="  ")}
They are of the words; whom the articles credit is printed beside them.

exit codes:
  0  checked; no verdict at or beyond --fail-on, or none was asked for
  1  a verdict at or beyond --fail-on (the report is printed all the same),
     or no index to read (nothing is printed)
  2  wrong use, or a draft that cannot be read
"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 done, 1 no index to read or `--fail-on` met, 2 wrong use."""
    given = sys.argv[1:] if arguments is None else arguments
    args = _parser().parse_args([whole(argument) for argument in given])
    try:
        return int(args.run(args))
    except (QueryError, ParameterError, UncheckablePhrase, SettingError, DraftError) as fault:
        return _complain(fault, MISUSED)
    except PlaceUnknown:
        return _complain(ParameterError("cursor", cursor.UNKNOWN), MISUSED)
    except IndexFault as fault:
        return _complain(f"{args.index}: {fault}", FAILED)


def serve(args: argparse.Namespace) -> int:
    """Serve pages and API until told to stop."""
    Server({"index": args.index, "host": args.host, "port": args.port}).run()
    return 0


def search(args: argparse.Namespace) -> int:
    """Print the quotations that answer a query."""
    given = {name: value for name in _ASKED if (value := getattr(args, name)) is not None}
    asked = read_question({"q": args.query, **given})
    question = replace(asked, after=cursor.read(args.cursor or "", asked.key))
    with _reader(args.index) as reader:
        answer, understood = find_quotes(reader, question), interpret(reader, question)
    following = cursor.write(question.key, answer.next) if answer.next else None
    record = {
        "query": question.q,
        "interpretation": understood,
        "total": answer.total,
        "total_is_exact": answer.is_exact,
        "quotes": answer.quotes,
        "facets": answer.facets,
        "histogram": answer.histogram,
        "next_cursor": following,
    }
    return _print(args, record, search_lines(answer, understood["text"], following))


def verify_phrase(args: argparse.Namespace) -> int:
    """Print what the articles held say of a phrase."""
    with _reader(args.index) as reader:
        found = verify(reader, read_phrase(args.phrase), args.speaker)
    return _print(args, found.to_record(), verification_lines(found.to_record()))


def check_draft(args: argparse.Namespace) -> int:
    """Print a verdict for every quoted passage of a draft: text, Markdown or HTML."""
    draft = _read_draft(args.draft)
    with _reader(args.index) as reader:
        report = check(reader, draft)
        record = report.to_record()
        if args.format == "html":
            name = None if args.draft == "-" else Path(args.draft).name
            _write([write_report(reader, draft, report, name)])
        else:
            _print(args, record, draft_lines(record, draft))
    return _judge(record["passages"], args.fail_on)


def _judge(passages: Sequence[PassageRecord], fail_on: Verdict | None) -> int:
    """The exit code: whether a passage is as far from its source as `fail_on`, or further."""
    worst = VERDICTS[VERDICTS.index(fail_on) :] if fail_on else ()
    failed = sum(passage["verdict"] in worst for passage in passages)
    if not failed:
        return 0
    found = f"{failed:,} of {counted(len(passages), 'passage', 'passages')}"
    return _complain(f"{found} at or beyond --fail-on {fail_on}", FAILED)


class DraftError(Exception):
    """The draft cannot be read."""


def _read_draft(name: str) -> str:
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return whole(content.decode("utf-8-sig"))
    except OSError as fault:
        raise DraftError(f"{name}: {fault.strerror}") from None
    except UnicodeDecodeError:
        raise DraftError(f"{name}: this is no UTF-8 text") from None


@contextmanager
def _reader(index: str) -> Iterator[Reader]:
    with closing(open_index(index, verify=False)) as snapshots, snapshots.reader() as reader:
        yield reader


def _print(args: argparse.Namespace, record: Mapping[str, Any], lines: Iterable[str]) -> int:
    """Print the record as JSON or as lines."""
    _write([json.dumps(record, ensure_ascii=False, indent=2)] if args.format == "json" else lines)
    return 0


def _write(lines: Iterable[str]) -> None:
    """Print. A reader who has seen enough and closes the pipe is no fault."""
    try:
        print("\n".join(lines))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(fault: object, code: int) -> int:
    print(f"on-record: {fault}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m service", description="Who said what, when, and where.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    served = _command(commands, "serve", serve)
    served.add_argument("--host", help="address to listen on (HOST, else 127.0.0.1)")
    served.add_argument("--port", help="port to listen on (PORT, else 5000)")
    searched = _command(commands, "search", search)
    searched.add_argument("query", help="the query; `README.md` has the language")
    for name, meaning in _ASKED.items():
        searched.add_argument(f"--{name}", help=meaning)
    verified = _command(commands, "verify", verify_phrase)
    verified.add_argument("phrase", help="the words to look for")
    verified.add_argument("--speaker", help="who is said to have said them")
    checked = _command(commands, "check", check_draft)
    checked.add_argument("draft", help="a file, or - for standard input")
    checked.add_argument("--fail-on", choices=VERDICTS, metavar="VERDICT", help=_FAIL_ON)
    checked.add_argument("--format", choices=FORMATS, help="lines, the record, or a page in one file")
    checked.epilog, checked.formatter_class = _ENDINGS, argparse.RawDescriptionHelpFormatter
    for command in (searched, verified, checked):
        command.add_argument(
            "--json",
            action="store_const",
            const="json",
            dest="format",
            help="print the record instead of lines",
        )
        command.set_defaults(format="text")
    return parser


def _command(
    commands: Any,
    name: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
    command.add_argument(
        "--index", default=os.environ.get("INDEX", "index"), help="the index (INDEX, else ./index)"
    )
    command.set_defaults(run=run)
    return command


if __name__ == "__main__":
    sys.exit(main())
