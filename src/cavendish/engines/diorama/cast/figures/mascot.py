"""Mascots: things that do what people do, with a face, arms, legs, gloves and shoes.

Knows the front of a model and the human rig; knows no nouns. A mascot keeps the thing's own shape
and colours: its body is the thing, from the hips to where a head would be.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter, map_coordinates

from cavendish.engines.diorama.cast.figures.body import draw_shoes
from cavendish.engines.diorama.cast.figures.faces import LOOKS, Features, draw_face
from cavendish.engines.diorama.cast.figures.faces import Look as Face
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.hands import add_hand
from cavendish.engines.diorama.cast.figures.hats import HATS, draw_hat
from cavendish.engines.diorama.cast.figures.patterns import coat_of
from cavendish.engines.diorama.cast.figures.people import set_anchors, settled
from cavendish.engines.diorama.cast.figures.person import Cloth, Outfit, Person
from cavendish.engines.diorama.cast.figures.placing import joined, set_at
from cavendish.engines.diorama.cast.figures.rig import MASCOT, SIDES, Rig, rig
from cavendish.engines.diorama.cast.figures.stance import Stance
from cavendish.engines.diorama.cast.figures.trimmings import draw_glasses
from cavendish.engines.diorama.cast.figures.wardrobe import dressed
from cavendish.engines.diorama.model.colour import from_hex
from cavendish.engines.diorama.model.decal import stroke
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.front import front
from cavendish.engines.diorama.model.marching import VOXEL, mesh
from cavendish.engines.diorama.model.model import Anchor, Model
from cavendish.engines.diorama.model.pose import stretched
from cavendish.engines.diorama.model.sdf import Shell, skirt
from cavendish.engines.diorama.model.shading import signed_volume
from cavendish.engines.diorama.plan.scene import Expression, Garment

_HIGH, _WIDE, _DEEP = 0.95, 0.72, 0.5
"""Metres that a body measures at most."""
_SHOULDERS = 0.84
"""Height of the shoulders, as a share of the rig's trunk."""
_SLIM, _FATTER = 0.4, 2.2
"""Metres that a body is wide at least, and how much wider than it is it gets for that."""
_INSET = 0.08
"""Share of a piece's places that may lie over another's, at either end, and it is still apart."""
_FLAT = 0.4
"""Height over depth up to which a thing is stood up to show its top."""
_LONG = 1.9
"""Width over height from which a thing is stood on its end."""
_LIMB, _GLOVE, _SHOE = from_hex("#2a2320"), (0.86, 0.85, 0.82), from_hex("#a8322a")
_EYES = Features(eye=0.165, spread=0.34, iris=(0.88, 0.88, 0.86), lip=from_hex("#3a1512"))
_SMILE = Face(brow=0.02, mouth="open", width=0.24, sag=0.07, depth=0.14)
_SKIRTS = frozenset({"tutu", "skirt", "dress", "gown"})
_BARE = Outfit(top=Cloth(colour=(0.5, 0.5, 0.5)), leather=_SHOE)


class _Front(Shell):
    """The front of a model as a surface that a face is drawn on: one depth by x and z."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        seen = front(model)
        self.hollow: NDArray[np.bool_] = np.isnan(seen[..., 1])
        low, high = (np.asarray(corner, np.float64) for corner in model.bounds)
        near = distance_transform_edt(self.hollow, return_distances=False, return_indices=True)
        self._depth = gaussian_filter(seen[..., 1][tuple(near)], 1.2, mode="nearest")
        self._low, self._size = low[[0, 2]], (high - low)[[0, 2]]

    def distance(self, points: ArrayLike) -> Floats:
        """Return how far points (n x 3) are before the surface, along y, in metres."""
        places = np.atleast_2d(np.asarray(points, np.float64))
        share = (places[:, [0, 2]] - self._low) / self._size
        cells = np.array(self._depth.shape)[::-1] * share - 0.5
        depth = map_coordinates(self._depth, cells.T[::-1], order=1, mode="nearest")
        return depth - places[:, 1]


def mascot(
    model: Model,
    stance: Stance,
    expression: Expression | None,
    wears: tuple[Garment, ...] = (),
    *,
    voxel: float = VOXEL,
) -> tuple[Model, tuple[str, ...]]:
    """Return a thing on two legs in a stance, about 1.4 m tall, and what it can't wear."""
    joints = rig(MASCOT, stance)
    body, missing = faced(_fitted(model), expression, wears)
    tall = float(body.bounds[1][2])
    foot = max(-0.03, _SHOULDERS * MASCOT.torso - 0.45 * tall)
    placed = set_at(body, joints.body.at(0, 0, foot), axes=joints.body.axes)
    figure = Figure()
    _draw_limbs(figure, joints, foot + 0.15 * tall, voxel)
    if any(one.noun.rpartition(" ")[2] in _SKIRTS for one in wears):
        _draw_skirt(figure, joints, foot, wears, voxel)
    draw_shoes(figure, joints, _BARE, _SHOE, voxel=voxel)
    set_anchors(figure, joints)
    limbs = figure.model()
    anchors = {**limbs.anchors, **placed.anchors}
    whole = Model(parts=(*placed.parts, *limbs.parts), anchors=anchors)
    return settled(whole, stance), missing


