import pytest

from cavendish.engines.diorama.cast.props.catalogue import SYNONYMS, recipe, recipes
from workbench import build

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


def test_synonyms_name_existing_recipes_and_hide_none() -> None:
    assert set(SYNONYMS.values()) <= set(recipes())
    assert not set(SYNONYMS) & set(recipes())


def test_an_unknown_noun_has_no_recipe() -> None:
    assert recipe("democracy") is None
