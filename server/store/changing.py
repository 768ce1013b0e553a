"""What a transaction can change, beside asking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from server.domain.records import (
    Change,
    Consent,
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
from server.store.asking import Reading
from server.store.changing_acts import ChangingActs
from server.store.changing_guides import ChangingGuides


class Writing(ChangingGuides, ChangingActs, Reading, Protocol):
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

        Of each submission and of the member the SHA-256 of the id stays (`is_gone`). The feed is the caller's to
        prune first.
        """
        ...

    def hold_name(self, digest: bytes, month: str) -> None:
        """Whoever had the name of this mark left in this month: nobody joins under it for a while."""
        ...

    def forget_names(self, before_month: str) -> int:
        """Names of who left in earlier months are free again; how many."""
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
        """Forget a post's state, its reviews' texts, its submission and its edits', of which `is_gone` stays."""
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

    def add_review(self, review: Review) -> None:
        """Add a review whose id was drawn just now: nothing is looked up."""
        ...

    def clear_review_texts(self, day: int) -> int:
        """Erase the texts of decided reviews whose last day has passed, and the digests of what was sent; how many."""
        ...

    def delete_reviews(self, reviews: Iterable[bytes]) -> None:
        """Forget reviews whole."""
        ...

    def put_team_key(self, key: TeamKeyRow) -> None:
        """A new current team key. The older ones and their wraps stay until they are dropped."""
        ...

    def drop_team_keys(self, numbers: Iterable[int]) -> None:
        """Forget these team keys, and their wraps for everybody."""
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
