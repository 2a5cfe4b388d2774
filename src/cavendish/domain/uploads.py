"""Upload: a picture that a client sent ahead, to be named by runs. Knows no store and no bytes."""

import re
from dataclasses import dataclass
from datetime import datetime

PREFIX = "file_"
_SHAPE = re.compile(r"file_[0-9a-f]{32}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A stored reference. Its bytes are read by workers and never served again."""

    id: str
    account_id: str
    mime_type: str
    width: int
    height: int
    bytes: int
    sha256: str
    created_at: datetime
    expires_at: datetime

    @property
    def blob(self) -> str:
        """The name of its bytes."""
        return f"uploads/{self.id}"


def is_file_id(text: str) -> bool:
    """Tell whether a text has the shape of a file's id."""
    return _SHAPE.fullmatch(text) is not None
