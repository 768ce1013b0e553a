"""The real program through an evening, for whoever looks afterwards at the files.

`python traced_journey.py PROFILE [umask] [open]`, with a passphrase and a text as lines on stdin. It says "open", and
leaves by quick exit at the next line. "umask" takes the system's mask away first, "open" leaves the process open.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

if "umask" in sys.argv:
    os.umask(0)  # as careless a system as there can be

from client import protection

if "open" not in sys.argv:
    protection.begin()

from client import early

early.prepare()

from client import app  # noqa: E402

PASSPHRASE, WORDS = (sys.stdin.readline().strip() for _ in range(2))


class Evening(app.Leeward):
    """The program, told apart only by the person before it."""

    def show(self, **how: Any) -> None:
        super().show(**how)
        from PySide6.QtCore import QTimer

        QTimer.singleShot(300, self._evening)

    def _evening(self) -> None:
        from PySide6.QtWidgets import QTextEdit

        from bench.walk.hand import Hand
        from client.services import backing_up

        hand = Hand(self._application, Path(sys.argv[1]))
        hand._leeward = self
        hand.only_journal(PASSPHRASE)
        self.theme.choose(scale=1.15)
        for place in ("community", "settings", "journal"):
            hand.go(place)
        hand.press("newEntry")
        hand.write("entryText", WORDS)
        hand.see("entryText", QTextEdit).selectAll()
        hand.see("entryText", QTextEdit).copy()
        hand.press("keepEntry")
        hand.ask(backing_up.make(self.session.vault))
        self.window.show_support()
        hand.settle()
        # A mistake of ours, so that there is a log too; its message holds what a message could.
        self.window.own_up(KeyError(WORDS))
        hand.settle()
        print("open", flush=True)
        sys.stdin.readline()
        self.window.quick_exit()


app.Leeward = Evening  # type: ignore[misc]

if __name__ == "__main__":
    sys.exit(app.run(["--profile", sys.argv[1]]))
