"""The proof-reader: pictures whose quoted text must be exact are read back, made again, or set.

Knows the order: read; make another picture, at most twice; set by hand what is still wrong in the
best of them. Says on the picture which of these it was. Knows no engine.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.edit.raster import Photo, photo_of, pixels_of
from cavendish.engines.diorama.model.typeface import GlyphMissing
from cavendish.engines.diorama.plan.quotes import take_quotes
from cavendish.engines.engine import EngineFailure, Outcome
from cavendish.engines.proofs import reader
from cavendish.engines.proofs.proof import Proof, proof
from cavendish.engines.proofs.reader import Line
from cavendish.engines.proofs.setting import ways

_PICTURES = 3
"""pictures made for one: the first, and two more with other seeds."""

_UNWANTED = re.compile(
    r"\b(?:replace|change|swap|remove|erase|delete|without|instead of)\b"
    r"(?:(?!\b(?:to|with|into|by|says?|saying|reads?|reading)\b)[^.])*$",
    re.IGNORECASE,
)
"""What stands before a text that the picture should not show."""

Make = Callable[[int], Outcome]


@dataclass(frozen=True, slots=True)
class Proofreader:
    """Makes quoted text exact. ``read`` and ``knows`` are how it reads, and which letters."""

    read: Callable[[Photo], list[Line]] = reader.read
    knows: Callable[[str], bool] = reader.knows
    clock: Callable[[], float] = time.monotonic

    def exact(self, prompt: str, make: Make, seconds: float = float("inf")) -> Outcome:
        """Return a picture that shows the prompt's quoted texts, letter by letter.

        ``make`` makes the picture, another one for every number from 0; no other one is begun that
        might not be done in ``seconds``. Raises EngineFailure for text that no font here has.
        """
        texts = wanted(prompt)
        if not texts:
            return make(0)
        readable = [text for text in texts if self.knows(text)]
        if not readable:
            return self._by_hand(make(0), proof(texts, ()), unread=True)
        return self._read_back(texts, make, seconds)

    def _read_back(self, texts: list[str], make: Make, seconds: float) -> Outcome:
        began = self.clock()
        tried: list[tuple[Outcome, Proof]] = []
        for number in range(_PICTURES):
            outcome = make(number)
            found = proof(texts, self.read(photo_of(outcome.pixels)))
            if found.good:
                return _said(outcome, _good(number))
            tried.append((outcome, found))
            if (self.clock() - began) * (number + 2) / (number + 1) > seconds:
                break
        best = min(tried, key=lambda one: len(one[1].wrong))
        return self._by_hand(*best, unread=False)

    def _by_hand(self, outcome: Outcome, found: Proof, *, unread: bool) -> Outcome:
        """Return the picture with its wrong texts set by the typographer."""
        photo = photo_of(np.ascontiguousarray(outcome.pixels[..., :3]))
        try:
            for text, instead in zip(found.wrong, found.instead, strict=True):
                photo = self._set(photo, text, instead)
        except GlyphMissing as missing:
            message = f"No font here has the character {str(missing)!r} of the quoted text."
            raise EngineFailure(message) from missing
        named = ", ".join(f'"{text}"' for text in found.wrong)
        why = "could not be read back" if unread else "was misspelt in every picture"
        sentence = f"Set by the typographer, since it {why}: {named}."
        pixels = pixels_of(photo)
        if outcome.pixels.shape[2] == 4:
            pixels = np.dstack([pixels, outcome.pixels[..., 3]])
        return _said(replace(outcome, pixels=pixels, original=b""), sentence)

    def _set(self, photo: Photo, text: str, instead: tuple[Line, ...]) -> Photo:
        """Return the photo with a text set in the first way that can be read, or in the last."""
        tried = photo
        for tried in ways(photo, text, instead):
            if not instead or not self.knows(text) or proof([text], self.read(tried)).good:
                return tried
        return tried


def wanted(prompt: str) -> list[str]:
    """Return the texts that a picture should show: quoted, and not to be taken away."""
    texts: list[str] = []
    end = 0
    for quote in take_quotes(prompt).quotes:
        start = max(end, prompt.find(quote.text, end))
        if not _UNWANTED.search(prompt[end:start]):
            texts.append(quote.text)
        end = start + len(quote.text)
    return list(dict.fromkeys(texts))


def _good(number: int) -> str:
    if number == 0:
        return "The quoted text was read back from the picture and is exact."
    which = ("second", "third")[number - 1]
    return f"The quoted text is exact in the {which} picture that was made; the others misspelt it."


def _said(outcome: Outcome, sentence: str) -> Outcome:
    return replace(outcome, warnings=(*outcome.warnings, sentence))
