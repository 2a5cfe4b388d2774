from pathlib import Path

import pytest

from cavendish import errors
from cavendish.domain.run import FailureCode
from cavendish.errors import CavendishError, Refused, Unavailable

DOCS = Path(__file__).parent.parent.parent / "docs" / "api.md"

FROZEN = {
    ("invalid_json", 400), ("missing_model", 400), ("missing_input", 400), ("invalid_input", 400),
    ("model_not_found", 400), ("idempotency_key_reused", 400), ("missing_api_key", 401),
    ("invalid_api_key", 401), ("insufficient_balance", 402), ("ip_not_allowed", 403),
    ("api_key_spend_limit_exceeded", 403), ("admin_required", 403), ("run_not_found", 404),
    ("file_not_found", 404), ("not_found", 404), ("method_not_allowed", 405),
    ("payload_too_large", 413), ("RATE_LIMITED", 429), ("USAGE_EXCEEDED", 429),
    ("internal_error", 500), ("overloaded", 503),
}  # fmt: skip


def answers() -> list[type[Refused] | type[Unavailable]]:
    found = [value for value in vars(errors).values() if isinstance(value, type)]
    return [e for e in found if issubclass(e, Refused | Unavailable)]


@pytest.mark.promise(20)
def test_every_error_has_a_code_and_status_of_the_contract() -> None:
    assert {(error.code, error.status) for error in answers()} <= FROZEN


@pytest.mark.promise(20)
def test_every_error_code_is_documented() -> None:
    text = DOCS.read_text()
    for error in answers():
        assert f"`{error.code}`" in text
    for code in FailureCode:
        assert f"`{code}`" in text


def test_the_tree_at_the_top_names_every_error() -> None:
    drawn = errors.__doc__ or ""
    for value in vars(errors).values():
        if isinstance(value, type) and issubclass(value, CavendishError):
            assert value.__name__ in drawn
