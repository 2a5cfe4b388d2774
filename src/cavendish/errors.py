"""Every refusal a caller can meet, as one tree. Knows statuses and codes, not HTTP.

CavendishError
├── Refused                        the request was understood and refused
│   ├── InvalidJson                400 invalid_json
│   ├── MissingModel               400 missing_model
│   ├── MissingInput               400 missing_input
│   ├── InvalidInput               400 invalid_input
│   │   └── BodyTooSlow            400 invalid_input
│   ├── ModelNotFound              400 model_not_found
│   ├── IdempotencyKeyReused       400 idempotency_key_reused
│   ├── MissingApiKey              401 missing_api_key
│   ├── InvalidApiKey              401 invalid_api_key
│   ├── InsufficientBalance        402 insufficient_balance
│   ├── SpendLimitExceeded         403 api_key_spend_limit_exceeded
│   ├── AddressNotAllowed          403 ip_not_allowed
│   ├── AdminRequired              403 admin_required
│   ├── RunNotFound                404 run_not_found
│   ├── FileNotFound               404 file_not_found
│   ├── NotFound                   404 not_found
│   │   ├── KeyNotFound            404 not_found
│   │   └── CharacterNotFound      404 not_found
│   ├── MethodNotAllowed           405 method_not_allowed
│   ├── PayloadTooLarge            413 payload_too_large
│   ├── RateLimited                429 RATE_LIMITED
│   └── UsageExceeded              429 USAGE_EXCEEDED
├── Unavailable
│   ├── InternalError              500 internal_error
│   └── Overloaded                 503 overloaded
├── RunFailure                     an accepted run that cannot succeed; its code goes on the run
└── SetupError                     the operator's configuration cannot work
"""

from typing import ClassVar


class CavendishError(Exception):
    """Anything this project raises on purpose; the message tells the reader what to do."""


class Refused(CavendishError):
    """A request that is answered with an error; ``param`` names the field at fault."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "invalid_input"
    closes: ClassVar[bool] = False
    """Whether the connection ends with the answer, because the rest of the body is not read."""

    def __init__(self, message: str, *, param: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.param = param


class InvalidJson(Refused):
    """The body is not one JSON object."""

    code = "invalid_json"


class MissingModel(Refused):
    """The body names no model."""

    code = "missing_model"

    def __init__(self) -> None:
        super().__init__(
            'Say which model to run, for example "model": "google/nano-banana-2".', param="model"
        )


class MissingInput(Refused):
    """The body has no input object."""

    code = "missing_input"

    def __init__(self) -> None:
        super().__init__(
            'Add an input object, for example "input": {"prompt": "A red apple"}.', param="input"
        )


class InvalidInput(Refused):
    """A field breaks its rule."""


class ModelNotFound(Refused):
    """No such model here."""

    code = "model_not_found"

    def __init__(self, model: str, known: str) -> None:
        super().__init__(
            f"There is no model {model[:80]!r} here. Known models: {known}.", param="model"
        )


class IdempotencyKeyReused(Refused):
    """The key came with another body before."""

    code = "idempotency_key_reused"

    def __init__(self) -> None:
        super().__init__(
            "This Idempotency-Key was used with another body. Use a new key for a new request.",
            param="Idempotency-Key",
        )


class MissingApiKey(Refused):
    """No key was sent."""

    status = 401
    code = "missing_api_key"

    def __init__(self) -> None:
        super().__init__("Send your API key as 'Authorization: Bearer sk-...'.")


class InvalidApiKey(Refused):
    """Unknown, disabled and expired keys are told apart by nobody."""

    status = 401
    code = "invalid_api_key"

    def __init__(self) -> None:
        super().__init__("This API key is not valid. Check it, or ask your operator for a new one.")


class InsufficientBalance(Refused):
    """The account cannot cover the price."""

    status = 402
    code = "insufficient_balance"

    def __init__(self, *, needed: int, available: int) -> None:
        super().__init__(
            f"This run costs {needed} micro-USD and {available} are available. "
            "Ask your operator to add credits."
        )


class SpendLimitExceeded(Refused):
    """The key's lifetime limit would be passed."""

    status = 403
    code = "api_key_spend_limit_exceeded"

    def __init__(self) -> None:
        super().__init__(
            "This API key has reached its spending limit. Use another key or have it raised."
        )


