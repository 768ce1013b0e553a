"""The pages inside support, and the copy of the plan: there only where somebody wanted it, and never trusted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from client.domain.plan import MOST_COPY_BYTES, CopiedStep, encode
from client.ui.kit.plan_view import PlanView
from client.ui.support.plan_copy import UNREADABLE, read_copy
from client.ui.support.screen import SupportPlace
from client.ui.theme import Theme

STEPS = (CopiedStep(1, "I stop answering.\n<b>Not bold</b>"), CopiedStep(4, "", (("Ann", "07000 000000"),)))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "plan-copy.json"
    path.write_bytes(encode(STEPS))
    return path


def shown(
    qtbot: QtBot, theme: Theme, copy: Path | None, open_plan: Callable[[], object] | None = None
) -> SupportPlace:
    place = SupportPlace(
        theme,
        territory="GB",
        plan_copy=copy,
        open_plan=open_plan or (lambda: None),
        opened=lambda: open_plan is not None,
    )
    qtbot.addWidget(place)
    place.resize(1180, 680)
    place.show()
    place.arrive()
    return place


def words(place: SupportPlace) -> str:
    QApplication.processEvents()  # what was put into a layout just now is shown
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(("key", "title"), [("grounding", "Back into the room"), ("breathing", "Breathing")])
def test_a_page_is_one_press_away_and_back_leads_to_its_button(
    qtbot: QtBot, theme: Theme, key: str, title: str
) -> None:
    place = shown(qtbot, theme, None)
    way = place._ways.way(key)
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Space)
    assert place.title() == title
    assert "999" not in words(place)
    assert place.back()
    assert place.title() == "Support"
    assert "999" in words(place)
    assert place.focusWidget() is way
    assert not place.back()


def test_arriving_again_shows_the_numbers(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme, None)
    place._ways.way("breathing").click()
    place.arrive()
    assert place.title() == "Support"
    assert "999" in words(place)


def test_without_a_copy_nothing_speaks_of_a_plan(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    place = shown(qtbot, theme, tmp_path / "plan-copy.json")
    assert place._ways.way("plan").isHidden()
    assert "plan" not in words(place)


def test_a_copy_is_read_as_plain_words_and_says_who_can_read_it(
    qtbot: QtBot, theme: Theme, copy: Path
) -> None:
    place = shown(qtbot, theme, copy)
    place._ways.way("plan").click()
    view = place.findChild(PlanView)
    assert view is not None
    assert view.steps == STEPS
    assert "<b>Not bold</b>" in words(place)
    assert "How I notice that it is getting hard" in words(place)
    assert "07000 000000" in words(place)
    assert "Anyone who can use this computer account can read this copy" in words(place)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in view.findChildren(QLabel))


def test_it_shows_what_the_copy_says_now(qtbot: QtBot, theme: Theme, copy: Path) -> None:
    place = shown(qtbot, theme, copy)
    place._ways.way("plan").click()
    copy.write_bytes(encode((CopiedStep(2, "A walk"),)))
    place.arrive()
    place._ways.way("plan").click()
    view = place.findChild(PlanView)
    assert view is not None
    assert view.steps == (CopiedStep(2, "A walk"),)
    copy.unlink()
    place.arrive()
    assert place._ways.way("plan").isHidden()


def test_while_the_vault_is_open_the_plan_itself_is_opened(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    opened: list[bool] = []
    place = shown(qtbot, theme, tmp_path / "none", open_plan=lambda: opened.append(True))
    place._ways.way("plan").click()
    assert opened == [True]
    assert place.title() == "Support"


def test_while_the_vault_is_open_a_broken_copy_is_not_spoken_of(
    qtbot: QtBot, theme: Theme, copy: Path
) -> None:
    copy.write_bytes(b"{")
    assert "cannot be read" not in words(shown(qtbot, theme, copy, open_plan=lambda: None))


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b"[" * 100_000, b" " * (MOST_COPY_BYTES * 4), encode(STEPS)[:-30]]
)
def test_a_broken_or_huge_copy_breaks_nothing_and_is_said(
    qtbot: QtBot, theme: Theme, copy: Path, content: bytes
) -> None:
    copy.write_bytes(content)
    assert read_copy(copy) is UNREADABLE
    place = shown(qtbot, theme, copy)
    assert place._ways.way("plan").isHidden()
    assert "The copy of your plan cannot be read here." in words(place)
    assert "999" in words(place)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert read_copy(folder) is UNREADABLE
    assert read_copy(tmp_path / "none") == ()
    assert read_copy(None) == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "plan-copy.json"
    os.mkfifo(pipe)
    assert read_copy(pipe) is UNREADABLE


def test_a_copy_that_says_nothing_is_as_none(copy: Path, qtbot: QtBot, theme: Theme) -> None:
    copy.write_bytes(encode(()))
    place = shown(qtbot, theme, copy)
    assert place._ways.way("plan").isHidden()
    assert "cannot be read" not in words(place)
