"""What guides say to everybody: above the threads, until the person has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Button
from client.ui.kit.flow import Flow
from client.ui.kit.notice_card import NoticeCard

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.announcing import Announced
    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home


class AnnouncedNews(QObject):
    """What is to be read in the community that is shown, the oldest first; `changed` when it is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._community: str | None = None
        self.news: tuple[Announced, ...] = ()
        home.sync.finished.connect(lambda _: self._look())
        home.belonging.changed.connect(self._belonging_changed)
        self._belonging_changed()

    def put_away(self) -> None:
        """The person has read the one that is shown."""
        community = self._community
        if community is None or not self.news:
            return
        seq = self.news[0].seq

        def done(_: ChangeSet) -> None:
            if community == self._community:
                self._become(tuple(one for one in self.news if one.seq > seq))

        work = self._home.session.announcing.put_away(community=community, seq=seq)
        self._home.bridge.run(work, done, self._failed, owner=self)

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        community = current.id if current is not None and current.state == "joined" else None
        if community != self._community:
            self._community = community
            self._become(())
            self._look()

    def _look(self) -> None:
        community = self._community
        if community is None:
            return

        def found(news: tuple[Announced, ...]) -> None:
            if community == self._community:
                self._become(news)

        work = self._home.session.announcing.news(community=community)
        self._home.bridge.run(work, found, self._failed, owner=self)

    def _failed(self, error: WorldError) -> None:
        # It stays as it is; what keeps the vault from being read is said where words are written.
        del error

    def _become(self, news: tuple[Announced, ...]) -> None:
        if news != self.news:
            self.news = news
            self.changed.emit()


class AnnouncedCard(NoticeCard):
    """One of them, and that it was read."""

    def __init__(self, home: Home, news: AnnouncedNews, parent: QWidget | None = None) -> None:
        super().__init__(home.theme, parent)
        self._news = news
        self.setObjectName("announcedCard")
        answers = Flow(home.theme)
        self._read = Button(home.theme, self.tr("I have read it"), on=news.put_away)
        self._read.setObjectName("putAnnouncedAway")
        answers.addWidget(self._read)
        self.box.addLayout(answers)

    @property
    def wanted(self) -> bool:
        """Whether there is anything to read."""
        return bool(self._news.news)

    def render_state(self) -> None:
        """Say what is so now."""
        self.setVisible(self.wanted)
        if not self.wanted:
            return
        one, more = self._news.news[0], len(self._news.news) - 1
        follows = "" if not more else self.tr("One more follows.") if more == 1 else self._more(more)
        self.say(one.title, one.text, hour=one.hour, more=follows)

    def _more(self, count: int) -> str:
        return self.tr("%n more follow.", "", count)
