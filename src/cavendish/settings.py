"""Settings: the only reader of the environment and of the configuration file. Frozen.

Every name has a ``CAVENDISH_`` variable; ``DATA/cavendish.toml`` holds the same names in lower
case; the environment wins.
"""

from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from cavendish.domain.catalog import DEFAULT_PRICES
from cavendish.domain.geometry import Resolution
from cavendish.errors import SetupError


def _words(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


class Settings(BaseSettings):
    """What an operator can decide."""

    model_config = SettingsConfigDict(env_prefix="CAVENDISH_", frozen=True, extra="forbid")

    data: Path = Path("cavendish-data")
    """The folder of the database, the files and the configuration."""
    engine: str = "diorama"
    """What serves google/nano-banana-2."""
    public_url: str = ""
    """Where clients reach this server; empty takes the address that a request came to."""
    fetch_allow: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_words)] = ()
    """Private hosts that references may come from, also over http: for development."""
    allow_http: bool = False
    """Whether references may come over plain http."""
    prices: dict[Resolution, int] = Field(default_factory=lambda: dict(DEFAULT_PRICES))
    """micro-USD an image by resolution."""

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
    def database_url(self) -> str:
        """The database inside the data folder."""
        return f"sqlite:///{self.data.absolute() / 'cavendish.db'}"


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
