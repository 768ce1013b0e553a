"""What can be asked of one moment of the store. Ids and hashes are bytes; nothing here decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from server.domain.records import (
    Change,
    Consent,
    Epoch,
    Erasure,
    Guide,
    Member,
    Overdue,
    Post,
    Review,
    Role,
    SealedHead,
    Segment,
    Sent,
    TeamKeyRow,
    Thread,
)
from server.store.asking_acts import AskingActs
from server.store.asking_guides import AskingGuides


@dataclass(frozen=True)
class Keys:
    """What a piece of work will surely look at, so that a store far away can fetch it for many at once.

    `quotas` are pairs of member and day, `gone` what `is_gone` is asked. Naming too little costs time, never
    correctness.
    """

    members: tuple[bytes, ...] = ()
    posts: tuple[bytes, ...] = ()
    threads: tuple[bytes, ...] = ()
    sent: tuple[bytes, ...] = ()
    reviews: tuple[bytes, ...] = ()
    quotas: tuple[tuple[bytes, int], ...] = ()
    gone: tuple[bytes, ...] = ()


NOTHING = Keys()


class Reading(AskingGuides, AskingActs, Protocol):
    """One moment of the store."""

    def fact(self, name: str) -> str:
        """A fact about the community by name; empty if it has none."""
        ...

    def size(self) -> int:
        """How many changes the feed has: the next sequence number."""
        ...

    def erasures(self) -> int:
        """How many times something was erased. It rises in the same transaction."""
        ...

    def changes(self, first: int, count: int) -> list[Change]:
        """The changes from seq `first` on, at most `count`, in order."""
        ...

    def changes_of_post(self, post: bytes) -> list[Change]:
        """Every change of a post that is not erased, oldest first: its wordings and the notes on it."""
        ...

    def changes_of_name(self, member: bytes) -> list[Change]:
        """Every change of a member's name and key that is not erased, oldest first. Never a post's of the same id."""
        ...

    def content_before(self, hour: int, kinds: Sequence[str], count: int) -> list[Change]:
        """The oldest content changes of these kinds from hours before this one that are not erased."""
        ...

    def segments(self, first: int, count: int) -> list[Segment]:
        """The sealed segments from number `first` on."""
        ...

    def stale_segments(self) -> list[Segment]:
        """Sealed segments in which something was erased since."""
        ...

    def pages(self) -> list[bytes]:
        """The hashes of all manifest pages, in order."""
        ...

    def head(self) -> SealedHead | None:
        """The newest head, once there is one."""
        ...

    def objects(self) -> set[bytes]:
        """The hashes of all objects that should have a file."""
        ...

    def objects_due(self, now: int) -> list[bytes]:
        """The objects whose file may go."""
        ...

    def epochs(self) -> list[Epoch]:
        """All epochs kept, oldest first."""
        ...

    def epoch(self) -> Epoch:
        """The current epoch."""
        ...

    def member(self, member: bytes) -> Member | None:
        """The member of this id."""
        ...

    def is_name_taken(self, name: str) -> bool:
        """Whether anybody has this pseudonym."""
        ...

    def is_name_held(self, digest: bytes) -> bool:
        """Whether somebody whose name had this mark left not long ago."""
        ...

    def member_named(self, name: str) -> Member | None:
        """Whoever has this pseudonym."""
        ...

    def members(self, role: Role, count: int) -> list[Member]:
        """At most that many members in this role."""
        ...

    def count_members(self) -> dict[str, int]:
        """How many members there are in each role, by the role's value."""
        ...

    def is_spent(self, nullifier: bytes) -> bool:
        """Whether a joining token of this nullifier let somebody in."""
        ...

    def mailbox_keys(self) -> list[bytes]:
        """The secrets of all who are present."""
        ...

    def guides(self, role: Role) -> list[tuple[Member, Guide]]:
        """All guides in this role, by name."""
        ...

    def post(self, post: bytes) -> Post | None:
        """What is known of a post."""
        ...

    def thread(self, thread: bytes) -> Thread | None:
        """A published thread."""
        ...

    def has_replies(self, thread: bytes) -> bool:
        """Whether a thread has a post beside its starter that is held, published or hidden."""
        ...

    def posts_of(self, member: bytes, count: int) -> list[Post]:
        """At most that many posts of a member, in no order that tells anything."""
        ...

    def count_posts_of(self, member: bytes) -> int:
        """How many posts of a member are known."""
        ...

    def sent(self, submission: bytes) -> Sent | None:
        """The submission of this id."""
        ...

    def sent_with(self, review: bytes) -> list[Sent]:
        """The submissions that began this review or joined it."""
        ...

    def count_sent(self, member: bytes) -> int:
        """How many submissions of a member are recorded."""
        ...

    def is_gone(self, digest: bytes) -> bool:
        """Whether a submission was erased, by the SHA-256 of its id, or of its sender's id and its own.

        The second kind of digest tells its sender, and nobody else, what became of it; it goes when they leave.
        """
        ...

    def counted(self, member: bytes, day: int) -> Mapping[str, int]:
        """How many of each kind of submission a member sent on a day."""
        ...

    def consents(self, member: bytes) -> list[Consent]:
        """What a member lets research use."""
        ...

    def review(self, review: bytes) -> Review | None:
        """The review of this id."""
        ...

    def reviews_of_post(self, post: bytes) -> list[Review]:
        """Every review about a post, in the order of their decisions' days, then the open ones as they came."""
        ...

    def reviews_of_member(self, member: bytes) -> list[Review]:
        """Every review about or by a member, in the order of their decisions' days, then the open ones as they came."""
        ...

    def open_reviews_of(self, member: bytes) -> list[Review]:
        """Every review about or by a member that is not decided, oldest first."""
        ...

    def reviews_decided_before(self, day: int, count: int) -> list[bytes]:
        """The ids of reviews decided before that day."""
        ...

    def appeals_of(self, review: bytes) -> list[Review]:
        """The appeals against a decision."""
        ...

    def overdue(
        self, now: int, since: int = 0, *, at_once: bool = False, but_of: bytes | None = None
    ) -> list[Overdue]:
        """Open reviews that no guide is at though their deadline has passed, most urgent first.

        A guide is at what they claimed, for as long as the claim holds; not yet at what they were handed. Whether
        somebody opened it once and left it again makes no difference. Only those that have waited since second
        `since` or later. `at_once` adds calls for help and what is of the most urgent band before their deadline too,
        as long as no guide has said anything about them. What is about or by `but_of` is left out.
        """
        ...

    def claimed_by(self, guide: bytes) -> list[Review]:
        """Open reviews that a guide claimed or was handed."""
        ...

    def count_open(self) -> dict[int, int]:
        """How many reviews are open, by band."""
        ...

    def waits(self, since_day: int) -> list[int]:
        """The waits in minutes of held posts decided since that day."""
        ...

    def team_key(self) -> TeamKeyRow | None:
        """The current team key."""
        ...

    def wraps(self, number: int) -> dict[bytes, bytes]:
        """The wrapped private halves of team key `number`, by guide."""
        ...

    def wraps_of(self, guide: bytes) -> dict[int, bytes]:
        """The wrapped private halves of all team keys for one guide, by number, the oldest first."""
        ...

    def team_key_numbers(self) -> list[int]:
        """The numbers of all team keys that are kept, the oldest first."""
        ...

    def words_wait(self) -> bool:
        """Whether any open review has words that were sealed to a team key."""
        ...

    def audit_records(self, before_hour: int) -> list[tuple[int, bytes]]:
        """Unpublished audit records of hours before this one: row and JSON, oldest first."""
        ...

    def cosigned_hour(self, guide: bytes) -> int:
        """The last hour in which a guide's cosignature was taken; -1 for never."""
        ...

    def tallies(self, month: str) -> dict[str, int]:
        """What was counted in a month, by name."""
        ...

    def erasures_noted(self) -> list[Erasure]:
        """Entries of the erasure list that are not in its file yet, oldest first."""
        ...

    def duty(self, name: str) -> tuple[str, int]:
        """Who does something that one process alone may do, and until when (seconds); nobody is `("", 0)`."""
        ...

    def generations(self) -> list[str]:
        """Every generation note of this log, oldest first."""
        ...

    def traces(self, member: bytes) -> dict[str, int]:
        """How many rows name this member, for every column that holds a member's id (`table.column`).

        Columns without such a row are left out. What the feed's headers say is not counted.
        """
        ...
