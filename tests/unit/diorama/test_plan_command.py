"""`cavendish plan PROMPT` shows what diorama understands."""

import json

import pytest
from typer.testing import CliRunner

from cavendish.cli import cli
from cavendish.engines.diorama.cast.library import library_path

pytestmark = pytest.mark.skipif(
    not library_path().is_file(), reason="THE LIBRARY IS NOT BUILT: run scripts/assets"
)


def test_the_plan_is_printed_as_json() -> None:
    answer = CliRunner().invoke(cli, ["plan", "two red mugs on a table, no spoons"])

    document = json.loads(answer.stdout)
    assert [(one["noun"], one["count"], one["colour"]) for one in document["things"]] == [
        ("mug", 2, "red")
    ]
    assert document["place"] == "tabletop"
