"""Gathers what a run builds on: its pictures as clean pixels, the plan it continues.

Knows runs; where a picture lies and how it is read, the references know. Knows no engine.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cavendish.domain.ports import Store
from cavendish.domain.run import FailureCode, Run
from cavendish.engines.engine import Character, Pixels
from cavendish.errors import RunFailure
from cavendish.service.inputs import named
from cavendish.service.references import References

_MASK = "input.mask_url"
_PREVIOUS = "input.previous_run_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a run brought along."""

    references: tuple[Pixels, ...] = ()
    mask: Pixels | None = None
    characters: tuple[Character, ...] = ()
    previous: Mapping[str, Any] | None = None
    """The plan of the run that this one continues, if its engine made it; its picture is the
    first reference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gather:
    """Finds and reads what a run names."""

    store: Store
    references: References

    def __call__(self, run: Run) -> Gathered:
        """Return the previous run's plan and picture, if any, then what the user named.

        Raises RunFailure that names the field at fault.
        """
        previous = self._previous(run)
        pixels = self.references.read(dict(self._found(run, previous)))
        mask = pixels.pop(_MASK, None)
        characters = tuple(
            Character(
                name=character.name,
                description=character.description,
                references=tuple(
                    pixels.pop(f"input.characters[{number}].image_urls[{index}]")
                    for index in range(len(character.image_urls))
                ),
            )
            for number, character in enumerate(run.order.characters)
        )
        return Gathered(
            references=tuple(pixels.values()),
            mask=mask,
            characters=characters,
            previous=previous.plan if previous and previous.engine == run.engine else None,
        )

    def _found(self, run: Run, previous: Run | None) -> Iterator[tuple[str, bytes]]:
        if previous is not None:
            data = self.references.blobs.get(previous.pictures[0].blob)
            if data is None:
                raise _deleted()
            yield _PREVIOUS, data
        for field, url in named(run.order):
            yield field, self.references.find(field, url)

    def _previous(self, run: Run) -> Run | None:
        if run.order.previous_run_id is None:
            return None
        with self.store.read() as tx:
            previous = tx.runs.find(run.order.previous_run_id)
        if previous is None or not previous.pictures:
            raise _deleted()
        return previous


def _deleted() -> RunFailure:
    message = "The picture of previous_run_id was deleted."
    return RunFailure(message, code=FailureCode.INVALID_IMAGE)
