"""What the natural sets promise: a place for the group, ground under it, nothing before it."""

from functools import cache

import numpy as np
import pytest

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.material import Diffuse, Principled
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Light, Place, ScenePlan, Thing, Weather
from cavendish.engines.diorama.shoot.precipitation import fallen
from cavendish.engines.diorama.stage import rigs, weather
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.diorama.stage.camera import project
from cavendish.engines.diorama.stage.sets import registry, trees
from cavendish.engines.diorama.stage.sets.planting import planted, snowed
from cavendish.engines.diorama.stage.shot import Fall, Shot, Sky, Sun

NATURE = (
    Place.MEADOW, Place.PARK, Place.GARDEN, Place.FARM, Place.FOREST, Place.JUNGLE, Place.MOUNTAIN,
    Place.SNOW, Place.DESERT, Place.BEACH, Place.SEA, Place.LAKE, Place.RIVER, Place.UNDERWATER,
    Place.SKY, Place.SPACE, Place.MOON,
)  # fmt: skip
MOST_TRIANGLES = 2_200_000


@cache
def crate(wide: float = 1.0, tall: float = 1.0) -> Model:
    mesh = primitives.box((wide, 0.6, tall), at=(0, 0, tall / 2))
    return Model(parts=(Part(mesh=mesh, finish=finish.matt((0.5, 0.3, 0.2))),))


@cache
def shot(
    place: Place,
    *,
    noun: str = "crate",
    light: Light = Light.DAYLIGHT,
    falls: Weather = Weather.CLEAR,
    size: tuple[int, int] = (600, 400),
    seed: int = 4,
) -> Shot:
    plan = ScenePlan(things=(Thing(noun=noun),), place=place, light=light, weather=falls)
    return arrange(plan, [(crate(),)], width=size[0], height=size[1], seed=seed)


def dressing(made: Shot) -> list[Part]:
    return list(made.parts[1:])


@pytest.mark.parametrize("place", NATURE)
def test_every_natural_place_has_a_set_of_its_own(place: Place) -> None:
    builders = {name: registry._BUILDERS[name] for name in NATURE}
    assert list(builders.values()).count(builders[place]) == 1


@pytest.mark.parametrize("place", NATURE)
def test_a_set_is_dressed_but_light(place: Place) -> None:
    parts = dressing(shot(place))
    assert len(parts) >= 1
    assert sum(len(part.mesh.faces) for part in parts) < MOST_TRIANGLES
    for part in parts:
        assert np.isfinite(part.mesh.vertices).all()
        assert part.mesh.faces.max() < len(part.mesh.vertices)


