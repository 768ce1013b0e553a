"""Keeping our windows out of pictures and recordings of the screen, where the system offers it.

Windows from 10 (2004) on and macOS up to 14 do; newer macOS ignores it, and Linux has nothing for it. Whoever looks
over a shoulder, or holds a camera, sees the window all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from client.protection import capture_excludable

_EXCLUDED: Final = 0x11
_AS_USUAL: Final = 0x0
_SHARED_WITH_NOBODY: Final = 0
_SHARED_FOR_READING: Final = 1


class CaptureExclusion(QObject):
    """Excludes every window of the program, those that come later too. Does nothing where `offered` is False."""

    def __init__(
        self,
        application: QApplication,
        *,
        offered: bool | None = None,
        exclude: Callable[[int, bool], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self.offered = capture_excludable() if offered is None else offered
        self._exclude = exclude or _exclude
        self._excluded: bool | None = None

    def set_excluded(self, excluded: bool) -> None:
        """Exclude all windows from now on, or show them again."""
        if not self.offered or excluded == self._excluded:
            return
        if self._excluded is None:
            self._application.installEventFilter(self)
        self._excluded = excluded
        for window in self._application.topLevelWindows():
            if window.isVisible():
                self._exclude(int(window.winId()), excluded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A window that is shown is treated as the others."""
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isTopLevel():
            self._exclude(int(watched.winId()), bool(self._excluded))
        return False


def _exclude(handle: int, excluded: bool) -> None:
    import ctypes

    try:
        if sys.platform == "win32":
            set_affinity = ctypes.WinDLL("user32").SetWindowDisplayAffinity
            set_affinity(ctypes.c_void_p(handle), _EXCLUDED if excluded else _AS_USUAL)
        elif sys.platform == "darwin":
            _share_on_macos(handle, _SHARED_WITH_NOBODY if excluded else _SHARED_FOR_READING)
    except (AttributeError, OSError):
        return


def _share_on_macos(view: int, sharing: int) -> None:
    """Send `[[view window] setSharingType: sharing]`."""
    import ctypes
    import ctypes.util

    objc = ctypes.CDLL(ctypes.util.find_library("objc"))
    objc.sel_registerName.restype = ctypes.c_void_p
    objc.sel_registerName.argtypes = [ctypes.c_char_p]
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0
    pointer = ctypes.c_void_p
    get: Any = ctypes.CFUNCTYPE(pointer, pointer, pointer)(address)
    put: Any = ctypes.CFUNCTYPE(None, pointer, pointer, ctypes.c_ulong)(address)
    window = get(view, objc.sel_registerName(b"window"))
    if window:
        put(window, objc.sel_registerName(b"setSharingType:"), sharing)
