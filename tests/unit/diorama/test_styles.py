"""Styles: each leaves its mark on a picture, at every size, and the same seed gives the same."""

import numpy as np
import pytest

from cavendish.engines.diorama.compose.looks import LOOKS, look
from cavendish.engines.diorama.compose.painting import PAINTERS
from cavendish.engines.diorama.compose.restyle import REBUILT, restyled
from cavendish.engines.diorama.compose.route import prepared
from cavendish.engines.diorama.compose.sketch import Sketch
from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.material import Glaze, Glow, Principled
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.plan.scene import Framing, Place, ScenePlan, Style
from cavendish.engines.diorama.stage.shot import Camera, Development, Shot

SIZE = 96


def scene() -> Sketch:
    """Return a red disc, lit from the left, on a floor under a blue sky."""
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32) / SIZE
    disc = np.hypot(x - 0.5, y - 0.5) < 0.28
    floor = (y > 0.6) & ~disc
    part = np.where(disc, 1, np.where(floor, 0, -1)).astype(np.int32)
    colours = np.array([[0.5, 0.7, 0.95], [0.55, 0.5, 0.4], [0.8, 0.15, 0.12]], np.float32)
    albedo = colours[part + 1]
    shade = np.where(disc, np.clip(1.1 - 1.2 * x, 0, 1), 0.6).astype(np.float32)
    normal = np.zeros((SIZE, SIZE, 3), np.float32)
    normal[..., 2] = 1
    depth = np.where(disc, 2.0, np.where(floor, 3.0, np.inf)).astype(np.float32)
    colour = np.clip(albedo * (0.35 + 0.8 * shade[..., None]), 0, 1)
    return Sketch(colour=colour, albedo=albedo, shade=shade, normal=normal, depth=depth, part=part)


def ball() -> Shot:
    """Return a ball and a lamp before a camera."""
    return Shot(
        parts=(
            Part(mesh=primitives.sphere(0.5), finish=Glaze(base=(0.6, 0.1, 0.1))),
            Part(
                mesh=primitives.box((0.1, 0.1, 0.1), at=(1, 0, 0)),
                finish=Glow(radiance=(5.0, 5.0, 5.0)),
            ),
        ),
        lamps=(),
        camera=Camera(origin=(0, -4, 0.5), target=(0, 0, 0), fov=30),
        development=Development(),
    )


@pytest.mark.parametrize("style", list(PAINTERS))
def test_a_painted_style_changes_the_picture_and_stays_a_picture(style: Style) -> None:
    seen = scene()
    made = PAINTERS[style](seen, SIZE, SIZE, 3)
    assert made.shape == (SIZE, SIZE, 3)
    assert np.isfinite(made).all()
    assert made.min() >= 0
    assert made.max() <= 1.0001
    assert np.abs(made - seen.colour).mean() > 0.01
    assert made.std() > 0.02


@pytest.mark.parametrize("style", list(PAINTERS))
def test_the_same_seed_paints_the_same_picture(style: Style) -> None:
    first = PAINTERS[style](scene(), SIZE, SIZE, 5)
    again = PAINTERS[style](scene(), SIZE, SIZE, 5)
    assert np.array_equal(first, again)


@pytest.mark.parametrize("style", list(PAINTERS))
def test_a_painting_fits_any_ratio(style: Style) -> None:
    assert PAINTERS[style](scene(), 150, 90, 3).shape == (90, 150, 3)


@pytest.mark.parametrize("style", [Style.PENCIL, Style.INK])
def test_drawings_have_no_colour(style: Style) -> None:
    made = PAINTERS[style](scene(), SIZE, SIZE, 3)
    assert (made.max(-1) - made.min(-1)).max() < 0.12


def test_a_blueprint_is_blue() -> None:
    made = PAINTERS[Style.BLUEPRINT](scene(), SIZE, SIZE, 3).mean((0, 1))
    assert made[2] > made[1] > made[0]


def test_pixel_art_has_few_colours_in_square_pixels() -> None:
    made = PAINTERS[Style.PIXEL_ART](scene(), 448, 448, 3)
    assert len(np.unique((made.reshape(-1, 3) * 255).astype(int), axis=0)) <= 64
    assert (np.abs(np.diff(made, axis=1)).sum(-1) > 0).any(0).sum() < 448 / 3


