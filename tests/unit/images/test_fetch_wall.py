"""Hundreds of spellings of private addresses, a resolver that lies: no connection is opened."""

import ipaddress
import itertools
import socket
import threading
from collections.abc import Callable, Iterator, Sequence

import pytest

from cavendish.images.addresses import public
from cavendish.images.fetch import REFUSAL, Fetcher, FetchRefused

V4_BLOCKS = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
    "169.254.169.254/32", "100.100.100.200/32", "192.0.0.192/32",
)  # fmt: skip
V6_BLOCKS = (
    "::/128", "::1/128", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48",
    "100::/64", "2001::/32", "2001:2::/48", "2001:db8::/32", "2001:10::/28", "2002::/16",
    "3fff::/20", "fc00::/7", "fd00:ec2::254/128", "fe80::/10", "fec0::/10", "ff00::/8",
    "ff0e::1/128",
)  # fmt: skip
DIGITS = ("①②③④⑤⑥⑦⑧⑨", "１２３４５６７８９")  # noqa: RUF001 -- that they look alike is the point


def edges(block: str) -> set[str]:
    """Return the first, the last and the middle address of a block."""
    network = ipaddress.ip_network(block)
    count = network.num_addresses
    return {str(network[index]) for index in (0, count // 2, count - 1)}


def spellings(address: str) -> Iterator[str]:
    """Write an IPv4 address in the ways that resolvers understand, and some that they may."""
    a, b, c, d = (int(part) for part in address.split("."))
    whole = (a << 24) | (b << 16) | (c << 8) | d
    yield address
    yield f"{whole}"
    yield f"0x{whole:08x}"
    yield f"0{whole:o}"
    yield f"{a}.{(b << 16) | (c << 8) | d}"
    yield f"{a}.{b}.{(c << 8) | d}"
    yield f"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}"
    yield f"0{a:o}.0{b:o}.0{c:o}.0{d:o}"
    yield f"0x{a:x}.{b}.0{c:o}.{d}"
    yield address + "."
    yield address.replace(".", "。")
    for digits in DIGITS:
        circled = address
        for number, sign in enumerate(digits, 1):
            circled = circled.replace(str(number), sign)
        yield circled
    yield f"[::ffff:{address}]"
    yield f"[::{address}]"
    yield f"[64:ff9b::{address}]"
    yield f"[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::]"


HOSTS = sorted(
    {
        spelling
        for block in V4_BLOCKS
        for address in edges(block)
        for spelling in itertools.islice(spellings(address), 4)
    }
    | {spelling for one in ("127.0.0.1", "169.254.169.254") for spelling in spellings(one)}
    | {f"[{address}]" for block in V6_BLOCKS for address in edges(block)}
    | {"localhost", "LOCALHOST", "localhost.", "ip6-localhost", "[::1%25lo]", "user@127.0.0.1"}
    | {"127.0.0.1%00.example.com", "example.com@127.0.0.1", "127.0.0.1#example.com", "①27.0.0.1"}
)


class Counting:
    """Listens on every local address and counts who comes."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("0.0.0.0", 0))  # noqa: S104 -- whoever gets in counts
        self.port = self.socket.getsockname()[1]
        self.came = 0
        self._thread = threading.Thread(target=self._count, daemon=True)
        self._thread.start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.came += 1
            connection.close()

    def close(self) -> None:
        """Stop."""
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self._thread.join(5)


@pytest.fixture
def spied(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return the list of every address that anybody connects to."""
    connected: list[object] = []
    connect = socket.socket.connect

    def spy(self: socket.socket, address: object) -> None:
        connected.append(address)
        connect(self, address)  # pyright: ignore[reportArgumentType] -- whatever was asked

    monkeypatch.setattr(socket.socket, "connect", spy)
    return connected


@pytest.mark.promise(35)
def test_no_spelling_of_any_private_address_is_connected_to(
    spied: list[object], record_property: Callable[[str, object], None]
) -> None:
    listener = Counting()
    fetcher = Fetcher(allow_http=True)
    for host, scheme in itertools.product(HOSTS, ("http", "https")):
        with pytest.raises(FetchRefused) as refused:
            fetcher.fetch(f"{scheme}://{host}:{listener.port}/a.png")
        assert str(refused.value) == REFUSAL, host
    assert (spied, listener.came) == ([], 0)
    listener.close()
    rows = len(HOSTS) * 2
    assert rows >= 400
    record_property("figure", f"{rows} addresses, 0 connections")


class Rebinding:
    """A resolver that answers differently every time."""

    def __init__(self, answers: Iterator[Sequence[str]]) -> None:
        self.answers = answers
        self.asked = 0

    def __call__(self, _host: str, _port: int) -> Sequence[str]:
        """Return the next answer."""
        self.asked += 1
        return next(self.answers)


@pytest.mark.promise(36)
def test_a_resolver_that_changes_its_mind_opens_nothing_private(
    monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    opened: list[str] = []

    def open_(address: tuple[str, int], *_more: object, **_options: object) -> socket.socket:
        opened.append(address[0])
        message = "nobody is there"
        raise OSError(message)

    monkeypatch.setattr(socket, "create_connection", open_)
    good, bad = "93.184.216.34", ("127.0.0.1", "::1", "10.0.0.7", "169.254.169.254", "fd00::1")
    answers = itertools.chain.from_iterable(
        ([good], [evil], [good, evil], [evil, good], [good, good, evil]) for evil in bad
    )
    resolver = Rebinding(itertools.cycle(answers))
    fetcher = Fetcher(resolve=resolver)
    attempts = 1000
    for _ in range(attempts):
        with pytest.raises(FetchRefused):
            fetcher.fetch("https://rebinding.example/a.png")
    assert resolver.asked == attempts
    assert set(opened) == {good}
    assert all(public(address) for address in opened)
    record_property("figure", f"{attempts} attempts, 0 private connections")


class _Peer:
    """A connection whose other end is not where it was asked to go."""

    def __init__(self) -> None:
        self.closed = False

    def get_extra_info(self, _name: str) -> tuple[str, int]:
        """Return the private end."""
        return ("127.0.0.1", 443)

    def close(self) -> None:
        """Note it."""
        self.closed = True


def test_a_connection_that_ends_somewhere_private_is_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import httpcore  # noqa: PLC0415 -- what the fetcher connects with

    peer = _Peer()
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", lambda *_a, **_k: peer)
    with pytest.raises(FetchRefused):
        Fetcher(resolve=lambda _h, _p: ["93.184.216.34"]).fetch("https://example.com/")
    assert peer.closed
