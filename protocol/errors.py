"""Everything that can be wrong with bytes from the other side.

    ProtocolError
    ├── Malformed            it does not parse, or breaks a rule of its format
    │   ├── TooLarge         it is over a limit of limits.py
    │   └── UnsupportedVersion   a version this program does not know
    ├── BadSignature         no valid signature by the key that was expected
    ├── BadSeal              the seal does not open under this key
    ├── Mismatch             a hash, root or commitment is not the one that was promised
    └── Expired              it was valid once

A message of these errors names the format and the rule, never content. It is meant for a developer:
what a person reads is chosen elsewhere.
"""

from __future__ import annotations


class ProtocolError(Exception):
    """Bytes from the other side that are not to be used."""


class Malformed(ProtocolError):
    """The bytes do not follow their format."""


class TooLarge(Malformed):
    """The bytes are over a limit."""


class UnsupportedVersion(Malformed):
    """The bytes begin with a version this program does not know."""


class BadSignature(ProtocolError):
    """No valid signature by an expected key."""


class BadSeal(ProtocolError):
    """A sealed object that does not open: wrong key, wrong community or changed bytes."""


class Mismatch(ProtocolError):
    """A hash, root or commitment differs from the one that was signed."""


class Expired(ProtocolError):
    """A signed statement past its last day."""
