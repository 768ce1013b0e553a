"""A guide in the window over a real server, with members and a colleague beside them."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.domain.deciding import Wish
from client.services.guide_words import DeskChoices
from client.services.guides_words import team_public_key
from client.ui.guide_desk.screen import GuideDeskPlace
from protocol.reviewing import QueueRow, ReviewItem
from tests.client.ui.standing import Standing
from tests.contract.people import Someone, someone
from tests.server.running import Running, command

W = TypeVar("W", bound=QWidget)


class AtDesk:
    """The desk of `guide`, who is at home in the window; `member` and `colleague` have vaults of their own."""

    def __init__(self, home: Standing, folder: Path, data: Path, server: Running) -> None:
        self.home = home
        self.server = server
        self.guide = Someone(home.session, [])
        self._data = data
        self._address = server.address
        self._folder = folder
        self._people = AsyncExitStack()

    def joins(self) -> Someone:
        """A member comes in."""
        (invitation,) = self._said("invite", "--data", self._data, "--count", "1", "--address", self._address)
        person = self.home.do(self._people.enter_async_context(someone(self._folder / "member")))
        self.home.do(person.join(invitation))
        return person

    def colleague(self) -> Someone:
        """A second guide comes in and is confirmed."""
        person = self.home.do(self._people.enter_async_context(someone(self._folder / "colleague")))
        self._becomes_guide(person)
        self.confirm()
        self._known(person)
        return person

    def come_in(self, *, confirmed: bool = True, undo_seconds: int = 0) -> None:
        """The guide joins, and the steward confirms them. Decisions wait so long to be undone."""
        self.home.do(self.guide.session.guide_words.choose(DeskChoices(undo_seconds)))
        self._becomes_guide(self.guide)
        if confirmed:
            self.confirm()
            self._known(self.guide)
        self.home.belonging.load()

    def both_come_in(self) -> Someone:
        """The guide and a second one join before there is a shared key, so that both are given it."""
        self.home.do(self.guide.session.guide_words.choose(DeskChoices(0)))
        person = self.home.do(self._people.enter_async_context(someone(self._folder / "colleague")))
        for guide in (self.guide, person):
            self._becomes_guide(guide)
        self.confirm()
        for guide in (self.guide, person):
            self._known(guide)
            self.home.do(guide.sync_until(partial(_has_key, guide)))
        self.home.belonging.load()
        return person

    def confirm(self) -> None:
        """The steward confirms every guide there is."""
        self._said("guide", "confirm", "--data", self._data, "--root-key", self._data.parent / "root.pem")

    def sends(self, member: Someone, title: str, text: str, notes: tuple[str, ...] = ()) -> UUID:
        """A member begins a thread, which is held."""

        async def send() -> UUID:
            talk = member.session.conversing
            (room, *_) = await talk.rooms(community=member.community)
            written = await talk.start_thread(
                community=member.community, room=room.id, title=title, text=text, notes=notes
            )
            await member.sync()
            return written.id

        return self.home.do(send())

    def answers(self, member: Someone, thread: UUID, text: str) -> UUID:
        """A member replies."""

        async def send() -> UUID:
            talk = member.session.conversing
            written = await talk.reply(community=member.community, thread=thread, text=text)
            await member.sync()
            return written.id

        return self.home.do(send())

    def queue(self, guide: Someone) -> tuple[QueueRow, ...]:
        """What waits, as the server says."""
        return self.home.do(guide.session.reviewing.queue(community=guide.community))

    def keyed(self, member: Someone) -> None:
        """The guides' shared key has come to this member, who has not synced before."""

        async def has_key() -> bool:
            membership = await member.session.memberships.open(member.community)
            return await team_public_key(membership) is not None

        self.home.do(member.sync_until(has_key))

    def takes(self, guide: Someone) -> ReviewItem:
        """Another guide claims what stands first."""
        row = self.queue(guide)[0]
        claim = guide.session.reviewing.claim
        return self.home.do(claim(community=guide.community, review=row.review, version=row.version))

    def decides(self, guide: Someone, wish: Wish) -> UUID:
        """Another guide claims what stands first, and decides; the review."""
        self.home.do(guide.sync())
        item = self.takes(guide)
        decide = guide.session.deciding.decide
        self.home.do(decide(community=guide.community, item=item, wish=wish))
        return item.row.review

    def published(self, member: Someone, thread: UUID) -> None:
        """The thread has come to its author."""

        async def here() -> bool:
            talk = member.session.conversing
            return await talk.read(community=member.community, thread=thread) is not None

        self.home.do(member.sync_until(here))

    def until(self, true: Callable[[], object], seconds: float = 30) -> None:
        """Wait for something that is asked of the server again and again."""
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, "it never came"
            time.sleep(0.2)

    def close(self) -> None:
        """Everybody else goes."""
        self.home.do(self._people.aclose())

    def _known(self, person: Someone) -> None:
        """Their app has seen that they are confirmed (a head is up to two seconds old), and did what it then does."""

        async def is_known() -> bool:
            membership = await person.session.memberships.open(person.community)
            record = await membership.record()
            return any(str(guide.id) == record.member_id for guide in (await membership.described()).guides)

        self.home.do(person.sync_until(is_known))

    def _becomes_guide(self, person: Someone) -> None:
        (invitation,) = self._said("guide", "add", "--data", self._data, "--address", self._address)
        self.home.do(person.join(invitation))

    def _said(self, *arguments: str | Path) -> list[str]:
        done = command(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout.split()


async def _has_key(guide: Someone) -> bool:
    return await guide.session.reviewing.has_team_key(community=guide.community)


def shown(qtbot: QtBot, home: Standing, size: tuple[int, int] = (960, 640)) -> GuideDeskPlace:
    """The desk in a window of its own, once it has looked at the queue."""
    qtbot.waitUntil(lambda: home.belonging.state.current is not None)
    place = GuideDeskPlace(home)

    def keep(_: QWidget) -> None:
        kept = place.keep()
        if kept is not None:
            home.do(kept)

    qtbot.addWidget(place, before_close_func=keep)
    place.resize(*size)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    qtbot.waitUntil(lambda: place.desk.state.loaded, timeout=10_000)
    return place


def find(place: QWidget, kind: type[W], name: str) -> W:
    """The control of that name: the one in sight, if there are several."""
    found = place.findChildren(kind, name)
    assert found, name
    return next((one for one in found if one.isVisible()), found[0])
