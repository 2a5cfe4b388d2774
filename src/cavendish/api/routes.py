"""The routes under /api/v1: read the request, call the service, write the answer."""

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.security import HTTPBearer
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response, StreamingResponse

from cavendish import limits
from cavendish.api import schemas, written
from cavendish.blobs.links import Links
from cavendish.domain.catalog import Catalog, Model
from cavendish.domain.keys import Key
from cavendish.domain.notices import Signer
from cavendish.domain.ports import Clock, Page
from cavendish.domain.run import Run, Status
from cavendish.errors import InvalidInput, ModelNotFound, NotFound
from cavendish.notify.watch import Watch
from cavendish.service.accounts import Accounts
from cavendish.service.characters import Characters
from cavendish.service.offers import Offers
from cavendish.service.runs import Runs
from cavendish.service.settle import Settle
from cavendish.service.submit import Submit
from cavendish.service.uploads import Uploads


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the routes call."""

    submit: Submit
    uploads: Uploads
    characters: Characters
    runs: Runs
    settle: Settle
    accounts: Accounts
    catalog: Catalog
    offers: Offers
    watch: Watch
    links: Links
    signer: Signer
    clock: Clock
    public_url: str


def _services(request: Request) -> Services:
    return request.app.state.services


Here = Annotated[Services, Depends(_services)]


def _caller(
    request: Request, _scheme: Annotated[object, Depends(HTTPBearer(auto_error=False))]
) -> Key:
    """Return the key that the guards let in; the scheme is for the API's documentation."""
    return request.state.key


Caller = Annotated[Key, Depends(_caller)]
Wait = Annotated[
    int, Query(ge=0, le=limits.MAX_WAIT_SECONDS, description="Seconds to wait for the run to end.")
]

router = APIRouter(prefix="/api/v1")


@router.post("/runs", status_code=201, openapi_extra=schemas.described(schemas.RunCreate))
async def create_run(
    request: Request,
    services: Here,
    caller: Caller,
    idempotency_key: Annotated[str | None, Header()] = None,
    prefer: Annotated[str | None, Header(description="wait=N answers when final.")] = None,
) -> JSONResponse:
    """Submit a run. Its price is held now and charged only if it succeeds."""
    submission = schemas.read_submission(await request.body(), idempotency_key)
    run = await run_in_threadpool(services.submit, caller, submission)
    body = written.created(run)
    seconds = _preferred_wait(prefer)
    if seconds:
        latest = await _wait(services, run, seconds)
        if latest.final:
            body = _written(request, services, latest)
    headers = {
        "Location": f"{_base(request, services)}/api/v1/runs/{run.id}",
        "Retry-After": str(limits.RETRY_AFTER_SECONDS),
    }
    return JSONResponse(body, 201, headers)


@router.get("/runs")
async def list_runs(
    request: Request,
    services: Here,
    caller: Caller,
    cursor: Annotated[str | None, Query(max_length=64)] = None,
    status: Status | None = None,
    limit: Annotated[int, Query(ge=1, le=limits.MAX_PAGE)] = 20,
) -> dict[str, Any]:
    """List this account's runs, newest first."""
    page = Page(limit=limit + 1, before=cursor, status=status)
    runs = await run_in_threadpool(services.runs.page, caller.account_id, page)
    shown = runs[:limit]
    more = shown[-1].id if len(runs) > limit else None
    return {"runs": [_written(request, services, run) for run in shown], "nextCursor": more}


@router.get("/runs/{run_id}")
async def read_run(
    request: Request, services: Here, caller: Caller, run_id: str, wait: Wait = 0
) -> JSONResponse:
    """Read a run; with wait, answer as soon as it is final."""
    run = await run_in_threadpool(services.runs.read, run_id, caller.account_id)
    if wait:
        run = await _wait(services, run, wait)
    headers = {} if run.final else {"Retry-After": str(limits.RETRY_AFTER_SECONDS)}
    return JSONResponse(_written(request, services, run), headers=headers)


@router.post("/runs/{run_id}/cancel")
async def cancel_run(
    request: Request, services: Here, caller: Caller, run_id: str
) -> dict[str, Any]:
    """Cancel a run; a final one is returned as it is."""
    run = await run_in_threadpool(services.settle.cancel, run_id, caller.account_id)
    return _written(request, services, run)


