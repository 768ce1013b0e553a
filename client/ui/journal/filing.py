"""The row below the title: when it was, in which journal, under which labels, and whether it is pinned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QSignalBlocker, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QVBoxLayout, QWidget

from client.domain.filing import LABEL_KINDS, Filing, LabelKind
from client.domain.journal import Labels, Moment
from client.ui.journal import words
from client.ui.journal.labels_field import KnownLabels, LabelsField, label_words
from client.ui.journal.pages import JournalState
from client.ui.journal.view_model import Journal
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, IconButton, breathe
from client.ui.kit.date_field import DateField
from client.ui.kit.flow import Flow
from client.ui.kit.tick import Tick
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_SHOWN: Final = 36
"""Characters of the labels on their button."""


class FilingRow(QWidget):
    """Quiet buttons; each opens what it changes below them. Changes are the page's, kept or not."""

    def __init__(
        self, theme: Theme, journal: Journal, known: KnownLabels, *, now: Callable[[], float]
    ) -> None:
        """`now` is in UTC seconds."""
        super().__init__()
        self._journal, self._known = journal, known
        self._filing = Filing()
        self._new = True
        self.when = Button(theme, "", "quiet", icon="calendar", on=self._turn_when)
        self.when.setObjectName("entryWhen")
        self.where = Choice(theme, [])
        self.where.setObjectName("entryJournal")
        self.where.setAccessibleName(self.tr("Journal of this entry"))
        self.where.setMinimumContentsLength(7)
        self.where.activated.connect(self._moved)
        self.labels = Button(theme, "", "quiet", icon="tag", on=self._turn_labels)
        self.labels.setObjectName("entryLabels")
        self.pin = IconButton(theme, "pin", "", on=self._pin)
        self.pin.setObjectName("entryPin")
        self.tools = Flow(theme, spacing=2)
        for each in (self.when, self.where, self.labels, self.pin):
            self.tools.addWidget(each)
        self.time_panel = _TimePanel(theme, self._chosen, now)
        self.time_panel.hide()
        self.label_panel = _LabelPanel(theme, known)
        self.label_panel.hide()
        for field in self.label_panel.fields.values():
            field.edited.connect(self._labelled)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(2, 0, 2, 0), spacing=6)
        box.addLayout(self.tools)
        box.addWidget(self.time_panel)
        box.addWidget(self.label_panel)
        journal.turned.connect(self._turned)

    def show_state(self, state: JournalState) -> None:
        """Show where the open page stands."""
        page = state.page
        filing = self._filing = page.filing
        self._new = page.entry is None
        created = filing.created
        said = self.tr("Now") if created is None else words.short(created, whole_day=filing.whole_day)
        # The title says when a kept entry was written; until somebody changes it, that need not be said twice.
        entry = page.entry
        as_kept = entry is not None and (entry.created, entry.whole_day) == (created, filing.whole_day)
        self.when.setText(self.tr("Date") if as_kept else said)
        self.when.setAccessibleName(self.tr("Date and time: {when}. Change it").format(when=said))
        self.time_panel.show_filing(filing, new=self._new)
        self.where.setVisible(bool(state.journals))
        with QSignalBlocker(self.where):
            self.where.offer([(first_journal(), None), *((each.name, each.id) for each in state.journals)])
            self.where.choose(filing.journal)
        labels = label_words(filing.labels)
        short = labels if len(labels) <= _SHOWN else labels[: _SHOWN - 1].rstrip() + "…"
        self.labels.setText(isolated(short) if labels else self.tr("Labels"))
        self.labels.setAccessibleName(
            self.tr("Labels: {labels}. Change them").format(labels=isolated(labels))
            if labels
            else self.tr("Add tags, people or places")
        )
        self.label_panel.show_labels(filing.labels)
        self.pin.set_icon("pin-off" if filing.pinned else "pin")
        self.pin.setAccessibleName(
            self.tr("Pinned. Take the pin away") if filing.pinned else self.tr("Pin this entry")
        )
        self.pin.setToolTip(self.pin.accessibleName())

    def fold(self) -> bool:
        """Close what is open below; whether anything was."""
        open_ = not (self.time_panel.isHidden() and self.label_panel.isHidden())
        self.time_panel.hide()
        self.label_panel.hide()
        return open_

    def _turned(self) -> None:
        # What is half typed for one page is never the next one's.
        for field in self.label_panel.fields.values():
            field.line.clear()
        self.fold()

    def _turn_when(self) -> None:
        self.label_panel.hide()
        self.time_panel.setVisible(self.time_panel.isHidden())
        if not self.time_panel.isHidden():
            self.time_panel.date.setFocus()

    def _turn_labels(self) -> None:
        self.time_panel.hide()
        self.label_panel.setVisible(self.label_panel.isHidden())
        if not self.label_panel.isHidden():
            self._known.ask()
            self.label_panel.fields["tag"].line.setFocus()

    def _moved(self) -> None:
        self._journal.file(replace(self._filing, journal=self.where.currentData()))

    def _pin(self) -> None:
        self._journal.pin(pinned=not self._filing.pinned)

    def _labelled(self) -> None:
        self._journal.file(replace(self._filing, labels=self.label_panel.labels()))

    def _chosen(self, created: Moment | None, whole_day: bool) -> None:
        self._journal.file(replace(self._filing, created=created, whole_day=whole_day))


