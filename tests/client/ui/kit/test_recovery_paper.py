from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from client.crypto.recovery import write_code
from client.ui.kit import recovery_page
from client.ui.kit.recovery_paper import RecoveryPaper
from client.ui.theme import Theme

CODE = write_code(bytes(range(40, 60)))
GROUPS = CODE.split("-")
A4_WIDTH, A4_HEIGHT = 595, 842
LETTER_WIDTH, LETTER_HEIGHT = 612, 792
MARGIN = 56


class Paper:
    """A code that is shown, and what comes of it."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.paper = RecoveryPaper(theme)
        qtbot.addWidget(self.paper)
        self.told: list[str] = []
        self.paper.checked.connect(self.told.append)
        self.paper.skipped.connect(lambda: self.told.append("skipped"))
        self.paper.resize(640, 420)
        self.paper.show_code(CODE)
        self.paper.show()

    def press(self, name: str) -> None:
        button = self.paper.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert button.isVisible()
        button.click()

    @property
    def line(self) -> QLineEdit:
        line = self.paper.findChild(QLineEdit, "codeTyped")
        assert isinstance(line, QLineEdit)
        return line

    def type(self, text: str) -> None:
        self.line.setText(text)
        self.press("checkCode")

    def said(self) -> str:
        return "\n".join(label.text() for label in self.paper.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def paper(qtbot: QtBot, theme: Theme) -> Paper:
    return Paper(qtbot, theme)


def test_it_is_shown_in_groups_and_read_out_letter_by_letter(paper: Paper) -> None:
    code = paper.paper.findChild(QLabel, "recoveryCode")
    assert isinstance(code, QLabel)
    assert code.text().split() == GROUPS
    assert code.accessibleName() == "Recovery code: " + ". ".join(" ".join(group) for group in GROUPS)
    assert code.textFormat() == Qt.TextFormat.PlainText


def test_typed_back_it_is_told_once(paper: Paper) -> None:
    paper.press("codeOnPaper")
    assert not any(group in paper.said() for group in GROUPS)
    paper.type(CODE.lower().replace("-", " "))
    assert paper.told == [CODE.lower().replace("-", " ")]


def test_a_slip_is_told_by_its_group_and_gives_nothing_away(paper: Paper) -> None:
    paper.press("codeOnPaper")
    wrong = "-".join([*GROUPS[:2], "ZZZZ", *GROUPS[3:]])
    paper.type(wrong)
    assert "Group 3 is not as it was shown." in paper.said()
    assert not any(group in paper.said() for group in GROUPS)
    assert paper.told == []
    assert paper.line.text() == wrong
    assert paper.paper.focusWidget() is paper.line


def test_what_is_left_out_and_what_is_empty_are_told(paper: Paper) -> None:
    paper.press("codeOnPaper")
    paper.type("-".join(GROUPS[:5]))
    assert "group 6 is still missing" in paper.said()
    paper.type("  ")
    assert "Please type the code from your paper first." in paper.said()


def test_it_can_be_shown_again_while_it_is_shown_this_once(paper: Paper) -> None:
    paper.press("codeOnPaper")
    paper.type("nothing like it")
    paper.press("showCodeAgain")
    assert all(group in paper.said() for group in GROUPS)
    paper.press("codeOnPaper")
    assert "Group" not in paper.said()


def test_one_can_go_on_without(paper: Paper) -> None:
    paper.press("codeOnPaper")
    paper.press("withoutChecking")
    assert paper.told == ["skipped"]


def test_afterwards_nothing_of_it_is_left(paper: Paper) -> None:
    paper.press("codeOnPaper")
    paper.type(CODE)
    paper.paper.forget()
    for label in paper.paper.findChildren(QLabel):
        assert not any(group in label.text() + label.accessibleName() for group in GROUPS)
    assert paper.line.text() == ""
    assert not paper.line.isUndoAvailable()
    assert not any(CODE in str(value) for value in vars(paper.paper).values())


def test_by_keyboard_alone(paper: Paper, qtbot: QtBot) -> None:
    paper.paper.activateWindow()
    paper.paper.begin()
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or paper.paper, Qt.Key.Key_Tab)
    on = paper.paper.focusWidget()
    assert on is not None
    assert on.objectName() == "codeOnPaper"
    QTest.keyClick(on, Qt.Key.Key_Space)
    assert paper.paper.focusWidget() is paper.line
    QTest.keyClicks(paper.line, CODE)
    QTest.keyClick(paper.line, Qt.Key.Key_Return)
    assert paper.told == [CODE]


def test_a_keyboard_is_asked_to_learn_nothing(paper: Paper) -> None:
    hints = paper.line.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert hints & Qt.InputMethodHint.ImhSensitiveData


def test_a_copy_is_marked_and_said_to_go(paper: Paper) -> None:
    paper.press("copyRecoveryCode")
    clipboard = QApplication.clipboard()
    assert clipboard.text() == CODE
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    assert "after a minute" in paper.said()
    clipboard.clear()
    paper.press("codeOnPaper")
    paper.press("showCodeAgain")
    assert "after a minute" not in paper.said()


def test_where_it_must_be_typed_back_there_is_no_way_around(qtbot: QtBot, theme: Theme) -> None:
    paper = RecoveryPaper(theme, may_skip=False)
    qtbot.addWidget(paper)
    paper.show_code(CODE)
    paper.show()
    buttons = {each.objectName(): each for each in paper.findChildren(QPushButton)}
    buttons["codeOnPaper"].click()
    assert buttons["checkCode"].isVisible()
    assert not buttons["withoutChecking"].isVisible()


def test_who_is_busy_with_it_is_not_asked_twice(paper: Paper) -> None:
    paper.press("codeOnPaper")
    paper.line.setText(CODE)
    paper.paper.wait(True)
    paper.press("checkCode")
    assert paper.told == []
    paper.paper.wait(False)
    paper.paper.say("That did not work.")
    assert "That did not work." in paper.said()


# The printed page


@pytest.mark.parametrize(("width", "height"), [(A4_WIDTH, A4_HEIGHT), (LETTER_WIDTH, LETTER_HEIGHT)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_every_line_of_the_page_is_on_it_and_can_be_read(
    qapp: QApplication, width: int, height: int, mirrored: bool
) -> None:
    page = recovery_page.lines(CODE, width=width - 2 * MARGIN, font=qapp.font(), mirrored=mirrored)
    said = " ".join(line.words for line in page).split()
    assert [each for each in said if each in GROUPS] == GROUPS
    picture = QImage(width * 2, height * 2, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.scale(2, 2)
    painter.translate(MARGIN, MARGIN)
    recovery_page.paint(painter, page)
    painter.end()
    inside = QRectF(0, 0, width - 2 * MARGIN, height - 2 * MARGIN)
    for before, line in zip([None, *page], page, strict=False):
        assert inside.contains(line.place)
        assert before is None or before.place.bottom() <= line.place.top()
        assert _ink(_part(picture, line.place)) > 0.005, line.words
    dark = _ink(picture) * picture.width() * picture.height()
    parts = [_part(picture, line.place) for line in page]
    assert sum(_ink(part) * part.width() * part.height() for part in parts) > 0.98 * dark  # none hangs out


def _part(picture: QImage, place: QRectF) -> QImage:
    return picture.copy(
        QRectF(
            2 * (place.x() + MARGIN), 2 * (place.y() + MARGIN), 2 * place.width(), 2 * place.height()
        ).toRect()
    )


def _ink(picture: QImage) -> float:
    """How much of a picture is dark."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(grey.constBits())
    wide, step = grey.width(), grey.bytesPerLine()
    dark = sum(
        1 for row in range(grey.height()) for each in rows[row * step : row * step + wide] if each < 128
    )
    return dark / (wide * grey.height())


def test_another_code_is_another_picture(qapp: QApplication) -> None:
    pictures = []
    for code in (CODE, write_code(bytes(20))):
        picture = QImage(A4_WIDTH, A4_HEIGHT, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        painter = QPainter(picture)
        recovery_page.paint(painter, recovery_page.lines(code, width=480, font=qapp.font()))
        painter.end()
        pictures.append(bytes(picture.constBits()))
    assert pictures[0] != pictures[1]


def test_it_prints_one_page(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    assert recovery_page.print_on(printer, CODE, font=QFont(qapp.font()))
    pdf = (tmp_path / "page.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 1
    assert b"vault" not in pdf.split(b"stream")[0]


@pytest.fixture
def printing(paper: Paper, qtbot: QtBot) -> Iterator[QPrintDialog]:
    paper.press("printRecoveryCode")
    dialogs = paper.paper.findChildren(QPrintDialog)
    assert len(dialogs) == 1
    yield dialogs[0]
    dialogs[0].reject()


def test_the_dialog_is_opened_and_not_waited_for(paper: Paper, printing: QPrintDialog) -> None:
    assert printing.isVisible()
    assert printing.printer().docName() == "Leeward"
    assert printing.windowTitle() == "Print the recovery code"
