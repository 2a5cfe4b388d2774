# ruff: noqa: E501 - a row of the table is one line
"""Another time of day, season or weather for a photo. Knows looks as tables; no geometry.

The sky is replaced by one of the engine's own; the rest is relit in OKLab: light, tint, haze.
"""

from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.edit import regions
from cavendish.engines.diorama.edit.heavens import Look, farness, horizon_of, painted, under
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    clouds,
    cv,
    from_lab,
    guided,
    luma,
    mixed,
    step,
    to_lab,
    unit,
)
from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.weather import HOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Relit:
    """How the land looks under a sky. Tints are OKLab a, b."""

    sky: Look | None
    dark: float = 0.0
    """Lightness of black after the change."""
    light: float = 1.0
    """Lightness of white after the change."""
    bend: float = 1.0
    """Power of the curve between."""
    chroma: float = 1.0
    tint: tuple[float, float] = (0.0, 0.0)
    glow: tuple[float, float] = (0.0, 0.0)
    """Tint of the lights only."""
    haze: float = 0.15
    lamps: bool = False


_HOUR = dict(HOURS)
_STORM = replace(_HOUR[Light.OVERCAST], veil=0.75, shade=0.55, cover=0.9)
_CLOUDS = replace(_HOUR[Light.DAYLIGHT], cover=0.66)
_STARS = replace(_HOUR[Light.NIGHT], stars=0.11, cover=0.12)

LOOKS: tuple[tuple[str, Relit], ...] = (
    ("golden", Relit(sky=Look(hour=_HOUR[Light.GOLDEN_HOUR], turn=-40, key=0.66), light=0.97, bend=1.06,
                     chroma=1.06, tint=(0.012, 0.034), glow=(0.016, 0.032), haze=0.18)),
    ("sunset|dusk|evening", Relit(sky=Look(hour=_HOUR[Light.SUNSET], turn=-22, key=0.56), light=0.86, bend=1.22,
                     chroma=0.98, tint=(0.022, 0.014), glow=(0.026, 0.040), haze=0.22)),
    ("sunrise|dawn|morning", Relit(sky=Look(hour=_HOUR[Light.SUNRISE], turn=26, key=0.62), light=0.92, bend=1.1,
                     chroma=0.95, tint=(0.014, 0.012), glow=(0.014, 0.030), haze=0.3)),
    ("blue hour|twilight", Relit(sky=Look(hour=_HOUR[Light.BLUE_HOUR], turn=-20, key=0.42), dark=0.03, light=0.60,
                     bend=1.2, chroma=0.62, tint=(-0.006, -0.042), haze=0.2, lamps=True)),
    ("starry|stars|milky", Relit(sky=Look(hour=_STARS, turn=0, key=0.20), dark=0.03, light=0.46, bend=1.3,
                     chroma=0.42, tint=(-0.008, -0.034), haze=0.12, lamps=True)),
    ("night|midnight|moon", Relit(sky=Look(hour=_HOUR[Light.NIGHT], turn=0, key=0.20), dark=0.035, light=0.50, bend=1.3,
                     chroma=0.45, tint=(-0.008, -0.036), haze=0.12, lamps=True)),
    ("storm|dramatic|moody|dark", Relit(sky=Look(hour=_STORM, turn=30, key=0.42), light=0.82, bend=1.2, chroma=0.72,
                     tint=(-0.005, -0.012), haze=0.2)),
    ("overcast|grey|gray", Relit(sky=Look(hour=_HOUR[Light.OVERCAST], turn=10, key=0.76), light=0.92, bend=1.02,
                     chroma=0.78, tint=(-0.003, -0.008), haze=0.2)),
    ("cloud", Relit(sky=Look(hour=_CLOUDS, turn=50, key=0.62), chroma=1.0, haze=0.08)),
    ("day|noon|sunny|clear|blue", Relit(sky=Look(hour=_HOUR[Light.DAYLIGHT], turn=40, key=0.58), dark=0.02, light=1.0,
                     bend=0.88, chroma=1.1, glow=(0.002, 0.012), haze=0.06)),
)  # fmt: skip


