"""Shores as fields: how far a place is from the water, what lies there, what floats.

Knows sites and their groups; knows no place by name.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.stage.sets import horizon
from cavendish.engines.diorama.stage.sets.land import Field, Floats, ease, swell
from cavendish.engines.diorama.stage.sets.scenery import Site

_DRY, _WET = (0.62, 0.48, 0.33), (0.26, 0.185, 0.115)
DRAUGHTS: Mapping[str, float] = MappingProxyType(
    {
        **dict.fromkeys(("boat", "ship", "sailboat", "yacht", "canoe", "rowboat", "ferry"), 0.035),
        **dict.fromkeys(("raft", "buoy", "kayak", "gondola", "submarine", "surfboard"), 0.03),
        **dict.fromkeys(("duck", "swan", "goose", "seagull", "rubber duck", "iceberg"), 0.09),
        **dict.fromkeys(("whale", "dolphin", "shark", "orca", "seal", "turtle", "fish"), 0.12),
    }
)
"""What floats, and how deep it lies in the water as a share of its length."""


def immersion(site: Site) -> float:
    """Return how deep the group lies in water, in metres; 0 where something of it must stand."""
    floors = [thing for thing in site.plan.things if thing.noun != "sign"]
    depths = [DRAUGHTS.get(t.noun, DRAUGHTS.get(t.noun.split()[-1], 0.0)) for t in floors]
    if not depths or not all(depths) or not site.models:
        return 0.0
    low, high = site.models[0].bounds
    return min(depths) * float((high - low)[:2].max())


def waterline(site: Site, behind: float, *, bend: float) -> Field:
    """Return metres beyond a shore that runs across the picture behind the group."""
    cx, cy, _ = site.view.centre
    size = site.size
    back = max(cy + behind * size, float(site.view.high[1]) + 0.55 * behind * size)
    phase = 0.7 * (site.seed % 9)

    def shore(x: Floats, y: Floats) -> Floats:
        s = (x - cx) / size
        line = bend * np.sin(0.33 * s + phase) + 0.3 * bend * np.sin(0.93 * s + 2 * phase)
        return y - back - size * line

    return shore


def everywhere(size: float) -> Field:
    """Return water without a shore."""

    def shore(x: Floats, y: Floats) -> Floats:
        return np.full(np.broadcast(x, y).shape, 9.0 * size)

    return shore


def sandbank(site: Site) -> Field:
    """Return metres off the edge of a sandbank under the group."""
    cx, cy, _ = site.view.centre
    half = (site.view.high - site.view.low)[:2] / 2 + 0.42 * site.size

    def shore(x: Floats, y: Floats) -> Floats:
        turn = np.arctan2(y - cy, x - cx)
        reach = np.hypot((x - cx) / half[0], (y - cy) / half[1])
        return (reach - 1 - 0.09 * np.sin(3 * turn + site.seed) - 0.05 * np.sin(7 * turn)) * half[1]

    return shore


def streambed(site: Site, side: float, *, afloat: bool) -> Field:
    """Return metres inside a stream that winds past the group into the distance."""
    cx, cy, _ = site.view.centre
    size = site.size
    aside = 0.0 if afloat else 0.5 * float(site.view.high[0] - site.view.low[0]) + 1.10 * size
    turn = 2.2 * aside / size if aside else 1.5

    def shore(x: Floats, y: Floats) -> Floats:
        off = (y - cy) / size
        bend = turn * ease(0.3, 7.0, off) + 0.9 * np.sin(0.2 * off) * ease(4, 9, off)
        middle = cx + side * (aside - size * bend)
        wide = size * ((1.2 if afloat else 0.82) + 0.14 * np.sin(0.8 * off + 1))
        return wide - np.abs(x - middle)

    return shore


def sand(site: Site, shore: Field) -> Field:
    """Return sand: pale and dry, dark where the water reaches it."""

    def colour(x: Floats, y: Floats) -> Floats:
        fine = swell(x, y, 0.4 * site.size, fall=1.0, seed=15, blobs=9)
        broad = swell(x, y, 8 * site.size, seed=16)
        dry = np.array(_DRY) * (0.72 + 0.5 * (0.5 * fine + 0.5 * broad))[..., None]
        damp = ease(-0.34, -0.12, shore(x, y) / site.size + 0.25 * (broad - 0.5))[..., None]
        return dry * (1 - damp) + np.array(_WET) * damp

    return colour


def ripples(size: float) -> Field:
    """Return heights in metres of sand that wind and feet have shaped."""

    def bump(x: Floats, y: Floats) -> Floats:
        line = (y + 0.25 * x) / size + 0.55 * swell(x, y, 6 * size, seed=11)
        wind = (
            0.012
            * (0.5 + 0.5 * np.sin(19 * line)) ** 1.5
            * ease(0.35, 0.6, swell(x, y, 7 * size, seed=13))
        )
        return size * (wind + 0.016 * swell(x, y, 1.3 * size, fall=1.6, seed=12))

    return bump


def headland(site: Site, side: float, away: float = 150.0) -> Part:
    """Return a wooded cape that runs out from one side of the picture."""
    low, high = (0.035, 0.055, 0.022), (0.10, 0.105, 0.06)
    cape = horizon.Range(away=away, height=0.075 * away, low=low, high=high, rough=0.35)
    (part,) = horizon.ranges(site.view, site.size, (cape,), np.random.default_rng([site.seed, 45]))
    left, right = site.view.span_at(float(site.view.high[1]) + away * site.size)
    across = (part.mesh.vertices[:, 0] - (left + right) / 2) / ((right - left) / 2) * side
    fall = ease(-0.15, 0.75, across)
    vertices = part.mesh.vertices.copy()
    vertices[:, 2] *= fall
    vertices[:, 2] -= np.where(fall < 0.02, 0.6, 0.25) * site.size
    return replace(part, mesh=replace(part.mesh, vertices=vertices))
