"""What can go wrong with a vault: a branch of the tree that `client.domain.errors` draws."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from typing import Final, Literal

from client.domain.error_roots import WorldError

VaultPart = Literal["key-file", "private", "community", "folder", "backup"]

_NOT_ALLOWED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_SQLITE_READONLY: Final = 8


class VaultError(WorldError):
    """The vault cannot be opened, read or written."""


@dataclass(eq=False)
class VaultAbsent(VaultError):
    """No vault here: neither a key file nor any file that belongs to one.

    `remains` says whether there was one: backups lie here, or an older state that was set aside.
    """

    remains: Literal["", "backups", "aside"] = ""


class VaultExists(VaultError):
    """A vault, or part of one, is here already; nothing was touched."""


class VaultInUse(VaultError):
    """Somebody else has the vault open now. It is whole; waiting or closing the other helps."""


class WrongPassphrase(VaultError):
    """The key file is whole and this is not its passphrase."""


@dataclass(eq=False)
class UnusablePassphrase(VaultError):
    """A new passphrase was refused before anything was written."""

    reason: Literal["empty", "too-long", "characters"]


class WrongRecoveryCode(VaultError):
    """A well-formed recovery code that does not open this vault."""


@dataclass(eq=False)
class MistypedRecoveryCode(VaultError):
    """What was typed cannot be a recovery code.

    `position` counts the characters that matter from 1; it is set when `reason` is "character".
    `length` is how many of them there were.
    """

    reason: Literal["length", "character", "check"]
    length: int
    position: int | None = None


@dataclass(eq=False)
class VaultDamaged(VaultError):
    """A file was read reliably and is not what Leeward wrote. Nothing has been changed or erased."""

    part: VaultPart
    reason: Literal[
        "missing",
        "length",
        "checksum",
        "header",
        "parameters",
        "seal",
        "foreign",
        "page",
        "log",
        "index",
        "links",
    ]


@dataclass(eq=False)
class VaultUnreadable(VaultError):
    """The system would not read or write `part`, also not on a second and third try.

    `code` is the system's error number, or SQLite's result code when the system's is not known; 0 when neither is.
    """

    part: VaultPart
    code: int = 0

    @property
    def forbidden(self) -> bool:
        """Whether the system said that it may not be: of rights, or of a disk that only reads. It did not fail then."""
        return self.code in _NOT_ALLOWED or self.code & 0xFF == _SQLITE_READONLY


@dataclass(eq=False)
class NewerVaultVersion(VaultError):
    """`part` has version `found`; this program knows up to `known`. It was not touched."""

    part: VaultPart
    found: int
    known: int


@dataclass(eq=False)
class RolledBack(VaultError):
    """The private database stands at an older count than its key file: likely restored from an old copy.

    Handed over as a notice beside an open vault; it is not raised. When both files were rolled back together
    this cannot be seen.
    """

    database_epoch: int
    key_file_epoch: int


@dataclass(eq=False)
class NotEnoughMemoryForKey(VaultError):
    """The key derivation needs `kibibytes` at once and the system refused. The passphrase was not judged."""

    kibibytes: int


class RecoveryCodeAbsent(VaultError):
    """The recovery slot is empty: its code was taken away, or is being made."""


@dataclass(eq=False)
class BackupUnusable(VaultError):
    """A file that was to be restored or tested. Nothing was changed by looking at it.

    "not-a-backup": it is something else. "damaged": it was one, and is not whole. "newer": a newer Leeward wrote it.
    """

    reason: Literal["not-a-backup", "damaged", "newer"]


@dataclass(eq=False)
class VaultExposed(VaultError):
    """Others who use this computer may look at `part`: its rights are wider than Leeward sets them."""

    part: VaultPart


@dataclass(eq=False)
class TakeoverUnfinished(VaultError):
    """New files count already, and something kept them from all their places. Opening the vault goes on with it.

    `purpose`: what is restored opens with the passphrase of the backup (of a rescue, with that of the vault); what is
    renewed with the new one; "" when it was only looked at. `full`: there was no room left.
    """

    purpose: Literal["restore", "renew", ""] = ""
    full: bool = False


class NothingToSalvage(VaultError):
    """Not one row could be read, so no new vault was made; the damaged one is as it was."""
