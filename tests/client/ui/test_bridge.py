from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull, Offline, WorldError
from client.engine import Engine, EngineStopped
from client.services.changes import ChangeSet, Kind
from client.ui.bridge import Bridge, OurMistake


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    engine = Engine()
    engine.start()
    bridge = Bridge(engine)
    yield bridge
    bridge.close()
    engine.stop()
    engine.join()


async def answer(value: object) -> object:
    await asyncio.sleep(0)
    return value


async def fail(error: Exception) -> None:
    raise error


def test_a_result_lands_in_the_main_thread(bridge: Bridge, qtbot: QtBot) -> None:
    landed: list[tuple[object, threading.Thread]] = []
    bridge.run(answer(7), lambda value: landed.append((value, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(landed))
    assert landed == [(7, threading.main_thread())]


def test_answers_come_in_the_order_they_were_made(bridge: Bridge, qtbot: QtBot) -> None:
    landed: list[object] = []
    for number in range(500):
        bridge.run(answer(number), landed.append)
    qtbot.waitUntil(lambda: len(landed) == 500)
    assert sorted(landed, key=lambda each: int(str(each))) == list(range(500))


def test_an_error_of_the_world_goes_to_whoever_asked(bridge: Bridge, qtbot: QtBot) -> None:
    failed: list[WorldError] = []
    bridge.run(fail(DiskFull()), failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], DiskFull)


def test_an_error_nobody_asked_about_reaches_the_window(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bridge.troubled) as told:
        bridge.run(fail(Offline()))
    assert isinstance(told.args[0], Offline)


def test_a_mistake_of_ours_is_told_apart(bridge: Bridge, qtbot: QtBot) -> None:
    failed: list[Exception] = []
    with qtbot.waitSignal(bridge.broken) as told:
        bridge.run(fail(KeyError("ours")), failed=failed.append)
    assert isinstance(told.args[0], KeyError)
    assert [type(each) for each in failed] == [OurMistake], "or whoever asked would wait for ever"


@pytest.mark.parametrize("wrapped", ["bare", "tuple", "attribute"])
def test_what_changed_is_announced_after_the_answer(bridge: Bridge, qtbot: QtBot, wrapped: str) -> None:
    changes = ChangeSet.of(Kind.JOURNAL, ids=("one",))

    class Written:
        def __init__(self) -> None:
            self.changes = changes

    result = {"bare": changes, "tuple": ("entry", changes), "attribute": Written()}[wrapped]
    heard: list[object] = []
    bridge.changed.connect(heard.append)
    bridge.run(answer(result), lambda _: heard.append("done"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["done", changes]


def test_an_empty_change_is_no_news(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bridge.changed, wait=50):
        bridge.run(answer(ChangeSet()))


def test_a_late_answer_for_a_screen_that_is_gone_is_dropped(bridge: Bridge, qtbot: QtBot) -> None:
    landed: list[object] = []
    screen = QObject()
    go = threading.Event()

    async def late() -> str:
        await asyncio.get_running_loop().run_in_executor(None, go.wait)
        return "late"

    bridge.run(late(), landed.append, owner=screen)
    screen.deleteLater()
    qtbot.wait(20)
    go.set()
    bridge.run(answer("next"), landed.append)
    qtbot.waitUntil(lambda: "next" in landed)
    qtbot.wait(20)
    assert landed == ["next"]


def test_cancelled_work_stops_and_says_nothing(bridge: Bridge, qtbot: QtBot) -> None:
    landed: list[object] = []
    stopped = threading.Event()

    async def long() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            stopped.set()

    running = bridge.run(long(), landed.append, landed.append)
    running.cancel()
    qtbot.waitUntil(stopped.is_set)
    qtbot.wait(20)
    assert landed == []


def test_only_the_newest_of_many_tellings_is_heard(bridge: Bridge, qtbot: QtBot) -> None:
    heard: list[int] = []
    tell = bridge.heard(heard.append)

    async def chatter() -> None:
        for number in range(10_000):
            tell(number)

    bridge.run(chatter())
    qtbot.waitUntil(lambda: bool(heard) and heard[-1] == 9_999)
    assert len(heard) < 10_000
    assert heard == sorted(heard)


def test_after_closing_nothing_lands(qtbot: QtBot) -> None:
    engine = Engine()
    engine.start()
    bridge = Bridge(engine)
    landed: list[object] = []
    for _ in range(50):
        bridge.run(answer(1), landed.append)
    bridge.close()
    engine.stop()
    assert engine.join(5)
    before = len(landed)
    qtbot.wait(20)
    assert len(landed) == before
    with pytest.raises(EngineStopped):
        bridge.run(answer(2))


def test_all_work_can_be_cancelled_at_once(bridge: Bridge, qtbot: QtBot) -> None:
    told: list[object] = []
    begun = threading.Event()
    stopped = threading.Event()

    async def long() -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            stopped.set()

    bridge.broken.connect(told.append)
    bridge.run(long(), told.append, told.append)
    qtbot.waitUntil(begun.is_set)
    bridge.cancel_all()
    qtbot.waitUntil(stopped.is_set)
    bridge.run(answer("next"), told.append)
    qtbot.waitUntil(lambda: "next" in told)
    assert told == ["next"]


def test_nothing_reaches_for_what_is_closing(bridge: Bridge, qtbot: QtBot) -> None:
    told: list[object] = []
    began: list[object] = []
    go = threading.Event()

    async def changes() -> ChangeSet:
        return ChangeSet.of(Kind.DRAFT)

    async def begins() -> None:
        began.append("late")

    async def closes() -> None:
        await asyncio.to_thread(go.wait, 10)
        raise KeyError("a mistake while closing")

    bridge.changed.connect(told.append)
    bridge.troubled.connect(told.append)
    # Its answer has landed and is not taken yet: it would have let a place read what is closed by then.
    bridge.run(changes()).future.result(10)
    ended: list[object] = []
    mistakes: list[object] = []
    bridge.broken.connect(mistakes.append)
    bridge.last(closes(), lambda _: ended.append(True))
    bridge.run(begins(), told.append, told.append)
    bridge.run(fail(Offline()), told.append, told.append)
    QCoreApplication.processEvents()
    go.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert (told, began) == ([], [])
    assert [type(each) for each in mistakes] == [KeyError]


class Passing(QObject):
    """Something of the window that is gone as soon as nobody knows it any more."""

    def __init__(self, died: list[str]) -> None:
        super().__init__()
        self._died = died

    def take(self, _: object) -> None:
        pass

    def __del__(self) -> None:
        self._died.append(threading.current_thread().name)


def test_what_waits_for_an_answer_is_let_go_in_the_main_thread(bridge: Bridge, qtbot: QtBot) -> None:
    died: list[str] = []
    for _ in range(2000):
        passing = Passing(died)
        bridge.run(answer(1), passing.take, owner=passing)
        del passing
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: len(died) == 2000)
    assert set(died) == {threading.main_thread().name}


def test_what_listens_to_other_threads_is_let_go_in_the_main_thread(bridge: Bridge, qtbot: QtBot) -> None:
    died: list[str] = []

    async def work(tell: Callable[[object], None]) -> None:
        tell(1)

    for _ in range(500):
        bridge.run(work(bridge.heard(Passing(died).take)))
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: len(died) == 500)
    assert set(died) == {threading.main_thread().name}
