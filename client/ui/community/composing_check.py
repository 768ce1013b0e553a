"""The words in a box, looked through for what they may give away while somebody writes. Nothing of it leaves here."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from client.domain.checking_words import Finding, Kind
from client.services import word_checks

if TYPE_CHECKING:
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

PAUSE_MILLISECONDS: Final = 700
"""A pause in typing after which the words are looked through: nobody is interrupted in a word."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something found, at all its places in the text (characters). `danger` has no words: it is about none of them."""

    kind: Kind
    words: str = field(default="", repr=False)
    places: tuple[tuple[int, int], ...] = ()


class Check(QObject):
    """`changed` is emitted when `noticed` is other. What somebody chose to leave is not told again while they write."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.noticed: tuple[Noticed, ...] = ()
        self.on = True
        self._text = ""
        self._left: set[tuple[Kind, str]] = set()
        self._found: tuple[Finding, ...] = ()
        self._looking: Running[tuple[Finding, ...]] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._look)

    def set_on(self, on: bool) -> None:
        """Look through words, or do not."""
        if on != self.on:
            self.on = on
            self._found = ()
            self._tell()
            self._pause.start()

    def typed(self, text: str) -> None:
        """These are the words now; they are looked through at the next pause."""
        if text == self._text:
            return
        self._text = text
        if not text.strip():
            self.begin("")
        else:
            self._pause.start()

    def begin(self, text: str) -> None:
        """Other words altogether: what was left among the earlier ones is forgotten."""
        self._left.clear()
        self._text, self._found = text, ()
        self._tell()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()

    def leave(self, noticed: Noticed) -> None:
        """It is meant to stand there."""
        self._left.add((noticed.kind, noticed.words.casefold()))
        self._tell()

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        if not self.on or not self._text.strip() or not self._home.bridge.open:
            return
        text, language = self._text, QLocale().name()

        def done(found: tuple[Finding, ...]) -> None:
            if text == self._text:
                self._found = found
                self._tell()

        # In a thread of its own: a long text takes some milliseconds, and the first one reads the rules.
        work = asyncio.to_thread(partial(_looked_through, text, language))
        self._looking = self._home.bridge.run(work, done, lambda _: None, owner=self)

    def _tell(self) -> None:
        noticed = tuple(
            each
            for each in gathered(self._text, self._found)
            if (each.kind, each.words.casefold()) not in self._left
        )
        if noticed != self.noticed:
            self.noticed = noticed
            self.changed.emit()


def gathered(text: str, found: tuple[Finding, ...]) -> tuple[Noticed, ...]:
    """The same words once, with all their places; danger first, and once."""
    places: dict[tuple[Kind, str], list[tuple[int, int]]] = {}
    words: dict[tuple[Kind, str], str] = {}
    for each in found:
        said = "" if each.kind == "danger" else text[each.start : each.end]
        key = (each.kind, said.casefold())
        words.setdefault(key, said)
        places.setdefault(key, []).append((each.start, each.end))
    told = [
        Noticed(key[0], words[key], () if key[0] == "danger" else tuple(where))
        for key, where in places.items()
    ]
    return tuple(sorted(told, key=lambda each: each.kind != "danger"))


def _looked_through(text: str, language: str) -> tuple[Finding, ...]:
    return word_checks.checker(language=language).check(text)
