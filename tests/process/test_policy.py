"""What the operator decided about prompts and marks, through a real server."""

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import c2pa
import httpx
import pytest

from cavendish.images.certificate import make_development_certificate
from serving import SCRIPT, Serving

pytestmark = pytest.mark.process


def test_a_refused_prompt_fails_its_run_costs_nothing_and_is_told_why(server: Serving) -> None:
    before = server.account()["balanceUsd"]
    created = server.create("hardcore p\u200born")
    assert created.status_code == 201
    run = server.read(created.json()["id"])
    assert (run["status"], run["errorCode"], run["costUsd"]) == ("failed", "content_policy", 0)
    assert run["error"] == "This server's content policy refuses the prompt: sexual content."
    assert server.account()["balanceUsd"] == before
    assert server.account()["heldUsd"] == 0
    assert server.read(server.create("a lamp").json()["id"])["status"] == "succeeded"


def test_outputs_are_signed_with_the_operators_certificate_and_one_switch_ends_moderation(
    tmp_path: Path,
) -> None:
    certificate, key = make_development_certificate(tmp_path / "c2pa")
    serving = Serving(
        tmp_path / "data",
        CAVENDISH_C2PA_CERT=str(certificate),
        CAVENDISH_C2PA_KEY=str(key),
        CAVENDISH_MODERATION="false",
    )
    try:
        run = serving.read(serving.create("hentai", output_format="webp").json()["id"])
        assert run["status"] == "succeeded"
        picture = httpx.get(run["output"]["urls"][0]).content
        reader: Any = c2pa.Reader("image/webp", BytesIO(picture))
        assert reader.get_validation_state() == "Valid"
        assert run["output"]["images"][0]["bytes"] == len(picture)
    finally:
        serving.end()


def test_half_a_certificate_is_said_at_the_start(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 -- our own script
        [sys.executable, str(SCRIPT), str(tmp_path / "data"), "0"],
        env={**os.environ, "CAVENDISH_C2PA_CERT": "/no/such/file.pem"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    assert re.search("SetupError.*belong together", done.stderr)
