"""The first place: how are you, what was begun, what is new."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from client.ui.kit.chart_table import ChartWithTable
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parts import let_tab_follow
from client.ui.kit.place import Place
from client.ui.kit.spelling import check_spelling
from client.ui.kit.ways_in import WaysIn
from client.ui.kit.words import ago, isolated
from client.ui.today.check_in import CheckInCard
from client.ui.today.check_in_model import CheckInModel
from client.ui.today.helping import HelpingCard
from client.ui.today.parts import WaysCard
from client.ui.today.view_model import News, Today
from client.vault.drafts import Draft

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_SHOWN = 90
"""Characters of a draft's words that its row shows."""


class TodayPlace(Place):
    """One calm column."""

    key: ClassVar[str] = "today"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._home = home
        self.today = Today(home, self)
        self.scroller = Scroller(theme, width=728, margins=(24, 16, 24, 32), spacing=16)
        self.scroller.setObjectName("todayScroller")
        self.body.addWidget(self.scroller)
        column = self.scroller.box
        self.greeting = Label("", "h2")
        self.date = Label("", "small")
        self.notice = Card(theme, "info", margins=(16, 10, 16, 10))
        self._notice_words = Label("")
        self.notice.box.addWidget(self._notice_words)
        self.ways_in = WaysIn(home)
        self.checking = CheckInModel(home, self)
        self.check_in = CheckInCard(theme, self.checking, choose=self._choose)
        self.helping = HelpingCard(theme, self.checking, choose=self._choose)
        check_spelling(home, self.check_in.note)
        self.begun = WaysCard(theme, self.tr("Continue writing"))
        self.begun.setObjectName("continueWriting")
        self.waiting = WaysCard(theme, self.tr("For you"))
        self.waiting.setObjectName("messagesWaiting")
        self.news = WaysCard(theme, "")
        self.news.setObjectName("communityNews")
        self.alone = Card(theme, "sunken", margins=(20, 14, 20, 14))
        line = QHBoxLayout()
        breathe(line, theme, spacing=8)
        line.addWidget(Label(self.tr("You can join a community with an invitation."), "body", "soft"), 1)
        self.join = Button(theme, self.tr("I have an invitation"), "quiet", on=lambda: home.go("join"))
        self.join.setObjectName("joinFromToday")
        line.addWidget(self.join)
        self.alone.box.addLayout(line)
        self.days = Card(theme)
        self.chart = ChartWithTable(theme, title=self.tr("How you have been lately"), today=self._date)
        self.chart.setObjectName("todayChart")
        # Longer times are in the journal.
        self.chart.times.hide()
        self.days.box.addWidget(self.chart)
        head = [self.greeting, self.date]
        top = Card(theme, margins=(0, 0, 0, 0), spacing=2)
        top.setProperty("card", "bare")
        for each in head:
            top.box.addWidget(each)
        self._cards = (
            self.ways_in,
            self.check_in,
            self.helping,
            self.begun,
            self.waiting,
            self.news,
            self.days,
            self.alone,
        )
        for part in (top, self.notice, *self._cards):
            column.addWidget(part)
        column.addStretch(1)
        self._plan_due = False
        self.today.changed.connect(self._render)
        self.checking.changed.connect(self._render_check_in)
        home.belonging.going_in.changed.connect(self._render)
        QShortcut(
            QKeySequence("F5"), self, home.sync.sync, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self._render()

    def title(self) -> str:
        """Its name."""
        return self.tr("Today")

    def where(self) -> str:
        """Who can see it."""
        return self.tr("Only on this computer")

    def arrive(self) -> None:
        """Look again at everything; begin at the question."""
        self.today.load()
        self.checking.load()
        self.ways_in.render_ways()
        self.check_in.begin()
        due = self._home.session.planning.review_due()
        self._home.bridge.run(due, self._plan_is_due, lambda _: None, owner=self)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """A check-in that was begun, with what is half typed beside it."""
        self.check_in.activities.add_typed()
        return self.checking.unsaved()

    def open_part(self, part: str) -> None:
        """`check-in`: room for one, and the question, from wherever one came."""
        if part == "check-in":
            self.checking.again()
            self.scroller.ensureWidgetVisible(self.check_in)
            self.check_in.begin()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks elsewhere has stopped writing for now."""
        super().hideEvent(event)
        self.checking.save()

    # Inside

    def _choose(self) -> None:
        self._home.go("settings/check-ins")

    def _render_check_in(self) -> None:
        self.check_in.show_state(self.checking.state)
        self.helping.show_state(self.checking.state)
        let_tab_follow(self._cards)

    def _plan_is_due(self, due: bool) -> None:
        if due != self._plan_due:
            self._plan_due = due
            self._render()

    def _date(self) -> date:
        return datetime.fromtimestamp(self._home.now(), UTC).astimezone().date()

    def _render(self) -> None:
        state = self.today.state
        self.greeting.setText(
            {
                "morning": self.tr("Good morning"),
                "afternoon": self.tr("Good afternoon"),
                "evening": self.tr("Good evening"),
                "night": self.tr("Hello"),
            }[state.hours]
        )
        day = QDateTime.fromSecsSinceEpoch(int(self._home.now())).date()
        self.date.setText(QLocale().toString(day, self.tr("dddd, d MMMM")))
        told = "" if state.notice is None else in_words(state.notice)
        self._notice_words.setText(told)
        self.notice.setVisible(bool(told))
        self._render_begun(state.begun)
        self._render_messages(state.news)
        self._render_news()
        self.alone.setVisible(state.alone is True and not self._home.belonging.going_in.state.ways)
        self.chart.show_points(state.days)
        self.days.setVisible(bool(state.days))
        let_tab_follow(self._cards)

    def _render_begun(self, begun: tuple[Draft, ...]) -> None:
        self.begun.show_ways(tuple(self._begun_way(draft) for draft in begun), begun)
        self.begun.setVisible(bool(begun))

    def _begun_way(self, draft: Draft) -> tuple[str, str, str, Callable[[], object]]:
        journal = draft.kind == "journal"
        where = "journal" if journal else self._place_of(draft)
        words = draft.text if journal or not draft.title.strip() else draft.title
        one_line = " ".join(words[: 4 * _SHOWN].split())
        shown = one_line if len(one_line) <= _SHOWN else one_line[:_SHOWN].rstrip() + "…"
        kind = {
            "journal": self.tr("Journal, not kept yet"),
            "reply": self.tr("Reply, not posted"),
            "thread": self.tr("New thread, not posted"),
        }.get(draft.kind, self.tr("Not finished"))
        icon = "book-open" if journal else "message-circle"
        return icon, shown, kind, lambda: self._home.go(where)

    def _place_of(self, draft: Draft) -> str:
        """Where in the community one goes on with it; of another community, or about one post, its threads."""
        if draft.community_id == self._home.belonging.state.shown:
            if draft.kind == "thread":
                return "community/write"
            if draft.kind == "reply" and draft.thread_id:
                return f"community/thread/{draft.thread_id}"
        return "community"

    def _render_messages(self, news: News) -> None:
        letters, warmth = news.letters, news.warmth
        ways: list[tuple[str, str, str, Callable[[], object]]] = []
        if letters:
            words = self.tr("The guides have written to you")
            ways.append(("mail", words, "", lambda: self._home.go("community/guides")))
        if warmth:
            words = self.tr("Somebody sent you kind words")
            ways.append(("heart", words, "", lambda: self._home.go("community/kind")))
        if news.waiting:
            words = self.tr("Somebody waits for a first reply")
            below = self.tr("A few words can be enough.")
            ways.append(("hand-heart", words, below, lambda: self._home.go("community/waiting")))
        if news.resting:
            words = self.tr("You are taking a break from the community")
            ways.append(("moon", words, "", lambda: self._home.go("community")))
        if self._plan_due:
            words = self.tr("You wanted to look at your plan again about now")
            ways.append(("clipboard-list", words, "", lambda: self._home.go("plan/today")))
        shown = (letters, warmth, news.waiting, news.resting, self._plan_due)
        self.waiting.show_ways(tuple(ways), shown)
        self.waiting.setVisible(bool(ways))

    def _render_news(self) -> None:
        news = self.today.state.news
        now = self._home.now()
        ways = tuple(
            (
                "message-circle",
                row.title.strip() or self.tr("A thread whose first post is gone"),
                self._about(row.posts, ago(row.newest_hour, now=now)),
                partial(self._home.go, f"community/thread/{UUID(bytes=row.id)}"),
            )
            for row in news.threads
        )
        self.news.title.setText(self.tr("In {name}").format(name=isolated(news.name)))
        self.news.show_ways(ways, (news.threads, int(now // 3600)))
        self.news.say(self._sync_words())
        self.news.setVisible(self.today.state.alone is False and not news.resting)

    def _about(self, posts: int, when: str) -> str:
        replies = posts - 1
        if replies <= 0:
            return self.tr("{when}, no reply yet").format(when=when)
        said = self.tr("1 reply") if replies == 1 else self.tr("%n replies", "", replies)
        return self.tr("{when}, {replies}").format(when=when, replies=said)

    def _sync_words(self) -> str:
        sync = self.today.sync
        if sync.running:
            return self.tr("Checking for new posts…")
        if sync.notice is not None:
            return in_words(sync.notice)
        if sync.finished_at is not None:
            time = QDateTime.fromSecsSinceEpoch(int(sync.finished_at)).time()
            at = isolated(QLocale().toString(time, QLocale.FormatType.ShortFormat))
            return self.tr("Checked at {time}").format(time=at)
        return ""
