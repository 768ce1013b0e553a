"""Bringing a diary in: what was chosen, what it leaves open, what would happen, what happened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from client.domain.importing.moods import folded
from client.domain.importing.settling import Answers
from client.notices import Notice
from client.ui.kit.words import isolated
from client.ui.settings.importing_words import brought_words
from client.ui.settings.words import counted
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from client.domain.importing.found import Format
    from client.services.bringing import Brought, Looked, MadePicture, Weighed
    from client.services.changes import ChangeSet
    from client.services.importing import Importing
    from client.ui.kit.home import Home

_NOTHING_NEW: Final = Notice("All of it is here already; nothing was changed.")
_SAVED: Final = Notice("The list is written. It is called {name}, in {folder}.")


@dataclass(frozen=True, slots=True)
class ImportState(WorkState):
    """`looked` is what was found, None before something was chosen; `weighed` what bringing it in would do, None while
    that is worked out. `brought` is there once it was, until something else is chosen or it was taken back.
    """

    looked: Looked | None = None
    answers: Answers = field(default_factory=Answers)
    zone: str = ""
    weighed: Weighed | None = None
    brought: Brought | None = None

    @property
    def ready(self) -> bool:
        """Whether there is something to bring in, and nothing stands in the way."""
        return self.brought is None and self.weighed is not None and self.weighed.new > 0


class Import(Work):
    """Brings one file or folder in. Nothing is kept before somebody says so."""

    state: ImportState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = ImportState()
        self._service: Importing | None = None
        self._weighing = 0

    def look(self, path: Path, *, format: Format | None = None, by_saved: bool = False) -> None:
        """Read what was chosen."""
        self._begin(
            "import",
            lambda progress: self._importing.look(
                path=path, format=format, by_saved=by_saved, progress=progress
            ),
            self._looked,
        )

    def take_as(self, format: Format) -> None:
        """It is of another format than was thought."""
        looked = self.state.looked
        if looked is not None and looked.found.format != format:
            self.look(looked.path, format=format)

    def by_saved(self, wanted: bool) -> None:
        """Let files in which no day stands be of the day on which they were saved, or not."""
        looked = self.state.looked
        if looked is not None and looked.by_saved != wanted:
            self.look(looked.path, format=looked.found.format, by_saved=wanted)

    def mood(self, name: str, step: int | None) -> None:
        """A mood's name stands for this step, or for none."""
        moods = {**self.state.answers.moods, folded(name): step}
        self._answer(replace(self.state.answers, moods=moods))

    def day_first(self, first: bool | None) -> None:
        """Whether days in numbers begin with the day of the month."""
        self._answer(replace(self.state.answers, day_first=first))

    def scale(self, scale: tuple[float, float] | None) -> None:
        """From where to where the app's moods go."""
        self._answer(replace(self.state.answers, scale=scale))

    def notes_as_entries(self, wanted: bool) -> None:
        """Whether words of check-ins become journal entries."""
        self._answer(replace(self.state.answers, notes_as_entries=wanted))

    def zone(self, name: str) -> None:
        """By which clock times without an offset were written; empty for this computer's."""
        if name != self.state.zone:
            self._become(replace(self.state, zone=name))
            self._weigh()

    def bring_in(self) -> None:
        """Keep it."""
        looked, answers, zone = self.state.looked, self.state.answers, self.state.zone
        if looked is None or not self.state.ready:
            return
        self._begin(
            "import",
            lambda progress: self._importing.bring_in(
                looked=looked, answers=answers, zone=zone, make_picture=_make_picture, progress=progress
            ),
            self._brought,
        )

    def take_back(self) -> None:
        """Erase what was brought in and nobody changed since."""
        brought = self.state.brought
        if brought is not None:
            self._begin("import", lambda _: self._importing.take_back(brought=brought), self._taken_back)

    def save_problems(self, to: Path) -> None:
        """Write the list of what could not be read."""
        looked = self.state.looked
        if looked is not None:
            self._begin(
                "import",
                lambda _: self._importing.save_problems(found=looked.found, to=to),
                lambda _: self._say(
                    "import",
                    Notice(_SAVED.said, (("name", isolated(to.name)), ("folder", isolated(str(to.parent))))),
                    good=True,
                ),
            )

    def forget(self) -> None:
        """Nothing of it stays in memory."""
        if not self.state.busy:
            self._weighing += 1
            self._become(ImportState(attempts=self.state.attempts, kept=self.state.kept))

    # Inside

    @property
    def _importing(self) -> Importing:
        if self._service is None:
            from client.services.importing import Importing

            self._service = Importing(self._home.session.vault)
        return self._service

    def _looked(self, looked: Looked) -> None:
        self._become(
            replace(
                self.state,
                looked=looked,
                answers=looked.answers,
                weighed=None,
                brought=None,
                notice=None,
                part="",
            )
        )
        self._weigh()

    def _answer(self, answers: Answers) -> None:
        if answers != self.state.answers:
            self._become(replace(self.state, answers=answers))
            self._weigh()

    def _weigh(self) -> None:
        """Work out what would happen; an answer that is out of date when it comes is dropped."""
        looked = self.state.looked
        if looked is None or self.state.brought is not None:
            return
        self._weighing += 1
        number = self._weighing
        work = self._importing.weigh(looked=looked, answers=self.state.answers, zone=self.state.zone)
        self._home.bridge.run(work, partial(self._weighed, number), self._failed, owner=self)

    def _weighed(self, number: int, weighed: Weighed) -> None:
        if number == self._weighing:
            self._become(replace(self.state, weighed=weighed))
            if not weighed.new and weighed.known:
                self._say("import", _NOTHING_NEW)

    def _brought(self, found: tuple[Brought, ChangeSet]) -> None:
        brought, _ = found
        self._become(replace(self.state, brought=brought))
        self._say("import", Notice(brought_words(brought)), good=True)

    def _taken_back(self, found: tuple[int, int, ChangeSet]) -> None:
        gone, stayed, _ = found
        self._become(replace(self.state, brought=None, weighed=None))
        said = counted("1 record was taken back.", "%n records were taken back.", gone)
        if stayed:
            said += " " + counted(
                "1 stays: you changed it since.", "%n stay: you changed them since.", stayed
            )
        self._weigh()
        self._say("import", Notice(said.replace("{", "{{").replace("}", "}}")), good=True)


def _make_picture(data: bytes) -> MadePicture | None:
    from client.ui.kit.pictures import encode

    made = encode(data)
    return None if isinstance(made, str) else made
