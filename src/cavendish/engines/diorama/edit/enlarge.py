"""Makes photos larger: Real-ESRGAN by ncnn in tiles, or a sharp resampling. Knows no edits."""

import importlib
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from cavendish.engines.diorama.edit import weights
from cavendish.engines.diorama.edit.raster import Photo, blur, resized

_MODEL = "realesr-animevideov3-x{}"
_TILE, _EDGE = 200, 12

Draw: TypeAlias = Callable[[Photo, int], Photo | None]
"""Redraws a photo two or four times larger; None where it can't."""


def enlarged(photo: Photo, width: int, height: int, draw: Draw | None = None) -> Photo:
    """Return the photo at a larger size, with edges redrawn and the photo's own texture kept.

    ``draw`` redraws it elsewhere than on the CPU.
    """
    times = max(width / photo.shape[1], height / photo.shape[0])
    factor = 2 if times <= 2.05 else 4
    large = (draw or _drawn)(photo, factor) if times > 1.15 else None
    if large is None:
        return resized(photo, width, height)
    drawn = resized(large, width, height)
    plain = resized(photo, width, height)
    texture = plain - blur(plain, 1.5 * times)
    soft = drawn + 0.35 * (texture - (drawn - blur(drawn, 1.5 * times)))
    low = blur(plain, 6 * times) - blur(drawn, 6 * times)
    return np.clip(soft + low, 0, 1).astype(np.float32)


def _drawn(photo: Photo, factor: int) -> Photo | None:
    net = _net(factor)
    return None if net is None else _tiled(net, photo, factor)


def _net(factor: int) -> Any:
    name = _MODEL.format(factor)
    if not weights.path(f"{name}.bin").exists():
        return None
    ncnn: Any = importlib.import_module("ncnn")
    net = ncnn.Net()
    net.opt.use_vulkan_compute = False
    net.opt.num_threads = 2
    net.load_param(str(weights.path(f"{name}.param")))
    net.load_model(str(weights.path(f"{name}.bin")))
    return net


def _tiled(net: Any, photo: Photo, factor: int) -> Photo:
    """Run the network over tiles with a margin that is thrown away."""
    ncnn: Any = importlib.import_module("ncnn")
    height, width = photo.shape[:2]
    out = np.zeros((height * factor, width * factor, 3), np.float32)
    for y in range(0, height, _TILE):
        for x in range(0, width, _TILE):
            top, left = max(0, y - _EDGE), max(0, x - _EDGE)
            part = photo[top : y + _TILE + _EDGE, left : x + _TILE + _EDGE]
            planes = np.ascontiguousarray(part.transpose(2, 0, 1))
            extractor = net.create_extractor()
            extractor.input("data", ncnn.Mat(planes).clone())
            answer = extractor.extract("output")[1]
            large = np.array(answer, np.float32)
            dy, dx = (y - top) * factor, (x - left) * factor
            tall, wide = min(_TILE, height - y) * factor, min(_TILE, width - x) * factor
            out[y * factor : y * factor + tall, x * factor : x * factor + wide] = large.transpose(
                1, 2, 0
            )[dy : dy + tall, dx : dx + wide]
    return np.clip(out, 0, 1)
