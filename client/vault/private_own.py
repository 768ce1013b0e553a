"""The private file's seventh step: journals, labels, versions, trash, pictures and templates; one's own dimensions and
activities; answers to instruments; exercises; what was read in the library.

None of it ever leaves the computer. What client/vault/private_places.py says of tables holds here too: no two have the
same types in the same order, so that a rescue knows a lost page by its rows.
"""

from __future__ import annotations

from typing import Final

OWN_TABLES: Final = (
    # None: the first journal, which has no row of its own.
    "ALTER TABLE journal_entry ADD COLUMN journal TEXT",
    "ALTER TABLE journal_entry ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE journal_entry ADD COLUMN whole_day INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE journal_entry ADD COLUMN trashed_at INTEGER",
    # Which record of which app an imported one is; None for what was written here.
    "ALTER TABLE journal_entry ADD COLUMN origin TEXT",
    "CREATE UNIQUE INDEX journal_entry_by_origin ON journal_entry (origin) WHERE origin IS NOT NULL",
    # Lists, filters and the calendar ask this alone: a long text would have to be read up to what stands behind it.
    "DROP INDEX journal_entry_by_time",
    """CREATE INDEX journal_entry_by_time ON journal_entry
        (trashed_at, created_at, row, journal, mood, pinned, offset_minutes)""",
    # A JSON object: what an unfinished entry or check-in holds beside words and mood.
    "ALTER TABLE draft ADD COLUMN details TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE journal (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        place INTEGER NOT NULL,
        made_at INTEGER NOT NULL,
        name TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE entry_label (
        row INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('tag', 'person', 'place')),
        entry INTEGER NOT NULL REFERENCES journal_entry (row) ON DELETE CASCADE,
        UNIQUE (entry, kind, name)
    ) STRICT""",
    "CREATE INDEX entry_label_by_name ON entry_label (kind, name, entry)",
    # An entry as it was before a change; `at` is when it was changed.
    """CREATE TABLE entry_version (
        row INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES journal_entry (row) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        mood INTEGER CHECK (mood BETWEEN 1 AND 5),
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX entry_version_by_entry ON entry_version (entry, row)",
    # `entry` is the id of an entry or of the draft that will become one; `data` is an image made from pixels alone.
    """CREATE TABLE picture (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        entry TEXT NOT NULL,
        place INTEGER NOT NULL,
        added_at INTEGER NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png')),
        description TEXT NOT NULL,
        data BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX picture_by_entry ON picture (entry, place)",
    """CREATE TABLE template (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        edited_at INTEGER NOT NULL
    ) STRICT""",
    # A check-in need not have a mood any more, which only a new table can say.
    """CREATE TABLE check_in_wider (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        offset_minutes INTEGER NOT NULL,
        mood INTEGER CHECK (mood BETWEEN 1 AND 5),
        words TEXT NOT NULL,
        note TEXT NOT NULL,
        activities TEXT NOT NULL DEFAULT '[]',
        measures TEXT NOT NULL DEFAULT '[]',
        whole_day INTEGER NOT NULL DEFAULT 0,
        edited_at INTEGER,
        origin TEXT
    ) STRICT""",
    """INSERT INTO check_in_wider (row, id, created_at, offset_minutes, mood, words, note)
        SELECT row, id, created_at, offset_minutes, mood, words, note FROM check_in""",
    "DROP TABLE check_in",
    "ALTER TABLE check_in_wider RENAME TO check_in",
    "CREATE INDEX check_in_by_time ON check_in (created_at, row)",
    "CREATE UNIQUE INDEX check_in_by_origin ON check_in (origin) WHERE origin IS NOT NULL",
    """CREATE TABLE dimension (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('scale', 'amount', 'yes-no')),
        least REAL NOT NULL,
        most REAL NOT NULL,
        unit TEXT NOT NULL,
        place INTEGER NOT NULL,
        resting INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE activity (
        row INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        place INTEGER NOT NULL,
        resting INTEGER NOT NULL
    ) STRICT""",
    # `answers`: a JSON list of what was answered; what was left out is not in it. Scores are never kept: they are sums.
    """CREATE TABLE response (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        instrument TEXT NOT NULL,
        version TEXT NOT NULL,
        language TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        offset_minutes INTEGER NOT NULL,
        answers TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX response_by_time ON response (created_at, row)",
    """CREATE TABLE own_instrument (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        added_at INTEGER NOT NULL,
        questionnaire TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE exercise (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        offset_minutes INTEGER NOT NULL,
        edited_at INTEGER,
        done_at INTEGER,
        content TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX exercise_by_kind ON exercise (kind, created_at, row)",
    """CREATE TABLE library_mark (
        row INTEGER PRIMARY KEY,
        item TEXT NOT NULL UNIQUE,
        opened_at INTEGER NOT NULL,
        finished_at INTEGER,
        place INTEGER NOT NULL,
        kept INTEGER NOT NULL
    ) STRICT""",
)
