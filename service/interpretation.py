"""What a search was taken to ask for, said back: as a query written out, and in plain English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.index.engine import Reader
from indexer.index.query import And, Confidence, Dates, Field, Node, Not, Or, Phrase, Prefix, Sort, Word
from service.parameters import Question
from service.query import between, is_negative, parse
from service.query_text import canonical
from service.shapes.quotations import Interpretation
from service.speakers import called
from service.typography import day

# Words and prefixes are looked for in quotations and in the names of speakers: nothing here says where.
_WORD = "“{}”"
_PHRASE = "the phrase “{}”"
_PREFIX = "words that begin with “{}”"
_FIELDS = {
    "speaker": "said by {}",
    "role": "in the role of {}",
    "own_role": "in the very role of {}",
    "publisher": "printed by {}",
}
_KINDS = {
    "direct": "direct quotations",
    "mixed": "fragments in quotation marks",
    "indirect": "reported speech",
}
_ON, _BETWEEN = "said on {first}", "said from {first} to {last}"
_SINCE, _UNTIL = "said on {first} or later", "said on {last} or earlier"
_CONFIDENCE, _LEAST, _BELOW = "with a confidence of {}", "{:g} or more", "less than {:g}"
_AND, _OR, _COMMA, _GROUP = " and ", " or ", ", ", "({})"
_BUT_NOT, _ONLY_NOT = "{asked}, but not {left_out}", "anything but {left_out}"
_EVERYTHING = "every quotation"
_APART = "each print by itself"
_ORDERS: dict[Sort, str] = {
    "relevance": "best match first",
    "newest": "newest first",
    "oldest": "oldest first",
}
_NEXT = "; "


def interpret(reader: Reader, question: Question) -> Interpretation:
    """What the question is taken to ask for. Raises QueryError."""
    tree = parse(question.q)
    speaker = called(reader, question.speaker_id or question.speaker)
    asked = [*_asked(tree), *_filters(question, speaker)] or [_EVERYTHING]
    order: Sort = question.sort or ("newest" if tree is None or is_negative(tree) else "relevance")
    apart = [] if question.grouped else [_APART]
    return {"query": canonical(tree), "text": _NEXT.join([*asked, *apart, _ORDERS[order]])}


def _asked(tree: Node | None) -> Iterator[str]:
    """The query: its words with what is left out, then each field by itself."""
    if tree is None:
        return
    parts = tree.nodes if isinstance(tree, And) else (tree,)
    words = [part for part in parts if not isinstance(part, Field | Dates)]
    if words:
        yield _all_of(words)
    yield from (_said(part) for part in parts if isinstance(part, Field | Dates))


def _all_of(parts: Sequence[Node]) -> str:
    asked = _listed([part for part in parts if not isinstance(part, Not)], _AND)
    left_out = _listed([part.node for part in parts if isinstance(part, Not)], _OR)
    if not left_out:
        return asked
    return (_BUT_NOT if asked else _ONLY_NOT).format(asked=asked, left_out=left_out)


def _listed(parts: Sequence[Node], joint: str) -> str:
    """One; one and another; one, another and a third. Brackets show what belongs together."""
    if len(parts) == 1 and isinstance(parts[0], Or):
        return _said(parts[0])
    said = [_GROUP.format(_said(part)) if isinstance(part, And | Or) else _said(part) for part in parts]
    return joint.join([_COMMA.join(said[:-1]), said[-1]] if len(said) > 1 else said)


def _said(node: Node) -> str:
    match node:
        case Word(text):
            return _WORD.format(text)
        case Phrase(text):
            return _PHRASE.format(text)
        case Prefix(text):
            return _PREFIX.format(text)
        case Field("kind", value):
            return _KINDS[value]
        case Field(name, value):
            return _FIELDS[name].format(value)
        case Dates():
            return _time(node)
        case Confidence():
            return _confidence(node)
        case Or(nodes):
            return _listed(nodes, _OR)
        case And(nodes):
            return _all_of(nodes)
        case Not():
            return _all_of([node])


def _filters(question: Question, speaker: str) -> Iterator[str]:
    if speaker:
        yield _FIELDS["speaker"].format(speaker)
    if question.role:
        yield _FIELDS["own_role" if question.speaker_id else "role"].format(question.role)
    if question.publisher:
        yield _FIELDS["publisher"].format(question.publisher)
    if question.kind:
        yield _KINDS[question.kind]
    if question.since or question.until:
        yield _time(between(question.since, question.until))
    if question.confidence:
        yield _confidence(question.confidence)


def _confidence(asked: Confidence) -> str:
    bounds = ((_LEAST, asked.least), (_BELOW, asked.below))
    return _CONFIDENCE.format(_AND.join(said.format(bound) for said, bound in bounds if bound is not None))


def _time(dates: Dates) -> str:
    pattern = _BETWEEN if dates.first and dates.last else _SINCE if dates.first else _UNTIL
    if dates.first == dates.last:
        pattern = _ON
    return pattern.format(first=day(dates.first), last=day(dates.last))
