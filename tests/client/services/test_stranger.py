"""A stranger opens a vault with docs/vault-format.md and the bare libraries: no code of the client is used for it.

The same steps check the golden key file, which was made once and must open for ever.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2

from client.crypto import keyfile
from client.crypto.kdf import Argon2Parameters
from client.domain.journal import JournalEntry, Moment
from client.services import unlocking
from client.services.unlocking import KeyMaking
from client.vault import journal
from client.vault.worker import VaultThreads

VECTOR: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "vault_key_file.json").read_text("utf-8")
)


def _hkdf(secret: bytes, salt: bytes, info: str, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info.encode()).derive(secret)


def _data_key(raw: bytes, slot_at: int, holder_key: Callable[[bytes], bytes]) -> bytes:
    assert len(raw) == 320
    assert raw[:8] == b"\x01leeward"
    assert hashlib.sha256(raw[:288]).digest() == raw[288:]
    slot = raw[slot_at : slot_at + 110]
    bound, salt, encrypted = raw[:28] + slot[:30], slot[14:30], slot[30:78]
    both = _hkdf(holder_key(slot), salt, "leeward/vault/slot/v1", 64)
    assert hmac.digest(both[32:], bound + encrypted, "sha256") == slot[78:]
    data_key = ChaCha20Poly1305(both[:32]).decrypt(bytes(12), encrypted, bound)
    seal_key = _hkdf(data_key, raw[8:24], "leeward/vault/key-file-seal/v1", 32)
    assert hmac.digest(seal_key, raw[:256], "sha256") == raw[256:288]
    return data_key


def _by_passphrase(raw: bytes, passphrase: str) -> bytes:
    def holder_key(slot: bytes) -> bytes:
        assert slot[:2] == b"\x01\x01"
        memory, passes, lanes = (int.from_bytes(slot[at : at + 4]) for at in (2, 6, 10))
        spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in passphrase)
        secret = unicodedata.normalize("NFC", spaced).encode()
        derivation = Argon2id(salt=slot[14:30], length=32, iterations=passes, lanes=lanes, memory_cost=memory)
        return derivation.derive(secret)

    return _data_key(raw, 36, holder_key)


def _by_code(raw: bytes, code: str) -> bytes:
    values = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(c) for c in code.replace("-", "")]
    check = 0
    for value in values[:32]:
        check = (check ^ value) * 2
        if check > 31:
            check ^= 0b100101
    assert check == values[32]
    bits = "".join(f"{value:05b}" for value in values[:32])

    def holder_key(slot: bytes) -> bytes:
        assert slot[:14] == b"\x02\x02" + bytes(12)
        return _hkdf(int(bits, 2).to_bytes(20), slot[14:30], "leeward/vault/recovery/v1", 32)

    return _data_key(raw, 146, holder_key)


def _drawn_from(stream: bytes) -> Callable[[int], bytes]:
    left = memoryview(stream)

    def draw(length: int) -> bytes:
        nonlocal left
        drawn, left = bytes(left[:length]), left[length:]
        assert len(drawn) == length
        return drawn

    return draw


def test_the_golden_key_file_opens_both_ways_for_a_stranger() -> None:
    raw = bytes.fromhex(VECTOR["key_file"])
    assert _by_passphrase(raw, VECTOR["passphrase"]).hex() == VECTOR["data_key"]
    assert _by_code(raw, VECTOR["recovery_code"]).hex() == VECTOR["data_key"]


def test_the_golden_key_file_opens_both_ways_for_leeward_and_gives_the_golden_keys() -> None:
    read = keyfile.decode(bytes.fromhex(VECTOR["key_file"]))
    data_key = keyfile.open_with_passphrase(read, VECTOR["passphrase"])
    assert keyfile.open_with_recovery_code(read, VECTOR["recovery_code"]) == data_key
    assert (read.vault_id.hex(), read.key_number, read.epoch) == (VECTOR["vault_id"], 1, VECTOR["epoch"])
    assert data_key.secret.hex() == VECTOR["data_key"]
    assert data_key.private_file().hex() == VECTOR["private_file"]
    assert data_key.community_file(VECTOR["community_id"]).hex() == VECTOR["community_file"]
    assert data_key.community_file_name(VECTOR["community_id"]) == VECTOR["community_file_name"]


def test_the_same_randomness_makes_the_golden_key_file() -> None:
    made = keyfile.create(
        VECTOR["passphrase"],
        parameters=Argon2Parameters(*VECTOR["argon2id"]),
        random_bytes=_drawn_from(bytes.fromhex(VECTOR["random_bytes"])),
    )
    counted = keyfile.with_epoch(made.key_file, made.data_key, VECTOR["epoch"])
    assert counted.encoded().hex() == VECTOR["key_file"]
    assert made.recovery_code == VECTOR["recovery_code"]


@pytest.mark.parametrize("door", ["passphrase", "recovery code"])
def test_a_stranger_reads_the_journal(tmp_path: Path, door: str) -> None:
    passphrase = "cafe\u0301 at\u00a0the harbour"

    async def make() -> str:
        threads = VaultThreads.inline()
        making = KeyMaking(parameters=Argon2Parameters())
        new = await unlocking.create(tmp_path, passphrase=passphrase, threads=threads, making=making)
        entry = JournalEntry(id="one", created=Moment(1_700_000_000, 60), text="A calm day.")
        await new.vault.private.write(lambda db: journal.add(db, entry))
        await new.vault.close()
        return new.recovery_code

    code = asyncio.run(make())
    raw = (tmp_path / "vault.key").read_bytes()
    data_key = _by_passphrase(raw, passphrase) if door == "passphrase" else _by_code(raw, code)
    key = _hkdf(data_key, raw[8:24], "leeward/vault/file/private/v1", 48).hex()
    db = dbapi2.connect(tmp_path / "private.db")
    db.execute(f"PRAGMA key = \"x'{key}'\"")
    db.execute("PRAGMA cipher_page_size = 8192")
    rows = db.execute("SELECT created_at, offset_minutes, text FROM journal_entry").fetchall()
    (epoch,) = db.execute("SELECT epoch FROM meta").fetchone()
    db.close()
    assert rows == [(1_700_000_000, 60, "A calm day.")]
    assert epoch == int.from_bytes(raw[28:36]) == 1
