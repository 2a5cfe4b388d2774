"""Legends: what angels, elves, vampires and figures of old wear. Data only."""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.cast.figures.person import cloth
from cavendish.engines.diorama.cast.figures.role import Role, wear

LEGENDS: Mapping[str, Role] = MappingProxyType(
    {
        "santa claus": Role(
            outfit=wear(
                "#b3261f",
                neck="none",
                bottom="#b3261f",
                coat="#b3261f",
                hat="santa",
                felt="#b3261f",
                shoe="boot",
                leather="#241f1e",
                gloves="#2b2624",
                extras=("fur trim", "wide belt"),
                belt="#241f1e",
            ),
            age="elder",
            fem=False,
            girth=1.35,
            beard="long",
            hair="long",
            hair_colour="#ece8e2",
            skin="#eab494",
            tool="sack",
            words=("santa", "father christmas", "saint nicholas", "st nicholas"),
        ),
        "elf": Role(
            outfit=wear(
                "#3d7d45",
                neck="ruff",
                bottom=cloth("#c0392b", "striped"),
                hat="santa",
                felt="#3d7d45",
                extras=("wide belt", "pointed ears"),
                leather="#5a3420",
            ),
            age="child",
            words=("gnome", "dwarf", "leprechaun", "goblin", "hobbit", "pixie", "christmas elf"),
        ),
        "fairy": Role(
            outfit=wear(
                "#a6cf8f",
                neck="v",
                sleeve="none",
                lower="dress",
                hem=0.4,
                bottom="#a6cf8f",
                shoe="bare",
                hat="flowers",
                extras=("gauzy wings",),
            ),
            fem=True,
            age="teen",
            hair="wavy",
            tool="wand",
            words=("tooth fairy", "nymph", "faerie", "sprite"),
        ),
        "angel": Role(
            outfit=wear(
                "#f1ece0",
                neck="none",
                lower="gown",
                bottom="#f1ece0",
                shoe="bare",
                hat="halo",
                extras=("wings", "sash"),
                trim="#d9a83c",
            ),
            hair="wavy",
            hair_colour="#e0b256",
            words=("cherub", "cupid", "archangel"),
        ),
        "mermaid": Role(
            outfit=wear(
                "#d98aa2", neck="none", sleeve="none", lower="tail", bottom="#2d8f8a", hat="flowers"
            ),
            fem=True,
            hair="wavy",
            hair_colour="#b4501c",
            words=("siren", "merman"),
        ),
        "zombie": Role(
            outfit=wear(cloth("#6b6f5a", "plaid", "#4a4a3f"), neck="shirt", bottom="#4f4a44"),
            skin="#8fa877",
            hair="wild",
            hair_colour="#3f3a30",
            words=("undead",),
        ),
        "vampire": Role(
            outfit=wear("#26242b", neck="suit", bottom="#26242b", cape="#8c1f2b", tie="#8c1f2b"),
            skin="#dcd3d6",
            hair="quiff",
            hair_colour="#1d1715",
            words=("dracula", "count"),
        ),
        "caveman": Role(
            outfit=wear(
                cloth("#b07a3c", "dotted", "#5a3a20"),
                neck="none",
                sleeve="none",
                lower="dress",
                hem=0.34,
                bottom="#b07a3c",
                shoe="bare",
            ),
            beard="full",
            hair="wild",
            tool="club",
            words=("cave man", "neanderthal"),
        ),
        "pharaoh": Role(
            outfit=wear(
                "#efe6cf",
                neck="none",
                sleeve="none",
                lower="dress",
                hem=0.5,
                bottom="#efe6cf",
                hat="turban",
                felt="#2b5fa0",
                shoe="sandal",
                extras=("beads", "wide belt"),
                trim="#d9a83c",
            ),
            skin="#b07a4c",
            hair="bald",
            tool="sceptre",
            words=("egyptian",),
        ),
        "geisha": Role(
            outfit=wear(
                cloth("#a83a4c", "dotted", "#f3d9c4"),
                neck="v",
                lower="gown",
                bottom="#a83a4c",
                extras=("sash",),
                trim="#d9a83c",
                hat="flowers",
                shoe="sandal",
            ),
            fem=True,
            hair="bun",
            hair_colour="#1d1715",
            skin="#f2dccb",
        ),
    }
)
