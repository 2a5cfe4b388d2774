"""Groups that are described one by one: "two mugs, one red and one blue". Knows numbers only."""

from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import COLOURS


def is_one_of(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell "one", "one red" and "the other one" from nouns of their own."""
    if mention.noun == "one":
        return bool(mention.colour or mention.size or mention.material)
    opening = [token.lower for token in tokens[mention.start : mention.start + 2]]
    return mention.noun in COLOURS and ("other" in opening or opening[0] in ("one", "another"))


def one_of(reading: Reading, mention: Mention) -> Mention:
    """Read "one red and one blue": each takes one off the number named before."""
    whole = len(reading.things) - 1
    for index in reversed(range(len(reading.things))):
        if reading.things[index].number > 1 and reading.things[index].colour is None:
            whole = index
            break
    thing = reading.things[whole]
    reading.counted_off[whole] = reading.counted_off.get(whole, 0) + 1
    colour = mention.colour or (mention.noun if mention.noun in COLOURS else None)
    material = mention.material or thing.material
    return replace(
        mention, noun=thing.noun, definite=False, colour=colour, material=material, count=1
    )


def count_off(reading: Reading) -> None:
    """Take what was described one by one off its group; an emptied group goes."""
    for index in sorted(reading.counted_off, reverse=True):
        thing, taken = reading.things[index], reading.counted_off[index]
        if thing.number == 1:
            continue
        if thing.number > taken:
            reading.things[index] = replace(thing, count=thing.number - taken)
        else:
            reading.remove(index)
