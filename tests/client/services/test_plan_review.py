"""Looking at the plan again, and taking it along: said once when the day has come, a file whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from client.domain.errors import PlaceTaken
from client.domain.plan import Review, months_on
from client.services.changes import ChangeSet, Kind
from client.services.planning import LATER_DAYS, REVIEW, Planning
from client.services.unlocking import OpenVault
from client.vault import events, settings
from tests.client.services.vault_runs import create

START = datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp()
DAY = 86_400


class Desk:
    """Planning with a clock that is set, and the vault under it."""

    def __init__(self, vault: OpenVault) -> None:
        self.vault = vault
        self.now = START
        self.plan = Planning(vault, now=lambda: self.now)

    @property
    def today(self) -> date:
        return datetime.fromtimestamp(self.now, UTC).astimezone().date()


def at(use: Callable[[Desk], Awaitable[None]]) -> Callable[[OpenVault], Awaitable[None]]:
    async def with_vault(vault: OpenVault) -> None:
        await use(Desk(vault))

    return with_vault


def test_it_is_due_on_its_day_and_not_before(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        plan = desk.plan
        await plan.write(texts={1: "I stop answering."})
        assert await plan.review() == Review()
        assert not await plan.review_due()
        on = desk.today + timedelta(days=3)
        assert await plan.choose_review(on=on) == ChangeSet.of(Kind.PLAN)
        assert await plan.review() == Review(on)
        assert [await plan.review_due(START + days * DAY) for days in (0, 2, 3, 30)] == [
            False,
            False,
            True,
            True,
        ]
        await plan.choose_review(on=None)
        assert not await plan.review_due(START + 30 * DAY)

    create(tmp_path / "vault", at(use))


def test_still_right_goes_on_as_chosen_and_a_single_day_is_over(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        plan = desk.plan
        await plan.write(texts={1: "I stop answering."})
        await plan.choose_review(on=months_on(desk.today, 3), months=3)
        desk.now += 100 * DAY
        assert await plan.review_due()
        await plan.still_right()
        assert await plan.review() == Review(months_on(desk.today, 3), 3)
        assert not await plan.review_due()
        await plan.choose_review(on=desk.today)
        assert await plan.review_due()
        await plan.still_right()
        assert await plan.review() == Review()

    create(tmp_path / "vault", at(use))


def test_later_is_a_fortnight_of_silence_and_keeps_the_rhythm(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        plan = desk.plan
        await plan.write(texts={1: "I stop answering."})
        await plan.choose_review(on=desk.today, months=6)
        await plan.review_later()
        assert not await plan.review_due(START + (LATER_DAYS - 1) * DAY)
        assert await plan.review_due(START + LATER_DAYS * DAY)
        assert (await plan.review()).months == 6

    create(tmp_path / "vault", at(use))


def test_an_empty_plan_is_never_due(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.plan.choose_review(on=desk.today)
        assert not await desk.plan.review_due()
        await desk.plan.write(texts={2: "A walk"})
        assert await desk.plan.review_due()

    create(tmp_path / "vault", at(use))


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "[",
        "7",
        '{"on": "soon", "months": 3}',
        '{"on": "2026-11-01"}',
        '{"on": "2026-11-01", "months": 0}',
    ],
)
def test_a_wish_that_cannot_be_read_is_none(tmp_path: Path, kept: str) -> None:
    async def use(desk: Desk) -> None:
        await desk.vault.private.write(lambda db: settings.put(db, key=REVIEW, value=kept))
        assert await desk.plan.review() == Review()

    create(tmp_path / "vault", at(use))


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_the_file_is_there_whole_for_its_owner_alone_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"

    def broken() -> bytes:
        raise MemoryError

    async def use(desk: Desk) -> None:
        with pytest.raises(MemoryError):
            await desk.plan.save_paper(to=out, make=broken)
        assert os.listdir(tmp_path) == ["vault"]
        await desk.plan.save_paper(to=out, make=lambda: b"%PDF of nothing")
        assert out.read_bytes() == b"%PDF of nothing"
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
        with pytest.raises(PlaceTaken):
            await desk.plan.save_paper(to=out, make=lambda: b"another")
        assert out.read_bytes() == b"%PDF of nothing"
        told = await desk.vault.private.read(events.newest)
        assert (told[0].what, told[0].facts) == ("exported", {"form": "plan"})

    create(tmp_path / "vault", at(use))
