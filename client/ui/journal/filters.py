"""What is looked for beside words: a drawer to choose it in, and chips that say what is chosen and let it go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.filing import LABEL_KINDS, Wanted
from client.domain.journal import Labels
from client.ui.journal import words
from client.ui.journal.filing import moment_at
from client.ui.journal.labels_field import KnownLabels, LabelsField
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.date_field import DateField
from client.ui.kit.drawer import Drawer
from client.ui.kit.flow import Flow
from client.ui.kit.mood_shapes import mood_word
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.tick import Tick
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_FIELDS = ("tags", "people", "places")
_MOODS = (1, 2, 3, 4, 5)


class FilterDrawer(QWidget):
    """All that can narrow the list. `wanted` carries what is looked for now, whenever somebody chose."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, known: KnownLabels, *, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("journalFilters")
        self._drawer = Drawer(theme, spacing=8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._drawer)
        self._known = known
        self._now = Wanted()
        self.moods = {mood: _Mood(theme, mood, self._mooded) for mood in _MOODS}
        row = QWidget()
        moods = Flow(theme, row, spacing=4)
        for each in self.moods.values():
            moods.addWidget(each)
        row.setAccessibleName(self.tr("Mood"))
        self.labels = {kind: LabelsField(theme, kind, known, adds=False) for kind in LABEL_KINDS}
        self.since = _Day(theme, self.tr("Since"), "filterSince", self._dated, today)
        self.until = _Day(theme, self.tr("Until"), "filterUntil", self._dated, today)
        self.pinned = Tick(self.tr("Pinned"))
        self.pinned.setObjectName("filterPinned")
        self.pictured = Tick(self.tr("With pictures"))
        self.pictured.setObjectName("filterPictured")
        for tick in (self.pinned, self.pictured):
            tick.toggled.connect(self._ticked)
        self._drawer.add(Label(self.tr("Mood"), "small"))
        self._drawer.add(row)
        for field in self.labels.values():
            field.edited.connect(self._labelled)
            self._drawer.add(field)
        for part in (self.since, self.until, self.pinned, self.pictured):
            self._drawer.add(part)
        self.hide()

    def set_most(self, pixels: int) -> None:
        """Be no taller than that; what is more scrolls."""
        self._drawer.set_most(pixels)

    def open_up(self) -> None:
        """Show it, with the focus on its first part."""
        self._known.ask()
        self.show()
        self.moods[1].setFocus()

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is looked for."""
        self._now = wanted
        for mood, button in self.moods.items():
            button.setChecked(mood in wanted.moods)
        for kind, names in zip(LABEL_KINDS, _names(wanted.labels), strict=True):
            self.labels[kind].set_names(names)
        self.since.show_day(wanted.first)
        self.until.show_day(None if wanted.until is None else wanted.until - 1)
        with QSignalBlocker(self.pinned), QSignalBlocker(self.pictured):
            self.pinned.setChecked(wanted.pinned)
            self.pictured.setChecked(wanted.pictured)

    def _tell(self, **changed: object) -> None:
        self._now = replace(self._now, **changed)  # type: ignore[arg-type]
        self.wanted.emit(self._now)

    def _mooded(self) -> None:
        self._tell(moods=tuple(mood for mood, button in self.moods.items() if button.isChecked()))

    def _labelled(self) -> None:
        self._tell(labels=Labels(*(self.labels[kind].names() for kind in LABEL_KINDS)))

    def _dated(self) -> None:
        since, until = self.since.day(), self.until.day()
        self._tell(
            first=None if since is None else _begin_of(since),
            until=None if until is None else _begin_of(until.addDays(1)),
        )

    def _ticked(self) -> None:
        self._tell(pinned=self.pinned.isChecked(), pictured=self.pictured.isChecked())


class _Mood(Button):
    """One mood, looked for or not."""

    def __init__(self, theme: Theme, mood: int, on: Callable[[], object]) -> None:
        super().__init__(theme, mood_word(mood), "chip")
        self.setObjectName(f"filterMood-{mood}")
        self.setProperty("calm", "true")
        self.setCheckable(True)
        self.clicked.connect(lambda _=False: on())


class _Day(QWidget):
    """A day, or none."""

    def __init__(
        self, theme: Theme, name: str, key: str, on: Callable[[], object], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.tick = Tick(name)
        self.tick.setObjectName(key)
        self.date = DateField(theme, name)
        self.date.setObjectName(f"{key}Date")
        self.date.setMinimumDate(QDate(1900, 1, 1))
        now = today()
        self.date.setDate(QDate(now.year, now.month, now.day))
        self.date.hide()
        self.tick.toggled.connect(self.date.setVisible)
        self.tick.toggled.connect(lambda _: on())
        self.date.dateChanged.connect(lambda _: on())
        row = Flow(theme, self, spacing=8)
        row.addWidget(self.tick)
        row.addWidget(self.date)

    def day(self) -> QDate | None:
        """What is chosen."""
        return self.date.date() if self.tick.isChecked() else None

    def show_day(self, seconds: int | None) -> None:
        """Show the day of this UTC second; None for none."""
        with QSignalBlocker(self.tick), QSignalBlocker(self.date):
            self.tick.setChecked(seconds is not None)
            self.date.setVisible(seconds is not None)
            if seconds is not None and self.date.date() != _day_of(seconds):
                self.date.setDate(_day_of(seconds))


class FilterChips(QWidget):
    """What the list is narrowed by, each with a press that lets it go, and how many entries there are of it."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("filterChips")
        self.setAccessibleName(self.tr("What the list is narrowed by"))
        self._theme = theme
        self._shown: tuple[tuple[str, Wanted], ...] = ()
        self._chips: list[Button] = []
        self.count = Label("", "small", wrap=False)
        self.count.setObjectName("entryCount")
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=4)
        self._flow = Flow(theme, spacing=4)
        box.addLayout(self._flow)
        box.addWidget(self.count)

    def show_wanted(self, wanted: Wanted, count: int) -> None:
        """Show these; nothing at all where the list is whole."""
        chips = tuple(parts_of(wanted))
        narrowed = bool(chips) or bool(wanted.typed)
        said = one_or_more(count) if narrowed else ""
        self.count.setText(said)
        self.count.setMinimumHeight(self.count.sizeHint().height())  # a low window takes it from the list
        self.setVisible(narrowed)
        if chips != self._shown:
            self._shown = chips
            self._build()

    def _build(self) -> None:
        had = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for said, without in self._shown:
            chip = Button(self._theme, said, "chip", icon="x", on=partial(self.wanted.emit, without))
            chip.setAccessibleName(self.tr("No longer narrow by {what}").format(what=said))
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        let_tab_go_down(self)
        if had and self._chips:
            self._chips[0].setFocus()


