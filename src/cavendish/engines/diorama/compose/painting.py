"""Which painter paints which style. Knows every painter of sketches; knows no plan."""

from collections.abc import Callable, Mapping

from cavendish.engines.diorama.compose.brush import impressionist, oil, watercolour
from cavendish.engines.diorama.compose.cel import RECIPES, Recipe, cel
from cavendish.engines.diorama.compose.cutout import logo, paper, sticker
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.compose.hatch import blueprint, ink, pencil
from cavendish.engines.diorama.compose.sketch import Sketch
from cavendish.engines.diorama.compose.tiles import (
    mosaic,
    pixel_art,
    pop_art,
    stained_glass,
    synthwave,
)
from cavendish.engines.diorama.plan.scene import Style

Painter = Callable[[Sketch, int, int, int], Field]
"""(sketch, width, height, seed) to height x width x 3, encoded sRGB 0..1."""


def _cel(recipe: Recipe) -> Painter:
    return lambda seen, width, height, seed: cel(
        seen, recipe, width=width, height=height, seed=seed
    )


SAMPLES = 5
"""Light paths a lit pixel: what is painted over needs no more."""

PAINTERS: Mapping[Style, Painter] = {
    **{style: _cel(recipe) for style, recipe in RECIPES.items()},
    Style.OIL: oil,
    Style.IMPRESSIONIST: impressionist,
    Style.WATERCOLOUR: watercolour,
    Style.PENCIL: pencil,
    Style.INK: ink,
    Style.BLUEPRINT: blueprint,
    Style.PIXEL_ART: pixel_art,
    Style.MOSAIC: mosaic,
    Style.STAINED_GLASS: stained_glass,
    Style.POP_ART: pop_art,
    Style.SYNTHWAVE: synthwave,
    Style.PAPER: paper,
    Style.STICKER: sticker,
    Style.LOGO: logo,
}
