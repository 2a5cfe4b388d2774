"""Makes painted pictures larger by a whole number, on the painter's device.

The filter is the one that diorama ships; on a GPU its layers run in torch, a hundred times faster.
Knows the filter's file and tensors; knows no model's pipeline.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diffusion.frame import resized
from cavendish.engines.diffusion.loading import module
from cavendish.engines.engine import Pixels

_PLAIN = "The picture was enlarged by plain resampling: the enlarger's weights are not installed."
_FILE = "realesr-animevideov3-x4.bin"
_WIDTHS = (3, *(64,) * 17, 48)
"""Channels between the filter's eighteen 3 x 3 convolutions; 48 = 3 colours x 4 x 4 pixels."""
_HALVES = 0x01306B47
"""The mark in the file of weights kept in 16 bits."""
_TILE, _EDGE = 512, 20
"""pixels: a tile takes 70 MB; its edge is wider than what the filter sees around a pixel."""

Photo = NDArray[np.float32]


def enlarged(pixels: Pixels, times: int, device: str) -> tuple[Pixels, str]:
    """Return an RGB picture ``times`` larger on each side, and a warning or nothing."""
    if times == 1:
        return pixels, ""
    from cavendish.engines.diorama.edit import enlarge, weights  # noqa: PLC0415 -- heavy, rare

    height, width = pixels.shape[0] * times, pixels.shape[1] * times
    file = weights.path(_FILE)
    if not file.exists():
        return resized(pixels, width, height), _PLAIN

    def draw(photo: Photo, factor: int) -> Photo:
        return redrawn(photo, factor, file, device)

    photo = pixels.astype(np.float32) / 255
    large = enlarge.enlarged(photo, width, height, None if device == "cpu" else draw)
    return (large * 255 + 0.5).astype(np.uint8), ""


def redrawn(photo: Photo, factor: int, file: Path, device: str) -> Photo:
    """Return an RGB photo, 0..1, two or four times larger, its edges drawn anew."""
    torch = module("torch")
    dtype = torch.float32 if device == "cpu" else torch.float16
    network = _network(file).to(device, dtype)
    height, width = photo.shape[:2]
    out = np.zeros((height * factor, width * factor, 3), np.float32)
    with torch.no_grad():
        for y in range(0, height, _TILE):
            for x in range(0, width, _TILE):
                top, left = max(0, y - _EDGE), max(0, x - _EDGE)
                part = photo[top : y + _TILE + _EDGE, left : x + _TILE + _EDGE]
                planes = torch.from_numpy(np.ascontiguousarray(part.transpose(2, 0, 1)))
                large = _larger(network, planes[None].to(device, dtype), factor)
                dy, dx = (y - top) * factor, (x - left) * factor
                tall, wide = min(_TILE, height - y) * factor, min(_TILE, width - x) * factor
                out[y * factor : y * factor + tall, x * factor : x * factor + wide] = large[
                    dy : dy + tall, dx : dx + wide
                ]
    return out


def _larger(network: Any, planes: Any, factor: int) -> Photo:
    functional = module("torch.nn.functional")
    drawn = functional.pixel_shuffle(network(planes), 4)
    drawn = drawn + functional.interpolate(planes, scale_factor=4, mode="nearest")
    if factor == 2:
        drawn = functional.interpolate(drawn, scale_factor=0.5, mode="bicubic")
    return drawn[0].clamp(0, 1).float().permute(1, 2, 0).cpu().numpy()


def _network(file: Path) -> Any:
    torch = module("torch")
    layers: list[Any] = []
    arrays = _arrays(file)
    for before, after in pairwise(_WIDTHS):
        convolution = torch.nn.Conv2d(before, after, 3, padding=1)
        weight = next(arrays).reshape(after, before, 3, 3)
        convolution.weight.data = torch.from_numpy(weight.astype(np.float32))
        convolution.bias.data = torch.from_numpy(next(arrays).copy())
        layers.append(convolution)
        if after != _WIDTHS[-1]:
            slopes = torch.nn.PReLU(after)
            slopes.weight.data = torch.from_numpy(next(arrays).copy())
            layers.append(slopes)
    return torch.nn.Sequential(*layers)


def _arrays(file: Path) -> Iterator[NDArray[Any]]:
    """Yield weights, biases and slopes in the order of the layers. Raises ValueError."""
    data, at = file.read_bytes(), 0
    for before, after in pairwise(_WIDTHS):
        if int.from_bytes(data[at : at + 4], "little") != _HALVES:
            message = f"{file} is not the filter that was expected"
            raise ValueError(message)
        count = before * after * 9
        yield np.frombuffer(data, np.float16, count, at + 4)
        at += 4 + (count * 2 + 3) // 4 * 4
        parts = 1 if after == _WIDTHS[-1] else 2
        for _ in range(parts):
            yield np.frombuffer(data, np.float32, after, at)
            at += after * 4
