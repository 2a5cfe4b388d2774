"""What vessels hold: drinks and soups as finishes. Knows no vessels."""

from collections.abc import Mapping

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Finish, Glass, Glaze

_DRINKS: Mapping[str, RGB] = {
    "coffee": (0.030, 0.011, 0.004),
    "espresso": (0.035, 0.012, 0.004),
    "cappuccino": (0.36, 0.20, 0.09),
    "latte": (0.42, 0.26, 0.13),
    "tea": (0.19, 0.055, 0.010),
    "milk": (0.80, 0.77, 0.70),
    "chocolate": (0.085, 0.032, 0.014),
    "cocoa": (0.11, 0.045, 0.02),
    "juice": (0.72, 0.28, 0.02),
    "lemonade": (0.78, 0.66, 0.20),
    "wine": (0.11, 0.006, 0.014),
    "beer": (0.60, 0.30, 0.04),
    "soup": (0.55, 0.20, 0.05),
    "honey": (0.55, 0.25, 0.02),
    "jam": (0.32, 0.015, 0.02),
    "ink": (0.01, 0.012, 0.04),
    "paint": (0.05, 0.18, 0.45),
    "oil": (0.50, 0.38, 0.04),
}
"""Linear colours of an opaque depth of each."""


def liquid(contents: str) -> Finish:
    """Return the surface of a drink by its name; an unknown one looks like water."""
    colour = drink(contents)
    return (
        Glass(tint=(0.93, 0.97, 0.98), ior=1.33) if colour is None else Glaze(base=colour, ior=1.34)
    )


def drink(contents: str | None) -> RGB | None:
    """Return the colour of a drink, None for water and what isn't known."""
    words = (contents or "").lower().split()
    return next((_DRINKS[word] for word in reversed(words) if word in _DRINKS), None)
