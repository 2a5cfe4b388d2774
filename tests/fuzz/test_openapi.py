"""Thousands of requests made from our own OpenAPI document: no 5xx, nothing undocumented."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cavendish.service.accounts import KeyTerms
from cavendish.settings import read_settings
from cavendish.wiring import build
from serving import Serving

pytestmark = pytest.mark.process

EXAMPLES = int(os.environ.get("CAVENDISH_TEST_EXAMPLES", "150"))
SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    serving = Serving(
        tmp_path_factory.mktemp("fuzzed") / "data",
        CAVENDISH_QUEUED_RUNS="1000000",
        CAVENDISH_CONCURRENT_RUNS="1000000",
    )
    yield serving
    serving.end()


@pytest.mark.promise(19)
def test_no_request_made_from_the_document_breaks_the_server(
    server: Any, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with closing(build(read_settings(server.data))) as cavendish:
        cavendish.accounts.grant("default", 10**12)
        admin = cavendish.accounts.create_key("default", KeyTerms(name="fuzz", admin=True))
    report = tmp_path / "report.json"
    done = subprocess.run(  # noqa: S603 -- our own tool
        [
            str(SCHEMATHESIS), "run", f"{server.url}/openapi.json",
            "--header", f"Authorization: Bearer {admin}",
            "--checks", "all",
            # a valid body may still name a model or an account that isn't here
            "--exclude-checks", "positive_data_acceptance",
            "--phases", "examples,coverage,fuzzing",
            "--max-examples", str(EXAMPLES),
            "--seed", "7",
            "--exclude-path-regex", "/events$",
            "--generation-database", "none",
            "--report", "ndjson", "--report-ndjson-path", str(report),
            "--no-color",
        ],
        capture_output=True, text=True, timeout=900, check=False, cwd=tmp_path,
    )  # fmt: skip
    found = re.search(r"([\d,]+) generated", done.stdout)
    print(done.stdout[-3000:])
    assert done.returncode == 0, done.stdout[-6000:]
    assert found
    assert int(found.group(1).replace(",", "")) >= 2000
    statuses = {int(code) for code in re.findall(r'"status_code":\s*(\d+)', report.read_text())}
    assert statuses
    assert all(status < 500 for status in statuses), json.dumps(sorted(statuses))
    record_property("figure", f"{found.group(1)} requests, 0 x 5xx")
