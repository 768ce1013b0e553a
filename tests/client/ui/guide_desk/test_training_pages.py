"""Learn and practise: lessons, the written protocol, cases. Nothing of what is chosen in a case is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from client.domain.library.reading import LibraryMark
from client.services.training import Training
from client.ui.guide_desk.training_pages import TrainingPages
from client.ui.guide_desk.training_words import PROTOCOL
from client.ui.kit.choice import Choice
from client.vault.sqlcipher import Connection
from protocol.reviewing import Band, Decision
from tests.client.domain.training.written import put_training
from tests.client.ui.guide_desk.at_desk import find
from tests.client.ui.standing import Standing

FIRST, SECOND, SINK, BAG = (
    "training/first",
    "training/second",
    "training/cases/a-sink",
    "training/cases/a-bag",
)


@pytest.fixture
def learner(home: Standing, tmp_path: Path) -> Standing:
    """Somebody at home whose training is a small one. There is no community, and no network."""
    put_training(tmp_path / "training")
    home.session._training = Training(home.session.vault.private, now=home.now, folder=tmp_path / "training")
    return home


@pytest.fixture
def left() -> list[str]:
    return []


@pytest.fixture
def pages(qtbot: QtBot, learner: Standing, left: list[str]) -> TrainingPages:
    pages = TrainingPages(learner, lambda: left.append("left"))
    qtbot.addWidget(pages)
    pages.resize(900, 640)
    pages.show()
    pages.begin()
    qtbot.waitUntil(lambda: pages.model.state.practice is not None)
    return pages


def words(pages: TrainingPages) -> str:
    QApplication.processEvents()
    return "\n".join(
        each.text() for each in pages.findChildren(QLabel) if each.isVisible() and each.pixmap().isNull()
    )


def press(pages: TrainingPages, name: str) -> None:
    QApplication.processEvents()
    button = next(each for each in pages.findChildren(QAbstractButton, name) if each.isVisible())
    assert button.isEnabled(), name
    QTest.keyClick(button, Qt.Key.Key_Space)


def pick(pages: TrainingPages, name: str, meaning: object) -> None:
    choice = find(pages, Choice, name)
    assert choice.isVisible(), name
    choice.choose(meaning)
    assert choice.currentData() == meaning
    choice.activated.emit(choice.currentIndex())


def mark(home: Standing, item: str) -> LibraryMark | None:
    return home.do(home.session.training.practice()).marks.get(item)


def decided(pages: TrainingPages) -> Decision | None:
    return pages.model.state.answer.decision


def everything_kept(db: Connection) -> str:
    tables = [
        name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    ]
    return "\n".join(str(row) for name in tables for row in db.execute(f'SELECT * FROM "{name}"').fetchall())


def decides(pages: TrainingPages, decision: Decision, reason: str = "") -> None:
    pick(pages, "caseBand", Band.TODAY)
    pick(pages, "caseDecision", decision)
    if reason:
        pick(pages, "caseReason", reason)


def test_the_shelf_has_lessons_the_protocol_and_cases(pages: TrainingPages, left: list[str]) -> None:
    said = words(pages)
    for expected in ("1. First", "2. Second", "The written protocol", "A sink", "A bag", "Ordinary days"):
        assert expected in said
    assert "Nothing here is a test" in said
    assert "no clinician or guide has reviewed them yet" in said
    pick(pages, "trainingTheme", "privacy")
    said = words(pages)
    assert "A bag" in said
    assert "A sink" not in said
    press(pages, "leaveTraining")
    assert left == ["left"]


def test_a_lesson_is_read_and_kept_where_one_was(
    qtbot: QtBot, pages: TrainingPages, learner: Standing
) -> None:
    press(pages, f"trainingRow-{FIRST}")
    assert pages.currentWidget() is pages.lesson
    assert pages.lesson.paper.hasFocus()
    assert "Questions for yourself" in pages.lesson.paper.toPlainText()
    assert "Lesson 1 of 2" in words(pages)
    qtbot.waitUntil(lambda: pages.lesson.verticalScrollBar().maximum() > 0)
    QApplication.processEvents()
    pages.lesson.verticalScrollBar().setValue(pages.lesson.verticalScrollBar().maximum() // 3)
    assert pages.back()
    qtbot.waitUntil(lambda: (mark(learner, FIRST) or LibraryMark(FIRST)).place > 0)
    qtbot.waitUntil(lambda: pages.model.mark_of(FIRST).place > 0)
    row = pages.shelf.row_of(FIRST)
    assert row is not None
    assert row.hasFocus(), "one comes back to the row one went from"
    assert "opened" in row.words.facts
    press(pages, f"trainingRow-{FIRST}")
    assert find(pages, QAbstractButton, "lessonGoOn").isVisible()
    press(pages, "lessonNext")
    assert pages.model.state.open == SECOND
    qtbot.waitUntil(lambda: pages.model.mark_of(FIRST).finished_at is not None)
    press(pages, "lessonRead")
    qtbot.waitUntil(lambda: pages.model.mark_of(SECOND).finished_at is not None)
    assert pages.back()
    assert pages.currentWidget() is pages.shelf
    assert not pages.back()


def test_a_case_is_decided_and_talked_over_and_none_of_it_is_kept(
    qtbot: QtBot, pages: TrainingPages, learner: Standing
) -> None:
    press(pages, f"trainingRow-{SINK}")
    said = words(pages)
    for expected in ("A sink", "One of this member\u2019s first posts.", "I don\u2019t know.", "Before."):
        assert expected in said
    assert "Two years of it." not in said, "the talk comes after one has thought"
    talk = find(pages, QAbstractButton, "caseTalk")
    assert not talk.isEnabled()
    assert "Choose that first" in find(pages, QLabel, "caseLack").text()
    pick(pages, "caseBand", Band.NOW)
    pick(pages, "caseDecision", Decision.REMOVE)
    assert not talk.isEnabled(), "a removal carries a reason"
    pick(pages, "caseReason", "method-detail")
    assert talk.isEnabled()
    box = find(pages, QPlainTextEdit, "caseWords")
    box.setFocus()
    QTest.keyClicks(box, "a lighthouse of mine <b>")
    press(pages, "caseTalk")
    said = words(pages)
    for expected in (
        "You chose \u2068Now\u2069. Others would say: \u2068Today\u2069, \u2068Soon\u2069.",
        "If need be.",
        "One can stand by this",
        "Hard to stand by",
        "Reasons that others would give: \u2068We are worried about you\u2069",
        "Seen.",
        "a lighthouse of mine <b>",
        "Two years of it.",
        "Nothing stands against it.",
    ):
        assert expected in said, expected
    qtbot.waitUntil(lambda: pages.model.mark_of(SINK).finished_at is not None)
    kept = learner.do(learner.session.vault.private.read(everything_kept))
    assert SINK in kept
    assert "lighthouse" not in kept
    assert "method-detail" not in kept


def test_another_answer_ends_the_talk_and_anew_empties_it(pages: TrainingPages) -> None:
    press(pages, f"trainingRow-{SINK}")
    decides(pages, Decision.APPROVE)
    assert not find(pages, Choice, "caseReason").isVisible(), "approving needs none"
    assert not find(pages, QPlainTextEdit, "caseWords").isVisible(), "and no letter is sent"
    pages.confirm()
    assert "It goes through." in words(pages)
    pick(pages, "caseDecision", Decision.PUT_OUT)
    assert "until a second guide agrees" in words(pages)
    assert "It goes through." not in words(pages)
    pick(pages, "caseReason", "others-are-not-safe")
    press(pages, "caseTalk")
    assert "No." in words(pages)
    press(pages, "caseAnew")
    assert pages.model.state.answer.band is None
    assert find(pages, Choice, "caseBand").hasFocus()
    assert find(pages, QPlainTextEdit, "caseWords").toPlainText() == ""


def test_what_was_chosen_is_there_while_one_looks_something_up(pages: TrainingPages) -> None:
    press(pages, f"trainingRow-{SINK}")
    decides(pages, Decision.HOLD, "worried-about-you")
    press(pages, "caseTalk")
    press(pages, "caseProtocol")
    assert pages.currentWidget() is pages.protocol
    assert find(pages, Choice, "protocolKind").currentData() == "suicidal-talk"
    assert find(pages, QAbstractButton, "protocolBack").text() == "\u2068A sink\u2069"
    press(pages, "protocolBack")
    assert decided(pages) is Decision.HOLD
    assert "If need be." in words(pages)
    press(pages, "caseLesson0")
    assert pages.model.state.open == FIRST
    assert pages.back()
    assert pages.model.state.open == SINK
    press(pages, "caseNext")
    assert pages.model.state.open == BAG
    assert decided(pages) is None
    assert pages.back()
    assert pages.currentWidget() is pages.shelf


def test_the_protocol_says_first_that_nobody_can_be_found(pages: TrainingPages) -> None:
    press(pages, f"trainingRow-{PROTOCOL}")
    said = words(pages)
    assert said.index("This service cannot find out where anybody is.") < said.index("1. Read it twice")
    assert "within 3 minutes" in said
    pick(pages, "protocolBand", Band.TODAY)
    assert "within 4 hours" in words(pages)
    pick(pages, "protocolKind", "immediate-danger")
    assert "1. Write at once: ring now" in words(pages)
    assert "within 3 minutes" in words(pages), "danger is now, whatever band it came in"


def test_where_one_has_been_is_forgotten_when_asked(qtbot: QtBot, pages: TrainingPages) -> None:
    press(pages, f"trainingRow-{SECOND}")
    press(pages, "lessonRead")
    qtbot.waitUntil(lambda: pages.model.mark_of(SECOND).finished_at is not None)
    pages.back()
    press(pages, "forgetTraining")
    qtbot.waitUntil(lambda: pages.model.mark_of(SECOND).finished_at is None)
    assert not find(pages, QAbstractButton, "forgetTraining").isVisible()


@pytest.mark.parametrize("item", [FIRST, SINK, PROTOCOL])
def test_everything_has_a_name_and_fits_a_small_window_with_large_text(
    qtbot: QtBot, pages: TrainingPages, learner: Standing, item: str
) -> None:
    learner.theme.choose(scale=2.0)
    pages.resize(640, 440)
    pages.model.open(item)
    if item == SINK:
        decides(pages, Decision.REMOVE, "method-detail")
        pages.confirm()
    qtbot.wait(200)
    page = pages.currentWidget()
    assert isinstance(page, QScrollArea)
    assert page.horizontalScrollBar().maximum() == 0
    for control in (*page.findChildren(QAbstractButton), *page.findChildren(QComboBox)):
        if control.isVisible():
            said = control.accessibleName() or (
                control.text() if isinstance(control, QAbstractButton) else ""
            )
            assert said, control.objectName()
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_call_for_help_is_never_said_to_wait_its_turn(qtbot: QtBot, home: Standing) -> None:
    pages = TrainingPages(home, lambda: None)
    qtbot.addWidget(pages)
    pages.show()
    pages.begin()
    qtbot.waitUntil(lambda: pages.model.state.practice is not None)
    pages.model.open("training/cases/one-word")
    said = words(pages)
    assert "this stands before all else" in said
    assert "in its turn" not in said
    offered = find(pages, Choice, "caseDecision")
    names = [offered.itemText(at) for at in range(offered.count())]
    assert not any("Remove" in name or "Pause" in name or "Put" in name for name in names)
