"""The walk's parts as real processes: the steward's commands, the server, and clients that are spoken to in JSON."""

from __future__ import annotations

import json
import os
import queue
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Final

_PYTHON: Final = [sys.executable, "-P"]
_ENVIRONMENT: Final = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
_ANSWER_SECONDS: Final = 120
_START_SECONDS: Final = 30


class WalkFailed(Exception):
    """Something the walk claims was not true; the message says what, for the report."""


def steward(*arguments: str | Path, also: tuple[int, ...] = ()) -> str:
    """Run one of the steward's commands and return what it printed. WalkFailed unless it exits with 0 or `also`.

    What it says beside its answer is passed on.
    """
    command = [*_PYTHON, "-m", "server", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False, env=_ENVIRONMENT)
    if done.returncode in also:
        sys.stderr.write(done.stderr)
    elif done.returncode:
        raise WalkFailed(f"leeward-server {arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


class Server:
    """The community server on a loopback port, which it keeps when it is started again."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._process: subprocess.Popen[str] | None = None
        self.port = 0

    def start(self) -> None:
        """Start it and wait until it listens."""
        command = [*_PYTHON, "-m", "server", "serve", "--data", str(self._data), "--port", str(self.port)]
        # The pipe ends with this process, however it dies, and the server with the pipe.
        self._process = subprocess.Popen(
            [*command, "--stop-with-stdin"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=_ENVIRONMENT,
        )
        lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=_pump, args=(self._process.stdout, lines), daemon=True).start()
        try:
            line = lines.get(timeout=_START_SECONDS)
        except queue.Empty:
            raise WalkFailed("the server did not begin to listen") from None
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            raise WalkFailed(f"the server did not begin to listen: {line.strip()}")
        self.port = int(found[1])

    def stop(self) -> None:
        """Ask it to finish, and wait. Nothing happens when it is not running. WalkFailed if it ends badly."""
        if self._process is None:
            return
        process, self._process = self._process, None
        process.terminate()
        try:
            _, errors = process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise WalkFailed("the server did not end when asked") from None
        if process.returncode:
            raise WalkFailed(f"the server ended with {process.returncode}: {errors.strip()[-500:]}")

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"


class Client:
    """One `leeward --cli --json` process: commands go in as lines, answers come out as lines."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self._folder = folder
        self._passphrase = passphrase
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.Queue[str] = queue.Queue()

    def start(self) -> None:
        """Start the process. The passphrase reaches it through a pipe, never through arguments or files."""
        reading, writing = os.pipe()
        command = [*_PYTHON, "-m", "client", "--cli", "--json", "--dir", str(self._folder)]
        self._process = subprocess.Popen(
            [*command, "--passphrase-fd", str(reading)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            pass_fds=(reading,),
            env=_ENVIRONMENT,
        )
        os.close(reading)
        os.write(writing, f"{self._passphrase}\n".encode())
        os.close(writing)
        self._lines = queue.Queue()
        threading.Thread(target=_pump, args=(self._process.stdout, self._lines), daemon=True).start()

    def ask(self, *arguments: str, fails: bool = False) -> dict[str, Any]:
        """Give one command and return its answer. WalkFailed if it answers otherwise than `fails` says."""
        process = self._process
        if process is None or process.stdin is None:
            raise WalkFailed("the client is not running")
        try:
            process.stdin.write(json.dumps(arguments) + "\n")
            process.stdin.flush()
            line = self._lines.get(timeout=_ANSWER_SECONDS)
        except (BrokenPipeError, queue.Empty):
            raise WalkFailed(f"no answer to {arguments[0]}: {self._last_words()}") from None
        if not line:
            raise WalkFailed(f"the client ended at {arguments[0]}: {self._last_words()}")
        answer: dict[str, Any] = json.loads(line)
        if answer["ok"] == fails:
            raise WalkFailed(f"{arguments[0]} answered {line.strip()[:500]}")
        return answer

    def stop(self) -> None:
        """Close its input and wait for it to end. Nothing happens when it is not running."""
        if self._process is None:
            return
        process, self._process = self._process, None
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise WalkFailed("a client did not end when asked") from None
        finally:
            for stream in (process.stdout, process.stderr):
                assert stream is not None
                stream.close()

    def _last_words(self) -> str:
        assert self._process is not None
        assert self._process.stderr is not None
        self._process.kill()
        return self._process.stderr.read().strip()[-500:]


def _pump(stream: Any, lines: queue.Queue[str]) -> None:
    try:
        for line in stream:
            lines.put(line)
    except ValueError:
        pass  # closed while waiting
    lines.put("")
