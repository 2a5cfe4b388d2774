"""Webhooks: told what was asked for, signed, tried again a bounded number of times."""

import base64
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from cavendish import limits
from cavendish.domain.notices import Signer
from cavendish.domain.run import Failure, FailureCode, Status, Webhook
from cavendish.images.fetch import REFUSAL, FetchRefused
from cavendish.store.database import migrate, open_engine
from cavendish.work.courier import Courier
from house import House

URL = "https://example.com/hook"


@dataclass
class Receiver:
    """Answers as it is told to, and keeps what it got."""

    status: int | None = 204
    got: list[tuple[str, bytes, Mapping[str, str]]] = field(
        default_factory=list[tuple[str, bytes, Mapping[str, str]]]
    )

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Take a notice, or be nowhere."""
        if self.status is None:
            raise FetchRefused(REFUSAL)
        self.got.append((url, body, headers))
        return self.status


@pytest.fixture
def house() -> House:
    """Return the use cases."""
    engine = open_engine("sqlite://")
    migrate(engine)
    made = House(engine)
    made.accounts.welcome()
    return made


def courier(house: House, receiver: Receiver) -> Courier:
    return Courier(
        store=house.store,
        clock=house.clock,
        signer=Signer(b"secret"),
        document=lambda run: {"id": run.id, "status": run.status.value},
        deliver=receiver,
    )


def test_the_default_tells_the_end_once_and_signed(house: House) -> None:
    receiver = Receiver()
    run = house.ask(house.key(), webhook=Webhook(url=URL))
    house.finish(run)
    assert courier(house, receiver)() == 1
    assert courier(house, receiver)() == 0
    ((url, body, headers),) = receiver.got
    told = json.loads(body)
    assert (url, told["type"]) == (URL, "run.succeeded")
    assert told["data"] == {"id": run.id, "status": "succeeded"}
    secret = Signer(b"secret").secret(run.account_id).removeprefix("whsec_")
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.digest(base64.b64decode(secret), signed, "sha256")).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"


def test_only_the_events_that_were_asked_for_are_told(house: House) -> None:
    receiver = Receiver()
    key = house.key()
    started = house.ask(key, webhook=Webhook(url=URL, events=(Status.PROCESSING,)))
    house.finish(started)
    failed = house.ask(key, webhook=Webhook(url=URL, events=(Status.FAILED,)))
    house.settle.fail(failed, Failure(code=FailureCode.NO_IMAGE, message="No."))
    house.settle.fail(failed, Failure(code=FailureCode.NO_IMAGE, message="Again."))
    house.finish(house.ask(key))
    courier(house, receiver)()
    types = sorted(json.loads(body)["type"] for _, body, _ in receiver.got)
    assert types == ["run.failed", "run.processing"]


def test_a_cancelled_run_is_told_as_failed(house: House) -> None:
    receiver = Receiver()
    house.settle.cancel(house.ask(house.key(), webhook=Webhook(url=URL)).id, None)
    courier(house, receiver)()
    assert json.loads(receiver.got[0][1])["type"] == "run.failed"


@pytest.mark.parametrize("status", [None, 302, 404, 500])
def test_a_failed_try_is_repeated_later_and_given_up_in_the_end(
    house: House, status: int | None
) -> None:
    receiver = Receiver(status=status)
    house.finish(house.ask(house.key(), webhook=Webhook(url=URL)))
    for wait in limits.NOTICE_WAITS:
        assert courier(house, receiver)() == 1
        assert courier(house, receiver)() == 0
        house.clock.pass_(wait)
    assert courier(house, receiver)() == 1
    house.clock.pass_(10**6)
    assert courier(house, receiver)() == 0


def test_every_try_has_the_same_id_and_its_own_time(house: House) -> None:
    receiver = Receiver(status=503)
    house.finish(house.ask(house.key(), webhook=Webhook(url=URL)))
    courier(house, receiver)()
    house.clock.pass_(limits.NOTICE_WAITS[0])
    courier(house, receiver)()
    first, second = (headers for _, _, headers in receiver.got)
    assert first["webhook-id"] == second["webhook-id"]
    assert first["webhook-timestamp"] != second["webhook-timestamp"]
    assert first["webhook-signature"] != second["webhook-signature"]


def test_a_deleted_run_is_told_nobody_and_keeps_no_address(house: House) -> None:
    receiver = Receiver()
    run = house.ask(house.key(), webhook=Webhook(url=URL))
    house.finish(run)
    house.runs.delete(run.id, None)
    assert courier(house, receiver)() == 0
    assert house.runs.read(run.id, None).webhook is None


def test_accounts_have_secrets_of_their_own() -> None:
    signer = Signer(b"secret")
    assert signer.secret("a") != signer.secret("b")
    assert signer.secret("a") != Signer(b"other").secret("a")
