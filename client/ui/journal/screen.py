"""The journal: entries and page, beside each other or one at a time; calendar; check-ins; and what lies aside."""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from client.ui.journal.check_ins import CheckIns, CheckInsPane
from client.ui.journal.desk import Desk
from client.ui.journal.entries import EntryPane
from client.ui.journal.filing import moment_at
from client.ui.journal.keeping import one_by_one
from client.ui.journal.labels_field import KnownLabels
from client.ui.journal.on_this_day import OnThisDay
from client.ui.journal.page import PagePane
from client.ui.journal.sides import Sides
from client.ui.journal.view_model import Journal
from client.ui.kit.controls import Button, IconButton, Label, breathe
from client.ui.kit.notice_bar import NoticeBar
from client.ui.kit.place import Place
from client.ui.kit.spelling import check_spelling

if TYPE_CHECKING:
    from client.ui.journal.calendar import CalendarPane
    from client.ui.kit.home import Home

_BESIDE: Final = 720
"""Unscaled pixels from which list and page stand beside each other."""
_LIST: Final = 332
_ENTRIES: Final = 0
_CALENDAR: Final = 1
_CHECK_INS: Final = 2


def here(seconds: float) -> datetime:
    """UTC seconds on this computer's calendar and clock."""
    return datetime.fromtimestamp(seconds, UTC).astimezone()


