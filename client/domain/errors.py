"""Everything that can go wrong, as types that carry facts and no words.

    Exception
    └── LeewardError
        ├── WorldError                     the world's: the interface has kind words and a next step for each
        │   ├── VaultError
        │   │   ├── VaultAbsent            there is no vault in this folder
        │   │   ├── VaultExists            asked to create one where one is
        │   │   ├── VaultInUse             another process (or connection) holds it
        │   │   ├── WrongPassphrase
        │   │   ├── UnusablePassphrase     a new passphrase that cannot be one
        │   │   ├── WrongRecoveryCode      well formed, but of another vault or replaced since
        │   │   ├── MistypedRecoveryCode   cannot be a recovery code at all
        │   │   ├── VaultDamaged           the bytes were read and are not what was written
        │   │   ├── VaultUnreadable        the disk or the system would not give the bytes, or take them
        │   │   ├── NewerVaultVersion      written by a newer Leeward
        │   │   ├── RolledBack             a notice, never a bar: the database is older than its key file
        │   │   ├── NotEnoughMemoryForKey  the system refused the memory the key derivation needs
        │   │   ├── RecoveryCodeAbsent     the vault has no recovery code
        │   │   ├── BackupUnusable         a file that was to be restored is no whole backup
        │   │   ├── VaultExposed           others who use this computer may look at it
        │   │   ├── TakeoverUnfinished     a restore or renewal was interrupted on its way into place
        │   │   └── NothingToSalvage       not one row could be read
        │   ├── ReserveUsed                a notice: the disk is full, and the words were saved in the room held back
        │   ├── Stopped                    the person stopped it
        │   ├── UnusableRecipient          an export cannot be encrypted to that
        │   ├── PlaceTaken                 there is something under that name
        │   ├── DiskFull
        │   ├── NetworkError
        │   │   ├── Offline                this computer has no way out
        │   │   └── Unreachable            the server did not answer (whether a request arrived is unknown)
        │   ├── ServerRefused              a well-formed no, with the server's stable code
        │   ├── ServerMisbehaved           a server that breaks the protocol
        │   │   ├── MalformedAnswer        bytes no honest server sends
        │   │   ├── BadSignature           signed by nobody we trust
        │   │   └── DishonestHistory       a record that contradicts what was verified before
        │   │       ├── ForkedHistory      same size, other content
        │   │       ├── RolledBackHistory  a shorter record, or a lower number, than was seen
        │   │       ├── WithheldHistory    a part that the signed record names is not given out
        │   │       └── RestartedHistory   the record says it goes on from a backup, which is not accepted yet
        │   ├── AccessEnded                 the community's present keys are not given to this member
        │   ├── WritingStopped              nothing is sent until the record is trusted again
        │   ├── WordsUnusable               what was written is empty or too long to be sent
        │   ├── AuthorNotReachable          a decision's mail cannot be sealed to its author
        │   ├── InvitationUnusable          what was pasted is no invitation, or not one for this
        │   └── ExamplesUnavailable         the practice community on this computer cannot be begun or taken away
        └── BugError                       ours: reported in full to the local log, never explained away
            └── IllegalMove                a record was asked to take a state it cannot take from where it is

A fact is a code, a number or a file's role: never a person's text, a passphrase or a path. ``str()`` of an
error is for logs; what a person reads is chosen elsewhere from the type and its facts.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from typing import Final, Literal

VaultPart = Literal["key-file", "private", "community", "folder", "backup"]

_NOT_ALLOWED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_SQLITE_READONLY: Final = 8


@dataclass(eq=False)
class LeewardError(Exception):
    """The root. Subclasses are told apart by type; their fields are facts."""

    def __str__(self) -> str:
        return repr(self)


class WorldError(LeewardError):
    """Something outside this program is the cause, and a person can be told what to do next."""


@dataclass(eq=False)
class BugError(LeewardError):
    """A mistake of ours. `what` names the broken assumption, without any content."""

    what: str


@dataclass(eq=False)
class IllegalMove(BugError):
    """A record cannot go from state `before` to state `after`; it was left as it was."""

    before: str
    after: str


# The vault


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


class ReserveUsed(WorldError):
    """The disk is full, and what was being written was saved in the room held back for that. A notice; not raised."""


class Stopped(WorldError):
    """The person stopped it. What was half made is gone, and nothing else was touched."""


class UnusableRecipient(WorldError):
    """What was given is no age recipient (`age1...`) that an export could be encrypted to; nothing was written."""


class PlaceTaken(WorldError):
    """There is something under that name already; it was not touched."""


class DiskFull(WorldError):
    """No room for the write. It was rolled back; everything acknowledged before is safe."""


# The network


class NetworkError(WorldError):
    """No answer came."""


class Offline(NetworkError):
    """This computer has no network; nothing was sent."""


@dataclass(eq=False)
class Unreachable(NetworkError):
    """The server did not answer. `sent` is False only when it is certain that no byte of the request left."""

    sent: bool = True


@dataclass(eq=False)
class ServerRefused(WorldError):
    """The server answered no. `code` is the stable code of its problem document, `status` the HTTP status.

    `retry_after` is in seconds, where the server named a time.
    """

    code: str
    status: int
    retry_after: int | None = None


@dataclass(eq=False)
class ServerMisbehaved(WorldError):
    """The server did what the protocol forbids. `what` names the rule in a few fixed words, no content."""

    what: str


class MalformedAnswer(ServerMisbehaved):
    """The answer is not of the protocol: too large, unparsable, unknown, unpadded, redirected..."""


class BadSignature(ServerMisbehaved):
    """A signature that must be there is missing, wrong, expired, or by another key."""


class DishonestHistory(ServerMisbehaved):
    """The record contradicts itself or what was verified before. Ordinary writing stops."""


class ForkedHistory(DishonestHistory):
    """Two signed records of the same place differ."""


class RolledBackHistory(DishonestHistory):
    """The signed record is shorter or older than one already verified."""


class WithheldHistory(DishonestHistory):
    """A part that the signed record names is not given out, or content is gone that no change says was erased."""


class RestartedHistory(DishonestHistory):
    """The record says that it goes on from a backup. This program does not judge that yet; nothing was taken over."""


class AccessEnded(WorldError):
    """The community's keys of today were not made out to this member. What is on this device stays readable."""


