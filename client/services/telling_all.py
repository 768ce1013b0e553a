"""Notices: what a guide says to everybody in a community, for good. Nobody can erase one from the record."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from client.domain.errors import WordsUnusable
from client.services import guides_unsent
from client.services.changes import ChangeSet, Kind
from client.services.guides_unsent import Unsent
from client.services.memberships import Memberships
from client.sync.record import because
from protocol.errors import ProtocolError, TooLarge
from protocol.guiding import NoticeRequest
from protocol.text import check_text, check_title, tidy

_PLACE: Final = "notice"


class TellingAll:
    """The notices that a guide writes, in the communities of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    async def kept(self, *, community: str) -> Unsent:
        """What was written and not sent. Looks here only."""
        return await guides_unsent.kept(self._private, community=community, place=_PLACE)

    async def keep(self, *, community: str, unsent: Unsent) -> None:
        """Keep it."""
        await guides_unsent.keep(self._private, community=community, place=_PLACE, unsent=unsent)

    @because("guiding")
    async def send(self, *, community: str, unsent: Unsent) -> ChangeSet:
        """Say it to everybody. The same words again, after an answer was lost, are the same notice.

        Raises WordsUnusable, NetworkError, ServerRefused (quota: at most ten a day).
        """
        membership = await self._memberships.open(community)
        title, text = checked(unsent)

        async def make() -> NoticeRequest:
            return NoticeRequest(UUID(self._around.new_id()), text, title)

        await guides_unsent.send(
            membership,
            place=_PLACE,
            unsent=unsent,
            make=make,
            kind=NoticeRequest,
            ask=lambda asked, token: membership.api.notice(asked, token=token),
            act="notice",
            about=lambda asked: asked.id,
            now=self._around.now(),
        )
        return ChangeSet.of(Kind.COMMUNITY)


def checked(unsent: Unsent) -> tuple[str, str]:
    """Title and text as everybody would read them. Raises WordsUnusable."""
    title, text = " ".join(tidy(unsent.title).split()), tidy(unsent.words)
    if not text:
        raise WordsUnusable("empty")
    try:
        return check_title(title) if title else "", check_text(text)
    except TooLarge as error:
        raise WordsUnusable("too-long") from error
    except ProtocolError as error:
        raise WordsUnusable("not-as-it-must-be") from error
