"""A person and the real program: a vault made, a journal written, read and searched, a post begun; then Ctrl+L.

`python secret_evening.py FOLDER` in a process of its own. FOLDER holds `words.json` and `feed`; the first life reads
them, writes `code`, says "typed" and waits for the file `seen`; it writes `keys.json`, says "open" and waits for the
file `lock`. Then it locks, which replaces it by a second life of the same script: that one reads nothing, shows the
locked window, and says "locked".
"""

from __future__ import annotations

import json
import pickle
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from client import protection

protection.begin()

from client import early  # noqa: E402 - in the order of the real entry point

early.prepare()

from client import app  # noqa: E402

if TYPE_CHECKING:
    from bench.walk.hand import Hand

FOLDER = Path(sys.argv[1])
LIFE = FOLDER / "second-life"


class Evening(app.Leeward):
    """The program, told apart only by the person before it."""

    def show(self, **how: bool) -> None:
        super().show(**how)
        from PySide6.QtCore import QTimer

        if LIFE.exists():
            self._let_ourselves_be_read()
            QTimer.singleShot(2000, self._say_locked)
        else:
            QTimer.singleShot(300, self._first_life_or_none)

    def _say_locked(self) -> None:
        assert self._session is None
        assert self.window.shown == "locked"
        print("locked", flush=True)

    def _let_ourselves_be_read(self) -> None:
        """By the test that began us; root needs no leave."""
        import os

        if os.geteuid() != 0:
            import ctypes

            ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)

    def _first_life_or_none(self) -> None:
        """What Qt would only print and pass over is the end: somebody waits for a word from us."""
        try:
            self._first_life()
        except BaseException:
            import os
            import traceback

            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)

    def _first_life(self) -> None:
        from bench.walk import hand as hands

        self._let_ourselves_be_read()
        hands.SECONDS = 60.0  # beside other tests
        hand = hands.Hand(self._application, FOLDER)
        hand._leeward = self
        words: dict[str, Any] = json.loads((FOLDER / "words.json").read_text())
        self._make_a_vault(hand, words)
        self._keep_a_journal(hand, words)
        self._begin_a_post(hand, words)
        data_key = self.session.vault.data_key
        community = self.belonging.state.shown
        assert community is not None
        keys = {
            "data key": data_key.secret.hex(),
            "private file's key": data_key.private_file()[:32].hex(),
            "community file's key": data_key.community_file(community)[:32].hex(),
        }
        (FOLDER / "keys.json").write_text(json.dumps(keys))
        print("open", flush=True)
        hand.until((FOLDER / "lock").exists, "nobody asked to lock", 120)
        LIFE.touch()

        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    def _make_a_vault(self, hand: Hand, words: dict[str, Any]) -> None:
        from PySide6.QtWidgets import QLabel

        hand.press("onlyJournal")
        hand.press("aboutRead")
        hand.write("passphrase", words["passphrase"])
        hand.write("passphraseAgain", words["passphrase"])
        hand.press("makeVault")
        code = "-".join(hand.see("recoveryCode", QLabel).text().split())
        hand.press("codeOnPaper")
        hand.write("codeTyped", code.replace("-", ""))
        (FOLDER / "code").write_text(code)
        print("typed", flush=True)
        hand.until((FOLDER / "seen").exists, "nobody has seen the code", 120)
        hand.press("checkCode")
        hand.until(lambda: self.window.shown == "today", "the vault did not open")

    def _keep_a_journal(self, hand: Hand, words: dict[str, Any]) -> None:
        hand.go("journal")
        for text in words["journal"]:
            hand.press("newEntry")
            hand.write("entryText", text)
            hand.press("keepEntry")
            hand.until(lambda: self.window.place("journal").journal.state.page.kept == "kept", "not kept")  # type: ignore[union-attr]
        hand.write("journalSearch", words["searched"])
        hand.until(lambda: len(hand.rows("entryList")) == 1, "the search did not find it")
        hand.open_row("entryList", lambda _: True)
        hand.until(
            lambda: self.window.place("journal").journal.text == words["journal"][0],  # type: ignore[union-attr]
            "the entry did not open",
        )
        hand.press("newEntry")
        hand.write("entryText", words["unfinished"])

    def _begin_a_post(self, hand: Hand, words: dict[str, Any]) -> None:
        from client.services.changes import ChangeSet, Kind

        feed, address = pickle.loads((FOLDER / "feed").read_bytes())

        async def join() -> ChangeSet:
            await self.session.vault.private.write(partial(feed.join, address=address))
            return ChangeSet.of(Kind.COMMUNITY, ids=(feed.community,))

        hand.ask(join())
        hand.go("community")
        hand.open_row("threadList", lambda _: True)
        hand.write("replyBox", words["post"])


app.Leeward = Evening  # type: ignore[misc]

if __name__ == "__main__":
    sys.exit(app.run(["--profile", str(FOLDER / "profile"), *sys.argv[2:]]))
