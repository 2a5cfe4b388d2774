import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from cavendish.images.addresses import public
from cavendish.images.fetch import REFUSAL, Fetcher, FetchRefused

PRIVATE = [
    "0.0.0.0",  # noqa: S104 -- refused, not bound
    "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.255", "168.63.129.16",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.1.1",
    "192.88.99.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:0:127.0.0.1",
    "::169.254.169.254", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
    "2002:a9fe:a9fe::", "3fff::1", "fc00::1", "fd00::1", "fe80::1", "fec0::1", "ff02::1",
    "ff0e::1", "fe80::1%eth0", "2606:4700::1%eth0", "nonsense", "", "1.2.3", "127.1",
]  # fmt: skip


@pytest.mark.promise(35)
@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700:4700::1111"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert public(address)


URLS = [
    "http://example.com/a.png", "https://127.0.0.1/", "https://localhost/", "https://[::1]/",
    "https://0x7f.1/", "https://2130706433/", "https://0177.0.0.1/", "https://127.1/",
    "https://user:secret@example.com/", "https://example.com:80\\@127.0.0.1/",
    "https://foo@evil.example:80@127.0.0.1/", "https://exa mple.com/", "https:///", "https://",
    "file:///etc/passwd", "gopher://127.0.0.1/", "https://①②⑦.⓪.⓪.①/", "https://127。0。0。1/",
    "https://[::ffff:127.0.0.1]/", "https://169.254.169.254/latest/meta-data/",
    "https://example.com:99999/", "https://[fe80::1%25eth0]/", "HTTPS://127.0.0.1/",
]  # fmt: skip


@pytest.mark.promise(35)
@pytest.mark.parametrize("url", URLS)
def test_no_spelling_of_a_private_url_opens_a_connection(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []

    def open_(address: object, **_options: object) -> None:
        opened.append(address)

    monkeypatch.setattr(socket, "create_connection", open_)

    def local(_host: str, _port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    with pytest.raises(FetchRefused) as refused:
        Fetcher(resolve=local).fetch(url)
    assert str(refused.value) == REFUSAL
    assert opened == []


def test_one_private_address_among_public_ones_refuses_them_all() -> None:

    def mixed(_host: str, _port: int) -> Sequence[str]:
        return ["93.184.216.34", "10.0.0.1"]

    with pytest.raises(FetchRefused, match="public"):
        Fetcher(resolve=mixed).fetch("https://example.com/")


@dataclass
class Listener:
    """A tiny HTTP server that gives one canned answer a connection."""

    answers: list[bytes]
    requests: list[bytes] = field(default_factory=list[bytes])
    port: int = 0

    def serve(self, listening: socket.socket) -> None:
        """Answer until there are no answers left."""
        for answer in self.answers:
            connection, _ = listening.accept()
            with connection:
                self.requests.append(connection.recv(65536))
                connection.sendall(answer)


Listen = Callable[..., Listener]


@pytest.fixture
def listen() -> Iterator[Listen]:
    sockets: list[socket.socket] = []

    def start(*answers: bytes) -> Listener:
        listening = socket.create_server(("127.0.0.1", 0))
        sockets.append(listening)
        listener = Listener(answers=list(answers), port=listening.getsockname()[1])
        threading.Thread(target=listener.serve, args=(listening,), daemon=True).start()
        return listener

    yield start
    for listening in sockets:
        listening.close()


def answer(body: bytes = b"", status: str = "200 OK", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def test_an_allowed_host_is_fetched_without_credentials(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    listener = listen(answer(b"bytes"))
    fetcher = Fetcher(allowed_hosts=["localhost"])
    assert fetcher.fetch(f"http://localhost:{listener.port}/a.png") == b"bytes"
    request = listener.requests[0].lower()
    assert b"accept-encoding: identity" in request
    assert b"authorization" not in request
    assert b"cookie" not in request


@pytest.mark.promise(37)
@pytest.mark.parametrize(
    "location",
    ["https://localhost/", "file:///etc/passwd", "http://10.0.0.1/", "http://u:p@localhost/", ""],
)
def test_redirects_to_other_schemes_and_private_places_are_refused(
    listen: Listen, location: str
) -> None:
    listener = listen(answer(b"", "302 Found", f"Location: {location}"))
    with pytest.raises(FetchRefused) as refused:
        Fetcher(allowed_hosts=["localhost"]).fetch(f"http://localhost:{listener.port}/")
    assert str(refused.value) == REFUSAL


@pytest.mark.promise(37)
def test_redirect_loops_end(listen: Listen) -> None:
    loop = answer(b"", "302 Found", "Location: /again")
    listener = listen(*[loop] * 9)
    with pytest.raises(FetchRefused):
        Fetcher(allowed_hosts=["localhost"]).fetch(f"http://localhost:{listener.port}/")
    assert len(listener.requests) == 4


@pytest.mark.promise(39)
@pytest.mark.parametrize(
    "reply",
    [
        answer(b"no", "404 Not Found"),
        answer(b"gz", "200 OK", "Content-Encoding: gzip"),
        b"nonsense\r\n\r\n",
        b"",
    ],
)
def test_every_refusal_says_the_same(listen: Listen, reply: bytes) -> None:
    listener = listen(reply)
    with pytest.raises(FetchRefused) as refused:
        Fetcher(allowed_hosts=["localhost"]).fetch(f"http://localhost:{listener.port}/")
    assert str(refused.value) == REFUSAL


@pytest.mark.promise(38)
def test_a_reference_that_is_too_large_is_cut_off(listen: Listen) -> None:
    listener = listen(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"x" * 30_000_001)
    with pytest.raises(FetchRefused, match="30 MB"):
        Fetcher(allowed_hosts=["localhost"]).fetch(f"http://localhost:{listener.port}/")
