"""The plain sets: a paper sweep, a table before a wall, a room. Knows plans and colours."""

from cavendish.engines.diorama.model import finish
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.plan.scene import Framing, Light, ScenePlan
from cavendish.engines.diorama.stage import palette
from cavendish.engines.diorama.stage.sets import studio, tabletop, tops
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site


def sweep(site: Site) -> Scenery:
    """Build a seamless paper sweep."""
    colour = palette.sweep(site.plan, site.models, seed=site.seed)
    parts = studio.build(site.view, colour, surface=site.plan.surface)
    return Scenery(parts=parts, back=_back(site))


def table(site: Site) -> Scenery:
    """Build a table before a plastered wall."""
    back, seed = _back(site), site.seed
    colour = palette.wall(site.plan, site.models, seed=seed)
    plaster = tabletop.plastered(colour, seed=seed % 9)
    parts = tabletop.build(
        site.view, plaster, tops.top(site.plan, site.models, seed=seed), back=back
    )
    return Scenery(parts=(*parts, *tops.companions(site, back=back)), back=back)


def brick_wall(site: Site, *, back: float) -> Scenery:
    """Build the wall that neon hangs on, with a table before it if anything stands there."""
    brick = tabletop.bricked(seed=site.seed % 5)
    parts = tabletop.build(site.view, brick, table_top(site.plan, site.seed), back=back)
    return Scenery(parts=parts if site.models else parts[1:], back=back)


def table_top(plan: ScenePlan, seed: int) -> Finish:
    """Return what the table is made of: as asked, else oiled wood to suit the light."""
    if plan.surface is not None:
        return finish.finish(plan.surface, None, seed=seed % 7)
    dark = plan.light.family in (Light.CINEMATIC, Light.NIGHT, Light.SUNSET)
    tones = (
        ((0.105, 0.042, 0.017), (0.13, 0.06, 0.026))
        if dark
        else ((0.36, 0.19, 0.085), (0.30, 0.17, 0.08))
    )
    return finish.timber(tones[seed % 2], seed=seed % 7)


def _back(site: Site) -> float:
    """Return the y of the wall: a little behind the group, out of a lens that looks down."""
    back = float(site.view.high[1]) + 1.0 * max(site.view.size, 0.25)
    horizon = site.view.floor_at(1.0)
    if site.plan.framing is Framing.TOP_DOWN and horizon is not None:
        back = max(back, horizon + 0.1)
    return back
