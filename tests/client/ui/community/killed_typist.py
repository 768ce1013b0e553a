"""A window in a process of its own, to be killed: words are typed into it, and it says when it says they are kept."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from client.services import unlocking
from client.ui.community.screen import CommunityPlace
from client.ui.theme import Theme
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.standing import Standing
from tests.support.feed_builder import named_id

W = TypeVar("W", bound=QWidget)
KEPT = "Your draft is kept on this computer"


class Typist(Standing):
    """At home in the vault of a profile that is there already."""

    def go_home(self) -> CommunityPlace:
        vault = self.do(
            unlocking.unlock(
                self.config.paths.vault,
                passphrase=PASSPHRASE,
                threads=self.vault_threads,
                stretch=QUICK.stretch,
            )
        )
        self._at_home(vault)
        until(lambda: self.belonging.state.current is not None)
        place = CommunityPlace(self)
        place.resize(964, 660)
        place.show()
        return place


def until(true: object) -> None:
    end = time.monotonic() + 20
    while not true():  # type: ignore[operator]  # a callable of no arguments
        QTest.qWait(10)
        if time.monotonic() > end:
            sys.exit("it never came")


def find(place: QWidget, kind: type[W], name: str) -> W:
    found = place.findChild(kind, name)
    assert found is not None
    return found


def kept(place: QWidget) -> bool:
    return any(label.text() == KEPT and label.isVisible() for label in place.findChildren(QLabel))


def main(profile: Path) -> None:
    app = QApplication([])
    home = Typist(Theme(app), profile)
    place = home.go_home()
    for name in ("wins", "nights"):
        place.open(named_id(name))
        until(lambda name=name: place.conversation.state.loaded)
        box = find(place.reading, QPlainTextEdit, "replyBox")
        QTest.keyClicks(box, f"For {name} I ")
        QTest.keyClicks(box, "wanted to say")
        place.conversation.note(("grief",))
        place.conversation.answer(named_id(f"{name}-1"))
        until(lambda: kept(place.reading))
    place.write()
    until(lambda: place.writing.state.open and place.writing_pane.isVisible())
    QTest.keyClicks(find(place, QLineEdit, "threadTitle"), "Early birds")
    QTest.keyClicks(find(place, QPlainTextEdit, "threadText"), "They begin at four")
    until(lambda: kept(place.writing_pane))
    print("kept", flush=True)
    while True:
        QTest.qWait(100)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
