"""Makes painted pictures larger by a whole number. Knows no model's pipeline."""

import numpy as np

from cavendish.engines.diffusion.frame import resized
from cavendish.engines.engine import Pixels

_PLAIN = "The picture was enlarged by plain resampling: the enlarger's weights are not installed."


def enlarged(pixels: Pixels, times: int) -> tuple[Pixels, str]:
    """Return an RGB picture ``times`` larger on each side, and a warning or nothing."""
    if times == 1:
        return pixels, ""
    # the filter that diorama ships; loaded only where a picture is enlarged
    from cavendish.engines.diorama.edit import enlarge, weights  # noqa: PLC0415

    height, width = pixels.shape[0] * times, pixels.shape[1] * times
    if not weights.path("realesr-animevideov3-x2.bin").exists():
        return resized(pixels, width, height), _PLAIN
    large = enlarge.enlarged(pixels.astype(np.float32) / 255, width, height)
    return (large * 255 + 0.5).astype(np.uint8), ""
