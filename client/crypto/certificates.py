"""What a server's certificate holds for whoever pinned its key."""

from __future__ import annotations

import hashlib

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def key_hash(certificate: bytes) -> bytes | None:
    """SHA-256 of the public key (SubjectPublicKeyInfo, DER) in a certificate (DER); None where none can be read."""
    try:
        key = x509.load_der_x509_certificate(certificate).public_key()
        return hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()
    except Exception:  # noqa: BLE001 - a stranger's bytes, and whatever they break: no key is no pinned key
        return None
