"""Content Credentials: a signed C2PA manifest inside a picture's file that says what made it.

Knows manifests and how to sign them, nothing of runs. A file whose bytes are changed afterwards no
longer validates. Needs the extra ``c2pa``; without a certificate none of this is loaded.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from cavendish import __version__
from cavendish.domain.run import Format
from cavendish.errors import SetupError
from cavendish.images.provenance import Source, term

_ALGORITHMS = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_SETTINGS = {"builder": {"thumbnail": {"enabled": False}}}
"""A thumbnail of a picture inside that very picture would cost 100 kB."""
_UNKNOWN_ISSUER = "signingCredential.untrusted"
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63f80f0001010100b2ff4a140000000049454e44ae426082"
)
"""The smallest PNG there is, signed once at the start to see whether a certificate works."""


class SigningFailed(Exception):
    """The certificate or its key can't sign this file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Whoever vouches for the pictures: PEM texts and the algorithm that belongs to the key."""

    certificates: str
    """The chain, the signer's own first."""
    key: str = field(repr=False)
    algorithm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How a picture was made."""

    source: Source
    tool: str
    """The engine and its version: "diorama/1.0"."""
    original: bytes = b""
    """The provider's own file, whose manifest is carried along as the parent's."""


def read_credentials(certificate: Path | None, key: Path | None) -> Credentials | None:
    """Read and try a certificate and its key; None for neither. Raises SetupError."""
    if certificate is None and key is None:
        return None
    if certificate is None or key is None:
        message = "CAVENDISH_C2PA_CERT and CAVENDISH_C2PA_KEY belong together: set both or none."
        raise SetupError(message)
    if find_spec("c2pa") is None:
        message = "Signing needs an extra package: pip install 'cavendish[c2pa]'."
        raise SetupError(message)
    try:
        chain, secret = (path.read_bytes() for path in (certificate, key))
        credentials = _credentials(chain, secret)
        signed(_PIXEL, Format.PNG, Making(source=Source.ALGORITHM, tool="start"), credentials)
    except OSError as error:
        message = f"The C2PA certificate can't be read: {error.filename}: {error.strerror}."
        raise SetupError(message) from error
    except (ValueError, SigningFailed) as error:
        message = f"The C2PA certificate {str(certificate)!r} and its key can't sign: {error}"
        raise SetupError(message) from error
    return credentials


def signed(data: bytes, file_format: Format, making: Making, credentials: Credentials) -> bytes:
    """Return the file with a signed manifest in it, its pixels untouched. Raises SigningFailed."""
    c2pa: Any = import_module("c2pa")
    written = BytesIO()
    info = c2pa.C2paSignerInfo(
        credentials.algorithm, credentials.certificates.encode(), credentials.key.encode(), None
    )
    try:
        context = c2pa.Context(c2pa.Settings.from_dict(_SETTINGS))
        with c2pa.Builder(_manifest(making), context) as builder:
            if making.original:
                _descend(c2pa, builder, making.original)
            signer = c2pa.Signer.from_info(info)
            builder.sign(signer, file_format.mime_type, BytesIO(data), written)
        with c2pa.Reader(file_format.mime_type, BytesIO(written.getvalue())) as reader:
            _check(json.loads(reader.json()))
    except c2pa.C2paError as error:
        message = f"{str(error)[:200]}."
        raise SigningFailed(message) from error
    return written.getvalue()


def has_manifest(data: bytes) -> bool:
    """Tell whether a file carries Content Credentials."""
    return b"jumb" in data and b"c2pa" in data


def has_marks(data: bytes) -> bool:
    """Tell whether a file says how it was made: by a manifest, or by IPTC's digital source type."""
    return has_manifest(data) or b"cv.iptc.org/newscodes/digitalsourcetype/" in data


def _manifest(making: Making) -> dict[str, Any]:
    name, _, version = making.tool.partition("/")
    action: dict[str, Any] = {
        "action": "c2pa.created",
        "digitalSourceType": term(making.source),
        "softwareAgent": {"name": name, "version": version or __version__},
    }
    actions = [] if making.original else [action]
    return {
        "claim_generator_info": [{"name": "Cavendish", "version": __version__}],
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": actions}}]
        if actions
        else [],
    }


def _descend(c2pa: Any, builder: Any, original: bytes) -> None:
    """Make the provider's file the parent of ours."""
    builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
    with Image.open(BytesIO(original)) as picture:
        kind = Image.MIME[picture.format or "PNG"]
    parent = {"title": "the provider's picture", "relationship": "parentOf"}
    builder.add_ingredient_from_stream(parent, kind, BytesIO(original))


def _check(store: Mapping[str, Any]) -> None:
    """Refuse what a reader would not accept; who trusts the issuer is for the reader to say."""
    failures = store.get("validation_results", {}).get("activeManifest", {}).get("failure", [])
    wrong = [one["explanation"] for one in failures if one["code"] != _UNKNOWN_ISSUER]
    if wrong or store.get("validation_state") == "Invalid":
        message = f"{wrong[0] if wrong else 'the manifest does not validate'}."
        raise SigningFailed(message)


def _credentials(chain: bytes, secret: bytes) -> Credentials:
    x509: Any = import_module("cryptography.x509")
    serialization: Any = import_module("cryptography.hazmat.primitives.serialization")
    first = x509.load_pem_x509_certificates(chain)[0]
    key = serialization.load_pem_private_key(secret, password=None)
    if first.public_key() != key.public_key():
        message = "the key is not the certificate's."
        raise ValueError(message)
    if not first.not_valid_before_utc <= datetime.now(UTC) <= first.not_valid_after_utc:
        message = f"it is valid from {first.not_valid_before_utc} to {first.not_valid_after_utc}."
        raise ValueError(message)
    return Credentials(certificates=chain.decode(), key=secret.decode(), algorithm=_algorithm(key))


def _algorithm(key: Any) -> str:
    curve = getattr(getattr(key, "curve", None), "name", None)
    if curve in _ALGORITHMS:
        return _ALGORITHMS[curve]
    if type(key).__name__.startswith("Ed25519"):
        return "ed25519"
    if hasattr(key, "key_size") and curve is None:
        return "ps256"
    message = "C2PA takes keys on P-256, P-384, P-521 or Ed25519, or RSA keys."
    raise ValueError(message)
