"""What is set for this computer by whoever manages it, in plain words that say who set it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from client.domain.guide_keeping import Erased
from client.domain.management import Management
from client.ui.kit.words import isolated


def who(management: Management) -> str:
    """Who manages this computer, within a sentence."""
    return isolated(management.by) if management.by else _tr("whoever manages this computer")


def managed_line(management: Management) -> str:
    """That it is managed, and by whom; empty where it is not."""
    if not management.managed:
        return ""
    if not management.readable:
        return _tr("The rules for this computer cannot be followed, so everything is as tight as it can be.")
    if management.by:
        return _tr("This computer is managed by {who}.").format(who=who(management))
    return _tr("This computer is managed. The rules do not say by whom.")


def lock_words(management: Management) -> tuple[str, ...]:
    """When it locks at the latest: everywhere, and with the guide desk in sight."""
    said = []
    if management.lock_minutes is not None:
        said.append(
            _count(
                "Leeward locks after %n minutes without a key or a click, or earlier if you choose.",
                management.lock_minutes,
            )
        )
    if management.desk_minutes is not None:
        said.append(
            _count(
                "With the guide desk in sight, Leeward locks after %n minutes, or earlier if you choose.",
                management.desk_minutes,
            )
        )
    return tuple(said)


def copy_words(management: Management) -> str:
    """That what is copied at the desk stays in Leeward; empty where it need not."""
    return (
        ""
        if management.copying
        else _tr("What you copy at the guide desk can be put in again in Leeward, and nowhere else.")
    )


def save_words(management: Management) -> str:
    """That no file and no paper is made from the desk; empty where some may be."""
    return "" if management.saving else _tr("Nothing from the guide desk is saved as a file, or printed.")


def picture_words(management: Management) -> str:
    """That the window stays out of pictures of the screen; empty where that is the person's to choose."""
    if management.pictures:
        return ""
    return _tr(
        "Leeward stays out of pictures of the screen and shared screens, where this system offers that."
    )


def keeping_words(management: Management) -> str:
    """How long the desk keeps unsent words about members; empty for as long as the guide wants."""
    return {
        "always": "",
        "shift": _tr(
            "What you write about members and have not sent is erased when your shift ends; Leeward locks then."
        ),
        "lock": _tr(
            "What you write about members and have not sent is erased each time Leeward locks, and when your shift"
            " ends; it locks then too."
        ),
    }[management.keeps]


def every_rule(management: Management) -> tuple[str, ...]:
    """All that is set, a sentence for each."""
    said = (
        *lock_words(management),
        copy_words(management),
        save_words(management),
        picture_words(management),
        keeping_words(management),
    )
    return tuple(each for each in said if each)


def set_by(management: Management) -> str:
    """Who set what was just said, as a sentence of its own."""
    if not management.readable:
        return managed_line(management)
    if management.by:
        return _tr("{who} has set this for this computer.").format(who=who(management))
    return _tr("Whoever manages this computer has set this.")


def erased_words(erased: Erased, management: Management) -> str:
    """What was erased of what a guide had written, and who wants that; empty for nothing."""
    if not erased:
        return ""
    said = {
        "shift": _tr(
            "With your shift, whatever you had begun to write about members and not sent was erased."
        ),
        "lock": _tr(
            "When Leeward closed, whatever you had begun to write about members and not sent was erased."
        ),
        "unlock": _tr(
            "Leeward had not been closed as usual. So it has erased only now whatever you had begun to write about"
            " members and not sent."
        ),
    }[erased.when]
    return f"{said} {set_by(management)}" if management.managed else said


def _tr(words: str) -> str:
    return QCoreApplication.translate("managed", words)


def _count(words: str, count: int) -> str:
    return QCoreApplication.translate("managed", words, "", count)
