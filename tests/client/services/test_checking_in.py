"""What one checks in on: kept in one's own words, changed everywhere at once, and nothing asks too often."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain import check_in_draft
from client.domain.check_in_draft import Begun
from client.domain.errors import WordsUnusable
from client.domain.filing import tidy
from client.domain.journal import Dimension, Measure, Moment
from client.services.checking_in import (
    ASK_AGAIN,
    ASK_FIRST,
    CheckingIn,
    Choices,
    asks_whether_it_helps,
    reminder_is_due,
)
from client.services.journaling import Journaling
from client.services.unlocking import OpenVault
from tests.client.services.vault_runs import create

DAY = 86_400
NOON = datetime(2027, 1, 15, 12, tzinfo=UTC)
Use = Callable[[CheckingIn, Journaling], Awaitable[None]]


def with_own(folder: Path, use: Use) -> None:
    async def inside(vault: OpenVault) -> None:
        journaling = Journaling(private=vault.private, clock=lambda: NOON)
        await use(CheckingIn(private=vault.private), journaling)

    create(folder / "vault", inside)


def test_no_dimension_is_on_before_somebody_chose_it_and_what_rests_stays_known(tmp_path: Path) -> None:
    async def use(own: CheckingIn, _: Journaling) -> None:
        assert await own.dimensions() == []
        suggested = await own.suggested()
        assert [each.id for each in suggested][:2] == ["energy", "sleep"]
        await own.keep_dimension(dimension=suggested[0])
        made, _changes = await own.make_dimension(
            name="  Light \n outside ", kind="amount", least=0, most=24, unit="h"
        )
        assert made.id not in ("", "energy")
        kept = await own.dimensions()
        assert [each.name for each in kept] == ["", "Light outside"]
        assert "energy" not in [each.id for each in await own.suggested()]
        await own.keep_dimension(dimension=Dimension("energy", resting=True))
        assert [each.resting for each in await own.dimensions() if each.id == "energy"] == [True]

    with_own(tmp_path, use)


@pytest.mark.parametrize("wrong", [Dimension("own"), Dimension("own", "A name", least=3, most=3)])
def test_a_dimension_has_a_name_and_room_in_it(tmp_path: Path, wrong: Dimension) -> None:
    async def use(own: CheckingIn, _: Journaling) -> None:
        with pytest.raises(WordsUnusable):
            await own.keep_dimension(dimension=wrong)
        assert await own.dimensions() == []

    with_own(tmp_path, use)


def test_an_activity_renamed_is_renamed_in_every_check_in_and_two_become_one(tmp_path: Path) -> None:
    async def use(own: CheckingIn, journaling: Journaling) -> None:
        for name in ("walk", "reading", "walking"):
            await own.keep_activity(name=name)
        await journaling.check_in(mood=3, activities=("walk", "walking", "reading"))
        await journaling.check_in(mood=4, activities=("walk",))
        await own.rename_activity(name="walk", new="walking")
        assert [name for name, _ in await own.activities()] == ["reading", "walking"]
        newest, first = await journaling.check_ins()
        assert newest.activities == ("walking",)
        assert first.activities == ("walking", "reading")
        await own.forget_activity(name="walking")
        assert [name for name, _ in await own.activities()] == ["reading"]
        assert (await journaling.check_ins())[0].activities == ("walking",), "what was kept stays"

    with_own(tmp_path, use)


def test_activities_keep_their_order_and_rest(tmp_path: Path) -> None:
    async def use(own: CheckingIn, _: Journaling) -> None:
        for name in ("a", "b", "c"):
            await own.keep_activity(name=name)
        await own.keep_activity(name="b", resting=True)
        await own.order_activities(names=("c", "b", "nobody's", "a"))
        assert await own.activities() == [("c", False), ("b", True), ("a", False)]

    with_own(tmp_path, use)


def test_a_check_in_needs_something_but_no_mood(tmp_path: Path) -> None:
    async def use(_: CheckingIn, journaling: Journaling) -> None:
        with pytest.raises(WordsUnusable):
            await journaling.check_in(mood=None, note="  ")
        when = Moment(1_700_000_000, 60)
        energy = (Measure("energy", 2.5),)
        made, _changes = await journaling.check_in(mood=None, measures=energy, created=when, whole_day=True)
        assert await journaling.check_ins() == [made]
        assert (made.mood, made.measures, made.created, made.whole_day) == (None, energy, when, True)

    with_own(tmp_path, use)


def test_choices_are_kept_and_a_pause_touches_nothing(tmp_path: Path) -> None:
    async def use(own: CheckingIn, journaling: Journaling) -> None:
        made, _changes = await journaling.check_in(mood=2)
        assert (await own.choices()).remind_at is None, "no reminder before it is wished for"
        await own.remind_at(minutes=19 * 60)
        await own.pause(now=5.5)
        assert (await own.choices()).paused_since == 5
        assert await journaling.check_ins() == [made]
        await own.go_on()
        assert (await own.choices()) == Choices(remind_at=19 * 60)
        with pytest.raises(ValueError, match="bounds"):
            await own.remind_at(minutes=24 * 60)

    with_own(tmp_path, use)


@given(
    st.builds(
        Choices,
        remind_at=st.none() | st.integers(0, 24 * 60 - 1),
        reminded_on=st.integers(0, 10),
        paused_since=st.integers(0, 2),
    ),
    st.integers(1, 10),
    st.integers(0, 24 * 60 - 1),
)
def test_at_most_one_reminder_a_day_and_none_in_a_pause_or_after_a_check_in(
    choices: Choices, day: int, minutes: int
) -> None:
    due = reminder_is_due(choices, day=day, minutes=minutes, checked_in_today=False)
    assert not reminder_is_due(choices, day=day, minutes=minutes, checked_in_today=True)
    if due:
        assert choices.remind_at is not None
        assert choices.remind_at <= minutes
        assert not choices.paused_since
        told = Choices(choices.remind_at, day)
        assert not reminder_is_due(told, day=day, minutes=24 * 60 - 1, checked_in_today=False)
        assert reminder_is_due(told, day=day + 1, minutes=24 * 60 - 1, checked_in_today=False)


def test_whether_it_helps_is_asked_after_weeks_and_seldom() -> None:
    begun = Choices(began_at=1000)
    first = 1000 + ASK_FIRST * DAY
    assert not asks_whether_it_helps(Choices(), now=first)
    assert not asks_whether_it_helps(begun, now=first - 1)
    assert asks_whether_it_helps(begun, now=first)
    assert not asks_whether_it_helps(Choices(began_at=1000, paused_since=7), now=first)
    answered = Choices(began_at=1000, asked_at=first, helping="no")
    assert not asks_whether_it_helps(answered, now=first + ASK_AGAIN * DAY - 1)
    assert asks_whether_it_helps(answered, now=first + ASK_AGAIN * DAY)


names = st.lists(st.text(min_size=1, max_size=9), max_size=4).map(lambda found: tidy(tuple(found)))


@given(
    st.builds(
        Begun,
        words=names,
        activities=names,
        measures=st.lists(
            st.builds(Measure, st.text(st.characters(codec="utf-8"), max_size=5), st.floats(-1e9, 1e9)),
            max_size=4,
            unique_by=lambda each: each.dimension,
        ).map(tuple),
        created=st.none() | st.builds(Moment, st.integers(-(2**40), 2**40), st.integers(-1439, 1439)),
        whole_day=st.booleans(),
    )
)
def test_a_begun_check_in_is_read_as_it_was_kept(begun: Begun) -> None:
    assert check_in_draft.decode(check_in_draft.encode(begun)) == begun


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(str))
def test_whatever_a_draft_holds_it_is_read(details: str) -> None:
    assert isinstance(check_in_draft.decode(details), Begun)


def test_choices_made_at_the_same_time_all_hold(tmp_path: Path) -> None:
    """Somebody pauses while the reminder of the day is noted, and says whether it helps."""

    async def use(vault: OpenVault) -> None:
        own = CheckingIn(private=vault.private)
        await asyncio.gather(
            own.remind_at(minutes=60),
            own.pause(now=5),
            own.reminded(day=9),
            own.begun(now=3),
            own.answer_helping(helping="no", now=7),
        )
        assert await own.choices() == Choices(60, 9, 5, 3, 7, "no")

    create(tmp_path / "vault", use)
