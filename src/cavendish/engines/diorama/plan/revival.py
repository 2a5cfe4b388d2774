"""A plan back from its JSON: what one run showed, so that the next can go on from it.

Knows the records of a plan, not where the JSON was kept. What was written by another version, or
isn't a scene, is no plan.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from cavendish.engines.diorama.plan.scene import ScenePlan

_T = TypeVar("_T")
PHOTOGRAPHS = "photographs"
"""Added to the JSON of a plan some of whose things were shown by photographs, which it hasn't."""


def revived(data: Mapping[str, Any]) -> ScenePlan | None:
    """Return the plan that ``ScenePlan.as_json`` wrote, its notes said already; else None.

    Every thing keeps the number its looks were drawn by, wherever it will stand among others.
    """
    if "things" not in data or PHOTOGRAPHS in data:
        return None
    try:
        plan = _record(ScenePlan, data)
    except (KeyError, TypeError, ValueError):
        return None
    if any(index >= len(plan.things) or index < 0 for index in _indices(plan)):
        return None
    things = tuple(
        replace(thing, drawn=index if thing.drawn is None else thing.drawn)
        for index, thing in enumerate(plan.things)
    )
    return replace(plan, things=things, notes=(), unresolved=())


def _indices(plan: ScenePlan) -> list[int]:
    """Return every number that points at a thing."""
    ends = [end for one in plan.relations for end in (one.subject, one.object)]
    return ends + [one.bearer for one in plan.letterings if one.bearer is not None]


def _record(kind: type[_T], data: object) -> _T:
    if not isinstance(data, Mapping):
        raise TypeError(kind)
    hints = _hints(kind)
    values: dict[str, Any] = {}
    for field in fields(kind):  # pyright: ignore[reportArgumentType] -- a record of the plan
        if field.name in data:
            values[field.name] = _value(hints[field.name], data[field.name])
        elif field.default is MISSING:
            raise KeyError(field.name)
    return kind(**values)


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, data: Any) -> Any:
    """Return the value of a field. Raises TypeError or ValueError when it isn't one."""
    if get_origin(kind) is UnionType:
        if data is None and NoneType in get_args(kind):
            return None
        return _value(next(one for one in get_args(kind) if one is not NoneType), data)
    if get_origin(kind) is tuple:
        if not isinstance(data, list | tuple):
            raise TypeError(kind)
        return tuple(_value(get_args(kind)[0], each) for each in cast("list[Any]", data))
    if is_dataclass(kind):
        return _record(cast("type[Any]", kind), data)
    if issubclass(kind, StrEnum):
        return kind(data)
    if not isinstance(data, kind) or isinstance(data, bool):
        raise TypeError(kind)
    return data