def faced(
    model: Model, expression: Expression | None, wears: tuple[Garment, ...] = ()
) -> tuple[Model, tuple[str, ...]]:
    """Return a thing with a face on its front, in hat and glasses, and what it can't wear.

    Its anchors "mouth" and "head_top" are those of a head.
    """
    main = _main(model)
    surface = _Front(main)
    place = _place(main, surface.hollow)
    figure = Figure()
    draw_face(figure, surface, place, _EYES, LOOKS[expression] if expression else _SMILE)
    if expression is Expression.SAD:
        _shed_tears(figure, surface, place)
    crown = _crown(main)
    missing = tuple(one.noun for one in wears if not _put_on(figure, place, crown, one))
    drawn = figure.model()
    top = crown.at(0, 0, 0.92)
    anchors = {
        "mouth": Anchor(at=_point(place.at(0, -0.1, -0.5)), half=(0.05, 0.05)),
        "head_top": Anchor(at=_point(top), half=(crown.unit / 2, crown.unit / 2)),
    }
    return joined(model, drawn, keep=anchors), missing


def _point(place: Floats) -> tuple[float, float, float]:
    x, y, z = (float(v) for v in place)
    return x, y, z


def _main(model: Model) -> Model:
    """Return the parts of a thing that a face may be on: its bulk, not its leaves."""
    bulks = [abs(signed_volume(one.mesh.vertices, one.mesh.faces)) for one in model.parts]
    parts = zip(model.parts, bulks, strict=True)
    return Model(parts=tuple(one for one, bulk in parts if bulk >= 0.3 * max(bulks)))


def _first_piece(model: Model) -> Model:
    """Return the first of several pieces side by side: half a fruit beside a whole one."""
    spans = [one.mesh.vertices[:, 0] for one in model.parts]
    ends = [np.quantile(x, (_INSET, 1 - _INSET)) for x in spans]
    taken = {0}
    for _ in ends:
        low, high = min(ends[k][0] for k in taken), max(ends[k][1] for k in taken)
        taken |= {k for k, (first, last) in enumerate(ends) if first < high and last > low}
    return Model(parts=tuple(model.parts[index] for index in sorted(taken)))


def _fitted(model: Model) -> Model:
    """Return a thing on its end if it is long, in the size of a body, no thinner than shoulders."""
    model = _first_piece(model)
    wide, deep, tall = (float(v) for v in model.bounds[1] - model.bounds[0])
    if wide > _LONG * tall and wide > _LONG * deep:
        model = set_at(model, (0, 0, 0), axes=turning(0, 0, -90))
    elif tall < _FLAT * min(wide, deep):
        model = set_at(model, (0, 0, 0), axes=turning(0, 90))
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    scale = float((np.array((_WIDE, _DEEP, _HIGH)) / np.maximum(high - low, 1e-6)).min())
    middle = (low + high) / 2
    set_down = set_at(Model(parts=model.parts), (0, 0, 0), scale=scale, pivot=(*middle[:2], low[2]))
    wide, deep = (float(v) * scale for v in (high - low)[:2])
    gain = float(np.clip(_SLIM / wide, 1.0, _FATTER))
    fat = (gain, max(1.0, min(gain, _DEEP / deep)), 1.0)
    parts = (replace(one, mesh=stretched(one.mesh, fat)) for one in set_down.parts)
    return Model(parts=tuple(parts))


