"""One noun phrase of a prompt, with its number and qualities. Knows no grammar."""

from dataclasses import dataclass

from cavendish.engines.diorama.plan.scene import Expression, Fixture, Garment, Pose

MAX_COUNT = 40
"""More copies than this make no readable picture and no timely one."""


_PAIRED = frozenset(
    {
        "shoe",
        "boot",
        "sneaker",
        "sandal",
        "slipper",
        "glove",
        "mitten",
        "sock",
        "curtain",
    }
)
"""What is modelled as a pair: the bare plural is one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One noun phrase, and where it stands among the tokens (first and last index)."""

    noun: str
    start: int
    end: int
    count: int | None = None
    """What the words say: "a" is 1, "two" is 2; None when they leave it open."""
    plural: bool = False
    definite: bool = False
    negated: bool = False
    owner: bool = False
    """A possessor: "woman" in "a woman's hat"."""
    pronoun: bool = False
    colour: str | None = None
    material: str | None = None
    size: str | None = None
    attributes: tuple[str, ...] = ()
    contents: str | None = None
    pose: Pose | None = None
    expression: Expression | None = None
    wears: tuple[Garment, ...] = ()
    name: str | None = None
    fixed: Fixture | None = None

    @property
    def head(self) -> str:
        """The last word of the noun: "table" of "coffee table"."""
        return self.noun.rpartition(" ")[2]

    @property
    def number(self) -> int:
        """How many things to show."""
        many = 1 if self.head in _PAIRED else 3
        count = self.count if self.count is not None else (many if self.plural else 1)
        return max(1, min(count, MAX_COUNT))
