"""The private file's sixth step: where one stopped reading, what one follows, keeps, mutes and agreed to; the plan.

None of it ever leaves the computer. `thread` and `post` are ids of 16 bytes, `seq` is a position in the feed.

A rescue knows a lost page's table by what its rows look like (client.vault.salvage_shapes). So no two tables here have
the same types in the same order, none lacks a rowid, and an id comes first in an index: the entries of one by community
and id would look like the rows of `guide_key`.
"""

from __future__ import annotations

from typing import Final

PLACES_TABLES: Final = (
    # Codes of content notes between spaces, and the post that is answered.
    "ALTER TABLE draft ADD COLUMN notes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE draft ADD COLUMN answers TEXT",
    "ALTER TABLE own_post ADD COLUMN notes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE own_post ADD COLUMN answers TEXT",
    # Until then it may be taken back before it leaves; UTC seconds.
    "ALTER TABLE outbox ADD COLUMN ready_at INTEGER NOT NULL DEFAULT 0",
    # Everything up to `seq` of a thread was read, and everything of the community where `thread` is empty.
    """CREATE TABLE reading (
        row INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        thread BLOB NOT NULL CHECK (length(thread) IN (0, 16)),
        seq INTEGER NOT NULL,
        UNIQUE (thread, community_id)
    ) STRICT""",
    # 0: it was left on purpose, so that writing in it again does not bring it back.
    """CREATE TABLE following (
        row INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        follows INTEGER NOT NULL CHECK (follows IN (0, 1)),
        thread BLOB NOT NULL CHECK (length(thread) = 16),
        UNIQUE (thread, community_id)
    ) STRICT""",
    # Which posts, never their words: what its author takes back is gone from here with the feed.
    """CREATE TABLE saved_post (
        row INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        post BLOB NOT NULL CHECK (length(post) = 16),
        thread BLOB NOT NULL CHECK (length(thread) = 16),
        saved_at INTEGER NOT NULL,
        UNIQUE (post, community_id)
    ) STRICT""",
    # A community of '' means everywhere.
    """CREATE TABLE mute (
        row INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('word', 'theme', 'thread', 'pseudonym')),
        value TEXT NOT NULL,
        muted_at INTEGER NOT NULL,
        until INTEGER,
        UNIQUE (community_id, kind, value)
    ) STRICT""",
    """CREATE TABLE agreement (
        row INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        what TEXT NOT NULL CHECK (what IN ('guidelines', 'escalation', 'age')),
        version INTEGER NOT NULL,
        agreed_at INTEGER NOT NULL,
        UNIQUE (community_id, what, version)
    ) STRICT""",
    """CREATE TABLE spelling_word (
        row INTEGER PRIMARY KEY,
        word TEXT NOT NULL UNIQUE,
        added_at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE plan_step (
        step INTEGER PRIMARY KEY CHECK (step BETWEEN 1 AND 6),
        edited_at INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE plan_contact (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 6),
        name TEXT NOT NULL,
        reach TEXT NOT NULL,
        place INTEGER NOT NULL
    ) STRICT""",
)
