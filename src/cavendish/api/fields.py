"""Fields: what single values of a body may be. Knows values, no documents.

Every reader returns the value or raises ValueError with the rest of a sentence that begins with
the field's name.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from cavendish import limits
from cavendish.domain.characters import is_name
from cavendish.domain.geometry import read_resolution
from cavendish.domain.uploads import is_file_id

RESOLUTIONS = "1K, 2K, 4K, 0.5K"


def read_size(value: object) -> object:
    """Return a resolution in the contract's spelling, or what was given."""
    found = read_resolution(value) if isinstance(value, str) else None
    return value if found is None else found.value


def _no_controls(value: str) -> str:
    if "\0" in value or re.search(r"[\ud800-\udfff]", value):
        message = "must not contain NUL characters or lone surrogates"
        raise ValueError(message)
    return value


def _reference(value: str) -> str:
    _no_controls(value)
    if value[:5].lower() == "data:" or is_file_id(value):
        return value
    return _url(value, "must be an https URL, a data: URI or the id of a file")


def read_address(value: str) -> str:
    """Return an https URL, or an http one: the fetch wall decides. Raises ValueError."""
    return _url(_no_controls(value), "must be an https URL")


def _url(value: str, otherwise: str) -> str:
    if not value[:8].lower().startswith(("https://", "http://")):
        raise ValueError(otherwise)
    if len(value) > limits.MAX_URL_CHARACTERS:
        message = f"must have at most {limits.MAX_URL_CHARACTERS} characters"
        raise ValueError(message)
    return value


def read_name(value: str) -> str:
    """Return a name that a prompt can say after an @. Raises ValueError."""
    if not is_name(value):
        message = "must be one word of at most 32 letters, digits, - and _, a letter first"
        raise ValueError(message)
    return value


Text = Annotated[str, AfterValidator(_no_controls)]
ImageUrl = Annotated[str, AfterValidator(_reference)]
Short = Annotated[
    str, AfterValidator(_no_controls), Field(max_length=limits.MAX_METADATA_CHARACTERS)
]
Ratio = Literal[
    "1:1", "1:4", "1:8", "2:3", "3:2", "3:4", "4:1", "4:3", "4:5", "5:4", "8:1", "9:16", "16:9",
    "21:9", "auto",
]  # fmt: skip
