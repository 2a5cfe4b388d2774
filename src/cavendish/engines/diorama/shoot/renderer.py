"""Finds and loads Mitsuba once. Knows where its LLVM lives; knows nothing of scenes.

Nothing is imported before the first call: the service that queues work never pays for it.
"""

import gc
import importlib
import importlib.metadata
import os
from functools import cache
from pathlib import Path
from typing import Any

VARIANTS = ("llvm_ad_rgb",)


class RendererMissing(RuntimeError):
    """Mitsuba or its LLVM library could not be loaded; install karellen-llvm-core."""


@cache
def load() -> Any:
    """Import Mitsuba with the vectorised variant and return the module."""
    library = _llvm_library()
    if library is not None:
        os.environ.setdefault("DRJIT_LIBLLVM_PATH", str(library))
    mitsuba = importlib.import_module("mitsuba")
    for variant in VARIANTS:
        if variant in mitsuba.variants():
            mitsuba.set_variant(variant)
            return mitsuba
    raise RendererMissing


def tidy() -> None:
    """Give the memory of scenes that are gone back to the system; Dr.Jit would keep it."""
    gc.collect()
    importlib.import_module("drjit").flush_malloc_cache()


def _llvm_library() -> Path | None:
    """Return libLLVM.so of the karellen-llvm-core package, or None to let Dr.Jit search."""
    try:
        files = importlib.metadata.files("karellen-llvm-core") or []
    except importlib.metadata.PackageNotFoundError:
        return None
    found = (Path(str(file.locate())) for file in files if file.name == "libLLVM.so")
    return next((path.resolve() for path in found if path.exists()), None)
