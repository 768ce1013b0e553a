"""What can be done about one post, gathered from whoever offers something: one menu, always in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from client.ui.community.rows import PostRow

Group = Literal["answer", "warmth", "own", "keep", "quiet", "guides"]
"""Answering it; thanking for it; one's own; keeping and following; seeing less of it; telling the guides."""

_ORDER: Final[tuple[Group, ...]] = ("answer", "warmth", "own", "keep", "quiet", "guides")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu. `name` is its object name, `words` are translated and say what it does.

    `checked` is None for a line that is not on or off; one that is not `enabled` says how things stand.
    """

    name: str
    words: str
    do: Callable[[], object]
    checked: bool | None = None
    enabled: bool = True


class PostMenu(QObject):
    """Opened for a post by its button, the right mouse button, or the menu key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: dict[Group, list[Callable[[PostRow], Iterable[Entry]]]] = {each: [] for each in _ORDER}

    def offer(self, group: Group, entries: Callable[[PostRow], Iterable[Entry]]) -> None:
        """From now on `entries` is asked, each time a menu opens, what it has to offer about that post."""
        self._offers[group].append(entries)

    def groups(self, row: PostRow) -> tuple[tuple[Entry, ...], ...]:
        """What there is to do about this post, group by group, none of them empty."""
        found = (
            tuple(entry for entries in self._offers[group] for entry in entries(row)) for group in _ORDER
        )
        return tuple(entries for entries in found if entries)

    def open(self, row: PostRow, at: QPoint, parent: QWidget) -> bool:
        """Show it at a place of the screen; False where there is nothing to do about this post."""
        groups = self.groups(row)
        if not groups:
            return False
        menu = QMenu(parent)
        menu.setObjectName("postMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, entries in enumerate(groups):
            if number:
                menu.addSeparator()
            for entry in entries:
                # A name may have an ampersand, and no letter of it is a shortcut.
                action = menu.addAction(entry.words.replace("&", "&&"), entry.do)
                action.setObjectName(entry.name)
                action.setEnabled(entry.enabled)
                if entry.checked is not None:
                    action.setCheckable(True)
                    action.setChecked(entry.checked)
        menu.popup(at)
        return True
