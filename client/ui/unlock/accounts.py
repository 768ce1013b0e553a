"""What came back, in words: counts of what is in a vault, the day of a backup, and what a rescue could not read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from client.ui.kit.words import contents_words, isolated

if TYPE_CHECKING:
    from client.domain.backups import Backup
    from client.services.backing_up import Restored
    from client.services.salvaging import Salvaged


def backup_words(backup: Backup) -> tuple[str, str]:
    """The day of a backup, for which it was made if not for the day, and its size in bytes as one would say it."""
    try:
        day = date.fromisoformat(backup.made_on)
        title = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
    except ValueError:
        title = backup.made_on
    number = backup.number
    if backup.before_update:
        title = (
            _said("{day}, before an update of Leeward, number {number}").format(day=title, number=number)
            if number > 1
            else _said("{day}, before an update of Leeward").format(day=title)
        )
    elif number > 1:
        title = _said("{day}, number {number} of that day").format(day=title, number=number)
    return isolated(title), isolated(QLocale().formattedDataSize(backup.size, 1))


def restored_words(restored: Restored) -> str:
    """What is in the vault now."""
    inside = contents_words(restored.contents)
    if not inside:
        return _said("It was opened and looked through. Nothing had been written in it yet.")
    return _said("It was opened and looked through. In it: {contents}.").format(contents=inside)


def salvaged_words(salvaged: Salvaged) -> str:
    """What could be read, and what could not."""
    said = [
        _said("Your vault now holds: {contents}.").format(
            contents=contents_words(salvaged.contents) or _said("nothing that was written")
        )
    ]
    if salvaged.lost_pages:
        said.append(
            _said("{lost} of {pages} pages could not be read; what stood there is missing.").format(
                lost=salvaged.lost_pages, pages=salvaged.pages
            )
        )
    if salvaged.lost_changes:
        said.append(
            _said(
                "1 piece of the latest changes could not be read; what stood in it may be missing, or be as it was"
                " before."
            )
            if salvaged.lost_changes == 1
            else QCoreApplication.translate(
                "mending",
                "%n pieces of the latest changes could not be read; what stood in them may be missing, or be as it was"
                " before.",
                "",
                salvaged.lost_changes,
            )
        )
    if salvaged.end_lost:
        said.append(
            _said(
                "What was written last may be missing: its end could not be read. It was cut off, or is damaged;"
                " nobody can tell which."
            )
        )
    if not (salvaged.lost_pages or salvaged.lost_changes or salvaged.end_lost):
        said.append(_said("Every page could be read."))
    if salvaged.uncertain:
        said.append(
            _said("1 journal entry comes from a damaged page and says so.")
            if salvaged.uncertain == 1
            else QCoreApplication.translate(
                "mending", "%n journal entries come from damaged pages and say so.", "", salvaged.uncertain
            )
        )
    if salvaged.refused:
        said.append(
            _said("1 record was left out, for it contradicts what was saved.")
            if salvaged.refused == 1
            else QCoreApplication.translate(
                "mending",
                "%n records were left out, for they contradict what was saved.",
                "",
                salvaged.refused,
            )
        )
    if salvaged.key_from_backup:
        said.append(
            _said(
                "The key file was lost; the one from a backup took its place, so the passphrase of then opens it."
            )
        )
    if salvaged.key_doubtful:
        said.append(
            _said(
                "The key file was damaged. Please choose a new passphrase and make a new recovery code in Settings,"
                " so that you can be sure of both."
            )
        )
    return "\n".join(said)


def _said(words: str) -> str:
    return QCoreApplication.translate("mending", words)