def test_a_cartoon_has_a_dark_line_round_the_thing() -> None:
    made = PAINTERS[Style.CARTOON](scene(), 192, 192, 3)
    row = made[96].mean(-1)
    assert row[30:60].min() < 0.25
    assert row[80:110].min() > row[30:60].min()


def test_a_sticker_has_a_white_border_on_a_pale_ground() -> None:
    made = PAINTERS[Style.STICKER](scene(), 192, 192, 3)
    assert made[4, 4].min() > 0.8
    assert (made.min(-1) > 0.97).mean() > 0.02


def test_pop_art_prints_four_different_pictures() -> None:
    made = PAINTERS[Style.POP_ART](scene(), SIZE, SIZE, 3)
    quarters = [made[:48, :48], made[:48, 48:], made[48:, :48], made[48:, 48:]]
    means = {tuple(np.round(q.mean((0, 1)), 2)) for q in quarters}
    assert len(means) == 4


@pytest.mark.parametrize("style", sorted(LOOKS))
def test_a_look_changes_the_print(style: Style) -> None:
    photograph = (scene().colour * 255).astype(np.uint8)
    made = look(photograph, style, seed=1)
    assert made.shape == photograph.shape
    assert np.abs(made.astype(int) - photograph).mean() > 2


@pytest.mark.parametrize("style", [Style.BLACK_AND_WHITE, Style.NOIR])
def test_black_and_white_has_no_colour(style: Style) -> None:
    made = look((scene().colour * 255).astype(np.uint8), style, seed=1).astype(int)
    assert (made.max(-1) - made.min(-1)).max() < 14


def test_a_photograph_is_left_alone() -> None:
    photograph = (scene().colour * 255).astype(np.uint8)
    assert look(photograph, Style.PHOTO, seed=1) is photograph
    shot = ball()
    assert restyled(shot, Style.PHOTO) is shot


@pytest.mark.parametrize("style", sorted(REBUILT))
def test_what_is_rebuilt_stays_in_its_place_and_keeps_its_lamps(style: Style) -> None:
    shot = ball()
    rebuilt = restyled(shot, style)
    assert any(part is shot.parts[1] for part in rebuilt.parts)
    others = [p.mesh.vertices for p in rebuilt.parts if not isinstance(p.finish, Glow)]
    points = np.concatenate(others)
    assert np.isfinite(points).all()
    assert np.abs(points.max(0) - 0.5).max() < 0.2
    assert np.abs(points.min(0) + 0.5).max() < 0.2


def test_low_poly_has_far_fewer_and_flat_faces() -> None:
    made = restyled(ball(), Style.LOW_POLY).parts[0].mesh
    assert made.faceted
    assert len(made.faces) < 0.6 * len(ball().parts[0].mesh.faces)


def test_toy_blocks_have_studs_that_voxels_lack() -> None:
    voxels = restyled(ball(), Style.VOXEL).parts[-1].mesh
    blocks = restyled(ball(), Style.TOY_BLOCKS).parts[-1].mesh
    assert len(blocks.faces) > len(voxels.faces)


def test_plush_has_hairs() -> None:
    made = restyled(ball(), Style.PLUSH)
    assert max(len(p.mesh.faces) for p in made.parts) > 50_000


def test_clay_does_not_shine() -> None:
    finish = restyled(ball(), Style.CLAY).parts[0].finish
    assert isinstance(finish, Principled)
    assert isinstance(finish.roughness, float)
    assert finish.roughness > 0.5


def test_a_sticker_stands_in_the_studio_and_isometric_is_seen_from_above() -> None:
    plan = ScenePlan(things=(), place=Place.FOREST, style=Style.STICKER)
    assert prepared(plan).place is Place.STUDIO
    plan = ScenePlan(things=(), style=Style.ISOMETRIC)
    assert prepared(plan).framing is Framing.ISOMETRIC


def test_every_style_has_its_way() -> None:
    photographed = {Style.PHOTO, Style.PRODUCT, Style.ISOMETRIC}
    assert set(Style) == photographed | set(PAINTERS) | set(LOOKS) | set(REBUILT)