def look_of(words: str) -> Relit:
    """Return the look that words name; sunset where they name none."""
    return next((r for names, r in LOOKS if any(n in words for n in names.split("|"))), LOOKS[1][1])


def relit(photo: Photo, words: str, seed: int) -> Photo:
    """Return the photo at another time of day or under another sky's light."""
    look = look_of(words)
    sky = regions.sky(photo)
    land = _land(photo, look)
    if look.sky is None or sky.mean() < 0.01:
        return land
    picture = painted(look.sky, sky.shape, horizon_of(sky), seed)
    return under(land, sky, picture, look.haze)


def with_sky(photo: Photo, words: str, seed: int) -> Photo:
    """Replace the sky and let the land answer to it a little."""
    look = look_of(words)
    sky = regions.sky(photo)
    if look.sky is None or sky.mean() < 0.01:
        return photo
    picture = painted(look.sky, sky.shape, horizon_of(sky), seed)
    land = (photo + (_land(photo, look) - photo) * _answer(photo, sky, look)).astype(np.float32)
    return under(land, sky, picture, look.haze * 0.4)


def _answer(photo: Photo, sky: Mask, look: Relit) -> float:
    """Return how far land answers to another sky: bright land can't stay so under a night's."""
    weight = 1 - sky
    bright = float((luma(photo) * weight).sum() / max(1.0, float(weight.sum())))
    lit = float(np.clip((bright - 0.25) / 0.3, 0, 1))
    return (0.7 if look.lamps else 0.35) * lit


def _land(photo: Photo, look: Relit) -> Photo:
    lab = to_lab(photo)
    level = np.clip(lab[..., 0], 0, 1)
    out = lab.copy()
    out[..., 0] = look.dark + (look.light - look.dark) * level**look.bend
    warm = step(0.3, 0.95, level)
    for axis in (0, 1):
        out[..., 1 + axis] = (
            lab[..., 1 + axis] * look.chroma
            + look.tint[axis] * (0.45 + 0.55 * level)
            + look.glow[axis] * warm
        )
    land = from_lab(out)
    return _lamplit(land, photo) if look.lamps else land


def _lamplit(land: Photo, photo: Photo) -> Photo:
    """Let small bright spots of the day's photo glow as lamps, with bloom and spill."""
    grey = luma(photo)
    u = unit(photo)
    spots = step(0.12, 0.3, grey - blur(grey, 16 * u)) * step(0.72, 0.95, grey)
    warm = step(0.02, 0.2, photo[..., 0] - photo[..., 2])
    lamps = spots * (0.15 + 0.85 * warm)
    colour = np.array([1.0, 0.72, 0.38], np.float32)
    lit = lamps[..., None] * (0.35 + photo) * colour
    bloom = lit + 0.5 * blur(lit, 5 * u) + 0.9 * blur(lit, 26 * u) * (0.3 + photo)
    return (1 - (1 - np.clip(land, 0, 1)) * np.exp(-0.9 * bloom)).astype(np.float32)


def season(photo: Photo, name: str, rng: np.random.Generator) -> Photo:
    """Return the photo in winter, autumn, spring or summer: leaves, light, snow."""
    sky = regions.sky(photo)
    leaves = regions.foliage(photo) * (1 - sky)
    if name in ("winter", "snow"):
        return falling(_snowed(photo, leaves, sky, rng), rng, amount=0.8)
    lab = to_lab(photo)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    u = unit(photo)
    hues = {
        "autumn": (0.95, 0.34),
        "fall": (0.95, 0.34),
        "spring": (2.0, 0.16),
        "summer": (2.15, 0.08),
    }
    middle, spread = hues.get(name, (2.0, 0.1))
    drift = np.clip(clouds(sky.shape, 60 * u, rng, 4), -1.2, 1.6)  # rust to yellow, not pink
    hue = middle + spread * drift
    strong = {"autumn": 1.7, "fall": 1.7, "spring": 1.45, "summer": 1.3}.get(name, 1.2)
    new = np.clip(chroma * strong + 0.028, 0, 0.19)
    lift = {"spring": 0.05, "autumn": 0.035, "fall": 0.035}.get(name, 0.01)
    painted_leaves = np.stack([lab[..., 0] * 1.05 + lift, np.cos(hue) * new, np.sin(hue) * new], 2)
    out = mixed(photo, from_lab(painted_leaves.astype(np.float32)), leaves.astype(np.float32))
    tint = {"autumn": (0.006, 0.014), "fall": (0.006, 0.014), "spring": (0.002, 0.004)}
    lab = to_lab(out)
    lab[..., 1:] += np.array(tint.get(name, (0.0, 0.010)), np.float32)
    return from_lab(lab)


