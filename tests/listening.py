"""A server of somebody else's that answers what a test tells it to, and remembers the questions."""

import json
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


class Listening:
    """Answers questions in turn, the last answer for ever.

    An answer is an object to send as JSON, raw bytes, the number of a failing status, or a pause in
    seconds (a float) before an empty object.
    """

    def __init__(self, answers: Sequence[object]) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self._answers = list(answers)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        serving = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        serving.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self) -> object:
        """Return the next answer."""
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


def _handler(listening: Listening) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            listening.bodies.append(json.loads(body))
            listening.headers.append(dict(self.headers))
            listening.paths.append(self.path)
            answer = listening.answer()
            if isinstance(answer, float):
                time.sleep(answer)
                answer = {}
            status = answer if isinstance(answer, int) else 200
            data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            with suppress(OSError):  # who asked may have gone
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- its name there
            """Say nothing."""

    return Handler
