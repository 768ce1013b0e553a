"""The tables of both databases. docs/data-inventory.md says of each column why it is there and for how long.

They are written once: SQLite takes them as they stand, and for PostgreSQL the types' names are changed. Every key is
led by `community`, a small number that stands for its id, so that a database which is spread over many machines keeps a
community together. Nothing here needs triggers, sequences, foreign keys or deferred checks. Rows whose order matters
are numbered from the community's one row in `counter`, which whoever writes locks first.
"""

from __future__ import annotations

import re
from typing import Final

from server.store.schema_guides import GUIDES

VERSION: Final = 3
"""Nothing leads from an older one to this one: no community was served from those."""

_SHARED: Final = """
CREATE TABLE community (number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE);
"""

COMMUNITY: Final = (
    _SHARED
    + """
CREATE TABLE counter (
    community INTEGER NOT NULL PRIMARY KEY,
    turn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    erasures INTEGER NOT NULL,
    review_row INTEGER NOT NULL,
    queue_row INTEGER NOT NULL,
    queue_from INTEGER NOT NULL,
    letter_row INTEGER NOT NULL,
    audit_row INTEGER NOT NULL,
    erasure_row INTEGER NOT NULL
);
CREATE TABLE fact (
    community INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (community, name)
) WITHOUT ROWID;
CREATE TABLE change (
    community INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    class INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    salt BLOB,
    header BLOB,
    body BLOB,
    kind TEXT NOT NULL,
    post BLOB,
    hour INTEGER,
    PRIMARY KEY (community, seq)
) WITHOUT ROWID;
CREATE INDEX change_post ON change (community, post, seq) WHERE post IS NOT NULL;
CREATE INDEX change_hour ON change (community, kind, hour, seq) WHERE class = 0 AND hour IS NOT NULL;
CREATE TABLE segment (
    community INTEGER NOT NULL,
    number INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    object BLOB NOT NULL,
    root BLOB NOT NULL,
    stale INTEGER NOT NULL,
    PRIMARY KEY (community, number)
) WITHOUT ROWID;
CREATE INDEX segment_stale ON segment (community, number) WHERE stale = 1;
CREATE TABLE page (
    community INTEGER NOT NULL, number INTEGER NOT NULL, object BLOB NOT NULL,
    PRIMARY KEY (community, number)
) WITHOUT ROWID;
CREATE TABLE object (
    community INTEGER NOT NULL, hash BLOB NOT NULL, delete_after INTEGER,
    PRIMARY KEY (community, hash)
) WITHOUT ROWID;
CREATE INDEX object_due ON object (community, delete_after) WHERE delete_after IS NOT NULL;
CREATE TABLE head (
    community INTEGER NOT NULL PRIMARY KEY,
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
CREATE TABLE epoch (
    community INTEGER NOT NULL, number INTEGER NOT NULL, key BLOB NOT NULL, object BLOB NOT NULL,
    PRIMARY KEY (community, number)
) WITHOUT ROWID;
CREATE TABLE generation (
    community INTEGER NOT NULL, number INTEGER NOT NULL, note TEXT NOT NULL,
    PRIMARY KEY (community, number)
) WITHOUT ROWID;
CREATE TABLE member (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_month TEXT NOT NULL,
    login_key BLOB NOT NULL,
    hpke_key BLOB NOT NULL,
    mailbox_key BLOB NOT NULL,
    approved INTEGER NOT NULL,
    paused_until_day INTEGER,
    sanctioned_day INTEGER,
    renewed_day INTEGER,
    PRIMARY KEY (community, id),
    UNIQUE (community, name)
) WITHOUT ROWID;
CREATE INDEX member_role ON member (community, role);
CREATE TABLE guide (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    signing_key BLOB NOT NULL,
    cosigning_key BLOB NOT NULL,
    cosigned_hour INTEGER NOT NULL,
    PRIMARY KEY (community, member)
) WITHOUT ROWID;
CREATE TABLE left_name (
    community INTEGER NOT NULL, digest BLOB NOT NULL, month TEXT NOT NULL,
    PRIMARY KEY (community, digest)
) WITHOUT ROWID;
CREATE TABLE nullifier (
    community INTEGER NOT NULL, nullifier BLOB NOT NULL, month TEXT NOT NULL,
    PRIMARY KEY (community, nullifier)
) WITHOUT ROWID;
CREATE TABLE challenge (
    community INTEGER NOT NULL, digest BLOB NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (community, digest)
) WITHOUT ROWID;
CREATE INDEX challenge_until ON challenge (community, until);
CREATE TABLE post (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    thread BLOB NOT NULL,
    room BLOB NOT NULL,
    author BLOB NOT NULL,
    state TEXT NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE INDEX post_author ON post (community, author);
CREATE INDEX post_thread ON post (community, thread);
CREATE TABLE thread (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    room BLOB NOT NULL,
    title TEXT NOT NULL,
    locked INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE TABLE submission (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    member BLOB NOT NULL,
    digest BLOB NOT NULL,
    state TEXT NOT NULL,
    seq INTEGER,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL,
    kind TEXT NOT NULL,
    review BLOB,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE INDEX submission_member ON submission (community, member);
CREATE INDEX submission_review ON submission (community, review) WHERE review IS NOT NULL;
CREATE TABLE gone (
    community INTEGER NOT NULL, digest BLOB NOT NULL, member BLOB,
    PRIMARY KEY (community, digest)
) WITHOUT ROWID;
CREATE INDEX gone_member ON gone (community, member) WHERE member IS NOT NULL;
CREATE TABLE quota (
    community INTEGER NOT NULL, member BLOB NOT NULL, day INTEGER NOT NULL, counts TEXT NOT NULL,
    PRIMARY KEY (community, member, day)
) WITHOUT ROWID;
CREATE TABLE consent (
    community INTEGER NOT NULL, member BLOB NOT NULL, post BLOB NOT NULL, study TEXT NOT NULL,
    PRIMARY KEY (community, member, post, study)
) WITHOUT ROWID;
CREATE INDEX consent_post ON consent (community, post);
CREATE TABLE review (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    row INTEGER,
    changed INTEGER,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    band INTEGER NOT NULL,
    why TEXT NOT NULL,
    rules_version INTEGER NOT NULL,
    author BLOB NOT NULL,
    room BLOB,
    thread BLOB,
    post BLOB,
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
    record BLOB NOT NULL,
    rank INTEGER NOT NULL,
    "by" BLOB,
    sealed BLOB NOT NULL,
    "of" BLOB,
    asked TEXT NOT NULL,
    deadline INTEGER,
    opened INTEGER NOT NULL,
    open_minutes INTEGER,
    proposed BLOB NOT NULL,
    proposed_by BLOB,
    seconded_by BLOB,
    until_day INTEGER,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE INDEX review_open
    ON review (community, rank, waiting_since, id, kind, band, state, lease_until, deadline, decision)
    WHERE state <> 'decided';
CREATE INDEX review_changed ON review (community, changed) WHERE changed IS NOT NULL;
CREATE INDEX review_decided ON review (community, decided_day, kind, published, wait_minutes)
    WHERE decided_day IS NOT NULL;
CREATE INDEX review_text ON review (community, text_until_day) WHERE text_until_day IS NOT NULL;
CREATE INDEX review_post ON review (community, post) WHERE post IS NOT NULL;
CREATE INDEX review_reported ON review (community, post) WHERE kind = 'report' AND changed IS NOT NULL;
CREATE INDEX review_author ON review (community, author);
CREATE INDEX review_by ON review (community, "by") WHERE "by" IS NOT NULL;
CREATE INDEX review_claimed ON review (community, claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX review_of ON review (community, "of") WHERE "of" IS NOT NULL;
CREATE INDEX review_decided_by ON review (community, decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX review_proposed_by ON review (community, proposed_by) WHERE proposed_by IS NOT NULL;
CREATE INDEX review_seconded_by ON review (community, seconded_by) WHERE seconded_by IS NOT NULL;
CREATE TABLE review_closed (
    community INTEGER NOT NULL, row INTEGER NOT NULL, review BLOB NOT NULL,
    PRIMARY KEY (community, row)
) WITHOUT ROWID;
"""
    + GUIDES
    + """
CREATE TABLE team_key (
    community INTEGER NOT NULL, number INTEGER NOT NULL, guide BLOB NOT NULL, note TEXT NOT NULL,
    PRIMARY KEY (community, number)
) WITHOUT ROWID;
CREATE TABLE team_wrap (
    community INTEGER NOT NULL, number INTEGER NOT NULL, guide BLOB NOT NULL, wrapped BLOB NOT NULL,
    PRIMARY KEY (community, number, guide)
) WITHOUT ROWID;
CREATE TABLE audit_record (
    community INTEGER NOT NULL, row INTEGER NOT NULL, hour INTEGER NOT NULL, record BLOB NOT NULL,
    PRIMARY KEY (community, row)
) WITHOUT ROWID;
CREATE TABLE tally (
    community INTEGER NOT NULL, month TEXT NOT NULL, what TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (community, month, what)
) WITHOUT ROWID;
CREATE TABLE erasure (
    community INTEGER NOT NULL, row INTEGER NOT NULL, kind TEXT NOT NULL, what BLOB NOT NULL, day INTEGER NOT NULL,
    PRIMARY KEY (community, row)
) WITHOUT ROWID;
CREATE TABLE duty (
    community INTEGER NOT NULL, name TEXT NOT NULL, holder TEXT NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (community, name)
) WITHOUT ROWID;
"""
)

