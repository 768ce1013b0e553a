from __future__ import annotations

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from client.ui.kit.marks import Mark, marks_of
from client.ui.theme import Theme


def box(qtbot: QtBot, words: str) -> QPlainTextEdit:
    made = QPlainTextEdit(words)
    qtbot.addWidget(made)
    return made


def marked(box: QPlainTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in box.extraSelections()]


def test_layers_stand_beside_each_other_and_one_owner_keeps_them(qtbot: QtBot, theme: Theme) -> None:
    edit = box(qtbot, "one two three")
    marks_of(theme, edit).put("check", [Mark(0, 3)])
    marks_of(theme, edit).put("spelling", [Mark(4, 7)], colour="text3", look="dashed")
    assert marked(edit) == ["one", "two"]
    shown = edit.extraSelections()
    assert shown[0].format.underlineColor() == theme.colour("on_cw_soft")
    assert shown[1].format.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline
    marks_of(theme, edit).clear("check")
    assert marked(edit) == ["two"]


def test_marks_move_with_their_words_and_go_with_them(qtbot: QtBot, theme: Theme) -> None:
    edit = box(qtbot, "one two three")
    owner = marks_of(theme, edit)
    owner.put("check", [Mark(4, 7), Mark(8, 13)])
    cursor = edit.textCursor()
    cursor.insertText("now ")
    owner.put("spelling", [Mark(0, 3)])  # painting another layer keeps them where they are
    assert [(mark.start, mark.end) for mark in owner.of("check")] == [(8, 11), (12, 17)]
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.textCursor().insertText("!")
    assert owner.of("check")[1] == Mark(12, 17)
    edit.setPlainText("")
    assert owner.of("check") == ()
    owner.put("spelling", [])
    assert marked(edit) == []


def test_marks_out_of_bounds_are_left_out_and_nothing_enters_the_undo_steps(
    qtbot: QtBot, theme: Theme
) -> None:
    edit = box(qtbot, "one")
    owner = marks_of(theme, edit)
    owner.put("check", [Mark(0, 99), Mark(-1, 2), Mark(2, 2), Mark(0, 3, strong=True)])
    assert marked(edit) == ["one"]
    assert edit.extraSelections()[0].format.background().color() == theme.colour("cw_soft")
    assert owner.at("check", 1) == Mark(0, 3, strong=True)
    assert owner.at("check", 4) is None
    assert not edit.document().isUndoAvailable()
    assert edit.toPlainText() == "one"
