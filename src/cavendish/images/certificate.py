"""A certificate for development: signs Content Credentials that validate and that nobody trusts.

Knows X.509 as C2PA wants it, nothing of pictures. Needs the extra ``c2pa``.
"""

import os
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cavendish.errors import SetupError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate, CertificateBuilder, Name

DAYS = 365
"""days that a certificate for development is valid."""


def make_development_certificate(folder: Path) -> tuple[Path, Path]:
    """Write a certificate chain and its key (readable by us alone); return where they are.

    A certificate that is there already is kept. Raises SetupError.
    """
    if find_spec("cryptography") is None:
        message = "Certificates need an extra package: pip install 'cavendish[c2pa]'."
        raise SetupError(message)
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 -- an extra
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    certificate, secret = folder / "certificate.pem", folder / "key.pem"
    if certificate.exists() and secret.exists():
        return certificate, secret
    root, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    pem = serialization.Encoding.PEM
    chain = _issued(key, root, ca=False).public_bytes(pem) + _issued(
        root, root, ca=True
    ).public_bytes(pem)
    text = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    folder.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(text)
    certificate.write_bytes(chain)
    return certificate, secret


def _issued(
    key: "EllipticCurvePrivateKey", issuer: "EllipticCurvePrivateKey", *, ca: bool
) -> "Certificate":
    """Return a certificate for a key: an authority's, or one that may sign content."""
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415

    now = datetime.now(UTC)
    public = key.public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name("development authority" if ca else "development signer"))
        .issuer_name(_name("development authority"))
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=DAYS))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()), critical=False
        )
    )
    return _with_uses(builder, ca=ca).sign(issuer, hashes.SHA256())


def _with_uses(builder: "CertificateBuilder", *, ca: bool) -> "CertificateBuilder":
    from cryptography import x509  # noqa: PLC0415
    from cryptography.x509.oid import ExtendedKeyUsageOID  # noqa: PLC0415

    uses = x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )
    builder = builder.add_extension(uses, critical=True)
    if ca:
        return builder
    email = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
    return builder.add_extension(email, critical=False)


def _name(common: str) -> "Name":
    from cryptography import x509  # noqa: PLC0415
    from cryptography.x509.oid import NameOID  # noqa: PLC0415

    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, f"Cavendish {common}"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Cavendish, for development only"),
        ]
    )
