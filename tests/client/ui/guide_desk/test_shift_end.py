"""The end of a shift over a real server: what is open, the note that is sent, and words that outlive everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import Unreachable
from client.domain.shift_end import Note
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.asking import Question
from client.ui.kit.long_list import LongList
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import write
from tests.client.ui.guide_desk.test_guide_desk import LATER, opens, press, words
from tests.contract.people import Someone

pytestmark = pytest.mark.slow


def on_shift(qtbot: QtBot, desk: AtDesk) -> GuideDeskPlace:
    """One has begun a shift, and looks at its page."""
    desk.come_in()
    place = shown(qtbot, desk.home)
    goes_to_end(qtbot, place)
    return place


def goes_to_end(qtbot: QtBot, place: GuideDeskPlace) -> None:
    qtbot.waitUntil(lambda: place.care.model.state.loaded and place.care.end.state.read, timeout=LATER)
    press(place, "ownCare")
    if place.care.model.state.shift is None:
        press(place, "beginShift")
    qtbot.waitUntil(lambda: place.care.model.state.shift is not None, timeout=LATER)
    press(place, "endShift")
    assert find(place, QPlainTextEdit, "handOverOpen").hasFocus()


def is_over(qtbot: QtBot, place: GuideDeskPlace) -> None:
    qtbot.waitUntil(lambda: place.care.model.state.shift is None, timeout=LATER)


def asked(place: GuideDeskPlace) -> Question | None:
    return next((one for one in place.findChildren(Question) if one.isVisible()), None)


def notes(desk: AtDesk, guide: Someone) -> list[str | None]:
    seen = desk.home.do(guide.session.desk_shift.look(community=guide.community))
    return [one.words for one in seen.notes]


def kept(desk: AtDesk) -> Note:
    return desk.home.do(desk.guide.session.desk_shift.kept(community=desk.guide.community))


def test_what_is_written_at_the_end_stands_on_the_colleagues_desk(qtbot: QtBot, desk: AtDesk) -> None:
    place = on_shift(qtbot, desk)
    colleague = desk.colleague()
    assert "You hold nothing, and no procedure is open." in words(place)
    assert place.where() == "Only on this computer, but for a hand-over note once you send it"
    write(place, "handOverOpen", "One reply in Sleep.")
    write(place, "handOverWho", "The lead was called at nine.")
    press(place, "sendHandOver")
    is_over(qtbot, place)
    expected = "\n\n".join(
        (
            "What is still open\nOne reply in Sleep.",
            "Who knows more, and who was called\nThe lead was called at nine.",
        )
    )

    def come() -> bool:
        desk.home.do(desk.guide.sync())  # who has the guides' key hands it on
        desk.home.do(colleague.sync())
        return notes(desk, colleague) == [expected]

    desk.until(come)
    assert "Your note stands on every guide's desk now" in words(place)
    assert not find(place, QWidget, "shiftEnd").isVisible()
    assert kept(desk) == Note()
    assert place.where() == "Only on this computer"


def test_a_shift_that_ends_with_something_held_asks_first_and_gives_it_back(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    desk.sends(desk.joins(), "Nights", "I lie awake.")
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1, timeout=LATER)
    desk.takes(desk.guide)  # by another window of this guide's, say: here it is held and not open
    place.desk.refresh()
    qtbot.waitUntil(lambda: place.desk.state.rows[0].held == "me", timeout=LATER)
    goes_to_end(qtbot, place)
    qtbot.waitUntil(lambda: "This is still open:" in words(place))
    assert "You hold it." in words(place)
    press(place, "endWithoutNote")
    qtbot.waitUntil(lambda: asked(place) is not None)
    question = asked(place)
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert place.care.model.state.shift is not None, "nothing was answered, and nothing happens"
    press(place, "nameInNote")
    assert find(place, QPlainTextEdit, "handOverOpen").toPlainText() == "Nights: "
    press(place, "giveBack")
    qtbot.waitUntil(lambda: "You hold nothing" in words(place), timeout=LATER)
    assert desk.queue(desk.guide)[0].claimed_by is None


def test_who_ends_a_shift_without_what_they_wrote_is_asked_and_told_that_it_waits(
    qtbot: QtBot, desk: AtDesk
) -> None:
    place = on_shift(qtbot, desk)
    write(place, "handOverLook", "The thread about sleep.")
    press(place, "endWithoutNote")
    qtbot.waitUntil(lambda: asked(place) is not None)
    question = asked(place)
    assert question is not None
    press_in(question, "leaveOpenQuestionYes")
    is_over(qtbot, place)
    assert place.back()
    assert "You began a hand-over note and have not sent it." in words(place)
    press(place, "begunNoteBarStep")
    box = find(place, QPlainTextEdit, "handOverLook")
    assert box.isVisible()
    assert box.toPlainText() == "The thread about sleep."
    press(place, "dropHandOver")
    qtbot.waitUntil(lambda: kept(desk) == Note(), timeout=LATER)
    press(place, "endWithoutNote")
    assert asked(place) is None, "nothing is open, and nothing was written"


def press_in(question: Question, name: str) -> None:
    button = question.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_words_outlive_a_refusal_and_a_window_that_goes(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = on_shift(qtbot, desk)
    service = desk.home.session.desk_shift

    async def fails(**_: object) -> None:
        raise Unreachable

    monkeypatch.setattr(service, "hand_over", fails)
    note = Note("One reply in Sleep.", "", "The lead.")
    write(place, "handOverOpen", note.open)
    write(place, "handOverWho", note.who)
    press(place, "sendHandOver")
    qtbot.waitUntil(lambda: find(place, QWidget, "shiftEndNotice").isVisible(), timeout=LATER)
    assert place.care.model.state.shift is not None, "who could not hand over is still there"
    assert find(place, QPlainTextEdit, "handOverOpen").toPlainText() == note.open
    assert kept(desk) == note
    write(place, "handOverWho", "The lead, and the steward.")
    qtbot.waitUntil(lambda: kept(desk).who == "The lead, and the steward.", timeout=LATER)
    another = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: another.care.end.state.note.who == "The lead, and the steward.", timeout=LATER)


def test_a_note_that_is_too_long_is_not_sent_and_says_so(qtbot: QtBot, desk: AtDesk) -> None:
    place = on_shift(qtbot, desk)
    write(place, "handOverOpen", "ü" * 2500)
    press(place, "sendHandOver")
    qtbot.waitUntil(lambda: find(place, QWidget, "shiftEndNotice").isVisible(), timeout=LATER)
    assert place.care.model.state.shift is not None
    assert not place.care.end.state.sending


def test_an_item_that_is_open_at_the_desk_is_among_what_is_held(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    desk.sends(desk.joins(), "Nights", "I lie awake.")
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1, timeout=LATER)
    queue = find(place, LongList, "queueList")
    queue.setFocus()
    QTest.keyClick(queue, Qt.Key.Key_Return)
    opens(qtbot, place)
    qtbot.waitUntil(lambda: place.desk.state.rows[0].held == "me", timeout=LATER)
    place.care.end.begin()
    (one,) = place.care.end.state.loose
    assert one.held
    place.care.end.give_back(one.row.review)
    qtbot.waitUntil(lambda: place.desk.state.opened is None, timeout=LATER)
    desk.until(lambda: desk.queue(desk.guide)[0].claimed_by is None)
