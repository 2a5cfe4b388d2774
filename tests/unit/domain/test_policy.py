import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cavendish.domain.policy import Policy, Rule
from cavendish.work.moderation import read_policy

LABELS = Path(__file__).parents[1] / "diorama" / "labels"
DEFAULT = read_policy(Path("/no/such/policy.toml"))
PLAIN = Policy((Rule(category="test", phrases=("bad apple",)),))


@pytest.mark.parametrize("text", ["a bad apple", "Bad apples!", "BAD\nAPPLE", "a bád applé"])
def test_a_phrase_is_found_however_it_is_written(text: str) -> None:
    assert PLAIN.refuses(text) == "test"


@pytest.mark.parametrize("text", ["an apple gone bad", "badapple", "bad pineapple", "bad, apt", ""])
def test_only_the_phrase_is_found(text: str) -> None:
    assert PLAIN.refuses(text) is None


@pytest.mark.parametrize(
    "disguise",
    [
        "p\u200bo\u200brn", "p\u00ado\u2060rn", "\u0440\u043ern", "ｐｏｒｎ", "𝓹𝓸𝓻𝓷", "pörn",  # noqa: RUF001
        "p0rn", "p o r n", "p.o.r.n", "p-o-r-n", "p_0_r_n", "P O R N", "poooorn", "p\u3164orn",
        "ρorn",  # noqa: RUF001
        "a p o r n picture", "pornographic", "p\u0336o\u0336r\u0336n\u0336", "ⓟⓞⓡⓝ",
    ],
)  # fmt: skip
def test_no_disguise_helps(disguise: str) -> None:
    assert DEFAULT.refuses(f"hardcore {disguise} with two people") == "sexual content"


@pytest.mark.parametrize(
    "text",
    [
        "a corn field", "s h a p e s", "food porn burger", "Scunthorpe United", "Essex", "cockpit",
        "a girl in a red dress", "a naked mole rat beside a child",
        "the Venus, nude, by Botticelli",
        "lipstick in a nude shade held by a teenager", "a boy eating breast of chicken",
        "blood orange", "a murder of crows", "gunmetal grey car", "a nude statue in a museum",
        "a poster against racism", "1984", "W H A T", "a dead tree", "shooting stars over a school",
    ],
)  # fmt: skip
def test_ordinary_prompts_pass(text: str) -> None:
    assert DEFAULT.refuses(text) is None


@pytest.mark.parametrize("text", ["a nude child", "nаkеd сhild", "a topless teenage girl"])  # noqa: RUF001
def test_words_in_company_are_refused_that_pass_alone(text: str) -> None:
    assert DEFAULT.refuses(text) == "sexual content with minors"


def test_company_means_the_same_sentence_or_so() -> None:
    far = "a child on a swing" + " and a garden" * 6 + " with a nude statue"
    assert DEFAULT.refuses(far) is None


def test_three_hundred_benchmark_prompts_are_all_taken() -> None:
    prompts = [
        json.loads(line)["prompt"]
        for name in ("tuning", "measured", "measured_again")
        for line in (LABELS / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    assert len(prompts) >= 300
    assert [prompt for prompt in prompts if DEFAULT.refuses(prompt)] == []


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_any_text_is_judged_and_letters_between_dots_are_seen_through(text: str) -> None:
    DEFAULT.refuses(text)
    assert DEFAULT.refuses(f"{text} . h.e.n.t.a.i") is not None


def test_the_longest_prompt_is_judged_in_no_time() -> None:
    assert DEFAULT.refuses("a dog and s i x " * 1_250) is None
