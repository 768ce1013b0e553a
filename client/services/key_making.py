"""What the making of keys depends on, and how somebody shows that a vault is theirs."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client.crypto import keyfile
from client.crypto.kdf import Argon2Parameters, Stretch, calibrate, stretch_passphrase
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.ids import RandomBytes

Proof = Callable[[KeyFile], DataKey]
"""How somebody shows that a key file is theirs; made by `by_passphrase` or `by_recovery_code`."""


@dataclass(frozen=True, slots=True)
class KeyMaking:
    """What the making of keys depends on, so that a test can fix it. `parameters` None means: measure first."""

    random_bytes: RandomBytes = secrets.token_bytes
    stretch: Stretch = stretch_passphrase
    parameters: Argon2Parameters | None = None
    seconds: float = 1.0

    def costs(self) -> Argon2Parameters:
        """The costs for a new passphrase slot; takes some 0.35 s when they are measured."""
        return self.parameters or calibrate(seconds=self.seconds, stretch=self.stretch)


def by_passphrase(passphrase: str, *, stretch: Stretch = stretch_passphrase) -> Proof:
    """The proof of somebody who knows the passphrase."""
    return partial(keyfile.open_with_passphrase, passphrase=passphrase, stretch=stretch)


def by_recovery_code(code: str) -> Proof:
    """The proof of somebody who has the recovery code."""
    return partial(keyfile.open_with_recovery_code, code=code)
