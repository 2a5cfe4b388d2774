import itertools
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import (
    Bump,
    Finish,
    Glass,
    Glaze,
    Glow,
    Principled,
    Texture,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.shoot.photograph import photograph
from cavendish.engines.diorama.stage.shot import (
    Camera,
    Development,
    Fill,
    Haze,
    Lamp,
    Shot,
    Sky,
    SoftBox,
    Sun,
)

PLAIN = Development(bloom=0, vignette=0, contrast=1, saturation=1, grain=0)
AHEAD = Camera(origin=(0, -6, 0), target=(0, 0, 0), fov=40)
HALF = float(6 * np.tan(np.radians(20)))
"""Metres from the middle to the edge of what ``AHEAD`` sees at y = 0 on the shorter side."""


def a_square(x: float, z: float, *, half: float, y: float = 0.0) -> Mesh:
    """Return a square facing the camera, with uv and red-to-blue vertex colours."""
    corners = np.array([[-1, 0, -1], [1, 0, -1], [1, 0, 1], [-1, 0, 1]], np.float32)
    uv = ((corners[:, [0, 2]] + 1) / 2).astype(np.float32)
    return Mesh(
        vertices=(corners * half + (x, y, z)).astype(np.float32),
        faces=np.array([[0, 1, 2], [0, 2, 3]], np.int32),
        uv=uv,
        colours=np.stack([1 - uv[:, 0], np.full(4, 0.1), uv[:, 0]], 1).astype(np.float32),
    )


def a_shot(*parts: Part, lamps: tuple[Lamp, ...] = (Fill(radiance=(1, 1, 1)),)) -> Shot:
    return Shot(parts=parts, lamps=lamps, camera=AHEAD, development=PLAIN)


def take(
    shot: Shot,
    seed: int = 1,
    size: tuple[int, int] = (64, 64),
    report: Callable[[float], None] = lambda _: None,
) -> NDArray[np.uint8]:
    return photograph(shot, width=size[0], height=size[1], seed=seed, report=report)


@cache
def lit_square() -> Shot:
    """Return a shot of a grey square under a soft box: the usual scene, made once."""
    box = SoftBox(origin=(-2, -4, 3), target=(0, 0, 0), size=(1, 1), radiance=(9, 9, 9))
    part = Part(mesh=a_square(0, 0, half=1.2), finish=Principled(base=(0.5, 0.5, 0.5)))
    shot = a_shot(part, lamps=(box, Fill(radiance=(0.2, 0.2, 0.2))))
    return replace(shot, development=Development())


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    first = take(lit_square(), seed=3)
    assert first.shape == (64, 64, 3)
    assert first.dtype == np.uint8
    assert np.array_equal(first, take(lit_square(), seed=3))
    assert not np.array_equal(first, take(lit_square(), seed=4))


def test_nothing_is_left_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    take(lit_square())
    assert not list(tmp_path.iterdir())


def test_progress_starts_at_nothing_ends_at_all_and_never_falls() -> None:
    seen: list[float] = []
    take(lit_square(), report=seen.append)
    assert seen[0] == 0
    assert seen[-1] == 1
    assert len(seen) >= 5
    assert all(a <= b for a, b in itertools.pairwise(seen))


class Stopped(Exception):
    """Somebody cancelled."""


@pytest.mark.parametrize("limit", [0.0, 0.05, 0.5, 0.9])
def test_a_report_that_raises_ends_the_work(limit: float) -> None:
    seen: list[float] = []

    def report(done: float) -> None:
        seen.append(done)
        if done >= limit:
            raise Stopped

    with pytest.raises(Stopped):
        take(lit_square(), report=report)
    assert [done for done in seen if done >= limit] == seen[-1:]


def a_checker() -> Texture:
    squares = np.indices((8, 8)).sum(0) % 2
    return Texture(pixels=(0.2 + 0.6 * squares).astype(np.float32), repeat=(2.0, 2.0))


def every_finish() -> list[Finish]:
    grain, rgb = a_checker(), Texture(pixels=np.full((4, 4, 3), 0.5, np.float32))
    bump = Bump(height=grain, depth=0.01)
    return [
        Principled(base=(0.5, 0.4, 0.3), clearcoat=0.5, sheen=0.5, flatness=0.5),
        Principled(base=rgb, roughness=grain, bump=bump),
        Principled(base=VertexColour(), metallic=1.0),
        Glaze(base=(0.2, 0.3, 0.5)),
        Glaze(base=grain, bump=bump),
        Glass(tint=(0.9, 1.0, 0.9)),
        Translucent(base=rgb, bump=bump),
        Translucent(base=VertexColour()),
        Glow(radiance=(2.0, 1.0, 0.5)),
    ]


def test_every_finish_renders_lit() -> None:
    places = [(x * HALF * 2 / 3, z * HALF * 2 / 3) for z in (1, 0, -1) for x in (-1, 0, 1)]
    parts = [
        Part(mesh=a_square(x, z, half=HALF / 3.2), finish=finish)
        for (x, z), finish in zip(places, every_finish(), strict=True)
    ]
    picture = take(a_shot(*parts), size=(96, 96)).astype(int)
    cells = picture.reshape(3, 32, 3, 32, 3).transpose(0, 2, 1, 3, 4)[:, :, 8:24, 8:24]
    assert (cells.max(-1).min((2, 3)) > 30).all()


@pytest.mark.parametrize("size", [(96, 64), (64, 96)])
def test_the_angle_of_view_spans_the_shorter_side(size: tuple[int, int]) -> None:
    square = Part(mesh=a_square(0, 0, half=HALF / 2), finish=Glow(radiance=(4, 4, 4)))
    picture = take(a_shot(square, lamps=()), size=size)
    bright = picture[..., 1] > 128
    assert bright.any(0).sum() == pytest.approx(32, abs=1)
    assert bright.any(1).sum() == pytest.approx(32, abs=1)


def test_the_sky_stands_upright_with_its_centre_ahead_and_columns_growing_to_the_right() -> None:
    sky = np.zeros((64, 128, 3), np.float32)
    sky[:32, 64:, 0] = 1
    sky[:32, :64, 1] = 1
    sky[32:, :, 2] = 1
    sky[:, :32] = sky[:, 96:] = 9
    picture = take(a_shot(lamps=(Sky(radiance=sky),))).astype(int)
    assert picture[10, 50].argmax() == 0
    assert picture[10, 14].argmax() == 1
    assert picture[54, 32].argmax() == 2
    assert picture[10, 50].min() < picture[10, 50].max() - 60


def test_a_soft_box_lights_but_is_not_seen() -> None:
    wall = Part(mesh=a_square(0, 0, half=4, y=2), finish=Principled(base=(0.5, 0.5, 0.5)))
    facing = SoftBox(origin=(0, -2, 0), target=(0, 2, 0), size=(1, 1), radiance=(3, 3, 3))
    turned = SoftBox(origin=(1, 1, 0), target=(0, -9, 0), size=(1, 1), radiance=(50, 50, 50))
    fill = Fill(radiance=(0.3, 0.3, 0.3))
    with_it = take(a_shot(wall, lamps=(facing, turned, fill))).astype(int)
    without = take(a_shot(wall, lamps=(turned, fill))).astype(int)
    assert without.min() > 60
    assert with_it.max() < 180
    assert (with_it - without)[24:40, 16:32].min() > 2


def test_the_sun_shines_along_its_direction() -> None:
    wall = Part(mesh=a_square(0, 0, half=4, y=1), finish=Principled(base=(0.5, 0.5, 0.5)))
    card = Part(mesh=a_square(0, 0, half=0.4), finish=Principled(base=(0.5, 0.5, 0.5)))
    sun = Sun(direction=(1, 1, 0), irradiance=(4, 4, 4))
    picture = take(a_shot(wall, card, lamps=(sun,)))
    row = picture[32, :, 1].astype(int)
    assert row[45] < 40 < row[19]


def test_haze_hides_what_is_far_and_spares_what_is_near() -> None:
    near = Part(mesh=a_square(-1, 0, half=0.5, y=-1), finish=Glow(radiance=(1, 0.1, 0.1)))
    far = Part(mesh=a_square(60, 0, half=35, y=240), finish=Glow(radiance=(1, 0.1, 0.1)))
    shot = replace(a_shot(near, far), haze=Haze(reach=40, colour=(0.1, 0.1, 0.8)))
    picture = take(shot)
    assert picture[32, 12].argmax() == 0
    assert picture[32, 48].argmax() == 2


def test_a_short_budget_still_gives_the_whole_size() -> None:
    picture = photograph(
        lit_square(), width=640, height=480, seed=1, report=lambda _: None, time_budget=0.1
    )
    assert picture.shape == (480, 640, 3)
