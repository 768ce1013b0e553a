"""The store: the one thing the services know of what is kept.

`Store.write` gives a function a `Writing` inside one transaction: all it did is durable when its future has a
result, and none of it happened when it raised. `Store.read` gives a `Reading` that sees one moment of the store.
Ids and hashes are bytes. Each method says what it means; nothing here decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import Protocol, TypeVar

from server.domain.records import (
    Change,
    Epoch,
    Guide,
    Member,
    Post,
    Review,
    Role,
    SealedHead,
    Segment,
    Sent,
    TeamKeyRow,
    Thread,
)

T = TypeVar("T")


class Reading(Protocol):
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
        """Every change of a post that is not erased, oldest first."""
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

    def sent(self, submission: bytes) -> Sent | None:
        """The submission of this id."""
        ...

    def counted(self, member: bytes, day: int) -> tuple[int, int]:
        """How many posts, and how many of them threads, a member sent on a day."""
        ...

    def review(self, review: bytes) -> Review | None:
        """The review of this id."""
        ...

    def queue(self, after: bytes | None, count: int) -> list[tuple[Review, str, str]]:
        """Open reviews, most urgent and longest waiting first, with author's name and thread's title."""
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

    def audit_records(self, before_hour: int) -> list[tuple[int, bytes]]:
        """Unpublished audit records of hours before this one: row and JSON, oldest first."""
        ...

    def cosigned_hour(self, guide: bytes) -> int:
        """The last hour in which a guide's cosignature was taken; -1 for never."""
        ...


class Writing(Reading, Protocol):
    """A transaction."""

    def set_fact(self, name: str, value: str) -> None:
        """Keep a fact about the community."""
        ...

    def next_seq(self) -> int:
        """Take the next sequence number; it is this transaction's alone until it ends."""
        ...

    def add_change(self, change: Change) -> None:
        """Append a change."""
        ...

    def erase_changes(self, seqs: Sequence[int]) -> None:
        """Erase salt, header and body of content changes; their segments become stale."""
        ...

    def put_segments(self, segments: Iterable[Segment]) -> None:
        """Add sealed segments, or replace them by a newer revision that is not stale."""
        ...

    def put_page(self, number: int, object_hash: bytes) -> None:
        """Set a manifest page."""
        ...

    def put_objects(self, hashes: Iterable[bytes]) -> None:
        """These objects have files."""
        ...

    def retire_objects(self, hashes: Iterable[bytes], *, delete_after: int) -> None:
        """The files of these objects may go after that second, or when it was said before."""
        ...

    def hurry_retired(self) -> None:
        """All retired objects' files may go at once."""
        ...

    def drop_objects(self, hashes: Iterable[bytes]) -> None:
        """The files of these objects are gone."""
        ...

    def put_head(self, head: SealedHead) -> None:
        """Replace the head."""
        ...

    def add_epoch(self, epoch: Epoch) -> None:
        """Add the next epoch."""
        ...

    def add_member(self, member: Member) -> None:
        """Add a member."""
        ...

    def set_role(self, member: bytes, role: Role) -> None:
        """Change what someone may do."""
        ...

    def count_approved(self, member: bytes) -> None:
        """One more post of this member was approved."""
        ...

    def add_guide(self, guide: Guide) -> None:
        """Keep the keys of someone who is to be a guide."""
        ...

    def put_post(self, post: Post) -> None:
        """Add a post or change its state."""
        ...

    def put_thread(self, thread: Thread) -> None:
        """Add a thread or change it."""
        ...

    def put_sent(self, sent: Sent) -> None:
        """Record a submission or its new state."""
        ...

    def count_post(self, member: bytes, day: int, *, thread: bool) -> None:
        """Count a post against the quota of its day, and forget older days."""
        ...

    def put_review(self, review: Review) -> None:
        """Add a review or replace it whole."""
        ...

    def clear_review_texts(self, day: int) -> int:
        """Erase the texts of decided reviews whose last day has passed; how many."""
        ...

    def put_team_key(self, key: TeamKeyRow) -> None:
        """A new current team key; older wraps go."""
        ...

    def put_wrap(self, number: int, guide: bytes, wrapped: bytes) -> None:
        """The private half for one guide."""
        ...

    def add_audit_record(self, hour: int, record: bytes) -> None:
        """Keep a record until its audit is published."""
        ...

    def drop_audit_records(self, rows: Iterable[int]) -> None:
        """These records are published."""
        ...

    def set_cosigned_hour(self, guide: bytes, hour: int) -> None:
        """A guide's cosignature was taken in this hour."""
        ...


class Store(Protocol):
    """Everything kept about one community."""

    def write(self, work: Callable[[Writing], T]) -> Future[T]:
        """Run `work` in one transaction. Raises Overloaded at once when too much is waiting."""
        ...

    def read(self, work: Callable[[Reading], T]) -> Future[T]:
        """Run `work` on one moment of the store, beside the writer."""
        ...

    def forget(self) -> Future[bool]:
        """Leave no bytes of what was erased in any file of the store; False if it has to be asked again."""
        ...

    def close(self) -> None:
        """Finish what was asked and close."""
        ...


class DeskWriting(Protocol):
    """What the desk keeps: codes that are still good, known by their SHA-256 alone."""

    def add_code(self, digest: bytes, *, role: int, month: str) -> None:
        """A new code for a member (0) or guide (1), made in a month such as `2026-11`."""
        ...

    def code(self, digest: bytes) -> tuple[int, str] | None:
        """Role and month of a code that is still good."""
        ...

    def burn(self, digest: bytes) -> None:
        """The code is used up, and forgotten."""
        ...


class DeskStore(Protocol):
    """The desk's own database, which shares nothing with the community's."""

    def write(self, work: Callable[[DeskWriting], T]) -> Future[T]:
        """Run `work` in one transaction."""
        ...

    def forget(self) -> Future[bool]:
        """Leave no bytes of used codes in any file; False if it has to be asked again."""
        ...

    def close(self) -> None:
        """Finish what was asked and close."""
        ...
