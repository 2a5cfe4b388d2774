"""Characters: people and animals that an account keeps. Foreign ones are missing ones.

Their pictures are kept as clean pixels, so that they don't depend on anybody's server later.
"""

import secrets
import threading

from cavendish import limits
from cavendish.domain.characters import PREFIX, SavedCharacter, is_name
from cavendish.domain.ports import Blobs, Clock, Store, Transaction
from cavendish.domain.run import Character, Format
from cavendish.errors import CharacterNotFound, InvalidInput, Overloaded, RunFailure
from cavendish.images.encode import encode
from cavendish.service.references import References
from cavendish.service.uploads import check_file


class Characters:
    """Takes, shows and removes saved characters."""

    def __init__(self, *, store: Store, blobs: Blobs, clock: Clock, references: References) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock
        self._references = references
        self._places = threading.BoundedSemaphore(limits.CHARACTERS_AT_ONCE)

    def keep(self, account_id: str, wish: Character) -> SavedCharacter:
        """Save somebody under a free name. Raises InvalidInput, Overloaded."""
        with self._store.read() as tx:
            _check(tx, account_id, wish, ())
            for index, url in enumerate(wish.image_urls):
                check_file(tx, _field(index), url, account_id, self._clock.now())
        pictures = self._pictures(wish)
        character = SavedCharacter(
            id=PREFIX + secrets.token_hex(16),
            account_id=account_id,
            name=wish.name,
            description=wish.description,
            pictures=len(pictures),
            bytes=sum(map(len, pictures)),
            created_at=self._clock.now(),
        )
        for blob, data in zip(character.blobs, pictures, strict=True):
            self._blobs.put(blob, data)
        try:
            with self._store.write() as tx:
                _check(tx, account_id, wish, pictures)
                tx.characters.insert(character)
        except BaseException:
            self._drop(character)
            raise
        return character

    def all(self, account_id: str) -> list[SavedCharacter]:
        """Return an account's characters, oldest first."""
        with self._store.read() as tx:
            return list(tx.characters.all(account_id))

    def read(self, name: str, account_id: str) -> SavedCharacter:
        """Return the account's character of a name. Raises CharacterNotFound."""
        with self._store.read() as tx:
            character = tx.characters.find(account_id, name) if is_name(name) else None
        if character is None:
            raise CharacterNotFound
        return character

    def delete(self, name: str, account_id: str) -> None:
        """Remove a character and its pictures; the row first. Raises CharacterNotFound."""
        character = self.read(name, account_id)
        with self._store.write() as tx:
            tx.characters.delete(character.id)
        self._store.scrub()
        self._drop(character)

    def _pictures(self, wish: Character) -> list[bytes]:
        """Return clean PNGs of what the character names."""
        if not wish.image_urls:
            return []
        if not self._places.acquire(blocking=False):
            raise Overloaded
        try:
            found = {
                _field(index): self._references.find(_field(index), url)
                for index, url in enumerate(wish.image_urls)
            }
            pixels = self._references.read(found)
        except RunFailure as failure:
            field = failure.message.partition(" ")[0]
            raise InvalidInput(failure.message, param=field) from failure
        finally:
            self._places.release()
        return [encode(each, Format.PNG) for each in pixels.values()]

    def _drop(self, character: SavedCharacter) -> None:
        for blob in character.blobs:
            self._blobs.delete(blob)


def _field(index: int) -> str:
    return f"image_urls[{index}]"


def _check(
    tx: Transaction, account_id: str, wish: Character, pictures: tuple[bytes, ...] | list[bytes]
) -> None:
    """Refuse a name that is taken, and what the account has no room for."""
    if tx.characters.find(account_id, wish.name) is not None:
        message = f"name {wish.name!r} is taken: delete that character first, or choose another."
        raise InvalidInput(message, param="name")
    kept = tx.characters.all(account_id)
    if len(kept) >= limits.MAX_SAVED_CHARACTERS:
        message = f"An account keeps at most {limits.MAX_SAVED_CHARACTERS} characters. Delete some."
        raise InvalidInput(message, param="name")
    if sum(one.bytes for one in kept) + sum(map(len, pictures)) > limits.MAX_FILES_BYTES:
        message = (
            f"The pictures of an account's characters have at most {limits.MAX_FILES_BYTES} bytes "
            "in all. Delete some characters."
        )
        raise InvalidInput(message, param="image_urls")
