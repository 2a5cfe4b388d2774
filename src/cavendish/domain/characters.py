"""SavedCharacter: somebody whom an account keeps, so that runs name them by name alone.

Knows no store and no pixels.
"""

import re
from dataclasses import dataclass
from datetime import datetime

PREFIX = "char_"
_NAME = re.compile(r"[^\W\d_][\w-]{0,31}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCharacter:
    """A description and clean pictures. An account has one of a name, whatever its letter case."""

    id: str
    account_id: str
    name: str
    description: str
    pictures: int
    """How many pictures there are."""
    bytes: int
    """Bytes of all its pictures."""
    created_at: datetime

    @property
    def blobs(self) -> tuple[str, ...]:
        """The names of its pictures, in order; each is a PNG."""
        return tuple(f"characters/{self.id}/{number}.png" for number in range(self.pictures))


def is_name(text: str) -> bool:
    """Tell whether a text can name somebody: one word, as a prompt says it after an @."""
    return _NAME.fullmatch(text) is not None
