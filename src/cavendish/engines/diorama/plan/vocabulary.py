"""The words a plan is made of: colours, materials, sizes, numbers, verbs of posture and frames.

Knows spelling and which words belong together. Knows no grammar and no pictures.
"""

from collections.abc import Mapping
from types import MappingProxyType


def words(text: str) -> frozenset[str]:
    """Return the words of a table written as prose."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a table, which commas separate."""
    return frozenset(phrase.strip() for phrase in text.split(","))


COLOURS = words("""
    red orange yellow green blue purple violet pink brown black white gray grey gold golden silver
    turquoise teal cyan magenta indigo beige tan cream maroon navy crimson scarlet lavender lilac
    olive mint peach coral amber ivory charcoal emerald bronze copper rust mustard burgundy aqua
    lime khaki rose sage terracotta blonde blond multicolored multicoloured colorful colourful
    rainbow reddish bluish greenish yellowish
""")
SHADES = words("light dark bright pale deep vivid neon pastel soft")
"""Words that belong to the colour behind them: "light blue"."""

ONLY_BEFORE_NOUN = words("""
    orange gold silver rose peach olive lime mint coral cream amber charcoal copper bronze lavender
    lilac emerald ivory rust mustard sage violet turquoise rainbow
""")
"""Colour words that name a thing when they come last."""

MATERIALS: Mapping[str, str] = MappingProxyType(
    {
        "wooden": "wood", "wood": "wood", "oak": "wood", "pine": "wood", "walnut": "wood",
        "mahogany": "wood", "mahoghany": "wood", "teak": "wood", "ebony": "wood",
        "rosewood": "wood", "bamboo": "bamboo", "metal": "metal", "metallic": "metal",
        "steel": "metal", "iron": "metal", "aluminum": "metal", "aluminium": "metal",
        "chrome": "metal", "brass": "brass", "tin": "metal", "glass": "glass",
        "plastic": "plastic", "leather": "leather", "rubber": "rubber", "fabric": "fabric",
        "cloth": "fabric", "cotton": "fabric", "linen": "fabric", "denim": "fabric",
        "silk": "silk", "velvet": "velvet", "wool": "wool", "woolen": "wool", "woollen": "wool",
        "knitted": "wool", "crochet": "wool", "felt": "wool", "ceramic": "ceramic",
        "porcelain": "ceramic", "earthenware": "ceramic", "clay": "clay", "stone": "stone",
        "granite": "stone", "marble": "marble", "concrete": "concrete", "brick": "brick",
        "paper": "paper", "cardboard": "cardboard", "origami": "paper", "crystal": "glass",
        "wicker": "wicker", "rattan": "wicker", "straw": "wicker", "fluffy": "fluffy",
        "furry": "fluffy", "fuzzy": "fluffy", "plush": "fluffy",
    }
)  # fmt: skip
"""Words to canonical materials."""

WOODS = words("oak pine walnut mahogany mahoghany teak ebony rosewood")
"""Materials that are kinds of wood: each has its own colour."""

SIZES: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(words("small tiny little mini miniature short petite"), "small")
    | dict.fromkeys(
        words("big large huge giant gigantic tall massive enormous oversized colossal towering"),
        "large",
    )
)

NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        "a": 1, "an": 1, "one": 1, "single": 1, "lone": 1, "another": 1, "each": 1, "two": 2,
        "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
        "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
        "hundred": 100, "thousand": 1000, "dozen": 12,
        "few": 3, "some": 3, "several": 4, "many": 7, "numerous": 7, "countless": 12,
        "multiple": 4, "various": 4, "assorted": 4,
    }
)  # fmt: skip

GROUPS: Mapping[str, int] = MappingProxyType(
    {
        "pair": 2, "couple": 2, "trio": 3, "duo": 2, "dozen": 12, "group": 4, "bunch": 3,
        "herd": 6, "flock": 6, "pile": 5, "stack": 4, "row": 5, "crowd": 20, "set": 3,
        "collection": 5, "handful": 4, "cluster": 4, "variety": 4, "swarm": 12, "line": 5,
        "series": 4, "array": 5, "assortment": 5, "pack": 5, "team": 5, "family": 4, "lots": 7,
        "lot": 7, "number": 4, "hundred": 100, "thousand": 1000, "arrangement": 4, "heap": 5,
    }
)  # fmt: skip
"""Group words before "of" and how many they mean when the prompt does not say."""

COLLECTIVES: Mapping[str, int] = MappingProxyType(
    {
        "family": 4,
        "couple": 2,
        "crowd": 20,
        "team": 5,
        "audience": 20,
        "band": 4,
        "duo": 2,
        "trio": 3,
    }
)
"""Words for several people, and how many they mean."""

REPLICAS = words("figurine model miniature replica figure toy doll version")
""""A model of a car" is shown as the car."""

