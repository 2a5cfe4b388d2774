"""Offers: what each engine can do, held against what a run asks for. Knows no engine's code."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cavendish.domain.run import Order
from cavendish.engines.engine import Capabilities
from cavendish.errors import InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What a run asks of its engine."""

    resolution: str
    references: int = 0
    """Pictures it brings: the user's, its characters', and the one it goes on from."""
    mask: bool = False
    characters: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One engine: its versioned label ("diorama/1.0") and what it can do here."""

    label: str
    capabilities: Capabilities

    def lacks(self, demand: Demand) -> tuple[str, str] | None:
        """Return the input field that asks too much and a sentence on it; None when all fits."""
        can = self.capabilities
        if demand.resolution not in can.resolutions:
            sizes = ", ".join(can.resolutions)
            return "resolution", f"This model makes no {demand.resolution} pictures, but {sizes}."
        if demand.characters > can.characters:
            return "characters", f"This model keeps at most {can.characters} characters the same."
        if demand.mask and not can.masks:
            return "mask_url", "This model takes no mask: say in the prompt where to edit."
        if demand.references > can.references:
            pictures = f"{demand.references}, those of characters and the previous run included"
            return (
                "image_urls",
                f"This model takes at most {can.references} pictures, not {pictures}.",
            )
        return None


Offers: TypeAlias = Mapping[str, Offer]
"""Every engine that serves a model, by name."""


def demand_of(order: Order) -> Demand:
    """Return what an order asks of its engine."""
    portraits = sum(len(character.image_urls) for character in order.characters)
    return Demand(
        resolution=order.resolution.value,
        references=len(order.image_urls) + portraits + (order.previous_run_id is not None),
        mask=order.mask_url is not None,
        characters=len(order.characters),
    )


def check(offer: Offer, order: Order) -> None:
    """Raise InvalidInput, naming the field, for an order that the engine can't carry out."""
    lack = offer.lacks(demand_of(order))
    if lack is not None:
        field, sentence = lack
        raise InvalidInput(sentence, param=f"input.{field}")
