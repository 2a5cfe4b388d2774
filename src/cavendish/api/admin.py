"""The operator's routes: accounts, keys, credits. Every one of them needs an admin key."""

import re
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from cavendish.api import schemas, written
from cavendish.api.fields import Short
from cavendish.api.routes import Caller, Here
from cavendish.domain.access import read_network
from cavendish.domain.keys import Key, Priority
from cavendish.errors import AdminRequired
from cavendish.service.accounts import DEFAULT_ACCOUNT, KeyTerms

_RFC3339 = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)", re.ASCII
)
_MAX_RANGES = 64
_MAX_AMOUNT = 10**15


def _operator(caller: Caller) -> Key:
    if not caller.admin:
        raise AdminRequired
    return caller


router = APIRouter(prefix="/api/v1", dependencies=[Depends(_operator)])


def _range(text: str) -> str:
    try:
        return str(read_network(text))
    except ValueError as error:
        message = f"must be CIDR ranges such as 203.0.113.0/24 ({str(error)[:80]})"
        raise ValueError(message) from None


def _timestamp(value: object) -> object:
    if value is None or (isinstance(value, str) and _RFC3339.fullmatch(value)):
        return value
    message = "must be a time such as 2027-01-01T00:00:00Z"
    raise ValueError(message)


Moment = Annotated[AwareDatetime | None, Field(strict=False), BeforeValidator(_timestamp)]
Name = Annotated[Short, Field(min_length=1, max_length=128)]
Ranges = Annotated[list[Annotated[str, AfterValidator(_range)]], Field(max_length=_MAX_RANGES)]
Served = Annotated[Priority, Field(strict=False)]
Amount = Annotated[int, Field(ge=1, le=_MAX_AMOUNT)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class AccountCreate(_Body):
    """The body of POST /api/v1/accounts."""

    name: Name
    creditsUsd: Annotated[int, Field(ge=0, le=_MAX_AMOUNT)] = 0  # noqa: N815 -- the wire


class KeyCreate(_Body):
    """The body of POST /api/v1/keys; amounts are micro-USD."""

    name: Name
    account: Name = DEFAULT_ACCOUNT
    admin: bool = False
    spendLimitUsd: Amount | None = None  # noqa: N815 -- the wire
    allowedIps: Ranges = []  # noqa: N815 -- the wire; Pydantic copies it
    priority: Served = Priority.NORMAL
    expiresAt: Moment = None  # noqa: N815


class KeyPatch(_Body):
    """The body of PATCH /api/v1/keys/{id}; what is left out stays, null lifts a limit."""

    name: Name | None = None
    disabled: bool | None = None
    spendLimitUsd: Amount | None = None  # noqa: N815 -- the wire
    allowedIps: Ranges | None = None  # noqa: N815
    priority: Served | None = None
    expiresAt: Moment = None  # noqa: N815


class CreditGrant(_Body):
    """The body of POST /api/v1/credits; micro-USD."""

    amountUsd: Amount  # noqa: N815 -- the wire
    account: Name = DEFAULT_ACCOUNT


@router.get("/accounts")
async def list_accounts(services: Here) -> dict[str, Any]:
    """List every account with its balances."""
    accounts = await run_in_threadpool(services.accounts.accounts)
    return {"accounts": [written.account(found) for found in accounts]}


@router.post("/accounts", status_code=201, openapi_extra=schemas.described(AccountCreate))
async def create_account(request: Request, services: Here) -> dict[str, Any]:
    """Open an account."""
    body = schemas.read_body(await request.body(), AccountCreate)
    made = await run_in_threadpool(services.accounts.create, body.name, body.creditsUsd)
    return written.account(made)


@router.post("/credits", status_code=201, openapi_extra=schemas.described(CreditGrant))
async def grant_credits(request: Request, services: Here) -> dict[str, Any]:
    """Give an account credits."""
    body = schemas.read_body(await request.body(), CreditGrant)
    granted = await run_in_threadpool(services.accounts.grant, body.account, body.amountUsd)
    return written.account(granted)


@router.get("/keys")
async def list_keys(services: Here, account: str | None = None) -> dict[str, Any]:
    """List keys, of one account or of all; their secrets are not kept."""
    keys = await run_in_threadpool(services.accounts.keys, account)
    now = services.clock.now()
    return {"keys": [_written(key, now) for key in keys]}


@router.post("/keys", status_code=201, openapi_extra=schemas.described(KeyCreate))
async def create_key(request: Request, services: Here) -> dict[str, Any]:
    """Create a key. Its secret is in this answer and nowhere else, ever."""
    body = schemas.read_body(await request.body(), KeyCreate)
    terms = KeyTerms(
        name=body.name,
        admin=body.admin,
        spend_limit=body.spendLimitUsd,
        allowed=tuple(body.allowedIps),
        priority=body.priority,
        expires_at=body.expiresAt,
    )
    secret = await run_in_threadpool(services.accounts.create_key, body.account, terms)
    key = await run_in_threadpool(services.accounts.key_of, secret)
    return {"key": secret, **_written(key, services.clock.now())}


@router.patch("/keys/{key_id}", openapi_extra=schemas.described(KeyPatch))
async def change_key(request: Request, services: Here, key_id: str) -> dict[str, Any]:
    """Change a key's name, limits or expiry, or disable it."""
    body = schemas.read_body(await request.body(), KeyPatch)
    names = {
        "name": "name",
        "disabled": "disabled",
        "spendLimitUsd": "spend_limit",
        "allowedIps": "allowed",
        "priority": "priority",
        "expiresAt": "expires_at",
    }
    changes = {names[name]: getattr(body, name) for name in body.model_fields_set}
    for never_empty in ("name", "priority"):
        if changes.get(never_empty, "") is None:
            del changes[never_empty]
    if "allowed" in changes:
        changes["allowed"] = tuple(changes["allowed"] or ())

    def change() -> Key:
        return services.accounts.change_key(key_id, **changes)

    return _written(await run_in_threadpool(change), services.clock.now())


@router.delete("/keys/{key_id}", status_code=204)
async def delete_key(services: Here, key_id: str) -> Response:
    """Close a key for good; its history stays."""
    await run_in_threadpool(services.accounts.disable_key, key_id)
    return Response(status_code=204)


def _written(key: Key, now: datetime) -> dict[str, Any]:
    return {
        "id": key.id,
        "accountId": key.account_id,
        "name": key.name,
        "hint": key.hint,
        "admin": key.admin,
        "active": key.good(now),
        "spentUsd": key.spent,
        "spendLimitUsd": key.spend_limit,
        "allowedIps": list(key.allowed),
        "priority": key.priority.value,
        "createdAt": written.time(key.created_at),
        "expiresAt": written.time(key.expires_at),
        "disabledAt": written.time(key.disabled_at),
        "lastUsedAt": written.time(key.last_used_at),
    }
