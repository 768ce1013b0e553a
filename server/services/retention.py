"""What ends by itself: the daily jobs that erase what there is no reason to keep any longer.

Each job is safe to repeat and to interrupt. What leaves the feed does so in `prune` changes that mix what was too old
with what somebody who left had written, so that nobody can tell one from the other, or one leaver from the next.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from protocol import limits
from protocol.changes import Note, Prune, decode_header
from protocol.descriptor import Descriptor
from protocol.encoding import day_of, hour_of
from protocol.leaves import ChangeClass
from server.domain.months import month_of, months_before
from server.domain.records import Change, Member, PostState, Review, ReviewState, Role
from server.services import guides_letters, issuers
from server.services.community import Community, read_descriptor
from server.services.desk import turn
from server.services.epoch_keys import rotate_epoch
from server.services.erasing import erase_member, erase_post, erase_seqs
from server.services.feed import RandomBytes, publish
from server.services.publishing import hiding
from server.services.team_keys import let_go
from server.settings import (
    APPEAL_DAYS,
    FRESH_DAYS,
    MAIL_DAYS,
    NAME_MONTHS,
    PRUNE_TOGETHER_MOST,
    SANCTION_DAYS,
    TALLY_MONTHS,
)
from server.store.interface import DeskStore, Reading, Store, Writing

EPOCH_MONTH: Final = "epoch-month"
"""The fact in which month the current epoch began."""
_DAY_HOURS: Final = 24
_ALL_HOURS: Final = 2**31 - 1
_POSTS_TOGETHER: Final = 1000
"""How many posts go with one `prune`: those that are not in the feed any more list nothing there."""

_REVIEWS_TOGETHER: Final = 200


@dataclass
class Done:
    """What a run of the jobs did, by count."""

    pruned: int = 0
    mail: int = 0
    left: int = 0
    sanctioned: bool = False
    texts: int = 0
    reviews: int = 0
    put_out: int = 0
    nullifiers: int = 0
    tallies: int = 0
    letters: int = 0
    quotas: int = 0
    days: int = 0
    names: int = 0
    codes: int = 0
    issuer_keys: int = 0
    epoch: int = 0
    """The number of the epoch that began, or 0."""
    forgotten: bool = False
    """Whether the old bytes are out of every file."""

    def lines(self) -> list[str]:
        """A line for each kind of thing, in plain words."""
        counts = (
            (self.pruned, "changes of posts and names pruned from the feed"),
            (self.mail, "messages by mail pruned from the feed"),
            (self.left, "members who had left are gone"),
            (self.texts, "texts of decided reviews erased"),
            (self.reviews, "reviews erased"),
            (self.letters, "letters between members and guides, and hand-over notes that were taken, erased"),
            (self.put_out, "members are put out for good, their appeal being over"),
            (self.nullifiers, "used joining tokens forgotten"),
            (self.tallies, "counts of long ago forgotten"),
            (self.quotas, "counts of earlier days forgotten"),
            (self.codes, "invitations' codes and answers of earlier months forgotten"),
            (self.issuer_keys, "issuer keys of months gone by deleted"),
            (self.names, "names of members who left long ago are free again"),
            (self.days, "days of pauses, sanctions and fresh pseudonyms forgotten"),
        )
        lines = [f"{count:>7} {words}" for count, words in counts]
        lines.append(f"Epoch {self.epoch} has begun." if self.epoch else "No new epoch was due.")
        if not self.forgotten:
            lines.append(
                "Old bytes may stand in the database's files yet: somebody was long at reading, or a right or setting "
                "is missing. Please look with `check`, then run this again."
            )
        return lines


def never() -> bool:
    """Whether to stop, where nothing asks for it."""
    return False


@dataclass(frozen=True)
class Today:
    """The descriptor that holds, the moment (seconds since 1970 UTC), fresh ids and chance."""

    descriptor: Descriptor
    now: float
    new_id: Callable[[], uuid.UUID] = uuid.uuid4
    random_bytes: RandomBytes = os.urandom

    @property
    def day(self) -> int:
        """Days since 1970."""
        return day_of(self.now)


@dataclass
class _Batch:
    """What one `prune` is to list, and what goes with it."""

    seqs: set[int] = field(default_factory=set)
    posts: dict[bytes, None] = field(default_factory=dict)
    mail: int = 0
    left: list[bytes] = field(default_factory=list)
    sanctioned: bool = False
    """Whether somebody among those who left had been paused or was being put out."""

    def take(self, changes: Sequence[Change]) -> bool:
        """Take in as many of these, oldest first, as there is room for; whether that is all."""
        new = [one.seq for one in changes if one.seq not in self.seqs]
        room = limits.ERASED_SEQS_MAX - len(self.seqs)
        self.seqs.update(new[:room])
        return len(new) <= room

    def take_post(self, tx: Reading, post: bytes) -> bool:
        """A post with its edits and notes, whenever they were made; whether it is all in this batch."""
        if len(self.posts) >= _POSTS_TOGETHER or not self.take(tx.changes_of_post(post)):
            return False
        self.posts[post] = None
        return True

    def is_empty(self) -> bool:
        """Whether there is nothing left to do."""
        return not (self.seqs or self.posts or self.left)


def prune(store: Store, today: Today, *, stopping: Callable[[], bool] = never) -> Done:
    """Prune what is too old and what belonged to those who left, and forget them; in as many batches as it takes."""
    done = Done()
    while not stopping():
        batch = store.write(lambda tx: _prune_some(tx, today)).result()
        done.pruned += len(batch.seqs) - batch.mail
        done.mail += batch.mail
        done.left += len(batch.left)
        done.sanctioned = done.sanctioned or batch.sanctioned
        if batch.is_empty():
            break
    return done


def _prune_some(tx: Writing, today: Today) -> _Batch:
    """One `prune` of at most as many changes as one may list."""
    batch = _Batch()
    _gather_left(tx, batch)
    _gather_old_posts(tx, today, batch)
    _gather_old_mail(tx, today, batch)
    if batch.seqs:
        seqs = tuple(sorted(batch.seqs))
        header = Prune(id=today.new_id().bytes, hour=hour_of(today.now), seqs=seqs)
        publish(tx, header, random_bytes=today.random_bytes)
        erase_seqs(tx, seqs, today.day)
    for post in batch.posts:
        _forget_post(tx, post, today.day)
    for member in batch.left:
        erase_member(tx, member, today.day)
    return batch


def _gather_left(tx: Writing, batch: _Batch) -> None:
    """All that members who left have in the feed; those of whom nothing more will be there are gone with it."""
    leaving = tx.members(Role.LEFT, PRUNE_TOGETHER_MOST)
    if not leaving:
        return
    notes = _notes_by(tx, {one.id for one in leaving})
    for member in leaving:
        if _gather_member(tx, batch, member, notes.get(member.id, [])):
            batch.left.append(member.id)
            batch.sanctioned = batch.sanctioned or member.sanctioned_day is not None


def _gather_member(tx: Writing, batch: _Batch, member: Member, notes: list[Change]) -> bool:
    """Whether all that is theirs is in this batch."""
    posts = tx.posts_of(member.id, _POSTS_TOGETHER)
    if not all(batch.take_post(tx, post.id) for post in posts) or tx.count_posts_of(member.id) > len(posts):
        return False
    return batch.take(
        [*tx.changes_of_name(member.id), *notes]
    )  # the pseudonym's own, and notes on others' posts


def _notes_by(tx: Reading, members: set[bytes]) -> dict[bytes, list[Change]]:
    found: dict[bytes, list[Change]] = {}
    for change in tx.content_before(_ALL_HOURS, ("note",), _ALL_HOURS):
        header = decode_header(change.header or b"", ChangeClass.CONTENT)
        if isinstance(header, Note) and header.author in members:
            found.setdefault(header.author, []).append(change)
    return found


def _gather_old_posts(tx: Reading, today: Today, batch: _Batch) -> None:
    days = today.descriptor.retention.posts_days
    if not days:
        return
    before = hour_of(today.now) - days * _DAY_HOURS
    for change in tx.content_before(before, ("post",), _POSTS_TOGETHER):
        if change.post is not None and not batch.take_post(tx, change.post):
            return


def _gather_old_mail(tx: Reading, today: Today, batch: _Batch) -> None:
    room = limits.ERASED_SEQS_MAX - len(batch.seqs)
    before = hour_of(today.now) - MAIL_DAYS * _DAY_HOURS
    if room > 0:
        old = tx.content_before(before, ("mail",), room)
        batch.seqs.update(one.seq for one in old)
        batch.mail = len(old)


def _forget_post(tx: Writing, post: bytes, day: int) -> None:
    thread = tx.thread(post)
    if thread is not None:
        tx.put_thread(replace(thread, title=""))
    erase_post(tx, post, day)


def end_putting_out(tx: Writing, today: Today) -> int:
    """Those whose appeal was decided or lapsed are out for good, and their keys go; how many."""
    out = 0
    for member in tx.members(Role.PUTTING_OUT, _ALL_HOURS):
        if _is_appeal_over(tx, member, today):
            tx.put_member(replace(member, role=Role.PUT_OUT, login_key=b"", hpke_key=b"", mailbox_key=b""))
            out += 1
    return out


def _is_appeal_over(tx: Reading, member: Member, today: Today) -> bool:
    putting_out = [
        one for one in tx.reviews_of_member(member.id) if _is_putting_out(one) and one.author == member.id
    ]
    appeal_days = today.descriptor.retention.reviews_days or APPEAL_DAYS
    if not putting_out:
        sanctioned = member.sanctioned_day if member.sanctioned_day is not None else today.day
        return today.day > sanctioned + appeal_days
    newest = putting_out[-1]
    appeals = tx.appeals_of(newest.id)
    if appeals:  # one that was overturned has given the member back the role
        return all(one.state == ReviewState.DECIDED for one in appeals)
    last = newest.text_until_day
    if last is None:  # its words went before their day, with the post they were about
        last = (newest.decided_day or today.day) + appeal_days
    return today.day > last


def _is_putting_out(review: Review) -> bool:
    return review.state == ReviewState.DECIDED and review.decision == "put-out"


def erase_reviews(store: Store, today: Today, *, stopping: Callable[[], bool] = never) -> tuple[int, int]:
    """Texts past the appeal's last day go, and whole reviews once their day has passed: how many of each. Blocks."""
    texts = store.write(lambda tx: tx.clear_review_texts(today.day)).result()
    days = today.descriptor.retention.reviews_days
    if not days:
        return texts, 0
    old = store.read(lambda tx: tx.reviews_decided_before(today.day - days, _ALL_HOURS)).result()
    gone = 0
    for start in range(0, len(old), _REVIEWS_TOGETHER):
        if stopping():
            break
        some = old[start : start + _REVIEWS_TOGETHER]
        gone += store.write(lambda tx, ids=some: _erase_some(tx, ids, today.day)).result()  # type: ignore[misc]
    return texts, gone


