"""How finishes throw light: how much from one direction to another, and whither a path goes on.

Knows Dr.Jit and reflection models: Burley's principled surface (2012), a Fresnel coat over diffuse,
a thin sheet, smooth glass. All models are one formula whose weights are data.
"""

import importlib
from dataclasses import dataclass
from typing import Any

from cavendish.engines.diorama.shoot.stock import Kind
from cavendish.engines.diorama.shoot.surface import Surface

_INV_PI = 0.3183098861837907
_TWO_PI = 6.283185307179586
_COAT = 0.04
"""What a clearcoat reflects head-on."""
_GRAZING = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Lobes:
    """A surface prepared for its eye: weights and the chances of going on in each lobe."""

    facing: Any
    """Cosine of the eye."""
    alpha: Any
    glazed: Any
    plain: Any
    diffuse: Any
    """Colour of what is scattered evenly."""
    shiny: Any
    """Chance of the rough mirror, of the clearcoat; the rest goes to the diffuse lobe."""
    coated: Any


def lobes(surface: Surface) -> Lobes:
    """Prepare a surface."""
    dr = importlib.import_module("drjit")
    facing = dr.maximum(dr.dot(surface.normal, surface.eye), _GRAZING)
    glazed, plain = surface.kind == int(Kind.GLAZE), surface.kind == int(Kind.DIFFUSE)
    alpha = dr.maximum(dr.select(glazed, surface.rough, surface.rough * surface.rough), 1e-3)
    mirror = fresnel(facing, surface.ior)
    spread = (1 - surface.metallic) * (1 - mirror) * _mean(surface.base)
    bright = mirror * (1 - surface.metallic) + surface.metallic * dr.maximum(
        _mean(surface.base), mirror
    )
    coat = 0.25 * surface.clearcoat
    whole = dr.maximum(spread + bright + coat * 0.3, 1e-4)
    diffuse = surface.base * (1 - surface.metallic)
    return Lobes(
        facing=facing,
        alpha=alpha,
        glazed=glazed,
        plain=plain,
        diffuse=diffuse,
        shiny=bright / whole,
        coated=coat * 0.3 / whole,
    )


def fresnel(cosine: Any, ior: Any) -> Any:
    """Return what a smooth dielectric reflects; ``cosine`` >= 0 on the side light comes from."""
    dr = importlib.import_module("drjit")
    inside = 1 - (1 - cosine * cosine) / (ior * ior)
    deep = dr.sqrt(dr.maximum(inside, 0.0))
    across = (cosine - ior * deep) / (cosine + ior * deep)
    along = (ior * cosine - deep) / (ior * cosine + deep)
    return dr.select(inside <= 0, 1.0, 0.5 * (across * across + along * along))


def thrown(mi: Any, surface: Surface, of: Lobes, way: Any) -> tuple[Any, Any]:
    """Return how much light along ``way`` reaches the eye, and how likely ``chosen`` goes there.

    The cosine is in the light; the odds are a steradian.
    """
    dr = importlib.import_module("drjit")
    cosine = dr.dot(surface.normal, way)
    before, lit = cosine > 0, dr.abs(cosine)
    half = dr.normalize(surface.eye + way)
    upright = dr.maximum(dr.dot(surface.normal, half), 0.0)
    between = dr.maximum(dr.dot(half, surface.eye), _GRAZING)
    spots = _distribution(upright, of.alpha, of.glazed)
    open_ = _masked(of.facing, of.alpha, of.glazed)
    shade = open_ * _masked(lit, of.alpha, of.glazed)
    mirror = fresnel(between, surface.ior)
    slant = _fifth(between)
    metal = surface.base + (1 - surface.base) * slant
    reflected = mirror * (1 - surface.metallic) + metal * surface.metallic
    value = reflected * (spots * shade / (4 * of.facing))
    coat = _gtr1(upright, surface.clear_alpha)
    worn = _masked(of.facing, 0.25, False) * _masked(lit, 0.25, False)  # noqa: FBT003
    value += 0.25 * surface.clearcoat * (_COAT + (1 - _COAT) * slant) * coat * worn * lit
    body = _body(surface, of, lit, between)
    value += body * (1 - surface.through) + mi.Color3f(
        surface.sheen * (1 - surface.metallic) * slant * lit
    )
    value = dr.select(before, value, of.diffuse * (lit * _INV_PI * surface.through))
    turned = dr.rcp(4 * between) * upright
    mirrors = spots * dr.select(of.glazed, turned, open_ / (4 * of.facing))
    even = (1 - of.shiny - of.coated) * lit * _INV_PI
    odds = dr.select(
        before,
        of.shiny * mirrors + of.coated * coat * turned + even * (1 - surface.through),
        even * surface.through,
    )
    solid = surface.kind != int(Kind.GLASS)
    return dr.select(solid, value, 0.0), dr.select(solid, odds, 0.0)


