"""What arrange() promises: a whole, finite, repeatable shot for every place, light and ratio."""

from functools import cache

import numpy as np
import pytest

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.model import Anchor, Model, Part, Vec3
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.scene import Framing, Light, Place, ScenePlan, Thing
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.diorama.stage.camera import corners, project
from cavendish.engines.diorama.stage.sets import atmosphere, scenery, sky
from cavendish.engines.diorama.stage.shot import Shot, Sky, SoftBox
from cavendish.engines.diorama.stage.weather import HOURS

MOST_TRIANGLES = 1_500_000


@cache
def block(size: Vec3) -> Model:
    mesh = primitives.box(size, at=(0, 0, size[2] / 2))
    label = Anchor(at=(0, -size[1] / 2, size[2] / 2), half=(size[0] * 0.4, size[2] * 0.3))
    part = Part(mesh=mesh, finish=finish.matt((0.5, 0.3, 0.2)))
    return Model(parts=(part,), anchors={"label": label})


SIZES: dict[str, Vec3] = {
    "mug": (0.12, 0.09, 0.1),
    "sofa": (2.0, 0.9, 0.8),
    "house": (6.0, 5.0, 5.0),
    "pole": (0.1, 0.1, 2.5),
}


def plan_of(*nouns: str, place: Place = Place.STUDIO, light: Light = Light.STUDIO) -> ScenePlan:
    return ScenePlan(things=tuple(Thing(noun=noun) for noun in nouns), place=place, light=light)


def shot_of(plan: ScenePlan, *, width: int = 400, height: int = 400, seed: int = 3) -> Shot:
    cast = [[block(SIZES[thing.noun])] * thing.count for thing in plan.things]
    return arrange(plan, cast, width=width, height=height, seed=seed)


def subjects(shot: Shot, count: int) -> list[Part]:
    """Return the parts of the plan's things: they come first."""
    return list(shot.parts[:count])


def every_place_and_every_light() -> list[tuple[Place, Light, str]]:
    """Return each place in one light, and each light on the four kinds of ground."""
    lights, nouns = list(Light), ("mug", "sofa")
    places = [(place, lights[i % len(lights)], nouns[i % 2]) for i, place in enumerate(Place)]
    grounds = (Place.STUDIO, Place.TABLETOP, Place.ROOM, Place.OUTDOORS)
    return [*places, *((grounds[i % 4], light, nouns[i % 2]) for i, light in enumerate(lights))]


@pytest.mark.parametrize(("place", "light", "noun"), every_place_and_every_light())
def test_every_place_and_light_has_lamps_and_sound_geometry(
    place: Place, light: Light, noun: str
) -> None:
    shot = shot_of(plan_of(noun, place=place, light=light))
    assert shot.lamps
    assert len(shot.parts) > 1
    assert sum(len(part.mesh.faces) for part in shot.parts) < MOST_TRIANGLES
    for part in shot.parts:
        assert np.isfinite(part.mesh.vertices).all()
        assert part.mesh.faces.min() >= 0
        assert part.mesh.faces.max() < len(part.mesh.vertices)


@pytest.mark.parametrize("size", [(1024, 128), (128, 1024), (720, 1280), (1280, 720), (512, 512)])
@pytest.mark.parametrize("place", [Place.STUDIO, Place.TABLETOP, Place.ROOM])
def test_things_are_whole_at_every_size(size: tuple[int, int], place: Place) -> None:
    width, height = size
    shot = shot_of(plan_of("mug", "pole", "sofa", place=place), width=width, height=height)
    boxes = [(part.mesh.vertices.min(0), part.mesh.vertices.max(0)) for part in subjects(shot, 3)]
    places = project(corners(boxes), shot.camera, aspect=width / height)
    assert np.abs(places).max() < 1


@pytest.mark.parametrize("place", Place)
def test_the_same_seed_gives_the_same_shot(place: Place) -> None:
    first, second = (shot_of(plan_of("mug", "pole", place=place), seed=8) for _ in range(2))
    assert first.camera == second.camera
    assert first.development == second.development
    for one, other in zip(first.parts, second.parts, strict=True):
        np.testing.assert_array_equal(one.mesh.vertices, other.mesh.vertices)


def test_another_seed_gives_another_arrangement() -> None:
    first, second = (shot_of(plan_of("mug", "pole"), seed=seed) for seed in (1, 2))
    moved = first.parts[0].mesh.vertices - second.parts[0].mesh.vertices
    assert np.abs(moved).max() > 0.01


@pytest.mark.parametrize("place", [Place.STUDIO, Place.TABLETOP, Place.ROOM, Place.OUTDOORS])
@pytest.mark.parametrize("light", Light)
def test_no_lamp_stands_between_the_lens_and_the_things(place: Place, light: Light) -> None:
    shot = shot_of(plan_of("mug", "pole", place=place, light=light))
    boxes = [(part.mesh.vertices.min(0), part.mesh.vertices.max(0)) for part in subjects(shot, 2)]
    middle = corners(boxes).mean(0)
    eye = np.array(shot.camera.origin)
    for lamp in shot.lamps:
        if isinstance(lamp, SoftBox):
            way, there = middle - eye, np.array(lamp.origin) - eye
            along = float(np.clip(there @ way / (way @ way), 0, 1))
            assert np.linalg.norm(there - along * way) > 0.5 * max(lamp.size)


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.SPACE])
def test_the_ground_carries_the_things(place: Place) -> None:
    shot = shot_of(plan_of("sofa", place=place))
    low = shot.parts[0].mesh.vertices.min(0)
    middle = shot.parts[0].mesh.vertices.mean(0)
    below = [
        part
        for part in shot.parts[1:]
        if (part.mesh.vertices[:, :2].min(0) <= middle[:2]).all()
        and (part.mesh.vertices[:, :2].max(0) >= middle[:2]).all()
        and part.mesh.vertices[:, 2].min() <= low[2] + 1e-3
    ]
    assert below


