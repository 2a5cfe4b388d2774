from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from cavendish.domain.geometry import ASPECT_RATIOS, Resolution, size_of
from cavendish.domain.run import Format
from cavendish.engines.engine import Commission, Outcome, Pixels, Report
from cavendish.errors import RunFailure
from cavendish.work.production import Product, Task, produce
from plain import PlainEngine
from tasks import TASK


def made(task: Task, report: Report = lambda _: None) -> Product:
    return produce(task, PlainEngine(), report)


def picture(width: int, height: int) -> Pixels:
    return np.zeros((height, width, 3), np.uint8)


@pytest.mark.promise(43)
@pytest.mark.parametrize("ratio", ASPECT_RATIOS)
@pytest.mark.parametrize("file_format", list(Format))
def test_every_file_has_its_promised_size_and_format(ratio: str, file_format: Format) -> None:
    (file,) = made(replace(TASK, aspect_ratio=ratio, file_format=file_format)).files
    size = size_of(ratio, Resolution.HALF)
    with Image.open(BytesIO(file.data)) as opened:
        assert opened.size == (size.width, size.height) == (file.width, file.height)
        assert (opened.format or "").lower() == file_format.value


def test_a_picture_of_another_size_is_never_a_success() -> None:
    with pytest.raises(RunFailure, match="instead of"):
        made(replace(TASK, prompt="wrong size"))


def test_auto_is_square_without_a_reference_and_follows_the_first_one() -> None:
    auto = replace(TASK, aspect_ratio="auto")
    assert made(auto).resolved.aspect_ratio == "1:1"
    both = replace(auto, references=(picture(30, 20), picture(20, 30)))
    assert made(both).resolved.aspect_ratio == "3:2"


def test_each_image_has_its_own_seed() -> None:
    files = made(replace(TASK, images=3)).files
    assert len({file.data for file in files}) == 3
    assert files[1].data == made(replace(TASK, seed=TASK.seed + 1)).files[0].data


def test_progress_over_several_images_never_falls() -> None:
    seen: list[float] = []
    made(replace(TASK, prompt="sleep 0.1", images=3), seen.append)
    assert seen == sorted(seen)
    assert 0.9 < seen[-1] <= 1


def test_equal_warnings_are_said_once() -> None:
    task = replace(TASK, images=2, references=(picture(9, 9),))
    assert made(task).warnings == ("saw 9x9",)


def test_a_cancelled_engine_is_left_at_once() -> None:
    def stop(_fraction: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made(replace(TASK, prompt="sleep 60"), stop)


def test_an_engine_is_asked_for_exactly_the_promised_pixels() -> None:
    asked: list[Commission] = []

    class Asking(PlainEngine):
        def make(self, commission: Commission, report: Report) -> Outcome:
            asked.append(commission)
            return super().make(commission, report)

    produce(replace(TASK, aspect_ratio="8:1"), Asking(), lambda _: None)
    assert (asked[0].width, asked[0].height, asked[0].seed) == (1536, 192, 3)