def chosen(
    mi: Any, surface: Surface, of: Lobes, choice: Any, first: Any, second: Any
) -> tuple[Any, Any, Any, Any]:
    """Return a direction, the light it carries over its odds, its odds, and whether it is forced.

    Glass forces a direction. Takes three numbers in [0, 1).
    """
    dr = importlib.import_module("drjit")
    frame = mi.Frame3f(surface.normal)
    clear = choice < of.coated
    mirrored = choice < of.coated + of.shiny
    rest = (choice - of.coated - of.shiny) / dr.maximum(1 - of.coated - of.shiny, 1e-6)
    round_ = _TWO_PI * second
    sine, cosine = dr.sincos(round_)
    upright = dr.select(
        clear, _tilt_gtr1(first, surface.clear_alpha), _tilt_beckmann(first, of.alpha)
    )
    aside = dr.sqrt(dr.maximum(1 - upright * upright, 0.0))
    tilted = mi.Vector3f(aside * cosine, aside * sine, upright)
    visible = _visible(mi, frame.to_local(surface.eye), of.alpha, first, (sine, cosine))
    half = frame.to_world(dr.select(clear | of.glazed, tilted, visible))
    back = half * (2 * dr.dot(half, surface.eye)) - surface.eye
    out = dr.sqrt(first)
    even = mi.Vector3f(out * cosine, out * sine, dr.sqrt(dr.maximum(1 - first, 0.0)))
    even.z = dr.select(rest < surface.through, -even.z, even.z)
    way = dr.select(mirrored, back, frame.to_world(even))
    value, odds = thrown(mi, surface, of, way)
    kept = (odds > 1e-7) & ~(mirrored & (dr.dot(surface.normal, way) <= 0))
    weight = dr.select(kept, value / dr.maximum(odds, 1e-7), 0.0)
    bent, carried = _refracted(mi, surface, choice)
    glass = surface.kind == int(Kind.GLASS)
    return (
        dr.select(glass, bent, way),
        dr.select(glass, carried, weight),
        dr.select(glass, 1.0, odds),
        glass,
    )


def _refracted(mi: Any, surface: Surface, choice: Any) -> tuple[Any, Any]:
    """Return where smooth glass sends a ray, and with what colour."""
    dr = importlib.import_module("drjit")
    cosine = dr.dot(surface.normal, surface.eye)
    ior = dr.select(surface.outward, surface.ior, dr.rcp(surface.ior))
    mirror = fresnel(cosine, ior)
    deep = dr.sqrt(dr.maximum(1 - (1 - cosine * cosine) / (ior * ior), 0.0))
    through = surface.normal * (cosine / ior - deep) - surface.eye / ior
    back = surface.normal * (2 * cosine) - surface.eye
    kept = choice < mirror
    colour = dr.select(kept, mi.Color3f(1.0), surface.base)
    return dr.select(kept, back, dr.normalize(through)), colour


