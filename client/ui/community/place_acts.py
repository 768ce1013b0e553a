"""What a reader can do about a post for themselves alone: follow its thread, keep it at hand, see less of it."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from client.domain.muting import MuteKind
from client.ui.community.conversation_model import Conversation
from client.ui.community.eyes import muted_words
from client.ui.community.post_menu import Entry, PostMenu
from client.ui.community.rows import PostRow
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.services.changes import ChangeSet
    from client.services.own_places import OwnPlaces
    from client.ui.kit.home import Home


class PlaceActs(QObject):
    """Offers its entries to a menu. Nothing of it leaves the computer."""

    def __init__(self, home: Home, conversation: Conversation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._conversation = conversation

    def offer(self, menu: PostMenu) -> None:
        """From now on that menu has them."""
        menu.offer("keep", self._keep)
        menu.offer("quiet", self._quiet)

    def follow(self) -> None:
        """Follow the thread that is read, or leave it."""
        state = self._conversation.state
        if state.thread is not None:
            follows = not state.followed
            self._run(self._places.follow(community=self._community, thread=state.thread, follows=follows))

    def keep(self, row: PostRow) -> None:
        """Keep a post at hand, or no longer."""
        thread = self._conversation.state.thread
        if thread is None or row.seq < 0:
            return
        if row.saved:
            self._run(self._places.unsave(community=self._community, post=row.id))
        else:
            self._run(self._places.save(community=self._community, post=row.id, thread=thread))

    # Inside

    def _keep(self, row: PostRow) -> Iterator[Entry]:
        translate = QCoreApplication.translate
        state = self._conversation.state
        yield Entry("followThread", translate("community", "Follow this thread"), self.follow, state.followed)
        yield Entry("keepPost", translate("community", "Keep at hand"), partial(self.keep, row), row.saved)
        yield Entry(
            "unreadFrom", translate("community", "New to me from here on"), partial(self._unread, row)
        )

    def _quiet(self, row: PostRow) -> Iterator[Entry]:
        translate = QCoreApplication.translate
        author, thread = self._conversation.author_of(row.id), self._conversation.state.thread
        if row.own or row.guide or author is None or thread is None:
            # What guides write is never hidden, nor what one wrote oneself.
            return
        muted = row.muted == muted_words("pseudonym")
        if muted:
            said = translate("community", "Mute this author no longer")
        else:
            said = translate("community", "Mute {name}").format(name=isolated(row.author))
        yield Entry("mutePseudonym", said, partial(self._mute, "pseudonym", author, not muted))
        if self._conversation.state.muted:
            words = translate("community", "Mute this thread no longer")
        else:
            words = translate("community", "Mute this thread")
        yield Entry(
            "muteThread", words, partial(self._mute, "thread", thread, not self._conversation.state.muted)
        )

    def _unread(self, row: PostRow) -> None:
        thread = self._conversation.state.thread
        if thread is not None:
            self._run(self._places.unread_from(community=self._community, thread=thread, seq=row.seq))
            self._conversation.rest()

    def _mute(self, kind: MuteKind, value: UUID, muted: bool) -> None:
        quieting, community = self._home.session.quieting, self._community
        if muted:
            self._run(quieting.mute(kind=kind, value=value, now=self._home.now(), community=community))
        else:
            self._run(quieting.unmute(kind=kind, value=value, community=community))

    def _run(self, work: Coroutine[Any, Any, ChangeSet]) -> None:
        self._home.bridge.run(work, owner=self)

    @property
    def _places(self) -> OwnPlaces:
        return self._home.session.places

    @property
    def _community(self) -> str:
        current = self._home.belonging.state.current
        return current.id if current is not None else ""
