"""The pages on which journals and labels are called otherwise, and a journal is one no more."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from client.domain.filing import LABEL_KINDS, MOST_LABEL, LabelKind, NamedJournal
from client.notices import notice_for
from client.ui.journal.filters import one_or_more
from client.ui.journal.half_names import NEW_JOURNAL, HalfNames, of_label
from client.ui.journal.keeping import one_by_one
from client.ui.journal.labels_field import KnownLabels, kind_words
from client.ui.journal.side_page import SidePage
from client.ui.kit.asking import ask
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.journal.view_model import Journal
    from client.ui.kit.home import Home

_MOST_SHOWN: Final = 200
"""Of the labels of a kind; the others are found by typing."""


class JournalsPage(SidePage):
    """Each journal with its name, and a line for another one."""

    def __init__(self, home: Home, journal: Journal, half: HalfNames) -> None:
        super().__init__(
            home.theme,
            "journalsPage",
            _tr("Journals"),
            _tr("Entries can stand in several journals, such as one for dreams. Each has its own list."),
        )
        self._home, self._journal, self._half = home, journal, half
        self._rows: dict[str, _JournalRow] = {}
        self._making = False
        self.name = QLineEdit()
        self.name.setObjectName("newJournalName")
        self.name.setMaxLength(MOST_LABEL)
        self.name.setAccessibleName(self.tr("Name of the new journal"))
        self.name.setPlaceholderText(self.tr("Name of the new journal"))
        self.name.returnPressed.connect(self._make)
        self.name.textEdited.connect(lambda typed: half.typed(NEW_JOURNAL, typed))
        half.came.connect(self._show_half)
        self.make = Button(home.theme, self.tr("Make it"), icon="plus", on=self._make)
        self.make.setObjectName("makeJournal")
        line = QHBoxLayout()
        breathe(line, home.theme, spacing=8)
        line.addWidget(self.name, 1)
        line.addWidget(self.make)
        self.content.addLayout(line)
        self._list = QVBoxLayout()
        breathe(self._list, home.theme, spacing=8)
        self.content.addLayout(self._list)
        self.content.addStretch(1)
        journal.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Begin at the name of a new one."""
        self._half.ask()
        self.name.setFocus()

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """Whoever locks means the names they changed."""
        changed = [row.changed() for row in self._rows.values()]
        shelving = self._home.session.shelving
        left = [shelving.change_journal(journal=each) for each in changed if each is not None]
        return one_by_one(left) if left else None

    def _show_half(self) -> None:
        if not self.name.text():
            self.name.setText(self._half.name(NEW_JOURNAL))

    def _render(self) -> None:
        journals = {each.id: each for each in self._journal.state.journals}
        for gone in set(self._rows) - set(journals):
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for journal in journals.values():
            if journal.id not in self._rows:
                made = _JournalRow(self._home, journal, self._rename, self._dissolve)
                self._rows[journal.id] = made
                self._list.addWidget(made)
            self._rows[journal.id].show_journal(journal)

    def _make(self) -> None:
        name = self.name.text()
        if name.strip() and not self._making:
            self._making = True  # pressed twice, it is made once
            self._do(self._home.session.shelving.make_journal(name=name), self._made)

    def _made(self) -> None:
        self._making = False
        self._half.typed(NEW_JOURNAL, "")
        self.name.clear()
        self.name.setFocus()
        self.notice.say(self.tr("There it is. What you write while it is shown is kept in it."))

    def _rename(self, journal: NamedJournal, name: str) -> None:
        if name.strip() and name.strip() != journal.name:
            self._do(self._home.session.shelving.change_journal(journal=replace(journal, name=name)), None)

    def _dissolve(self, journal: NamedJournal) -> None:
        ask(
            self,
            self.theme,
            name="dissolving",
            title=self.tr("Dissolve {journal}?").format(journal=isolated(journal.name)),
            about=(self.tr("Its entries go to “My journal”, and no word is erased."),),
            stay=self.tr("Leave it as it is"),
            go=self.tr("Dissolve it"),
            do=lambda: self._do(self._home.session.shelving.dissolve_journal(journal_id=journal.id), None),
        )

    def _do(self, work: Coroutine[Any, Any, object], done: Callable[[], object] | None) -> None:
        def then(_: object) -> None:
            if done is not None:
                done()

        self._home.bridge.run(work, then, self._failed, owner=self)

    def _failed(self, error: WorldError) -> None:
        self._making = False
        self.notice.say(notice_for(error))


