"""What of a group the lens must show: all of it, a head and chest, a sign without its long pole.

Knows framings and meshes; knows no set, no light and no camera.
"""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import Framing, ScenePlan
from cavendish.engines.diorama.plan.vocabulary import words
from cavendish.engines.diorama.stage.camera import Box, Points, bust, corners
from cavendish.engines.diorama.stage.placed import Placed

_MOST_IN_A_PORTRAIT = 3
_UPRIGHT = 1.3
"""Height over width from which a figure is shown from the chest up in a portrait."""
_NEAR = frozenset({Framing.PORTRAIT, Framing.CLOSE_UP})
_CROWD = 400_000
"""Vertices from which boxes are looked at instead: a crowd is wide enough."""
_POLED = words("sign signpost light streetlight signal meter")
"""What has a head on a pole, and is photographed for its head."""
_SLICES, _THIN = 16, 0.4
"""Slices that the height is cut into; share of the greatest width that a pole has at most."""
_POLE, _KEPT = 0.35, 0.45
"""Share of the height from which a pole is long; what is shown of it, as a share of the head."""
_SNOUT, _CHEST = 0.35, 1.9
"""How far an animal's face reaches beyond its mouth and below its crown, in heads."""


def outline(plan: ScenePlan, placed: Sequence[Placed]) -> Points:
    """Return the points (n x 3, metres) that the lens must show of a group; none for no group."""
    near = _faces(placed) if plan.framing in _NEAR else []
    if near:
        return corners(near)
    inner = [item for item in placed if not item.beyond]
    head = _head(plan, inner)
    points = [part.mesh.vertices for item in inner for part in item.model.parts]
    if head is not None:
        points = [one[one[:, 2] >= head] for one in points]
    if sum(len(one) for one in points) > _CROWD or not points:
        return corners([item.box for item in inner]) if inner else np.zeros((0, 3))
    return np.concatenate(points).astype(np.float64)


def _faces(placed: Sequence[Placed]) -> list[Box]:
    """Return heads and chests of upright figures, or else the heads of animals."""
    alive = [item.model for item in placed if item.thing >= 0 and "head_top" in item.model.anchors]
    upright = [
        bust(*model.bounds, model.anchors["head_top"].at[2]) for model in alive if _upright(model)
    ]
    heads = upright or [_muzzle(model) for model in alive if "mouth" in model.anchors]
    return heads if len(heads) <= _MOST_IN_A_PORTRAIT else heads[:_MOST_IN_A_PORTRAIT]


def _upright(model: Model) -> bool:
    low, high = model.bounds
    wide, _, tall = (float(v) for v in high - low)
    return tall > _UPRIGHT * wide


def _muzzle(model: Model) -> Box:
    """Return the box around an animal's head, from above its ears to its chest."""
    low, high = model.bounds
    crown, mouth = (np.array(model.anchors[name].at) for name in ("head_top", "mouth"))
    head = max(float(np.linalg.norm(crown - mouth)), 0.12 * float((high - low).max()))
    least = np.minimum(crown, mouth) - _SNOUT * head
    most = np.maximum(crown, mouth) + _SNOUT * head
    least[2] = float(crown[2]) - _CHEST * head
    return (
        np.maximum(least, low).astype(np.float32),
        np.minimum(most, high).astype(np.float32),
    )


def _head(plan: ScenePlan, placed: Sequence[Placed]) -> float | None:
    """Return the height from which a lone sign, light or meter on a long pole is shown."""
    if len(placed) != 1 or placed[0].thing < 0 or plan.framing is not Framing.NORMAL:
        return None
    thing, model = plan.things[placed[0].thing], placed[0].model
    said = {*thing.attributes, thing.size or ""}
    if thing.noun.rpartition(" ")[2] not in _POLED or said & {"tall", "large"}:
        return None
    low, high = float(model.bounds[0][2]), float(model.bounds[1][2])
    widths = _widths(model, low, high)
    wide = np.flatnonzero(widths > _THIN * widths.max())
    above = wide[wide >= _SLICES // 4]
    share = float(above[0]) / _SLICES if len(above) else 0.0
    if share < _POLE:
        return None
    head = (1 - share) * (high - low)
    return max(low, high - (1 + _KEPT) * head)


def _widths(model: Model, low: float, high: float) -> Points:
    """Return a model's width in each slice of its height, from the lowest."""
    triangles = np.concatenate([part.mesh.vertices[part.mesh.faces] for part in model.parts])
    bottom, top = triangles[:, :, 2].min(1), triangles[:, :, 2].max(1)
    edges = np.linspace(low, high, _SLICES + 1)
    widths = np.zeros(_SLICES)
    for number in range(_SLICES):
        across = triangles[(top >= edges[number]) & (bottom <= edges[number + 1]), :, 0]
        widths[number] = np.ptp(across) if across.size else 0.0
    return widths
