"""Tagged tokens to mentions: each noun phrase with its number, colour, material and size.

Knows the order of words inside an English noun phrase and the tagger's usual slips. Knows nothing
of how mentions relate to each other.
"""

from collections.abc import Sequence

from cavendish.engines.diorama.plan.clothes import describes_somebody
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.nouns import singular
from cavendish.engines.diorama.plan.numerals import number_of, times
from cavendish.engines.diorama.plan.passing import in_passing
from cavendish.engines.diorama.plan.slips import adjective_heads, slipped_gerund, slipped_head
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.verbs import DEEDS, stem
from cavendish.engines.diorama.plan.vocabulary import (
    ACTING,
    COLOURS,
    COMPOUNDS,
    DETERMINERS,
    MATERIALS,
    NUMBERLESS_PLURALS,
    NUMBERS,
    PRONOUNS,
    SHADES,
    SHAPES,
    SIZES,
    WOODS,
    words,
)

_YEARS = range(1800, 2101)
"""Numbers that date a noun instead of counting it: "a 2017 Corvette"."""
_DEFINITE = words("the this that these those its his her their both each every")
_PATTERNS = words("""
    spotted striped checkered checked plaid dotted patterned sparkling glowing floral painted carved
    broken cracked folded rusted framed glazed stuffed
""")
_NOUNS = ("NOUN", "PROPN")
_PLACES_IN_TEXT = words("top bottom left right front back side middle center centre")
_WEARING = words("reading his her eye wearing wears worn aviator round thick rimmed nerdy")
_ROLES = words("character characters protagonist")
"""Heads that add nothing to who it is: "a wizard character"."""
_PARTICIPLES = ("VBN", "VBG")
_DOERS = ("NOUN", "PROPN", "PRON", "AUX", "SCONJ", "CCONJ")
"""Before an action: somebody who does it, so that it describes nothing behind it."""
_ALSO_NOUNS = words("painting drink rest watch stand")
"""Words for actions that name things when the tagger says noun."""


def mentions(tokens: Sequence[Token]) -> list[Mention]:
    """Return every noun phrase and pronoun in the order written."""
    found: list[Mention] = []
    index = 0
    while index < len(tokens):
        end = _phrase_end(tokens, index)
        if end > index:
            mention = _describe(tokens, index, end)
            if mention is not None:
                found.append(mention)
            index = end
        elif tokens[index].lower in PRONOUNS and tokens[index].pos == "PRON":
            word = tokens[index].lower
            found.append(Mention(noun=word, start=index, end=index, pronoun=True))
            index += 1
        else:
            index += 1
    return found


def _is_noun(token: Token) -> bool:
    if token.lower in ACTING and not (token.tag == "NN" and token.lower in _ALSO_NOUNS):
        return False
    return token.pos in _NOUNS and _wordy(token)


def _wordy(token: Token) -> bool:
    return any(character.isalpha() for character in token.text)


