"""Choosing a file or a folder so that no trace of it stays: no list of recent files, no last folder, no history.

The system's own dialogs note what was chosen, and Qt's writes it down when it goes. A backup's place says where to look
for what is private, and that there is something to look for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QDir, QSettings, QSize, QStandardPaths, QStorageInfo, Qt, QUrl
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QSplitter,
    QToolButton,
    QWidget,
)

from client.ui.theme import Theme

Then = Callable[[Path], object]

_NOWHERE: Final = "/dev/null/nowhere"
"""A folder that cannot be, whatever is tried."""
_GROUP: Final = "FileDialog"
_PLACES: Final = (
    QStandardPaths.StandardLocation.HomeLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)


def choose_file(
    parent: QWidget, title: str, then: Then, *, kinds: str = "", start: Path | None = None
) -> QFileDialog:
    """Let the person choose a file that is there; `then` gets it, and nothing is called when they choose none.

    `kinds` as in "Backups (*.zip)". Returns at once.
    """
    return _open(parent, title, then, QFileDialog.FileMode.ExistingFile, kinds=kinds, start=start)


def choose_folder(parent: QWidget, title: str, then: Then, *, start: Path | None = None) -> QFileDialog:
    """The same for a folder that is there."""
    return _open(parent, title, then, QFileDialog.FileMode.Directory, start=start)


def choose_new_file(
    parent: QWidget,
    title: str,
    then: Then,
    *,
    name: str = "",
    kinds: str = "",
    start: Path | None = None,
) -> QFileDialog:
    """The same for a file to be written; `name` is proposed.

    It asks nothing about a file that is there already: whoever writes it never overwrites one (PlaceTaken).
    """
    dialog = _open(parent, title, then, QFileDialog.FileMode.AnyFile, kinds=kinds, start=start)
    if name:
        dialog.selectFile(name)
    return dialog


def _open(
    parent: QWidget,
    title: str,
    then: Then,
    mode: QFileDialog.FileMode,
    *,
    kinds: str = "",
    start: Path | None = None,
) -> QFileDialog:
    settings = _without_memory()
    before = _noted(settings)
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("fileChoice")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    options = (
        QFileDialog.Option.DontUseNativeDialog  # the system's own notes what was chosen
        | QFileDialog.Option.DontUseCustomDirectoryIcons
        | QFileDialog.Option.DontConfirmOverwrite
        | QFileDialog.Option.ReadOnly  # nothing is renamed or erased from here
    )
    if mode == QFileDialog.FileMode.Directory:
        options |= QFileDialog.Option.ShowDirsOnly
    dialog.setOptions(options)
    dialog.setFileMode(mode)
    if mode == QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if kinds:
        dialog.setNameFilter(kinds)
    dialog.setHistory([])
    dialog.setSidebarUrls(_places())
    dialog.setViewMode(QFileDialog.ViewMode.List)
    dialog.setDirectory(str(start) if start is not None and start.is_dir() else QDir.homePath())
    theme = _theme()
    _dress(dialog, theme)
    dialog.accepted.connect(lambda: _chosen(dialog, then))
    # Only now, when the dialog is gone, has Qt written what it writes.
    dialog.destroyed.connect(lambda: _put_back(settings, before))
    dialog.resize(min(theme.px(720), parent.window().width()), min(theme.px(460), parent.window().height()))
    dialog.open()
    return dialog


def _chosen(dialog: QFileDialog, then: Then) -> None:
    files = dialog.selectedFiles()
    if files and files[0]:
        then(Path(files[0]))


def _without_memory() -> QSettings:
    """Let Qt's own notes lead nowhere where they are a file; where they are not, they are put back afterwards."""
    if sys.platform not in ("win32", "darwin"):
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, _NOWHERE)
    return QSettings(QSettings.Scope.UserScope, "QtProject")


def _noted(settings: QSettings) -> dict[str, object]:
    settings.setFallbacksEnabled(False)
    return {key: settings.value(key) for key in settings.allKeys() if key.startswith(f"{_GROUP}/")}


def _put_back(settings: QSettings, before: dict[str, object]) -> None:
    """What other programs had noted stays as it was, and nothing of ours is added."""
    settings.sync()
    if _noted(settings) == before:
        return
    settings.remove(_GROUP)
    for key, value in before.items():
        settings.setValue(key, value)
    settings.sync()


def _theme() -> Theme:
    application = QApplication.instance()
    theme = None if application is None else application.findChild(Theme)
    assert theme is not None  # the application has one before anything can be pressed
    return theme


def _places() -> list[QUrl]:
    """Where a person keeps things, and what is plugged in."""
    paths = [QStandardPaths.writableLocation(each) for each in _PLACES]
    paths += [
        volume.rootPath()
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not volume.isReadOnly() and _is_plugged_in(volume.rootPath())
    ]
    there = [path for path in dict.fromkeys(paths) if path and QDir(path).exists()]
    return [QUrl.fromLocalFile(path) for path in there]


def _is_plugged_in(root: str) -> bool:
    if sys.platform == "win32":
        return True
    return root.startswith(("/media/", "/run/media/", "/mnt/", "/Volumes/"))


def _dress(dialog: QFileDialog, theme: Theme) -> None:
    """Names for a screen reader, air, our own signs, and nothing that is not needed."""
    translate = QCoreApplication.translate
    for kind, name, words in (
        (QLineEdit, "fileNameEdit", translate("file choice", "Name, or the whole path")),
        (QComboBox, "lookInCombo", translate("file choice", "Folder that is shown")),
        (QComboBox, "fileTypeCombo", translate("file choice", "Kind of file")),
        (QAbstractItemView, "listView", translate("file choice", "What is in this folder")),
        (QAbstractItemView, "sidebar", translate("file choice", "Places")),
    ):
        found = dialog.findChild(kind, name)
        if found is not None:
            found.setAccessibleName(words)
    for view in dialog.findChildren(QAbstractItemView):
        view.setIconSize(QSize(theme.px(18), theme.px(18)))
    for name, icon, words in (
        ("backButton", "arrow-left", translate("file choice", "Back")),
        ("toParentButton", "arrow-up", translate("file choice", "The folder above")),
    ):
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(theme.icon(icon, "text2", 18))
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setAutoRaise(True)
    # Rows that open into others, and making and erasing folders, are the file manager's.
    for name in ("forwardButton", "newFolderButton", "listModeButton", "detailModeButton"):
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.hide()
    if dialog.fileMode() == QFileDialog.FileMode.Directory:
        for part, name in ((QLabel, "fileTypeLabel"), (QComboBox, "fileTypeCombo")):
            useless = dialog.findChild(part, name)
            if useless is not None:
                useless.hide()
    splitter = dialog.findChild(QSplitter, "splitter")
    if splitter is not None:
        splitter.setSizes([theme.px(180), theme.px(480)])
        splitter.setHandleWidth(2)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, translate("file choice", "Name, or path:"))
    layout = dialog.layout()
    if layout is not None:
        air = theme.px(16)
        layout.setContentsMargins(air, air, air, air)
        layout.setSpacing(theme.px(8))
