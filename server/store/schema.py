"""The tables of both databases. docs/data-inventory.md says of each column why it is there and for how long."""

from __future__ import annotations

from typing import Final

VERSION: Final = 1

COMMUNITY: Final = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES ('seq', 0), ('erasures', 0);
CREATE TABLE change (
    seq INTEGER PRIMARY KEY,
    class INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    salt BLOB,
    header BLOB,
    body BLOB,
    kind TEXT NOT NULL,
    post BLOB
);
CREATE INDEX change_post ON change (post) WHERE post IS NOT NULL;
CREATE TABLE segment (
    number INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    object BLOB NOT NULL,
    root BLOB NOT NULL,
    stale INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX segment_stale ON segment (stale) WHERE stale = 1;
CREATE TABLE page (number INTEGER PRIMARY KEY, object BLOB NOT NULL);
CREATE TABLE object (hash BLOB PRIMARY KEY, delete_after INTEGER) WITHOUT ROWID;
CREATE INDEX object_due ON object (delete_after) WHERE delete_after IS NOT NULL;
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL,
    size INTEGER NOT NULL,
    erasures INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    epoch_object BLOB NOT NULL,
    descriptor BLOB NOT NULL,
    tail BLOB,
    manifest BLOB NOT NULL,
    range_hashes BLOB NOT NULL,
    checkpoint_note TEXT NOT NULL,
    head_note TEXT NOT NULL
);
CREATE TABLE epoch (number INTEGER PRIMARY KEY, key BLOB NOT NULL, object BLOB NOT NULL);
CREATE TABLE member (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    joined_month TEXT NOT NULL,
    login_key BLOB NOT NULL,
    hpke_key BLOB NOT NULL,
    mailbox_key BLOB NOT NULL,
    approved INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE guide (
    member BLOB PRIMARY KEY,
    signing_key BLOB NOT NULL,
    cosigning_key BLOB NOT NULL,
    cosigned_hour INTEGER NOT NULL DEFAULT -1
) WITHOUT ROWID;
CREATE TABLE post (
    id BLOB PRIMARY KEY,
    thread BLOB NOT NULL,
    room BLOB NOT NULL,
    author BLOB NOT NULL,
    state TEXT NOT NULL,
    flags INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE thread (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    room BLOB NOT NULL,
    title TEXT NOT NULL,
    locked INTEGER NOT NULL
);
CREATE TABLE submission (
    id BLOB PRIMARY KEY,
    member BLOB NOT NULL,
    digest BLOB NOT NULL,
    state TEXT NOT NULL,
    seq INTEGER,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE quota (
    member BLOB NOT NULL,
    day INTEGER NOT NULL,
    posts INTEGER NOT NULL,
    threads INTEGER NOT NULL,
    PRIMARY KEY (member, day)
) WITHOUT ROWID;
CREATE TABLE review (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    band INTEGER NOT NULL,
    why TEXT NOT NULL,
    rules_version INTEGER NOT NULL,
    author BLOB NOT NULL,
    room BLOB NOT NULL,
    thread BLOB NOT NULL,
    post BLOB NOT NULL,
    published INTEGER NOT NULL,
    "to" BLOB,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    notes TEXT NOT NULL,
    waiting_since INTEGER,
    claimed_by BLOB,
    lease_until INTEGER,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL,
    decided_by BLOB,
    decided_day INTEGER,
    wait_minutes INTEGER,
    seq INTEGER,
    text_until_day INTEGER,
    record BLOB NOT NULL
);
CREATE INDEX review_open ON review (band, waiting_since, row) WHERE state <> 'decided';
CREATE INDEX review_wait ON review (decided_day) WHERE wait_minutes IS NOT NULL;
CREATE TABLE team_key (number INTEGER PRIMARY KEY, guide BLOB NOT NULL, note TEXT NOT NULL);
CREATE TABLE team_wrap (
    number INTEGER NOT NULL,
    guide BLOB NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (number, guide)
) WITHOUT ROWID;
CREATE TABLE audit_record (row INTEGER PRIMARY KEY, hour INTEGER NOT NULL, record BLOB NOT NULL);
"""

DESK: Final = """
CREATE TABLE code (digest BLOB PRIMARY KEY, role INTEGER NOT NULL, month TEXT NOT NULL) WITHOUT ROWID;
"""
