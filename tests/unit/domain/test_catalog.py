"""What a model costs and who serves it, and what an operator can change about it."""

import pytest

from cavendish.domain.catalog import DEFAULT_PRICES, OWN, PUBLIC, Model, priced, standard
from cavendish.domain.geometry import Resolution
from cavendish.errors import ModelNotFound

MODELS = standard(["openai", "diorama"])


def test_prices_change_for_every_model_or_for_one() -> None:
    catalog = priced(MODELS, {Resolution.ONE: 50_000}, {OWN: {Resolution.FOUR: 1}})
    assert catalog.find(PUBLIC).prices == {**DEFAULT_PRICES, Resolution.ONE: 50_000}
    assert catalog.find(OWN).price(Resolution.FOUR, 3) == 3
    assert catalog.find(OWN).price(Resolution.ONE, 1) == 50_000


def test_a_price_may_be_nothing_and_what_is_left_out_keeps_its_own() -> None:
    catalog = priced(MODELS, {Resolution.ONE: 0}, {OWN: {}})
    assert catalog.find(OWN).price(Resolution.ONE, 4) == 0
    assert catalog.find(OWN).price(Resolution.TWO, 1) == DEFAULT_PRICES[Resolution.TWO]


def test_a_price_of_a_model_that_is_not_there_is_an_error_that_names_those_that_are() -> None:
    with pytest.raises(ModelNotFound, match=OWN):
        priced(MODELS, model_prices={"google/nano-banana-3": {}})


def test_the_public_model_is_served_as_chosen_and_our_own_one_always_by_us() -> None:
    catalog = priced(MODELS)
    assert catalog.find(PUBLIC).engines == ("openai", "diorama")
    assert catalog.find(PUBLIC).engine == "openai"
    assert catalog.find(OWN).engines == ("diorama",)


def test_every_engine_that_serves_something_is_known_once() -> None:
    more = Model(id="a/b", name="", description="", engines=("gemini", "openai"))
    assert priced((*MODELS, more)).engines == ("openai", "diorama", "gemini")


def test_no_resolution_is_ever_without_a_price() -> None:
    for model in priced(MODELS, {Resolution.ONE: 0}, {OWN: {}}).models:
        assert set(model.prices) == set(Resolution)
