"""Reads sentences in GenEval's manner over COCO's eighty names: python bench/planner_templates.py.

The sentences are drawn by lot with a fixed seed. Prints those whose things, counts, colours or
positions are not all read right, and how many are.
"""

import random
from collections.abc import Iterator

from cavendish.engines.diorama.cast.lexicon import Lexicon
from cavendish.engines.diorama.cast.library import Library
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.plan.nouns import singular
from cavendish.engines.diorama.plan.planner import Planner

_COCO = """
    person, bicycle, car, motorcycle, airplane, bus, train, truck, boat, traffic light, fire
    hydrant, stop sign, parking meter, bench, bird, cat, dog, horse, sheep, cow, elephant, bear,
    zebra, giraffe, backpack, umbrella, handbag, tie, suitcase, frisbee, skis, snowboard, sports
    ball, kite, baseball bat, baseball glove, skateboard, surfboard, tennis racket, bottle, wine
    glass, cup, fork, knife, spoon, bowl, banana, apple, sandwich, orange, broccoli, carrot, hot
    dog, pizza, donut, cake, chair, couch, potted plant, bed, dining table, toilet, tv, laptop,
    computer mouse, tv remote, computer keyboard, cell phone, microwave, oven, toaster, sink,
    refrigerator, book, clock, vase, scissors, teddy bear, hair drier, toothbrush
"""
NAMES = tuple(" ".join(name.split()) for name in _COCO.split(","))
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white")
NUMBERS = ((2, "two"), (3, "three"), (4, "four"))
LINKS = (("left of", "left of"), ("right of", "right of"), ("above", "above"), ("below", "under"))
UNCOUNTED = ("skis", "scissors", "broccoli", "sheep", "person")
PAIRS = 700

Wanted = tuple[str, list[tuple[str, int, str]], tuple[str, str, str] | None]
"""A sentence, its things (noun, count, colour) and the position it names."""


def sentences(rng: random.Random) -> Iterator[Wanted]:
    """Yield sentences with what a plan must say."""
    for name in NAMES:
        yield f"a photo of {_one(name)}", [(name, 1, "")], None
        for colour in rng.sample(COLOURS, 3):
            yield f"a photo of {_one(f'{colour} {name}')}", [(name, 1, colour)], None
        if name not in UNCOUNTED:
            for number, word in NUMBERS:
                yield f"a photo of {word} {_many(name)}", [(name, number, "")], None
    for _ in range(PAIRS):
        a, b = rng.sample(NAMES, 2)
        k, m = rng.sample(COLOURS, 2)
        said, link = rng.choice(LINKS)
        both = [(a, 1, ""), (b, 1, "")]
        yield f"a photo of {_one(a)} and {_one(b)}", both, None
        yield (
            f"a photo of {_one(f'{k} {a}')} and {_one(f'{m} {b}')}",
            [(a, 1, k), (b, 1, m)],
            None,
        )
        yield f"a photo of {_one(a)} {said} {_one(b)}", both, (_noun(a), link, _noun(b))


def _one(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _many(name: str) -> str:
    if name == "knife":
        return "knives"
    return name + ("es" if name.endswith(("s", "x", "ch", "sh")) else "s")


def _noun(name: str) -> str:
    return name if " " in name else singular(name)


def main() -> None:
    """Read them all and print."""
    library = Library()
    planner = Planner(
        Lexicon(library, lambda noun: recipe(noun) is not None).depictable, dictionary=library
    )
    asked = wrong = 0
    for prompt, things, position in sentences(random.Random(5)):
        plan = planner.plan(prompt)
        found = sorted((one.noun, one.count, one.colour or "") for one in plan.things)
        bonds = [
            (plan.things[one.subject].noun, str(one.link), plan.things[one.object].noun)
            for one in plan.relations
        ]
        right = found == sorted((_noun(noun), count, colour) for noun, count, colour in things)
        right = right and (position is None or bonds == [position])
        asked, wrong = asked + 1, wrong + (not right)
        if not right:
            print(prompt, "->", found, bonds)
    print(f"{asked - wrong} of {asked}  {100 * (asked - wrong) / asked:.1f} %")


if __name__ == "__main__":
    main()