def _snowed(photo: Photo, leaves: Mask, sky: Mask, rng: np.random.Generator) -> Photo:
    """Lay snow on what faces up: tops of leaves, ground, ledges; take the green away."""
    u = unit(photo)
    lab = to_lab(photo)
    level = lab[..., 0]
    out = lab.copy()
    out[..., 1:] *= (0.82 - 0.6 * leaves)[..., None]
    out[..., 2] -= 0.012
    bare = from_lab(out)
    smooth = blur(level, 1.5 * u)
    broad = blur(level, 7 * u)
    slope = np.asarray(cv.Sobel(blur(smooth, 2.5 * u), cv.CV_32F, 0, 1), np.float32) / 4
    noise = clouds(sky.shape, 34 * u, rng, 4)
    tops = leaves * step(-0.35, 0.5, (smooth - broad) * 14 + 0.35 * noise + 0.25)
    ledges = step(0.004, 0.03, -slope) * 0.5
    cover = np.maximum(np.maximum(tops, ledges), _ground_snow(photo, sky, noise)) * (1 - sky)
    cover = guided(cover.astype(np.float32), level, 2 * u, 1e-3)
    white = np.array([0.90, 0.94, 1.0], np.float32)
    shade = 0.72 + 0.28 * step(0.15, 0.75, smooth + 0.2 * (smooth - broad) * 6)
    snowy = mixed(bare, (white * shade[..., None]).astype(np.float32), cover)
    veil = 0.3 * step(0.3, 1.0, farness(photo, sky))[..., None]
    return (snowy * (1 - veil) + np.array([0.86, 0.89, 0.93], np.float32) * veil).astype(np.float32)


def _ground_snow(photo: Photo, sky: Mask, noise: Mask) -> Mask:
    """Return where snow lies on open, fairly even ground in the lower part."""
    rows = np.linspace(0, 1, len(sky), dtype=np.float32)[:, None]
    grey = luma(photo)
    even = 1 - step(0.03, 0.09, blur(np.abs(grey - blur(grey, 4)).astype(np.float32), 5))
    lab = to_lab(blur(photo, 2))
    dull = 1 - step(0.05, 0.11, np.hypot(lab[..., 1], lab[..., 2]))
    low = step(0.6, 0.95, rows + 0.06 * noise)
    light = step(0.3, 0.5, blur(grey, 6))
    return (even * dull * low * light * 0.9 * (1 - sky)).astype(np.float32)


def weather(photo: Photo, name: str, amount: float, rng: np.random.Generator, seed: int) -> Photo:
    """Return the photo in rain, snow, fog, storm, sun or under clouds."""
    if "snow" in name:
        return falling(season_free_winter(photo), rng, amount=1.3 * amount)
    if any(word in name for word in ("fog", "mist", "haz")):
        return fogged(photo, amount, rng)
    if any(word in name for word in ("rain", "storm")):
        base = relit(photo, "storm" if "storm" in name else "overcast", seed)
        return rained(tone_down(base, 0.82), rng, amount)
    return relit(photo, name, seed)


def season_free_winter(photo: Photo) -> Photo:
    """Return the flat, cold light of a snowy day, nothing covered yet."""
    lab = to_lab(photo)
    lab[..., 1:] *= 0.72
    lab[..., 2] -= 0.012
    lab[..., 0] = 0.05 + 0.9 * lab[..., 0]
    return from_lab(lab)


