"""Hand-written names: what people call things, and the drawing or recipe that shows them.

Knows words only. A "~" before a key says that it is a stand-in and that the user is told so.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _table(text: str) -> Mapping[str, tuple[str, ...]]:
    """Read lines "name, name = key | key" into a table; the first key that exists is used."""
    rows: dict[str, tuple[str, ...]] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        names, _, keys = line.partition("=")
        for name in names.split(","):
            rows[name.strip()] = tuple(key.strip() for key in keys.split("|"))
    return MappingProxyType(rows)


ALIASES = _table("""
    person, human, people, individual, figure, adult, pedestrian, customer = person standing
    man, guy, gentleman, fellow, male, businessman = man standing
    woman, lady, female, businesswoman, mother = woman standing
    mum, mom, bride, wife, sister, aunt, queen = ~woman standing
    father, dad, husband, brother, uncle, groom, friend, worker, player = ~man standing
    boy, son = boy
    girl, daughter = girl
    child, kid, toddler = child
    king = ~prince
    grandfather, grandpa, elder = old man
    grandmother, grandma = old woman
    chef, baker, waiter = cook
    doctor, nurse, surgeon, medic = health worker
    policeman, cop, policewoman, officer = police officer
    fireman = firefighter
    wizard, witch, sorcerer, magician = mage
    dancer, ballerina = woman dancing
    painter = artist
    runner, jogger = person running
    cyclist, biker = person biking
    surfer = person surfing
    swimmer = person swimming
    golfer = person golfing
    juggler = person juggling
    climber = person climbing
    santa, santa claus = santa claus
    soldier = ~guard
    knight, samurai, warrior = ~ninja
    car, sedan, auto, hatchback = car | automobile
    suv, jeep = sport utility vehicle
    sports car, race car, ferrari, porsche, f1 car = racing car
    truck, lorry, pickup = truck | pickup truck
    semi truck, trailer truck = articulated lorry
    van, camper van = van | minibus
    cab = taxi
    motorbike = motorcycle
    bike, cycle, mountain bike = bicycle
    scooter, vespa, moped = motor scooter
    airplane, plane, aeroplane, jet, airliner, aircraft = airplane
    boat, rowboat, dinghy, fishing boat = boat | canoe
    yacht, sailing boat, sail boat = sailboat
    ship, cruise ship, ocean liner = passenger ship | ship
    steam train, steam engine, steam locomotive = locomotive
    subway, subway train, underground train = ~train
    spaceship, spacecraft, rocketship, space shuttle = rocket
    ufo = flying saucer
    hot air balloon, air balloon = hot air balloon | ~balloon
    fire truck, firetruck = fire engine
    couch, settee, loveseat = sofa | couch | couch and lamp
    sofa = sofa | couch | couch and lamp
    armchair = armchair | ~sofa | ~chair
    desk, dining table, coffee table, side table = desk | table
    bookcase = bookshelf | shelf
    fridge = refrigerator
    refrigerator = refrigerator | ~file cabinet
    tv, television set, telly = television
    cell phone, phone, smartphone, cellphone, iphone, mobile = phone | mobile phone
    landline, rotary phone = telephone
    computer, pc, desktop, monitor = computer | desktop computer
    tv remote, remote control, remote = remote | ~mobile phone
    computer keyboard = keyboard
    mouse pointer = computer mouse
    light bulb, lightbulb, bulb = light bulb
    lantern = lantern | red paper lantern
    table lamp, desk lamp, floor lamp = lamp
    clock, wall clock = clock | mantelpiece clock
    watch, wristwatch = watch
    cup, teacup = cup | teacup without handle
    mug, coffee mug, coffee cup, cup of coffee = mug | cup | hot beverage
    coffee, tea, hot chocolate, cocoa, espresso, latte, cappuccino = mug | hot beverage
    wine glass, wineglass, goblet = wine glass
    glass, drinking glass, tumbler, water glass = glass | tumbler glass
    wine, red wine = wine glass
    beer = beer mug
    milk = glass of milk
    juice, orange juice, lemonade, smoothie = ~tropical drink
    cocktail, martini, drink = cocktail glass | tropical drink
    champagne, champagne bottle, wine bottle = bottle | bottle with popping cork
    bottle = bottle | ~baby bottle
    bowl = bowl | bowl with spoon
    plate, dish = plate | fork and knife with plate
    fork = fork | ~fork and knife
    knife = knife | kitchen knife
    pot, saucepan, cooking pot = pot | pot of food
    pan, frying pan, skillet = pan | shallow pan of food
    bag, purse, tote = bag | handbag
    suitcase, baggage = suitcase | luggage
    wallet = wallet | ~purse
    box, cardboard box, parcel, carton = box | package
    present, gift, gift box = wrapped gift
    trash can, garbage can, bin, wastebin = wastebasket
    frisbee = flying disc
    sports ball, ball, soccer, football, soccerball = ball | soccer ball
    beach ball = ball | ~volleyball
    baseball glove, mitt = ~gloves
    baseball bat = baseball bat | ~cricket game
    tennis racket, racket, racquet = tennis
    tennis ball = tennis ball | ~softball
    ski = skis
    snowboard = ~skateboard
    surfboard = surfboard | ~person surfing
    dice, die = game die
    chess piece, chess, pawn, chess set = chess pawn
    doll = ~nesting dolls
    toy = ~teddy bear
    stuffed bear, teddy, stuffed animal, plush toy = teddy bear
    hair drier, hair dryer, hairdryer, blow dryer = hair dryer | ~water pistol
    toothpaste = ~lotion bottle
    sneaker, trainer, shoe, running shoe = running shoe
    boot = womans boot
    high heel, stiletto, pump = high heeled shoe
    sandal = womans sandal
    slipper, flip flop = thong sandal
    hat = hat | ~top hat
    cap, baseball cap = billed cap
    cowboy hat, sun hat, straw hat = ~womans hat
    helmet, hard hat = rescue workers helmet
    jacket, raincoat, blazer, trench coat = coat
    shirt, tshirt, tee, polo shirt, jersey = t shirt
    blouse, sweater, hoodie, sweatshirt, jumper = ~t shirt
    pants, trousers, denim, leggings, pant = jeans
    skirt, gown, sundress, robe = ~dress
    suit, tuxedo, tux = person in tuxedo
    tie, bowtie, bow tie = necktie
    glove, mitten = gloves
    sock, stocking = socks
    sunglass, shades = sunglasses
    eyeglasses, spectacles, reading glasses = glasses
    necklace, bracelet, jewelry, earring = ~prayer beads
    diamond, gem, jewel, gemstone, crystal, ruby, emerald = gem stone
    gold coin, penny, quarter = coin
    cash, money, banknote, dollar, bill = dollar banknote
    book, textbook, novel = book | closed book
    magazine, comic book = ~notebook
    notepad, sticky note, note = spiral notepad
    letter, mail = envelope
    paper, sheet of paper, document, page = memo
    map = world map
    painting, picture, picture frame, portrait, artwork, photograph = framed picture
    palette = artist palette
    brush, paint brush = paintbrush
    sculpture, statue, figurine, bust = statue | ~moai
    headphone, headphones, headset, earphones = headphone
    speaker = loudspeaker
    microphone, mic = microphone
    piano, keyboard piano, grand piano = piano | ~musical keyboard
    electric guitar, acoustic guitar, bass guitar, ukulele = guitar
    cello, viola, fiddle = ~violin
    horn, tuba = ~postal horn
    cat, kitten, kitty, tabby, feline = cat
    dog, puppy, pup, labrador, corgi, golden retriever, dachshund, beagle, husky = dog
    bunny, hare = rabbit
    cow, calf, cattle = cow
    bull = ox
    sheep, lamb = ewe
    pig, piglet, hog = pig
    hen = chicken
    chick = baby chick
    pony, foal, mare, stallion = horse
    mule = donkey
    bee, bumblebee, wasp, hornet = honeybee
    ladybug, ladybird = lady beetle
    caterpillar = bug
    dinosaur, tyrannosaurus, trex = t rex
    brontosaurus = sauropod
    crow, raven = blackbird
    pigeon, seagull, gull, songbird, sparrow, robin, wombat-bird = bird
    parakeet, macaw, cockatoo = parrot
    hawk, falcon, vulture = eagle
    tortoise = turtle
    gecko, iguana, chameleon, salamander = lizard
    alligator = crocodile
    toad = frog
    rhino = rhinoceros
    hippo = hippopotamus
    grizzly bear, brown bear, black bear = bear
    red panda = ~panda
    wombat, capybara, groundhog, porcupine, platypus, armadillo = ~beaver
    guinea pig = hamster
    alpaca = llama
    cheetah, jaguar, cougar, puma, lynx = leopard
    buffalo = water buffalo
    antelope, gazelle, reindeer, elk, stag, fawn = deer
    goldfish, koi, trout, salmon, tuna = fish
    clownfish, angelfish = tropical fish
    orca = whale
    ape, chimpanzee, chimp, baboon = gorilla
    squirrel = chipmunk
    seashell, shell, conch = spiral shell
    tree, oak tree, oak, maple tree, apple tree = tree | deciduous tree
    pine tree, pine, fir, spruce, conifer = evergreen tree
    palm, coconut tree = palm tree
    flower, daisy, wildflower = flower | blossom
    flowers, bunch of flowers = bouquet
    lily, orchid, iris, poppy, dandelion = ~hibiscus
    lily pad, water lily = lotus
    cherry tree = ~cherry blossom
    bush, shrub, hedge = bush | ~deciduous tree
    plant, houseplant, house plant, pot plant, succulent, bonsai, fern = potted plant
    grass = ~herb
    leaf, foliage = ~fallen leaf
    branch = ~herb
    apple = apple | red apple
    orange, tangerine, clementine, mandarin, grapefruit = orange | tangerine
    grape = grapes
    cherry = cherries
    blueberry = blueberries
    peanut, nut = peanuts
    corn = ear of corn
    pepper, chili, chilli, chili pepper = hot pepper
    lettuce, cabbage, spinach, kale = leafy green
    salad = green salad
    vegetable = ~carrot
    fruit = ~red apple
    food, meal = ~bento box
    cake, layer cake = cake | birthday cake
    muffin = cupcake
    donut = doughnut | donut
    toast, loaf = bread
    baguette = baguette bread
    burger, cheeseburger = hamburger
    fry, fries, french fry = french fries
    cheese = cheese wedge
    noodle, noodles, pasta, spaghetti, ramen, soup, pho = steaming bowl
    rice = cooked rice
    steak, meat = cut of meat
    chicken leg, drumstick = poultry leg
    pancake = pancakes
    chocolate = chocolate bar
    icecream, gelato, sundae, ice cream cone = ice cream
    popsicle = ~soft ice cream
    sweet, sweets = candy
    house, home, cottage, farmhouse, mansion, villa = house
    building, tower block, apartment building = building | office building
    skyscraper, tower = skyscraper | office building
    barn, shed, cabin = ~hut
    temple = classical building
    shrine = shinto shrine
    shop, store, supermarket = convenience store
    eiffel tower = ~tokyo tower
    lighthouse, windmill, observatory = ~castle
    palace = castle
    pagoda = japanese castle
    hydrant, fire hydrant = fire hydrant | ~fire extinguisher
    traffic light, stoplight, traffic signal = traffic light
    parking meter = parking meter | ~fuel pump
    mailbox = closed mailbox with lowered flag
    street sign, road sign, sign, board, billboard, poster = sign | placard
    flag = flag | triangular flag
    bench, park bench = bench | ~chair
    stool, rocking chair, office chair, seat = chair
    rug, carpet, mat = rug
    bath, tub = bathtub
    mountain, hill, peak = mountain
    volcano = volcano
    wave = water wave
    stone, boulder, pebble = rock
    earth, globe, planet earth = globe showing americas
    planet, saturn = ringed planet
    moon = full moon
    flame, campfire, bonfire = fire
    bubble = bubbles
    hand, palm = raised hand
    fist = raised fist
    eyeball = eye
    skeleton = ~skull
    monster, creature, beast = ~troll
    android, cyborg = robot
    angel = baby angel
    clown = clown face
    sword, blade, saber, katana = ~dagger
    gun, pistol, revolver = water pistol
    axe, hatchet = axe
    saw = carpentry saw
    spanner = wrench
    wheel, tire, tyre, rubber tire = wheel
    rope, knot = knot
    chain = chains
    lock, padlock = locked
    syringe, needle = syringe
    medicine, tablet pill, capsule = pill
    trophy, prize = trophy
    medal = sports medal
    pumpkin = pumpkin | ~jack o lantern
    jack-o-lantern = jack o lantern
    candle = candle
    basket = basket
    jar, mason jar = jar
    vase, urn = vase | ~amphora
    jug, pitcher, carafe = jug | ~amphora
    teapot, kettle = teapot
    microwave, microwave oven = microwave | ~television
    oven, stove = oven | ~microwave
    toaster = toaster | ~radio
    sink, washbasin = sink | ~bathtub
    toilet = toilet
    blanket, towel, quilt = blanket | towel
    pillow, cushion = pillow
    curtain = curtain
    swing, slide = playground slide
    cage, nest = empty nest
    spider web, cobweb = spider web
    gramophone, record player = ~radio
    calculator = ~pager
    tablet, ipad = ~mobile phone
    globe lamp, crystal ball, snow globe = crystal ball
    magnifying glass, magnifier, loupe = magnifying glass tilted left
    musical note, note symbol = musical note
    piñata = pinata
    dialogue bubble, speech balloon = speech bubble
    bathing suit, swimsuit, swimwear = one piece swimsuit
    clothes, clothe, clothing, outfit, attire, costume = ~t shirt
    gingerbread man = ~cookie
    roast turkey, roast chicken = ~poultry leg
    corvette, mustang, tesla, limousine, convertible, coupe = car | automobile
    tophat = top hat
    beanie, beret, fedora, bonnet = ~billed cap
    chalkboard, blackboard, whiteboard, banner, sticker, card = sign | ~placard
    great pyramid = pyramid
    racoon = raccoon
    ostrich, emu, stork, heron, crane = ~flamingo
    submarine = ~ship
    pirate = ~man standing
    kimono = kimono
    snowball = ball | ~softball
    fish tank, aquarium = ~tropical fish
    keychain = key
    breakfast, lunch, dinner = ~cooking
    omelette, fried egg = cooking
    pastry, dessert = ~cupcake
    menu = ~clipboard
    drink can, soda = cup with straw
    frame = framed picture
    barrel = barrel | ~oil drum
    log, stump = wood
    conductor = ~artist
    firework = ~firecracker
    cowboy, cowgirl, hiker = ~man standing
