"""How much larger than everyday things a scene's subject is in life: towers, castles, mountains.

Knows nouns and shares; knows no set. A set is built at the scale of what people use, so beside a
skyscraper everything of the set is small, and the lens stands low and looks up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.plan.habitats import flies
from cavendish.engines.diorama.plan.scene import Framing, Light, Place, ScenePlan
from cavendish.engines.diorama.stage.camera import LOOKING_DOWN, Composition

_SHARES = """
    0.035 = mountain, volcano, mount fuji, fuji, mount everest, matterhorn, karst, canyon, mesa
    0.045 = skyscraper, tower, eiffel tower, high-rise, burj khalifa, empire state building, cliff
    0.045 = cn tower, space needle, tokyo tower, oriental pearl, oriental pearl tower, pyramid
    0.045 = sydney opera house, golden gate bridge, suspension bridge, hill
    0.08 = statue of liberty, colosseum, big ben, clock tower, christ the redeemer, iceberg
    0.08 = cathedral, kremlin, taj mahal, leaning tower, palace, waterfall, arc de triomphe
    0.08 = notre dame, notre-dame cathedral, saint basil's cathedral, parthenon, acropolis
    0.08 = london eye
    0.10 = castle, fortress, citadel, pagoda, mosque, monument, obelisk, ferris wheel
    0.10 = classical building, building
    0.10 = hindu temple, temple, capitol, white house, tower of pisa, leaning tower of pisa
    0.16 = lighthouse, church, chapel, minaret, roller coaster, moai, arch, stonehenge, big wheel
"""
_LEAST = 0.6
"""Share of the largest thing from which another sets the scale itself."""
_AFAR = 0.035
"""The scale of a place that is looked at from afar: a skyline, the land below a plane."""
_LEVEL, _SKYWARD = -1.0, -6.0
"""Degrees that the lens looks down at a place without things, and where the sky is the point."""
_LOOKED_AT = frozenset({Light.SUNSET, Light.NIGHT})
_SUNK = frozenset({Place.UNDERWATER, Place.MOON, Place.SKY, Place.FOREST, Place.JUNGLE})
"""Where a lens that looks up would see nothing."""
_UP = 7.0
"""Degrees that the lens looks up at the largest things."""


def _read(table: str) -> Mapping[str, float]:
    rows = (line.partition("=") for line in table.splitlines() if line.strip())
    return MappingProxyType({n.strip(): float(s) for s, _, names in rows for n in names.split(",")})


_GRAND = _read(_SHARES)


def share(plan: ScenePlan, extents: Sequence[float]) -> float:
    """Return how large (0..1) everyday things are beside the subject; 1 for everyday subjects.

    ``extents`` are the sizes in metres at which the plan's things are shown, 0 for none.
    """
    if plan.place.ground is not Place.OUTDOORS or plan.place is Place.SPACE:
        return 1.0
    if not plan.things:
        far = plan.place is Place.CITY or plan.framing is Framing.AERIAL
        return _AFAR if far else 1.0
    largest = max(max(extents, default=0.0), 1e-6)
    everyday = [
        size / largest
        for thing, size in zip(plan.things, extents, strict=True)
        if size > 0 and _of(thing.noun) is None
    ]
    grand = [found for thing in plan.things if (found := _of(thing.noun)) is not None]
    if not grand or max(everyday, default=0.0) > _LEAST:
        return 1.0
    return min(1.0, max([min(grand), *everyday]))


def is_grand(plan: ScenePlan, thing: int) -> bool:
    """Tell whether a thing out of doors is far larger in life than everyday things."""
    return plan.place.ground is Place.OUTDOORS and _of(plan.things[thing].noun) is not None


def looked_up_at(how: Composition, plan: ScenePlan, small: float, *, skyward: bool) -> Composition:
    """Return the composition for a subject beside which everyday things are ``small`` (0..1).

    A place without things, and what goes on in the sky (``skyward``), leave the sky more room.
    """
    if plan.framing in LOOKING_DOWN or plan.place.ground is not Place.OUTDOORS:
        return how
    if skyward or not (plan.things or plan.place in _SUNK):
        lift = _SKYWARD if skyward or plan.light.family in _LOOKED_AT else _LEVEL
        return replace(how, pitch=min(how.pitch, lift), ground=0.8)
    if plan.place is Place.SKY and all(flies(thing.noun) for thing in plan.things):
        return replace(how, pitch=min(how.pitch, _SKYWARD))
    if small > _LEAST:
        return how
    pitch = how.pitch - (_UP + 4.5) * (1 - small) ** 2
    tall = plan.framing is Framing.NORMAL
    fill = (how.fill[0], 0.74) if tall else how.fill
    return replace(how, pitch=pitch, aperture=how.aperture * small, fill=fill, ground=0.60)


def _of(noun: str) -> float | None:
    """Return the share of a noun, or of the last word of a compound."""
    return _GRAND.get(noun, _GRAND.get(noun.rpartition(" ")[2]))
