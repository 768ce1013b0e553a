from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from client.domain.network import Proxy
from client.ui.unlock.joining_screen import JoiningPlace
from protocol import descriptor
from protocol.invitation import Role
from protocol.problems import Code
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.found import find, words
from tests.client.ui.unlock.invited import TO_NAMES, Invited
from tests.server.running import command, start
from tests.support.loopback import Asked, Loopback, Reply, problem
from tests.support.socks import Socks


def test_one_looks_agrees_chooses_and_is_in(invited: Invited) -> None:
    invited.look()
    name = invited.agree_and_choose()
    invited.press("joinNow")
    invited.until_in()
    (record,) = invited.records()
    assert (record.state, record.pseudonym) == ("joined", name)
    assert invited.home.belonging.state.shown == record.id
    assert find(invited.place, QPlainTextEdit, "invitation").toPlainText() == ""


def test_nothing_is_asked_of_the_gate_before_one_joins(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    assert [asked.path for asked in invited.server.asked] == ["/v1/community"]


def test_words_of_the_community_are_plain_text(invited: Invited) -> None:
    invited.village.feed.redescribe(
        name="<b>Harbour</b>", guidelines=(descriptor.LocalText("en", "<img src='x'> <a href='y'>z</a>"),)
    )
    invited.village.feed.publish()
    invited.look()
    assert "<b>Harbour</b>" in words(invited.place)
    invited.press_each("ofAge", "seen")
    said = words(invited.place)
    assert "<img src='x'> <a href='y'>z</a>" in said
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in invited.place.findChildren(QLabel))


def test_an_invitation_of_several_lines_is_read(invited: Invited) -> None:
    text = invited.village.invitation()
    invited.look(f"  {text[:40]}\n{text[40:90]}\n  {text[90:]}\n")


def test_ctrl_enter_looks(invited: Invited) -> None:
    invited.paste()
    field = find(invited.place, QPlainTextEdit, "invitation")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    invited.qtbot.waitUntil(lambda: invited.place.model.state.preview is not None, timeout=10_000)


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("  \n", "Please paste the invitation first."),
        ("https://example.org/join", "That is not an invitation"),
        ("leeward1abcdefg", "There is a slip in that invitation"),
    ],
)
def test_what_is_no_invitation_is_told_and_kept(invited: Invited, pasted: str, said: str) -> None:
    invited.paste(pasted)
    invited.press("previewCommunity")
    invited.until(said)
    assert find(invited.place, QPlainTextEdit, "invitation").toPlainText() == pasted
    assert invited.server.asked == []


def test_other_names_keep_the_one_that_was_chosen(invited: Invited) -> None:
    invited.look()
    invited.press_each(*TO_NAMES)
    first = [button.text() for button in invited.names()]
    assert len(set(first)) == 6
    invited.names()[2].click()
    invited.press("moreNames")
    second = [button.text() for button in invited.names()]
    assert len(set(second)) == 6
    assert second[0] == first[2]
    assert set(second) != set(first)
    assert [button.isChecked() for button in invited.names()] == [True] + [False] * 5


def test_names_can_be_chosen_by_arrow_keys(invited: Invited) -> None:
    invited.look()
    invited.press_each(*TO_NAMES)
    first, second = invited.names()[:2]
    invited.place.activateWindow()
    invited.qtbot.waitUntil(invited.place.isActiveWindow)
    invited.qtbot.waitUntil(lambda: second.x() > first.x())  # what has just come into sight has no place yet
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert invited.place.model.state.name == second.text()
    assert second.isChecked()
    assert not first.isChecked()


