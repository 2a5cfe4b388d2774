import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.engines.diorama.plan.look import read_look
from cavendish.engines.diorama.plan.scene import Framing, Light, Mood, Style, Weather


@pytest.mark.parametrize(
    ("prompt", "light"),
    [
        ("a bench at golden hour", Light.GOLDEN_HOUR),
        ("a boat at dawn", Light.SUNRISE),
        ("a boat at sunset", Light.SUNSET),
        ("a street in the blue hour", Light.BLUE_HOUR),
        ("a moonlit lake", Light.MOONLIGHT),
        ("a candlelit table", Light.CANDLE),
        ("a neon-lit alley", Light.NEON),
        ("a backlit dancer", Light.BACKLIT),
        ("product photo of a watch", Light.PRODUCT),
        ("a desert at high noon", Light.NOON),
        ("an overcast beach", Light.OVERCAST),
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
        ("macro photo of a beetle", Framing.MACRO),
        ("wide-angle shot of a barn", Framing.WIDE),
        ("top-down view of a plate", Framing.TOP_DOWN),
        ("bird's-eye view of a ship", Framing.AERIAL),
        ("an aerial photo of a village", Framing.AERIAL),
        ("a panorama of the alps", Framing.PANORAMA),
        ("an isometric kitchen", Framing.ISOMETRIC),
        ("a portrait of a sailor", Framing.PORTRAIT),
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
        ("a watercolour of a fox", Style.WATERCOLOUR),
        ("pixel art castle", Style.PIXEL_ART),
        ("an anime girl", Style.ANIME),
        ("a cat in the style of Van Gogh", Style.IMPRESSIONIST),
        ("an oil painting of a barn", Style.OIL),
        ("pen and ink drawing of a tree", Style.INK),
        ("a charcoal sketch of a horse", Style.PENCIL),
        ("a low-poly mountain", Style.LOW_POLY),
        ("claymation of a chef", Style.CLAY),
        ("a sticker of a frog", Style.STICKER),
        ("a logo for a bakery", Style.LOGO),
        ("a blueprint of a rocket", Style.BLUEPRINT),
        ("ukiyo-e print of a wave", Style.UKIYO_E),
        ("stained glass of a peacock", Style.STAINED_GLASS),
        ("a black and white photograph of a pier", Style.BLACK_AND_WHITE),
        ("film noir detective", Style.NOIR),
        ("a children's book illustration of a bear", Style.CHILDREN),
        ("comic book style hero", Style.COMIC),
        ("synthwave car", Style.SYNTHWAVE),
    ],
)
def test_styles_are_named(prompt: str, style: Style) -> None:
    look = read_look(prompt)

    assert look.style is style
    assert look.style_asked is None


def test_a_style_that_is_not_drawn_becomes_its_nearest_and_is_remembered() -> None:
    look = read_look("a guitar player, cubism")

    assert look.style is Style.OIL
    assert look.style_asked == "cubism"


@pytest.mark.parametrize(
    "prompt",
    [
        "a photo of a fox",
        "a photorealistic fox, dslr",
        "a fox",
        "a 3d render of a robot",
        "a vintage car",
        "a black and white cat",
        "a child reading a comic book on a sofa",
        "a blue wall with a framed watercolor painting",
    ],
)
def test_a_photograph_is_no_foreign_style(prompt: str) -> None:
    assert read_look(prompt).style is Style.PHOTO


@pytest.mark.parametrize(
    ("prompt", "weather"),
    [
        ("a car in the rain", Weather.RAIN),
        ("a foggy pier", Weather.FOG),
        ("a snowy street", Weather.SNOW),
        ("a ship in a storm", Weather.STORM),
        ("a windy day", Weather.WIND),
        ("an overcast sky over a farm", Weather.CLOUDS),
        ("a camel in a sandstorm", Weather.DUST),
        ("a storm trooper", Weather.CLEAR),
        ("a snowy owl", Weather.CLEAR),
    ],
)
def test_weather_is_named(prompt: str, weather: Weather) -> None:
    assert read_look(prompt).weather is weather


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("a serene lake", Mood.CALM),
        ("a haunted house", Mood.SPOOKY),
        ("a cosy corner", Mood.COSY),
        ("an epic castle", Mood.EPIC),
        ("a lamp", None),
    ],
)
def test_moods_are_named(prompt: str, mood: Mood | None) -> None:
    assert read_look(prompt).mood is mood


@given(st.text(max_size=300))
def test_no_text_makes_looks_raise(text: str) -> None:
    read_look(text)
