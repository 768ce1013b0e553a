"""A community server of our own beside the app: its own process, on loopback, never outliving us.

Nothing of the server is imported here. It is started with a pipe as its input and told to end with it; the system
closes our end of the pipe however this process ends, so no server is left behind even when we are killed.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import subprocess
import sys
from asyncio.subprocess import Process
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from client.domain.errors import ExamplesUnavailable
from protocol.invitation import PREFIX

log = logging.getLogger("leeward.companion")
_LISTENING: Final = "Listening on "
_START_SECONDS: Final = 60
"""Under a second on a good computer; keys take long on a poor one."""
_END_SECONDS: Final = 5
_WORDS_KEPT: Final = 4000
_ROOT: Final = Path(__file__).resolve().parents[2]
_NEEDED: Final = ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
_NEEDED_FROM_SOURCE: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME")


class Companion:
    """The server while it runs. `invitation` lets one member in."""

    def __init__(self, process: Process, *, hide: Path) -> None:
        self.address = ""
        self.invitation = ""
        self._process = process
        self._hide = hide
        self._words = bytearray()
        self._killed = False
        self._hearing = [asyncio.create_task(self._hear(process.stderr))]

    @classmethod
    async def start(
        cls,
        *,
        data: Path,
        threads: Path,
        name: str,
        patience: float = 1.0,
        program: Sequence[str] | None = None,
    ) -> Companion:
        """Make a practice community in `data`, which is not there yet, with these threads, and serve it.

        Raises ExamplesUnavailable (no-program, not-started); then nothing runs any more.
        """
        command = [*(program or server_program()), "practice", "--stop-with-stdin"]
        command += ["--data", str(data), "--threads", str(threads), "--name", name]
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows only
            )
        except OSError as error:
            raise ExamplesUnavailable("no-program", error.errno) from error
        companion = cls(process, hide=data.parent)
        try:
            async with asyncio.timeout(_START_SECONDS * patience):
                companion.address = await companion._line(_LISTENING)
                companion.invitation = PREFIX + await companion._line(PREFIX)
        except (TimeoutError, ValueError) as error:
            await companion.stop(expected=True)
            companion._tell("did not begin")
            raise ExamplesUnavailable("not-started", companion.code) from error
        except BaseException:
            await companion.stop(expected=True)
            raise
        companion._hearing.append(asyncio.create_task(companion._hear(process.stdout)))
        return companion

    @property
    def process_id(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def code(self) -> int | None:
        """The exit code, once it ended by itself."""
        return None if self._killed else self._process.returncode

    async def stop(self, *, expected: bool = False) -> None:
        """End it at once: nothing of it is worth saving. Twice does no harm.

        One that had ended by itself is a mistake of ours, and logged, unless that is `expected`.
        """
        process = self._process
        if process.returncode is None:
            await self._end()
        assert process.stdin is not None
        process.stdin.close()
        with contextlib.suppress(OSError):
            await process.stdin.wait_closed()
        for task in self._hearing:
            task.cancel()
        await asyncio.wait(self._hearing)
        # First to the end of both pipes: asyncio counts a process as ended only when they are, and a full one that
        # nobody reads never is.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_END_SECONDS):
                await self._hear(process.stdout)
                await self._hear(process.stderr)
                await process.wait()
        await asyncio.sleep(0)
        if self.code is not None and not expected:
            self._tell("did not last")

    async def _end(self) -> None:
        # One that has just closed its output is ending by itself, and how it ends is worth knowing.
        assert self._process.stdout is not None
        if self._process.stdout.at_eof():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), _END_SECONDS)
                return
        self._killed = True
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()

    async def _line(self, beginning: str) -> str:
        """The rest of the next line that begins so. ValueError when it does not, or nothing comes any more."""
        assert self._process.stdout is not None
        line = (await self._process.stdout.readline()).decode(errors="replace").strip()
        if not line.startswith(beginning):
            raise ValueError("another line")
        return line.removeprefix(beginning)

    async def _hear(self, stream: asyncio.StreamReader | None) -> None:
        """Read on, so that the pipe never fills, and keep the end of it."""
        assert stream is not None
        while words := await stream.read(_WORDS_KEPT):
            self._words += words
            del self._words[:-_WORDS_KEPT]

    def _tell(self, what: str) -> None:
        log.error("the server of the examples %s (%s): %s", what, self.code, self._last_words())

    def _last_words(self) -> str:
        # A path would tell whose computer it is.
        text = bytes(self._words).decode(errors="replace").strip()
        for place, instead in ((self._hide, "(examples)"), (_ROOT, "(leeward)"), (Path.home(), "~")):
            text = text.replace(str(place), instead)
        return text


def server_program() -> list[str]:
    """The server's program: beside this one in a bundle, else Python with the server's package."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        return [str(here.with_name("leeward-server" + here.suffix))]
    return [sys.executable, "-P", "-m", "server"]


def _environment() -> dict[str, str]:
    """What the server needs of ours and nothing else: what is not handed on cannot be logged or misused."""
    frozen = getattr(sys, "frozen", False)
    names = _NEEDED if frozen else (*_NEEDED, *_NEEDED_FROM_SOURCE)
    environment = {name: os.environ[name] for name in names if name in os.environ}
    environment["PYTHONUTF8"] = "1"
    if not frozen:
        others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
        environment["PYTHONPATH"] = os.pathsep.join([str(_ROOT), *filter(None, others)])
    return environment
