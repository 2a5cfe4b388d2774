"""What an operator decides about the diffusers engine. Knows no torch and reads no environment."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Offload: TypeAlias = Literal["none", "model", "layers"]
"""What stays on the GPU: everything, the one part at work, or the one layer at work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffusionConfig:
    """Which weights to run, where and how thriftily. Picklable: it travels to the child process."""

    models: Path
    """The folder of pulled models: DATA/models."""
    model: str = "flux2-klein-4b"
    """A pulled model's name, or a folder in the layout of diffusers."""
    edit_model: str = ""
    """Likewise, for pictures with references where ``model`` takes none."""
    device: str = ""
    """"cuda", "cuda:1", "mps" or "cpu"; empty takes the best there is."""
    offload: Offload = "none"
    """Less GPU memory for more time."""
    fp8: bool = False
    """Keep the transformer's weights in 8 bits: half their memory, a little slower."""
    compile: bool = False
    """Compile the transformer's blocks: minutes at the first picture, less time for all others."""
    refine: bool = False
    """Repaint enlarged pictures tile by tile with the model itself: finer, several times slower."""
    accepted: tuple[str, ...] = ()
    """Names of models whose licence, not free for every use, the operator accepts."""
