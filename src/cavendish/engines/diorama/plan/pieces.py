"""What is not whole, and what is painted on things: "cut in half", "with a star on its side".

Knows the words for halves and for pictures on surfaces; knows nothing of how they are shown.
"""

from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import GARMENTS, words

_CUTTING = words("cut sliced split chopped halved broken")
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


def motif(thing: Mention, between: str, shown: Mention) -> str | None:
    """Return "with red star" if the next mention is a picture on the thing, or None."""
    between = between.removesuffix(" a").removesuffix(" an").removesuffix(" the").strip()
    told = between in _SHOWING
    meant = between == "with" and shown.head in _MOTIFS and shown.number == 1
    if thing.head not in _BEARERS or not (told or meant):
        return None
    noun = shown.noun.removesuffix(" silhouette")
    colour = "black" if noun != shown.noun else shown.colour
    return f"with {colour} {noun}" if colour else f"with {noun}"
