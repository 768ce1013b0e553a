"""What goes from Leeward to the clipboard is the person's own: marked as a secret, and taken back when Leeward closes.

Programs that keep what was copied (clipboard histories, and those that send it to other computers) leave out what is
so marked, if they heed it. One watcher marks whatever comes from this program, from whichever field or label: marking
it in every editor would miss the next one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from client.ui.kit.held_copies import HELD

FORGET_SECONDS: Final = 60
_HINT: Final = "x-kde-passwordManagerHint"
_SOON: Final = "application/x-forget-soon"
"""Ours, for what is to be forgotten after a minute. It names nobody: other programs can read it."""
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
_NO: Final = bytes(4)


def copy_secret(text: str) -> None:
    """Copy a passphrase or a code: marked, and forgotten after a minute unless something else was copied."""
    data = marked(text)
    data.setData(_SOON, b"1")
    QGuiApplication.clipboard().setMimeData(data)


def marked(text: str, *, system: str = sys.platform) -> QMimeData:
    """A text with every mark that says: keep no copy of it."""
    data = QMimeData()
    data.setText(text)
    if system == "win32":
        data.setData(_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"), _NO)
        data.setData(_WINDOWS.format("CanIncludeInClipboardHistory"), _NO)
        data.setData(_WINDOWS.format("CanUploadToCloudClipboard"), _NO)
    elif system == "darwin":
        data.setData("application/x-nspasteboard-concealed-type", text.encode("utf-8", "replace"))
    data.setData(_HINT, b"secret")
    return data


class ClipboardWatch(QObject):
    """Marks what comes from this program, and takes back what still is there: secrets after a minute, all by `clear`.

    `owns` tells whether a clipboard's content comes from this program.
    """

    def __init__(
        self,
        *,
        owns: Callable[[QClipboard.Mode], bool] | None = None,
        seconds: float = FORGET_SECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._owns = self._really_owns if owns is None else owns
        # What was copied is not kept here a second time; this is enough to know it again.
        self._ours: dict[QClipboard.Mode, int] = {}
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(int(seconds * 1000))
        self._forget.timeout.connect(self._forget_now)
        # Methods of its own, for those connections end with it.
        self._clipboard.dataChanged.connect(self._copied)
        if self._clipboard.supportsSelection():
            self._clipboard.selectionChanged.connect(self._selected)

    def clear(self) -> None:
        """Take back whatever came from this program and was not replaced by something else."""
        self._forget.stop()
        for mode in _MODES:
            self._take_back(mode)
            data: QMimeData | None = self._clipboard.mimeData(mode)
            if data is not None and data.hasFormat(HELD):
                self._clipboard.clear(mode)  # the words it stands for go with this process

    def _copied(self) -> None:
        self._changed(QClipboard.Mode.Clipboard)

    def _selected(self) -> None:
        self._changed(QClipboard.Mode.Selection)

    def _forget_now(self) -> None:
        self._take_back(QClipboard.Mode.Clipboard)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if not self._owns(mode):
            return  # a clipboard manager may have taken it over: `clear` looks whether it still is the same
        data: QMimeData | None = self._clipboard.mimeData(mode)  # None on X11 while there is nothing
        if data is None or not data.hasText():
            return
        text = data.text()
        if data.hasFormat(_HINT):
            self._ours[mode] = hash(text)
            if mode is QClipboard.Mode.Clipboard:
                self._forget.stop()
                if data.hasFormat(_SOON):
                    self._forget.start()
            return
        self._clipboard.setMimeData(marked(text), mode)

    def _take_back(self, mode: QClipboard.Mode) -> None:
        ours = self._ours.pop(mode, None)
        if ours is not None and ours == hash(self._clipboard.text(mode)):
            self._clipboard.clear(mode)

    def _really_owns(self, mode: QClipboard.Mode) -> bool:
        if QGuiApplication.platformName() == "offscreen":
            return True  # there is no other program, and Qt always says no
        is_selection = mode is QClipboard.Mode.Selection
        return self._clipboard.ownsSelection() if is_selection else self._clipboard.ownsClipboard()
