"""Bytes by name on obstore: a local folder or an S3 bucket. Names are ours, never a user's."""

from pathlib import Path

from obstore.store import LocalStore, ObjectStore


class BlobStore:
    """The Blobs protocol over any obstore store."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def put(self, name: str, data: bytes) -> None:
        """Store bytes under a name, replacing what was there; readers never see half of it."""
        self._store.put(name, data)

    def get(self, name: str) -> bytes | None:
        """Return the bytes, or None."""
        try:
            return bytes(self._store.get(name).bytes())
        except FileNotFoundError:
            return None

    def size(self, name: str) -> int | None:
        """Return how many bytes there are, or None."""
        try:
            return self._store.head(name)["size"]
        except FileNotFoundError:
            return None

    def get_range(self, name: str, start: int, length: int) -> bytes:
        """Return ``length`` bytes from ``start``."""
        return bytes(self._store.get_range(name, start=start, length=length))

    def delete(self, name: str) -> None:
        """Remove the bytes if they are there."""
        try:
            self._store.delete(name)
        except FileNotFoundError:
            return


def local_blobs(folder: Path) -> BlobStore:
    """Return blobs kept as files in a folder, which is made if need be."""
    return BlobStore(LocalStore(folder, mkdir=True))
