"""JSON Schema from the types of the answers."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import Any, get_args, get_type_hints, is_typeddict

import msgspec

Schema = dict[str, Any]

SCHEMAS = "#/components/schemas/"


def derive(types: Iterable[Any]) -> tuple[list[Schema], dict[str, Schema]]:
    """The schema of each type, and the components that they refer to, by name."""
    types = list(types)
    schemas, components = msgspec.json.schema_components(types, ref_template=f"{SCHEMAS}{{name}}")
    shapes = {shape.__name__: shape for each in types for shape in _typed_dicts(each)}
    told = {name: _told(schema, shapes.get(name)) for name, schema in components.items()}
    return list(schemas), dict(sorted(told.items()))


def _told(schema: Schema, shape: Any) -> Schema:
    """The schema in the words and the order of its type.

    A dataclass is written with every field, whether or not it could be made without.
    """
    order = list(get_type_hints(shape)) if shape else list(schema["properties"])
    required = set(schema["required"] if shape else order)
    return {
        "type": "object",
        "description": "\n\n".join(_paragraphs(shape)) if shape else inspect.cleandoc(schema["description"]),
        "properties": {name: _without_default(schema["properties"][name]) for name in order},
        "required": [name for name in order if name in required],
    }


def _paragraphs(shape: Any) -> list[str]:
    """What its docstring says, then what those say of its members that it has them from."""
    own = inspect.cleandoc(shape.__doc__).split("\n\n")
    bases = [base for base in getattr(shape, "__orig_bases__", ()) if is_typeddict(base)]
    return own + [paragraph for base in bases for paragraph in _paragraphs(base)[1:]]


def _without_default(schema: Schema) -> Schema:
    return {name: value for name, value in schema.items() if name != "default"}


def _typed_dicts(shape: Any) -> Iterator[Any]:
    """Every TypedDict that a type is made of."""
    inner: Iterable[Any] = get_args(shape)
    if is_typeddict(shape):
        yield shape
        inner = get_type_hints(shape).values()
    for each in inner:
        yield from _typed_dicts(each)
