"""Where the trained filters lie: the subject's matte, faces, enlargement. Knows files only."""

import importlib
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parents[1] / "weights"


def path(name: str) -> Path:
    """Return the file of a trained filter, there or not."""
    return _HERE / name


@cache
def onnx(name: str) -> Any:
    """Return a session of two threads for an ONNX file; None where it is not installed."""
    if not path(name).exists():
        return None
    onnxruntime: Any = importlib.import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(
        str(path(name)), options, providers=["CPUExecutionProvider"]
    )
