"""A dataclass as JSON has it: dictionaries and lists, nothing else."""

from __future__ import annotations

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
    """The fields by name, tuples as lists all the way down.

    `dataclasses.asdict` copies every value, which takes six times as long.
    """
    return cast("Plain[D]", {name: _value(getattr(data, name)) for name in data.__dataclass_fields__})


def _value(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_value(inner) for inner in value]
    if isinstance(value, dict):
        return {name: _value(inner) for name, inner in value.items()}
    return plain(value) if hasattr(value, "__dataclass_fields__") else value
