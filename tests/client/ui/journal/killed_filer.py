"""A journal in a process of its own, to be killed once it has said that its draft is kept."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from client.domain.filing import Filing
from client.domain.journal import Labels, Moment
from client.services import unlocking
from client.ui.journal.screen import JournalPlace
from client.ui.theme import Theme
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.standing import Standing

KEPT = "Draft kept on this computer"


class Filer(Standing):
    """At home in the vault of a profile that is there already."""

    def go_home(self) -> None:
        vault = self.do(
            unlocking.unlock(
                self.config.paths.vault,
                passphrase=PASSPHRASE,
                threads=self.vault_threads,
                stretch=QUICK.stretch,
            )
        )
        self._at_home(vault)


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        QTest.qWait(10)
        if time.monotonic() > end:
            sys.exit("it never came")


def main(profile: Path) -> None:
    application = QApplication([])
    home = Filer(Theme(application), profile)
    home.go_home()
    place = JournalPlace(home)
    place.resize(940, 700)
    place.show()
    place.arrive()
    until(lambda: place.journal.state.loaded)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("#406080"))
    place.desk.pictures.add_image(image)
    until(lambda: place.journal.state.page.pictures == 1)
    place.page.begin()
    QTest.keyClicks(place.page.paper, "At the pier")
    place.journal.choose(4)
    place.journal.file(
        Filing(
            labels=Labels(("sea",), ("Ada",)), pinned=True, created=Moment(1_700_000_000, 60), whole_day=True
        )
    )
    until(lambda: any(each.text() == KEPT and each.isVisible() for each in place.findChildren(QLabel)))
    print("kept", flush=True)
    while True:
        QTest.qWait(1000)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
