"""The routes of saved characters: kept once, named by runs from then on."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from cavendish.api import schemas, written
from cavendish.api.routes import Caller, Here

router = APIRouter(prefix="/api/v1")


@router.post(
    "/characters", status_code=201, openapi_extra=schemas.described(schemas.CharacterCreate)
)
async def create_character(request: Request, services: Here, caller: Caller) -> JSONResponse:
    """Save somebody by a description, photographs, or both; runs then give the name alone."""
    wish = schemas.read_character(await request.body())
    kept = await run_in_threadpool(services.characters.keep, caller.account_id, wish)
    return JSONResponse(written.character(kept), 201)


@router.get("/characters")
async def list_characters(services: Here, caller: Caller) -> dict[str, Any]:
    """List this account's characters, oldest first."""
    found = await run_in_threadpool(services.characters.all, caller.account_id)
    return {"characters": [written.character(one) for one in found]}


@router.get("/characters/{name}")
async def read_character(services: Here, caller: Caller, name: str) -> dict[str, Any]:
    """Read what is known of a character; its pictures are not served."""
    found = await run_in_threadpool(services.characters.read, name, caller.account_id)
    return written.character(found)


@router.delete("/characters/{name}", status_code=204)
async def delete_character(services: Here, caller: Caller, name: str) -> Response:
    """Remove a character and its pictures."""
    await run_in_threadpool(services.characters.delete, name, caller.account_id)
    return Response(status_code=204)
