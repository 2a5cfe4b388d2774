"""A real server process on a data folder of its own, that can be stopped and killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx

SCRIPT = Path(__file__).parent / "serve_plain.py"


SETTINGS = {
    "CAVENDISH_FETCH_ALLOW": "localhost",
    "CAVENDISH_RATE_LIMIT_CREATES": "1000000/1",
    "CAVENDISH_RATE_LIMIT_READS": "1000000/1",
    "CAVENDISH_CONCURRENT_RUNS": "1000",
}
"""Tests are quicker than users; those of the limits set their own."""


class Serving:
    """A server that can be stopped, killed and started again on the same data."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        self.settings = settings
        self.key = ""
        self.url = ""
        self._stderr = (data.parent / "stderr").open("a")
        self.process: subprocess.Popen[str] | None = None
        self.start()

    def start(self) -> None:
        """Start a process and wait until it is ready."""
        self.process = subprocess.Popen(  # noqa: S603 -- our own script
            [sys.executable, str(SCRIPT), str(self.data), "0"],
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            text=True,
            env={**os.environ, **SETTINGS, **self.settings},
        )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("sk-"):
                self.key = line.strip()
            if line.startswith("ready "):
                self.url = line.split()[1]
                return
        self.end()
        raise AssertionError(self.logs())

    def stop(self, ending: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and wait for the end; return the exit code."""
        assert self.process is not None
        self.process.send_signal(ending)
        code = self.process.wait(30)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return code

    def end(self) -> None:
        """Leave nothing running or open."""
        if self.process is not None and self.process.poll() is None:
            self.stop(signal.SIGKILL)
        elif self.process is not None and self.process.stdout is not None:
            self.process.stdout.close()
            self.process.wait(5)
        self._stderr.close()

    def logs(self) -> str:
        """Return everything the server wrote on standard error."""
        return (self.data.parent / "stderr").read_text()

    def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Send a request with the first key."""
        headers = {"Authorization": f"Bearer {self.key}", **options.pop("headers", {})}
        return httpx.request(method, self.url + path, headers=headers, timeout=70, **options)

    def create(self, prompt: str = "a lamp", **more: Any) -> httpx.Response:
        """Submit a run at the smallest size."""
        top = {
            k: more.pop(k) for k in ("metadata", "deadline", "expires_in", "webhook") if k in more
        }
        headers = more.pop("headers", {})
        run_input = {"prompt": prompt, "resolution": "0.5K", **more}
        body = {"model": "google/nano-banana-2", "input": run_input, **top}
        return self.call("POST", "/api/v1/runs", json=body, headers=headers)

    def read(self, run_id: str, wait: int = 30) -> dict[str, Any]:
        """Read a run once it has ended."""
        return self.call("GET", f"/api/v1/runs/{run_id}?wait={wait}").json()

    def until(self, run_id: str, status: str) -> dict[str, Any]:
        """Read a run until it has a status."""
        end = time.monotonic() + 20
        run: dict[str, Any] = {}
        while time.monotonic() < end:
            run = self.read(run_id, wait=0)
            if run["status"] == status:
                return run
            time.sleep(0.02)
        raise AssertionError(run)

    def account(self) -> dict[str, Any]:
        """Read the account."""
        return self.call("GET", "/api/v1/account").json()
