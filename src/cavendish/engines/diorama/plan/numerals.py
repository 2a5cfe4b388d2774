"""Number words: what each stands for and how two of them go together. Knows no nouns."""

from cavendish.engines.diorama.plan.vocabulary import NUMBERS

_TENS = 10


def number_of(word: str) -> int | None:
    """Return the number a word stands for, "thirty-five" in one piece too; None if for none."""
    if word.isdigit():
        return int(word[:4]) if word.isdecimal() else 1
    if word in NUMBERS:
        return NUMBERS[word]
    tens, hyphen, ones = word.partition("-")
    if not hyphen or tens not in NUMBERS or ones not in NUMBERS:
        return None
    return NUMBERS[tens] + NUMBERS[ones]


def times(count: int | None, number: int) -> int:
    """Multiply "two dozen", add up "thirty five"; "a few" is a few."""
    if count is None or count == 1:
        return number
    added = count % _TENS == 0 and number < _TENS
    return count + number if added else count * number
