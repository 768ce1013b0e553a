"""The tables that are asked by key, and how their rows become records and records rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Final

from server.domain.records import Member, Post, PostState, Review, ReviewState, Role, Sent, Thread
from server.store.schema import COMMUNITY, DESK, tables
from server.store.session import Row


@dataclass(frozen=True, eq=False)
class Table:
    """A table whose first columns, after the community, are its key."""

    name: str
    columns: tuple[str, ...]
    keys: int = 1

    @cached_property
    def listed(self) -> str:
        """Its columns in order, as SQL."""
        return ", ".join(quoted(column) for column in self.columns)

    @cached_property
    def one(self) -> str:
        """The question for one row."""
        named = zip(self.columns[: self.keys], range(2, 2 + self.keys), strict=True)
        where = "".join(f" AND {quoted(column)} = ${number}" for column, number in named)
        return f"SELECT {self.listed} FROM {self.name} WHERE community = $1{where}"

    @cached_property
    def some(self) -> str:
        """The question for the rows whose first key is one of many."""
        return (
            f"SELECT {self.listed} FROM {self.name} "
            f"WHERE community = $1 AND {quoted(self.columns[0])} = ANY($2)"
        )

    @cached_property
    def put(self) -> str:
        """Add a row, or replace the one with its key."""
        marks = ", ".join(f"${number}" for number in range(1, len(self.columns) + 2))
        key = ", ".join(quoted(column) for column in ("community", *self.columns[: self.keys]))
        rest = [quoted(column) for column in self.columns[self.keys :]]
        sets = ", ".join(f"{column} = excluded.{column}" for column in rest)
        then = f"UPDATE SET {sets}" if sets else "NOTHING"
        return f"INSERT INTO {self.name} (community, {self.listed}) VALUES ({marks}) ON CONFLICT ({key}) DO {then}"

    @cached_property
    def add(self) -> str:
        """Add a row that must be new."""
        marks = ", ".join(f"${number}" for number in range(1, len(self.columns) + 2))
        return f"INSERT INTO {self.name} (community, {self.listed}) VALUES ({marks})"

    @cached_property
    def drop(self) -> str:
        """Forget the row of a key."""
        named = zip(self.columns[: self.keys], range(2, 2 + self.keys), strict=True)
        where = "".join(f" AND {quoted(column)} = ${number}" for column, number in named)
        return f"DELETE FROM {self.name} WHERE community = $1{where}"


def quoted(column: str) -> str:
    """A column's name; a few are words of SQL's own."""
    return f'"{column}"' if column in ("to", "by", "of") else column


_ALL: Final = tables(COMMUNITY) | {f"desk.{name}": columns for name, columns in tables(DESK).items()}


def _table(name: str, keys: int = 1, *, of: str = "") -> Table:
    return Table(name, _ALL[of + name][1:], keys)


FACT: Final = _table("fact")
CHANGE: Final = _table("change")
MEMBER: Final = _table("member")
GUIDE: Final = _table("guide")
POST: Final = _table("post")
THREAD: Final = _table("thread")
SENT: Final = _table("submission")
GONE: Final = _table("gone")
QUOTA: Final = _table("quota", 2)
CONSENT: Final = _table("consent", 3)
REVIEW: Final = _table("review")
CLOSED: Final = _table("review_closed")
NOTE: Final = _table("review_note")
LOOK: Final = _table("review_look", 2)
LETTER: Final = _table("letter")
HAND_OVER: Final = _table("hand_over")
GUIDE_ACT: Final = _table("guide_act")
ON_SHIFT: Final = _table("on_shift")
LEFT_NAME: Final = _table("left_name")
NULLIFIER: Final = _table("nullifier")
CHALLENGE: Final = _table("challenge")
AUDIT: Final = _table("audit_record")
TALLY: Final = _table("tally", 2)
ERASURE: Final = _table("erasure")
DUTY: Final = _table("duty")
SEGMENT: Final = _table("segment")
PAGE: Final = _table("page")
OBJECT: Final = _table("object")
HEAD: Final = Table("head", _ALL["head"][1:], 0)
EPOCH: Final = _table("epoch")
GENERATION: Final = _table("generation")
TEAM_KEY: Final = _table("team_key")
TEAM_WRAP: Final = _table("team_wrap", 2)
CODE: Final = _table("code", of="desk.")
ANSWER: Final = _table("answer", of="desk.")
ORG: Final = _table("org", of="desk.")

_REVIEW_FIELDS: Final = tuple(field.name for field in fields(Review))
_REVIEW_AT: Final = {column: place for place, column in enumerate(REVIEW.columns)}
_FIELD_AT: Final = tuple(_REVIEW_AT[name] for name in _REVIEW_FIELDS)
ROW_AT: Final = _REVIEW_AT["row"]
CHANGED_AT: Final = _REVIEW_AT["changed"]


def member_of(row: Row) -> Member:
    """A row of MEMBER."""
    return Member(row[0], row[1], Role(row[2]), *row[3:])


def row_of_member(member: Member) -> Row:
    """A row for MEMBER."""
    return (
        member.id,
        member.name,
        member.role.value,
        member.joined_month,
        member.login_key,
        member.hpke_key,
        member.mailbox_key,
        member.approved,
        member.paused_until_day,
        member.sanctioned_day,
        member.renewed_day,
    )


def post_of(row: Row) -> Post:
    """A row of POST."""
    return Post(row[0], row[1], row[2], row[3], PostState(row[4]), row[5])


def row_of_post(post: Post) -> Row:
    """A row for POST."""
    return (post.id, post.thread, post.room, post.author, post.state.value, post.flags)


def thread_of(row: Row) -> Thread:
    """A row of THREAD."""
    return Thread(row[0], row[1], row[2], *map(bool, row[3:]))


def row_of_thread(thread: Thread) -> Row:
    """A row for THREAD."""
    return (
        thread.id,
        thread.room,
        thread.title,
        int(thread.locked),
        int(thread.pinned),
        int(thread.answered),
    )


def row_of_sent(sent: Sent) -> Row:
    """A row for SENT, whose columns stand in the record's order."""
    return (
        sent.id,
        sent.member,
        sent.digest,
        sent.state,
        sent.seq,
        sent.reason,
        sent.rule,
        sent.kind,
        sent.review,
    )


