"""Real HTTP servers in threads that speak as image servers do, and fail when they are told to.

Written from the documentation of SGLang-Diffusion and vLLM-Omni (images API) and of the Gemini API
(generateContent). They paint a plain colour that follows from the prompt, the seed and the first
picture; the prompt "sleep N" takes N seconds, unless the caller hangs up before.
"""

import asyncio
import base64
import hashlib
import socket
import threading
import time
from collections import deque
from io import BytesIO
from typing import Any

import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


class Upstream:
    """A server that remembers what it was asked. ``faults`` are used up, one a request."""

    def __init__(self) -> None:
        self.seen: list[dict[str, Any]] = []
        self.faults: deque[Any] = deque()
        self.hung_up = 0
        self.working = 0
        self.most_working = 0
        self.healthy = True
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        config = uvicorn.Config(
            Starlette(routes=self.routes()), log_config=None, timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True
        )
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)

    def routes(self) -> list[Route]:
        """Return what the server answers."""
        return []

    @property
    def root(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def forget(self) -> None:
        """Be as at the start."""
        self.seen.clear()
        self.faults.clear()
        self.hung_up = self.most_working = 0
        self.healthy = True

    def close(self) -> None:
        """Stop listening."""
        self._server.should_exit = True
        self._thread.join(5)
        self._socket.close()

    async def paint(self, request: Request, prompt: str) -> bool:
        """Take the time that the prompt says; False when the caller hung up."""
        self.working += 1
        self.most_working = max(self.most_working, self.working)
        try:
            words = prompt.split()
            seconds = float(words[1]) if words[:1] == ["sleep"] else 0.0
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                if await request.is_disconnected():
                    self.hung_up += 1
                    return False
                await asyncio.sleep(0.01)
        finally:
            self.working -= 1
        return True


def picture(words: str, width: int, height: int, file_format: str = "PNG", **more: Any) -> bytes:
    """Return a file of one colour that follows from the words."""
    colour = hashlib.sha256(words.encode()).digest()[:3]
    buffer = BytesIO()
    Image.new("RGB", (width, height), tuple(colour)).save(buffer, file_format, **more)
    return buffer.getvalue()


def sized(data: bytes) -> tuple[int, int]:
    """Return a file's width and height."""
    with Image.open(BytesIO(data)) as opened:
        return opened.size


class Inference(Upstream):
    """SGLang-Diffusion or vLLM-Omni."""

    def __init__(self, dialect: str) -> None:
        self.dialect = dialect
        self.key = ""
        super().__init__()

    @property
    def url(self) -> str:
        """The base URL, with /v1."""
        return self.root + "/v1"

    def routes(self) -> list[Route]:
        """Return the images API and the health check."""
        return [
            Route("/health", self.health),
            Route("/v1/images/generations", self.generations, methods=["POST"]),
            Route("/v1/images/edits", self.edits, methods=["POST"]),
        ]

    async def health(self, request: Request) -> Response:
        """Answer 200 when well."""
        del request
        return Response(status_code=200 if self.healthy else 503)

    async def generations(self, request: Request) -> Response:
        """Make a picture from words."""
        body = await request.json()
        return await self.answer(request, {"path": "generations", **body})

    async def edits(self, request: Request) -> Response:
        """Make a picture from words and pictures."""
        body: dict[str, Any] = {"path": "edits", "images": []}
        async with request.form() as form:
            for name, value in form.multi_items():
                data = await value.read() if isinstance(value, UploadFile) else value
                if name == "image":
                    body["images"].append(data)
                else:
                    body[name] = data
        if not body["images"]:
            return JSONResponse({"detail": "Field 'image' or 'url' is required"}, 422)
        return await self.answer(request, body)

    async def answer(self, request: Request, body: dict[str, Any]) -> Response:
        """Fail as told, or answer with the picture."""
        body["authorization"] = request.headers.get("authorization", "")
        self.seen.append(body)
        if not isinstance(body.get("prompt"), str):
            missing = [{"loc": ["body", "prompt"], "msg": "field required", "type": "missing"}]
            return JSONResponse({"detail": missing}, 422)
        fault = self.faults.popleft() if self.faults else None
        if fault == "hang":
            await self.paint(request, "sleep 60")
        if isinstance(fault, Response):
            return fault
        if not await self.paint(request, body["prompt"]):
            return Response(status_code=499)
        width, height = (int(side) for side in body["size"].split("x"))
        if fault == "size":
            width, height = width // 2, height // 2 + 6
        first = hashlib.sha256(body["images"][0]).hexdigest() if body.get("images") else ""
        data = picture(f"{body['prompt']} {body.get('seed')} {first}", width, height)
        text = base64.b64encode(data).decode()
        if fault == "truncated":
            text = text[: len(text) // 2 - 1]
        if fault == "cut":
            text = text[: len(text) // 8 * 4]
        return JSONResponse({"created": int(time.time()), "data": [{"b64_json": text}]})


PIXELS = {
    "1:1": (1024, 1024),
    "1:4": (512, 2048),
    "1:8": (384, 3072),
    "2:3": (848, 1264),
    "3:2": (1264, 848),
    "3:4": (896, 1200),
    "4:1": (2048, 512),
    "4:3": (1200, 896),
    "4:5": (928, 1152),
    "5:4": (1152, 928),
    "8:1": (3072, 384),
    "9:16": (768, 1376),
    "16:9": (1376, 768),
    "21:9": (1584, 672),
}
"""Google's documented pixels at 1K: what it makes, whatever we ask for; so not our own table."""
SIZES = {"512": 0.5, "1K": 1.0, "2K": 2.0, "4K": 4.0}


class Google(Upstream):
    """The Gemini API's generateContent, as far as pictures go."""

    def __init__(self) -> None:
        self.file_format = "JPEG"
        self.marks = b""
        super().__init__()

    def routes(self) -> list[Route]:
        """Return generateContent and the model's description."""
        return [
            Route("/v1/models/{call}", self.generate, methods=["POST"]),
            Route("/v1/models/{name}", self.model),
        ]

    async def model(self, request: Request) -> Response:
        """Describe a model."""
        if not self.healthy:
            return error(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.")
        return JSONResponse({"name": f"models/{request.path_params['name']}"})

    async def generate(self, request: Request) -> Response:
        """Fail as told, or answer with thoughts and the picture."""
        body = await request.json()
        body["call"] = request.path_params["call"]
        body["key"] = request.headers.get("x-goog-api-key", "")
        self.seen.append(body)
        fault = self.faults.popleft() if self.faults else None
        if fault == "hang":
            await self.paint(request, "sleep 60")
        if isinstance(fault, Response):
            return fault
        parts = body["contents"][0]["parts"]
        prompt = " ".join(part["text"] for part in parts if "text" in part)
        if not await self.paint(request, prompt):
            return Response(status_code=499)
        if isinstance(fault, dict):
            return JSONResponse(fault)
        config = body["generationConfig"]
        image = config.get("imageConfig", {})
        if image.get("aspectRatio") not in PIXELS or image.get("imageSize") not in SIZES:
            return error(400, "INVALID_ARGUMENT", "aspect_ratio or image_size is not valid.")
        width, height = google_size(image["aspectRatio"], image["imageSize"])
        if fault == "size":
            width += 32
        more = {"xmp": self.marks} if self.marks else {}
        made = picture(f"{prompt} {config.get('seed')}", width, height, self.file_format, **more)
        thought = picture("a thought", 64, 64)
        return JSONResponse(
            candidates(
                {"text": "Let me think.", "thought": True},
                {**inline(thought, "image/png"), "thought": True},
                {"text": "Here it is."},
                inline(made, f"image/{self.file_format.lower()}"),
            )
        )


def google_size(ratio: str, size: str) -> tuple[int, int]:
    """Return the documented pixels of a ratio and a size."""
    width, height = PIXELS[ratio]
    return int(width * SIZES[size]), int(height * SIZES[size])


def inline(data: bytes, mime_type: str) -> dict[str, Any]:
    """Return a part with a file in it."""
    return {"inlineData": {"mimeType": mime_type, "data": base64.b64encode(data).decode()}}


def candidates(*parts: dict[str, Any], finish: str = "STOP", **more: Any) -> dict[str, Any]:
    """Return an answer of generateContent."""
    content = {"role": "model", "parts": list(parts)}
    return {"candidates": [{"content": content, "finishReason": finish, "index": 0, **more}]}


def error(code: int, status: str, message: str, *details: dict[str, Any]) -> Response:
    """Return an error as google.rpc.Status writes it."""
    body = {"code": code, "message": message, "status": status, "details": list(details)}
    return JSONResponse({"error": body}, code)


def retry_info(seconds: float) -> dict[str, Any]:
    """Return the detail that says when to come again."""
    return {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": f"{seconds}s"}
