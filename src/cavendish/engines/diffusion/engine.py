"""The diffusers engine: a commission → wording → frame → painting → the promised size.

Knows the order of the steps. torch is loaded on warm-up, never on import: the server names the
engine, a child process runs it, one child a GPU.
"""

from contextlib import suppress

import numpy as np
from PIL import Image, ImageFilter

from cavendish.engines.diffusion.adapter import Order
from cavendish.engines.diffusion.checkpoint import Checkpoint, NotUsable, find
from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.enlarge import enlarged
from cavendish.engines.diffusion.frame import Frame, cut, framed, reference, resized
from cavendish.engines.diffusion.loading import chosen_device, lacking, load
from cavendish.engines.diffusion.painter import THRIFTS, OutOfMemory, Painter, Thrift
from cavendish.engines.diffusion.profile import PROFILES, Family, Profile, named
from cavendish.engines.diffusion.wording import Wording, worded
from cavendish.engines.engine import (
    Capabilities,
    Commission,
    EngineFailure,
    Outcome,
    Pixels,
    Report,
)

_SAME_RATIO = 1.02
"""Pictures whose ratios differ by less lie on each other, and a mask of one fits the other."""
_TOO_LARGE = (
    "There is not enough memory for a picture of this size. "
    "Try a lower resolution or fewer reference pictures."
)
_FIRST_SHARE = 0.3
"""The fraction of the work that is done when a picture that is painted over is painted once."""
_SMALLER = "Memory was short: the picture was painted smaller and enlarged."


