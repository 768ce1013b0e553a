"""The data key, and everything that is derived from it.

One random key of 32 bytes stands behind the whole vault. Every use has its own HKDF-SHA256 label and is bound to
the vault's id as salt, so that no derived key says anything about another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from client.crypto.kdf import KEY_BYTES, SALT_BYTES, expand
from client.domain.errors import BugError
from client.domain.ids import require_community_id

VAULT_ID_BYTES: Final = 16
FILE_KEY_BYTES: Final = KEY_BYTES + SALT_BYTES

_PRIVATE_FILE: Final = b"leeward/vault/file/private/v1"
_COMMUNITY_FILE: Final = b"leeward/vault/file/community/v1/"
_COMMUNITY_NAME: Final = b"leeward/vault/name/community/v1/"
_KEY_FILE_SEAL: Final = b"leeward/vault/key-file-seal/v1"
# Spoken for by docs/vault-format.md: leeward/vault/backup/v1.


@dataclass(frozen=True, slots=True)
class DataKey:
    """The secret behind one vault. Its repr shows nothing."""

    vault_id: bytes = field(repr=False)
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.vault_id) != VAULT_ID_BYTES or len(self.secret) != KEY_BYTES:
            raise BugError("a data key is 32 bytes of a vault with an id of 16")

    def private_file(self) -> bytes:
        """SQLCipher's raw key (32 bytes) and salt (16 bytes) for the private file."""
        return self._derive(_PRIVATE_FILE, FILE_KEY_BYTES)

    def community_file(self, community_id: str) -> bytes:
        """SQLCipher's raw key (32 bytes) and salt (16 bytes) for one community's file."""
        return self._derive(_COMMUNITY_FILE + require_community_id(community_id).encode(), FILE_KEY_BYTES)

    def community_file_name(self, community_id: str) -> str:
        """The name, without ending, of one community's file: 32 hex digits that tell a stranger nothing.

        A community's id is public, so a file named after it would show to whom this computer's owner belongs.
        """
        return self._derive(_COMMUNITY_NAME + require_community_id(community_id).encode(), 16).hex()

    def key_file_seal(self) -> bytes:
        """The HMAC key under which the key file as a whole is sealed."""
        return self._derive(_KEY_FILE_SEAL, KEY_BYTES)

    def _derive(self, info: bytes, length: int) -> bytes:
        return expand(self.secret, salt=self.vault_id, info=info, length=length)
