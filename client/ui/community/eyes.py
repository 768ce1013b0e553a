"""How one person sees a community: how far they have read, what they follow, and what they muted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from client.domain.muting import MuteKind, Mutes
from client.services.own_places import Reading

if TYPE_CHECKING:
    from client.services.session import Session
    from client.vault.feed_cards import Heading, ThreadCard

_NOTHING: Final = Reading(2**62, {})


@dataclass(frozen=True, slots=True)
class Eyes:
    """How one looks at a list: how far one has read, what one follows and muted, and one's own pseudonym."""

    reading: Reading = _NOTHING
    followed: frozenset[UUID] = frozenset()
    mutes: Mutes = field(default_factory=Mutes)
    me: bytes | None = None

    def why(
        self, *, thread: bytes, author: bytes, notes: Iterable[str], texts: Iterable[str], guide: bool
    ) -> MuteKind | None:
        """Why something is folded for whoever looks."""
        own = author == self.me
        return self.mutes.why(thread=thread, author=author, notes=notes, texts=texts, guide=guide, own=own)

    def why_title(self, thread: bytes, over: Heading) -> MuteKind | None:
        """Why a thread's title is folded, wherever it is named: a member wrote it, also above what a guide wrote."""
        return self.why(thread=thread, author=over.by, notes=(), texts=(over.title,), guide=over.by_guide)

    def new(self, card: ThreadCard) -> bool:
        """Whether somebody else wrote something that one has not read."""
        return self.reading.new(card, me=self.me)


async def eyes_of(session: Session, *, community: str, me: bytes | None, now: float) -> Eyes:
    """How the person of this vault sees it now (UTC seconds)."""
    return Eyes(
        await session.places.reading(community=community),
        await session.places.followed(community=community),
        await session.quieting.muted(community=community, now=now),
        me,
    )


async def titles_of(
    session: Session, *, community: str, threads: frozenset[UUID], me: bytes | None, now: float
) -> dict[UUID, str]:
    """What to call these threads where something of one's own is said to be in them: a mute folds titles there too."""
    mutes = await session.quieting.muted(community=community, now=now)
    eyes = Eyes(mutes=mutes, me=me)
    found = await session.conversing.headings(community=community, threads=threads)
    folded = {thread: eyes.why_title(thread.bytes, over) for thread, over in found.items()}
    return {
        thread: over.title if (why := folded[thread]) is None else muted_words(why)
        for thread, over in found.items()
    }


def muted_words(kind: MuteKind) -> str:
    """Why something is folded."""
    translate = QCoreApplication.translate
    return {
        "word": translate("community", "Folded: it has a word that you muted"),
        "theme": translate("community", "Folded: it is about a theme that you muted"),
        "thread": translate("community", "Folded: you muted this thread"),
        "pseudonym": translate("community", "Folded: you muted who wrote it"),
    }[kind]
