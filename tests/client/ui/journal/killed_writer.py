"""A journal in a process of its own, to be killed: somebody types without a pause, and each word is told once typed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from client.services import unlocking
from client.ui.journal.paper import Paper
from client.ui.journal.screen import JournalPlace
from client.ui.theme import Theme
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.standing import Standing

FILL = "It rained all night. " * 2500
"""What is pasted first: 10,000 words."""


class Writer(Standing):
    """At home in the vault of a profile that is there already, in its journal."""

    def go_home(self) -> JournalPlace:
        self._at_home(
            self.do(
                unlocking.unlock(
                    self.config.paths.vault,
                    passphrase=PASSPHRASE,
                    threads=self.vault_threads,
                    stretch=QUICK.stretch,
                )
            )
        )
        place = JournalPlace(self)
        place.resize(964, 660)
        place.show()
        place.arrive()
        until = time.monotonic() + 20
        while not place.journal.state.loaded:
            QTest.qWait(10)
            if time.monotonic() > until:
                sys.exit("it never came")
        return place


def paper_of(place: JournalPlace) -> Paper:
    found = place.findChild(Paper, "entryText")
    assert found is not None
    return found


def main(profile: Path) -> None:
    app = QApplication([])
    place = Writer(Theme(app), profile).go_home()
    paper = paper_of(place)
    paper.insertPlainText(FILL)
    number = 0
    while True:
        QTest.keyClicks(paper, f"{number} ")
        print(number, flush=True)
        number += 1
        QTest.qWait(20)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
