"""The store: the one thing the services know of what is kept.

`Store.write` gives a function a `Writing` inside one transaction: all it did is durable when its future has a
result, and none of it happened when it raised. `Store.read` gives a `Reading` that sees one moment of the store.
Ids and hashes are bytes. Each method says what it means; nothing here decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

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

T = TypeVar("T")


@dataclass(frozen=True)
class Keys:
    """What a piece of work will surely look at, so that a store far away can fetch it for many at once.

    `quotas` are pairs of member and day, `gone` what `is_gone` is asked. Naming too little costs time, never correctness.
    """

    members: tuple[bytes, ...] = ()
    posts: tuple[bytes, ...] = ()
    threads: tuple[bytes, ...] = ()
    sent: tuple[bytes, ...] = ()
    reviews: tuple[bytes, ...] = ()
    quotas: tuple[tuple[bytes, int], ...] = ()
    gone: tuple[bytes, ...] = ()


NOTHING = Keys()


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
        """Every change of a post (or of a member's name) that is not erased, oldest first."""
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

    def queue(self, after: bytes | None, count: int) -> list[tuple[Review, str, str]]:
        """Open reviews, most urgent and longest waiting first, with author's name and thread's title."""
        ...

    def reviews_of_post(self, post: bytes) -> list[Review]:
        """Every review about a post, oldest first."""
        ...

    def reviews_of_member(self, member: bytes) -> list[Review]:
        """Every review about or by a member, oldest first."""
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

    def overdue(self, now: int, since: int = 0) -> list[Overdue]:
        """Open reviews that nobody has opened though their deadline has passed, most urgent first.

        Only those that have waited since second `since` or later.
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
        """Erase salt, header, body and hour of content changes; their segments become stale.

        Each run of them is noted in the erasure list with today's day by whoever erases (`note_erasure`).
        """
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

    def put_member(self, member: Member) -> None:
        """Change a member who is there already."""
        ...

    def set_role(self, member: bytes, role: Role) -> None:
        """Change what someone may do."""
        ...

    def delete_member(self, member: bytes) -> None:
        """Every row of this member goes: keys, posts' states, quotas, consents, reviews, submissions.

        Of each submission the SHA-256 of its id stays (`is_gone`). The feed is the caller's to prune first.
        """
        ...

    def spend(self, nullifier: bytes, month: str) -> None:
        """A joining token of this nullifier let somebody in, in this month."""
        ...

    def use_challenge(self, digest: bytes, *, until: int, now: int) -> bool:
        """Whether a log-in challenge was not used before; from now on it is. Older ones are forgotten."""
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
        """Record a submission, or replace it whole."""
        ...

    def forget_sent(self, submission: bytes) -> None:
        """Forget a submission; `is_gone` stays, for everyone and for its sender."""
        ...

    def erase_post(self, post: bytes) -> None:
        """Forget a post's state, its reviews' texts and its submission, of which `is_gone` stays."""
        ...

    def count_sent_today(self, member: bytes, day: int, kinds: Sequence[str]) -> None:
        """Count one of each of these kinds against the quota of a day, and forget older days."""
        ...

    def put_consent(self, consent: Consent, *, granted: bool) -> None:
        """Keep a consent, or forget it."""
        ...

    def put_review(self, review: Review) -> None:
        """Add a review or replace it whole."""
        ...

    def clear_review_texts(self, day: int) -> int:
        """Erase the texts of decided reviews whose last day has passed; how many."""
        ...

    def delete_reviews(self, reviews: Iterable[bytes]) -> None:
        """Forget reviews whole."""
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

    def remove_guide(self, member: bytes) -> None:
        """Forget a guide's keys and wraps; the member stays."""
        ...

    def tally(self, month: str, what: str, count: int = 1) -> None:
        """Count something of a month."""
        ...

    def note_erasure(self, kind: str, what: bytes, day: int) -> None:
        """Enter something into the erasure list."""
        ...

    def drop_noted(self, rows: Iterable[int]) -> None:
        """These entries stand in the erasure list's file."""
        ...

    def take_duty(self, name: str, holder: str, *, until: int, now: int) -> bool:
        """Take or keep a duty until that second, unless another holds it still; whether it is ours."""
        ...

    def add_generation(self, number: int, note: str) -> None:
        """The log goes on as this generation."""
        ...

    def forget_spent(self, before_month: str) -> int:
        """Forget nullifiers of tokens of earlier months; how many."""
        ...

    def drop_tallies(self, before_month: str) -> int:
        """Forget what was counted in earlier months; how many."""
        ...

    def drop_quotas(self, before_day: int) -> int:
        """Forget what was counted against the quotas of earlier days; how many."""
        ...

    def forget_member_days(self, *, paused_before: int, sanctioned_before: int, renewed_before: int) -> int:
        """Forget earlier days of pauses, sanctions and fresh pseudonyms; of how many members."""
        ...

    def set_size(self, size: int) -> None:
        """The next sequence number; only a restore ever sets it back or on."""
        ...


class Store(Protocol):
    """Everything kept about one community."""

    def write(
        self, work: Callable[[Writing], T], *, looks_at: Keys = NOTHING, urgent: bool = False
    ) -> Future[T]:
        """Run `work` in one transaction. Raises Overloaded at once when too much is waiting.

        What is `urgent` (help-me, what guides do) has room of its own and goes before what is not. `work` may be run
        more than once when another process is in the way: it must do nothing but ask and change its `Writing`.
        """
        ...

    def read(self, work: Callable[[Reading], T]) -> Future[T]:
        """Run `work` on one moment of the store, beside the writer."""
        ...

    def waiting(self) -> int:
        """How many pieces of work wait to be written by this process."""
        ...

    def forget(self) -> Future[bool]:
        """Leave no bytes of what was erased in any file of the store; False if it has to be asked again.

        On PostgreSQL this is the documented vacuum and checkpoint: it takes long, and is asked for once a day.
        """
        ...

    def dump(self, take: Callable[[str, tuple[Any, ...]], None]) -> None:
        """Give every row of every table, with the table's name, as it stood at one moment. Blocks."""
        ...

    def load(self, rows: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        """Fill a store that was just created with what another one's `dump` gave. Blocks.

        A store that was filled in part only does not open.
        """
        ...

    def columns(self) -> dict[str, list[str]]:
        """The columns of each table, as `dump` gives them."""
        ...

    def check(self) -> list[str]:
        """What is wrong with the database itself, in plain words; empty if nothing is. Blocks."""
        ...

    def close(self) -> None:
        """Finish what was asked and close."""
        ...


class DeskWriting(Protocol):
    """What the desk keeps: codes that are still good, known by their SHA-256 alone, and codes that were used."""

    def add_code(self, digest: bytes, *, role: int, month: str, org: str = "") -> None:
        """A new code for a member (0) or guide (1), made in a month such as `2026-11` for an organisation."""
        ...

    def code(self, digest: bytes) -> tuple[int, str] | None:
        """Role and month of a code that is still good."""
        ...

    def burn(self, digest: bytes) -> None:
        """The code is used up, and forgotten. Its organisation's count rises, if it has one."""
        ...

    def keep_answer(self, code: bytes, blinded: bytes, month: str) -> None:
        """The code of this SHA-256 paid for the blinded message of that SHA-256 in this month."""
        ...

    def answered(self, code: bytes) -> bytes | None:
        """The SHA-256 of the blinded message that a used code paid for, while that is kept."""
        ...

    def forget_before(self, month: str, *, codes_before: str) -> int:
        """Forget answers kept before this month, and codes made before that one; how many."""
        ...

    def counts(self) -> dict[str, tuple[int, int]]:
        """For each organisation: how many codes were made, and how many used."""
        ...


class DeskStore(Protocol):
    """The desk's own database, which shares nothing with the community's."""

    def write(self, work: Callable[[DeskWriting], T]) -> Future[T]:
        """Run `work` in one transaction."""
        ...

    def dump(self, take: Callable[[str, tuple[Any, ...]], None]) -> None:
        """Give every row of every table, with the table's name, as it stood at one moment. Blocks."""
        ...

    def load(self, rows: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        """Fill a desk that was just created with what another one's `dump` gave. Blocks."""
        ...

    def columns(self) -> dict[str, list[str]]:
        """The columns of each table, as `dump` gives them."""
        ...

    def forget(self) -> Future[bool]:
        """Leave no bytes of used codes in any file; False if it has to be asked again."""
        ...

    def close(self) -> None:
        """Finish what was asked and close."""
        ...
