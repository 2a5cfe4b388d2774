"""Uploads: pictures sent ahead. Foreign files are missing files; every account has a quota."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Protocol

from cavendish import limits
from cavendish.domain.ports import Blobs, Clock, Store, Transaction
from cavendish.domain.uploads import PREFIX, Upload, is_file_id
from cavendish.errors import FileNotFound, InvalidInput, PayloadTooLarge
from cavendish.images.decode import Examined, UnreadableImage


class Examine(Protocol):
    """Reads a picture behind a wall."""

    def examine(self, picture: bytes) -> Examined:
        """Return what a picture is. Raises UnreadableImage."""
        ...


class Uploads:
    """Takes, shows and removes files."""

    def __init__(self, *, store: Store, blobs: Blobs, clock: Clock, wall: Examine) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock
        self._wall = wall

    def keep(self, account_id: str, data: bytes, seconds: int) -> Upload:
        """Store a picture for so long. Raises InvalidInput, PayloadTooLarge."""
        if len(data) > limits.MAX_IMAGE_BYTES:
            raise PayloadTooLarge(limits.MAX_IMAGE_BYTES)
        try:
            header = self._wall.examine(data)
        except UnreadableImage as error:
            message = f"The file is no use: {error}."
            raise InvalidInput(message, param="file") from error
        now = self._clock.now()
        upload = Upload(
            id=PREFIX + secrets.token_hex(16),
            account_id=account_id,
            mime_type=header.mime_type,
            width=header.width,
            height=header.height,
            bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            created_at=now,
            expires_at=now + timedelta(seconds=seconds),
        )
        self._blobs.put(upload.blob, data)
        try:
            with self._store.write() as tx:
                _check_quota(tx.uploads.total(account_id), len(data))
                tx.uploads.insert(upload)
        except BaseException:
            self._blobs.delete(upload.blob)
            raise
        return upload

    def read(self, file_id: str, account_id: str) -> Upload:
        """Return a file of this account. Raises FileNotFound."""
        with self._store.read() as tx:
            upload = tx.uploads.find(file_id)
        if upload is None or upload.account_id != account_id:
            raise FileNotFound
        return upload

    def delete(self, file_id: str, account_id: str) -> None:
        """Remove a file; runs that name it later are refused. Raises FileNotFound."""
        self.erase(self.read(file_id, account_id))

    def erase(self, upload: Upload) -> None:
        """Remove a file: the row first, so that no run is accepted that can't have it."""
        with self._store.write() as tx:
            tx.uploads.delete(upload.id)
        self._blobs.delete(upload.blob)


def check_file(tx: Transaction, field: str, reference: str, account_id: str, at: datetime) -> None:
    """Refuse a reference to a file that this account doesn't have. Raises InvalidInput."""
    if not is_file_id(reference):
        return
    upload = tx.uploads.find(reference)
    if upload is None or upload.expires_at <= at or upload.account_id != account_id:
        message = f"{field} names a file that isn't here: send it again with POST /api/v1/files."
        raise InvalidInput(message, param=field)


def _check_quota(kept: int, more: int) -> None:
    if kept + more > limits.MAX_FILES_BYTES:
        message = (
            f"This account keeps {kept} bytes of files and may keep {limits.MAX_FILES_BYTES}. "
            "Delete some, or let them expire."
        )
        raise InvalidInput(message, param="file")
