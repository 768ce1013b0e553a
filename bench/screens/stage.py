"""The stage: a real server with the demo threads, and a guide's vault with a journal and something in the queue.

Beside it are two communities of people made by hand, which can answer a member in every way there is.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtWidgets import QApplication

from bench.screens.harbour import served
from bench.walk.__main__ import DEMO
from bench.walk.hand import Hand
from bench.walk.processes import Client, Server, WalkFailed, steward

PASSPHRASE: Final = "a kettle warms before the lifeboat goes"
_MEMBER: Final = "seven lanterns along the quiet wharf"
_MOODS: Final = (3, 2, 2, 3, 4, 4, 3, 2, 3, 4, 5)
_ENTRIES: Final = (
    "Slept until the light came round the curtain. Made porridge, burnt the bottom of it, ate it anyway.",
    "The appointment was short. She asked what had helped and I said: the walk to the bus, and the bus back.",
    "Worry time, from five to ten past. Most of what I had saved up for it had gone stale by then.",
)
_HELD: Final = (
    "I nearly did not write this. What helped me was to tell one person one small thing, and to let that be enough"
    " for a week."
)


class Stage:
    """Use as a context manager. `guide` is a hand over the guide's profile, `newcomer` and `member` over empty ones.

    `harbour` and `marsh` are for the member to join.
    """

    def __init__(self, application: QApplication) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="leeward-screens-"))
        self.data = self._folder / "server"
        self._server = Server(self.data)
        self.guide = Hand(application, self._folder / "guide")
        self.newcomer = Hand(application, self._folder / "newcomer")
        self.member = Hand(application, self._folder / "aboard")
        self._served = ExitStack()
        self.invitation = ""

    def __enter__(self) -> Self:
        try:
            self._build()
        except BaseException:
            self._clear()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    def _build(self) -> None:
        self.harbour = self._served.enter_context(served("harbour"))
        self.marsh = self._served.enter_context(served("marsh"))
        data = self._folder / "server"
        root_key = self._folder / "root-key.pem"
        steward("init", "--data", data, "--name", "Harbour Steps", "--root-key", root_key, "--practice")
        steward("import-threads", "--data", data, "--examples", DEMO)
        self._server.start()
        guide = Client(self._folder / "guide" / "vault", PASSPHRASE)
        member = Client(self._folder / "member" / "vault", _MEMBER)
        try:
            guide.start()
            guide.ask("create")
            guide.ask("join", steward("guide", "add", "--data", data).split()[-1], "--yes")
            steward("guide", "confirm", "--data", data, "--root-key", root_key)
            for number, entry in enumerate(reversed(_ENTRIES)):
                guide.ask("journal", "add", entry, "--mood", str(number + 2))
            for mood in _MOODS:
                guide.ask("check-in", str(mood))
            guide.ask("sync")
            member.start()
            member.ask("create")
            member.ask("join", steward("invite", "--data", data, "--count", "1").split()[-1], "--yes")
            member.ask("sync")
            thread = member.ask("threads", "--limit", "1")["threads"][0]["id"]
            member.ask("reply", thread, _HELD)
            _until_sent(member)
            guide.ask("sync")
        finally:
            guide.stop()
            member.stop()
        self.invitation = steward("invite", "--data", data, "--count", "1").split()[-1]

    def _clear(self) -> None:
        for part in (self.guide, self.newcomer, self.member, self._server):
            part.stop()
        self._served.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _until_sent(member: Client) -> None:
    ends = time.monotonic() + 20
    while not any(state == "held" for state in member.ask("sync")["sent"].values()):
        if time.monotonic() > ends:
            raise WalkFailed("the reply for the queue was not sent")
        time.sleep(0.3)