class JournalPlace(Place):
    """Entries and check-ins. Nothing typed here is lost, whatever the person does next."""

    key: ClassVar[str] = "journal"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._home = home
        self.journal = Journal(home, self)
        self.check_ins = CheckIns(home, self)
        self.known = KnownLabels(home, self)
        self.earlier = OnThisDay(home, self)
        self._on_page = False
        self._beside = True
        self._arrived = False
        self.body.addWidget(self._head(home))
        self.entries = EntryPane(theme, self.journal, self.known, self.earlier, today=self._today)
        self.page = PagePane(theme, self.journal)
        check_spelling(home, self.page.paper)
        self._edge = QFrame()
        self._edge.setProperty("line", "down")
        self._both = QWidget()
        across = QHBoxLayout(self._both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.entries)
        across.addWidget(self._edge)
        across.addWidget(self.page, 1)
        self.past = CheckInsPane(theme, self.check_ins, today=self._today)
        self.calendar: CalendarPane | None = None
        self.pages = QStackedWidget()
        self.pages.addWidget(self._both)
        self.pages.addWidget(self.past)
        self.body.addWidget(self.pages, 1)
        self.sides = Sides(home, self.journal, self.known, self.earlier, self.pages, self)
        self.sides.left.connect(lambda: self.sections.setCurrentIndex(_ENTRIES))
        self.sides.left.connect(lambda: self._section(_ENTRIES))
        self.sides.shown.connect(lambda _: self._arrange())
        self.sides.shown.connect(lambda _: self.notice.clear())
        self.desk = Desk(home, self.journal, self.known, self.page, self.sides)
        self.sections.currentChanged.connect(self._section)
        self.sections.tabBarClicked.connect(self._section)
        self.journal.changed.connect(self._render)
        self.journal.turned.connect(self._turned)
        self.entries.chosen.connect(self._turned)
        self.entries.new_journal.connect(self.sides.show_journals)
        self.page.leave.connect(self._to_list)
        theme.changed.connect(self._arrange)
        for keys, do in (
            ("Ctrl+N", self._new),
            ("Ctrl+F", self._search),
            ("Ctrl+Return", self._keep),
            ("Ctrl+Enter", self._keep),
        ):
            QShortcut(QKeySequence(keys), self, do, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._render()
        self._arrange()

    def _head(self, home: Home) -> QWidget:
        theme = home.theme
        self.sections = QTabBar()
        self.sections.setObjectName("journalSections")
        self.sections.setAccessibleName(self.tr("Parts of the journal"))
        self.sections.setDrawBase(False)
        self.sections.setExpanding(False)
        self.sections.setUsesScrollButtons(True)
        for words in (self.tr("Entries"), self.tr("Calendar"), self.tr("Check-ins")):
            self.sections.addTab(words)
        for side, words in (
            ("ScrollLeftButton", self.tr("To the parts before")),
            ("ScrollRightButton", self.tr("To the parts after")),
        ):
            scroll = self.sections.findChild(QToolButton, side)
            if scroll is not None:
                scroll.setAccessibleName(words)
        self.new_entry = Button(theme, self.tr("New entry"), "primary", icon="pen-line", on=self._new)
        self.new_entry.setObjectName("newEntry")
        self.more = IconButton(theme, "ellipsis", self.tr("More of the journal"), on=self._menu)
        self.more.setObjectName("journalMore")
        self.new_entry.setAccessibleName(self.tr("New entry"))
        top = QHBoxLayout()
        breathe(top, theme, margins=(24, 14, 24, 12), spacing=8)
        top.addWidget(self.sections)
        top.addStretch(1)
        top.addWidget(self.more)
        top.addWidget(self.new_entry)
        self._top = QWidget()
        self._top.setLayout(top)
        self.notice = NoticeBar(theme)
        self._told: str | None = None
        below = QVBoxLayout()
        breathe(below, theme, margins=(24, 0, 24, 0), spacing=8)
        if home.examples:
            said = self.tr("These examples are erased when you leave. Keep nothing here that matters.")
            below.addWidget(Label(said, "small", "note"))
        below.addWidget(self.notice)
        head = QWidget()
        box = QVBoxLayout(head)
        breathe(box, theme, spacing=0)
        box.addWidget(self._top)
        box.addLayout(below)
        return head

    def title(self) -> str:
        """Its name."""
        return self.tr("Journal")

    def where(self) -> str:
        """Who can see it."""
        return self.tr("Only on this computer")

    def arrive(self) -> None:
        """Read what is there; begin where one writes, or at the list where that is all there is to see."""
        if not self._arrived:
            self._arrived = True
            self.journal.load()
            self.earlier.load()
            self.sides.trash.tidy()
        side = self.sides.current
        if side is not None:
            side.arrive()
        elif self.sections.currentIndex() == _CHECK_INS:
            self.check_ins.load()
            self.past.chart.chart.setFocus()
        elif self.sections.currentIndex() == _CALENDAR and self.calendar is not None:
            self.calendar.begin()
        elif self._beside or self._on_page:
            self.page.begin()
        else:
            self.new_entry.setFocus()

    def parts(self) -> tuple[QWidget, ...]:
        """What leads to its parts, the entries, and the page; or what is shown in their place."""
        if self.pages.currentWidget() is self._both:
            return (self._top, self.entries, self.page)
        shown = self.pages.currentWidget()
        return (self._top,) if shown is None else (self._top, shown)

    def back(self) -> bool:
        """From what lies aside to the entries; from the page to the list where they take turns; out of a search."""
        if self.pages.currentWidget() is not self._both:
            self.sections.setCurrentIndex(_ENTRIES)
            self._section(_ENTRIES)
            return True
        if self.desk.fold():
            return True
        if not self._beside and self._on_page:
            self._to_list()
            return True
        return self.entries.forget_search()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """The words on the page, a template and a check-in that is being changed, as far as they are not saved."""
        parts = (self.journal.unsaved(), self.sides.unsaved(), self.past.unsaved())
        left = [work for work in parts if work is not None]
        return one_by_one(left) if left else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Two panes, or one."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks elsewhere has stopped writing for now."""
        super().hideEvent(event)
        self.journal.save()

    # Inside

    def _today(self) -> date:
        return here(self._home.now()).date()

    def _keep(self) -> None:
        self.desk.finish()
        self.journal.keep()

    def _new(self) -> None:
        self._to_entries()
        self.journal.new()
        self._turned()

    def _write_about(self, day: date) -> None:
        today = self._today()
        noon = moment_at(QDate(day.year, day.month, day.day), QTime(12, 0), None)
        self._to_entries()
        self.journal.new(None if day == today else noon)
        self._turned()

    def _open(self, entry_id: str) -> None:
        self._to_entries()
        self.journal.open_entry(entry_id)
        self._turned()

    def _search(self) -> None:
        self._to_entries()
        self._to_list()
        self.entries.search.setFocus()
        self.entries.search.selectAll()

    def _to_entries(self) -> None:
        self.sections.setCurrentIndex(_ENTRIES)
        self.pages.setCurrentWidget(self._both)

    def _section(self, index: int) -> None:
        if index == _CALENDAR:
            self._show_calendar()
        elif index == _CHECK_INS:
            self.pages.setCurrentWidget(self.past)
            self.check_ins.load()
        elif index == _ENTRIES:
            self.pages.setCurrentWidget(self._both)
        self._arrange()

    def _show_calendar(self) -> None:
        if self.calendar is None:
            from client.ui.journal.calendar import CalendarPane
            from client.ui.journal.calendar_model import Calendar

            self._days = Calendar(self._home, self)
            self.calendar = CalendarPane(self.theme, self._days)
            self.calendar.opened.connect(self._open)
            self.calendar.write.connect(self._write_about)
            self.pages.addWidget(self.calendar)
        self._days.load(self.journal.state.wanted.journal)
        self.pages.setCurrentWidget(self.calendar)

    def _menu(self) -> None:
        menu = self.sides.menu(self)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _turned(self) -> None:
        self._on_page = True
        self._arrange()
        if self.isVisible() and self.pages.currentWidget() is self._both:
            self.page.begin()

    def _to_list(self) -> None:
        self.journal.save()
        self._on_page = False
        self._arrange()
        if not self._beside:
            (self.entries.list if self.journal.state.rows else self.entries.search).setFocus()

    def _render(self) -> None:
        state = self.journal.state
        self.entries.show_state(state)
        self.page.show_page(state.page)
        self.desk.show_state(state)
        if state.trashed != self._told:
            self._told = state.trashed
            if state.trashed is None:
                self.notice.clear()
            else:
                said = self.tr("Moved to the trash. It stays there for 30 days.")
                self.notice.say(said, step=self.tr("Undo"), do=self.journal.take_back)

    def _arrange(self) -> None:
        beside, self._beside = self._beside, self.width() >= self.theme.px(_BESIDE)
        now = QApplication.focusWidget()
        if beside and not self._beside and now is not None and self.page.isAncestorOf(now):
            self._on_page = (
                True  # a window that becomes narrow takes nobody's page away from under their hands
            )
        self.entries.setVisible(self._beside or not self._on_page)
        self.page.setVisible(self._beside or self._on_page)
        self._edge.setVisible(self._beside)
        self.page.stand_alone(not self._beside)
        self._fit_top()
        aside = self.pages.currentWidget() is not self._both
        self._top.setVisible(self._beside or not self._on_page or aside)
        wide = self.theme.px(_LIST)
        self.entries.setMinimumWidth(wide if self._beside else 0)
        self.entries.setMaximumWidth(wide if self._beside else 16_777_215)

    def _fit_top(self) -> None:
        """Where there is no room for its words, the way to a new entry is a picture."""
        parts = (self.sections, self.more, self.new_entry)
        self.new_entry.setText(self.tr("New entry"))
        needed = sum(each.sizeHint().width() for each in parts) + self.theme.px(2 * 24 + 2 * 8)
        if needed > self.width():
            self.new_entry.setText("")
        self.new_entry.setToolTip(self.tr("New entry") if needed > self.width() else "")
