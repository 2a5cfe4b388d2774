"""Where a run's pictures come from, and what it hears when one is no use."""

from dataclasses import replace

import pytest

from cavendish.blobs.links import Links
from cavendish.domain.run import Order, Run
from cavendish.errors import RunFailure
from cavendish.store.database import migrate, open_engine
from cavendish.work.gather import Gather, Gathered
from house import House


@pytest.fixture
def house() -> House:
    """Return the use cases."""
    engine = open_engine("sqlite://")
    migrate(engine)
    made = House(engine)
    made.accounts.welcome()
    return made


def gathered(house: House, *urls: str, mask: str | None = None) -> Gathered:
    run: Run = house.ask(house.key(), image_urls=("data:,abcd",))
    own = run.order.image_urls[0]
    named = tuple(own if url == "own" else url for url in urls)
    order = Order(prompt="a", image_urls=named, mask_url=mask)
    return Gather(store=house.store, references=house.references)(replace(run, order=order))


def test_pictures_come_from_everywhere_in_the_order_named(house: House) -> None:
    upload = house.uploads.keep(house.key().account_id, b"uploaded", 60)
    house.blobs.put("run_1/0.png", b"ours!")
    link = "http://anywhere" + Links(b"secret").path("run_1/0.png", house.clock.now())
    found = gathered(house, "own", "https://web/a", upload.id, link, mask="https://web/a")
    assert [pixels.shape[1] for pixels in found.references] == [4, 3, 8, 5]
    assert found.mask is not None


def test_a_link_that_we_never_signed_is_fetched_like_any_other(house: House) -> None:
    house.blobs.put("run_1/0.png", b"ours!")
    forged = "https://anywhere" + Links(b"guess").path("run_1/0.png", house.clock.now())
    assert gathered(house, forged).references[0].shape[1] == 3


@pytest.mark.parametrize(
    ("urls", "field", "code"),
    [
        (("own", "https://web/closed"), "input.image_urls[1]", "image_fetch_failed"),
        (("https://web/empty",), "input.image_urls[0]", "invalid_image"),
        (("own", "own", "file_" + "0" * 32), "input.image_urls[2]", "image_fetch_failed"),
    ],
)
def test_a_useless_picture_names_its_field(
    house: House, urls: tuple[str, ...], field: str, code: str
) -> None:
    with pytest.raises(RunFailure) as failure:
        gathered(house, *urls)
    assert field in str(failure.value)
    assert failure.value.code == code
