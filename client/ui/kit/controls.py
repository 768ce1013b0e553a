"""Labels, buttons and cards: plain Qt widgets with a role that the stylesheet knows; icons follow the theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from client.ui.theme import TextRole, Theme

ButtonKind = Literal["", "primary", "support", "quiet", "icon", "choice"]
CardKind = Literal["plain", "sunken", "support", "note", "info", "accent"]
Tone = Literal["", "soft", "faint", "accent", "support", "note", "info"]
Margins = tuple[float, float, float, float]


class Label(QLabel):
    """Words of ours, or a name: always plain text, wrapped unless told otherwise."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        tone: Tone = "",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setText(text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._lead()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Stand on the window's leading side, whatever the direction of the words themselves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lead()

    def _lead(self) -> None:
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Button(QPushButton):
    """A button with words, and perhaps an icon. Its words are its name for a screen reader."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = "",
        *,
        icon: str = "",
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if on is not None:
            self.clicked.connect(lambda _=False: on())
        self._dress()
        theme.changed.connect(self._dress)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._dress()

    def _dress(self) -> None:
        if not self._icon_name:
            return
        colour = {
            "primary": "on_accent",
            "support": "on_support_soft",
            "quiet": "accent",
            "choice": "accent",
        }.get(str(self.property("kind")), "text2")
        size = self._theme.px(18)
        # A style sheet knows no gap between icon and words, so the picture brings it along.
        gap = self._theme.px(8) if self.text() else 0
        self.setIconSize(QSize(size + gap, size))
        self.setIcon(self._theme.icon(self._icon_name, colour, 18, gap=gap))

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words."""
        super().setText(text)
        self._dress()


class IconButton(Button):
    """A button that shows only an icon; `name` is spoken and shown as its tip."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", "icon", icon=icon, on=on, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(name)


class Card(QFrame):
    """A surface with air around its contents; `box` is its layout."""

    def __init__(
        self,
        theme: Theme,
        kind: CardKind = "plain",
        *,
        margins: Margins = (20, 16, 20, 16),
        spacing: float = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.box = QVBoxLayout(self)
        breathe(self.box, theme, margins=margins, spacing=spacing)


class Line(QFrame):
    """A quiet line between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "true")


class _Air(QObject):
    """Keeps one layout's margins in step with the text size; goes with its layout."""

    def __init__(self, layout: QLayout, theme: Theme, margins: Margins, spacing: float) -> None:
        super().__init__(layout)
        self._layout = layout
        self._theme = theme
        self._margins = margins
        self._spacing = spacing
        self._apply()
        theme.changed.connect(self._apply)

    def _apply(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(*(px(each) if each else 0 for each in self._margins))
        self._layout.setSpacing(px(self._spacing) if self._spacing else 0)


def breathe(layout: QLayout, theme: Theme, *, margins: Margins = (0, 0, 0, 0), spacing: float = 8) -> None:
    """Give a layout air in lengths of the design, now and after each change of text size."""
    _Air(layout, theme, margins, spacing)


class Scroller(QScrollArea):
    """Scrolls one column of at most `width` unscaled pixels, centred, so that everything reflows."""

    def __init__(
        self,
        theme: Theme,
        *,
        width: float | None = 680,
        margins: Margins = (24, 16, 24, 32),
        spacing: float = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        outer = QWidget()
        outer.setProperty("surface", "clear")
        # Without it, the height that wrapped words need in the narrowest column is kept in a wide one, as empty space.
        outer.setMinimumHeight(1)
        sides = QHBoxLayout(outer)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        self.column = QWidget()
        self.column.setProperty("surface", "clear")
        self.box = QVBoxLayout(self.column)
        breathe(self.box, theme, margins=margins, spacing=spacing)
        sides.addStretch(1)
        sides.addWidget(self.column, 1000)
        sides.addStretch(1)
        self.setWidget(outer)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        if self._width is not None:
            self.column.setMaximumWidth(self._theme.px(self._width))
