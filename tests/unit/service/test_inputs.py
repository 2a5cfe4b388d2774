"""Pictures that come along: put aside when a run is accepted, gone when it is."""

import base64
from dataclasses import replace

import pytest

from cavendish import limits
from cavendish.errors import FileNotFound, InsufficientBalance, InvalidInput, PayloadTooLarge
from house import House

INLINE = "data:image/png;base64," + base64.b64encode(b"picture").decode()


def test_an_inline_picture_is_stored_beside_the_run_and_not_in_its_row(house: House) -> None:
    run = house.ask(house.key(), image_urls=("https://example.com/a.png", INLINE), mask_url=INLINE)
    stored = house.runs.read(run.id, None).order
    assert stored.image_urls[0] == "https://example.com/a.png"
    assert "data:" not in str(stored)
    assert sorted(house.blobs.kept.values()) == [b"picture", b"picture"]


def test_a_refused_run_leaves_no_picture_behind(house: House) -> None:
    house.accounts.create("poor", 1)
    with pytest.raises(InsufficientBalance):
        house.ask(house.key(account="poor"), image_urls=(INLINE,))
    assert house.blobs.kept == {}


def test_a_replayed_request_leaves_no_second_picture(house: House) -> None:
    key = house.key()
    first = house.ask(key, image_urls=(INLINE,), idempotency_key="k")
    again = house.ask(key, image_urls=(INLINE,), idempotency_key="k")
    assert first.id == again.id
    assert len(house.blobs.kept) == 1


def test_deleting_a_run_removes_what_it_brought(house: House) -> None:
    run = house.ask(house.key(), image_urls=(INLINE,))
    house.settle.cancel(run.id, None)
    house.runs.delete(run.id, run.account_id)
    assert house.blobs.kept == {}


def test_damaged_inline_data_names_its_field(house: House) -> None:
    with pytest.raises(InvalidInput) as refused:
        house.ask(house.key(), image_urls=(INLINE, "data:;base64,@"))
    assert refused.value.param == "input.image_urls[1]"
    assert house.blobs.kept == {}


def test_a_file_sent_ahead_can_be_named_by_its_own_account_alone(house: House) -> None:
    key = house.key()
    upload = house.uploads.keep(key.account_id, b"picture", 60)
    assert house.ask(key, image_urls=(upload.id,)).order.image_urls == (upload.id,)
    house.accounts.create("other", 10**6)
    with pytest.raises(InvalidInput, match="isn't here"):
        house.ask(house.key(account="other"), image_urls=(upload.id,))
    with pytest.raises(FileNotFound):
        house.uploads.read(upload.id, "somebody")


def test_files_leave_when_deleted_and_when_their_time_has_passed(house: House) -> None:
    key = house.key()
    first, second = (house.uploads.keep(key.account_id, b"picture", 60) for _ in range(2))
    house.uploads.delete(first.id, key.account_id)
    house.clock.pass_(61)
    with pytest.raises(InvalidInput):
        house.ask(key, image_urls=(second.id,))
    house.sweep()
    assert house.blobs.kept == {}
    with pytest.raises(FileNotFound):
        house.uploads.read(second.id, key.account_id)


def test_what_is_no_picture_is_not_kept(house: House) -> None:
    with pytest.raises(InvalidInput, match="damaged"):
        house.uploads.keep(house.key().account_id, b"broken", 60)
    with pytest.raises(PayloadTooLarge):
        house.uploads.keep(house.key().account_id, b"x" * (limits.MAX_IMAGE_BYTES + 1), 60)
    assert house.blobs.kept == {}


def test_an_account_has_a_quota(house: House) -> None:
    account = house.key().account_id
    upload = house.uploads.keep(account, b"picture", 60)
    with house.store.write() as tx:
        large = replace(upload, id="file_" + "0" * 32, bytes=limits.MAX_FILES_BYTES - 10)
        tx.uploads.insert(large)
    with pytest.raises(InvalidInput, match="Delete some"):
        house.uploads.keep(account, b"picture", 60)
    assert len(house.blobs.kept) == 1
