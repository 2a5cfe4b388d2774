"""Prompts of other languages into the planner's English, word by word.

Knows everyday words of seven languages (tongue_words.py) and, where a dictionary is given, the
names of drawings in many more. Nouns, colours, numbers and the commonest links and verbs come
through; grammar beyond the order of noun and adjective does not.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from cavendish.engines.diorama.plan.tongue_words import (
    ADJECTIVES,
    ASIAN,
    LANGUAGES,
    LINKS,
    NOUNS,
    NUMBERS,
)
from cavendish.engines.diorama.plan.vocabulary import words

NAMES: Mapping[str, str] = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "ja": "Japanese",
    "zh": "Chinese",
    "ru": "Russian",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "sv": "Swedish",
    "da": "Danish",
    "nb": "Norwegian",
    "fi": "Finnish",
    "hu": "Hungarian",
    "uk": "Ukrainian",
    "hi": "Hindi",
    "th": "Thai",
    "vi": "Vietnamese",
    "et": "Estonian",
    "lt": "Lithuanian",
    "ms": "Malay",
    "bn": "Bengali",
}  # fmt: skipfrom cavendish.engines.diorama.plan.vocabulary import words

_WORD = re.compile(r"[^\W\d_]+['’]|[\w-]+|[^\w\s]")  # noqa: RUF001 - the typographic apostrophe
_ENGLISH = words("""
    the a an of in on at and with is are to by for from under over next behind front two three four
    i no as do die am man ball baby park hat
""")
"""Words that say nothing for another language."""
_LONGEST = 5
"""Words of the longest phrase in the tables."""
_MOST = 400
"""Words of a prompt that are translated."""


class Dictionary(Protocol):
    """Names of drawings in other languages, and which words are English nouns."""

    def noun(self, word: str, language: str) -> str | None:
        """Return the English noun for a word of a language."""
        ...

    def languages(self, word: str) -> tuple[str, ...]:
        """Return the languages that know a word."""
        ...

    def is_english(self, word: str) -> bool:
        """Tell whether a word is an English noun."""
        ...

    def lives(self, word: str) -> bool:
        """Tell whether an English noun means a person or an animal first of all."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A prompt in the planner's English, and the language it came from."""

    text: str
    language: str
    """As English calls it: "German"."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One English word or phrase and its kind: noun, adjective, number, link, mark, unknown."""

    text: str
    kind: str


def translated(text: str, dictionary: Dictionary | None = None) -> Translation | None:
    """Return the prompt in English, or None when it is English, or no language known here."""
    language = _language(text, dictionary)
    if language is None:
        return None
    if language in ("ja", "zh"):
        pieces = _settled(_asian(text, language, dictionary))
    else:
        pieces = _ordered(list(_european(text, language, dictionary)))
    if not any(piece.kind in ("noun", "adjective") for piece in pieces):
        return None
    english = re.sub(r" ([,.])", r"\1", " ".join(piece.text for piece in pieces))
    return Translation(text=english.strip(" ,"), language=NAMES.get(language, language))


@cache
def _table(language: str) -> Mapping[str, _Piece]:
    """Return a language's phrases, lower case, and the English they stand for."""
    rows: dict[str, _Piece] = {}
    column = LANGUAGES.index(language) + 1
    kinds = ((ADJECTIVES, "adjective"), (NUMBERS, "number"), (LINKS, "link"), (NOUNS, "noun"))
    for table, kind in kinds:
        for cells in _cells(table):
            for form in cells[column].split(","):
                rows.setdefault(form.strip(), _Piece(cells[0], kind))
    return rows


@cache
def _asian_table(language: str) -> Mapping[str, _Piece]:
    rows: dict[str, _Piece] = {}
    column = 1 if language == "ja" else 2
    kinds = iter(_ASIAN_KINDS)
    kind, until = next(kinds)
    for cells in _cells(ASIAN):
        if cells[0] == until:
            kind, until = next(kinds)
        for form in cells[column].split(","):
            rows.setdefault(form.strip(), _Piece(cells[0], kind))
    rows["、"] = rows["，"] = _Piece(",", "mark")  # noqa: RUF001 - the full-width comma
    return rows