DEPICTIONS = words("""
    statue sculpture painting picture map bouquet bust poster carving mural tapestry drawing sketch
    portrait photograph print wreath garland art tattoo flag map
""")
"""Things that show other things, which then don't stand in the scene themselves."""

SHAPES = words("""
    round square rectangular cubic spherical cylindrical triangular oval pyramidal conical circular
    oblong teardrop pentagonal hexagonal octagonal heart-shaped curved diamond-shaped rectangle
""")

PORTIONS = words(
    "slice piece chunk loaf scoop wedge half sheet head bar stick wheel block drop splash touch"
    " pint stein"
)
"""Measures that stay an attribute: "a slice of pizza" is a pizza, sliced."""

VESSELS = words("""
    pitcher jug mug carafe cup teacup glass bowl plate bottle jar can basket bucket pot tray vase
    box bag crate barrel tank pan dish platter teapot tub sack cart carton tumbler goblet flask
    wheelbarrow suitcase kettle
""")
SUPPORTS = words("table desk shelf bench counter plate tray platter stand sofa couch bed chair")

FRAMES = words("""
    photo photos picture image photograph shot snapshot rendering depiction view scene portrait
    closeup close-up illustration drawing sketch painting artwork render cartoon print still
    composition visualization representation footage capture landscape diorama
""")
"""Words for the picture itself, not for a thing in it."""

HANGINGS = words("painting picture photo photograph sketch drawing print portrait")
"""Words for the picture itself that, after "a", may also name a thing in it."""

HYPERNYMS = words("""
    individual character creature figure item object animal barrier structure vehicle building
    produce vegetable fruit garment subject vessel machine instrument furniture piece trio duo pair
    group couple
""")
"""Broad words that, after "the" or "this", speak of a thing named before."""

NUMBERLESS_PLURALS = words("""
    scissors glasses sunglasses goggles clothes binoculars pants trousers jeans shorts skis
    headphones checkers darts pliers tongs tweezers overalls leggings pajamas
""")
"""One thing with a plural name; "a pair of" them is one."""

COMPOUNDS = phrases("""
    wine glass, traffic light, fire hydrant, stop sign, parking meter, sports ball, baseball bat,
    baseball glove, tennis racket, hot dog, potted plant, dining table, tv remote, computer mouse,
    computer keyboard, cell phone, hair drier, hair dryer, teddy bear, polar bear,
    pedestal sink, ice cream, orange juice, rubber duck, rubber band, goldfish, gold fish,
    solar system, candy cane,
    crystal ball, vending machine, filing cabinet, ironing board, fishing net, playing card, hot
    chocolate,
    lily pad, guinea pig, christmas tree, pine tree, oak tree, palm tree, pine cone,
    street light, street lamp, light bulb, hot air balloon,
    air balloon, rocking chair, paper clip, paper bag, paper plane, paper airplane, snow globe,
    remote control, high heel, high heels, swimming pool, sewing machine, washing machine,
    washing powder, running shoe, walking stick, rolling pin, frying pan, cutting board,
    chopping board, rocking horse, sleeping bag, fishing rod, fishing boat, sailing boat,
    wishing well, diving mask, boxing glove, bowling ball, bowling pin, measuring cup,
    mixing bowl, drinking glass, reading glasses, magnifying glass, watering can, flying saucer,
    living room, dining room, racing car, sports car, big ben, great wall, golden retriever,
    red panda, green pepper, bell pepper, hard hat, top hat, grand piano, electric guitar,
    acoustic guitar, fire engine, fire truck, steam engine, iron throne, gold coin, gold bar,
    glass bottle, easter egg, full moon, crescent moon, blue whale, mountain bike, flat screen
""") - {"glass bottle"}
"""Two words for one thing, also where the first looks like an adjective or the tagger slips."""

POSTURES = words("""
    standing sitting seated lying resting placed positioned located situated set laid leaning
    perched hanging floating parked stacked arranged displayed mounted placed stands sits lies rests
    hangs floats leans rest sit stand lie hang balanced curled sleeping stationed nestled nestles
    grazing swimming waiting
""")
"""Verbs that say where a thing is and no more."""

ACTIONS = words("""
    holding holds riding rides wearing wears eating eats playing plays jumping jumps chasing chases
    running runs flying flies walking walks dancing dances looking looks watching watches carrying
    carries driving drives reading reads drinking drinks cooking cooks climbing climbs fighting
    hugging kissing throwing throws catching kicking kicks smiling laughing crying talking speaking
    singing sings surfing skating skiing sliding crossing racing painting taking teaching writing
    cutting using fishing playing singing pulling pulls pushing pushes
""")
"""Verbs this first planner names in a note instead of showing."""

DETERMINERS = words("""
    a an the this that these those each every another some any no his her its their our your my all
    both
""")
"""Words that open a noun phrase."""