class Diffusion:
    """Paints with open weights: FLUX.2 klein, Qwen-Image, FLUX 3 Image Klein."""

    name = "diffusers"

    def __init__(self, config: DiffusionConfig, profiles: tuple[Profile, ...] = PROFILES) -> None:
        self._config = config
        self._profiles = profiles
        self._painters: dict[str, Painter] = {}

    @property
    def version(self) -> str:
        """The model's name."""
        return self._profile(self._config.model).name

    @property
    def capabilities(self) -> Capabilities:
        """What the configured models can do; the default's, while they are not there."""
        main, editor = self._profile(self._config.model), self._profile(self._editor)
        licences = dict.fromkeys((main.licence, editor.licence))
        return Capabilities(
            licence=", ".join(licences),
            trained=True,
            captions=True,
            references=editor.max_references,
            edits=editor.max_references > 0,
            masks=editor.max_references > 0,
            characters=min(5, editor.max_references),
        )

    def missing(self) -> str:
        """Return a sentence on what it lacks to start here, or nothing. Asks no network."""
        if sentence := lacking():
            return sentence
        try:
            for model in dict.fromkeys((self._config.model, self._editor)):
                self._allowed(self._found(model).profile)
            main = self._found(self._config.model).profile
            if main.family is Family.QWEN_EDIT:
                return f"{main.title} paints from pictures alone: make it the edit model."
        except NotUsable as error:
            return str(error)
        return ""

    def trouble(self) -> str:
        """Return a sentence on what keeps it from working just now, or nothing."""
        try:
            chosen_device(self._config.device)
        except NotUsable as error:
            return str(error)
        return ""

    def warm_up(self) -> None:
        """Load the weights; on a GPU, paint once, so that its kernels are chosen and compiled.

        What can't be loaded is said by the run that needs it.
        """
        with suppress(NotUsable, EngineFailure):
            if self._painter(self._config.model).loaded.device != "cpu":
                first = Commission(prompt="a lamp", width=1024, height=1024, seed=0)
                self.make(first, lambda _: None)

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Paint one picture of exactly the size asked for. Raises EngineFailure."""
        report(0.0)
        pictured = commission.references or any(c.references for c in commission.characters)
        try:
            painter = self._painter(self._editor if pictured else self._config.model)
        except NotUsable as error:
            raise EngineFailure(str(error)) from error
        said = worded(commission, painter.loaded.profile)
        rising = _rising(report)
        for thrift in THRIFTS:
            try:
                return _painted(commission, said, painter, thrift, rising)
            except OutOfMemory:
                continue
        raise EngineFailure(_TOO_LARGE)

    @property
    def _editor(self) -> str:
        return self._config.edit_model or self._config.model

    def _painter(self, model: str) -> Painter:
        if model not in self._painters:
            checkpoint = self._found(model)
            self._allowed(checkpoint.profile)
            loaded = load(checkpoint, self._config)
            over = self._config.refine and bool(loaded.profile.refiner)
            self._painters[model] = Painter(loaded, refines=over)
        return self._painters[model]

    def _found(self, model: str) -> Checkpoint:
        return find(model, self._config.models, self._profiles)

    def _allowed(self, profile: Profile) -> None:
        if not profile.free and profile.name not in self._config.accepted:
            message = (
                f"{profile.title} is under the {profile.licence}: read it, then accept it by "
                f"naming {profile.name} in CAVENDISH_DIFFUSERS_ACCEPT."
            )
            raise NotUsable(message)

    def _profile(self, model: str) -> Profile:
        try:
            return self._found(model).profile
        except NotUsable:
            return named(model, self._profiles) or self._profiles[0]


def _rising(report: Report) -> Report:
    """Return a report that never falls, though a picture may be begun again."""
    highest = 0.0

    def rise(fraction: float) -> None:
        nonlocal highest
        highest = max(highest, fraction)
        report(highest)

    return rise


def _painted(
    commission: Commission, said: Wording, painter: Painter, thrift: Thrift, report: Report
) -> Outcome:
    profile = painter.loaded.profile
    usual = framed(commission.width, commission.height, profile)
    frame = framed(
        commission.width, commission.height, profile, least_enlarge=usual.enlarge * thrift.shrink
    )
    order = Order(
        prompt=said.prompt,
        negative_prompt=said.negative_prompt,
        width=frame.painted_width,
        height=frame.painted_height,
        references=tuple(reference(pixels, profile) for pixels in said.references),
        seeds=(commission.seed,),
    )
    large, warning = _large(painter, order, frame, thrift, report)
    finished, warnings = cut(large, frame.width, frame.height), [warning] if warning else []
    if commission.mask is not None and commission.references:
        finished, problem = _masked(finished, commission.references[0], commission.mask)
        warnings += [problem] if problem else []
    if thrift.shrink > 1:
        warnings.append(_SMALLER)
    return Outcome(
        pixels=finished,
        warnings=(*said.warnings, *warnings),
        plan={"model": profile.name, "prompt": said.prompt, "steps": profile.steps},
    )


def _large(
    painter: Painter, order: Order, frame: Frame, thrift: Thrift, report: Report
) -> tuple[Pixels, str]:
    """Paint, enlarge and, where that is asked for and of use, paint over."""
    over = painter.refines and frame.enlarge > 1
    share = _FIRST_SHARE if over else 1.0
    (pixels,) = painter.paint(order, thrift, lambda done: report(done * share))
    large, warning = enlarged(pixels, frame.enlarge, painter.loaded.device)
    if over:
        large = painter.refine(
            large, order, thrift, lambda done: report(share + done * (1 - share))
        )
    return large, warning


def _masked(painted: Pixels, original: Pixels, mask: Pixels) -> tuple[Pixels, str]:
    """Return the original where the mask is black, the painted picture where it is white.

    The seam is softened on the white side only: black keeps every pixel of the original.
    """
    height, width = painted.shape[:2]
    ratio = (width / height) / (original.shape[1] / original.shape[0])
    if not 1 / _SAME_RATIO < ratio < _SAME_RATIO:
        return painted, "The mask was not used: the picture asked for has another aspect ratio."
    grey = Image.fromarray(mask[..., :3]).convert("L").resize((width, height))
    soft = np.asarray(grey.filter(ImageFilter.GaussianBlur(max(width, height) / 256)), np.float32)
    alpha = (np.minimum(np.asarray(grey, np.float32), soft) / 255)[..., None]
    under = resized(original[..., :3], width, height)
    mixed = painted * alpha + under * (1 - alpha)
    return (mixed + 0.5).astype(np.uint8), ""
