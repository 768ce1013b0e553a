"""The tables of what guides do beside deciding: notes and looks around a review, letters, hand-overs, shifts.

They are part of the community's database; see schema.py for what holds of all tables.
"""

from __future__ import annotations

from typing import Final

GUIDES: Final = """
CREATE TABLE review_note (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    review BLOB NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    guide BLOB,
    "to" BLOB,
    answered INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE INDEX review_note_review ON review_note (community, review, number);
CREATE INDEX review_note_guide ON review_note (community, guide) WHERE guide IS NOT NULL;
CREATE INDEX review_note_to ON review_note (community, "to") WHERE "to" IS NOT NULL;
CREATE TABLE review_look (
    community INTEGER NOT NULL, review BLOB NOT NULL, guide BLOB NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (community, review, guide)
) WITHOUT ROWID;
CREATE INDEX review_look_guide ON review_look (community, guide);
CREATE INDEX review_look_until ON review_look (community, until);
CREATE TABLE letter (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    row INTEGER NOT NULL,
    member BLOB NOT NULL,
    guide BLOB,
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    team INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE INDEX letter_member ON letter (community, member, row);
CREATE INDEX letter_day ON letter (community, day, row);
CREATE INDEX letter_guide ON letter (community, guide) WHERE guide IS NOT NULL;
CREATE TABLE hand_over (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    row INTEGER NOT NULL,
    guide BLOB,
    hour INTEGER NOT NULL,
    team INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    taken_by BLOB,
    taken_day INTEGER,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE INDEX hand_over_waiting ON hand_over (community, row) WHERE taken_day IS NULL;
CREATE INDEX hand_over_taken ON hand_over (community, taken_day) WHERE taken_day IS NOT NULL;
CREATE INDEX hand_over_guide ON hand_over (community, guide) WHERE guide IS NOT NULL;
CREATE INDEX hand_over_taken_by ON hand_over (community, taken_by) WHERE taken_by IS NOT NULL;
CREATE TABLE guide_act (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    guide BLOB NOT NULL,
    what TEXT NOT NULL,
    digest BLOB NOT NULL,
    day INTEGER NOT NULL,
    seq INTEGER,
    PRIMARY KEY (community, id)
) WITHOUT ROWID;
CREATE INDEX guide_act_guide ON guide_act (community, guide, day, what);
CREATE INDEX guide_act_day ON guide_act (community, day);
CREATE TABLE on_shift (
    community INTEGER NOT NULL, guide BLOB NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (community, guide)
) WITHOUT ROWID;
"""
