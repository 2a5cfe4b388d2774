"""data: URIs (RFC 2397) to bytes. Knows the notation and our cap, nothing of pictures."""

import base64
import binascii
from urllib.parse import unquote_to_bytes

from cavendish import limits


class DamagedData(Exception):
    """The URI can't be unpacked; the message is fit for the user."""


def is_inline(reference: str) -> bool:
    """Tell whether a reference carries its bytes itself."""
    return reference[:5].lower() == "data:"


def unpack(reference: str) -> bytes:
    """Return the bytes inside a data: URI. Raises DamagedData."""
    head, comma, body = reference[5:].partition(",")
    if not comma:
        message = "a data: URI needs a comma before its data"
        raise DamagedData(message)
    try:
        if head.lower().endswith(";base64"):
            data = base64.b64decode(unquote_to_bytes(body), validate=True)
        else:
            data = unquote_to_bytes(body)
    except binascii.Error as error:
        message = "its base64 data is damaged"
        raise DamagedData(message) from error
    if not data:
        message = "it has no data"
        raise DamagedData(message)
    if len(data) > limits.MAX_IMAGE_BYTES:
        message = f"it has more than {limits.MAX_IMAGE_BYTES // 1_000_000} MB"
        raise DamagedData(message)
    return data
