"""Runs over HTTP: create, follow, download."""

import base64
import mimetypes
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from cavendish import limits


class ApiError(Exception):
    """The server refused a request, or the run failed; the message is the server's."""


class Api:
    """One server, one key."""

    def __init__(self, base_url: str, key: str) -> None:
        self._http = httpx.Client(
            base_url=base_url,
            headers={"Authorization": f"Bearer {key}"},
            timeout=limits.MAX_WAIT_SECONDS + 30,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()

    def create(self, model: str, run_input: Mapping[str, Any]) -> str:
        """Submit a run; return its id."""
        answer = self._http.post("/api/v1/runs", json={"model": model, "input": run_input})
        return _document(answer)["id"]

    def follow(self, run_id: str, on_progress: Callable[[float], None]) -> dict[str, Any]:
        """Poll until the run is final; return it. Raises ApiError when it failed."""
        while True:
            run = _document(self._http.get(f"/api/v1/runs/{run_id}"))
            on_progress(run["progress"])
            if run["status"] == "succeeded":
                return run
            if run["status"] == "failed":
                message = f"{run['error']} ({run['errorCode']})"
                raise ApiError(message)
            time.sleep(float(limits.RETRY_AFTER_SECONDS) / 4)

    def download(self, url: str) -> bytes:
        """Return the bytes behind an output link; needs no key."""
        answer = httpx.get(url, timeout=limits.MAX_WAIT_SECONDS, trust_env=False)
        if answer.status_code != 200:
            raise ApiError(_message(answer))
        return answer.content


def image_reference(source: str) -> str:
    """Return what image_urls takes: a URL as it is, a file as a data: URI."""
    if source.startswith(("https://", "http://", "data:")):
        return source
    path = Path(source)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def _document(answer: httpx.Response) -> dict[str, Any]:
    if answer.is_error:
        raise ApiError(_message(answer))
    return answer.json()


def _message(answer: httpx.Response) -> str:
    try:
        return answer.json()["error"]["message"]
    except (ValueError, KeyError, TypeError):
        return f"The server answered {answer.status_code}."
