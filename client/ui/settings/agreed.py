"""What a member agreed to in a community, and when, in words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from client.ui.settings.words import day

if TYPE_CHECKING:
    from client.services.agreements import Standing
    from client.vault.agreements import Agreed


def in_short(standing: Standing | None) -> str:
    """One line for the list of communities; empty where nothing is known."""
    if standing is None or not standing.agreed:
        return ""
    translate = QCoreApplication.translate
    newest = next((each for each in standing.agreed if each.what == "guidelines"), standing.agreed[0])
    if standing.asks:
        return translate("agreements", "There are newer guidelines; you will be asked before you post.")
    return translate("agreements", "You agreed to its guidelines, version {version}, on {day}.").format(
        version=newest.version, day=_day(newest)
    )


def notes(standing: Standing) -> list[str]:
    """Each agreement in a line, the newest first; and what is not known."""
    translate = QCoreApplication.translate
    lines = {
        "guidelines": translate("agreements", "Guidelines, version {version}: {day}"),
        "escalation": translate(
            "agreements", "What guides do when someone may be in danger, version {version}: {day}"
        ),
        "age": translate("agreements", "That you are at least {version} years old: {day}"),
    }
    found = [lines[each.what].format(version=each.version, day=_day(each)) for each in standing.agreed]
    return found or [
        translate(
            "agreements",
            "You joined before Leeward noted this here, so which version you agreed to then is not known. These words"
            " hold now:",
        )
    ]


def _day(agreed: Agreed) -> str:
    return day(datetime.fromtimestamp(agreed.agreed_at, UTC).date().isoformat())
