"""A private file with something in every table, and the means to damage it and to compare what comes back."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

from client.crypto.pages import PageCipher
from client.vault import connection, epochs
from client.vault.connection import PAGE_BYTES
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.salvage import looked_through
from client.vault.salvage_pages import Opened, OpenPage
from client.vault.salvage_records import kind_of
from client.vault.salvage_shapes import SEQUENCE, as_selected
from client.vault.sqlcipher import Connection

RAW_KEY = bytes(range(48))
Model = dict[str, dict[object, dict[str, object]]]
"""By table, by key: the rows as a query gives them."""


def open_page() -> OpenPage:
    cipher = PageCipher(RAW_KEY)
    return lambda number, raw: Opened(*cipher.open(number, raw))


def make(path: Path) -> Connection:
    connection.create(path, RAW_KEY, PRIVATE_SCHEMA, fill=partial(epochs.begin, vault_id=b"v" * 16))
    return connection.connect(path, RAW_KEY, PRIVATE_SCHEMA)


def words(chance: random.Random, at_most: int) -> str:
    letters = "abcdefghij klmnop qrstuv äöü — 字 "
    return "".join(chance.choices(letters, k=chance.randint(0, at_most)))


def fill(db: Connection, chance: random.Random, *, scale: int = 1, longest: int = 30_000) -> None:
    """Some of everything; the ids are numbered on, so that it can be called again."""
    (begun,) = db.execute("SELECT coalesce(max(row), 0) FROM check_in").fetchone()
    db.execute("BEGIN")
    for number in range(begun, begun + 40 * scale):
        text = words(chance, longest if chance.random() < 0.1 else 900)
        mood = chance.choice([None, 1, 5])
        edited = chance.choice([None, 1_800_000_000])
        db.execute(
            "INSERT INTO journal_entry (id, created_at, offset_minutes, edited_at, text, mood) VALUES (?,?,?,?,?,?)",
            (f"entry-{number}", chance.randint(-5, 2**40), chance.randint(-720, 840), edited, text, mood),
        )
        db.execute(
            "INSERT INTO check_in (id, created_at, offset_minutes, mood, words, note) VALUES (?,?,?,?,?,?)",
            (f"check-{number}", number, 60, chance.randint(1, 5), '["calm"]', words(chance, 200)),
        )
    for number in range(begun, begun + 10 * scale):
        place = chance.choice([None, "there"])
        db.execute(
            "INSERT INTO draft VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            (
                *(f"d{number}", "thread", place, None, place, words(chance, 30), words(chance, 2000), number),
                *("grief", place, chance.choice(["", '{"pinned": true}'])),
            ),
        )
        db.execute("INSERT OR REPLACE INTO setting VALUES (?,?)", (f"setting-{number}", words(chance, 1200)))
        db.execute(
            "INSERT INTO outbox (id, community_id, kind, payload, created_at, state, attempts, answer)"
            " VALUES (?,?,?,?,?,?,?,?)",
            (f"o{number}", "c0", "post", chance.randbytes(chance.randint(0, 3000)), 5, "queued", 0, place),
        )
        db.execute(
            "INSERT INTO own_post (id, community_id, room, thread_id, title, text, created_at, state, reason, words)"
            " VALUES (?,?,?,?,?,?,?,?,?,?)",
            (f"p{number}", "c0", place, "t", words(chance, 60), words(chance, 4000), 7, "held", place, None),
        )
        db.execute(
            "INSERT INTO evidence (found_at, community_id, what, proof) VALUES (?,?,?,?)",
            (number, "c0", "forked", chance.randbytes(700)),
        )
        post, thread = chance.randbytes(16), chance.randbytes(16)
        db.execute("INSERT INTO reading (community_id, thread, seq) VALUES ('c0', ?, ?)", (thread, number))
        db.execute("INSERT INTO following (community_id, follows, thread) VALUES ('c0', 1, ?)", (thread,))
        db.execute(
            "INSERT INTO saved_post (community_id, post, thread, saved_at) VALUES ('c0', ?, ?, ?)",
            (post, thread, number),
        )
        db.execute(
            "INSERT INTO mute (community_id, kind, value, muted_at, until) VALUES ('', 'word', ?, 7, ?)",
            (f"word {number}", chance.choice([None, 9])),
        )
        db.execute(
            "INSERT INTO agreement (community_id, what, version, agreed_at) VALUES ('c0', 'guidelines', ?, 8)",
            (number,),
        )
        db.execute("INSERT INTO spelling_word (word, added_at) VALUES (?, 5)", (f"my word {number}",))
        db.execute(
            "INSERT INTO plan_contact (id, step, name, reach, place) VALUES (?, 4, ?, '0123', ?)",
            (f"contact-{number}", words(chance, 20), number),
        )
        db.execute("INSERT INTO vault_event (at, what, facts) VALUES (?,?,?)", (number, "restored", "{}"))
        _fill_own(db, chance, number)
    for step in range(1, 7) if begun == 0 else ():
        db.execute("INSERT INTO plan_step VALUES (?, ?, ?)", (step, begun, words(chance, 900)))
    for number in range(begun, begun + 3):
        community = f"c{number}"
        db.execute(
            f"INSERT INTO community VALUES ({','.join('?' * 19)})",
            (
                *(
                    community,
                    words(chance, 30),
                    "[]",
                    bytes(32),
                    "joined",
                    "guide",
                    "m",
                    "p",
                    "Ash",
                    bytes(32),
                ),
                *(chance.randbytes(96), bytes(32), None, "{}", chance.randbytes(9000), 1, number, None, 1000),
            ),
        )
        for epoch in range(30 * scale):
            db.execute("INSERT INTO epoch_key VALUES (?,?,?)", (community, epoch, chance.randbytes(32)))
            db.execute("INSERT INTO team_key VALUES (?,?,?)", (community, epoch, chance.randbytes(96)))
        db.execute("INSERT INTO mail_part VALUES (?,?,?,?,?)", (community, "m", 0, 9, chance.randbytes(5000)))
        db.execute("INSERT INTO joining VALUES (?,?)", (community, chance.randbytes(2500)))
        db.execute("INSERT INTO guide_key VALUES (?,?,?)", (community, bytes(32), 4))
        for message in range(4 * scale):
            db.execute(
                "INSERT INTO message (community_id, id, kind, hour, content, opened) VALUES (?,?,?,?,?,?)",
                (community, f"m{message}", "note", 3, words(chance, 1500), chance.randint(0, 1)),
            )
    db.execute("COMMIT")


def _fill_own(db: Connection, chance: random.Random, number: int) -> None:
    """What one keeps for oneself beside entries and check-ins."""
    entry = db.execute("SELECT max(row) FROM journal_entry").fetchone()[0]
    maybe = chance.choice([None, number])
    rows: tuple[tuple[str, tuple[object, ...]], ...] = (
        ("journal (id, place, made_at, name)", (f"j{number}", number, 7, words(chance, 20))),
        ("entry_label (name, kind, entry)", (f"label {number}", chance.choice(["tag", "person"]), entry)),
        (
            "entry_version (entry, at, mood, text)",
            (entry, number, chance.choice([None, 3]), words(chance, 3000)),
        ),
        (
            "picture (id, entry, place, added_at, width, height, kind, description, data)",
            (f"i{number}", "e", 0, 5, 640, 480, "jpeg", words(chance, 30), chance.randbytes(9000)),
        ),
        ("template (id, name, text, edited_at)", (f"t{number}", words(chance, 20), words(chance, 900), 5)),
        (
            "dimension (id, name, kind, least, most, unit, place, resting)",
            (f"d{number}", words(chance, 9), "scale", 0.5 * number, 10.0, "", number, 0),
        ),
        ("activity (name, place, resting)", (f"activity {number}", number, chance.randint(0, 1))),
        (
            "response (id, instrument, version, language, created_at, offset_minutes, answers)",
            (f"r{number}", "phq-8", "1", "en", number, 60, words(chance, 600)),
        ),
        ("own_instrument (id, added_at, questionnaire)", (f"q{number}", number, words(chance, 5000))),
        (
            "exercise (id, kind, created_at, offset_minutes, edited_at, done_at, content)",
            (f"x{number}", "worry", number, 60, maybe, maybe, words(chance, 900)),
        ),
        (
            "library_mark (item, opened_at, finished_at, place, kept)",
            (f"articles/{number}", 5, maybe, 400, 1),
        ),
    )
    for into, values in rows:
        db.execute(f"INSERT INTO {into} VALUES ({', '.join('?' * len(values))})", values)


def stir(db: Connection, chance: random.Random) -> None:
    """Erase, shorten and lengthen."""
    db.execute("BEGIN")
    for (row,) in db.execute("SELECT row FROM journal_entry").fetchall():
        dice = chance.random()
        if dice < 0.3:
            db.execute("DELETE FROM journal_entry WHERE row = ?", (row,))
        elif dice < 0.5:
            db.execute("UPDATE journal_entry SET text = ? WHERE row = ?", (words(chance, 20_000), row))
    db.execute("DELETE FROM own_post WHERE row % 3 = 1")
    db.execute("DELETE FROM epoch_key WHERE epoch % 4 = 2")
    db.execute("DELETE FROM outbox WHERE order_number = (SELECT max(order_number) FROM outbox)")
    db.execute("UPDATE setting SET value = value || 'more'")
    db.execute("COMMIT")


def model(db: Connection) -> Model:
    """All rows as SQLite sees them."""
    tables = [
        (name, wr)
        for name, wr in db.execute(
            "SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
        )
        if not name.startswith("sqlite_") or name == SEQUENCE
    ]
    everything: Model = {}
    for table, without_rowid in tables:
        names = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        key = "NULL" if without_rowid else "rowid"
        everything[table] = {}
        for rowid, *values in db.execute(f'SELECT {key}, {", ".join(names)} FROM "{table}"'):
            row = dict(zip(names, values, strict=True))
            everything[table][_key(rowid, row)] = row
    return everything


def salvaged(path: Path) -> Model:
    """All rows as the salvage sees them, an earlier state's only where a later one has none."""
    everything: Model = {}
    with looked_through(path, open_page(), PRIVATE_SCHEMA, pause=lambda _: None) as found:
        for source in found.sources():
            for each in source.rows:
                row: dict[str, object] = dict(as_selected(each.shape, each.rowid, each.values))
                table = everything.setdefault(each.shape.table, {})
                key = _key(each.rowid, row)
                assert source.earlier or key not in table, "a row came twice"
                table.setdefault(key, row)
    return everything


