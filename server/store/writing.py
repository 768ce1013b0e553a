"""The changes of `Writing`, in plain SQL for SQLite."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from protocol.limits import SEGMENT_CHANGES
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
from server.store.reading import HEAD, REVIEW, SqliteReading

_REVIEW_NAMES = [name.strip('"') for name in REVIEW.split(", ")]
_REVIEW_MARKS = ", ".join("?" for _ in _REVIEW_NAMES)
_REVIEW_SETS = ", ".join(f"{name} = excluded.{name}" for name in REVIEW.split(", ") if name != "id")
_HEAD_NAMES = HEAD.split(", ")
_HEAD_MARKS = ", ".join("?" for _ in _HEAD_NAMES)


class SqliteWriting(SqliteReading):
    """Implements interface.Writing on a connection."""

    def set_fact(self, name: str, value: str) -> None:
        """See interface.Writing, as for every method here."""
        sql = "INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        self._sql.execute(sql, (name, value))

    def next_seq(self) -> int:
        sql = "UPDATE counter SET value = value + 1 WHERE name = 'seq' RETURNING value"
        return self._number(sql) - 1

    def add_change(self, change: Change) -> None:
        self._sql.execute(
            "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                change.seq,
                change.change_class,
                change.commitment,
                change.salt,
                change.header,
                change.body,
                change.kind,
                change.post,
            ),
        )

    def erase_changes(self, seqs: Sequence[int]) -> None:
        for seq in seqs:
            self._sql.execute(
                "UPDATE change SET salt = NULL, header = NULL, body = NULL WHERE seq = ? AND class = 0",
                (seq,),
            )
            self._sql.execute("UPDATE segment SET stale = 1 WHERE number = ?", (seq // SEGMENT_CHANGES,))
        self._sql.execute("UPDATE counter SET value = value + 1 WHERE name = 'erasures'")

    def put_segments(self, segments: Iterable[Segment]) -> None:
        self._sql.executemany(
            "INSERT INTO segment VALUES (?, ?, ?, ?, 0) ON CONFLICT (number) DO UPDATE SET "
            "revision = excluded.revision, object = excluded.object, root = excluded.root, stale = 0",
            [(one.number, one.revision, one.object_hash, one.root) for one in segments],
        )

    def put_page(self, number: int, object_hash: bytes) -> None:
        sql = "INSERT INTO page VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET object = excluded.object"
        self._sql.execute(sql, (number, object_hash))

    def put_objects(self, hashes: Iterable[bytes]) -> None:
        sql = "INSERT INTO object VALUES (?, NULL) ON CONFLICT (hash) DO UPDATE SET delete_after = NULL"
        self._sql.executemany(sql, [(one,) for one in hashes])

    def retire_objects(self, hashes: Iterable[bytes], *, delete_after: int) -> None:
        sql = "UPDATE object SET delete_after = ? WHERE hash = ? AND delete_after IS NULL"
        self._sql.executemany(sql, [(delete_after, one) for one in hashes])

    def hurry_retired(self) -> None:
        self._sql.execute("UPDATE object SET delete_after = 0 WHERE delete_after IS NOT NULL")

    def drop_objects(self, hashes: Iterable[bytes]) -> None:
        self._sql.executemany("DELETE FROM object WHERE hash = ?", [(one,) for one in hashes])

    def put_head(self, head: SealedHead) -> None:
        values = [getattr(head, name) for name in _HEAD_NAMES]
        self._sql.execute(f"REPLACE INTO head (one, {HEAD}) VALUES (1, {_HEAD_MARKS})", values)

    def add_epoch(self, epoch: Epoch) -> None:
        self._sql.execute("INSERT INTO epoch VALUES (?, ?, ?)", (epoch.number, epoch.key, epoch.object_hash))

    def add_member(self, member: Member) -> None:
        self._sql.execute(
            "INSERT INTO member VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                member.id,
                member.name,
                member.role.value,
                member.joined_month,
                member.login_key,
                member.hpke_key,
                member.mailbox_key,
                member.approved,
            ),
        )

    def set_role(self, member: bytes, role: Role) -> None:
        self._sql.execute("UPDATE member SET role = ? WHERE id = ?", (role.value, member))

    def count_approved(self, member: bytes) -> None:
        self._sql.execute("UPDATE member SET approved = approved + 1 WHERE id = ?", (member,))

    def add_guide(self, guide: Guide) -> None:
        sql = "INSERT INTO guide (member, signing_key, cosigning_key) VALUES (?, ?, ?)"
        self._sql.execute(sql, (guide.member, guide.signing_key, guide.cosigning_key))

    def put_post(self, post: Post) -> None:
        self._sql.execute(
            "INSERT INTO post VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state",
            (post.id, post.thread, post.room, post.author, post.state.value, post.flags),
        )

    def put_thread(self, thread: Thread) -> None:
        self._sql.execute(
            "INSERT INTO thread (id, room, title, locked) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET title = excluded.title, locked = excluded.locked",
            (thread.id, thread.room, thread.title, int(thread.locked)),
        )

    def put_sent(self, sent: Sent) -> None:
        self._sql.execute(
            "INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "state = excluded.state, seq = excluded.seq, reason = excluded.reason, rule = excluded.rule",
            (sent.id, sent.member, sent.digest, sent.state, sent.seq, sent.reason, sent.rule),
        )

    def count_post(self, member: bytes, day: int, *, thread: bool) -> None:
        self._sql.execute("DELETE FROM quota WHERE member = ? AND day < ?", (member, day))
        self._sql.execute(
            "INSERT INTO quota VALUES (?, ?, 1, ?) ON CONFLICT (member, day) DO UPDATE SET "
            "posts = posts + 1, threads = threads + excluded.threads",
            (member, day, int(thread)),
        )

    def put_review(self, review: Review) -> None:
        values = [getattr(review, name) for name in _REVIEW_NAMES]
        for name in ("why", "notes"):
            at = _REVIEW_NAMES.index(name)
            values[at] = json.dumps(values[at], ensure_ascii=False)
        values[_REVIEW_NAMES.index("state")] = review.state.value
        sql = (
            f"INSERT INTO review ({REVIEW}) VALUES ({_REVIEW_MARKS}) "
            f"ON CONFLICT (id) DO UPDATE SET {_REVIEW_SETS}"
        )
        self._sql.execute(sql, values)

    def clear_review_texts(self, day: int) -> int:
        sql = "UPDATE review SET title = '', text = '', notes = '[]', record = x'', text_until_day = NULL "
        return self._sql.execute(f"{sql} WHERE text_until_day < ?", (day,)).rowcount

    def put_team_key(self, key: TeamKeyRow) -> None:
        self._sql.execute("INSERT INTO team_key VALUES (?, ?, ?)", (key.number, key.guide, key.note))
        self._sql.execute("DELETE FROM team_wrap WHERE number < ?", (key.number,))

    def put_wrap(self, number: int, guide: bytes, wrapped: bytes) -> None:
        self._sql.execute("REPLACE INTO team_wrap VALUES (?, ?, ?)", (number, guide, wrapped))

    def add_audit_record(self, hour: int, record: bytes) -> None:
        self._sql.execute("INSERT INTO audit_record (hour, record) VALUES (?, ?)", (hour, record))

    def drop_audit_records(self, rows: Iterable[int]) -> None:
        self._sql.executemany("DELETE FROM audit_record WHERE row = ?", [(row,) for row in rows])

    def set_cosigned_hour(self, guide: bytes, hour: int) -> None:
        self._sql.execute("UPDATE guide SET cosigned_hour = ? WHERE member = ?", (hour, guide))
