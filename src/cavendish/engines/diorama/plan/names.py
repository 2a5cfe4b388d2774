"""Given names, and whether they are rather a woman's or a man's. Knows spelling only.

Names that are also things (Rose, Jack) are left out.
"""

from cavendish.engines.diorama.plan.vocabulary import words

_WOMEN = words("""
    mia emma anna sophia sofia olivia isabella ava emily charlotte amelia alice clara ella laura
    julia maria marie sarah sara hannah lena leah nora eva chloe zoe lucy mary jane elizabeth kate
    katie jennifer jessica linda susan karen lisa nancy betty helen sandra donna carol michelle
    amanda melissa deborah stephanie rebecca cynthia kathleen amy angela nina yuki sakura aiko mei
    priya aisha fatima leila layla zara carmen lucia elena camila valentina gabriela ana ines
    heidi ingrid astrid freya greta frida matilda sophie louise camille juliette cinderella
    rapunzel hermione elsa dorothy eleanor margaret victoria cleopatra
""")
_MEN = words("""
    tom max leo noah liam ethan lucas oliver james john robert michael david richard joseph thomas
    charles daniel matthew anthony paul steven andrew joshua kevin brian george edward ronald
    timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
    benjamin samuel sam ben alex alexander henry peter adam kyle walter arthur ahmed ali omar hassan
    mohammed ibrahim raj arjun kenji hiroshi takeshi wei chen juan carlos pedro luis miguel diego
    pablo jose antonio marco luca giovanni hans fritz karl otto felix lukas jonas erik lars sven
    pierre jean jacques ivan boris dmitri igor einstein shakespeare mozart beethoven napoleon
    aladdin merlin gandalf hercules
""")

_SHE = words("""
    woman girl lady mother daughter sister grandmother grandma wife bride aunt mom queen princess
    witch ballerina nun mermaid waitress actress businesswoman policewoman schoolgirl
""")
_HE = words("""
    man boy guy gentleman father son brother grandfather grandpa husband groom uncle dad king prince
    wizard monk priest pope businessman policeman fireman fisherman cowboy schoolboy
""")


def may_be_called(noun: str, name: str) -> bool:
    """Tell whether a noun for somebody goes with a given name in lower case."""
    known, head = gender(name), noun.rpartition(" ")[2]
    return not (known == "woman" and head in _HE) and not (known == "man" and head in _SHE)


def gender(name: str) -> str | None:
    """Return "woman" or "man" for a given name in lower case, or None if it is none."""
    if name in _WOMEN:
        return "woman"
    return "man" if name in _MEN else None
