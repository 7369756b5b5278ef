"""What has been asked of a generation, which does not change, and need not be asked again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memory(Generic[Key, Value]):
    """The last so many answers. Safe to use from several threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Value] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, keys: Iterable[Key], ask: Callable[[list[Key]], dict[Key, Value]]) -> dict[Key, Value]:
        """The answer to each of these; those that are not known are asked for, all at once.

        `ask` may tell of others, too, which are then known.
        """
        wanted = list(dict.fromkeys(keys))
        with self._lock:
            known = {key: self._kept[key] for key in wanted if key in self._kept}
        if unknown := [key for key in wanted if key not in known]:
            told = ask(unknown)
            known |= {key: told[key] for key in unknown}
            self.keep(told)
        return known

    def kept(self, key: Key) -> Value | None:
        """The answer that is known, or None."""
        with self._lock:
            return self._kept.get(key)

    def keep(self, told: dict[Key, Value]) -> None:
        """Remember these, and forget those that were kept longest."""
        with self._lock:
            self._kept |= told
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
