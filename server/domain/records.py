"""What the server keeps, as plain frozen records. Ids are 16 bytes; `day`, `hour` and `month` are UTC."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What someone may do here."""

    MEMBER = "member"
    GUIDE_WAITING = "guide-waiting"  # has joined as a guide; the steward has not confirmed
    GUIDE = "guide"
    PUT_OUT = "put-out"
    IMPORTED = "imported"  # a name on posts from elsewhere; nobody can log in as it


@dataclass(frozen=True)
class Member:
    """A pseudonym. `joined_month` is `2026-11`; keys are empty for imported names. `approved` counts posts."""

    id: bytes
    name: str
    role: Role
    joined_month: str
    login_key: bytes = b""
    hpke_key: bytes = b""
    mailbox_key: bytes = b""
    approved: int = 0


@dataclass(frozen=True)
class Guide:
    """The signing keys of someone who is, or is to be, a guide."""

    member: bytes
    signing_key: bytes
    cosigning_key: bytes


@dataclass(frozen=True)
class Change:
    """A change as stored; `salt`, `header` and `body` are None once erased. `post` is the post it belongs to."""

    seq: int
    change_class: int
    commitment: bytes
    salt: bytes | None
    header: bytes | None
    body: bytes | None
    kind: str
    post: bytes | None = None


@dataclass(frozen=True)
class Segment:
    """A sealed segment: revision, hash of its object, root of its 256 leaves."""

    number: int
    revision: int
    object_hash: bytes
    root: bytes


@dataclass(frozen=True)
class SealedHead:
    """The newest head and what it was made from.

    `range_hashes` is the compact range of the whole segments, concatenated; `erasures` the count it saw.
    """

    number: int
    size: int
    erasures: int
    epoch: int
    epoch_object: bytes
    descriptor: bytes
    tail: bytes | None
    manifest: bytes
    range_hashes: bytes
    checkpoint_note: str
    head_note: str


@dataclass(frozen=True)
class Epoch:
    """An epoch's key and the hash of its key object."""

    number: int
    key: bytes
    object_hash: bytes


class PostState(Enum):
    """Where a post stands."""

    HELD = "held"
    PUBLISHED = "published"
    REMOVED = "removed"  # by a guide, published before or not


@dataclass(frozen=True)
class Post:
    """What is known of a post beside its text: a thread's starter has its thread's id."""

    id: bytes
    thread: bytes
    room: bytes
    author: bytes
    state: PostState
    flags: int = 0


@dataclass(frozen=True)
class Thread:
    """A published thread. The title is empty once its starter is removed."""

    id: bytes
    room: bytes
    title: str
    locked: bool = False


@dataclass(frozen=True)
class Sent:
    """A submission as recorded: whose, SHA-256 of its bytes, and its state on the wire."""

    id: bytes
    member: bytes
    digest: bytes
    state: str
    seq: int | None = None
    reason: str = ""
    rule: str = ""


class ReviewState(Enum):
    """Where a review stands."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    HANDED_ON = "handed-on"
    DECIDED = "decided"


@dataclass(frozen=True)
class Review:
    """A post in the guides' queue.

    `band` counts from 0, most urgent. `title`, `text` and `notes` are kept here only while the post is not in the
    feed. Exact times (seconds) exist while it is open; afterwards `decided_day` and `wait_minutes`, a bucket.
    """

    id: bytes
    version: int
    kind: str
    state: ReviewState
    band: int
    why: tuple[str, ...]
    rules_version: int
    author: bytes
    room: bytes
    thread: bytes
    post: bytes
    published: bool
    to: bytes | None = None
    title: str = ""
    text: str = ""
    notes: tuple[str, ...] = ()
    waiting_since: int | None = None
    claimed_by: bytes | None = None
    lease_until: int | None = None
    decision: str = ""
    reason: str = ""
    rule: str = ""
    decided_by: bytes | None = None
    decided_day: int | None = None
    wait_minutes: int | None = None
    seq: int | None = None
    text_until_day: int | None = None
    record: bytes = b""

    def holder(self, now: float) -> bytes | None:
        """The guide whose claim holds at this moment, if any: a lease that ran out releases itself."""
        if self.claimed_by is None or self.lease_until is None or self.lease_until <= now:
            return None
        return self.claimed_by


@dataclass(frozen=True)
class TeamKeyRow:
    """The current team key: its number, the guide who made it, its signed note."""

    number: int
    guide: bytes
    note: str
