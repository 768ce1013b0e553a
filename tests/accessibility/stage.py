"""The real window on a real X server, walked through while assistive technology reads it. Run inside a D-Bus session.

    dbus-run-session -- python -m tests.accessibility.stage OUT

Writes to OUT, as JSON, what was read in each place, what was announced, and where the focus was after each step.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
SYSTEM_PYTHON: Final = "/usr/bin/python3"
LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
PASSPHRASE: Final = "a lamp in every window"


class Reader:
    """The other process."""

    def __init__(self, application: str) -> None:
        command = [SYSTEM_PYTHON, str(HERE / "at_spi_reader.py"), application]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )

    def say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def answer(self) -> Any:
        """Its next answer; the window lives on meanwhile, or it could not be read."""
        from PySide6.QtCore import QCoreApplication, QEventLoop

        assert self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        os.set_blocking(pipe, False)
        end, said = time.monotonic() + 60, b""
        while not said.endswith(b"\n"):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            with contextlib.suppress(BlockingIOError):
                said += os.read(pipe, 1 << 20)
            assert self._process.poll() is None, "the reader ended"
            assert time.monotonic() < end, "the reader never answered"
            time.sleep(0.002)
        return json.loads(said)

    def look(self) -> Any:
        self.say("look")
        return self.answer()

    def end(self) -> None:
        self._process.kill()
        self._process.wait()


def with_screen() -> tuple[subprocess.Popen[bytes], subprocess.Popen[bytes]]:
    """An X server and the bus of assistive technology."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        os.environ["DISPLAY"] = f":{number.readline().strip()}"
    os.environ.update(QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    os.environ.pop("WAYLAND_DISPLAY", None)
    bus = subprocess.Popen([LAUNCHER, "--launch-immediately"], stderr=subprocess.DEVNULL)
    asked = ["dbus-send", "--session", "--dest=org.a11y.Bus", "--print-reply", "/org/a11y/bus"]
    end = time.monotonic() + 20
    while subprocess.run([*asked, "org.a11y.Bus.GetAddress"], capture_output=True, check=False).returncode:
        assert time.monotonic() < end, "the bus of assistive technology never came"
        time.sleep(0.1)
    return server, bus


def settled_vault(folder: Path, village: Any) -> None:
    """A vault that belongs to a community, closed again."""
    from concurrent.futures import ThreadPoolExecutor

    from client.crypto.kdf import Argon2Parameters
    from client.services import unlocking
    from client.services.memberships import Circumstances
    from client.services.session import Session
    from client.services.unlocking import KeyMaking
    from client.vault.worker import VaultThreads
    from tests.client.services.villagers import me

    async def make() -> None:
        threads, decoder = VaultThreads.real(), ThreadPoolExecutor(1)
        making = KeyMaking(parameters=Argon2Parameters())
        made = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=making)
        async with Session(vault=made.vault, around=Circumstances(decoder=decoder)) as session:
            preview = await session.joining.preview(text=village.invitation())
            joined = await session.joining.join(
                preview=preview,
                name=preview.names[0],
                of_age=True,
                accepts_guidelines=True,
                accepts_escalation=True,
            )
            village.named(me(village))
            await session.syncing.sync(community=joined.community)
        await made.vault.close()
        threads.shut_down()
        decoder.shutdown()

    asyncio.run(make())


def walk(profile: Path, out: Path) -> None:
    """Through the window's places, by keys where a person would use keys."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from bench.walk.hand import Hand
    from tests.client.ui.community.harbour import post, talking, this_hour
    from tests.support.feed_builder import named_id
    from tests.support.loopback import Loopback
    from tests.support.village import Village

    application = QApplication(["leeward"])
    application.setApplicationName("Leeward")
    village = Village(talking())
    village.feed.publish()
    said: dict[str, Any] = {"places": {}, "focus": {}}

    def begin(hand: Hand) -> None:
        """Its window has the keys: there is no window manager here that would give them to it."""
        hand.begin()
        hand.leeward.window.activateWindow()
        hand.until(hand.leeward.window.isActiveWindow, "the window is not in front")

    def note(hand: Hand, place: str) -> None:
        focused = QApplication.focusWidget()
        said["focus"][place] = "" if focused is None else (focused.objectName() or type(focused).__name__)
        said["places"][place] = reader.look()

    with Loopback(village) as server:
        village.address = server.address
        hand = Hand(application, profile / "first")
        begin(hand)
        reader = Reader("Leeward")
        assert reader.answer() == "ready"
        note(hand, "first start")
        hand.leeward.window.close()
        hand.wait_for_end()
        reader.end()

        settled_vault(profile / "second" / "vault", village)
        hand = Hand(application, profile / "second")
        begin(hand)
        reader = Reader("Leeward")
        assert reader.answer() == "ready"
        note(hand, "locked")
        hand.write("passphrase", PASSPHRASE)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
        hand.until(lambda: hand.leeward.window.shown == "today", "it did not open")
        hand.settle()
        note(hand, "today")
        for place in ("community", "journal", "settings", "support"):
            hand.leeward.window.go(place)
            hand.settle()
            if place == "community":
                hand.until(lambda: len(hand.rows("threadList")) == 3, "no threads")
            note(hand, place)
        hand.leeward.window.go("community")
        community: Any = hand.leeward.window.place("community")
        community.open(named_id("wins"))
        hand.until(lambda: len(hand.rows("conversation")) == 4, "no posts")
        note(hand, "conversation")
        reader.say("listen")
        assert reader.answer() == "listening"
        post(village.feed, "new", "I am new here.", thread="wins", author="bob", hour=this_hour())
        village.feed.publish()
        hand.leeward.sync.sync()
        said["announced"] = reader.answer()
        hand.leeward.window.close()
        hand.wait_for_end()
        reader.end()
    out.write_text(json.dumps(said), encoding="utf-8")


def main() -> None:
    """Set the stage and walk."""
    server, bus = with_screen()
    code = 1
    try:
        with tempfile.TemporaryDirectory() as profile:
            walk(Path(profile), Path(sys.argv[1]))
        code = 0
    except BaseException:
        # Whatever it was, this process must not stay.
        traceback.print_exc()
    finally:
        for process in (bus, server):
            process.kill()
            process.wait()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
