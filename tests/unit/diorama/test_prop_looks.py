from collections.abc import Iterator

import numpy as np
import pytest

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, named
from cavendish.engines.diorama.model.material import (
    Glass,
    Glow,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.shading import face_normals
from workbench import build

COLOURED = [
    "vase",
    "mug",
    "bowl",
    "plate",
    "teapot",
    "jug",
    "lamp",
    "chair",
    "table",
    "sofa",
    "armchair",
    "bed",
    "book",
    "car",
    "ball",
    "box",
    "gift",
    "apple",
    "pear",
    "pumpkin",
    "tomato",
    "balloon",
    "umbrella",
    "suitcase",
    "backpack",
    "hat",
    "flower",
    "tulip",
    "rose",
    "heart",
    "star",
    "mailbox",
    "house",
    "truck",
    "bus",
    "bicycle",
    "radio",
    "guitar",
]


def test_a_tartan_kilt_is_woven_of_several_colours() -> None:
    base = next(p.finish.base for p in build("kilt").parts if isinstance(p.finish, Principled))
    assert isinstance(base, Texture)
    assert len(np.unique(base.pixels.reshape(-1, 3).round(2), axis=0)) >= 4


def test_a_lit_window_glows_and_a_dark_one_does_not() -> None:
    lit, dark = build("window", Look(attributes=("glowing",))), build("window")
    assert any(isinstance(p.finish, Glow) for p in lit.parts)
    assert not any(isinstance(p.finish, Glow) for p in dark.parts)


def test_a_wooden_wheel_has_no_rubber_and_a_transparent_cube_is_glass() -> None:
    assert len(build("wheel", Look(material="wood")).parts) == 2
    assert isinstance(build("cube", Look(attributes=("transparent",))).parts[0].finish, Glass)


@pytest.mark.parametrize("noun", COLOURED)
@pytest.mark.parametrize("word", ["red", "blue"])
def test_a_wished_colour_is_most_of_what_one_sees(noun: str, word: str) -> None:
    colour = named(word)
    assert colour is not None
    model = build(noun, Look(colour=colour))
    near = max(_share_near(model, colour), _share_near(model, _darker(colour)))
    assert near > 0.2, f"{noun}: {near:.2f} of the surface is {word}"


@pytest.mark.parametrize("noun", ["mug", "vase", "sofa", "ball", "gift", "umbrella"])
@pytest.mark.parametrize("pattern", ["striped", "checkered", "polka dot"])
def test_patterns_are_painted_with_a_texture(noun: str, pattern: str) -> None:
    model = build(noun, Look(attributes=(pattern,)))
    assert any(isinstance(getattr(part.finish, "base", None), Texture) for part in model.parts)


@pytest.mark.parametrize("noun", ["mug", "bowl", "teacup", "glass", "bottle"])
def test_named_contents_fill_the_vessel(noun: str) -> None:
    empty = build(noun) if noun != "glass" else build(noun, Look(contents="water"))
    full = build(noun, Look(contents="coffee"))
    assert len(full.parts) > len(empty.parts)


def test_a_wooden_mug_is_wood_and_a_gold_one_metal() -> None:
    wooden, golden = build("mug", Look(material="wood")), build("mug", Look(material="gold"))
    assert isinstance(wooden.parts[0].finish, Principled)
    assert isinstance(wooden.parts[0].finish.base, Texture)
    assert isinstance(golden.parts[0].finish, Principled)
    assert golden.parts[0].finish.metallic == 1.0


def _darker(colour: RGB) -> RGB:
    red, green, blue = (0.6 * v for v in colour)
    return red, green, blue


def _share_near(model: Model, colour: RGB) -> float:
    """Return the share of the surface that has about the wished hue."""
    total, near = 0.0, 0.0
    for part in model.parts:
        area = np.linalg.norm(face_normals(part.mesh.vertices, part.mesh.faces), axis=1)
        for paint, size in _paints(part, area):
            total += size
            near += size * (_hue_distance(paint, colour) < 0.35)
    return near / total


def _paints(part: Part, area: np.ndarray) -> Iterator[tuple[np.ndarray, float]]:
    finish = part.finish
    if isinstance(finish, Glow):
        return
    base = finish.tint if isinstance(finish, Glass) else finish.base
    if isinstance(base, Texture):
        seen = base.pixels.reshape(-1, base.pixels.shape[-1])[::499]
        for tone in seen:
            yield tone, float(area.sum()) / len(seen)
    elif isinstance(base, VertexColour):
        assert part.mesh.colours is not None
        tones = part.mesh.colours[part.mesh.faces].mean(1)
        for tone, size in zip(tones[::97], area[::97], strict=True):
            yield tone, float(size) * 97
    else:
        yield np.array(base), float(area.sum())


def _hue_distance(first: np.ndarray, second: RGB) -> float:
    a, b = np.asarray(first, float), np.asarray(second, float)
    return float(np.linalg.norm(a / (a.sum() + 1e-6) - b / (b.sum() + 1e-6)))
