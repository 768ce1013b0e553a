"""RSA blind signatures (RFC 9474), the side of whoever wants one: all four variants over SHA-384.

    prepared = prefix (32 random bytes, or none) || message
    encoded  = EMSA-PSS(prepared, salt of 48 bytes or none), MGF1 over SHA-384
    blinded  = encoded * r^e mod n                     goes to the signer, who learns nothing from it
    signed   = (blind signature) * r^-1 mod n          verified before anybody relies on it

Leeward uses RSABSSA-SHA384-PSS-Randomized with keys of 3072 bits. The signer's half is server.crypto.blind_signing.
"""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA384
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

from protocol.errors import BadSignature, Malformed

ISSUER_BITS: Final = 3072
ISSUER_BYTES: Final = ISSUER_BITS // 8
ISSUER_EXPONENT: Final = 65537
PREFIX_LENGTH: Final = 32
_HASH: Final = 48
_BITS_MIN: Final = 2048
_BITS_MAX: Final = 8192
_SMALL_PRIMES: Final = math.prod(
    p for p in range(3, 2000, 2) if all(p % q for q in range(3, math.isqrt(p) + 1, 2))
)

RandomBytes = Callable[[int], bytes]


@dataclass(frozen=True)
class Variant:
    """One of RFC 9474's four: how long salt and prefix are."""

    name: str
    salt: int
    prefix: int


PSS_RANDOMIZED: Final = Variant("RSABSSA-SHA384-PSS-Randomized", _HASH, PREFIX_LENGTH)
PSSZERO_RANDOMIZED: Final = Variant("RSABSSA-SHA384-PSSZERO-Randomized", 0, PREFIX_LENGTH)
PSS_DETERMINISTIC: Final = Variant("RSABSSA-SHA384-PSS-Deterministic", _HASH, 0)
PSSZERO_DETERMINISTIC: Final = Variant("RSABSSA-SHA384-PSSZERO-Deterministic", 0, 0)
VARIANTS: Final = (PSS_RANDOMIZED, PSSZERO_RANDOMIZED, PSS_DETERMINISTIC, PSSZERO_DETERMINISTIC)


@dataclass(frozen=True)
class PublicKey:
    """A signer's public key."""

    modulus: int
    exponent: int

    def __post_init__(self) -> None:
        """Malformed for a modulus that is even, too short or long, or falls to the smallest primes."""
        bits = self.modulus.bit_length()
        if not _BITS_MIN <= bits <= _BITS_MAX or bits % 8 or not self.modulus & 1:
            raise Malformed("no RSA modulus")
        if math.gcd(self.modulus, _SMALL_PRIMES) != 1:
            raise Malformed("an RSA modulus with small factors")
        if self.exponent < 3 or not self.exponent & 1 or self.exponent >= self.modulus:
            raise Malformed("no RSA exponent")

    @property
    def length(self) -> int:
        """Bytes of the modulus, and so of everything that is signed."""
        return self.modulus.bit_length() // 8


def issuer_key(der: bytes) -> PublicKey:
    """The issuer key in a DER SubjectPublicKeyInfo. Malformed unless RSA with 3072 bits and exponent 65537."""
    try:
        key = load_der_public_key(der)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise Malformed("not a public key") from error
    if not isinstance(key, rsa.RSAPublicKey):
        raise Malformed("an issuer key is RSA")
    numbers = key.public_numbers()
    if numbers.n.bit_length() != ISSUER_BITS or numbers.e != ISSUER_EXPONENT:
        raise Malformed("an issuer key has 3072 bits and the exponent 65537")
    if key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) != der:
        raise Malformed("an issuer key is spelled in one way")
    return PublicKey(numbers.n, numbers.e)


def prepare(message: bytes, variant: Variant, *, random_bytes: RandomBytes = os.urandom) -> bytes:
    """What is signed: the message, in the randomized variants after 32 random bytes."""
    return random_bytes(variant.prefix) + message if variant.prefix else message


@dataclass(frozen=True)
class Blinded:
    """What goes to the signer, and the inverse of what hides it (a secret until the signature is here)."""

    message: bytes
    inverse: bytes


def blind(
    key: PublicKey,
    prepared: bytes,
    variant: Variant,
    *,
    salt: bytes | None = None,
    r: int | None = None,
    random_bytes: RandomBytes = os.urandom,
) -> Blinded:
    """Blind a prepared message. `salt` and `r` are chosen at random unless given.

    Malformed for an `r` that has no inverse, and for a salt that is not the variant's.
    """
    salt = random_bytes(variant.salt) if salt is None and variant.salt else salt or b""
    if len(salt) != variant.salt:
        raise Malformed("a salt of another variant")
    modulus = key.modulus
    encoded = int.from_bytes(encode_pss(prepared, modulus.bit_length() - 1, salt), "big")
    if r is None:
        r = _below(modulus, random_bytes)
    if not 0 < r < modulus or math.gcd(r, modulus) != 1 or math.gcd(encoded, modulus) != 1:
        raise Malformed("a number that cannot blind")
    blinded = encoded * pow(r, key.exponent, modulus) % modulus
    inverse = pow(r, -1, modulus)
    return Blinded(blinded.to_bytes(key.length, "big"), inverse.to_bytes(key.length, "big"))


def finalize(
    key: PublicKey, prepared: bytes, blind_signature: bytes, inverse: bytes, variant: Variant
) -> bytes:
    """The signature under a prepared message. Malformed for another length; BadSignature if it does not verify."""
    if len(blind_signature) != key.length or len(inverse) != key.length:
        raise Malformed("as long as the modulus")
    unblinded = int.from_bytes(blind_signature, "big") * int.from_bytes(inverse, "big") % key.modulus
    signature = unblinded.to_bytes(key.length, "big")
    verify(key, prepared, signature, variant)
    return signature


def verify(key: PublicKey, prepared: bytes, signature: bytes, variant: Variant) -> None:
    """Raise BadSignature unless this key signed the prepared message."""
    public = rsa.RSAPublicNumbers(key.exponent, key.modulus).public_key()
    try:
        public.verify(signature, prepared, padding.PSS(padding.MGF1(SHA384()), variant.salt), SHA384())
    except InvalidSignature as error:
        raise BadSignature("not signed by this key") from error


def encode_pss(message: bytes, bits: int, salt: bytes) -> bytes:
    """EMSA-PSS-ENCODE of RFC 8017, section 9.1.1, over SHA-384, for a number of at most `bits` bits."""
    length = -(-bits // 8)
    if length < _HASH + len(salt) + 2:
        raise Malformed("a key too short for its hash")
    hashed = hashlib.sha384(bytes(8) + hashlib.sha384(message).digest() + salt).digest()
    block = bytes(length - len(salt) - _HASH - 2) + b"\x01" + salt
    masked = bytearray(a ^ b for a, b in zip(block, _mgf1(hashed, len(block)), strict=True))
    masked[0] &= 0xFF >> (8 * length - bits)
    return bytes(masked) + hashed + b"\xbc"


def _mgf1(seed: bytes, length: int) -> bytes:
    blocks = range(-(-length // _HASH))
    return b"".join(hashlib.sha384(seed + index.to_bytes(4, "big")).digest() for index in blocks)[:length]


def _below(modulus: int, random_bytes: RandomBytes) -> int:
    # Uniform from 1 to modulus - 1: what is too large is drawn again (less than every second time, on average).
    length = -(-modulus.bit_length() // 8)
    while True:
        drawn = int.from_bytes(random_bytes(length), "big")
        if 0 < drawn < modulus and math.gcd(drawn, modulus) == 1:
            return drawn
