"""The search index fits the entries whatever was written, changed and erased, and says nothing of the rest."""

from __future__ import annotations

import random
import sys
import zipfile
from pathlib import Path

import pytest

from client.crypto import keyfile
from client.domain.journal import JournalEntry, Moment
from client.vault import connection, journal
from client.vault.fulltext import match_expression
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from tests.vectors.vaults import make_vault

FEW = "the river went on under the bridge and nobody asked why it was so still that morning".split()  # noqa: SIM905
MANY = [f"w{number}x" for number in range(3000)]


def _text(chance: random.Random, words: list[str]) -> str:
    """Some are a few words; some are so long that what the index keeps of one word goes over several pages."""
    length = max(1, int(24_000 ** chance.uniform(0.3, 1)) // 6)
    return " ".join(chance.choices(words, [1 / number for number in range(1, len(words) + 1)], k=length))


def _demand_fitting(db: Connection) -> None:
    db.execute("INSERT INTO journal_index (journal_index, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize(("seed", "words"), [(5, FEW), (7, FEW), (1, MANY), (3, MANY)])
def test_long_entries_that_are_changed_and_erased_leave_nothing_in_the_index(
    private: Connection, seed: int, words: list[str]
) -> None:
    chance, texts = random.Random(seed), dict[str, str]()
    for number in range(60):
        text = _text(chance, words)
        what = chance.choice("iied") if texts else "i"
        private.execute("BEGIN IMMEDIATE")
        if what == "i":
            journal.add(private, JournalEntry(str(number), Moment(number, 0), text))
            texts[str(number)] = text
        elif what == "e":
            changed = chance.choice(list(texts))
            journal.edit(private, entry_id=changed, text=text, mood=None, edited_at=number)
            texts[changed] = text
        else:
            erased = chance.choice(list(texts))
            journal.erase(private, erased)
            del texts[erased]
        private.execute("COMMIT")
        _demand_fitting(private)
    for word in words[:20]:
        found = {entry.id for entry in journal.search(private, word, limit=99)}
        # The last word typed is also a beginning of words.
        assert found == {
            id_ for id_, text in texts.items() if any(each.startswith(word) for each in text.split())
        }


def test_an_index_that_an_earlier_leeward_left_unfit_is_made_anew(tmp_path: Path) -> None:
    with zipfile.ZipFile(make_vault.HERE / "private-2.zip") as packed:
        packed.extractall(tmp_path)
    code = '"recovery_code": "'
    told = (make_vault.HERE / "private-2.json").read_text("utf-8")
    key_file = keyfile.decode((tmp_path / "vault.key").read_bytes())
    raw_key = keyfile.open_with_recovery_code(key_file, told.split(code)[1].split('"')[0]).private_file()
    before = connection.Schema("private", PRIVATE_SCHEMA.application_id, PRIVATE_SCHEMA.migrations[:2])
    db = connection.connect(tmp_path / "private.db", raw_key, before)
    db.execute("INSERT INTO journal_index (rowid, text) VALUES (3, 'forgotten by a deletion')")
    connection.close_checkpointed(db)
    db = connection.connect(tmp_path / "private.db", raw_key, PRIVATE_SCHEMA)
    _demand_fitting(db)
    assert journal.search(db, "forgotten", limit=9) == []
    assert len(journal.search(db, "harb", limit=9)) == 2
    db.close()


def test_whatever_is_typed_is_searched_for_as_single_words(private: Connection) -> None:
    """An index that keeps no places of words answers no phrase, and FTS5 takes two words in quotes for one."""
    for number in range(sys.maxunicode + 1):
        letter = chr(number)
        if letter.isalnum() and (number < 0x3000 or number % 50 == 0):
            journal.search(private, f"a{letter}b", limit=1)
    assert match_expression("a\u19b0b") == '"a" "b"*'
