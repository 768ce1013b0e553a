"""What a person chose: kept in the vault, and never worse than the default when what is kept is foreign."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.services.changes import Kind
from client.services.preferences import Keeping, Preferences
from client.services.unlocking import OpenVault
from client.vault import settings
from tests.client.services.vault_runs import create, unlock

Use = Callable[[OpenVault], Awaitable[None]]
CHOSEN = Preferences(
    lock_after_minutes=None,
    lock_with_session=False,
    hide_from_capture=False,
    backup_folder="/a/stick/\udcff",
    daily_backups=False,
)


def test_a_new_vault_locks_itself_and_makes_backups(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        assert await Keeping(vault.private).get() == Preferences(10, True, True, "", True)

    create(tmp_path / "vault", use)


def test_what_was_chosen_is_there_after_the_next_unlocking(tmp_path: Path) -> None:
    async def choose(vault: OpenVault) -> None:
        assert (await Keeping(vault.private).put(CHOSEN)).kinds == {Kind.PREFERENCES}

    async def look(vault: OpenVault) -> None:
        assert await Keeping(vault.private).get() == CHOSEN

    create(tmp_path / "vault", choose)
    unlock(tmp_path / "vault", look)


@pytest.mark.parametrize("minutes", [0, -1, 1441, True])
def test_what_is_out_of_bounds_is_not_kept(tmp_path: Path, minutes: int) -> None:
    async def use(vault: OpenVault) -> None:
        with pytest.raises(ValueError):
            await Keeping(vault.private).put(Preferences(lock_after_minutes=minutes))
        assert await Keeping(vault.private).get() == Preferences()

    create(tmp_path / "vault", use)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "no json",
        "[" * 100_000,
        "[]",
        '{"lock_after_minutes": 0, "lock_with_session": 1, "backup_folder": null, "daily_backups": "no"}',
        '{"lock_after_minutes": 1e999, "hide_from_capture": null, "of_a_newer_version": 3}',
    ],
)
def test_what_is_foreign_is_the_default(tmp_path: Path, kept: str) -> None:
    async def use(vault: OpenVault) -> None:
        await vault.private.write(lambda db: settings.put(db, key="preferences", value=kept))
        assert await Keeping(vault.private).get() == Preferences()

    create(tmp_path / "vault", use)
