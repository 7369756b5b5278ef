"""The query language: what a person types, read once into the tree that every engine reads alike.

    ceasefire pause          both words, in any inflection
    "humanitarian pause"     these words, in this order
    pause OR truce           either; OR joins its two neighbours before all must match
    -pause, NOT pause        not this
    (pause OR truce) gaza    groups
    humanit*                 words that begin so
    speaker:"john kirby"     a field: speaker, role, publisher, kind
    date:2023-10..2023-11    said between; a year, a month or a day on either side, one side may be open

Signs without a letter or digit carry nothing and are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NoReturn

from indexer.index.query import And, Node, Not, Or
from service.query_terms import QueryError, Token, between, is_term, kind_field, read_term, tokens
from service.settings import QUERY_CLAUSES, QUERY_DEPTH, QUERY_LENGTH

__all__ = ["QueryError", "between", "is_negative", "kind_field", "parse"]


def parse(text: str) -> Node | None:
    """The tree of a query in O(len(text)) time; None for a blank one.

    The tree may be wholly negative (`is_negative`): whether that is a question
    depends on what else narrows the search.
    Raises QueryError for a query that is broken or over a limit.
    """
    if len(text) > QUERY_LENGTH:
        raise QueryError(f"A query holds at most {QUERY_LENGTH} characters.", QUERY_LENGTH)
    read = tokens(text)
    if not read and text.strip():
        raise QueryError("There is no word here to look for.", 0)
    _refuse_too_many(read)
    return _Parser(read, len(text)).tree() if read else None


def is_negative(node: Node | None) -> bool:
    """Whether the tree only says what to leave out."""
    if isinstance(node, And):
        return all(is_negative(part) for part in node.nodes)
    return isinstance(node, Not)


def _refuse_too_many(read: Sequence[Token]) -> None:
    terms = [token for token in read if is_term(token)]
    if len(terms) > QUERY_CLAUSES:
        message = f"A query holds at most {QUERY_CLAUSES} words, phrases and fields."
        raise QueryError(message, terms[QUERY_CLAUSES].position)


class _Parser:
    """Recursive descent; it goes no deeper than QUERY_DEPTH groups, so the stack stays small."""

    def __init__(self, read: Sequence[Token], end: int) -> None:
        self._tokens = read
        self._next = 0
        self._end = end
        self._depth = 0

    def tree(self) -> Node:
        node = self._all()
        if self._sees("close"):
            self._fail("This closes a group that was never opened.")
        return node

    def _all(self) -> Node:
        parts = [self._any()]
        while self._next < len(self._tokens) and not self._sees("close"):
            if self._sees("and"):
                self._next += 1
            parts.append(self._any())
        return _joined(And, parts)

    def _any(self) -> Node:
        parts = [self._checked_part()]
        while self._sees("or"):
            self._next += 1
            parts.append(self._checked_part())
        if len(parts) == 1:
            return parts[0][1]
        for position, part in parts:
            if is_negative(part):
                raise QueryError("One side of OR only says what to leave out.", position)
        return _joined(Or, [part for _, part in parts])

    def _checked_part(self) -> tuple[int, Node]:
        return self._position, self._part()

    def _part(self) -> Node:
        negative = False
        while self._sees("not"):
            negative = not negative
            self._next += 1
        position = self._position
        node = self._group() if self._sees("open") else self._term()
        return _negated(node, position) if negative else node

    def _group(self) -> Node:
        opened = self._position
        self._next += 1
        self._depth += 1
        if self._depth > QUERY_DEPTH:
            raise QueryError(f"Groups stand at most {QUERY_DEPTH} deep.", opened)
        if self._sees("close"):
            raise QueryError("This group is empty.", opened)
        node = self._all()
        if not self._sees("close"):
            raise QueryError("This group is never closed.", opened)
        self._next += 1
        self._depth -= 1
        return node

    def _term(self) -> Node:
        if self._next == len(self._tokens) or not is_term(self._tokens[self._next]):
            self._fail_for_want_of_term()
        self._next += 1
        return read_term(self._tokens[self._next - 1])

    def _fail_for_want_of_term(self) -> NoReturn:
        before = self._tokens[self._next - 1] if self._next else None
        found = self._tokens[self._next] if self._next < len(self._tokens) else None
        joiner = found if found and found.kind in ("and", "or") else before
        if joiner and joiner.kind in ("and", "or", "not"):
            word = joiner.text
            either = " on both sides" if joiner.kind != "not" else " after it"
            hint = f' For the word itself write "{word}".' if word.isalpha() else ""
            raise QueryError(f"{word} needs something{either}.{hint}", joiner.position)
        self._fail("Something to look for is missing here.")

    def _fail(self, message: str) -> NoReturn:
        raise QueryError(message, self._position)

    @property
    def _position(self) -> int:
        return self._tokens[self._next].position if self._next < len(self._tokens) else self._end

    def _sees(self, kind: str) -> bool:
        return self._next < len(self._tokens) and self._tokens[self._next].kind == kind


def _joined(kind: Callable[[tuple[Node, ...]], And | Or], parts: Sequence[Node]) -> Node:
    """The parts under one node; a part of the same kind gives its own parts, so `a (b c)` is `a b c`."""
    flat: list[Node] = []
    for part in parts:
        flat += part.nodes if isinstance(part, And | Or) and isinstance(part, kind) else [part]  # type: ignore[arg-type]
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def _negated(node: Node, position: int) -> Node:
    if isinstance(node, Not):
        return node.node
    if is_negative(node):
        raise QueryError("Leaving out a group that only leaves out says nothing.", position)
    return Not(node)
