"""The library of vector drawings and nouns, read from the file that assets/build.py makes.

Knows the file's schema and nothing of what is done with it. Every look-up is one indexed read;
nothing is loaded ahead. A library serves one thread.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path


def library_path() -> Path:
    """Return where scripts/assets puts the library."""
    return Path(__file__).parent.parent / "library" / "library.sqlite"


class LibraryMissing(Exception):
    """The library has not been built: run scripts/assets."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"diorama's library is missing ({path.name}): run scripts/assets")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One meaning of a noun: WordNet's class ("animal"), its synonyms, its parents' ids."""

    id: int
    kind: str
    words: tuple[str, ...]
    parents: tuple[int, ...]


class Library:
    """Drawings by name and nouns' senses by word or id."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or library_path()
        if not path.is_file():
            raise LibraryMissing(path)
        self._rows = sqlite3.connect(
            f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._names: dict[str, tuple[str, ...]] = {
            name: _split(keywords)
            for name, keywords in self._rows.execute("SELECT name, keywords FROM drawing")
        }

    def close(self) -> None:
        """Close the file."""
        self._rows.close()

    @property
    def keywords(self) -> dict[str, tuple[str, ...]]:
        """Every drawing's name with its keywords."""
        return self._names

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def svg(self, name: str) -> str:
        """Return a drawing: an SVG document of flat layers in a 32 x 32 view box."""
        row = self._rows.execute("SELECT svg FROM drawing WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        return str(row[0])

    def subject(self, name: str) -> str:
        """Return what a drawing is about: person, nature, food, travel, activity or object."""
        row = self._rows.execute("SELECT subject FROM drawing WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def noun(self, word: str, language: str) -> str | None:
        """Return the English noun for a lower-case word of another language ("de"), if known."""
        row = self._rows.execute(
            "SELECT noun FROM foreign_noun WHERE word = ? AND language = ?", (word, language)
        ).fetchone()
        return str(row[0]) if row else None

    def languages(self, word: str) -> tuple[str, ...]:
        """Return the languages that know a lower-case word as the name of something drawn."""
        rows = self._rows.execute(
            "SELECT language FROM foreign_noun WHERE word = ? ORDER BY language", (word,)
        )
        return tuple(str(row[0]) for row in rows)

    def is_english(self, word: str) -> bool:
        """Tell whether a lower-case word is an English noun."""
        return (
            self._rows.execute("SELECT 1 FROM word WHERE word = ?", (word,)).fetchone() is not None
        )

    def lives(self, word: str) -> bool:
        """Tell whether a noun means a person or an animal first of all, and no artifact next."""
        kinds = [sense.kind for sense in self.senses(word)[:2]]
        return kinds[:1] in (["animal"], ["person"]) and "artifact" not in kinds

    def senses(self, word: str) -> tuple[Sense, ...]:
        """Return a noun's senses, the most frequent first; none if it is no known noun."""
        row = self._rows.execute("SELECT senses FROM word WHERE word = ?", (word,)).fetchone()
        found = (self.sense(int(sense)) for sense in _split(row[0])) if row else ()
        return tuple(sense for sense in found if sense is not None)

    def sense(self, sense: int) -> Sense | None:
        """Return the sense with this id."""
        row = self._rows.execute(
            "SELECT class, words, parents FROM sense WHERE id = ?", (sense,)
        ).fetchone()
        if row is None:
            return None
        parents = tuple(int(parent) for parent in _split(row[2]))
        return Sense(id=sense, kind=str(row[0]), words=_split(row[1]), parents=parents)

    def above(self, sense: Sense, steps: int) -> list[Sense]:
        """Return the senses up to ``steps`` levels above, the nearest first."""
        found: list[Sense] = []
        level = [sense]
        for _ in range(steps):
            parents = (self.sense(parent) for each in level for parent in each.parents)
            level = [parent for parent in parents if parent is not None]
            found.extend(level)
        return found


def _split(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(",")) if joined else ()
