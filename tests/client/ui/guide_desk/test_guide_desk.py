"""The desk in the window, over a real server: claim, read, approve, remove, and two guides at one item."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.services import reasons
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.choice import Choice
from client.ui.kit.long_list import LongList
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.contract.people import Someone

pytestmark = pytest.mark.slow
LATER = 15_000


def words(place: GuideDeskPlace) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def press(place: GuideDeskPlace, name: str) -> None:
    button = find(place, QPushButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def opens(qtbot: QtBot, place: GuideDeskPlace) -> None:
    qtbot.waitUntil(lambda: place.desk.state.opened is not None and not place.desk.state.busy, timeout=LATER)


def with_one_waiting(
    qtbot: QtBot, desk: AtDesk, text: str = "I lie awake."
) -> tuple[Someone, UUID, GuideDeskPlace]:
    desk.come_in()
    member = desk.joins()
    id_ = desk.sends(member, "Nights", text)
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1, timeout=LATER)
    return member, id_, place


def test_a_held_post_is_claimed_read_and_approved_by_keyboard(qtbot: QtBot, desk: AtDesk) -> None:
    member, id_, place = with_one_waiting(qtbot, desk, "I lie awake like a lighthouse.")
    assert find(place, QLabel, "queueState").text() == "1 post is waiting."
    queue = find(place, LongList, "queueList")
    qtbot.waitUntil(queue.hasFocus)
    QTest.keyClick(queue, Qt.Key.Key_Return)
    opens(qtbot, place)
    text = find(place, QLabel, "reviewText")
    assert text.isVisible()
    assert text.text() == "I lie awake like a lighthouse."
    assert text.textFormat() == Qt.TextFormat.PlainText
    lease = find(place, QLabel, "leaseLeft").text()
    assert "more minutes" in lease
    assert queue.isVisible(), "the queue stays in sight where there is room"
    assert place.item.isAncestorOf(focused())

    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.desk.state.told == "approve", timeout=LATER)
    qtbot.waitUntil(lambda: place.desk.state.rows == (), timeout=LATER)
    assert "Nothing waits. Thank you." in words(place)
    assert place.queue.isAncestorOf(focused())

    def appears() -> bool:
        desk.home.do(member.sync())
        view = desk.home.do(member.session.conversing.read(community=member.community, thread=id_))
        return view is not None and view.posts[0].text == "I lie awake like a lighthouse."

    desk.until(appears)


def test_a_removal_tells_its_author_exactly_what_the_guide_saw(qtbot: QtBot, desk: AtDesk) -> None:
    member, _, place = with_one_waiting(qtbot, desk, "Hurtful words.")
    press(place, "claim")
    opens(qtbot, place)
    press(place, "remove")
    reason = find(place, Choice, "reasonChoice")
    qtbot.waitUntil(reason.hasFocus)
    press(place, "sendDecision")
    assert "Choose a reason." in words(place), "without a reason nothing is removed"
    assert place.desk.state.busy == ""
    reason.choose("unkind-to-someone")
    reason.activated.emit(reason.currentIndex())
    own, preview = find(place, QPlainTextEdit, "ownWords"), find(place, QLabel, "decisionWords")
    catalogue = next(one.words for one in reasons.catalogue() if one.id == "unkind-to-someone")
    assert own.toPlainText() == preview.text() == catalogue
    own.setFocus()
    own.selectAll()
    QTest.keyClicks(own, "  Say it more kindly? We would keep <b>that</b>. ")
    assert preview.text() == "Say it more kindly? We would keep <b>that</b>."
    assert preview.textFormat() == Qt.TextFormat.PlainText
    read = preview.text()
    QTest.keyClick(own, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.desk.state.told == "remove", timeout=LATER)
    assert "Its author is told why" in words(place)

    def told() -> bool:
        desk.home.do(member.sync())
        return bool(desk.home.do(member.session.conversing.messages(community=member.community)))

    desk.until(told)
    (post,) = desk.home.do(member.session.conversing.own_posts(community=member.community))
    assert (post.state, post.reason, post.words) == ("removed", "unkind-to-someone", read)
    assert post.text == "Hurtful words."


def test_a_stale_decision_shows_how_things_stand_and_keeps_the_words(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    colleague = desk.colleague()
    press(place, "claim")
    opens(qtbot, place)
    press(place, "remove")
    place.deciding.choose_reason("your-own-details")
    find(place, QPlainTextEdit, "ownWords").setPlainText("Words I would hate to lose.")

    # The guide hands it to a colleague from another computer; this window does not know.
    opened = place.desk.state.opened
    assert opened is not None
    row = opened.item.row
    colleague_id = desk.home.do(colleague.session.memberships.every())[0].member_id
    assert colleague_id is not None
    desk.home.do(
        desk.home.session.reviewing.hand_on(
            community=desk.guide.community, review=row.review, version=row.version, to=UUID(colleague_id)
        )
    )
    press(place, "sendDecision")
    qtbot.waitUntil(lambda: place.desk.state.newer == "another", timeout=LATER)
    assert "is reading this now. Your words are kept here." in words(place)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Words I would hate to lose."
    assert not find(place, QPushButton, "sendDecision").isVisible()

    (theirs,) = desk.queue(colleague)
    claimed = desk.home.do(
        colleague.session.reviewing.claim(
            community=colleague.community, review=theirs.review, version=theirs.version
        )
    )
    desk.home.do(colleague.session.reviewing.approve(community=colleague.community, item=claimed))
    place.desk.refresh()
    qtbot.waitUntil(lambda: place.desk.state.newer == "gone", timeout=LATER)
    qtbot.waitUntil(lambda: "has decided this: Approve." in words(place), timeout=LATER)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Words I would hate to lose."
    press(place, "decidingClose")
    assert place.desk.state.opened is None


def test_what_was_handed_back_can_be_claimed_again_with_the_words(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    press(place, "claim")
    opens(qtbot, place)
    press(place, "remove")
    place.deciding.choose_reason("method-detail")
    place.deciding.write("Half a thought")
    opened = place.desk.state.opened
    assert opened is not None
    desk.home.do(
        desk.home.session.reviewing.hand_on(
            community=desk.guide.community, review=opened.item.row.review, version=opened.item.row.version
        )
    )
    place.desk.refresh()
    qtbot.waitUntil(lambda: place.desk.state.newer == "free", timeout=LATER)
    press(place, "decidingClaimAgain")
    qtbot.waitUntil(lambda: place.desk.state.newer == "" and not place.desk.state.busy, timeout=LATER)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Half a thought"
    press(place, "sendDecision")
    qtbot.waitUntil(lambda: place.desk.state.told == "remove", timeout=LATER)


def test_who_was_slower_is_told_who_reads_it(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    colleague = desk.colleague()
    (row,) = desk.queue(colleague)
    desk.home.do(
        colleague.session.reviewing.claim(
            community=colleague.community, review=row.review, version=row.version
        )
    )
    press(place, "claim")
    qtbot.waitUntil(lambda: place.desk.state.notice is not None, timeout=LATER)
    assert "Another guide is looking at this now" in words(place)
    qtbot.waitUntil(lambda: place.desk.state.rows[0].held == "another", timeout=LATER)
    assert find(place, QPushButton, "claim").text() == "Read along", "it is not for one to claim"
    spoken = place.queue.model.data(place.queue.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "reading this" in spoken


def test_unfinished_words_outlive_handing_on_and_come_back(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    press(place, "claim")
    opens(qtbot, place)
    press(place, "remove")
    place.deciding.choose_reason("unkind-to-someone")
    place.deciding.write("Not finished")
    kept = place.keep()
    assert kept is not None
    desk.home.do(kept)
    assert place.keep() is None, "nothing is left to save"
    assert place.back()
    press(place, "handOn")
    qtbot.waitUntil(lambda: place.desk.state.told == "handed-on", timeout=LATER)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1, timeout=LATER)
    press(place, "claim")
    opens(qtbot, place)
    assert (place.deciding.state.wish.reason, place.deciding.state.wish.words) == (
        "unkind-to-someone",
        "Not finished",
    )


def test_a_reply_is_read_in_its_thread(qtbot: QtBot, desk: AtDesk) -> None:
    member, thread, place = with_one_waiting(qtbot, desk, "How it began.")
    press(place, "claim")
    opens(qtbot, place)
    press(place, "approve")
    qtbot.waitUntil(lambda: place.desk.state.told == "approve", timeout=LATER)

    def here() -> bool:
        desk.home.do(desk.guide.session.syncing.sync(community=desk.guide.community))
        talk = desk.home.session.conversing
        return desk.home.do(talk.read(community=desk.guide.community, thread=thread)) is not None

    qtbot.waitUntil(lambda: not desk.home.sync.state.running, timeout=LATER)
    desk.guide.community = member.community
    desk.until(here)
    desk.home.do(member.sync())
    desk.answers(member, thread, "And how it went on.")
    place.desk.refresh()
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1, timeout=LATER)
    press(place, "claim")
    opens(qtbot, place)
    said = words(place)
    assert "And how it went on." in said
    assert said.index("How it began.") < said.index("The post above stands here.")


def test_letters_work_only_where_they_are_wanted(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    queue = find(place, LongList, "queueList")
    qtbot.waitUntil(queue.hasFocus)
    desk.home.theme.choose(letters=False)
    QTest.keyClick(queue, Qt.Key.Key_C)
    assert place.desk.state.busy == ""
    desk.home.theme.choose(letters=True)
    QTest.keyClick(queue, Qt.Key.Key_C)
    opens(qtbot, place)
    QTest.keyClick(focused(), Qt.Key.Key_R)
    own = find(place, QPlainTextEdit, "ownWords")
    qtbot.waitUntil(own.isVisible)
    own.setFocus()
    QTest.keyClicks(own, "jack care")
    assert own.toPlainText() == "jack care"
    assert place.deciding.state.page


def test_a_guide_who_waits_for_the_steward_is_told_so(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in(confirmed=False)
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: not place.desk.state.confirmed, timeout=LATER)
    assert "The steward has not confirmed you yet" in words(place)
    desk.confirm()
    place.desk.refresh()
    qtbot.waitUntil(lambda: place.desk.state.confirmed, timeout=LATER)
    assert "Nothing waits. Thank you." in words(place)


def test_a_server_that_is_away_costs_no_word(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    press(place, "claim")
    opens(qtbot, place)
    press(place, "remove")
    place.deciding.choose_reason("unkind-to-someone")
    place.deciding.write("Words in a storm.")
    desk.server.kill()
    press(place, "sendDecision")
    qtbot.waitUntil(lambda: place.desk.state.notice is not None, timeout=60_000)
    assert "server does not answer" in words(place)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Words in a storm."
    assert find(place, QPushButton, "sendDecision").isEnabled(), "to try again"
    place.desk.refresh()
    qtbot.waitUntil(lambda: place.desk.state.trouble is not None, timeout=60_000)
    assert len(place.desk.state.rows) == 1, "what was seen stays"
    assert place.desk.state.newer == "", "nobody knows better while the server is away"


def test_a_decision_takes_its_row_away_at_once(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    press(place, "claim")
    opens(qtbot, place)
    seen: list[int] = []
    place.desk.changed.connect(
        lambda: seen.append(len(place.desk.state.rows)) if place.desk.state.told else None
    )
    press(place, "approve")
    qtbot.waitUntil(
        lambda: place.desk.state.told == "approve" and not place.desk.state.loading, timeout=LATER
    )
    assert set(seen) == {0}


def test_a_narrow_window_shows_one_at_a_time_and_each_control_has_a_name(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    place.resize(600, 500)
    queue = find(place, LongList, "queueList")
    assert queue.isVisible()
    assert not place.right.isVisible()
    press(place, "claim")
    opens(qtbot, place)
    assert not queue.isVisible()
    assert find(place, QLabel, "reviewText").isVisible()
    press(place, "remove")
    for widget in place.findChildren(QPushButton) + place.findChildren(QPlainTextEdit):
        if widget.isVisible():
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, widget.objectName()
    place.resize(1000, 300)  # as low as twice the text size makes it
    send = find(place, QPushButton, "sendDecision")
    assert place.pane._scroller.isAncestorOf(send)
    place.resize(1000, 600)
    assert not place.pane._scroller.isAncestorOf(send)
    assert queue.isVisible()
