"""Noun to what can be shown for it: a parametric recipe, a drawing, or an honest stand-in.

Knows words: names, hand-written aliases, synonyms and broader terms (WordNet). Knows nothing of
geometry. The order of the ways is the order in which they were right most often when measured.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cavendish.engines.diorama.cast.aliases import ALIASES
from cavendish.engines.diorama.cast.cautions import (
    MISLEADING,
    NOT_PEOPLE,
    TOO_BROAD,
    UNSHOWABLE,
)
from cavendish.engines.diorama.cast.library import Library, Sense

_VISIBLE = frozenset(
    {"animal", "artifact", "body", "food", "object", "person", "plant", "phenomenon", "substance"}
)
"""WordNet's classes of nouns that a picture can show."""
_SHOWN_ON_CARDS = frozenset({"animal", "artifact", "food", "plant"})
"""Classes worth a card with the noun's name when nothing can be drawn."""
_NOT_NOUNS = (
    "ing", "ed", "ly", "ness", "ism", "ity", "ic", "ive", "ous", "less", "ful", "like", "style",
    "ward", "ize", "ise", "able", "ible",
)  # fmt: skip
"""Endings of words that the tagger takes for nouns and that WordNet doesn't know as such."""
_REPLICAS = frozenset({"model", "replica", "figurine", "miniature", "toy", "statuette"})
"""Heads of compounds that show what stands before them: "shark replica"."""
_MAX_SHARED_KEYWORD = 3
"""A keyword that more drawings share says too little."""
_LEVELS = 4
"""Broader terms further away than this mislead."""


