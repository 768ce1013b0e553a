"""A tool that is a list and a form: what was written before, and what is being written now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from client.domain.exercises import Value
from client.ui.kit.asking import ask
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.tools.before_after import BeforeAfter
from client.ui.tools.form import Form
from client.ui.tools.kinds import Tool, answered, journal_text
from client.ui.tools.page import Told, ToolPage
from client.ui.tools.records_model import RecordsModel
from client.ui.tools.rows import RecordRows
from client.ui.tools.words import translated

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home


def ask_to_erase(parent: QWidget, home: Home, do: Any) -> None:
    """Ask before something is erased for good."""
    ask(
        parent,
        home.theme,
        name="toolErasing",
        title=translated("Erase this for good?"),
        about=(
            translated(
                "It is gone from your vault then. Backups and exports that were made before still hold it until they"
                " go. A copy of it in your journal stays."
            ),
        ),
        stay=translated("Leave it as it is"),
        go=translated("Erase for good"),
        do=do,
    )


class RecordPage(QStackedWidget):
    """`leave` leads to all tools."""

    leave = Signal()

    def __init__(self, home: Home, tool: Tool) -> None:
        super().__init__()
        self._home = home
        self.tool = tool
        self.model = RecordsModel(home, tool.kind, tool.fresh, self)
        self.listed = ListedPage(home, tool, self.model)
        self.listed.leave.connect(self.leave.emit)
        self.writing = WritingPage(home, tool, self.model)
        self.writing.leave.connect(self.back)
        self.addWidget(self.listed)
        self.addWidget(self.writing)
        self.model.turned.connect(self._turned)
        self._was = ""

    def begin(self) -> None:
        """Somebody comes to it: at what they write, or at the list."""
        self.model.load()
        page = self.currentWidget()
        assert isinstance(page, ToolPage)
        page.begin()

    def back(self) -> bool:
        """From what is written to the list; whether there was that step."""
        return self.model.close()

    def _turned(self) -> None:
        came_from, self._was = self._was, self.model.state.open
        if self.model.state.open:
            self.writing.show_record()
            self.setCurrentWidget(self.writing)
            self.writing.begin()
            return
        self.setCurrentWidget(self.listed)
        (self.listed.rows.button(came_from) or self.listed.new).setFocus()


class ListedPage(ToolPage):
    """What the tool is for, the way to begin, and what was written before."""

    def __init__(self, home: Home, tool: Tool, model: RecordsModel) -> None:
        super().__init__(
            home.theme, f"{tool.kind}-list", tool.name, back=translated("All tools"), about=tool.about
        )
        self._model = model
        self._tool = tool
        self.trouble = Told(home.theme, "toolListTrouble")
        self.box.addWidget(self.trouble)
        row = Flow(home.theme, spacing=8)
        self.new = Button(home.theme, tool.begin, "primary", icon="plus", on=model.begin)
        self.new.setObjectName("toolBegin")
        row.addWidget(self.new)
        self.box.addLayout(row)
        self.none_yet = Label(tool.none_yet, "body", "soft")
        self.box.addWidget(self.none_yet)
        self.rows = RecordRows(home.theme)
        self.rows.opened.connect(model.open)
        self.box.addWidget(self.rows)
        self.box.addStretch(1)
        model.changed.connect(self._render)
        self._render()

    def first(self) -> QWidget:
        """The way to begin."""
        return self.new

    def _render(self) -> None:
        state = self._model.state
        rows = [self._tool.row(each) for each in state.records]
        self.rows.show_rows(sorted(rows, key=lambda row: row.icon == "check"))
        self.rows.setVisible(bool(rows))
        self.none_yet.setVisible(state.loaded and not rows)
        self.trouble.say("" if state.notice is None or state.open else in_words(state.notice))


class WritingPage(ToolPage):
    """The form, what came of it, and what can be done with it. Whatever is typed is kept by itself."""

    def __init__(self, home: Home, tool: Tool, model: RecordsModel) -> None:
        theme = home.theme
        super().__init__(theme, tool.kind, tool.name, back=translated("Back to the list"))
        self._home = home
        self._tool = tool
        self._model = model
        self._taken: tuple[str, str] | None = None
        self.kept = Label("", "small", wrap=False)
        self.kept.setObjectName("toolKept")
        self.top.addWidget(self.kept)
        self.trouble = Told(theme, "toolTrouble")
        self.box.addWidget(self.trouble)
        self.form = Form(home, tool.parts, tool.fresh)
        self.form.written.connect(model.write)
        self.box.addWidget(self.form)
        self.outcome = Card(theme, "sunken", margins=(24, 16, 24, 16), spacing=4)
        self.outcome.setObjectName("toolOutcome")
        scale = tool.measured
        self.graph = (
            BeforeAfter(theme, most=scale.most, first=scale.first, then=scale.then)
            if scale is not None
            else None
        )
        if self.graph is not None:
            self.outcome.box.addWidget(self.graph)
        self.sentence = Label("", "body")
        self.sentence.setObjectName("toolSentence")
        self.outcome.box.addWidget(self.sentence)
        self.box.addWidget(self.outcome)
        row = Flow(theme, spacing=8)
        self.done = Button(theme, translated("Enough for now"), "primary", on=self._done)
        self.done.setObjectName("toolDone")
        self.step = Button(
            theme, translated("Put the step among the small steps"), icon="footprints", on=self._step
        )
        self.step.setObjectName("toolStep")
        self.copy = Button(theme, translated("Make a journal entry of it"), icon="book-open", on=self._copy)
        self.copy.setObjectName("toolCopy")
        self.erase = Button(theme, translated("Erase it"), "quiet", on=self._erase)
        self.erase.setObjectName("toolErase")
        for each in (self.done, self.step, self.copy, self.erase):
            row.addWidget(each)
        self.box.addLayout(row)
        self.said = Told(theme, "toolSaid")
        self.box.addWidget(self.said)
        self.box.addStretch(1)
        model.changed.connect(self.render_state)

    def first(self) -> QWidget:
        """Where one writes."""
        return self.form.first()

    def show_record(self) -> None:
        """Show what is open."""
        self._taken = None
        self.said.say("")
        self.form.show_work(self._model.work)
        self.render_state()

    def render_state(self) -> None:
        """Show what is so now."""
        state, work = self._model.state, self._model.work
        self.kept.setText(
            {
                "": "",
                "writing": translated("Saving as you write"),
                "saved": translated("Saved in your vault"),
                "unsaved": translated("Not all of it is saved yet"),
            }[state.kept]
        )
        self.trouble.say("" if state.notice is None else in_words(state.notice))
        sentence = self._tool.changed(work)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        scale = self._tool.measured
        shown = bool(sentence)
        if scale is not None and self.graph is not None:
            before, after = getattr(work, scale.before), getattr(work, scale.after)
            self.graph.show_both(
                before, after if before is not None else None, sentence or self._alone(before)
            )
            shown = before is not None
        self.outcome.setVisible(shown)
        something = bool(journal_text(self._tool, work))
        self.step.setVisible(isinstance(work, Value) and bool(work.step.strip()))
        for each in (self.copy, self.erase):
            each.setVisible(something)
        if state.copied:
            self.said.say(translated("It is in your journal now, as an entry of its own."))

    # Inside

    def _alone(self, before: int | None) -> str:
        scale = self._tool.measured
        return "" if scale is None or before is None else f"{scale.first} {before}"

    def _done(self) -> None:
        self._model.finish(done=self._tool.done(self._model.work))

    def _step(self) -> None:
        work = self._model.work
        assert isinstance(work, Value)
        step = work.step.strip(), work.area.strip()
        if step == self._taken:
            return  # pressed twice, it is there once
        self._taken = step
        self._home.bridge.run(
            self._home.session.exercising.take_step(what=step[0], towards=step[1]),
            lambda _: self.said.say(translated("It is among your small steps now.")),
            self._not_taken,
            owner=self,
        )

    def _not_taken(self, error: WorldError) -> None:
        self._taken = None
        self._home.bridge.troubled.emit(error)

    def _copy(self) -> None:
        tool = self._tool
        text = journal_text(tool, self._model.work)
        ask(
            self,
            self._home.theme,
            name="toolCopying",
            title=translated("Make a journal entry of it?"),
            about=(
                translated(
                    "This becomes an entry of your private journal. It stays on this computer, and from then on the"
                    " two know nothing of each other."
                ),
                tool.name,
                *(f"{label}\n{words}" for label, words in answered(tool, self._model.work)),
            ),
            stay=translated("Not now"),
            go=translated("Make the entry"),
            do=lambda: self._model.copy_to_journal(text),
        )

    def _erase(self) -> None:
        record = self._model.state.open
        ask_to_erase(self, self._home, lambda: self._model.erase(record))
