"""The tagger's usual slips: nouns it takes for verbs or adjectives, and actions for nouns.

Knows which words can end a noun phrase although they are tagged otherwise. Knows no meaning.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.faces import FACES
from cavendish.engines.diorama.plan.places import PLACES
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.verbs import stem
from cavendish.engines.diorama.plan.vocabulary import (
    ACTING,
    COLOURS,
    DETERMINERS,
    MATERIALS,
    NUMBERS,
    PARTS,
    SHADES,
    SHAPES,
    SIZES,
    words,
)

_ADJECTIVE_ENDINGS = ("ful", "ous", "ive", "less", "able", "ible", "est", "ish", "ed", "ing", "ly")
_ING_NOUNS = tuple(
    sorted(
        words("""
    ling building painting ring king string wing clothing thing pudding wedding evening morning
    frosting icing stuffing topping dressing awning drawing carving lightning paving crossing
    parking
    """)
    )
)
"""Ends of nouns that are no actions."""


def repaired(tokens: Sequence[Token], depictable: Callable[[str], bool]) -> tuple[Token, ...]:
    """Return the tokens with nouns taken for adjectives and verbs taken for nouns put right."""
    result = list(tokens)
    for index, token in enumerate(result):
        if token.pos == "ADJ" and _is_thing(result, index, depictable):
            result[index] = replace(token, pos="NOUN", tag="NN")
        elif token.tag in ("VBZ", "VBP") and _ends_all(result, index):
            result[index] = replace(token, pos="NOUN", tag="NNS")
        elif token.pos == "VERB" and _opens_all(result, index) and depictable(token.lower):
            result[index] = replace(token, pos="NOUN", tag="NN")
        elif slipped_gerund(result, index) and _follows_somebody(result, index):
            result[index] = replace(token, pos="VERB", tag="VBG")
        elif token.pos in ("NOUN", "PROPN") and _acts(result, index):
            result[index] = replace(token, pos="VERB", tag="VBZ")
    return tuple(result)


def _is_thing(tokens: Sequence[Token], index: int, depictable: Callable[[str], bool]) -> bool:
    """Tell whether a word tagged as an adjective names a thing."""
    word = tokens[index].lower
    if word in PLACES and word not in SHAPES and _before_place(tokens, index):
        return True
    if word in PARTS and _stands_alone(tokens, index):
        return True
    if word in _ADJECTIVE_NOUNS:
        return _ends_phrase(tokens, index)
    if _acts_next(tokens, index):
        return depictable(word)
    sided = [token.lower for token in tokens[index + 1 : index + 3]] in _SIDES
    return (sided or _ends_list(tokens, index)) and depictable(word)


def _before_place(tokens: Sequence[Token], index: int) -> bool:
    """Tell the castle of "a castle courtyard": one place's name before another's."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.pos == "NOUN" and after.lower in PLACES


def _acts_next(tokens: Sequence[Token], index: int) -> bool:
    """Tell "a radish walking a dog" from "a red flying car": it does something to something."""
    if not 0 < index < len(tokens) - 2 or tokens[index - 1].pos != "DET":
        return False
    word, acts, object_ = tokens[index].lower, tokens[index + 1], tokens[index + 2]
    quality = word in COLOURS or word in MATERIALS or word in SIZES or word in FACES
    done = acts.tag == "VBG" and object_.pos in ("DET", "PRON", "ADP")
    return done and not quality


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Tell "a beard and round glasses" from "a bearded man": an article before, none behind."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    ends = after is None or after.pos in ("PUNCT", "CCONJ")
    return ends and index > 0 and tokens[index - 1].lower in ("a", "an")


def _follows_somebody(tokens: Sequence[Token], index: int) -> bool:
    """Tell "a family of four posing at" from "a posing": somebody does it."""
    return index > 0 and tokens[index - 1].pos in ("NOUN", "PROPN", "NUM", "PRON", "ADV")


def _opens_all(tokens: Sequence[Token], index: int) -> bool:
    """Tell "pan on a stove" from "walking on a street": the first word of all is no known verb."""
    known = stem(tokens[index].lower) is not None or tokens[index].lower.endswith(("ed", "ing"))
    return index == 0 and len(tokens) > 1 and tokens[1].pos == "ADP" and not known


def _ends_all(tokens: Sequence[Token], index: int) -> bool:
    """Tell "congruent triangles" from "a dog runs": the last word of all is no known verb."""
    last = index == len(tokens) - 1 and index > 0 and tokens[index].lower.endswith("s")
    return last and stem(tokens[index].lower) is None and not tokens[index].common


