"""A notice to everybody: begun from shipped words, filled in, seen as members will, and asked about first."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.ui.guide_desk.notice_page import NoticePage
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.notice_card import NoticeCard
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, write
from tests.client.ui.guide_desk.test_guide_desk import press, words

pytestmark = pytest.mark.slow
LATER = 15_000


def page(place: GuideDeskPlace) -> NoticePage:
    found = place.asides.page
    assert isinstance(found, NoticePage)
    return found


def answer(place: QWidget, name: str) -> None:
    button = place.window().findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def test_a_notice_is_begun_filled_in_seen_asked_about_and_said_to_everybody(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    member = desk.joins()
    place = shown(qtbot, desk.home)
    press(place, "guideNotice")
    model = page(place).model
    qtbot.waitUntil(lambda: model.state.loaded, timeout=LATER)
    assert "Nobody can ever change or erase it." in words(place)
    assert not find(place, NoticeCard, "noticePreview").isVisible()
    choose(place, "noticeOpening", "fewer-guides")
    press(place, "noticePutIn")
    assert find(place, QLineEdit, "noticeTitle").text() == "Fewer guides from [day] to [day]"
    press(place, "sendNotice")
    assert "Please fill in what stands in brackets first" in words(place)
    assert place.window().findChild(QWidget, "noticeQuestion") is None
    title = find(place, QLineEdit, "noticeTitle")
    title.clear()
    QTest.keyClicks(title, "Fewer guides on Sunday")
    write(place, "noticeWords", "On Sunday there are fewer of us here.")
    preview = find(place, NoticeCard, "noticePreview")
    seen = [label.text() for label in preview.findChildren(QLabel)]
    assert seen[:2] == ["Fewer guides on Sunday", "On Sunday there are fewer of us here."]
    if folder := os.environ.get("LEEWARD_PICTURES"):
        QTest.qWait(150)
        place.grab().save(f"{folder}/notice.png")
    box = find(place, QPlainTextEdit, "noticeWords")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    answer(place, "noticeQuestionNot")
    assert model.state.sent == 0
    press(place, "sendNotice")
    answer(place, "noticeQuestionYes")
    qtbot.waitUntil(lambda: model.state.sent == 1, timeout=LATER)
    assert "It is said." in words(place)
    assert find(place, QPlainTextEdit, "noticeWords").toPlainText() == ""

    def come() -> bool:
        desk.home.do(member.sync())
        return bool(desk.home.do(member.session.announcing.news(community=member.community)))

    desk.until(come)
    (said,) = desk.home.do(member.session.announcing.news(community=member.community))
    assert [said.title, said.text] == seen[:2]


def test_a_begun_notice_is_kept_and_there_again(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    place = shown(qtbot, desk.home)
    press(place, "guideNotice")
    qtbot.waitUntil(lambda: page(place).model.state.loaded, timeout=LATER)
    write(place, "noticeWords", "On Sunday")
    kept = place.keep()
    assert kept is not None
    desk.home.do(kept)
    other = shown(qtbot, desk.home)
    press(other, "guideNotice")
    box = find(other, QPlainTextEdit, "noticeWords")
    qtbot.waitUntil(lambda: box.toPlainText() == "On Sunday", timeout=LATER)
    assert other.back()
    assert find(other, QPushButton, "guideNotice").hasFocus()
