"""Where the typefaces are: files of installed font packages. Knows nothing of letters."""

from functools import cache
from importlib import resources
from pathlib import Path

_BOLD = (("font_lato", "files/Lato-Black.ttf"),)
_THIN = (("font_lato", "files/Lato-Light.ttf"),)
_WIDE = ("manimgx_fonts", "manimgx_fonts_cjk")
_FIRST = "NotoSans[wght].ttf"


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
