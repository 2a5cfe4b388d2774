import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.api.schemas import read_submission
from cavendish.domain.geometry import Resolution
from cavendish.domain.run import Format
from cavendish.errors import InvalidInput, InvalidJson, MissingInput, MissingModel, Refused

MODEL = "google/nano-banana-2"


def body(**run_input: object) -> bytes:
    return json.dumps({"model": MODEL, "input": {"prompt": "a lamp", **run_input}}).encode()


def test_the_seeds_own_body_is_read_with_defaults() -> None:
    submission = read_submission(body(), None)
    order = submission.order
    assert submission.model == MODEL
    assert (order.aspect_ratio, order.resolution) == ("auto", Resolution.ONE)
    assert (order.num_images, order.output_format, order.seed) == (1, Format.PNG, None)


@pytest.mark.parametrize(("written", "meant"), [("2k", "2K"), ("4K", "4K"), ("512", "0.5K")])
def test_resolutions_come_in_any_letter_case(written: str, meant: str) -> None:
    assert read_submission(body(resolution=written), None).order.resolution == meant


WRONG = [
    ({"prompt": ""}, "input.prompt", "empty"),
    ({"prompt": 7}, "input.prompt", "string"),
    ({"prompt": "a" * 20_001}, "input.prompt", "20000"),
    ({"prompt": "a\0b"}, "input.prompt", "NUL"),
    ({"prompt": "\ud800"}, "input.prompt", "surrogate"),
    ({"aspect_ratio": "1:3"}, "input.aspect_ratio", "21:9"),
    ({"resolution": "8K"}, "input.resolution", "1K, 2K, 4K"),
    ({"resolution": 2}, "input.resolution", "1K, 2K, 4K"),
    ({"image_urls": "https://x/"}, "input.image_urls", "list"),
    ({"image_urls": ["ftp://x/"]}, "input.image_urls[0]", "https"),
    ({"image_urls": ["https://x/"] * 15}, "input.image_urls", "at most 14"),
    ({"image_urls": ["https://x/" + "a" * 5000]}, "input.image_urls[0]", "4096"),
    ({"num_images": 0}, "input.num_images", "at least 1"),
    ({"num_images": 5}, "input.num_images", "at most 4"),
    ({"num_images": True}, "input.num_images", "integer"),
    ({"num_images": 1.5}, "input.num_images", "integer"),
    ({"output_format": "gif"}, "input.output_format", "png"),
    ({"seed": -1}, "input.seed", "at least 0"),
    ({"seed": 2**53}, "input.seed", "at most"),
    ({"seed": "7"}, "input.seed", "integer"),
    ({"mask_url": "mask.png"}, "input.mask_url", "https"),
    ({"text_mode": "loud"}, "input.text_mode", "exact"),
    ({"characters": [{"name": "a b"}]}, "input.characters[0].name", "one word"),
    ({"characters": [{"name": "Mia"}] * 6}, "input.characters", "at most 5"),
    ({"characters": [{"name": "Mia", "age": 3}]}, "input.characters[0].age", "not a field"),
    ({"debug": 1}, "input.debug", "true or false"),
    ({"aspectRatio": "1:1"}, "input.aspectRatio", "aspect_ratio"),
    ({"promt": "x"}, "input.promt", "'prompt'"),
    ({"zzz": 1}, "input.zzz", "Known fields"),
]


@pytest.mark.parametrize(("fields", "param", "hint"), WRONG)
def test_a_wrong_field_is_named_and_told_its_rule(
    fields: dict[str, object], param: str, hint: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_submission(body(**fields), None)
    assert refused.value.param == param
    assert param in refused.value.message
    assert hint in refused.value.message


def test_fields_of_input_at_the_top_are_sent_inside() -> None:
    text = json.dumps({"model": MODEL, "input": {"prompt": "a"}, "seed": 1}).encode()
    with pytest.raises(InvalidInput, match=r"input\.seed"):
        read_submission(text, None)


@pytest.mark.promise(22)
@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"[]", b"null", b'"x"', b"\xff", b'{"a":1,"a":2}', b'{"a":NaN}',
        b'{"a":-Infinity}', b"[" * 100_000, b'{"a":' * 5000 + b"1" + b"}" * 5000,
    ],
)  # fmt: skip
def test_what_is_not_one_json_object_is_refused(text: bytes) -> None:
    with pytest.raises(InvalidJson):
        read_submission(text, None)


def test_missing_model_and_input_have_their_own_codes() -> None:
    with pytest.raises(MissingModel):
        read_submission(b'{"input":{"prompt":"a"}}', None)
    with pytest.raises(MissingInput):
        read_submission(b'{"model":"m"}', None)


@pytest.mark.parametrize("key", ["", " ", "k" * 256])
def test_idempotency_keys_have_a_length(key: str) -> None:
    with pytest.raises(InvalidInput, match="Idempotency-Key"):
        read_submission(body(), key)


def test_metadata_is_bounded_text() -> None:
    for metadata in ({"a": 1}, {str(n): "x" for n in range(17)}, {"a": "x" * 513}, ["a"]):
        text = json.dumps({"model": MODEL, "input": {"prompt": "a"}, "metadata": metadata})
        with pytest.raises(InvalidInput, match="metadata"):
            read_submission(text.encode(), None)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@pytest.mark.promise(22)
@given(st.dictionaries(st.sampled_from(["model", "input", "metadata", "deadline"]), JSON))
def test_no_json_breaks_the_reader(document: dict[str, object]) -> None:
    with contextlib.suppress(Refused):
        read_submission(json.dumps(document).encode(), None)


@pytest.mark.promise(22)
@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    with pytest.raises(Refused):
        read_submission(data, None)
