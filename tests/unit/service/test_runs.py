import sqlite3
from typing import cast

import pytest

from cavendish.domain.ports import Page
from cavendish.domain.run import FailureCode, Status
from cavendish.errors import (
    IdempotencyKeyReused,
    InvalidApiKey,
    InvalidInput,
    KeyNotFound,
    MissingApiKey,
    RunNotFound,
)
from cavendish.service.accounts import KeyTerms
from house import House


@pytest.mark.promise(30)
def test_another_accounts_run_is_a_missing_run(house: House) -> None:
    house.accounts.create("other", 1_000_000)
    run = house.ask(house.key())
    stranger = house.key(account="other")
    with pytest.raises(RunNotFound) as foreign:
        house.runs.read(run.id, stranger.account_id)
    with pytest.raises(RunNotFound) as missing:
        house.runs.read("run_0", stranger.account_id)
    assert str(foreign.value) == str(missing.value)
    with pytest.raises(RunNotFound):
        house.settle.cancel(run.id, stranger.account_id)


@pytest.mark.promise(6)
def test_the_same_idempotency_key_returns_the_same_run(house: House) -> None:
    key = house.key()
    first = house.ask(key, idempotency_key="one")
    again = house.ask(key, idempotency_key="one")
    assert first == again
    assert house.queued == [first.id]


@pytest.mark.promise(6)
def test_an_idempotency_key_with_another_body_is_refused(house: House) -> None:
    key = house.key()
    house.ask(key, "a lamp", idempotency_key="one")
    with pytest.raises(IdempotencyKeyReused):
        house.ask(key, "a vase", idempotency_key="one")


def test_idempotency_keys_of_two_api_keys_do_not_meet(house: House) -> None:
    first = house.ask(house.key(), idempotency_key="one")
    second = house.ask(house.key(), idempotency_key="one")
    assert first.id != second.id


@pytest.mark.promise(6)
def test_an_idempotency_key_is_forgotten_after_a_day(house: House) -> None:
    key = house.key()
    first = house.ask(key, idempotency_key="one")
    house.clock.pass_(24 * 3600 + 1)
    second = house.ask(key, idempotency_key="one")
    assert first.id != second.id
    house.clock.pass_(24 * 3600 + 1)
    house.sweep()
    assert house.ask(key, "other", idempotency_key="one").id not in (first.id, second.id)


def test_the_seed_used_is_always_reported(house: House) -> None:
    key = house.key()
    assert house.ask(key, seed=7).seed == 7
    assert house.ask(key).seed != house.ask(key).seed


def test_previous_run_must_be_ours_and_have_pictures(house: House) -> None:
    key = house.key()
    done = house.ask(key)
    with pytest.raises(InvalidInput, match="succeeded run"):
        house.ask(key, previous_run_id=done.id)
    house.finish(done)
    assert house.ask(key, previous_run_id=done.id).order.previous_run_id == done.id
    house.accounts.create("other", 1_000_000)
    with pytest.raises(InvalidInput):
        house.ask(house.key(account="other"), previous_run_id=done.id)


@pytest.mark.promise(16, 17)
def test_an_overdue_run_fails_and_costs_nothing(house: House) -> None:
    run = house.ask(house.key(), deadline=10)
    house.clock.pass_(11)
    house.sweep()
    ended = house.runs.read(run.id, None)
    assert ended.failure is not None
    assert ended.failure.code is FailureCode.DEADLINE_EXCEEDED
    assert house.balance() == (25_000_000, 0)


@pytest.mark.promise(1, 17)
def test_no_run_is_stuck_in_processing_for_ever(house: House) -> None:
    run = house.ask(house.key())
    house.settle.start(run.id)
    house.sweep()
    house.clock.pass_(1199)
    house.sweep()
    assert house.runs.read(run.id, None).status is Status.PROCESSING
    house.clock.pass_(2)
    house.sweep()
    ended = house.runs.read(run.id, None)
    assert ended.failure is not None
    assert ended.failure.code is FailureCode.INTERNAL_ERROR
    assert house.balance() == (25_000_000, 0)


