"""The tables of the private file that hold what the feed brings for one member alone.

Mail, the request to join while it is unanswered, and a guide's keys. Part of the private file's first schema.
"""

from __future__ import annotations

from typing import Final

MEMBER_TABLES: Final = (
    # Parts of mail whose message is not complete yet.
    """CREATE TABLE mail_part (
        community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
        message_id TEXT NOT NULL,
        part INTEGER NOT NULL,
        parts INTEGER NOT NULL,
        piece BLOB NOT NULL,
        PRIMARY KEY (community_id, message_id, part)
    ) STRICT, WITHOUT ROWID""",
    # `content` is the message's JSON as its sender sealed it, `hour` whole hours since 1970 UTC.
    """CREATE TABLE message (
        row INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        hour INTEGER NOT NULL,
        content TEXT NOT NULL,
        opened INTEGER NOT NULL DEFAULT 0,
        UNIQUE (community_id, id)
    ) STRICT""",
    # The request exactly as it was sent, so that after a lost answer the same is sent again.
    """CREATE TABLE joining (
        community_id TEXT NOT NULL PRIMARY KEY REFERENCES community (id) ON DELETE CASCADE,
        request BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE guide_key (
        community_id TEXT NOT NULL PRIMARY KEY REFERENCES community (id) ON DELETE CASCADE,
        signing_seed BLOB NOT NULL CHECK (length(signing_seed) = 32),
        cosigned_hour INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    # Private halves of the guides' team keys, by number.
    """CREATE TABLE team_key (
        community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        private_key BLOB NOT NULL,
        PRIMARY KEY (community_id, number)
    ) STRICT, WITHOUT ROWID""",
)
