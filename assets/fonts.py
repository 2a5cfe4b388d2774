"""Unpacks display faces for diorama's library: python assets/fonts.py NODE_MODULES_DIR OUT_DIR.

Knows the WOFF 1 format (W3C, 2012) and a list of faces. Fontsource's packages hold WOFF files,
which are TrueType tables, each deflated; shapers read the tables only bare.
"""

import struct
import sys
import zlib
from pathlib import Path

FACES = (
    ("anton", "400-normal"),
    ("oswald", "500-normal"),
    ("alfa-slab-one", "400-normal"),
    ("playfair-display", "700-normal"),
    ("playfair-display", "500-italic"),
    ("source-serif-4", "400-normal"),
    ("source-serif-4", "600-normal"),
    ("inter", "400-normal"),
    ("inter", "600-normal"),
    ("inter", "800-normal"),
    ("nunito", "800-normal"),
    ("pacifico", "400-normal"),
    ("dancing-script", "700-normal"),
    ("patrick-hand", "400-normal"),
    ("comic-neue", "700-normal"),
    ("bangers", "400-normal"),
    ("orbitron", "700-normal"),
    ("press-start-2p", "400-normal"),
    ("special-elite", "400-normal"),
    ("cinzel", "700-normal"),
)
"""Package and cut; all are under the SIL Open Font License, Special Elite under Apache-2.0."""
SUBSETS = ("latin", "latin-ext")


def unpack(packages: Path, out: Path) -> None:
    """Write every face of the list as a TrueType file, with its licence beside it."""
    out.mkdir(parents=True, exist_ok=True)
    for name, cut in FACES:
        package = packages / "@fontsource" / name
        for subset in SUBSETS:
            woff = package / "files" / f"{name}-{subset}-{cut}.woff"
            if woff.is_file():
                (out / f"{name}-{cut}-{subset}.ttf").write_bytes(sfnt(woff.read_bytes()))
        (out / f"{name}-LICENSE.txt").write_bytes((package / "LICENSE").read_bytes())


def sfnt(woff: bytes) -> bytes:
    """Return a WOFF font's tables as a bare TrueType or OpenType file."""
    signature, flavour, _, count = struct.unpack_from(">4s4sIH", woff)
    if signature != b"wOFF":
        message = "not a WOFF 1 font"
        raise ValueError(message)
    power = count.bit_length() - 1
    span = 16 << power
    head = struct.pack(">4sHHHH", flavour, count, span, power, 16 * count - span)
    records, tables, place = b"", b"", 12 + 16 * count
    for index in range(count):
        tag, offset, packed, size, checksum = struct.unpack_from(">4sIIII", woff, 44 + 20 * index)
        table = woff[offset : offset + packed]
        table = zlib.decompress(table) if packed < size else table
        records += struct.pack(">4sIII", tag, checksum, place + len(tables), size)
        tables += table + b"\0" * (-size % 4)
    return head + records + tables


if __name__ == "__main__":
    unpack(Path(sys.argv[1]), Path(sys.argv[2]))
