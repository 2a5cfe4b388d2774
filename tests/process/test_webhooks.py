"""Webhooks through the whole server, on either database."""

import base64
import hmac
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

pytestmark = pytest.mark.process


class Receiver(ThreadingHTTPServer):
    """Keeps what it gets."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Hearing)
        self.got: list[tuple[dict[str, str], bytes]] = []

    def until(self, count: int) -> list[tuple[dict[str, str], bytes]]:
        """Return what came once there is so much of it."""
        end = time.monotonic() + 20
        while len(self.got) < count and time.monotonic() < end:
            time.sleep(0.05)
        return self.got


class Hearing(BaseHTTPRequestHandler):
    """Takes notices."""

    def do_POST(self) -> None:
        """Keep a notice."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        assert isinstance(self.server, Receiver)
        self.server.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- its name
        """Say nothing."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Listen on a port of this machine."""
    server = Receiver()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_webhook_hears_of_the_end_and_can_check_who_speaks(
    either: Any, receiver: Receiver
) -> None:
    hook = {"url": f"http://localhost:{receiver.server_port}/hook"}
    run_id = either.create(webhook=hook).json()["id"]
    ((headers, body),) = receiver.until(1)
    told = json.loads(body)
    assert (told["type"], told["data"]["id"]) == ("run.succeeded", run_id)
    assert told["data"]["output"]["urls"]
    secret = base64.b64decode(either.account()["webhookSecret"].removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.digest(secret, signed, "sha256")).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"


@pytest.mark.parametrize(
    ("hook", "param"),
    [
        ("https://example.com/", "webhook"),
        ({}, "webhook.url"),
        ({"url": "ftp://x/"}, "webhook.url"),
        ({"url": "data:text/plain,x"}, "webhook.url"),
        ({"url": "https://x/", "events": []}, "webhook.events"),
        ({"url": "https://x/", "events": ["started"]}, "webhook.events[0]"),
        ({"url": "https://x/", "secret": "x"}, "webhook.secret"),
    ],
)
def test_what_is_wrong_with_a_webhook_is_named(either: Any, hook: Any, param: str) -> None:
    answer = either.create(webhook=hook)
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, param)


def test_a_private_address_is_never_told(either: Any, receiver: Receiver) -> None:
    run_id = either.create(webhook={"url": f"http://127.0.0.1:{receiver.server_port}/hook"}).json()[
        "id"
    ]
    assert either.read(run_id)["status"] == "succeeded"
    time.sleep(2.5)
    assert receiver.got == []
