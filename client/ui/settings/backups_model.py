"""Backups: those that are there, a new one, and whether one can really be opened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from client.domain.errors import WrongPassphrase
from client.notices import Notice, notice_for
from client.services import unlocking
from client.services.preferences import Keeping, Preferences
from client.ui.kit.words import isolated
from client.ui.settings.choosing import Choosing, Chosen
from client.ui.settings.rows_words import RowWords
from client.ui.settings.words import contents, day, size, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from PySide6.QtCore import QObject

    from client.domain.contents import Contents
    from client.domain.errors import WorldError
    from client.domain.progress import Progress
    from client.services.backing_up import Backup, Made
    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home

_MADE: Final = (
    "The backup was made, and opened again to be sure of it. In it: {contents}. It is called {name}, in"
    " {folder}."
)
_SOUND: Final = "{name} can be opened, and every page of it is whole. In it: {contents}."
_OTHER_PASSPHRASE: Final = Notice(
    "That backup was made under another passphrase. Please type the one of that time, and test it again."
)


@dataclass(frozen=True, slots=True)
class BackupsState(Chosen[Preferences]):
    """`backups` is None until they were read, the newest first. `asks` names the one
    that needs the passphrase of its time, `made` the one that was made last.
    """

    backups: tuple[Backup, ...] | None = None
    asks: str = ""
    made: str = ""


class Backups(Choosing[Preferences]):
    """Reads, makes and tests backups. Nothing here changes the vault."""

    part: ClassVar[str] = "daily"
    state: BackupsState

    def __init__(self, home: Home, parent: QObject | None = None, *, making: Any = None) -> None:
        super().__init__(home, parent, making=making)
        self.state = BackupsState()

    @property
    def rows(self) -> tuple[RowWords, ...] | None:
        """The backups in words; None until they were read."""
        backups = self.state.backups
        return None if backups is None else tuple(_row(each) for each in backups)

    def load(self) -> None:
        """Look what is there, and what was chosen."""
        from client.services import backing_up

        vault = self._home.session.vault
        look = vault.threads.keys.run(partial(backing_up.restorable, vault.folder.path))
        self._home.bridge.run(_awaited(look), self._found, self._not_found, owner=self)
        self._home.bridge.run(self.get(), self._read, self._not_found, owner=self)

    def make(self, to: Path | None = None) -> None:
        """Make one now: in the vault's own folder for them, or in a folder of the person's."""
        from client.services import backing_up

        vault, now = self._home.session.vault, self._home.now
        self._begin(
            "make", lambda progress: backing_up.make(vault, to=to, now=now, progress=progress), self._made
        )

    def test(self, backup: Path, passphrase: str = "") -> None:
        """Really open one; with the vault's own key, or else with the passphrase of its time."""
        from client.services import backing_up

        vault = self._home.session.vault
        if passphrase:
            prove = unlocking.by_passphrase(passphrase, stretch=self._making.stretch)
            work: Callable[[Progress], Coroutine[Any, Any, Contents]] = lambda progress: backing_up.test(  # noqa: E731
                backup, prove=prove, threads=vault.threads, beside=vault.folder.backups, progress=progress
            )
        else:
            work = lambda progress: backing_up.test_mine(vault, backup, progress)  # noqa: E731
        self._tested = backup, bool(passphrase)
        self._begin("test", work, self._sound)

    def get(self) -> Coroutine[Any, Any, Preferences]:
        """What was chosen."""
        return Keeping(self._home.session.vault.private).get()

    def put(self, chosen: Preferences) -> Coroutine[Any, Any, ChangeSet]:
        """Keep these."""
        return Keeping(self._home.session.vault.private).put(chosen)

    def _found(self, backups: list[Backup]) -> None:
        self._become(replace(self.state, backups=tuple(backups)))

    def _not_found(self, error: WorldError) -> None:
        self._say("make", notice_for(error))

    def _made(self, made: Made) -> None:
        path = made.backup.path
        facts = {"contents": contents(made.contents), "name": path.name, "folder": str(path.parent)}
        self._become(replace(self.state, made=str(path)))
        self._say("make", _notice(_MADE, facts), good=True)
        self.load()

    def _sound(self, found: Contents) -> None:
        self._become(replace(self.state, asks=""))
        facts = {"contents": contents(found), "name": self._tested[0].name}
        self._say("test", _notice(_SOUND, facts), good=True)

    def _failed(self, error: WorldError) -> None:
        if isinstance(error, WrongPassphrase) and self.state.busy == "test":
            backup, typed = self._tested
            self._rest()
            self._become(replace(self.state, asks=str(backup)))
            self._say("test", notice_for(error) if typed else _OTHER_PASSPHRASE)
            return
        super()._failed(error)


async def _awaited(work: Any) -> Any:
    return await work


def _row(backup: Backup) -> RowWords:
    title = day(backup.made_on)
    if backup.before_update:
        title = translated("{day}, before an update of Leeward").format(day=title)
    return RowWords(str(backup.path), title, f"{size(backup.size)} · {isolated(backup.path.name)}")


def _notice(said: str, facts: dict[str, str]) -> Notice:
    return Notice(said, tuple((name, isolated(value)) for name, value in facts.items()))
