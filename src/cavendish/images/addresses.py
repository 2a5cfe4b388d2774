"""Which network addresses a user's URL may lead to. Pure: knows no sockets.

``ipaddress.is_global`` lets too much through (NAT64, 6to4, cloud metadata), so the list of what
is refused is ours and ``is_global`` comes second.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_REFUSED_V4 = tuple(
    IPv4Network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "168.63.129.16/32",  # Azure's wire server
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_ALLOWED_V6 = IPv6Network("2000::/3")
_REFUSED_V6 = tuple(
    IPv6Network(block)
    for block in (
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "2620:4f:8000::/48",
        "3fff::/20",
    )
)


def public(address: str) -> bool:
    """Whether a resolved address is on the public internet; anything unreadable is not."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        return _public_v6(parsed)
    return _public_v4(parsed)


def _public_v4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in block for block in _REFUSED_V4)


def _public_v6(address: IPv6Address) -> bool:
    if address.scope_id is not None or address not in _ALLOWED_V6:
        return False
    return address.is_global and not any(address in block for block in _REFUSED_V6)
