"""Access: which address a request comes from, and whether a key may be used there. Pure.

Forwarding headers count only as far as trusted proxies vouch for them: they are walked from the
right, and anything malformed makes the peer itself the client.
"""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def read_address(text: str) -> Address | None:
    """Read an address; IPv4 inside IPv6 is IPv4, a zone id is no address at all."""
    try:
        address = ip_address(text.strip())
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        if address.scope_id is not None:
            return None
        return address.ipv4_mapped or address
    return address


def read_network(text: str) -> Network:
    """Read a CIDR range strictly. Raises ValueError."""
    if "%" in text:
        message = f"{text!r} has a zone id"
        raise ValueError(message)
    return ip_network(text)


def inside(address: Address, ranges: Sequence[Network]) -> bool:
    """Whether an address is in one of the ranges."""
    return any(address in network for network in ranges)


def client(peer: str, forwarded: str, trusted: Sequence[Network]) -> Address | None:
    """Return who is calling: the rightmost address that is no trusted proxy.

    ``forwarded`` is the value of X-Forwarded-For, the nearest hop last. Without trusted proxies it
    is not looked at.
    """
    address = read_address(peer)
    if address is None or not inside(address, trusted):
        return address
    for hop in reversed(forwarded.split(",") if forwarded else []):
        claimed = read_address(hop)
        if claimed is None:
            return read_address(peer)
        address = claimed
        if not inside(address, trusted):
            break
    return address


def allows(ranges: Sequence[str], address: Address | None) -> bool:
    """Whether a key with these ranges may be used from an address; no ranges is everywhere."""
    if not ranges:
        return True
    return address is not None and inside(address, [read_network(text) for text in ranges])
