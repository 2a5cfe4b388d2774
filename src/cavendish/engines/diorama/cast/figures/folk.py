"""Folk: plain words for people, and the age and sex that a word says. Knows no looks."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from cavendish.engines.diorama.cast.figures.person import Age

Said = tuple[Age | None, bool | None]
"""Age and whether female; None where a word leaves it open."""

_WORDS: tuple[tuple[Age | None, bool | None, str], ...] = (
    (None, None, """
        person human people friend neighbor neighbour villager pedestrian customer passenger shopper
        stranger someone somebody bystander spectator crowd family individual character guest
        visitor attendee tourist commuter patient scholar teammate colleague employee host servant
         supporter onlooker citizen resident participant listener reader viewer rider owner
        relative newcomer partner companion lover volunteer protester figure audience
    """),
    ("adult", None, """
        adult couple mannequin parent newlywed vendor seller shopkeeper merchant cashier florist
        welder programmer gamer influencer writer author poet actor comedian villain hunter
        shepherd lumberjack tailor shoemaker hairdresser barber blogger manager boss worker
        referee umpire archer fencer wrestler acrobat juggler climber lifeguard jockey
        equestrian diver bassist presenter reporter hipster hippie punk nerd nomad giant
        sculptor potter weaver driver motorist instructor yogi camper backpacker
        mourner worshipper assistant clerk
    """),
    ("adult", False, """
        man guy male father dad daddy papa uncle husband boyfriend gentleman fellow
        bloke lad groom bridegroom blacksmith hermit sage nobleman godfather
    """),
    ("adult", True, """
        woman lady female mother mom mum mama aunt wife girlfriend model actress hostess
        bridesmaid seamstress goddess cheerleader heroine noblewoman godmother
    """),
    ("child", None, "child kid twin grandchild youngster sibling classmate pupil orphan"),
    ("child", False, "boy brother son grandson nephew schoolboy"),
    ("child", True, "girl sister daughter doll granddaughter niece schoolgirl"),
    ("baby", None, "toddler baby infant newborn"),
    ("teen", None, "teenager teen youth adolescent"),
    ("elder", None, "elder senior grandparent pensioner"),
    ("elder", False, "grandfather grandpa granddad grandad"),
    ("elder", True, "grandmother grandma granny nana"),
)  # fmt: skip
_COMPOUNDS: Mapping[str, Said] = MappingProxyType(
    {
        "old man": ("elder", False), "old woman": ("elder", True),
        "audience member": (None, None), "football fan": (None, None),
        "soccer fan": (None, None), "sports fan": (None, None),
        "figurine of a person": (None, None),
        "family member": (None, None), "little girl": ("child", True),
        "little boy": ("child", False),
    }
)  # fmt: skip


def _entries() -> Iterator[tuple[str, Said]]:
    for age, fem, words in _WORDS:
        for word in words.split():
            yield word, (age, fem)


FOLK: Mapping[str, Said] = MappingProxyType({**dict(_entries()), **_COMPOUNDS})
"""Plain words for people: age and whether female, where the word says so."""
