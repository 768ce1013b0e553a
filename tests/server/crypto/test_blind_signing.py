"""The desk's private operation: right, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from protocol.errors import Malformed
from server.crypto import key_files
from server.crypto.blind_signing import BlindSigner, Miscalculated, read_issuer_key
from server.crypto.key_files import IssuerPrivateKey, NotAKey


def blinded_of(key: IssuerPrivateKey) -> bytes:
    return (3**1900 % key.public_key().public_numbers().n).to_bytes(384, "big")


def test_a_signature_is_the_number_to_the_private_power(issuer_key: IssuerPrivateKey) -> None:
    numbers = issuer_key.private_numbers()
    n, d = numbers.public_numbers.n, numbers.d
    blinded = blinded_of(issuer_key)
    signer = BlindSigner(issuer_key)
    expected = pow(int.from_bytes(blinded, "big"), d, n).to_bytes(384, "big")
    assert signer.sign(blinded) == expected
    assert (
        signer.sign(blinded) == expected
    )  # hidden otherwise each time, and the same: an answer can be given again


def test_what_the_private_key_works_on_is_hidden_each_time(issuer_key: IssuerPrivateKey) -> None:
    signer = BlindSigner(issuer_key)
    worked_on: list[int] = []
    private = signer._private

    def seen(number: Any) -> Any:
        worked_on.append(int(number))
        return private(number)

    signer._private = seen  # type: ignore[method-assign]
    blinded = blinded_of(issuer_key)
    signer.sign(blinded)
    signer.sign(blinded)
    assert len({*worked_on, int.from_bytes(blinded, "big")}) == 3


@pytest.mark.parametrize("half", ["_dp", "_dq", "_p", "_inverse_q"])
def test_a_machine_that_errs_gives_nothing_away(issuer_key: IssuerPrivateKey, half: str) -> None:
    signer = BlindSigner(issuer_key)
    setattr(signer, half, getattr(signer, half) + 2)
    with pytest.raises(Miscalculated):
        signer.sign(blinded_of(issuer_key))


def test_only_numbers_that_can_be_signed_are(issuer_key: IssuerPrivateKey) -> None:
    numbers = issuer_key.private_numbers()
    n = numbers.public_numbers.n
    signer = BlindSigner(issuer_key)
    for number in (0, 1, n - 1, n, n + 1, numbers.p):
        with pytest.raises(Malformed):
            signer.sign(number.to_bytes(384, "big"))
    for wrong in (b"", blinded_of(issuer_key)[1:], b"\x00" + blinded_of(issuer_key)):
        with pytest.raises(Malformed):
            signer.check(wrong)


def test_other_keys_sign_no_tokens(tmp_path: Path) -> None:
    with pytest.raises(NotAKey):
        BlindSigner(rsa.generate_private_key(65537, 2048))
    path = tmp_path / "key.pem"
    key_files.write_private(path, key_files.new_signing_key())
    with pytest.raises(NotAKey):
        read_issuer_key(path)
    path.write_bytes(b"")
    with pytest.raises(NotAKey):
        read_issuer_key(path)


def test_no_secret_shows(issuer_key: IssuerPrivateKey) -> None:
    assert repr(BlindSigner(issuer_key)) == "BlindSigner()"
