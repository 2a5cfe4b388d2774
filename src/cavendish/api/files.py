"""Output files: signed links, ranges, cache headers. Knows blobs and links, no runs."""

import hashlib
import re
from collections.abc import Mapping

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from cavendish.blobs.links import PREFIX, Links
from cavendish.domain.ports import Blobs, Clock
from cavendish.errors import FileNotFound

_TYPES: Mapping[str, str] = {"png": "image/png", "jpeg": "image/jpeg", "webp": "image/webp"}


def files(blobs: Blobs, links: Links, clock: Clock) -> APIRouter:
    """Return the route that serves outputs to whoever holds a signed link."""
    router = APIRouter()

    @router.api_route(PREFIX + "{token}/{name:path}", methods=["GET", "HEAD"])
    async def read_file(request: Request, token: str, name: str) -> Response:
        """Serve an output: the true content type, ranges, an ETag, cacheable for ever."""
        size = None
        if links.opens(token, name, clock.now()):
            size = await run_in_threadpool(blobs.size, name)
        if size is None:
            raise FileNotFound
        headers = _headers(name)
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        span = _range(request.headers.get("range"), size)
        if span is None:
            data = b"" if request.method == "HEAD" else await run_in_threadpool(blobs.get, name)
            if data is None:
                raise FileNotFound
            return Response(data, 200, {**headers, "Content-Length": str(size)})
        start, end = span
        if start >= size or end < start:
            return Response(status_code=416, headers={"Content-Range": f"bytes */{size}"})
        part = await run_in_threadpool(blobs.get_range, name, start, end - start + 1)
        headers["Content-Range"] = f"bytes {start}-{end}/{size}"
        return Response(part, 206, headers)

    return router


def _headers(name: str) -> dict[str, str]:
    extension = name.rpartition(".")[2]
    tag = hashlib.sha256(name.encode()).hexdigest()[:32]
    return {
        "Content-Type": _TYPES.get(extension, "application/octet-stream"),
        "ETag": f'"{tag}"',
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, max-age=604800, immutable",
        "Content-Disposition": f'inline; filename="{name.replace("/", "-")}"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


def _range(header: str | None, size: int) -> tuple[int, int] | None:
    """Read one byte range (RFC 9110, 14.2); anything else is served whole."""
    match = re.fullmatch(r"bytes=(\d{0,15})-(\d{0,15})", header or "")
    if match is None or match.group() == "bytes=-":
        return None
    first, last = match.groups()
    if not first:
        return max(0, size - int(last)), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1
