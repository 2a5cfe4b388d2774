"""Houses in a street with a trade on the ground floor: shop, inn, cinema, school.

Knows what differs by trade; the front itself is built by ``shopfront``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    BRICK,
    CREAM,
    FOREST,
    MUSTARD,
    NAVY,
    RED,
    ROSE,
    RUST,
    SAGE,
    SKY,
    TEAL,
    wish,
)
from cavendish.engines.diorama.cast.props.houses import masonry, panes, window
from cavendish.engines.diorama.cast.props.shopfront import FASCIA, TALL, WIDE, shopfront
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.finish import finish, paint
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import box

_DEEP, _STOREY = 3.4, 2.5
"""Metres."""
_FRONT = -0.2
"""Where the walls above the shop front lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What a street front is: the name over its window, its colour, its floors, its awning."""

    name: str
    colour: RGB
    floors: int = 1
    """Above the ground floor."""
    awning: bool = True


def storefront(trade: Trade, look: Look, rng: np.random.Generator) -> Model:
    """Build a house with a shop front, sash windows above it, a cornice and a coping."""
    wall = masonry(look, rng, wish(look, rng, (BRICK, CREAM, SAGE, SKY, ROSE, MUSTARD)))
    high = TALL + trade.floors * _STOREY
    back = box((WIDE, _DEEP, high), bevel=0.02, at=(0, _DEEP / 2 + 0.21, high / 2))
    upper = box((WIDE, 0.5, high - TALL), bevel=0.02, at=(0, 0.05, (high + TALL) / 2))
    cornice = box((WIDE + 0.3, 0.4, 0.2), bevel=0.05, at=(0, _FRONT, high - 0.22))
    coping = box((WIDE + 0.2, _DEEP + 0.7, 0.14), bevel=0.03, at=(0, _DEEP / 2 - 0.05, high + 0.06))
    trim = paint((0.74, 0.72, 0.67))
    front = shopfront(
        "" if look.lettered else trade.name,
        ink=CREAM,
        paint=mix(trade.colour, (0, 0, 0), 0.45),
        stripe=trade.colour if trade.awning else None,
        dark=look.dark,
    )
    fascia = label(-0.26, 2.86, FASCIA[0] / 2, FASCIA[1] / 2)
    return assemble(
        [
            *front,
            part(wall, back, upper),
            part(trim, cornice),
            part(finish("stone", None), coping),
            *_upper(look, trade.floors, trim),
        ],
        {"label": fascia},
    )


def _upper(look: Look, floors: int, trim: Finish) -> list[Part]:
    """Return two sash windows a floor, each under a lintel."""
    frame, pane = window(0.95, 1.4)
    spots = [
        (x, _FRONT, TALL + floor * _STOREY + 1.15) for floor in range(floors) for x in (-1.05, 1.05)
    ]
    lintels = [box((1.3, 0.16, 0.2), bevel=0.03, at=(x, y, z + 0.84)) for x, y, z in spots]
    return [
        part(trim, *(frame.moved(by=spot) for spot in spots), *lintels),
        part(panes(look), *(pane.moved(by=spot) for spot in spots)),
    ]


_TRADES: Mapping[str, Trade] = MappingProxyType(
    {
        "shop": Trade(name="SHOP", colour=TEAL),
        "supermarket": Trade(name="SUPERMARKET", colour=FOREST, awning=False),
        "bakery": Trade(name="BAKERY", colour=RUST),
        "restaurant": Trade(name="RESTAURANT", colour=RED),
        "coffee shop": Trade(name="COFFEE", colour=FOREST),
        "diner": Trade(name="DINER", colour=RED),
        "pub": Trade(name="THE PUB", colour=NAVY, awning=False),
        "pharmacy": Trade(name="PHARMACY", colour=FOREST),
        "bookshop": Trade(name="BOOKS", colour=NAVY),
        "cinema": Trade(name="CINEMA", colour=RED, awning=False),
        "hotel": Trade(name="HOTEL", colour=NAVY, floors=3),
        "flower shop": Trade(name="FLOWERS", colour=ROSE),
        "barbershop": Trade(name="BARBER", colour=BLUE),
        "bank": Trade(name="BANK", colour=FOREST, floors=2, awning=False),
        "nightclub": Trade(name="CLUB", colour=(0.12, 0.03, 0.16), awning=False),
        "school": Trade(name="SCHOOL", colour=BRICK, floors=2, awning=False),
        "hospital": Trade(name="HOSPITAL", colour=SKY, floors=3, awning=False),
        "train station": Trade(name="STATION", colour=BRICK, awning=False),
        "toy store": Trade(name="TOYS", colour=MUSTARD),
        "pizzeria": Trade(name="PIZZERIA", colour=RED),
        "grocery store": Trade(name="GROCERY", colour=FOREST),
        "ice cream shop": Trade(name="ICE CREAM", colour=ROSE),
    }
)

RECIPES: Mapping[str, Recipe] = {
    noun: partial(storefront, trade) for noun, trade in _TRADES.items()
}
