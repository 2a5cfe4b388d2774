"""The wire's requests: what a body may hold, and what is said of one that may not.

Outside ``input`` names are camelCase, inside snake_case: the contract's frozen shapes.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Annotated, Any, Literal, NoReturn, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from cavendish import limits
from cavendish.api.body import read_json
from cavendish.api.fields import (
    RESOLUTIONS,
    ImageUrl,
    Ratio,
    Short,
    Text,
    read_address,
    read_name,
    read_size,
)
from cavendish.domain.geometry import ASPECT_RATIOS, AUTO, Resolution
from cavendish.domain.run import Character, Format, Order, Status, TextMode, Webhook
from cavendish.errors import InvalidInput, MissingInput, MissingModel
from cavendish.service.submit import Submission

Body = TypeVar("Body", bound=BaseModel)


class CharacterInput(BaseModel):
    """Somebody who looks the same in every picture."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    name: Annotated[str, AfterValidator(read_name)] = Field(
        description="What the prompt calls them, after an @."
    )
    description: Annotated[Text, Field(max_length=limits.MAX_METADATA_CHARACTERS)] = Field(
        default="", description="How they look: a girl with red hair and a green coat."
    )
    image_urls: tuple[ImageUrl, ...] = Field(
        default=(), max_length=limits.MAX_REFERENCES, strict=False, description="Photographs."
    )

    def character(self) -> Character:
        """Return the domain's record."""
        return Character(name=self.name, description=self.description, image_urls=self.image_urls)


class CharacterCreate(CharacterInput):
    """The body of POST /api/v1/characters: a description, photographs, or both."""

    image_urls: tuple[ImageUrl, ...] = Field(
        default=(),
        max_length=limits.MAX_CHARACTER_IMAGES,
        strict=False,
        description="Photographs: https URLs, data: URIs, or ids of files sent ahead.",
    )


class RunInput(BaseModel):
    """The input of an image run."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    prompt: Annotated[Text, Field(min_length=1, max_length=limits.MAX_PROMPT_CHARACTERS)] = Field(
        description="What the picture shows, or how to change the reference images."
    )
    aspect_ratio: Ratio = Field(
        default=AUTO, description="Shape of the picture; auto follows the first reference image."
    )
    resolution: Annotated[Literal["1K", "2K", "4K", "0.5K"], BeforeValidator(read_size)] = Field(
        default="1K", description="Size of the picture, in any letter case."
    )
    image_urls: tuple[ImageUrl, ...] = Field(
        default=(),
        max_length=limits.MAX_REFERENCES,
        strict=False,
        description="Reference images: https URLs, data: URIs, or ids of files sent ahead.",
    )
    num_images: int = Field(
        default=1, ge=1, le=limits.MAX_IMAGES, description="Pictures to make, priced each."
    )
    output_format: Literal["png", "jpeg", "webp"] = Field(
        default="png", description="File format of the outputs."
    )
    seed: int | None = Field(
        default=None, ge=0, le=limits.MAX_SEED, description="Same seed, same picture."
    )
    negative_prompt: Annotated[Text, Field(max_length=limits.MAX_PROMPT_CHARACTERS)] = Field(
        default="", description="What the picture should not show."
    )
    mask_url: ImageUrl | None = Field(
        default=None, description="White where the first reference may be changed."
    )
    previous_run_id: Short | None = Field(
        default=None, description="Continue from the result of this run."
    )
    characters: tuple[CharacterInput, ...] = Field(
        default=(),
        max_length=limits.MAX_CHARACTERS,
        strict=False,
        description="People and animals that look the same in every picture; say @name. "
        "Saved ones are given by name alone.",
    )
    text_mode: Literal["auto", "exact"] = Field(
        default="auto", description="exact: quoted text is set or verified, never guessed."
    )
    debug: bool = Field(default=False, description="Show the plan on the run.")

    def order(self) -> Order:
        """Return the domain's record."""
        return Order(
            prompt=self.prompt,
            aspect_ratio=self.aspect_ratio,
            resolution=Resolution(self.resolution),
            image_urls=self.image_urls,
            num_images=self.num_images,
            output_format=Format(self.output_format),
            seed=self.seed,
            negative_prompt=self.negative_prompt,
            mask_url=self.mask_url,
            previous_run_id=self.previous_run_id,
            text_mode=TextMode(self.text_mode),
            characters=tuple(found.character() for found in self.characters),
            debug=self.debug,
        )


class WebhookInput(BaseModel):
    """Where to hear of a run."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    url: Annotated[str, AfterValidator(read_address)] = Field(
        description="Gets a signed POST; https, a public address."
    )
    events: tuple[Literal["processing", "succeeded", "failed"], ...] = Field(
        default=("succeeded", "failed"),
        min_length=1,
        max_length=3,
        strict=False,
        description="Which changes of status to tell.",
    )

    def webhook(self) -> Webhook:
        """Return the domain's record."""
        return Webhook(
            url=self.url, events=tuple(dict.fromkeys(Status(event) for event in self.events))
        )


