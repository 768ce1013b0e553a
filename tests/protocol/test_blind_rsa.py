"""RFC 9474 against its vectors, and against keys and numbers that nobody should sign with."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA384
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from protocol import blind_rsa
from protocol.blind_rsa import (
    PSS_DETERMINISTIC,
    PSS_RANDOMIZED,
    PSSZERO_DETERMINISTIC,
    PSSZERO_RANDOMIZED,
    VARIANTS,
    PublicKey,
    Variant,
    blind,
    encode_pss,
    finalize,
    issuer_key,
    prepare,
    verify,
)
from protocol.errors import BadSignature, Malformed

VECTORS: list[dict[str, str]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "rfc9474.json").read_text(encoding="utf-8")
)
P = int(VECTORS[0]["p"], 16)


def number(vector: dict[str, str], name: str) -> int:
    return int(vector[name], 16)


def raw(vector: dict[str, str], name: str) -> bytes:
    return bytes.fromhex(vector[name])


def key_of(vector: dict[str, str]) -> PublicKey:
    return PublicKey(number(vector, "n"), number(vector, "e"))


def sign(vector: dict[str, str], blinded: bytes) -> bytes:
    n = number(vector, "n")
    signed = pow(int.from_bytes(blinded, "big"), number(vector, "d"), n)
    return signed.to_bytes(n.bit_length() // 8, "big")


def r_of(vector: dict[str, str]) -> int:
    return pow(number(vector, "inv"), -1, number(vector, "n"))


@pytest.mark.parametrize("vector", VECTORS, ids=["with a salt", "without a salt"])
def test_every_step_is_as_in_the_vectors(vector: dict[str, str]) -> None:
    key, message, salt = key_of(vector), raw(vector, "msg"), raw(vector, "salt")
    variant = PSS_DETERMINISTIC if salt else PSSZERO_DETERMINISTIC
    prepared = prepare(message, variant)
    assert prepared == message
    assert encode_pss(prepared, key.modulus.bit_length() - 1, salt) == raw(vector, "encoded_msg")
    blinded = blind(key, prepared, variant, salt=salt, r=r_of(vector))
    assert blinded.message == raw(vector, "blinded_msg")
    assert blinded.inverse == raw(vector, "inv")
    signature = sign(vector, blinded.message)
    assert signature == raw(vector, "blind_sig")
    assert finalize(key, prepared, signature, blinded.inverse, variant) == raw(vector, "sig")


@pytest.mark.parametrize(
    ("randomized", "same"),
    [(PSS_RANDOMIZED, PSS_DETERMINISTIC), (PSSZERO_RANDOMIZED, PSSZERO_DETERMINISTIC)],
    ids=lambda one: one.name,
)
def test_a_randomized_variant_signs_its_prefix_and_the_message(randomized: Variant, same: Variant) -> None:
    vector = VECTORS[0]
    key, prefix = key_of(vector), bytes(range(32))
    prepared = prepare(raw(vector, "msg"), randomized, random_bytes=lambda count: prefix[:count])
    assert prepared == prefix + raw(vector, "msg")
    salt = raw(vector, "salt")[: randomized.salt]
    one = blind(key, prepared, randomized, salt=salt, r=r_of(vector))
    assert one == blind(key, prepared, same, salt=salt, r=r_of(vector))
    signature = finalize(key, prepared, sign(vector, one.message), one.inverse, randomized)
    expected = pow(
        int.from_bytes(encode_pss(prepared, key.modulus.bit_length() - 1, salt), "big"),
        number(vector, "d"),
        key.modulus,
    )
    assert int.from_bytes(signature, "big") == expected


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: one.name)
def test_what_is_drawn_by_chance_verifies_and_never_repeats(variant: Variant) -> None:
    key = key_of(VECTORS[1])
    prepared = prepare(b"words", variant)
    one, two = blind(key, prepared, variant), blind(key, prepared, variant)
    assert one.message != two.message
    assert one.inverse != two.inverse
    signature = finalize(key, prepared, sign(VECTORS[1], one.message), one.inverse, variant)
    public = rsa.RSAPublicNumbers(key.exponent, key.modulus).public_key()
    public.verify(signature, prepared, padding.PSS(padding.MGF1(SHA384()), variant.salt), SHA384())
    with pytest.raises(BadSignature):
        verify(key, prepared + b"!", signature, variant)
    with pytest.raises(BadSignature):  # the signature of a request that was blinded otherwise
        finalize(key, prepared, sign(VECTORS[1], one.message), two.inverse, variant)


def test_what_the_signer_gives_is_verified_before_anybody_relies_on_it() -> None:
    vector = VECTORS[1]
    key = key_of(vector)
    blinded = blind(key, b"words", PSS_RANDOMIZED)
    good = sign(vector, blinded.message)
    for wrong in (bytes(key.length), good[:-1] + bytes([good[-1] ^ 1]), b"\xff" * key.length):
        with pytest.raises(BadSignature):
            finalize(key, b"words", wrong, blinded.inverse, PSS_RANDOMIZED)
    for wrong in (b"", good[1:], good + b"\x00"):
        with pytest.raises(Malformed):
            finalize(key, b"words", wrong, blinded.inverse, PSS_RANDOMIZED)
    with pytest.raises(BadSignature):  # another variant's
        finalize(key, b"words", good, blinded.inverse, PSSZERO_RANDOMIZED)


def test_a_number_that_has_no_inverse_cannot_blind() -> None:
    key = key_of(VECTORS[0])
    for r in (0, P, key.modulus, key.modulus + 2, -1):
        with pytest.raises(Malformed):
            blind(key, b"words", PSS_RANDOMIZED, r=r)
    with pytest.raises(Malformed):
        blind(key, b"words", PSS_RANDOMIZED, salt=b"short")
    with pytest.raises(Malformed):
        blind(key, b"words", PSSZERO_RANDOMIZED, salt=bytes(48))


def test_what_chance_gives_and_cannot_be_used_is_drawn_again() -> None:
    key = key_of(VECTORS[1])
    draws = [b"\xff" * key.length, bytes(key.length), bytes(key.length - 1) + b"\x07"]
    blinded = blind(key, b"words", PSSZERO_DETERMINISTIC, random_bytes=lambda _: draws.pop(0))
    assert draws == []
    assert blinded == blind(key, b"words", PSSZERO_DETERMINISTIC, r=7)


@pytest.mark.parametrize(
    "modulus",
    [
        0,
        15,
        (1 << 3071) + 2**1000,  # even
        (1 << 1023) + 1,  # too short
        1999 * ((1 << 3071) // 1999 | 1),  # a factor that anybody finds
        (1 << 16400) + 1,  # so long that it would take minutes
        (1 << 3070) + 1,  # no whole number of bytes
    ],
    ids=lambda modulus: f"{modulus.bit_length()} bits",
)
def test_a_modulus_that_is_none_is_refused(modulus: int) -> None:
    with pytest.raises(Malformed):
        PublicKey(modulus, 65537)


@pytest.mark.parametrize("exponent", [0, 1, 2, 65536])
def test_an_exponent_that_is_none_is_refused(exponent: int) -> None:
    with pytest.raises(Malformed):
        PublicKey(number(VECTORS[0], "n"), exponent)


def der(key: Any) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[no-any-return]


def test_an_issuer_key_is_one_kind_of_key_alone() -> None:
    good = der(rsa.generate_private_key(65537, 3072).public_key())
    assert issuer_key(good).length == blind_rsa.ISSUER_BYTES
    another = rsa.generate_private_key(3, 3072).public_key()
    shorter = rsa.RSAPublicNumbers(65537, number(VECTORS[1], "n")).public_key()
    longer = rsa.RSAPublicNumbers(65537, number(VECTORS[0], "n")).public_key()
    other_kind = Ed25519PrivateKey.generate().public_key()
    for wrong in (*map(der, (another, shorter, longer, other_kind)), b"", good[:-1], good + b"\x00"):
        with pytest.raises(Malformed):
            issuer_key(wrong)


def test_the_library_encodes_as_we_do() -> None:
    vector = VECTORS[1]
    p, q, d = (number(vector, name) for name in "pqd")
    private = rsa.RSAPrivateNumbers(
        p,
        q,
        d,
        rsa.rsa_crt_dmp1(d, p),
        rsa.rsa_crt_dmq1(d, q),
        rsa.rsa_crt_iqmp(p, q),
        rsa.RSAPublicNumbers(65537, number(vector, "n")),
    ).private_key()
    signature = private.sign(b"words", padding.PSS(padding.MGF1(SHA384()), 0), SHA384())
    encoded = pow(int.from_bytes(signature, "big"), 65537, number(vector, "n"))
    assert encoded.to_bytes(256, "big") == encode_pss(b"words", 2047, b"")
    assert hashlib.sha384(bytes(8) + hashlib.sha384(b"words").digest()).digest() in encode_pss(
        b"words", 2047, b""
    )
