"""A body's bytes to one JSON object, strictly. Knows JSON and its traps, no fields.

Refused: bad UTF-8, NaN and Infinity, a name twice in one object, nesting beyond the bound.
"""

import json
import re
from typing import Any, NoReturn

from cavendish import limits
from cavendish.errors import InvalidJson


def read_json(body: bytes) -> dict[str, Any]:
    """Return the object in a body. Raises InvalidJson."""
    try:
        text = body.decode("utf-8")
        _check_depth(text)
        document = json.loads(text, object_pairs_hook=_pairs, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        message = f"The body is not valid JSON: {str(error)[:120]}."
        raise InvalidJson(message) from error
    if not isinstance(document, dict):
        message = 'The body must be a JSON object such as {"model": "…", "input": {…}}.'
        raise InvalidJson(message)
    return document  # pyright: ignore[reportUnknownVariableType] -- JSON


def _check_depth(text: str) -> None:
    """Refuse deep nesting before it is parsed; quotes hide brackets inside strings."""
    depth = 0
    for token in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', text):
        mark = token.group()
        if mark in "[{":
            depth += 1
            if depth > limits.MAX_JSON_DEPTH:
                message = f"it is nested deeper than {limits.MAX_JSON_DEPTH} levels"
                raise ValueError(message)
        elif mark in "]}":
            depth -= 1


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    document = dict(pairs)
    if len(document) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        message = f"the name {twice[:40]!r} appears twice"
        raise ValueError(message)
    return document


def _no_constant(name: str) -> NoReturn:
    message = f"{name} is not JSON"
    raise ValueError(message)