def _body(surface: Surface, of: Lobes, lit: Any, between: Any) -> Any:
    """Return what is scattered evenly, times the cosine of the light."""
    dr = importlib.import_module("drjit")
    there, here = _fifth(lit), _fifth(of.facing)
    back = 2 * surface.rough * between * between
    burley = (1 - 0.5 * there) * (1 - 0.5 * here)
    burley += back * (there + here + there * here * (back - 1))
    low = 0.5 * back
    soft = (1 + (low - 1) * there) * (1 + (low - 1) * here)
    soft = 1.25 * (soft * (dr.rcp(dr.maximum(lit + of.facing, 1e-3)) - 0.5) + 0.5)
    principled = burley + (soft - burley) * surface.flatness
    strength = dr.select(of.plain, 1.0, principled) * _INV_PI * lit
    inner = 1 / surface.ior
    kept = -1.4399 * inner * inner + 0.7099 * inner + 0.6681 + 0.0636 * surface.ior
    passed = (1 - fresnel(lit, surface.ior)) * (1 - fresnel(of.facing, surface.ior))
    coated = passed * inner * inner * _INV_PI * lit
    return dr.select(
        of.glazed, surface.base / (1 - surface.base * kept) * coated, of.diffuse * strength
    )


def _distribution(upright: Any, alpha: Any, glazed: Any) -> Any:
    """Return how many facets look this way: Beckmann's for glazes, else GGX."""
    dr = importlib.import_module("drjit")
    square, two = upright * upright, alpha * alpha
    ground = square * (two - 1) + 1
    ggx = two * _INV_PI / dr.maximum(ground * ground, 1e-12)
    tangent = (1 - square) / dr.maximum(square, 1e-7)
    beckmann = dr.exp(-tangent / two) * _INV_PI / (two * dr.maximum(square * square, 1e-7))
    return dr.select(glazed, beckmann, ggx)


def _tilt_beckmann(number: Any, alpha: Any) -> Any:
    """Return the cosine of a facet drawn by Beckmann's distribution."""
    dr = importlib.import_module("drjit")
    return dr.rsqrt(1 - alpha * alpha * dr.log(dr.maximum(1 - number, 1e-7)))


def _visible(mi: Any, eye: Any, alpha: Any, first: Any, turn: tuple[Any, Any]) -> Any:
    """Return a facet drawn by GGX from those the eye sees (a cap of a stretched sphere)."""
    dr = importlib.import_module("drjit")
    stretched = dr.normalize(mi.Vector3f(eye.x * alpha, eye.y * alpha, eye.z))
    z = (1 - first) * (1 + stretched.z) - stretched.z
    aside = dr.sqrt(dr.maximum(1 - z * z, 0.0))
    cap = mi.Vector3f(aside * turn[1], aside * turn[0], z) + stretched
    return dr.normalize(mi.Vector3f(cap.x * alpha, cap.y * alpha, dr.maximum(cap.z, 1e-6)))


def _masked(cosine: Any, alpha: Any, glazed: Any) -> Any:
    """Return the share of facets that are not hidden (Smith)."""
    dr = importlib.import_module("drjit")
    square = dr.maximum(cosine * cosine, 1e-7)
    slope = alpha * alpha * (1 - square) / square
    ggx = 2 / (1 + dr.sqrt(1 + slope))
    if glazed is False:
        return ggx
    steep = dr.rsqrt(dr.maximum(slope, 1e-9))
    rational = steep * (3.535 + 2.181 * steep) / (1 + steep * (2.276 + 2.577 * steep))
    return dr.select(glazed, dr.select(steep >= 1.6, 1.0, rational), ggx)


def _gtr1(upright: Any, alpha: Any) -> Any:
    """Return the clearcoat's distribution."""
    dr = importlib.import_module("drjit")
    two = alpha * alpha
    return (two - 1) * _INV_PI / (dr.log(two) * (1 + (two - 1) * upright * upright))


def _tilt_gtr1(number: Any, alpha: Any) -> Any:
    dr = importlib.import_module("drjit")
    two = alpha * alpha
    return dr.sqrt(dr.maximum((1 - dr.power(two, 1 - number)) / (1 - two), 0.0))


def _fifth(cosine: Any) -> Any:
    """Return (1 - cosine) to the fifth: Schlick's weight."""
    dr = importlib.import_module("drjit")
    gap = dr.clip(1 - cosine, 0.0, 1.0)
    square = gap * gap
    return square * square * gap


def _mean(colour: Any) -> Any:
    return (colour.x + colour.y + colour.z) * (1 / 3)
