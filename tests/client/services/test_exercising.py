"""What is written with the tools, over a real vault: kept as it stands, one night a morning, gone when it is erased."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from client.domain.errors import BugError, WordsUnusable
from client.domain.exercises import MOST_WORDS, SmallStep, ThoughtRecord, Value, Worry
from client.domain.nights import Night
from client.services.changes import ChangeSet, Kind
from client.services.exercising import SETTING, Exercising
from client.services.unlocking import OpenVault
from client.vault import journal, settings
from tests.client.services.vault_runs import create, unlock

START = datetime(2026, 11, 22, 8, 0, tzinfo=timezone(timedelta(hours=1)))
RECORD = ThoughtRecord(situation="She walked past", thought="She is done with me", feeling="sad", before=70)

Use = Callable[["Desk"], Awaitable[None]]


class Desk:
    """The tools with a clock that is set, and the vault under them."""

    def __init__(self, vault: OpenVault) -> None:
        self.vault = vault
        self.now = START
        self._made = 0
        self.tools = Exercising(private=vault.private, clock=lambda: self.now, make_id=self._make_id)

    def _make_id(self) -> str:
        self._made += 1
        return f"made-{self._made}"


def at(use: Use) -> Callable[[OpenVault], Awaitable[None]]:
    async def with_vault(vault: OpenVault) -> None:
        await use(Desk(vault))

    return with_vault


def test_what_is_begun_is_there_after_the_next_unlocking(tmp_path: Path) -> None:
    async def write(desk: Desk) -> None:
        kept, changed = await desk.tools.put(exercise_id="a", work=RECORD)
        assert kept is not None
        assert changed == ChangeSet.of(Kind.EXERCISE, ids=("a",))

    async def look(desk: Desk) -> None:
        (kept,) = await desk.tools.every(kind="thought-record")
        assert kept.work == RECORD
        assert (kept.created.offset_minutes, kept.edited_at, kept.done_at) == (60, None, None)
        assert await desk.tools.get(exercise_id="a") == kept
        assert await desk.tools.every(kind="small-step") == ()

    create(tmp_path / "vault", at(write))
    unlock(tmp_path / "vault", at(look))


def test_it_grows_is_done_and_can_be_changed_later(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        tools = desk.tools
        begun = int(desk.now.timestamp())
        await tools.put(exercise_id="a", work=RECORD)
        desk.now += timedelta(minutes=5)
        kept, _ = await tools.put(exercise_id="a", work=replace(RECORD, after=40), done=True)
        assert kept is not None
        assert (kept.created.utc, kept.edited_at, kept.done_at) == (begun, begun + 300, begun + 300)
        desk.now += timedelta(days=1)
        kept, _ = await tools.put(exercise_id="a", work=replace(RECORD, after=40))
        assert kept is not None
        assert (kept.edited_at, kept.done_at) == (begun + 300, begun + 300)
        kept, _ = await tools.put(exercise_id="a", work=RECORD, done=False)
        assert kept is not None
        assert kept.done_at is None

    create(tmp_path / "vault", at(use))


def test_emptied_or_erased_nothing_is_left_of_it(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.tools.put(exercise_id="a", work=RECORD)
        assert (await desk.tools.put(exercise_id="a", work=ThoughtRecord()))[0] is None
        await desk.tools.put(exercise_id="b", work=RECORD)
        await desk.tools.erase(exercise_id="b")
        await desk.tools.erase(exercise_id="b")
        counted = await desk.vault.private.read(
            lambda db: db.execute("SELECT count(*) FROM exercise").fetchone()[0]
        )
        assert counted == 0

    create(tmp_path / "vault", at(use))


def test_too_long_keeps_what_was_there_and_an_id_is_one_tools(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.tools.put(exercise_id="a", work=RECORD)
        with pytest.raises(WordsUnusable):
            await desk.tools.put(exercise_id="a", work=replace(RECORD, fairer="a" * (MOST_WORDS + 1)))
        with pytest.raises(BugError):
            await desk.tools.put(exercise_id="a", work=Value("The sea"))
        kept = await desk.tools.get(exercise_id="a")
        assert kept is not None
        assert kept.work == RECORD

    create(tmp_path / "vault", at(use))


def test_a_copy_in_the_journal_is_an_entry_like_any_other(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.tools.put(exercise_id="a", work=RECORD)
        entry, changed = await desk.tools.copy_to_journal(text="**What happened**\n\nShe walked past")
        assert changed == ChangeSet.of(Kind.JOURNAL, ids=(entry.id,))
        await desk.tools.erase(exercise_id="a")
        assert await desk.vault.private.read(lambda db: journal.get(db, entry.id)) == entry
        assert await desk.vault.private.read(lambda db: journal.search(db, "walked", limit=5)) == [entry]
        with pytest.raises(WordsUnusable):
            await desk.tools.copy_to_journal(text=" \n")

    create(tmp_path / "vault", at(use))


def test_a_worry_is_looked_at_until_it_is_gone_and_can_come_back(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        tools = desk.tools
        await tools.put(exercise_id="w", work=Worry("mum's scan"))
        await tools.look_at(worry_id="w", outcome="still")
        await tools.look_at(worry_id="w", outcome="smaller")
        (kept,) = await tools.every(kind="worry")
        assert (kept.work, kept.done_at) == (Worry("mum's scan", "smaller", 2), None)
        await tools.look_at(worry_id="w", outcome="gone")
        (kept,) = await tools.every(kind="worry")
        assert (kept.work, kept.done_at) == (Worry("mum's scan", "gone", 3), int(desk.now.timestamp()))
        await tools.take_back(worry_id="w")
        (kept,) = await tools.every(kind="worry")
        assert (kept.work, kept.done_at) == (Worry("mum's scan", "", 3), None)
        await tools.look_at(worry_id="erased", outcome="gone")
        await tools.put(exercise_id="v", work=Value("The sea"))
        with pytest.raises(BugError):
            await tools.look_at(worry_id="v", outcome="gone")

    create(tmp_path / "vault", at(use))


def test_something_to_do_takes_a_worry_off_the_list_and_what_matters_gives_a_step(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        tools = desk.tools
        await tools.put(exercise_id="w", work=Worry("the rent"))
        await tools.look_at(worry_id="w", outcome="to-do")
        (worry,) = await tools.every(kind="worry")
        assert (worry.work, worry.done_at) == (Worry("the rent", "to-do", 1), int(desk.now.timestamp()))
        await tools.take_step(what="Fill the bird's dish", towards="animals")
        (step,) = await tools.every(kind="small-step")
        assert step.work == SmallStep(what="Fill the bird's dish", towards="animals")

    create(tmp_path / "vault", at(use))


def test_a_time_of_ones_own_for_worries(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        tools = desk.tools
        assert await tools.worry_time() is None
        await tools.choose_worry_time(minutes=18 * 60)
        assert await tools.worry_time() == 1080
        with pytest.raises(ValueError, match="midnight"):
            await tools.choose_worry_time(minutes=1440)
        for broken in ("1440", "true", "[", '"six"'):
            await desk.vault.private.write(
                lambda db, broken=broken: settings.put(db, key=SETTING, value=broken)  # type: ignore[misc]
            )
            assert await tools.worry_time() is None
        await tools.choose_worry_time(minutes=None)
        assert await tools.worry_time() is None

    create(tmp_path / "vault", at(use))


def test_a_morning_has_one_night_however_often_it_is_written(tmp_path: Path) -> None:
    first, second = Night(date(2026, 11, 21), rested=3), Night(date(2026, 11, 22), to_bed=1380, up=420)

    async def use(desk: Desk) -> None:
        tools = desk.tools
        await tools.put_night(night=second)
        await tools.put_night(night=first)
        await tools.put_night(night=replace(first, rested=4))
        assert await tools.nights() == (replace(first, rested=4), second)
        await tools.put_night(night=Night(first.morning))
        assert await tools.nights() == (second,)

    create(tmp_path / "vault", at(use))
