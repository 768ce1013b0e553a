"""The moment after Post, and newer guidelines before it: nothing waits for what came later or leaves by mistake."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull, WorldError
from client.services.agreements import Standing
from client.services.session import Session
from client.ui.bridge import Bridge
from client.ui.community.composing_hold import Held, Holding
from client.ui.kit.agreeing import Agreeing
from client.ui.kit.home import Home


def held(number: int) -> Held:
    return Held("c", UUID(int=number), UUID(int=9), starts=False)


def test_a_post_leaves_at_its_time_also_when_another_is_held_back_by_then(qtbot: QtBot) -> None:
    synced: list[str] = []
    sync = SimpleNamespace(sync=lambda *, why: synced.append(why))
    holding = Holding(cast(Home, SimpleNamespace(sync=sync, bridge=Disk())))
    holding.hold(held(1), 1)
    holding.hold(held(2), 60)
    qtbot.waitUntil(lambda: synced == ["wrote"], timeout=4000)
    assert holding.waiting == (held(2),)


class Disk(QObject):
    """A bridge whose next write fails, and those after it do not."""

    changed = Signal(object)
    troubled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.full = True
        self.open = True

    def run(
        self,
        work: Coroutine[Any, Any, object],
        done: Callable[[object], None],
        failed: Callable[[WorldError], None] | None = None,
        *,
        owner: QObject,
    ) -> None:
        work.close()
        if not self.full:
            done(None)
        elif failed is not None:
            failed(DiskFull())
        self.full = False


def test_an_agreement_that_could_not_be_kept_posts_nothing_later() -> None:
    async def agree(_: Standing) -> None: ...

    session = SimpleNamespace(joining=SimpleNamespace(agreements=SimpleNamespace(agree=agree)))
    bridge = Disk()
    agreeing = Agreeing(session=cast(Session, session), bridge=cast(Bridge, bridge))
    standing = Standing(
        community="c",
        name="Harbour",
        version=2,
        minimum_age=16,
        agreed=(),
        asks=frozenset({"guidelines"}),
        guidelines="",
        escalation="",
        changed=frozenset(),
        escalation_changed=False,
    )
    agreeing._found = {"c": standing}
    posted: list[str] = []
    troubles: list[object] = []
    bridge.troubled.connect(troubles.append)
    assert agreeing.asks_first("c", lambda: posted.append("words"))
    agreeing.agree(standing)
    assert len(troubles) == 1
    assert agreeing.asks("c"), "it is asked again"
    agreeing.agree(standing)
    assert posted == []


def test_what_waits_never_keeps_its_holder_for_itself() -> None:
    """Its timer did: as the last to hold it, while being destroyed, it was destroyed once more with it."""
    holding = Holding(cast(Home, SimpleNamespace(bridge=Disk())))
    holding.hold(held(1), 60)
    gone = weakref.ref(holding)
    del holding
    assert gone() is None
