"""The command line: serve, search, verify, check."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from indexer.index.engine import IndexFault, Reader
from service.app import open_index
from service.parameters import ParameterError, read_phrase, read_question, whole
from service.query import QueryError
from service.search import find_quotes
from service.serving import Server
from service.settings import SettingError
from service.terminal import draft_lines, search_lines, verification_lines
from service.verify import VERDICTS, UncheckablePhrase, check, verify

FAILED, MISUSED = 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 done, 1 no index to read or `--fail-on` met, 2 wrong use."""
    given = sys.argv[1:] if arguments is None else arguments
    args = _parser().parse_args([whole(argument) for argument in given])
    try:
        return int(args.run(args))
    except (QueryError, ParameterError, UncheckablePhrase, SettingError, DraftError) as fault:
        return _complain(fault, MISUSED)
    except IndexFault as fault:
        return _complain(f"{args.index}: {fault}", FAILED)


def serve(args: argparse.Namespace) -> int:
    """Serve pages and API until told to stop."""
    Server({"index": args.index, "host": args.host, "port": args.port}).run()
    return 0


def search(args: argparse.Namespace) -> int:
    """Print the quotations that answer a query."""
    names = ("speaker", "role", "publisher", "kind", "from", "to", "sort", "limit")
    given = {name: value for name in names if (value := getattr(args, name)) is not None}
    question = read_question({"q": args.query, **given})
    with _reader(args.index) as reader:
        answer = find_quotes(reader, question)
    record = {"query": question.q, "total": answer.total, "quotes": answer.quotes}
    return _print(args, record, search_lines(answer))


def verify_phrase(args: argparse.Namespace) -> int:
    """Print what the articles held say of a phrase."""
    with _reader(args.index) as reader:
        found = verify(reader, read_phrase(args.phrase), args.speaker)
    return _print(args, found.to_record(), verification_lines(found.to_record()))


def check_draft(args: argparse.Namespace) -> int:
    """Print a verdict for every quoted passage of a draft."""
    text = _read_draft(args.draft)
    with _reader(args.index) as reader:
        report = check(reader, text).to_record()
    worst = VERDICTS[VERDICTS.index(args.fail_on) :] if args.fail_on else ()
    failed = any(passage["verdict"] in worst for passage in report["passages"])
    _print(args, report, draft_lines(report))
    return FAILED if failed else 0


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


def _print(args: argparse.Namespace, record: dict[str, Any], lines: Iterable[str]) -> int:
    """Print the record as JSON or as lines. A reader who has seen enough and closes the pipe is no fault."""
    try:
        if args.json:
            print(json.dumps(record, ensure_ascii=False, indent=2))
        else:
            print("\n".join(lines))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


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
    for name in ("speaker", "role", "publisher", "kind", "from", "to", "sort", "limit"):
        searched.add_argument(f"--{name}")
    verified = _command(commands, "verify", verify_phrase)
    verified.add_argument("phrase", help="the words to look for")
    verified.add_argument("--speaker", help="who is said to have said them")
    checked = _command(commands, "check", check_draft)
    checked.add_argument("draft", help="a file, or - for standard input")
    checked.add_argument(
        "--fail-on", choices=VERDICTS, help="exit with 1 when a verdict is this or further from the source"
    )
    for command in (searched, verified, checked):
        command.add_argument("--json", action="store_true", help="print the record instead of lines")
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
