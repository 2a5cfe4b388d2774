"""The roster: every engine there is, and how many children of each work here.

Knows settings and engines; makes nothing run. What it makes engines with is picklable, since the
engines themselves are made in the children.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeAlias

from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.engine import Diffusion
from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Capabilities, Engine
from cavendish.engines.gemini.engine import Gemini, GeminiConfig
from cavendish.engines.inference.engine import OpenAI, OpenAIConfig
from cavendish.errors import SetupError
from cavendish.service.offers import Offer
from cavendish.settings import EngineSettings, Settings

Maker: TypeAlias = Callable[[], Engine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How an engine is made from the settings."""

    makers: Callable[[Settings], Sequence[Maker]]
    """One maker for each device; one in all for engines that have none."""
    waits: int = 0
    """For engines that only wait for a network: how many runs one process waits for at once."""
    paid: bool = False
    """Whether somebody charges for every picture that was begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An engine as it is set up here."""

    makers: tuple[Maker, ...]
    """One for each process."""
    places: int
    """Runs at once in each process."""
    offer: Offer
    seconds: float | None
    """The most that one attempt may take, where the settings say so."""
    paid: bool
    """Whether somebody charges for what was begun."""

    def look(self) -> Engine:
        """Return an engine to ask; it has loaded nothing."""
        return self.makers[0]()


def _diffusers(settings: Settings) -> Sequence[Maker]:
    config = DiffusionConfig(
        models=settings.data / "models",
        model=settings.diffusers_model,
        edit_model=settings.diffusers_edit_model,
        offload=settings.diffusers_offload,
        fp8=settings.diffusers_fp8,
        compile=settings.diffusers_compile,
        refine=settings.diffusers_refine,
        accepted=settings.diffusers_accept,
    )
    devices = settings.diffusers_device or ("",)
    return [partial(Diffusion, replace(config, device=device)) for device in devices]


def _openai(settings: Settings) -> Sequence[Maker]:
    config = OpenAIConfig(
        urls=settings.openai_base_url,
        dialect=settings.openai_dialect,
        model=settings.openai_model,
        api_key=settings.openai_api_key.get_secret_value() if settings.openai_api_key else "",
    )
    return [partial(OpenAI, config)]


def _gemini(settings: Settings) -> Sequence[Maker]:
    config = GeminiConfig(
        api_key=settings.gemini_api_key.get_secret_value() if settings.gemini_api_key else "",
        model=settings.gemini_model,
        base_url=settings.gemini_base_url,
    )
    return [partial(Gemini, config)]


ENGINES: Mapping[str, Kind] = {
    "diorama": Kind(makers=lambda _settings: [Diorama]),
    "diffusers": Kind(makers=_diffusers),
    "openai": Kind(makers=_openai, waits=8),
    "gemini": Kind(makers=_gemini, waits=8, paid=True),
}
"""Every engine there is, by the name that the settings use."""


def roster(
    settings: Settings, names: Sequence[str], kinds: Mapping[str, Kind] = ENGINES
) -> Mapping[str, Post]:
    """Return a post for each of these engines. Raises SetupError for a name that isn't one."""
    known = ", ".join(kinds)
    for name in (*names, *settings.engines):
        if name not in kinds:
            message = f"There is no engine {name!r}; this version has: {known}."
            raise SetupError(message)
    return {name: _post(settings, name, kinds[name]) for name in names}


def _post(settings: Settings, name: str, kind: Kind) -> Post:
    own = settings.engines.get(name, EngineSettings())
    makers = tuple(kind.makers(settings))
    engine = makers[0]()
    return Post(
        makers=makers if kind.waits else makers * (own.concurrency or 1),
        places=(own.concurrency or kind.waits) if kind.waits else 1,
        offer=Offer(
            label=f"{engine.name}/{engine.version}",
            capabilities=_narrowed(engine.capabilities, own),
        ),
        seconds=own.seconds,
        paid=kind.paid,
    )


def _narrowed(can: Capabilities, own: EngineSettings) -> Capabilities:
    changes: dict[str, Any] = {}
    if own.references is not None:
        changes["references"] = own.references
    if own.resolutions is not None:
        changes["resolutions"] = tuple(size.value for size in own.resolutions)
    if own.licence is not None:
        changes["licence"] = own.licence
    return replace(can, **changes)
