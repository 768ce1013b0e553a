"""A calm form: cards below each other, every answer optional, what is typed told at once as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.exercises import MOST_WORDS, Work
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.scale_choice import ScaleChoice
from client.ui.kit.spelling import check_spelling
from client.ui.tools.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

FieldKind = Literal["words", "strength", "guess"]
_STEPS: Final = {"strength": range(0, 101, 10), "guess": range(11)}


@dataclass(frozen=True, slots=True)
class Field:
    """One question: the name of its answer in the record, what it is called, and a quieter line below.

    `ends` say what the lowest and the highest number mean; `offers` are words that a press puts in.
    """

    name: str
    label: str
    hint: str = ""
    kind: FieldKind = "words"
    least: int = 2
    ends: tuple[str, str] = ("", "")
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A card with its fields; `title` may be empty."""

    title: str
    fields: tuple[Field, ...]
    about: str = ""


class Form(QWidget):
    """`written` carries the record as it stands after each change by the person, never after `show_work`."""

    written = Signal(object)

    def __init__(self, home: Home, parts: tuple[Part, ...], work: Work) -> None:
        super().__init__()
        self._theme = home.theme
        self._home = home
        self._work = work
        self._showing = False
        self._shows: dict[str, Callable[[Any], None]] = {}
        self._longs: dict[str, Label] = {}
        self.inputs: dict[str, QWidget] = {}
        self.cards: list[Card] = []
        self.setProperty("surface", "clear")
        box = QVBoxLayout(self)
        breathe(box, self._theme, spacing=14)
        for part in parts:
            card = Card(self._theme, margins=(24, 20, 24, 22), spacing=6)
            if part.title:
                card.setAccessibleName(part.title)
                card.box.addWidget(Label(part.title, "h3"))
            if part.about:
                card.box.addWidget(Label(part.about, "body", "soft"))
            for number, each in enumerate(part.fields):
                if number or part.title:
                    card.box.addSpacing(self._theme.px(8 if number else 2))
                self._add(card, each)
            box.addWidget(card)
            self.cards.append(card)

    def show_work(self, work: Work) -> None:
        """Show a record."""
        self._work = work
        self._showing = True
        for name, show in self._shows.items():
            show(getattr(work, name))
        self._showing = False
        self._say_long()

    def first(self) -> QWidget:
        """Where one begins."""
        return next(iter(self.inputs.values()))

    # Inside

    def _add(self, card: Card, field: Field) -> None:
        label = Label(field.label, "label")
        card.box.addWidget(label)
        if field.hint:
            card.box.addWidget(Label(field.hint, "small"))
        made = self._words(field, card) if field.kind == "words" else self._scale(field, card)
        made.setObjectName(f"toolField-{field.name}")
        if field.hint:
            made.setAccessibleDescription(field.hint)
        label.setBuddy(made)
        self.inputs[field.name] = made

    def _words(self, field: Field, card: Card) -> QWidget:
        box = WordBox(self._theme, field.label, least=field.least, most=14)
        check_spelling(self._home, box)
        box.textChanged.connect(lambda: self._said(field.name, box.toPlainText()))
        card.box.addWidget(box)
        long = Label("", "small", "note")
        long.hide()
        card.box.addWidget(long)
        self._longs[field.name] = long
        self._shows[field.name] = box.set_words
        if field.offers:
            row = Flow(self._theme, spacing=6)
            for words in field.offers:
                chip = Button(self._theme, words, "chip", on=partial(_put, box, words))
                chip.setAccessibleDescription(field.label)
                row.addWidget(chip)
            card.box.addLayout(row)
        return box

    def _scale(self, field: Field, card: Card) -> QWidget:
        options = [(str(number), float(number)) for number in _STEPS[field.kind]]
        choice = ScaleChoice(self._theme, options, label=field.label)
        choice.chosen.connect(lambda value: self._said(field.name, None if value is None else int(value)))
        card.box.addWidget(choice)
        if any(field.ends):
            low, high = field.ends
            most = options[-1][0]
            words = translated("0: {low}. {most}: {high}.").format(low=low, most=most, high=high)
            card.box.addWidget(Label(words, "caption"))
        self._shows[field.name] = choice.choose
        return choice

    def _said(self, name: str, value: str | int | None) -> None:
        if self._showing:
            return
        self._work = replace(self._work, **{name: value})  # type: ignore[arg-type]  # a field by its name
        self._say_long()
        self.written.emit(self._work)

    def _say_long(self) -> None:
        for name, label in self._longs.items():
            long = len(getattr(self._work, name)) > MOST_WORDS
            if long and not label.text():
                label.setText(
                    self.tr(
                        "An answer holds %n characters. Please make it shorter, so that it can be saved.",
                        "",
                        MOST_WORDS,
                    )
                )
            label.setVisible(long)


def _put(box: WordBox, words: str) -> None:
    """In the place of what is there, or beneath it: nothing that was typed is lost."""
    before = box.toPlainText().strip()
    if words not in before.split("\n"):
        box.setPlainText(f"{before}\n{words}" if before else words)
    box.setFocus()
