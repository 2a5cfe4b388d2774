"""Characters of photographs: when they are cut out, when they are figurines, and what is read."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.edit import company as module
from cavendish.engines.diorama.edit import likeness as reading
from cavendish.engines.diorama.edit.company import company
from cavendish.engines.diorama.edit.faces import Face
from cavendish.engines.diorama.edit.likeness import Likeness, likeness
from cavendish.engines.diorama.edit.raster import Photo, photo_of
from cavendish.engines.diorama.plan.scene import (
    Framing,
    Garment,
    Link,
    Pose,
    Relation,
    ScenePlan,
    Style,
    Thing,
)
from cavendish.engines.engine import Character

SKIN, HAIR, SHIRT, WALL = (224, 176, 148), (60, 38, 20), (200, 40, 36), (235, 235, 235)
FACE = Face(100, 90, 30, 30, ((86, 80), (114, 80)))
ANN = Thing(noun="woman", name="Ann")


def painted(*, hair: bool = True, long: bool = False, glasses: bool = False) -> NDArray[np.uint8]:
    """Return somebody in a red shirt before a wall, 240 x 200."""
    rows, columns = np.mgrid[0:240, 0:200]
    picture = np.full((240, 200, 3), WALL, np.uint8)
    away = ((columns - 100) / 46) ** 2
    if hair:
        picture[(away + ((rows - 82) / 58) ** 2 < 1) & (rows < 100)] = HAIR
    if long:
        picture[(np.abs(columns - 100) < 48) & (rows > 82) & (rows < 150)] = HAIR
    picture[(np.abs(columns - 100) < 70) & (rows > 140)] = SHIRT
    bald = 0 if hair else 16
    picture[((columns - 100) / 30) ** 2 + ((rows - 96 + bald) / (40 + bald)) ** 2 < 1] = SKIN
    if glasses:
        for x, y in FACE.eyes or ():
            ring = np.hypot(columns - x, rows - y)
            picture[np.abs(ring - 10) < 1.6] = (20, 20, 20)
        picture[(np.abs(columns - 100) < 5) & (np.abs(rows - 80) < 1.6)] = (20, 20, 20)
    return picture


@pytest.fixture(autouse=True)
def _one_face(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the painted face be found, and the person in front of the wall."""
    monkeypatch.setattr(reading, "faces", lambda _photo: (FACE,))
    monkeypatch.setattr(module.faces, "faces", lambda _photo: (FACE,))
    monkeypatch.setattr(module.matte, "subject", covered)


def covered(photo: Photo) -> Photo:
    return (np.abs(photo - np.array(WALL) / 255).max(2) > 0.02).astype(np.float32)


def read(picture: NDArray[np.uint8]) -> Likeness:
    photo = photo_of(picture)
    return likeness(photo, covered(photo))


def code(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def test_skin_hair_and_clothes_are_read_in_their_own_colours() -> None:
    looks = read(painted())
    assert (looks.skin, looks.hair, looks.top) == (code(SKIN), code(HAIR), code(SHIRT))
    assert (looks.length, looks.glasses, looks.coat) == ("short", False, None)


def test_long_hair_no_hair_and_glasses_are_told() -> None:
    assert read(painted(long=True)).length == "long"
    assert (read(painted(hair=False)).length, read(painted(hair=False)).hair) == ("bald", None)
    assert read(painted(glasses=True)).glasses


def ann() -> Character:
    return Character(name="Ann", references=(painted(),))


def test_in_a_photo_somebody_is_the_cut_out_of_the_photograph() -> None:
    found = company(ScenePlan(things=(ANN,)), (ann(),), {"Ann": ANN}, "@Ann in a park")
    assert list(found.cutouts) == [0]
    assert "cut out" in found.notes[0]
    inside = found.cutouts[0].alpha > 0.99
    shown = set(map(tuple, np.rint(found.cutouts[0].colours[inside] * 255).astype(int)))
    assert {SKIN, HAIR, SHIRT} <= shown


RIDING = ScenePlan(
    things=(ANN, Thing(noun="horse")), relations=(Relation(subject=0, link=Link.RIDING, object=1),)
)
FIGURINES = [
    (ScenePlan(things=(ANN,)), "a clay figurine of @Ann", "toy"),
    (ScenePlan(things=(ANN,), style=Style.WATERCOLOUR), "@Ann", "watercolour"),
    (ScenePlan(things=(Thing(noun="woman", name="Ann", pose=Pose.RUN),)), "@Ann", "run"),
    (RIDING, "@Ann rides", "hands"),
    (ScenePlan(things=(ANN,), framing=Framing.TOP_DOWN), "@Ann", "front"),
    (
        ScenePlan(things=(Thing(noun="woman", name="Ann", wears=(Garment(noun="hat"),)),)),
        "@Ann in a hat",
        "clothes",
    ),
]


@pytest.mark.parametrize(("plan", "prompt", "why"), FIGURINES)
def test_what_a_cut_out_cannot_do_a_figurine_does(plan: ScenePlan, prompt: str, why: str) -> None:
    found = company(plan, (ann(),), {"Ann": ANN}, prompt)
    assert found.cutouts == {}
    assert why in found.notes[0]
    shown = found.plan.things[0]
    assert f"{code(SKIN)} skin" in shown.attributes
    assert f"short {code(HAIR)} hair" in shown.attributes
    assert Garment(noun="sweater", colour=code(SHIRT)) in shown.wears


def test_who_ends_above_the_feet_stands_beside_others_as_a_figurine() -> None:
    plan = ScenePlan(things=(ANN, Thing(noun="dog")))
    found = company(plan, (ann(),), {"Ann": ANN}, "@Ann beside a dog")
    assert found.cutouts == {}
    assert "above the feet" in found.notes[0]


def test_words_win_over_the_photograph() -> None:
    said = Thing(
        noun="woman", name="Ann", attributes=("red hair",),
        wears=(Garment(noun="coat", colour="green"),),
    )  # fmt: skip
    plan = ScenePlan(things=(said,))
    (shown,) = company(plan, (ann(),), {"Ann": said}, "a toy of @Ann").plan.things
    assert [word for word in shown.attributes if "hair" in word] == ["red hair"]
    assert [garment.noun for garment in shown.wears] == ["coat"]


def test_a_figurine_stays_one_in_the_next_turn() -> None:
    first = company(ScenePlan(things=(ANN,)), (ann(),), {"Ann": ANN}, "a toy of @Ann").plan
    again = company(first, (ann(),), {"Ann": ANN}, "now at night")
    assert again.cutouts == {}
    assert again.plan.things == first.things