class RunCreate(BaseModel):
    """The body of POST /api/v1/runs."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    model: Short = Field(description="Which model to run.", examples=["google/nano-banana-2"])
    input: RunInput
    metadata: dict[Short, Short] = Field(
        default_factory=dict[str, str],
        max_length=limits.MAX_METADATA_ENTRIES,
        description="Your own labels; returned with the run.",
    )
    expires_in: int | None = Field(
        default=None,
        ge=1,
        le=limits.MAX_EXPIRY_SECONDS,
        description="Seconds the outputs are kept; without it they stay until deleted.",
    )
    deadline: int | None = Field(
        default=None,
        ge=1,
        le=limits.MAX_DEADLINE_SECONDS,
        description="Seconds after which an unfinished run is given up and costs nothing.",
    )
    webhook: WebhookInput | None = Field(
        default=None, description="Told when the run's status changes."
    )


def read_submission(body: bytes, idempotency_key: str | None) -> Submission:
    """Read and check a create body. Raises the 400s that name the field at fault."""
    document = read_json(body)
    if document.get("model") in (None, ""):
        raise MissingModel
    if document.get("input") is None:
        raise MissingInput
    create = _checked(document, RunCreate)
    return Submission(
        model=create.model,
        order=create.input.order(),
        metadata=create.metadata,
        expires_in=create.expires_in,
        deadline=create.deadline,
        webhook=create.webhook.webhook() if create.webhook else None,
        idempotency_key=_idempotency_key(idempotency_key),
    )


def read_character(body: bytes) -> Character:
    """Read and check a character to save. Raises InvalidJson or InvalidInput."""
    wish = read_body(body, CharacterCreate)
    if not (wish.description.strip() or wish.image_urls):
        message = "description or image_urls is required: a name alone says nothing of the looks."
        raise InvalidInput(message, param="description")
    return wish.character()


def described(model: type[BaseModel]) -> dict[str, Any]:
    """Return the OpenAPI description of a route whose body is this model, read by ``read_body``."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def read_body(body: bytes, model: type[Body]) -> Body:
    """Read a body by its model. Raises InvalidJson or InvalidInput naming the field at fault."""
    return _checked(read_json(body), model)


def _checked(document: dict[str, Any], model: type[Body]) -> Body:
    try:
        return model.model_validate(document)
    except ValidationError as error:
        _refuse(error.errors()[0], model)


_KINDS: Mapping[str, str] = {
    "string_type": "must be a string",
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
    "string_unicode": "must be valid Unicode without lone surrogates",
    "int_type": "must be an integer",
    "int_from_float": "must be an integer",
    "int_parsing": "must be an integer",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "datetime_from_date_parsing": "must be a time such as 2027-01-01T00:00:00Z",
    "datetime_parsing": "must be a time such as 2027-01-01T00:00:00Z",
    "datetime_type": "must be a time such as 2027-01-01T00:00:00Z",
    "timezone_aware": "must have a time zone, for example Z",
    "dict_type": "must be an object with string values",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
}


def _refuse(error: ErrorDetails, model: type[BaseModel]) -> NoReturn:
    place = [part for part in error["loc"] if part != "[key]"]
    param = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(
        "."
    )
    if error["type"] == "missing":
        message = f"{param} is required."
    elif error["type"] == "extra_forbidden":
        owner = RunInput if place[0] == "input" else model
        message = _unknown(param, str(place[-1]), owner)
    else:
        message = f"{param} {rule(error)}."
    raise InvalidInput(message, param=param[:120])


def _unknown(param: str, name: str, owner: type[BaseModel]) -> str:
    known = [*owner.model_fields]
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    if near:
        hint = f"Did you mean {near[0]!r}?"
    elif owner is RunCreate and name in RunInput.model_fields:
        hint = f"It belongs inside input: 'input.{name}'."
    else:
        hint = f"Known fields: {', '.join(known)}."
    return f"{param[:120]} is not a field here. {hint}"


def rule(error: ErrorDetails) -> str:
    """Return what a field must be, as the rest of a sentence that begins with its name."""
    context: Mapping[str, Any] = error.get("ctx", {})
    name = error["loc"][-1]
    if name == "aspect_ratio":
        return f"must be one of {', '.join(ASPECT_RATIOS)}, {AUTO}"
    if name == "resolution":
        return f"must be one of {RESOLUTIONS}"
    rules: Mapping[str, Callable[[], str]] = {
        "literal_error": lambda: f"must be one of {str(context['expected']).replace(' or', ',')}",
        "enum": lambda: f"must be one of {str(context['expected']).replace(' or', ',')}",
        "string_too_long": lambda: f"must have at most {context['max_length']} characters",
        "too_long": lambda: f"must have at most {context['max_length']} entries",
        "greater_than_equal": lambda: f"must be at least {context['ge']}",
        "less_than_equal": lambda: f"must be at most {context['le']}",
        "value_error": lambda: str(context["error"]),
    }
    found = rules.get(error["type"])
    return found() if found else _KINDS.get(error["type"], error["msg"].lower())


def _idempotency_key(key: str | None) -> str | None:
    if key is None:
        return None
    if not key.strip() or len(key) > limits.MAX_IDEMPOTENCY_KEY_CHARACTERS:
        message = (
            f"Idempotency-Key must have 1 to {limits.MAX_IDEMPOTENCY_KEY_CHARACTERS} characters."
        )
        raise InvalidInput(message, param="Idempotency-Key")
    return key
