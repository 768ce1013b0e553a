"""The token between desk and gate: whom it lets in, and whom it does not."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import replace

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from protocol import tokens
from protocol.descriptor import IssuerKey
from protocol.encoding import b64, fields, parse_fields, unb64
from protocol.errors import BadSignature, Malformed, Mismatch, UnsupportedVersion
from protocol.joining import TokenAdmission
from protocol.tokens import NewMember, PendingToken, begin_token, check_token, finish_token

MONTH = "2026-11"
WHOM = NewMember(
    "a" * 51 + "q", uuid.UUID(bytes=bytes(range(16)), version=4), b"l" * 32, b"h" * 1216, b"m" * 32
)


def der(key: rsa.RSAPrivateKey) -> str:
    return b64(key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


@pytest.fixture(scope="module")
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 3072)


@pytest.fixture(scope="module")
def issuer(key: rsa.RSAPrivateKey) -> IssuerKey:
    return IssuerKey(MONTH, der(key))


def signed(key: rsa.RSAPrivateKey, blinded: bytes) -> bytes:
    numbers = key.private_numbers()
    n = numbers.public_numbers.n
    return pow(int.from_bytes(blinded, "big"), numbers.d, n).to_bytes(384, "big")


@pytest.fixture(scope="module")
def token(key: rsa.RSAPrivateKey, issuer: IssuerKey) -> TokenAdmission:
    pending = begin_token(issuer, WHOM)
    return finish_token(pending, signed(key, pending.blinded))


def check(token: TokenAdmission, issuer: IssuerKey, whom: NewMember = WHOM, newest: str = MONTH) -> bytes:
    return check_token(token, whom, issuers=[issuer], newest_month=newest)


def test_a_token_lets_in_whom_it_was_made_for(token: TokenAdmission, issuer: IssuerKey) -> None:
    nullifier = check(token, issuer)
    assert nullifier == hashlib.sha256(b"leeward/nullifier/v1" + unb64(token.message)).digest()
    assert check(token, issuer, newest="2027-04") == nullifier  # spent months later, it is the same token


def test_a_token_is_laid_out_as_written(token: TokenAdmission) -> None:
    name, chance, month, commitment = parse_fields(unb64(token.message)[32:])
    assert (name, len(chance), month) == (b"leeward/token/v1", 32, b"2026-11")
    parts = (b"leeward/token-bind/v1", WHOM.community.encode(), WHOM.member.bytes)
    keys = (b"l" * 32, b"h" * 1216, b"m" * 32)
    assert commitment == hashlib.sha256(fields(*parts, *keys, unb64(token.salt))).digest()


@pytest.mark.parametrize(
    "other",
    [
        replace(WHOM, community="b" * 51 + "q"),
        replace(WHOM, member=uuid.uuid4()),
        replace(WHOM, login_key=b"x" * 32),
        replace(WHOM, hpke_key=b"x" * 1216),
        replace(WHOM, mailbox_key=b"x" * 32),
    ],
)
def test_a_stolen_token_lets_nobody_else_in(
    token: TokenAdmission, issuer: IssuerKey, other: NewMember
) -> None:
    with pytest.raises(Mismatch):
        check(token, issuer, other)


def test_a_token_is_of_the_month_that_signed_it(
    token: TokenAdmission, issuer: IssuerKey, key: rsa.RSAPrivateKey
) -> None:
    with pytest.raises(BadSignature):  # its month has not begun
        check(token, issuer, newest="2026-10")
    with pytest.raises(BadSignature):  # its month has no key in this list
        check_token(token, WHOM, issuers=[IssuerKey("2026-12", issuer.key)], newest_month="2026-12")
    moved = msgspec.structs.replace(token, month="2026-12")
    with pytest.raises(Mismatch):  # one key for all months, as in a practice community
        check_token(moved, WHOM, issuers=[IssuerKey("2026-12", issuer.key)], newest_month="2026-12")


def test_a_token_of_a_key_outside_the_list_is_refused(token: TokenAdmission) -> None:
    tagged = IssuerKey(MONTH, der(rsa.generate_private_key(65537, 3072)))
    with pytest.raises(BadSignature):
        check(token, tagged)


def test_a_desk_that_signs_with_another_key_is_caught(issuer: IssuerKey) -> None:
    pending = begin_token(issuer, WHOM)
    with pytest.raises(BadSignature):
        finish_token(pending, signed(rsa.generate_private_key(65537, 3072), pending.blinded))
    with pytest.raises(Malformed):
        finish_token(pending, b"")


def test_what_is_no_token_is_refused(token: TokenAdmission, issuer: IssuerKey) -> None:
    cut = unb64(token.message)[:-1]
    for changed in (
        {"message": ""},
        {"message": b64(bytes(32))},
        {"message": b64(cut)},
        {"message": b64(bytes(32) + fields(b"leeward/token/v2", bytes(32), MONTH.encode(), bytes(32)))},
        {"signature": ""},
        {"signature": b64(bytes(383))},
        {"salt": ""},
    ):
        with pytest.raises(Malformed):
            check(msgspec.structs.replace(token, **changed), issuer)
    other = bytearray(unb64(token.message))
    other[0] ^= 1
    with pytest.raises(BadSignature):
        check(msgspec.structs.replace(token, message=b64(bytes(other))), issuer)


def test_a_pending_token_outlives_a_crash(key: rsa.RSAPrivateKey, issuer: IssuerKey) -> None:
    pending = begin_token(issuer, WHOM)
    kept = PendingToken.from_bytes(pending.to_bytes())
    assert kept == pending
    assert check(finish_token(kept, signed(key, kept.blinded)), issuer)


def test_what_is_no_pending_token_is_not_taken_for_one(issuer: IssuerKey) -> None:
    data = begin_token(issuer, WHOM).to_bytes()
    for wrong in (b"", data[:-1], fields(b"leeward/pending-token/v1", b"2026-11")):
        with pytest.raises(Malformed):
            PendingToken.from_bytes(wrong)
    with pytest.raises(UnsupportedVersion):
        PendingToken.from_bytes(fields(b"leeward/pending-token/v2"))


def test_a_pending_token_of_a_month_that_cannot_be_read_is_none(issuer: IssuerKey) -> None:
    data = begin_token(issuer, WHOM).to_bytes()
    with pytest.raises(Malformed):
        PendingToken.from_bytes(data.replace(MONTH.encode(), b"202\xb6-01", 1))


def test_two_tokens_have_nothing_in_common_but_the_month(issuer: IssuerKey) -> None:
    one, two = begin_token(issuer, WHOM), begin_token(issuer, WHOM)
    assert not {one.prepared, one.blinded, one.inverse, one.salt} & {
        two.prepared,
        two.blinded,
        two.inverse,
        two.salt,
    }
    assert tokens.nullifier(one.prepared) != tokens.nullifier(two.prepared)
