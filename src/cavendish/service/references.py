"""References: the bytes and pixels behind what a user names. Knows no runs and no engines.

A reference is stored bytes, a file sent ahead, one of our own signed links, or a URL behind the
fetch wall; all of them pass the decode wall.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from cavendish.blobs.links import PREFIX, Links
from cavendish.domain.ports import Blobs, Clock
from cavendish.domain.run import KEPT, LENT, FailureCode
from cavendish.domain.uploads import is_file_id
from cavendish.engines.engine import Pixels
from cavendish.errors import RunFailure
from cavendish.images.decode import UnreadableImage
from cavendish.images.fetch import FetchRefused
from cavendish.images.inline import DamagedData, is_inline, unpack


class Fetch(Protocol):
    """Gets the bytes behind a URL."""

    def fetch(self, reference: str) -> bytes:
        """Return the bytes. Raises FetchRefused."""
        ...


class Decode(Protocol):
    """Reads pictures behind a wall."""

    def decode(self, pictures: Sequence[bytes]) -> list[Pixels | UnreadableImage]:
        """Return the pixels of each picture, or what is wrong with it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Finds and reads pictures. What goes wrong is a RunFailure that names the field at fault."""

    blobs: Blobs
    links: Links
    fetcher: Fetch
    wall: Decode
    clock: Clock

    def find(self, field: str, reference: str) -> bytes:
        """Return the bytes of what a field names. Raises RunFailure."""
        if is_inline(reference):
            return _unpacked(field, reference)
        blob = self._ours(reference)
        if blob is None:
            return self._fetched(field, reference)
        data = self.blobs.get(blob)
        if data is None:
            message = f"{field} is no use: the picture it names was deleted."
            raise RunFailure(message, code=FailureCode.IMAGE_FETCH_FAILED)
        return data

    def read(self, found: Mapping[str, bytes]) -> dict[str, Pixels]:
        """Return the pixels of every field's bytes. Raises RunFailure."""
        pixels: dict[str, Pixels] = {}
        for field, read in zip(found, self.wall.decode(list(found.values())), strict=True):
            if isinstance(read, UnreadableImage):
                message = f"{field} could not be read: {read}."
                raise RunFailure(message, code=FailureCode.INVALID_IMAGE)
            pixels[field] = read
        return pixels

    def _fetched(self, field: str, url: str) -> bytes:
        try:
            return self.fetcher.fetch(url)
        except FetchRefused as refused:
            message = f"{field} is no use: {refused}."
            raise RunFailure(message, code=FailureCode.IMAGE_FETCH_FAILED) from refused

    def _ours(self, url: str) -> str | None:
        """Return the blob a reference names, if it is one of ours. A link's signature says so."""
        for mark in (KEPT, LENT):
            if url.startswith(mark):
                return url.removeprefix(mark)
        if is_file_id(url):
            return f"uploads/{url}"
        try:
            path = urlsplit(url).path
        except ValueError:
            return None
        if not path.startswith(PREFIX):
            return None
        token, _, name = path.removeprefix(PREFIX).partition("/")
        return name if self.links.opens(token, name, self.clock.now()) else None


def _unpacked(field: str, reference: str) -> bytes:
    try:
        return unpack(reference)
    except DamagedData as error:
        message = f"{field} is no use: {error}."
        raise RunFailure(message, code=FailureCode.INVALID_IMAGE) from error
