"""The signer's half of RSA blind signatures (RFC 9474): one private operation on a number that says nothing.

Python's own `pow` takes longer for some secrets than for others, so the operation is gmpy2's `powmod_sec`, whose time
and memory accesses do not depend on its numbers. On top of that the base is blinded, so that nobody chooses what the
private key works on, and each result is verified before it leaves: a single wrong bit in one of its two halves would
give the key's factors away.
"""

from __future__ import annotations

import math
import secrets
from collections.abc import Callable
from pathlib import Path

import gmpy2
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from protocol.blind_rsa import ISSUER_BITS, ISSUER_EXPONENT
from protocol.errors import Malformed
from server.crypto.key_files import IssuerPrivateKey, NotAKey, issuer_public


class Miscalculated(Exception):
    """The machine calculated wrongly; nothing was given out."""


class BlindSigner:
    """Signs blindly with one issuer key. May be used by several threads."""

    def __init__(self, key: IssuerPrivateKey, *, below: Callable[[int], int] = secrets.randbelow) -> None:
        """`below(n)` draws a number from 0 to n - 1. NotAKey unless the key has 3072 bits and the exponent 65537."""
        numbers = key.private_numbers()
        public = numbers.public_numbers
        if public.n.bit_length() != ISSUER_BITS or public.e != ISSUER_EXPONENT:
            raise NotAKey("an issuer key")
        self.public = issuer_public(key)
        self.length = ISSUER_BITS // 8
        self._below = below
        self._n, self._e = gmpy2.mpz(public.n), gmpy2.mpz(public.e)
        self._p, self._q = gmpy2.mpz(numbers.p), gmpy2.mpz(numbers.q)
        self._dp, self._dq = gmpy2.mpz(numbers.dmp1), gmpy2.mpz(numbers.dmq1)
        self._inverse_q = gmpy2.mpz(numbers.iqmp)

    def __repr__(self) -> str:
        """No secret shows."""
        return "BlindSigner()"

    def check(self, blinded: bytes) -> None:
        """Malformed unless it is a number that can be signed."""
        message = gmpy2.mpz(int.from_bytes(blinded, "big"))
        if len(blinded) != self.length or not 1 < message < self._n - 1 or gmpy2.gcd(message, self._n) != 1:
            raise Malformed("not a blinded message")

    def sign(self, blinded: bytes) -> bytes:
        """The blind signature. Malformed as in `check`; Miscalculated if the machine erred."""
        self.check(blinded)
        message = gmpy2.mpz(int.from_bytes(blinded, "big"))
        r = self._chosen()
        hidden = message * gmpy2.powmod(r, self._e, self._n) % self._n
        signature = self._private(hidden) * self._inverse(r) % self._n
        if gmpy2.powmod(signature, self._e, self._n) != message:
            raise Miscalculated
        return int(signature).to_bytes(self.length, "big")

    def _private(self, number: gmpy2.mpz) -> gmpy2.mpz:
        at_p = gmpy2.powmod_sec(number % self._p, self._dp, self._p)
        at_q = gmpy2.powmod_sec(number % self._q, self._dq, self._q)
        return at_q + self._q * ((at_p - at_q) * self._inverse_q % self._p)

    def _inverse(self, number: gmpy2.mpz) -> gmpy2.mpz:
        # Of a random multiple, because finding an inverse takes longer for some numbers than for others.
        other = self._chosen()
        return other * gmpy2.invert(number * other % self._n, self._n) % self._n

    def _chosen(self) -> gmpy2.mpz:
        while True:
            drawn = 1 + self._below(int(self._n) - 1)
            if math.gcd(drawn, int(self._n)) == 1:
                return gmpy2.mpz(drawn)


def read_issuer_key(path: Path) -> IssuerPrivateKey:
    """The RSA key in a PEM file. NotAKey or OSError."""
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise NotAKey(path.name) from error
    if not isinstance(key, rsa.RSAPrivateKey):
        raise NotAKey(path.name)
    return key
