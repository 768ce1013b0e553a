"""Nobody on duty is announced: when, to whom, how often, and when it stops."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pytest

from server.domain.faults import Overloaded, StewardFault
from server.domain.records import Review, ReviewState
from server.services import alarm
from server.services.alarm import Alarm, DeskWatch
from server.services.community import Community
from server.services.ringing import Ring
from server.settings import ALARM_RETRY_SECONDS, DESK_OPEN_SECONDS
from server.store.interface import Store

NOW = 1_790_000_100
MINUTE = 60
HOUR = 3600


@dataclass
class Bell:
    """A clock of the test's own, and what was rung."""

    store: Store
    now: float = NOW
    rung: list[tuple[int, Ring]] = field(default_factory=list)
    answer: str = ""

    def __post_init__(self) -> None:
        self.alarm = self.again()

    def again(self) -> Alarm:
        """As after a restart."""
        return Alarm(self.store, now=lambda: self.now, run=self.run)

    def run(self, words: Sequence[str], ring: Ring, *, stopping: Callable[[], bool]) -> str:
        assert words == ("true", "a b")
        self.rung.append((int(self.now) - NOW, ring))
        return self.answer

    def after(self, seconds: int, *, step: int = 3) -> list[int]:
        """Let time pass; when it rang, in seconds since the beginning."""
        before = len(self.rung)
        end = self.now + seconds
        while self.now < end:
            self.alarm.tick()
            self.now += step
        return [at for at, _ in self.rung[before:]]

    def waits(self, *, kind: str = "reply", band: int = 3, deadline: int = 2880) -> Review:
        """Something comes into the queue; its deadline in minutes."""
        review = Review(
            id=os.urandom(16),
            version=1,
            kind=kind,
            state=ReviewState.WAITING,
            band=band,
            why=(),
            rules_version=1,
            author=os.urandom(16),
            waiting_since=int(self.now),
            deadline=int(self.now) + deadline * MINUTE,
            rank=0 if kind == "help-me" else 1 + band,
        )
        self.store.write(lambda tx: tx.put_review(review)).result()
        return review

    def help_me(self) -> Review:
        return self.waits(kind="help-me", band=0, deadline=15)

    def claims(self, review: Review, *, until: int = 10 * MINUTE) -> Review:
        """A guide opens it, and their claim holds for so many seconds."""
        claimed = replace(
            review,
            version=review.version + 1,
            state=ReviewState.CLAIMED,
            claimed_by=b"g" * 16,
            lease_until=int(self.now) + until,
            opened=True,
        )
        return self.puts(claimed)

    def puts(self, review: Review) -> Review:
        self.store.write(lambda tx: tx.put_review(review)).result()
        return review

    def desk(self) -> None:
        """A guide asks for something."""
        DeskWatch(self.store, now=lambda: self.now).seen()
        self.store.write(lambda tx: None).result()  # it is noted in its own time

    def state(self) -> str:
        return self.store.read(lambda tx: tx.fact("alarm-state")).result()


class Log(list[str]):
    """What the alarm logs. A real record would fail the test as a stray one, and ringing is what is tested here."""

    def warning(self, words: str, *values: object) -> None:
        self.append(words % values)

    error = warning


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    log = Log()
    monkeypatch.setattr(alarm, "log", log)
    return log


@pytest.fixture
def bell(opened: tuple[Community, Store], said: list[str]) -> Bell:
    _, store = opened
    store.write(lambda tx: alarm.set_command(tx, "true 'a b'")).result()
    return Bell(store)


def test_a_call_for_help_rings_at_once_when_no_desk_is_open(bell: Bell) -> None:
    assert bell.after(30) == []
    bell.help_me()
    assert bell.after(9) == [30]
    assert bell.rung[0][1] == Ring("now", 1, drill=False)


def test_a_post_of_band_now_too_and_no_other_band(bell: Bell) -> None:
    for band in (1, 2, 3):
        bell.waits(band=band)
    assert bell.after(30) == []
    bell.waits(band=0, deadline=15)
    assert bell.after(9) == [30]
    assert bell.rung[0][1] == Ring("now", 1)


def test_an_open_desk_has_until_the_deadline(bell: Bell) -> None:
    bell.desk()
    bell.help_me()
    for _ in range(14):
        assert bell.after(MINUTE) == []
        bell.desk()
    (rang,) = bell.after(3 * MINUTE)[:1]
    assert 15 * MINUTE <= rang <= 15 * MINUTE + 3


def test_a_desk_closes_by_itself(bell: Bell) -> None:
    bell.desk()
    bell.help_me()
    assert bell.after(DESK_OPEN_SECONDS) == []
    assert len(bell.after(9)) == 1


def test_who_is_at_the_desk_is_not_said_and_a_busy_one_writes_little(bell: Bell) -> None:
    watch = DeskWatch(bell.store, now=lambda: bell.now)
    written = []
    for _ in range(120):
        watch.seen()
        written.append(
            bell.store.write(lambda tx: tx.fact("desk-open-until")).result()
        )  # after what was noted
        bell.now += 1
    assert set(written) == {str(NOW + DESK_OPEN_SECONDS), str(NOW + 60 + DESK_OPEN_SECONDS)}


