"""Labels as chips with a line to add to them: tags, people or places, in one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from client.domain.filing import LABEL_KINDS, MOST_LABEL, LabelKind, tidy
from client.domain.journal import Labels
from client.services.changes import ChangeSet, Kind
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.words import isolated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home

ICONS: Final[dict[LabelKind, str]] = {"tag": "tag", "person": "user", "place": "map-pin"}
_MOST_OFFERED: Final = 8
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
    """Chips and a line: Enter or a comma adds what is typed or chosen, a chip's press or Backspace takes one away."""

    edited = Signal()
    """The person has added or taken away; `names` says what there is now."""

    def __init__(self, theme: Theme, kind: LabelKind, known: KnownLabels, *, adds: bool = True) -> None:
        """`adds`: what nobody used before may be added; else only what is known."""
        super().__init__()
        self._theme, self._kind, self._known, self._adds = theme, kind, known, adds
        self._names: tuple[str, ...] = ()
        self._chips: list[Button] = []
        self.setAccessibleName(kind_words(kind))
        self.line = _Line(self)
        self.line.setObjectName(f"add-{kind}")
        self.line.setPlaceholderText(_adding(kind) if adds else _looking(kind))
        self.line.setAccessibleName(_adding(kind) if adds else _looking(kind))
        self.line.setMaxLength(MOST_LABEL)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_OFFERED)
        offered = completer.popup()
        assert offered is not None
        offered.setProperty("offers", "true")
        offered.setAccessibleName(kind_words(kind))
        self._popup = offered
        completer.activated.connect(self._chosen)
        self.line.setCompleter(completer)
        self.line.textEdited.connect(self._typed)
        self.line.came.connect(known.ask)
        self._flow = Flow(theme, self, spacing=4)
        self._flow.addWidget(self.line)
        known.changed.connect(self._offer)
        theme.changed.connect(self._fit)
        self._fit()
        self._offer()

    def names(self) -> tuple[str, ...]:
        """What there is, in order."""
        return self._names

    def set_names(self, names: tuple[str, ...]) -> None:
        """Show these, as if nobody had typed anything."""
        if names != self._names:
            self._names = names
            self._build()

    def add_typed(self) -> bool:
        """Add what stands in the line; whether there was anything."""
        typed = tidy((self.line.text(),))
        self.line.clear()
        self._popup.hide()
        if typed:
            self._add(typed[0])
        return bool(typed)

    def take_last(self) -> None:
        """Take the last one away, as Backspace in an empty line does."""
        if self._names:
            self._take(self._names[-1])

    def _typed(self, text: str) -> None:
        if "," in text or ";" in text:
            *whole, rest = text.replace(";", ",").split(",")
            for each in tidy(tuple(whole)):
                self._add(each)
            self.line.setText(rest.lstrip())

    def _chosen(self, name: str) -> None:
        self._add(name)
        # The completer puts its text into the line once this has returned.
        self.line.clear_soon()

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
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.line)
        self._chips = [self._chip(name) for name in self._names]
        for each in (*self._chips, self.line):
            self._flow.addWidget(each)
            each.show()
        let_tab_go_down(self)
        self._offer()
        self.updateGeometry()

    def _chip(self, name: str) -> Button:
        chip = Button(self._theme, name, "chip", icon="x", on=lambda: self._take(name), parent=self)
        chip.setAccessibleName(_tr("Take away: {name}").format(name=isolated(name)))
        chip.setToolTip(chip.accessibleName())
        return chip

    def _offer(self) -> None:
        has = {each.casefold() for each in self._names}
        self._offered.setStringList(
            [name for name in self._known.names(self._kind) if name.casefold() not in has]
        )

    def _fit(self) -> None:
        self.line.setFixedWidth(self._theme.px(_LINE))
        self._popup.setFont(self._theme.font("body"))


class _Line(QLineEdit):
    """Tells when somebody comes to it; Enter and Backspace go to its field."""

    came = Signal()

    def __init__(self, field: LabelsField) -> None:
        super().__init__(field)
        self._field = field

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody is about to type."""
        super().focusInEvent(event)
        self.came.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter adds, Backspace in an empty line takes away; Down in an empty line shows what there is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self._field.add_typed():
                event.ignore()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self._field.take_last()
            return
        if event.key() == Qt.Key.Key_Down and not self.text() and self.completer() is not None:
            self.completer().setCompletionPrefix("")
            self.completer().complete()
            return
        super().keyPressEvent(event)

    def clear_soon(self) -> None:
        """Empty once whoever fills it just now has done so."""
        QCoreApplication.postEvent(self, QEvent(QEvent.Type(_CLEAR)), -10)

    def event(self, event: QEvent) -> bool:
        """The moment for that has come."""
        if event.type() == _CLEAR:
            self.clear()
            return True
        return super().event(event)


_CLEAR: Final = QEvent.Type(QEvent.registerEventType())


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
