"""Light paths: from the lens through a scene, bounce by bounce, to the lamps. Knows Dr.Jit.

One kernel serves every scene, tile and size. At each bounce a path asks one ticket of the lamps
and goes on in one direction; both ways of finding a lamp are weighed by their odds. The first hit
also tells the denoiser what was seen, so that nothing is looked at twice.
"""

import importlib
from dataclasses import dataclass
from typing import Any

from cavendish.engines.diorama.shoot import chance
from cavendish.engines.diorama.shoot.lamps import SKY, TICKETS
from cavendish.engines.diorama.shoot.scattering import chosen, lobes, thrown
from cavendish.engines.diorama.shoot.stock import ROW, Kind
from cavendish.engines.diorama.shoot.surface import Detail, Surface, Tables, met, shines

MOST_BOUNCES = 10
"""Surfaces a path may touch: down through water in a glass, and out again; few get so far."""
_KEPT = (1.5, 0.3)
"""Paths end by lot: the chance to go on is so many times what they carry, and at least this."""
_AWAY = 2e-5
"""How far off a surface a path starts again, as a share of its distance from the origin."""
_TWO_PI, _PI = 6.283185307179586, 3.141592653589793


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What lanes of paths brought home."""

    light: Any
    albedo: Any
    normal: Any
    distance: Any
    """Metres to the first hit; 0 in the sky."""


def first_hit(
    mi: Any, tables: Tables, ray: Any, detail: Detail = Detail.BUMPY
) -> tuple[Any, Any, Surface]:
    """Return the first hit that isn't a soft box, whether there is one, and its surface."""
    dr = importlib.import_module("drjit")
    hit = tables.scene.ray_intersect_preliminary(ray, coherent=True)
    for _ in range(2):
        boxed = _is_lamp(mi, tables, hit)
        ray.o = dr.select(boxed, ray.o + ray.d * (hit.t * 1.0001 + 1e-4), ray.o)
        again = tables.scene.ray_intersect_preliminary(ray, coherent=True, active=boxed)
        hit.t = dr.select(boxed, again.t, hit.t)
        hit.prim_index = dr.select(boxed, again.prim_index, hit.prim_index)
        hit.prim_uv = dr.select(boxed, again.prim_uv, hit.prim_uv)
    valid = hit.is_valid()
    return hit, valid, met(mi, tables, ray, hit, valid, detail)


def _is_lamp(mi: Any, tables: Tables, hit: Any) -> Any:
    """Tell where a soft box was met; those are among the first triangles."""
    dr = importlib.import_module("drjit")
    glows = hit.is_valid() & (hit.prim_index < tables.glowing)
    part = dr.gather(mi.UInt32, tables.triangles, 4 * hit.prim_index + 3, glows)
    kind = dr.gather(mi.Float, tables.finishes, 4 * ROW * part + 3, glows)
    return glows & (kind > int(Kind.LAMP) - 0.5)