def _erase_some(tx: Writing, reviews: Sequence[bytes], day: int) -> int:
    over = [one for one in reviews if not _is_needed(tx, one, day)]
    tx.delete_reviews(over)
    return len(over)


def _is_needed(tx: Reading, review_id: bytes, day: int) -> bool:
    review = tx.review(review_id)
    if review is None:
        return False
    if review.text_until_day is not None and review.text_until_day >= day:
        return True
    if any(one.state != ReviewState.DECIDED for one in tx.appeals_of(review_id)):
        return True
    if _hides(tx, review):
        return True
    author = tx.member(review.author)
    return _is_putting_out(review) and author is not None and author.role == Role.PUTTING_OUT


def _hides(tx: Reading, review: Review) -> bool:
    """Whether a post is out until its author answers this proposal: by its row the answer finds the post's place."""
    post = None if review.post is None else tx.post(review.post)
    if post is None or post.state != PostState.HIDDEN:
        return False
    found = hiding(tx, post.id)
    return found is not None and found.id == review.id


def forget_old(tx: Writing, today: Today, *, accepted_months: Iterable[str]) -> tuple[int, int, int, int]:
    """Nullifiers whose month's key is no longer accepted, old tallies, earlier days' quotas, days that decide nothing.

    How many of each. `accepted_months` are the months of the issuer keys that the gate takes.
    """
    oldest = min(accepted_months, default=month_of(today.now))
    tallies_from = months_before(today.now, TALLY_MONTHS)
    return (
        tx.forget_spent(oldest),
        tx.drop_tallies(tallies_from),
        tx.drop_quotas(today.day),
        tx.forget_member_days(
            paused_before=today.day,
            sanctioned_before=today.day - SANCTION_DAYS,
            renewed_before=today.day - FRESH_DAYS,
        ),
    )


