"""Models turned freely, joined, and measured as figures. Knows anchors; knows no nouns."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.model import Anchor, Model, Part

_SPAN = 1.23
"""Metres from the seat to the crown of a grown-up figure."""


def at(model: Model, anchor: str) -> Floats:
    """Return where an anchor is."""
    return np.array(model.anchors[anchor].at)


def unit_of(model: Model) -> float:
    """Return how large a figure is next to a grown-up's, whatever its pose."""
    if "seat" not in model.anchors or "head_top" not in model.anchors:
        low, high = model.bounds
        return float((high - low).max()) / 1.8
    return float(np.linalg.norm(at(model, "head_top") - at(model, "seat"))) / _SPAN


def set_at(
    model: Model,
    place: ArrayLike,
    *,
    axes: Floats | None = None,
    scale: float = 1.0,
    pivot: ArrayLike = (0, 0, 0),
) -> Model:
    """Return a copy scaled and turned about its ``pivot``, which comes to lie on ``place``."""
    turn = np.eye(3) if axes is None else axes
    shift, origin = np.asarray(place, np.float64), np.asarray(pivot, np.float64)

    def moved(part: Part) -> Part:
        mesh = part.mesh
        vertices = (mesh.vertices - origin) * scale @ turn.T + shift
        normals = None if mesh.normals is None else (mesh.normals @ turn.T).astype(np.float32)
        return replace(
            part, mesh=replace(mesh, vertices=vertices.astype(np.float32), normals=normals)
        )

    def led(anchor: Anchor) -> Anchor:
        x, y, z = (turn @ (np.array(anchor.at) - origin) * scale + shift).tolist()
        return Anchor(at=(x, y, z), half=(anchor.half[0] * scale, anchor.half[1] * scale))

    return Model(
        parts=tuple(moved(part) for part in model.parts),
        anchors={name: led(anchor) for name, anchor in model.anchors.items()},
    )


def joined(first: Model, *others: Model, keep: Mapping[str, Anchor] | None = None) -> Model:
    """Return models as one, with the first one's anchors and those of ``keep``."""
    parts = [part for model in (first, *others) for part in model.parts]
    return Model(parts=tuple(parts), anchors={**first.anchors, **(keep or {})})
