"""The wire's answers: how runs, files and accounts are written. Knows no requests.

Names are camelCase, times RFC 3339 in UTC, money micro-USD: the contract's frozen shapes.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from cavendish.domain.characters import SavedCharacter
from cavendish.domain.ports import Account, Usage
from cavendish.domain.run import Run, Status
from cavendish.domain.uploads import Upload


def created(run: Run) -> dict[str, Any]:
    """Write the answer to a create: the same for every replay, however far the run is."""
    return {
        "id": run.id,
        "model": run.model,
        "status": Status.PENDING.value,
        "costUsd": run.price,
        "createdAt": time(run.created_at),
    }


def document(run: Run, link: Callable[[str], str], base: str) -> dict[str, Any]:
    """Write a run; ``link`` makes a blob's URL, ``base`` is where this server is reached."""
    made: dict[str, Any] = {
        "id": run.id,
        "model": run.model,
        "status": run.status.value,
        "costUsd": run.cost,
        "createdAt": time(run.created_at),
        "startedAt": time(run.started_at),
        "completedAt": time(run.completed_at),
        "engine": run.engine,
        "seed": run.seed,
        "resolved": _resolved(run),
        "warnings": list(run.warnings),
        "progress": round(run.progress, 3),
        "expiresAt": time(run.expires_at),
        "metadata": dict(run.metadata),
        "urls": {
            "get": f"{base}/api/v1/runs/{run.id}",
            "cancel": f"{base}/api/v1/runs/{run.id}/cancel",
            "events": f"{base}/api/v1/runs/{run.id}/events",
        },
    }
    if run.status is Status.SUCCEEDED:
        made["output"] = _output(run, link)
    if run.failure is not None:
        made["error"] = run.failure.message
        made["errorCode"] = run.failure.code.value
    if run.order.debug and run.plan is not None:
        made["plan"] = dict(run.plan)
    return made


def _resolved(run: Run) -> dict[str, Any] | None:
    if run.resolved is None:
        return None
    return {
        "aspectRatio": run.resolved.aspect_ratio,
        "width": run.resolved.width,
        "height": run.resolved.height,
    }


def _output(run: Run, link: Callable[[str], str]) -> dict[str, Any]:
    urls = [link(picture.blob) for picture in run.pictures]
    images = [
        {
            "url": url,
            "width": picture.width,
            "height": picture.height,
            "mimeType": picture.mime_type,
            "bytes": picture.bytes,
            "sha256": picture.sha256,
        }
        for url, picture in zip(urls, run.pictures, strict=True)
    ]
    return {"urls": urls, "images": images}


def upload(found: Upload) -> dict[str, Any]:
    """Write an uploaded file; its bytes are never served."""
    return {
        "id": found.id,
        "mimeType": found.mime_type,
        "width": found.width,
        "height": found.height,
        "bytes": found.bytes,
        "sha256": found.sha256,
        "createdAt": time(found.created_at),
        "expiresAt": time(found.expires_at),
    }


def character(found: SavedCharacter) -> dict[str, Any]:
    """Write a saved character; its pictures are counted and never served."""
    return {
        "id": found.id,
        "name": found.name,
        "description": found.description,
        "images": found.pictures,
        "bytes": found.bytes,
        "createdAt": time(found.created_at),
    }


def account(found: Account) -> dict[str, Any]:
    """Write an account's balances."""
    return {
        "id": found.id,
        "name": found.name,
        "balanceUsd": found.available,
        "heldUsd": found.held,
        "createdAt": time(found.created_at),
    }


def statement(found: Account, usage: list[Usage], webhook_secret: str) -> dict[str, Any]:
    """Write an account with its usage, and what it checks our webhooks with."""
    lines = [
        {
            "day": line.day,
            "keyId": line.key_id,
            "model": line.model,
            "runs": line.runs,
            "costUsd": line.spent,
        }
        for line in usage
    ]
    return {**account(found), "usage": lines, "webhookSecret": webhook_secret}


def time(moment: datetime | None) -> str | None:
    """Write a time as RFC 3339 UTC with milliseconds."""
    if moment is None:
        return None
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
