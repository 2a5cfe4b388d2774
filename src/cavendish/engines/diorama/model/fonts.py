"""Where the typefaces are, and which one suits a role. Knows files; knows nothing of letters."""

from enum import StrEnum
from functools import cache
from importlib import resources
from pathlib import Path

_BOLD = (("font_lato", "files/Lato-Black.ttf"),)
_THIN = (("font_lato", "files/Lato-Light.ttf"),)
_WIDE = ("manimgx_fonts", "manimgx_fonts_cjk")
_FIRST = "NotoSans[wght].ttf"
_LIBRARY = Path(__file__).parent.parent / "library" / "fonts"


class Face(StrEnum):
    """A typeface by its role; the value is the file's name in the library, without its subset."""

    HEADLINE = "anton-400-normal"
    """Narrow and heavy: posters."""
    NARROW = "oswald-500-normal"
    SLAB = "alfa-slab-one-400-normal"
    """Shop fronts, wood type."""
    SERIF = "playfair-display-700-normal"
    ITALIC = "playfair-display-500-italic"
    BOOK = "source-serif-4-400-normal"
    BOOK_BOLD = "source-serif-4-600-normal"
    SANS = "inter-400-normal"
    SANS_MEDIUM = "inter-600-normal"
    SANS_HEAVY = "inter-800-normal"
    ROUNDED = "nunito-800-normal"
    SCRIPT = "pacifico-400-normal"
    """A brush: neon, sweets, summer."""
    CURSIVE = "dancing-script-700-normal"
    HAND = "patrick-hand-400-normal"
    COMIC = "comic-neue-700-normal"
    SHOUT = "bangers-400-normal"
    FUTURE = "orbitron-700-normal"
    PIXEL = "press-start-2p-400-normal"
    TYPEWRITER = "special-elite-400-normal"
    CARVED = "cinzel-700-normal"
    """Roman capitals: stone, brass."""


_WORDS: tuple[tuple[str, Face], ...] = (
    ("pixel", Face.PIXEL),
    ("8-bit", Face.PIXEL),
    ("typewriter", Face.TYPEWRITER),
    ("monospace", Face.TYPEWRITER),
    ("futuristic", Face.FUTURE),
    ("tech", Face.FUTURE),
    ("comic", Face.COMIC),
    ("hand-lettered", Face.HAND),
    ("handwritten", Face.HAND),
    ("handwriting", Face.HAND),
    ("chalk", Face.HAND),
    ("brush", Face.SCRIPT),
    ("cursive", Face.CURSIVE),
    ("script", Face.CURSIVE),
    ("calligraph", Face.CURSIVE),
    ("slab", Face.SLAB),
    ("western", Face.SLAB),
    ("rounded", Face.ROUNDED),
    ("bubbly", Face.ROUNDED),
    ("playful", Face.ROUNDED),
    ("condensed", Face.NARROW),
    ("narrow", Face.NARROW),
    ("roman", Face.CARVED),
    ("engraved", Face.CARVED),
    ("sans", Face.SANS_MEDIUM),
    ("italic", Face.ITALIC),
    ("elegant", Face.SERIF),
    ("ornate", Face.SERIF),
    ("serif", Face.SERIF),
    ("vintage", Face.SERIF),
    ("classic", Face.SERIF),
    ("bold", Face.SANS_HEAVY),
    ("modern", Face.SANS_MEDIUM),
)
"""Words of a wish and the face that answers it; the first that occurs decides."""


def wished(words: str | None) -> Face | None:
    """Return the face that words such as "bold serif" ask for, or None."""
    lower = (words or "").lower()
    return next((face for word, face in _WORDS if word in lower), None)


@cache
def face(role: Face) -> tuple[Path, ...]:
    """Return the files of a face, then the faces that cover what it lacks."""
    files = (_LIBRARY / f"{role.value}-{subset}.ttf" for subset in ("latin", "latin-ext"))
    return (*(path for path in files if path.is_file()), *fonts())


@cache
def fonts() -> tuple[Path, ...]:
    """Return a bold display sans, then Noto faces that cover most other scripts."""
    return (*_named(_BOLD), *_wide())


@cache
def thin_fonts() -> tuple[Path, ...]:
    """Return the same faces with a light sans first: for tubes along the strokes."""
    return (*_named(_THIN), *_wide())


def _named(files: tuple[tuple[str, str], ...]) -> list[Path]:
    return [Path(str(resources.files(package).joinpath(name))) for package, name in files]


def _wide() -> list[Path]:
    """Return the upright faces of the wide-coverage packages, the Latin one first."""
    found: list[Path] = []
    for package in _WIDE:
        try:
            folder = Path(str(resources.files(package)))
        except ModuleNotFoundError:
            continue
        files = sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf"), *folder.rglob("*.ttc")))
        found += [path for path in files if "Italic" not in path.name]
    return sorted(found, key=lambda path: path.name != _FIRST)
