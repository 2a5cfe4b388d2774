"""Gathers the pictures a run names, wherever they are, as clean pixels. Knows no engine.

References are stored bytes, files sent ahead, our own signed links, or URLs behind the fetch wall;
all of them pass the decode wall.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from cavendish.blobs.links import PREFIX, Links
from cavendish.domain.ports import Blobs, Clock, Store
from cavendish.domain.run import KEPT, FailureCode, Run
from cavendish.domain.uploads import is_file_id
from cavendish.engines.engine import Character, Pixels
from cavendish.errors import RunFailure
from cavendish.images.decode import UnreadableImage
from cavendish.images.fetch import FetchRefused
from cavendish.service.inputs import named

_MASK = "input.mask_url"
_PREVIOUS = "input.previous_run_id"


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
class Gathered:
    """What a run brought along."""

    references: tuple[Pixels, ...] = ()
    mask: Pixels | None = None
    characters: tuple[Character, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gather:
    """Finds and reads a run's pictures."""

    store: Store
    blobs: Blobs
    links: Links
    fetcher: Fetch
    wall: Decode
    clock: Clock

    def __call__(self, run: Run) -> Gathered:
        """Return the previous run's picture, if any, then those that the user named.

        Raises RunFailure that names the field at fault.
        """
        found = dict(self._found(run))
        pixels: dict[str, Pixels] = {}
        for field, read in zip(found, self.wall.decode(list(found.values())), strict=True):
            if isinstance(read, UnreadableImage):
                message = f"{field} could not be read: {read}."
                raise RunFailure(message, code=FailureCode.INVALID_IMAGE)
            pixels[field] = read
        mask = pixels.pop(_MASK, None)
        characters = tuple(
            Character(
                name=character.name,
                description=character.description,
                references=tuple(
                    pixels.pop(f"input.characters[{number}].image_urls[{index}]")
                    for index in range(len(character.image_urls))
                ),
            )
            for number, character in enumerate(run.order.characters)
        )
        return Gathered(references=tuple(pixels.values()), mask=mask, characters=characters)

    def _found(self, run: Run) -> Iterator[tuple[str, bytes]]:
        if run.order.previous_run_id is not None:
            yield _PREVIOUS, self._previous(run.order.previous_run_id)
        for field, url in named(run.order):
            yield field, self._bytes(field, url)

    def _bytes(self, field: str, url: str) -> bytes:
        blob = self._ours(url)
        if blob is not None:
            data = self.blobs.get(blob)
            if data is None:
                message = f"{field} is no use: the picture it names was deleted."
                raise RunFailure(message, code=FailureCode.IMAGE_FETCH_FAILED)
            return data
        try:
            return self.fetcher.fetch(url)
        except FetchRefused as refused:
            message = f"{field} is no use: {refused}."
            raise RunFailure(message, code=FailureCode.IMAGE_FETCH_FAILED) from refused

    def _ours(self, url: str) -> str | None:
        """Return the blob a reference names, if it is one of ours. A link's signature says so."""
        if url.startswith(KEPT):
            return url.removeprefix(KEPT)
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

    def _previous(self, run_id: str) -> bytes:
        with self.store.read() as tx:
            previous = tx.runs.find(run_id)
        data = self.blobs.get(previous.pictures[0].blob) if previous and previous.pictures else None
        if data is None:
            message = "The picture of previous_run_id was deleted."
            raise RunFailure(message, code=FailureCode.INVALID_IMAGE)
        return data
