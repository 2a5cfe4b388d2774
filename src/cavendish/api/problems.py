"""Errors on the wire: one shape for all of them. Knows the error tree and its headers."""

from typing import Any

from starlette.responses import JSONResponse

from cavendish import limits
from cavendish.errors import Refused, Unavailable


def problem(error: Refused | Unavailable, request_id: str) -> JSONResponse:
    """Return the answer to a refused or failed request."""
    body: dict[str, Any] = {
        "message": error.message,
        "code": error.code,
        "param": error.param,
        "requestId": request_id,
    }
    headers: dict[str, str] = {}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if error.status == 503:
        headers["Retry-After"] = str(limits.RETRY_AFTER_SECONDS * 5)
    return JSONResponse({"error": body}, error.status, headers)
