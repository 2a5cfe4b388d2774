"""The application: the onion around the routes. Everything it needs is handed to it."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from cavendish import __version__, limits
from cavendish.api import admin, characters, uploads
from cavendish.api.files import files
from cavendish.api.guards import Guards, Rules
from cavendish.api.onion import Onion
from cavendish.api.openapi import allowed_methods, describe
from cavendish.api.problems import problem
from cavendish.api.routes import Services, router
from cavendish.api.schemas import rule
from cavendish.domain.ports import Blobs
from cavendish.errors import (
    InternalError,
    InvalidInput,
    MethodNotAllowed,
    NotFound,
    Refused,
    Unavailable,
)


def application(
    services: Services,
    rules: Rules,
    blobs: Blobs,
    ready: Callable[[], bool],
    *,
    body_seconds: float = limits.BODY_SECONDS,
) -> ASGIApp:
    """Return the ASGI application; ``ready`` says whether runs would be worked on."""
    app = FastAPI(
        title="Cavendish",
        version=__version__,
        description="A self-hosted image-generation API: submit a run, poll it, read its URLs.",
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    app.include_router(router)
    app.include_router(uploads.router)
    app.include_router(characters.router)
    app.include_router(admin.router)
    app.include_router(files(blobs, services.links, services.clock), include_in_schema=False)
    _add_health(app, ready)
    _add_problems(app)
    describe(app)
    return Onion(Guards(app, rules), body_seconds)


def _add_health(app: FastAPI, ready: Callable[[], bool]) -> None:
    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        """Answer as long as the process serves."""
        return {"status": "ok"}

    @app.get("/readyz")
    async def readyz() -> JSONResponse:
        """Answer 200 when runs would be accepted and worked on, else 503."""
        good = await run_in_threadpool(ready)
        return JSONResponse({"status": "ready" if good else "not ready"}, 200 if good else 503)


def _add_problems(app: FastAPI) -> None:
    async def known(request: Request, error: Any) -> Response:
        return problem(error, request.state.request_id)

    async def invalid(request: Request, error: Any) -> Response:
        first = error.errors()[0]
        param = str(first["loc"][-1])
        refused = InvalidInput(f"{param} {rule(first)}.", param=param)
        return problem(refused, request.state.request_id)

    async def other(request: Request, error: Any) -> Response:
        refused = MethodNotAllowed() if error.status_code == 405 else NotFound()
        answer = problem(refused, request.state.request_id)
        if error.status_code == 405:
            answer.headers["Allow"] = allowed_methods(app, request.url.path)
        return answer

    async def broke(request: Request, _error: Any) -> Response:
        return problem(InternalError(), request.state.request_id)

    app.add_exception_handler(Exception, broke)
    app.add_exception_handler(Refused, known)
    app.add_exception_handler(Unavailable, known)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, other)
