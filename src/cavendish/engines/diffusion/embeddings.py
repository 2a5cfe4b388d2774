"""Embeddings of prompts that were read before. Knows tensors by their size alone."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

MAX_ENTRIES = 16
"""prompts: a user tries variants of one prompt, and a run of four pictures has one."""
MAX_BYTES = 256 * 1024 * 1024
"""of the device's memory, all entries together; one prompt takes 8 MB in most models."""


class Embeddings:
    """The most recently used embeddings, within two bounds."""

    def __init__(self, *, max_entries: int = MAX_ENTRIES, max_bytes: int = MAX_BYTES) -> None:
        self._max_entries = max_entries
        self._max_bytes = max_bytes
        self._kept: OrderedDict[str, tuple[Any, ...]] = OrderedDict()

    def get(self, text: str, read: Callable[[], tuple[Any, ...]]) -> tuple[Any, ...]:
        """Return the tensors of a text, read now or before; None stands for no tensor."""
        if text in self._kept:
            self._kept.move_to_end(text)
            return self._kept[text]
        tensors = read()
        self._kept[text] = tensors
        while len(self._kept) > self._max_entries or self._bytes() > self._max_bytes:
            self._kept.popitem(last=False)
        return tensors

    def clear(self) -> None:
        """Give their memory back."""
        self._kept.clear()

    def _bytes(self) -> int:
        kept = (tensor for tensors in self._kept.values() for tensor in tensors)
        return sum(tensor.nbytes for tensor in kept if tensor is not None)