DESK: Final = (
    _SHARED
    + """
CREATE TABLE counter (community INTEGER NOT NULL PRIMARY KEY, turn INTEGER NOT NULL);
CREATE TABLE code (
    community INTEGER NOT NULL, digest BLOB NOT NULL, role INTEGER NOT NULL, month TEXT NOT NULL, org TEXT NOT NULL,
    PRIMARY KEY (community, digest)
) WITHOUT ROWID;
CREATE TABLE answer (
    community INTEGER NOT NULL, code BLOB NOT NULL, blinded BLOB NOT NULL, month TEXT NOT NULL,
    PRIMARY KEY (community, code)
) WITHOUT ROWID;
CREATE TABLE org (
    community INTEGER NOT NULL, name TEXT NOT NULL, made INTEGER NOT NULL, used INTEGER NOT NULL,
    PRIMARY KEY (community, name)
) WITHOUT ROWID;
"""
)


def tables(schema: str) -> dict[str, tuple[str, ...]]:
    """The columns of every table of a schema, in order."""
    found = {}
    for name, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\)(?: WITHOUT ROWID)?;", schema, re.DOTALL):
        columns = re.findall(r'(?:^|,)\s*("?\w+"?) (?:INTEGER|TEXT|BLOB)', body)
        found[name] = tuple(column.strip('"') for column in columns)
    return found


