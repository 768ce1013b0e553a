"""The private file: everything that is the person's own. Described for strangers in docs/vault-format.md.

Times are UTC seconds since 1970; offsets are minutes east of UTC; texts are UTF-8; lists in a text are JSON.
"""

from __future__ import annotations

from typing import Final

from client.vault.connection import Migration, Schema
from client.vault.feed_private import MEMBER_TABLES
from client.vault.private_own import OWN_TABLES
from client.vault.private_places import PLACES_TABLES

_FIRST: Final = (
    """CREATE TABLE meta (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        vault_id BLOB NOT NULL CHECK (length(vault_id) = 16),
        epoch INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # The journal
    """CREATE TABLE journal_entry (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        offset_minutes INTEGER NOT NULL,
        edited_at INTEGER,
        text TEXT NOT NULL,
        mood INTEGER CHECK (mood BETWEEN 1 AND 5)
    ) STRICT""",
    "CREATE INDEX journal_entry_by_time ON journal_entry (created_at, row)",
    """CREATE VIRTUAL TABLE journal_index USING fts5 (
        text,
        content = 'journal_entry', content_rowid = 'row',
        tokenize = 'porter unicode61'
    )""",
    # Without it the index would keep the words of erased entries.
    "INSERT INTO journal_index (journal_index, rank) VALUES ('secure-delete', 1)",
    # Fills a page of 8,192 bytes, less SQLCipher's reserve; at the default the index nearly doubles.
    "INSERT INTO journal_index (journal_index, rank) VALUES ('pgsz', 7900)",
    """CREATE TRIGGER journal_entry_added AFTER INSERT ON journal_entry BEGIN
        INSERT INTO journal_index (rowid, text) VALUES (new.row, new.text);
    END""",
    """CREATE TRIGGER journal_entry_erased AFTER DELETE ON journal_entry BEGIN
        INSERT INTO journal_index (journal_index, rowid, text) VALUES ('delete', old.row, old.text);
    END""",
    """CREATE TRIGGER journal_entry_edited AFTER UPDATE OF text ON journal_entry BEGIN
        INSERT INTO journal_index (journal_index, rowid, text) VALUES ('delete', old.row, old.text);
        INSERT INTO journal_index (rowid, text) VALUES (new.row, new.text);
    END""",
    """CREATE TABLE check_in (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        offset_minutes INTEGER NOT NULL,
        mood INTEGER NOT NULL CHECK (mood BETWEEN 1 AND 5),
        words TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX check_in_by_time ON check_in (created_at, row)",
    """CREATE TABLE draft (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        community_id TEXT,
        room TEXT,
        thread_id TEXT,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        saved_at INTEGER NOT NULL
    ) STRICT""",
    # Communities
    """CREATE TABLE community (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        addresses TEXT NOT NULL,
        root_key BLOB NOT NULL CHECK (length(root_key) = 32),
        state TEXT NOT NULL CHECK (state IN ('joining', 'joined', 'left', 'put-out')),
        role TEXT NOT NULL CHECK (role IN ('member', 'guide')),
        member_id TEXT,
        pseudonym_id TEXT,
        pseudonym TEXT,
        login_seed BLOB NOT NULL CHECK (length(login_seed) = 32),
        hpke_private_key BLOB NOT NULL,
        mailbox_key BLOB NOT NULL CHECK (length(mailbox_key) = 32),
        cosign_seed BLOB CHECK (length(cosign_seed) = 32),
        policy TEXT NOT NULL,
        descriptor BLOB,
        generation INTEGER NOT NULL,
        head_number INTEGER NOT NULL,
        checkpoint TEXT,
        joined_at INTEGER
    ) STRICT""",
    """CREATE TABLE epoch_key (
        community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
        epoch INTEGER NOT NULL,
        key BLOB NOT NULL CHECK (length(key) = 32),
        PRIMARY KEY (community_id, epoch)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE outbox (
        order_number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        community_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        payload BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK
            (state IN ('queued', 'sending', 'unknown', 'held', 'published', 'refused', 'removed')),
        attempts INTEGER NOT NULL,
        answer TEXT
    ) STRICT""",
    "CREATE INDEX outbox_waiting ON outbox (community_id, order_number) WHERE state IN ('queued', 'unknown')",
    """CREATE TABLE own_post (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        community_id TEXT NOT NULL,
        room TEXT,
        thread_id TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK
            (state IN ('waiting', 'held', 'published', 'refused', 'removed', 'withdrawn')),
        reason TEXT,
        words TEXT
    ) STRICT""",
    "CREATE INDEX own_post_by_community ON own_post (community_id, row)",
    """CREATE TABLE evidence (
        row INTEGER PRIMARY KEY,
        found_at INTEGER NOT NULL,
        community_id TEXT NOT NULL,
        what TEXT NOT NULL,
        proof BLOB NOT NULL
    ) STRICT""",
)

# What happened to the vault itself, for its owner to look through: never what is in it.
_SECOND: Final = (
    """CREATE TABLE vault_event (
        row INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        what TEXT NOT NULL,
        facts TEXT NOT NULL
    ) STRICT""",
)

# The index without the places of words in a text. An edit takes a row out and puts it in again at once; where a word's
# places went over a page, FTS5 then left some of them behind: erased words stayed, and were found.
_THIRD: Final = (
    "DROP TABLE journal_index",
    """CREATE VIRTUAL TABLE journal_index USING fts5 (
        text,
        content = 'journal_entry', content_rowid = 'row',
        tokenize = 'porter unicode61', detail = 'none'
    )""",
    "INSERT INTO journal_index (journal_index, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO journal_index (journal_index, rank) VALUES ('pgsz', 7900)",
    "INSERT INTO journal_index (journal_index) VALUES ('rebuild')",
)

# The way into a community by a blind token: what the desk is asked, what makes a token of its answer, and when the gate
# is asked. Once the token is there, the request in `joining` holds it.
_FOURTH: Final = (
    """CREATE TABLE way_in (
        community_id TEXT NOT NULL PRIMARY KEY REFERENCES community (id) ON DELETE CASCADE,
        guidelines INTEGER NOT NULL,
        desk_request BLOB,
        pending BLOB,
        later INTEGER NOT NULL CHECK (later IN (0, 1)),
        drawn_at INTEGER,
        due_at INTEGER,
        asks TEXT NOT NULL CHECK (asks IN ('', 'name', 'guidelines', 'invitation'))
    ) STRICT, WITHOUT ROWID""",
)

# Every request that left, as it was sent (client.domain.ledger). `steady` is a time by client.domain.steady_clock.
_FIFTH: Final = (
    """CREATE TABLE ledger_place (
        id INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        host TEXT NOT NULL,
        through TEXT NOT NULL,
        UNIQUE (community_id, host, through)
    ) STRICT""",
    """CREATE TABLE ledger_entry (
        row INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        day INTEGER NOT NULL,
        steady INTEGER NOT NULL,
        place INTEGER NOT NULL REFERENCES ledger_place (id),
        kind TEXT NOT NULL,
        why TEXT NOT NULL,
        what TEXT NOT NULL,
        line TEXT NOT NULL,
        characters INTEGER,
        padded INTEGER,
        signed_in INTEGER NOT NULL,
        sent INTEGER NOT NULL,
        received INTEGER NOT NULL,
        status INTEGER,
        whole INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX ledger_by_day ON ledger_entry (day, row)",
    """CREATE TABLE ledger_sum (
        day INTEGER NOT NULL,
        place INTEGER NOT NULL REFERENCES ledger_place (id),
        kind TEXT NOT NULL,
        steady INTEGER NOT NULL,
        requests INTEGER NOT NULL,
        sent INTEGER NOT NULL,
        received INTEGER NOT NULL,
        PRIMARY KEY (day, place, kind)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE ledger_clock (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        wall INTEGER NOT NULL,
        reached INTEGER NOT NULL,
        steady INTEGER NOT NULL,
        doubted INTEGER NOT NULL,
        since INTEGER NOT NULL
    ) STRICT""",
)

PRIVATE_SCHEMA: Final = Schema(
    part="private",
    application_id=0x4C770001,
    migrations=(
        Migration(number=1, statements=_FIRST + MEMBER_TABLES),
        Migration(number=2, statements=_SECOND),
        Migration(number=3, statements=_THIRD),
        Migration(number=4, statements=_FOURTH),
        Migration(number=5, statements=_FIFTH),
        Migration(number=6, statements=PLACES_TABLES),
        Migration(number=7, statements=OWN_TABLES),
    ),
)
