"""Care of threads: lock one kindly with words below it, open it again, let it stand first in its room, or no longer.

Everybody sees what was done, and that a guide did it; the thread shows it with the next sync.
"""

from __future__ import annotations

from uuid import UUID

from client.domain.errors import WordsUnusable
from client.services import auditing, guides_unsent
from client.services.changes import ChangeSet, Kind
from client.services.guides_unsent import Unsent
from client.services.memberships import Memberships
from client.sync.record import because
from protocol.errors import ProtocolError
from protocol.guiding import LOCK_WORDS_MAX, LockRequest, PinRequest
from protocol.text import check_text, tidy


class ThreadCare:
    """A guide's care of the threads of one open vault.

    What asks the server raises NetworkError and ServerRefused: not-allowed (a thread of one's own), not-found, quota.
    """

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    async def kept(self, *, community: str, thread: UUID) -> Unsent:
        """What was written for below this thread and not sent. Looks here only."""
        return await guides_unsent.kept(self._private, community=community, place=_place(thread))

    async def keep(self, *, community: str, thread: UUID, unsent: Unsent) -> None:
        """Keep it."""
        await guides_unsent.keep(self._private, community=community, place=_place(thread), unsent=unsent)

    @because("guiding")
    async def lock(self, *, community: str, thread: UUID, unsent: Unsent) -> ChangeSet:
        """Let a thread take no more replies, with these words below it. Raises WordsUnusable."""
        membership = await self._memberships.open(community)
        words = checked(unsent.words)

        async def make() -> LockRequest:
            return LockRequest(UUID(self._around.new_id()), True, words)

        await guides_unsent.send(
            membership,
            place=_place(thread),
            unsent=unsent,
            make=make,
            kind=LockRequest,
            ask=lambda request, token: membership.api.lock(thread, request, token=token),
            act="lock",
            about=lambda _: thread,
            now=self._around.now(),
        )
        return ChangeSet.of(Kind.POST, ids=(str(thread),))

    @because("guiding")
    async def unlock(self, *, community: str, thread: UUID) -> ChangeSet:
        """Let it take replies again; the words below it go."""
        membership = await self._memberships.open(community)
        request = LockRequest(UUID(self._around.new_id()), False)
        async with auditing.noted(membership, act="unlock", review=thread, now=self._around.now()):
            await membership.login.call(lambda token: membership.api.lock(thread, request, token=token))
        return ChangeSet.of(Kind.POST, ids=(str(thread),))

    @because("guiding")
    async def pin(self, *, community: str, thread: UUID, pinned: bool) -> ChangeSet:
        """Let it stand first in its room, or no longer."""
        membership = await self._memberships.open(community)
        request = PinRequest(UUID(self._around.new_id()), pinned)
        act = "pin" if pinned else "unpin"
        async with auditing.noted(membership, act=act, review=thread, now=self._around.now()):
            await membership.login.call(lambda token: membership.api.pin(thread, request, token=token))
        return ChangeSet.of(Kind.POST, ids=(str(thread),))


def checked(words: str) -> str:
    """The words as everybody would read them below the thread. Raises WordsUnusable."""
    said = tidy(words)
    if not said:
        raise WordsUnusable("empty")
    if len(said) > LOCK_WORDS_MAX:
        raise WordsUnusable("too-long")
    try:
        return check_text(said)
    except ProtocolError as error:
        raise WordsUnusable("not-as-it-must-be") from error


def _place(thread: UUID) -> str:
    return f"lock {thread}"
