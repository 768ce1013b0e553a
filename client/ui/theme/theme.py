"""One theme for the whole program: what widgets and delegates ask for colours, fonts, lengths and icons."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from client.ui.theme import sheet
from client.ui.theme.appearance import Appearance, load, save
from client.ui.theme.tokens import Shade, TextRole, Tokens, folder, tokens

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

# To name `Qt` makes a hundred classes, and QStyle a dozen large ones: 15 ms that the first window does not wait for.

OUR_FACE: Final = "Hanken Grotesk"
_WEIGHTS: Final = ("Medium", "SemiBold")
_WEIGHTS_LATER: Final = ("MediumItalic",)
_MIDDLE: Final = 128
"""The lightness (0 to 255) below which the system's own window is a dark one."""
_CLEAR: Final = QColor(0, 0, 0, 0)
_ROLES: Final = (
    (QPalette.ColorRole.Window, "canvas"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Mid, "control"),
)
_DIRECTIONS: Final = {
    "system": "LayoutDirectionAuto",  # as the language's translation says
    "ltr": "LeftToRight",
    "rtl": "RightToLeft",
}


class Theme(QObject):
    """The look in force. `changed` is emitted after each change, when the new sheet is already applied."""

    changed = Signal()

    def __init__(self, application: QApplication, *, kept: Path | None = None, whole: bool = True) -> None:
        """`kept` is the file of the person's choice; without one nothing is read or kept.

        Not `whole`, icons are blanks of their size and the system's wish for contrast is not heard until `complete`:
        the first window does not wait for them. The application must then have the style Fusion.
        """
        super().__init__(application)
        self._application = application
        self._kept = kept
        self._appearance = Appearance() if kept is None else load(kept)
        self._whole = whole
        self._tokens = tokens(self._shade())
        _load_faces(_WEIGHTS)
        if whole:
            application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        if whole:
            self._hear_of_contrast()
        self._apply()

    # What is in force

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    @property
    def tokens(self) -> Tokens:
        """Colours and sizes."""
        return self._tokens

    @property
    def mirrored(self) -> bool:
        """Whether the window runs from right to left."""
        return self._application.isRightToLeft()

    def px(self, length: float) -> int:
        """A length of the design at the chosen text size."""
        return sheet.scaled(length, self._appearance.scale)

    @property
    def whole(self) -> bool:
        """Whether icons are drawn yet; `changed` tells when they are."""
        return self._whole

    def colour(self, name: str) -> QColor:
        """A token's colour. KeyError for a name that is no token."""
        return QColor(self._tokens.colours[name])

    def mood_colour(self, mood: int) -> QColor:
        """The hue of a mood from 1 (lowest) to 5."""
        return QColor(self._tokens.moods[mood - 1])

    def font(self, role: TextRole = "body", *, weight: int | None = None) -> QFont:
        """The font of a text role, for what paints itself."""
        style = self._tokens.text[role]
        font = QFont()
        font.setFamilies(list(self._families()))
        font.setPixelSize(self.px(style.size))
        font.setWeight(QFont.Weight(weight or style.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def line(self, role: TextRole = "body") -> int:
        """The height of one line of a text role."""
        return self.px(self._tokens.text[role].line)

    def milliseconds(self, name: str = "base") -> int:
        """How long a motion takes; 0 where motion is reduced."""
        return 0 if self._appearance.still else self._tokens.motion[name]

    def pixmap(self, name: str, colour: str = "text2", size: int = 20) -> QPixmap:
        """An icon in a token's colour, `size` unscaled pixels wide."""
        ratio = self._application.devicePixelRatio()
        if not self._whole:
            blank = QPixmap(round(self.px(size) * ratio), round(self.px(size) * ratio))
            blank.setDevicePixelRatio(ratio)
            blank.fill(_CLEAR)
            return blank
        from client.ui.theme import icons

        colour = self._tokens.colours.get(colour, colour)
        return icons.pixmap(name, colour, self.px(size), ratio, mirrored=self.mirrored)

    def icon(self, name: str, colour: str = "text2", size: int = 20, *, gap: int = 0) -> QIcon:
        """The same for a button or a list, with `gap` pixels behind it; faint when its button is disabled."""
        icon = QIcon(self._beside(self.pixmap(name, colour, size), gap))
        icon.addPixmap(self._beside(self.pixmap(name, "text3", size), gap), QIcon.Mode.Disabled)
        return icon

    def _beside(self, picture: QPixmap, gap: int) -> QPixmap:
        if not gap:
            return picture
        ratio = picture.devicePixelRatio()
        wider = QPixmap(picture.width() + round(gap * ratio), picture.height())
        wider.setDevicePixelRatio(ratio)
        wider.fill(_CLEAR)
        if not self._whole:
            return wider
        from PySide6.QtGui import QPainter

        painter = QPainter(wider)
        painter.drawPixmap(gap if self.mirrored else 0, 0, picture)
        painter.end()
        return wider

    # Changing it

    def choose(self, **changed: object) -> None:
        """Change the appearance (fields of Appearance by name), show it, and keep it for the next start."""
        chosen = self._appearance._replace(**changed)  # type: ignore[arg-type]  # names are Appearance's own
        if chosen == self._appearance:
            return
        self._appearance = chosen
        if self._kept is not None:
            save(self._kept, chosen)
        self._apply()
        self.changed.emit()

    def complete(self) -> None:
        """Draw icons, and load the faces that the first window does not need; call it once that is shown."""
        _load_faces(_WEIGHTS_LATER)
        if not self._whole:
            self._whole = True
            self._hear_of_contrast()
            if self._tokens.shade != self._shade():
                self._apply()
            self.changed.emit()

    def _hear_of_contrast(self) -> None:
        self._application.styleHints().accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def _system_changed(self, _: Qt.ColorScheme | Qt.ContrastPreference) -> None:
        if self._appearance.theme == "system" and self._tokens.shade != self._shade():
            self._apply()
            self.changed.emit()

    def _shade(self) -> Shade:
        chosen = self._appearance.theme
        if chosen != "system":
            return chosen
        if not self._whole:
            window = self._application.palette().color(QPalette.ColorRole.Window)
            return "dark" if window.lightness() < _MIDDLE else "light"
        from PySide6.QtCore import Qt

        hints = self._application.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        if more:
            return "hc_dark" if dark else "hc_light"
        return "dark" if dark else "light"

    def _families(self) -> tuple[str, ...]:
        chosen = self._appearance.family
        ours = (OUR_FACE, "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew")
        return (chosen, *ours) if chosen else ours

    def _apply(self) -> None:
        self._tokens = tokens(self._shade())
        application = self._application
        direction = self._appearance.direction
        if self._whole or direction != "system":
            from PySide6.QtCore import Qt

            application.setLayoutDirection(Qt.LayoutDirection[_DIRECTIONS[direction]])
        palette = QPalette()
        for role, name in _ROLES:
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text3"))
        application.setPalette(palette)
        application.setFont(self.font())
        # A path inside quotes would end at a quote of its own, and only ours is ever put here.
        check = folder() / f"check-{'dark' if self._tokens.dark else 'light'}.svg"
        application.setStyleSheet(
            sheet.sheet(
                self._tokens,
                scale=self._appearance.scale,
                families=self._families(),
                mirrored=self.mirrored,
                check_image=check.as_posix(),
            )
        )


_loaded: set[str] = set()


def _load_faces(weights: tuple[str, ...]) -> None:
    found = find_spec("font_hanken_grotesk")
    if found is None or found.origin is None:
        return  # the system's own faces stand in
    files = Path(found.origin).parent / "files"
    for weight in weights:
        if weight not in _loaded:
            _loaded.add(weight)
            QFontDatabase.addApplicationFont(str(files / f"HankenGrotesk-{weight}.otf"))
