"""A guide cares for a thread where it is read: locked with kind words, opened, pinned; over a real server."""

from __future__ import annotations

import os
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.deciding import Wish
from client.ui.community.lock_dialog import LockDialog
from client.ui.community.screen import CommunityPlace
from client.ui.kit.locked_card import LockedCard
from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, find
from tests.contract.people import Someone

pytestmark = pytest.mark.slow
LATER = 15_000


def reading(qtbot: QtBot, desk: AtDesk) -> tuple[Someone, UUID, CommunityPlace]:
    """A guide reads a thread that a member began."""
    desk.come_in()
    member = desk.joins()
    thread = desk.sends(member, "Mornings", "How do you rise?")
    desk.decides(desk.guide, Wish(Decision.APPROVE))
    desk.published(desk.guide, thread)
    desk.published(member, thread)
    place = CommunityPlace(desk.home)

    def keep(_: QWidget) -> None:
        kept = place.keep()
        if kept is not None:
            desk.home.do(kept)

    qtbot.addWidget(place, before_close_func=keep)
    qtbot.waitUntil(lambda: desk.home.belonging.state.current is not None)
    place.resize(960, 640)
    place.show()
    place.arrive()
    place.open(thread)
    qtbot.waitUntil(lambda: place.conversation.state.loaded and place.conversation.state.here, timeout=LATER)
    return member, thread, place


def does(place: CommunityPlace, name: str) -> None:
    entry = next(entry for entry in place.reading.care.entries() if entry.name == name)
    assert entry.enabled, name
    entry.do()


def names(place: CommunityPlace) -> list[str]:
    return [entry.name for entry in place.reading.care.entries()]


def answer(place: QWidget, name: str) -> None:
    for dialog in place.window().findChildren(QDialog):
        button = dialog.findChild(QPushButton, name)
        if button is not None and button.isVisible():
            button.click()
            return
    raise AssertionError(name)


def stands(desk: AtDesk, member: Someone, thread: UUID) -> tuple[bool, bool, str]:
    desk.home.do(member.sync())
    view = desk.home.do(member.session.conversing.read(community=member.community, thread=thread))
    assert view is not None
    return view.row.locked, view.row.pinned, view.lock_words


def test_a_thread_is_locked_with_words_that_were_seen_and_opened_again(qtbot: QtBot, desk: AtDesk) -> None:
    member, thread, place = reading(qtbot, desk)
    assert find(place, QPushButton, "careForThread").isVisible()
    assert names(place) == ["lockThread", "pinThread"]
    does(place, "lockThread")
    dialog = place.window().findChild(LockDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.state.open)
    lock = find(dialog, QPushButton, "lockYes")
    assert not lock.isEnabled(), "not without kind words"
    box = find(dialog, QPlainTextEdit, "lockBox")
    box.setPlainText("x" * 601)
    assert not lock.isEnabled()
    assert "characters too many" in find(dialog, QLabel, "lockRoom").text()
    box.setPlainText("Thank you all. We let it rest.")
    preview = find(dialog, LockedCard, "lockPreview")
    assert preview.words.text() == "Thank you all. We let it rest."
    if folder := os.environ.get("LEEWARD_PICTURES"):
        qtbot.wait(150)
        dialog.grab().save(f"{folder}/lock.png")
    lock.click()
    qtbot.waitUntil(lambda: dialog.told, timeout=LATER)
    answer(place, "lockDialogClose")
    desk.until(lambda: stands(desk, member, thread) == (True, False, "Thank you all. We let it rest."))
    qtbot.waitUntil(lambda: place.conversation.state.locked, timeout=LATER)
    assert names(place) == ["unlockThread", "lockThread", "pinThread"]
    if folder := os.environ.get("LEEWARD_PICTURES"):
        qtbot.wait(150)
        place.grab().save(f"{folder}/locked.png")
    does(place, "unlockThread")
    answer(place, "unlockQuestionYes")
    desk.until(lambda: stands(desk, member, thread) == (False, False, ""))


def test_a_thread_is_pinned_after_a_question_and_no_longer(qtbot: QtBot, desk: AtDesk) -> None:
    member, thread, place = reading(qtbot, desk)
    does(place, "pinThread")
    answer(place, "pinQuestionNot")
    does(place, "pinThread")
    answer(place, "pinQuestionYes")
    desk.until(lambda: stands(desk, member, thread) == (False, True, ""))
    qtbot.waitUntil(lambda: place.conversation.state.pinned, timeout=LATER)
    assert names(place) == ["lockThread", "unpinThread"]
    does(place, "unpinThread")
    answer(place, "pinQuestionYes")
    desk.until(lambda: stands(desk, member, thread) == (False, False, ""))


def test_words_for_below_a_thread_are_kept_until_they_are_sent(qtbot: QtBot, desk: AtDesk) -> None:
    _, thread, place = reading(qtbot, desk)
    does(place, "lockThread")
    dialog = place.window().findChild(LockDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.state.open)
    find(dialog, QPlainTextEdit, "lockBox").setPlainText("Half a thought")
    kept = place.keep()
    assert kept is not None, "also while the dialog stands open"
    desk.home.do(kept)
    care = desk.home.session.thread_care
    assert desk.home.do(care.kept(community=desk.guide.community, thread=thread)).words == "Half a thought"
    answer(place, "lockNot")
    qtbot.wait(50)
    does(place, "lockThread")
    again = next(each for each in place.window().findChildren(LockDialog) if each.isVisible())
    qtbot.waitUntil(lambda: again.words.toPlainText() == "Half a thought")
    again.reject()


def test_a_member_is_offered_none_of_it_and_a_guide_locks_no_thread_of_their_own(
    qtbot: QtBot, desk: AtDesk
) -> None:
    place = reading(qtbot, desk)[2]
    own = place.conversation.state.rows[0]
    state = place.conversation.state
    place.conversation.state = replace(state, rows=(replace(own, own=True), *state.rows[1:]))
    assert next(place.reading.care.entries()).enabled is False
    current = desk.home.belonging.state.current
    assert current is not None
    member = replace(desk.home.belonging.state, communities=(replace(current, guide=False),))
    desk.home.belonging.state = member
    desk.home.belonging.changed.emit()
    assert not find(place, QPushButton, "careForThread").isVisible()
