import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.engines.diorama.plan.look import read_look
from cavendish.engines.diorama.plan.scene import Framing, Light


@pytest.mark.parametrize(
    ("prompt", "light"),
    [
        ("a bench at golden hour", Light.SUNSET),
        ("a boat at dawn", Light.SUNSET),
        ("a city at night", Light.NIGHT),
        ("a cinematic shot of a car", Light.CINEMATIC),
        ("a car in dramatic lighting", Light.CINEMATIC),
        ("a shoe, studio lighting", Light.STUDIO),
        ("a house in bright sunlight", Light.DAYLIGHT),
        ("a lamp", None),
    ],
)
def test_words_for_light_set_the_light(prompt: str, light: Light | None) -> None:
    assert read_look(prompt).light is light


@pytest.mark.parametrize("prompt", ["a cinematic night street", "a street at night, cinematic"])
def test_the_more_telling_light_wins(prompt: str) -> None:
    assert read_look(prompt).light is Light.NIGHT


@pytest.mark.parametrize(
    "prompt",
    ["a night stand", "a lamp on the nightstand", "a light bulb", "a day bed", "a spotlight"],
)
def test_nouns_that_look_like_light_are_left_alone(prompt: str) -> None:
    look = read_look(prompt)

    assert look.light is None
    assert look.rest == prompt


@pytest.mark.parametrize(
    ("prompt", "framing"),
    [
        ("a close-up of a rose", Framing.CLOSE_UP),
        ("macro photo of a beetle", Framing.CLOSE_UP),
        ("wide-angle shot of a barn", Framing.WIDE),
        ("top-down view of a plate", Framing.TOP_DOWN),
        ("bird's-eye view of a ship", Framing.TOP_DOWN),
        ("low-angle shot of a tower", Framing.LOW_ANGLE),
        ("a plate", Framing.NORMAL),
    ],
)
def test_camera_words_set_the_framing(prompt: str, framing: Framing) -> None:
    assert read_look(prompt).framing is framing


@pytest.mark.parametrize(
    ("prompt", "rest"),
    [
        ("A cinematic product photo of a ceramic lamp", "a ceramic lamp"),
        ("a bench at golden hour, 35mm, bokeh", "a bench"),
        ("a watercolor painting of a fox", "a fox"),
        ("an oil painting of a cat, 4k, highly detailed", "a cat"),
        ("studio ghibli style cat", "cat"),
        ("a photo of a toaster", "a toaster"),
        ("create a picture of two owls", "two owls"),
    ],
)
def test_words_for_looks_are_cut_before_things_are_read(prompt: str, rest: str) -> None:
    assert read_look(prompt).rest.lower() == rest


def test_a_picture_inside_the_scene_is_not_the_frame() -> None:
    assert "dog" in read_look("a dog looking at a picture of a cat").rest


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("a watercolour of a fox", "watercolour"),
        ("pixel art castle", "pixel art"),
        ("an anime girl", "anime"),
        ("a cat in the style of Van Gogh", "impressionism"),
        ("a 3d render of a robot", "3D render"),
    ],
)
def test_styles_are_named(prompt: str, style: str) -> None:
    assert style in read_look(prompt).styles


@pytest.mark.parametrize("prompt", ["a photo of a fox", "a photorealistic fox, dslr", "a fox"])
def test_a_photograph_is_no_foreign_style(prompt: str) -> None:
    assert read_look(prompt).styles == ()


@pytest.mark.parametrize(
    ("prompt", "weather"), [("a car in the rain", "rain"), ("a foggy pier", "fog")]
)
def test_weather_is_named(prompt: str, weather: str) -> None:
    assert weather in read_look(prompt).weather


@given(st.text(max_size=300))
def test_no_text_makes_looks_raise(text: str) -> None:
    read_look(text)
