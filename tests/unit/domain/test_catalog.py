import pytest

from cavendish.domain.catalog import DEFAULT_PRICES, catalog
from cavendish.domain.geometry import Resolution
from cavendish.errors import ModelNotFound

PUBLIC, OWN = "google/nano-banana-2", "cavendish/diorama"


def test_a_model_has_its_own_prices_and_the_usual_ones_for_the_rest() -> None:
    priced = catalog("diorama", {Resolution.ONE: 50_000}, {OWN: {Resolution.FOUR: 1}})
    assert priced.find(OWN).price(Resolution.FOUR, 3) == 3
    assert priced.find(OWN).price(Resolution.ONE, 1) == 50_000
    assert priced.find(PUBLIC).price(Resolution.FOUR, 1) == DEFAULT_PRICES[Resolution.FOUR]


def test_no_resolution_is_ever_without_a_price() -> None:
    priced = catalog("diorama", {Resolution.ONE: 0}, {OWN: {}})
    for model in priced.models:
        assert set(model.prices) == set(Resolution)


def test_prices_of_an_unknown_model_are_told() -> None:
    with pytest.raises(ModelNotFound, match="google/nano-banana-3"):
        catalog("diorama", model_prices={"google/nano-banana-3": {}})
