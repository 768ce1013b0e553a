"""Beginnings to write from: ours, one's own, and the page on which one's own are made."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLineEdit, QMenu

from client.domain.filing import MOST_LABEL, Template
from client.domain.ids import new_id
from client.domain.templates import Beginning
from client.notices import Notice, notice_for
from client.services.beginnings import shipped_templates
from client.services.changes import ChangeSet, Kind
from client.ui.journal.side_page import SidePage
from client.ui.kit.asking import ask
from client.ui.kit.choice import Choice
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label
from client.ui.kit.flow import Flow
from client.ui.language import spoken
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class TemplatesState:
    """`own` are one's own, by name; `kept` counts those kept here, and `last` is the id of the last of them."""

    own: tuple[Template, ...] = ()
    shipped: tuple[Beginning, ...] = ()
    notice: Notice | None = None
    kept: int = 0
    last: str = ""


class Templates(QObject):
    """Read when they are first needed, and again when there are others."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._asked = False
        self.state = TemplatesState()
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read them."""
        self._asked = True
        work = self._home.session.shelving.templates()
        self._home.bridge.run(work, self._found, self._failed, owner=self)

    def ask(self) -> None:
        """Read them, if that was not done before."""
        if not self._asked:
            self.load()

    def keep(self, template: Template) -> None:
        """Keep a new one, or another wording of one."""
        self._home.bridge.run(
            self.keeping(template), lambda _: self._kept(template), self._failed, owner=self
        )

    def keeping(self, template: Template) -> Coroutine[Any, Any, ChangeSet]:
        """What keeps it; whoever takes it runs it."""
        shelving = self._home.session.shelving
        return shelving.keep_template(name=template.name, text=template.text, template_id=template.id)

    def erase(self, template_id: str) -> None:
        """Erase one for good."""
        work = self._home.session.shelving.erase_template(template_id=template_id)
        self._home.bridge.run(work, None, self._failed, owner=self)

    def _found(self, own: list[Template]) -> None:
        shipped = self.state.shipped or shipped_templates(language=spoken())
        self._become(replace(self.state, own=tuple(own), shipped=shipped, notice=None))

    def _kept(self, template: Template) -> None:
        self._become(replace(self.state, kept=self.state.kept + 1, last=template.id, notice=None))

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if self._asked and Kind.JOURNAL in changes.kinds:
            self.load()

    def _become(self, state: TemplatesState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def fill_menu(
    menu: QMenu, state: TemplatesState, put: Callable[[str], object], manage: Callable[[], object]
) -> None:
    """Offer every beginning in a menu: `put` gets its text, `manage` leads to the page of one's own."""
    for shipped in state.shipped:
        action = menu.addAction(shipped.title, partial(put, shipped.text))
        action.setToolTip(shipped.about)
        action.setStatusTip(shipped.about)
    if state.own:
        menu.addSeparator()
    for own in state.own:
        menu.addAction(own.name.replace("&", "&&"), partial(put, own.text))
    menu.addSeparator()
    menu.addAction(_tr("Your own templates…"), manage)


class TemplatesPage(SidePage):
    """A choice of one's own, and one of them to be worded: a name and Markdown."""

    def __init__(self, theme: Theme, model: Templates) -> None:
        super().__init__(
            theme,
            "journalTemplates",
            _tr("Your own templates"),
            _tr(
                "Beginnings that you come back to. They are put where you write, beside those that are there."
            ),
        )
        self._model = model
        self._shown: Template | None = None
        self._new = new_id()
        self.choice = Choice(theme, [])
        self.choice.setObjectName("templateChoice")
        self.choice.setAccessibleName(self.tr("Template"))
        self.choice.activated.connect(self._chosen)
        self.name = QLineEdit()
        self.name.setObjectName("templateName")
        self.name.setMaxLength(MOST_LABEL)
        self.text = WordBox(
            theme,
            self.tr("Words of the template"),
            placeholder=self.tr("## A heading to write below"),
            least=6,
            most=16,
        )
        self.text.setObjectName("templateText")
        named, worded = (
            Label(self.tr("Name"), "label", wrap=False),
            Label(self.tr("Words"), "label", wrap=False),
        )
        named.setBuddy(self.name)
        worded.setBuddy(self.text)
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.textChanged.connect(self._edited)
        self.text.textChanged.connect(self._edited)
        self.keep = Button(theme, self.tr("Keep this template"), "primary", on=self._keep)
        self.keep.setObjectName("keepTemplate")
        self.erase = Button(theme, self.tr("Erase this template"), "quiet", on=self._erase)
        self.erase.setObjectName("eraseTemplate")
        buttons = Flow(theme)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.erase)
        for each in (self.choice, named, self.name, worded, self.text):
            self.content.addWidget(each)
        self.content.addLayout(buttons)
        self.content.addStretch(1)
        model.changed.connect(self._render)
        self._kept = 0
        self._render()

    def arrive(self) -> None:
        """Begin where one names a template."""
        self._model.load()
        self.name.setFocus()

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What keeps the words that are not kept yet, which may have no name; None when there are none."""
        written = self._written()
        return None if written is None else self._model.keeping(written)

    def _written(self) -> Template | None:
        """What stands there and is kept nowhere, if there are words in it."""
        template_id = self._new if self._shown is None else self._shown.id
        name, text = self.name.text().strip() or self.tr("A new template"), self.text.toPlainText()
        there = Template(template_id, name, text)
        return there if text.strip() and there not in self._model.state.own else None

    def _render(self) -> None:
        state = self._model.state
        self.choice.offer([(self.tr("A new template"), None), *((each.name, each.id) for each in state.own)])
        self.choice.setVisible(bool(state.own))
        if state.kept != self._kept:
            self._kept = state.kept
            self.notice.say(self.tr("Kept. You find it where you begin an entry."))
            if self._shown is None and state.last == self._new:
                self._show(None)
        if self._shown is not None and self._shown.id not in {each.id for each in state.own}:
            self._show(None)
        if state.notice is not None:
            self.notice.say(state.notice)
        self._edited()

    def _chosen(self) -> None:
        chosen = self.choice.currentData()
        if chosen == (None if self._shown is None else self._shown.id):
            return
        written = self._written()
        if written is not None:
            self._model.keep(written)  # whoever turns to another has not meant to lose this one
        self._show(next((each for each in self._model.state.own if each.id == chosen), None))

    def _show(self, template: Template | None) -> None:
        self._shown = template
        self._new = new_id()
        self.choice.choose(None if template is None else template.id)
        self.name.setText("" if template is None else template.name)
        self.text.setPlainText("" if template is None else template.text)

    def _edited(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip() and self.text.toPlainText().strip()))
        self.erase.setVisible(self._shown is not None)

    def _keep(self) -> None:
        written = self._written()
        if written is not None:
            self._model.keep(written)

    def _erase(self) -> None:
        shown = self._shown
        if shown is not None:
            ask(
                self,
                self.theme,
                name="erasingTemplate",
                title=self.tr("Erase this template?"),
                about=(self.tr("Entries that were begun with it stay as they are."),),
                stay=self.tr("Leave it as it is"),
                go=self.tr("Erase for good"),
                do=lambda: self._model.erase(shown.id),
            )


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
