import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from cavendish.domain.geometry import Resolution
from cavendish.domain.run import Failure, FailureCode, Order, Status
from cavendish.errors import InsufficientBalance, ModelNotFound, SpendLimitExceeded
from cavendish.service.accounts import KeyTerms
from cavendish.service.submit import Submission
from house import House, success

START = 25_000_000
PRICE = 60_000
FAILURE = Failure(code=FailureCode.ENGINE_ERROR, message="It broke.")


def test_a_fresh_server_has_one_account_with_25_usd(house: House) -> None:
    assert house.balance() == (START, 0)
    assert house.accounts.welcome() is None


def test_an_accepted_run_holds_its_price(house: House) -> None:
    run = house.ask(house.key())
    assert run.price == PRICE
    assert house.balance() == (START - PRICE, PRICE)
    assert house.queued == [run.id]


def test_a_succeeded_run_captures_its_price(house: House) -> None:
    run = house.ask(house.key())
    assert house.finish(run)
    assert house.balance() == (START - PRICE, 0)
    assert house.runs.read(run.id, run.account_id).cost == PRICE


@pytest.mark.promise(16)
def test_a_failed_run_costs_nothing(house: House) -> None:
    run = house.ask(house.key())
    house.settle.start(run.id)
    assert house.settle.fail(run, FAILURE)
    assert house.balance() == (START, 0)
    assert house.runs.read(run.id, None).cost == 0


@pytest.mark.promise(16)
@pytest.mark.parametrize("code", FailureCode)
def test_no_kind_of_failure_costs_anything(house: House, code: FailureCode) -> None:
    run = house.ask(house.key())
    house.settle.start(run.id)
    assert house.settle.fail(run, Failure(code=code, message="It broke."))
    assert house.balance() == (START, 0)
    assert house.runs.read(run.id, None).cost == 0


@pytest.mark.promise(16)
def test_a_cancelled_run_costs_nothing(house: House) -> None:
    run = house.ask(house.key())
    cancelled = house.settle.cancel(run.id, run.account_id)
    assert cancelled.status is Status.FAILED
    assert cancelled.failure is not None
    assert cancelled.failure.code is FailureCode.CANCELED
    assert house.balance() == (START, 0)


@pytest.mark.promise(17)
def test_a_run_is_settled_once_whoever_comes_second(house: House) -> None:
    run = house.ask(house.key())
    house.settle.start(run.id)
    assert house.settle.fail(run, FAILURE)
    settled = house.entries()
    assert not house.finish(run)
    assert not house.settle.fail(run, FAILURE)
    house.settle.cancel(run.id, None)
    assert house.entries() == settled
    assert house.balance() == (START, 0)


def test_a_pending_run_cannot_succeed_without_being_started(house: House) -> None:
    run = house.ask(house.key())
    assert not house.settle.succeed(run, success(run))
    assert house.balance() == (START - PRICE, PRICE)


@pytest.mark.parametrize(
    ("resolution", "price"), [("0.5K", 45_000), ("2K", 90_000), ("4K", 130_000)]
)
def test_price_follows_resolution_and_number_of_images(
    house: House, resolution: str, price: int
) -> None:
    run = house.ask(house.key(), resolution=Resolution(resolution), num_images=3)
    assert run.price == 3 * price


@pytest.mark.promise(14, 16)
def test_a_run_that_cannot_be_paid_leaves_nothing_behind(house: House) -> None:
    house.accounts.create("poor", PRICE - 1)
    key = house.key(account="poor")
    entries = house.entries()
    with pytest.raises(InsufficientBalance, match="60000 micro-USD and 59999"):
        house.ask(key)
    assert house.balance("poor") == (PRICE - 1, 0)
    assert house.entries() == entries
    assert house.queued == []


def test_credit_for_two_runs_admits_exactly_two(house: House) -> None:
    house.accounts.create("two", 2 * PRICE)
    key = house.key(account="two")
    house.ask(key)
    house.ask(key)
    with pytest.raises(InsufficientBalance):
        house.ask(key)
    assert house.balance("two") == (0, 2 * PRICE)


@pytest.mark.promise(18)
def test_a_key_stops_exactly_at_its_limit_and_failures_give_back(house: House) -> None:
    key = house.key(KeyTerms(name="small", spend_limit=2 * PRICE))
    first = house.ask(key)
    house.ask(key)
    with pytest.raises(SpendLimitExceeded):
        house.ask(key)
    house.settle.cancel(first.id, None)
    house.ask(key)
    with pytest.raises(SpendLimitExceeded):
        house.ask(key)


@pytest.mark.promise(16)
def test_an_unknown_model_is_refused_before_any_money_moves(house: House) -> None:
    entries = house.entries()
    with pytest.raises(ModelNotFound, match="google/nano-banana-2"):
        house.submit(house.key(), Submission(model="x", order=Order(prompt="a"), metadata={}))
    assert house.entries() == entries


@pytest.mark.promise(14)
@pytest.mark.parametrize("change", ["UPDATE entries SET amount = 0", "DELETE FROM entries"])
def test_the_ledger_refuses_to_be_rewritten(house: House, change: str) -> None:
    with (
        pytest.raises(IntegrityError, match="append-only"),
        house.store.engine.begin() as connection,
    ):
        connection.execute(sa.text(change))


@pytest.mark.promise(17)
def test_the_doctor_notices_a_balance_that_was_tampered_with(house: House) -> None:
    with house.store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE accounts SET available = available + 1"))
    assert any("25000001 available" in sentence for sentence in house.accounts.drift())
    with house.store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE accounts SET available = available - 1"))


def test_usage_is_told_by_day_key_and_model(house: House) -> None:
    key = house.key()
    for _ in range(3):
        house.finish(house.ask(key))
    house.settle.cancel(house.ask(key).id, None)
    (line,) = house.accounts.statement(key.account_id).usage
    assert (line.day, line.key_id, line.model) == ("2026-01-01", key.id, "google/nano-banana-2")
    assert (line.runs, line.spent) == (3, 3 * PRICE)
