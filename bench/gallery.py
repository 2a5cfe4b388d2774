"""Makes docs/gallery.md and its pictures: ``python bench/gallery.py``.

Every picture is made at 1K from its prompt alone, as a warm worker makes it, and reduced to 768
pixels on its longer side.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from cavendish.domain.geometry import Resolution, size_of
from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Commission, Outcome

DOCS = Path(__file__).parents[1] / "docs"
SIDE = 768


@dataclass(frozen=True, slots=True)
class Piece:
    """One picture of the gallery."""

    name: str
    prompt: str
    seed: int
    ratio: str


PIECES = (
    Piece("lamp", "A cinematic product photo of a ceramic lamp", 7, "1:1"),
    Piece("oranges", "a bowl of oranges on a wooden table, morning light", 3, "4:3"),
    Piece("fox", "a fox wearing a red scarf in an autumn forest", 4, "3:2"),
    Piece("robot", "a small blue robot in a garden at golden hour", 2, "4:3"),
    Piece("neon", 'a neon sign that says "OPEN LATE" on a rainy street at night', 1, "3:2"),
    Piece("lighthouse", "a lighthouse on a beach at sunset, a sailboat on the sea", 6, "16:9"),
    Piece("chef", "an old chef with a white beard holding a chocolate cake in a kitchen", 5, "1:1"),
    Piece("children", "three children in yellow raincoats walking a dog in the park", 3, "3:2"),
    Piece("castle", "a castle beside a lake, soft morning light", 8, "16:9"),
    Piece("penguins", "two penguins wearing red hats in the snow", 2, "4:3"),
    Piece("coffee", 'a coffee mug with the text "HELLO" beside a croissant', 9, "1:1"),
    Piece("tiger", "a tiger in the jungle, watercolour", 4, "4:3"),
    Piece("cottage", "a cottage in a village, stained glass", 6, "1:1"),
    Piece("bus", "an isometric view of a red bus and two trees", 3, "3:2"),
    Piece(
        "poster",
        'a travel poster of Egypt with the title "CAIRO" and the line "Where sand began"',
        2,
        "3:4",
    ),
)
HEAD = """# Gallery

Made by `python bench/gallery.py` with diorama {version} on two CPU cores, from the prompt alone,
reduced to {side} pixels. Reproduce one with
`cavendish imagine PROMPT --seed SEED --aspect-ratio RATIO`.

| | |
|---|---|
"""


def main() -> None:
    """Make every picture, then the page."""
    engine = Diorama()
    rows = [row(piece, taken(engine, piece)) for piece in PIECES]
    head = HEAD.format(version=engine.version, side=SIDE)
    (DOCS / "gallery.md").write_text(head + "".join(rows), "utf-8")


def taken(engine: Diorama, piece: Piece) -> Outcome:
    """Make one picture and keep it, reduced."""
    size = size_of(piece.ratio, Resolution.ONE)
    order = Commission(prompt=piece.prompt, width=size.width, height=size.height, seed=piece.seed)
    made = engine.make(order, lambda _: None)
    picture = Image.fromarray(made.pixels[..., :3])
    picture.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    picture.save(DOCS / "gallery" / f"{piece.name}.jpg", quality=88, optimize=True)
    print(piece.name, made.warnings, flush=True)
    return made


def row(piece: Piece, made: Outcome) -> str:
    """Return a picture's line of the page."""
    said = f" · warned: {'; '.join(made.warnings)}" if made.warnings else ""
    told = f"`{piece.prompt}` · seed {piece.seed} · {piece.ratio}{said}"
    return f"| ![{piece.name}](gallery/{piece.name}.jpg) | {told} |\n"


if __name__ == "__main__":
    main()
