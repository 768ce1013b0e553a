"""What a guide sees of the guides' work as a whole: a month's figures, and how the record stands."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.domain.guide_figures import months_over
from client.ui.kit.choice import Choice
from client.ui.kit.twin import TwinTable

_COUNTED: Final = {
    "begun/posts": 412,
    "decided/posts/routine/approve/": 350,
    "decided/posts/today/remove/others-are-not-safe": 14,
    "decided/posts/today/remove/selling-or-recruiting": 22,
    "decided/posts/now/approve-with-note/read-and-welcome": 11,
    "eye/posts/routine/240": 350,
    "eye/posts/today/95": 36,
    "eye/posts/now/6": 11,
    "wait/posts/routine/300": 350,
    "wait/posts/today/130": 36,
    "wait/posts/now/21": 11,
    "reply/posts/routine/540": 48,
    "begun/reports": 6,
    "begun/words to the guides": 31,
    "decided/words to the guides/now/approve-with-note/": 17,
    "decided/words to the guides/routine/approve-with-note/": 14,
    "eye/words to the guides/now/4": 17,
    "eye/words to the guides/routine/180": 14,
    "wait/words to the guides/now/19": 17,
    "wait/words to the guides/routine/260": 14,
    "begun/appeals": 30,
    "decided/appeals/today/restore/": 12,
    "decided/appeals/today/uphold/unkind-to-someone": 18,
    "soon/now/now": 44,
    "soon/routine/now": 21,
    "soon/routine/routine": 75,
}
"""As a server counts; what is under ten is not told."""
_FORK: Final = "ForkedHistory: two signed records of one segment"


def scenes(hand: Hand, data: Path) -> Iterator[Scene]:
    """From the desk and back to it; `data` is where its server keeps the community."""
    month = months_over(time.time(), 1)[0]
    with closing(sqlite3.connect(data / "community.sqlite", timeout=30)) as store, store:
        store.executemany(
            "INSERT INTO tally (community, month, what, count) VALUES (1, ?, ?, ?)",
            [(month, what, count) for what, count in _COUNTED.items()],
        )
    yield Scene("guide-figures", hand, lambda: _figures(hand))
    yield Scene("guide-figures-earlier", hand, lambda: _earlier(hand))
    hand.press("leaveFigures")
    yield Scene("guide-record", hand, lambda: _record(hand))
    hand.press("leaveRecord")
    yield Scene("guide-record-alarm", hand, lambda: _distrust(hand))
    yield Scene("guide-record-wrong", hand, lambda: _wrong(hand))
    hand.press("leaveRecord")
    session = hand.leeward.session
    hand.ask(session.syncing.trust_again(community=_community(hand)))
    hand.until(lambda: not hand.sees("recordAlarm"), "the alarm stays")


def _figures(hand: Hand) -> None:
    hand.press("figures")
    hand.see("waits-posts", TwinTable)


def _earlier(hand: Hand) -> None:
    months = hand.see("figuresMonth", Choice)
    months.setCurrentIndex(1)
    months.activated.emit(1)
    hand.until(lambda: not hand.sees("waits-posts"), "the month before does not come")


def _record(hand: Hand) -> None:
    hand.press("theRecord")
    hand.see("recordCosigners", TwinTable)


def _distrust(hand: Hand) -> None:
    """As a sync does that finds a fork."""

    async def found() -> None:
        membership = await hand.leeward.session.memberships.open(_community(hand))
        await membership.store.keep_evidence(what=_FORK, proof=b"{}", stops_writing=True)

    hand.ask(found())
    hand.press("theRecord")
    hand.see("saveRecordProof", QWidget)
    hand.press("leaveRecord")
    hand.see("recordAlarm", QWidget)


def _wrong(hand: Hand) -> None:
    hand.press("showRecord")
    hand.see("saveRecordProof", QWidget)


def _community(hand: Hand) -> str:
    current = hand.leeward.belonging.state.current
    assert current is not None
    return current.id
