"""Settings: the only reader of the environment and of the configuration file. Frozen.

Every name has a ``CAVENDISH_`` variable; ``DATA/cavendish.toml`` holds the same names in lower
case; the environment wins.
"""

import re
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from cavendish import limits
from cavendish.domain.access import read_network
from cavendish.domain.geometry import Resolution
from cavendish.domain.rates import Rate
from cavendish.errors import SetupError


def _words(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _networks(value: object) -> object:
    words = str(value).replace(",", " ").split() if isinstance(value, str) else value
    return [str(read_network(str(word))) for word in cast("list[object]", words)]


def _postgresql(value: object) -> object:
    """Name the driver; nothing but PostgreSQL is served from elsewhere."""
    match = re.fullmatch(r"postgres(?:ql)?(?:\+psycopg)?://(.+)", str(value))
    if match is None:
        message = "a database is postgresql://USER:PASSWORD@HOST/NAME"
        raise ValueError(message)
    return f"postgresql+psycopg://{match.group(1)}"


def _rate(value: object) -> object:
    if isinstance(value, Rate):
        return value
    match = re.fullmatch(r"([1-9]\d{0,6})/([1-9]\d{0,5})", str(value))
    if match is None:
        message = "a rate is COUNT/SECONDS, for example 20/10"
        raise ValueError(message)
    return Rate(limit=int(match.group(1)), seconds=float(match.group(2)))


def _address(value: str) -> str:
    if value and re.fullmatch(r"https?://[^/\s]+(/\S*)?", value) is None:
        message = f"{value!r} is not an http address"
        raise ValueError(message)
    return value.rstrip("/")


def _addresses(value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_address(address) for address in value)


Price = Annotated[int, Field(ge=0)]
Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_words)]
Engines = Annotated[Words, Field(min_length=1)]


class EngineSettings(BaseModel):
    """What an operator can decide about one engine; what is left out is the engine's own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    concurrency: Annotated[int, Field(ge=1, le=64)] | None = None
    """Runs it works on at once; on each device, for engines that have some."""
    seconds: Annotated[float, Field(gt=0, le=limits.MAX_RUN_SECONDS)] | None = None
    """The most that one attempt may take."""
    references: Annotated[int, Field(ge=0, le=limits.MAX_REFERENCES)] | None = None
    """Pictures a run may bring."""
    resolutions: tuple[Resolution, ...] | None = None
    """Sizes it is asked for."""
    licence: str | None = None
    """Of the model behind it, as users are told."""


class ModelSettings(BaseModel):
    """A model of the operator's own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: Engines
    """Who serves it, in order of fallback."""
    name: str = ""
    description: str = ""
    prices: dict[Resolution, Price] = {}
    """micro-USD an image; what is left out has its usual price."""


