"""Saved characters: clean, named by runs, gone when deleted; and what a next turn takes over."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from cavendish import limits
from cavendish.domain.run import Character
from cavendish.errors import CharacterNotFound, InvalidInput
from house import House

INLINE = "data:image/png;base64," + base64.b64encode(b"inline").decode()
MIA = Character(name="Mia", description="a girl with red hair")


def account(house: House, name: str = "default") -> str:
    return house.key(account=name).account_id


def photographed(*urls: str) -> Character:
    return Character(name="Mia", description="a girl", image_urls=urls)


def test_pictures_are_kept_clean_and_never_as_they_came(house: House) -> None:
    upload = house.uploads.keep(account(house), b"uploaded", 60)
    kept = house.characters.keep(account(house), photographed(INLINE, "https://web/a", upload.id))
    widths = [Image.open(BytesIO(house.blobs.kept[blob])).width for blob in kept.blobs]
    assert widths == [6, 3, 8]
    assert kept.bytes == sum(len(house.blobs.kept[blob]) for blob in kept.blobs)
    assert b"inline" not in house.blobs.kept.values()


def test_a_run_names_a_saved_character_by_name_alone_in_any_case(house: House) -> None:
    key = house.key()
    kept = house.characters.keep(key.account_id, photographed(INLINE))
    run = house.ask(key, characters=(Character(name="mia"),))
    (shown,) = house.runs.read(run.id, None).order.characters
    assert (shown.name, shown.description) == ("Mia", "a girl")
    assert shown.image_urls == (f"lent:{kept.blobs[0]}",)


def test_deleting_the_run_leaves_the_character_its_pictures(house: House) -> None:
    key = house.key()
    kept = house.characters.keep(key.account_id, photographed(INLINE))
    run = house.ask(key, characters=(Character(name="Mia"),))
    house.settle.cancel(run.id, None)
    house.runs.delete(run.id, run.account_id)
    assert set(house.blobs.kept) == set(kept.blobs)


def test_a_deleted_character_leaves_nothing(house: House) -> None:
    house.characters.keep(account(house), photographed(INLINE))
    house.characters.delete("MIA", account(house))
    assert house.blobs.kept == {}
    assert house.characters.all(account(house)) == []
    with pytest.raises(CharacterNotFound):
        house.characters.read("Mia", account(house))


def test_somebody_elses_character_is_a_missing_one(house: House) -> None:
    house.accounts.create("other", 10**6)
    house.characters.keep(account(house), MIA)
    for name in ("Mia", "Nobody", "a\0b", "x" * 99):
        with pytest.raises(CharacterNotFound):
            house.characters.read(name, account(house, "other"))
    with pytest.raises(InvalidInput, match="nobody who is saved") as refused:
        house.ask(house.key(account="other"), characters=(MIA, Character(name="Mia")))
    assert refused.value.param == "input.characters[1].name"


def test_a_name_is_taken_once_an_account_and_letter_case(house: House) -> None:
    house.accounts.create("other", 10**6)
    house.characters.keep(account(house), MIA)
    house.characters.keep(account(house, "other"), MIA)
    with pytest.raises(InvalidInput, match="taken") as refused:
        house.characters.keep(account(house), Character(name="MIA", description="a cat"))
    assert refused.value.param == "name"


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("https://web/closed", "could not be fetched"),
        ("https://web/empty", "could not be read"),
        ("data:;base64,@", "base64"),
        ("file_" + "0" * 32, "isn't here"),
    ],
)
def test_a_useless_picture_is_named_and_nothing_is_kept(house: House, url: str, hint: str) -> None:
    with pytest.raises(InvalidInput, match=hint) as refused:
        house.characters.keep(account(house), photographed(INLINE, url))
    assert refused.value.param == "image_urls[1]"
    assert house.blobs.kept == {}


def test_an_account_keeps_a_bounded_number_of_bytes_and_characters(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_FILES_BYTES", 10)
    with pytest.raises(InvalidInput, match="10 bytes"):
        house.characters.keep(account(house), photographed(INLINE))
    assert house.blobs.kept == {}
    monkeypatch.setattr(limits, "MAX_SAVED_CHARACTERS", 1)
    house.characters.keep(account(house), MIA)
    with pytest.raises(InvalidInput, match="at most 1"):
        house.characters.keep(account(house), Character(name="Tom", description="a man"))


def test_a_next_turn_keeps_the_seed_and_the_company(house: House) -> None:
    key = house.key()
    first = house.ask(key, seed=7, characters=(photographed(INLINE),))
    house.finish(first)
    second = house.ask(key, "now make it night", previous_run_id=first.id)
    house.finish(second)
    third = house.ask(
        key, previous_run_id=second.id, characters=(Character(name="Tom", description="a man"),)
    )
    assert (second.seed, third.seed) == (7, 7)
    assert [one.name for one in third.order.characters] == ["Tom", "Mia"]
    lent = first.order.characters[0].image_urls[0].replace("kept:", "lent:")
    assert third.order.characters[1].image_urls == (lent,)
    house.settle.cancel(third.id, None)
    house.runs.delete(third.id, None)
    house.runs.delete(second.id, None)
    assert lent.removeprefix("lent:") in house.blobs.kept


def test_a_next_turn_may_have_a_seed_of_its_own(house: House) -> None:
    key = house.key()
    first = house.ask(key, seed=7)
    house.finish(first)
    assert house.ask(key, previous_run_id=first.id, seed=8).seed == 8
