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
        │   ├── DiaryUnusable              what was to be brought in is no diary that can be read here
        │   ├── DiskFull
        │   ├── NetworkError
        │   │   ├── Offline                this computer has no way out
        │   │   ├── Unreachable            the server did not answer (whether a request arrived is unknown)
        │   │   ├── ProxyInTheWay          the proxy that is set did not lead there, and nothing goes around it
        │   │   ├── NotProvenServer        what answers could not prove that it is the server; nothing was sent
        │   │   └── KeyNotPinned           the server's key is none of those this computer's rules name
        │   ├── RulesUnusable              the rules that were set for this computer cannot be followed
        │   ├── ServerRefused              a well-formed no, with the server's stable code
        │   ├── ServerMisbehaved           a server that breaks the protocol
        │   │   ├── MalformedAnswer        bytes no honest server sends
        │   │   │   └── GapInHistory       the signed record lacks changes or rows that its size demands
        │   │   ├── BadSignature           signed by nobody we trust
        │   │   ├── BadGeneration          it says that it goes on from a backup, and its notes do not bear that out
        │   │   ├── UnservedHistory        a part that the signed record names is not given out now
        │   │   └── DishonestHistory       a record that contradicts what was verified before
        │   │       ├── ForkedHistory      same size, other content
        │   │       ├── RolledBackHistory  a shorter record, or a lower number, than was seen
        │   │       └── WithheldHistory    content is gone that nobody said was erased
        │   ├── AccessEnded                 the community's present keys are not given to this member
        │   ├── CommunityLeft               the person left this community; nothing of it is here any more
        │   ├── WritingStopped              nothing is sent until the record is trusted again
        │   ├── WordsUnusable               what was written is empty or too long to be sent
        │   ├── AuthorNotReachable          a decision's mail cannot be sealed to its author
        │   ├── NotYoursToQuiet             the alarm is about something of the guide's own, too
        │   ├── InvitationUnusable          what was pasted is no invitation, or not one for this
        │   └── ExamplesUnavailable         the practice community on this computer cannot be begun or taken away
        └── BugError                       ours: reported in full to the local log, never explained away
            └── IllegalMove                a record was asked to take a state it cannot take from where it is

A fact is a code, a number or a file's role: never a person's text, a passphrase or a path. ``str()`` of an
error is for logs; what a person reads is chosen elsewhere from the type and its facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from client.domain.error_roots import (
    BugError,
    IllegalMove,
    LeewardError,
    WorldError,
)
from client.domain.vault_errors import (
    BackupUnusable,
    MistypedRecoveryCode,
    NewerVaultVersion,
    NotEnoughMemoryForKey,
    NothingToSalvage,
    RecoveryCodeAbsent,
    RolledBack,
    TakeoverUnfinished,
    UnusablePassphrase,
    VaultAbsent,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultExposed,
    VaultInUse,
    VaultPart,
    VaultUnreadable,
    WrongPassphrase,
    WrongRecoveryCode,
)

__all__ = [
    "BackupUnusable",
    "BugError",
    "IllegalMove",
    "LeewardError",
    "MistypedRecoveryCode",
    "NewerVaultVersion",
    "NotEnoughMemoryForKey",
    "NothingToSalvage",
    "RecoveryCodeAbsent",
    "RolledBack",
    "TakeoverUnfinished",
    "UnusablePassphrase",
    "VaultAbsent",
    "VaultDamaged",
    "VaultError",
    "VaultExists",
    "VaultExposed",
    "VaultInUse",
    "VaultPart",
    "VaultUnreadable",
    "WorldError",
    "WrongPassphrase",
    "WrongRecoveryCode",
]
"""What stands in the two other files; all that is defined here comes with it."""


class ReserveUsed(WorldError):
    """The disk is full, and what was being written was saved in the room held back for that. A notice; not raised."""


class Stopped(WorldError):
    """The person stopped it. What was half made is gone, and nothing else was touched."""


