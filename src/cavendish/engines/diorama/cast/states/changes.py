"""What a thing's words do to its model once it is built.

Knows which words are left over: a recipe that honours a word itself is not changed again. Knows
no nouns and no plans.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.states.cover import covered, furred
from cavendish.engines.diorama.cast.states.pieces import PIECES, in_pieces
from cavendish.engines.diorama.cast.states.shape import MERE_STRETCHES, SHAPES, shaped
from cavendish.engines.diorama.cast.states.stuffs import is_stuff, paint_of
from cavendish.engines.diorama.model.colour import named
from cavendish.engines.diorama.model.material import Glass, Principled, Texture
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Thing

Bare = Callable[[], Model]
"""Builds the same thing without its material and its adjectives."""
_SURFACES = {
    "rusty": "rust", "rusted": "rust", "mossy": "moss", "snowy": "snow", "snow-covered": "snow",
    "muddy": "mud", "chocolate": "chocolate", "golden": "", "frozen": "ice", "icy": "ice",
    "leafy": "leaf", "flowery": "flower", "rubbery": "rubber", "velvety": "velvet",
}  # fmt: skip
"""Adjectives that cover a thing with a stuff."""
_FURRY = "fluffy"
_SMOOTH = frozenset({"plastic", "rubber", "leather", "ceramic", "clay"})
"""Stuffs that a figure may be made of, besides the hard ones that its builder knows."""
_SEED = 11


def changed(
    thing: Thing, noun: str, model: Model, bare: Bare, *, alive: bool
) -> tuple[Model, list[str]]:
    """Return a thing's model after its words, and what there is to say about it.

    ``noun`` is the known one that the thing's was found to mean: what it is called after, such
    as the paper of a paper lantern, it is made of already.
    """
    said: list[str] = []
    shapes = [word for word in thing.attributes if word in SHAPES]
    if alive:
        shapes = [word for word in shapes if word not in MERE_STRETCHES and word != "round"]
    word = next((_SURFACES[one] for one in thing.attributes if one in _SURFACES), thing.material)
    word = None if word in noun.split() else word
    piece = next((one for one in thing.attributes if one in PIECES), None)
    if piece and not alive:
        model = in_pieces(model, noun, piece) or model
    if not shapes and not word:
        return model, said
    plain = None if alive else bare()
    before = model
    ignored = None if plain is None else _same_surface(before, plain)
    for shape in shapes:
        if plain is None or _same_form(before, plain):
            model = shaped(model, shape)
    if word and not is_stuff(word):
        said.append(f"the {thing.noun} is not shown made of {word}: no such surface is known")
    elif word:
        model = _surfaced(thing, model, word, ignored=ignored, alive=alive)
    return model, said


def _surfaced(thing: Thing, model: Model, word: str, *, ignored: bool | None, alive: bool) -> Model:
    """Return a model in a stuff, if its builder has left the stuff out."""
    colour = named(thing.colour) if thing.colour else None
    if word == _FURRY:
        rng = np.random.default_rng(_SEED)
        return furred(model if alive else covered(model, word, None), rng)
    if alive and word == thing.material and word not in _SMOOTH and not _is_odd(word):
        return model
    if ignored is False and not _is_odd(word):
        return model
    return covered(model, word, colour, wholly=_is_odd(word))


def _is_odd(word: str) -> bool:
    """Tell whether a stuff is none that builders know: then it goes over everything."""
    from cavendish.engines.diorama.model.finish import MATERIALS  # noqa: PLC0415

    return word not in MATERIALS


def _same_form(first: Model, second: Model) -> bool:
    """Tell whether two models have the same bounds and as many vertices."""
    count = [sum(len(one.mesh.vertices) for one in model.parts) for model in (first, second)]
    return count[0] == count[1] and np.allclose(first.bounds, second.bounds, rtol=0.02, atol=1e-3)


def _same_surface(first: Model, second: Model) -> bool:
    """Tell whether the parts of two models shine and are coloured alike."""
    if len(first.parts) != len(second.parts):
        return False
    pairs = zip(first.parts, second.parts, strict=True)
    return all(_looks(a) == _looks(b) for a, b in pairs)


def _looks(one: Part) -> tuple[object, ...]:
    paint = paint_of(one.finish)
    if isinstance(paint, Texture):
        kind = f"{type(one.finish).__name__} {float(paint.pixels.mean()):.3f}"
        paint = (0.0, 0.0, 0.0)
    else:
        kind = type(one.finish).__name__
    if isinstance(one.finish, Principled):
        rough = one.finish.roughness
        return kind, str(paint), one.finish.metallic, rough if isinstance(rough, float) else None
    return kind, str(paint) if not isinstance(one.finish, Glass) else "clear"


def once(models: tuple[Model, ...], change: Callable[[Model], Model]) -> tuple[Model, ...]:
    """Return the models changed; copies of one model stay copies of one."""
    done: dict[int, Model] = {}
    for one in models:
        if id(one) not in done:
            done[id(one)] = change(one)
    return tuple(done[id(one)] for one in models)


def without_words(thing: Thing) -> Thing:
    """Return a thing without material and adjectives."""
    return replace(thing, material=None, attributes=())
