"""A guide's shift, what it held and what makes it bearable stay in the vault, and go with the community."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from client.domain.shifts import Comforts, Limits, Shift
from client.services.shifts import Shifts
from client.services.unlocking import OpenVault
from client.vault import settings
from client.vault.vault_file import VaultFile
from tests.client.services.vault_runs import create

NOW = 1_800_000_000
DAY = 86_400
HERE, THERE = "a" * 52, "b" * 52


def run(folder: Path, use: Callable[[Shifts, VaultFile], Awaitable[None]]) -> None:
    async def with_vault(vault: OpenVault) -> None:
        await use(Shifts(vault.private), vault.private)

    create(folder / "vault", with_vault)


def test_a_shift_begins_with_the_first_item_and_leaves_counts_only(tmp_path: Path) -> None:
    async def use(shifts: Shifts, private: VaultFile) -> None:
        assert await shifts.current(community=HERE) is None
        await shifts.opened(community=HERE, themes=("grief",), now=NOW)
        await shifts.begin(community=HERE, now=NOW + 60)
        await shifts.opened(community=HERE, themes=("grief", "abuse"), now=NOW + 90)
        now = await shifts.current(community=HERE)
        assert now == Shift(NOW, NOW, None, 2, 2, {"grief": 2, "abuse": 1})
        assert await shifts.current(community=THERE) is None
        await shifts.rest(community=HERE, now=NOW + 100)
        await shifts.back(community=HERE, now=NOW + 100 + 600)
        ended = await shifts.end(community=HERE)
        assert ended is not None
        assert ended.rested == NOW + 700
        assert await shifts.current(community=HERE) is None
        assert await shifts.end(community=HERE) is None
        await shifts.opened(community=HERE, themes=("abuse",), now=NOW + DAY)
        assert await shifts.exposure(community=HERE, now=NOW + DAY) == {"abuse": 2, "grief": 2}
        assert await shifts.exposure(community=HERE, now=NOW + DAY, days=1) == {"abuse": 1}
        await shifts.forget_exposure(community=HERE)
        assert await shifts.by_day(community=HERE) == {}

    run(tmp_path, use)


def test_with_whom_limits_were_agreed_is_kept_and_what_is_broken_is_nobody(tmp_path: Path) -> None:
    async def use(shifts: Shifts, private: VaultFile) -> None:
        agreed = Limits(3, None, 30).agreed("a lead", 20_000)
        await shifts.set_limits(community=HERE, limits=agreed)
        assert await shifts.limits(community=HERE) == agreed
        assert agreed.same_as(Limits(3, None, 30))
        assert not agreed.same_as(Limits(3, None, 40))
        assert agreed.agreed("", 20_000) == Limits(3, None, 30)
        for broken in (
            '{"lead": "x"}',
            '{"lead": 3, "day": 4}',
            '{"lead": "x", "day": "y"}',
            '{"lead": "x", "day": -1}',
        ):
            await private.write(partial(settings.put, key="guide's limits " + HERE, value=broken))
            assert await shifts.limits(community=HERE) == Limits()

    run(tmp_path, use)


def test_limits_and_comforts_are_kept_and_none_means_none(tmp_path: Path) -> None:
    async def use(shifts: Shifts, private: VaultFile) -> None:
        assert await shifts.limits(community=HERE) == Limits()
        await shifts.set_limits(community=HERE, limits=Limits(heavy=3, minutes=None, rest_every=30))
        assert await shifts.limits(community=HERE) == Limits(3, None, 30)
        with pytest.raises(ValueError, match="one or more"):
            await shifts.set_limits(community=HERE, limits=Limits(heavy=0))
        assert await shifts.comforts() == Comforts()
        await shifts.set_comforts(comforts=Comforts(frozenset({"grief"}), blurred=True))
        assert await shifts.comforts() == Comforts(frozenset({"grief"}), blurred=True)

    run(tmp_path, use)


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"began": "x"}', '{"1": 2, "x": {}}', "[" * 5000])
def test_what_cannot_be_read_counts_as_nothing(tmp_path: Path, broken: str) -> None:
    async def use(shifts: Shifts, private: VaultFile) -> None:
        for key in ("guide's shift ", "guide's exposure ", "guide's limits "):
            await private.write(partial(settings.put, key=key + HERE, value=broken))
        await private.write(partial(settings.put, key="guide's comforts", value=broken))
        assert await shifts.current(community=HERE) is None
        assert await shifts.exposure(community=HERE, now=NOW) == {}
        assert await shifts.limits(community=HERE) == Limits()
        assert await shifts.comforts() == Comforts()
        await shifts.opened(community=HERE, themes=("grief",), now=NOW)
        assert await shifts.exposure(community=HERE, now=NOW) == {"grief": 1}

    run(tmp_path, use)
