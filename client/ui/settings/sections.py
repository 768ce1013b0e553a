"""The cards of the settings: how it looks, what is private, communities, and what this is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from client.bug_log import NAME
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Label, Line, breathe
from client.ui.kit.words import isolated
from client.ui.settings.page import WayRow
from client.ui.settings.parts import Path, Row, Section, TickRow, Words
from client.ui.settings.words import day, translated
from client.ui.theme import SCALES, Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.settings.view_model import SettingsState

VERSION: Final = "0.1.0"
"""The version of this program; a test compares it with the package's own."""


class LookSection(Section):
    """How the window looks and moves; each choice holds at once."""

    def __init__(self, home: Home, look: Callable[..., object]) -> None:
        """`look` takes fields of Appearance by name."""
        super().__init__(home.theme, translated("Appearance"), "settingsLook")
        self._home = home
        themes = (
            (translated("As this computer"), "system"),
            (translated("Light"), "light"),
            (translated("Dark"), "dark"),
            (translated("High contrast, light"), "hc_light"),
            (translated("High contrast, dark"), "hc_dark"),
        )
        directions = (
            (translated("As the language"), "system"),
            (translated("Left to right"), "ltr"),
            (translated("Right to left"), "rtl"),
        )
        sizes = [(isolated(f"{round(scale * 100)} %"), scale) for scale in SCALES]
        self.theme_choice = self._choice("themeChoice", themes, translated("Theme"))
        self.text_size = self._choice("textSize", sizes, translated("Text size"))
        self.font_choice = self._choice(
            "fontChoice",
            [(translated("Hanken Grotesk (ours)"), ""), *((each, each) for each in _families())],
            translated("Font"),
            translated("Any font on this computer."),
        )
        self.direction = self._choice("directionChoice", directions, translated("Direction"))
        self.box.addWidget(Line())
        self.still = self._tick(
            "reduceMotion",
            translated("Reduce motion"),
            translated("Nothing slides or fades."),
            on=lambda ticked: look(still=ticked),
        )
        self.letters = self._tick(
            "singleLetters",
            translated("Single letters as shortcuts"),
            translated("Switch this off if you speak to your computer, or if keys are pressed by accident."),
            on=lambda ticked: look(letters=ticked),
        )
        self.show_chosen()
        for choice, what in (
            (self.theme_choice, "theme"),
            (self.text_size, "scale"),
            (self.font_choice, "family"),
            (self.direction, "direction"),
        ):
            choice.currentIndexChanged.connect(
                lambda _, choice=choice, what=what: look(**{what: choice.currentData()})
            )
        self.box.addWidget(
            Label(
                translated(
                    "These choices are kept beside the vault, not in it, so that the locked window can be read too."
                    " They hold no name and nothing you wrote."
                ),
                "small",
            )
        )

    def show_chosen(self) -> None:
        """Show what is in force."""
        chosen = self._home.theme.appearance
        self.theme_choice.choose(chosen.theme)
        self.text_size.choose(min(SCALES, key=lambda scale: abs(scale - chosen.scale)))
        self.font_choice.choose(chosen.family)
        self.direction.choose(chosen.direction)
        self.still.setChecked(chosen.still)
        self.letters.setChecked(chosen.letters)

    def _choice(self, name: str, options: Iterable[tuple[str, object]], label: str, hint: str = "") -> Choice:
        choice = Choice(self._home.theme, options)
        choice.setObjectName(name)
        self.box.addWidget(Row(self._home.theme, label, choice, hint))
        return choice

    def _tick(self, name: str, label: str, hint: str, *, on: Callable[[bool], object]) -> QCheckBox:
        row = TickRow(self._home.theme, label, hint, name)
        row.tick.toggled.connect(on)
        self.box.addWidget(row)
        return row.tick


def _families() -> list[str]:
    """Installed fonts whose names can stand in a style sheet."""
    return [
        family
        for family in QFontDatabase.families()
        if not QFontDatabase.isPrivateFamily(family)
        and family.isprintable()
        and not set(family) & set("\"'\\;{}@")
        and family != "Hanken Grotesk"
    ]


