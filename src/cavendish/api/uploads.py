"""The routes of files sent ahead: raw bytes or a multipart form in, a description out."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import Response

from cavendish import limits
from cavendish.api import written
from cavendish.api.routes import Caller, Here
from cavendish.errors import InvalidInput

router = APIRouter(prefix="/api/v1")
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "image/*": {"schema": {"type": "string", "format": "binary"}},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            },
        },
    }
}
Lifetime = Annotated[
    int,
    Query(ge=1, le=limits.MAX_EXPIRY_SECONDS, description="Seconds the file is kept."),
]


@router.post("/files", status_code=201, openapi_extra=_BODY)
async def create_file(
    request: Request, services: Here, caller: Caller, expires_in: Lifetime = limits.FILE_SECONDS
) -> dict[str, Any]:
    """Send a reference picture ahead; runs name it by its id in image_urls."""
    data = await _sent(request)
    if not data:
        message = "Send the picture's bytes as the body, or a form with the field 'file'."
        raise InvalidInput(message, param="file")
    kept = await run_in_threadpool(services.uploads.keep, caller.account_id, data, expires_in)
    return written.upload(kept)


@router.get("/files/{file_id}")
async def read_file(services: Here, caller: Caller, file_id: str) -> dict[str, Any]:
    """Read what is known of a file; its bytes are not served."""
    return written.upload(
        await run_in_threadpool(services.uploads.read, file_id, caller.account_id)
    )


@router.delete("/files/{file_id}", status_code=204)
async def delete_file(services: Here, caller: Caller, file_id: str) -> Response:
    """Remove a file."""
    await run_in_threadpool(services.uploads.delete, file_id, caller.account_id)
    return Response(status_code=204)


async def _sent(request: Request) -> bytes:
    """Return the body, or the one file of a form."""
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        return await request.body()
    try:
        async with request.form(max_files=1, max_fields=0) as form:
            file = form.get("file")
            return await file.read() if isinstance(file, UploadFile) else b""
    except HTTPException as error:
        message = f"The form can't be read: {error.detail}"
        raise InvalidInput(message, param="file") from error
