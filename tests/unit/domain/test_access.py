from ipaddress import ip_address

import pytest

from cavendish.domain.access import allows, client, read_address, read_network

PROXY = [read_network("10.0.0.0/8"), read_network("fd00::/8")]

ROWS = [
    # peer, forwarded, client with trusted proxies, client without
    ("1.2.3.4", "", "1.2.3.4", "1.2.3.4"),
    ("1.2.3.4", "9.9.9.9", "1.2.3.4", "1.2.3.4"),
    ("1.2.3.4", "9.9.9.9, 10.0.0.1", "1.2.3.4", "1.2.3.4"),
    ("10.0.0.1", "", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "9.9.9.9", "9.9.9.9", "10.0.0.1"),
    ("10.0.0.1", " 9.9.9.9 ", "9.9.9.9", "10.0.0.1"),
    ("10.0.0.1", "8.8.8.8, 9.9.9.9", "9.9.9.9", "10.0.0.1"),
    ("10.0.0.1", "8.8.8.8,9.9.9.9,10.0.0.2", "9.9.9.9", "10.0.0.1"),
    ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3", "10.0.0.1"),
    ("10.0.0.1", "evil, 9.9.9.9", "9.9.9.9", "10.0.0.1"),
    ("10.0.0.1", "9.9.9.9, evil", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "9.9.9.9:80", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "9.9.9.9,", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", ",", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "unknown", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "_hidden", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "127.1", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "0x7f.1", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "2001:db8::1", "2001:db8::1", "10.0.0.1"),
    ("10.0.0.1", "[2001:db8::1]", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "fe80::1%eth0", "10.0.0.1", "10.0.0.1"),
    ("10.0.0.1", "::ffff:9.9.9.9", "9.9.9.9", "10.0.0.1"),
    ("::ffff:10.0.0.1", "9.9.9.9", "9.9.9.9", "10.0.0.1"),
    ("fd00::1", "9.9.9.9", "9.9.9.9", "fd00::1"),
    ("fd00::1", "9.9.9.9, fd00::2, 10.1.1.1", "9.9.9.9", "fd00::1"),
    ("2001:db8::1", "9.9.9.9", "2001:db8::1", "2001:db8::1"),
    ("", "9.9.9.9", None, None),
    ("testclient", "9.9.9.9", None, None),
    ("fe80::1%eth0", "9.9.9.9", None, None),
    ("10.0.0.1", ", ".join(["10.0.0.2"] * 1000), "10.0.0.2", "10.0.0.1"),
    ("10.0.0.1", ", ".join(["9.9.9.9"] * 1000), "9.9.9.9", "10.0.0.1"),
]


@pytest.mark.promise(31)
@pytest.mark.parametrize(("peer", "forwarded", "trusting", "plain"), ROWS)
def test_only_trusted_proxies_are_believed(
    peer: str, forwarded: str, trusting: str | None, plain: str | None
) -> None:
    assert client(peer, forwarded, PROXY) == (ip_address(trusting) if trusting else None)
    assert client(peer, forwarded, []) == (ip_address(plain) if plain else None)


@pytest.mark.promise(31)
@pytest.mark.parametrize(
    ("ranges", "address", "allowed"),
    [
        ((), "1.2.3.4", True),
        (("1.2.3.4/32",), "1.2.3.4", True),
        (("1.2.3.0/24",), "1.2.3.255", True),
        (("1.2.3.0/24",), "1.2.4.0", False),
        (("1.2.3.0/24", "9.0.0.0/8"), "9.9.9.9", True),
        (("0.0.0.0/0",), "2001:db8::1", False),
        (("::/0",), "1.2.3.4", False),
        (("2001:db8::/32",), "2001:db8:1::1", True),
        (("2001:db8::/32",), "2001:db9::1", False),
        (("1.2.3.4",), "1.2.3.4", True),
        (("1.2.3.0/24",), "::ffff:1.2.3.4", True),
    ],
)
def test_a_key_is_used_inside_its_ranges_alone(
    ranges: tuple[str, ...],
    address: str,
    allowed: bool,  # noqa: FBT001 -- a table's column
) -> None:
    assert allows(ranges, read_address(address)) is allowed


@pytest.mark.promise(31)
def test_an_unknown_address_passes_no_list() -> None:
    assert allows((), None)
    assert not allows(("0.0.0.0/0", "::/0"), None)


@pytest.mark.parametrize(
    "text", ["1.2.3.4/24", "1.2.3/24", "fe80::%eth0/64", "x", "", "1.2.3.4/33"]
)
def test_ranges_are_read_strictly(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_network(text)
