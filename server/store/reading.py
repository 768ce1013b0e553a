"""The questions of `Reading`, in plain SQL for SQLite."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from server.domain.records import (
    Change,
    Epoch,
    Guide,
    Member,
    Post,
    PostState,
    Review,
    ReviewState,
    Role,
    SealedHead,
    Segment,
    Sent,
    TeamKeyRow,
    Thread,
)

_CHANGE = "seq, class, commitment, salt, header, body, kind, post"
_MEMBER = "id, name, role, joined_month, login_key, hpke_key, mailbox_key, approved"
REVIEW = (
    'id, version, kind, state, band, why, rules_version, author, room, thread, post, published, "to", title, text, '
    "notes, waiting_since, claimed_by, lease_until, decision, reason, rule, decided_by, decided_day, wait_minutes, "
    "seq, text_until_day, record"
)
HEAD = (
    "number, size, erasures, epoch, epoch_object, descriptor, tail, manifest, range_hashes, checkpoint_note, "
    "head_note"
)


class SqliteReading:
    """Implements interface.Reading on a connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """On a connection that is inside a transaction."""
        self._sql = connection

    def fact(self, name: str) -> str:
        """See interface.Reading, as for every method here."""
        row = self._one("SELECT value FROM fact WHERE name = ?", name)
        return str(row[0]) if row else ""

    def size(self) -> int:
        return self._number("SELECT value FROM counter WHERE name = 'seq'")

    def erasures(self) -> int:
        return self._number("SELECT value FROM counter WHERE name = 'erasures'")

    def changes(self, first: int, count: int) -> list[Change]:
        sql = f"SELECT {_CHANGE} FROM change WHERE seq >= ? AND seq < ? ORDER BY seq"
        return [Change(*row) for row in self._sql.execute(sql, (first, first + count))]

    def changes_of_post(self, post: bytes) -> list[Change]:
        sql = f"SELECT {_CHANGE} FROM change WHERE post = ? AND header IS NOT NULL ORDER BY seq"
        return [Change(*row) for row in self._sql.execute(sql, (post,))]

    def segments(self, first: int, count: int) -> list[Segment]:
        sql = "SELECT number, revision, object, root FROM segment WHERE number >= ? AND number < ? ORDER BY number"
        return [Segment(*row) for row in self._sql.execute(sql, (first, first + count))]

    def stale_segments(self) -> list[Segment]:
        sql = "SELECT number, revision, object, root FROM segment WHERE stale = 1 ORDER BY number"
        return [Segment(*row) for row in self._sql.execute(sql)]

    def pages(self) -> list[bytes]:
        return [row[0] for row in self._sql.execute("SELECT object FROM page ORDER BY number")]

    def head(self) -> SealedHead | None:
        row = self._one(f"SELECT {HEAD} FROM head")
        return SealedHead(*row) if row else None

    def objects(self) -> set[bytes]:
        return {row[0] for row in self._sql.execute("SELECT hash FROM object")}

    def objects_due(self, now: int) -> list[bytes]:
        sql = "SELECT hash FROM object WHERE delete_after IS NOT NULL AND delete_after <= ?"
        return [row[0] for row in self._sql.execute(sql, (now,))]

    def epochs(self) -> list[Epoch]:
        return [
            Epoch(*row) for row in self._sql.execute("SELECT number, key, object FROM epoch ORDER BY number")
        ]

    def epoch(self) -> Epoch:
        row = self._one("SELECT number, key, object FROM epoch ORDER BY number DESC LIMIT 1")
        assert row is not None  # a community is founded with its first epoch
        return Epoch(*row)

    def member(self, member: bytes) -> Member | None:
        row = self._one(f"SELECT {_MEMBER} FROM member WHERE id = ?", member)
        return _member(row) if row else None

    def is_name_taken(self, name: str) -> bool:
        return self._one("SELECT 1 FROM member WHERE name = ?", name) is not None

    def mailbox_keys(self) -> list[bytes]:
        sql = "SELECT mailbox_key FROM member WHERE role NOT IN (?, ?)"
        return [row[0] for row in self._sql.execute(sql, (Role.IMPORTED.value, Role.PUT_OUT.value))]

    def guides(self, role: Role) -> list[tuple[Member, Guide]]:
        columns = ", ".join(f"m.{name}" for name in _MEMBER.split(", "))
        sql = (
            f"SELECT {columns}, g.member, g.signing_key, g.cosigning_key FROM member m "
            "JOIN guide g ON g.member = m.id WHERE m.role = ? ORDER BY m.name"
        )
        return [(_member(row[:8]), Guide(*row[8:])) for row in self._sql.execute(sql, (role.value,))]

    def post(self, post: bytes) -> Post | None:
        row = self._one("SELECT id, thread, room, author, state, flags FROM post WHERE id = ?", post)
        return Post(row[0], row[1], row[2], row[3], PostState(row[4]), row[5]) if row else None

    def thread(self, thread: bytes) -> Thread | None:
        row = self._one("SELECT id, room, title, locked FROM thread WHERE id = ?", thread)
        return Thread(row[0], row[1], row[2], bool(row[3])) if row else None

    def sent(self, submission: bytes) -> Sent | None:
        sql = "SELECT id, member, digest, state, seq, reason, rule FROM submission WHERE id = ?"
        row = self._one(sql, submission)
        return Sent(*row) if row else None

    def counted(self, member: bytes, day: int) -> tuple[int, int]:
        row = self._one("SELECT posts, threads FROM quota WHERE member = ? AND day = ?", member, day)
        return (row[0], row[1]) if row else (0, 0)

    def review(self, review: bytes) -> Review | None:
        row = self._one(f"SELECT {REVIEW} FROM review WHERE id = ?", review)
        return _review(row) if row else None

    def queue(self, after: bytes | None, count: int) -> list[tuple[Review, str, str]]:
        columns = ", ".join(f"r.{name}" for name in REVIEW.split(", "))
        sql = (
            f"SELECT {columns}, m.name, coalesce(t.title, r.title) FROM review r JOIN member m ON m.id = r.author "
            "LEFT JOIN thread t ON t.id = r.thread WHERE r.state <> 'decided' "
        )
        values: list[Any] = []
        if after is not None:
            sql += (
                "AND (r.band, r.waiting_since, r.row) > "
                "(SELECT band, coalesce(waiting_since, 0), row FROM review WHERE id = ?) "
            )
            values.append(after)
        sql += "ORDER BY r.band, r.waiting_since, r.row LIMIT ?"
        rows = self._sql.execute(sql, (*values, count))
        return [(_review(row[:-2]), row[-2], row[-1]) for row in rows]

    def waits(self, since_day: int) -> list[int]:
        sql = "SELECT wait_minutes FROM review WHERE wait_minutes IS NOT NULL AND decided_day >= ?"
        return [row[0] for row in self._sql.execute(sql, (since_day,))]

    def team_key(self) -> TeamKeyRow | None:
        row = self._one("SELECT number, guide, note FROM team_key ORDER BY number DESC LIMIT 1")
        return TeamKeyRow(*row) if row else None

    def wraps(self, number: int) -> dict[bytes, bytes]:
        rows = self._sql.execute("SELECT guide, wrapped FROM team_wrap WHERE number = ?", (number,))
        return {guide: wrapped for guide, wrapped in rows}  # noqa: C416 - dict() does not see the rows' type

    def audit_records(self, before_hour: int) -> list[tuple[int, bytes]]:
        sql = "SELECT row, record FROM audit_record WHERE hour < ? ORDER BY row"
        return [(row[0], row[1]) for row in self._sql.execute(sql, (before_hour,))]

    def cosigned_hour(self, guide: bytes) -> int:
        row = self._one("SELECT cosigned_hour FROM guide WHERE member = ?", guide)
        return int(row[0]) if row else -1

    def _one(self, sql: str, *values: Any) -> Any:
        return self._sql.execute(sql, values).fetchone()

    def _number(self, sql: str) -> int:
        return int(self._sql.execute(sql).fetchone()[0])


def _member(row: Any) -> Member:
    return Member(row[0], row[1], Role(row[2]), *row[3:])


def _review(row: Any) -> Review:
    named: dict[str, Any] = dict(zip((name.strip('"') for name in REVIEW.split(", ")), row, strict=True))
    named["state"] = ReviewState(named["state"])
    named["published"] = bool(named["published"])
    named["why"] = tuple(json.loads(named["why"]))
    named["notes"] = tuple(json.loads(named["notes"]))
    return Review(**named)
