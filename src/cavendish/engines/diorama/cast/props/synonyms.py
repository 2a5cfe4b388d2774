"""Other names of what there is a recipe for. Knows words only."""

from collections.abc import Mapping
from types import MappingProxyType


def _table(text: str) -> Mapping[str, str]:
    """Read lines "noun = name, name" into a table from name to noun."""
    rows: dict[str, str] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        noun, _, names = line.partition(" = ")
        rows |= dict.fromkeys((name.strip() for name in names.split(",")), noun)
    return MappingProxyType(rows)


SYNONYMS = _table("""
    airplane = aeroplane, aircraft, plane, propeller plane
    armchair = easy chair
    backpack = knapsack, rucksack, school bag, schoolbag
    bag = paper bag, shopping bag
    barrel = cask
    bathtub = bath, bath tub, tub
    bench = park bench
    bicycle = bike
    boat = canoe, dinghy, rowboat, rowing boat
    book = diary, notebook, novel
    books = pile of books, stack of books
    bookshelf = book shelf, bookcase, shelf
    bottle = wine bottle
    bouquet = bouquet of flowers, flowers
    bread = loaf, loaf of bread
    bucket = pail
    burger = cheeseburger, hamburger
    bus = coach, school bus
    bush = hedge, shrub
    cabinet = cupboard, dresser, sideboard
    cake = birthday cake
    camera = photo camera
    campfire = bonfire
    cap = baseball cap
    car = automobile, sports car
    cardboard box = carton, package, parcel
    castle = fortress
    chair = dining chair, wooden chair
    cherry = cherries
    chest = treasure chest
    chopsticks = chopstick, pair of chopsticks
    church = chapel
    clock = wall clock
    coffee table = side table
    coin = coins
    computer = desktop computer, monitor, pc, screen
    cookie = biscuit, cookies
    corn = maize
    crown = tiara
    crystal = amethyst, gem
    cupcake = muffin
    cutlery = flatware, fork and knife, knife and fork, silverware, utensil, utensils
    cutting board = breadboard, chopping board
    desk lamp = desk light, reading lamp
    dice = die
    donut = doughnut
    drum = drums, snare drum
    envelope = letter
    fan = desk fan, electric fan, table fan
    fence = picket fence
    fire hydrant = hydrant
    flashlight = torch
    floor lamp = standing lamp
    flower = daisy
    frying pan = pan, skillet
    gift = gift box, present
    glass = drinking glass, glass of water, tumbler
    glasses = eyeglasses, spectacles
    grapes = grape
    guitar = acoustic guitar
    hair dryer = blow dryer, blowdryer, hair drier, hairdrier, hairdryer
    handbag = purse
    hat = fedora
    hot air balloon = hot-air balloon
    house = cabin, cottage, farmhouse, home
    ice cream = ice cream cone
    jar = honey jar
    jug = pitcher
    kettle = tea kettle, teakettle
    knife = chef knife, cleaver, kitchen knife
    lamp = table lamp
    laptop = macbook, notebook computer
    light bulb = bulb, lightbulb
    lighthouse = beacon
    mailbox = letter box, letterbox, post box, postbox
    microphone = mic
    microwave = microwave oven
    mirror = looking glass
    mountain = mount, peak
    mug = coffee cup, coffee mug, cup
    mushroom = toadstool

    office chair = desk chair, swivel chair
    orange = mandarin, tangerine
    oven = cooker, gas stove, kitchen stove, range cooker, stove
    palm tree = palm
    pancakes = pancake
    pebbles = stones
    pepper = bell pepper
    phone = cell phone, cellphone, mobile, mobile phone, smartphone
    piano = grand piano, upright piano
    picture frame = frame, photo frame
    pine tree = conifer, fir, fir tree, pine, spruce
    plate = dish
    pot = cooking pot, saucepan
    potted plant = house plant, houseplant, plant
    radio = wireless
    refrigerator = freezer, fridge, icebox
    road sign = street sign
    robot = toy robot
    rock = boulder, stone
    rocket = rocket ship, spacecraft, spaceship
    rug = carpet
    sailboat = sailing boat, sailing ship, ship, yacht
    scooter = moped, motor scooter, vespa
    sign = signpost, wooden sign
    sink = basin, bathroom sink, kitchen sink, wash basin, washbasin, washstand
    skyscraper = building, office building, office tower, tower block
    soap = bar of soap, soap bar
    soccer ball = football
    sofa = couch, loveseat, settee
    stool = bar stool
    street lamp = lamp post, lamppost, street light, streetlamp, streetlight
    suitcase = briefcase, luggage, travel bag
    table = dining table, kitchen table
    taxi = cab
    teacup = tea cup
    telephone = landline, rotary phone
    television = television set, tv, tv set
    toilet = lavatory, loo, toilet bowl
    toy block = block, building block, wooden block

    traffic light = stoplight, traffic signal
    train = locomotive, steam engine, steam train
    trash can = bin, dustbin, garbage can, trashcan
    tree = oak, oak tree
    trophy = cup trophy
    truck = lorry
    trumpet = cornet
    umbrella = parasol
    violin = fiddle
    washing machine = dishwasher, dryer, laundry machine, washer
    watermelon = watermelon slice
    wine glass = goblet, wineglass
""")
"""Nouns that name the same object as a recipe."""
