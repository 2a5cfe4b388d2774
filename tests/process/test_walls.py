"""Real child processes against hostile pictures and hostile engines."""

import os
import random
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from cavendish import limits
from cavendish.engines.engine import Commission, Outcome, Report
from cavendish.errors import RunFailure
from cavendish.images.decode import UnreadableImage
from cavendish.work.child import Child
from cavendish.work.decoder import Decoder
from cavendish.work.production import Task
from plain import PlainEngine
from tasks import TASK

pytestmark = pytest.mark.process

MUTATIONS = int(os.environ.get("CAVENDISH_TEST_PICTURES", "10000"))
BATCH = 1000


def seeds() -> list[bytes]:
    """Return small pictures of every format and mode."""
    x = np.linspace(0, 255, 48, dtype=np.uint8)
    picture = Image.fromarray(np.stack([np.tile(x, (32, 1))] * 3, -1))
    kinds = [("PNG", "RGB"), ("PNG", "P"), ("PNG", "RGBA"), ("PNG", "LA"), ("JPEG", "RGB")]
    kinds += [("JPEG", "CMYK"), ("WEBP", "RGB"), ("WEBP", "RGBA"), ("GIF", "P"), ("AVIF", "RGB")]
    made: list[bytes] = []
    for kind, mode in kinds:
        buffer = BytesIO()
        picture.convert(mode).save(buffer, kind)
        made.append(buffer.getvalue())
    return made


def mutated(lot: random.Random, data: bytes) -> bytes:
    """Flip, cut, repeat or swap some bytes."""
    changed = bytearray(data)
    for _ in range(lot.randint(1, 8)):
        at = lot.randrange(len(changed))
        kind = lot.randrange(4)
        if kind == 0:
            changed[at] = lot.randrange(256)
        elif kind == 1:
            del changed[at : at + lot.randint(1, 16)]
        elif kind == 2:
            changed[at:at] = changed[at : at + lot.randint(1, 64)]
        else:
            changed[at : at + 4] = lot.choice([b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff"])
        if not changed:
            return b"\0"
    return bytes(changed)


@pytest.mark.promise(40)
def test_ten_thousand_mutated_pictures_kill_no_process(
    record_property: Callable[[str, object], None], caplog: pytest.LogCaptureFixture
) -> None:
    lot, originals = random.Random(40), seeds()
    read = refused = 0
    for _ in range(MUTATIONS // BATCH):
        batch = [mutated(lot, lot.choice(originals)) for _ in range(BATCH)]
        for answer in Decoder().decode(batch):
            if isinstance(answer, UnreadableImage):
                refused += 1
                assert "memory and time" not in str(answer)
            else:
                read += 1
                assert answer.dtype == np.uint8
    assert read + refused == MUTATIONS
    assert read > MUTATIONS // 50
    assert refused > MUTATIONS // 4
    assert "decoder.died" not in caplog.text
    record_property("figure", f"{MUTATIONS} mutated: {read} read, {refused} refused, 0 deaths")


@pytest.mark.promise(41)
def test_a_picture_that_needs_too_much_memory_is_refused_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    buffer = BytesIO()
    Image.new("RGB", (7000, 7000)).save(buffer, "PNG", compress_level=1)
    good = seeds()[0]
    monkeypatch.setattr(limits, "DECODE_SECONDS", 15)
    wall = Decoder()
    large, small = wall.decode([buffer.getvalue(), good])
    assert not isinstance(small, UnreadableImage)
    assert isinstance(large, UnreadableImage) or large.shape[0] <= limits.REFERENCE_SIDE


def test_a_decoder_that_dies_condemns_what_it_had_not_read_and_nothing_else() -> None:
    good = seeds()[0]
    too_long = b"x" * (limits.MAX_IMAGE_BYTES + 2)
    first, second, third = Decoder().decode([good, too_long, good])
    assert not isinstance(first, UnreadableImage)
    assert isinstance(second, UnreadableImage)
    assert isinstance(third, UnreadableImage)
    (fresh,) = Decoder().decode([good])
    assert not isinstance(fresh, UnreadableImage)


class Hanging(PlainEngine):
    """Says nothing for a minute."""

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Hang on one prompt alone."""
        if commission.prompt == "hang":
            time.sleep(60)
        return super().make(commission, report)


@pytest.mark.promise(13)
def test_an_engine_that_hangs_is_replaced_and_the_next_run_succeeds() -> None:
    child = Child(Hanging, stall=6.0)
    began = time.monotonic()
    with pytest.raises(RunFailure) as failure:
        child.produce(_asking("hang"), lambda _: True)
    assert failure.value.code == "engine_timeout"
    assert time.monotonic() - began < 40
    assert child.produce(_asking("a lamp"), lambda _: True).files
    child.close()


@pytest.mark.promise(13)
def test_an_engine_that_dies_every_time_fails_its_run_after_two_tries() -> None:
    child = Child(PlainEngine)
    with pytest.raises(RunFailure, match="twice"):
        child.produce(_asking("die"), lambda _: True)
    assert child.produce(_asking("a lamp"), lambda _: True).files
    child.close()


@pytest.mark.promise(13)
def test_an_engine_that_grows_is_replaced_between_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ENGINE_BYTES", 1)
    monkeypatch.setattr(limits, "ENGINE_GROWTH", 0.5)
    child = Child(Numbered)
    first, second = (child.produce(_asking("pid"), lambda _: True).plan["pid"] for _ in range(2))
    assert first != second
    child.close()


def test_an_engine_that_is_large_from_the_start_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ENGINE_BYTES", 1)
    monkeypatch.setattr(limits, "ENGINE_GROWTH", 2)
    child = Child(Numbered)
    first, second = (child.produce(_asking("pid"), lambda _: True).plan["pid"] for _ in range(2))
    assert first == second
    child.close()


class Numbered(PlainEngine):
    """Tells in which process it works."""

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make a plain picture that knows its process."""
        made = super().make(commission, report)
        return Outcome(pixels=made.pixels, plan={"pid": os.getpid()})


def _asking(prompt: str) -> Task:
    return replace(TASK, prompt=prompt)
