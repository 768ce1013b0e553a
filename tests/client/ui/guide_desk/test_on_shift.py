"""The alarm, what was handed over and the team's page at the desk, over a real server."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import msgspec
import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import NotYoursToQuiet, Unreachable
from client.services.desk_shift import Colleague, HandedOver, OnShift
from client.ui.guide_desk import desk_bars
from client.ui.guide_desk.presence import AWAY_SECONDS
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.guide_desk.watch_words import alarm_words, is_worse
from client.ui.kit.choice import Choice
from protocol.guiding import AlarmState
from protocol.reviewing import Band
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.test_guide_desk import LATER, press, words
from tests.contract.people import Someone

pytestmark = pytest.mark.slow
LATE = AlarmState(count=3, band=Band.NOW, ringing_since=1_700_000_000)
NOTE = HandedOver(UUID(int=7), Colleague(UUID(int=8), "paper-lantern"), 490_000, "Somebody waits in Sleep.")


class Told:
    """The shift as a server would tell it, and what was asked of it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, desk: AtDesk) -> None:
        self.on = OnShift()
        self.fault: Exception | None = None
        self.minutes: list[int] = []
        self.looks = 0
        service = desk.home.session.desk_shift

        async def look(*, community: str) -> OnShift:
            self.looks += 1
            if isinstance(self.fault, Unreachable):
                raise self.fault
            return self.on

        async def acknowledge(*, community: str, minutes: int) -> AlarmState:
            if self.fault is not None:
                raise self.fault
            self.minutes.append(minutes)
            self.on = replace(self.on, alarm=AlarmState(quiet_until=1_700_000_600))
            return self.on.alarm

        monkeypatch.setattr(service, "look", look)
        monkeypatch.setattr(service, "acknowledge", acknowledge)


def at_desk(qtbot: QtBot, desk: AtDesk, told: Told) -> GuideDeskPlace:
    desk.come_in()
    place = shown(qtbot, desk.home, (960, 700))
    qtbot.waitUntil(lambda: place.on_shift.watch.state.on == told.on, timeout=LATER)
    return place


def sees(place: GuideDeskPlace, name: str) -> bool:
    return any(one.isVisible() for one in place.findChildren(QWidget, name))


