"""What light paths keep to: no light from nothing, one kernel for all scenes, memory's bounds."""

import importlib
from typing import Any

import numpy as np
import pytest

from cavendish.engines.diorama.model.material import Diffuse, Glass, Glow, Texture
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.shoot import renderer
from cavendish.engines.diorama.shoot.photograph import photograph
from cavendish.engines.diorama.shoot.scattering import chosen, lobes, thrown
from cavendish.engines.diorama.shoot.stock import Kind
from cavendish.engines.diorama.shoot.surface import Surface
from cavendish.engines.diorama.shoot.tier import tier
from cavendish.engines.diorama.stage.shot import Camera, Development, Fill, Lamp, Shot, Sky, SoftBox

LANES = 1 << 15
GIB = 1024**3
FINISHES: dict[str, tuple[Kind, dict[str, float]]] = {
    "paint": (Kind.PRINCIPLED, {"rough": 0.5}),
    "metal": (Kind.PRINCIPLED, {"rough": 0.3, "metallic": 1.0}),
    "lacquer": (Kind.PRINCIPLED, {"clearcoat": 1.0, "clear_alpha": 0.05}),
    "glaze": (Kind.GLAZE, {"rough": 0.2}),
    "leaf": (Kind.THIN, {"through": 0.5}),
    "soil": (Kind.DIFFUSE, {"rough": 1.0, "ior": 1.0}),
}


def a_surface(mi: Any, name: str, angle: float) -> Surface:
    """Return a white surface seen from so many radians off its normal."""
    kind, own = FINISHES[name]
    usual = {"rough": 0.9, "metallic": 0.0, "ior": 1.5, "clearcoat": 0.0, "clear_alpha": 0.1}
    values = usual | {"sheen": 0.0, "flatness": 0.0, "through": 0.0} | own
    up = mi.Vector3f(0.0, 0.0, 1.0)
    return Surface(
        place=mi.Point3f(0.0),
        eye=mi.Vector3f(float(np.sin(angle)), 0.0, float(np.cos(angle))),
        flat=up,
        outward=mi.Bool(True),  # noqa: FBT003 - a lane mask
        normal=up,
        part=mi.UInt32(0),
        kind=mi.UInt32(int(kind)),
        base=mi.Color3f(1.0),
        radiance=mi.Color3f(0.0),
        **{key: mi.Float(value) for key, value in values.items()},
    )


@pytest.mark.parametrize("name", FINISHES)
def test_no_finish_gives_more_light_than_it_gets(name: str) -> None:
    mi, dr = renderer.load(), importlib.import_module("drjit")
    luck = mi.PCG32(LANES)
    for angle in (0.1, 1.0):
        surface = a_surface(mi, name, angle)
        of = lobes(surface)
        numbers = [luck.next_float32() for _ in range(5)]
        _, weight, _, _ = chosen(mi, surface, of, *numbers[:3])
        z = 1 - 2 * numbers[3]
        level, turn = dr.sqrt(1 - z * z), 2 * np.pi * numbers[4]
        way = mi.Vector3f(level * dr.cos(turn), level * dr.sin(turn), z)
        value, odds = thrown(mi, surface, of, way)
        whole = 4 * np.pi * np.array(value.x).mean()
        assert np.array(weight.x).mean() < 1.1
        assert np.array(weight.x).mean() == pytest.approx(whole, abs=0.08)
        assert 4 * np.pi * np.array(odds).mean() < 1.05


def a_shot(part: Part, *lamps: Lamp) -> Shot:
    camera = Camera(origin=(0, -6, 0), target=(0, 0, 0), fov=40)
    return Shot(parts=(part,), lamps=lamps, camera=camera, development=Development())


def a_square(count: int) -> Mesh:
    corners = np.array([[-1, 0, -1], [1, 0, -1], [1, 0, 1], [-1, 0, 1]], np.float32)
    faces = np.array([[0, 1, 2], [0, 2, 3]] * count, np.int32)
    return Mesh(vertices=corners, faces=faces, uv=corners[:, [0, 2]])


def test_another_scene_needs_no_other_kernel() -> None:
    renderer.load()
    dr = importlib.import_module("drjit")
    bark = Texture(pixels=np.random.default_rng(0).random((37, 50, 3)).astype(np.float32))
    first = a_shot(Part(mesh=a_square(1), finish=Glass()), Fill(radiance=(1, 1, 1)))
    second = a_shot(
        Part(mesh=a_square(9), finish=Diffuse(base=bark)),
        Sky(radiance=np.ones((16, 32, 3), np.float32)),
        SoftBox(origin=(1, -3, 2), target=(0, 0, 0), size=(1, 2), radiance=(3, 3, 3)),
    )
    third = a_shot(Part(mesh=a_square(3), finish=Glow(radiance=(1, 2, 3))))
    photograph(first, width=64, height=48, seed=1, report=lambda _: None)
    with dr.scoped_set_flag(dr.JitFlag.KernelHistory):
        for shot in (second, third):
            photograph(shot, width=80, height=60, seed=2, report=lambda _: None)
        kernels = [k for k in dr.kernel_history() if "cache_hit" in k]
    large = [kernel for kernel in kernels if kernel["operation_count"] > 1000]
    assert len(large) >= 2
    assert all(kernel["cache_hit"] for kernel in large)


def test_scarce_memory_traces_half_the_size_and_enough_traces_all_of_it() -> None:
    assert tier(4096, 4096, 8 * GIB).width == 4096
    assert tier(4096, 4096, int(2.5 * GIB)).width == 2048
    assert tier(4096, 4096, 0).width == 512


def test_little_time_traces_a_smaller_picture() -> None:
    assert tier(4096, 4096, 8 * GIB, seconds=12).width == 2048
    assert tier(1024, 1024, 8 * GIB, seconds=60).width == 1024
