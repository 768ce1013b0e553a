"""The copy that opens without unlocking: what is said of it beside the plan, and the page that shows it first."""

from __future__ import annotations

from PySide6.QtCore import Signal

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.plan_view import PlanView
from client.ui.kit.plan_words import translated, who_can_read
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick
from client.ui.plan.view_model import PlanModel
from client.ui.theme import Theme


class CopyCard(Card):
    """Whether there is a copy, and the way to one: always by way of what it would show."""

    look = Signal()

    def __init__(self, theme: Theme, model: PlanModel) -> None:
        super().__init__(theme, "sunken", margins=(24, 20, 24, 20), spacing=10)
        self._model = model
        self.setObjectName("planCopy")
        self.box.addWidget(Label(translated("Readable without unlocking"), "h3"))
        self._about = Prose(theme, "", "body")
        self._trouble = Label("", "body", "note")
        self._trouble.setObjectName("planCopyTrouble")
        self.see = Button(theme, "", icon="eye", on=self.look.emit)
        self.see.setObjectName("planCopySee")
        self.remove = Button(theme, translated("Remove the copy"), on=model.remove_copy)
        self.remove.setObjectName("planCopyRemove")
        self.box.addWidget(self._about)
        self.box.addWidget(self._trouble)
        row = Flow(theme, spacing=8)
        row.addWidget(self.see)
        row.addWidget(self.remove)
        self.box.addLayout(row)
        model.changed.connect(self.render_state)
        self._said = ""
        self.render_state()

    def render_state(self) -> None:
        """Show what is so now; a change of it is spoken."""
        state = self._model.state
        copy = state.copy
        blank = self._model.plan.blank
        if copy.kept:
            about = (
                translated("A copy with your people in it can be opened under Help while Leeward is locked.")
                if copy.people
                else translated(
                    "A copy without your people can be opened under Help while Leeward is locked."
                )
            )
            about = f"{about} {who_can_read()}"
        else:
            about = translated(
                "In a hard hour a passphrase can be too much. If you want, a copy of this plan can be opened under Help"
                " while Leeward is locked. There is none unless you choose it, and you see first what it would show."
            )
        self._about.setText(about)
        words = {
            "": "",
            "removed": translated(
                "The copy could not be renewed, so it was removed. Your plan is safe in your vault."
            ),
            "stale": translated(
                "The copy could not be removed, and still shows what your plan said before. Please try again; if that"
                " does not help, delete the file plan-copy.json beside your vault."
            ),
        }[copy.trouble]
        if not words and state.copy_notice is not None:
            words = in_words(state.copy_notice)
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self.see.setText(
            translated("See what the copy shows") if copy.kept else translated("See what others would read")
        )
        self.see.setVisible(copy.kept or not blank)
        self.remove.setVisible(copy.kept or copy.trouble == "stale")
        told = words or about
        if state.loaded and self._said and told != self._said:
            announce(self, told)
        self._said = told if state.loaded else ""


class CopyPage(Scroller):
    """What a reader would see, before anything is kept. `leave` leads back to the plan."""

    leave = Signal()

    def __init__(self, theme: Theme, model: PlanModel) -> None:
        super().__init__(theme, spacing=14)
        self._model = model
        self.setObjectName("planCopyPage")
        self.setAccessibleName(translated("What others would read"))
        row = Flow(theme, spacing=12)
        self.back_button = Button(theme, translated("Back to my plan"), icon="arrow-left", on=self.leave.emit)
        self.back_button.setObjectName("planCopyBack")
        row.addWidget(self.back_button)
        self.box.addLayout(row)
        self.box.addWidget(Label(translated("What others would read"), "h2"))
        self.box.addWidget(
            Prose(
                theme,
                translated(
                    "This is all of it, as it would show under Help while Leeward is locked. It follows every change"
                    " of your plan, until you remove it."
                ),
                "body",
            )
        )
        self.people = Tick(translated("With the people in it, and how to reach them"))
        self.people.setObjectName("planCopyPeople")
        self.people.toggled.connect(lambda _: self._show())
        self.box.addWidget(self.people)
        self.own_words = Label(
            translated("A name or a number within your own words is not left out."), "small"
        )
        self.own_words.setObjectName("planCopyOwnWords")
        self.box.addWidget(self.own_words)
        self.view = PlanView(theme)
        self.box.addWidget(self.view)
        self._nothing = Label(
            translated("Nothing: the plan is about people only, and they are left out."), "body"
        )
        self.box.addWidget(self._nothing)
        note = Card(theme, "note", margins=(20, 14, 20, 14), spacing=6)
        note.box.addWidget(Label(who_can_read()))
        note.box.addWidget(
            Label(
                translated(
                    "It lies in a file beside your vault. Removing it here takes it away at once, but backups that this"
                    " computer makes may have kept it."
                )
            )
        )
        self.box.addWidget(note)
        line = Flow(theme, spacing=8)
        self.not_now = Button(theme, translated("Not now"), on=self.leave.emit)
        self.not_now.setObjectName("planCopyNot")
        self.keep = Button(theme, translated("Keep this copy"), on=self._keep)
        self.keep.setObjectName("planCopyKeep")
        line.addWidget(self.not_now)
        line.addWidget(self.keep)
        self.box.addLayout(line)
        self.box.addStretch(1)

    def begin(self) -> None:
        """Show what a copy would say now: without people, unless the one that is kept has them."""
        self.people.setChecked(self._model.state.copy.people)
        self._show()
        self.verticalScrollBar().setValue(0)
        self.back_button.setFocus()

    def _show(self) -> None:
        steps = self._model.preview(people=self.people.isChecked())
        self.view.show_steps(steps)
        self.own_words.setVisible(not self.people.isChecked() and bool(steps))
        self._nothing.setVisible(not steps)
        self.keep.setVisible(bool(steps))

    def _keep(self) -> None:
        self._model.keep_copy(people=self.people.isChecked())
        self.leave.emit()
