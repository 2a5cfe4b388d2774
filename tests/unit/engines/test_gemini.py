"""The gemini engine: Google's real SDK against a server of the same wire format."""

import base64
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from starlette.responses import Response

from cavendish.engines.engine import Character, Commission, EngineFailure, Outcome
from cavendish.engines.gemini import engine as engine_module
from cavendish.engines.gemini.engine import Gemini, GeminiConfig
from upstream import Google, candidates, error, retry_info, sized

KEY = "AIza-canary"
PHOTOGRAPH = np.full((64, 96, 3), 200, np.uint8)


@pytest.fixture(scope="module")
def started() -> Iterator[Google]:
    server = Google()
    yield server
    server.close()


@pytest.fixture
def google(started: Google) -> Google:
    started.forget()
    started.file_format = "JPEG"
    return started


@pytest.fixture
def engine(google: Google) -> Gemini:
    made = Gemini(GeminiConfig(api_key=KEY, base_url=google.root))
    made.warm_up()
    return made


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the waits that were asked for, none of which is waited."""
    asked = list[float]()

    def pause(_attempt: int, wait: float = 0.0) -> float:
        asked.append(wait)
        return 0.0

    monkeypatch.setattr(engine_module, "pause", pause)
    return asked


def make(engine: Gemini, prompt: str = "a lamp", **more: Any) -> Outcome:
    size = {"width": 512, "height": 512, "seed": 3}
    return engine.make(Commission(prompt=prompt, **{**size, **more}), lambda _: None)


def failed(engine: Gemini, **more: Any) -> EngineFailure:
    with pytest.raises(EngineFailure) as failure:
        make(engine, **more)
    assert KEY not in str(failure.value)
    return failure.value


# What is asked


def test_the_request_is_googles(engine: Gemini, google: Google) -> None:
    make(engine, negative_prompt="cats", seed=2**31 + 5)
    (seen,) = google.seen
    assert seen["call"] == "gemini-3.1-flash-image:generateContent"
    assert seen["key"] == KEY
    assert seen["contents"][0]["parts"] == [{"text": "a lamp\nAvoid: cats"}]
    assert seen["generationConfig"] == {
        "responseModalities": ["IMAGE"],
        "imageConfig": {"aspectRatio": "1:1", "imageSize": "512"},
        "seed": 5,
    }


@pytest.mark.parametrize(
    ("width", "height", "ratio", "size"),
    [
        (1024, 1024, "1:1", "1K"),
        (192, 1536, "1:8", "512"),
        (2752, 1536, "16:9", "2K"),
        (6336, 2688, "21:9", "4K"),
        (3392, 5056, "2:3", "4K"),
        (96, 64, "3:2", "512"),
    ],
)
def test_every_size_has_its_ratio_and_its_name(
    width: int, height: int, ratio: str, size: str
) -> None:
    from cavendish.engines.gemini.order import configuration  # noqa: PLC0415 -- loads the SDK

    image = configuration(Commission(prompt="a", width=width, height=height, seed=1)).image_config
    assert image is not None
    assert (image.aspect_ratio, image.image_size) == (ratio, size)


def test_pictures_go_inline_in_the_order_that_the_prompt_counts(
    engine: Gemini, google: Google
) -> None:
    ann = Character(name="ann", references=(PHOTOGRAPH[:32],))
    clear = np.zeros((64, 96, 4), np.uint8)
    make(engine, prompt="@ann waves", references=(PHOTOGRAPH, clear), characters=(ann,))
    words, *pictures = google.seen[0]["contents"][0]["parts"]
    assert words == {"text": "ann waves\nann is shown in image 3."}
    kinds = [picture["inlineData"]["mime_type"] for picture in pictures]
    assert kinds == ["image/jpeg", "image/png", "image/jpeg"]


def test_pictures_that_are_too_much_together_are_reduced(
    engine: Gemini, google: Google, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cavendish.engines.gemini import order  # noqa: PLC0415 -- loads the SDK

    monkeypatch.setattr(order, "_INLINE_BYTES", 30_000)
    large = np.zeros((1200, 1600, 3), np.uint8)
    make(engine, references=(large, large))
    (_, first, _) = google.seen[0]["contents"][0]["parts"]
    assert sized(base64.urlsafe_b64decode(first["inlineData"]["data"])) == (1024, 768)


def test_what_the_mask_leaves_out_stays_as_it_was(engine: Gemini, google: Google) -> None:
    half = np.zeros((64, 96, 3), np.uint8)
    half[:, 48:] = 255
    made = make(engine, width=96, height=64, references=(PHOTOGRAPH,), mask=half)
    assert (made.pixels[:, :40] == 200).all()
    assert (made.pixels[:, 56:] != 200).any()
    assert made.original == b""
    assert len(google.seen[0]["contents"][0]["parts"]) == 3


# What comes back


def test_thoughts_are_dropped_and_googles_own_file_is_kept(engine: Gemini) -> None:
    made = make(engine)
    assert made.pixels.shape == (512, 512, 3)
    assert made.original.startswith(b"\xff\xd8")
    assert sized(made.original) == (512, 512)
    assert made.warnings == ()


def test_a_picture_of_another_size_is_made_to_fit_and_said(engine: Gemini, google: Google) -> None:
    google.faults.append("size")
    made = make(engine)
    assert made.pixels.shape == (512, 512, 3)
    assert made.warnings == ("The model made 544x512 pixels: scaled and cut to 512x512.",)
    assert made.original == b""


REFUSALS = (
    *("SAFETY", "IMAGE_SAFETY", "PROHIBITED_CONTENT", "IMAGE_PROHIBITED_CONTENT"),
    *("RECITATION", "IMAGE_RECITATION", "BLOCKLIST", "SPII"),
)


@pytest.mark.parametrize("reason", REFUSALS)
def test_a_refusal_is_the_content_policy_and_not_repeated(
    reason: str, engine: Gemini, google: Google
) -> None:
    google.faults.append(candidates(finish=reason))
    failure = failed(engine)
    assert failure.code == "content_policy"
    assert str(failure) == f"The model refused this request ({reason})."
    assert len(google.seen) == 1


@pytest.mark.parametrize(
    "reason", ["SAFETY", "BLOCKLIST", "PROHIBITED_CONTENT", "IMAGE_SAFETY", "OTHER"]
)
def test_a_blocked_prompt_is_the_content_policy(
    reason: str, engine: Gemini, google: Google
) -> None:
    google.faults.append({"promptFeedback": {"blockReason": reason}})
    failure = failed(engine)
    assert (failure.code, len(google.seen)) == ("content_policy", 1)
    assert reason in str(failure)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (candidates({"text": "A lamp is a light.\n" * 90}), "but said: A lamp is a light."),
        (candidates(finish="NO_IMAGE"), "The model made no picture."),
        (candidates({"text": "hm", "thought": True}), "The model made no picture."),
    ],
    ids=["text", "nothing", "thought"],
)
def test_an_answer_in_words_is_no_image_and_its_words_are_kept(
    answer: dict[str, Any], sentence: str, engine: Gemini, google: Google
) -> None:
    google.faults.append(answer)
    failure = failed(engine)
    assert failure.code == "no_image"
    assert sentence in str(failure)
    assert len(str(failure)) < 300


@pytest.mark.parametrize(
    "fault",
    [
        candidates(finish="OTHER"),
        candidates(finish="IMAGE_OTHER"),
        candidates(finish="MAX_TOKENS"),
        {},
        Response("not JSON", media_type="application/json"),
        error(500, "INTERNAL", "Internal error."),
        error(503, "UNAVAILABLE", "The model is overloaded."),
    ],
    ids=["other", "image-other", "tokens", "empty", "no-json", "500", "503"],
)
def test_a_failure_is_tried_again_and_at_last_an_error(
    fault: Any, engine: Gemini, google: Google, pauses: list[float]
) -> None:
    google.faults.append(fault)
    assert make(engine).pixels.shape == (512, 512, 3)
    google.faults.extend([fault] * 9)
    failure = failed(engine)
    unbegun = isinstance(fault, Response) and fault.status_code == 503
    assert (failure.code, failure.away) == ("engine_error", unbegun)
    assert len(google.seen) == 2 + 4
    assert pauses == [0.0] * 4


def test_the_wait_that_google_asks_for_is_waited(
    engine: Gemini, google: Google, pauses: list[float]
) -> None:
    google.faults.append(error(429, "RESOURCE_EXHAUSTED", "Quota.", retry_info(7.5)))
    make(engine)
    assert pauses == [7.5]


def test_a_wait_of_an_hour_is_not_waited(
    engine: Gemini, google: Google, pauses: list[float]
) -> None:
    google.faults.append(error(429, "RESOURCE_EXHAUSTED", "Quota.", retry_info(3600)))
    assert str(failed(engine)) == "Google's API answered 429 RESOURCE_EXHAUSTED."
    assert (pauses, len(google.seen)) == ([], 1)


def test_googles_words_on_a_bad_request_are_not_shown(engine: Gemini, google: Google) -> None:
    google.faults.append(error(400, "INVALID_ARGUMENT", f"Bad key {KEY} for a lamp"))
    assert str(failed(engine)) == "Google's API answered 400 INVALID_ARGUMENT."
    assert len(google.seen) == 1


def test_something_that_is_no_picture_is_an_error(engine: Gemini, google: Google) -> None:
    part = {"inlineData": {"mimeType": "image/png", "data": "AAAA"}}
    google.faults.append(candidates(part))
    assert "no picture" in str(failed(engine))


def test_a_cancelled_run_hangs_up(engine: Gemini, google: Google) -> None:
    class Enough(Exception):
        pass

    def stop(_fraction: float) -> None:
        if google.working:
            raise Enough

    order = Commission(prompt="sleep 60", width=512, height=512, seed=1)
    with pytest.raises(Enough):
        engine.make(order, stop)
    end = time.monotonic() + 5
    while not google.hung_up:
        assert time.monotonic() < end
        time.sleep(0.01)


# Set-up


def test_what_is_missing_and_what_is_wrong_is_said(engine: Gemini, google: Google) -> None:
    assert Gemini(GeminiConfig()).missing() == "GEMINI_API_KEY is not set"
    assert (engine.missing(), engine.trouble()) == ("", "")
    google.healthy = False
    assert "400 INVALID_ARGUMENT" in engine.trouble()
    assert KEY not in repr(GeminiConfig(api_key=KEY))
