"""What stands around an item, over a real server: colleagues' notes, asking, handing on, being too late."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.deciding import Wish
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.choice import Choice
from client.ui.kit.long_list import LongList
from protocol.around import NoteKind
from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, claims, told, write
from tests.client.ui.guide_desk.test_guide_desk import LATER, focused, press, words
from tests.contract.people import Someone

pytestmark = pytest.mark.slow
D = Decision


def with_two(qtbot: QtBot, desk: AtDesk, text: str = "I lie awake.") -> tuple[GuideDeskPlace, Someone]:
    """An item that is open, and a colleague in a window of their own."""
    colleague = desk.both_come_in()
    member = desk.joins()
    desk.keyed(member)
    desk.sends(member, "Nights", text)
    place = shown(qtbot, desk.home)
    claims(qtbot, place)
    qtbot.waitUntil(lambda: place.around.model.state.seen is not None, timeout=LATER)
    qtbot.waitUntil(lambda: "nothing was decided about them" in words(place), timeout=LATER)
    return place, colleague


def noted(desk: AtDesk, guide: Someone, review: UUID, text: str, *, to: UUID | None = None) -> None:
    kind = NoteKind.NOTE if to is None else NoteKind.ASK
    work = guide.session.around_reviews.write(
        community=guide.community, review=review, words=text, kind=kind, to=to
    )
    desk.home.do(work)


def comes(qtbot: QtBot, place: GuideDeskPlace, count: int) -> None:
    """So many notes stand there."""

    def are_here() -> bool:
        place.around.model.refresh()
        return len(place.around.model.state.notes) == count

    qtbot.waitUntil(are_here, timeout=LATER)


def review_of(place: GuideDeskPlace) -> UUID:
    review = place.desk.state.review
    assert review is not None
    return review


def test_a_colleagues_note_comes_while_one_writes_and_moves_nothing(qtbot: QtBot, desk: AtDesk) -> None:
    place, colleague = with_two(qtbot, desk)
    QTest.keyClick(focused(), Qt.Key.Key_W)
    box = find(place, QPlainTextEdit, "noteWords")
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClicks(box, "hard care and")
    assert place.desk.state.busy == "", "letters in the box are letters"
    assert find(place, QLabel, "alsoLooking").text() == "No other guide looks at it now."
    qtbot.wait(500)  # until all that is new stands where it stands
    box.moveCursor(box.textCursor().MoveOperation.Left)
    at, top = box.textCursor().position(), box.mapTo(place, box.rect().topLeft()).y()
    noted(desk, colleague, review_of(place), "I know her threads. <b>Careful</b>")
    comes(qtbot, place, 1)
    qtbot.waitUntil(lambda: "I know her threads. <b>Careful</b>" in words(place), timeout=LATER)
    assert box.hasFocus()
    assert (box.toPlainText(), box.textCursor().position()) == ("hard care and", at)
    assert box.mapTo(place, box.rect().topLeft()).y() == top
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: box.toPlainText() == "" and len(place.around.model.state.notes) == 2, timeout=LATER
    )
    assert place.desk.state.opened is not None, "nothing was decided by it"
    qtbot.waitUntil(lambda: "You · Within the hour" in words(place), timeout=LATER)
    seen = desk.home.do(
        colleague.session.around_reviews.look(community=colleague.community, review=review_of(place))
    )
    assert [note.words for note in seen.notes] == ["hard care and", "I know her threads. <b>Careful</b>"]
    comes(qtbot, place, 2)
    looking = find(place, QLabel, "alsoLooking")
    qtbot.waitUntil(lambda: "looks at it, too." in looking.text(), timeout=LATER)


def test_a_colleague_is_asked_by_name_and_answers(qtbot: QtBot, desk: AtDesk) -> None:
    place, colleague = with_two(qtbot, desk)
    (other,) = place.around.model.state.colleagues
    assert not find(place, QPushButton, "askColleague").isVisible(), "nobody is chosen"
    choose(place, "noteTo", str(other.id))
    write(place, "noteWords", "Is it a threat?")
    assert other.name in find(place, QPushButton, "askColleague").text()
    press(place, "askColleague")
    comes(qtbot, place, 1)
    qtbot.waitUntil(lambda: "not answered yet" in words(place), timeout=LATER)
    noted(desk, colleague, review_of(place), "Only anger, I think.")
    comes(qtbot, place, 2)
    qtbot.waitUntil(lambda: "not answered yet" not in words(place), timeout=LATER)


def test_what_one_is_asked_stands_above_the_box_until_it_is_answered(qtbot: QtBot, desk: AtDesk) -> None:
    place, colleague = with_two(qtbot, desk)
    around = place.around.model
    assert around.state.seen is not None
    me = around.state.seen.me
    noted(desk, colleague, review_of(place), "Shall I tell the lead?", to=me)
    comes(qtbot, place, 1)
    asked = find(place, QWidget, "askedOfMe")
    assert asked.isVisible()
    assert "asks you:" in words(place)
    assert find(place, QPushButton, "goToNotes").text() == "You are asked something"
    write(place, "noteWords", "Yes, please.")
    assert find(place, QPushButton, "writeNote").text() == "Answer"
    press(place, "writeNote")
    comes(qtbot, place, 2)
    qtbot.waitUntil(lambda: not asked.isVisible(), timeout=LATER)


def test_an_item_goes_to_a_colleague_with_words_and_without_a_reason(qtbot: QtBot, desk: AtDesk) -> None:
    place, colleague = with_two(qtbot, desk)
    review = review_of(place)
    (other,) = place.around.model.state.colleagues
    choose(place, "noteTo", str(other.id))
    write(place, "noteWords", "I know the author.")
    press(place, "handToColleague")
    told(qtbot, place, "handed-to")
    assert place.desk.state.opened is None
    (row,) = desk.queue(colleague)
    assert row.claimed_by == other.id
    seen = desk.home.do(colleague.session.around_reviews.look(community=colleague.community, review=review))
    assert [(note.kind, note.words) for note in seen.notes] == [(NoteKind.HAND_OVER, "I know the author.")]


def test_a_note_that_is_half_written_outlives_the_item(qtbot: QtBot, desk: AtDesk) -> None:
    place, _ = with_two(qtbot, desk)
    write(place, "noteWords", "Not finished")
    kept = place.keep()
    assert kept is not None
    desk.home.do(kept)
    assert place.keep() is None
    press(place, "handOn")
    told(qtbot, place, "handed-on")
    assert find(place, QPlainTextEdit, "noteWords").toPlainText() == ""
    claims(qtbot, place)
    qtbot.waitUntil(
        lambda: find(place, QPlainTextEdit, "noteWords").toPlainText() == "Not finished", timeout=LATER
    )


def test_who_is_too_late_is_told_who_decided_what_and_keeps_the_words(qtbot: QtBot, desk: AtDesk) -> None:
    place, colleague = with_two(qtbot, desk, "I know where you live.")
    press(place, "remove")
    choose(place, "reasonChoice", "unkind-to-someone")
    write(place, "ownWords", "Could you say it otherwise?")
    (other,) = place.around.model.state.colleagues
    opened = place.desk.state.opened
    assert opened is not None
    row = opened.item.row
    hand_on = desk.guide.session.reviewing.hand_on
    community = place.desk.state.community
    desk.home.do(hand_on(community=community, review=row.review, version=row.version, to=other.id))
    desk.decides(colleague, Wish(D.REMOVE, "threat-to-someone", "It frightens people."))
    press(place, "sendDecision")
    qtbot.waitUntil(lambda: place.desk.state.newer == "gone", timeout=LATER)
    said = f"\u2068{other.name}\u2069 has decided this: Remove"
    qtbot.waitUntil(lambda: said in words(place), timeout=LATER)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Could you say it otherwise?"
    assert not find(place, QPushButton, "sendDecision").isVisible()


def test_before_and_the_rule_are_shown_and_lead_to_a_decision(qtbot: QtBot, desk: AtDesk) -> None:
    place, _ = with_two(qtbot, desk, "A sharp word.")
    rule = find(place, Choice, "ruleChoice")
    choose(place, "ruleChoice", "r2")
    assert "Leave out your name" in find(place, QLabel, "ruleWords").text()
    qtbot.waitUntil(find(place, QPushButton, "decideFor-your-own-details").isVisible, timeout=LATER)
    press(place, "decideFor-your-own-details")
    assert place.deciding.state.wish.reason == "your-own-details"
    assert place.deciding.state.page
    place.back()
    assert rule.currentData() == "r2", "what was chosen stays"


def test_while_one_decides_a_short_claim_can_be_kept(qtbot: QtBot, desk: AtDesk) -> None:
    place, _ = with_two(qtbot, desk)
    press(place, "remove")
    assert not find(place, QPushButton, "decidingKeepLonger").isVisible()
    place.desk._become(replace(place.desk.state, lease=100.0))
    assert "one more minute" in find(place, QLabel, "decidingLeaseLeft").text()
    press(place, "decidingKeepLonger")
    qtbot.waitUntil(lambda: not place.desk.state.busy and (place.desk.state.lease or 0) > 500, timeout=LATER)
    assert place.deciding.state.page, "one goes on writing"


def test_one_looks_along_beside_a_colleague_and_answers_without_claiming(qtbot: QtBot, desk: AtDesk) -> None:
    colleague = desk.both_come_in()
    member = desk.joins()
    desk.keyed(member)
    desk.sends(member, "Nights", "I lie awake.")
    item = desk.takes(colleague)
    review = item.row.review
    me, _ = desk.home.do(colleague.session.around_reviews.guides(community=colleague.community))
    noted(desk, colleague, review, "Would you read along?", to=me.id)
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(
        lambda: bool(place.desk.state.rows) and place.desk.state.rows[0].held == "another", timeout=LATER
    )
    queue = find(place, LongList, "queueList")
    assert find(place, QPushButton, "claim").text() == "Read along"
    queue.setFocus()
    QTest.keyClick(queue, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Would you read along?" in words(place), timeout=LATER)
    assert "reading this" in find(place, QLabel, "besideHeld").text()
    assert "I lie awake." not in words(place), "its words are for whoever claims it"
    assert not find(place, QPushButton, "handToColleague").isVisible()
    write(place, "noteWords", "I am here.")
    press(place, "writeNote")
    qtbot.waitUntil(lambda: len(place.around.beside.model.state.notes) == 2, timeout=LATER)
    seen = desk.home.do(colleague.session.around_reviews.look(community=colleague.community, review=review))
    assert [note.words for note in seen.notes] == ["I am here.", "Would you read along?"]
    assert place.desk.state.opened is None
    assert place.back()
    qtbot.waitUntil(queue.hasFocus)
    assert not find(place, QLabel, "besideHeld").isVisible()


def test_a_claim_that_ends_in_mid_writing_costs_no_word_and_decides_nothing(
    qtbot: QtBot, desk: AtDesk
) -> None:
    place, colleague = with_two(qtbot, desk)
    press(place, "remove")
    choose(place, "reasonChoice", "unkind-to-someone")
    write(place, "ownWords", "Half a sent")
    place.around.model.write("Half a note")
    opened = place.desk.state.opened
    assert opened is not None
    # The claim ends, and a colleague takes the item, while nobody here looks at the queue.
    row = opened.item.row
    hand_on = desk.guide.session.reviewing.hand_on
    desk.home.do(hand_on(community=place.desk.state.community, review=row.review, version=row.version))
    desk.takes(colleague)
    place.desk._become(replace(place.desk.state, lease=-1.0))
    assert "Your ten minutes are over." in find(place, QLabel, "decidingLeaseLeft").text()
    press(place, "sendDecision")
    qtbot.waitUntil(lambda: place.desk.state.newer == "another", timeout=LATER)
    (other,) = place.around.model.state.colleagues
    qtbot.waitUntil(lambda: f"\u2068{other.name}\u2069 is reading this now" in words(place), timeout=LATER)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Half a sent"
    assert place.around.model.state.unsent.words == "Half a note"
    kept = place.keep()
    if kept is not None:  # else a pause in typing has saved them
        desk.home.do(kept)
    session, community = desk.home.session, place.desk.state.community
    unsent = desk.home.do(session.around_reviews.kept(community=community, review=row.review))
    wish = desk.home.do(session.guide_words.kept(community=community, review=row.review))
    assert wish is not None
    assert (unsent.words, wish.words) == ("Half a note", "Half a sent")
    assert [each.claimed_by for each in desk.queue(colleague)] == [other.id], "nothing was decided"