def test_a_plan_without_things_still_has_a_picture() -> None:
    assert shot_of(ScenePlan(things=())).parts


@pytest.mark.parametrize("kind", [LetteringKind.NEON, LetteringKind.SIGN])
@pytest.mark.parametrize("place", [Place.STUDIO, Place.TABLETOP, Place.ROOM, Place.OUTDOORS])
def test_quoted_text_is_whole_in_the_picture(kind: LetteringKind, place: Place) -> None:
    plain = plan_of("mug", place=place)
    plan = ScenePlan(
        things=plain.things, letterings=(Lettering(text="OPEN\nLATE", kind=kind),), place=place
    )
    for width, height in ((800, 100), (400, 400), (100, 800)):
        shot = shot_of(plan, width=width, height=height)
        without = shot_of(plain, width=width, height=height)
        letters = shot.parts[1 : 1 + max(1, len(shot.parts) - len(without.parts))]
        boxes = [(part.mesh.vertices.min(0), part.mesh.vertices.max(0)) for part in letters[:3]]
        assert np.abs(project(corners(boxes), shot.camera, aspect=width / height)).max() < 1.0


@pytest.mark.parametrize("light", Light)
def test_a_sky_is_finite_brightest_at_its_sun_and_right_way_up(light: Light) -> None:
    hour = HOURS[light]
    radiance = sky.radiance(hour, seed=1)
    height, width, _ = radiance.shape
    assert np.isfinite(radiance).all()
    assert radiance.min() >= 0
    if hour.sun < 0.5:  # hidden by cloud or below the horizon
        return
    row, column = np.unravel_index(radiance.sum(-1).argmax(), (height, width))
    assert abs(90 - (row + 0.5) / height * 180 - hour.elevation) < 2
    assert abs((column + 0.5) / width * 360 - 180 - hour.azimuth) < 2


def test_a_low_sun_is_redder_than_a_high_one() -> None:
    low, high = atmosphere.air(5.0, 1.0).sun, atmosphere.air(50.0, 1.0).sun
    assert low[0] / low[2] > 2 * high[0] / high[2]


def test_grass_leaves_the_feet_of_things_free() -> None:
    plan = plan_of("house", place=Place.OUTDOORS, light=Light.DAYLIGHT)
    shot = shot_of(plan)
    house = shot.parts[0].mesh.vertices
    low, high = house.min(0), house.max(0)
    blades = max(shot.parts[1:], key=lambda part: len(part.mesh.faces)).mesh.vertices
    inside = ((blades[:, :2] > low[:2] * 0.6) & (blades[:, :2] < high[:2] * 0.6)).all(1)
    assert not inside.any()


def test_things_in_the_air_have_no_feet() -> None:
    cup = block(SIZES["mug"])
    assert len(scenery.feet_of([cup, cup.moved(by=(0, 0, 2))])) == 1


@pytest.mark.parametrize("light", Light)
def test_outdoors_is_lit_by_a_sky(light: Light) -> None:
    shot = shot_of(plan_of("house", place=Place.OUTDOORS, light=light))
    assert any(isinstance(lamp, Sky) for lamp in shot.lamps)
    assert shot.haze is not None


@pytest.mark.parametrize("framing", Framing)
def test_every_framing_keeps_things_whole(framing: Framing) -> None:
    plan = ScenePlan(things=(Thing(noun="mug"), Thing(noun="pole")), framing=framing)
    shot = shot_of(plan)
    boxes = [(part.mesh.vertices.min(0), part.mesh.vertices.max(0)) for part in subjects(shot, 2)]
    assert np.abs(project(corners(boxes), shot.camera, aspect=1.0)).max() < 1


def test_grass_grows_also_before_a_lens_that_looks_down() -> None:
    plan = ScenePlan(things=(Thing(noun="sofa"),), place=Place.OUTDOORS, framing=Framing.TOP_DOWN)
    shot = shot_of(plan)
    blades = max(shot.parts[1:], key=lambda part: len(part.mesh.faces)).mesh.vertices
    places = project(blades[::5].astype(float), shot.camera, aspect=1.0)
    counts, _, _ = np.histogram2d(*places.T, bins=4, range=((-1, 1), (-1, 1)))
    around = np.concatenate([counts[0], counts[-1], counts[1:-1, 0], counts[1:-1, -1]])
    assert around.min() > 1000  # the sofa stands in the middle of it


def test_a_sky_is_computed_once() -> None:
    hour = HOURS[Light.DAYLIGHT]
    assert sky.radiance(hour, seed=1) is sky.radiance(hour, seed=1)