def without_empty(rows: Model) -> Model:
    return {table: found for table, found in rows.items() if found}


def pages_of(path: Path) -> int:
    return path.stat().st_size // PAGE_BYTES


def _key(rowid: object, row: dict[str, object]) -> object:
    return rowid if rowid is not None else repr(sorted(row.items(), key=lambda item: item[0]))


Place = tuple[str, object]
"""A row: its table and its key."""


def holders(path: Path) -> dict[Place, set[int]]:
    """The pages on which each row of a sound file lies: its leaf, and where it goes on."""
    cipher = open_page()
    opened: list[tuple[int, bool]] = []

    def noting(number: int, raw: bytes) -> Opened:
        page = cipher(number, raw)
        opened.append((number, kind_of(number, page.content) != 0))
        return page

    found: dict[Place, set[int]] = {}
    with looked_through(path, noting, PRIVATE_SCHEMA) as looked:
        opened.clear()
        leaf = 0
        for each in looked.walks[0].rows():
            following = {number for number, in_tree in opened if not in_tree}
            leaf = next((number for number, in_tree in reversed(opened) if in_tree), leaf)
            opened.clear()
            row: dict[str, object] = dict(as_selected(each.shape, each.rowid, each.values))
            found[each.shape.table, _key(each.rowid, row)] = {leaf} | following
    return found


def without(rows: Model, places: dict[Place, set[int]], damaged: set[int]) -> Model:
    """What must be left when these pages are damaged: every row but those that lie on them."""
    return {
        table: {key: row for key, row in found.items() if not places[table, key] & damaged}
        for table, found in rows.items()
    }
