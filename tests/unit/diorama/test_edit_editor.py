"""Whole edits through the editor; none of these needs a set."""

from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.editor import Edited, edit
from cavendish.engines.diorama.edit.studio import Studio
from cavendish.engines.engine import Commission, EngineFailure

STUDIO = Studio(planner=cast("Any", None), caster=cast("Any", None), seed=1)
Pixels = NDArray[np.uint8]


@pytest.fixture(scope="module")
def photograph() -> Pixels:
    """Return an orange disc before a grey, slightly noisy wall, 96 x 128."""
    rng = np.random.default_rng(2)
    pixels = np.full((96, 128, 3), 150, np.int64) + rng.integers(-6, 7, (96, 128, 1))
    rows, columns = np.mgrid[0:96, 0:128]
    pixels[(rows - 48) ** 2 + (columns - 64) ** 2 < 26**2] = (230, 110, 20)
    return pixels.astype(np.uint8)


def edited(photograph: Pixels, prompt: str, **more: Any) -> Edited:
    height, width = photograph.shape[:2]
    size = {"width": width, "height": height, "seed": 1} | more
    order = Commission(prompt=prompt, references=(photograph,), **size)
    return edit(order, STUDIO, lambda _: None)


def test_the_size_is_the_one_asked_for(photograph: Pixels) -> None:
    out = edited(photograph, "make it sepia", width=64, height=80)
    assert out.pixels.shape == (80, 64, 3)


def test_a_local_edit_leaves_every_other_pixel_as_it_was(photograph: Pixels) -> None:
    mask = np.zeros((96, 128, 3), np.uint8)
    mask[30:60, 40:80] = 255
    out = edited(photograph, "make it much brighter", mask=mask).pixels
    outside = mask[..., 0] == 0
    assert (out[outside] == photograph[outside]).all()
    assert out[~outside].mean() > photograph[~outside].mean() + 10


def test_the_drawn_mask_says_what_is_removed(photograph: Pixels) -> None:
    rows, columns = np.mgrid[0:96, 0:128]
    disc = (rows - 48) ** 2 + (columns - 64) ** 2 < 28**2
    mask = np.repeat((disc * 255).astype(np.uint8)[..., None], 3, 2)
    out = edited(photograph, "remove the ball", mask=mask).pixels
    assert np.abs(out[disc].astype(int).mean(0) - 150).max() < 12


def test_a_cut_out_has_true_alpha(photograph: Pixels) -> None:
    out = edited(photograph, "remove the background").pixels
    assert out.shape == (96, 128, 4)
    assert out[48, 64, 3] == 255
    assert out[2, 2, 3] == 0


def test_a_plain_background_is_exactly_its_colour(photograph: Pixels) -> None:
    out = edited(photograph, "replace the background with a blue to pink gradient").pixels
    assert out.shape == (96, 128, 3)
    assert out[0, 0, 2] > out[0, 0, 0]
    assert out[-1, 0, 0] > out[-1, 0, 1]


def test_what_cannot_be_found_fails_when_it_was_all_that_was_asked(photograph: Pixels) -> None:
    with pytest.raises(EngineFailure, match="Nothing of the instruction could be done"):
        edited(photograph, "blur the faces")


def test_what_cannot_be_found_is_said_when_the_rest_was_done(photograph: Pixels) -> None:
    out = edited(photograph, "blur the faces and make it sepia")
    assert any("face" in warning for warning in out.warnings)


def test_words_that_mean_nothing_are_a_clear_failure(photograph: Pixels) -> None:
    with pytest.raises(EngineFailure, match="No known edit"):
        edited(photograph, "frobnicate wibble")


def test_the_same_commission_gives_the_same_bytes(photograph: Pixels) -> None:
    first, second = (edited(photograph, "vintage photo, then let it snow") for _ in range(2))
    assert (first.pixels == second.pixels).all()


def test_progress_never_falls_and_ends_at_one(photograph: Pixels) -> None:
    told: list[float] = []
    order = Commission(
        prompt="make it sepia and flip it", references=(photograph,), width=128, height=96, seed=1
    )
    edit(order, STUDIO, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_before_and_after_shows_what_was_done_whenever_it_was_asked_for(photograph: Pixels) -> None:
    out = edited(photograph, "show before and after, and make it black and white").pixels
    colour = np.ptp(out.astype(int), axis=2)
    assert colour[:, :60].max() > 150
    assert colour[:, 68:].max() < 12
