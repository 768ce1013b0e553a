"""What a person can do about a post beside answering it: thank for it, report it, and change or take back their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from client.ui.community.allowing import AllowDialog
from client.ui.community.own_model import OwnPosts
from client.ui.community.post_menu import Entry, PostMenu
from client.ui.community.reporting import ReportDialog
from client.ui.community.rows import PostRow
from client.ui.community.taking_back import ask_to_take_back
from client.ui.community.thanking import ThankDialog

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class PostActs(QObject):
    """Offers its entries to a menu. `reword` carries the id of a post to word anew, `guides` asks for their page."""

    reword = Signal(object)
    guides = Signal()

    def __init__(self, home: Home, own: OwnPosts, window: QWidget) -> None:
        super().__init__(window)
        self._home = home
        self._own = own
        self._window = window

    def offer(self, menu: PostMenu) -> None:
        """From now on that menu has them."""
        menu.offer("warmth", self._warmth)
        menu.offer("own", self._own_post)
        menu.offer("guides", self._guides)

    def _warmth(self, row: PostRow) -> Iterator[Entry]:
        if row.own or self._nobody or self._community is None:
            return
        translate = QCoreApplication.translate
        if row.id in self._own.state.thanked:
            said = translate("community", "You have said that this helped")
            yield Entry("thankPost", said, lambda: None, enabled=False)
            return
        yield Entry("thankPost", translate("community", "This helped me…"), partial(self._thank, row))

    def _own_post(self, row: PostRow) -> Iterator[Entry]:
        if not row.own or self._home.examples or self._community is None:
            return
        translate = QCoreApplication.translate
        yield Entry("rewordPost", translate("community", "Word it anew"), partial(self.reword.emit, row.id))
        if row.seq >= 0 and not self._nobody:
            study = translate("community", "Let a study use it…")
            yield Entry("allowStudyPost", study, partial(self._allow, row.id))
        yield Entry("takeBackPost", translate("community", "Take it back…"), partial(self._confirm, row.id))

    def _guides(self, row: PostRow) -> Iterator[Entry]:
        translate = QCoreApplication.translate
        if not row.own:
            yield Entry("reportPost", translate("community", "Report this post…"), partial(self._report, row))
        yield Entry("writeAboutPost", translate("community", "Write to the guides"), self.guides.emit)

    @property
    def _community(self) -> str | None:
        current = self._home.belonging.state.current
        return current.id if current is not None else None

    @property
    def _nobody(self) -> bool:
        """Whether this is a community where nobody is there to be told."""
        current = self._home.belonging.state.current
        return self._home.examples or current is None or current.practice

    def _thank(self, row: PostRow) -> None:
        if self._community is not None:
            thank = ThankDialog(
                self._home, self._window.window(), community=self._community, post=row.id, author=row.author
            )
            thank.ready(thank.words)

    def _allow(self, post: UUID) -> None:
        if self._community is not None:
            allow = AllowDialog(self._home, self._window.window(), community=self._community, post=post)
            allow.ready(allow.code)

    def _report(self, row: PostRow) -> None:
        if self._nobody or self._community is None:
            self._home.show_support()
            return
        report = ReportDialog(self._home, self._window.window(), community=self._community, post=row.id)
        report.ready(report.words)

    def _confirm(self, post: UUID) -> None:
        ask_to_take_back(self._window, self._home.theme, lambda: self._own.take_back(str(post)))
