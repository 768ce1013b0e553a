"""The server's record, read from its file and folded by a few plain rules: what everybody should see."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import UUID

from protocol import changes
from protocol.leaves import ChangeClass

NOBODY: Final = ""
"""Who asked, where the server forgot it because they left."""
_ABOUT_OTHERS: Final = frozenset({"report", "warmth"})


@dataclass
class Record:
    """The server's record, folded here by a few plain rules: what everybody should see."""

    head: tuple[int, int, bytes] = (0, 0, b"")
    posts: dict[str, str] = field(default_factory=dict)
    """Text of each post that stands, by id."""
    times: dict[str, int] = field(default_factory=dict)
    """How often each of them stands."""
    states: dict[str, str] = field(default_factory=dict)
    submissions: dict[str, tuple[str, str, int | None, str | None]] = field(default_factory=dict)
    """State, reason, seq and review of what was sent, by id."""
    reviews: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)
    """Kind, state, decision and author of each review."""
    seqs: dict[int, str] = field(default_factory=dict)
    """Which post each change that still says something is about."""
    asked: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """How many items lie on the guides' desk, or have lain there, of each kind, by whom, and about which post."""
    reworded: Counter[str] = field(default_factory=Counter)
    """How often each post was reworded in the record."""
    troubles: list[str] = field(default_factory=list)


def read_record(path: Path) -> Record:
    """Read the server's file."""
    db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return _record(db)
    finally:
        db.close()


def _record(db: sqlite3.Connection) -> Record:
    found = Record()
    number, size = db.execute("SELECT number, size FROM head").fetchone()
    (counted,) = db.execute("SELECT seq FROM counter").fetchone()
    seqs = [row[0] for row in db.execute("SELECT seq FROM change ORDER BY seq")]
    if seqs != list(range(counted)):
        found.troubles.append(f"the record's numbers have gaps: {len(seqs)} changes, counted {counted}")
    if size != len(seqs):
        found.troubles.append(f"the head says {size}, there are {len(seqs)} changes")
    found.head = (number, size, b"")
    rows = db.execute("SELECT seq, class, header, body FROM change WHERE body IS NOT NULL ORDER BY seq")
    for seq, class_, header, body in rows:
        _fold(found, seq, changes.decode_header(header, ChangeClass(class_)), body)
    for id_, state in db.execute("SELECT id, state FROM post"):
        found.states[str(UUID(bytes=id_))] = state
    for id_, state, reason, seq, review in db.execute(
        "SELECT id, state, reason, seq, review FROM submission"
    ):
        name = str(UUID(bytes=id_[:16]))
        found.submissions[name] = (state, reason, seq, str(UUID(bytes=review)) if review else None)
    for id_, kind, state, decision, author in db.execute(
        "SELECT id, kind, state, decision, author FROM review"
    ):
        found.reviews[str(UUID(bytes=id_))] = (kind, state, decision, str(UUID(bytes=author)))
    for kind, by, author, post in db.execute('SELECT kind, "by", author, post FROM review'):
        # The author of what is reported is not who reported it; whose name went when they left is nobody's.
        who = by if kind in _ABOUT_OTHERS else author
        asked = kind, str(UUID(bytes=who)) if who else NOBODY, str(UUID(bytes=post)) if post else ""
        found.asked[asked] += 1
    for post, times in db.execute(
        "SELECT post, count(*) FROM change WHERE kind = 'edit' AND post IS NOT NULL GROUP BY post"
    ):
        found.reworded[str(UUID(bytes=post))] = times
    return found


def _fold(found: Record, seq: int, header: changes.Header, body: bytes) -> None:
    if isinstance(header, changes.Post):
        id_ = str(UUID(bytes=header.id))
        found.posts[id_] = changes.decode_body(body, changes.PostBody).text
        found.times[id_] = found.times.get(id_, 0) + 1
        found.seqs[seq] = id_
    elif isinstance(header, changes.Edit):
        id_ = str(UUID(bytes=header.post))
        found.seqs[seq] = id_
        if id_ in found.posts:
            found.posts[id_] = changes.decode_body(body, changes.PostBody).text
