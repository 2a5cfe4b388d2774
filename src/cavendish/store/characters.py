"""Queries on saved characters."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from cavendish.domain.characters import SavedCharacter
from cavendish.store.tables import characters


@dataclass(frozen=True, slots=True)
class SqlCharacters:
    """The saved characters of one transaction."""

    connection: sa.Connection

    def insert(self, character: SavedCharacter) -> None:
        """Record a new character; the caller has looked that its name is free."""
        values = asdict(character) | {"handle": character.name.casefold()}
        self.connection.execute(characters.insert().values(values))

    def find(self, account_id: str, name: str) -> SavedCharacter | None:
        """Return an account's character of this name, in any letter case."""
        found = self._select(account_id, characters.c.handle == name.casefold())
        return found[0] if found else None

    def all(self, account_id: str) -> Sequence[SavedCharacter]:
        """Return an account's characters, oldest first."""
        return self._select(account_id, sa.true())

    def delete(self, character_id: str) -> None:
        """Forget a character."""
        self.connection.execute(characters.delete().where(characters.c.id == character_id))

    def _select(self, account_id: str, condition: sa.ColumnElement[bool]) -> list[SavedCharacter]:
        query = (
            sa.select(*(column for column in characters.c if column.name != "handle"))
            .where(characters.c.account_id == account_id, condition)
            .order_by(characters.c.created_at, characters.c.id)
        )
        rows = self.connection.execute(query).mappings()
        return [SavedCharacter(**dict[str, Any](row)) for row in rows]
