"""The real window while its member is lied to: how long it could not answer a key.

A process of its own is Leeward as its composition root builds it, with a vault of `person`. It asks whoever began it to
tell one lie after the other, syncs, and presses a key every 2 ms meanwhile; before that, as long with no lie told.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from bench.faults.hostile import town
from bench.faults.hostile.lie import GROWS, Act, Lie
from bench.faults.hostile.serving import Keeper
from bench.faults.hostile.town import Town
from protocol import limits
from tests.support.feed_builder import named_id

MOST_MS: Final = 200.0
_PATIENCE: Final = 0.1
_LONGEST_SECONDS: Final = 60.0
_IDLE_SECONDS: Final = 2.0
_HARD: Final = "changes: words that are hard to draw"
_THREAD: Final = named_id("hard")
FIRST: Final = (
    "head: a hundred million changes",
    "segment: a bomb",
    "segment: the changes in another order",
)
"""Met by somebody who has nothing yet, and refused by their app: each with a window of its own."""
AFTER: Final = (
    "tail: a bomb of half a gigabyte",
    "tail: a bomb just within its limit",
    "tail: eight megabytes of nothing",
    "tail: lists within lists",
    "tail: a body of eight megabytes",
    "tail: a window of two gigabytes",
    "head: endless headers",
    "head: continue as fast as it can",
    "head: a million chunks of one byte",
    "head: endless body without a length",
    "head: endless trailers",
    "head: body in drips",
    "head: an integer of 400 digits",
    "header: depth without end",
    "body: a text of ten megabytes",
)
"""Met by a member, and refused."""
TRUE: Final = (
    ("newcomer", "epoch: sixteen megabytes of rows"),
    ("member", "mail: two hundred beginnings"),
    ("member", "changes: a thousand erasures of one post"),
    ("member", _HARD),
)
"""Taken in, for they break no rule: each with a window of its own."""


@dataclass(frozen=True, slots=True)
class Felt:
    """During one lie: how late the latest key was, in ms, and how late less what the machine had no core for."""

    lie: str
    longest: float
    own: float
    seconds: float
    notice: str


def lies() -> list[Lie]:
    """What is there for the window's sake: true by every rule, and a strain on whoever draws it."""
    return [Lie(_HARD, Act.SYNC, _hard, None, GROWS | {"community"})]


def _hard(told: Town) -> None:
    feed = told.feed
    hard: tuple[str, ...] = (
        "a" * 16_000,
        "\u202e" + "\u2067 right \u2066 left " * 900,
        "e" + "\u0301" * 8_000,
        "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 600,
        "x\n" * 8_000,
        "\t" * 8_000 + "x",
        "\ufdfa" * 5_000,
        "\u200b\u00ad\u180e\u2028\u2029" * 1_400 + "x",
        "<table>" * 2_000,
        "\U00020000" * 4_000,
        "\u0e33\u0e31" * 2_600,
    )
    texts = tuple(text.encode()[: limits.TEXT_MAX].decode("utf-8", "ignore") for text in hard)
    feed.pseudonym("hard", "\u202e" + "\u0301" * 60)
    feed.post("hard", texts[0], title="\u202e" + "\ufdfa" * 190, author="hard")
    for number, text in enumerate(texts):
        feed.post(f"hard {number}", text, thread="hard", author="hard")
        feed.post(
            f"hard alone {number}",
            text,
            title=text[:150].replace("\n", " ").replace("\t", " ").strip(),
            author="hard",
        )
    feed.publish()


def felt(keeper: Keeper, vaults: Path) -> list[Felt]:
    """Meet them. RuntimeError when the window has trouble."""
    found: list[Felt] = []
    alone = [*(("newcomer", (name,)) for name in FIRST), *((kind, (name,)) for kind, name in TRUE)]
    for kind, names in (("member", AFTER), *alone):
        found += _one_window(keeper, vaults / kind, names)
    return found


def _one_window(keeper: Keeper, vault: Path, names: tuple[str, ...]) -> list[Felt]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    # Somebody who has nothing yet meets the lie at once; a member first sees how the window is without one.
    steps = names if vault.name == "newcomer" else ("", *names)
    process = context.Process(target=_window, args=(str(vault), steps, theirs))
    process.start()
    theirs.close()
    found: list[Felt] = []
    try:
        for name in steps:
            with keeper.telling(name):
                _answer(ours, found, name)
    except EOFError as died:
        raise RuntimeError("the window's process ended without a result") from died
    finally:
        ours.close()
        process.join(20)
        if process.is_alive():
            process.kill()
    return found


