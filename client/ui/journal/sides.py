"""Where one goes from the entries now and then: the menu that leads there, and pages made when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from client.domain.filing import Version
from client.ui.journal.half_names import HalfNames
from client.ui.journal.keeping import one_by_one
from client.ui.journal.labels_field import KnownLabels
from client.ui.journal.on_this_day import OnThisDay
from client.ui.journal.side_page import SidePage
from client.ui.journal.templates import Templates, TemplatesPage
from client.ui.journal.trash import Trash, TrashPage
from client.ui.journal.versions import Versions, VersionsPage

if TYPE_CHECKING:
    from client.ui.journal.view_model import Journal
    from client.ui.kit.home import Home


class Sides(QObject):
    """`left` asks for the entries, `shown` carries the page that is shown now."""

    left = Signal()
    shown = Signal(QWidget)

    def __init__(
        self,
        home: Home,
        journal: Journal,
        known: KnownLabels,
        earlier: OnThisDay,
        pages: QStackedWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._home, self._journal, self._known, self._earlier = home, journal, known, earlier
        self._pages = pages
        self._made: dict[str, SidePage] = {}
        self.trash = Trash(home, self)
        self.templates = Templates(home, self)
        self.versions = Versions(home, self)
        self.half = HalfNames(home, self)

    @property
    def current(self) -> SidePage | None:
        """The page that is shown, if one of these is."""
        now = self._pages.currentWidget()
        return now if isinstance(now, SidePage) else None

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What must be done so that no word on these pages is lost; None when there is nothing."""
        parts = [each.unsaved() for each in self._made.values()]
        left = [work for work in (*parts, self.half.unsaved()) if work is not None]
        return one_by_one(left) if left else None

    def menu(self, parent: QWidget) -> QMenu:
        """Where one can go, and whether earlier years are shown."""
        menu = QMenu(parent)
        menu.setObjectName("journalMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Journals"), self.show_journals)
        menu.addAction(self.tr("Labels"), self.show_labels)
        menu.addAction(self.tr("Your own templates"), self.show_templates)
        menu.addAction(self.tr("Trash"), self.show_trash)
        menu.addSeparator()
        earlier = menu.addAction(self.tr("Show earlier years on this day"))
        earlier.setCheckable(True)
        earlier.setChecked(self._earlier.state.wanted)
        earlier.toggled.connect(lambda on: self._earlier.set_wanted(wanted=on))
        return menu

    def show_trash(self) -> None:
        """Go to what was put away."""
        self._show("trash", lambda: TrashPage(self._home, self.trash))

    def show_templates(self) -> None:
        """Go to one's own beginnings."""
        self._show("templates", lambda: TemplatesPage(self._home.theme, self.templates))

    def show_journals(self) -> None:
        """Go to the journals there are."""
        from client.ui.journal.shelves import JournalsPage

        self._show("journals", lambda: JournalsPage(self._home, self._journal, self.half))

    def show_labels(self) -> None:
        """Go to the labels there are."""
        from client.ui.journal.shelves import LabelsPage

        self._show("labels", lambda: LabelsPage(self._home, self._known, self.half))

    def show_versions(self) -> None:
        """Go to what the open entry said before."""
        entry = self._journal.state.page.entry
        if entry is not None:
            self._show("versions", self._versions_page)
            self.versions.load(entry)

    def _versions_page(self) -> VersionsPage:
        page = VersionsPage(self._home.theme, self.versions)
        page.wanted.connect(lambda version: self._bring_back(version, page.say_brought))
        return page

    def _bring_back(self, version: Version, done: Callable[[], None]) -> None:
        self._journal.bring_back(version, done)
        self.left.emit()

    def _show(self, key: str, make: Callable[[], SidePage]) -> None:
        if key not in self._made:
            page = self._made[key] = make()
            page.leave.connect(self.left)
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self._made[key])
        self.shown.emit(self._made[key])
        self._made[key].arrive()
