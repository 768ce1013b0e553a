"""What an entry said before: each version, what has changed since, and a way to bring it back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from client.domain.differences import Line, differences
from client.domain.filing import Version
from client.domain.journal import JournalEntry
from client.notices import Notice, notice_for
from client.ui.journal import words
from client.ui.journal.erasing import ask_to_forget_versions
from client.ui.journal.side_page import SidePage
from client.ui.kit.accessibility import announce
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ROW_ROLE, Index, ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.long_list import LongList
from client.ui.kit.mood_shapes import mood_word
from client.ui.kit.row_painting import mirrored, states
from client.ui.kit.row_words import Words
from client.ui.kit.words import isolated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_AIR: Final = (34, 14, 5)
"""Unscaled pixels before a line's words, after them, and above and below."""
_SIGNS: Final = {"added": "plus", "taken": "minus"}
_GROUNDS: Final = {"added": ("accent_soft", "on_accent_soft"), "taken": ("cw_soft", "on_cw_soft")}


@dataclass(frozen=True, slots=True)
class VersionsState:
    """The versions of `entry`, the newest first; `shown` is one of them, `lines` what has changed since then."""

    entry: JournalEntry | None = None
    versions: tuple[Version, ...] = ()
    shown: Version | None = None
    lines: tuple[tuple[int, Line], ...] = ()
    notice: Notice | None = None


