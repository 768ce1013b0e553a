"""What is erased or worded anew in the journal leaves not one of its words in the file's bytes, the index's too."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from client.domain.filing import Filing, Picture, Template
from client.domain.journal import JournalEntry, Labels, Moment
from client.vault import drafts, journal, journal_shelf, pictures
from client.vault.drafts import Draft
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection

ENTRIES = 60


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    """The private schema without a key, so that a test can look at the bytes."""
    connection = dbapi2.connect(str(tmp_path / "plain.db"), isolation_level=None)
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    for migration in PRIVATE_SCHEMA.migrations:
        for statement in migration.statements:
            connection.execute(statement)
    yield connection
    connection.close()


def words(number: int) -> list[str]:
    """Words that no other entry has, long enough not to stand in a file by chance."""
    chance = random.Random(number)
    return [f"zq{chance.randrange(10**12):012d}" for _ in range(300)]


def kept(db: Connection, number: int) -> str:
    entry_id = f"entry-{number}"
    moment = Moment(1_700_000_000 + number, 0)
    journal.add(db, JournalEntry(entry_id, moment, " ".join(words(number)), None, None))
    return entry_id


def signposts(db: Connection) -> list[str]:
    """The words at the beginnings of the index's pages: FTS5 writes down as much of one as tells two pages apart."""
    rows = db.execute("SELECT term FROM journal_index_idx WHERE term <> x''").fetchall()
    return [bytes(row[0])[1:].rstrip(b"\0").decode() for row in rows]


def one_at_a_beginning(db: Connection, choice: int) -> int:
    """An entry with a word that stands at the beginning of a page."""
    posts = sorted(signposts(db))
    post = posts[choice * (len(posts) - 1)]
    return next(n for n in range(ENTRIES) if any(word.startswith(post) for word in words(n)))


def left_in(db: Connection, path: Path, gone: list[str]) -> list[str]:
    """The words of these that any file still holds."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = b"".join(each.read_bytes() for each in path.iterdir())
    living = [word for (text,) in db.execute("SELECT text FROM journal_entry") for word in text.split()]
    bare = {post for post in signposts(db) if not any(word.startswith(post) for word in living)}
    return [word for word in gone if word.encode() in data or any(word.startswith(post) for post in bare)]


@pytest.mark.parametrize("choice", [0, 1])
def test_an_erased_entry_leaves_no_word(db: Connection, tmp_path: Path, choice: int) -> None:
    ids = [kept(db, number) for number in range(ENTRIES)]
    at = one_at_a_beginning(db, choice)
    assert left_in(db, tmp_path, words(at)), "or the test would look in the wrong place"
    journal.erase(db, ids[at])
    assert left_in(db, tmp_path, words(at)) == []
    other = (at + 1) % ENTRIES
    assert [each.id for each in journal.search(db, words(other)[5], limit=5)] == [ids[other]]


@pytest.mark.parametrize("choice", [0, 1])
def test_words_taken_back_are_in_the_earlier_version_alone_and_go_with_it(
    db: Connection, tmp_path: Path, choice: int
) -> None:
    ids = [kept(db, number) for number in range(ENTRIES)]
    at = one_at_a_beginning(db, choice)
    gone = {word for word in words(at) if any(word.startswith(post) for post in signposts(db))}
    stays = [word for word in words(at) if word not in gone]
    journal.edit(db, entry_id=ids[at], text=" ".join(stays), mood=None, edited_at=1_800_000_000)
    (earlier,) = journal.versions(db, ids[at])
    assert earlier.text == " ".join(words(at))
    assert not [word for word in gone if journal.search(db, word, limit=5)]
    journal.erase_versions(db, ids[at])
    assert left_in(db, tmp_path, sorted(gone)) == []
    for word in stays[::30]:
        assert [each.id for each in journal.search(db, word, limit=5)] == [ids[at]]
    db.execute("INSERT INTO journal_index (journal_index, rank) VALUES ('integrity-check', 1)")


def test_an_erased_entry_takes_versions_labels_pictures_and_draft_along(
    db: Connection, tmp_path: Path
) -> None:
    ids = [kept(db, number) for number in range(3)]
    before, label, seen, unkept = words(7)[0], words(7)[1], words(7)[2], words(7)[3]
    journal.edit(db, entry_id=ids[1], text=before, mood=None, edited_at=1)
    filing = Filing(labels=Labels(tags=(label,), people=(label,), places=(label,)))
    journal.edit(db, entry_id=ids[1], text="now", mood=None, edited_at=2, filing=filing)
    pictures.add(db, Picture("p", ids[1], 2, 2, "png", seen), seen.encode(), at=3)
    drafts.save(db, Draft(id=ids[1], kind="journal", text=unkept, saved_at=4, details=unkept))
    gone = [*words(1), before, label, seen, unkept]
    assert set(left_in(db, tmp_path, gone)) >= {words(1)[0], before, label, seen, unkept}
    journal.trash(db, ids[1], at=5)
    assert journal.empty_trash(db) == 1
    assert left_in(db, tmp_path, gone) == []


def test_a_renamed_label_and_an_erased_template_leave_nothing(db: Connection, tmp_path: Path) -> None:
    name, text = words(8)[0], words(8)[1]
    for number in range(2):
        filing = Filing(labels=Labels(people=(name,)))
        journal.place(db, entry_id=kept(db, number), filing=filing)
    journal_shelf.put_template(db, Template("t", name, text), at=1)
    assert left_in(db, tmp_path, [name, text]) == [name, text]
    journal_shelf.rename_label(db, "person", name=name, new="somebody")
    journal_shelf.erase_template(db, "t")
    assert left_in(db, tmp_path, [name, text]) == []


def test_erasing_what_is_not_there_does_nothing(db: Connection) -> None:
    kept(db, 1)
    journal.erase(db, "entry-2")
    assert journal.total(db) == 1
