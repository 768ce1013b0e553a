"""Letting a study use one post of one's own. Nothing asks for it: whoever was asked brings the study's code along."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from client.notices import notice_for
from client.ui.community.post_dialog import PostDialog
from client.ui.kit.controls import Button, Label
from client.ui.kit.notice_bar import in_words
from protocol import limits
from protocol.errors import Malformed
from protocol.text import check_code

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.wording import Written
    from client.ui.kit.home import Home


class AllowDialog(PostDialog):
    """Opened with `ready`; nothing is kept of it until the person allows it."""

    def __init__(self, home: Home, window: QWidget, *, community: str, post: UUID) -> None:
        super().__init__(
            home.theme,
            window,
            name="allowDialog",
            title=QCoreApplication.translate("community", "Let a study use this post"),
            after=QCoreApplication.translate("community", "You have allowed it"),
        )
        self._home = home
        self._community, self._post = community, post
        theme = home.theme
        self.asks.box.addWidget(
            Label(
                self.tr(
                    "Only if you want to, for this one post and one study. Whoever runs the community then hands this"
                    " post to that study; your name here may go with it. You can take it back at any time in Settings,"
                    " under Your data. What the study has used by then stays with it."
                )
            )
        )
        named = Label(self.tr("The study's code, as it was given to you"), "label")
        self.code = QLineEdit()
        self.code.setObjectName("studyCode")
        self.code.setAccessibleName(named.text())
        self.code.setMaxLength(limits.CODE_CHARACTERS_MAX)
        named.setBuddy(self.code)
        self._notice = Label("", "body")
        self._notice.setObjectName("allowNotice")
        for part in (named, self.code, self._notice):
            self.asks.box.addWidget(part)
        self._notice.hide()
        not_now = Button(theme, self.tr("Not now"), on=self.reject)
        self.allow = Button(theme, self.tr("Allow it"), "primary", on=self._allow)
        self.allow.setObjectName("allowStudy")
        self.allow.setEnabled(False)
        for button in (not_now, self.allow):
            self.ask_buttons.addWidget(button)
        self.tell_buttons.addWidget(self.close_button)
        self.code.textChanged.connect(self._typed)
        self.code.returnPressed.connect(self._allow)

    def _typed(self, code: str) -> None:
        self.allow.setEnabled(bool(code.strip()))
        self._notice.hide()

    def _allow(self) -> None:
        code = self.code.text().strip().lower()
        if not code or not self.allow.isEnabled():
            return
        try:
            check_code(code)
        except Malformed:
            self._say(
                self.tr("A study's code has small letters, digits and hyphens. Please look at it once more.")
            )
            return
        self.allow.setEnabled(False)
        telling = self._home.session.telling
        work = telling.consent(community=self._community, post=self._post, study=code, granted=True)
        self._home.bridge.run(work, self._allowed, self._failed, owner=self)

    def _allowed(self, _: Written) -> None:
        self.said.setText(
            self.tr("It goes out with the next sync. Settings, under Your data, shows it and takes it back.")
        )
        self.tell()
        self._home.sync.sync(why="wrote")

    def _failed(self, error: WorldError) -> None:
        self.allow.setEnabled(True)
        self._say(in_words(notice_for(error)))

    def _say(self, words: str) -> None:
        self._notice.setText(words)
        self._notice.show()
