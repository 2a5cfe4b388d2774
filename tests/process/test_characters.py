"""Saved characters over HTTP, on either database."""

import base64
from io import BytesIO
from typing import Any

import httpx
import numpy as np
import pytest
from PIL import Image

from cavendish.service.accounts import KeyTerms
from cavendish.settings import read_settings
from cavendish.wiring import build

pytestmark = pytest.mark.process
PATH = "/api/v1/characters"


def inline(width: int) -> str:
    buffer = BytesIO()
    Image.fromarray(np.full((20, width, 3), 77, np.uint8)).save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def test_a_character_is_saved_listed_used_and_gone(either: Any) -> None:
    wish = {"name": "Mia", "description": "a girl", "image_urls": [inline(31)]}
    saved = either.call("POST", PATH, json=wish)
    assert saved.status_code == 201
    assert (saved.json()["name"], saved.json()["images"]) == ("Mia", 1)
    assert either.call("GET", PATH).json()["characters"] == [saved.json()]
    assert either.call("GET", f"{PATH}/mia").json() == saved.json()
    used = either.create("@Mia in a park", characters=[{"name": "Mia"}]).json()["id"]
    run = either.read(used)
    assert (run["status"], run["warnings"]) == ("succeeded", ["met Mia 31x20"])
    assert either.call("DELETE", f"{PATH}/Mia").status_code == 204
    assert not any((either.data / "files" / "characters").rglob("*.png"))
    refused = either.create("@Mia", characters=[{"name": "Mia"}])
    error = refused.json()["error"]
    assert (refused.status_code, error["param"]) == (400, "input.characters[0].name")


@pytest.mark.parametrize(
    ("wish", "param"),
    [
        ({"description": "a girl"}, "name"),
        ({"name": "two words", "description": "a girl"}, "name"),
        ({"name": "Ann"}, "description"),
        ({"name": "Ann", "image_urls": [inline(9)] * 6}, "image_urls"),
        ({"name": "Ann", "image_urls": ["ftp://x/"]}, "image_urls[0]"),
        ({"name": "Ann", "image_urls": ["data:image/png;base64,AAAA"]}, "image_urls[0]"),
        ({"name": "Ann", "image_urls": ["https://127.0.0.1/a.png"]}, "image_urls[0]"),
        ({"name": "Ann", "age": 3}, "age"),
    ],
)
def test_what_is_wrong_with_a_character_is_named(
    either: Any, wish: dict[str, Any], param: str
) -> None:
    answer = either.call("POST", PATH, json=wish)
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, param)
    assert either.call("GET", PATH).json() == {"characters": []}


@pytest.mark.promise(30)
def test_somebody_elses_character_is_a_missing_character(either: Any) -> None:
    either.call("POST", PATH, json={"name": "Tom", "description": "a man"})
    cavendish = build(read_settings(either.data))
    cavendish.accounts.create("neighbour", 10**6)
    key = cavendish.accounts.create_key("neighbour", KeyTerms(name="n"))
    cavendish.close()
    other = {"Authorization": f"Bearer {key}"}
    for method in ("GET", "DELETE"):
        foreign, missing = (
            httpx.request(method, f"{either.url}{PATH}/{name}", headers=other)
            for name in ("Tom", "Nobody")
        )
        assert foreign.status_code == missing.status_code == 404
        errors = [answer.json()["error"] | {"requestId": ""} for answer in (foreign, missing)]
        assert errors[0] == errors[1]
    assert httpx.get(either.url + PATH, headers=other).json() == {"characters": []}
    assert either.call("DELETE", f"{PATH}/Tom").status_code == 204


def test_a_next_turn_has_the_plan_and_the_seed_of_the_run_before_it(either: Any) -> None:
    first = either.read(either.create("a lamp on a table", seed=9).json()["id"])
    again = either.read(either.create("at night", previous_run_id=first["id"]).json()["id"])
    assert (again["status"], again["seed"]) == ("succeeded", 9)
    assert again["warnings"] == ["saw 512x512", "goes on from {'words': 5}"]
