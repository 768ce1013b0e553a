"""What the server keeps, as plain frozen records. Ids are 16 bytes; `day`, `hour` and `month` are UTC."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What someone may do here."""

    MEMBER = "member"
    GUIDE_WAITING = "guide-waiting"  # has joined as a guide; the steward has not confirmed
    GUIDE = "guide"
    PUTTING_OUT = (
        "putting-out"  # put out, but the appeal is open: reads, appeals, asks for help, writes nothing
    )
    PUT_OUT = "put-out"  # for good
    RESTING = "resting"  # has gone on to a fresh pseudonym: writes nothing, can still ask for help
    LEFT = "left"  # has left; what is theirs goes within a day
    IMPORTED = "imported"  # a name on posts from elsewhere; nobody can log in as it


@dataclass(frozen=True)
class Member:
    """A pseudonym. `joined_month` is `2026-11`; keys are empty for imported names. `approved` counts posts.

    A pause holds up to and with `paused_until_day`. `sanctioned_day` is the day of the last pause or removal, and
    `renewed_day` the day on which this pseudonym was joined or asked for a fresh one: both are forgotten once they no
    longer decide anything.
    """

    id: bytes
    name: str
    role: Role
    joined_month: str
    login_key: bytes = b""
    hpke_key: bytes = b""
    mailbox_key: bytes = b""
    approved: int = 0
    paused_until_day: int | None = None
    sanctioned_day: int | None = None
    renewed_day: int | None = None


@dataclass(frozen=True)
class Guide:
    """The signing keys of someone who is, or is to be, a guide."""

    member: bytes
    signing_key: bytes
    cosigning_key: bytes


@dataclass(frozen=True)
class Change:
    """A change as stored; `salt`, `header`, `body` and `hour` are None once erased.

    `post` is what it belongs to, so that all of it can be erased together: a post's id, or for a `pseudonym` change
    the member's.
    """

    seq: int
    change_class: int
    commitment: bytes
    salt: bytes | None
    header: bytes | None
    body: bytes | None
    kind: str
    post: bytes | None = None
    hour: int | None = None


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
    HIDDEN = "hidden"  # until its author answers a proposed redaction
    REMOVED = "removed"  # by a guide, published before or not
    WITHDRAWN = "withdrawn"  # by its author


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
    """A published thread. The title is empty once its starter is removed.

    `answered` says that somebody else's reply appeared in it once.
    """

    id: bytes
    room: bytes
    title: str
    locked: bool = False
    pinned: bool = False
    answered: bool = False


@dataclass(frozen=True)
class Sent:
    """A submission as recorded: whose, SHA-256 of its bytes, and its state on the wire.

    The digest is empty once the words are erased: it could confirm a guess at them.
    `kind` is the submission's kind and `review` the review it began, if it began one.
    """

    id: bytes
    member: bytes
    digest: bytes
    state: str
    seq: int | None = None
    reason: str = ""
    rule: str = ""
    kind: str = ""
    review: bytes | None = None


class ReviewState(Enum):
    """Where a review stands."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    HANDED_ON = "handed-on"
    DECIDED = "decided"


@dataclass(frozen=True)
class Review:
    """An item in the guides' queue: a post, an edit, a report, a note, an appeal, a call for help.

    `kind` is the kind of submission it began with and `asked` the reason a report gives. `rank` orders the queue: 0
    for help-me, else 1 + band; `band` counts from 0, most urgent. `author` is whose post or words it is about; `by` is
    who sent a report or a few kind words, and is never told to the author. `title`, `text` and `notes` are kept here
    only while they are not in the feed; `sealed` holds words sealed to the guides' team key. `of` is the review that
    an appeal is about.
    A grave decision waits in `proposed` (the request's JSON, by `proposed_by`) for a second guide.
    Exact times (seconds) exist while it is open: `waiting_since`, `deadline`, `lease_until`; afterwards `decided_day`,
    `wait_minutes` and `open_minutes` (to the first human eye), both buckets.
    """

    id: bytes
    version: int
    kind: str
    state: ReviewState
    band: int
    why: tuple[str, ...]
    rules_version: int
    author: bytes
    room: bytes | None = None
    thread: bytes | None = None
    post: bytes | None = None
    published: bool = False
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
    rank: int = 1
    by: bytes | None = None
    sealed: bytes = b""
    of: bytes | None = None
    asked: str = ""
    deadline: int | None = None
    opened: bool = False
    open_minutes: int | None = None
    proposed: bytes = b""
    proposed_by: bytes | None = None
    seconded_by: bytes | None = None
    until_day: int | None = None

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


@dataclass(frozen=True)
class Consent:
    """A member's word that one post may be used in a study."""

    member: bytes
    post: bytes
    study: str


@dataclass(frozen=True)
class Erasure:
    """An entry of the erasure list until it stands in the file that is kept apart from backups.

    `kind` is `seqs` (first and last seq, 8 bytes each), `member` or `submission` (SHA-256 of the id).
    """

    row: int
    kind: str
    what: bytes
    day: int


@dataclass(frozen=True)
class Overdue:
    """How many open reviews of one kind and band wait with no guide at them: see Reading.overdue."""

    kind: str
    band: int
    count: int