""")
"""Names people use, and what shows them, best first."""

NOT_PEOPLE = frozenset(
    {
        "coaster", "checker", "plier", "grey", "brown", "white", "comic", "character", "soul",
        "topper", "batter", "grip", "pop", "classic", "contemporary", "icon", "screw", "rake",
        "cutter", "sprayer", "router", "trailer", "viewer", "fan", "peel", "stud", "chap", "mask",
        "comforter", "mohawk", "canary", "ka", "speaker", "printer", "mixer", "blender", "heater", "ottoman",
        "divider", "hood", "visor", "ornament", "minimalist", "engages", "leader", "lead",
    }
)  # fmt: skip
"""Words that WordNet takes for people first and prompts don't."""

MISLEADING = frozenset(
    {
        "badminton", "bank", "bowling", "camping", "construction", "cricket", "field hockey",
        "ice hockey", "joker", "lacrosse", "link", "mate", "oden", "pick", "ping pong",
        "performing arts", "salt", "shower", "station", "thread", "video game", "wedding",
        "wing", "tennis court",
    }
)  # fmt: skip
"""Drawings whose name means something else to people than what they show."""

UNSHOWABLE = frozenset(
    {
        "icon", "interface", "section", "feature", "screenshot", "base", "structure", "device",
        "product", "layer", "element", "system", "surface", "viewer", "portion", "specimen",
        "segment", "essence", "energy", "silhouette", "column", "stretch", "diagram", "visual",
        "response", "app", "architecture", "innovation", "original", "opening", "cover", "link",
        "font", "typeface", "header", "footer", "bar", "tagline", "caption", "subtitle", "text",
        "script", "screen", "date", "timestamp", "logo", "menu", "motif", "artwork", "graphic",
        "interaction", "announcement", "treatment", "line", "stripe", "accent", "palette", "brim",
        "greenery", "produce", "exchange", "platform", "region", "marker", "crack", "spoke", "hull",
    }
)  # fmt: skip
"""Words for parts, abstractions and layouts: no card is put up for them."""