ACTING = (
    ACTIONS
    | POSTURES
    | words("""
    full filled made topped covered painted crafted written says reads featuring containing has have
    surrounded hidden named called nicknamed
""")
)
"""Verbs that are never taken for nouns or adjectives."""

PARTS = words("""
    string
    roof window door eye eyes hair tail wheel wheels leg legs wing wings head face ear ears nose
    mouth beak handle handles lid paw paws fur stripe stripes spot spots petal petals leaf leaves
    stem brim sleeve sleeves button buttons strap straps chimney trunk horn horns mane collar hand
    hands arm arms foot feet skin body beard moustache mustache goatee stubble ponytail
    pigtail braid freckle finger fingers teeth tooth antler
    antlers seat back side edge rim base surface pattern logo spout screen keys cushion
    neck claw claws tusk tusks bristle bristles hump shoulder chest belly muzzle snout limb limbs
    eyebrow lip lips cheek knee knees shade brim
    sunroof hood windshield bumper hull deck mast engine bonnet dashboard grille antenna
    branch branches bark shell sail sails feather feathers whisker whiskers top label tread sole
""")
"""What belongs to a thing when "with", "has" or a possessive says so."""

LAYOUT = words("""
    typography lettering heading headline header footer subtitle tagline slogan section column row
    layout interface button icon webpage website homepage page app application slide screenshot
    title caption content sentence paragraph subheading description label footnote margin grid
    infographic presentation navigation divider preview gradient readability legibility clarity
    reader viewer user attention viewing portion component tab signage font typeface
    saying proverb dialogue exchange banter reply response statement highlight summary introduction
    message announcement phrase wording script calligraphy print inscription handwriting blog
    subtext bullet detail conversation flow productivity item template mockup stroke
    accent topic overview recognizability visibility
""")
"""Words for what a page is laid out with: on a page they are no things in a scene."""

BUILT_PARTS = words("""
    roof window door chimney wheel wheels lid handle handles seat screen keys cushion sail sails
    deck
    mast sunroof hood windshield bumper hull engine bonnet dashboard grille antenna shade
""")
"""Parts that nothing living has."""

NOT_THINGS = words("""
    left right side top bottom front back background foreground middle center centre half number
    texture surface style light lighting hour time day morning evening night afternoon color colour
    tone hue palette shade detail details focus depth quality resolution angle lens perspective
    composition view scene atmosphere mood feeling ambiance ambience look effect shadow shadows
    reflection reflections contrast backdrop environment setting surroundings air way place kind
    type sort manner form shape size something anything everything nothing other others one ones
    each rest end part area distance weather sense touch hint variety front-view lot edge
    corner beauty elegance charm harmony warmth comfort symbol idea concept word words text letter
    letters title caption font typeface lettering writing message phrase inscription sound smell
    horizon length height width line lines pair group sunlight moonlight daylight glow
    display appearance presence process action power journey world life nature art design
    aesthetic vibe look theme version element elements moment interior exterior noise
    footprint outshine hover soothing dip
    t s m mm hd k gaze expression pose posture breeze hustle bustle row bite
""")
"""Nouns that are never a thing on the stage."""

ABSTRACT_HEADS = words("""
    area scene view style atmosphere ambiance setting landscape effect theme aesthetic mood design
    art image photography perspective sense time day composition arrangement backdrop background
""")
"""Heads that make a compound no thing: "dining area"."""

GARMENTS = words("""
    jacket coat shirt dress suit tuxedo sweater hoodie jeans pants trousers skirt gown robe kimono
    uniform costume tutu apron vest shirt t-shirt tshirt scarf tie bowtie shorts boots shoes gloves
    socks glasses sunglasses goggles overalls blouse cape cloak armor armour swimsuit bikini sari
    kilt boot shoe glove sock spacesuit raincoat headscarf turtleneck pajamas outfit attire clothes
    clothe clothing jersey blazer cardigan leggings tights sneaker sneakers sandal sandals poncho
    jumpsuit trenchcoat toga leotard pyjamas mitten mittens tee polo nightgown waistcoat jumper
    dungarees hanbok cheongsam sarong garb regalia overcoat onesie sweatshirt suspenders
""")
"""Clothes: "in" and "with" put them on somebody."""

HEADWEAR = words("""
    hat cap helmet crown beanie beret fedora sombrero turban headphone headphones bonnet tophat
    tiara headband hood veil mask visor headset wig hijab bandana headdress
    earmuffs
""")

WORN = words("""
    necklace bracelet earring earrings monocle eyepatch badge medal backpack wristwatch belt ribbon
    spectacles eyeglasses lipstick tattoo
""")
"""What "with" puts on somebody although it is no cloth."""

PRONOUNS = words("it he she they them him her itself this these that those")
