"""What the model is told: characters by name and number, and what it can't take."""

from dataclasses import replace

import numpy as np

from cavendish.engines.diffusion.profile import PROFILES
from cavendish.engines.diffusion.wording import worded
from cavendish.engines.engine import Character, Commission

PICTURE = np.zeros((8, 8, 3), np.uint8)
KLEIN, QWEN, *_ = PROFILES
PLAIN = Commission(prompt="@ada reads beside @bob", width=64, height=64, seed=1)


def test_a_character_is_named_and_its_pictures_are_numbered_after_the_references() -> None:
    ada = Character(name="ada", references=(PICTURE, PICTURE))
    bob = Character(name="bob", description="a tall man in a green coat.")
    said = worded(replace(PLAIN, references=(PICTURE,), characters=(ada, bob)), KLEIN)
    assert said.prompt == (
        "ada reads beside bob\n"
        "ada is shown in image 2 and image 3.\n"
        "bob looks like this: a tall man in a green coat."
    )
    assert len(said.references) == 3
    assert not said.warnings


def test_pictures_beyond_what_the_model_takes_are_left_out_and_that_is_said() -> None:
    said = worded(replace(PLAIN, references=(PICTURE,) * 7), KLEIN)
    assert len(said.references) == 5
    assert said.warnings == ("FLUX.2 klein 4B takes 5 pictures: 2 of the 7 given were left out.",)


def test_a_negative_prompt_that_has_no_effect_is_said() -> None:
    commission = replace(PLAIN, negative_prompt="fog")
    assert "takes no negative prompt" in worded(commission, KLEIN).warnings[0]
    assert worded(commission, KLEIN).negative_prompt == ""
    assert worded(commission, QWEN).negative_prompt == "fog"
    assert not worded(commission, QWEN).warnings


def test_a_name_within_a_longer_name_is_not_taken_for_it() -> None:
    ann = Character(name="ann", description="small")
    said = worded(replace(PLAIN, prompt="@ann, @anna and ann", characters=(ann,)), KLEIN)
    assert said.prompt.splitlines()[0] == "ann, @anna and ann"