class UnusableRecipient(WorldError):
    """What was given is no age recipient (`age1...`) that an export could be encrypted to; nothing was written."""


@dataclass(eq=False)
class DiaryUnusable(WorldError):
    """What was chosen cannot be brought in at all; nothing was.

    "unknown": of no kind that is known here. "empty": nothing is in it. "damaged": its bytes do not hold together.
    "too-large": more than is read at once. "locked": under a passphrase; "locked-jrnl", "locked-age": by which program.
    "unreadable": the system does not give it. "newer": an export of a newer Leeward. "leeward-markdown": Leeward's own
    export to be read by people, beside which there is one for programs.
    """

    reason: Literal[
        "unknown",
        "empty",
        "damaged",
        "too-large",
        "locked",
        "locked-jrnl",
        "locked-age",
        "unreadable",
        "newer",
        "leeward-markdown",
    ]


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
class ProxyInTheWay(NetworkError):
    """A SOCKS5 proxy is set, or is needed, and did not lead to the server. No byte of the request left.

    "absent": nothing answers where the proxy should be. "not-socks": what answers there is no SOCKS5 proxy, or broke
    off. "no-names": it does not take a name and password, by which it would keep pseudonyms apart. "refused": it will
    not lead there. "no-way": it could not reach the server. "this-computer": an address on this computer, which would
    be another computer for the proxy. "onion": an onion address, and no proxy is set that is Tor and may carry it.
    "setting": what is kept about the proxy cannot be read.
    """

    reason: Literal[
        "absent", "not-socks", "no-names", "refused", "no-way", "this-computer", "onion", "setting"
    ]


@dataclass(eq=False)
class NotProvenServer(NetworkError):
    """Nobody this computer trusts vouches for what answered, or its encryption is too old. Nothing was sent."""

    reason: Literal["certificate", "encryption"]


class KeyNotPinned(NetworkError):
    """This computer's rules name the keys of this server, and what answered has another. Nothing was sent."""


@dataclass(eq=False)
class RulesUnusable(WorldError):
    """The file of rules for this computer cannot be followed; nothing is sent until it can.

    "unreadable": the system does not give it. "owner": others than the system's administrator can change it.
    "content": it is not written as it must be.
    """

    reason: Literal["unreadable", "owner", "content"]


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


class GapInHistory(MalformedAnswer):
    """The signed record says how many changes there are, and what is given out as all of them is fewer or more."""


class BadSignature(ServerMisbehaved):
    """A signature that must be there is missing, wrong, expired, or by another key."""


class BadGeneration(ServerMisbehaved):
    """The record says that it goes on from a backup, and the root key's notes do not bear that out. Nothing is kept."""


class UnservedHistory(ServerMisbehaved):
    """A part that the signed record names is not given out, asked for four times. It may be lost for now only."""


class DishonestHistory(ServerMisbehaved):
    """The record contradicts itself or what was verified before. Ordinary writing stops."""


class ForkedHistory(DishonestHistory):
    """Two signed records of the same place differ."""


class RolledBackHistory(DishonestHistory):
    """The signed record is shorter or older than one already verified."""


class WithheldHistory(DishonestHistory):
    """Content is gone that no change says was erased, or one lists what it may not, or an own post never came."""


class AccessEnded(WorldError):
    """The community's keys of today were not made out to this member. What is on this device stays readable."""


class CommunityLeft(WorldError):
    """The person left this community, and what was here of it is erased; nothing was sent or kept."""


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


class NotYoursToQuiet(WorldError):
    """The alarm is about something of this guide's own, among others; another guide or the steward acknowledges it."""


@dataclass(eq=False)
class InvitationUnusable(WorldError):
    """An invitation that cannot be followed; nothing was sent or kept.

    "does-not-fit": the community shows other joining keys than those the invitation was made for. "still-leaving": the
    community was left and has not heard of it yet.
    """

    reason: Literal[
        "not-an-invitation",
        "mistyped",
        "other-version",
        "expired",
        "does-not-fit",
        "already-joined",
        "still-leaving",
        "moved",
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
