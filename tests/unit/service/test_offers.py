"""What an engine can't do is refused when the run is submitted."""

from typing import Any

import pytest

from cavendish.domain.geometry import Resolution
from cavendish.domain.run import Character, Order
from cavendish.engines.engine import Capabilities
from cavendish.errors import InvalidInput
from cavendish.service.offers import Offer, check

URL = "https://web/a.png"


def offer(**can: Any) -> Offer:
    return Offer(label="x/1", capabilities=Capabilities(licence="MIT", trained=True, **can))


@pytest.mark.parametrize(
    ("can", "asks", "param"),
    [
        ({"resolutions": ("1K", "2K")}, {"resolution": Resolution.FOUR}, "input.resolution"),
        ({"references": 2}, {"image_urls": (URL,) * 3}, "input.image_urls"),
        (
            {"references": 1},
            {"image_urls": (URL,), "characters": (Character(name="a", image_urls=(URL,)),)},
            "input.image_urls",
        ),
        (
            {"references": 1},
            {"image_urls": (URL,), "previous_run_id": "run_1"},
            "input.image_urls",
        ),
        ({"masks": False}, {"mask_url": URL, "image_urls": (URL,)}, "input.mask_url"),
        ({"characters": 0}, {"characters": (Character(name="a"),)}, "input.characters"),
    ],
)
def test_more_than_the_engine_can_do_names_the_field(
    can: dict[str, Any], asks: dict[str, Any], param: str
) -> None:
    order = Order(prompt="a lamp", **asks)
    with pytest.raises(InvalidInput) as refused:
        check(offer(**can), order)
    assert refused.value.param == param
    check(offer(masks=True), order)


def test_all_that_the_engine_can_do_is_let_through() -> None:
    check(offer(references=2), Order(prompt="a lamp", image_urls=(URL,) * 2))
