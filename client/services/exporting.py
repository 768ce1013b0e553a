"""Taking one's own words out of the vault: readable by anyone, or encrypted so that Leeward is not needed for it.

An export is for a person and for other programs. It is no backup: keys, and so memberships, stay in the vault.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final, Literal

from client.crypto import age_file
from client.domain.contents import Contents
from client.domain.errors import BugError, PlaceTaken, WorldError
from client.domain.journal import Moment
from client.domain.progress import Progress
from client.services import export_day_one, export_fhir, export_folder, export_table
from client.services.export_archive import encoded, zipped
from client.services.export_forms import as_json, as_markdown
from client.services.export_leaves import Leaf, leaves
from client.services.export_source import Source
from client.services.long_work import stoppable
from client.services.preferences import Keeping, Preferences
from client.services.unlocking import OpenVault
from client.vault import connection, counting, events, everything
from client.vault.events import VaultEvent
from client.vault.faults import from_sqlite, may_pass
from client.vault.outfile import OutFile
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection, Error, demand_genuine

Form = Literal["json", "markdown", "age", "markdown-folder", "csv", "day-one", "fhir", "pdf"]

_ENDINGS: Final[dict[Form, str]] = {
    "json": ".json",
    "markdown": ".md",
    "age": ".age",
    "markdown-folder": "-markdown.zip",
    "csv": ".csv",
    "day-one": "-day-one.zip",
    "fhir": "-fhir.json",
    "pdf": ".pdf",
}
_WHOLE: Final = {"json": as_json, "markdown": as_markdown}
"""The forms that hold all that there is, and are in an encrypted one."""
_BOTH: Final[tuple[Literal["json", "markdown"], ...]] = ("json", "markdown")
_NAME: Final = "leeward-export-"
_ATTEMPTS: Final = 3


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the export is, and how much of what is in it."""

    path: Path
    contents: Contents


async def export(
    vault: OpenVault,
    *,
    to: Path,
    form: Form,
    passphrase: str = "",
    recipients: tuple[str, ...] = (),
    printed: Callable[[Iterator[Leaf]], bytes] | None = None,
    now: Callable[[], float] = time.time,
    progress: Progress | None = None,
) -> Exported:
    """Write all that the person wrote, and was told by guides, as it stands at one moment.

    `to` is a folder, in which the file gets a name with the date, or the file itself. "json" and "markdown" are not
    encrypted, and say so. "age" holds both in a ZIP, encrypted to `recipients` (`age1...`), or else by `passphrase`,
    which should not be the vault's. The others hold the journal, check-ins and answers, each as far as its format goes;
    "pdf" needs `printed`, which sets them on pages, in another thread.

    Raises PlaceTaken, UnusablePassphrase, UnusableRecipient, NotEnoughMemoryForKey, DiskFull, VaultUnreadable,
    VaultDamaged, Stopped. After any of them no piece of the file is there, nor after a kill or a power cut where the
    disk knows files without a name (Linux, on most disks). Elsewhere (Windows, macOS, a stick's FAT) these two leave
    a hidden piece in that folder, as readable as its form is, until the next export into the same folder erases it.
    """
    progress = progress or Progress()
    preferences = await Keeping(vault.private).get()
    at = now()
    # The person's own day and zone, as their journal has it.
    local = datetime.fromtimestamp(at, tz=UTC).astimezone()
    work = _Work(
        vault=vault,
        to=to,
        form=form,
        passphrase=passphrase,
        recipients=tuple(map(age_file.recipient, recipients)),
        printed=printed,
        preferences=preferences,
        made=Moment.of(local),
        day=f"{local:%Y-%m-%d}",
        progress=progress,
    )
    exported = await stoppable(vault.threads.keys, work.run, progress)
    event = VaultEvent(int(at), "exported", {"form": form})
    try:
        await vault.private.write(lambda db: events.note(db, event))
    except WorldError:
        pass  # the export is there; a full disk must not say that it is not
    return exported


@dataclass(frozen=True, slots=True)
class _Work:
    vault: OpenVault
    to: Path
    form: Form
    passphrase: str = field(repr=False)
    recipients: tuple[age_file.Recipient, ...]
    printed: Callable[[Iterator[Leaf]], bytes] | None
    preferences: Preferences
    made: Moment
    day: str
    progress: Progress

    def run(self) -> Exported:
        """Again from the start, over a fresh connection, when the disk failed to read for a moment."""
        path = self.to
        if path.is_dir():
            path = _free_name(path, day=self.day, ending=_ENDINGS[self.form])
        for attempt in range(_ATTEMPTS):
            self.progress.tell("export")
            # A connection of its own: the state it sees does not move, and nobody waits for it meanwhile.
            db = connection.connect(
                self.vault.folder.private_file,
                self.vault.data_key.private_file(),
                PRIVATE_SCHEMA,
                read_only=True,
            )
            try:
                return Exported(path, self._write(db, path))
            except Error as error:
                if not may_pass(error) or attempt == _ATTEMPTS - 1:
                    raise from_sqlite(error, part="private") from error
            finally:
                db.close()
        raise BugError("an export is tried at least once")

    def _write(self, db: Connection, path: Path) -> Contents:
        db.execute("BEGIN")
        contents = counting.contents(db)
        of = self._records(db, contents)
        steps = count(1)
        source = Source(
            db, self.preferences, self.made, lambda: self.progress.tell("export", next(steps), of)
        )
        with OutFile(path) as out:
            if self.form == "age":
                stem = _NAME + self.day
                members = ((stem + _ENDINGS[form], encoded(_WHOLE[form](source))) for form in _BOTH)
                inside = zipped(members)
                if self.recipients:
                    age_file.encrypt_to(self.recipients, inside, out.write)
                else:
                    age_file.encrypt_with(self.passphrase, inside, out.write)
            else:
                for piece in self._pieces(source):
                    out.write(piece)
            self.progress.tell("export", of, of)
            # Nothing is taken for words that were not as they were written.
            demand_genuine(db)
            out.finish()
        return contents

    def _records(self, db: Connection, contents: Contents) -> int:
        if self.form in ("markdown-folder", "csv", "pdf"):
            return contents.entries + contents.check_ins
        if self.form == "day-one":
            return contents.entries
        if self.form == "fhir":
            return contents.check_ins
        # What waits is among the posts, and letters to earlier names are counted nowhere else.
        records = contents.total - contents.waiting + sum(1 for _ in everything.letters_to_earlier(db))
        return 2 * records if self.form == "age" else records

    def _pieces(self, source: Source) -> Iterator[bytes]:
        if self.form == "markdown-folder":
            return zipped(export_folder.members(source, folder=_NAME + self.day))
        if self.form == "day-one":
            return zipped(export_day_one.members(source))
        if self.form == "pdf":
            if self.printed is None:
                raise BugError("somebody sets the pages")
            return iter((self.printed(leaves(source)),))
        if self.form == "fhir":
            return encoded(export_fhir.pieces(source))
        if self.form == "csv":
            return encoded(export_table.pieces(source))
        return encoded(_WHOLE["json" if self.form == "json" else "markdown"](source))


def _free_name(folder: Path, *, day: str, ending: str) -> Path:
    for number in count(1):
        path = folder / f"{_NAME}{day}{f'-{number}' if number > 1 else ''}{ending}"
        if not os.path.lexists(path):
            return path
    raise PlaceTaken