def _is_modifier(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the token can stand before a noun in its phrase."""
    token = tokens[index]
    word = token.lower
    if word in COLOURS or word in SHADES or word in MATERIALS or word in SIZES:
        return True
    if word in DETERMINERS or word in NUMBERS or token.pos in ("DET", "NUM"):
        return True
    if token.pos == "ADJ":
        return word not in ACTING
    if _premodifies(tokens, index):
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag == "VBG" and index and tokens[index - 1].pos in _DOERS:
        return False
    return following is not None and _modifies(token, following)


def _premodifies(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether an action stands before its noun: "a sleeping cat", "two dancing bears"."""
    token = tokens[index]
    deed = DEEDS.get(stem(token.lower) or "")
    alone = deed is not None and deed.link is None
    if not alone or not token.lower.endswith("ing") or index + 1 >= len(tokens):
        return False
    opened = index == 0 or tokens[index - 1].pos in ("DET", "NUM", "ADJ", "PUNCT")
    following = tokens[index + 1]
    return (
        opened
        and (_is_noun(following) or following.pos == "ADJ")
        and following.lower not in COLOURS
    )


def _modifies(token: Token, following: Token) -> bool:
    """Tell whether a participle or adverb belongs to the noun phrase that follows it."""
    if token.lower in _PATTERNS:
        return following.text.isalpha() and not following.common
    if token.tag in _PARTICIPLES and token.lower not in ACTING:
        return following.pos in (*_NOUNS, "ADJ")
    if token.pos == "ADV" and not token.common:
        return following.pos == "ADJ" or following.tag in _PARTICIPLES
    return False


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    """Return the index behind the noun phrase that begins at ``start``; ``start`` if none does."""
    if _is_direction(tokens, start):
        return start
    index = start
    has_noun = False
    while index < len(tokens):
        token = tokens[index]
        compound = _compound_at(tokens, index)
        if compound:
            index += 2
            has_noun = True
            continue
        if _breaks(tokens, start, index, has_noun=has_noun):
            break
        if _is_noun(token):
            has_noun = True
        elif not _joins(tokens, index) and not _is_modifier(tokens, index):
            break
        index += 1
    if has_noun:
        return index
    if slipped_head(tokens, start, index):
        return index + 1
    return index if adjective_heads(tokens, start, index) else start


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the token holds a phrase together: a hyphen, or a list of adjectives."""
    if tokens[index].text == "-":
        return True
    if tokens[index].lower not in ("and", ",", "/") or not 0 < index < len(tokens) - 1:
        return False
    around = {tokens[index - 1].lower, tokens[index + 1].lower, *_beyond_hyphens(tokens, index)}
    if len(around & COLOURS) == 2:
        return True
    return _adjectival(tokens[index - 1]) and _adjectives_go_on(tokens, index + 1)


def _adjectival(token: Token) -> bool:
    word = token.lower
    quality = word in COLOURS or word in MATERIALS or word in SIZES or word in _PATTERNS
    return quality or token.pos == "ADJ" or token.tag in _PARTICIPLES


def _adjectives_go_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether adjectives up to a noun follow, as in "a tall, slim and silver fence"."""
    seen = False
    for token in tokens[index : index + 8]:
        if _adjectival(token) and token.lower not in ACTING:
            seen = True
        elif _is_noun(token):
            return seen
        elif token.lower not in (",", "and", "but", "-") and token.pos != "ADV":
            return False
    return False


def _beyond_hyphens(tokens: Sequence[Token], index: int) -> tuple[str, ...]:
    """Return the words on the far side of the hyphens in "black-and-white"."""
    hyphened = 2 <= index < len(tokens) - 2 and tokens[index + 1].text == "-"
    return (tokens[index - 2].lower, tokens[index + 2].lower) if hyphened else ()


def _is_direction(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the left of", "on top of", "in front of" from things called so."""
    here = index + 1 if tokens[index].lower == "the" else index
    if here >= len(tokens) or tokens[here].lower not in _PLACES_IN_TEXT:
        return False
    before = tokens[index - 1].lower if index else ""
    after = tokens[here + 1].lower if here + 1 < len(tokens) else ""
    return after in ("of", "side", "hand") or before in ("on", "in", "to", "at", "of")


def _breaks(tokens: Sequence[Token], start: int, index: int, *, has_noun: bool) -> bool:
    """Tell whether a new phrase begins at ``index``."""
    token = tokens[index]
    word = token.lower
    acts = word in ACTING and not _is_noun(token) and not _premodifies(tokens, index)
    if acts and not (token.tag == "VBG" and index == start):
        return True
    if index == start:
        return acts
    determined = word in DETERMINERS and tokens[index - 1].lower not in ("all", "both", "of")
    if determined or _is_direction(tokens, index):
        return True
    return has_noun and _ends_behind_noun(tokens, index)


def _ends_behind_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the token cannot follow a noun inside one phrase."""
    token = tokens[index]
    if token.pos == "ADV" or slipped_gerund(tokens, index):
        return True
    if token.tag == "VBG" and token.pos == "VERB" and stem(token.lower) is not None:
        return True
    if token.lower in NUMBERS or token.pos in ("NUM", "DET") or token.tag == "POS":
        return not (token.pos == "NUM" and token.text.isdigit())
    adjectival = token.pos == "ADJ" or token.tag in _PARTICIPLES
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return adjectival and (following is None or not _is_noun(following))


def _compound_at(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a known two-word noun begins at ``index``."""
    if index + 1 >= len(tokens):
        return False
    pair = f"{tokens[index].lower} {singular(tokens[index + 1].lower)}"
    return pair in COMPOUNDS


def _describe(tokens: Sequence[Token], start: int, end: int) -> Mention | None:
    """Return what the phrase ``tokens[start:end]`` says, or None if it names nothing."""
    phrase = [token for token in tokens[start:end] if token.text != "-"]
    while phrase and not _can_head(phrase[-1]):
        phrase.pop()
    if not phrase:
        return None
    head = phrase.pop()
    if head.lower in _ROLES and phrase and _is_noun(phrase[-1]):
        head = phrase.pop()
    if in_passing(tokens[max(0, start - 2) : start], phrase, head):
        return None
    noun = _head_noun(head, phrase, tokens[max(0, start - 12) : start])
    pair = f"{phrase[-1].lower} {noun}" if phrase else ""
    while phrase and (_is_noun(phrase[-1]) or pair in COMPOUNDS):
        if len(phrase) > 1 and f"{phrase[-2].lower} {phrase[-1].lower}" in COMPOUNDS:
            noun = f"{phrase[-2].lower} {phrase[-1].lower} {noun}"
            del phrase[-2:]
            pair = ""
            continue
        if pair not in COMPOUNDS and _is_quality(phrase[-1].lower):
            break
        noun = f"{phrase.pop().lower} {noun}"
        pair = f"{phrase[-1].lower} {noun.partition(' ')[0]}" if phrase else ""
    if phrase and f"{phrase[-1].lower} {noun}" in COMPOUNDS:
        noun = f"{phrase.pop().lower} {noun}"
    many = head.lower != singular(head.lower) or head.tag in ("NNS", "NNPS")
    mention = Mention(
        noun=noun,
        start=start,
        end=end - 1,
        plural=many and head.lower not in NUMBERLESS_PLURALS,
        negated=start > 0 and tokens[start - 1].lower == "without",
        owner=end < len(tokens) and tokens[end].tag == "POS",
        definite=bool(phrase) and phrase[0].lower in _DEFINITE,
    )
    return _with_modifiers(mention, phrase)


def _head_noun(head: Token, phrase: Sequence[Token], before: Sequence[Token]) -> str:
    """Return the head in the singular; eyeglasses, which are worn, stay plural."""
    if head.lower != "glasses":
        return singular(head.lower)
    worn = any(token.lower in _WEARING for token in phrase or before[-6:])
    return "glasses" if worn or describes_somebody((*before, *phrase)) else "glass"


def _can_head(token: Token) -> bool:
    if token.lower in DETERMINERS or token.lower in NUMBERS or token.text.isdigit():
        return False
    if token.lower in COLOURS or token.lower in MATERIALS:
        return True
    return _wordy(token) and (token.pos not in ("DET", "NUM", "ADV") or not token.common)


def _is_quality(word: str) -> bool:
    return (
        word in COLOURS
        or word in MATERIALS
        or word in SIZES
        or word in SHADES
        or word in SHAPES
        or word in NUMBERS
        or word in DETERMINERS
    )


def _with_modifiers(mention: Mention, modifiers: Sequence[Token]) -> Mention:
    """Return the mention with what the words before its noun say."""
    count = mention.count
    colour = material = size = None
    attributes: list[str] = []
    negated = mention.negated
    for index, token in enumerate(modifiers):
        word = token.lower
        before = modifiers[index - 1].lower if index else ""
        if word == "no":
            negated = True
        elif (number := number_of(word)) is not None:
            count = count if number in _YEARS and len(word) == 4 else times(count, number)
        elif word in COLOURS:
            shaded = f"{before} {word}" if before in SHADES else word
            colour = f"{colour} and {shaded}" if colour and before in ("and", "/", "or") else shaded
        elif word in MATERIALS:
            material = MATERIALS[word]
            attributes += [word] if word in WOODS else []
        elif word in SIZES:
            size = SIZES[word]
        elif word not in SHADES and word not in DETERMINERS and not token.common and _wordy(token):
            attributes.append(word)
    return Mention(
        noun=mention.noun,
        start=mention.start,
        end=mention.end,
        count=count,
        plural=mention.plural,
        definite=mention.definite,
        owner=mention.owner,
        negated=negated,
        colour=colour,
        material=material,
        size=size,
        attributes=tuple(attributes),
    )
