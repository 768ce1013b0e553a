"""Looking around with examples: a practice community on this computer, and a throwaway vault that belongs to it.

A real server in a process of its own, with the demo threads; nobody is there. Everything lies in one folder, which is
erased when looking around ends, and at the next beginning if this program was killed meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from client.crypto.kdf import Argon2Parameters
from client.domain.errors import (
    AccessEnded,
    ExamplesUnavailable,
    InvitationUnusable,
    NetworkError,
    ServerMisbehaved,
    ServerRefused,
)
from client.domain.ids import RandomBytes
from client.services import unlocking
from client.services.admission import Joined
from client.services.companion import Companion
from client.services.companion_folder import ThrowawayFolder
from client.services.joining import Preview
from client.services.memberships import Circumstances
from client.services.session import Session
from client.services.unlocking import KeyMaking
from client.vault.worker import Priority, VaultThreads
from protocol.problems import Code

NAME: Final = "Examples"
_PASSPHRASE_BYTES: Final = 32
_NAME_BYTES: Final = 8
_WENT_WRONG: Final = (AccessEnded, InvitationUnusable, NetworkError, ServerMisbehaved, ServerRefused)


def silent(step: str) -> None:
    """Tell nobody."""


class LookAround:
    """The practice community while somebody looks at it. Use as an async context manager, or call `close`.

    `session` is open and has synced once; `community` is the id of its only community.
    """

    def __init__(
        self, *, session: Session, community: str, server: Companion, closing: AsyncExitStack
    ) -> None:
        self.session = session
        self.community = community
        self.server = server
        self._closing = closing
        self._turn = asyncio.Lock()

    async def close(self) -> None:
        """Close the session and its vault, end the server, erase the folder. Twice does no harm.

        Raises ExamplesUnavailable (not-erased) when files are left; everything else is done then too.
        """
        async with self._turn:
            await self._closing.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


async def begin(
    *,
    folder: Path,
    threads: VaultThreads,
    around: Circumstances,
    random_bytes: RandomBytes = secrets.token_bytes,
    making: KeyMaking | None = None,
    progress: Callable[[str], None] = silent,
    name: str = NAME,
    program: Sequence[str] | None = None,
) -> LookAround:
    """Begin looking around; takes a second or two. May be cancelled at any time.

    `folder` is the examples' own, and whatever earlier examples left there is erased first. `progress` is told each
    step: "making", "joining", "reading". `name` is what the community is called; `program` begins the command of
    another server than this program's own.

    Raises ExamplesUnavailable, DiskFull, NotEnoughMemoryForKey, VaultUnreadable; then nothing runs and nothing is left.
    """
    closing = AsyncExitStack()
    try:
        place = ThrowawayFolder(folder)
        await _take(place, threads, closing)
        progress("making")
        starting = asyncio.create_task(
            Companion.start(
                # Never the name an earlier one had: a server that is just dying may still write there.
                data=place.path / f"server-{random_bytes(_NAME_BYTES).hex()}",
                threads=Path(str(files("resources"))) / "demo" / "threads.jsonl",
                name=name,
                patience=around.patience,
                program=program,
            )
        )
        closing.push_async_callback(_stop, starting)
        # The passphrase is forgotten here: what lies in this vault can be read by nobody once it is closed.
        new = await unlocking.create(
            place.path / "vault",
            passphrase=random_bytes(_PASSPHRASE_BYTES).hex(),
            threads=threads,
            making=making or KeyMaking(random_bytes=random_bytes, parameters=Argon2Parameters()),
        )
        closing.push_async_callback(new.vault.close)
        session = Session(vault=new.vault, around=around)
        closing.push_async_callback(session.close)
        server = await starting
        community = await _join(session, server.invitation, progress)
    except BaseException:
        # Why it could not begin is told before that something is left, which the next beginning erases.
        with contextlib.suppress(ExamplesUnavailable):
            await closing.aclose()
        raise
    return LookAround(session=session, community=community, server=server, closing=closing)


async def erase_left(*, folder: Path, threads: VaultThreads) -> bool:
    """Erase what a killed program left of its examples; whether there was anything to erase.

    Raises ExamplesUnavailable (foreign-folder, in-use, folder, not-erased).
    """
    place = ThrowawayFolder(folder)

    def erase() -> bool:
        if not place.is_there():
            return False
        place.take()
        place.erase()
        return True

    return await threads.writer.run(erase, priority=Priority.HOUSEKEEPING, certain=True)


async def _take(place: ThrowawayFolder, threads: VaultThreads, closing: AsyncExitStack) -> None:
    taken = False

    def take() -> None:
        nonlocal taken
        place.take()
        taken = True

    def erase_if_taken() -> None:
        if taken:
            place.erase()

    async def erase() -> None:
        # After all that these threads still do there, also when the waiting for it was cancelled.
        await threads.keys.run(lambda: None, priority=Priority.CLOSING)
        await threads.writer.run(erase_if_taken, priority=Priority.CLOSING, certain=True)

    closing.push_async_callback(erase)
    await threads.writer.run(take, certain=True)


async def _stop(starting: asyncio.Task[Companion]) -> None:
    """End the server, however far it has come."""
    starting.cancel()
    await asyncio.wait({starting})
    if not starting.cancelled() and starting.exception() is None:
        await starting.result().stop()


async def _join(session: Session, invitation: str, progress: Callable[[str], None]) -> str:
    try:
        progress("joining")
        seen = await session.joining.preview(text=invitation)
        if not seen.practice:
            raise ExamplesUnavailable("not-started")
        joined = await _joined(session, seen)
        progress("reading")
        synced = await session.syncing.sync(community=joined.community)
    except _WENT_WRONG as error:
        raise ExamplesUnavailable("not-started") from error
    if synced.stopped is not None:
        raise ExamplesUnavailable("not-started")
    return joined.community


async def _joined(session: Session, seen: Preview) -> Joined:
    """Join under the first name on offer that none of the examples' writers has."""
    names = (*seen.names, *session.joining.more_names(numbered=True))
    for name in names[:-1]:
        try:
            return await _join_as(session, seen, name)
        except ServerRefused as refused:
            if refused.code != Code.NAME_TAKEN.value:
                raise
    return await _join_as(session, seen, names[-1])


async def _join_as(session: Session, seen: Preview, name: str) -> Joined:
    return await session.joining.join(
        preview=seen, name=name, of_age=True, accepts_guidelines=True, accepts_escalation=True
    )