class Versions(QObject):
    """Reads the versions of one entry when asked, and compares in a thread."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self.state = VersionsState()

    def load(self, entry: JournalEntry) -> None:
        """Read those of this entry, as it is kept now, and show the newest."""
        self._become(VersionsState(entry))
        work = self._home.session.shelving.versions(entry_id=entry.id)
        self._home.bridge.run(work, lambda found: self._found(entry, found), self._failed, owner=self)

    def show_version(self, version: Version) -> None:
        """Show what has changed since this one."""
        if self.state.entry is None:
            return
        self._become(replace(self.state, shown=version, lines=()))
        work = asyncio.to_thread(differences, version.text, self.state.entry.text)
        self._home.bridge.run(work, lambda lines: self._compared(version, lines), owner=self)

    def forget(self) -> None:
        """Erase all of them for good."""
        entry = self.state.entry
        if entry is not None:
            work = self._home.session.shelving.erase_versions(entry_id=entry.id)
            self._home.bridge.run(work, lambda _: self.load(entry), self._failed, owner=self)

    def _found(self, entry: JournalEntry, found: list[Version]) -> None:
        if self.state.entry == entry:
            self._become(replace(self.state, versions=tuple(found)))
            if found:
                self.show_version(found[0])

    def _compared(self, version: Version, lines: tuple[Line, ...]) -> None:
        if self.state.shown == version:
            self._become(replace(self.state, lines=tuple(enumerate(lines))))

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _become(self, state: VersionsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


class VersionsPage(SidePage):
    """A choice of versions above what has changed since. `wanted` carries the version that is to come back."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, model: Versions) -> None:
        super().__init__(theme, "journalVersions", _tr("Earlier versions"))
        self._model = model
        self.choice = Choice(theme, [])
        self.choice.setObjectName("versionChoice")
        self.choice.setMinimumContentsLength(24)
        self.choice.setAccessibleName(self.tr("Version"))
        self.choice.activated.connect(self._chosen)
        self.bring = Button(theme, self.tr("Bring this version back"), icon="undo-2", on=self._bring)
        self.bring.setObjectName("bringBack")
        self.forget = Button(theme, self.tr("Erase earlier versions"), "quiet", on=self._forget)
        self.forget.setObjectName("eraseVersions")
        self._mood = Label("", "small", wrap=False)
        rows = _Lines(theme, self)
        self.model: ListModel[tuple[int, Line]] = ListModel(
            lambda row: row[0], lambda row: spoken(row[1]), parent=self
        )
        self.list = LongList(theme, one_click=False)
        self.list.setObjectName("versionLines")
        self.list.setAccessibleName(self.tr("What has changed since"))
        self.list.setItemDelegate(rows)
        self.list.setModel(self.model)
        self.pages = ListPage(theme, self.list, self.tr("There is no earlier version of this entry."))
        self._bar = QWidget()
        bar = Flow(theme, self._bar, spacing=8)
        for each in (self.choice, self.bring, self.forget):
            bar.addWidget(each)
        inner = QVBoxLayout()
        breathe(inner, theme, spacing=8)
        inner.addWidget(self._bar)
        inner.addWidget(self._mood)
        inner.addWidget(self.pages, 1)
        self.content.addLayout(inner, 1)
        self.leave_room(self.list)
        model.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Begin at the choice."""
        (self.choice if self._model.state.versions else self.back_button).setFocus()

    def _render(self) -> None:
        state = self._model.state
        had = bool(self.choice.count())
        self.choice.offer([(version_words(each), each.number) for each in state.versions])
        if state.shown is not None:
            self.choice.choose(state.shown.number)
        if self.isVisible() and not had and self.choice.count() and self.back_button.hasFocus():
            self.choice.setFocus()
        self._bar.setVisible(bool(state.versions))
        self.model.replace(state.lines)
        self.pages.show_list(bool(state.versions) or state.entry is None)
        said = "" if state.shown is None or state.entry is None else _mood_words(state.shown, state.entry)
        self._mood.setText(said)
        self._mood.setVisible(bool(said))
        if state.notice is not None:
            self.notice.say(state.notice)

    def _chosen(self) -> None:
        number = self.choice.currentData()
        version = next((each for each in self._model.state.versions if each.number == number), None)
        if version is not None:
            self._model.show_version(version)

    def _bring(self) -> None:
        if self._model.state.shown is not None:
            self.wanted.emit(self._model.state.shown)

    def say_brought(self) -> None:
        """The version that was wanted is what the entry says now."""
        announce(self.window(), self.tr("Brought back"))

    def _forget(self) -> None:
        ask_to_forget_versions(self, self.theme, forget=self._model.forget)


class _Lines(QStyledItemDelegate):
    """A line with a sign before it where it was added or taken out: never by colour alone."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Words(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As tall as its words."""
        line: Line = index.data(ROW_ROLE)[1]
        tall = self._words.laid(_shown(line), self._inner(option.rect.width()), "reading").height
        return QSize(option.rect.width(), tall + 2 * self._theme.px(_AIR[2]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, sign and words."""
        line: Line = index.data(ROW_ROLE)[1]
        theme, px, whole = self._theme, self._theme.px, QRectF(option.rect)
        direction = Qt.LayoutDirection.RightToLeft if theme.mirrored else Qt.LayoutDirection.LeftToRight
        ground, ink = _GROUNDS.get(line.how, ("", "text3" if line.how == "more" else "text"))
        if ground:
            painter.fillRect(whole, theme.colour(ground))
            place = QRectF(whole.left() + px(10), whole.top() + px(_AIR[2]) + px(5), px(16), px(16))
            sign = mirrored(whole, place, direction)
            painter.drawPixmap(QPointF(sign.topLeft()), theme.pixmap(_SIGNS[line.how], ink, 16))
        if states(option)["focused"]:
            painter.setPen(theme.colour("focus"))
            painter.drawRect(whole.adjusted(1, 1, -2, -2))
        text = QRectF(
            whole.left() + px(_AIR[0]),
            whole.top() + px(_AIR[2]),
            self._inner(int(whole.width())),
            whole.height(),
        )
        self._words.draw(painter, _shown(line), mirrored(whole, text, direction), ink, "reading")

    def _inner(self, width: int) -> int:
        return max(1, width - self._theme.px(_AIR[0] + _AIR[1]))


def version_words(version: Version) -> str:
    """A version by when it was still so."""
    return isolated(_tr("Until {when}").format(when=words.moment(version.at)))


def spoken(line: Line) -> str:
    """What a screen reader says of a line."""
    text = line.text.strip() or _tr("An empty line")
    if line.how == "added":
        return _tr("Added since: {line}").format(line=text)
    if line.how == "taken":
        return _tr("Taken out since: {line}").format(line=text)
    return _shown(line) if line.how == "more" else text


def _shown(line: Line) -> str:
    if line.how != "more":
        return line.text or " "
    return QCoreApplication.translate("journal", "%n lines that stayed", "", line.left)


def _mood_words(version: Version, entry: JournalEntry) -> str:
    if version.mood == entry.mood:
        return ""
    if version.mood is None:
        return _tr("It had no mood then.")
    return _tr("The mood was: {mood}").format(mood=mood_word(version.mood))


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
