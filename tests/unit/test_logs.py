import pytest

from cavendish.domain.keys import mint
from cavendish.logs import redact


@pytest.mark.promise(29)
@pytest.mark.parametrize(
    "secret",
    [
        pytest.param(mint(), id="a key"),
        "Authorization: Bearer abcdef",
        "'authorization': 'Bearer abcdef'",
        "/files/1796083200-jpozBd9vpkWi7rLa2BYn9DxRvDduDggwZ6rAaMN5dJI/run_1/0.png",
        "https://example.com/a.png?token=abcdef",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA",
    ],
)
def test_no_secret_passes_the_formatter(secret: str) -> None:
    line = redact(f"before {secret} after")
    for part in (secret[-8:], "abcdef", "jpozBd9vpkWi7r"):
        assert part not in line.removesuffix(" after")
    assert line.startswith("before")


def test_harmless_lines_stay_as_they_are() -> None:
    line = "run.failed run_id=run_7f code=engine_error https://example.com/a.png"
    assert redact(line) == line