def _answer(pipe: Connection, found: list[Felt], name: str) -> None:
    pipe.send(name)
    if not pipe.poll(2 * _LONGEST_SECONDS):
        raise RuntimeError(f"the window did not come back from {name}")
    found.append(pipe.recv())


def _window(vault: str, steps: tuple[str, ...], pipe: Connection) -> None:
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.setsid()
    sys.dont_write_bytecode = True
    logging.lastResort = None
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        try:
            person = _person(application, Path(folder), Path(vault))
            for _ in steps:
                pipe.send(person(pipe.recv()))
        except BaseException:  # noqa: BLE001 - told below, and the end
            traceback.print_exc()
            os._exit(1)  # the engine's threads would keep it alive
        person("leave")


def _person(application: Any, folder: Path, vault: Path) -> Callable[[str], Any]:
    """Somebody who does what they are told: wait, meet a lie by name, or leave."""
    import time

    from PySide6.QtCore import QEventLoop, QTimer

    from bench.faults.hostile.person import PASSPHRASE, quick
    from bench.ui_stall import Presses, lateness
    from bench.walk.pulse import coreless_clock
    from client.app import Leeward
    from client.config import Config, Paths
    from client.services import unlocking
    from client.services.memberships import Circumstances

    class Hasty(Leeward):
        """The program, but for how long it waits for an answer."""

        def _around(self) -> Circumstances:
            return replace(super()._around(), patience=_PATIENCE)

    paths = Paths.under(folder)
    shutil.copytree(vault, paths.vault, dirs_exist_ok=True)
    leeward = Hasty(application, Config(paths), now=lambda: town.NOW)
    loop = QEventLoop()
    coreless = coreless_clock()
    presses = Presses(coreless=coreless)
    wrong: list[object] = []

    def went_wrong(what: object) -> None:
        wrong.append(what)
        loop.quit()

    def run(seconds: float) -> None:
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()
        if wrong:
            raise RuntimeError(f"the window had trouble: {wrong[0]!r}")

    leeward.show()
    leeward.bridge.broken.connect(went_wrong)
    opened: list[Any] = []
    work = unlocking.unlock(paths.vault, passphrase=PASSPHRASE, threads=leeward.vault_threads, stretch=quick)

    def unlocked(value: Any) -> None:
        opened.append(value)
        loop.quit()

    leeward.bridge.run(work, unlocked)
    loop.exec()
    run(0.5)
    leeward.enter(opened[0], go_to="community")
    ended: list[bool] = []
    ran = False

    def changed() -> None:
        nonlocal ran
        if ran and not leeward.sync.state.running:
            ended.append(True)
        ran = leeward.sync.state.running

    leeward.sync.changed.connect(changed)
    run(1.5)

    def meet(name: str) -> Felt:
        sync = leeward.sync
        sync.cancel()
        run(0.1)
        began = time.perf_counter()
        presses.begin()
        if not name:
            run(_IDLE_SECONDS)
        else:
            ended.clear()
            sync.sync()
            while not ended and time.perf_counter() - began < _LONGEST_SECONDS:
                run(0.05)
            if name == _HARD:
                _look_around(leeward, run)
            run(0.2)
        answered, with_core = presses.end()
        if name and not ended:
            raise RuntimeError(f"{name}: still syncing")
        notice = sync.state.notice
        own = max(lateness(with_core)) if coreless is not None else max(lateness(answered))
        said = "" if notice is None else str(getattr(notice, "title", notice))
        return Felt(name, max(lateness(answered)), own, time.perf_counter() - began, said)

    def does(what: str) -> Any:
        if what != "leave":
            return meet(what)
        leeward.ended.connect(loop.quit)
        leeward.leave()
        return loop.exec()

    return does


def _look_around(leeward: Any, run: Callable[[float], None]) -> None:
    """Read what is hard to draw, and turn the window about."""
    run(0.5)
    place = leeward.window.place("community")
    place.open(_THREAD)
    run(1.0)
    for width, height in ((700, 500), (1500, 900), (1180, 760)):
        leeward.window.resize(width, height)
        run(0.4)