@router.delete("/runs/{run_id}", status_code=204)
async def delete_run(services: Here, caller: Caller, run_id: str) -> Response:
    """Remove a final run's prompt, inputs and outputs."""
    await run_in_threadpool(services.runs.delete, run_id, caller.account_id)
    return Response(status_code=204)


@router.get("/runs/{run_id}/events")
async def run_events(
    request: Request, services: Here, caller: Caller, run_id: str
) -> StreamingResponse:
    """Stream a run's life as server-sent events: status, progress, done."""
    await run_in_threadpool(services.runs.read, run_id, caller.account_id)

    async def stream() -> AsyncGenerator[str]:
        run = await run_in_threadpool(services.runs.read, run_id, caller.account_id)
        yield _event("status", {"status": run.status.value})
        if not run.final:
            async with aclosing(services.watch.follow(run_id)) as changes:
                status = run.status
                async for change in changes:
                    if change.status is not status:
                        status = change.status
                        yield _event("status", {"status": status.value})
                    yield _event("progress", {"progress": round(change.progress, 3)})
            run = await run_in_threadpool(services.runs.read, run_id, caller.account_id)
        yield _event("done", _written(request, services, run))

    return StreamingResponse(stream(), media_type="text/event-stream")


@router.get("/models")
async def list_models(services: Here, caller: Caller) -> dict[str, Any]:
    """List the models that can be run."""
    del caller
    return {"models": [_model(services, model) for model in services.catalog.models]}


@router.get("/models/{owner}/{name}")
async def read_model(services: Here, caller: Caller, owner: str, name: str) -> dict[str, Any]:
    """Read a model: JSON Schema of its input, prices, engine."""
    del caller
    try:
        return _model(services, services.catalog.find(f"{owner}/{name}"))
    except ModelNotFound as missing:
        raise NotFound(missing.message) from missing


@router.get("/account")
async def read_account(services: Here, caller: Caller) -> dict[str, Any]:
    """Read the balance, what is held, and the usage of the last 30 days (micro-USD)."""
    found = await run_in_threadpool(services.accounts.statement, caller.account_id)
    secret = services.signer.secret(caller.account_id)
    return written.statement(found.account, list(found.usage), secret)


def _preferred_wait(prefer: str | None) -> int:
    """Read ``Prefer: wait=N`` (RFC 7240); what can't be read is not preferred."""
    for preference in (prefer or "").split(","):
        name, _, value = preference.strip().partition("=")
        if name.lower() == "wait" and value.isascii() and value.isdigit():
            if int(value[:6]) > limits.MAX_WAIT_SECONDS:
                message = f"Prefer: wait may be at most {limits.MAX_WAIT_SECONDS} seconds."
                raise InvalidInput(message, param="Prefer")
            return int(value)
    return 0


async def _wait(services: Services, run: Run, seconds: int) -> Run:
    if run.final:
        return run
    await services.watch.ending(run.id, seconds)
    return await run_in_threadpool(services.runs.read, run.id, run.account_id)


def _base(request: Request, services: Services) -> str:
    return services.public_url.rstrip("/") or str(request.base_url).rstrip("/")


def _written(request: Request, services: Services, run: Run) -> dict[str, Any]:
    base = _base(request, services)
    now = services.clock.now()
    return written.document(run, lambda blob: base + services.links.path(blob, now), base)


def _event(name: str, data: Mapping[str, Any]) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"


def _model(services: Services, model: Model) -> dict[str, Any]:
    can = services.offers[model.engine].capabilities
    return {
        "id": model.id,
        "name": model.name,
        "description": model.description,
        "engine": services.offers[model.engine].label,
        "fallbacks": [services.offers[name].label for name in model.engines[1:]],
        "licence": can.licence,
        "capabilities": {
            "resolutions": list(can.resolutions),
            "references": can.references,
            "edits": can.edits,
            "masks": can.masks,
            "characters": can.characters,
            "exactText": can.exact_text,
        },
        "prices": {size.value: price for size, price in model.prices.items()},
        "inputSchema": schemas.RunInput.model_json_schema(),
    }
