"""The sign beside the clock, and notices through it: they name nothing but the window, as it is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from client.ui.theme import Theme

SHOWN_MS: Final = 10_000
"""How long a notice asks to be shown; the desktop has the last word."""
_SIZES: Final = (16, 22, 32)


def offered() -> bool:
    """Whether this desktop has a place beside the clock, and so a way to show notices."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """`opened` is emitted when the sign or a notice is pressed; the others are the lines of its menu.

    The sign shows only while it is kept, or as long as a notice does: through it alone a desktop shows notices.
    """

    opened = Signal()
    support = Signal()
    lock = Signal()
    quick_exit = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        offered: Callable[[], bool] = offered,
        make: Callable[[QObject], QSystemTrayIcon] = QSystemTrayIcon,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offered = offered
        self._make = make
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._kept = False
        self._program = ""
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self._fit)
        theme.changed.connect(self._draw)

    @property
    def offered(self) -> bool:
        """Whether this desktop has a place for it."""
        return self._offered()

    def keep(self, kept: bool) -> None:
        """Whether the sign stays there; it comes where the desktop has a place for it."""
        self._kept = kept
        self._fit()

    def tell(self, words: str) -> bool:
        """Show a notice under the window's own name, without a sound of ours; whether there was a place for it."""
        if not self._offered():
            return False
        icon = self._shown()
        icon.showMessage(self._theme.appearance.title, words, icon.icon(), SHOWN_MS)
        self._over.start(2 * SHOWN_MS)
        return True

    def rest(self) -> None:
        """Be gone at once."""
        self._kept = False
        self._over.stop()
        self._hide()
        if self._menu is not None:
            self._menu.hide()

    def _fit(self) -> None:
        if self._kept and self._offered():
            self._shown()
        elif not self._over.isActive():
            self._hide()

    def _hide(self) -> None:
        if self._icon is not None and self._icon.isVisible():
            self._icon.hide()
            QCoreApplication.setApplicationName(self._program)

    def _shown(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = self._make(self)
            self._icon.setContextMenu(self._lines())
            self._icon.activated.connect(self._pressed)
            self._icon.messageClicked.connect(self.opened)
            self._draw()
        if not self._icon.isVisible():
            # A desktop names the sender of a notice, and lists a sign, by what Qt calls the program: it is called as
            # the window is.
            self._program = QCoreApplication.applicationName()
            QCoreApplication.setApplicationName(self._theme.appearance.title)
            self._icon.show()
        return self._icon

    def _lines(self) -> QMenu:
        self._menu = menu = QMenu()
        for words, said in (
            (self.tr("Open"), self.opened),
            (self.tr("Get support now"), self.support),
            (self.tr("Lock"), self.lock),
            (self.tr("Quick exit"), self.quick_exit),
        ):
            menu.addAction(words, said.emit)
        # Qt lets go of it only when it is told to: a window without a parent outlives whoever made it.
        self.destroyed.connect(menu.deleteLater)
        return menu

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.opened.emit()

    def _draw(self) -> None:
        if self._icon is None:
            return
        picture = QIcon()
        for size in _SIZES:
            picture.addPixmap(_disc(self._theme, size))
        self._icon.setIcon(picture)
        self._icon.setToolTip(self._theme.appearance.title)
        if self._icon.isVisible():
            QCoreApplication.setApplicationName(self._theme.appearance.title)


def _disc(theme: Theme, size: int) -> QPixmap:
    """A shape that stands for nothing; its rim shows it on a bar of any colour."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rim = size / 12
    painter.setPen(QPen(theme.colour("surface"), rim))
    painter.setBrush(theme.colour("text3"))
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(2 * rim, 2 * rim, -2 * rim, -2 * rim))
    painter.end()
    return picture
