"""What accounts keep beside their runs, as protocols: files, characters, notices.

Knows no implementation; a transaction has one of each.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cavendish.domain.characters import SavedCharacter
from cavendish.domain.notices import Notice
from cavendish.domain.uploads import Upload


class Uploads(Protocol):
    """Files sent ahead."""

    def insert(self, upload: Upload) -> None:
        """Record a new file."""
        ...

    def find(self, file_id: str) -> Upload | None:
        """Return a file of any account."""
        ...

    def total(self, account_id: str) -> int:
        """Return how many bytes an account keeps."""
        ...

    def expired(self, at: datetime, limit: int) -> Sequence[Upload]:
        """Return files whose time has passed."""
        ...

    def delete(self, file_id: str) -> None:
        """Forget a file."""
        ...


class Characters(Protocol):
    """Characters that accounts keep."""

    def insert(self, character: SavedCharacter) -> None:
        """Record a new character; the caller has looked that its name is free."""
        ...

    def find(self, account_id: str, name: str) -> SavedCharacter | None:
        """Return an account's character of this name, in any letter case."""
        ...

    def all(self, account_id: str) -> Sequence[SavedCharacter]:
        """Return an account's characters, oldest first."""
        ...

    def delete(self, character_id: str) -> None:
        """Forget a character."""
        ...


class Notices(Protocol):
    """What webhooks are yet to be told."""

    def insert(self, notice: Notice) -> None:
        """Record a new notice."""
        ...

    def due(self, at: datetime, limit: int) -> Sequence[Notice]:
        """Return notices whose time has come, the longest due first."""
        ...

    def put_off(self, notice_id: str, due_at: datetime) -> None:
        """Count a try that failed, and say when the next is due."""
        ...

    def delete(self, notice_id: str) -> None:
        """Forget a notice: delivered, or given up."""
        ...

    def drop(self, run_id: str) -> None:
        """Forget every notice of a run."""
        ...
