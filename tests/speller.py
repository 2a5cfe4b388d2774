"""An engine for tests of exact text: it writes the quoted text of its prompt, and misspells it.

The first ``slips`` pictures double every text's middle letter; a prompt with "forget" leaves the
text out. What it was told stays in ``told``.
"""

import re
from pathlib import Path

import font_lato
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from cavendish.engines.engine import Capabilities, Commission, Outcome, Report
from plain import PlainEngine

_FONT = str(Path(font_lato.__file__).parent / "files" / "Lato-Bold.ttf")


class Speller(PlainEngine):
    """Writes like models do."""

    name = "speller"
    capabilities = Capabilities(licence="Apache-2.0", trained=True, captions=True)

    def __init__(self, slips: int = 99) -> None:
        self.slips = slips
        self.told: list[Commission] = []

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Write the quoted text in lines, one below the other."""
        report(0.5)
        self.told.append(commission)
        picture = Image.new("RGB", (commission.width, commission.height), (40, 70, 90))
        pen = ImageDraw.Draw(picture)
        height = commission.height // 8
        for row, text in enumerate(re.findall(r'"([^"]+)"', commission.prompt)):
            written = text if len(self.told) > self.slips else _misspelt(text)
            if "forget" not in commission.prompt:
                font = ImageFont.truetype(_FONT, height)
                pen.text((height, (1 + 2 * row) * height), written, font=font, fill=(250, 240, 220))
        return Outcome(pixels=np.asarray(picture))


def _misspelt(text: str) -> str:
    middle = len(text) // 2
    return text[:middle] + text[middle] + text[middle:]