def primary_key(schema: str, table: str) -> tuple[str, ...]:
    """The columns of a table's key after the community."""
    body = re.search(rf"CREATE TABLE {table} \((.*?)\)(?: WITHOUT ROWID)?;", schema, re.DOTALL)
    key = body and re.search(r"PRIMARY KEY \(community, ([\w, ]+)\)", body[1] + ")")
    return tuple(key[1].split(", ")) if key else ()


TELLING: Final = {COMMUNITY: ("nullifier",), DESK: ("code", "answer")}
"""Tables in which the order of rows would tell in which order people came, where a database keeps that order."""

COUNTERS: Final = {one: tables(one)["counter"][1:] for one in (COMMUNITY, DESK)}
"""The columns of the row that whoever writes locks, by schema."""

KINDS: Final = {COMMUNITY: "community", DESK: "desk"}
"""What a database says that it holds, by schema."""

_POSTGRESQL: Final = """
CREATE TABLE leeward (kind TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL);
CREATE TABLE writer (
    community INTEGER NOT NULL, name BLOB NOT NULL, turn INTEGER NOT NULL,
    PRIMARY KEY (community, name)
) WITHOUT ROWID;
"""
"""What a database far away needs beside: `writer` says of each process which of its transactions was the last."""


def for_postgresql(schema: str) -> list[str]:
    """The statements that make the tables of a schema in PostgreSQL."""
    text = (schema + _POSTGRESQL).replace(" WITHOUT ROWID", "")
    text = re.sub(r"\bINTEGER\b", "BIGINT", re.sub(r"\bBLOB\b", "BYTEA", text))
    found = [statement.strip() for statement in text.split(";") if statement.strip()]
    found.append(f"INSERT INTO leeward VALUES ('{KINDS[schema]}', {VERSION})")
    return found


def without_samples(schema: str) -> list[str]:
    """What keeps PostgreSQL from sampling what people wrote into its statistics, where it would outlive them."""
    found = []
    for table, columns in tables(schema).items():
        kinds = re.search(rf"CREATE TABLE {table} \((.*?)\)(?: WITHOUT ROWID)?;", schema, re.DOTALL)
        for column in columns:
            if kinds and re.search(rf'"?{column}"? (?:BLOB|TEXT)', kinds[1]) and column not in _NOT_TELLING:
                found.append(f'ALTER TABLE {table} ALTER COLUMN "{column}" SET STATISTICS 0')
    return found


_NOT_TELLING: Final = ("state", "kind", "role", "what", "month", "decision", "reason", "rule", "asked")