def counts_of(row: Row | None) -> dict[str, int]:
    """What a row of QUOTA counts."""
    return dict(json.loads(row[2])) if row else {}


def row_of_counts(member: bytes, day: int, counts: Mapping[str, int]) -> Row:
    """A row for QUOTA."""
    return (member, day, json.dumps(dict(sorted(counts.items()))))


def review_of(row: Row) -> Review:
    """A row of REVIEW."""
    named: dict[str, Any] = {name: row[place] for name, place in zip(_REVIEW_FIELDS, _FIELD_AT, strict=True)}
    named["state"] = ReviewState(named["state"])
    named["published"] = bool(named["published"])
    named["opened"] = bool(named["opened"])
    named["why"] = tuple(json.loads(named["why"]))
    named["notes"] = tuple(json.loads(named["notes"]))
    return Review(**named)


def row_of_review(review: Review, row: int | None, changed: int | None) -> Row:
    """A row for REVIEW; `row` says how manieth it was, `changed` which change of the queue, of one that is open."""
    named = {name: getattr(review, name) for name in _REVIEW_FIELDS}
    named["row"] = row
    named["changed"] = changed
    named["state"] = review.state.value
    named["published"] = int(review.published)
    named["opened"] = int(review.opened)
    named["why"] = json.dumps(review.why, ensure_ascii=False)
    named["notes"] = json.dumps(review.notes, ensure_ascii=False)
    return tuple(named[column] for column in REVIEW.columns)
