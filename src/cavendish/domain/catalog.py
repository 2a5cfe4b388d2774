"""Catalog: model ids, what they cost, which engine serves them. Knows no engine code."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cavendish.domain.geometry import Resolution
from cavendish.errors import ModelNotFound

DEFAULT_PRICES: Mapping[Resolution, int] = {
    Resolution.HALF: 45_000,
    Resolution.ONE: 60_000,
    Resolution.TWO: 90_000,
    Resolution.FOUR: 130_000,
}
"""micro-USD an image."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Something a run can ask for."""

    id: str
    name: str
    description: str
    engine: str
    """Which engine serves it: "diorama"."""
    prices: Mapping[Resolution, int]
    """micro-USD an image."""

    def price(self, resolution: Resolution, images: int) -> int:
        """Return the price of a run in micro-USD."""
        return self.prices[resolution] * images


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """All models, by id."""

    models: tuple[Model, ...]

    def find(self, model_id: str) -> Model:
        """Return a model; ModelNotFound names the ones there are."""
        for model in self.models:
            if model.id == model_id:
                return model
        raise ModelNotFound(model_id, ", ".join(m.id for m in self.models))


def catalog(
    engine: str,
    prices: Mapping[Resolution, int] | None = None,
    model_prices: Mapping[str, Mapping[Resolution, int]] | None = None,
) -> Catalog:
    """Return the catalog in which ``engine`` serves the public model id.

    ``prices`` change the default ones of every model, ``model_prices`` those of one; what they
    leave out keeps its price. Raises ModelNotFound for prices of a model that there isn't.
    """
    usual = {**DEFAULT_PRICES, **(prices or {})}
    own = model_prices or {}
    unpriced = _models(engine, usual)
    for model_id in own:
        unpriced.find(model_id)
    return Catalog(
        models=tuple(
            replace(model, prices={**usual, **own.get(model.id, {})}) for model in unpriced.models
        )
    )


def _models(engine: str, prices: Mapping[Resolution, int]) -> Catalog:
    return Catalog(
        models=(
            Model(
                id="google/nano-banana-2",
                name="Nano Banana 2",
                description="Text to image, editing, reference images, 4K, text rendering.",
                engine=engine,
                prices=prices,
            ),
            Model(
                id="cavendish/diorama",
                name="Diorama",
                description="Photographed miniatures, built and path-traced on the CPU.",
                engine="diorama",
                prices=prices,
            ),
        )
    )
