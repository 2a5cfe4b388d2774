import stat
from io import BytesIO
from pathlib import Path
from typing import Any

import c2pa
import numpy as np
import pytest
from PIL import Image

from cavendish.domain.run import Format
from cavendish.errors import SetupError
from cavendish.images import certificate as certificates
from cavendish.images.certificate import make_development_certificate
from cavendish.images.credentials import (
    Credentials,
    Making,
    has_manifest,
    read_credentials,
    signed,
)
from cavendish.images.encode import encode
from cavendish.images.provenance import Source, source, term, xmp

PIXELS = np.random.default_rng(5).integers(0, 256, (48, 64, 3), np.uint8)
MAKING = Making(source=Source.MODEL, tool="plain/1.0")
MARK = xmp(Source.MODEL, "plain/1.0")
BODIES = {Format.PNG: b"IDAT", Format.JPEG: b"\xff\xda", Format.WEBP: b"VP8 "}
"""What stands before the pixels in a file."""


@pytest.fixture(scope="module")
def credentials(tmp_path_factory: pytest.TempPathFactory) -> Credentials:
    found = read_credentials(*make_development_certificate(tmp_path_factory.mktemp("c2pa")))
    assert found is not None
    return found


def verdict(data: bytes, file_format: Format) -> str:
    reader: Any = c2pa.Reader(file_format.mime_type, BytesIO(data))
    with reader:
        return str(reader.get_validation_state())


def manifest(data: bytes, file_format: Format) -> dict[str, Any]:
    reader: Any = c2pa.Reader(file_format.mime_type, BytesIO(data))
    with reader:
        return reader.get_active_manifest()


@pytest.mark.promise(44)
@pytest.mark.parametrize("file_format", list(Format))
def test_a_signed_file_validates_and_one_flipped_pixel_byte_breaks_it(
    file_format: Format, credentials: Credentials
) -> None:
    data = signed(encode(PIXELS, file_format, MARK), file_format, MAKING, credentials)
    assert verdict(data, file_format) == "Valid"
    flipped = bytearray(data)
    flipped[data.rindex(BODIES[file_format]) + 40] ^= 1
    assert verdict(bytes(flipped), file_format) == "Invalid"


@pytest.mark.parametrize("file_format", list(Format))
def test_signing_keeps_the_pixels_and_the_mark(
    file_format: Format, credentials: Credentials
) -> None:
    plain = encode(PIXELS, file_format, MARK)
    data = signed(plain, file_format, MAKING, credentials)
    with Image.open(BytesIO(plain)) as before, Image.open(BytesIO(data)) as after:
        assert np.array_equal(np.asarray(before), np.asarray(after))
    assert term(Source.MODEL).encode() in data
    assert len(data) - len(plain) < 30_000


def test_the_manifest_says_what_made_the_picture(credentials: Credentials) -> None:
    data = signed(encode(PIXELS, Format.PNG), Format.PNG, MAKING, credentials)
    assert has_manifest(data)
    said = manifest(data, Format.PNG)
    (actions,) = [a["data"]["actions"] for a in said["assertions"] if "actions" in a["label"]]
    assert actions[0]["action"] == "c2pa.created"
    assert actions[0]["digitalSourceType"] == term(Source.MODEL)
    assert actions[0]["softwareAgent"]["name"] == "plain"
    assert said["claim_generator_info"][0]["name"] == "Cavendish"


def test_a_providers_manifest_stays_on_record_beneath_ours(credentials: Credentials) -> None:
    theirs = Making(source=Source.MODEL, tool="provider/9")
    original = signed(encode(PIXELS, Format.JPEG), Format.JPEG, theirs, credentials)
    making = Making(source=Source.MODEL, tool="plain/1.0", original=original)
    data = signed(encode(PIXELS, Format.PNG), Format.PNG, making, credentials)
    assert verdict(data, Format.PNG) == "Valid"
    (parent,) = manifest(data, Format.PNG)["ingredients"]
    assert parent["relationship"] == "parentOf"
    assert parent["active_manifest"]


@pytest.mark.parametrize(
    ("trained", "references", "expected"),
    [
        (False, False, Source.ALGORITHM),
        (False, True, Source.COMPOSITE),
        (True, False, Source.MODEL),
        (True, True, Source.MODEL_COMPOSITE),
    ],
)
def test_the_source_type_follows_what_a_picture_was_made_of(
    *, trained: bool, references: bool, expected: Source
) -> None:
    assert source(trained=trained, references=references) is expected


def test_no_certificate_means_no_signing() -> None:
    assert read_credentials(None, None) is None


def test_a_development_key_is_readable_by_its_owner_alone_and_made_once(tmp_path: Path) -> None:
    first = make_development_certificate(tmp_path / "c2pa")
    assert stat.S_IMODE(first[1].stat().st_mode) == 0o600
    text = first[1].read_bytes()
    assert make_development_certificate(tmp_path / "c2pa") == first
    assert first[1].read_bytes() == text


def test_a_key_shows_nowhere(credentials: Credentials) -> None:
    assert "PRIVATE" not in repr(credentials)


class TestABrokenCertificateIsSaidAtTheStart:
    """Every way it can be broken that we know."""

    def test_one_file_without_the_other(self, tmp_path: Path) -> None:
        with pytest.raises(SetupError, match="belong together"):
            read_credentials(tmp_path / "certificate.pem", None)

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(SetupError, match="can't be read"):
            read_credentials(tmp_path / "none.pem", tmp_path / "none.key")

    def test_no_certificate_at_all(self, tmp_path: Path) -> None:
        certificate, key = make_development_certificate(tmp_path)
        certificate.write_text("not a certificate")
        with pytest.raises(SetupError, match="can't sign"):
            read_credentials(certificate, key)

    def test_somebody_elses_key(self, tmp_path: Path) -> None:
        certificate, _ = make_development_certificate(tmp_path / "a")
        _, key = make_development_certificate(tmp_path / "b")
        with pytest.raises(SetupError, match="not the certificate's"):
            read_credentials(certificate, key)

    def test_an_expired_one(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(certificates, "DAYS", -0.001)
        certificate, key = make_development_certificate(tmp_path)
        with pytest.raises(SetupError, match="valid from"):
            read_credentials(certificate, key)