_ASIAN_KINDS = (
    ("adjective", "a"), ("number", ","), ("mark", "apple"), ("noun", "in a kitchen"),
    ("link", "sleeping"), ("verb", "love"), ("noun", ""),
)  # fmt: skip
"""What the rows are, up to the row of this English word."""


def _cells(table: str) -> Iterator[list[str]]:
    for line in filter(None, (line.strip() for line in table.splitlines())):
        yield [cell.strip() or "," for cell in line.split(" | ")]


def _language(text: str, dictionary: Dictionary | None) -> str | None:
    """Return the prompt's language by its script or its words; None is English or unknown."""
    for language, script in (("ja", "[\u3040-\u30ff]"), ("zh", "[\u4e00-\u9fff]")):
        if re.search(script, text):
            return language
    tokens = [token.lower() for token in _WORD.findall(text)[:_MOST]]
    if any(token in ("the", "with", "and") for token in tokens):
        return None
    english = sum(token in _ENGLISH for token in tokens)
    own = {language: _score(tokens, language, dictionary) for language in LANGUAGES}
    best = max(own, key=lambda language: own[language])
    named, votes = _by_names(tokens, dictionary) if dictionary else ("", 0)
    if named and votes > max(own[best], english):
        return named
    return best if own[best] > english else None


def _score(tokens: list[str], language: str, dictionary: Dictionary | None) -> int:
    """Return how many words only this language has; nouns that English shares don't count."""
    table, score = _table(language), 0
    for token in tokens:
        piece = next((table[one] for one in _stems(token, language) if one in table), None)
        if piece is None or token in _ENGLISH or token == piece.text:
            continue
        english = dictionary is not None and dictionary.is_english(token)
        score += 0 if english and piece.kind in ("noun", "adjective", "link") else 1
    return score


def _by_names(tokens: list[str], dictionary: Dictionary) -> tuple[str, int]:
    """Return the language that knows most words which are no English nouns, and how many."""
    votes: dict[str, int] = {}
    for token in tokens[:20]:
        if not dictionary.is_english(token):
            for language in dictionary.languages(token):
                votes[language] = votes.get(language, 0) + 1
    best = max(sorted(votes), key=lambda language: votes[language], default="")
    return best, votes.get(best, 0)


def _european(text: str, language: str, dictionary: Dictionary | None) -> Iterator[_Piece]:
    """Yield the English of a European prompt, longest phrases first."""
    tokens = [token.lower() for token in _WORD.findall(text)[:_MOST]]
    table: Mapping[str, _Piece] = _table(language) if language in LANGUAGES else {}
    index, before = 0, "mark"
    while index < len(tokens):
        piece, length = _longest(tokens, index, table)
        if piece is None:
            piece, length = _single(tokens[index], language, table, dictionary), 1
        index += length
        if piece.text == "of" and before not in ("noun", "adjective"):
            continue
        before = piece.kind
        yield piece


def _longest(
    tokens: list[str], index: int, table: Mapping[str, _Piece]
) -> tuple[_Piece | None, int]:
    for length in range(min(_LONGEST, len(tokens) - index), 0, -1):
        phrase = " ".join(tokens[index : index + length]).replace("' ", "'")
        if phrase in table:
            return table[phrase], length
    return None, 0


