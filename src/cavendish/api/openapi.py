"""The OpenAPI document: what FastAPI derives, with our errors in place of its own."""

from typing import Any, cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.routing import compile_path

_ERROR: dict[str, Any] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "code", "param", "requestId"],
            "properties": {
                "message": {"type": "string", "description": "What is wrong and what to do."},
                "code": {"type": "string"},
                "param": {"type": ["string", "null"], "description": "The field at fault."},
                "requestId": {"type": "string"},
            },
        }
    },
}
_MEANINGS = {
    "400": "Invalid request",
    "401": "Missing or invalid API key",
    "402": "Insufficient credits",
    "403": "IP not allowed, key's limit reached, or admin required",
    "404": "Not found",
    "413": "Body too large",
    "429": "Rate limit exceeded; Retry-After says when",
    "500": "Internal server error",
    "503": "Overloaded; Retry-After says when",
}


def describe(app: FastAPI) -> None:
    """Make ``app`` answer /openapi.json with every status it can answer."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
            )
            app.openapi_schema = _with_errors(made)
        return app.openapi_schema

    cast("Any", app).openapi = document


def allowed_methods(app: FastAPI, path: str) -> str:
    """Return the Allow header of a path: every documented method of it (RFC 9110, 10.2.1)."""
    methods = {
        method.upper()
        for template, operations in app.openapi()["paths"].items()
        if compile_path(template)[0].fullmatch(path)
        for method in operations
    }
    return ", ".join(sorted(methods))


def _with_errors(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document["components"].setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Error"] = _ERROR
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    for path, methods in document["paths"].items():
        for operation in methods.values():
            operation["responses"].pop("422", None)
            schemas.update(_definitions(operation))
            if path.startswith("/api/v1"):
                for status, meaning in _MEANINGS.items():
                    answer = {"description": meaning, "content": content}
                    operation["responses"].setdefault(status, answer)
            elif path == "/readyz":
                operation["responses"]["503"] = {"description": "Not ready"}
    return document


def _definitions(operation: dict[str, Any]) -> dict[str, Any]:
    """Take the definitions out of a request body's schema: the document keeps them in one place."""
    contents = operation.get("requestBody", {}).get("content", {}).values()
    found: dict[str, Any] = {}
    for content in contents:
        found |= content["schema"].pop("$defs", {})
    return found
