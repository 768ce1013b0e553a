"""A community that was brought back from a backup: told once, with what of one's own may be lost."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from client.notices import Notice, notice_for
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import day

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.changes import ChangeSet
    from client.services.generations import Restored
    from client.ui.kit.home import Home


class RestoredNews(QObject):
    """What is to be told of a restore of the community that is shown; `changed` when it is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._community: str | None = None
        self.news: Restored | None = None
        self.notice: Notice | None = None
        home.sync.finished.connect(lambda _: self._look())
        home.belonging.changed.connect(self._belonging_changed)
        self._belonging_changed()

    def send_again(self) -> None:
        """All of it goes out again; then sync."""
        self._say(self._home.session.generations.send_again, self._home.sync.sync)

    def leave_out(self) -> None:
        """The person knows, and lets it be."""
        self._say(self._home.session.generations.leave_out, lambda: None)

    def _say(self, word: Callable[..., Coroutine[Any, Any, ChangeSet]], then: Callable[[], object]) -> None:
        community = self._community
        if community is None:
            return

        def done(_: ChangeSet) -> None:
            if community == self._community:
                self._become(None)
            then()

        self._home.bridge.run(word(community=community), done, self._failed, owner=self)

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        community = current.id if current is not None and current.state == "joined" else None
        if community != self._community:
            self._community = community
            self._become(None)
            self._look()

    def _look(self) -> None:
        community = self._community
        if community is None:
            return

        def found(news: Restored | None) -> None:
            if community == self._community:
                self._become(news)

        work = self._home.session.generations.news(community=community)
        self._home.bridge.run(work, found, self._failed, owner=self)

    def _failed(self, error: WorldError) -> None:
        self.notice = notice_for(error)
        self.changed.emit()

    def _become(self, news: Restored | None) -> None:
        if news != self.news or self.notice is not None:
            self.news, self.notice = news, None
            self.changed.emit()


class RestoredCard(Card):
    """What is told, and the person's word about their own posts."""

    def __init__(self, home: Home, news: RestoredNews, parent: QWidget | None = None) -> None:
        super().__init__(home.theme, "info", margins=(14, 10, 14, 10), parent=parent)
        self._news = news
        self.setObjectName("restoredCard")
        self.box.addWidget(Label(self.tr("This community was brought back from a backup."), "label"))
        self._when = Label("", "small")
        self._yours = Label("", "small")
        self._why_not = Label("", "small")
        for label in (self._when, self._yours, self._why_not):
            self.box.addWidget(label)
        answers = Flow(home.theme)
        self._send = Button(home.theme, self.tr("Send mine again"), on=news.send_again)
        self._send.setObjectName("sendLost")
        self._leave = Button(home.theme, "", "quiet", on=news.leave_out)
        self._leave.setObjectName("leaveLost")
        answers.addWidget(self._send)
        answers.addWidget(self._leave)
        self.box.addLayout(answers)

    @property
    def wanted(self) -> bool:
        """Whether there is anything to tell."""
        return self._news.news is not None

    def render_state(self) -> None:
        """Say what is so now."""
        news = self._news.news
        self.setVisible(news is not None)
        if news is None:
            return
        self._when.setText(self._when_words(news))
        count = len(news.lost)
        if count:
            yours = (
                self.tr("One text of yours may be gone from it too. Your own copy is here, under your posts.")
                if count == 1
                else self.tr(
                    "%n texts of yours may be gone from it too. Your own copies are here, under your posts.",
                    "",
                    count,
                )
            )
        else:
            yours = self.tr("No post of yours is lost.")
        # What went to the guides alone stands in no feed, so that nobody here can see whether it is lost.
        guides = self.tr("What you told the guides since then may be lost; tell them again if it matters.")
        self._yours.setText(f"{yours} {guides}")
        self._send.setVisible(count > 0)
        self._leave.setText(self.tr("Leave it so") if count else self.tr("I know"))
        notice = self._news.notice
        self._why_not.setText(in_words(notice) if notice else "")
        self._why_not.setVisible(notice is not None)

    def _when_words(self, news: Restored) -> str:
        parts = []
        if news.hour is not None:
            parts.append(self.tr("That was on {day}.").format(day=day(news.hour)))
        if news.last_hour is not None:
            parts.append(self.tr("The newest post it still had is of {day}.").format(day=day(news.last_hour)))
        parts.append(self.tr("What others wrote after that is gone from it."))
        return " ".join(parts)
