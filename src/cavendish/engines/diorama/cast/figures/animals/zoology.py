"""Zoology: nouns to species. Knows names, synonyms and breeds; knows no geometry."""

# ruff: noqa: E501 - a table is read by rows

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cavendish.engines.diorama.cast.figures.animals.beasts import BEASTS
from cavendish.engines.diorama.cast.figures.animals.birds import BIRDS
from cavendish.engines.diorama.cast.figures.animals.hoofed import HOOFED
from cavendish.engines.diorama.cast.figures.animals.pets import CATS, DOGS, SMALL
from cavendish.engines.diorama.cast.figures.animals.scaly import SCALY
from cavendish.engines.diorama.cast.figures.animals.species import Species
from cavendish.engines.diorama.cast.figures.animals.waters import BUGS, CREATURES, FISHES

EVERY: tuple[Species, ...] = (
    *DOGS, *CATS, *SMALL, *BEASTS, *HOOFED, *BIRDS, *SCALY, *FISHES, *BUGS, *CREATURES
)  # fmt: skip
"""Every row of every table."""

_YOUNG = """
    dog: puppy, pup, doggy, whelp
    cat: kitten, kitty
    bear: bear cub
    lion: lion cub
    tiger: tiger cub
    fox: fox cub, fox kit
    wolf: wolf cub
    cow: heifer
    deer: fawn
    pig: piglet
    goat: kid goat, baby goat
    rabbit: bunny, baby rabbit
    owl: owlet
    swan: cygnet
    goose: gosling
    frog: froglet
"""
"""Names of the young, by species."""