def _single(
    token: str, language: str, table: Mapping[str, _Piece], dictionary: Dictionary | None
) -> _Piece:
    """Return the English of one word, trying its stems; what is unknown stays as it is."""
    if not token[0].isalnum():
        return _Piece(token, "mark")
    for stem in _stems(token, language):
        if stem in table:
            return _many(table[stem], token, stem)
    if language not in LANGUAGES and token in _AND:
        return _Piece("and", "link")
    for stem in _stems(token, language):
        name = dictionary.noun(stem, language) if dictionary else None
        if name:
            return _many(_Piece(name, "noun"), token, stem)
    return _Piece(token, "unknown")


def _many(piece: _Piece, token: str, stem: str) -> _Piece:
    """Return a noun in the plural when its ending was taken off to find it."""
    plural = piece.kind == "noun" and len(token) > len(stem) and not piece.text.endswith("s")
    if not plural:
        return piece
    ending = "es" if piece.text.endswith(("ch", "sh", "x")) else "s"
    return _Piece({"man": "men", "woman": "women"}.get(piece.text, piece.text + ending), "noun")


_AND = words("och og en i и та ja és ir dan và oraz")
"""How languages without a table of their own say "and"."""
_SURFACES = ("table", "chair", "sofa", "bed", "plate", "beach", "street")
"""What Spanish and Portuguese are "in" and English is "on"."""
_UMLAUTS = str.maketrans("äöü", "aou")
_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "de": tuple((ending, "") for ending in ("e", "er", "es", "en", "em", "n", "s")),
    "fr": (("s", ""), ("es", ""), ("x", ""), ("e", "")),
    "es": (("s", ""), ("es", ""), ("a", "o"), ("as", "o"), ("os", "o"), ("ces", "z")),
    "it": (("i", "o"), ("i", "e"), ("e", "a"), ("a", "o"), ("e", "o"), ("he", "o"), ("chi", "co")),
    "pt": (("s", ""), ("es", ""), ("a", "o"), ("as", "o"), ("os", "o"), ("ões", "ão")),
}
"""Endings of inflected words and what stands in their place in the tables."""


def _stems(token: str, language: str) -> Iterator[str]:
    """Yield a word and what it may be a form of."""
    yield token
    for ending, stem in _ENDINGS.get(language, (("s", ""),)):
        if token.endswith(ending) and len(token) > len(ending) + 2:
            yield token.removesuffix(ending) + stem
            if language == "de":
                yield token.removesuffix(ending).translate(_UMLAUTS)


def _ordered(pieces: list[_Piece]) -> list[_Piece]:
    """Return the pieces with adjectives before their nouns, as English has them."""
    result: list[_Piece] = []
    for piece in pieces:
        at = len(result)
        while piece.kind == "adjective" and at and result[at - 1].kind == "noun":
            at -= 1
        result.insert(at, piece)
    for index, piece in enumerate(result):
        below = next((one for one in result[index + 1 : index + 4] if one.kind == "noun"), None)
        if piece.text == "in" and below is not None and below.text in _SURFACES:
            result[index] = _Piece("on", "link")
    return result


def _asian(text: str, language: str, dictionary: Dictionary | None) -> Iterator[_Piece]:
    """Yield the English of a prompt without spaces, longest words first; particles are dropped."""
    table, text, index = _asian_table(language), text[:_MOST], 0
    while index < len(text):
        for length in range(min(8, len(text) - index), 0, -1):
            word = text[index : index + length]
            name = dictionary.noun(word, language) if dictionary and word not in table else None
            piece = table.get(word) or (_Piece(name, "noun") if name else None)
            if piece is not None:
                yield piece
                break
        else:
            length = 1
        index += length


def _settled(pieces: Iterator[_Piece]) -> list[_Piece]:
    """Return the pieces with commas between nouns, and what says where or when at the end."""
    result: list[_Piece] = []
    last: list[_Piece] = []
    for piece in pieces:
        if piece.kind == "link":
            last.append(piece)
            continue
        opens = piece.kind in ("noun", "adjective", "number")
        if opens and result and result[-1].kind == "noun":
            result.append(_Piece(",", "mark"))
        result.append(piece)
    return [*result, *last]
