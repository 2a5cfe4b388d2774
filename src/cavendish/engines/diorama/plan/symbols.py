"""Things that stand for what can't be seen: love, time, freedom; and subjects when none is named.

Knows words only. Whatever is shown from here is said to the user.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Mood, Place, Style

_SYMBOLS = """
    love, romance, affection, valentine, marriage, passion, lover = heart 1, rose 5
    time, patience, eternity, past, future, history, deadline, age, infinity = hourglass 1, clock 1
    freedom, liberty, independence, escape = dove 3, kite 1
    peace, harmony, truce, serenity, tranquility, calm, innocence, purity = dove 1, lotus 1
    hope, faith, prayer, belief, spirituality, optimism = candle 1, dove 1
    wisdom, knowledge, learning, education, science, thought, intelligence, logic = books 1, owl 1
    insight, idea, inspiration, innovation, creativity, imagination, genius = light bulb 1, pencil 2
    invention = light bulb 1, pencil 2
    justice, law, equality, balance, fairness, truth, honesty = balance scale 1, books 1
    death, mortality, vanity, fate, doom = skull 1, candle 1, hourglass 1
    life, growth, birth, nature, rebirth, spring, renewal, ecology = seedling 1, egg 1, butterfly 1
    wealth, success, money, fortune, prosperity, greed, rich, economy, finance = coin 9, trophy 1
    victory, triumph, achievement, pride, ambition, competition = trophy 1, sports medal 1
    war, conflict, battle, power, strength, courage, bravery, honor = shield 1, sword 1
    music, melody, rhythm, sound, symphony, song, jazz = violin 1, musical note 3
    joy, happiness, celebration, party, birthday, fun, delight = balloon 5, cake 1
    sadness, sorrow, grief, loneliness, melancholy, despair, loss = wilted flower 1, chair 1
    heartbreak = wilted flower 1, chair 1
    anger, rage, fury, hatred, hate = volcano 1
    fear, horror, terror, nightmare, evil, darkness = ghost 1, candle 1
    dream, dreams, sleep, fantasy, magic, mystery, wonder = crescent moon 1, cloud 2, star 3
    miracle = crescent moon 1, cloud 2, star 3
    friendship, trust, kindness, unity, community, solidarity = teddy bear 2, heart 1
    home, comfort, warmth, belonging = house 1, tree 1
    adventure, journey, travel, exploration, discovery, wanderlust = compass 1, suitcase 1, globe 1
    memory, nostalgia, memories, childhood = camera 1, teddy bear 1, letter 1
    health, medicine, healing, wellness = apple 1, stethoscope 1
    technology, progress, artificial intelligence, ai, internet, data, robotics = robot 1, laptop 1
    winter, cold = snowman 1, evergreen tree 2
    summer, vacation, holiday = beach ball 1, umbrella 1
    autumn, fall, harvest = pumpkin 2, maple leaf 3
    christmas = christmas tree 1, gift 3
    halloween = pumpkin 3, ghost 1
    easter = egg 5, rabbit 1
    art, beauty, culture = artist palette 1, vase 1
    energy, electricity = light bulb 1, battery 1
    silence, solitude, meditation, zen, mindfulness = stones 1, candle 1, lotus 1
    chaos, madness, confusion = yarn 1, dice 3
    luck, chance = four leaf clover 1, dice 2
    secret, privacy, security, safety = key 1, treasure chest 1
    food, hunger, meal, cuisine = bread 1, cheese 1, apple 2, grapes 1
    animal, wildlife, fauna = elephant 1, giraffe 1, lion 1
    sport, sports, fitness, exercise = soccer ball 1, basketball 1, tennis ball 2
    mathematics, math, geometry, number, fibonacci number, algebra = cube 1, cone 1, spiral shell 1
    element, elements, chemistry, matter, physics= crystal 1, fire 1, stones 1
    circle, circles = ring 3
    business, work, job, career = briefcase 1, laptop 1
    universe, cosmos = planet 1, star 5
    doubt, question, choice, decision, problem = signpost 1
    loyalty, devotion, obedience = dog 1
    democracy, politics, election, government = ballot box with ballot 1, flag 1
    language, poetry, literature, poem, story, writing = open book 1, fountain pen 1
