from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cavendish.domain.run import Format
from cavendish.images.encode import encode
from cavendish.images.provenance import Source, xmp

MARK = xmp(Source.ALGORITHM, "plain/1.0")


@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from([3, 4]), st.integers(0, 99))
@settings(deadline=None, max_examples=40)
def test_png_keeps_every_pixel(height: int, width: int, channels: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, channels), np.uint8)
    with Image.open(BytesIO(encode(pixels, Format.PNG))) as picture:
        assert np.array_equal(np.asarray(picture), pixels)


@pytest.mark.promise(43)
@pytest.mark.parametrize("file_format", list(Format))
def test_every_file_is_what_it_says_it_is(file_format: Format) -> None:
    data = encode(np.full((16, 24, 3), 90, np.uint8), file_format, MARK)
    with Image.open(BytesIO(data)) as picture:
        picture.load()
        assert picture.size == (24, 16)
        assert Image.MIME[picture.format or ""] == file_format.mime_type


@pytest.mark.promise(44)
@pytest.mark.parametrize("file_format", list(Format))
def test_every_file_says_how_it_was_made(file_format: Format) -> None:
    data = encode(np.full((16, 24, 3), 90, np.uint8), file_format, MARK)
    assert b"digitalsourcetype/algorithmicMedia" in data
    with Image.open(BytesIO(data)) as picture:
        packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp")
    assert packet


def test_transparency_becomes_white_in_jpeg() -> None:
    data = encode(np.zeros((16, 16, 4), np.uint8), Format.JPEG)
    with Image.open(BytesIO(data)) as picture:
        assert np.asarray(picture).min() > 250
