"""A composer with all that helps whoever posts: content notes, rules, preview, the check, and who is there to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.community.composing_parts import DutyLine, NoteChooser, RulesBeside
from client.ui.community.composing_preview import Preview
from client.ui.community.composing_watch import WordWatch
from client.ui.community.composing_words import hour_words
from client.ui.community.rows import PostRow, note_words
from client.ui.kit.composer import Composer
from client.ui.kit.controls import Button
from client.ui.kit.spelling import check_spelling

if TYPE_CHECKING:
    from client.ui.community.composing_ground import GroundModel
    from client.ui.kit.home import Home


class ComposingBox(QWidget):
    """`noted` carries the content notes chosen. What is typed, and sending it, is told by `composer`."""

    noted = Signal(tuple)

    def __init__(
        self,
        home: Home,
        ground: GroundModel,
        composer: Composer,
        *,
        name: str,
        row: Callable[[], PostRow | None],
        about: Callable[[], tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`name` begins the buttons' object names.

        `row` is the post as it would be now, None while there is none; `about` where it would stand.
        """
        super().__init__(parent)
        self._home = home
        self._ground = ground
        self.composer = composer
        self._row, self._about = row, about
        self._notes: tuple[str, ...] = ()
        theme = home.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(composer)
        self.watch = WordWatch(home, ground, composer.box_of_words)
        self.watch.list.urgent.connect(composer.give_way)
        check_spelling(home, composer.box_of_words)
        self.chooser = NoteChooser(theme)
        self.chooser.hide()
        self.rules = RulesBeside(theme)
        self.rules.hide()
        self.duty = DutyLine(theme, lines=home.show_support)
        for panel in (self.chooser, self.rules, self.watch.list, self.duty):
            composer.add_panel(panel)
        self.note_button = Button(
            theme, self.tr("Content note"), "quiet", icon="eye-off", on=lambda: self._turn(self.chooser)
        )
        self.note_button.setObjectName(f"{name}Notes")
        self.rules_button = Button(
            theme, self.tr("Rules in short"), "quiet", icon="scroll-text", on=lambda: self._turn(self.rules)
        )
        self.rules_button.setObjectName(f"{name}Rules")
        self.preview_button = Button(theme, self.tr("Preview"), "quiet", icon="eye", on=self.preview)
        self.preview_button.setObjectName(f"{name}Preview")
        self._panels: list[QWidget] = [self.chooser, self.rules]
        for tool in (self.note_button, self.rules_button, self.preview_button):
            composer.add_tool(tool)
        composer.box_of_words.entered.connect(ground.refresh)
        self.chooser.chosen.connect(self._chosen)
        ground.changed.connect(self._render)
        self._render()

    def add(self, panel: QWidget, tool: Button) -> None:
        """One more panel beneath the words, which this tool opens and closes."""
        panel.hide()
        self._panels.append(panel)
        self.composer.add_panel(panel)
        self.composer.add_tool(tool)
        tool.clicked.connect(lambda: self._turn(panel))

    # What others tell it

    def begin(self, words: str, notes: tuple[str, ...]) -> None:
        """Other words altogether are in the box now."""
        self.watch.begin(words)
        self.set_notes(notes)
        if not words:
            for panel in self._panels:
                panel.hide()

    def set_notes(self, notes: tuple[str, ...]) -> None:
        """These content notes are on."""
        self._notes = notes
        self.chooser.set_on(notes)
        words = self.tr("Content note")
        if notes:
            words = self.tr("Content note: {notes}").format(notes=note_words(notes))
        self.composer.word_tool(self.note_button, words)
        self._show_note_button()

    # What a person does

    def preview(self) -> None:
        """Show the post as others will see it."""
        row = self._row()
        if row is None:
            self.composer.say(self.tr("There is nothing to show yet. Write a few words first."))
            return
        about = (*self._about(), hour_words(self._home.now()))
        dialog = Preview(
            self._home.theme,
            self.window(),
            row,
            about=about,
            examples=self._home.examples,
            post=self.composer.send.emit,
        )
        dialog.ready()

    def _turn(self, panel: QWidget) -> None:
        panel.setVisible(panel.isHidden())
        for other in self._panels:
            if other is not panel:
                other.hide()
        self.composer.show_panels()

    def _chosen(self, notes: tuple[str, ...]) -> None:
        self.set_notes(notes)
        if self.note_button.isHidden():  # the last that was left, of a community that has none any more
            self.chooser.hide()
            self.composer.box_of_words.setFocus()
        self.noted.emit(notes)

    # Inside

    def _show_note_button(self) -> None:
        ground = self._ground.state.ground
        known = ground.notes if ground is not None else ()
        # A note that is on goes with the words, also one that the community has given up since.
        self.note_button.setVisible(bool(known or self._notes))

    def _render(self) -> None:
        ground = self._ground.state.ground
        self._show_note_button()
        self.rules_button.setVisible(ground is not None and bool(ground.short))
        if ground is not None:
            self.chooser.show_notes(ground.notes, ground.most_notes)
            self.rules.show_rules(ground)
        there = ground is not None and not ground.practice and not self._home.examples
        self.duty.show_duty(ground.duty if there and ground is not None else None, now=self._home.now())