def test_what_rings_stands_above_the_desk_and_is_quieted_in_so_many_words(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(desk_bars, "announce", lambda _, words: said.append(words))
    told = Told(monkeypatch, desk)
    told.on = OnShift(alarm=msgspec.structs.replace(LATE, failed=True))
    place = at_desk(qtbot, desk, told)
    assert sees(place, "alarmBar")
    assert "3 things have waited too long, and no guide is at them." in words(place)
    assert "The alarm has rung since" in words(place)
    assert "perhaps nobody was reached" in words(place)
    assert "It answers nobody" in words(place)
    place.on_shift.watch.refresh()
    qtbot.waitUntil(lambda: told.looks >= 2, timeout=LATER)
    assert len([one for one in said if "too long" in one]) == 1, "said once, however often it is asked for"
    minutes = find(place, Choice, "alarmMinutes")
    assert [minutes.itemData(at) for at in range(minutes.count())] == [5, 10, 20, 30]
    minutes.choose(20)
    press(place, "acknowledgeAlarm")
    qtbot.waitUntil(lambda: told.minutes == [20], timeout=LATER)
    qtbot.waitUntil(lambda: "The alarm is quiet until" in words(place), timeout=LATER)
    assert "Nobody has been answered by that" in words(place)
    assert not sees(place, "acknowledgeAlarm")


def test_an_alarm_about_oneself_is_quieted_by_somebody_else(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(monkeypatch, desk)
    told.on, told.fault = OnShift(alarm=LATE), NotYoursToQuiet()
    place = at_desk(qtbot, desk, told)
    press(place, "acknowledgeAlarm")
    qtbot.waitUntil(lambda: "another guide or the steward quiets it" in words(place), timeout=LATER)
    assert find(place, QPushButton, "acknowledgeAlarm").isEnabled()


def test_an_alarm_that_cannot_be_asked_for_stays_as_it_was_known(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(monkeypatch, desk)
    told.on = OnShift(alarm=LATE)
    place = at_desk(qtbot, desk, told)
    told.fault = Unreachable()
    place.on_shift.watch.refresh()
    qtbot.waitUntil(lambda: place.on_shift.watch.state.trouble is not None, timeout=LATER)
    assert sees(place, "alarmBar")
    press(place, "team")
    assert find(place, QWidget, "teamTrouble").isVisible()
    assert len([one for one in place.findChildren(QWidget, "alarmBar") if one.isVisible()]) == 1


def test_a_small_window_says_in_one_line_what_rings_and_leads_to_its_steps(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(monkeypatch, desk)
    told.on = OnShift(alarm=LATE, notes=(NOTE,))
    place = at_desk(qtbot, desk, told)
    assert sees(place, "handedOverBar")
    place.resize(480, 420)
    qtbot.waitUntil(lambda: not sees(place, "alarmBar") and not sees(place, "handedOverBar"))
    assert "The alarm rings: 3 things wait." in words(place)
    press(place, "alarmLineStep")
    press(place, "acknowledgeAlarm")
    qtbot.waitUntil(lambda: told.minutes == [10], timeout=LATER)
    qtbot.waitUntil(lambda: "The alarm is quiet until" in words(place), timeout=LATER)


def test_who_leads_is_said_by_name_and_a_lead_sees_what_two_guides_agreed_on(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(monkeypatch, desk)
    told.on = OnShift(leads=(Colleague(UUID(int=8), "paper-lantern"),), others=True)
    desk.come_in()
    desk.sends(desk.joins(), "Nights", "I lie awake.")
    place = shown(qtbot, desk.home, (960, 700))
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1, timeout=LATER)
    press(place, "team")
    assert place.where() == "Guides of this community can see this"
    qtbot.waitUntil(lambda: "Leads here: \u2068paper-lantern\u2069." in words(place), timeout=LATER)
    qtbot.waitUntil(lambda: "Another guide's desk is open too." in words(place))
    assert "For you as a lead" not in words(place)
    (row,) = place.desk.state.rows
    me = Colleague(UUID(int=9), "quiet-otter", me=True)
    told.on = OnShift(leads=(me,), lead=True, escalated=(row.review, UUID(int=1)))
    place.on_shift.watch.refresh()
    qtbot.waitUntil(lambda: "For you as a lead" in words(place), timeout=LATER)
    qtbot.waitUntil(lambda: "It is not in the queue as this computer saw it last." in words(place))
    press(place, "openEscalated")
    qtbot.waitUntil(lambda: place.desk.state.opened is not None, timeout=LATER)
    assert place.desk.state.review == row.review
    assert find(place, QLabel, "reviewText").isVisible()


def test_what_a_colleague_handed_over_is_read_and_taken_and_gone_from_every_desk(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    colleague = desk.colleague()
    hand_over(desk, colleague, "What is still open\nSomebody waits in Sleep.")
    place = shown(qtbot, desk.home, (960, 700))
    watch = place.on_shift.watch
    qtbot.waitUntil(lambda: len(watch.state.notes) == 1, timeout=LATER)
    assert sees(place, "handedOverBar")
    press(place, "handedOverBarStep")
    qtbot.waitUntil(lambda: sees(place, "teamPage"), timeout=LATER)
    assert not sees(place, "handedOverBar"), "it stands on the page itself"
    text = find(place, QWidget, "handedOverWords")
    assert text.isVisible()
    find(place, QPushButton, "takeOver").setFocus()
    press(place, "takeOver")
    qtbot.waitUntil(lambda: watch.state.taken is not None and watch.state.notes == (), timeout=LATER)
    assert "It is yours now." in words(place)
    qtbot.waitUntil(lambda: sees(place, "handedOverWords"))  # one can still read what one took
    assert find(place, QPushButton, "handedOverRead").hasFocus()
    seen = desk.home.do(colleague.session.desk_shift.look(community=colleague.community))
    assert seen.notes == ()
    press(place, "handedOverRead")
    qtbot.waitUntil(lambda: "Nothing waits to be taken over." in words(place), timeout=LATER)
    assert place.back()
    assert find(place, QPushButton, "team").hasFocus()


def test_a_note_that_another_guide_took_first_is_said_to_be_theirs(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    colleague = desk.colleague()
    hand_over(desk, colleague, "Sleep.")
    place = shown(qtbot, desk.home, (960, 700))
    watch = place.on_shift.watch
    qtbot.waitUntil(lambda: len(watch.state.notes) == 1, timeout=LATER)
    (note,) = watch.state.notes
    desk.home.do(colleague.session.desk_shift.take_over(community=colleague.community, note=note.id))
    press(place, "team")
    watch.take(note.id)
    qtbot.waitUntil(lambda: watch.state.first or not watch.state.notes, timeout=LATER)
    qtbot.waitUntil(lambda: "A colleague has taken it already." in words(place), timeout=LATER)


def test_while_nobody_is_there_nothing_is_asked_of_the_queue_and_a_touch_goes_on(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(monkeypatch, desk)
    place = at_desk(qtbot, desk, told)
    presence = place.on_shift.presence
    watched: list[str] = []
    clock = [presence._touched + AWAY_SECONDS]
    monkeypatch.setattr(presence, "_clock", lambda: clock[0])
    asked = desk.home.session.desk_queue
    really = asked.look

    async def look(*, community: str) -> object:
        watched.append(community)
        return await really(community=community)

    monkeypatch.setattr(asked, "look", look)
    presence.look()
    assert not presence.attended
    assert sees(place, "nobodyThere")
    assert place.desk._follow is None, "no stream of news is open"
    looks = told.looks
    place.on_shift.watch.refresh()
    qtbot.wait(300)
    assert (told.looks, watched) == (looks, [])
    clock[0] += 20 * 60
    presence.touch()
    assert not sees(place, "nobodyThere")
    assert "Nobody touched this computer for 25 minutes" in words(place)
    qtbot.waitUntil(lambda: told.looks > looks and bool(watched), timeout=LATER)
    place.hide()
    assert not presence.attended
    assert not sees(place, "nobodyThere"), "a desk out of sight has nobody to tell"


def hand_over(desk: AtDesk, guide: Someone, text: str) -> None:
    desk.home.do(guide.sync())
    desk.home.do(guide.session.desk_shift.hand_over(community=guide.community, text=text))


@pytest.mark.parametrize(
    ("before", "now", "worse"),
    [
        (AlarmState(), LATE, True),
        (LATE, LATE, False),
        (LATE, msgspec.structs.replace(LATE, count=2), False),
        (LATE, msgspec.structs.replace(LATE, count=4), True),
        (msgspec.structs.replace(LATE, band=Band.TODAY), LATE, True),
        (LATE, msgspec.structs.replace(LATE, band=Band.SOON), False),
        (msgspec.structs.replace(LATE, ringing_since=None), LATE, True),
        (LATE, msgspec.structs.replace(LATE, failed=True), True),
        (LATE, AlarmState(quiet_until=5), False),
    ],
)
def test_it_is_said_again_only_when_it_gets_worse(before: AlarmState, now: AlarmState, worse: bool) -> None:
    assert is_worse(before, now) == worse
    assert bool(alarm_words(now))
