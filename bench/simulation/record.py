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
from server.settings import Places
from server.store.objects import ObjectFiles

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
    epoch: int = 0
    """The epoch of the head."""
    epoch_keys: bytes = b""
    """Its key object, in which everybody has a row who may read on."""
    members: frozenset[str] = frozenset()
    """Who has not left."""
    past: dict[int, Past] = field(default_factory=dict)
    """What stood at each head there ever was, by its number."""
    letters_pruned: int = 0
    """How many letters are so old that the record holds nothing of them any more."""
    troubles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Past:
    """What stood when a head was sealed, and who had not left by then."""

    number: int
    size: int
    epoch: int
    members: frozenset[str]
    posts: dict[str, str]


def note_head(db: sqlite3.Connection, past: dict[int, Past]) -> None:
    """Note what stands now, unless the head is one that was noted. For the moment after a head was sealed."""
    head = db.execute("SELECT number, size, epoch FROM head").fetchone()
    if head is None or head[0] in past:
        return
    (counted,) = db.execute("SELECT seq FROM counter").fetchone()
    if head[1] != counted:
        raise AssertionError("more was published since this head, so what stood at it is not known")
    found = Record()
    _fold_all(found, db)
    past[head[0]] = Past(head[0], head[1], head[2], _members(db), found.posts)


def read_record(path: Path) -> Record:
    """Read the server's file."""
    db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return _record(db, ObjectFiles(Places(path.parent).objects))
    finally:
        db.close()


def _record(db: sqlite3.Connection, objects: ObjectFiles) -> Record:
    found = Record()
    number, size = db.execute("SELECT number, size FROM head").fetchone()
    (counted,) = db.execute("SELECT seq FROM counter").fetchone()
    seqs = [row[0] for row in db.execute("SELECT seq FROM change ORDER BY seq")]
    if seqs != list(range(counted)):
        found.troubles.append(f"the record's numbers have gaps: {len(seqs)} changes, counted {counted}")
    if size != len(seqs):
        found.troubles.append(f"the head says {size}, there are {len(seqs)} changes")
    found.head = (number, size, b"")
    found.epoch, object_hash = db.execute("SELECT epoch, epoch_object FROM head").fetchone()
    found.epoch_keys = objects.read(object_hash.hex()) or b""
    if not found.epoch_keys:
        found.troubles.append("the keys of the newest epoch are not there")
    found.members = _members(db)
    _fold_all(found, db)
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
    (found.letters_pruned,) = db.execute(
        "SELECT count(*) FROM change WHERE kind = 'mail' AND body IS NULL"
    ).fetchone()
    for post, times in db.execute(
        "SELECT post, count(*) FROM change WHERE kind = 'edit' AND post IS NOT NULL GROUP BY post"
    ):
        found.reworded[str(UUID(bytes=post))] = times
    return found


def _members(db: sqlite3.Connection) -> frozenset[str]:
    rows = db.execute("SELECT id FROM member WHERE role NOT IN ('left', 'put-out')")
    return frozenset(str(UUID(bytes=id_)) for (id_,) in rows)


def _fold_all(found: Record, db: sqlite3.Connection) -> None:
    rows = db.execute("SELECT seq, class, header, body FROM change WHERE body IS NOT NULL ORDER BY seq")
    for seq, class_, header, body in rows:
        _fold(found, seq, changes.decode_header(header, ChangeClass(class_)), body)


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
