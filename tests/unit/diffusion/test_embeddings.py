"""Prompts read before are not read again, and what is kept is bounded."""

from types import SimpleNamespace

from cavendish.engines.diffusion.embeddings import Embeddings


def tensor(size: int) -> SimpleNamespace:
    return SimpleNamespace(nbytes=size)


def reads(embeddings: Embeddings, texts: str, size: int = 1) -> str:
    """Return those of the texts that had to be read."""
    done: list[str] = []
    for text in texts:

        def read(text: str = text) -> tuple[SimpleNamespace, None]:
            done.append(text)
            return tensor(size), None

        embeddings.get(text, read)
    return "".join(done)


def test_a_prompt_is_read_once() -> None:
    assert reads(Embeddings(), "aaba") == "ab"


def test_the_least_recently_used_is_forgotten_first() -> None:
    assert reads(Embeddings(max_entries=2), "abacab") == "abcb"


def test_the_bytes_kept_are_bounded() -> None:
    assert reads(Embeddings(max_bytes=5), "abab", size=3) == "abab"
    assert reads(Embeddings(max_bytes=6), "abab", size=3) == "ab"


def test_what_is_cleared_is_read_again() -> None:
    embeddings = Embeddings()
    reads(embeddings, "a")
    embeddings.clear()
    assert reads(embeddings, "a") == "a"
