"""No word of a person is legible in any file of the vault, while it is open and after."""

from __future__ import annotations

import asyncio
from pathlib import Path

from client.crypto.kdf import Argon2Parameters
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services import unlocking
from client.services.unlocking import KeyMaking
from client.vault import (
    check_ins,
    communities,
    drafts,
    evidence,
    journal,
    outbox,
    own_posts,
    settings,
    way_in,
)
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.connection import Migration, Schema
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch

MARK = "Gr\u00fcnspecht-canary"
COMMUNITY = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst"
CACHE = Schema("community", 7, (Migration(1, ("CREATE VIRTUAL TABLE post USING fts5 (text)",)),))


def _fill(db: Connection) -> None:
    text, raw = f"{MARK} and more. " * 40, (MARK * 3).encode()
    journal.add(db, JournalEntry(id=MARK, created=Moment(1, 0), text=text))
    journal.edit(db, entry_id=MARK, text=f"Edited {text}", mood=3, edited_at=2)
    check_ins.add(db, CheckIn(id=MARK, created=Moment(1, 0), mood=2, words=(MARK,), note=text))
    drafts.save(db, drafts.Draft(id=MARK, kind="thread", text=text, title=MARK, room=MARK, saved_at=1))
    settings.put(db, key=MARK, value=text)
    communities.add(
        db,
        CommunityRecord(
            id=COMMUNITY,
            name=MARK,
            addresses=(f"https://{MARK}.example",),
            root_key=raw[:32],
            login_seed=raw[:32],
            hpke_private_key=raw,
            mailbox_key=raw[:32],
            cosign_seed=raw[:32],
            member_id=MARK,
            pseudonym=MARK,
            policy=text,
            descriptor=raw,
            checkpoint=text,
        ),
    )
    way_in.keep(
        db,
        way_in.WayIn(
            community_id=COMMUNITY, guidelines=1, desk_request=raw, pending=raw, later=True, asks="name"
        ),
    )
    communities.add_epoch_key(db, community_id=COMMUNITY, key=EpochKey(1, raw[:32]))
    outbox.add(db, outbox.Intent(id=MARK, community_id=COMMUNITY, kind=MARK, payload=raw, created_at=1))
    outbox.mark(db, intent_id=MARK, state="sending", answer=text)
    own_posts.add(
        db,
        own_posts.OwnPost(
            id=MARK, community_id=COMMUNITY, thread_id=MARK, text=text, title=MARK, created_at=1, words=text
        ),
    )
    evidence.keep(db, evidence.Evidence(found_at=1, community_id=COMMUNITY, what=MARK, proof=raw))


def _fill_cache(db: Connection) -> None:
    db.execute("INSERT INTO post VALUES (?)", (MARK * 500,))


def _endings(folder: Path) -> set[str]:
    return {each.suffix or each.name for each in folder.iterdir()}


def _legible(folder: Path, *, passphrase: str, code: str) -> list[str]:
    """Where anything of it stands, in names or bytes; the plain marks of SQLite count too."""
    words = [
        MARK,
        "canary",
        passphrase,
        code,
        code.replace("-", ""),
        COMMUNITY,
        "journal_entry",
        "SQLite format 3",
    ]
    needles = [word.encode(form) for word in words for form in ("utf-8", "utf-16-le", "utf-16-be")]
    found = []
    for file in folder.rglob("*"):
        haystack = file.name.encode() + b"\0" + file.read_bytes()
        found += [f"{file.name}: {needle!r}" for needle in needles if needle in haystack]
    return found


def _fill_the_rest(db: Connection) -> int:
    """One row in every table that no function above has filled, and how many tables there are."""
    found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'")
    names = [name for (name,) in found.fetchall()]
    for name in names:
        (rows,) = db.execute(f"SELECT count(*) FROM {name}").fetchone()
        if not rows:
            columns = db.execute(f"PRAGMA table_info({name})").fetchall()
            values = [_plain_value(name, column, kind) for _, column, kind, *_ in columns]
            db.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(values))})", values)
    return len(names)


def _plain_value(table: str, column: str, kind: str) -> str | bytes | int:
    """What the table's own rules allow, and the mark wherever they allow any words."""
    bound: dict[tuple[str, str], str | int] = {
        ("mute", "kind"): "word",
        ("agreement", "what"): "age",
        ("entry_label", "kind"): "tag",
        ("picture", "kind"): "png",
        ("dimension", "kind"): "amount",
    }
    if column == "community_id":
        return COMMUNITY
    if (table, column) in bound:
        return bound[table, column]
    length = 16 if column in ("thread", "post") else 32
    values: dict[str, str | bytes | int] = {"TEXT": MARK, "BLOB": (MARK * 3).encode()[:length], "INTEGER": 1, "REAL": 1}
    return values[kind]


def test_no_word_of_any_table_is_legible_in_any_file(tmp_path: Path) -> None:
    passphrase = f"a passphrase with {MARK}"

    async def work() -> str:
        threads = VaultThreads.real()
        making = KeyMaking(stretch=quick_stretch, parameters=Argon2Parameters())
        new = await unlocking.create(tmp_path, passphrase=passphrase, threads=threads, making=making)
        await new.vault.private.write(_fill)
        assert await new.vault.private.write(_fill_the_rest) >= 10
        file = await new.vault.open_community(COMMUNITY, CACHE)
        await file.write(_fill_cache)
        # The reserve may or may not be there yet: it is made behind.
        assert _endings(tmp_path) - {"reserve"} == {".db", ".db-wal", ".db-shm", ".key", ".lock"}
        assert _legible(tmp_path, passphrase=passphrase, code=new.recovery_code) == []
        await new.vault.close()
        threads.shut_down()
        return new.recovery_code

    code = asyncio.run(work())
    assert _legible(tmp_path, passphrase=passphrase, code=code) == []
    # And the search finds what is legible.
    (tmp_path / "leak").write_bytes(f"..{MARK}..".encode("utf-16-le"))
    assert _legible(tmp_path, passphrase=passphrase, code=code) != []
