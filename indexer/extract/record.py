"""Record: a dataclass that nobody changes, held so by the type checker alone.

An article makes thousands of them, and the guard that a frozen dataclass puts on every field while it is
built would take a twentieth of the whole time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """The class as a dataclass with slots; to assign to a field is an error of types."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
