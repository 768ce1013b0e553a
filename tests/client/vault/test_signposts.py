"""What FTS5 writes down at the beginning of its pages holds no word that no text has any more, and leads right."""

from __future__ import annotations

import bisect
import random
from collections.abc import Iterator

import pytest

from client.vault.fulltext import TOKENIZE, forget_signposts
from client.vault.sqlcipher import Connection
from tests.client.vault.test_feed_erasure import plain_file


@pytest.fixture
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    connection = plain_file(tmp_path_factory.mktemp("index") / "plain.db")
    yield connection
    connection.close()


def words_for(chance: random.Random) -> list[str]:
    """No ending that stemming would change."""
    most = chance.choice([30, 300, 3000])
    return [f"w{chance.randrange(10 ** chance.choice([2, 4, 9])):x}zq" for _ in range(most)]


@pytest.mark.parametrize("seed", range(6))
def test_signposts_lead_right_and_hold_nothing_that_was_erased(db: Connection, seed: int) -> None:
    chance = random.Random(seed)
    words, texts = words_for(chance), dict[int, str]()
    size = chance.choice([64, 200, 500])
    db.execute("INSERT INTO post_index (post_index, rank) VALUES ('pgsz', ?)", (size,))
    for _ in range(25):
        db.execute("BEGIN")
        gone = []
        for _ in range(chance.randrange(1, 6)):
            place = chance.randrange(10**6)
            if texts and chance.random() < 0.5:
                place, text = texts.popitem()
                gone.append(text)
                db.execute(
                    "INSERT INTO post_index (post_index, rowid, title, text) VALUES ('delete', ?, '', ?)",
                    (place, text),
                )
            elif place not in texts:
                texts[place] = " ".join(chance.choices(words, k=chance.choice([3, 40, 400])))
                db.execute(
                    "INSERT INTO post_index (rowid, title, text) VALUES (?, '', ?)", (place, texts[place])
                )
        forget_signposts(db, "post_index", gone)
        db.execute("COMMIT")
        held = {place: set(text.split()) for place, text in texts.items()}
        assert not left_over(db, sorted(set().union(*held.values())))
        for word in chance.sample(words, 10):
            found = {row[0] for row in db.execute("SELECT rowid FROM post_index(?)", (f'"{word}"',))}
            assert found == {place for place, each in held.items() if word in each}


def left_over(db: Connection, living: list[str]) -> list[str]:
    """Signposts with which no word begins that is in use."""
    rows = db.execute("SELECT term FROM post_index_idx WHERE term <> x''").fetchall()
    posts = [bytes(row[0])[1:].rstrip(b"\0").decode() for row in rows]
    found = []
    for post in posts:
        at = bisect.bisect_left(living, post)
        if at == len(living) or not living[at].startswith(post):
            found.append(post)
    return found


def test_the_words_are_told_apart_as_the_index_does_it(db: Connection) -> None:
    (made,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'post_index'").fetchone()
    assert f"tokenize = '{TOKENIZE}'" in made


def test_nothing_of_erased_texts_is_kept_beside(db: Connection) -> None:
    db.execute("INSERT INTO post_index (rowid, title, text) VALUES (1, '', 'some words')")
    forget_signposts(db, "post_index", ["an unmistakable mongoose"])
    assert db.execute("SELECT count(*) FROM temp.post_index_gone_words").fetchone() == (0,)
