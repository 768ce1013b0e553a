"""Reporting a post: choose why, and it is on its way; then a receipt that says what is known of it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services import reports
from client.services.reports import ReportReason
from client.ui.community.letters_words import told_words
from client.ui.community.post_dialog import PostDialog
from client.ui.community.sending_one import SendingOne
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.spelling import check_spelling
from client.ui.kit.worded_button import WordedButton
from client.ui.language import spoken

if TYPE_CHECKING:
    from client.services.wording import Written
    from client.ui.community.drafting import Writing
    from client.ui.kit.home import Home

_LINES: Final = (1, 5)


class _Why(WordedButton):
    """A reason, and what happens then."""

    def __init__(self, dialog: ReportDialog, home: Home, reason: ReportReason) -> None:
        super().__init__(
            home.theme,
            "choice",
            "flag" if not reason.urgent else "triangle-alert",
            Label(reason.title, "label"),
            Label(reason.words, "small"),
            picture=20,
            margins=(14, 10, 14, 10),
            spacing=12,
            between=2,
            on=lambda: dialog.report(reason),
        )
        self.setObjectName(f"report-{reason.id}")
        self.setAccessibleName(reason.title)
        self.setAccessibleDescription(reason.words)


class ReportDialog(PostDialog):
    """Opened with `ready`; what was typed and not sent is a draft about that post."""

    def __init__(self, home: Home, window: QWidget, *, community: str, post: UUID) -> None:
        super().__init__(
            home.theme,
            window,
            name="reportDialog",
            title=QCoreApplication.translate("community", "Report this post"),
            after=QCoreApplication.translate("community", "Thank you for telling the guides"),
        )
        self._home = home
        self._community, self._post = community, post
        self._urgent = False
        self._standing = ""
        self.model = SendingOne(home, community=community, post=post, kind="report", parent=self)
        theme = home.theme
        self.asks.box.addWidget(
            Label(
                self.tr(
                    "Choosing a reason tells the guides. They read the post. Neither they nor its author are told who"
                    " reported it."
                )
            )
        )
        named = Label(self.tr("If you like, say more first"), "label")
        self.words = WordBox(
            theme,
            self.tr("What guides should know (it may stay empty)"),
            placeholder=self.tr("It may stay empty"),
            least=_LINES[0],
            most=_LINES[1],
        )
        self.words.setObjectName("reportWords")
        check_spelling(home, self.words)
        named.setBuddy(self.words)
        self._notice = Label("", "body")
        self._notice.setObjectName("reportNotice")
        self._notice.hide()
        self.asks.box.addWidget(named)
        self.asks.box.addWidget(self.words)
        self.asks.box.addWidget(self._notice)
        reasons = QVBoxLayout()
        breathe(reasons, theme, spacing=6)
        self._why = [_Why(self, home, reason) for reason in reports.catalogue(language=spoken())]
        for button in self._why:
            reasons.addWidget(button)
        self.asks.box.addLayout(reasons)
        not_now = Button(theme, self.tr("Not now"), on=self.reject)
        not_now.setObjectName("reportNot")
        self.ask_buttons.addWidget(not_now)
        self._danger = Label(
            self.tr(
                "Guides cannot send help. If you know who it is and a life may be at risk, please phone your local"
                " emergency number."
            )
        )
        self._danger.setObjectName("reportDanger")
        self._danger.hide()
        self._next = Label(self.tr("You find it under You and the guides, with what came of it."), "small")
        self.tells.box.addWidget(self._danger)
        self.tells.box.addWidget(self._next)
        self._back = Button(theme, self.tr("Take it back"), "quiet", icon="undo-2", on=self.model.take_back)
        self._back.setObjectName("takeReportBack")
        self._lines = Button(theme, self.tr("People to call or write to"), icon="phone", on=self._show_lines)
        self._lines.setObjectName("reportLines")
        for each in (self._back, self._lines, self.close_button):
            self.tell_buttons.addWidget(each)
        self.words.textChanged.connect(lambda: self.model.write(self.words.toPlainText()))
        self.model.restored.connect(self.words.set_words)
        self.model.changed.connect(self._render)
        home.sync.changed.connect(self._render)
        self.finished.connect(lambda _: self.model.leave())
        self._render()
        self.model.begin()

    def report(self, reason: ReportReason) -> None:
        """Tell the guides, for this reason."""
        self._urgent = reason.urgent

        def put(writing: Writing) -> Coroutine[Any, Any, Written]:
            return self._home.session.telling.report(
                community=self._community,
                post=self._post,
                reason=reason.id,
                words=writing.text,
                draft_id=writing.draft_id,
            )

        self.model.send(put)

    def _render(self) -> None:
        state = self.model.state
        for button in self._why:
            button.setEnabled(state.open and not state.sending)
        self.words.setReadOnly(not state.open or state.sending)
        self._notice.setText(in_words(state.notice) if state.notice is not None else "")
        self._notice.setVisible(state.notice is not None and not self.told)
        told = state.told
        if told is None:
            return
        said = told_words(told, None)
        waits = told.intent.here_alone and not self._home.sync.state.running
        if state.taken_back:
            said = self.tr("Nothing was sent. What you wrote about it is kept here as a draft.")
        elif told.intent.state in ("queued", "sending", "unknown"):
            said = self.tr("It waits here until it can be sent, and then a guide will read it.")
        self.said.setText(said)
        self._back.setVisible(waits and not state.taken_back)
        self._next.setVisible(not state.taken_back)
        self._danger.setVisible(self._urgent and not state.taken_back)
        self._lines.setVisible(self._urgent and not state.taken_back)
        if not self.told:
            self.tell()
        if said != self._standing:
            self._standing = said
            announce(self.said, said)

    def _show_lines(self) -> None:
        self.accept()
        self._home.show_support()
