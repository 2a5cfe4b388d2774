"""People and what is theirs: hand-written names. Knows words only."""

from cavendish.engines.diorama.cast.aliases.rows import table

PEOPLE = table("""
    person, human, people, individual, figure, adult, pedestrian, customer = person standing
    man, guy, gentleman, fellow, male, businessman = man standing
    woman, lady, female, businesswoman, mother = woman standing
    mum, mom, bride, wife, sister, aunt, queen, grandmother, grandma, old woman = ~woman standing
    father, dad, husband, brother, uncle, groom, friend, worker, player = ~man standing
    grandfather, grandpa, elder, old man, pirate, cowboy, cowgirl, hiker = ~man standing
    boy, son = boy | ~man standing
    girl, daughter = girl | ~woman standing
    child, kid, toddler = child | ~person standing
    baby, infant, newborn = baby
    king = ~prince
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
    arm = ~mechanical arm
    hand, palm, handpalm, palm of hand = raised hand
    fist = raised fist
    eyeball = eye
    skeleton = ~skull
    monster, creature, beast = ~troll
    android, cyborg = robot
    angel = baby angel
    clown = clown face
    conductor = ~artist
    bookworm = ~worm
    florist, vendor, merchant, seller, shopkeeper = ~person standing
""")
