"""Catalog: model ids, what they cost, which engines serve them. Knows no engine code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cavendish.domain.geometry import Resolution
from cavendish.errors import ModelNotFound

DEFAULT_PRICES: Mapping[Resolution, int] = {
    Resolution.HALF: 45_000,
    Resolution.ONE: 60_000,
    Resolution.TWO: 90_000,
    Resolution.FOUR: 130_000,
}
"""micro-USD an image."""

PUBLIC = "google/nano-banana-2"
"""The model that the operator's choice of engines serves."""
OWN = "cavendish/diorama"
"""The model that always is our own engine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Something a run can ask for."""

    id: str
    name: str
    description: str
    engines: tuple[str, ...]
    """Who serves it, by name: the first one does, the next ones when those before failed."""
    prices: Mapping[Resolution, int] = field(default_factory=lambda: DEFAULT_PRICES)
    """micro-USD an image."""

    @property
    def engine(self) -> str:
        """The engine that serves it unless it fails."""
        return self.engines[0]

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

    @property
    def engines(self) -> tuple[str, ...]:
        """Every engine that serves something, those of the first model first."""
        return tuple(dict.fromkeys(name for model in self.models for name in model.engines))


def standard(engines: Sequence[str]) -> tuple[Model, ...]:
    """Return the models there always are; ``engines`` serve the public one, in order."""
    return (
        Model(
            id=PUBLIC,
            name="Nano Banana 2",
            description="Text to image, editing, reference images, 4K, text rendering.",
            engines=tuple(engines),
        ),
        Model(
            id=OWN,
            name="Diorama",
            description="Photographed miniatures, built and path-traced on the CPU.",
            engines=("diorama",),
        ),
    )


def priced(
    models: Sequence[Model],
    prices: Mapping[Resolution, int] | None = None,
    model_prices: Mapping[str, Mapping[Resolution, int]] | None = None,
) -> Catalog:
    """Return the catalog of these models.

    ``prices`` change the usual ones of every model, ``model_prices`` those of one; what they leave
    out keeps its price. Raises ModelNotFound for prices of a model that there isn't.
    """
    usual, own = {**DEFAULT_PRICES, **(prices or {})}, model_prices or {}
    for model_id in own:
        Catalog(models=tuple(models)).find(model_id)
    return Catalog(
        models=tuple(replace(model, prices={**usual, **own.get(model.id, {})}) for model in models)
    )
