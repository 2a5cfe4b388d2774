"""Nouns that live: what can act, wear and show a face. Knows words; a dictionary knows more."""

from cavendish.engines.diorama.plan.vocabulary import phrases, words

_PEOPLE = words("""
    man woman person boy girl child kid baby toddler infant adult lady guy gentleman teenager elder
    father mother son daughter brother sister grandfather grandmother grandma grandpa husband wife
    friend bride groom people family couple parent uncle aunt owner dad mom neighbor
    player chef cook baker waiter doctor nurse teacher student farmer soldier king queen prince
    princess knight wizard witch mage artist painter musician dancer ballerina singer worker
    policeman policewoman officer fireman firefighter astronaut pilot sailor pirate captain
    cowboy ninja samurai viking clown monk nun priest pope politician president scientist detective
    builder mechanic plumber carpenter fisherman hunter hiker runner jogger cyclist biker surfer
    skier swimmer skateboarder snowboarder golfer climber athlete boxer wrestler magician juggler
    acrobat gardener florist butcher barber librarian judge lawyer politician businessman tailor
    businesswoman photographer conductor guitarist pianist violinist drummer rapper superhero hero
    santa elf fairy mermaid angel ghost zombie vampire skeleton alien robot android cyborg
    snowman scarecrow mannequin monster troll giant ogre goblin gnome dwarf dragon unicorn phoenix
    griffin yeti demon devil creature animal figure character individual tourist traveler
    guest visitor attendee spectator bridesmaid grandson granddaughter grandchild grandparent nephew
    niece sibling teammate colleague employee patient scholar host hostess vendor shopkeeper cashier
    seller writer author poet actor actress comedian villain shepherd lumberjack seamstress
    blacksmith hairdresser referee archer fencer jockey bassist reporter stranger
    bystander villager citizen resident newborn teen youngster schoolboy schoolgirl pupil classmate
    boss manager sculptor potter commuter camper backpacker newlywed godmother godfather
    footballer goalkeeper quarterback cheerleader lifeguard diver drummer
    pedestrian customer shopper audience barista bartender rider driver passenger doll puppet statue
""")
_ANIMALS = words("""
    cat kitten dog puppy rabbit bunny hamster mouse rat squirrel chipmunk hedgehog beaver otter
    raccoon racoon skunk badger fox wolf bear panda koala kangaroo sloth monkey gorilla ape
    chimpanzee orangutan lemur lion tiger leopard cheetah jaguar panther lynx elephant rhino
    rhinoceros hippo hippopotamus giraffe zebra camel llama alpaca deer moose elk reindeer horse
    pony donkey mule cow bull ox calf sheep lamb goat pig piglet boar buffalo bison antelope
    bird owl eagle hawk falcon parrot toucan penguin duck duckling goose swan chicken hen rooster
    chick turkey peacock flamingo ostrich pigeon dove crow raven sparrow robin seagull pelican
    hummingbird heron stork crane fish shark whale dolphin orca octopus squid jellyfish seal walrus
    seahorse turtle tortoise frog toad snake lizard gecko iguana chameleon crocodile alligator
    dinosaur rex mammoth snail crab lobster shrimp starfish spider scorpion ant bee bumblebee wasp
    butterfly moth dragonfly ladybug beetle caterpillar grasshopper fly mosquito worm bat mole
    corgi poodle husky labrador dachshund bulldog beagle retriever shepherd terrier chihuahua
    pug tabby wombat armadillo platypus porcupine meerkat ferret guinea capybara possum teddy
""")
_PERSON_ENDINGS = ("man", "woman", "boy", "girl", "person", "child")
_ENDINGS = (*_PERSON_ENDINGS, "bear", "fish", "bird", "dog", "cat")


_LIFELESS = phrases(
    "ottoman, talisman, walkman, hot dog, hotdog, corn dog, gummy bear, rocking horse"
)
"""Things whose names end like somebody's."""


def is_lifeless(noun: str) -> bool:
    """Tell things whose names end like somebody's: an ottoman is no man."""
    return noun in _LIFELESS or noun.rpartition(" ")[2] in _LIFELESS


def is_living(noun: str) -> bool:
    """Tell whether a noun names somebody or an animal, going by its last word."""
    head = noun.rpartition(" ")[2]
    alive = head in _PEOPLE or head in _ANIMALS or head.endswith(_ENDINGS)
    return alive and not is_lifeless(noun)


def is_person(noun: str) -> bool:
    """Tell whether a noun names somebody: a person, or what acts and dresses like one."""
    head = noun.rpartition(" ")[2]
    return head in _PEOPLE or head.endswith(_PERSON_ENDINGS)
