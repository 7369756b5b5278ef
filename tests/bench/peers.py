"""On Record beside textacy: the same articles, the same judge, the same run.

textacy lives in an environment of its own, made when it is first asked for: what the project
needs at run time does not grow. It reads with an English model of spaCy's, which is fetched as
spaCy fetches it. Where either cannot be had, as without a network, the table says so.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import process_time
from typing import Any

from corpus.article import Article
from indexer.extract.pipeline import extract
from indexer.gold import GoldArticle, read_gold
from indexer.judging import Report, judge
from indexer.quote import Context, Mention, Quote, Segment, Source
from tests.bench.figures import Figure

ROOM = "beside textacy"
OWN = tuple(sorted(Path("corpus/gold").glob("*.jsonl")))
ENVIRONMENT = Path("build/peers")
MODEL = "en_core_web_sm"
_HERE = Path(__file__).parent
_REQUIREMENTS = _HERE / "requirements-peers.txt"
_PIP = "pip==26.3"  # as the Makefile has it
_INSTALL_LIMIT, _READ_LIMIT = 900, 1800  # seconds
_SHOWN = {"found": "recall", "speaker as mention": "mention", "speaker by full name": "full_name"}


class NoPeerError(RuntimeError):
    """textacy cannot be run here; the message says why."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one tool found in some articles, and the processor time it took."""

    quotes: list[list[Quote]]
    seconds: float
    refused: int = 0


def measure(golds: Sequence[Path], model: str = MODEL, environment: Path = ENVIRONMENT) -> Iterator[Figure]:
    """Speed and accuracy on annotated articles: the project's own, then those of each further file."""
    try:
        python = ready(environment, model)
        yield from _beside("corpus/gold", [one for path in OWN for one in read_gold(path)], python, model)
        for path in golds:
            yield from _beside(path.stem, list(read_gold(path)), python, model)
    except NoPeerError as error:
        yield Figure(ROOM, "textacy", None, "", note=f"not measured: {error}")


# --- Its environment ------------------------------------------------------------------------------


def ready(environment: Path, model: str) -> Path:
    """The Python of textacy's environment, which is made where it is missing or of other requirements."""
    python = environment / "bin" / "python"
    stamp, wanted = environment / "requirements.sha256", sha256(_REQUIREMENTS.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        _make(environment, python)
        stamp.write_text(wanted, encoding="utf-8")
    loads = [str(python), "-c", "import spacy, sys; spacy.load(sys.argv[1])", model]
    if subprocess.run(loads, capture_output=True, check=False).returncode:
        fetched = [str(python), "-m", "spacy", "download", model]
        _run(fetched, f"the model {model} cannot be fetched", _INSTALL_LIMIT)
    return python


def _make(environment: Path, python: Path) -> None:
    print(f"making {environment} for textacy", file=sys.stderr)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    without = "its environment cannot be made"
    _run([sys.executable, "-m", "venv", "--clear", str(environment)], without, _INSTALL_LIMIT)
    _run([*install, _PIP], without, _INSTALL_LIMIT)
    _run([*install, "--require-hashes", "-r", str(_REQUIREMENTS)], without, _INSTALL_LIMIT)


def _run(command: Sequence[str], failure: str, limit: float, given: str | None = None) -> str:
    """What a command prints. Raises NoPeerError, with its last words, where it fails."""
    try:
        ran = subprocess.run(command, input=given, capture_output=True, text=True, timeout=limit, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoPeerError(f"{failure}: {error}") from error
    if ran.returncode:
        last = (ran.stderr.strip() or ran.stdout.strip() or "no word why").splitlines()[-1]
        raise NoPeerError(f"{failure}: {last[:90]}")
    return ran.stdout


# --- Both on the same articles --------------------------------------------------------------------


def _beside(name: str, gold: Sequence[GoldArticle], python: Path, model: str) -> Iterator[Figure]:
    articles = [one.article for one in gold]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    theirs, ours = read_as_textacy(articles, python, model), _read(articles)
    times = theirs.seconds / ours.seconds
    note = f"textacy {size / theirs.seconds:.3f}: {times:,.0f} times as fast"
    yield Figure(ROOM, f"{name}: reads", size / ours.seconds, "MB/s", note=note)
    yield from compared(name, gold, ours, theirs)


def compared(name: str, gold: Sequence[GoldArticle], ours: Reading, theirs: Reading) -> Iterator[Figure]:
    """What each found in the same articles and whom it took for the speaker, as shares of what there is."""
    our, their = _judged(gold, ours).whole, _judged(gold, theirs).whole
    for what, share in _SHOWN.items():
        value, other = our.shares()[share], their.shares()[share]
        if value is not None and other is not None:
            note = f"textacy {other:.3f}, of {our.gold:,}"
            yield Figure(ROOM, f"{name}: {what}", value, "share", note=note)
    if theirs.refused:
        note = "textacy reads no paragraph whose marks are odd"
        yield Figure(ROOM, f"{name}: paragraphs refused", 0, "", note=f"textacy {theirs.refused}: {note}")


def _judged(gold: Sequence[GoldArticle], reading: Reading) -> Report:
    report = Report()
    for one, quotes in zip(gold, reading.quotes, strict=True):
        judge(one, quotes, report, indirect=False)
    return report


def _read(articles: Sequence[Article]) -> Reading:
    extract(articles[0])  # loads the model
    started = process_time()
    quotes = [list(extract(article)) for article in articles]
    return Reading(quotes, process_time() - started)


def read_as_textacy(articles: Sequence[Article], python: Path, model: str) -> Reading:
    """What textacy finds in the paragraphs of prose. Raises NoPeerError where it fails."""
    lines = [json.dumps([article.text[p[0] : p[1]] for p in _prose(article)]) for article in articles]
    # -P: what lies beside the script, as http.py does, must not stand for the standard library.
    command = [str(python), "-P", str(_HERE / "textacy_peer.py"), model]
    *answers, last = _run(command, "it fails", _READ_LIMIT, "\n".join(lines)).splitlines()
    told = json.loads(last)
    quotes = [quotes_of(article, json.loads(line)) for article, line in zip(articles, answers, strict=True)]
    return Reading(quotes, told["seconds"], told["refused"])


def _prose(article: Article) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in article.paragraphs if p.kind != "heading"]


def quotes_of(article: Article, answer: Sequence[Sequence[Any]]) -> list[Quote]:
    """What textacy answers as records: a quotation a pair of marks, the speaker as mentioned."""
    prose, quotes = _prose(article), []
    for paragraph, start, end, speaker, first, last in answer:
        at = prose[paragraph][0]
        span = Segment(at + start + 1, at + end - 1, article.text[at + start + 1 : at + end - 1])
        mention = Mention(speaker, at + first, at + last)
        quotes.append(_quote(article, span, mention))
    return quotes


def _quote(article: Article, span: Segment, mention: Mention) -> Quote:
    return Quote(
        id=f"{article.id}:{span.start}",
        article_id=article.id,
        text=span.text,
        kind="direct",
        speaker=mention.text,
        speaker_id=mention.text,
        speaker_type=None,
        role=None,
        date=None,
        date_basis=None,
        source=Source.of(article),
        cue=None,
        mention=mention,
        segments=(span,),
        context=Context("", ""),
        confidence=1.0,
    )