def test_a_desk_that_cannot_be_noted_fails_nobody_and_is_noted_next(bell: Bell) -> None:
    class Full:
        asked = 0

        def write(self, work: object, **how: object) -> object:
            self.asked += 1
            raise Overloaded

    full = Full()
    watch = DeskWatch(full, now=lambda: bell.now)  # type: ignore[arg-type]
    watch.seen()
    watch.seen()
    assert full.asked == 2


def test_a_desk_open_far_in_the_future_is_a_wrong_clock(bell: Bell) -> None:
    bell.store.write(lambda tx: tx.set_fact("desk-open-until", str(NOW + 10 * 365 * 86400))).result()
    bell.help_me()
    assert bell.after(9) == [0]


def test_past_its_deadline_everything_rings_whoever_is_there(bell: Bell) -> None:
    bell.waits(band=3, deadline=10)
    bell.waits(band=2, deadline=10)
    bell.waits(band=2, deadline=600)
    for _ in range(10):
        bell.desk()
        assert bell.after(MINUTE) == []
    bell.desk()
    assert bell.after(9) == [10 * MINUTE]
    assert bell.rung[0][1] == Ring("today", 2)


def test_it_is_repeated_with_growing_pauses_that_stop_growing(bell: Bell) -> None:
    bell.help_me()
    assert bell.after(40 * MINUTE, step=1) == [at * MINUTE for at in (0, 1, 3, 8, 18, 28, 38)]


def test_it_stops_when_a_guide_opens_what_waits(bell: Bell) -> None:
    first, second = bell.help_me(), bell.help_me()
    assert bell.after(MINUTE) == [0]
    assert bell.rung[0][1].count == 2
    bell.claims(first)
    assert bell.after(3 * MINUTE) == [60, 180]
    assert bell.rung[-1][1].count == 1
    bell.claims(second)
    assert bell.after(5 * MINUTE) == []
    assert bell.state() == ""  # and no exact time is left


@pytest.mark.parametrize("how", ["lapsed", "given back", "handed to somebody", "let go of"])
def test_what_a_guide_opened_and_left_rings_again(bell: Bell, how: str) -> None:
    call = bell.help_me()
    bell.after(9)
    claimed = bell.claims(call)
    assert bell.after(5 * MINUTE) == []
    back = {
        "given back": replace(claimed, state=ReviewState.HANDED_ON, claimed_by=None, lease_until=None),
        "handed to somebody": replace(
            claimed, state=ReviewState.HANDED_ON, claimed_by=b"h" * 16, lease_until=int(bell.now) + HOUR
        ),
        "let go of": replace(claimed, state=ReviewState.WAITING, claimed_by=None, lease_until=None),
    }
    if how in back:
        bell.puts(back[how])
        due = int(bell.now) - NOW
    else:
        due = 10 * MINUTE + 9
    (rang,) = bell.after(6 * MINUTE, step=1)[:1]
    assert due <= rang <= due + 3
    bell.claims(call)
    assert bell.after(5 * MINUTE) == []


def test_what_was_left_before_its_deadline_has_until_then_while_somebody_is_at_the_desk(bell: Bell) -> None:
    left = replace(bell.waits(band=1, deadline=120), opened=True, state=ReviewState.HANDED_ON)
    bell.puts(left)
    assert bell.after(119 * MINUTE) == []
    assert len(bell.after(2 * MINUTE)) >= 1


def test_what_a_guide_said_something_about_has_its_new_deadline_whoever_is_there(bell: Bell) -> None:
    call = bell.help_me()
    bell.desk()
    bell.puts(replace(call, opened=True, decision="hold", deadline=int(bell.now) + 15 * MINUTE))
    assert bell.after(14 * MINUTE) == []
    (rang,) = bell.after(2 * MINUTE)[:1]
    assert 15 * MINUTE <= rang <= 15 * MINUTE + 3


def test_another_call_begins_the_pauses_anew(bell: Bell) -> None:
    bell.help_me()
    assert bell.after(20 * MINUTE, step=1)[-1] == 18 * MINUTE  # the next would be at 28
    bell.help_me()
    assert bell.after(4 * MINUTE, step=1) == [20 * MINUTE, 21 * MINUTE, 23 * MINUTE]
    assert bell.rung[-1][1].count == 2


def test_a_storm_of_calls_rings_once_a_minute_at_most(bell: Bell) -> None:
    for _ in range(60):
        bell.help_me()
        bell.after(10, step=1)
    times = [at for at, _ in bell.rung]
    assert len(times) == 10
    assert min(later - earlier for earlier, later in pairwise(times)) >= MINUTE


def test_what_is_more_urgent_does_not_wait_for_a_pause(bell: Bell) -> None:
    bell.waits(band=3, deadline=1)
    assert bell.after(2 * MINUTE, step=1) == [MINUTE]
    bell.now += 1
    bell.help_me()
    assert bell.after(9) == [2 * MINUTE + 1]
    assert bell.rung[-1][1] == Ring("now", 2)


