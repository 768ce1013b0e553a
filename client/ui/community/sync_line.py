"""How syncing stands, in a few words; and the questions that only the person can answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services.amending_answers import POSTS
from client.ui.community.announced import AnnouncedCard, AnnouncedNews
from client.ui.community.distrust import DistrustCard
from client.ui.community.own_model import OwnPosts
from client.ui.community.restored import RestoredCard, RestoredNews
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.kit.sync_model import SyncState

_SHOWN_OF_A_TEXT = 400


def sync_words(state: SyncState) -> str:
    """How syncing stands; empty before the first sync."""
    translate = QCoreApplication.translate
    if state.running:
        if state.total:
            return translate("community", "Fetching: {done} of {total}").format(
                done=state.done, total=state.total
            )
        return translate("community", "Looking for new posts…")
    if state.halted:
        return translate("community", "Stopped. What has come stays; the rest comes with the next check.")
    if state.offline:
        return translate("community", "Offline. What you write waits here.")
    if state.notice is not None and state.found is None:
        return in_words(state.notice)
    if state.finished_at is None or state.notice is not None:
        return ""
    if state.waits is not None:
        return in_words(state.waits)
    if state.unchecked:
        return translate(
            "community", "Up to date. A guide's app has not checked this community's record for 24 hours."
        )
    return translate("community", "Up to date")


class SyncQuestions(QWidget):
    """Says what was found wrong with the record or lost by a restore, and asks whether an old text may leave."""

    def __init__(self, home: Home, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=8)
        self._distrust = DistrustCard(home)
        self._news = RestoredNews(home, self)
        self._restored = RestoredCard(home, self._news)
        self._said = AnnouncedNews(home, self)
        self._announced = AnnouncedCard(home, self._said)
        self._asks = Card(theme, "info", margins=(14, 10, 14, 10))
        self._asks.setObjectName("oldPost")
        self._question = Label("", "label")
        self._question.setObjectName("oldQuestion")
        self._asks.box.addWidget(self._question)
        self._words = Prose(theme, "", "small")
        self._asks.box.addWidget(self._words)
        self._why_not = Label("", "small")
        self._asks.box.addWidget(self._why_not)
        answers = Flow(theme)
        self._send = Button(theme, self.tr("Send it now"), on=own.send_now)
        self._send.setObjectName("sendOld")
        self._keep = Button(theme, self.tr("Keep it as a draft"), on=own.keep_as_draft)
        self._keep.setObjectName("keepOld")
        self._take_back = Button(theme, self.tr("Take it back"), "quiet", on=own.take_back_asked)
        self._take_back.setObjectName("takeBackOld")
        for answer in (self._send, self._keep, self._take_back):
            answers.addWidget(answer)
        self._asks.box.addLayout(answers)
        box.addWidget(self._distrust)
        box.addWidget(self._restored)
        box.addWidget(self._announced)
        box.addWidget(self._asks)
        home.sync.changed.connect(self._render)
        self._news.changed.connect(self._render)
        self._said.changed.connect(self._render)
        own.changed.connect(self._render)
        self._render()

    def _render(self) -> None:
        own = self._own.state
        self._distrust.render_state()
        self._restored.render_state()
        self._announced.render_state()
        self._asks.setVisible(own.asks is not None)
        self._ask_about(own.asks_kind)
        text = own.asks_text
        self._words.setText(text if len(text) <= _SHOWN_OF_A_TEXT else text[:_SHOWN_OF_A_TEXT] + " …")
        self._why_not.setText(in_words(own.notice) if own.notice else "")
        self._why_not.setVisible(own.notice is not None)
        self.setVisible(any(self._wanted()))

    def _wanted(self) -> Iterator[bool]:
        yield from (self._distrust.wanted, self._restored.wanted, self._announced.wanted)
        yield self._own.state.asks is not None

    def _ask_about(self, kind: str) -> None:
        question = self.tr("You wrote this more than a day ago. Shall it be sent now?")
        no = self.tr("Keep it as a draft")
        if kind == "withdraw":
            question = self.tr("You took this back more than a day ago. Shall the community be told now?")
            no = self.tr("Let it stand")
        elif kind == "consent":
            question = self.tr(
                "You decided more than a day ago what a study may use. Shall the community be told now?"
            )
            no = self.tr("Leave it as it was")
        self._question.setText(question)
        self._keep.setText(no)
        self._take_back.setVisible(kind in POSTS)
