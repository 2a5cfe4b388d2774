"""Bytes by name on obstore: a local folder or an S3 bucket. Names are ours, never a user's.

A name that isn't of our making names nothing, and nothing that lies outside of the folder is
reached through it, not even by a link that somebody put there.
"""

import re
from collections.abc import Callable
from pathlib import Path

from obstore.exceptions import AlreadyExistsError
from obstore.store import LocalStore, ObjectStore

_PART = r"[A-Za-z0-9_][A-Za-z0-9_.\[\]-]*"
_NAME = re.compile(rf"{_PART}(/{_PART})*")


class BlobStore:
    """The Blobs protocol over any obstore store. ``inside`` tells whether a name stays in it."""

    def __init__(self, store: ObjectStore, inside: Callable[[str], bool]) -> None:
        self._store = store
        self._inside = inside

    def put(self, name: str, data: bytes) -> None:
        """Store bytes under a name, replacing what was there; readers never see half of it."""
        if not self._ours(name):
            message = f"{name!r} is no name for a blob."
            raise ValueError(message)
        self._store.put(name, data)

    def keep(self, name: str, data: bytes) -> bytes:
        """Store bytes under a name that has none; return the bytes that are there now."""
        if not self._ours(name):
            message = f"{name!r} is no name for a blob."
            raise ValueError(message)
        try:
            self._store.put(name, data, mode="create")
        except AlreadyExistsError:
            return bytes(self._store.get(name).bytes())
        return data

    def get(self, name: str) -> bytes | None:
        """Return the bytes, or None."""
        if not self._ours(name):
            return None
        try:
            return bytes(self._store.get(name).bytes())
        except FileNotFoundError:
            return None

    def size(self, name: str) -> int | None:
        """Return how many bytes there are, or None."""
        if not self._ours(name):
            return None
        try:
            return self._store.head(name)["size"]
        except FileNotFoundError:
            return None

    def get_range(self, name: str, start: int, length: int) -> bytes:
        """Return ``length`` bytes from ``start``. Raises FileNotFoundError."""
        if not self._ours(name):
            raise FileNotFoundError(name)
        return bytes(self._store.get_range(name, start=start, length=length))

    def delete(self, name: str) -> None:
        """Remove the bytes if they are there."""
        if not self._ours(name):
            return
        try:
            self._store.delete(name)
        except FileNotFoundError:
            return

    def _ours(self, name: str) -> bool:
        return _NAME.fullmatch(name) is not None and self._inside(name)


def local_blobs(folder: Path) -> BlobStore:
    """Return blobs kept as files in a folder, which is made if need be."""
    store, root = LocalStore(folder, mkdir=True), folder.resolve()
    return BlobStore(store, lambda name: (root / name).resolve().is_relative_to(root))
