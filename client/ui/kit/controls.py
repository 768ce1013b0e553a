"""Labels, buttons and cards: plain Qt widgets with a role that the stylesheet knows; icons follow the theme.

The first window is made of these, so they do without `Qt`: its hundred enums take 10 ms to make when the name is first
touched. Qt's own properties take the numbers instead; tests hold both to agree.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, QObject, QSize
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

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFocusEvent, QFontMetrics, QPaintEvent
    from PySide6.QtWidgets import QLineEdit, QStyleOptionButton

ButtonKind = Literal["", "primary", "support", "quiet", "icon", "choice", "way", "chip"]
CardKind = Literal["plain", "sunken", "support", "note", "info", "accent"]
Tone = Literal["", "soft", "faint", "accent", "support", "note", "info"]
Margins = tuple[float, float, float, float]

PLAIN_TEXT: Final = 0
"""Qt.TextFormat.PlainText."""
LEFT: Final = 0x91
"""Qt.AlignmentFlag: AlignLeft, AlignAbsolute and AlignVCenter."""
RIGHT: Final = 0x92
"""The same with AlignRight."""
_SCROLL_BAR_AS_NEEDED: Final = 0
_NO_FRAME: Final = 0
_NO_FOCUS: Final = 0
_STRONG_FOCUS: Final = 11
"""Qt.FocusPolicy: by Tab, by click, and by turning the wheel."""


class Label(QLabel):
    """Words of ours, or a name: always plain text, wrapped unless told otherwise."""

    _leads = True

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
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setText(text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._lead()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:  # noqa: N802 - Qt's name
        """Stand there from now on, whatever the window's direction."""
        self._leads = False
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Stand on the window's leading side, whatever the direction of the words themselves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lead()

    def _lead(self) -> None:
        if self._leads:
            self.setProperty("alignment", RIGHT if self.isRightToLeft() else LEFT)


class Button(QPushButton):
    """A button with words, and perhaps an icon. Its words are its name for a screen reader."""

    _measured = False
    """Whether it is being asked for its size, which must not depend on the one it has."""

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
        self._points = False
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if on is not None:
            self.clicked.connect(lambda _=False: on())
        self._dress()
        theme.changed.connect(self._dress)

    def set_kind(self, kind: ButtonKind) -> None:
        """Look like that from now on."""
        if kind == self.property("kind"):
            return
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon; none for no name."""
        if name == self._icon_name:
            return
        self._icon_name = name
        if not name:
            from PySide6.QtGui import QIcon

            self.setIcon(QIcon())
        self._dress()

    def _dress(self) -> None:
        if self._theme.whole and not self._points:
            from PySide6.QtCore import Qt

            self._points = True
            self.setCursor(Qt.CursorShape.PointingHandCursor)
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
        if text != self.text():
            super().setText(text)
            self._dress()

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        """Words keep their own direction in a mirrored window: else their last mark would stand before the first.

        Where they have less room than they need, they stand in several lines: large text, or a longer language.
        """
        super().initStyleOption(option)
        if not option.text or self._measured:
            return
        if self.width() < self.sizeHint().width():
            option.text = "\n".join(self._lines(self.width()))
        if self.isRightToLeft():
            option.text = "\n".join(f"\u2068{line}\u2069" for line in option.text.split("\n"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a second line of focus inside, where the first differs from what was there in its hue alone."""
        super().paintEvent(event)
        if not self.hasFocus() or not (self.isChecked() or self.property("kind") == "primary"):
            return
        from PySide6.QtGui import QPainter, QPen

        theme, kept = self._theme, self._theme.tokens
        line = 3 if kept.high_contrast else 2
        inset = 1.5 * line if self.property("kind") == "primary" else 2.5 * line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(theme.colour("on_accent" if self.property("kind") == "primary" else "focus"), line)
        )
        round_ = max(1.0, theme.px(kept.radius["card" if self.isCheckable() else "control"]) - inset)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), round_, round_)
        painter.end()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What it needs with its words in one line, whatever room it has now."""
        self._measured = True
        try:
            return super().sizeHint()
        finally:
            self._measured = False

    def narrowest(self) -> int:
        """The least width in pixels in which each word is whole."""
        words = self.text().replace("\u200b", " ").split() or [""]
        return self._beside_words() + max(map(self.fontMetrics().horizontalAdvance, words))

    def height_in(self, width: int) -> int:
        """How tall it is in a width of so many pixels, its words folded into lines."""
        more = len(self._lines(width)) - 1
        return self.sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def _beside_words(self) -> int:
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def _lines(self, width: int) -> list[str]:
        return folded(self.text(), self.fontMetrics(), width - self._beside_words())


def folded(text: str, metrics: QFontMetrics, room: int) -> list[str]:
    """A text in lines of at most `room` pixels, but for a word that is wider and has no U+200B to fold at; at least
    one."""
    lines: list[str] = []
    for word in text.split():
        blank = " "
        for part in word.split("\u200b"):
            if lines and metrics.horizontalAdvance(f"{lines[-1]}{blank}{part}") <= room:
                lines[-1] = f"{lines[-1]}{blank}{part}"
            else:
                lines.append(part)
            blank = ""
    return lines or [""]


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
        left, top, right, bottom = (px(each) if each else 0 for each in self._margins)
        if self._theme.mirrored:  # Qt mirrors what is in a layout, not the margins around it
            left, right = right, left
        self._layout.setContentsMargins(left, top, right, bottom)
        self._layout.setSpacing(px(self._spacing) if self._spacing else 0)


def breathe(layout: QLayout, theme: Theme, *, margins: Margins = (0, 0, 0, 0), spacing: float = 8) -> None:
    """Give a layout air in lengths of the design, now and after each change of text size."""
    _Air(layout, theme, margins, spacing)


class Scroller(QScrollArea):
    """Scrolls one column of at most `width` unscaled pixels, centred, so that everything reflows.

    Tab comes to it, for the arrow keys, while there is something to scroll; a line around it says so then.
    """

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
        self.setProperty("horizontalScrollBarPolicy", _SCROLL_BAR_AS_NEEDED)
        self.setProperty("frameShape", _NO_FRAME)
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
        self.setProperty("focusPolicy", _NO_FOCUS)
        self.setAccessibleName(self.tr("This page"))
        self.verticalScrollBar().rangeChanged.connect(self._ranged)
        self._fit()
        theme.changed.connect(self._fit)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that it has the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that it has it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line of focus at the edge, where a border would push everything inwards."""
        super().paintEvent(event)
        if self.hasFocus():
            from PySide6.QtGui import QPainter, QPen

            wide = 3 if self._theme.tokens.high_contrast else 2
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("focus"), wide))
            inset = wide // 2
            painter.drawRect(self.viewport().rect().adjusted(inset, inset, -inset - 1, -inset - 1))
            painter.end()

    def _ranged(self, _: int, most: int) -> None:
        self.setProperty("focusPolicy", _STRONG_FOCUS if most > 0 else _NO_FOCUS)

    def _fit(self) -> None:
        if self._width is not None:
            self.column.setMaximumWidth(self._theme.px(self._width))


def drop_line_ends(line: QLineEdit) -> None:
    """Let a line for a secret keep no line break at its ends, as a paste brings along; Qt keeps it, and hides it.

    One in the middle stays: it is for whoever takes the secret to say that it cannot be one.
    """

    def drop(text: str) -> None:
        bare = text.strip("\r\n\u2028\u2029")
        if bare != text:
            line.setText(bare)

    line.textChanged.connect(drop)
