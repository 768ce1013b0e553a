"""Labels as chips with a line to add to them: tags, people or places, in one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from client.domain.filing import LABEL_KINDS, MOST_LABEL, LabelKind, tidy
from client.domain.journal import Labels
from client.services.changes import ChangeSet, Kind
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.words import isolated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home

ICONS: Final[dict[LabelKind, str]] = {"tag": "tag", "person": "user", "place": "map-pin"}
_MOST_OFFERED: Final = 6
_LINE: Final = 190
"""Unscaled pixels of the line one types into."""


class KnownLabels(QObject):
    """The labels there are, the most used first, read when they are first asked for and again when they may differ."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._asked = False
        self._stale = True
        self._counted: dict[LabelKind, tuple[tuple[str, int], ...]] = {}
        home.bridge.changed.connect(self._heard)

    def ask(self) -> None:
        """Somebody is about to choose among them."""
        self._asked = True
        if self._stale:
            self._stale = False
            self._home.bridge.run(self._read(), self._found, owner=self)

    def names(self, kind: LabelKind) -> list[str]:
        """Of one kind."""
        return [name for name, _ in self._counted.get(kind, ())]

    def counted(self, kind: LabelKind) -> tuple[tuple[str, int], ...]:
        """Each of one kind, and how many entries have it."""
        return self._counted.get(kind, ())

    def as_known(self, kind: LabelKind, name: str) -> str:
        """How this label is written already, if it is there in other letters only by case."""
        folded = name.casefold()
        return next((each for each in self.names(kind) if each.casefold() == folded), name)

    async def _read(self) -> dict[LabelKind, tuple[tuple[str, int], ...]]:
        shelving = self._home.session.shelving
        return {kind: tuple(await shelving.labels(kind=kind)) for kind in LABEL_KINDS}

    def _found(self, counted: dict[LabelKind, tuple[tuple[str, int], ...]]) -> None:
        if counted != self._counted:
            self._counted = counted
            self.changed.emit()

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.JOURNAL in changes.kinds:
            self._stale = True
            if self._asked:
                self.ask()