class _TimePanel(QWidget):
    """A date, a time of day, or the day alone."""

    def __init__(
        self, theme: Theme, chosen: Callable[[Moment | None, bool], object], now: Callable[[], float]
    ) -> None:
        super().__init__()
        self._chosen, self._now = chosen, now
        self._offset: int | None = None
        self.date = DateField(theme, self.tr("Date"))
        self.date.setObjectName("entryDate")
        self.date.setMinimumDate(QDate(1900, 1, 1))
        self.date.setMaximumDate(QDate(2200, 12, 31))
        self.clock = _Time()
        self.clock.setObjectName("entryTime")
        self.clock.setAccessibleName(self.tr("Time"))
        self.day = Tick(self.tr("Only the day"))
        self.day.setObjectName("entryWholeDay")
        self.now = Button(theme, self.tr("When I keep it"), "quiet", on=lambda: chosen(None, False))
        self.now.setObjectName("entryNow")
        self.date.dateChanged.connect(self._edited)
        self.clock.timeChanged.connect(self._edited)
        self.day.toggled.connect(self._edited)
        row = Flow(theme, self, spacing=8)
        for each in (self.date, self.clock, self.day, self.now):
            row.addWidget(each)

    def show_filing(self, filing: Filing, *, new: bool) -> None:
        """Show that time, on the clock of whoever wrote then; now, where none was chosen."""
        created = filing.created
        self._offset = None if created is None or new else created.offset_minutes
        here = QDateTime.fromSecsSinceEpoch(int(self._now()))
        at = here if created is None else words.local(created)
        with QSignalBlocker(self.date), QSignalBlocker(self.clock), QSignalBlocker(self.day):
            if self.date.date() != at.date():
                self.date.setDate(at.date())
            shown = QTime(at.time().hour(), at.time().minute())
            if not filing.whole_day and self.clock.time() != shown:
                self.clock.setTime(shown)
            self.day.setChecked(filing.whole_day)
        self.clock.setEnabled(not filing.whole_day)
        self.now.setVisible(new and created is not None)

    def _edited(self) -> None:
        whole = self.day.isChecked()
        time = QTime(12, 0) if whole else self.clock.time()
        self._chosen(moment_at(self.date.date(), time, self._offset), whole)


class _Time(QTimeEdit):
    """Turning the wheel over it changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)  # the arrow keys step through it

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let what lies behind scroll."""
        event.ignore()


class _LabelPanel(QWidget):
    """The three kinds below each other."""

    def __init__(self, theme: Theme, known: KnownLabels) -> None:
        super().__init__()
        self.fields: dict[LabelKind, LabelsField] = {
            kind: LabelsField(theme, kind, known) for kind in LABEL_KINDS
        }
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(12, 0, 0, 4), spacing=4)
        for field in self.fields.values():
            box.addWidget(field)

    def labels(self) -> Labels:
        """What there is now."""
        return Labels(*(self.fields[kind].names() for kind in LABEL_KINDS))

    def show_labels(self, labels: Labels) -> None:
        """Show these."""
        for kind, names in zip(LABEL_KINDS, (labels.tags, labels.people, labels.places), strict=True):
            self.fields[kind].set_names(names)


def first_journal() -> str:
    """What the journal is called that was there first."""
    return QCoreApplication.translate("journal", "My journal")


def moment_at(date: QDate, time: QTime, offset_minutes: int | None) -> Moment:
    """That time on a clock so far from UTC; None for this computer's clock as it stands on that day."""
    naive = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())  # noqa: DTZ001 - below
    if offset_minutes is None:
        return Moment.of(naive.astimezone())
    return Moment.of(naive.replace(tzinfo=timezone(timedelta(minutes=offset_minutes))))