@pytest.mark.promise(11)
@pytest.mark.parametrize("hours", [-24, -1, 1, 24])
def test_a_clock_that_jumps_ends_no_run_in_work(house: House, hours: int) -> None:
    run = house.ask(house.key())
    house.settle.start(run.id)
    house.sweep()
    house.clock.jump(3600 * hours)
    house.sweep()
    assert house.runs.read(run.id, None).status is Status.PROCESSING
    house.finish(run)
    assert house.balance() == (25_000_000 - 60_000, 0)


def test_a_run_that_is_resumed_after_a_night_is_not_taken_for_a_lost_one(house: House) -> None:
    run = house.ask(house.key())
    house.settle.start(run.id)
    house.clock.pass_(8 * 3600)
    house.sweep()
    assert house.runs.read(run.id, None).status is Status.PROCESSING


def test_outputs_stay_unless_a_time_to_live_was_set(house: House) -> None:
    key = house.key()
    kept, short = house.ask(key), house.ask(key, expires_in=60)
    house.finish(kept)
    house.finish(short)
    house.clock.pass_(61)
    house.sweep()
    assert list(house.blobs.kept) == [f"{kept.id}/0.png"]
    assert house.runs.read(short.id, None).pictures == ()


def test_delete_removes_prompt_and_pictures_and_keeps_the_ledger(house: House) -> None:
    run = house.ask(house.key(), "a secret lamp", metadata={"a": "b"})
    house.finish(run)
    entries = house.entries()
    house.runs.delete(run.id, run.account_id)
    left = house.runs.read(run.id, None)
    assert "secret" not in repr(left)
    assert (left.pictures, dict(left.metadata), left.plan) == ((), {}, None)
    assert house.blobs.kept == {}
    assert house.entries() == entries


def test_a_working_run_cannot_be_deleted(house: House) -> None:
    run = house.ask(house.key())
    with pytest.raises(InvalidInput, match="Cancel it first"):
        house.runs.delete(run.id, run.account_id)


def test_listings_are_newest_first_and_pages_do_not_overlap(house: House) -> None:
    key = house.key()
    made: list[str] = []
    for _ in range(5):
        house.clock.pass_(1)
        made.append(house.ask(key).id)
    first = house.runs.page(key.account_id, Page(limit=3))
    rest = house.runs.page(key.account_id, Page(limit=3, before=first[-1].id))
    assert [run.id for run in (*first, *rest)] == made[::-1]


def test_listings_filter_by_status_time_and_metadata(house: House) -> None:
    key = house.key()
    tagged = house.ask(key, metadata={"job": "7"})
    house.clock.pass_(5)
    other = house.ask(key)
    house.finish(other)

    def ids(page: Page) -> list[str]:
        return [run.id for run in house.runs.page(None, page)]

    now = house.clock.now()
    assert ids(Page(limit=9, metadata={"job": "7"})) == [tagged.id]
    assert ids(Page(limit=9, status=Status.SUCCEEDED)) == [other.id]
    assert ids(Page(limit=9, created_after=now)) == [other.id]
    assert ids(Page(limit=9, created_before=now)) == [tagged.id]


def test_keys_open_only_while_they_are_good(house: House) -> None:
    secret = house.accounts.create_key("default", KeyTerms(name="k"))
    key = house.accounts.authenticate(secret)
    house.accounts.disable_key(key.id)
    for wrong in (secret, "sk-" + "0" * 46, "nonsense"):
        with pytest.raises(InvalidApiKey):
            house.accounts.authenticate(wrong)
    with pytest.raises(MissingApiKey):
        house.accounts.authenticate(None)


@pytest.mark.promise(28, 29)
def test_no_usable_key_is_in_the_database(house: House) -> None:
    secret = house.accounts.create_key("default", KeyTerms(name="k"))
    with house.store.engine.connect() as connection:
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        dump = "\n".join(driver.iterdump())
    assert secret not in dump
    assert secret[9:] not in dump


def test_unknown_accounts_and_taken_names_are_told(house: House) -> None:
    with pytest.raises(InvalidInput, match="no account 'x'"):
        house.accounts.grant("x", 1)
    with pytest.raises(InvalidInput, match="already"):
        house.accounts.create("default", 0)
    with pytest.raises(KeyNotFound, match="no key"):
        house.accounts.disable_key("key_0")
