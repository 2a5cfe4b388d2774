"""The task that most tests of the work vary: one small picture of a lamp."""

from cavendish.domain.geometry import Resolution
from cavendish.domain.run import Format
from cavendish.work.production import Task

TASK = Task(
    prompt="a lamp",
    negative_prompt="",
    aspect_ratio="1:1",
    resolution=Resolution.HALF,
    images=1,
    file_format=Format.PNG,
    seed=3,
    exact_text=False,
    time_budget=60,
)