def test_it_goes_on_after_a_restart_where_it_was(bell: Bell) -> None:
    bell.help_me()
    assert bell.after(90, step=1) == [0, 60]
    bell.alarm = bell.again()
    assert bell.after(5 * MINUTE, step=1) == [3 * MINUTE]


def test_two_processes_ring_once(bell: Bell) -> None:
    other = bell.again()
    bell.help_me()
    for _ in range(30):
        bell.alarm.tick()
        other.tick()
        bell.now += 1
    assert [at for at, _ in bell.rung] == [0]


def test_acknowledging_quiets_what_is_there_and_nothing_else(bell: Bell) -> None:
    bell.help_me()
    assert bell.after(9) == [0]
    assert bell.store.write(lambda tx: alarm.acknowledge(tx, now=bell.now, minutes=30)).result() == 1
    assert bell.after(20 * MINUTE) == []
    late = bell.help_me()
    began = int(bell.now) - NOW
    assert bell.after(2 * MINUTE, step=1) == [began, began + MINUTE]
    assert bell.rung[-1][1].count == 1
    bell.claims(late, until=HOUR)
    assert bell.after(7 * MINUTE) == []
    assert len(bell.after(3 * MINUTE)) == 2  # 30 minutes are over, and nobody is at the first yet


def test_a_clock_set_back_ends_quiet_and_pauses(bell: Bell) -> None:
    bell.help_me()
    bell.after(9)
    bell.now -= 10 * 365 * 86400
    assert len(bell.after(9)) == 1
    bell.store.write(lambda tx: alarm.acknowledge(tx, now=bell.now, minutes=30)).result()
    bell.now -= HOUR
    assert len(bell.after(9)) == 1


def test_a_failing_command_is_logged_and_tried_again_soon(bell: Bell, said: list[str]) -> None:
    bell.answer = "exit code 3"
    bell.help_me()
    rung = bell.after(2 * MINUTE, step=1)
    assert rung == [0, ALARM_RETRY_SECONDS, 2 * ALARM_RETRY_SECONDS, 3 * ALARM_RETRY_SECONDS]
    assert set(said) == {"alarm command failed: exit code 3"}
    bell.answer = ""
    bell.after(MINUTE, step=1)
    assert said[-1] == "alarm: band now, 1 waiting"


def test_a_program_that_is_gone_is_a_failure_too(bell: Bell, said: list[str]) -> None:
    bell.store.write(lambda tx: tx.set_fact("alarm", "/nowhere/ring-me")).result()
    bell.help_me()
    bell.after(9)
    assert said == ["alarm command failed: not started (no such program)"]


def test_a_drill_says_so(bell: Bell) -> None:
    bell.store.write(lambda tx: tx.set_fact("drill", "yes")).result()
    bell.help_me()
    bell.after(9)
    assert bell.rung[0][1] == Ring("now", 1, drill=True)


def test_pauses_are_the_steward_s(bell: Bell) -> None:
    bell.store.write(lambda tx: alarm.set_command(tx, "true 'a b'", pauses=(120, 240))).result()
    bell.help_me()
    assert bell.after(12 * MINUTE, step=1) == [0, 120, 360, 600]


@pytest.mark.parametrize("pauses", [(0,), (59,), (300, 60), (60, 3601)])
def test_pauses_that_would_not_do_are_refused(bell: Bell, pauses: tuple[int, ...]) -> None:
    with pytest.raises(StewardFault, match="--pauses"):
        bell.store.write(lambda tx: alarm.set_command(tx, "true", pauses=pauses)).result()


def test_without_a_command_a_practice_community_is_silent(bell: Bell) -> None:
    bell.store.write(lambda tx: alarm.set_command(tx, "")).result()
    bell.help_me()
    assert bell.after(HOUR, step=60) == []


def test_a_real_community_cannot_be_without(bell: Bell) -> None:
    bell.store.write(lambda tx: tx.set_fact("practice", "no")).result()
    with pytest.raises(StewardFault, match="empty"):
        bell.store.write(lambda tx: alarm.set_command(tx, "")).result()
    bell.store.read(alarm.check_can_serve).result()
    for command in ("", "   ", "/nowhere/ring-me", "ring-me-that-is-not-there", "'open"):
        bell.store.write(lambda tx, command=command: tx.set_fact("alarm", command)).result()  # type: ignore[misc]
        with pytest.raises(StewardFault, match="not opened without an alarm"):
            bell.store.read(alarm.check_can_serve).result()


def test_nothing_is_written_while_nothing_waits(bell: Bell) -> None:
    bell.waits()
    written = 0
    write = bell.store.write

    def counting(*work: object, **how: object) -> object:
        nonlocal written
        written += 1
        return write(*work, **how)  # type: ignore[arg-type]

    bell.store.write = counting  # type: ignore[method-assign, assignment]
    assert bell.after(HOUR) == []
    assert written == 0
