from itertools import product

import pytest

from cavendish.domain.run import FINAL, FOLLOWS, Status, before

ALLOWED = {
    (Status.PENDING, Status.PROCESSING),
    (Status.PENDING, Status.FAILED),
    (Status.PROCESSING, Status.SUCCEEDED),
    (Status.PROCESSING, Status.FAILED),
}


@pytest.mark.promise(4)
@pytest.mark.parametrize(("earlier", "later"), list(product(Status, Status)))
def test_only_the_promised_transitions_exist(earlier: Status, later: Status) -> None:
    assert (later in FOLLOWS[earlier]) is ((earlier, later) in ALLOWED)
    assert (earlier in before(later)) is ((earlier, later) in ALLOWED)


@pytest.mark.promise(4)
def test_nothing_follows_a_final_status() -> None:
    assert {Status.SUCCEEDED, Status.FAILED} == FINAL
