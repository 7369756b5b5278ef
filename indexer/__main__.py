"""The command line: extract | build | add | remove | editors | evaluate | check-index | backup | restore."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from corpus.article import Article
from corpus.source import Document, Refusal, articles, documents
from indexer import build, evaluate
from indexer.commit import Summary
from indexer.index import EngineName, IndexFault, backup, open_engine, restore
from indexer.reading import quotations
from indexer.register.editors import Editors, EditorsError

_DONE, _INCOMPLETE = 0, 1  # argparse exits with 2 on wrong usage
_SOURCE = "a file, a folder, or - for standard input: Markdown, plain text, HTML, NDJSON"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 something refused or wrong, 2 wrong usage."""
    asked = _parser().parse_args(arguments)
    try:
        return int(asked.run(asked))
    except IndexFault as fault:
        _tell(f"indexer: {fault}")
        return _INCOMPLETE
    except BrokenPipeError:
        # Whoever read the output has gone. Python would complain again when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _INCOMPLETE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m indexer", description="Quotations: extract and index them."
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _extract_command(commands.add_parser("extract", help="print the quotations of each article as JSON"))
    _build_command(commands.add_parser("build", help="replace the index, all at once"))
    _add_command(commands.add_parser("add", help="put in what is new or changed"))
    _remove_command(commands.add_parser("remove", help="take articles out, and every byte of them"))
    _editors_command(
        commands.add_parser("editors", help="say who is who: follow a file, or print the one held")
    )
    measured = commands.add_parser("evaluate", help="measure extraction against annotated articles")
    evaluate.add_arguments(measured)
    measured.set_defaults(run=evaluate.run)
    _check_command(commands.add_parser("check-index", help="compare every byte with what was written"))
    _backup_command(
        commands.add_parser("backup", help="copy the newest generation to a folder or a tar file")
    )
    _restore_command(commands.add_parser("restore", help="make a backup the newest generation"))
    return parser


def _extract_command(command: argparse.ArgumentParser) -> None:
    command.add_argument("sources", nargs="+", metavar="SOURCE", help=_SOURCE)
    command.add_argument("--format", choices=["ndjson"], default="ndjson", help="one JSON object an article")
    command.set_defaults(run=_extract)


def _build_command(command: argparse.ArgumentParser) -> None:
    _writing(command)
    command.add_argument(
        "--engine", choices=get_args(EngineName), help="what keeps the index (as before, else whoosh)"
    )
    command.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask scheduler, whose workers read and write instead"
    )
    command.set_defaults(run=_build)


def _add_command(command: argparse.ArgumentParser) -> None:
    _writing(command)
    command.set_defaults(run=_add)


def _writing(command: argparse.ArgumentParser) -> None:
    command.add_argument("sources", nargs="+", metavar="SOURCE", help=_SOURCE)
    _index(command)
    command.add_argument("--workers", type=_count, default=1, metavar="N", help="processes that read (1)")
    command.add_argument("--editors", metavar="FILE", help="who is who, from now on; - for standard input")


def _remove_command(command: argparse.ArgumentParser) -> None:
    command.add_argument("names", nargs="+", metavar="ID|URL", help="an article's id or address")
    _index(command)
    command.set_defaults(run=_remove)


def _editors_command(command: argparse.ArgumentParser) -> None:
    _index(command)
    command.add_argument("file", nargs="?", metavar="FILE", help="TOML; - for standard input")
    command.set_defaults(run=_edit)


def _check_command(command: argparse.ArgumentParser) -> None:
    _index(command)
    command.set_defaults(run=_check)


def _backup_command(command: argparse.ArgumentParser) -> None:
    _index(command)
    command.add_argument("target", metavar="TARGET", help="a new folder, or a file ending in .tar or .tar.gz")
    command.set_defaults(run=_backup)


def _restore_command(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", metavar="BACKUP", help="what backup has written")
    _index(command)
    command.set_defaults(run=_restore)


def _index(command: argparse.ArgumentParser) -> None:
    command.add_argument("--index", required=True, metavar="INDEX", help="the folder of the index")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number of processes")
    return int(text)


def _extract(asked: argparse.Namespace) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # which is what JSON is in, whatever the locale says
    refused = 0
    for document in documents(asked.sources):
        for found in articles(document):
            refusal = found if isinstance(found, Refusal) else _print_quotations(document, found)
            if refusal:
                refused += 1
                _tell(f"refused {refusal.source}: {refusal.reason}")
    sys.stdout.flush()
    return _INCOMPLETE if refused else _DONE


def _print_quotations(document: Document, article: Article) -> Refusal | None:
    quotes = quotations(document, article)
    if isinstance(quotes, Refusal):
        return quotes
    head = {"id": article.id, "url": article.url, "title": article.title, "published": article.published}
    # How many copies of a quotation there are, only an index can tell.
    printed = [quote.to_record() | {"copies": None} for quote in quotes]
    print(json.dumps(head | {"quotes": printed}, ensure_ascii=False))
    return None


def _build(asked: argparse.Namespace) -> int:
    engine = open_engine(asked.index, asked.engine)
    editors = _editors(asked.editors)
    done = build.build(
        asked.sources,
        engine,
        workers=asked.workers,
        scheduler=asked.scheduler,
        editors=editors,
        tell=_tell,
    )
    return _summarise(done)


def _add(asked: argparse.Namespace) -> int:
    engine = open_engine(asked.index)
    editors = _editors(asked.editors)
    return _summarise(build.add(asked.sources, engine, workers=asked.workers, editors=editors, tell=_tell))


def _edit(asked: argparse.Namespace) -> int:
    engine = open_engine(asked.index)
    held = engine.editors()
    if asked.file is None:
        print(held, end="")
        return _DONE
    return _summarise(build.add([], engine, editors=_editors(asked.file), tell=_tell))


def _editors(file: str | None) -> Editors | None:
    if file is None:
        return None
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return Editors.read(content.decode("utf-8-sig"), file)
    except OSError as fault:
        raise EditorsError(f"{file} cannot be read: {fault.strerror or fault}") from None
    except UnicodeDecodeError:
        raise EditorsError(f"{file} is not in UTF-8") from None


def _summarise(summary: Summary) -> int:
    print(summary)
    return _INCOMPLETE if summary.refused or summary.pointless else _DONE


def _remove(asked: argparse.Namespace) -> int:
    removal = build.remove(asked.names, open_engine(asked.index), tell=_tell)
    print(removal)
    return _INCOMPLETE if removal.unknown else _DONE


def _check(asked: argparse.Namespace) -> int:
    faults = open_engine(asked.index).check()
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults" if faults else "all is as it was written")
    return _INCOMPLETE if faults else _DONE


def _backup(asked: argparse.Namespace) -> int:
    print(f"generation {backup(asked.index, asked.target)} is in {asked.target}")
    return _DONE


def _restore(asked: argparse.Namespace) -> int:
    print(f"{asked.source} is generation {restore(asked.source, asked.index)}")
    return _DONE


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
