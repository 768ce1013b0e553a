"""What charts are made of, read from a real vault; and a chart written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from client.domain.days import EPOCH
from client.domain.errors import PlaceTaken
from client.domain.journal import SUGGESTED, CheckIn, JournalEntry, Labels, Measure, Moment
from client.domain.scored import Score, Scored
from client.domain.trends import Noted, Tagged
from client.services.looking_back import LookingBack
from client.services.unlocking import OpenVault
from client.vault import check_ins, journal
from client.vault.sqlcipher import Connection
from tests.client.services.vault_runs import create

NOON = 1_800_000_000
DAY = EPOCH + NOON // 86_400
HOUR = NOON % 86_400 // 3600
SCORED = Scored("phq-8/total", "PHQ-8", 0, 24, (Score(DAY, 9),))


def fill(connection: Connection) -> None:
    check_ins.put_dimension(connection, SUGGESTED[1])
    kept = CheckIn(
        "a",
        Moment(NOON, 0),
        None,
        note="secret words",
        activities=("Walk",),
        measures=(Measure("sleep", 7.5),),
    )
    check_ins.add(connection, kept)
    check_ins.add(connection, replace(kept, id="b", created=Moment(NOON - 86_400, 0), mood=4, whole_day=True))
    entry = JournalEntry(
        "e", Moment(NOON, 0), "more secret words", labels=Labels(tags=("sea",), people=("Ann",))
    )
    journal.add(connection, entry)
    journal.add(connection, replace(entry, id="gone", trashed_at=NOON))


async def scores() -> tuple[Scored, ...]:
    return (SCORED,)


def looking(folder: Path, use: Callable[[LookingBack], Awaitable[None]]) -> None:
    async def with_vault(vault: OpenVault) -> None:
        await vault.private.write(fill)
        await use(LookingBack(vault, scores=scores, now=lambda: NOON))

    create(folder, with_vault)


def test_a_diary_holds_what_charts_need_and_no_word_more(tmp_path: Path) -> None:
    async def use(looking_back: LookingBack) -> None:
        looked = await looking_back.seen()
        diary = looked.diary
        assert diary.noted == (
            Noted(DAY - 1, None, 4, ("Walk",), (Measure("sleep", 7.5),)),
            Noted(DAY, HOUR, None, ("Walk",), (Measure("sleep", 7.5),)),
        )
        assert diary.tagged == (Tagged(DAY, "sea"),), "what lies in the trash is not looked back on"
        assert [each.id for each in diary.dimensions] == ["sleep"]
        assert diary.scored == (SCORED,)
        assert "secret" not in repr([getattr(diary, name) for name in ("noted", "tagged", "dimensions")])
        shown = await looking_back.in_time(looked, first=DAY, last=DAY)
        assert [(each.name, each.days) for each in shown.names] == [("sea", 1), ("Walk", 1)]
        assert shown.hours.whole.count == 0

    looking(tmp_path / "vault", use)


def test_a_chart_is_whole_for_its_owner_only_and_noted_in_the_history(tmp_path: Path) -> None:
    path = tmp_path / "chart.csv"

    async def with_vault(vault: OpenVault) -> None:
        await LookingBack(vault, now=lambda: NOON).save(to=path, form="csv", make=lambda: b"a,b\r\n")
        (event,) = [each for each in await vault.happened() if each.what == "exported"]
        assert (event.at, event.facts) == (NOON, {"form": "csv"})

    create(tmp_path / "vault", with_vault)
    assert path.read_bytes() == b"a,b\r\n"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "chart.csv"
    path.write_bytes(b"mine")

    async def with_vault(vault: OpenVault) -> None:
        with pytest.raises(PlaceTaken):
            await LookingBack(vault, now=lambda: NOON).save(to=path, form="csv", make=lambda: b"other")
        assert [each for each in await vault.happened() if each.what == "exported"] == []

    create(tmp_path / "vault", with_vault)
    assert path.read_bytes() == b"mine"


def test_a_chart_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise MemoryError

    async def with_vault(vault: OpenVault) -> None:
        with pytest.raises(MemoryError):
            await LookingBack(vault).save(to=tmp_path / "out" / "chart.pdf", form="pdf", make=fails)

    (tmp_path / "out").mkdir()
    create(tmp_path / "vault", with_vault)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.slow
def test_ten_years_of_ten_a_day_are_read_in_a_breath(tmp_path: Path) -> None:
    async def with_vault(vault: OpenVault) -> None:
        def many(connection: Connection) -> None:
            for number in range(36_500):
                check_ins.add(
                    connection,
                    CheckIn(
                        f"{number}",
                        Moment(NOON - number * 8640, 0),
                        1 + number % 5,
                        activities=("Walk", "Work")[: number % 3],
                        measures=(Measure("energy", number % 6),),
                    ),
                )

        await vault.private.write(many)
        looking_back = LookingBack(vault)
        looked = await looking_back.seen()
        assert len(looked.diary.noted) == 36_500
        shown = await looking_back.in_time(looked, first=1, last=DAY)
        assert shown.hours.whole.count == 36_500
        assert {each.name for each in shown.names} == {"Walk", "Work"}

    create(tmp_path / "vault", with_vault)
