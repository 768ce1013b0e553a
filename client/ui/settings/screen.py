"""The settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, cast

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Scroller
from client.ui.kit.place import Place
from client.ui.settings.parts import translated
from client.ui.settings.sections import (
    AboutSection,
    CommunitySection,
    LookSection,
    PrivacySection,
)
from client.ui.settings.vault_section import VaultSection
from client.ui.settings.view_model import Settings
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.services.unlocking import KeyMaking
    from client.ui.kit.home import Home


_PASSES: Final = 3


class SettingsPlace(Place):
    """One column of cards. A change of the look leaves the focus where it is, and it stays before one's eyes."""

    key: ClassVar[str] = "settings"

    def __init__(self, home: Home, *, making: KeyMaking | None = None) -> None:
        """`making` fixes how keys are made, for tests."""
        super().__init__(home.theme)
        self.settings = Settings(home, self, making=making)
        self._scroller = _Steady(home.theme)
        self.body.addWidget(self._scroller)
        column = self._scroller.box
        self.look = LookSection(home, self._look)
        self.privacy = PrivacySection(home)
        self.community = CommunitySection(home, self.settings)
        self.vault = None if home.examples else VaultSection(home, self.settings)
        self.about = AboutSection(home)
        for section in (self.look, self.privacy, self.vault, self.community, self.about):
            if section is not None:
                column.addWidget(section)
        column.addStretch(1)
        self.settings.changed.connect(self._render)
        self._render()

    def title(self) -> str:
        """Its name."""
        return translated("Settings")

    def where(self) -> str:
        """Where they are kept."""
        return translated("Only on this computer")

    def arrive(self) -> None:
        """Begin with the first choice, unless one comes back to another."""
        self.look.show_chosen()
        held = self._scroller.held
        (self.look.theme_choice if held is None else held).setFocus()

    def _look(self, **chosen: object) -> None:
        self._scroller.hold()
        self.settings.look(**chosen)

    def _render(self) -> None:
        state = self.settings.state
        self.community.show_state(state)
        if self.vault is not None:
            self.vault.show_state(state)


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
