"""What was written before, as rows that open it: under headings, changed by id, more of them when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.worded_button import WordedButton
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.tools.words import translated

AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `group` is the heading it stands under, empty for none."""

    id: str
    icon: str
    line: str = field(repr=False)
    below: str = field(default="", repr=False)
    group: str = ""


class RecordButton(WordedButton):
    """A row that opens what it stands for."""

    def __init__(self, theme: Theme, row: Row, rows: RecordRows) -> None:
        labels = [Label(isolated(row.line), "label")]
        if row.below:
            labels.append(Label(row.below, "small"))
        super().__init__(
            theme,
            "way",
            row.icon,
            *labels,
            picture=20,
            margins=(12, 10, 12, 10),
            spacing=12,
            between=1,
            on=lambda: rows.opened.emit(row.id),
        )
        self.setObjectName("toolRecord")
        self.setAccessibleName(". ".join(isolated(each) for each in (row.line, row.below) if each))


class RecordRows(QWidget):
    """A column of rows. Those that stay keep their widget, and with it the focus."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._most = AT_ONCE
        self._buttons: dict[Row, RecordButton] = {}
        self._headings: list[Label] = []
        self.setProperty("surface", "clear")
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, spacing=2)
        self.more = Button(theme, translated("Show earlier ones"), "quiet", on=self._more)
        self.more.setObjectName("toolRecordsMore")
        self._box.addWidget(self.more)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self._arrange()

    def button(self, row_id: str) -> RecordButton | None:
        """The row of this id, if it is shown."""
        return next((each for row, each in self._buttons.items() if row.id == row_id), None)

    def _more(self) -> None:
        before = self._most
        self._most += AT_ONCE
        self._arrange()
        self._buttons[self._rows[before]].setFocus()

    def _arrange(self) -> None:
        shown = self._rows[: self._most]
        for row in [row for row in self._buttons if row not in shown]:
            _drop(self._buttons.pop(row))
        for heading in self._headings:
            _drop(heading)
        self._headings = []
        while self._box.count():
            self._box.takeAt(0)
        group = ""
        for row in shown:
            if row.group != group:
                group = row.group
                heading = Label(group, "h3")
                heading.setContentsMargins(0, self._theme.px(8), 0, self._theme.px(2))
                self._headings.append(heading)
                self._box.addWidget(heading)
            if row not in self._buttons:
                self._buttons[row] = RecordButton(self._theme, row, self)
            self._box.addWidget(self._buttons[row])
            self._buttons[row].show()  # at once, for Tab to lead into it
        self._box.addWidget(self.more)
        self.more.setVisible(len(self._rows) > len(shown))
        let_tab_go_down(self)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
