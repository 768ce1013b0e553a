"""The process of Leeward that `bench.memory` looks at: the real program, and perhaps somebody who unlocks its vault.

`python -m bench._person PROFILE PLACE`; prints "shown" when that place stands in the window, and stays. At the place
"locked" nobody types.
"""

from __future__ import annotations

import sys
from typing import Final

PASSPHRASE: Final = "six words that nobody will guess"
_LOOK_MS: Final = 100


def main(profile: str, place: str) -> int:
    """Run the program until it is killed."""
    from client import early

    early.prepare()  # as the entry point does, before anything else asks for PySide6
    from client import app

    class Watched(app.Leeward):
        """The program, told apart only by the person before it."""

        def show(self, *, quietly: bool = False, minimised: bool = False) -> None:
            super().show(quietly=quietly, minimised=minimised)
            from PySide6.QtCore import QTimer

            self._looking = QTimer(self)
            self._looking.timeout.connect(self._look)
            self._looking.start(_LOOK_MS)
            if place != "locked":
                QTimer.singleShot(_LOOK_MS, self._unlock)

        def _unlock(self) -> None:
            from PySide6.QtWidgets import QLineEdit, QPushButton

            field = self.window.findChild(QLineEdit, "passphrase")
            button = self.window.findChild(QPushButton, "unlock")
            assert isinstance(field, QLineEdit)
            assert isinstance(button, QPushButton)
            field.setText(PASSPHRASE)
            button.click()

        def _look(self) -> None:
            if self.window.shown == place:
                self._looking.stop()
                sys.stdout.write("shown\n")
                sys.stdout.flush()
            elif self._session is not None:
                self.window.go(place)

    setattr(app, "Leeward", Watched)  # noqa: B010 - under the name that `run` looks up
    return app.run(["--profile", profile])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2]))
