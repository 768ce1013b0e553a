"""The page that says what protects here, as found out on this system, and what nothing protects from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from client import protection
from client.ui.kit.controls import Label, breathe
from client.ui.kit.prose import Prose
from client.ui.settings.page import PartPage
from client.ui.settings.parts import Words
from client.ui.settings.words import translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_Three = tuple[str, str, str]
_SIGNS: Final = {True: ("check", "accent"), False: ("x", "text2"), None: ("minus", "text3")}

# What is said where it holds, where it does not, and where the system does not tell.
_FACTS: Final[dict[str, _Three]] = {
    "no-core-dumps": (
        "If Leeward crashes, this system writes no picture of its memory to the disk.",
        (
            "If Leeward crashes, this system may write a picture of its memory to the disk, and what was open would be"
            " in it."
        ),
        (
            "Leeward asks this system to write no picture of its memory to the disk if it crashes. The system does not"
            " say whether it follows."
        ),
    ),
    "memory-closed": (
        "Other programs of yours cannot read Leeward's memory. An administrator of this computer can.",
        "Other programs of yours can read Leeward's memory while the vault is open.",
        "On this system, other programs of yours may be able to read Leeward's memory while the vault is open.",
    ),
    "no-plain-swap": (
        "Memory that the system moves to the disk is encrypted there, or the system moves none.",
        (
            "This system may move parts of the memory to the disk without encrypting them. Encrypting the whole disk"
            " helps."
        ),
        (
            "This system does not say whether memory that it moves to the disk is encrypted. Encrypting the whole disk"
            " helps."
        ),
    ),
    "files-private": (
        "Other accounts on this computer cannot open Leeward's files.",
        "Other accounts on this computer may be able to open Leeward's files. What is in the vault stays encrypted.",
        (
            "Leeward's files lie in your own part of this computer. Whether other accounts can open them, Leeward"
            " cannot find out here. What is in the vault stays encrypted."
        ),
    ),
    "capture-excludable": (
        (
            "This system can leave the window out of pictures of the screen and shared screens; Locking has a switch"
            " for it. A camera still sees the screen."
        ),
        "This system does not let a program leave its window out of pictures of the screen. Lock before you share it.",
        "Leeward cannot tell whether this system leaves the window out of pictures of the screen.",
    ),
    "disk-encrypted": (
        "The whole disk is encrypted.",
        "The disk as a whole is not encrypted. The vault is.",
        (
            "Whether the whole disk is encrypted, Leeward cannot find out. The vault is encrypted in any case; a disk"
            " that is encrypted as well also hides that you use Leeward."
        ),
    ),
}


class ProtectionPage(PartPage):
    """Found out anew each time one comes to it."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "protection", translated("What protects you here"))
        self._home = home
        always = self.card(translated("Always"), "protectionAlways")
        for holds, text in (
            (
                True,
                translated(
                    "Your vault is encrypted with your passphrase, on the disk and in every backup. Whoever has the"
                    " disk and not the passphrase can read none of your words. They do see that you use Leeward, how"
                    " large the vault is, when it was changed, how many communities have a file in it, the days of its"
                    " backups, and about how often it was opened."
                ),
            ),
            (
                True,
                translated(
                    "Locking ends the program that held the keys and starts a fresh one: no passphrase, no key and"
                    " none of your words stay in its memory."
                ),
            ),
            (
                True,
                translated(
                    "What you copy from the vault is marked as secret where the system knows such a mark, and Leeward"
                    " takes it out of the clipboard when it locks. A program that notes what is copied may keep it all"
                    " the same."
                ),
            ),
        ):
            always.box.addWidget(_Fact(theme, holds, text))
        self._here = self.card(translated("On this computer, found out just now"), "protectionHere")
        self._facts: list[QWidget] = []
        never = self.card(translated("What nobody can protect you from here"), "protectionNever")
        for heading, text in (
            (
                translated("Somebody who has your passphrase"),
                translated(
                    "They can read all of it. If that may be so, there is a page for it in the settings."
                ),
            ),
            (
                translated("Somebody who makes you open it"),
                translated(
                    "Leeward hides no second vault behind the first: it would protect nobody who is pressed hard. What"
                    " you do not write down cannot be taken from you."
                ),
            ),
            (
                translated("A program that watches this computer"),
                translated(
                    "One that notes your keys or looks at the screen sees what you see. Keep the system up to date, and"
                    " do not use Leeward on a computer that somebody else looks after and you do not trust."
                ),
            ),
            (
                translated("Eyes in the room"),
                translated("Shift three times, or Quick exit, and the window is gone at once."),
            ),
        ):
            never.box.addWidget(Words(theme, heading, text))
        self.fill()

    def arrive(self) -> None:
        """Ask the system anew."""
        super().arrive()
        paths = self._home.config.paths
        self.show_facts(protection.facts(paths.vault))

    def show_facts(self, facts: tuple[protection.Fact, ...]) -> None:
        """Show what the system says."""
        for old in self._facts:
            old.hide()
            old.deleteLater()
        self._facts = [_Fact(self.theme, fact.holds, in_words(fact)) for fact in facts if fact.code in _FACTS]
        for each in self._facts:
            self._here.box.addWidget(each)


class _Fact(QWidget):
    """A sign and a sentence that says the same."""

    def __init__(self, theme: Theme, holds: bool | None, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._colour = _SIGNS[holds]
        self._sign = Label("", wrap=False)
        box = QHBoxLayout(self)
        breathe(box, theme, spacing=12)
        box.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(Prose(theme, text, "body"), 1)
        self._draw()
        theme.changed.connect(self._draw)

    def _draw(self) -> None:
        self._sign.setPixmap(self._theme.pixmap(self._icon, self._colour, 20))


def in_words(fact: protection.Fact) -> str:
    """What a fact means for the person."""
    holds, holds_not, unknown = _FACTS[fact.code]
    return translated(holds if fact.holds else unknown if fact.holds is None else holds_not)
