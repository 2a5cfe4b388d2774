"""The figures of docs/performance.md.

Run ``python bench/figures.py``; ``--quick`` leaves 2K and 4K out.

Starts a real server on a fresh data folder and measures it from outside, as a user would: import,
readiness, idle load, pictures end to end with the peak memory of the process that makes them.
"""

import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx

BIN = Path(sys.executable).parent
PROMPT = "A cinematic product photo of a ceramic lamp"


def main() -> None:
    """Measure and print a Markdown table."""
    quick = "--quick" in sys.argv
    print(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} x {_processor()}, load {_load()}\n")
    print("| figure | measured |\n|---|---|")
    _row("`import cavendish`", f"{_import_ms():.0f} ms")
    with tempfile.TemporaryDirectory() as folder, _server(Path(folder)) as (url, key, pid, ready):
        _row("server ready after", f"{ready:.2f} s")
        with httpx.Client(
            base_url=url, headers={"Authorization": f"Bearer {key}"}, timeout=120
        ) as http:
            _row("first 1K picture on a cold server", f"{_picture(http, '1K'):.1f} s")
            for resolution in ("1K",) if quick else ("1K", "1K", "2K", "4K"):
                seconds = _picture(http, resolution)
                _row(f"{resolution} picture, warm, create to download", f"{seconds:.1f} s")
                _row(f"peak memory of the engine after {resolution}", f"{_peak_mb(pid):.0f} MB")
            _latencies(http)
        before = _cpu_seconds(pid)
        time.sleep(10)
        _row("idle server", f"{(_cpu_seconds(pid) - before) * 10:.1f} % of a core")
        _row("memory of the idle server without its engine", f"{_rss_mb(pid):.0f} MB")


def _row(name: str, value: str) -> None:
    print(f"| {name} | {value} |", flush=True)


def _import_ms() -> float:
    code = "import time; t = time.perf_counter(); import cavendish; print(time.perf_counter() - t)"
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)  # noqa: S603 -- ourselves
        for _ in range(5)
    ]
    return sorted(runs)[2] * 1000


@contextmanager
def _server(data: Path) -> Iterator[tuple[str, str, int, float]]:
    began = time.monotonic()
    process = subprocess.Popen(  # noqa: S603 -- our own program
        [str(BIN / "cavendish"), "serve", "--port", "0", "--data", str(data)],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        key = url = ""
        for line in process.stdout or ():
            if match := re.search(r"RUNBASE_API_KEY=(\S+)", line):
                key = match.group(1)
            if line.startswith("ready "):
                url = line.split()[1]
                break
        yield url, key, process.pid, time.monotonic() - began
    finally:
        process.terminate()
        process.wait(30)


def _picture(http: httpx.Client, resolution: str) -> float:
    began = time.monotonic()
    body = {
        "model": "google/nano-banana-2",
        "input": {"prompt": PROMPT, "resolution": resolution},
    }
    run_id = http.post("/api/v1/runs", json=body).json()["id"]
    run: dict[str, object] = {"status": "pending"}
    while run["status"] not in ("succeeded", "failed"):
        run = http.get(f"/api/v1/runs/{run_id}?wait=60").json()
    if run["status"] == "failed":
        raise SystemExit(str(run["error"]))
    http.get(run["output"]["urls"][0])  # pyright: ignore[reportIndexIssue, reportUnknownArgumentType]
    return time.monotonic() - began


def _latencies(http: httpx.Client) -> None:
    run_id = http.get("/api/v1/runs?limit=1").json()["runs"][0]["id"]
    seconds: list[float] = []
    for _ in range(90):
        began = time.perf_counter()
        http.get(f"/api/v1/runs/{run_id}")
        seconds.append(time.perf_counter() - began)
    _row("read of a run, p50 of 90, one client", f"{sorted(seconds)[45] * 1000:.1f} ms")


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    threads = Path(f"/proc/{pid}/task").iterdir()
    more = [child for thread in threads for child in (thread / "children").read_text().split()]
    return sorted({int(child) for child in (*listed, *more)})


def _peak_mb(pid: int) -> float:
    """Return the largest VmHWM among the server's children."""
    return max(_status(child, "VmHWM") for child in _children(pid))


def _rss_mb(pid: int) -> float:
    return _status(pid, "VmRSS")


def _status(pid: int, field: str) -> float:
    text = Path(f"/proc/{pid}/status").read_text()
    match = re.search(rf"{field}:\s+(\d+) kB", text)
    return int(match.group(1)) / 1024 if match else 0.0


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _processor() -> str:
    text = Path("/proc/cpuinfo").read_text()
    match = re.search(r"model name\s*:\s*(.+)", text)
    return match.group(1) if match else platform.machine()


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
