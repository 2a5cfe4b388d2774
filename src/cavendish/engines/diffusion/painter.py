"""Runs one loaded pipeline: progress and cancellation at every step, memory given back.

Knows tensors and devices; knows no commission and no promised size.
"""

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from cavendish.engines.diffusion.adapter import Order, arguments, calls, refining
from cavendish.engines.diffusion.embeddings import Embeddings
from cavendish.engines.diffusion.loading import Loaded, module
from cavendish.engines.diffusion.profile import MEGAPIXEL, Family
from cavendish.engines.diffusion.tiles import corners, tiled
from cavendish.engines.engine import Pixels

Result = TypeVar("Result")

_TILED_FROM = 3 * MEGAPIXEL
"""pixels from which the autoencoder works in tiles: at 2K its memory passes the transformer's."""
_READ, _PAINTED = 0.05, 0.9
"""Fractions of the work that are done when the prompt is read and when the last step is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thrift:
    """How memory is saved."""

    tile: int = 0
    """Side in pixels of the autoencoder's tiles; 0: 1024, and for large pictures only."""
    shrink: int = 1
    """The picture is painted at least this many times smaller, then enlarged."""


THRIFTS = (Thrift(), Thrift(tile=512), Thrift(tile=256, shrink=2))
"""What is tried, in this order, when memory runs out."""


class OutOfMemory(Exception):
    """The device's or the machine's memory ran out; what was taken is given back."""


class Painter:
    """One pipeline and the prompts it has read."""

    def __init__(self, loaded: Loaded, *, refines: bool = False) -> None:
        self.loaded = loaded
        self.refines = refines
        self._embeddings = Embeddings()

    def paint(
        self, order: Order, thrift: Thrift, report: Callable[[float], None]
    ) -> tuple[Pixels, ...]:
        """Return one RGB picture of order.width x order.height a seed. Raises OutOfMemory."""
        profile, pipeline = self.loaded.profile, self.loaded.pipeline

        def call() -> tuple[Pixels, ...]:
            _tile(pipeline.vae, order.width * order.height, thrift)
            given = arguments(self.loaded, order, self._embeddings)
            report(_READ)
            with self._watched(calls(profile, profile.steps), report):
                return _pictures(pipeline(**given))

        return self._within_memory(call)

    def refine(
        self, pixels: Pixels, order: Order, thrift: Thrift, report: Callable[[float], None]
    ) -> Pixels:
        """Return a picture painted over in tiles, by the same prompt. Raises OutOfMemory."""
        profile = self.loaded.profile
        refiner = getattr(module("diffusers"), profile.refiner)(**self.loaded.pipeline.components)
        refiner.set_progress_bar_config(disable=True)
        count = len(corners(pixels.shape[1], pixels.shape[0]))

        def work(tile: Pixels) -> Pixels:
            _tile(refiner.vae, tile.shape[0] * tile.shape[1], thrift)
            (refined,) = _pictures(refiner(**refining(self.loaded, order, tile, self._embeddings)))
            return refined

        def call() -> Pixels:
            with self._watched(count * calls(profile, profile.refine_steps[0]), report):
                return tiled(pixels, work)

        return self._within_memory(call)

    def _within_memory(self, call: Callable[[], Result]) -> Result:
        try:
            with module("torch").no_grad():
                return call()
        except BaseException as error:
            self._rest()
            if not _is_memory(error):
                raise
            message = str(error)
        # out of the except clause, whose traceback would keep the tensors alive
        self._give_back()
        raise OutOfMemory(message)

    def _rest(self) -> None:
        """Take offloaded parts off the GPU, as a pipeline that comes to its end does itself."""
        if self.loaded.profile.family is not Family.FLUX3_KLEIN:
            self.loaded.pipeline.maybe_free_model_hooks()

    @contextmanager
    def _watched(self, total: int, report: Callable[[float], None]) -> Generator[None]:
        """Report after each pass of the transformer; what the report raises ends the call.

        A hook, because FLUX 3's pipeline has no callback, and one way is enough for all.
        """
        done = 0

        def passed(*_: object) -> None:
            nonlocal done
            done += 1
            report(_READ + (_PAINTED - _READ) * min(1.0, done / total))

        handle = self.loaded.pipeline.transformer.register_forward_hook(passed)
        try:
            yield
        finally:
            handle.remove()

    def _give_back(self) -> None:
        self._embeddings.clear()
        gc.collect()
        torch = module("torch")
        if torch.cuda.is_available():
            torch.cuda.empty_cache()


def _pictures(answer: Any) -> tuple[Pixels, ...]:
    """Return the pixels of what a pipeline answers; FLUX 3's answers with the pictures alone."""
    images: Any = getattr(answer, "images", answer)
    return tuple(np.asarray(image.convert("RGB")) for image in images)


def _tile(vae: Any, area: int, thrift: Thrift) -> None:
    """Set the autoencoder's tiles for one picture; each of the two kinds has its own names."""
    side = thrift.tile or 1024
    if not thrift.tile and area < _TILED_FROM:
        vae.disable_tiling()
        return
    vae.enable_tiling()
    if hasattr(vae, "tile_sample_min_size"):
        vae.tile_sample_min_size = side
        vae.tile_latent_min_size = side // 8
        return
    vae.tile_sample_min_height = vae.tile_sample_min_width = side
    vae.tile_sample_stride_height = vae.tile_sample_stride_width = side * 3 // 4


def _is_memory(error: BaseException) -> bool:
    """Tell a lack of memory from any other failure; the CPU's allocator has no class for it."""
    kinds = (MemoryError, module("torch").OutOfMemoryError)
    return isinstance(error, kinds) or "can't allocate memory" in str(error)
