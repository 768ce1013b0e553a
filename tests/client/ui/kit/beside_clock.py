"""What a desktop shows beside its clock, staged: the offscreen platform has no place for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from client.ui.kit.tray import Tray
from client.ui.theme import Theme


class Sign(QObject):
    """The part of QSystemTrayIcon that is used."""

    activated = Signal(QSystemTrayIcon.ActivationReason)
    messageClicked = Signal()  # noqa: N815 - Qt's name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.visible = False
        self.told: list[tuple[str, str]] = []
        self.tip = ""
        self.shown_as = ""
        self.menu: QMenu | None = None
        self._icon = QIcon()

    def setContextMenu(self, menu: QMenu) -> None:  # noqa: N802 - Qt's name
        self.menu = menu

    def setIcon(self, icon: QIcon) -> None:  # noqa: N802 - Qt's name
        self._icon = icon

    def icon(self) -> QIcon:
        return self._icon

    def setToolTip(self, tip: str) -> None:  # noqa: N802 - Qt's name
        self.tip = tip

    def show(self) -> None:
        self.visible = True
        self.shown_as = QCoreApplication.applicationName()

    def isVisible(self) -> bool:  # noqa: N802 - Qt's name
        return self.visible

    def hide(self) -> None:
        self.visible = False

    def showMessage(self, title: str, words: str, icon: QIcon, shown_ms: int) -> None:  # noqa: N802 - Qt's name
        assert self.visible, "a desktop shows no notice of a sign that is not there"
        assert not icon.isNull()
        assert shown_ms > 0
        self.told.append((title, words))


class Desktop:
    """A desktop with a place beside its clock, as long as it `offers` one."""

    def __init__(self) -> None:
        self.offers = True
        self.signs: list[Sign] = []

    @property
    def sign(self) -> Sign:
        return self.signs[-1]

    def shows(self) -> bool:
        return any(sign.visible for sign in self.signs)

    @property
    def told(self) -> list[str]:
        return [words for sign in self.signs for _, words in sign.told]

    def choose(self, line: str) -> None:
        """Press a line of the sign's menu."""
        menu = self.sign.menu
        assert menu is not None
        next(action for action in menu.actions() if action.text() == line).trigger()

    def tray(self, theme: Theme, *, parent: QObject | None = None) -> Tray:
        def make(owner: QObject) -> QSystemTrayIcon:
            self.signs.append(Sign(owner))
            return self.sign  # type: ignore[return-value]  # as far as it is used

        return Tray(theme, offered=lambda: self.offers, make=make, parent=parent)
