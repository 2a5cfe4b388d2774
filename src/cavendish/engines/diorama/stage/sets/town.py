"""What all places in town share: the scale of streets and their air. Knows sites and plots."""

import numpy as np

from cavendish.engines.diorama.stage.sets.plot import Plot, plot
from cavendish.engines.diorama.stage.sets.scenery import Air, Site

AIR = Air(reach=420.0)
_PERSON = 1.7


def plot_of(site: Site) -> Plot:
    """Return a plot in which a person is life-size and smaller things meet a smaller town."""
    low, high = site.view.low, site.view.high
    wide, _, tall = (float(v) for v in high - low)
    size = max(tall, min(wide, 1.4 * tall))
    scale = float(np.clip((size / _PERSON) ** 0.6, 0.32, 1.1))
    if wide > 1.6 * tall and wide > 1.5:
        scale *= 0.8
    return plot(site, scale=scale * site.grandeur, floor=0.0)