class LabelsField(QWidget):
    """Chips and a line: Enter or a comma adds what is typed, a chip's press or Backspace takes one away.

    What is known and fits is offered below while one types; Down leads there. It opens no window of its own.
    """

    edited = Signal()
    """The person has added or taken away; `names` says what there is now."""

    def __init__(self, theme: Theme, kind: LabelKind, known: KnownLabels, *, adds: bool = True) -> None:
        """`adds`: what nobody used before may be added; else only what is known."""
        super().__init__()
        self._theme, self._kind, self._known, self._adds = theme, kind, known, adds
        self._names: tuple[str, ...] = ()
        self._chips: list[Button] = []
        self._offered: list[Button] = []
        self.setAccessibleName(kind_words(kind))
        self.line = _Line(self)
        self.line.setObjectName(f"add-{kind}")
        self.line.setPlaceholderText(_adding(kind) if adds else _looking(kind))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setMaxLength(MOST_LABEL)
        self.line.textEdited.connect(self._typed)
        self._row = Flow(theme, spacing=4)
        self._row.addWidget(self.line)
        self._offers = QWidget()
        self._offers.setAccessibleName(_tr("What is known and fits"))
        self._offers_row = Flow(theme, self._offers, spacing=2)
        self._offers.hide()
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=2)
        box.addLayout(self._row)
        box.addWidget(self._offers)
        known.changed.connect(self._known_changed)
        theme.changed.connect(self._fit)
        self._fit()

    def names(self) -> tuple[str, ...]:
        """What there is, in order."""
        return self._names

    def offered(self) -> list[str]:
        """What is offered just now."""
        return [] if self._offers.isHidden() else [each.text() for each in self._offered]

    def set_names(self, names: tuple[str, ...]) -> None:
        """Show these, as if nobody had typed anything."""
        if names != self._names:
            self._names = names
            self._build()

    def add_typed(self) -> bool:
        """Add what stands in the line; whether there was anything."""
        typed = tidy((self.line.text(),))
        self.line.clear()
        self._offer(())
        if typed:
            self._add(typed[0])
        return bool(typed)

    def came(self) -> None:
        """Somebody is about to type."""
        self._known.ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks elsewhere, or locks, meant what they typed."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.add_typed()

    def left(self) -> None:
        """Somebody went elsewhere: what they typed is meant, unless they went to what is offered."""
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.add_typed()

    def take_last(self) -> None:
        """Take the last one away, as Backspace in an empty line does."""
        if self._names:
            self._take(self._names[-1])

    def go_down(self) -> bool:
        """Go to what is offered; in an empty line that is what is used most. Whether there is anything."""
        if not self.line.text():
            self._offer(self._fitting(""))
        if self._offers.isHidden() or not self._offered:
            return False
        self._offered[0].setFocus()
        return True

    def _typed(self, text: str) -> None:
        if "," in text or ";" in text:
            *whole, rest = text.replace(";", ",").split(",")
            for each in tidy(tuple(whole)):
                self._add(each)
            text = rest.lstrip()
            self.line.setText(text)
        self._offer(self._fitting(text) if text.strip() else ())

    def _fitting(self, typed: str) -> tuple[str, ...]:
        """Known ones that begin so, then those that have it further on; the most used first."""
        has, wanted = {each.casefold() for each in self._names}, " ".join(typed.split()).casefold()
        left = [name for name in self._known.names(self._kind) if name.casefold() not in has]
        begin = [name for name in left if name.casefold().startswith(wanted)]
        within = [name for name in left if wanted in name.casefold()[1:] and name not in begin]
        return tuple((begin + within)[:_MOST_OFFERED])

    def _offer(self, names: tuple[str, ...]) -> None:
        if names != tuple(each.text() for each in self._offered):
            for old in self._offered:
                self._offers_row.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._offered = []
            for name in names:
                self._offered.append(self._offered_button(name))
            if names:
                announce(self.line, ", ".join(map(isolated, names)))
        self._offers.setVisible(bool(names))
        self.updateGeometry()

    def _offered_button(self, name: str) -> Button:
        button = Button(self._theme, name, "quiet", icon="plus", on=lambda: self._take_offer(name))
        button.setAccessibleName(_tr("Add {name}").format(name=isolated(name)))
        self._offers_row.addWidget(button)
        button.show()
        QWidget.setTabOrder(self._offered[-1] if self._offered else self.line, button)
        return button

    def _take_offer(self, name: str) -> None:
        self.line.setFocus()
        self.line.clear()
        self._offer(())
        self._add(name)

    def _add(self, name: str) -> None:
        name = self._known.as_known(self._kind, name)
        if not self._adds and name not in self._known.names(self._kind):
            announce(self, _tr("No entry has {name}").format(name=isolated(name)))
            return
        names = tidy((*self._names, name))
        if names != self._names:
            self._names = names
            self._build()
            announce(self, _tr("Added: {name}").format(name=isolated(name)))
            self.edited.emit()

    def _take(self, name: str) -> None:
        self._names = tuple(each for each in self._names if each != name)
        self._build()
        self.line.setFocus()
        announce(self, _tr("Taken away: {name}").format(name=isolated(name)))
        self.edited.emit()

    def _build(self) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._row.removeWidget(self.line)
        self._chips = [self._chip(name) for name in self._names]
        for each in (*self._chips, self.line):
            self._row.addWidget(each)
            each.show()
        self._order()
        self.updateGeometry()

    def _order(self) -> None:
        """Tab comes through the chips to the line: the line alone stands where it should already."""
        before = self.line.previousInFocusChain()
        while (
            before is not None
            and before is not self.line
            and (before.focusPolicy() == Qt.FocusPolicy.NoFocus or self.isAncestorOf(before))
        ):
            before = before.previousInFocusChain()
        for after in (*self._chips, self.line):
            if before is not None and before is not after:
                QWidget.setTabOrder(before, after)
            before = after

    def _chip(self, name: str) -> Button:
        chip = Button(self._theme, name, "chip", icon="x", on=lambda: self._take(name), parent=self)
        chip.setAccessibleName(_tr("Take away: {name}").format(name=isolated(name)))
        chip.setToolTip(chip.accessibleName())
        return chip

    def _known_changed(self) -> None:
        if self.line.hasFocus() and self.line.text():
            self._offer(self._fitting(self.line.text()))

    def _fit(self) -> None:
        self.line.setFixedWidth(self._theme.px(_LINE))


class _Line(QLineEdit):
    """Hands its keys to the field, and tells it when somebody comes and goes."""

    def __init__(self, field: LabelsField) -> None:
        super().__init__(field)
        self._field = field

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody is about to type."""
        super().focusInEvent(event)
        self._field.came()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody is elsewhere; a window that is left for another is not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._field.left()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter adds, Backspace in an empty line takes away, Down leads to what is offered."""
        key, held = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if held or not self._field.add_typed():
                event.ignore()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self._field.take_last()
        elif key != Qt.Key.Key_Down or not self._field.go_down():
            super().keyPressEvent(event)


def kind_words(kind: LabelKind) -> str:
    """A kind of labels by its name."""
    return {"tag": _tr("Tags"), "person": _tr("People"), "place": _tr("Places")}[kind]


def label_words(labels: Labels) -> str:
    """All of them in a row; empty where there are none."""
    return ", ".join((*labels.tags, *labels.people, *labels.places))


def _adding(kind: LabelKind) -> str:
    return {"tag": _tr("Add a tag"), "person": _tr("Add a person"), "place": _tr("Add a place")}[kind]


def _looking(kind: LabelKind) -> str:
    return {"tag": _tr("With the tag"), "person": _tr("With the person"), "place": _tr("At the place")}[kind]


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
