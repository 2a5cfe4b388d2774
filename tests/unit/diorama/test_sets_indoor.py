from functools import cache

import numpy as np
import pytest

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.model.material import Finish, Glow, Principled, Texture
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import Light, Place, ScenePlan, Thing, Weather
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.diorama.stage.sets import facade, joinery, paving, tower
from cavendish.engines.diorama.stage.sets.built import BUILDERS
from cavendish.engines.diorama.stage.sets.registry import scenery
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site
from cavendish.engines.diorama.stage.shot import Camera, SoftBox
from cavendish.engines.diorama.stage.view import View

ROOMS = sorted(place for place in BUILDERS if place.ground is Place.ROOM)
TOWN = sorted(place for place in BUILDERS if place.ground is Place.OUTDOORS)


@cache
def prop(noun: str) -> Model:
    build = recipe(noun)
    assert build is not None
    return build(Look(), np.random.default_rng(3))


def site(
    place: Place,
    noun: str = "chair",
    *,
    light: Light = Light.DAYLIGHT,
    aspect: float = 1.0,
    seed: int = 4,
    weather: Weather = Weather.CLEAR,
) -> Site:
    model = prop(noun)
    low, high = (corner.astype(np.float64) for corner in model.bounds)
    tall = float(high[2])
    away = 4.0 * tall * max(1.0, 0.5 * aspect)
    camera = Camera(
        origin=(0.0, -away, 0.85 * tall),
        target=(0.0, 0.0, 0.5 * tall),
        fov=36.0 / max(1.0, aspect),
        focus=away,
    )
    return Site(
        plan=ScenePlan(things=(Thing(noun=noun),), place=place, light=light, weather=weather),
        view=View(camera=camera, aspect=aspect, low=low, high=high),
        models=(model,),
        furnished=tall > 0.5,
        seed=seed,
    )


@cache
def built(place: Place) -> Scenery:
    return scenery(site(place))


def triangles(made: Scenery) -> int:
    return sum(len(part.mesh.faces) for part in made.parts)


def looks(made: Scenery) -> list[Finish]:
    return [part.finish for part in made.parts]


def roughness(look: Finish) -> tuple[float, float]:
    """Return the smallest and largest roughness of a finish."""
    assert isinstance(look, Principled)
    values = look.roughness.pixels if isinstance(look.roughness, Texture) else look.roughness
    return float(np.min(values)), float(np.max(values))


def brightness(look: Finish) -> float:
    assert isinstance(look, Principled)
    assert isinstance(look.base, Texture)
    return float(look.base.pixels.mean())


@pytest.mark.parametrize("place", [*ROOMS, *TOWN])
def test_every_built_place_is_dressed_and_within_its_budget(place: Place) -> None:
    made = built(place)
    assert 3_000 < triangles(made) < 3_000_000
    assert 2 < len(made.parts) < 110, "few parts render fast"
    for part in made.parts:
        assert np.isfinite(part.mesh.vertices).all()
        assert part.mesh.faces.max() < len(part.mesh.vertices)


@pytest.mark.parametrize("place", ROOMS)
def test_nothing_of_a_room_stands_inside_the_group_or_before_it(place: Place) -> None:
    ground = site(place)
    made = built(place)
    low, high = ground.view.low, ground.view.high
    for part in made.parts:
        points = part.mesh.vertices
        beside = (points[:, 0] > low[0]) & (points[:, 0] < high[0])
        before = (points[:, 1] < high[1]) & (points[:, 1] > ground.view.camera.origin[1])
        above = (points[:, 2] > 0.12 * high[2]) & (points[:, 2] < high[2])
        assert not (beside & before & above).any()


@pytest.mark.parametrize("place", [*ROOMS, *TOWN])
def test_the_same_seed_builds_the_same_and_another_seed_another(place: Place) -> None:
    first, again, other = built(place), scenery(site(place)), scenery(site(place, seed=9))
    assert len(first.parts) == len(again.parts)
    for one, two in zip(first.parts, again.parts, strict=True):
        assert np.array_equal(one.mesh.vertices, two.mesh.vertices)
    assert triangles(first) != triangles(other) or any(
        not np.array_equal(one.mesh.vertices, two.mesh.vertices)
        for one, two in zip(first.parts, other.parts, strict=False)
    )


@pytest.mark.parametrize("place", [Place.KITCHEN, Place.LIBRARY, Place.STREET])
@pytest.mark.parametrize("aspect", [0.125, 8.0])
def test_extreme_ratios_are_dressed_from_edge_to_edge(place: Place, aspect: float) -> None:
    ground = site(place, aspect=aspect)
    made = scenery(ground)
    points = np.concatenate([part.mesh.vertices for part in made.parts])
    far = points[points[:, 1] > ground.view.high[1]]
    left, right = ground.view.span_at(float(ground.view.high[1]) + 1.0)
    for edge in np.linspace(left, right, 9):
        near = np.abs(far[:, 0] - edge) < 0.15 * (right - left)
        assert near.sum() > 20


