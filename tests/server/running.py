"""A server as its own process, as a steward runs it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Running:
    """A server process and the address it printed."""

    process: subprocess.Popen[str]
    address: str
    errors: str = ""
    stopped: bool = False

    def stop(self) -> str:
        """End it as a service manager would; its words on stderr. It must end well."""
        if not self.stopped:
            self.stopped = True
            self.process.terminate()
            _, self.errors = self.process.communicate(timeout=20)
            assert self.process.returncode == 0, self.errors
        return self.errors

    def kill(self) -> None:
        """End it at once."""
        self.stopped = True
        self.process.kill()
        self.process.communicate(timeout=20)


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one of the steward's commands to its end."""
    return subprocess.run(
        [sys.executable, "-m", "server", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def start(data: Path) -> Running:
    """Serve `data` on a free port, and wait for the line that says so."""
    process = subprocess.Popen(
        [sys.executable, "-m", "server", "serve", "--data", str(data), "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line.startswith("Listening on "):
        _, errors = process.communicate(timeout=10)
        raise AssertionError(f"no server: {line!r} {errors!r}")
    return Running(process, line.removeprefix("Listening on ").strip())
