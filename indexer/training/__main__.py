"""Train the extractor's linear models on annotated articles; write their weights as JSON.

    python -m indexer.training DATA.jsonl[.gz] [--gold GOLD.jsonl ...] [--out indexer/extract/weights]

DATA has one article a line: `text`, and `quotes` with `start`, `end`, `segments` ([[start, end], ...]),
`kind`, `speaker`, `speaker_start`, `speaker_end` and `speaker_segments`, as PolNeAR (Newell, Margolin and
Ruths, LREC 2018) annotates them: the mention in the text, not the name.

GOLD are articles that name each speaker in full (`indexer.gold`): the antecedents of pronouns are
learned from them, once the ranker of speakers is known.

Features are structural: the weights hold none of the data's vocabulary.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from indexer.extract.model import Model
from indexer.gold import read_gold
from indexer.training.annotated import read
from indexer.training.antecedents import train_antecedents
from indexer.training.confidence import train_confidence
from indexer.training.learner import Weights, train_logistic
from indexer.training.reported import train_reported
from indexer.training.speaker import train_speaker
from indexer.training.speech import labelled


def main() -> int:
    """Train on the articles named and write one file of weights a model."""
    parser = argparse.ArgumentParser(
        prog="indexer.training", description="Train the extractor's linear models."
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--reported", action="store_true", help="train on indirect speech, too")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "extract" / "weights")
    arguments = parser.parse_args()
    articles = read(arguments.data)
    speaker = train_speaker(articles)
    passages = labelled(articles, speaker)
    _write(arguments.out, "speaker", speaker)
    speech = train_logistic(passages)
    _write(arguments.out, "speech", speech)
    if arguments.reported:
        _write(arguments.out, "reported", train_reported(articles))
    gold = [one for path in arguments.gold for one in read_gold(path)]
    if gold:
        antecedents = train_antecedents(gold, speaker)
        _write(arguments.out, "antecedents", antecedents)
        trained = Model(speaker, speech, antecedents)
        _write(arguments.out, "confidence", train_confidence(gold, trained))
    print(f"{len(articles)} articles, {len(passages)} passages: {arguments.out}", file=sys.stderr)
    return 0


def _write(folder: Path, model: str, weights: Weights | dict[str, Weights]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{model}.json").write_text(
        json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main())
