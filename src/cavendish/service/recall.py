"""Recall: what a run takes over from its account: the run before it, and saved characters.

Pictures that another record owns are lent: the run's end doesn't remove them.
"""

from collections.abc import Mapping
from dataclasses import replace

from cavendish import limits
from cavendish.domain.characters import SavedCharacter
from cavendish.domain.ports import Transaction
from cavendish.domain.run import KEPT, LENT, Character, Run
from cavendish.errors import InvalidInput


def recalled(tx: Transaction, run: Run) -> Run:
    """Return the run with what it continues and whom it names filled in. Raises InvalidInput.

    It keeps the previous run's seed and characters, unless it has its own.
    """
    previous = _previous(tx, run)
    before = previous.order.characters if previous else ()
    familiar = {character.name.casefold(): _lent(character) for character in before}
    own = [_known(tx, run, number, familiar) for number in range(len(run.order.characters))]
    handles = {character.name.casefold() for character in own}
    company = [*own, *(one for handle, one in familiar.items() if handle not in handles)]
    characters = tuple(company[: max(len(own), limits.MAX_CHARACTERS)])
    seed = previous.seed if previous and run.order.seed is None else run.seed
    return replace(run, seed=seed, order=replace(run.order, characters=characters))


def _previous(tx: Transaction, run: Run) -> Run | None:
    if run.order.previous_run_id is None:
        return None
    previous = tx.runs.find(run.order.previous_run_id)
    if previous is None or previous.account_id != run.account_id or not previous.pictures:
        message = "previous_run_id must name a succeeded run of this account that has its pictures."
        raise InvalidInput(message, param="input.previous_run_id")
    return previous


def _known(tx: Transaction, run: Run, number: int, familiar: Mapping[str, Character]) -> Character:
    """Return a character with its looks: its own, those of the previous run, or saved ones."""
    character = run.order.characters[number]
    if character.description or character.image_urls:
        return character
    if character.name.casefold() in familiar:
        return familiar[character.name.casefold()]
    saved = tx.characters.find(run.account_id, character.name)
    if saved is None:
        field = f"input.characters[{number}]"
        message = (
            f"{field}.name names nobody who is saved here: give a description or image_urls, "
            "or save the character with POST /api/v1/characters."
        )
        raise InvalidInput(message, param=f"{field}.name")
    return _of(saved)


def _of(saved: SavedCharacter) -> Character:
    return Character(
        name=saved.name,
        description=saved.description,
        image_urls=tuple(LENT + blob for blob in saved.blobs),
    )


def _lent(character: Character) -> Character:
    urls = tuple(
        LENT + url.removeprefix(KEPT) if url.startswith(KEPT) else url
        for url in character.image_urls
    )
    return replace(character, image_urls=urls)
