"""Fresh processes with a window: a bare PySide6 one, and Leeward as its entry point starts it.

Both run in the Python of the benchmark with the same flags. Compiled modules go to a folder of the benchmark, so that
the first, unmeasured start of each side compiles what an installed program has compiled.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
SIZE: Final = (1180, 760)
"""The size of both windows, in logical pixels: that of Leeward's first one."""
_PATIENCE_SECONDS: Final = 120.0

BARE: Final = f"""
import sys
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        print("shown", flush=True)
        if "--show-and-quit" in sys.argv:
            QApplication.quit()

application = QApplication([])
window = Window()
window.resize({SIZE[0]}, {SIZE[1]})
window.show()
application.exec()
"""
"""An empty window of that size, which says when it was painted."""

LEEWARD: Final = """
import sys
from client.__main__ import main
sys.exit(main())
"""
"""What an installer makes of the entry point `leeward`."""


class Spawned(NamedTuple):
    """A process whose window was just painted; seconds from its spawning on the clock, and of processor."""

    process: subprocess.Popen[str]
    seconds: float
    cpu_seconds: float | None
    """None where the system does not say."""


class Stage:
    """A folder with both scripts, what they compile to, and the profiles of whoever is measured."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bare = folder / "bare.py"
        self.leeward = folder / "leeward.py"
        self.bare.write_text(BARE)
        self.leeward.write_text(LEEWARD)

    @classmethod
    @contextmanager
    def set_up(cls) -> Iterator[Stage]:
        """One in a temporary folder."""
        with tempfile.TemporaryDirectory() as folder:
            yield cls(Path(folder))

    def locked_profile(self) -> Path:
        """A profile that holds what the first window looks for: a vault, which it does not open."""
        profile = self.folder / "locked"
        vault = profile / "vault"
        vault.mkdir(parents=True, exist_ok=True)
        (vault / "vault.key").touch()
        return profile

    def spawn(
        self, command: Sequence[str | Path], *, platform: Mapping[str, str], word: str = "shown"
    ) -> Spawned:
        """Run Python with `command` until it prints `word`. RuntimeError if it ends, or is silent for two minutes."""
        variables = {**os.environ, **platform, "PYTHONPATH": str(ROOT)}
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        variables["PYTHONPYCACHEPREFIX"] = str(self.folder / "compiled")
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-P", *map(str, command)],
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdout is not None
        giving_up = threading.Timer(_PATIENCE_SECONDS, process.kill)
        giving_up.start()
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        cpu_seconds = cpu_time(process.pid)
        giving_up.cancel()
        if line.strip() != word:
            end(process)
            raise RuntimeError(f"{command[0]} said {line.strip()!r} where {word!r} was expected")
        return Spawned(process, seconds, cpu_seconds)


def end(process: subprocess.Popen[str]) -> None:
    """Stop a process that would stay, and let go of it."""
    process.kill()
    process.communicate()


def cpu_time(pid: int) -> float | None:
    """Seconds of processor that all threads of a process have used; None where nobody counts them so finely."""
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9
    except (OSError, IndexError):
        return None


@contextmanager
def platforms() -> Iterator[dict[str, dict[str, str]]]:
    """The window systems there are, by name, each with the variables that choose it.

    Where there is a display, it; else none at all ("offscreen"), and a display in memory ("xvfb") where X has one.
    """
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield {"display": {}}
        return
    offscreen = {"offscreen": {"QT_QPA_PLATFORM": "offscreen"}}
    program = shutil.which("Xvfb")
    if program is None:
        yield offscreen
        return
    server = subprocess.Popen(
        [program, "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        if re.fullmatch(r"\d+", number):
            offscreen["xvfb"] = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        yield offscreen
    finally:
        server.terminate()
        server.communicate()