class AddressNotAllowed(Refused):
    """The key's allow list does not have the caller's address."""

    status = 403
    code = "ip_not_allowed"

    def __init__(self, address: str) -> None:
        super().__init__(f"This API key may not be used from {address}.")


class AdminRequired(Refused):
    """A user's key on an operator's path."""

    status = 403
    code = "admin_required"

    def __init__(self) -> None:
        super().__init__("This needs an admin key. Your operator makes one with 'keys create'.")


class RunNotFound(Refused):
    """No such run in this account."""

    status = 404
    code = "run_not_found"

    def __init__(self) -> None:
        super().__init__("There is no such run in this account.")


class FileNotFound(Refused):
    """The link is wrong, expired, or its file was deleted."""

    status = 404
    code = "file_not_found"

    def __init__(self) -> None:
        super().__init__("There is no such file. Read the run again for fresh links.")


class NotFound(Refused):
    """No such path."""

    status = 404
    code = "not_found"

    def __init__(self, message: str = "There is nothing at this path. See /docs.") -> None:
        super().__init__(message)


class KeyNotFound(NotFound):
    """No key of this id."""

    def __init__(self, key_id: str) -> None:
        super().__init__(f"There is no key {key_id[:40]!r}. 'cavendish keys list' shows their ids.")


class CharacterNotFound(NotFound):
    """The account has no character of this name."""

    def __init__(self) -> None:
        super().__init__("There is no such character. GET /api/v1/characters lists yours.")


class MethodNotAllowed(Refused):
    """The path exists, the method doesn't."""

    status = 405
    code = "method_not_allowed"

    def __init__(self) -> None:
        super().__init__("This path does not take that method. See /docs.")


class PayloadTooLarge(Refused):
    """More bytes than the cap."""

    status = 413
    code = "payload_too_large"
    closes = True

    def __init__(self, cap: int) -> None:
        super().__init__(f"The body may have at most {cap} bytes.")


class BodyTooSlow(InvalidInput):
    """The body did not arrive in time; the connection is closed."""

    closes = True

    def __init__(self, seconds: float) -> None:
        super().__init__(f"The body did not arrive within {seconds:g} seconds.", param="body")


class RateLimited(Refused):
    """Too many calls in the window; ``retry_after`` seconds later one is admitted."""

    status = 429
    code = "RATE_LIMITED"

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"Too many requests. Try again in {retry_after} s.")
        self.retry_after = retry_after


class UsageExceeded(Refused):
    """Too many unfinished runs of one key."""

    status = 429
    code = "USAGE_EXCEEDED"

    def __init__(self, cap: int) -> None:
        super().__init__(
            f"This API key has {cap} unfinished runs, which is its limit. Wait for one to end."
        )


class Unavailable(CavendishError):
    """Our fault, not the caller's."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"

    def __init__(self, message: str, *, param: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.param = param


class InternalError(Unavailable):
    """Something broke; the log has it under the request id."""

    def __init__(self) -> None:
        super().__init__(
            "Something broke on our side. Nothing was charged. "
            "Try again, and quote the request id if it stays."
        )


class Overloaded(Unavailable):
    """Too much work is waiting."""

    status = 503
    code = "overloaded"

    def __init__(self) -> None:
        super().__init__("The server has too much work waiting. Try again shortly.")


class RunFailure(CavendishError):
    """An accepted run cannot succeed; ``code`` is one of the frozen run error codes.

    ``away``: not now, since nobody is there to begin on it.
    """

    def __init__(self, message: str, *, code: str, away: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.away = away


class SetupError(CavendishError):
    """The configuration or the data folder cannot work; said at start."""
