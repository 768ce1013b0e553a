"""What stands around the words on the page: where the entry belongs, beginnings, questions, pictures, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from client.ui.journal.copying_out import can_copy_out, copy_out
from client.ui.journal.filing import FilingRow
from client.ui.journal.labels_field import KnownLabels
from client.ui.journal.page import PagePane
from client.ui.journal.pages import JournalState
from client.ui.journal.picture_model import Pictures
from client.ui.journal.pictures import PictureDoor, PicturesRow
from client.ui.journal.prompts import PromptCard
from client.ui.journal.sides import Sides
from client.ui.journal.templates import fill_menu
from client.ui.journal.view_model import Journal
from client.ui.kit.controls import IconButton

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class Desk(QObject):
    """Puts its parts above and below the page's words, and keeps them in step with the page."""

    def __init__(
        self, home: Home, journal: Journal, known: KnownLabels, page: PagePane, sides: Sides
    ) -> None:
        super().__init__(page)
        theme = home.theme
        self._home = home
        self._journal, self._page, self._sides = journal, page, sides
        self._asked = False
        sides.templates.changed.connect(self._offer_beginnings)
        self.filing = FilingRow(theme, journal, known, now=home.now)
        self.begin = IconButton(
            theme, "layout-template", self.tr("Begin with a template or a question"), on=self._beginnings
        )
        self.begin.setObjectName("beginWith")
        self.picture = IconButton(theme, "image", self.tr("Add a picture"), on=self._add_picture)
        self.picture.setObjectName("addPicture")
        self.versions = IconButton(theme, "history", self.tr("Earlier versions"), on=sides.show_versions)
        self.versions.setObjectName("earlierVersions")
        self.copy_out = IconButton(theme, "message-circle", self.tr("Copy into a post…"), on=self._copy_out)
        self.copy_out.setObjectName("copyIntoPost")
        before: QWidget = self.filing.pin
        for each in (self.begin, self.picture, self.versions, self.copy_out):
            self.filing.tools.addWidget(each)
            QWidget.setTabOrder(before, each)
            before = each
        self.prompt = PromptCard(theme)
        self.prompt.wanted.connect(self._put_question)
        self.prompt.ended.connect(page.begin)
        self.pictures = Pictures(home, journal, self)
        self.picture_row = PicturesRow(theme, self.pictures)
        self._door = PictureDoor(page.paper, self.pictures)
        page.head.box.insertWidget(1, self.filing)
        page.head.box.addWidget(self.prompt)
        page.below.insertWidget(0, self.picture_row)
        page.order()
        journal.leaving.connect(self.finish)
        journal.turned.connect(self.prompt.hide)

    def show_state(self, state: JournalState) -> None:
        """Show what belongs to the open page."""
        self.filing.show_state(state)
        entry = state.page.entry
        self.copy_out.setVisible(can_copy_out(self._home) and state.page.kept != "")
        had = self.versions.hasFocus()
        self.versions.setVisible(entry is not None and entry.edited_at is not None)
        if had and self.versions.isHidden():
            self._page.begin()

    def finish(self) -> None:
        """What stands half typed around the words is meant: somebody is about to keep the entry, or leave it."""
        for field in self.filing.label_panel.fields.values():
            field.add_typed()

    def fold(self) -> bool:
        """Close what stands open around the words; whether anything did."""
        open_ = self.filing.fold() or not self.prompt.isHidden()
        self.prompt.hide()
        if open_:
            self._page.begin()
        return open_

    def _copy_out(self) -> None:
        copy_out(self._page, self._home, self._journal.text)

    def _beginnings(self) -> None:
        """Offer them once they were read, which takes a moment the first time."""
        self._asked = True
        self._sides.templates.ask()
        self._offer_beginnings()

    def _offer_beginnings(self) -> None:
        state = self._sides.templates.state
        if not self._asked or not state.shipped:
            return
        self._asked = False
        menu = QMenu(self.begin)
        menu.setObjectName("beginMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addAction(self.tr("Give me a question"), self.prompt.another)
        menu.addSeparator()
        fill_menu(menu, state, self._put_template, self._sides.show_templates)
        menu.popup(self.begin.mapToGlobal(self.begin.rect().bottomLeft()))

    def _add_picture(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if not data.hasImage():
            self.picture_row.choose()
            return
        menu = QMenu(self.picture)
        menu.setObjectName("pictureMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Choose a file…"), self.picture_row.choose)
        menu.addAction(self.tr("The one in the clipboard"), self._door.paste)
        menu.popup(self.picture.mapToGlobal(self.picture.rect().bottomLeft()))

    def _put_template(self, text: str) -> None:
        """At the cursor, which then stands where the new words begin."""
        cursor = self._page.paper.textCursor()
        at = self._put(text)
        cursor.setPosition(at)
        self._page.paper.setTextCursor(cursor)
        self._page.begin()

    def _put_question(self, question: str) -> None:
        """As a quotation, with room below it to answer."""
        self._put(f"> {question}\n\n")
        self._page.begin()

    def _put(self, text: str) -> int:
        cursor: QTextCursor = self._page.paper.textCursor()
        if not cursor.atBlockStart():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            text = f"\n\n{text}"
        at = cursor.position() + (2 if text.startswith("\n\n") else 0)
        cursor.insertText(text)
        self._page.paper.setTextCursor(cursor)
        return at