def test_a_taken_name_offers_numbered_ones_and_keeps_all_else(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    invited.village.replies["/v1/gate"] = [problem(Code.NAME_TAKEN, 409)]
    invited.press("joinNow")
    invited.until("Somebody here already has that name")
    assert all(button.text().split()[-1].isdigit() for button in invited.names())
    assert invited.step == "name"
    invited.press("moreNames")
    assert all(button.text().split()[-1].isdigit() for button in invited.names())
    invited.press("takeName")
    assert invited.step == "name"
    assert invited.place.focusWidget() is invited.names()[0]
    assert invited.gates() == 1
    invited.names()[3].click()
    chosen = invited.place.model.state.name
    invited.press("takeName")
    assert invited.step == "door", "all else was agreed to before"
    invited.press("joinNow")
    invited.until_in()
    assert invited.records()[0].pseudonym == chosen


def test_a_used_invitation_is_told(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    invited.village.replies["/v1/desk"] = [problem(Code.INVITATION_UNKNOWN, 403)]
    invited.press("joinNow")
    invited.until("has been used or has run out")
    assert find(invited.place, QPushButton, "joinNow").isEnabled()
    assert invited.records() == []


def test_changed_guidelines_are_shown_anew_and_agreed_to_anew(invited: Invited) -> None:
    invited.look()
    name = invited.agree_and_choose()
    feed = invited.village.feed
    feed.redescribe(guidelines_version=9, guidelines=(descriptor.LocalText("en", "Be kinder."),))
    feed.publish()
    invited.village.replies["/v1/gate"] = [problem(Code.GUIDELINES_CHANGED, 409)]
    invited.press("joinNow")
    invited.until("Be kinder.")
    assert "The guidelines have changed since you read them" in words(invited.place)
    assert invited.place.model.state.name == name
    invited.press_each("acceptGuidelines", "acceptEscalation")
    assert invited.step == "door", "age and name stay as they were"
    invited.press("joinNow")
    invited.until_in()
    assert [request.guidelines for request in invited.village.people.values()] == [9]


def test_a_lost_answer_is_asked_for_again_under_the_same_name(invited: Invited) -> None:
    invited.look()
    name = invited.agree_and_choose()
    invited.village.replies["/v1/gate"] = [Reply(hang_up=True)] * 9
    invited.press("joinNow")
    invited.until("does not answer")
    assert invited.place.back()
    invited.until(f"Your request under the name \u2068{name}\u2069 is kept")
    assert not any(button.isEnabled() for button in invited.names())
    invited.village.replies.clear()
    invited.press("takeName")
    assert find(invited.place, QPushButton, "joinNow").accessibleName() == "Try again"
    invited.press("joinNow")
    invited.until_in()
    assert [request.name for request in invited.village.people.values()] == [name]


def test_what_was_begun_before_is_offered_on_arrival(invited: Invited, qtbot: QtBot) -> None:
    invited.look()
    name = invited.agree_and_choose()
    invited.village.replies["/v1/gate"] = [Reply(hang_up=True)] * 9
    invited.press("joinNow")
    invited.until("does not answer")
    invited.village.replies.clear()
    later = JoiningPlace(invited.home)
    qtbot.addWidget(later)
    later.show()
    later.arrive()
    qtbot.waitUntil(lambda: f"under the name \u2068{name}\u2069" in words(later), timeout=10_000)
    find(later, QPushButton, "finishJoining").click()
    invited.until_in()
    assert [request.name for request in invited.village.people.values()] == [name]


def test_a_proxy_can_be_chosen_before_anybody_is_asked(invited: Invited) -> None:
    invited.press("chooseNetwork")
    assert invited.home.went == ["settings/network"]
    assert invited.server.asked == []


def test_a_proxy_that_is_gone_is_said_before_anybody_is_asked(invited: Invited) -> None:
    with Socks(lambda *_: None) as socks:
        proxy = Proxy(port=socks.port)
    invited.home.do(invited.home.session.network.choose(proxy))
    invited.paste()
    invited.press("previewCommunity")
    invited.until("is on this computer, where a proxy cannot lead")
    invited.village.address = "https://harbour.example"
    invited.paste()
    invited.press("previewCommunity")
    invited.until("Your proxy does not answer")
    assert invited.server.asked == []


def test_nobody_joins_twice(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    invited.press("joinNow")
    invited.until_in()
    invited.place.arrive()
    invited.paste()
    invited.press("previewCommunity")
    invited.until("You belong to this community already")
    invited.press("goThere")
    assert invited.home.went == ["community", "community"]
    assert invited.gates() == 1


def test_a_community_that_moved_is_said_to_have_moved(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    invited.press("joinNow")
    invited.until_in()
    invited.place.arrive()
    with Loopback(invited.village) as elsewhere:
        invited.village.address = elsewhere.address
        invited.server.answer = lambda _: Reply(hang_up=True)
        invited.paste()
        invited.press("previewCommunity")
        invited.until("it is asked at its new address now")
        assert invited.records()[0].addresses == (elsewhere.address,)
        invited.press("goThere")
        invited.home.hang_up()


def test_a_move_that_is_found_during_a_sync_is_no_mishap(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    invited.press("joinNow")
    invited.until_in()
    home = invited.home
    invited.qtbot.waitUntil(lambda: not home.sync.state.running, timeout=10_000)
    invited.place.arrive()
    with Loopback(invited.village) as elsewhere:
        invited.village.address = elsewhere.address
        held = threading.Event()

        def slowly(asked: Asked) -> Reply:
            if asked.path == "/v1/community":
                return Reply(hang_up=True)
            held.wait(10)
            return invited.village(asked)

        invited.server.answer = slowly
        before = len(invited.server.asked)
        home.sync.sync()
        invited.qtbot.waitUntil(lambda: len(invited.server.asked) > before, timeout=10_000)
        invited.paste()
        invited.press("previewCommunity")
        invited.until("it is asked at its new address now")
        held.set()
        invited.qtbot.waitUntil(lambda: not home.sync.state.running, timeout=10_000)
        assert home.broke == []
        assert home.sync.state.notice is None
        home.hang_up()


def test_a_guide_is_told_that_the_steward_confirms(invited: Invited) -> None:
    invited.look(invited.village.invitation(Role.GUIDE))
    assert "as soon as the steward has confirmed you" in words(invited.place)
    invited.agree_and_choose()
    invited.press("joinNow")
    invited.until_in()
    assert invited.records()[0].role == "guide"


def test_a_server_that_is_away_is_told_and_the_invitation_stays(invited: Invited) -> None:
    text = invited.village.invitation()
    invited.village.replies["/v1/community"] = [Reply(hang_up=True)] * 9
    invited.paste(text)
    invited.press("previewCommunity")
    invited.until("does not answer")
    assert find(invited.place, QPlainTextEdit, "invitation").toPlainText() == text
    assert find(invited.place, QPushButton, "previewCommunity").isEnabled()


def test_not_now_keeps_what_was_pasted(invited: Invited) -> None:
    invited.look()
    invited.press_each(*TO_NAMES, "takeName", "notNow")
    assert invited.home.went == ["today"]
    while invited.place.back():
        pass
    assert find(invited.place, QPlainTextEdit, "invitation").toPlainText() == invited.village.invitation()
    assert not invited.place.back()


def test_another_look_begins_anew(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    while invited.place.back():
        pass
    invited.look()
    assert invited.step == "look"
    assert not invited.place.model.state.agreed
    invited.press_each(*TO_NAMES)
    assert invited.place.model.state.name == invited.names()[0].text()
    assert invited.names()[0].isChecked()


@pytest.mark.slow
def test_with_a_real_server(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    made = command(
        "init", "--data", tmp_path / "data", "--name", "Harbour", "--root-key", tmp_path / "root.pem",
        "--practice", "--room", "Sleep", "--room", "Worry",
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    server = start(tmp_path / "data")
    try:
        done = command("invite", "--data", tmp_path / "data", "--count", "1", "--address", server.address)
        place = JoiningPlace(home)
        qtbot.addWidget(place)
        place.show()
        place.arrive()
        find(place, QPlainTextEdit, "invitation").setPlainText(done.stdout)
        find(place, QPushButton, "previewCommunity").click()
        qtbot.waitUntil(lambda: "Worry" in words(place), timeout=10_000)
        for name in (*TO_NAMES[:2], "guidelinesInFull"):
            find(place, QPushButton, name).click()
        assert "r1 Be kind" in words(place)
        for name in TO_NAMES[2:]:
            find(place, QPushButton, name).click()
        place.model.choose(place.model.state.names[0])
        find(place, QPushButton, "takeName").click()
        find(place, QPushButton, "joinNow").click()
        qtbot.waitUntil(lambda: home.went == ["community"], timeout=10_000)
        qtbot.waitUntil(lambda: home.sync.state.finished_at is not None, timeout=10_000)
        current = home.belonging.state.current
        assert current is not None
        assert (current.name, current.practice) == ("Harbour", True)
    finally:
        home.hang_up()
        server.stop()
