"""A log of another time beside the private file: what is noticed of it, and what, as the threat model says, is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from client.domain.errors import RolledBack
from client.services.unlocking import OpenVault
from client.vault import journal
from tests.client.services.vault_runs import add_one, create, unlock

LOG = "private.db-wal"


@pytest.mark.parametrize("noticed", [True, False])
def test_an_older_log_is_noticed_where_it_holds_the_count_of_an_earlier_opening(
    tmp_path: Path, noticed: bool
) -> None:
    folder, logs = tmp_path / "vault", list[bytes]()

    async def keep_the_log(vault: OpenVault) -> None:
        await add_one(vault)
        logs.append((folder / LOG).read_bytes())
        await add_one(vault)

    create(folder, keep_the_log)
    if noticed:
        unlock(folder, add_one)
    (folder / LOG).write_bytes(logs[0])

    async def look(vault: OpenVault) -> None:
        assert await vault.private.read(journal.total) == 1
        assert [type(each) for each in vault.notices] == ([RolledBack] if noticed else [])

    unlock(folder, look)