TOO_BROAD = frozenset(
    {
        "animal", "organism", "artifact", "object", "entity", "matter", "substance", "whole",
        "unit", "device", "container", "structure", "implement", "covering", "clothing", "food",
        "plant", "mammal", "material", "commodity", "machine", "part", "body part", "thing",
        "way", "facility", "area", "surface", "fabric", "garment", "decoration", "furnishing",
        "product", "tool", "beverage", "drink", "dish", "plant part", "sheet", "worker", "leader",
        "adult", "game", "mechanism", "system", "vessel", "vehicle", "craft", "fastener",
        "support", "barrier", "opening", "strip", "appliance", "liquid", "compound", "mixture",
        "paper", "document", "writing", "block", "bar", "ring", "key", "head", "foot", "hand",
        "line", "board", "card", "top", "stick", "wing", "point", "leaf", "cover", "court",
        "circle", "cell", "chip", "link", "cross", "trunk", "band", "set", "root", "pot", "track",
        "base", "joint", "bone", "organ", "cut", "roll", "batter", "ingredient", "stand", "frame",
        "net", "wrap", "power", "light", "mark", "figure", "space", "place", "fire", "air", "can",
        "person", "fruit", "vegetable", "toy", "rod", "bulb", "shell", "lens", "seat",
        "wood", "herb", "creature", "picture", "page", "hole", "box", "plate", "bed", "chain",
    }
)  # fmt: skip
"""Terms so broad that a drawing of them would mislead."""