class Kind(StrEnum):
    """What was found for a noun."""

    RECIPE = "recipe"
    VECTOR = "vector"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What will be shown for a noun, how it was found, and what the user should know."""

    kind: Kind
    key: str
    """The recipe's or the drawing's name."""
    how: str
    stand_in: str | None = None
    """A sentence for the user when the key is not what the noun means exactly."""


class Lexicon:
    """Resolves nouns. ``has_recipe`` tells which nouns have a parametric recipe."""

    def __init__(self, library: Library, has_recipe: Callable[[str], bool]) -> None:
        self._library = library
        self._has_recipe = has_recipe
        self._by_keyword: dict[str, list[str]] = {}
        for name, keywords in library.keywords.items():
            for keyword in keywords:
                self._by_keyword.setdefault(keyword, []).append(name)

    def depictable(self, noun: str) -> bool:
        """Tell whether a noun names something to show, if need be on a card with its name.

        What can be resolved is shown; of the rest, what WordNet takes for a thing first of all,
        and names it has never heard of.
        """
        if self.resolve(noun) is not None:
            return True
        head = noun.rpartition(" ")[2]
        if head in UNSHOWABLE or head in TOO_BROAD or head in NOT_PEOPLE:
            return False
        senses = self._library.senses(noun) or self._library.senses(head)
        if senses:
            return _first_kind(senses) in _SHOWN_ON_CARDS
        return head.isalpha() and not head.endswith(_NOT_NOUNS)

    def served(self, vessel: str, contents: str) -> Found | None:
        """Return the recipe for a vessel together with what is in it: "mug" of "beer"."""
        noun = f"{vessel} of {contents}"
        if not self._has_recipe(noun):
            return None
        return Found(kind=Kind.RECIPE, key=noun, how="recipe of the vessel and what it holds")

    def resolve(self, noun: str, attributes: Sequence[str] = ()) -> Found | None:
        """Return what to show for a noun, or None when nothing is near enough.

        An adjective may be half of a name: "musical" of "musical note", "of japan" of a flag.
        """
        for attribute in attributes:
            after = attribute.startswith("of ")
            named = self._exact(f"{noun} {attribute}" if after else f"{attribute} {noun}")
            if named is not None:
                return named
        for find in (
            self._exact,
            self._alias,
            self._synonym,
            self._keyword,
            self._compound_head,
            self._broader,
            self._person,
        ):
            found = find(noun)
            if found is not None:
                return found
        return None

    def _exact(self, noun: str) -> Found | None:
        """Find a recipe or a drawing of exactly this name."""
        if self._has_recipe(noun):
            return Found(kind=Kind.RECIPE, key=noun, how="recipe of that name")
        plain = noun.replace("-", " ")
        for name in (plain, plain + "s"):
            if name in self._library and name not in MISLEADING:
                return Found(kind=Kind.VECTOR, key=name, how="drawing of that name")
        return None

    def _alias(self, noun: str) -> Found | None:
        """Find through the hand-written aliases: another name, or a stated stand-in."""
        for key in ALIASES.get(noun, ()):
            near = key.startswith("~")
            found = self._exact(key.removeprefix("~"))
            if found is not None:
                found = replace(found, how=f'alias of "{noun}"')
                return _standing_in(found, noun) if near else found
        return None

    def _synonym(self, noun: str) -> Found | None:
        """Find a drawing whose own first visible sense is a sense of the noun."""
        for sense in self._visible(noun):
            for word in sense.words:
                found = self._exact(word) if word != noun else None
                if found is not None and self._means(found.key, sense):
                    return replace(found, how=f'synonym "{word}"')
        return None

    def _keyword(self, noun: str) -> Found | None:
        """Find a drawing by keyword if WordNet confirms that both are related."""
        names = self._by_keyword.get(noun, [])
        if not 0 < len(names) <= _MAX_SHARED_KEYWORD:
            return None
        for name in names:
            if any(self._related(sense, name) for sense in self._visible(noun)):
                found = Found(kind=Kind.VECTOR, key=name, how=f'keyword "{noun}"')
                return found if noun in name.split() else _standing_in(found, noun)
        return None

    def _compound_head(self, noun: str) -> Found | None:
        """Resolve "wooden rocking chair" as a chair, longer ends first."""
        parts = noun.split(" ")
        if len(parts) > 1 and parts[-1] in _REPLICAS:
            return self.resolve(" ".join(parts[:-1]))
        for start in range(1, min(len(parts), 5)):
            shorter = " ".join(parts[start:])
            for find in (self._exact, self._alias, self._synonym, self._keyword):
                found = find(shorter)
                if found is not None:
                    found = replace(found, how=f'head "{shorter}"')
                    return _standing_in(found, noun)
        return None

    def _broader(self, noun: str) -> Found | None:
        """Find the nearest broader term: a "spaniel" is a dog."""
        for word in self._heads(noun):
            senses = self._library.senses(word)
            if not senses or senses[0].kind not in _VISIBLE:
                continue
            if senses[0].kind == "person" and not _is_person(word, senses):
                continue
            for parent in self._library.above(senses[0], _LEVELS):
                found = self._named_by(parent)
                if found is not None:
                    return _standing_in(replace(found, how="broader term"), noun)
        return None

    def _person(self, noun: str) -> Found | None:
        """Show any word for a person as a person."""
        for word in self._heads(noun):
            senses = self._library.senses(word)
            if _is_person(word, senses):
                found = self._exact("person") or self._alias("person")
                return _standing_in(replace(found, how="a person"), noun) if found else None
        return None

    def _heads(self, noun: str) -> Iterator[str]:
        """Yield the noun and, if WordNet doesn't know it, its last word."""
        yield noun
        if " " in noun and not self._library.senses(noun):
            yield noun.rpartition(" ")[2]

    def _visible(self, noun: str) -> list[Sense]:
        """Return the noun's first two visible senses among its first three."""
        senses = self._library.senses(noun)[:3]
        return [sense for sense in senses if sense.kind in _VISIBLE][:2]

    def _named_by(self, sense: Sense) -> Found | None:
        """Find a drawing or recipe that a broad sense is named after."""
        if sense.kind == "top":
            return None
        for word in sense.words:
            if word in TOO_BROAD:
                continue
            found = self._exact(word)
            if found is not None and self._means(word, sense):
                return found
        return None

    def _means(self, name: str, sense: Sense) -> bool:
        """Tell whether a drawing's name means this sense first of all."""
        own = self._visible(name) or self._visible(_head_of(name))
        return bool(own) and own[0].id == sense.id

    def _related(self, sense: Sense, name: str) -> bool:
        """Tell whether a drawing's name is above, below or beside a sense."""
        own = self._visible(name) or self._visible(_head_of(name))
        if not own:
            return False
        mine, theirs = own[0], {one.id for one in self._library.above(own[0], 3)}
        above = {one.id for one in self._library.above(sense, 3)}
        return (
            sense.id == mine.id
            or mine.id in above
            or sense.id in theirs
            or bool(set(sense.parents) & set(mine.parents))
        )


def _first_kind(senses: Sequence[Sense]) -> str:
    """Return what a noun is first of all; who is as often a thing is one ("hanger")."""
    kinds = [sense.kind for sense in senses[:2]]
    return "artifact" if kinds == ["person", "artifact"] else kinds[0]


def _is_person(word: str, senses: Sequence[Sense]) -> bool:
    """Tell a word for people from one that means a thing as often ("hanger")."""
    kinds = [sense.kind for sense in senses[:2]]
    return kinds[:1] == ["person"] and "artifact" not in kinds and word not in NOT_PEOPLE


def _head_of(name: str) -> str:
    """Return the head of a drawing's name: "umbrella" of "umbrella on ground"."""
    return re.split(r" (?:on|with|without|in|of|getting|taking|for|showing|fluttering) ", name)[
        0
    ].rpartition(" ")[2]


def _standing_in(found: Found, noun: str) -> Found:
    """Return the find with the sentence that tells the user about it."""
    if found.key == noun:
        return found
    what = "model" if found.kind is Kind.RECIPE else "drawing"
    return replace(found, stand_in=f'no {what} of "{noun}": shown as "{found.key}"')
