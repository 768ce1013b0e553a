"""The terminal's composition: engine, vault and services of one session, opened when the first command needs them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, Final, TypeVar
from uuid import UUID

from client.cli import passphrases
from client.cli.output import Output, isolated
from client.config import Config
from client.domain.errors import VaultAbsent, VaultExists
from client.engine import Engine
from client.services import unlocking
from client.services.memberships import Circumstances
from client.services.session import Session, verifying_thread
from client.services.unlocking import KeyMaking, NewVault, OpenVault
from client.vault import presence
from client.vault.worker import VaultThreads
from protocol.reviewing import ReviewItem

T = TypeVar("T")
Ask = Callable[[str], str]
_LAST_LINE: Final = "."


class NoCommunity(Exception):
    """A command needs a community and this vault has none."""


class CannotYet(Exception):
    """A command that cannot be carried out as it was given; `said` is the sentence for the person."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


class TypingStopped(Exception):
    """The person stopped while typing a text; `text` is what there was, for whoever asked to keep or give back."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Terminal:
    """One session. Use as a context manager: on leaving, everything is closed in order and joined."""

    def __init__(
        self,
        *,
        config: Config,
        output: Output,
        passphrase_fd: int | None = None,
        community: str = "",
        ask: Ask = input,
    ) -> None:
        self.output = output
        self.threads_shown: list[UUID] = []
        self.own_shown: list[UUID] = []
        self.reviews_shown: list[UUID] = []
        self.versions: dict[UUID, int] = {}
        self.claimed: dict[UUID, ReviewItem] = {}
        self._config = config
        self._passphrase_fd = passphrase_fd
        self._passphrase: str | None = None
        self._wanted = community
        self._ask = ask
        self._engine = Engine()
        self._vault_threads = VaultThreads.real()
        self._verifying = verifying_thread()
        self._session: Session | None = None

    def __enter__(self) -> Terminal:
        self._engine.start()
        return self

    def __exit__(self, *_: object) -> None:
        try:
            if self._session is not None:
                self.run(_close(self._session))
        finally:
            self._session = None
            self._engine.stop()
            self._engine.join()
            self._verifying.shutdown()
            self._vault_threads.shut_down()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work` on the engine and wait; Ctrl-C cancels it there before it is felt here."""
        future = self._engine.submit(work)
        try:
            return future.result()
        except KeyboardInterrupt:
            future.cancel()
            raise

    @property
    def session(self) -> Session:
        """What a person can do, after opening the vault if it is not open. Raises VaultError or NoPassphrase."""
        if self._session is None:
            folder = self._config.paths.vault
            if not unlocking.is_there(folder):
                raise VaultAbsent(remains=presence.remains(folder))
            passphrase = self._known_passphrase(passphrases.ask)
            vault = self.run(unlocking.unlock(folder, passphrase=passphrase, threads=self._vault_threads))
            self._opened(vault)
        assert self._session is not None
        return self._session

    def create(self) -> NewVault:
        """Make a vault and open it. Raises VaultExists and the like, or NoPassphrase."""
        folder = self._config.paths.vault
        if self._session is not None or unlocking.is_there(folder):
            raise VaultExists
        made = self.run(
            unlocking.create(
                folder,
                passphrase=self._known_passphrase(passphrases.ask_new),
                threads=self._vault_threads,
                making=KeyMaking(seconds=self._config.key_seconds),
            )
        )
        self._opened(made.vault)
        return made

    def communities(self) -> list[tuple[str, str]]:
        """Id and name of each community that one belongs to."""
        found = self.run(self.session.memberships.every())
        return [(each.id, each.name) for each in found if each.state not in ("joining", "left")]

    def community(self) -> str:
        """The id of the community that commands are about: the only one, or the one that was chosen.

        Raises NoCommunity, or CannotYet when there are several and none, or none of them, was named: words must
        never go to another place than the person thinks.
        """
        joined = self.communities()
        if not joined:
            raise NoCommunity
        wanted = self._wanted.casefold()
        named = [one for one in joined if not wanted or wanted in (one[0], one[1].casefold())]
        if len(named) != 1:
            names = ", ".join(isolated(name) for _, name in joined)
            raise CannotYet(
                f"Please say which community you mean, with community NAME or --community; yours: {names}."
            )
        return named[0][0]

    def choose(self, name: str) -> str:
        """Let commands be about the community of this name or id from now on. Raises as `community`."""
        before, self._wanted = self._wanted, name
        try:
            return self.community()
        except CannotYet:
            self._wanted = before
            raise

    def show_threads(self, ids: Iterable[bytes]) -> None:
        """Remember what was listed, so that it can be named by number."""
        self.threads_shown = [UUID(bytes=id_) for id_ in ids]

    def now(self) -> float:
        """UTC seconds, by the clock the services use."""
        return self.session.memberships.around.now()

    def ask(self, question: str) -> str:
        """What a person answers to a question. Raises CannotYet where nobody can be asked."""
        if self.output.as_json:
            raise CannotYet("Nobody can be asked here; please give everything with the command.")
        try:
            return self._ask(question).strip()
        except EOFError:
            raise CannotYet("There was no answer; nothing was sent or changed.") from None

    def text(self, given: list[str]) -> str:
        """The text given with the command, or else typed now, up to a line of one full stop or the end of input.

        Raises CannotYet where nobody can be asked, TypingStopped on Ctrl-C.
        """
        if given:
            return " ".join(given)
        if self.output.as_json:
            raise CannotYet("There are no words with that command; please give the text with it.")
        lines: list[str] = []
        if sys.stdin.isatty():
            self.output.lines("(end with a line of one full stop)")
        try:
            while (line := self._ask("")) != _LAST_LINE:
                lines.append(line)
        except EOFError:
            pass  # the end of input ends the text, and nothing of it is lost
        except KeyboardInterrupt:
            raise TypingStopped("\n".join(lines)) from None
        return "\n".join(lines)

    def _known_passphrase(self, ask: Callable[[], str]) -> str:
        if self._passphrase_fd is None:
            return ask()
        if self._passphrase is None:
            self._passphrase = passphrases.from_descriptor(self._passphrase_fd)
        return self._passphrase

    def _opened(self, vault: OpenVault) -> None:
        self._passphrase = None
        self._session = Session(vault=vault, around=Circumstances(decoder=self._verifying))


async def _close(session: Session) -> None:
    await session.close()
    await session.vault.close()
