"""The steward's alarm command: checked, and run.

It is a program and its arguments, split as a shell splits words, and never given to a shell: nothing is expanded or
chained by surprise, and that the program is there can be checked before anybody relies on it. Who wants pipes and
conditions names a script.

The command learns how urgent and how many, and whether it is a drill. It is given nothing else of the server's
environment than what programs need to be found and to speak, so no password of a database reaches it.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from server.domain.faults import StewardFault
from server.settings import ALARM_COMMAND_SECONDS

_STEP_SECONDS: Final = 0.2
PASSED_ON: Final = ("PATH", "HOME", "LANG", "SYSTEMROOT")


@dataclass(frozen=True)
class Ring:
    """What the alarm command is told: the most urgent band, how many items, whether it is a drill."""

    band: str
    count: int
    drill: bool = False


def check_command(text: str) -> tuple[str, ...]:
    """A command's program and arguments. StewardFault if it is empty, has an open quote, or its program is missing."""
    try:
        words = tuple(shlex.split(text))
    except ValueError as error:
        raise StewardFault("A quotation mark in the alarm command has no end. Please close it.") from error
    if not words:
        raise StewardFault(
            "The alarm command is empty. Please give a program that reaches a person, with its arguments."
        )
    if any("\0" in word for word in words):
        raise StewardFault("The alarm command holds a character that no program can be given.")
    program = words[0]
    if os.path.dirname(program) and not os.path.isabs(program):
        raise StewardFault(
            f"The alarm's program “{program}” is named from where you stand. Please give its whole path."
        )
    if shutil.which(program) is None:
        raise StewardFault(
            f"The alarm's program “{program}” is not there or may not be run. Please check its path and rights."
        )
    return words


def run_command(
    words: Sequence[str],
    ring: Ring,
    *,
    seconds: float = ALARM_COMMAND_SECONDS,
    environment: Mapping[str, str] = os.environ,
    stopping: Callable[[], bool] = lambda: False,
    clock: Callable[[], float] = time.monotonic,
) -> str:
    """Run it to its end. What went wrong in a few fixed words, or nothing if all went well. Blocks.

    Once `stopping` says so it is not waited for any more, and goes on by itself: it may be about to reach somebody. It
    counts as failed, so that it is soon run again.
    """
    given = {name: environment[name] for name in PASSED_ON if name in environment}
    given |= {
        "LEEWARD_BAND": ring.band,
        "LEEWARD_COUNT": str(ring.count),
        "LEEWARD_DRILL": "1" if ring.drill else "0",
    }
    try:
        process = subprocess.Popen(
            list(words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=given,
            cwd=os.sep,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        return f"not started ({type(error).__name__})"
    end = clock() + seconds
    while (code := _wait(process)) is None:
        if stopping():
            process.returncode = 0  # so that nothing complains of a child that is left to itself
            return "not waited for"
        if clock() >= end:
            _end(process)
            return "took too long"
    return "" if code == 0 else f"exit code {code}"


def _wait(process: subprocess.Popen[bytes]) -> int | None:
    try:
        return process.wait(_STEP_SECONDS)
    except subprocess.TimeoutExpired:
        return None


def _end(process: subprocess.Popen[bytes]) -> None:
    """With all it started: a script that hangs usually hangs in something it called."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
