"""Furnishes the desk from the settings: moderators, captions, signatures. Decides nothing."""

from pydantic import SecretStr

from cavendish import limits
from cavendish.errors import SetupError
from cavendish.images.credentials import read_credentials
from cavendish.settings import Settings
from cavendish.work.desk import Desk
from cavendish.work.endpoint import Endpoint
from cavendish.work.expansion import Expander
from cavendish.work.moderation import Board, Model, Moderator, WordList, default_policy, read_policy

POLICY = "policy.toml"
"""The operator's own policy, in the data folder."""
_NONE = ("none",)


def furnished(settings: Settings) -> Desk:
    """Return the desk that the settings ask for. Raises SetupError for what can't work."""
    return Desk(
        moderator=Board(_moderators(settings)),
        expander=Expander(_expander(settings)),
        expanded=() if settings.expand == _NONE else settings.expand,
        credentials=read_credentials(settings.c2pa_cert, settings.c2pa_key),
    )


def described(settings: Settings) -> str:
    """Return what the desk does, in a line for the doctor."""
    own = (settings.data / POLICY).exists()
    policy = f"the policy is {POLICY if own else 'the one that comes along'}"
    moderation = policy if settings.moderation else "no moderation"
    signing = "outputs are signed" if settings.c2pa_cert else "outputs are marked, not signed"
    return f"{moderation}; {signing}"


def policy_text(settings: Settings) -> str:
    """Return the policy in force, as it is written."""
    own = settings.data / POLICY
    return own.read_text("utf-8") if own.exists() else default_policy()


def _moderators(settings: Settings) -> tuple[Moderator, ...]:
    if not settings.moderation:
        return ()
    words = WordList(read_policy(settings.data / POLICY))
    if not settings.moderation_base_url:
        return (words,)
    endpoint = Endpoint(
        base_url=settings.moderation_base_url,
        model=settings.moderation_model,
        key=_key(settings.moderation_api_key),
        seconds=limits.MODERATION_SECONDS,
    )
    return (words, Model(endpoint))


def _expander(settings: Settings) -> Endpoint | None:
    if not settings.expander_base_url:
        return None
    if not settings.expander_model:
        message = "CAVENDISH_EXPANDER_BASE_URL needs CAVENDISH_EXPANDER_MODEL beside it."
        raise SetupError(message)
    return Endpoint(
        base_url=settings.expander_base_url,
        model=settings.expander_model,
        key=_key(settings.expander_api_key),
        seconds=limits.EXPANDER_SECONDS,
    )


def _key(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""
