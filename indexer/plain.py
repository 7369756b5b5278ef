"""A dataclass as JSON has it: dictionaries and lists, nothing else."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar, cast


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


D = TypeVar("D", bound=_Dataclass)

if TYPE_CHECKING:

    class Plain(dict[str, Any], Generic[D]):
        """What `plain` makes of a dataclass: every field by its name."""

else:

    class Plain:
        """When a program looks at a type, `Plain[D]` is D: its fields say what the dictionary holds."""

        def __class_getitem__(cls, shape: type) -> type:
            return shape


def plain(data: D) -> Plain[D]:
    """The fields by name, tuples as lists all the way down."""
    return cast("Plain[D]", _listed(asdict(data)))


def _listed(value: object) -> object:
    if isinstance(value, dict):
        return {name: _listed(inner) for name, inner in value.items()}
    return [_listed(inner) for inner in value] if isinstance(value, (list, tuple)) else value
