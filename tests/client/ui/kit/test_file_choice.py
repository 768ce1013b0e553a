from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.ui.kit import file_choice
from client.ui.kit.file_choice import choose_file, choose_folder, choose_new_file
from client.ui.theme import Theme


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a person on a system where nothing was opened yet."""
    person = tmp_path / "person"
    (person / "Documents").mkdir(parents=True)
    (person / "Documents" / "leeward-backup-2026-11-20.zip").write_bytes(b"PK")
    monkeypatch.setenv("HOME", str(person))
    monkeypatch.setenv("USERPROFILE", str(person))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return person


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def everything_under(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def typed(qtbot: QtBot, dialog: QFileDialog, path: Path) -> None:
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    button = dialog.findChild(QDialogButtonBox)
    assert button is not None
    accept = next(
        b for b in button.buttons() if button.buttonRole(b) == QDialogButtonBox.ButtonRole.AcceptRole
    )
    assert accept.isEnabled()
    accept.click()
    qtbot.waitUntil(lambda: bool(gone))


@pytest.mark.skipif(os.name == "nt", reason="where the home is said by HOME")
def test_choosing_leaves_nothing_behind(qtbot: QtBot, window: QWidget, theme: Theme, person: Path) -> None:
    before = everything_under(person)
    chosen: list[Path] = []
    backup = person / "Documents" / "leeward-backup-2026-11-20.zip"
    dialog = choose_file(window, "A backup", chosen.append, start=person)
    typed(qtbot, dialog, backup)
    dialog = choose_folder(window, "Where to", chosen.append, start=person)
    typed(qtbot, dialog, person / "Documents")
    dialog = choose_new_file(window, "Where to", chosen.append, name="a.json", start=person)
    typed(qtbot, dialog, person / "Documents" / "new.json")
    assert chosen == [backup, person / "Documents", person / "Documents" / "new.json"]
    assert everything_under(person) == before


@pytest.mark.skipif(os.name == "nt", reason="where the home is said by HOME")
def test_without_our_care_it_would_leave_something(
    qtbot: QtBot, window: QWidget, person: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same look at the same folder sees what Qt's own dialog leaves: the test above can say no."""
    kept = person / ".config"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(kept))
    try:
        dialog = QFileDialog(window)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(str(person / "Documents"))
        dialog.open()
        typed(qtbot, dialog, person / "Documents")
        assert str(person / "Documents") in (kept / "QtProject.conf").read_text("utf-8")
    finally:
        file_choice._without_memory()


def test_what_other_programs_noted_is_put_back(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "QtProject.conf"), QSettings.Format.IniFormat)
    settings.setValue("FileDialog/lastVisited", "file:///elsewhere")
    settings.setValue("Other/thing", 7)
    before = file_choice._noted(settings)
    settings.setValue("FileDialog/lastVisited", "file:///private")
    settings.setValue("FileDialog/history", ["file:///private"])
    file_choice._put_back(settings, before)
    text = (tmp_path / "QtProject.conf").read_text("utf-8")
    assert "private" not in text
    assert settings.value("FileDialog/lastVisited") == "file:///elsewhere"
    assert settings.value("Other/thing") in (7, "7")


def test_it_remembers_no_last_folder(qtbot: QtBot, window: QWidget, theme: Theme, person: Path) -> None:
    dialog = choose_folder(window, "Where to", print, start=person / "Documents")
    typed(qtbot, dialog, person / "Documents")
    again = choose_folder(window, "Where to", print)
    assert Path(again.directory().absolutePath()) != person / "Documents"
    assert again.history() in ([], [again.directory().absolutePath()])
    again.reject()


def test_giving_up_calls_nothing(qtbot: QtBot, window: QWidget, theme: Theme, person: Path) -> None:
    chosen: list[Path] = []
    dialog = choose_file(window, "A backup", chosen.append, start=person)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QTest.qWait(20)
    assert chosen == []


def test_a_file_that_is_there_is_chosen_without_a_second_window(
    qtbot: QtBot, window: QWidget, theme: Theme, person: Path
) -> None:
    """Qt's own question about it would stop the whole window; whoever writes refuses to overwrite."""
    there = person / "Documents" / "leeward-backup-2026-11-20.zip"
    chosen: list[Path] = []
    dialog = choose_new_file(window, "Where to", chosen.append, start=person)
    typed(qtbot, dialog, there)
    assert chosen == [there]
    assert there.read_bytes() == b"PK"


def test_every_part_of_it_has_a_name(qtbot: QtBot, window: QWidget, theme: Theme, person: Path) -> None:
    dialog = choose_file(window, "A backup", print, start=person)
    parts: list[QWidget] = [
        *dialog.findChildren(QAbstractItemView),
        *dialog.findChildren(QAbstractButton),
        *dialog.findChildren(QLineEdit),
    ]
    seen = [part for part in parts if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    nameless = [p for p in seen if not (p.accessibleName() or getattr(p, "text", str)())]
    assert nameless == []
    assert dialog.windowTitle() == "A backup"
    dialog.reject()
