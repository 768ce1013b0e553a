"""SQLite's errors as Leeward's, also where sqlcipher3 gives their words and no code."""

from __future__ import annotations

from pathlib import Path

import pytest

from client.domain.errors import DiskFull, VaultDamaged, VaultInUse, VaultUnreadable
from client.vault.faults import from_sqlite, may_pass
from client.vault.sqlcipher import Error


@pytest.mark.parametrize(
    ("words", "kind", "passes"),
    [
        ("disk I/O error", VaultUnreadable, True),
        ("database or disk is full", DiskFull, False),
        ("database disk image is malformed", VaultDamaged, True),
        ("file is not a database", VaultDamaged, True),
        ("database is locked", VaultInUse, False),
        ("unable to open database file", VaultUnreadable, False),
    ],
)
def test_an_error_of_the_backup_interface_is_known_by_its_words(
    words: str, kind: type[Exception], passes: bool
) -> None:
    error = Error(words)
    assert not hasattr(error, "sqlite_errorcode")
    assert type(from_sqlite(error, part="private")) is kind
    assert may_pass(error) is passes


def test_what_the_backup_interface_really_raises_has_no_code(tmp_path: Path) -> None:
    from sqlcipher3 import dbapi2

    source = dbapi2.connect(":memory:")
    source.execute("CREATE TABLE thing (name TEXT)")
    (tmp_path / "no-database").write_bytes(b"not at all" * 2000)
    target = dbapi2.connect(str(tmp_path / "no-database"))
    with pytest.raises(dbapi2.Error) as raised:
        source.backup(target)
    source.close()
    target.close()
    assert type(from_sqlite(raised.value, part="private")) is VaultDamaged
