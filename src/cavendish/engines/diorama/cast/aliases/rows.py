"""Reads tables of names. Knows no nouns."""

from collections.abc import Mapping
from types import MappingProxyType


def table(text: str) -> Mapping[str, tuple[str, ...]]:
    """Read lines "name, name = key | key" into a table; the first key that exists is used.

    A "~" before a key says that it is a stand-in and that the user is told so.
    """
    rows: dict[str, tuple[str, ...]] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        names, _, keys = line.partition("=")
        for name in names.split(","):
            rows[name.strip()] = tuple(key.strip() for key in keys.split("|"))
    return MappingProxyType(rows)
