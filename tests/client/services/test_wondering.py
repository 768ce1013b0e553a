from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from client.domain.errors import BugError
from client.domain.insights import Question, Verdict
from client.domain.journal import CheckIn, Dimension, JournalEntry, Labels, Measure, Moment
from client.services.changes import Kind
from client.services.checking_in import CheckingIn
from client.services.shelving import Shelving
from client.services.unlocking import OpenVault
from client.services.wondering import MOST_OPEN, Wondering
from client.vault import check_ins, journal, settings
from client.vault.sqlcipher import Connection
from tests.client.services.vault_runs import create

BEGUN = 1_736_942_400  # a noon in January 2025
DAY = 86_400
WALKING = Question("activity", "walking")
Use = Callable[[Wondering, OpenVault], Awaitable[None]]


def with_days(folder: Path, count: int, use: Use) -> None:
    chance = random.Random(3)

    def fill(db: Connection) -> None:
        check_ins.put_dimension(db, Dimension("sleep", kind="amount", least=0, most=24, unit="h"))
        check_ins.put_dimension(db, Dimension("worry", least=0, most=10))
        for at in range(count):
            walked = chance.random() < 0.4
            mood = min(5, max(1, round(3 + chance.gauss(0, 0.6) + 1.2 * walked)))
            when = Moment(BEGUN + at * DAY, 60)
            done = ("walking", "music") if walked else ("music",)
            slept = (Measure("sleep", round(chance.gauss(7, 1), 1)),)
            check_ins.add(db, CheckIn(f"c{at}", when, mood, activities=done, measures=slept))
            if at % 2:
                tags = Labels(tags=("home",) if at % 3 else ())
                journal.add(db, JournalEntry(f"e{at}", when, "words", labels=tags))

    async def inside(vault: OpenVault) -> None:
        await vault.private.write(fill)
        await use(Wondering(vault.private), vault)

    create(folder / "vault", inside)


def test_what_can_be_asked_is_what_the_days_have(tmp_path: Path) -> None:
    async def use(own: Wondering, _: OpenVault) -> None:
        found = await own.look()
        assert found.answers == ()
        assert found.activities == ("music", "walking"), "the most frequent first"
        assert found.tags == ("home",)
        assert [each.id for each in found.dimensions] == ["sleep"], "nothing was noted of worry"

    with_days(tmp_path, 20, use)


def test_a_question_is_kept_answered_and_put_away(tmp_path: Path) -> None:
    async def use(own: Wondering, vault: OpenVault) -> None:
        changed = await own.ask(question=WALKING)
        assert Kind.QUESTION in changed.kinds
        assert not await own.ask(question=replace(WALKING, toward="harder")), "it is shown already"
        (answer,) = (await own.look()).answers
        assert (answer.question, answer.verdict, answer.days) == (WALKING, Verdict.BETTER_DAYS, 70 - 10)
        tag = Question("tag", "home", next_day=True)
        await own.ask(question=tag)
        again = Wondering(vault.private)
        assert [each.question for each in (await again.look()).answers] == [WALKING, tag]
        await again.put_away(question=WALKING)
        assert [each.question for each in (await again.look()).answers] == [tag]

    with_days(tmp_path, 70, use)


def test_those_put_away_count_unless_they_were_never_answered(tmp_path: Path) -> None:
    async def use(own: Wondering, _: OpenVault) -> None:
        unanswered = Question("activity", "never ticked")
        await own.ask(question=unanswered)
        await own.look()
        await own.put_away(question=unanswered)
        assert (await own.look()).asked == 0
        for name in ("sleep", "energy"):
            await own.ask(question=Question("dimension", name))
        await own.ask(question=WALKING)
        first = (await own.look()).answers
        assert [each.verdict is Verdict.NOT_ENOUGH_DAYS for each in first] == [False, True, False]
        for each in first:
            await own.put_away(question=each.question)
        found = await own.look()
        assert (found.answers, found.asked) == ((), 2)
        others = [Question("activity", "music"), Question("tag", "home"), Question("activity", "other")]
        for other in others:
            await own.ask(question=other)
        await own.put_away(question=others[2])
        await own.ask(question=WALKING)
        back = (await own.look()).answers[0]
        assert back.certainty == first[2].certainty, "it comes back with the share that it had"

    with_days(tmp_path, 70, use)


def test_no_more_than_three_are_shown(tmp_path: Path) -> None:
    async def use(own: Wondering, _: OpenVault) -> None:
        for number in range(MOST_OPEN):
            assert not (await own.look()).full
            await own.ask(question=Question("activity", f"one of {number}"))
        assert (await own.look()).full
        with pytest.raises(BugError):
            await own.ask(question=WALKING)

    with_days(tmp_path, 3, use)


@pytest.mark.parametrize(
    "kept",
    [
        "nonsense",
        "[[[",
        '{"asked": 3}',
        '[1, null, {"subject": "activity"}, {"subject": "activity", "name": 7, "outcome": "", "toward": "better"}]',
        '[{"subject": "stars", "name": "x", "outcome": "", "toward": "better", "next_day": false, "open": true}]',
    ],
)
def test_what_is_foreign_in_the_file_is_passed_over(tmp_path: Path, kept: str) -> None:
    async def use(own: Wondering, vault: OpenVault) -> None:
        await vault.private.write(lambda db: settings.put(db, key="questions", value=kept))
        assert (await own.look()).asked == 0
        await own.ask(question=WALKING)
        assert (await own.look()).asked == 1

    with_days(tmp_path, 3, use)


def test_a_worry_is_better_when_it_is_less(tmp_path: Path) -> None:
    async def use(own: Wondering, _: OpenVault) -> None:
        await own.ask(question=Question("activity", "walking", "worry", lower_is_better=True))
        (answer,) = (await own.look()).answers
        assert answer.question.lower_is_better

    with_days(tmp_path, 3, use)


def test_a_question_follows_what_it_is_about_to_its_new_name(tmp_path: Path) -> None:
    async def use(own: Wondering, vault: OpenVault) -> None:
        for each in (WALKING, Question("tag", "home"), Question("activity", "music")):
            await own.ask(question=each)
        await CheckingIn(private=vault.private).rename_activity(name="walking", new="a walk")
        await Shelving(private=vault.private).rename_label(kind="tag", name="home", new="at home")
        found = await own.look()
        assert [each.question.name for each in found.answers] == ["a walk", "at home", "music"]
        assert all(each.days for each in found.answers)
        await CheckingIn(private=vault.private).rename_activity(name="a walk", new="music")
        assert [each.question.name for each in (await own.look()).answers] == ["music", "at home"]

    with_days(tmp_path, 20, use)
