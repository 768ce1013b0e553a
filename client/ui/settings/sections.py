"""The cards of the settings: how it looks, what is private, communities, and what this is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from client.bug_log import NAME
from client.ui.kit.comfort import ComfortPanel
from client.ui.kit.controls import Label, breathe
from client.ui.kit.managed_words import managed_line
from client.ui.settings.page import WayRow
from client.ui.settings.parts import Path, Section, Words
from client.ui.settings.words import day, translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.settings.view_model import SettingsState

VERSION: Final = "0.1.0"
"""The version of this program; a test compares it with the package's own."""


class LookSection(Section):
    """How the window looks, moves and is called; each choice holds at once."""

    def __init__(self, home: Home, look: Callable[..., object]) -> None:
        """`look` takes fields of Appearance by name."""
        super().__init__(home.theme, translated("Appearance"), "settingsLook")
        self.panel = ComfortPanel(home.theme, look, home.lock)
        self.box.addWidget(self.panel)


class WritingSection(Section):
    """What one meets in a community, and what helps while one writes."""

    def __init__(self, theme: Theme, open_part: Callable[[str], object]) -> None:
        super().__init__(theme, translated("Reading and writing"), "settingsWriting")
        rows = QVBoxLayout()
        breathe(rows, theme, spacing=2)
        for key, icon, line, below in (
            (
                "check-ins",
                "list-checks",
                translated("Check-ins"),
                translated("What they ask, a reminder, a pause"),
            ),
            (
                "seeing",
                "eye-off",
                translated("What you meet"),
                translated("Mute words, themes and people; take a break; only read"),
            ),
            (
                "spelling",
                "spell-check",
                translated("Spelling"),
                translated("On or off, its language, and your own words"),
            ),
            (
                "posting",
                "undo-2",
                translated("Before and after you post"),
                translated("Words looked through here first, and a moment to undo"),
            ),
            (
                "notices",
                "bell",
                translated("Notifications"),
                translated("None until you choose them; quiet hours"),
            ),
        ):
            rows.addWidget(way_to(theme, key, icon, line, below, open_part))
        self.box.addLayout(rows)


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
                "importing",
                "file-input",
                translated("Bring your diary in"),
                translated("From Daylio, Day One, a folder of notes, and others"),
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
                    "data",
                    "folder-open",
                    translated("Your data"),
                    translated("What is kept where and for how long; see it, take it, erase it"),
                ),
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
            management = home.session.management
            if management.managed:
                line, below = translated("What is set for this computer"), managed_line(management)
                rows.addWidget(way_to(home.theme, "managed", "lock", line, below, open_part))
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
