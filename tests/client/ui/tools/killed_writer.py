"""A window in a process of its own, to be killed: a thought record is half written, and it says when it is kept."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from client.services import unlocking
from client.ui.theme import Theme
from client.ui.tools.record_page import RecordPage
from client.ui.tools.screen import ToolsPlace
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.standing import Standing


class Writer(Standing):
    """At home in the vault of a profile that is there already."""

    def go_home(self) -> RecordPage:
        vault = self.do(
            unlocking.unlock(
                self.config.paths.vault,
                passphrase=PASSPHRASE,
                threads=self.vault_threads,
                stretch=QUICK.stretch,
            )
        )
        self._at_home(vault)
        self.place = ToolsPlace(self)
        self.place.resize(964, 660)
        self.place.show()
        self.place.open_part("thought-record")
        view = self.place.view("thought-record")
        assert isinstance(view, RecordPage)
        until(lambda: view.model.state.loaded)
        return view


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        QTest.qWait(10)
        if time.monotonic() > end:
            sys.exit("it never came")


def main(profile: Path) -> None:
    app = QApplication([])
    home = Writer(Theme(app), profile)
    view = home.go_home()
    view.listed.new.click()
    for name, text in (("situation", "She walked past"), ("thought", "She is done with")):
        box = view.writing.form.inputs[name]
        assert isinstance(box, QPlainTextEdit)
        QTest.keyClicks(box, text)
    until(lambda: view.writing.kept.text() == "Saved in your vault")
    print("kept", flush=True)
    while True:
        QTest.qWait(100)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
