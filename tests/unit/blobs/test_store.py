"""Names of blobs: ours work, others name nothing, and nothing leads out of the folder."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from cavendish.blobs.store import BlobStore, local_blobs

OUTSIDE = ("secret", "secret.png", "cavendish.db")
UP = [
    "..",
    "%2e%2e",
    "%252e%252e",
    "..%00",
    "....",
    "..;",
    "\u2025",
    "\uff0e\uff0e",
    "%c0%ae%c0%ae",
]
SLASH = ["/", "\\", "%2f", "%5c", "%252f", "//", "/./", "\u2215", "%c0%af", ";/"]
TARGETS = ["secret", "cavendish.db", "etc/passwd", "secret.png"]
BEFORE = ["", "/", "run_1/", "run_1/0.png", "./", "file://", "C:"]
NASTY = [
    b + (u + s) * n + t for b in BEFORE for u in UP for s in SLASH for n in (1, 3) for t in TARGETS
]
ODD = [
    "",
    ".",
    "/",
    "\0",
    "a\n",
    "a b",
    "a/",
    "/a",
    "a//b",
    "run_1/.png",
    "link",
    "link/secret",
    "up/secret",
]


@pytest.fixture
def blobs(tmp_path: Path) -> BlobStore:
    for name in OUTSIDE:
        (tmp_path / name).write_bytes(b"outside")
    made = local_blobs(tmp_path / "files")
    (tmp_path / "files" / "link").symlink_to(tmp_path / "secret")
    (tmp_path / "files" / "up").symlink_to(tmp_path)
    made.put("run_1/0.png", b"inside")
    return made


@pytest.mark.promise(33)
def test_no_name_leads_out_of_the_folder(
    blobs: BlobStore, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    names = [*NASTY, *map(quote, NASTY), *ODD, str(tmp_path / "secret")]
    for name in names:
        assert blobs.get(name) is None
        assert blobs.size(name) is None
        with pytest.raises(FileNotFoundError):
            blobs.get_range(name, 0, 3)
        with suppress(ValueError):
            blobs.put(name, b"mine")
        blobs.delete(name)
    outside = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert outside == dict.fromkeys(OUTSIDE, b"outside")
    assert blobs.get("run_1/0.png") == b"inside"
    record_property("figure", f"{len(names)} names, 0 bytes from outside")


def test_a_blob_is_kept_read_in_parts_and_removed(blobs: BlobStore) -> None:
    blobs.put("uploads/file_2", b"0123456789")
    assert blobs.size("uploads/file_2") == 10
    assert blobs.get_range("uploads/file_2", 2, 3) == b"234"
    blobs.delete("uploads/file_2")
    blobs.delete("uploads/file_2")
    assert blobs.get("uploads/file_2") is None
    blobs.put("run_2/input.image_urls[0]", b"a reference")
    assert blobs.size("run_2/input.image_urls[0]") == 11


def test_the_first_bytes_of_a_name_stay(blobs: BlobStore) -> None:
    assert blobs.keep("run_3/0.png", b"first") == b"first"
    assert blobs.keep("run_3/0.png", b"second") == b"first"
    assert blobs.get("run_3/0.png") == b"first"
    with pytest.raises(ValueError, match="no name"):
        blobs.keep("../out", b"x")
