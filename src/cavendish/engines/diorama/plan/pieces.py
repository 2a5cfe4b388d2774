"""What is not whole, and what is painted on things: "cut in half", "with a star on its side".

Knows the words for halves and for pictures on surfaces; knows nothing of how they are shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.plan.living import is_living
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import GARMENTS, words

_CUTTING = words("cut sliced split chopped halved")
_CUT = (("in", "half"), ("in", "two"), ("into", "halves"), ("into", "two"), ("in", "halves"))
_SLICED = (("into", "slices"), ("into", "pieces"), ("in", "slices"))
_MOTIFS = words("""
    star heart skull flower sun moon rainbow anchor crown lightning bolt smiley snowflake leaf
    butterfly cross clover paw silhouette logo flame emblem
""")
"""What, with a thing, is a picture on it rather than another thing."""
_BEARERS = GARMENTS | words("""
    mug cup card flag pillow cushion rug blanket towel curtain backpack bag purse handbag shield
    helmet vase teapot bucket box lunchbox kite balloon plate surfboard skateboard sign cap hat
    door car van bus truck pony horse guitar drum notebook book wallet sticker badge coin cake egg
    bowl bottle jar rocket boat tie poster
""")
_SHOWING = frozenset(
    {
        "with a picture of", "with a drawing of", "with an image of", "printed with",
        "painted with", "decorated with", "emblazoned with", "adorned with", "featuring",
        "with a painting of", "with a print of", "showing", "bearing", "that has", "stamped with",
        "embroidered with", "engraved with",
    }
)  # fmt: skip


PICTURES = words("""
    pattern print design picture drawing image motif illustration logo emblem symbol photo portrait
    painting
""")
"""What, with "of", names a picture on a thing."""
REPEATED = words("pattern print motif")
"""Pictures that are all over a thing."""
_TEXTURES: Mapping[str, str] = MappingProxyType(
    {"stripe": "striped", "dot": "dotted", "check": "checkered", "spot": "dotted"}
)
_ON = r"^(?:(?:drawn|painted|printed|stamped) )?on (?:its|the|his|her|their) "
_ON_SKIN = re.compile(rf"{_ON}(?:\w+ )?(?:flanks?|chest|belly|cover|forehead|sails?|wings?)\b")
_ON_FRONT = re.compile(rf"{_ON}(?:front|sides?|doors?|hood|label)\b")


def surface_words(after: str) -> int:
    """Return how many words at the start of ``after`` say where on a thing a picture is."""
    found = _ON_SKIN.match(after) or _ON_FRONT.match(after)
    return len(found[0].split()) if found else 0


def parted(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Return a mention that says if its thing is halved or sliced."""
    after = [token.lower for token in tokens[mention.end + 1 : mention.end + 4]]
    after = after[1:] if after[:1] == ["is"] else after
    if after and after[0] in _CUTTING:
        how = tuple(after[1:3])
        word = "halved" if how in _CUT else "sliced" if how in _SLICED else None
        if word:
            return replace(mention, attributes=(*mention.attributes, word))
    near = [token.lower for token in tokens[max(0, mention.start - 2) : mention.start + 2]]
    halved = any(near[k : k + 2] in (["half", "a"], ["half", "an"]) for k in range(len(near)))
    if halved and "dozen" not in near and "half" not in mention.attributes:
        return replace(mention, attributes=(*mention.attributes, "half"))
    return mention


def motif(thing: Mention, between: str, shown: Mention, after: str) -> str | None:
    """Return "with red star" if the next mention is a picture on the thing, or None.

    ``after`` are the words behind it: "on its flank" is where only a picture is.
    """
    pictured = _pictured(thing, between, shown)
    if pictured is not None:
        return pictured
    on_skin = _ON_SKIN.match(after) or (
        _ON_FRONT.match(after) and (is_living(shown.noun) or shown.head in _MOTIFS)
    )
    if on_skin and between.split(" ", maxsplit=1)[0] == "with" and shown.number == 1:
        return _told(shown)
    between = between.removesuffix(" a").removesuffix(" an").removesuffix(" the").strip()
    told = between in _SHOWING
    meant = between == "with" and shown.head in _MOTIFS and shown.number == 1
    if thing.head not in _BEARERS or not (told or meant):
        return None
    return _told(shown)


def texture(thing: Mention, between: str, shown: Mention) -> str | None:
    """Return "striped" for a thing of cloth or clay "with stripes", or None."""
    on_it = between in ("with", "in", "covered in", "with a pattern of", "patterned with")
    return _TEXTURES.get(shown.head) if on_it and thing.head in _BEARERS else None


def _pictured(thing: Mention, between: str, shown: Mention) -> str | None:
    """Return "with fox" for "with a picture of a fox", "with pattern of fox" for many."""
    of = next((one[3:] for one in shown.attributes if one.startswith("of ")), None)
    if of is None or shown.head not in PICTURES or thing.head not in _BEARERS:
        return None
    if between.split(" ", maxsplit=1)[0] not in ("with", "featuring", "that", "bearing", "showing"):
        return None
    return f"with pattern of {of}" if shown.head in REPEATED else f"with {of}"


def _told(shown: Mention) -> str:
    """Return "with black turtle" for a turtle silhouette."""
    noun = shown.noun.removesuffix(" silhouette")
    colour = "black" if noun != shown.noun else shown.colour
    return f"with {colour} {noun}" if colour else f"with {noun}"