class Settings(BaseSettings):
    """What an operator can decide."""

    model_config = SettingsConfigDict(env_prefix="CAVENDISH_", frozen=True, extra="forbid")

    data: Path = Path("cavendish-data")
    """The folder of the database, the files and the configuration."""
    database_url: Annotated[SecretStr, BeforeValidator(_postgresql)] | None = None
    """postgresql://USER:PASSWORD@HOST/NAME; without one, SQLite in the data folder."""
    engine: Engines = ("diorama",)
    """What serves google/nano-banana-2: an engine, or several in order of fallback."""
    engines: dict[str, EngineSettings] = {}
    """Concurrency and limits by engine."""
    models: dict[Annotated[str, Field(pattern=r"^[\w.-]+/[\w.-]+$")], ModelSettings] = {}
    """More models, by id."""
    diffusers_model: str = "flux2-klein-4b"
    """The name of pulled open weights, or a folder in the layout of diffusers."""
    diffusers_edit_model: str = ""
    """Likewise, for runs with references where that model takes none."""
    diffusers_device: Words = ()
    """Devices, each with a copy of the weights: "cuda:0, cuda:1"; by default the best one."""
    diffusers_offload: Literal["none", "model", "layers"] = "none"
    """What stays on the GPU: everything, the part at work, or the layer at work."""
    diffusers_fp8: bool = False
    """Whether the transformer's weights are kept in 8 bits."""
    diffusers_compile: bool = False
    """Whether the transformer is compiled: minutes at first, less time for every picture."""
    diffusers_refine: bool = False
    """Whether enlarged pictures are repainted tile by tile."""
    diffusers_accept: Words = ()
    """Names of models whose licence, not free for every use, is accepted."""
    openai_base_url: Annotated[Words, AfterValidator(_addresses)] = ()
    """Inference servers, each with /v1."""
    openai_dialect: Literal["sglang", "vllm-omni"] = "sglang"
    """Which server software they run."""
    openai_model: str = ""
    """Their model's name, for requests and labels; without it the servers' own choice."""
    openai_api_key: SecretStr | None = None
    """Sent to them as a bearer token."""
    gemini_api_key: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("gemini_api_key", "GEMINI_API_KEY")
    )
    """Google's key; its variable is GEMINI_API_KEY."""
    gemini_model: str = "gemini-3.1-flash-image"
    """Google's model id."""
    gemini_base_url: Annotated[str, AfterValidator(_address)] = ""
    """Another address of the same API, for a proxy; Google's own by default."""
    public_url: str = ""
    """Where clients reach this server; empty takes the address that a request came to."""
    fetch_allow: Words = ()
    """Private hosts that references may come from, also over http: for development."""
    allow_http: bool = False
    """Whether references may come over plain http."""
    rate_limit_creates: Annotated[Rate, NoDecode, BeforeValidator(_rate)] = Rate(
        limit=20, seconds=10
    )
    """Creates a key: COUNT/SECONDS."""
    rate_limit_reads: Annotated[Rate, NoDecode, BeforeValidator(_rate)] = Rate(
        limit=100, seconds=10
    )
    """Other calls a key, and calls without a good key an address: COUNT/SECONDS."""
    concurrent_runs: Annotated[int, Field(ge=1)] = 20
    """Unfinished runs a key."""
    queued_runs: Annotated[int, Field(ge=1)] = limits.MAX_QUEUED_RUNS
    """Waiting runs of everybody; beyond it creates are answered 503."""
    request_seconds: Annotated[float, Field(gt=0)] = limits.BODY_SECONDS
    """Seconds that a request's body may take to arrive."""
    trusted_proxies: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_networks)] = ()
    """CIDR ranges of proxies whose X-Forwarded-For is believed; none by default."""
    expand: Words | None = None
    """Engines that are told a long caption in place of a short prompt, or "none" of them;
    without it, those that were trained on captions."""
    expander_base_url: Annotated[str, AfterValidator(_address)] = ""
    """An OpenAI-compatible server, with /v1, whose model writes the captions; else we do."""
    expander_model: str = ""
    """That server's model."""
    expander_api_key: SecretStr | None = None
    """That server's key."""
    moderation: bool = True
    """Whether prompts are held against the policy: DATA/policy.toml, or the one we bring."""
    moderation_base_url: Annotated[str, AfterValidator(_address)] = ""
    """An OpenAI-compatible server, with /v1, whose moderation sees prompts and pictures too."""
    moderation_model: str = "omni-moderation-latest"
    """That server's model."""
    moderation_api_key: SecretStr | None = None
    """That server's key."""
    c2pa_cert: Path | None = None
    """PEM chain, the signer first; with its key, every output carries a signed C2PA manifest."""
    c2pa_key: Path | None = None
    """PEM private key of the certificate."""
    prices: dict[Resolution, Price] = {}
    """micro-USD an image by resolution, for every model; what is left out has its usual price."""
    model_prices: dict[str, dict[Resolution, Price]] = {}
    """micro-USD an image by model and resolution."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 -- no .env files are read
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 -- nor secret folders
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Order the sources: arguments, environment, then the data folder's file."""
        given: dict[str, Any] = {**env_settings(), **init_settings()}
        file = Path(given.get("data", "cavendish-data")) / "cavendish.toml"
        toml = TomlConfigSettingsSource(settings_cls, toml_file=file)
        return init_settings, env_settings, toml

    @property
    def named(self) -> tuple[str, ...]:
        """The engines that the operator named: they must be able to start."""
        own = (name for model in self.models.values() for name in model.engine)
        return tuple(dict.fromkeys((*self.engine, *own)))

    @property
    def database(self) -> str:
        """The URL of the database, the driver named."""
        if self.database_url is None:
            return f"sqlite:///{self.data.absolute() / 'cavendish.db'}"
        return self.database_url.get_secret_value()


def read_settings(data: Path | None = None) -> Settings:
    """Read the settings, with ``data`` from the command line. Raises SetupError."""
    try:
        return Settings(data=data) if data else Settings()
    except (ValidationError, ValueError) as error:
        raise SetupError(_sentence(error)) from error


def _sentence(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        return f"The setting {name!r} is not usable: {first['msg']}."
    return f"The configuration file can't be read: {error}."
