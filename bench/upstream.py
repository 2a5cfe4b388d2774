"""What the openai engine adds to a request: python bench/upstream.py.

A server that answers at once with a photograph-like PNG is asked by the bare HTTP client and by the
engine, in turns. Decoding the PNG is counted apart: whoever wants the pixels pays for it. Processor
time of this process is shown beside the wall's, which a busy machine stretches.
"""

import asyncio
import base64
import json
import statistics
import threading
import time
from collections.abc import Callable
from io import BytesIO

import httpx
import numpy as np
from PIL import Image

from cavendish.engines.engine import Commission
from cavendish.engines.inference.engine import OpenAI, OpenAIConfig
from cavendish.engines.received import decoded

ROUNDS = 15
SIDES = (512, 1024, 2048)


def photograph(side: int) -> bytes:
    """Return a PNG with gradients and grain, about two bytes a pixel."""
    rng = np.random.default_rng(1)
    coarse = rng.integers(0, 255, (side // 8, side // 8, 3), np.uint8)
    smooth = np.asarray(Image.fromarray(coarse).resize((side, side), Image.Resampling.BICUBIC))
    grain = rng.integers(-3, 4, smooth.shape)
    buffer = BytesIO()
    Image.fromarray((smooth + grain).clip(0, 255).astype(np.uint8)).save(buffer, "PNG")
    return buffer.getvalue()


class Ready:
    """A server with one answer."""

    def __init__(self, picture: bytes) -> None:
        body = json.dumps({"data": [{"b64_json": base64.b64encode(picture).decode()}]}).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        self._answer = head.encode() + body
        self._started = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True).start()
        self._started.wait()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._handle, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        self._started.set()
        await server.serve_forever()

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-len")]
        await reader.readexactly(int(lengths[0].split(b":")[1]))
        writer.write(self._answer)
        await writer.drain()
        writer.close()


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the wall's and this thread's milliseconds of some work."""
    wall, cpu = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000


def main() -> None:
    """Print a line for each size."""
    print(f"{'side':>5} {'':>10} {'bare':>8} {'decode':>8} {'engine':>8} {'adds':>8}   (ms)")
    for side in SIDES:
        picture = photograph(side)
        server = Ready(picture)
        engine = OpenAI(OpenAIConfig(urls=(server.url,)))
        engine.warm_up()
        order = Commission(prompt="a lamp", width=side, height=side, seed=1)
        with httpx.Client(trust_env=False) as http:
            works: dict[str, Callable[[], object]] = {
                "bare": lambda http=http, url=server.url: http.post(
                    f"{url}/images/generations", json={}
                ),
                "decode": lambda picture=picture: decoded(picture),
                "engine": lambda engine=engine, order=order: engine.make(order, lambda _: None),
            }
            rows = [{name: timed(work) for name, work in works.items()} for _ in range(ROUNDS)]
        for kind, index in (("wall", 0), ("processor", 1)):
            took = {name: statistics.median(row[name][index] for row in rows) for name in works}
            adds = took["engine"] - took["decode"] - took["bare"]
            shown = " ".join(f"{value:8.1f}" for value in (*took.values(), adds))
            print(f"{side:>5} {kind:>10} {shown}")


if __name__ == "__main__":
    main()
