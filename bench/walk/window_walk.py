"""The walk through the real window: one member, one guide, each in a window of their own, and what the steps share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from bench.walk.hand import Hand
from bench.walk.path import CHECK_IN_NOTE, GUIDE_PASSPHRASE, JOURNAL, MEMBER_PASSPHRASE, REPLY, read_threads
from bench.walk.processes import Server
from bench.walk.report import Report
from bench.walk.words import bare


@dataclass
class WindowWalk:
    """Everything the steps share."""

    profile: Path
    threads_file: Path
    out: Path
    report: Report
    application: QApplication
    shown: Hand = field(init=False)
    """The window that the picture of a step shows."""

    def __post_init__(self) -> None:
        self.data = self.profile / "server"
        self.root_key = self.profile / "root-key.pem"
        self.server = Server(self.data)
        self.lines = read_threads(self.threads_file)
        self.member = Hand(self.application, self.profile / "member")
        self.guide = Hand(self.application, self.profile / "guide")
        self.shown = self.member
        self.thread: dict[str, Any] = {}
        self.invitation = ""
        self.pause = 0.0
        """The longest time in seconds in which the member's window heard nothing during the first sync."""

    def go(self, steps: Iterable[Callable[[WindowWalk], None]]) -> None:
        """All steps. What is not true ends the walk, with everything stopped."""
        self.report.inputs = {
            "member passphrase": MEMBER_PASSPHRASE,
            "guide passphrase": GUIDE_PASSPHRASE,
            "journal": JOURNAL,
            "check-in": CHECK_IN_NOTE,
            "reply": REPLY,
        }
        try:
            for number, step in enumerate(steps, 1):
                name = (step.__doc__ or step.__name__).rstrip(".")
                picture = f"{number:02}-{step.__name__.replace('_', '-')}.png"
                with self.report.step(name, screenshot=picture):
                    try:
                        step(self)
                    finally:
                        if self.shown.running:
                            self.shown.shot(self.out / picture)
        finally:
            with ExitStack() as ends:
                for part in (self.server, self.guide, self.member):
                    ends.callback(part.stop)

    def is_thread(self, sentence: str) -> bool:
        """Whether what is said of a row of the list begins with the thread's title."""
        return bare(sentence).startswith(bare(self.thread["title"]))

    @property
    def community(self) -> str:
        """The id of the community in the window that is shown."""
        belonging = self.shown.leeward.belonging
        self.shown.until(lambda: belonging.state.current is not None, "there is no community")
        assert belonging.state.current is not None
        return belonging.state.current.id