@pytest.mark.parametrize("place", [p for p in NATURE if p is not Place.SPACE])
def test_nothing_tall_stands_before_the_group(place: Place) -> None:
    made = shot(place)
    box = made.parts[0].mesh.vertices
    places = project(box.astype(float), made.camera, aspect=1.5)
    low, high = places.min(0), places.max(0)
    eye, target = np.array(made.camera.origin), np.array(made.camera.target)
    ahead = (target - eye) / np.linalg.norm(target - eye)
    nearest = float(((box - eye) @ ahead).min())
    for part in dressing(made):
        points = part.mesh.vertices[:: max(1, len(part.mesh.vertices) // 60_000)].astype(float)
        depth = (points - eye) @ ahead
        points = points[(depth > 0.05) & (depth < 0.97 * nearest)]
        if len(points) == 0:
            continue
        seen = project(points, made.camera, aspect=1.5)
        middle = low[1] + 0.45 * (high[1] - low[1])
        hiding = (seen[:, 0] > low[0]) & (seen[:, 0] < high[0])
        hiding &= (seen[:, 1] > middle) & (seen[:, 1] < high[1])
        assert hiding.mean() < 0.002


@pytest.mark.parametrize("place", NATURE)
def test_a_set_reaches_both_edges_of_the_picture(place: Place) -> None:
    made = shot(place)
    eye, target = np.array(made.camera.origin), np.array(made.camera.target)
    seen: list[np.ndarray] = []
    for part in dressing(made):
        points = part.mesh.vertices[::7].astype(float)
        points = points[(points - eye) @ (target - eye) > 1e-3]
        seen.append(project(points, made.camera, aspect=1.5))
    across = np.concatenate(seen)
    inside = across[np.abs(across).max(1) < 1]
    assert (inside[:, 0] < -0.8).any()
    assert (inside[:, 0] > 0.8).any()


def test_boats_ride_in_the_water_and_other_things_stand_above_it() -> None:
    def surface(noun: str) -> float:
        (water,) = [
            part
            for part in dressing(shot(Place.SEA, noun=noun))
            if isinstance(part.finish, Principled) and part.finish.roughness == 0.09
        ]
        return float(np.median(water.mesh.vertices[:, 2]))

    assert surface("sailboat") > 0
    assert surface("crate") < 0


def test_a_plan_that_counts_benches_gets_no_more_of_them() -> None:
    with_bench, without = (
        sum(len(p.mesh.faces) for p in dressing(shot(Place.PARK, noun=noun)))
        for noun in ("crate", "bench")
    )
    assert without < with_bench


@pytest.mark.parametrize("place", [Place.MEADOW, Place.MOUNTAIN, Place.DESERT])
def test_rain_makes_the_ground_shine_and_falls_before_the_lens(place: Place) -> None:
    dry, wet = shot(place), shot(place, falls=Weather.RAIN)
    assert isinstance(dry.parts[1].finish, Diffuse)
    assert isinstance(wet.parts[1].finish, Principled)
    assert wet.fall is not None
    assert wet.fall.streaked


def test_snow_whitens_the_meadow() -> None:
    def brightness(made: Shot) -> float:
        colours = [p.mesh.colours for p in dressing(made) if p.mesh.colours is not None]
        return float(np.concatenate(colours).mean())

    snowy = brightness(shot(Place.MEADOW, falls=Weather.SNOW))
    assert snowy > 1.5 * brightness(shot(Place.MEADOW))


def test_fog_is_thicker_than_clear_air_and_hides_the_sky() -> None:
    clear, fog = (shot(Place.MEADOW, falls=w).haze for w in (Weather.CLEAR, Weather.FOG))
    assert clear is not None
    assert fog is not None
    assert fog.reach < 0.2 * clear.reach
    assert fog.over_sky


def test_a_long_lens_sees_no_more_haze() -> None:
    usual, wide = (shot(Place.FOREST, size=size) for size in ((600, 400), (1600, 200)))
    assert usual.haze is not None
    assert wide.haze is not None
    assert wide.camera.focus > 2.5 * usual.camera.focus
    hazy = [made.camera.focus - made.haze.start for made in (usual, wide) if made.haze]
    assert max(hazy) < 1.2


def test_a_storm_has_lightning() -> None:
    calm, storm = (len(shot(Place.SEA, falls=w).parts) for w in (Weather.RAIN, Weather.STORM))
    assert storm > calm


def test_space_is_lit_by_one_hard_sun_among_stars() -> None:
    lamps = shot(Place.SPACE).lamps
    assert [type(lamp) for lamp in lamps] == [Sky, Sun]


def test_water_swallows_red_first() -> None:
    haze = shot(Place.UNDERWATER).haze
    assert haze is not None
    assert haze.tint[0] > haze.tint[1] > haze.tint[2]


@pytest.mark.parametrize("light", Light)
def test_every_light_has_a_rig_a_window_a_sky_and_a_print(light: Light) -> None:
    assert rigs.BOXES[light].boxes
    assert max(rigs.WINDOWS[light].pane) > 0
    assert rigs.PRINTS[light].key
    assert weather.HOURS[light].power > 0


def test_nights_are_dark_but_readable() -> None:
    night, day = rigs.PRINTS[Light.NIGHT].key, rigs.PRINTS[Light.DAYLIGHT].key
    assert night is not None
    assert day is not None
    assert 0.06 < night < 0.6 * day


def test_rain_falls_the_same_way_twice_and_snow_lightens_the_dark() -> None:
    dark = np.full((90, 120, 3), 0.05, np.float32)
    rain = Fall(colour=(0.5, 0.5, 0.5), streaked=True)
    np.testing.assert_array_equal(fallen(dark, rain, seed=3), fallen(dark, rain, seed=3))
    snow = Fall(colour=(0.9, 0.9, 0.9), streaked=False)
    white = fallen(dark, snow, seed=3)
    assert 0.06 < float(white.mean()) < 0.3
    assert float(white.max()) <= 0.9


def test_copies_are_planted_where_asked() -> None:
    places = np.array([(0.0, 0, 0), (5, 0, 0), (0, 7, 1)])
    mesh = planted([trees.conifer(0)], places, 2.0, np.random.default_rng(1))
    assert mesh is not None
    copies = mesh.vertices.reshape(3, -1, 3)
    np.testing.assert_allclose(copies[:, :, :2].mean(1), places[:, :2], atol=0.2)
    np.testing.assert_allclose(np.ptp(copies[..., 2], axis=1), 2.0, rtol=0.1)


def test_nothing_is_planted_nowhere() -> None:
    assert planted([trees.conifer(0)], np.zeros((0, 3)), 1.0, np.random.default_rng(1)) is None


def test_snow_lies_on_top() -> None:
    bare = trees.conifer(0)
    assert np.asarray(snowed(bare).colours).mean() > np.asarray(bare.colours).mean()


@pytest.mark.parametrize("size", [(1600, 200), (600, 400), (200, 1600)])
def test_mountains_show_their_peaks_at_every_ratio(size: tuple[int, int]) -> None:
    made = shot(Place.MOUNTAIN, size=size)
    farthest = max(dressing(made), key=lambda part: float(part.mesh.vertices[:, 1].max()))
    y = farthest.mesh.vertices[:, 1]
    back = farthest.mesh.vertices[y > 0.95 * y.max()].astype(float)
    seen = project(back, made.camera, aspect=size[0] / size[1])
    crest = seen[np.abs(seen[:, 0]) < 1, 1]
    assert crest.max() < 1.3
