"""Inputs: the pictures that a run brings along inside its request. Knows data: URIs and blobs.

A run's row keeps a name; the bytes lie beside its outputs and leave with them.
"""

from collections.abc import Iterator
from dataclasses import replace

from cavendish.domain.ports import Blobs
from cavendish.domain.run import KEPT, Order, Run
from cavendish.errors import InvalidInput
from cavendish.images.inline import DamagedData, is_inline, unpack


class Inputs:
    """Puts inline pictures aside and removes them."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs

    def kept(self, run: Run) -> Run:
        """Return the run with every data: URI replaced by the name of its stored bytes.

        Raises InvalidInput that names the field, with nothing stored.
        """
        found = {field: _unpacked(field, url) for field, url in named(run.order) if is_inline(url)}
        names = {field: f"{run.id}/{field}" for field in found}
        for field, data in found.items():
            self._blobs.put(names[field], data)
        return replace(run, order=_renamed(run.order, names))

    def dropped(self, run: Run) -> None:
        """Remove what was put aside for a run."""
        for _, url in named(run.order):
            if url.startswith(KEPT):
                self._blobs.delete(url.removeprefix(KEPT))


def named(order: Order) -> Iterator[tuple[str, str]]:
    """Yield the fields of an order that name pictures, with what they name."""
    for index, url in enumerate(order.image_urls):
        yield f"input.image_urls[{index}]", url
    if order.mask_url is not None:
        yield "input.mask_url", order.mask_url
    for number, character in enumerate(order.characters):
        for index, url in enumerate(character.image_urls):
            yield f"input.characters[{number}].image_urls[{index}]", url


def _unpacked(field: str, url: str) -> bytes:
    try:
        return unpack(url)
    except DamagedData as error:
        message = f"{field} is no use: {error}."
        raise InvalidInput(message, param=field) from error


def _renamed(order: Order, names: dict[str, str]) -> Order:
    urls = iter([KEPT + names[field] if field in names else url for field, url in named(order)])
    images = tuple(next(urls) for _ in order.image_urls)
    mask = next(urls) if order.mask_url is not None else None
    characters = tuple(
        replace(character, image_urls=tuple(next(urls) for _ in character.image_urls))
        for character in order.characters
    )
    return replace(order, image_urls=images, mask_url=mask, characters=characters)
