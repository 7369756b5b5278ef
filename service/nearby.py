"""What helps where a search finds nothing: names that are spelt alike, fewer words, nothing that narrows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from indexer.index.engine import Reader
from indexer.index.query import And, Node, Phrase, Prefix, Word
from service.parameters import Question
from service.query import is_negative, parse
from service.query_text import canonical
from service.search import count_quotes
from service.shapes.speakers import SuggestionRecord
from service.speakers import suggest_speakers

_NAMES, _SHORTER = 3, 3
_NAME = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_WORDS = 8  # of a query whose words are left out in turn


@dataclass(frozen=True, slots=True)
class Shorter:
    """The query without one of its words, and how many quotations that finds."""

    left_out: str
    query: str
    total: int


@dataclass(frozen=True, slots=True)
class Nearby:
    """What else may be meant. `unnarrowed`: how many the words alone find, without what narrows them."""

    names: tuple[SuggestionRecord, ...]
    shorter: tuple[Shorter, ...]
    unnarrowed: int


def find_nearby(reader: Reader, question: Question) -> Nearby:
    """What may help whoever asked this and found nothing. Raises QueryError."""
    tree, alone = parse(question.q), Question(q=question.q)
    is_narrowed = alone != replace(
        question, sort="", facets=(), histogram=None, limit=alone.limit, offset=alone.offset
    )
    return Nearby(
        names=tuple(_names(reader, question)),
        shorter=tuple(_shorter(reader, question, tree)),
        unnarrowed=count_quotes(reader, alone) if is_narrowed and tree and not is_negative(tree) else 0,
    )


def _names(reader: Reader, question: Question) -> list[SuggestionRecord]:
    """Whoever is called so but for a slip, by all that was typed or by the most telling of its words."""
    found: dict[str, SuggestionRecord] = {}
    words = sorted(filter(_NAME.fullmatch, question.q.split()), key=len, reverse=True)
    tried = [question.speaker, " ".join(words), *words]
    for text in tried[:4]:
        found |= {one["id"]: one for one in suggest_speakers(reader, text) if len(text) > 3}
        if len(found) >= _NAMES:
            break
    return list(found.values())[:_NAMES]


def _shorter(reader: Reader, question: Question, tree: Node | None) -> list[Shorter]:
    """The query with one word or phrase less, the most fruitful first."""
    nodes = tree.nodes if isinstance(tree, And) else ()
    words = [node for node in nodes if isinstance(node, Word | Phrase | Prefix)]
    if not 1 < len(nodes) <= _WORDS:
        return []
    less = [(word, And(tuple(node for node in nodes if node is not word))) for word in words]
    found = [_counted(reader, question, *one) for one in less if not is_negative(one[1])]
    fruitful = sorted((one for one in found if one.total), key=lambda one: -one.total)
    return fruitful[:_SHORTER]


def _counted(reader: Reader, question: Question, left_out: Node, rest: And) -> Shorter:
    query = canonical(rest)
    return Shorter(canonical(left_out), query, count_quotes(reader, replace(question, q=query)))