class VaultSection(Section):
    """What concerns the vault: a row for each part, which opens a page of its own."""

    def __init__(self, theme: Theme, open_part: Callable[[str], object]) -> None:
        super().__init__(theme, translated("Your vault"), "settingsVault")
        self.box.addWidget(
            Label(
                translated("Where your journal, your drafts and what you read are kept, locked."),
                "body",
                "soft",
            )
        )
        self.ways: dict[str, WayRow] = {}
        rows = QVBoxLayout()
        breathe(rows, theme, spacing=2)
        for key, icon, line, below in (
            ("passphrase", "key-round", translated("Passphrase"), translated("Choose another")),
            (
                "recovery",
                "life-buoy",
                translated("Recovery code"),
                translated("For the day you forget your passphrase"),
            ),
            (
                "locking",
                "lock",
                translated("Locking"),
                translated("When it locks by itself, and pictures of the screen"),
            ),
            (
                "backups",
                "archive",
                translated("Backups"),
                translated("Make one, try one, bring one back"),
            ),
            (
                "export",
                "file-output",
                translated("Take everything with you"),
                translated("A copy that other programs can read"),
            ),
            (
                "history",
                "history",
                translated("What happened to this vault"),
                translated("Changes of what opens it, backups, restores"),
            ),
            (
                "renewal",
                "shield-alert",
                translated("Somebody may know my passphrase"),
                translated("What to do then"),
            ),
        ):
            self.ways[key] = way_to(theme, key, icon, line, below, open_part)
            rows.addWidget(self.ways[key])
        self.box.addLayout(rows)

    def show_state(self, state: SettingsState) -> None:
        """Say how things stand, where that is known."""
        if state.code_there is not None:
            if not state.code_there:
                words = translated("There is none: if you forget the passphrase, nobody can help")
            elif state.code_checked:
                words = translated("For the day you forget your passphrase")
            else:
                words = translated("Your paper was never checked")
            self.ways["recovery"].say(words)
        if state.last_backup is not None:
            last = translated("The last one: {day}").format(day=day(state.last_backup))
            self.ways["backups"].say(last if state.last_backup else translated("There is none yet"))


def way_to(
    theme: Theme, key: str, icon: str, line: str, below: str, open_part: Callable[[str], object]
) -> WayRow:
    """The row that opens a part's page."""
    return WayRow(theme, icon, line, below, on=lambda: open_part(key), object_name=f"openPart-{key}")


class PrivacySection(Section):
    """What is kept, who sees what, and what nothing here protects from."""

    def __init__(self, home: Home, open_part: Callable[[str], object]) -> None:
        super().__init__(home.theme, translated("Privacy"), "settingsPrivacy")
        if home.examples:
            here = translated(
                "You are looking at examples. What you write is kept in a folder on this computer and erased when you"
                " leave the examples. Nobody reads it."
            )
            others = translated("Nobody. The posts are examples, and there are no guides here.")
        else:
            here = translated(
                "Your journal, check-ins and drafts, what you have read and what you search for are kept in your vault"
                " on this computer, encrypted with your passphrase. None of it is sent; a draft leaves only when you"
                " post it."
            )
            others = translated(
                "What you post, under your pseudonym. Guides read it, members of the community can read it, and the"
                " server keeps it with the hour. The server also keeps the month you joined. It does not keep your"
                " name, your computer's address, or what you read."
            )
        for heading, text in (
            (translated("What stays here"), here),
            (translated("What others can see"), others),
            (
                translated("What Leeward cannot protect you from"),
                translated(
                    "Somebody who looks at this screen, or has control of this computer while the vault is open."
                    " Whoever watches your network can see that you use a community, unless you go through Tor,"
                    " though not what you read or write. And how you write can show who you are."
                ),
            ),
        ):
            self.box.addWidget(Words(home.theme, heading, text))
        if not home.examples:
            rows = QVBoxLayout()
            breathe(rows, home.theme, spacing=2)
            for key, icon, line, below in (
                (
                    "ledger",
                    "receipt-text",
                    translated("What left this computer"),
                    translated("Every request of the last thirty days, as it was"),
                ),
                (
                    "network",
                    "waypoints",
                    translated("Network"),
                    translated("Straight to each server, or through Tor or another proxy"),
                ),
                (
                    "protection",
                    "shield-check",
                    translated("What protects you here"),
                    translated("What this computer does and does not give, found out just now"),
                ),
            ):
                rows.addWidget(way_to(home.theme, key, icon, line, below, open_part))
            self.box.addLayout(rows)


class AboutSection(Section):
    """What this is, and where its things lie."""

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme, translated("About Leeward"), "settingsAbout")
        self.box.addWidget(Label(translated("Version {version}").format(version=VERSION), "body"))
        self.box.addWidget(
            Label(
                translated(
                    "Leeward counts nothing, shows no advertisement, and tells no one how you use it. It speaks to the"
                    " servers of your communities and to nobody else."
                )
            )
        )
        paths = home.config.paths
        vault = paths.examples if home.examples else paths.vault
        where = (
            translated("The examples, until you leave them") if home.examples else translated("Your vault")
        )
        for heading, path, name in (
            (where, vault, "vaultFolder"),
            (
                translated("Our own mistakes: where in the program they happened, without any of your words"),
                paths.logs / NAME,
                "mistakesFile",
            ),
        ):
            together = QVBoxLayout()
            breathe(together, home.theme, spacing=2)
            together.addWidget(Label(heading, "label"))
            together.addWidget(Path(home.theme, str(path), name, heading))
            self.box.addLayout(together)
