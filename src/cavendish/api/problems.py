"""Errors on the wire: one shape for all of them. Knows the error tree and its headers."""

from typing import Any

from starlette.responses import JSONResponse

from cavendish import limits
from cavendish.errors import RateLimited, Refused, Unavailable


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
    if isinstance(error, RateLimited):
        headers["Retry-After"] = str(error.retry_after)
    elif error.status in (429, 503):
        headers["Retry-After"] = str(limits.BUSY_SECONDS)
    if isinstance(error, Refused) and error.closes:
        headers["Connection"] = "close"
    return JSONResponse({"error": body}, error.status, headers)
