"""Policy: which prompts a house does not take. Pure: rules and a text in, a category out.

Knows words and phrases, and how people disguise them: invisible characters, letters of other
alphabets that look alike, digits for letters, letters set apart. Knows no pictures and no files.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

_NEAR = 12
"""words between a phrase and its company: about a sentence."""
_SPELT = 3
"""single letters in a row that may spell a word."""
_TELLING = 4
"""letters that a phrase must have to be looked for in such a row."""
_PAIRS = (
    "аa вb гr еe зe иu кk мm нh оo рp сc тt уy хx ыy ьb ԁd ѕs іi јj һh ӏl ԛq ԝw "  # noqa: RUF001
    "νv οo αa εe βb ρp τt υu ιi κk χx ωw γy ηn ɡg ɩi ıi ℓl øo łl đd ƒf"  # noqa: RUF001
)
"""Letters that look like Latin ones, after case and accents are gone, and the ones they mimic."""
_ALIKE = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
_INVISIBLE = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Blank characters that Unicode counts as letters or symbols."""
_DIGITS = str.maketrans("01345789@$!|€", "oieastbgasiie")
_WORD = re.compile(r"[^\W_]+(?:[@$!|€]+[^\W_]+)*[@$€]*")
_MARKS = ("Mn", "Me", "Cf", "Cc", "Cn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Refuses a text that has one of ``phrases``, in the company of one of ``near`` if given.

    A word that ends with ``*`` also stands for every longer one; the others match their plain
    plurals. ``excused`` phrases are taken out of the text before this rule looks at it.
    """

    category: str
    phrases: tuple[str, ...]
    near: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of a house."""

    rules: tuple[Rule, ...] = ()

    def refuses(self, text: str) -> str | None:
        """Return the category of the first rule that the text breaks."""
        readings = list(_readings(text))
        return next(
            (
                rule.category
                for rule in self.rules
                for reading in readings
                if _broken(rule, reading)
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a text: its words, where each word and its singular stand, what is spelt."""

    words: Sequence[str]
    where: Mapping[str, Sequence[int]]
    spelt: Sequence[tuple[int, int, str]] = ()
    """Single letters in a row, made one: (first word, after the last, letters)."""

    def places(self, phrases: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Yield where phrases stand: (first word, after the last)."""
        for phrase in phrases:
            wanted = _phrase(phrase)
            for start in self._starts(wanted[0]):
                end = start + len(wanted)
                if end <= len(self.words) and all(map(_is, self.words[start:end], wanted)):
                    yield start, end
            letters = "".join(wanted).replace("*", "")
            if len(letters) >= _TELLING:
                yield from ((a, b) for a, b, spelt in self.spelt if letters in spelt)

    def _starts(self, first: str) -> Sequence[int]:
        if not first.endswith("*"):
            return self.where.get(first, ())
        return [at for word, places in self.where.items() if _is(word, first) for at in places]

    def without(self, phrases: tuple[str, ...]) -> "_Reading":
        """Return the reading with gaps where the phrases stand."""
        words = list(self.words)
        for start, end in self.places(phrases):
            words[start:end] = [""] * (end - start)
        return replace(self, words=words)


def _broken(rule: Rule, reading: _Reading) -> bool:
    reading = reading.without(rule.excused) if rule.excused else reading
    found = list(reading.places(rule.phrases))
    if not rule.near or not found:
        return bool(found)
    company = list(reading.places(rule.near))
    return any(a < d + _NEAR and c < b + _NEAR for a, b in found for c, d in company)


def _index(words: Sequence[str]) -> Mapping[str, Sequence[int]]:
    where: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        for form in {word, word.removesuffix("s"), word.removesuffix("es")}:
            where.setdefault(form, []).append(place)
    return where


def _is(word: str, wanted: str) -> bool:
    if wanted.endswith("*"):
        return word.startswith(wanted[:-1])
    return word in (wanted, wanted + "s", wanted + "es")


@lru_cache(maxsize=4096)
def _phrase(phrase: str) -> tuple[str, ...]:
    """Return a phrase's words, as texts are read."""
    return tuple(re.sub(r"[^\w*]", "", word) for word in _plain(phrase).split())


def _readings(text: str) -> Iterator[_Reading]:
    """Yield a text as it is written, and with digits as letters and letters in a row as words."""
    found = _WORD.findall(_plain(text))
    written = [re.sub(r"\W", "", word) for word in found]
    yield _Reading(written, _index(written))
    meant = [_undisguised(word) for word in found]
    spelt = [(a, b, _undisguised("".join(meant[a:b]))) for a, b in _runs(meant)]
    yield _Reading(meant, _index(meant), spelt)


def _plain(text: str) -> str:
    """Return text in small Latin letters: no accents, nothing invisible, no look-alikes."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    seen = "".join(
        " " if c.isspace() else c
        for c in text
        if c.isspace() or (unicodedata.category(c) not in _MARKS and c not in _INVISIBLE)
    )
    return seen.translate(_ALIKE)


def _undisguised(word: str) -> str:
    """Return a word as meant: digits and marks stand for letters, and none is drawn out."""
    if any(c.isalpha() for c in word):
        word = word.translate(_DIGITS)
    return re.sub(r"(\w)\1{2,}", r"\1", re.sub(r"\W", "", word))


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where single letters follow each other: (first, after the last)."""
    start = 0
    for index, word in enumerate([*words, ""]):
        if len(word) == 1:
            continue
        if index - start >= _SPELT:
            yield start, index
        start = index + 1