def parts_of(wanted: Wanted) -> Iterator[tuple[str, Wanted]]:
    """Each thing that narrows a list beside words and journal, in words, and what is looked for without it."""
    for mood in wanted.moods:
        yield mood_word(mood), replace(wanted, moods=tuple(each for each in wanted.moods if each != mood))
    for field, names in zip(_FIELDS, _names(wanted.labels), strict=True):
        for name in names:
            left = tuple(each for each in names if each != name)
            yield isolated(name), replace(wanted, labels=replace(wanted.labels, **{field: left}))
    if wanted.first is not None and wanted.until is not None and _one_day(wanted.first, wanted.until):
        yield _date_words(wanted.first), replace(wanted, first=None, until=None)
    else:
        if wanted.first is not None:
            said = _tr("Since {date}").format(date=_date_words(wanted.first))
            yield said, replace(wanted, first=None)
        if wanted.until is not None:
            said = _tr("Until {date}").format(date=_date_words(wanted.until - 1))
            yield said, replace(wanted, until=None)
    if wanted.pinned:
        yield _tr("Pinned"), replace(wanted, pinned=False)
    if wanted.pictured:
        yield _tr("With pictures"), replace(wanted, pictured=False)


def one_or_more(count: int) -> str:
    """So many entries."""
    if count == 1:
        return _tr("1 entry")
    return QCoreApplication.translate("journal", "%n entries", "", count)


def _begin_of(day: QDate) -> int:
    return moment_at(day, QTime(0, 0), None).utc


def _day_of(seconds: int) -> QDate:
    at = datetime.fromtimestamp(seconds, UTC).astimezone()
    return QDate(at.year, at.month, at.day)


def _one_day(first: int, until: int) -> bool:
    return _day_of(first) == _day_of(until - 1) and timedelta(seconds=until - first) < timedelta(hours=26)


def _date_words(seconds: int) -> str:
    return words.short_date(_day_of(seconds))


def _names(labels: Labels) -> tuple[tuple[str, ...], ...]:
    return labels.tags, labels.people, labels.places


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