@dataclass(eq=False)
class WritingStopped(WorldError):
    """Nothing is sent to this community until its record is trusted again. `since` is what was found."""

    since: str


@dataclass(eq=False)
class WordsUnusable(WorldError):
    """What was written cannot be sent as it is; nothing was sent, and the draft is kept."""

    reason: Literal["empty", "too-long", "not-as-it-must-be"]


class AuthorNotReachable(WorldError):
    """A decision must reach its author by mail, and no key of theirs is in the feed here; syncing may bring it."""


@dataclass(eq=False)
class InvitationUnusable(WorldError):
    """An invitation that cannot be followed; nothing was sent or kept.

    "does-not-fit": the community shows other joining keys than those the invitation was made for.
    """

    reason: Literal[
        "not-an-invitation", "mistyped", "other-version", "expired", "does-not-fit", "already-joined", "moved"
    ]


@dataclass(eq=False)
class ExamplesUnavailable(WorldError):
    """Looking around with examples is not possible, or ended untidily; nothing else is touched by it.

    "foreign-folder": its folder holds something that is not the examples'. "folder": the disk would not take it.
    "in-use": another Leeward is looking around there. "no-program": the server's program cannot be started.
    "not-started": it ended or answered badly, with exit code `code` where it had one. "not-erased": everything is
    closed, and files are left; the next beginning erases them.
    """

    reason: Literal["foreign-folder", "folder", "in-use", "no-program", "not-started", "not-erased"]
    code: int | None = None