class _JournalRow(Card):
    """A journal's name, to be changed where it stands."""

    def __init__(
        self,
        home: Home,
        journal: NamedJournal,
        rename: Callable[[NamedJournal, str], object],
        dissolve: Callable[[NamedJournal], object],
    ) -> None:
        super().__init__(home.theme, margins=(14, 10, 10, 10))
        self._journal = journal
        self.name = QLineEdit(journal.name)
        self.name.setObjectName(f"journalName-{journal.id}")
        self.name.setMaxLength(MOST_LABEL)
        self.name.editingFinished.connect(lambda: rename(self._journal, self.name.text()))
        self.dissolve = Button(home.theme, self.tr("Dissolve"), "quiet", on=lambda: dissolve(self._journal))
        self.dissolve.setObjectName(f"dissolve-{journal.id}")
        row = QHBoxLayout()
        breathe(row, home.theme, spacing=8)
        row.addWidget(self.name, 1)
        row.addWidget(self.dissolve)
        self.box.addLayout(row)

    def changed(self) -> NamedJournal | None:
        """The journal as it is to be called by what stands here; None where that is what it is called."""
        name = self.name.text()
        new = name.strip() and name.strip() != self._journal.name
        return replace(self._journal, name=name) if new else None

    def show_journal(self, journal: NamedJournal) -> None:
        """Show its name as it is kept."""
        if journal.name != self._journal.name or not self.name.hasFocus():
            self.name.setText(journal.name)
        self._journal = journal
        self.name.setAccessibleName(self.tr("Name of {journal}").format(journal=isolated(journal.name)))
        self.dissolve.setAccessibleName(self.tr("Dissolve {journal}").format(journal=isolated(journal.name)))


class LabelsPage(SidePage):
    """One label at a time, and what it is to be called."""

    def __init__(self, home: Home, known: KnownLabels, half: HalfNames) -> None:
        super().__init__(
            home.theme,
            "labelsPage",
            _tr("Labels"),
            _tr("Call a tag, a person or a place something else, in all entries at once."),
        )
        self._home, self._known, self._half = home, known, half
        theme = home.theme
        self.kind = Choice(theme, [(kind_words(kind), kind) for kind in LABEL_KINDS])
        self.kind.setObjectName("labelKind")
        self.kind.setAccessibleName(self.tr("Kind of label"))
        self.label = Choice(theme, [])
        self.label.setObjectName("labelChoice")
        self.label.setAccessibleName(self.tr("Label"))
        self.name = QLineEdit()
        self.name.setObjectName("labelName")
        self.name.setMaxLength(MOST_LABEL)
        self.name.setAccessibleName(self.tr("New name of the label"))
        self.rename = Button(theme, self.tr("Call it that"), on=self._rename)
        self.rename.setObjectName("renameLabel")
        self.hint = Label("", "small")
        self.kind.activated.connect(lambda _: self._render())
        self.label.activated.connect(lambda _: self._chosen())
        self.name.textChanged.connect(lambda _: self._edited())
        self.name.textEdited.connect(self._typed)
        half.came.connect(self._chosen)
        self.name.returnPressed.connect(self._rename)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        breathe(form, theme, spacing=8)
        self._nothing = Label("", "body", "soft")
        buttons = Flow(theme)
        buttons.addWidget(self.rename)
        for each in (self.label, Label(self.tr("New name"), "label", wrap=False), self.name, self.hint):
            form.addWidget(each)
        form.addLayout(buttons)
        for part in (self.kind, self._form, self._nothing):
            self.content.addWidget(part)
        self.content.addStretch(1)
        known.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read what there is; begin at the kind."""
        self._known.ask()
        self._half.ask()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kind(self) -> LabelKind:
        kind: LabelKind = self.kind.currentData()
        return kind

    def _render(self) -> None:
        counted = self._known.counted(self._kind())[:_MOST_SHOWN]
        chosen = self.label.currentData()
        self.label.offer(
            [
                (_tr("{name} ({entries})").format(name=isolated(name), entries=one_or_more(count)), name)
                for name, count in counted
            ]
        )
        self.label.choose(chosen)
        self._form.setVisible(bool(counted))
        self._nothing.setVisible(not counted)
        self._nothing.setText(
            self.tr("There are none of these yet. Labels are added below an entry’s title.")
        )
        self._chosen()

    def _chosen(self) -> None:
        """Show what is half typed for the chosen label, or what it is called."""
        name = self.label.currentData() or ""
        self.name.setText(self._half.name(of_label(self._kind(), name)) or name)
        self._edited()

    def _typed(self, typed: str) -> None:
        name = self.label.currentData()
        if name is not None:
            self._half.typed(of_label(self._kind(), name), "" if typed == name else typed)

    def _edited(self) -> None:
        name, old = " ".join(self.name.text().split()), self.label.currentData()
        self.rename.setEnabled(bool(name) and name != old)
        joins = name != old and name in self._known.names(self._kind())
        self.hint.setText(self.tr("There is one of that name already: the two become one.") if joins else "")
        self.hint.setVisible(joins)

    def _rename(self) -> None:
        if self.rename.isEnabled():
            place = of_label(self._kind(), self.label.currentData())
            work = self._home.session.shelving.rename_label(
                kind=self._kind(), name=self.label.currentData(), new=self.name.text()
            )
            self._home.bridge.run(work, lambda _: self._renamed(place), self._failed, owner=self)

    def _renamed(self, place: str) -> None:
        self._half.typed(place, "")
        self.notice.say(self.tr("It is called that in all entries now."))

    def _failed(self, error: WorldError) -> None:
        self.notice.say(notice_for(error))


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