def traced(mi: Any, tables: Tables, ray: Any, pixel: Any, sample: Any, seed: Any) -> Seen:
    """Follow rays from the lens; pixel and sample (whole numbers) decide their luck."""
    dr = importlib.import_module("drjit")
    hit, valid, surface = first_hit(mi, tables, ray)
    luck = chance.streams(mi, pixel, sample, seed)
    light = dr.select(valid, 0.0, sky_light(mi, tables, ray.d))
    light += dr.select(valid & shines(surface), surface.radiance, 0.0)
    numbers = (
        *chance.pair(mi, pixel, sample, seed, 2),
        *chance.pair(mi, pixel, sample, seed, 3),
    )
    state = _State(
        active=valid & (surface.kind < int(Kind.GLOW)),
        light=light,
        carried=mi.Color3f(1.0),
        luck=luck,
    )
    onward, state = _bounced(mi, tables, surface, state, numbers)
    state = _followed(mi, tables, onward, state)
    return Seen(
        light=state.light,
        albedo=dr.select(valid, surface.base, 0.0),
        normal=dr.select(valid, surface.normal, 0.0),
        distance=dr.select(valid, hit.t, 0.0),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    active: Any
    light: Any
    carried: Any
    luck: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class _Onward:
    """A ray to follow, with the odds it was chosen with, and whether it was forced."""

    ray: Any
    odds: Any
    forced: Any


def _bounced(
    mi: Any, tables: Tables, surface: Surface, state: _State, even: tuple[Any, ...] | None
) -> tuple[_Onward, _State]:
    """Ask a lamp at a surface, then choose where to go on; ``even`` are four numbers to do so."""
    dr = importlib.import_module("drjit")
    of = lobes(surface)
    luck, drawn = state.luck, list[Any]()
    for _ in range(3 if even else 7):
        luck, number = chance.drawn(mi, luck)
        drawn.append(number)
    third, choice, lot = drawn[:3]
    numbers = even or tuple(drawn[3:])
    asked = _lamp(mi, tables, surface, (*numbers[:2], third))
    way, odds = asked.way, asked.odds
    value, own_odds = thrown(mi, surface, of, way)
    useful: Any = state.active & (odds > 0) & (dr.max(value) > 0)
    side = dr.select(dr.dot(way, surface.flat) > 0, surface.flat, -surface.flat)
    start = surface.place + side * _gap(surface)
    probe = mi.Ray3f(start, way)
    probe.maxt = asked.distance * 0.9995
    hidden = tables.scene.ray_test(probe, useful)
    share = dr.select(asked.sun, 1.0, odds / (odds + own_odds))
    found: Any = value * asked.light * (share / dr.maximum(odds, 1e-12))
    light = state.light + dr.select(useful & ~hidden, state.carried * found, 0.0)
    onward, weight, own_odds, forced = chosen(mi, surface, of, choice, *numbers[2:])
    side = dr.select(dr.dot(onward, surface.flat) > 0, surface.flat, -surface.flat)
    carried = state.carried * weight
    brightest = dr.max(carried)
    kept = dr.select(forced, 1.0, dr.clip(brightest * _KEPT[0], _KEPT[1], 1.0))
    active = state.active & (brightest > 1e-4) & (lot < kept)
    carried = carried / kept
    ray = mi.Ray3f(surface.place + side * _gap(surface), onward)
    after = _State(active=active, light=light, carried=carried, luck=luck)
    return _Onward(ray=ray, odds=own_odds, forced=forced), after


def _followed(mi: Any, tables: Tables, onward: _Onward, state: _State) -> _State:
    """Follow paths until each has ended."""
    dr = importlib.import_module("drjit")

    def body(*loop: Any) -> tuple[Any, ...]:
        active, light, carried, luck, origin, way, odds, forced, depth = loop
        on = _Onward(ray=mi.Ray3f(origin, way), odds=odds, forced=forced)
        hit = tables.scene.ray_intersect_preliminary(on.ray, active=active)
        valid = active & hit.is_valid()
        surface = met(mi, tables, on.ray, hit, valid, Detail.COARSE)
        found = carried * _arrived(mi, tables, on, hit, surface, valid)
        light = light + dr.select(active, found, 0.0)
        alive = valid & (surface.kind < int(Kind.GLOW)) & (depth < MOST_BOUNCES)
        now = _State(active=alive, light=light, carried=carried, luck=luck)
        on, now = _bounced(mi, tables, surface, now, None)
        return *_flat(now), on.ray.o, on.ray.d, on.odds, on.forced, depth + 1

    ended = dr.while_loop(
        state=(
            *_flat(state), onward.ray.o, onward.ray.d, onward.odds, onward.forced, mi.UInt32(1),
        ),
        cond=_going,
        body=body,
    )  # fmt: skip
    return _State(active=ended[0], light=ended[1], carried=ended[2], luck=ended[3])


def _going(*loop: Any) -> Any:
    return loop[0]


def _flat(state: _State) -> tuple[Any, Any, Any, Any]:
    return state.active, state.light, state.carried, state.luck


def _arrived(
    mi: Any, tables: Tables, onward: _Onward, hit: Any, surface: Surface, valid: Any
) -> Any:
    """Return the light a path ran into, weighed against asking the lamps for it."""
    dr = importlib.import_module("drjit")
    way = onward.ray.d
    lamp = valid & shines(surface)
    index = dr.select(lamp, hit.prim_index, 0)
    there = dr.gather(mi.Float, tables.chance, index, lamp)
    facing = dr.maximum(dr.abs(dr.dot(surface.flat, way)), 1e-4)
    patch = dr.gather(mi.Float, tables.patches, _patch(mi, way), ~valid)
    asked = dr.select(valid, there * hit.t * hit.t / facing, patch)
    share = dr.select(onward.forced, 1.0, onward.odds / dr.maximum(onward.odds + asked, 1e-12))
    shine = dr.select(lamp, surface.radiance, 0.0)
    return dr.select(valid, shine, sky_light(mi, tables, way, ~valid)) * share


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A lamp that was drawn."""

    way: Any
    distance: Any
    light: Any
    odds: Any
    """A steradian."""
    sun: Any
    """Whether no path could run into it."""


def _lamp(mi: Any, tables: Tables, surface: Surface, numbers: tuple[Any, ...]) -> _Asked:
    """Draw a ticket with three numbers in [0, 1)."""
    dr = importlib.import_module("drjit")
    first, second, third = numbers
    element = dr.gather(mi.UInt32, tables.tickets, mi.UInt32(first * TICKETS))
    near = element <= tables.glowing
    sun = element == tables.glowing
    row = [dr.gather(mi.Vector4f, tables.lamps, 4 * element + i, near) for i in range(4)]
    root = dr.sqrt(second)
    edges = [mi.Vector3f(r.x, r.y, r.z) for r in row]
    spot = edges[0] + edges[1] * (root * (1 - third)) + edges[2] * (root * third)
    reach = spot - surface.place
    far = dr.dot(reach, reach)
    distance = dr.sqrt(far)
    towards = dr.select(sun, edges[0], reach * dr.rcp(dr.maximum(distance, 1e-6)))
    face = dr.normalize(dr.cross(edges[1], edges[2]))
    facing = dr.select(sun, 1.0, -dr.dot(face, towards))
    odds = dr.select(sun, row[0].w, row[0].w * far / dr.maximum(facing, 1e-4))
    odds = dr.select(facing > 1e-4, odds, 0.0)
    rows, columns = SKY
    patch = dr.select(near, 0, element - tables.glowing - 1)
    line = patch // columns
    upper = dr.cos(mi.Float(line) * (_PI / rows))
    lower = dr.cos(mi.Float(line + 1) * (_PI / rows))
    z = upper + (lower - upper) * second
    turn = (mi.Float(patch - line * columns) + third) * (_TWO_PI / columns) - _PI
    level = dr.sqrt(dr.maximum(1 - z * z, 0.0))
    sine, cosine = dr.sincos(turn)
    up = mi.Vector3f(level * sine, level * cosine, z)
    way = dr.select(near, towards, up)
    light = dr.select(near, edges[3], sky_light(mi, tables, up, ~near))
    odds = dr.select(near, odds, dr.gather(mi.Float, tables.patches, patch, ~near))
    far_off = dr.select(near & ~sun, distance, 1e6)
    return _Asked(way=way, distance=far_off, light=light, odds=odds, sun=sun)


def _patch(mi: Any, way: Any) -> Any:
    """Return the number of the patch of the sky a direction lies in."""
    dr = importlib.import_module("drjit")
    rows, columns = SKY
    down = dr.acos(dr.clip(way.z, -1.0, 1.0)) * (rows / _PI)
    turn = (dr.atan2(way.x, way.y) + _PI) * (columns / _TWO_PI)
    line = dr.minimum(mi.UInt32(dr.maximum(down, 0.0)), rows - 1)
    return line * columns + dr.minimum(mi.UInt32(dr.maximum(turn, 0.0)), columns - 1)


def sky_light(mi: Any, tables: Tables, way: Any, active: Any = True) -> Any:  # noqa: FBT002
    """Return the light from far away along directions."""
    dr = importlib.import_module("drjit")
    rows, columns = tables.sky_shape
    down = dr.acos(dr.clip(way.z, -1.0, 1.0)) * (1 / _PI) * rows - 0.5
    turn = (dr.atan2(way.x, way.y) + _PI) * (1 / _TWO_PI) * columns - 0.5
    top, left = dr.floor(down), dr.floor(turn)
    fy, fx = down - top, turn - left
    y0, y1 = dr.clip(top, 0.0, rows - 1), dr.clip(top + 1, 0.0, rows - 1)
    x0 = dr.select(left < 0, left + columns, left)
    x1 = dr.select(left + 1 >= columns, left + 1 - columns, left + 1)

    def at(x: Any, y: Any) -> Any:
        index = mi.UInt32(y) * mi.UInt32(columns) + mi.UInt32(x)
        return dr.gather(mi.Vector4f, tables.sky, index, active)

    seen = (at(x0, y0) * (1 - fx) + at(x1, y0) * fx) * (1 - fy)
    seen += (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy
    return mi.Color3f(seen.x, seen.y, seen.z)


def _gap(surface: Surface) -> Any:
    dr = importlib.import_module("drjit")
    place = surface.place
    most = dr.maximum(dr.maximum(dr.abs(place.x), dr.abs(place.y)), dr.abs(place.z))
    return (1 + most) * _AWAY
