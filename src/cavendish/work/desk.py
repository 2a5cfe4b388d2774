"""The desk: what happens to a prompt before an engine has it, and to a picture before it goes out.

Knows moderation, captions, proof-reading, marks and signatures, and in which order they come. It
travels to the process that works with an engine; what is heavy is loaded there, when first needed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from cavendish.domain.geometry import Size
from cavendish.domain.run import FailureCode, Format
from cavendish.engines.engine import Character, Engine, Outcome, Pixels
from cavendish.errors import RunFailure
from cavendish.images.credentials import (
    Credentials,
    Making,
    SigningFailed,
    has_manifest,
    has_marks,
    signed,
)
from cavendish.images.encode import encode
from cavendish.images.provenance import source, xmp
from cavendish.work.expansion import Expander
from cavendish.work.moderation import Board, Moderator

if TYPE_CHECKING:
    from cavendish.engines.proofs.proofreader import Proofreader

_LOST_MARKS = (
    "The provider's content credentials belong to its own file and are not in this one: they stay"
    " where the picture is asked for in the provider's size and format."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The steps around every engine."""

    moderator: Moderator = field(default_factory=Board)
    expander: Expander = field(default_factory=Expander)
    expanded: tuple[str, ...] | None = None
    """Names of the engines that are given captions; None: those that were trained on them."""
    proofreader: "Proofreader | None" = None
    """Reads back quoted text; without one, the usual one."""
    credentials: Credentials | None = None

    def warm_up(self, engine: Engine) -> None:
        """Load what the engine's first prompt would otherwise wait for."""
        if self._captions(engine):
            self.expander.warm_up()

    def admit(self, prompt: str, characters: tuple[Character, ...] = ()) -> None:
        """Let a prompt pass or raise RunFailure with the category it is refused for."""
        descriptions = [f"{one.name}: {one.description}" for one in characters if one.description]
        _refuse(self.moderator.text("\n".join([prompt, *descriptions])), "prompt")

    def release(self, pixels: Pixels) -> None:
        """Let a picture pass or raise RunFailure with the category it is refused for."""
        _refuse(self.moderator.picture(pixels), "picture")

    def told(self, prompt: str, negative_prompt: str, engine: Engine) -> str:
        """Return what an engine is told: a caption if it wants one, else the prompt."""
        if not self._captions(engine):
            return prompt
        caption = self.expander.expand(prompt, negative_prompt)
        if not caption.startswith(prompt.strip()):
            self.admit(caption)  # somebody else's words
        return caption

    def _captions(self, engine: Engine) -> bool:
        if self.expanded is None:
            return engine.capabilities.captions
        return engine.name in self.expanded

    def proofread(
        self, prompt: str, make: Callable[[int], Outcome], engine: Engine, seconds: float
    ) -> Outcome:
        """Make a picture whose quoted text is exact; ``make`` makes another one for every number.

        Engines whose text is exact by construction are believed.
        """
        if engine.capabilities.exact_text:
            return make(0)
        from cavendish.engines.proofs.proofreader import Proofreader  # noqa: PLC0415 -- heavy

        return (self.proofreader or Proofreader()).exact(prompt, make, seconds)

    def file(
        self, outcome: Outcome, file_format: Format, engine: Engine, *, references: bool
    ) -> bytes:
        """Return the picture's file with the marks that say how it was made."""
        label = f"{engine.name}/{engine.version}"
        kind = source(trained=engine.capabilities.trained, references=references)
        height, width = outcome.pixels.shape[:2]
        theirs = _as_it_came(outcome.original, Size(width=width, height=height), file_format)
        data = theirs or encode(outcome.pixels, file_format, xmp(kind, label))
        if self.credentials is None:
            return data
        parent = outcome.original if has_manifest(outcome.original) else b""
        making = Making(source=kind, tool=label, original=parent)
        try:
            return signed(data, file_format, making, self.credentials)
        except SigningFailed as failed:
            message = "The picture could not be signed: its certificate is no longer good."
            raise RunFailure(message, code=FailureCode.INTERNAL_ERROR) from failed

    def remarks(self, outcome: Outcome, data: bytes) -> tuple[str, ...]:
        """Return the picture's warnings; among them what its provider's file lost on the way."""
        if not outcome.original:
            return outcome.warnings
        if has_manifest(outcome.original) and not has_manifest(data):
            return (*outcome.warnings, _LOST_MARKS)
        theirs, ours = _format(outcome.original), _format(data)
        converted = f"The provider's file is a {theirs}; it was converted to {ours}."
        return outcome.warnings if theirs == ours else (*outcome.warnings, converted)


def _refuse(category: str | None, what: str) -> None:
    if category is not None:
        message = f"This server's content policy refuses the {what}: {category}."
        raise RunFailure(message, code=FailureCode.CONTENT_POLICY)


def _format(data: bytes) -> str:
    with Image.open(BytesIO(data)) as picture:
        return picture.format or ""


def _as_it_came(original: bytes, size: Size, file_format: Format) -> bytes:
    """Return the provider's file if it is what was promised and has marks that we would lose."""
    if not has_marks(original):
        return b""
    with Image.open(BytesIO(original)) as picture:
        found = (picture.width, picture.height, Image.MIME.get(picture.format or ""))
    return original if found == (size.width, size.height, file_format.mime_type) else b""