def tone_down(photo: Photo, gain: float) -> Photo:
    """Darken and dull a photo as wet weather does."""
    lab = to_lab(photo)
    lab[..., 0] *= gain
    lab[..., 1:] *= 0.85
    lab[..., 2] -= 0.006
    return from_lab(lab)


def _lots(number: int, rng: np.random.Generator) -> list[tuple[float, float, float]]:
    """Return places and sizes by lot, each 0..1."""
    drawn = np.asarray(rng.random((number, 3)), np.float64)
    return [(float(x), float(y), float(part)) for x, y, part in drawn]


def falling(photo: Photo, rng: np.random.Generator, *, amount: float) -> Photo:
    """Let snow fall at three depths."""
    height, width = photo.shape[:2]
    u = unit(photo)
    out = photo
    for size, count, strength in ((1.3, 1100, 0.7), (2.6, 300, 0.75), (6.5, 46, 0.5)):
        flakes = np.zeros((height, width), np.float32)
        number = round(count * amount * width * height / max(width, height) ** 2)
        for x, y, part in _lots(number, rng):
            radius = max(0.7, size * u * (0.7 + 0.6 * part))
            spot = (round(x * width * 16), round(y * height * 16))
            cv.circle(flakes, spot, round(radius * 16), 0.6 + 0.4 * part, -1, cv.LINE_AA, 4)
        soft = blur(flakes, max(0.5, size * 0.5 * u))
        out = 1 - (1 - out) * (1 - strength * np.clip(soft, 0, 1)[..., None])
    return out.astype(np.float32)


def rained(photo: Photo, rng: np.random.Generator, amount: float) -> Photo:
    """Let rain fall in slanting streaks at three depths, with a little mist."""
    height, width = photo.shape[:2]
    u = unit(photo)
    mist = 0.14 * min(1.2, amount)
    out = photo * (1 - mist) + mist * np.array([0.62, 0.66, 0.70], np.float32)
    for length, thick, count, strength in (
        (16, 0.7, 2600, 0.22),
        (34, 1.0, 900, 0.28),
        (70, 1.5, 190, 0.26),
    ):
        streaks = np.zeros((height, width), np.float32)
        number = round(count * amount * width * height / max(width, height) ** 2)
        for x, y, part in _lots(number, rng):
            start = np.array([x * width * 1.1, y * height])
            end = start + np.array([-0.16, 1.0]) * length * u * (0.6 + 0.8 * part)
            first, last = ((round(float(v[0]) * 16), round(float(v[1]) * 16)) for v in (start, end))
            cv.line(
                streaks,
                first,
                last,
                0.4 + 0.6 * part,
                max(1, round(thick * u)),
                cv.LINE_AA,
                4,
            )
        soft = blur(streaks, max(0.4, 0.5 * thick * u))
        out = (
            out
            + (np.array([0.86, 0.90, 0.95], np.float32) - out)
            * (strength * np.clip(soft, 0, 1))[..., None]
        )
    return out.astype(np.float32)


def fogged(photo: Photo, amount: float, rng: np.random.Generator) -> Photo:
    """Fill the distance with fog; the nearest stays."""
    sky = regions.sky(photo)
    far = farness(photo, sky)
    rows = np.linspace(0, 1, len(sky), dtype=np.float32)[:, None]
    depth = np.maximum(far, 0.75 * np.clip(1.15 - 1.25 * rows, 0, 1))
    drift = 0.12 * clouds(sky.shape, 320 * unit(photo), rng, 4)
    veil = 1 - np.exp(-np.clip(depth + drift * depth, 0, 2) * 2.0 * amount)
    veil = blur(veil.astype(np.float32), 4 * unit(photo))[..., None]
    lab = to_lab(photo)
    lab[..., 1:] *= 0.85
    air = np.array([0.80, 0.83, 0.86], np.float32)
    return (from_lab(lab) * (1 - veil) + air * veil).astype(np.float32)