def _place(model: Model, hollow: NDArray[np.bool_]) -> Frame:
    """Return where a face goes: the widest part of the upper half of a front."""
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    rows, columns = (int(n) for n in hollow.shape)
    across: Floats = (~hollow).sum(1, dtype=np.float64) * (high[0] - low[0]) / columns
    shares: Floats = np.linspace(0.5, rows - 0.5, rows) / rows
    score: Floats = np.where((shares > 0.3) & (shares < 0.8), across, 0.0) * (
        1 - 0.5 * (shares - 0.6) ** 2
    )
    row = int(score.argmax())
    inside = np.flatnonzero(~hollow[row])
    x = low[0] + (inside.mean() + 0.5) / columns * (high[0] - low[0])
    unit = float(min(0.78 * across[row] / 1.2, 0.52 * (high[2] - low[2])))
    z = float(np.clip(low[2] + shares[row] * (high[2] - low[2]), low[2] + 0.75 * unit, high[2]))
    return Frame(np.array((x, float(low[1]) + 2.0 * unit, z)), np.eye(3), unit)


def _crown(model: Model) -> Frame:
    """Return the frame of a head that ends where the model does and is as wide as its top."""
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    top = points[points[:, 2] > high[2] - 0.18 * (high[2] - low[2])]
    unit = float(np.clip(np.ptp(top[:, 0]) / 2, 0.1 * (high[2] - low[2]), 0.6 * (high[0] - low[0])))
    x, y = (top[:, :2].min(0) + top[:, :2].max(0)) / 2
    return Frame(np.array((x, y, high[2] - 0.92 * unit)), np.eye(3), unit)


def _put_on(figure: Figure, face: Frame, crown: Frame, garment: Garment) -> bool:
    """Add a hat or glasses; tell whether the garment is shown."""
    if garment.noun.rpartition(" ")[2] in _SKIRTS:
        return True
    worn = dressed(Person(outfit=_BARE), garment)
    wear = worn.outfit if worn else _BARE
    if wear.hat is not None and wear.hat in HATS:
        low = replace(crown, origin=crown.at(0, 0, -0.1))
        draw_hat(figure, low, wear.hat, wear.felt, voxel=VOXEL * min(1.0, crown.unit / 0.3))
    elif wear.glasses is not None:
        before = Frame(face.at(0, -1.0, 0.02), face.axes, face.unit)
        draw_glasses(figure, before, wear.glasses, spread=_EYES.spread, level=_EYES.level)
    else:
        return False
    return True


def _shed_tears(figure: Figure, surface: Shell, face: Frame) -> None:
    """Draw a stream of tears below each eye."""
    for side in SIDES:
        x = side * (_EYES.spread + 0.06)
        line = [(x, _EYES.level - 0.2 - 0.09 * k) for k in range(4)]
        sizes = (np.array((0.025, 0.04, 0.05, 0.055)) * face.unit).tolist()
        figure.add("gloss", stroke(surface, face, line, sizes, (0.25, 0.55, 0.85)))


def _draw_limbs(figure: Figure, joints: Rig, root: float, voxel: float) -> None:
    """Add thin arms and legs; ``root`` is where in the body, above the hips, legs begin."""
    arms, gloves = Shell(0.01), Shell(0.01)
    for side in (0, 1):
        start = joints.body.at(SIDES[side] * 0.06, 0, MASCOT.torso * _SHOULDERS)
        wrist = joints.elbows[side] + 0.9 * (joints.hands[side] - joints.elbows[side])
        path = [start, joints.shoulders[side], joints.elbows[side], wrist]
        arms.chain(path, (0.034, 0.034, 0.032, 0.032), _LIMB)
        inner = joints.body.at(SIDES[side] * 0.06, 0, root)
        legs = [inner, joints.hips[side], joints.knees[side], joints.ankles[side]]
        arms.chain(legs, (0.04, 0.04, 0.04, 0.04), _LIMB)
        palm = joints.palm(side)
        frame = Frame(palm.origin, palm.axes, 1.25)
        add_hand(gloves, frame, joints.stance.grips[side], SIDES[side], _GLOVE)
    figure.add("vinyl", mesh(arms, voxel=voxel))
    figure.add("satin", mesh(gloves, voxel=0.75 * voxel))


def _draw_skirt(
    figure: Figure, joints: Rig, foot: float, wears: tuple[Garment, ...], voxel: float
) -> None:
    """Add a wide, folded skirt around the hips."""
    worn = next(one for one in wears if one.noun.rpartition(" ")[2] in _SKIRTS)
    made = dressed(Person(outfit=_BARE), replace(worn, noun="skirt"))
    cloth = made.outfit.bottom if made and worn.colour else Cloth(colour=from_hex("#e79ab8"))
    low, high = joints.body.at(0, 0, foot - 0.02), joints.body.at(0, 0, foot + 0.16)
    shell = Shell(0.01).add(
        skirt(high, low, (0.2, 0.42), depth=0.95, folds=(15, 0.03)), coat_of(cloth)
    )
    figure.add("cloth", mesh(shell, voxel=voxel))