def _ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or after.pos not in ("NOUN", "PROPN", "ADJ")


def _ends_list(tokens: Sequence[Token], index: int) -> bool:
    """Tell "an omelette and croissant" from "a cat, fat and happy"."""
    word = tokens[index].lower
    if word in COLOURS or word in MATERIALS or word in SIZES or word in FACES or word in SHAPES:
        return False
    if index < 2 or tokens[index].common or word.endswith(_ADJECTIVE_ENDINGS):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    ends = after is None or after.pos in ("PUNCT", "CCONJ", "ADP")
    listed = tokens[index - 1].lower == "and" and tokens[index - 2].pos in ("NOUN", "PROPN")
    return ends and listed


def _acts(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the girl waves to" and "the cats nap on" from nouns: no other verb is about."""
    token = tokens[index]
    base = stem(token.lower)
    if base is None or token.lower in _RATHER_NOUNS or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if before.tag in ("VBN", "VBD") and index > 1:
        before = tokens[index - 2]
    if before.pos not in ("NOUN", "PROPN") or after.pos not in ("DET", "PRON", "ADP", "ADV"):
        return False
    if after.lower in ("of", "with", "for", "and"):
        return False
    if token.lower.endswith("s"):
        return before.tag in ("NN", "NNP")
    sentence = [one for one in tokens if one.pos in ("VERB", "AUX")]
    return token.lower == base and not sentence


_SIDES = (["left", "of"], ["right", "of"], ["next", "to"], ["on", "top"])
"""Words that follow a noun, never an adjective."""
_ADJECTIVE_NOUNS = words("""
    convertible collectible submersible dirigible explosive fugitive native antique valuable edible
    submarine mobile principal
""")
_RATHER_NOUNS = words("""
    drink paint box boxes ring painting drawing building play dress bowl bowls match pet brush bat
    fish type sign signs stand face bear bears bow saw drawing dance work works float hand hands
    clutch handle handles bounce paints drinks plays rings types skate skates ski skis cycle cycles
    surf mount mounts film study grill fly glide post posts guard guards roll rolls steer milk
    photograph box pick picks spin cover covers lie lies spar trot comb combs press
    build builds
""")


def adjective_heads(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a phrase without a noun names something after all.

    Colours and materials do ("in red"); other adjectives only where no adjective could end a
    phrase, so that the tagger must have slipped: "a stone croissant and a cup".
    """
    if end == start:
        return False
    last, following = tokens[end - 1], tokens[end] if end < len(tokens) else None
    if last.lower in COLOURS or last.lower in MATERIALS:
        return True
    if last.pos != "ADJ" or last.common or last.lower.endswith(_ADJECTIVE_ENDINGS):
        return False
    if last.lower in SIZES or last.lower in SHADES or not last.text.isalpha():
        return False
    opened = end - start > 1 and tokens[start].lower in (DETERMINERS | NUMBERS.keys()) - {"the"}
    return (
        opened
        and (following is None or following.pos in ("ADP", "CCONJ", "PUNCT"))
        and (following is None or following.text != "," or end - start > 2)
    )


def slipped_gerund(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the tagger took an action for a noun: "a girl diving into a pool"."""
    token = tokens[index]
    if token.tag != "NN" or not token.lower.endswith("ing"):
        return False
    sails = token.lower.endswith("ling") and stem(token.lower) is not None
    if token.lower.endswith(_ING_NOUNS) and not sails:
        return False
    if index + 1 == len(tokens):
        return index > 0 and stem(token.lower) is not None
    return tokens[index + 1].pos in ("ADP", "DET", "PRON")


def slipped_head(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell whether the tagger took a head noun for a verb: "seven spotted chairs"."""
    if index >= len(tokens) or index == start:
        return False
    token = tokens[index]
    if token.common or not token.text.isalpha() or token.lower in ACTING:
        return False
    if token.tag == "VBG" and stem(token.lower) is not None:
        return False
    if token.lower.endswith("ly" if token.pos == "ADV" else "ed"):
        return False
    if token.pos not in ("VERB", "X", "INTJ", "ADP", "ADV", "AUX", "PRON"):
        return False
    first, last = tokens[start].lower, tokens[index - 1].lower
    opened = first in DETERMINERS or first in NUMBERS or first in COLOURS or first.isdigit()
    return opened and last not in ("that", "this", "both", "all", "each")
