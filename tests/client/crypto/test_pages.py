from __future__ import annotations

from functools import partial

import pytest

from client.crypto.pages import PAGE_BYTES, PageCipher
from client.domain.errors import BugError
from client.domain.journal import JournalEntry, Moment
from client.vault import connection, epochs, journal
from client.vault.private_schema import PRIVATE_SCHEMA

RAW_KEY = bytes(range(48))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The pages of a real file of the house, as SQLCipher wrote them."""
    path = tmp_path_factory.mktemp("pages") / "private.db"
    connection.create(path, RAW_KEY, PRIVATE_SCHEMA, fill=partial(epochs.begin, vault_id=b"v" * 16))
    private = connection.connect(path, RAW_KEY, PRIVATE_SCHEMA)
    for number in range(200):
        journal.add(
            private, JournalEntry(id=str(number), created=Moment(number, 0), text=f"day {number} " * 40)
        )
    connection.close_checkpointed(private)
    raw = path.read_bytes()
    return [raw[at : at + PAGE_BYTES] for at in range(0, len(raw), PAGE_BYTES)]


def test_every_page_that_sqlcipher_wrote_is_genuine_and_reads_as_sqlites(pages: list[bytes]) -> None:
    cipher = PageCipher(RAW_KEY)
    opened = [cipher.open(number, raw) for number, raw in enumerate(pages, start=1)]
    assert len(opened) > 20
    assert all(page.genuine for page in opened)
    first = opened[0].content
    assert first.startswith(b"SQLite format 3\x00")
    assert int.from_bytes(first[16:18]) == PAGE_BYTES
    assert first[20] == 80
    assert int.from_bytes(first[28:32]) == len(pages)
    assert any(b"day 199 day 199" in page.content for page in opened)


def test_a_page_with_a_flipped_bit_in_another_place_or_cut_is_not_genuine(pages: list[bytes]) -> None:
    cipher = PageCipher(RAW_KEY)
    raw = pages[4]
    for at in (0, 15, 16, 4000, 8111, 8112, 8127, 8128, 8191):
        flipped = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
        assert not cipher.open(5, flipped).genuine
    assert not cipher.open(6, raw).genuine
    assert not cipher.open(5, raw[:-1]).genuine
    assert not cipher.open(5, b"").genuine
    assert not cipher.open(5, bytes(PAGE_BYTES)).genuine


def test_under_another_key_or_salt_no_page_is_genuine(pages: list[bytes]) -> None:
    for at in (0, 31, 32, 47):
        other = bytearray(RAW_KEY)
        other[at] ^= 1
        assert not any(PageCipher(bytes(other)).open(n, raw).genuine for n, raw in enumerate(pages, start=1))


def test_a_key_of_another_length_is_a_mistake() -> None:
    with pytest.raises(BugError):
        PageCipher(bytes(32))
