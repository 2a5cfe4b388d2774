"""Whether a caption keeps what its prompt says: quoted text, numbers, colours. Knows only words."""

import re
from collections import Counter

from cavendish.engines.diorama.plan.quotes import take_quotes
from cavendish.engines.diorama.plan.vocabulary import COLOURS, words

_NUMBERS = words("""
    two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds
    thousand thousands pair couple single no without
""")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")


def lost(prompt: str, caption: str) -> list[str]:
    """Return what the prompt says and the caption doesn't: texts, numbers, colours, in order."""
    texts = [quote.text for quote in take_quotes(prompt).quotes if quote.text not in caption]
    said, kept = _telling(prompt), _telling(caption)
    return texts + [word for word in said if not kept[word]]


def added(prompt: str, caption: str) -> list[str]:
    """Return the numbers, colours and quoted texts that the caption has and the prompt hasn't."""
    new = [word for word in _telling(caption) if not _telling(prompt)[word]]
    texts = [quote.text for quote in take_quotes(caption).quotes]
    return new + [text for text in texts if text not in prompt]


def _telling(text: str) -> Counter[str]:
    words = _WORD.findall(text.lower())
    return Counter(w for w in words if w in COLOURS or w in _NUMBERS or w[0].isdigit())
