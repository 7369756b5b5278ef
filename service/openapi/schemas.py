"""JSON Schema from the types of the answers."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import Any, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

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
    members: dict[str, Schema] = schema["properties"]
    told = _descriptions(shape) if shape else {name: {} for name in members}
    required = set(schema["required"] if shape else members)
    return {
        "type": "object",
        "description": inspect.cleandoc(shape.__doc__ if shape else schema["description"]),
        "properties": {name: _without_default(members[name]) | told[name] for name in told},
        "required": [name for name in told if name in required],
    }


def _descriptions(shape: Any) -> dict[str, Schema]:
    """What the annotation of each member says of it, in the order of the members."""
    hints = get_type_hints(shape, include_extras=True)
    return {name: {"description": text} if (text := _text(hint)) else {} for name, hint in hints.items()}


def _text(hint: Any) -> str:
    inner = get_args(hint)[0] if get_origin(hint) is NotRequired else hint
    return next((each for each in getattr(inner, "__metadata__", ()) if isinstance(each, str)), "")


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
