"""Making words strong, lines a list, and the like: by shortcut, by menu, and by a quiet row of buttons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from client.domain.marking_acts import Change, indented, lined, toggled
from client.ui.kit.controls import IconButton
from client.ui.kit.flow import Flow
from client.ui.kit.markdown_box import MarkdownBox
from client.ui.theme import Theme


class Act(NamedTuple):
    """What can be done to what is selected: its name, icon and keys, and the rule. `shown`: it has a button."""

    key: str
    icon: str
    keys: str
    do: Callable[[str, int, int], Change | None]
    shown: bool = True


def _in(text: str, start: int, end: int) -> Change | None:
    return indented(text, start, end)


def _out(text: str, start: int, end: int) -> Change | None:
    return indented(text, start, end, out=True)


ACTS: Final = (
    Act("strong", "bold", "Ctrl+B", partial(toggled, words="strong")),
    Act("emphasis", "italic", "Ctrl+I", partial(toggled, words="emphasis")),
    Act("heading1", "heading-1", "Ctrl+Shift+1", partial(lined, lines="heading1")),
    Act("heading2", "heading-2", "Ctrl+Shift+2", partial(lined, lines="heading2")),
    Act("heading3", "heading-3", "Ctrl+Shift+3", partial(lined, lines="heading3"), shown=False),
    Act("bullet", "list", "Ctrl+Shift+8", partial(lined, lines="bullet")),
    Act("number", "list-ordered", "Ctrl+Shift+7", partial(lined, lines="number")),
    Act("task", "list-todo", "Ctrl+Shift+6", partial(lined, lines="task")),
    Act("quote", "text-quote", "Ctrl+Shift+9", partial(lined, lines="quote")),
    Act("code", "code", "Ctrl+E", partial(toggled, words="code"), shown=False),
    Act("in", "", "Ctrl+M", _in, shown=False),
    Act("out", "", "Ctrl+Shift+M", _out, shown=False),
)
"""Not Ctrl+Alt: that is AltGr on Windows, which types letters in many languages; Ctrl and a figure goes to a place."""


def name_of(key: str) -> str:
    """What an act is called."""
    return {
        "strong": _tr("Bold"),
        "emphasis": _tr("Italic"),
        "heading1": _tr("Heading"),
        "heading2": _tr("Smaller heading"),
        "heading3": _tr("Smallest heading"),
        "bullet": _tr("List"),
        "number": _tr("Numbered list"),
        "task": _tr("To-do list"),
        "quote": _tr("Quote"),
        "code": _tr("Code"),
        "in": _tr("Move inwards in a list"),
        "out": _tr("Move outwards in a list"),
    }[key]


class Formatting(QObject):
    """The acts of one box, with their shortcuts while it has the focus and a place in its menu."""

    def __init__(self, box: MarkdownBox) -> None:
        super().__init__(box)
        self._box = box
        for act in ACTS:
            shortcut = QShortcut(QKeySequence(act.keys), box, partial(self.do, act))
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        box.extend_menu(self._into)

    def do(self, act: Act) -> None:
        """Do it to what is selected, or to the word or line the caret is in."""
        box = self._box
        if box.isReadOnly() or box.textCursor().block().layout().preeditAreaText():
            return
        text, start, end, begin = box.chosen()
        change = act.do(text, start, end)
        if change is not None:
            box.change(change, begin, text)
            box.show_caret()
        box.setFocus()

    def _into(self, menu: QMenu) -> None:
        more = QMenu(_tr("Formatting"), menu)
        for act in ACTS:
            action = QAction(name_of(act.key), more)
            action.setShortcut(QKeySequence(act.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # of the menu: the box has its own
            action.triggered.connect(partial(self._chosen, act))
            more.addAction(action)
        menu.addSeparator()
        menu.addMenu(more)

    def _chosen(self, act: Act, _: bool = False) -> None:
        self.do(act)


class FormattingRow(QWidget):
    """A quiet row of buttons. A click leaves the caret where it is."""

    def __init__(self, theme: Theme, formatting: Formatting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formatting")
        self.setAccessibleName(_tr("Formatting"))
        row = Flow(theme, self, spacing=2)
        for act in ACTS:
            if act.shown:
                name = name_of(act.key)
                button = IconButton(theme, act.icon, name, on=partial(formatting.do, act))
                button.setObjectName(f"format-{act.key}")
                keys = QKeySequence(act.keys).toString(QKeySequence.SequenceFormat.NativeText)
                button.setToolTip(_tr("{name} ({keys})").format(name=name, keys=keys))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                row.addWidget(button)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Formatting", words)
