import base64

import pytest

from cavendish import limits
from cavendish.images.inline import DamagedData, unpack


def test_data_uris_are_unpacked() -> None:
    packed = base64.b64encode(b"\x89PNG").decode()
    assert unpack(f"data:image/png;base64,{packed}") == b"\x89PNG"
    assert unpack("data:,a%20b") == b"a b"


@pytest.mark.parametrize(
    "uri", ["data:image/png;base64", "data:;base64,@@@", "data:;base64,AAA", "data:,"]
)
def test_damaged_data_uris_are_told(uri: str) -> None:
    with pytest.raises(DamagedData, match=r"comma|damaged|no data"):
        unpack(uri)


def test_more_than_a_reference_may_have_is_refused() -> None:
    with pytest.raises(DamagedData, match="30 MB"):
        unpack("data:," + "a" * (limits.MAX_IMAGE_BYTES + 1))
