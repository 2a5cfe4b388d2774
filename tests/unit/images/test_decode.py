import contextlib
import struct
import zlib
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from cavendish.images.decode import UnreadableImage, decode


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def gradient(width: int = 40, height: int = 30) -> Image.Image:
    x = np.linspace(0, 255, width, dtype=np.uint8)
    return Image.fromarray(np.stack([np.tile(x, (height, 1))] * 3, -1))


def png_header(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT\x35\xaf\x06\x1e"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_allowed_formats_are_read(kind: str) -> None:
    assert decode(saved(gradient(), kind)).shape[:2] == (30, 40)


@pytest.mark.promise(41)
@pytest.mark.parametrize("kind", ["TIFF", "BMP", "ICO", "PPM", "PDF"])
def test_other_formats_are_refused_by_their_content(kind: str) -> None:
    with pytest.raises(UnreadableImage, match="not a PNG"):
        decode(saved(gradient(), kind))


@pytest.mark.promise(42)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_ends_upright(orientation: int) -> None:
    upright = Image.new("RGB", (64, 48))
    upright.paste((255, 0, 0), (0, 0, 32, 24))
    turn = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    turned = upright.transpose(Image.Transpose(turn[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    pixels = decode(saved(turned, "PNG", exif=exif.tobytes()))
    assert np.array_equal(pixels, np.asarray(upright))


@pytest.mark.promise(41)
@pytest.mark.parametrize("size", [(20_000, 20_000), (1, 20_000_000), (65_535, 300), (0, 5)])
def test_bombs_are_refused_from_the_header(size: tuple[int, int]) -> None:
    with pytest.raises(UnreadableImage):
        decode(png_header(*size))


def test_long_pictures_are_reduced() -> None:
    assert decode(saved(gradient(4000, 1000), "PNG")).shape == (512, 2048, 3)


def test_transparency_is_kept() -> None:
    assert decode(saved(Image.new("RGBA", (9, 9), (1, 2, 3, 0)), "PNG")).shape == (9, 9, 4)


@pytest.mark.promise(42)
def test_colours_are_converted_to_srgb() -> None:
    from PIL import ImageCms  # noqa: PLC0415 -- this test alone

    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert decode(saved(gradient(), "PNG", icc_profile=lab)).shape == (30, 40, 3)


@pytest.mark.promise(40)
def test_no_mutation_of_a_picture_raises_anything_else() -> None:
    random = np.random.default_rng(7)
    for kind in ("PNG", "JPEG", "WEBP", "GIF"):
        whole = bytearray(saved(gradient(), kind))
        for _ in range(150):
            broken = bytearray(whole)
            for place in random.integers(0, len(broken), random.integers(1, 8)):
                broken[place] = random.integers(0, 256)
            broken = broken[: random.integers(1, len(broken) + 1)]
            with contextlib.suppress(UnreadableImage):
                decode(bytes(broken))
