from collections.abc import Iterator

import numpy as np
import pytest

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import SYNONYMS, recipe, recipes
from cavendish.engines.diorama.model.colour import RGB, named
from cavendish.engines.diorama.model.material import (
    Glass,
    Glow,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.shading import face_normals

MOST_TRIANGLES = 80_000
REQUIRED = [
    "lamp",
    "floor-lamp",
    "desk-lamp",
    "vase",
    "mug",
    "cup",
    "teapot",
    "bowl",
    "plate",
    "bottle",
    "wine-glass",
    "drinking-glass",
    "jar",
    "jug",
    "book",
    "open-book",
    "stack-of-books",
    "candle",
    "apple",
    "orange",
    "lemon",
    "pear",
    "banana",
    "cherry",
    "strawberry",
    "pumpkin",
    "tomato",
    "carrot",
    "bread",
    "cake",
    "cupcake",
    "donut",
    "cookie",
    "pizza",
    "ice-cream",
    "egg",
    "cheese",
    "table",
    "desk",
    "chair",
    "armchair",
    "stool",
    "bench",
    "sofa",
    "couch",
    "bed",
    "bookshelf",
    "cabinet",
    "rug",
    "house",
    "cottage",
    "skyscraper",
    "building",
    "castle",
    "church",
    "lighthouse",
    "windmill",
    "barn",
    "tent",
    "fence",
    "tree",
    "pine-tree",
    "palm-tree",
    "bush",
    "flower",
    "tulip",
    "rose",
    "sunflower",
    "potted-plant",
    "cactus",
    "mushroom",
    "grass",
    "car",
    "bus",
    "truck",
    "train",
    "boat",
    "sailboat",
    "airplane",
    "rocket",
    "hot-air-balloon",
    "bicycle",
    "ball",
    "basketball",
    "soccer-ball",
    "beach-ball",
    "box",
    "cardboard-box",
    "gift",
    "present",
    "toy-block",
    "dice",
    "balloon",
    "kite",
    "umbrella",
    "clock",
    "alarm-clock",
    "picture-frame",
    "mirror",
    "phone",
    "laptop",
    "television",
    "tv",
    "computer",
    "keyboard",
    "camera",
    "radio",
    "guitar",
    "piano",
    "drum",
    "suitcase",
    "backpack",
    "bag",
    "hat",
    "key",
    "coin",
    "trophy",
    "crown",
    "rock",
    "stone",
    "boulder",
    "mountain",
    "snowman",
    "moon",
    "star",
    "sun",
    "cloud",
    "heart",
    "basket",
    "bucket",
    "barrel",
    "traffic-light",
    "stop-sign",
    "street-lamp",
    "mailbox",
    "fire-hydrant",
]
FREQUENT = [
    "book", "chair", "vase", "cup", "bowl", "hat", "couch", "clock", "desk", "phone", "window",
    "backpack", "train", "box", "plate", "flower", "airplane", "suitcase", "jacket", "candle",
    "banana", "statue", "bag", "glass", "balloon", "shirt", "bottle", "ball", "grass", "bicycle",
    "leaf", "boat", "refrigerator", "orange", "wallet", "bench", "microwave", "key", "blanket",
    "sink", "lamp", "apple", "computer", "kite", "pillow", "truck", "pizza", "stop sign", "mirror",
    "motorcycle", "teddy bear", "rug", "skateboard", "laptop", "flag", "toy", "robot", "shoe",
    "fork", "toilet", "bus", "microphone", "helmet", "cake", "knife", "glove", "towel", "sphere",
    "television", "map", "square", "frisbee", "pen", "van", "pencil", "umbrella", "dress", "carrot",
    "spoon", "pyramid", "hot dog", "sculpture", "pickup truck", "pants", "helicopter", "paint",
    "strawberry", "parking meter", "sandwich", "baseball bat", "earth", "circle", "cube",
    "sunglasses", "bread", "camera", "toaster", "oven", "toothbrush", "piano", "wheel", "watch",
    "sweater", "coffee", "guitar", "jar", "broccoli", "fire", "sword", "cowboy hat", "bow tie",
    "door", "tie", "computer mouse", "skis", "baseball glove", "violin", "eiffel tower", "tornado",
    "newspaper", "stool", "bracelet", "belt", "wooden spoon", "cocktail", "waterfall", "beer",
    "great wall", "headphones", "cane", "diamond", "necklace", "sydney opera house", "snowboard",
    "donut", "tennis racket", "ladder", "quarterstaff", "paddle", "napkin", "petal", "coat",
    "hair dryer", "lily pad", "kilt", "rope", "globe", "scarf", "ring", "curtain", "bagel", "tire",
]  # fmt: skip
"""What people ask for most, in the order of how often, people and animals and places left out."""


COLOURED = [
    "vase",
    "mug",
    "bowl",
    "plate",
    "teapot",
    "jug",
    "lamp",
    "chair",
    "table",
    "sofa",
    "armchair",
    "bed",
    "book",
    "car",
    "ball",
    "box",
    "gift",
    "apple",
    "pear",
    "pumpkin",
    "tomato",
    "balloon",
    "umbrella",
    "suitcase",
    "backpack",
    "hat",
    "flower",
    "tulip",
    "rose",
    "heart",
    "star",
    "mailbox",
    "house",
    "truck",
    "bus",
    "bicycle",
    "radio",
    "guitar",
]


def build(noun: str, look: Look | None = None, *, seed: int = 1) -> Model:
    found = recipe(noun)
    assert found is not None, noun
    return found(look or Look(), np.random.default_rng(seed))


def triangles(model: Model) -> int:
    return sum(len(part.mesh.faces) for part in model.parts)


def vertices(model: Model) -> np.ndarray:
    return np.concatenate([part.mesh.vertices for part in model.parts])


@pytest.mark.parametrize("noun", REQUIRED)
def test_the_promised_nouns_have_a_recipe(noun: str) -> None:
    assert recipe(noun.replace("-", " ")) is not None


@pytest.mark.parametrize("noun", FREQUENT)
def test_what_is_asked_for_most_has_a_recipe(noun: str) -> None:
    assert recipe(noun) is not None


@pytest.mark.parametrize(
    "noun", ["t-shirt", "box", "mug", "van", "refrigerator", "beer", "map", "notepad", "hoodie"]
)
def test_what_can_be_written_on_says_where(noun: str) -> None:
    model = build(noun)
    low, high = model.bounds
    face = model.anchors["label"]
    assert min(face.half) > 0
    assert low[2] < face.at[2] < high[2]
    assert float(low[1]) - 0.05 * float(high[2] - low[2]) <= face.at[1] <= 0.6 * float(high[1])


@pytest.mark.parametrize(
    ("noun", "low", "high"),
    [
        ("toothbrush", 0.12, 0.25),
        ("globe", 0.25, 0.6),
        ("refrigerator", 1.2, 2.0),
        ("shoe", 0.2, 0.45),
        ("motorcycle", 1.2, 2.6),
        ("door", 1.9, 2.5),
        ("diamond", 0.01, 0.15),
        ("hot dog", 0.1, 0.3),
    ],
)
def test_things_have_their_usual_size(noun: str, low: float, high: float) -> None:
    near, far = build(noun).bounds
    assert low < float((far - near).max()) < high


def test_a_tartan_kilt_is_woven_of_several_colours() -> None:
    base = next(p.finish.base for p in build("kilt").parts if isinstance(p.finish, Principled))
    assert isinstance(base, Texture)
    assert len(np.unique(base.pixels.reshape(-1, 3).round(2), axis=0)) >= 4


def test_a_lit_window_glows_and_a_dark_one_does_not() -> None:
    lit, dark = build("window", Look(attributes=("glowing",))), build("window")
    assert any(isinstance(p.finish, Glow) for p in lit.parts)
    assert not any(isinstance(p.finish, Glow) for p in dark.parts)


def test_an_open_door_takes_more_room_than_a_closed_one() -> None:
    (near, far), (low, high) = (
        build("door", look).bounds for look in (Look(attributes=("open",)), Look())
    )
    assert float(far[1] - near[1]) > float(high[1] - low[1]) + 0.1


def test_a_wooden_wheel_has_no_rubber_and_a_transparent_cube_is_glass() -> None:
    assert len(build("wheel", Look(material="wood")).parts) == 2
    assert isinstance(build("cube", Look(attributes=("transparent",))).parts[0].finish, Glass)


@pytest.mark.parametrize("noun", sorted(recipes()))
def test_a_model_stands_on_the_ground_centred_finite_and_within_budget(noun: str) -> None:
    model = build(noun)
    low, high = model.bounds
    size = float((high - low).max())
    assert np.isfinite(vertices(model)).all()
    assert abs(float(low[2])) < 1e-4 * size
    assert float(np.abs(low[:2] + high[:2]).max()) < 1e-3 * size
    assert triangles(model) <= MOST_TRIANGLES


@pytest.mark.nightly
@pytest.mark.parametrize("noun", sorted(recipes()))
def test_meshes_are_well_formed(noun: str) -> None:
    for part in build(noun).parts:
        mesh = part.mesh
        assert mesh.faces.min() >= 0
        assert mesh.faces.max() < len(mesh.vertices)
        assert mesh.uv is None or len(mesh.uv) == len(mesh.vertices)
        assert mesh.normals is None or np.isfinite(mesh.normals).all()
        if _wants_vertex_colours(part):
            assert mesh.colours is not None
            assert float(mesh.colours.min()) >= 0


@pytest.mark.nightly
@pytest.mark.parametrize("noun", sorted(recipes()))
def test_normals_face_the_same_way_as_the_faces(noun: str) -> None:
    for mesh in _shaded(build(noun)):
        assert mesh.normals is not None
        across = face_normals(mesh.vertices, mesh.faces)
        mean = mesh.normals[mesh.faces].mean(1)
        turned = np.sum(across * mean, axis=1) < 0
        area = np.linalg.norm(across, axis=1)
        assert float(area[turned].sum()) < 0.02 * float(area.sum())


@pytest.mark.parametrize("noun", sorted(recipes()))
def test_the_same_seed_gives_the_same_model(noun: str) -> None:
    first, second = build(noun, seed=7), build(noun, seed=7)
    assert np.array_equal(vertices(first), vertices(second))


def test_another_seed_gives_another_variant() -> None:
    varied = [noun for noun in recipes() if _fingerprint(noun, 1) != _fingerprint(noun, 2)]
    assert len(varied) > 0.5 * len(recipes())


@pytest.mark.parametrize("noun", COLOURED)
@pytest.mark.parametrize("word", ["red", "blue"])
def test_a_wished_colour_is_most_of_what_one_sees(noun: str, word: str) -> None:
    colour = named(word)
    assert colour is not None
    model = build(noun, Look(colour=colour))
    near = max(_share_near(model, colour), _share_near(model, _darker(colour)))
    assert near > 0.2, f"{noun}: {near:.2f} of the surface is {word}"


@pytest.mark.parametrize("noun", ["mug", "vase", "sofa", "ball", "gift", "umbrella"])
@pytest.mark.parametrize("pattern", ["striped", "checkered", "polka dot"])
def test_patterns_are_painted_with_a_texture(noun: str, pattern: str) -> None:
    model = build(noun, Look(attributes=(pattern,)))
    assert any(isinstance(getattr(part.finish, "base", None), Texture) for part in model.parts)


@pytest.mark.parametrize("noun", ["mug", "bowl", "teacup", "glass", "bottle"])
def test_named_contents_fill_the_vessel(noun: str) -> None:
    empty = build(noun) if noun != "glass" else build(noun, Look(contents="water"))
    full = build(noun, Look(contents="coffee"))
    assert len(full.parts) > len(empty.parts)


@pytest.mark.parametrize("noun", ["table", "desk", "chair", "sofa", "bed", "plate", "bowl", "box"])
def test_places_for_other_things_lie_on_the_model(noun: str) -> None:
    model = build(noun)
    low, high = model.bounds
    assert model.anchors
    for anchor in model.anchors.values():
        at = np.array(anchor.at)
        assert (at >= low - 0.02).all()
        assert (at <= high + 0.02).all()


def test_a_wooden_mug_is_wood_and_a_gold_one_metal() -> None:
    wooden, golden = build("mug", Look(material="wood")), build("mug", Look(material="gold"))
    assert isinstance(wooden.parts[0].finish, Principled)
    assert isinstance(wooden.parts[0].finish.base, Texture)
    assert isinstance(golden.parts[0].finish, Principled)
    assert golden.parts[0].finish.metallic == 1.0


def test_synonyms_name_existing_recipes_and_hide_none() -> None:
    assert set(SYNONYMS.values()) <= set(recipes())
    assert not set(SYNONYMS) & set(recipes())


def test_an_unknown_noun_has_no_recipe() -> None:
    assert recipe("democracy") is None


def _wants_vertex_colours(part: Part) -> bool:
    return isinstance(getattr(part.finish, "base", None), VertexColour)


def _shaded(model: Model) -> Iterator[Mesh]:
    return (p.mesh for p in model.parts if p.mesh.normals is not None and not p.mesh.faceted)


def _fingerprint(noun: str, seed: int) -> tuple[object, ...]:
    model = build(noun, seed=seed)
    paints = tuple(repr(getattr(part.finish, "base", None))[:60] for part in model.parts)
    return triangles(model), float(vertices(model).sum()), paints


def _darker(colour: RGB) -> RGB:
    red, green, blue = (0.6 * v for v in colour)
    return red, green, blue


def _share_near(model: Model, colour: RGB) -> float:
    """Return the share of the surface that has about the wished hue."""
    total, near = 0.0, 0.0
    for part in model.parts:
        area = np.linalg.norm(face_normals(part.mesh.vertices, part.mesh.faces), axis=1)
        for paint, size in _paints(part, area):
            total += size
            near += size * (_hue_distance(paint, colour) < 0.35)
    return near / total


def _paints(part: Part, area: np.ndarray) -> Iterator[tuple[np.ndarray, float]]:
    finish = part.finish
    if isinstance(finish, Glow):
        return
    base = finish.tint if isinstance(finish, Glass) else finish.base
    if isinstance(base, Texture):
        seen = base.pixels.reshape(-1, base.pixels.shape[-1])[::499]
        for tone in seen:
            yield tone, float(area.sum()) / len(seen)
    elif isinstance(base, VertexColour):
        assert part.mesh.colours is not None
        tones = part.mesh.colours[part.mesh.faces].mean(1)
        for tone, size in zip(tones[::97], area[::97], strict=True):
            yield tone, float(size) * 97
    else:
        yield np.array(base), float(area.sum())


def _hue_distance(first: np.ndarray, second: RGB) -> float:
    a, b = np.asarray(first, float), np.asarray(second, float)
    return float(np.linalg.norm(a / (a.sum() + 1e-6) - b / (b.sum() + 1e-6)))


ANCHORED = ["skateboard", "helmet", "tire", "rope", "toilet", "motorcycle", "nest", "map", "van"]


@pytest.mark.parametrize("noun", ANCHORED)
def test_no_place_for_other_things_floats_above_or_before_the_model(noun: str) -> None:
    model = build(noun)
    low, high = model.bounds
    slack = 0.03 * float((high - low).max())
    for anchor in model.anchors.values():
        assert (np.array(anchor.at) >= low - slack).all()
        assert (np.array(anchor.at) <= high + slack).all()
