"""Reads a vault by docs/vault-format.md with sqlite3mc, Argon2 and HKDF: not a line of Leeward, nor of SQLCipher.

    python -I independent_reader.py FOLDER COMMUNITY_ID SEARCH < the passphrase or the recovery code

Prints one JSON object. The folder is changed as by any reader of SQLite: a left write-ahead log is folded in. `-I`
keeps the checkout out of the path, and the last line checks that nothing of it was loaded.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

import apsw
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PASSPHRASE_SLOT, RECOVERY_SLOT, SLOT_BYTES = 36, 146, 110
BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_SYMBOLS = 33


def derived(secret: bytes, *, salt: bytes, info: str, length: int) -> bytes:
    """HKDF-SHA256."""
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info.encode()).derive(secret)


def of_passphrase(passphrase: str, slot: bytes) -> bytes:
    """The holder's key of the passphrase slot."""
    require(slot[:2] == b"\x01\x01", "an Argon2id slot")
    memory, passes, lanes = (int.from_bytes(slot[at : at + 4]) for at in (2, 6, 10))
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in passphrase)
    return Argon2id(salt=slot[14:30], length=32, iterations=passes, lanes=lanes, memory_cost=memory).derive(
        unicodedata.normalize("NFC", spaced).encode()
    )


def of_code(code: str, slot: bytes) -> bytes:
    """The holder's key of the recovery slot."""
    require(slot[:2] == b"\x02\x02", "a recovery slot")
    symbols = code.replace("-", "").replace(" ", "").upper().replace("O", "0").replace("I", "1")
    values = [BASE32.index(c) for c in symbols.replace("L", "1")]
    check = 0
    for value in values[:-1]:
        check = (check ^ value) << 1
        check ^= 0b100101 if check > 31 else 0
    require(len(values) == CODE_SYMBOLS and check == values[-1], "a recovery code")
    bits = 0
    for value in values[:-1]:
        bits = bits << 5 | value
    return derived(bits.to_bytes(20), salt=slot[14:30], info="leeward/vault/recovery/v1", length=32)


def data_key(raw: bytes, words: str) -> bytes:
    """The data key behind a key file, by whichever of its slots the words are for."""
    require(len(raw) == 320 and raw[:8] == b"\x01leeward", "a key file of version 1")
    require(hashlib.sha256(raw[:-32]).digest() == raw[-32:], "a whole key file")
    is_code = words.count("-") == 7
    at = RECOVERY_SLOT if is_code else PASSPHRASE_SLOT
    slot = raw[at : at + SLOT_BYTES]
    holder = of_code(words, slot) if is_code else of_passphrase(words, slot)
    keys = derived(holder, salt=slot[14:30], info="leeward/vault/slot/v1", length=64)
    bound, wrapped = raw[:28] + slot[:30], slot[30:78]
    require(hmac.digest(keys[32:], bound + wrapped, "sha256") == slot[78:], "these words' slot")
    key = ChaCha20Poly1305(keys[:32]).decrypt(bytes(12), wrapped, bound)
    seal = derived(key, salt=raw[8:24], info="leeward/vault/key-file-seal/v1", length=32)
    require(hmac.digest(seal, raw[:256], "sha256") == raw[256:288], "a sealed key file")
    return key


def opened(path: Path, raw_key: bytes) -> apsw.Connection:
    """A SQLCipher file in sqlite3mc: its `raw:` key is the 32 bytes of key and the 16 of salt, as in SQLCipher."""
    db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    for setting in ("cipher = 'sqlcipher'", "legacy = 4", "legacy_page_size = 8192"):
        db.execute(f"PRAGMA {setting}")
    db.execute(f"PRAGMA key = 'raw:{raw_key.hex()}'")
    require(db.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "a whole database")
    return db


def rows(db: apsw.Connection, query: str, *values: Any) -> list[Any]:
    """All rows; bytes as hex, for JSON."""
    return [
        [value.hex() if isinstance(value, bytes) else value for value in row]
        for row in db.execute(query, values)
    ]


def read(folder: Path, community: str, search: str, words: str) -> dict[str, Any]:
    """All that is asked for, out of the private file and one community's."""
    raw = (folder / "vault.key").read_bytes()
    secret, vault_id = data_key(raw, words), raw[8:24]

    def key(info: str, length: int = 48) -> bytes:
        return derived(secret, salt=vault_id, info=info, length=length)

    found: dict[str, Any] = {"epoch": int.from_bytes(raw[28:36]), "log": (folder / "private.db-wal").exists()}
    db = opened(folder / "private.db", key("leeward/vault/file/private/v1"))
    found["application_id"], found["user_version"] = (
        db.execute(f"PRAGMA {name}").get for name in ("application_id", "user_version")
    )
    found["meta"] = rows(db, "SELECT vault_id, epoch FROM meta")
    found["settings"] = rows(db, "SELECT key, value FROM setting ORDER BY key")
    found["entries"] = rows(
        db, "SELECT id, created_at, offset_minutes, edited_at, text, mood FROM journal_entry ORDER BY row"
    )
    found["check_ins"] = [
        [*row[:-2], json.loads(row[-2]), row[-1]]
        for row in rows(
            db, "SELECT id, created_at, offset_minutes, mood, words, note FROM check_in ORDER BY row"
        )
    ]
    found["drafts"] = rows(db, "SELECT id, kind, title, text, saved_at FROM draft ORDER BY id")
    # FTS5 checks with 1 as its rank that the index says what the entries say.
    db.execute("INSERT INTO journal_index (journal_index, rank) VALUES ('integrity-check', 1)")
    found["found"] = rows(
        db,
        "SELECT e.id FROM journal_index i JOIN journal_entry e ON e.row = i.rowid"
        " WHERE journal_index MATCH ? ORDER BY e.row",
        search,
    )
    db.close()
    if community:
        name = key("leeward/vault/name/community/v1/" + community, 16).hex() + ".db"
        feed = opened(folder / name, key("leeward/vault/file/community/v1/" + community))
        found["community_application_id"] = feed.execute("PRAGMA application_id").get
        found["posts"] = rows(
            feed, "SELECT 2147483648 - place, id, title, text FROM post ORDER BY place DESC"
        )
        found["posts_found"] = rows(
            feed, "SELECT 2147483648 - rowid FROM post_index WHERE post_index MATCH ? ORDER BY rowid", search
        )
        feed.close()
    return found


def require(true: bool, what: str) -> None:
    """End here when it is not what the document says."""
    if not true:
        sys.exit(f"This is not {what}.")


if __name__ == "__main__":
    spoken = sys.stdin.buffer.read().decode("utf-8")
    print(json.dumps(read(Path(sys.argv[1]), sys.argv[2], sys.argv[3], spoken)))
    require(not {"client", "protocol", "sqlcipher3"} & set(sys.modules), "an independent reading")
