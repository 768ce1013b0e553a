"""The settings: one column of cards, and a page of its own for each part of the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, cast

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from client.ui.kit.controls import Scroller
from client.ui.kit.place import Place
from client.ui.settings.communities import CommunitySection
from client.ui.settings.page import PartPage
from client.ui.settings.sections import (
    AboutSection,
    LookSection,
    PrivacySection,
    VaultSection,
    WritingSection,
)
from client.ui.settings.view_model import Settings
from client.ui.settings.words import translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.services.unlocking import KeyMaking
    from client.ui.kit.home import Home


_PASSES: Final = 3


class SettingsPlace(Place):
    """What is changed at once is on the first page; what takes thought has one of its own, and leads back.

    A change of the look leaves the focus where it is, and it stays before one's eyes.
    """

    key: ClassVar[str] = "settings"

    def __init__(self, home: Home, *, making: KeyMaking | None = None) -> None:
        """`making` fixes how keys are made, for tests."""
        super().__init__(home.theme)
        self._home = home
        self._making = making
        self._pages: dict[str, PartPage] = {}
        self.settings = Settings(home, self)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        self._scroller = _Steady(home.theme)
        self._stack.addWidget(self._scroller)
        column = self._scroller.box
        self.look = LookSection(home, self._look)
        self.writing = None if home.examples else WritingSection(home.theme, self.open_part)
        self.vault = None if home.examples else VaultSection(home.theme, self.open_part)
        self.community = CommunitySection(home, self.settings, self._fresh_name)
        self.privacy = PrivacySection(home, self.open_part)
        self.about = AboutSection(home)
        for section in (self.look, self.vault, self.writing, self.privacy, self.community, self.about):
            if section is not None:
                column.addWidget(section)
        column.addStretch(1)
        self.settings.changed.connect(self._render)
        self._render()

    def title(self) -> str:
        """Its name, or that of the part that is open."""
        page = self.part
        return translated("Settings") if page is None else page.title

    def where(self) -> str:
        """Where they are kept."""
        page = self.part
        return page.where if page is not None and page.where else translated("Only on this computer")

    @property
    def part(self) -> PartPage | None:
        """The page of a part, if one is open."""
        page = self._stack.currentWidget()
        return page if isinstance(page, PartPage) else None

    def arrive(self) -> None:
        """Begin with the first choice, unless one comes back to another."""
        page = self.part
        if page is not None:
            page.arrive()
            return
        self.look.panel.show_chosen()
        self.settings.look_after_vault()
        held = self._scroller.held
        (self.look.panel.first if held is None else held).setFocus()

    def back(self) -> bool:
        """From a part to all settings."""
        page = self.part
        if page is None:
            return False
        if not page.back_inside():
            self._close_part()
        return True

    def open_part(self, part: str) -> None:
        """Open the page of that part."""
        page = self._pages.get(part)
        if page is None:
            page = self._pages[part] = _made(self._home, part, self._making)
            page.left.connect(self._close_part)
            page.wants.connect(self._leads_to)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.retitled.emit()
        page.arrive()

    def _leads_to(self, part: str) -> None:
        if part != "communities":
            self.open_part(part)
            return
        self._close_part()
        self._scroller.ensureWidgetVisible(self.community)
        self.community.join.setFocus()

    def _fresh_name(self, community: str) -> None:
        from client.ui.settings.fresh import FreshPage

        self.open_part("fresh")
        page = self.part
        if isinstance(page, FreshPage):
            page.choose_for(community)

    def hideEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Somebody goes elsewhere: no field keeps what was typed into it."""
        super().hideEvent(event)  # type: ignore[arg-type]
        page = self.part
        if page is not None:
            page.leave()

    def _close_part(self) -> None:
        page = self.part
        if page is None:
            return
        page.leave()
        self._stack.setCurrentWidget(self._scroller)
        self.settings.look_after_vault()
        self.retitled.emit()
        way = self._scroller.findChild(QWidget, page.came_from or f"openPart-{page.key}")
        if way is not None:
            way.setFocus()

    def _look(self, **chosen: object) -> None:
        self._scroller.hold()
        self.settings.look(**chosen)

    def _render(self) -> None:
        self.community.show_state(self.settings.state)
        if self.vault is not None:
            self.vault.show_state(self.settings.state)


def _made(home: Home, key: str, making: KeyMaking | None) -> PartPage:
    """The page of a part. They are imported when they are first opened."""
    if key == "passphrase":
        from client.ui.settings.passphrase import PassphrasePage

        return PassphrasePage(home, making)
    if key == "recovery":
        from client.ui.settings.recovery import RecoveryPage

        return RecoveryPage(home, making)
    if key == "renewal":
        from client.ui.settings.renewal import RenewalPage

        return RenewalPage(home, making)
    if key == "posting":
        from client.ui.settings.posting import PostingPage

        return PostingPage(home)
    if key == "check-ins":
        from client.ui.settings.check_ins import CheckInsPage

        return CheckInsPage(home)
    if key == "spelling":
        from client.ui.settings.spelling import SpellingPage

        return SpellingPage(home)
    if key == "seeing":
        from client.ui.settings.seeing import SeeingPage

        return SeeingPage(home)
    if key == "notices":
        from client.ui.settings.notices import NoticesPage

        return NoticesPage(home)
    if key == "locking":
        from client.ui.settings.locking import LockingPage

        return LockingPage(home)
    if key == "backups":
        from client.ui.settings.backups import BackupsPage

        return BackupsPage(home, making)
    if key == "importing":
        from client.ui.settings.importing import ImportPage

        return ImportPage(home)
    if key == "export":
        from client.ui.settings.export import ExportPage

        return ExportPage(home)
    if key == "history":
        from client.ui.settings.history import HistoryPage

        return HistoryPage(home)
    if key == "data":
        from client.ui.settings.your_data import YourDataPage

        return YourDataPage(home)
    if key == "fresh":
        from client.ui.settings.fresh import FreshPage

        return FreshPage(home)
    if key == "network":
        from client.ui.settings.network import NetworkPage

        return NetworkPage(home)
    if key == "managed":
        from client.ui.settings.managed import ManagedPage

        return ManagedPage(home)
    if key == "ledger":
        from client.ui.settings.ledger import LedgerPage

        return LedgerPage(home)
    from client.ui.settings.protection import ProtectionPage

    return ProtectionPage(home)


class _Steady(Scroller):
    """Keeps the control one is at in its place before one's eyes, while everything around it changes size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("settingsScroller")
        self.setAccessibleName(translated("Settings"))
        self._held: tuple[QWidget, int] | None = None
        self._passes = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._come_back)
        theme.changed.connect(self._begin)

    def hold(self) -> None:
        """Note where the control is, before the look changes."""
        control = self.held
        self._held = None if control is None else (control, self._height_of(control))

    @property
    def held(self) -> QWidget | None:
        """The control that has the focus in here, or had it last."""
        inside: QWidget | None = self.widget()
        return None if inside is None else cast("QWidget | None", inside.focusWidget())

    def _height_of(self, control: QWidget) -> int:
        return control.mapTo(self.viewport(), QPoint(0, 0)).y()

    def _begin(self) -> None:
        # Sizes of rows within cards settle one after the other.
        self._passes = _PASSES
        self._settle.start()

    def _come_back(self) -> None:
        if self._held is not None:
            control, height = self._held
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._height_of(control) - height)
            self.ensureWidgetVisible(control, 0, 0)
        self._passes -= 1
        if self._passes > 0:
            self._settle.start()
        else:
            self._held = None
