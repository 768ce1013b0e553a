"""From what a person types into a search field to what FTS5 understands; and what FTS5 forgets to forget."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from typing import Final

from client.vault.sqlcipher import Connection

# Letters to Python, but not to FTS5: New Tai Lue's vowel signs and two Vedic signs. A word with one of them would be
# two in quotes, a phrase, which the journal's index does not answer.
_NO_LETTERS: Final = "\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3"
_WORD: Final = re.compile(rf"[^\W_{_NO_LETTERS}]+")
_WORDS_AT_MOST: Final = 16
TOKENIZE: Final = "porter unicode61"
"""How our indexes tell words apart."""


def match_expression(typed: str) -> str | None:
    """An FTS5 expression for all words of `typed`, the last of them also as a beginning; None if there is no word.

    Every word is quoted, so nothing typed is ever taken for an operator.
    """
    words = _WORD.findall(typed)[:_WORDS_AT_MOST]
    if not words:
        return None
    return " ".join(f'"{word}"' for word in words) + "*"


def forget_signposts(connection: Connection, index: str, gone: Iterable[str]) -> int:
    """Take words of texts that left an FTS5 index out of its signposts, if no other text has them; how many there were.

    At the beginning of each of its pages FTS5 writes down a word, or as much of one as tells the page from the one
    before, and leaves it there when the text it came from is erased, "secure-delete" or not. Any word serves that is no
    smaller and no greater than the first on the page, so the next one that is still in use takes its place.
    """
    words = _words_of(connection, index, gone)
    if not words:
        return 0
    posts = connection.execute(
        f"SELECT segid, pgno, term FROM {index}_idx WHERE term <> x'' ORDER BY segid, term DESC"
    ).fetchall()
    taken = {(segment, bytes(raw)) for segment, _, raw in posts}
    changed = 0
    for segment, page, raw in posts:
        # The first byte says which index it is of: the main one, or one of beginnings of words.
        kind, word = bytes(raw[:1]), bytes(raw[1:])
        near = bisect.bisect_left(words, word)
        if near == len(words) or not words[near].startswith(word):
            continue
        after = _word(connection, index, "term >= CAST(? AS TEXT) ORDER BY term", word)
        if after is not None and after.startswith(word):
            continue
        instead = kind + (after or b"")
        if after is None or (segment, instead) in taken:
            # Nothing is on this page any more: it may stand anywhere behind the last word before it.
            before = _word(connection, index, "term < CAST(? AS TEXT) ORDER BY term DESC", word)
            instead = kind + (before or b"") + b"\x00"
            while (segment, instead) in taken:
                instead += b"\x00"
        taken.add((segment, instead))
        connection.execute(
            f"UPDATE {index}_idx SET term = ? WHERE segid = ? AND pgno = ? AND term = ?",
            (instead, segment, page, raw),
        )
        changed += 1
    return changed


def _words_of(connection: Connection, index: str, texts: Iterable[str]) -> list[bytes]:
    """The words of texts as FTS5 sees them, in order, by an index of their own that is emptied again."""
    for made in (
        f"temp.{index}_gone USING fts5(text, content = '', tokenize = '{TOKENIZE}')",
        f"temp.{index}_gone_words USING fts5vocab('temp', '{index}_gone', 'row')",
        f"temp.{index}_words USING fts5vocab('main', '{index}', 'row')",
    ):
        connection.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {made}")
    connection.executemany(
        f"INSERT INTO temp.{index}_gone (text) VALUES (?)", [(text,) for text in texts if text]
    )
    found = connection.execute(f"SELECT CAST(term AS BLOB) FROM temp.{index}_gone_words ORDER BY term")
    words = [bytes(row[0]) for row in found]
    connection.execute(f"INSERT INTO temp.{index}_gone ({index}_gone) VALUES ('delete-all')")
    return words


def _word(connection: Connection, index: str, where: str, word: bytes) -> bytes | None:
    """The first word in use that is there."""
    row = connection.execute(
        f"SELECT CAST(term AS BLOB) FROM temp.{index}_words WHERE {where} LIMIT 1", (word,)
    ).fetchone()
    return bytes(row[0]) if row else None
