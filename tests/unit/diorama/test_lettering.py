"""What quoted text promises: it is there, it is whole, and something real carries it."""

import numpy as np
import pytest

from cavendish.engines.diorama.compose.board import board, only, with_boards
from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.material import Principled, Texture
from cavendish.engines.diorama.model.model import Anchor, Model, Part
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.scene import Link, Place, Relation, ScenePlan, Thing
from cavendish.engines.diorama.stage.lettering import (
    glowing,
    labelled,
    sign,
    wall_of,
    with_signs,
)
from cavendish.engines.diorama.stage.placed import Placed

HALF = (0.03, 0.03)


def jar() -> Model:
    mesh = primitives.lathe([(0.05, 0.0), (0.05, 0.05), (0.05, 0.12), (0.0, 0.12)])
    part = Part(mesh=mesh, finish=finish.matt((0.6, 0.6, 0.6)))
    return Model(parts=(part,), anchors={"label": Anchor(at=(0, -0.05, 0.06), half=HALF)})


def written(kind: LetteringKind, *nouns: str, bearer: int | None = None) -> ScenePlan:
    text = Lettering(text="HELLO", kind=kind, bearer=bearer)
    return ScenePlan(things=tuple(Thing(noun=noun) for noun in nouns), letterings=(text,))


def test_a_text_without_a_bearer_gets_a_sign_of_its_own() -> None:
    plan, cast = with_signs(written(LetteringKind.SIGN, "jar"), [[jar()]])
    assert [thing.noun for thing in plan.things] == ["jar", "sign"]
    assert len(cast[1]) == 1


def test_a_sign_that_the_plan_names_is_built_with_its_text_and_not_twice() -> None:
    plan, cast = with_signs(written(LetteringKind.SIGN, "wooden sign", bearer=0), [[jar()]])
    assert [thing.noun for thing in plan.things] == ["sign"]
    assert len(cast[0][0].parts) == 4


def test_a_label_needs_no_sign() -> None:
    plan, _ = with_signs(written(LetteringKind.LABEL, "jar", bearer=0), [[jar()]])
    assert len(plan.things) == 1


def test_a_label_hugs_its_bearer_and_stays_on_it() -> None:
    placed = [Placed(thing=0, copy=0, model=jar())]
    (item,) = labelled(written(LetteringKind.LABEL, "jar", bearer=0), placed)
    letters = item.model.parts[-1].mesh.vertices
    radius = np.hypot(letters[:, 0], letters[:, 1])
    assert radius.max() < 0.056
    assert radius.min() > 0.044
    assert np.abs(letters[:, 0]).max() <= HALF[0]


@pytest.mark.parametrize("text", ["A", "OPEN", "A very long text that has to be broken into lines"])
@pytest.mark.parametrize("place", [Place.OUTDOORS, Place.TABLETOP])
def test_the_letters_of_a_sign_stay_on_its_board(text: str, place: Place) -> None:
    board, _, _, letters = sign(Lettering(text=text, kind=LetteringKind.SIGN), place).parts
    for axis in (0, 2):
        assert letters.mesh.vertices[:, axis].min() > board.mesh.vertices[:, axis].min()
        assert letters.mesh.vertices[:, axis].max() < board.mesh.vertices[:, axis].max()


@pytest.mark.parametrize("aspect", [0.125, 1.0, 8.0])
def test_neon_hangs_on_one_wall_above_everything(aspect: float) -> None:
    placed = [Placed(thing=0, copy=0, model=jar())]
    (neon,) = glowing(written(LetteringKind.NEON, "jar"), placed, aspect=aspect)
    low, high = neon.bounds
    assert low[2] > placed[0].box[1][2]
    assert low[1] > placed[0].box[1][1]
    assert wall_of([neon]) == pytest.approx(float(high[1]))


def test_long_texts_share_one_board_that_the_picture_is_about() -> None:
    texts = tuple(
        Lettering(text=one, kind=LetteringKind.SIGN)
        for one in ("Wave Riders Surf Shop", "Ride the waves, live the dream!", "Open daily")
    )
    plan, cast, about = with_boards(ScenePlan(things=(), letterings=texts), [])
    assert plan.letterings == ()
    assert [thing.noun for thing in plan.things] == ["sign"]
    assert about == 0
    assert len(cast) == 1


def test_a_short_sign_keeps_its_raised_letters() -> None:
    short = ScenePlan(things=(), letterings=(Lettering(text="OPEN", kind=LetteringKind.SIGN),))
    assert with_boards(short, [])[0] is short


def test_chalk_stands_on_a_dark_board_and_carving_is_sunk() -> None:
    text = (Lettering(text="Soup of the day", kind=LetteringKind.CHALK),)
    chalk = board(text, LetteringKind.CHALK, Place.TABLETOP).parts[0].finish
    stone = board(text, LetteringKind.ENGRAVED, Place.OUTDOORS).parts[0].finish
    assert isinstance(chalk, Principled)
    assert isinstance(stone, Principled)
    assert isinstance(chalk.base, Texture)
    assert float(chalk.base.pixels.mean()) < 0.2
    assert stone.bump is not None
    assert chalk.bump is None


def test_what_is_left_of_a_plan_still_points_at_the_right_things() -> None:
    plan = ScenePlan(
        things=(Thing(noun="banner"), Thing(noun="cat"), Thing(noun="table")),
        relations=(Relation(subject=1, link=Link.ON, object=2),),
        letterings=(Lettering(text="Hi", kind=LetteringKind.BUBBLE, bearer=1),),
    )
    left = only(plan, [1, 2])
    assert left.relations == (Relation(subject=0, link=Link.ON, object=1),)
    assert left.letterings[0].bearer == 0
