"""What the support page is made of: numbers that can be read aloud and copied, and a card for each line."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.support.lines import Line
from client.ui.theme import TextRole, Theme


def translated(words: str, comment: str = "") -> str:
    """Words of the support page in the person's language."""
    return QCoreApplication.translate("support", words, comment)


class Number(Label):
    """A number or an address: it can be selected and copied, is reached by Tab, and is spoken digit by digit."""

    def __init__(self, text: str, spoken: str, role: TextRole = "h3", *, wrap: bool = False) -> None:
        """`spoken` says what the number is for, such as "Call Samaritans"."""
        # Digits in groups change places in a line that runs from right to left, so this one never does.
        super().__init__(text, role, "support", wrap=wrap)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # By mouse only: selecting by keyboard would put a writing cursor into what cannot be written.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIndent(0)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setProperty("number", "true")
        self.setAccessibleName(f"{spoken.removesuffix(':')}: {digit_by_digit(text)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the whole number with the keys for it, unless a part of it is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selectedText() or self.text())
            return
        super().keyPressEvent(event)


def digit_by_digit(text: str) -> str:
    """A number so that a screen reader says each digit: "116 123" becomes "1 1 6, 1 2 3". Words stay as they are."""
    if not text.replace(" ", "").isdigit():
        return text
    return ", ".join(" ".join(group) for group in text.split())


class Drawing(QLabel):
    """An icon beside words that say the same, so a screen reader passes over it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._draw()
        theme.changed.connect(self._draw)

    def _draw(self) -> None:
        self.setPixmap(self._theme.pixmap(self._name, "support", 18))
        self.setFixedSize(QSize(self._theme.px(18), self._theme.px(18)))


class LineCard(Card):
    """One line: who it is for, how to reach it, when, what it costs, and when that was checked."""

    def __init__(self, theme: Theme, line: Line, today: date) -> None:
        super().__init__(theme, "plain", spacing=6)
        self.setAccessibleName(line.name)
        self.box.addWidget(Label(line.name, "h3"))
        self.box.addWidget(Label(line.who, "body", "soft"))
        ways = QVBoxLayout()
        breathe(ways, theme, margins=(0, 6, 0, 4), spacing=6)
        for number in line.phone:
            ways.addWidget(way(theme, "phone", translated("Call"), number, line.name))
        if line.text:
            ways.addWidget(way(theme, "message-square", _write(line), line.text, line.name))
        if line.web:
            said = translated("Write on") if line.chat else translated("Read more on")
            ways.addWidget(way(theme, "globe", said, line.web, line.name))
        self.box.addLayout(ways)
        facts = [line.hours, line.cost, ", ".join(line.languages)]
        self.box.addWidget(Label(" · ".join(fact for fact in facts if fact), "body"))
        unknown = _unknown(line)
        if unknown:
            self.box.addWidget(Label(unknown, "small"))
        if line.fresh(today):
            self.box.addWidget(Label(checked(line), "caption"))
            return
        old = Label(last_checked(line), "small", "note")
        old.setProperty("old", "true")
        self.box.addWidget(old)


def checked(line: Line) -> str:
    """Whose page says so, and of when it is."""
    return translated("As {site} said in {month}").format(site=_site(line), month=_month(line))


def last_checked(line: Line) -> str:
    """What is said of a line whose page is older than two years."""
    return translated("Last checked against what {site} said in {month}. It may have changed since.").format(
        site=_site(line), month=_month(line)
    )


def _month(line: Line) -> str:
    # Some pages bear a month only, so no day is claimed for any.
    day = QDate(line.verified_on.year, line.verified_on.month, line.verified_on.day)
    return QLocale().toString(day, "MMMM yyyy")


def _unknown(line: Line) -> str:
    """What no page that was read says, so that nobody takes silence for free or for always."""
    if not line.hours and not line.cost:
        return translated("Its hours and its cost could not be checked.")
    if not line.hours:
        return translated("Its hours could not be checked.")
    return "" if line.cost else translated("What it costs could not be checked.")


def _site(line: Line) -> str:
    return (urlsplit(line.sources[0]).hostname or "").removeprefix("www.")


def _write(line: Line) -> str:
    if line.write:
        return translated("Text {word} to").format(word=line.write)
    return translated("Text")


def way(theme: Theme, icon: str, said: str, number: str, name: str) -> QWidget:
    """One way to reach `name`: an icon, what to do, and the number or address to do it with."""
    row = QWidget()
    flow = Flow(theme, row, spacing=6)
    flow.addWidget(Drawing(theme, icon))
    words = Label(said, "body", wrap=False)
    flow.addWidget(words)
    flow.addWidget(Number(number, f"{name}. {said}"))
    return row
