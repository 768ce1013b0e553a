"""What a guide's hands do at the desk, and what their colleagues and members see of it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from client.services.letters import Decided
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.choice import Choice
from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, find
from tests.client.ui.guide_desk.test_guide_desk import LATER, opens, press
from tests.contract.people import Someone


def choose(place: GuideDeskPlace, name: str, meaning: object) -> None:
    """As a hand would."""
    choice = find(place, Choice, name)
    assert choice.isVisible(), name
    at = choice.findData(meaning)
    assert at >= 0, (meaning, [choice.itemData(each) for each in range(choice.count())])
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def write(place: GuideDeskPlace, name: str, text: str) -> None:
    box = find(place, QPlainTextEdit, name)
    assert box.isVisible(), name
    box.setPlainText(text)


def claims(qtbot: QtBot, place: GuideDeskPlace) -> None:
    qtbot.waitUntil(lambda: bool(place.desk.state.rows) and not place.desk.state.loading, timeout=LATER)
    press(place, "claim")
    opens(qtbot, place)


def told(qtbot: QtBot, place: GuideDeskPlace, what: str) -> None:
    qtbot.waitUntil(lambda: place.desk.state.told == what, timeout=LATER)


def letters(desk: AtDesk, member: Someone) -> list[Decided]:
    """Decisions with words that have come, the newest first."""
    desk.home.do(member.sync())
    standing = desk.home.do(member.session.letters.standing(community=member.community))
    return [one for one in standing.decided.values() if one.decision.words]


def letter(desk: AtDesk, member: Someone, decision: Decision) -> Decided:
    found: list[Decided] = []

    def come() -> bool:
        found[:] = [one for one in letters(desk, member) if one.decision.decision == decision.value]
        return bool(found)

    desk.until(come)
    return found[0]
