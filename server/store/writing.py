"""The changes of `Writing`, written once for every database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from protocol.encoding import sha256
from protocol.limits import SEGMENT_CHANGES
from server.domain.records import (
    Change,
    Consent,
    Epoch,
    Guide,
    Member,
    Post,
    Role,
    SealedHead,
    Segment,
    Sent,
    TeamKeyRow,
    Thread,
)
from server.store import rows
from server.store.reading import Questions
from server.store.writing_acts import ActChanges
from server.store.writing_guides import SightChanges

_NO_WORDS = (
    "title = '', text = '', notes = '[]', record = $3, sealed = $3, proposed = $3, text_until_day = NULL"
)
_NO_POST = "title = '', text = '', notes = '[]'"
_NOTHING = b""


class Changes(SightChanges, ActChanges, Questions):
    """Implements interface.Writing on a unit of work."""

    def set_fact(self, name: str, value: str) -> None:
        """See interface.Writing, as for every method here."""
        self._unit.put(rows.FACT, (name, value))

    # ------------------------------------------------------------------ the feed

    def next_seq(self) -> int:
        return self._unit.next("seq")

    def set_size(self, size: int) -> None:
        self._unit.counters["seq"] = size

    def add_change(self, change: Change) -> None:
        row = (
            change.seq,
            change.change_class,
            change.commitment,
            change.salt,
            change.header,
            change.body,
            change.kind,
            change.post,
            change.hour,
        )
        self._unit.add_new(rows.CHANGE, row)

    def erase_changes(self, seqs: Sequence[int]) -> None:
        self._unit.run_many(
            "UPDATE change SET salt = NULL, header = NULL, body = NULL, hour = NULL, post = NULL "
            "WHERE community = $1 AND seq = $2 AND class = 0",
            [(seq,) for seq in seqs],
        )
        self._unit.run_many(
            "UPDATE segment SET stale = 1 WHERE community = $1 AND number = $2",
            [(number,) for number in sorted({seq // SEGMENT_CHANGES for seq in seqs})],
        )
        self._unit.next("erasures")

    def put_segments(self, segments: Iterable[Segment]) -> None:
        for one in segments:
            self._unit.put(rows.SEGMENT, (one.number, one.revision, one.object_hash, one.root, 0))

    def put_page(self, number: int, object_hash: bytes) -> None:
        self._unit.put(rows.PAGE, (number, object_hash))

    def put_objects(self, hashes: Iterable[bytes]) -> None:
        for one in hashes:
            self._unit.put(rows.OBJECT, (one, None))

    def retire_objects(self, hashes: Iterable[bytes], *, delete_after: int) -> None:
        sql = (
            "UPDATE object SET delete_after = $3 WHERE community = $1 AND hash = $2 AND delete_after IS NULL"
        )
        self._unit.run_many(sql, [(one, delete_after) for one in hashes])

    def hurry_retired(self) -> None:
        self._unit.run("UPDATE object SET delete_after = 0 WHERE community = $1 AND delete_after IS NOT NULL")

    def drop_objects(self, hashes: Iterable[bytes]) -> None:
        for one in hashes:
            self._unit.drop(rows.OBJECT, one)

    def put_head(self, head: SealedHead) -> None:
        self._unit.put(rows.HEAD, tuple(getattr(head, name) for name in rows.HEAD.columns))

    def add_epoch(self, epoch: Epoch) -> None:
        self._unit.add(rows.EPOCH, (epoch.number, epoch.key, epoch.object_hash))

    def add_generation(self, number: int, note: str) -> None:
        self._unit.add(rows.GENERATION, (number, note))

    # ------------------------------------------------------------------ people

    def add_member(self, member: Member) -> None:
        self._unit.add(rows.MEMBER, rows.row_of_member(member))

    def put_member(self, member: Member) -> None:
        if self.member(member.id) is not None:
            self._unit.put(rows.MEMBER, rows.row_of_member(member))

    def set_role(self, member: bytes, role: Role) -> None:
        self._set(member, "role", role.value)

    def count_approved(self, member: bytes) -> None:
        known = self.member(member)
        if known is not None:
            self._set(member, "approved", known.approved + 1)

    def delete_member(self, member: bytes) -> None:
        sent = self._unit.ask("SELECT id FROM submission WHERE community = $1 AND member = $2", member)
        for row in sent:
            self._unit.drop(rows.SENT, row[0])
            self._unit.put(rows.GONE, (sha256(row[0]), None))
        self._unit.put(rows.GONE, (sha256(member), None))
        for column in ("claimed_by", "proposed_by", '"by"'):
            self.touch_where(column, member)
        self.delete_reviews_of(member)
        self.forget_guide_in_notes(member)
        self.forget_in_acts(member)
        for table, column in (
            ("post", "author"),
            ("gone", "member"),
            ("quota", "member"),
            ("consent", "member"),
            ("team_wrap", "guide"),
            ("guide", "member"),
            ("member", "id"),
        ):
            self._unit.run(f"DELETE FROM {table} WHERE community = $1 AND {column} = $2", member)
        # What others are told of this member as reporter or guide: the fact stays, the name and the words go.
        self._unit.run(
            'UPDATE review SET "by" = NULL, sealed = $3 WHERE community = $1 AND "by" = $2', member, _NOTHING
        )
        # Nobody can second what was proposed by somebody who is gone.
        self._unit.run(
            "UPDATE review SET proposed = $3 WHERE community = $1 AND proposed_by = $2", member, _NOTHING
        )
        for column in ("claimed_by", "decided_by", "proposed_by", "seconded_by"):
            self._unit.run(
                f"UPDATE review SET {column} = NULL WHERE community = $1 AND {column} = $2", member
            )

    def hold_name(self, digest: bytes, month: str) -> None:
        self._unit.put(rows.LEFT_NAME, (digest, month))

    def forget_names(self, before_month: str) -> int:
        return self._unit.run("DELETE FROM left_name WHERE community = $1 AND month < $2", before_month)

    def spend(self, nullifier: bytes, month: str) -> None:
        self._unit.add(rows.NULLIFIER, (nullifier, month))

    def use_challenge(self, digest: bytes, *, until: int, now: int) -> bool:
        self._unit.later("DELETE FROM challenge WHERE community = $1 AND until < $2", now)
        if self._unit.get(rows.CHALLENGE, digest) is not None:
            return False
        self._unit.put(rows.CHALLENGE, (digest, until))
        return True

    def add_guide(self, guide: Guide) -> None:
        self._unit.add(rows.GUIDE, (guide.member, guide.signing_key, guide.cosigning_key, -1))

    def set_cosigned_hour(self, guide: bytes, hour: int) -> None:
        row = self._unit.get(rows.GUIDE, guide)
        if row is not None:
            self._unit.put(rows.GUIDE, (*row[:3], hour))

    def remove_guide(self, member: bytes) -> None:
        self._unit.drop(rows.GUIDE, member)
        self._unit.drop(rows.ON_SHIFT, member)
        self.end_looks_of(member)
        self.touch_where("proposed_by", member)  # nobody can second it any more
        self._unit.run("DELETE FROM team_wrap WHERE community = $1 AND guide = $2", member)

    # ------------------------------------------------------------------ posts and submissions

    def put_post(self, post: Post) -> None:
        self._unit.put(rows.POST, rows.row_of_post(post))

    def put_thread(self, thread: Thread) -> None:
        known = self.thread(thread.id)
        self._unit.put(rows.THREAD, rows.row_of_thread(thread))
        if known is not None and known.title != thread.title:
            self.touch_thread(thread.id)

    def put_sent(self, sent: Sent) -> None:
        self._unit.put(rows.SENT, rows.row_of_sent(sent))

    def forget_sent(self, submission: bytes) -> None:
        row = self._unit.get(rows.SENT, submission)
        if row is None:
            return
        member = row[1]
        self._unit.drop(rows.SENT, submission)
        self._unit.put(rows.GONE, (sha256(submission), None))
        self._unit.put(rows.GONE, (sha256(member + submission), member))

    def erase_post(self, post: bytes) -> None:
        self._unit.drop(rows.POST, post)
        self.forget_sent(post)
        # In two steps: asked in one, PostgreSQL guesses at too many reviews and looks at every submission there is.
        edits = "SELECT id FROM submission WHERE community = $1 AND kind = 'edit' AND review = $2"
        for (review,) in self._unit.ask("SELECT id FROM review WHERE community = $1 AND post = $2", post):
            for (edit,) in self._unit.ask(edits, review):
                self.forget_sent(edit)
        self._unit.run("DELETE FROM consent WHERE community = $1 AND post = $2", post)
        # What guides are about to decide about its author, and what was said to them about it, outlives the post.
        about = "UPDATE review SET {} WHERE community = $1 AND post = $2 AND state {} 'decided'"
        notes = "(SELECT id FROM review WHERE community = $1 AND post = $2 AND state = 'decided')"
        self._unit.run(f"DELETE FROM review_note WHERE community = $1 AND review IN {notes}", post)
        self._unit.run(about.format(_NO_WORDS, "="), post, _NOTHING)
        self.touch_where("post", post)
        self._unit.run(about.format(_NO_POST, "<>"), post)

    def count_sent_today(self, member: bytes, day: int, kinds: Sequence[str]) -> None:
        counts = dict(self.counted(member, day))
        if not counts:  # the first of a day: only then are there older ones
            self._unit.later(
                "DELETE FROM quota WHERE community = $1 AND member = $2 AND day < $3", member, day
            )
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
        self._unit.put(rows.QUOTA, rows.row_of_counts(member, day, counts))

    def put_consent(self, consent: Consent, *, granted: bool) -> None:
        row = (consent.member, consent.post, consent.study)
        if granted:
            self._unit.put(rows.CONSENT, row)
        else:
            self._unit.drop(rows.CONSENT, *row)

    # ------------------------------------------------------------------ reviews

    def clear_review_texts(self, day: int) -> int:
        digests = (
            "UPDATE submission SET digest = $3 WHERE community = $1 AND review IN "
            "(SELECT id FROM review WHERE community = $1 AND text_until_day < $2)"
        )
        self._unit.run(digests, day, _NOTHING)
        notes = (
            "DELETE FROM review_note WHERE community = $1 AND review IN "
            "(SELECT id FROM review WHERE community = $1 AND text_until_day < $2)"
        )
        self._unit.run(notes, day)
        sql = f"UPDATE review SET {_NO_WORDS} WHERE community = $1 AND text_until_day < $2"
        return self._unit.run(sql, day, _NOTHING)

    # ------------------------------------------------------------------ guides and what is due

    def put_team_key(self, key: TeamKeyRow) -> None:
        self._unit.put(rows.TEAM_KEY, (key.number, key.guide, key.note))

    def drop_team_keys(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            for table in ("team_key", "team_wrap"):
                self._unit.run(f"DELETE FROM {table} WHERE community = $1 AND number = $2", number)

    def put_wrap(self, number: int, guide: bytes, wrapped: bytes) -> None:
        self._unit.put(rows.TEAM_WRAP, (number, guide, wrapped))

    def add_audit_record(self, hour: int, record: bytes) -> None:
        self._unit.add_new(rows.AUDIT, (self._unit.next("audit_row"), hour, record))

    def drop_audit_records(self, rows_: Iterable[int]) -> None:
        self._unit.run_many(rows.AUDIT.drop, [(row,) for row in rows_])

    def tally(self, month: str, what: str, count: int = 1) -> None:
        self._unit.tally(month, what, count=count)

    def note_erasure(self, kind: str, what: bytes, day: int) -> None:
        self._unit.add_new(rows.ERASURE, (self._unit.next("erasure_row"), kind, what, day))

    def drop_noted(self, rows_: Iterable[int]) -> None:
        self._unit.run_many(rows.ERASURE.drop, [(row,) for row in rows_])

    def forget_spent(self, before_month: str) -> int:
        return self._unit.run("DELETE FROM nullifier WHERE community = $1 AND month < $2", before_month)

    def drop_tallies(self, before_month: str) -> int:
        return self._unit.run("DELETE FROM tally WHERE community = $1 AND month < $2", before_month)

    def drop_quotas(self, before_day: int) -> int:
        return self._unit.run("DELETE FROM quota WHERE community = $1 AND day < $2", before_day)

    def forget_member_days(self, *, paused_before: int, sanctioned_before: int, renewed_before: int) -> int:
        names = ("paused_until_day", "sanctioned_day", "renewed_day")
        days = (paused_before, sanctioned_before, renewed_before)
        past = [f"{name} < ${place}" for place, name in enumerate(names, 2)]
        sets = ", ".join(
            f"{name} = CASE WHEN {old} THEN NULL ELSE {name} END"
            for name, old in zip(names, past, strict=True)
        )
        return self._unit.run(
            f"UPDATE member SET {sets} WHERE community = $1 AND ({' OR '.join(past)})", *days
        )

    def take_duty(self, name: str, holder: str, *, until: int, now: int) -> bool:
        who, holds_until = self.duty(name)
        if who not in ("", holder) and holds_until > now:
            return False
        self._unit.put(rows.DUTY, (name, holder, until))
        return True

    # ------------------------------------------------------------------ within

    def _set(self, member: bytes, column: str, value: object) -> None:
        row = self._unit.get(rows.MEMBER, member)
        if row is not None:
            place = rows.MEMBER.columns.index(column)
            self._unit.put(rows.MEMBER, (*row[:place], value, *row[place + 1 :]))
