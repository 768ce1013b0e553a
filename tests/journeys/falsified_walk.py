"""A walk through the window in which steps are falsified: each must see through the lie, and is then gone in truth.

One walk for all of them: what comes before a falsified step, a community, a vault, a first sync, is made once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any, Final
from unittest.mock import patch

from PySide6.QtWidgets import QLineEdit

from bench.walk import window_path
from bench.walk.hand import Hand
from bench.walk.path import JOURNAL, MEMBER_PASSPHRASE
from bench.walk.processes import Server, WalkFailed
from bench.walk.window_walk import WindowWalk
from client.ui.community.rows import Waits, waits_words
from client.ui.community.view_model import Threads
from client.ui.main_window import MainWindow

Step = Callable[[WindowWalk], None]
_SECONDS: Final = 3.0
"""How long is waited for what a lie prevents."""


@dataclass(frozen=True)
class Lie:
    """`told` falsifies; `why` is what the step must say; `mend` leads back to where the step began.

    Without `again` the step did in truth what it does, and only its eyes were deceived: it is not gone anew.
    """

    told: Callable[[], AbstractContextManager[Any]]
    why: str
    mend: Step = lambda _: None
    again: bool = True


def falsify() -> None:
    """Let the next walk of this process be so; each falsified step's entry in its report says what was `seen`.

    The last step is falsified for good: the walk must end as one that is not true.
    """
    *steps, last = window_path.STEPS
    lies = {step: _LIES.get(step.__name__) for step in steps}
    falsified = [_falsified(step, lie) if lie else step for step, lie in lies.items()]
    window_path.STEPS = (*falsified, _told_to_the_server(last))  # type: ignore[misc]


def _falsified(step: Step, lie: Lie) -> Step:
    @wraps(step)
    def gone(walk: WindowWalk) -> None:
        seen = ""
        try:
            with lie.told(), _cut_short(lie.why):
                step(walk)
        except WalkFailed as failed:
            seen = str(failed)
        walk.report.steps[-1]["seen"] = seen == lie.why
        lie.mend(walk)
        if lie.again:
            step(walk)

    return gone


@contextmanager
def _cut_short(why: str) -> Iterator[None]:
    """Wait less for what will not come; other waits are as long as ever, so that no slow computer looks like a lie."""
    until = Hand.until

    def cut(hand: Hand, true: Callable[[], bool], what: str, seconds: float | None = None) -> None:
        until(hand, true, what, _SECONDS if what == why else seconds)

    with patch.object(Hand, "until", cut):
        yield


def _dead_button() -> AbstractContextManager[Any]:
    press = Hand.press
    return patch.object(Hand, "press", lambda hand, name: None if name == "approve" else press(hand, name))


def _waiting_is_called_sent() -> AbstractContextManager[Any]:
    def words(waits: Waits, *, examples: bool) -> str:
        return waits_words("sent" if waits == "waiting" else waits, examples=examples)

    return patch("client.ui.community.sentences.waits_words", words)


def _empty_search(walk: WindowWalk) -> None:
    walk.member.see("threadSearch", QLineEdit).clear()
    walk.member.settle()


def _come_back(walk: WindowWalk) -> None:
    member = walk.member
    member.wait_for_end()
    member.begin()
    member.write("passphrase", MEMBER_PASSPHRASE)
    member.press("unlock")
    member.until(lambda: member.leeward.window.shown == "today", "the vault did not open")


def _told_to_the_server(step: Step) -> Step:
    """The server knows a sentence of the journal."""
    stop = Server.stop

    def told(server: Server) -> None:
        (server._data / "told").write_text(JOURNAL)
        stop(server)

    @wraps(step)
    def gone(walk: WindowWalk) -> None:
        with patch.object(Server, "stop", told):
            step(walk)

    return gone


_LIES: Final = {
    # The search field does nothing.
    "search_threads": Lie(
        partial(patch.object, Threads, "search", lambda *_: None), "it found something", _empty_search
    ),
    # What waits is shown as sent.
    "reply_offline": Lie(
        _waiting_is_called_sent, "the reply is not shown as waiting in its thread", again=False
    ),
    # The guide's button does nothing.
    "guide_approves": Lie(_dead_button, "sendDecisionNow is not to be seen"),
    # The window stays after quick exit.
    "quick_exit": Lie(
        partial(patch.object, MainWindow, "hide", lambda _: None), "the window is still there", _come_back
    ),
}
