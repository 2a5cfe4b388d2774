"""Words for what a face shows, and adjectives that say what a body does. Knows spelling only."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Expression, Pose
from cavendish.engines.diorama.plan.verbs import DEEDS, stem

_FACES: tuple[tuple[Expression, str], ...] = (
    (
        Expression.HAPPY,
        (
            "happy happily smiling cheerful cheerfully joyful joyfully content proud proudly "
            "excited"
            " excitedly friendly playful playfully delighted merry glad jolly grinning"
        ),
    ),
    (Expression.LAUGHING, "laughing hysterical giggling ecstatic"),
    (
        Expression.SAD,
        (
            "sad sadly crying sobbing lonely unhappy melancholic depressed tearful gloomy weeping"
            " miserable heartbroken upset mournful"
        ),
    ),
    (
        Expression.ANGRY,
        (
            "angry angrily furious mad fierce fiercely grumpy annoyed evil menacing aggressive "
            "enraged"
            " snarling roaring scowling"
        ),
    ),
    (Expression.SURPRISED, "surprised shocked astonished amazed startled stunned"),
    (Expression.SCARED, "scared frightened terrified afraid fearful nervous anxious worried"),
    (Expression.SLEEPY, "sleepy tired exhausted drowsy asleep yawning bored"),
    (Expression.CALM, "calm calmly serene peaceful peacefully relaxed thoughtful patient"),
)
FACES: Mapping[str, Expression] = MappingProxyType(
    {word: face for face, words in _FACES for word in words.split()}
)
"""Adjectives and adverbs, and the expression they ask for."""
_BODIES: Mapping[str, Pose] = MappingProxyType(
    {"asleep": Pose.SLEEP, "seated": Pose.SIT, "airborne": Pose.FLY, "dormant": Pose.SLEEP}
)


def expression(words: Iterable[str]) -> Expression | None:
    """Return the first expression that the words ask for."""
    return next((FACES[word] for word in words if word in FACES), None)


def pose(words: Iterable[str]) -> Pose | None:
    """Return the first pose that adjectives ask for: "a sleeping cat"."""
    for word in words:
        if word in _BODIES:
            return _BODIES[word]
        base = stem(word) if word.endswith("ing") else None
        deed = DEEDS.get(base) if base else None
        if deed is not None and deed.pose is not None:
            return deed.pose
    return None


def says_body(word: str) -> bool:
    """Tell whether an adjective is about face or body, and so is acted out."""
    return word in FACES or word in _BODIES or pose((word,)) is not None