def test_a_place_leaves_out_what_the_plan_counts_itself() -> None:
    chairless, other = scenery(site(Place.CAFE, "chair")), scenery(site(Place.CAFE, "armchair"))
    assert triangles(chairless) < triangles(other), "café chairs would be counted with the chair"


def test_a_small_thing_stands_on_a_table_with_the_room_behind_it() -> None:
    made = scenery(site(Place.OFFICE, "mug"))
    tops = [
        part
        for part in made.parts
        if abs(float(part.mesh.vertices[:, 2].max())) < 1e-3
        and float(part.mesh.vertices[:, 2].min()) > -0.2
    ]
    assert tops, "the table's top is where the mug stands"
    floor = min(float(part.mesh.vertices[:, 2].min()) for part in made.parts)
    assert floor < -1.0


@pytest.mark.parametrize("place", [Place.STREET, Place.CASTLE])
def test_windows_glow_in_the_evening_and_not_by_day(place: Place) -> None:
    assert facade.LIT in looks(scenery(site(place, light=Light.NIGHT)))
    assert facade.LIT not in looks(scenery(site(place)))


def test_a_city_at_night_has_neon_and_a_wet_road() -> None:
    night = looks(scenery(site(Place.CITY, light=Light.NIGHT)))
    assert set(tower.NEONS) & {look for look in night if isinstance(look, Glow)}
    assert paving.asphalt(Weather.CLEAR, wet=True) in night


def test_rain_leaves_puddles_and_snow_covers_the_stones() -> None:
    dry, wet, snow = (
        paving.cobbles((0.2, 0.2, 0.2), weather)
        for weather in (Weather.CLEAR, Weather.RAIN, Weather.SNOW)
    )
    assert roughness(wet)[0] < 0.1 < roughness(dry)[0]
    assert brightness(snow) > 2 * brightness(dry)


def test_rooms_are_lit_by_their_window_and_at_night_by_lamps() -> None:
    def warmth(light: Light) -> float:
        rig = scenery(site(Place.BEDROOM, light=light)).rig
        assert rig is not None
        boxes = [lamp.radiance for lamp in rig.lamps if isinstance(lamp, SoftBox)]
        red, _, blue = np.sum(boxes[1:], axis=0)
        return float(red / blue)

    assert warmth(Light.NIGHT) > 1.5
    assert warmth(Light.DAYLIGHT) < 1.1


def test_an_empty_place_is_a_picture_of_the_place() -> None:
    plan = ScenePlan(things=(), place=Place.LIBRARY, light=Light.DAYLIGHT)
    shot = arrange(plan, (), width=320, height=320, seed=2)
    assert sum(len(part.mesh.faces) for part in shot.parts) > 50_000
    assert shot.camera.origin[2] > 0.8


def test_boxes_are_where_and_as_large_as_asked() -> None:
    mesh = joinery.boxes([(1, 2, 3), (0.2, 0.2, 0.2)], [(0, 0, 0), (5, 0, 1)], bevel=0.01)
    half = len(mesh.vertices) // 2
    first, second = mesh.vertices[:half], mesh.vertices[half:]
    assert np.allclose(first.max(0) - first.min(0), (1, 2, 3), atol=1e-5)
    assert np.allclose((second.max(0) + second.min(0)) / 2, (5, 0, 1), atol=1e-5)


def test_parts_of_one_finish_become_one_part() -> None:
    cube = joinery.boxes((1, 1, 1), [(0, 0, 0)])
    parts = [joinery.painted((0.5, 0, 0), cube), joinery.painted((0, 0.5, 0), cube)]
    (whole,) = joinery.merged(parts)
    assert whole.mesh.colours is not None
    assert {tuple(c) for c in whole.mesh.colours.round(2).tolist()} == {(0.5, 0, 0), (0, 0.5, 0)}


def test_a_house_front_faces_the_street_and_stands_on_the_ground() -> None:
    house = facade.House(
        width=5.0,
        storeys=2,
        wall=joinery.MATT,
        door=(0.1, 0.2, 0.2),
        shop=True,
        lit=0.0,
    )
    parts = facade.front(house, np.random.default_rng(1))
    points = np.concatenate([part.mesh.vertices for part in parts])
    assert abs(float(points[:, 2].min())) < 0.02
    panes = [part for part in parts if part.finish is facade.GLASS]
    assert panes
    assert all(float(part.mesh.vertices[:, 1].max()) < 0.05 for part in panes)
