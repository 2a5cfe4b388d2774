"""Random numbers of light paths: one stream a lane, evenly spread where it counts most.

Knows Dr.Jit; knows nothing of light. The first decisions of the paths of one pixel come from a
(0,2)-sequence with its digits scrambled a pixel, so that four paths cover the lens, the lamps and
the directions about as evenly as eight thrown at random.
"""

import importlib
from typing import Any

_DIGITS = 6
"""Binary digits of a sample's number that are spread: 64 paths a pixel."""
_STEP, _SHIFT = 747796405, 2891336453
_TO_UNIT = 2.0**-32
_BELOW_ONE = 1.0 - 2.0**-24


def streams(mi: Any, pixel: Any, sample: Any, seed: Any) -> Any:
    """Return the state of one stream a lane; pixel, sample and seed are whole numbers."""
    return _mixed(_mixed(pixel + _mixed(mi.UInt32(seed))) + sample * 2654435769)


def drawn(mi: Any, state: Any) -> tuple[Any, Any]:
    """Return the next state of a stream and a number in [0, 1)."""
    word = state * _STEP + _SHIFT
    return word, unit(mi, _mixed(word))


def pair(mi: Any, pixel: Any, sample: Any, seed: Any, dimension: int) -> tuple[Any, Any]:
    """Return two numbers in [0, 1) for one decision, even over the samples of a pixel."""
    dr = importlib.import_module("drjit")
    key = _mixed(pixel * 0x9E3779B1 + _mixed(mi.UInt32(seed) + (dimension * 0x85EBCA6B) % 2**32))
    index = sample ^ (key & 3)
    first, second = mi.UInt32(0), mi.UInt32(0)
    direction = 1 << 31
    for digit in range(_DIGITS):
        chosen = (index >> digit) & 1 == 1
        first = dr.select(chosen, first ^ (1 << (31 - digit)), first)
        second = dr.select(chosen, second ^ direction, second)
        direction ^= direction >> 1
    return unit(mi, first ^ _mixed(key)), unit(mi, second ^ _mixed(key + 0x68E31DA4))


def unit(mi: Any, word: Any) -> Any:
    """Return 32 random bits as a number in [0, 1)."""
    dr = importlib.import_module("drjit")
    return dr.minimum(mi.Float(word) * _TO_UNIT, _BELOW_ONE)


def _mixed(word: Any) -> Any:
    """Scatter the bits of a word (PCG's output permutation)."""
    word = word * _STEP + _SHIFT
    word = ((word >> ((word >> 28) + 4)) ^ word) * 277803737
    return (word >> 22) ^ word
