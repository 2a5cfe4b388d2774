"""Other names of kinds that have a recipe of their own. Knows words only."""

from cavendish.engines.diorama.cast.props.synonyms import table

KINDS = table("""
    bell = brass bell, hand bell, handbell, jingle bell, school bell
    calculator = pocket calculator
    espresso machine = coffee machine, coffee maker
    filter = aquarium filter, water filter
    hay bale = bale, bale of hay, haystack, hay, straw bale
    latte = cafe latte, cappuccino, flat white, latte art
    magazine = comic book, fashion magazine
    padlock = lock
    roast turkey = chicken dinner, roast chicken, thanksgiving turkey, turkey dinner
    ruler = measuring stick, yardstick
    toilet paper = paper towel, roll of toilet paper, toilet roll
    yarn = ball of yarn, wool ball, yarn ball
    binoculars = binocular, field glasses, pair of binoculars
    canyon = gorge, grand canyon, ravine
    chalkboard = blackboard, slate board
    gravestone = gravestones, headstone, tombstone, grave, tomb stone
    iceberg = ice floe
    magnifying glass = loupe, magnifier
    quarterstaff = bo staff, fighting staff, staff, wooden staff
    telescope = spyglass, refractor telescope
    tripod = camera tripod
    acacia tree = acacia, umbrella thorn, umbrella tree
    bean sprouts = bean sprout, beansprout, beansprouts, sprouts
    birch tree = birch, aspen, silver birch
    cabbage = brussels sprout, red cabbage
    cherry blossom tree = cherry tree, sakura, sakura tree, blossoming tree
    cucumber = gherkin, pickle
    cypress tree = cypress, poplar
    eggplant = aubergine
    garlic = garlic bulb, bulb of garlic, clove of garlic
    kiwi = kiwi fruit, kiwifruit
    lettuce = chard, endive, head of lettuce, kale, leafy green, spinach
    maple tree = maple, autumn tree, japanese maple
    onion = red onion, shallot, white onion, yellow onion
    willow tree = weeping willow, willow
    zucchini = courgette
    fire engine = fire truck, firetruck
    racing car = f1 car, f1 race car, formula 1 car, formula one car, formula 1 race car
    racing car = grand prix car, race car, racecar
    sports car = bugatti, corvette, ferrari, ferrari testarossa, lamborghini, maserati, mclaren
    sports car = muscle car, mustang, porsche, roadster, sport car, supercar, testarossa
    subway train = metro train, subway, subway car, tube train, underground train
    tram = cable car, streetcar, trolley car, tramcar
    van = volkswagen bus, volkswagen van, vw van
""")
"""Nouns that name the same object as a recipe, by what they are called."""