"""


def _read(table: str) -> Mapping[str, tuple[tuple[str, int], ...]]:
    rows: dict[str, tuple[tuple[str, int], ...]] = {}
    for line in filter(None, (line.strip() for line in table.splitlines())):
        names, _, shown = line.partition("=")
        things = tuple(
            (noun, int(count))
            for noun, _, count in (part.strip().rpartition(" ") for part in shown.split(","))
            if int(count) > 0
        )
        for name in names.split(","):
            rows.setdefault(name.strip(), things)
    return MappingProxyType(rows)


SYMBOLS = _read(_SYMBOLS)
"""Abstract nouns, and the things (with their number) that stand for them."""

_STILL_LIVES: tuple[tuple[tuple[str, int], ...], ...] = (
    (("vase", 1), ("apple", 2), ("books", 1)),
    (("teapot", 1), ("cup", 2), ("lemon", 1)),
    (("lamp", 1), ("books", 1), ("pear", 2)),
)
_LANDSCAPE: tuple[tuple[str, int], ...] = (("house", 1), ("tree", 3), ("mountain", 1))
_BY_STYLE: Mapping[Style, tuple[tuple[tuple[str, int], ...], Place]] = MappingProxyType(
    {
        Style.SYNTHWAVE: ((("sports car", 1), ("palm tree", 2)), Place.CITY),
        Style.ANIME: ((("girl", 1), ("tree", 1)), Place.MEADOW),
        Style.CARTOON: ((("dog", 1), ("ball", 1)), Place.PARK),
        Style.COMIC: ((("superhero", 1),), Place.CITY),
        Style.CHILDREN: ((("rabbit", 1), ("mushroom", 2)), Place.FOREST),
        Style.PIXEL_ART: ((("castle", 1), ("tree", 2)), Place.MEADOW),
        Style.UKIYO_E: ((("mount fuji", 1), ("boat", 1)), Place.SEA),
        Style.BLUEPRINT: ((("rocket", 1),), Place.STUDIO),
        Style.LOGO: ((("fox", 1),), Place.STUDIO),
        Style.STICKER: ((("cat", 1),), Place.STUDIO),
        Style.NOIR: ((("street light", 1), ("car", 1)), Place.STREET),
        Style.WATERCOLOUR: (_LANDSCAPE, Place.MEADOW),
        Style.IMPRESSIONIST: (_LANDSCAPE, Place.LAKE),
        Style.OIL: (_LANDSCAPE, Place.MEADOW),
        Style.INK: (_LANDSCAPE, Place.MOUNTAIN),
        Style.LOW_POLY: (_LANDSCAPE, Place.MOUNTAIN),
        Style.ISOMETRIC: ((("house", 1), ("tree", 2), ("car", 1)), Place.VILLAGE),
    }
)
_BY_MOOD: Mapping[Mood, tuple[tuple[tuple[str, int], ...], Place]] = MappingProxyType(
    {
        Mood.SPOOKY: ((("ghost", 1), ("pumpkin", 3)), Place.FOREST),
        Mood.ROMANTIC: ((("candle", 2), ("rose", 5)), Place.TABLETOP),
        Mood.COSY: ((("armchair", 1), ("lamp", 1), ("mug", 1)), Place.LIVING_ROOM),
        Mood.EPIC: ((("castle", 1),), Place.MOUNTAIN),
        Mood.JOYFUL: ((("balloon", 7), ("cake", 1)), Place.TABLETOP),
        Mood.DREAMY: ((("hot air balloon", 3),), Place.SKY),
        Mood.CALM: ((("boat", 1),), Place.LAKE),
        Mood.GLOOMY: ((("tree", 2), ("bench", 1)), Place.PARK),
        Mood.MYSTERIOUS: ((("lantern", 1), ("tree", 3)), Place.FOREST),
    }
)


def symbols(words: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """Yield (word, noun, count) for the first two abstract words that have symbols."""
    for word in list(dict.fromkeys(words))[:2]:
        for noun, count in SYMBOLS[word]:
            yield word, noun, count


def own_choice(
    style: Style, mood: Mood | None, seed: int
) -> tuple[tuple[tuple[str, int], ...], Place]:
    """Return a subject for a prompt that names none: what suits its mood or style."""
    if mood is not None and mood in _BY_MOOD:
        return _BY_MOOD[mood]
    if style in _BY_STYLE:
        return _BY_STYLE[style]
    return _STILL_LIVES[seed % len(_STILL_LIVES)], Place.TABLETOP
