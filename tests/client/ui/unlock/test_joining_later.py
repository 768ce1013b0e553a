"""Joining later, as a person sees it: what is said before, what waits meanwhile, and coming in by itself."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.services.admission import LATER_SECONDS
from client.ui.community.screen import CommunityPlace
from client.ui.kit.going_in import CameIn, GoingIn
from client.ui.today.screen import TodayPlace
from client.ui.unlock.door_page import DoorPage
from client.ui.unlock.joining_screen import JoiningPlace
from protocol import descriptor, strict_json
from protocol.invitation import Role
from protocol.joining import DeskAnswer
from protocol.problems import Code
from tests.client.ui.unlock.found import find, words
from tests.client.ui.unlock.invited import Invited
from tests.support.loopback import Reply, problem


class Waiting:
    """Somebody who joins later, in front of Today."""

    def __init__(self, invited: Invited) -> None:
        self.invited = invited
        self.home = invited.home
        self.qtbot = invited.qtbot
        invited.look()
        self.name = invited.agree_and_choose()
        invited.press("joinLater")
        self.qtbot.waitUntil(lambda: self.home.went == ["today"], timeout=10_000)
        self.qtbot.waitUntil(lambda: bool(self.going_in.state.ways), timeout=10_000)
        self.came: list[CameIn] = []
        self.going_in.came_in.connect(self.came.append)
        self.today = TodayPlace(self.home)
        self.qtbot.addWidget(self.today)
        self.today.resize(960, 640)
        self.today.show()
        self.today.arrive()
        self.until("On your way in")

    @property
    def going_in(self) -> GoingIn:
        return self.home.belonging.going_in

    def until(self, said: str) -> None:
        self.qtbot.waitUntil(lambda: said in words(self.today), timeout=10_000)

    def until_in(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.came), timeout=10_000)
        self.qtbot.waitUntil(lambda: self.home.belonging.state.current is not None, timeout=10_000)

    def press(self, name: str) -> None:
        """Press it as soon as it is in sight: why something failed is said a moment before what to do about it."""
        self.qtbot.waitUntil(lambda: find(self.today, QPushButton, name).isVisible(), timeout=10_000)
        find(self.today, QPushButton, name).click()


@pytest.fixture
def waiting(invited: Invited) -> Waiting:
    return Waiting(invited)


def test_before_one_joins_the_limits_are_said_and_support_is_beside_them(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    said = words(invited.place)
    for part in (
        "A server that secretly notes times could tell which invitation was yours",
        "at a time drawn by chance within 24 hours",
        "Until then nobody here can answer you.",
        "you can only hide among the people who join in the same month",
        "That may be very few. It may be only you.",
    ):
        assert part in said
    assert "network's address" not in said
    invited.press("tellLimits")
    assert "against a server that also notes your network's address" in words(invited.place)
    invited.press("supportBeforeJoining")
    assert invited.home.support_asked == 1
    assert find(invited.place, QPushButton, "joinLater").accessibleDescription()


def test_the_door_speaks_in_short_sentences_and_promises_no_day(invited: Invited) -> None:
    """Within 24 hours may be tomorrow; and who is afraid reads no long sentence to its end."""
    invited.look()
    invited.agree_and_choose()
    invited.press("tellLimits")
    assert find(invited.place, QPushButton, "joinLater").accessibleName() == "Join later"
    door = next(page for page in invited.place.findChildren(DoorPage) if page.isVisible())
    said = words(door)
    assert "today" not in said
    for sentence in re.split(r"[.:?]\s|\n", said):
        assert len(sentence.split()) <= 20, sentence


def test_later_hands_in_now_and_waits_where_one_sees_it(waiting: Waiting) -> None:
    said = words(waiting.today)
    assert f"You will be \u2068{waiting.name}\u2069 in \u2068Harbour\u2069." in said
    assert "Leeward goes in by itself" in said
    assert "Until then nobody there can answer you. Your journal works meanwhile" in said
    assert "You can join a community with an invitation." not in said
    assert waiting.invited.gates() == 0
    assert len(waiting.invited.village.signed) == 1
    assert find(waiting.invited.place, QPlainTextEdit, "invitation").toPlainText() == "", "it is used up"
    waiting.press("supportWhileWaiting")
    assert waiting.home.support_asked == 1


def test_the_community_place_says_so_too(waiting: Waiting) -> None:
    place = CommunityPlace(waiting.home)
    waiting.qtbot.addWidget(place)
    place.show()
    assert "Until then nobody there can answer you." in words(place)
    find(place, QPushButton, "joinNowInstead").click()
    waiting.until_in()
    waiting.home.hang_up()


def test_it_is_not_tried_before_it_is_time_and_then_by_itself(waiting: Waiting) -> None:
    waiting.going_in.look()
    waiting.home.do(waiting.home.session.joining.admission.begun())
    assert waiting.invited.gates() == 0
    waiting.home.ahead = LATER_SECONDS
    waiting.going_in.look()
    waiting.until_in()
    (told,) = waiting.came
    assert (told.name, told.pseudonym, told.waits) == ("Harbour", waiting.name, False)
    assert find(waiting.today, QWidget, "waysIn").isHidden()
    assert waiting.invited.records()[0].state == "joined"
    assert waiting.invited.gates() == 1


def test_coming_in_is_said_with_a_way_there(waiting: Waiting) -> None:
    waiting.press("joinNowInstead")
    waiting.until_in()
    said: list[tuple[str, str]] = []

    def say(words_: str, *, step: str, do: object) -> None:
        said.append((words_, step))
        assert callable(do)
        do()

    waiting.came[0].say(waiting.home, say)
    assert said == [
        (f"You are in: in \u2068Harbour\u2069 you are \u2068{waiting.name}\u2069 from now on.", "Go there")
    ]
    assert waiting.home.went == ["today", "community"]


def test_now_instead_is_one_tap_by_keyboard_too(waiting: Waiting) -> None:
    button = find(waiting.today, QPushButton, "joinNowInstead")
    assert button.accessibleName() == "Join now instead: \u2068Harbour\u2069"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    waiting.until_in()
    assert waiting.invited.gates() == 1


def test_a_server_that_is_away_is_said_and_nothing_is_lost(waiting: Waiting) -> None:
    waiting.invited.village.replies["/v1/gate"] = [Reply(hang_up=True)] * 9
    waiting.press("joinNowInstead")
    waiting.until("does not answer")
    assert "Leeward goes in by itself" in words(waiting.today), "what was drawn still holds"
    waiting.invited.village.replies.clear()
    waiting.press("joinNowInstead")
    waiting.until_in()
    assert len(waiting.invited.village.people) == 1


def test_after_a_try_that_failed_it_rests_for_a_while(waiting: Waiting) -> None:
    waiting.invited.village.replies["/v1/gate"] = [Reply(hang_up=True)] * 9
    waiting.home.ahead = LATER_SECONDS
    waiting.going_in.look()
    waiting.until("does not answer")
    tried = waiting.invited.gates()
    waiting.invited.village.replies.clear()
    for _ in range(10):
        waiting.going_in.look()
    waiting.home.do(waiting.home.session.joining.admission.begun())
    assert waiting.invited.gates() == tried
    waiting.going_in.look()
    waiting.until_in()


def test_an_invitation_that_could_not_be_handed_in_goes_by_itself_too(invited: Invited) -> None:
    invited.look()
    invited.agree_and_choose()
    invited.village.replies["/v1/desk"] = [Reply(hang_up=True)] * 9
    invited.press("joinLater")
    invited.until("does not answer")
    assert find(invited.place, QPlainTextEdit, "invitation").toPlainText() == invited.village.invitation()
    today = TodayPlace(invited.home)
    invited.qtbot.addWidget(today)
    today.show()
    today.arrive()
    going_in = invited.home.belonging.going_in
    going_in.load()
    invited.qtbot.waitUntil(
        lambda: "Your invitation could not be handed in yet" in words(today), timeout=10_000
    )
    invited.village.replies.clear()
    for _ in range(12):
        going_in.look()
    invited.qtbot.waitUntil(lambda: "Leeward goes in by itself" in words(today), timeout=10_000)
    assert invited.gates() == 0


def test_a_name_that_was_taken_meanwhile_is_chosen_anew(waiting: Waiting) -> None:
    waiting.invited.village.replies["/v1/gate"] = [problem(Code.NAME_TAKEN, 409)]
    waiting.home.ahead = LATER_SECONDS
    waiting.going_in.look()
    waiting.until(f"somebody has the name \u2068{waiting.name}\u2069 by now")
    waiting.press("meetWhatIsAsked")
    assert waiting.home.went == ["today", "join"]
    place = waiting.invited.place
    place.arrive()
    waiting.qtbot.waitUntil(lambda: place.model.state.preview is not None, timeout=10_000)
    assert all(button.text().split()[-1].isdigit() for button in waiting.invited.names())
    waiting.invited.names()[2].click()
    chosen = place.model.state.name
    waiting.invited.press_each("takeName", "joinNow")
    waiting.qtbot.waitUntil(lambda: waiting.home.went[-1] == "community", timeout=10_000)
    assert waiting.invited.records()[0].pseudonym == chosen != waiting.name
    assert len(waiting.invited.village.signed) == 1, "the invitation was needed once"


def test_guidelines_that_changed_meanwhile_are_read_and_accepted_anew(waiting: Waiting, qtbot: QtBot) -> None:
    feed = waiting.invited.village.feed
    feed.redescribe(guidelines_version=9, guidelines=(descriptor.LocalText("en", "Be kinder."),))
    feed.publish()
    waiting.invited.village.replies["/v1/gate"] = [problem(Code.GUIDELINES_CHANGED, 409)]
    waiting.press("joinNowInstead")
    waiting.until("have changed since you read them")
    waiting.press("meetWhatIsAsked")
    place = waiting.invited.place
    place.arrive()
    waiting.invited.until("Be kinder.")
    assert place.model.state.agreed == {"of_age"}, (
        "one number counts the guidelines and what guides do together"
    )
    assert place.model.state.name == waiting.name
    waiting.invited.press_each("acceptGuidelines", "acceptEscalation", "joinNow")
    qtbot.waitUntil(lambda: waiting.home.went[-1] == "community", timeout=10_000)
    assert [request.guidelines for request in waiting.invited.village.people.values()] == [9]


def test_a_way_that_leads_nowhere_can_be_forgotten(waiting: Waiting) -> None:
    waiting.invited.village.replies["/v1/gate"] = [problem(Code.INVITATION_UNKNOWN, 403)]
    waiting.press("joinNowInstead")
    waiting.until("wants another invitation")
    waiting.press("forgetWayIn")
    waiting.qtbot.waitUntil(lambda: not waiting.going_in.state.ways, timeout=10_000)
    assert waiting.invited.records() == []
    assert find(waiting.today, QWidget, "waysIn").isHidden()


def test_whoever_waits_is_shown_where_invitations_are(waiting: Waiting) -> None:
    place = JoiningPlace(waiting.home)
    waiting.qtbot.addWidget(place)
    place.show()
    place.arrive()
    waiting.qtbot.waitUntil(lambda: "Leeward goes in by itself" in words(place), timeout=10_000)
    button = find(place, QPushButton, "finishJoining")
    assert (button.text(), button.accessibleName()) == (
        "Join now instead",
        "Join \u2068Harbour\u2069 now instead",
    )
    button.click()
    waiting.qtbot.waitUntil(lambda: waiting.home.went[-1] == "community", timeout=10_000)


def test_a_guide_is_told_that_the_steward_knows_them_and_is_offered_no_waiting(invited: Invited) -> None:
    invited.look(invited.village.invitation(Role.GUIDE))
    invited.press("ofAge")
    assert "The steward knows who you are" in words(invited.place)
    invited.press_each("seen", "acceptGuidelines", "acceptEscalation", "takeName")
    assert "secretly notes" not in words(invited.place)
    assert find(invited.place, QPushButton, "joinLater").isHidden()


def test_issuer_keys_that_do_not_fit_are_told_before_anything_is_sent(invited: Invited) -> None:
    text = invited.village.invitation()
    issuers = invited.village.feed.described.issuers
    invited.village.feed.redescribe(issuers=tuple(reversed_months(issuers)))
    invited.village.feed.publish()
    invited.paste(text)
    invited.press("previewCommunity")
    invited.until("does not fit the keys that the community shows now, so nothing of it was sent")
    assert {asked.path for asked in invited.server.asked} == {"/v1/community"}


def reversed_months(issuers: tuple[descriptor.IssuerKey, ...]) -> list[descriptor.IssuerKey]:
    return [descriptor.IssuerKey(f"2025-{each.month[-2:]}", each.key) for each in issuers]


@pytest.mark.parametrize("lie", ["AAAA", "*" * 512, "A" * 512])
def test_a_desk_that_lies_is_told_kindly_and_the_invitation_stays(invited: Invited, lie: str) -> None:
    invited.look()
    name = invited.agree_and_choose()
    invited.village.replies["/v1/desk"] = [Reply(strict_json.pad(strict_json.encode(DeskAnswer(lie))))]
    invited.press("joinNow")
    invited.until("so it was not used; what is here is safe")
    invited.place.back()
    invited.until(f"Your request under the name \u2068{name}\u2069 is kept")
    invited.press_each("takeName", "joinNow")
    invited.until_in()
    assert [request.name for request in invited.village.people.values()] == [name]