_SAME = """
    dog: hound, canine, mutt, mongrel, beagle, terrier, puppy dog, spaniel, cocker spaniel, boxer dog, jack russell, collie, border collie, australian shepherd, bloodhound, mastiff, guide dog, pet dog, basset hound, service dog
    husky: siberian husky, malamute, alaskan malamute, sled dog, samoyed
    golden retriever: retriever, setter, irish setter
    labrador: labrador retriever, lab, great dane, yellow labrador
    shiba inu: shiba, akita, pomeranian, spitz, chow chow
    corgi: welsh corgi
    poodle: labradoodle, goldendoodle, maltese, bichon, bichon frise, shih tzu, yorkshire terrier
    pug: pekingese
    bulldog: french bulldog, english bulldog, pit bull, boxer, boston terrier, bull terrier
    german shepherd: shepherd dog, alsatian, police dog, doberman, rottweiler
    dachshund: sausage dog, wiener dog
    greyhound: whippet, saluki
    saint bernard: st bernard, st. bernard, bernese mountain dog
    cat: tabby, tabby cat, house cat, housecat, domestic cat, feline, tomcat, pussycat, grey cat, gray cat, alley cat, stray cat, maine coon, british shorthair
    ginger cat: orange cat, marmalade cat, ginger tabby, orange tabby, orange tabby cat
    siamese cat: siamese
    persian cat: persian, angora cat
    calico: calico cat, tortoiseshell cat
    rabbit: bunny rabbit, easter bunny, white rabbit
    hare: jackrabbit
    mouse: field mouse, dormouse, house mouse, shrew, vole, gerbil
    rat: rodent, possum, opossum
    guinea pig: cavy
    squirrel: red squirrel, grey squirrel, gray squirrel, rock squirrel, black squirrel, flying squirrel
    chipmunk: ground squirrel, prairie dog, marmot, groundhog, gopher
    fox: red fox, vixen, fennec, fennec fox
    arctic fox: white fox, polar fox
    wolf: grey wolf, gray wolf, timber wolf, werewolf, wolfhound
    coyote: jackal, dingo
    bear: brown bear, grizzly, grizzly bear
    panda: panda bear, giant panda
    koala: koala bear
    red panda: lesser panda
    lion: big cat, sea-lion
    lioness: cougar, puma, mountain lion, lion cub
    panther: black panther, black jaguar
    lynx: bobcat, wildcat, caracal, ocelot
    raccoon: racoon, coati, trash panda
    otter: sea otter, river otter
    beaver: nutria, muskrat
    weasel: ferret, stoat, ermine, mink, mongoose, marten
    sloth: two-toed sloth, three-toed sloth
    horse: mare, stallion, steed, brown horse, racehorse, mustang horse, charger, gelding, colt, filly
    pony: shetland pony, shetland
    donkey: mule, ass, burro
    unicorn: alicorn
    pegasus: winged horse, flying horse
    cow: dairy cow, holstein, cattle, milk cow
    bull: ox, oxen, steer, buffalo, water buffalo, minotaur
    bison: american bison
    highland cow: highland cattle
    sheep: ewe, white sheep, black sheep
    ram: bighorn, bighorn sheep, mouflon
    goat: billy goat, mountain goat, ibex, chamois
    pig: hog, sow, swine
    boar: wild boar, warthog, wild pig
    deer: doe, roe deer, fallow deer
    stag: buck, elk, red deer
    reindeer: caribou, rudolph
    antelope: gazelle, impala, wildebeest, oryx, gnu, springbok
    camel: dromedary
    giraffe: okapi
    elephant: african elephant, indian elephant, baby elephant
    mammoth: woolly mammoth
    rhino: rhinoceros
    hippo: hippopotamus
    bird: bluebird, songbird, small bird, finch, blue bird, little bird, tit, blackbird, starling, thrush
    robin: redbreast, robin redbreast
    sparrow: wren, lark, sandpiper, quail, partridge
    canary: goldfinch, yellow bird, oriole, yellow canary
    crow: raven, rook, jackdaw, black bird
    dove: white dove
    seagull: gull, albatross, tern
    owl: barred owl, great gray owl, great horned owl, eagle owl, horned owl
    eagle: bald eagle
    golden eagle: sea eagle
    hawk: falcon, kestrel, buzzard, osprey, kite bird, black kite, bird of prey, peregrine falcon
    vulture: condor
    parrot: macaw, scarlet macaw, red parrot
    green parrot: parakeet, lovebird, amazon parrot
    blue macaw: blue parrot, blue-and-yellow macaw
    budgie: budgerigar
    duck: rubber duck bird, white duck, drake
    mallard: wild duck, mallard duck
    goose: canada goose
    chicken: hen, white chicken
    brown hen: brown chicken
    rooster: cock, cockerel
    chick: baby chick, baby chicken, baby bird
    turkey: gobbler
    heron: egret, ibis, great blue heron
    stork: white stork
    crane: crane bird, red-crowned crane
    ostrich: emu, rhea, cassowary
    peacock: peafowl, peahen
    phoenix: firebird
    hummingbird: colibri
    emperor penguin: king penguin
    lizard: anole, skink, monitor lizard, komodo dragon
    gecko: leopard gecko, green gecko
    iguana: marine iguana, green iguana
    salamander: newt, axolotl
    crocodile: alligator, caiman, gator, croc
    tyrannosaurus: t-rex, t rex, trex, tyrannosaurus rex, allosaurus
    velociraptor: raptor dinosaur, raptor
    triceratops: styracosaurus
    stegosaurus: ankylosaurus
    brachiosaurus: sauropod, diplodocus, brontosaurus, apatosaurus, long neck dinosaur, long-necked dinosaur
    dinosaur: baby dinosaur
    dragon: wyvern, baby dragon, green dragon, red dragon
    griffin: gryphon, griffon
    kangaroo: wallaby, roo
    monkey: baboon, macaque, capuchin, marmoset, spider monkey
    chimpanzee: chimp, bonobo
    orangutan: orang-utan, ape
    gorilla: silverback
    fish: trout, bass, cod, carp, tuna, sardine, guppy, betta, betta fish, sea fish
    goldfish: gold fish
    clownfish: clown fish, nemo
    tropical fish: angelfish, butterfly fish, discus, reef fish
    pufferfish: blowfish, puffer fish
    salmon: pike, sturgeon
    koi: koi fish, koi carp
    shark: great white shark, white shark, reef shark, whale shark, megalodon
    whale: blue whale, humpback whale, humpback, sperm whale
    orca: killer whale
    dolphin: porpoise, bottlenose dolphin
    bee: honeybee, honey bee, bumblebee, bumble bee
    wasp: hornet
    butterfly: monarch butterfly, monarch, swallowtail
    blue butterfly: morpho, morpho butterfly
    ladybird: ladybug, lady beetle, lady bug
    beetle: scarab, stag beetle, bug, insect, scarab beetle
    ant: termite
    fly: housefly, horsefly
    dragonfly: damselfly
    firefly: lightning bug
    grasshopper: cricket, locust, mantis, praying mantis
    worm: earthworm, maggot
    snake: serpent, viper, green snake, grass snake, rattlesnake, garter snake
    cobra: king cobra
    python: boa, anaconda, boa constrictor
    frog: tree frog, green frog, bullfrog
    turtle: terrapin, box turtle
    tortoise: giant tortoise
    sea turtle: marine turtle
    snail: garden snail, land snail
    octopus: kraken
    squid: cuttlefish, giant squid
    jellyfish: medusa jelly, jelly fish
    crab: hermit crab, king crab
    lobster: crayfish, crawfish
    shrimp: prawn
    spider: tarantula, black widow
    starfish: sea star
    seahorse: sea horse
    bat: fruit bat, vampire bat, flying fox
    seal: harp seal, seal pup
    walrus: manatee, elephant seal, dugong
    capybara: water hog
    hedgehog: hedgepig
    armadillo: anteater, aardvark
    platypus: duck-billed platypus
    hyena: spotted hyena
    meerkat: suricate
"""
"""Other names, by species."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a noun says about an animal."""

    species: Species
    young: bool = False


@cache
def _known() -> Mapping[str, Named]:
    rows = {row.name: row for row in EVERY}
    names = {name: Named(row) for name, row in rows.items()}
    for text, young in ((_SAME, False), (_YOUNG, True)):
        for line in filter(None, (line.strip() for line in text.splitlines())):
            name, _, others = line.partition(":")
            for other in others.split(","):
                names.setdefault(other.strip(), Named(rows[name], young))
    return names


def species(noun: str) -> Species | None:
    """Return the species a noun (lower-case singular, compounds with spaces) names, if any.

    Words for the young ("puppy") name a species whose ``young`` is set.
    """
    word = noun.lower().strip()
    young = word.startswith("baby ")
    found = _known().get(word) or _known().get(word.removeprefix("baby "))
    if found is None:
        return None
    return found.species.as_young() if young or found.young else found.species
