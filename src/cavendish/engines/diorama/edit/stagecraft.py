"""Steps that need skies, sets or figures of the engine. Knows which."""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.edit import backdrop, matte, seasons
from cavendish.engines.diorama.edit.cutout import cut_out
from cavendish.engines.diorama.edit.darkroom import Hand, Sheet, where
from cavendish.engines.diorama.edit.find import NotFoundError
from cavendish.engines.diorama.edit.plan import Act, Step
from cavendish.engines.diorama.edit.regions import sky
from cavendish.engines.diorama.edit.studio import Studio


def hands(studio: Studio) -> dict[Act, Hand]:
    """Return the hands for acts that need a studio."""
    seed = studio.seed

    def time(sheet: Sheet, step: Step) -> Sheet:
        return replace(sheet, photo=seasons.relit(sheet.photo, step.value, seed))

    def new_sky(sheet: Sheet, step: Step) -> Sheet:
        if sky(sheet.photo).mean() < 0.01:
            raise NotFoundError("No sky was found in the picture.")
        return replace(sheet, photo=seasons.with_sky(sheet.photo, step.value, seed))

    def season(sheet: Sheet, step: Step) -> Sheet:
        return replace(sheet, photo=seasons.season(sheet.photo, step.value, sheet.rng))

    def weather(sheet: Sheet, step: Step) -> Sheet:
        photo = seasons.weather(sheet.photo, step.value, step.amount, sheet.rng, seed)
        return replace(sheet, photo=photo)

    def background(sheet: Sheet, step: Step) -> Sheet:
        return replaced_background(sheet, step, studio)

    return {
        Act.BACKGROUND: background,
        Act.TIME: time, 
        Act.SKY: new_sky,
        Act.SEASON: season,
        Act.WEATHER: weather,
    }


def replaced_background(sheet: Sheet, step: Step, studio: Studio) -> Sheet:
    """Keep a subject where it is and put something else behind it."""
    mask, notes = where(sheet, replace(step, target=replace(step.target, side=None)))
    if mask.mean() < 0.004:
        raise NotFoundError("Nothing stands out from the background in this picture.")
    cutout = cut_out(sheet.photo, mask)
    height, width = mask.shape
    colours = matte.foreground(sheet.photo, mask)
    colour, blend = backdrop.plain(step.value), backdrop.gradient(step.value, mask.shape)
    if step.source is not None and step.source < len(sheet.references):
        ground = backdrop.covering(sheet.references[step.source], width, height)
        colours = backdrop.matched(colours, mask, ground)
        photo = backdrop.on_colour(colours, mask, ground, cut=cutout.cut)
    elif blend is not None:
        photo = backdrop.on_colour(colours, mask, blend, cut=True)
    elif colour is not None:
        ground = np.broadcast_to(np.array(colour, np.float32), sheet.photo.shape)
        photo = backdrop.on_colour(colours, mask, ground, cut=cutout.cut)
    else:
        photo, said = studio.behind(cutout, step.value, step.target.noun, (width, height))
        notes = (*notes, *said)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *notes))

