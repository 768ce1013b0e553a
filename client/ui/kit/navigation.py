"""What stands around the places once a vault is open: the navigation, and a banner where nobody is.

Not needed by the locked window, which imports the header only.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.theme import Theme

_ICONS: Final = {
    "today": "house",
    "community": "message-circle",
    "journal": "book-open",
    "trends": "chart-line",
    "tools": "sprout",
    "library": "library",
    "guide_desk": "inbox",
    "settings": "settings",
}
_SIDEBAR: Final = 216
_RAIL: Final = 64
_Index = QModelIndex | QPersistentModelIndex


def place_name(key: str) -> str:
    """A place's name in the navigation."""
    translate = QCoreApplication.translate
    names = {
        "today": translate("places", "Today"),
        "community": translate("places", "Community"),
        "journal": translate("places", "Journal"),
        "trends": translate("places", "Trends"),
        "tools": translate("places", "Tools"),
        "library": translate("places", "Library"),
        "guide_desk": translate("places", "Guide desk"),
        "settings": translate("places", "Settings"),
    }
    return names[key]


class _Rows(QStyledItemDelegate):
    """Icon and name; an icon alone stands in the middle."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Say how it stands."""
        super().initStyleOption(option, index)
        if not index.data(Qt.ItemDataRole.DisplayRole):
            option.decorationPosition = QStyleOptionViewItem.Position.Top
            option.decorationAlignment = Qt.AlignmentFlag.AlignCenter


class _Navigation(QListWidget):
    """A list whose rows are chosen by the person only."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the focus. Qt would choose the first row where none is, and so lead away from where one is."""
        was_blocked, row = self.blockSignals(True), self.currentRow()
        super().focusInEvent(event)
        self.setCurrentRow(row)
        self.blockSignals(was_blocked)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that it has it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line of focus around the list itself where no row of it could show one."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentRow() < 0:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wide = 3 if self._theme.tokens.high_contrast else 2
            painter.setPen(QPen(self._theme.colour("focus"), wide))
            radius = self._theme.px(self._theme.tokens.radius["control"])
            tall = (
                self.visualItemRect(self.item(self.count() - 1)).bottom() if self.count() else self.height()
            )
            around = QRectF(0, 0, self.viewport().width(), tall + 1)
            painter.drawRoundedRect(around.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), radius, radius)
            painter.end()


class Sidebar(QWidget):
    """The navigation: a list, so that a screen reader says where one is. Narrow, it shows icons only."""

    chosen = Signal(str)
    lock = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = True
        self.keys: tuple[str, ...] = ()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(12, 16, 12, 12), spacing=12)
        self._brand = Label("Leeward", "h3", wrap=False)
        self._brand.setContentsMargins(8, 0, 0, 0)
        box.addWidget(self._brand)
        self.list = _Navigation(theme)
        self.list.setObjectName("navigation")
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setAccessibleName(self.tr("Places"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._current)
        self.list.clicked.connect(self._clicked)
        box.addWidget(self.list, 1)
        self._check_in = Button(theme, self.tr("Check in"), icon="circle-plus", on=self._wants_check_in)
        self._check_in.setObjectName("checkInFromAnywhere")
        box.addWidget(self._check_in)
        QShortcut(QKeySequence("Ctrl+K"), self, self._wants_check_in)  # while the navigation shows
        self._private = Card(theme, "plain", margins=(12, 10, 12, 10), spacing=4)
        self._private.box.addWidget(Label(self.tr("Private on this computer"), "label"))
        self._private.box.addWidget(
            Label(self.tr("Your journal is encrypted and never leaves here."), "small")
        )
        box.addWidget(self._private)
        self._lock = Button(theme, self.tr("Lock"), "quiet", icon="lock", on=self.lock.emit)
        box.addWidget(self._lock)
        theme.changed.connect(self._dress)

    def set_guide(self, guide: bool) -> None:
        """The places there are for a guide, or for anybody else."""
        own = ["today", "community", "journal", "trends", "tools", "library"]
        self.set_keys([*own, *(["guide_desk"] if guide else []), "settings"])

    def set_keys(self, keys: list[str]) -> None:
        """The places there are."""
        if tuple(keys) == self.keys:
            return
        self.keys = tuple(keys)
        self.list.blockSignals(True)
        self.list.clear()
        for _ in keys:
            self.list.addItem(QListWidgetItem())
        self.list.blockSignals(False)
        self._dress()

    def select(self, key: str) -> None:
        """Mark the place that is shown; none for a place that is not in the list."""
        self.list.blockSignals(True)
        if key in self.keys:
            self.list.setCurrentRow(self.keys.index(key))
        else:
            self.list.setCurrentRow(-1)
        self.list.blockSignals(False)

    def set_wide(self, wide: bool) -> None:
        """Show words beside the icons, or icons only."""
        if wide != self._wide:
            self._wide = wide
            self._dress()

    def _dress(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(_SIDEBAR if self._wide else _RAIL))
        self.list.setIconSize(QSize(px(20), px(20)))
        for row, key in enumerate(self.keys):
            item = self.list.item(row)
            name = place_name(key)
            item.setIcon(self._theme.icon(_ICONS[key]))
            item.setText(name if self._wide else "")
            item.setToolTip("" if self._wide else name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            item.setSizeHint(QSize(px(32), px(44)))
        self._brand.setVisible(self._wide)
        self._private.setVisible(self._wide)
        self._check_in.setText(self.tr("Check in") if self._wide else "")
        self._check_in.setAccessibleName(self.tr("Check in"))
        self._check_in.setAccessibleDescription(self.tr("How are you right now? Only on this computer"))
        self._check_in.setToolTip(self.tr("Check in (Ctrl+K)"))
        self._lock.setText(self.tr("Lock") if self._wide else "")
        self._lock.setAccessibleName(self.tr("Lock"))
        self._lock.setToolTip(self.tr("Lock (Ctrl+L)"))

    def _wants_check_in(self) -> None:
        self.chosen.emit("today/check-in")

    def _current(self, row: int) -> None:
        if 0 <= row < len(self.keys):
            self.chosen.emit(self.keys[row])

    def _clicked(self, index: QModelIndex) -> None:
        # A click on the place one is in leads back to its first page.
        self._current(index.row())


class Banner(Card):
    """Says on every screen that nobody is there, in a community of examples or of practice."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "note", margins=(24, 6, 16, 6), parent=parent)
        self.setObjectName("banner")
        row = QHBoxLayout()
        breathe(row, theme, spacing=12)
        self._words = Label("", "label")
        self._leave = Button(theme, self.tr("Leave the examples"), "quiet", on=self.left.emit)
        row.addWidget(self._words, 1)
        row.addWidget(self._leave)
        self.box.addLayout(row)
        self.hide()

    def say_examples(self) -> None:
        """The examples on this computer."""
        self._words.setText(self.tr("Examples: nobody is there, and nobody reads what you write."))
        self._leave.show()
        self.show()

    def say_practice(self) -> None:
        """A real server, for practice."""
        self._words.setText(self.tr("Practice community: nobody is there, and nobody will answer."))
        self._leave.hide()
        self.show()
