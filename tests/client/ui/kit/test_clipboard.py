from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import SIGNAL, QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from client.ui.kit import clipboard as kit
from client.ui.kit.clipboard import ClipboardWatch, copy_secret, marked

HINT = "x-kde-passwordManagerHint"
WORDS = "nobody else ever reads it"


@pytest.fixture
def board(qapp: QApplication) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    # A window of another test may live on, kept out of the collector's sight, and would mark what is copied here.
    if board.receivers(SIGNAL("dataChanged()")):
        board.dataChanged.disconnect()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def watch(board: QClipboard) -> Iterator[ClipboardWatch]:
    watch = ClipboardWatch()
    yield watch
    delete(watch)


def text_edit() -> QWidget:
    edit = QTextEdit()
    edit.setPlainText(WORDS)
    return edit


def selectable_label() -> QWidget:
    label = QLabel(WORDS)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return label


@pytest.mark.parametrize(
    "make", [lambda: QLineEdit(WORDS), lambda: QPlainTextEdit(WORDS), text_edit, selectable_label]
)
def test_whatever_is_copied_from_us_is_marked(
    watch: ClipboardWatch, board: QClipboard, qtbot: QtBot, make: object
) -> None:
    assert callable(make)
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert board.text() == WORDS
    assert bytes(board.mimeData().data(HINT).data()) == b"secret"
    watch.clear()
    assert board.text() == ""


def test_without_the_watcher_nothing_is_marked(board: QClipboard) -> None:
    board.setText(WORDS)
    assert not board.mimeData().hasFormat(HINT)


def test_what_another_program_copied_is_left_alone(board: QClipboard) -> None:
    watch = ClipboardWatch(owns=lambda _: False)
    board.setText("of another program")
    assert not board.mimeData().hasFormat(HINT)
    watch.clear()
    assert board.text() == "of another program"
    delete(watch)


def test_what_replaced_ours_is_left_alone(board: QClipboard) -> None:
    ours = True
    watch = ClipboardWatch(owns=lambda _: ours)
    board.setText(WORDS)
    ours = False
    board.setText("of another program")
    watch.clear()
    assert board.text() == "of another program"
    delete(watch)


def test_what_a_clipboard_manager_took_over_is_taken_back(board: QClipboard) -> None:
    ours = True
    watch = ClipboardWatch(owns=lambda _: ours)
    board.setText(WORDS)
    ours = False
    board.setText(WORDS)
    watch.clear()
    assert board.text() == ""
    delete(watch)


def test_a_secret_goes_again_by_itself(board: QClipboard, qtbot: QtBot) -> None:
    watch = ClipboardWatch(seconds=0.05)
    copy_secret(WORDS)
    assert board.text() == WORDS
    qtbot.waitUntil(lambda: board.text() == "", timeout=3000)
    delete(watch)


def test_other_words_stay_until_one_leaves(board: QClipboard, qtbot: QtBot) -> None:
    watch = ClipboardWatch(seconds=0.05)
    copy_secret("a secret before")
    board.setText(WORDS)
    qtbot.wait(150)
    assert board.text() == WORDS
    delete(watch)


def test_a_minute_is_what_is_promised() -> None:
    assert kit.FORGET_SECONDS == 60


def test_each_system_gets_its_own_marks() -> None:
    windows = marked(WORDS, system="win32").formats()
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ):
        assert f'application/x-qt-windows-mime;value="{name}"' in windows
    assert "application/x-nspasteboard-concealed-type" in marked(WORDS, system="darwin").formats()
    assert HINT in marked(WORDS, system="linux").formats()
    names = " ".join(f for s in ("win32", "darwin", "linux") for f in marked("", system=s).formats())
    assert "leeward" not in names.lower()


def test_pictures_and_empty_clipboards_are_no_matter(watch: ClipboardWatch, board: QClipboard) -> None:
    data = QMimeData()
    data.setData("application/octet-stream", b"1")
    board.setMimeData(data)
    assert not board.mimeData().hasFormat(HINT)
    watch.clear()
    assert board.mimeData().hasFormat("application/octet-stream")
