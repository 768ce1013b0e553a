"""The journal: the entries and the page beside each other, or one at a time; and the check-ins."""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QTabBar, QWidget

from client.ui.journal.check_ins import CheckIns, CheckInsPane
from client.ui.journal.entries import EntryPane
from client.ui.journal.page import PagePane
from client.ui.journal.view_model import Journal
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.place import Place
from client.ui.kit.spelling import check_spelling

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_BESIDE: Final = 720
"""Unscaled pixels from which list and page stand beside each other."""
_LIST: Final = 332
_ENTRIES: Final = 0
_CHECK_INS: Final = 1


def here(seconds: float) -> datetime:
    """UTC seconds on this computer's calendar and clock."""
    return datetime.fromtimestamp(seconds, UTC).astimezone()


class JournalPlace(Place):
    """Entries and check-ins. Nothing typed here is lost, whatever the person does next."""

    key: ClassVar[str] = "journal"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self.journal = Journal(home, self)
        self.check_ins = CheckIns(home, self)
        self._on_page = False
        self._beside = True
        self._arrived = False
        self.sections = QTabBar()
        self.sections.setObjectName("journalSections")
        self.sections.setAccessibleName(self.tr("Parts of the journal"))
        self.sections.setDrawBase(False)
        self.sections.setExpanding(False)
        self.sections.setUsesScrollButtons(False)
        self.sections.addTab(self.tr("Entries"))
        self.sections.addTab(self.tr("Check-ins"))
        self.new_entry = Button(theme, self.tr("New entry"), "primary", icon="pen-line", on=self._new)
        self.new_entry.setObjectName("newEntry")
        top = QHBoxLayout()
        breathe(top, theme, margins=(24, 14, 24, 12), spacing=12)
        top.addWidget(self.sections)
        top.addStretch(1)
        top.addWidget(self.new_entry)
        self._top = QWidget()
        self._top.setLayout(top)
        self.body.addWidget(self._top)
        if home.examples:
            said = Label(
                self.tr("These examples are erased when you leave. Keep nothing here that matters."),
                "small",
                "note",
            )
            line = QHBoxLayout()
            breathe(line, theme, margins=(24, 0, 24, 10))
            line.addWidget(said)
            self.body.addLayout(line)
        self.entries = EntryPane(theme, self.journal)
        self.page = PagePane(theme, self.journal)
        check_spelling(home, self.page.paper)
        self._edge = QFrame()
        self._edge.setProperty("line", "down")
        both = QWidget()
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.entries)
        across.addWidget(self._edge)
        across.addWidget(self.page, 1)
        self.past = CheckInsPane(theme, self.check_ins, today=lambda: here(home.now()).date())
        self.pages = QStackedWidget()
        self.pages.addWidget(both)
        self.pages.addWidget(self.past)
        self.body.addWidget(self.pages, 1)
        self.sections.currentChanged.connect(self._section)
        self.journal.changed.connect(self._render)
        self.journal.turned.connect(self._turned)
        self.entries.chosen.connect(self._turned)
        self.page.leave.connect(self._to_list)
        theme.changed.connect(self._arrange)
        for keys, do in (
            ("Ctrl+N", self._new),
            ("Ctrl+F", self._search),
            ("Ctrl+Return", self.journal.keep),
            ("Ctrl+Enter", self.journal.keep),
        ):
            QShortcut(QKeySequence(keys), self, do, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._render()
        self._arrange()

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
        if self.sections.currentIndex() == _CHECK_INS:
            self.check_ins.load()
            self.past.chart.chart.setFocus()
        elif self._beside or self._on_page:
            self.page.begin()
        else:
            self.new_entry.setFocus()

    def parts(self) -> tuple[QWidget, ...]:
        """What leads to its parts, the entries, and the page; or the check-ins."""
        return (self._top, self.entries, self.page, self.past)

    def back(self) -> bool:
        """From the page to the list where they take turns; out of a search; out of the check-ins."""
        if self.sections.currentIndex() == _CHECK_INS:
            self.sections.setCurrentIndex(_ENTRIES)
            return True
        if not self._beside and self._on_page:
            self._to_list()
            return True
        return self.entries.forget_search()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """The words on the page, if they are not saved."""
        return self.journal.unsaved()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Two panes, or one."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks elsewhere has stopped writing for now."""
        super().hideEvent(event)
        self.journal.save()

    # Inside

    def _new(self) -> None:
        self.sections.setCurrentIndex(_ENTRIES)
        self.journal.new()
        self._turned()

    def _search(self) -> None:
        self.sections.setCurrentIndex(_ENTRIES)
        self._to_list()
        self.entries.search.setFocus()
        self.entries.search.selectAll()

    def _section(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self._arrange()
        if index == _CHECK_INS:
            self.check_ins.load()

    def _turned(self) -> None:
        self._on_page = True
        self._arrange()
        if self.isVisible():
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
        self._top.setVisible(self._beside or not self._on_page or self.pages.currentIndex() == _CHECK_INS)
        wide = self.theme.px(_LIST)
        self.entries.setMinimumWidth(wide if self._beside else 0)
        self.entries.setMaximumWidth(wide if self._beside else 16_777_215)
