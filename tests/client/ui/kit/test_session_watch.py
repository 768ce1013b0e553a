from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.ui.kit.session_watch import SessionWatch, own_session

ROOT = Path(__file__).resolve().parents[4]

DESKTOP = """
import os
import sys

from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor
from PySide6.QtWidgets import QApplication

application = QApplication([])
bus = QDBusConnection.sessionBus()


@ClassInfo({"D-Bus Interface": "org.freedesktop.login1.Manager"})
class Manager(QDBusAbstractAdaptor):
    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what, who, why, mode):
        self.reading, writing = os.pipe()
        given = QDBusUnixFileDescriptor(writing)
        os.close(writing)
        print("asked", what, mode, flush=True)
        return given


def send(path, interface, name, *arguments):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    bus.send(message)


owner = QObject()
manager = Manager(owner)
if "login" in sys.argv:
    bus.registerObject("/org/freedesktop/login1", owner)
    bus.registerService("org.freedesktop.login1")
    bus.registerService("org.gnome.ScreenSaver")
    print("ready", flush=True)
    for line in sys.stdin:
        if line.strip() == "serve":
            from PySide6.QtCore import QTimer
            QTimer.singleShot(1500, application.quit)
            application.exec()
            print("served", flush=True)
        elif line.strip() == "signals":
            login = "org.freedesktop.login1"
            send("/org/freedesktop/login1", login + ".Manager", "PrepareForSleep", True)
            send("/org/freedesktop/login1", login + ".Manager", "PrepareForSleep", False)
            send("/org/freedesktop/login1/session/c2", login + ".Session", "Lock")
            send("/org/freedesktop/login1/session/_33", login + ".Session", "Lock")
            send("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
            send("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
            QApplication.processEvents()
            print("sent", flush=True)
else:
    import subprocess
    from PySide6.QtCore import QTimer
    from client.ui.kit.session_watch import SessionWatch

    login = subprocess.Popen([sys.executable, __file__, "login"], stdin=-1, stdout=-1, text=True)
    assert login.stdout.readline() == "ready\\n"
    watch = SessionWatch()
    watch.left.connect(lambda why: print("left", why, flush=True))
    watch.listen(bus, bus)
    print("hears", watch.hears, flush=True)
    login.stdin.write("serve\\nsignals\\n")
    login.stdin.flush()
    QTimer.singleShot(3500, application.quit)
    application.exec()
    login.stdin.close()
    print(login.stdout.read(), flush=True)
    print("holds", watch._delay is not None and watch._delay.isValid(), flush=True)
"""


@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-run-session") is None, reason="needs a D-Bus of its own"
)
def test_the_desktop_is_heard_and_asked_for_time(tmp_path: Path) -> None:
    script = tmp_path / "desktop.py"
    script.write_text(DESKTOP)
    done = subprocess.run(
        ["dbus-run-session", sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_SESSION_ID": "3", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    said = done.stdout.split("\n")
    assert "hears True" in said
    assert "asked sleep delay" in said
    # One for sleep, one for this session's lock and none for the other's, one for the screen saver that came.
    assert [line for line in said if line.startswith("left")] == [
        "left suspend",
        "left session",
        "left session",
    ]
    assert "holds True" in said


def test_a_session_has_the_path_that_logind_gives_it() -> None:
    assert own_session({"XDG_SESSION_ID": "3"}) == "/org/freedesktop/login1/session/_33"
    assert own_session({"XDG_SESSION_ID": "12"}) == "/org/freedesktop/login1/session/_312"
    assert own_session({"XDG_SESSION_ID": "c2"}) == "/org/freedesktop/login1/session/c2"
    assert own_session({}) == ""


def test_waking_up_and_an_uncovered_screen_say_nothing(qtbot: QtBot) -> None:
    watch = SessionWatch()
    left: list[str] = []
    watch.left.connect(left.append)
    watch.prepares_for_sleep(False)
    watch.covers(False)
    assert left == []
    watch.prepares_for_sleep(True)
    watch.locked()
    watch.covers(True)
    assert left == ["suspend", "session", "session"]
