"""Finds and loads Mitsuba once. Knows where its LLVM lives; knows nothing of scenes.

Nothing is imported before the first call: the service that queues work never pays for it.
"""

import ctypes.util
import gc
import importlib
import importlib.metadata
import importlib.util
import os
from functools import cache
from pathlib import Path
from typing import Any

VARIANT = "llvm_ad_rgb"
"""Vectorised, compiled by LLVM. The scalar variant cannot make rays by the million."""


def missing() -> str:
    """Return a sentence on what the renderer lacks, or nothing. Imports nothing heavy."""
    for package, module in (("mitsuba", "mitsuba"), ("mitsuba-oidn", "mitsuba_oidn")):
        if importlib.util.find_spec(module) is None:
            return f"The package {package} is not installed."
    known = os.environ.get("DRJIT_LIBLLVM_PATH") or _packaged_llvm()
    if not known and ctypes.util.find_library("LLVM") is None:
        return "No LLVM library was found; install karellen-llvm-core or set DRJIT_LIBLLVM_PATH."
    return ""


@cache
def load() -> Any:
    """Import Mitsuba with the vectorised variant and return the module."""
    library = _packaged_llvm()
    if library is not None:
        os.environ.setdefault("DRJIT_LIBLLVM_PATH", str(library))
    mitsuba = importlib.import_module("mitsuba")
    mitsuba.set_variant(VARIANT)
    return mitsuba


def tidy() -> None:
    """Give the memory of scenes that are gone back to the system; Dr.Jit would keep it."""
    gc.collect()
    importlib.import_module("drjit").flush_malloc_cache()


def _packaged_llvm() -> Path | None:
    """Return libLLVM of the karellen-llvm-core package, or None to let Dr.Jit search."""
    try:
        files = importlib.metadata.files("karellen-llvm-core") or []
    except importlib.metadata.PackageNotFoundError:
        return None
    names = ("libLLVM.so", "libLLVM.dylib", "LLVM-C.dll")
    found = (Path(str(file.locate())) for file in files if file.name in names)
    return next((path.resolve() for path in found if path.exists()), None)