def is_month_over(tx: Reading, now: float) -> bool:
    """Whether the epoch began in another month than this one."""
    return tx.fact(EPOCH_MONTH) not in ("", month_of(now))


def run(
    store: Store,
    desk: DeskStore,
    community: Community,
    *,
    now: float,
    stopping: Callable[[], bool] = never,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> Done:
    """Do all of it, as is due once a day; what was done. Blocks, perhaps for minutes.

    When `stopping` says so it ends early, and what is left is done the next time.
    """
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    today = Today(descriptor, now, new_id, random_bytes)
    done = prune(store, today, stopping=stopping)
    done.texts, done.reviews = erase_reviews(store, today, stopping=stopping)
    done.letters = store.write(lambda tx: guides_letters.erase_old(tx, descriptor, now=now)).result()
    done.put_out = store.write(lambda tx: end_putting_out(tx, today)).result()
    months = [one.month for one in descriptor.issuers]
    forgotten = store.write(lambda tx: forget_old(tx, today, accepted_months=months)).result()
    done.nullifiers, done.tallies, done.quotas, done.days = forgotten
    store.write(let_go).result()
    names_from = months_before(now, NAME_MONTHS)
    done.names = store.write(lambda tx: tx.forget_names(names_from)).result()
    done.codes = turn(desk, descriptor, now=now)
    done.issuer_keys = issuers.drop_past(community.places, now=now)
    # Whoever is out for good, or left before that was decided, does not find the next keys.
    if done.put_out or done.sanctioned or store.read(lambda tx: is_month_over(tx, now)).result():
        done.epoch = rotate_epoch(store, community.objects, community.id, random_bytes=random_bytes)
    if done.epoch or not store.read(lambda tx: tx.fact(EPOCH_MONTH)).result():
        store.write(lambda tx: tx.set_fact(EPOCH_MONTH, month_of(now))).result()
    if not stopping():
        done.forgotten = forget(store, desk)
    return done


def forget(store: Store, desk: DeskStore) -> bool:
    """Take old bytes out of every file of both; whether they are. Blocks."""
    both = (desk.forget().result(), store.forget().result())  # either, whatever became of the other
    return all(both)
