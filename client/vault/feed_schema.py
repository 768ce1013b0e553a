"""One community's file: a cache of its verified feed, and the index of its words. Rebuilt from the feed if lost.

Everything here was published to the whole community; what is the member's own stays in the private file. Described
for strangers in docs/vault-format.md. Ids are 16 bytes, `seq` is a change's position in the feed, hours are whole
hours since 1970 UTC.
"""

from __future__ import annotations

from typing import Final

from client.vault.connection import Migration, Schema

NEWEST_FIRST: Final = 2**31
"""More than any seq: less a seq it gives a key that is smaller the newer a change is."""

_FIRST: Final = (
    """CREATE TABLE seen (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        generation INTEGER NOT NULL,
        number INTEGER NOT NULL,
        size INTEGER NOT NULL,
        root BLOB NOT NULL,
        checkpoint TEXT NOT NULL,
        head TEXT NOT NULL,
        descriptor BLOB NOT NULL,
        manifest BLOB NOT NULL,
        tail BLOB,
        epoch INTEGER NOT NULL,
        epoch_object BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE manifest_page (
        number INTEGER PRIMARY KEY,
        hash BLOB NOT NULL,
        data BLOB NOT NULL
    ) STRICT""",
    # A segment, or the tail while `root` is null. The first `indexed` changes of it are in post_index.
    """CREATE TABLE piece (
        number INTEGER PRIMARY KEY,
        revision INTEGER NOT NULL,
        object_hash BLOB NOT NULL,
        root BLOB,
        size INTEGER NOT NULL,
        indexed INTEGER NOT NULL DEFAULT 0,
        leaves BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX piece_unindexed ON piece (number) WHERE indexed < size",
    "CREATE INDEX piece_whole ON piece (number, root) WHERE root IS NOT NULL",
    # `newest` is the seq of the newest post; null while only control changes of the thread are known.
    """CREATE TABLE thread (
        key INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        room BLOB,
        newest INTEGER,
        locked INTEGER NOT NULL DEFAULT 0,
        lock_seq INTEGER NOT NULL DEFAULT -1,
        pinned INTEGER NOT NULL DEFAULT 0,
        pin_seq INTEGER NOT NULL DEFAULT -1
    ) STRICT""",
    "CREATE INDEX thread_by_room ON thread (room, newest)",
    "CREATE INDEX thread_by_activity ON thread (newest)",
    # `place` is NEWEST_FIRST less the seq at which the post was published, `wording` the same for its present wording,
    # `noted` for its content notes. Segments come newest first, and a table grows quickest at its end.
    """CREATE TABLE post (
        place INTEGER PRIMARY KEY,
        wording INTEGER NOT NULL,
        thread INTEGER NOT NULL,
        id BLOB NOT NULL,
        author BLOB NOT NULL,
        hour INTEGER NOT NULL,
        flags INTEGER NOT NULL,
        answers BLOB,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        notes TEXT NOT NULL,
        noted INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX post_by_thread ON post (thread, place)",
    "CREATE INDEX post_reworded ON post (wording) WHERE wording <> place",
    # New wordings and content notes of posts that are still to come, for the newest segments come first.
    """CREATE TABLE early_wording (
        seq INTEGER PRIMARY KEY,
        post BLOB NOT NULL,
        thread BLOB NOT NULL,
        author BLOB NOT NULL,
        title TEXT,
        text TEXT,
        notes TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE pseudonym (
        id BLOB NOT NULL PRIMARY KEY,
        seq INTEGER NOT NULL,
        hour INTEGER NOT NULL,
        flags INTEGER NOT NULL,
        name TEXT NOT NULL,
        hpke_key BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX pseudonym_by_seq ON pseudonym (seq)",
    """CREATE TABLE control (
        seq INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        hour INTEGER NOT NULL,
        header BLOB NOT NULL,
        body BLOB NOT NULL
    ) STRICT""",
    # `gone`: its content came erased; `listed`: the seq of a control change that says so.
    """CREATE TABLE erased (
        seq INTEGER PRIMARY KEY,
        gone INTEGER NOT NULL DEFAULT 0,
        listed INTEGER
    ) STRICT""",
    "CREATE INDEX erased_unlisted ON erased (seq) WHERE listed IS NULL",
    """CREATE VIRTUAL TABLE post_index USING fts5 (
        title, text,
        content = 'post', content_rowid = 'place',
        tokenize = 'porter unicode61'
    )""",
    # Without it the index would keep the words of erased posts.
    "INSERT INTO post_index (post_index, rank) VALUES ('secure-delete', 1)",
    # Fills a page of 8,192 bytes, less SQLCipher's reserve; at the default the index nearly doubles.
    "INSERT INTO post_index (post_index, rank) VALUES ('pgsz', 7900)",
)

FEED_SCHEMA: Final = Schema(
    part="community",
    application_id=0x4C770002,
    migrations=(Migration(number=1, statements=_FIRST),),
    cache_kib=64 * 1024,
)
