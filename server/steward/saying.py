"""stdout and stderr as they may be: of few characters, on a full disk, or read by nobody any more."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO

NOBODY_READS = 141
"""Exit code when whoever read the output went away: what a shell tells of a program that SIGPIPE ended."""


def replace_unknown_characters() -> None:
    """From now on, print a question mark for a character that the terminal does not know."""
    for stream in _streams():
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def told(error: OSError) -> str:
    """What went wrong with a file, as one sentence that names it where it can, and the next step."""
    name = error.filename if isinstance(error.filename, str | os.PathLike) else None
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. Please make room on it, then try again."
    if error.errno == errno.EROFS and name is not None:
        return f"{name} is on a disk that can only be read. Please name another place."
    if isinstance(error, PermissionError) and name is not None:
        return f"You may not read or write {name}. Please check its rights and who you are, then try again."
    if isinstance(error, IsADirectoryError) and name is not None:
        return f"{name} is a folder. Please name a file."
    return "A file could not be read or written. Please check the disk and try again."


@contextlib.contextmanager
def flushed() -> Iterator[None]:
    """Send out on leaving what was printed. OSError if that cannot be, and then nothing is tried again at the end."""
    try:
        try:
            yield
        finally:
            for stream in _streams():
                stream.flush()
    except OSError:
        for stream in _streams():
            _give_up_if_broken(stream)
        raise


def _give_up_if_broken(stream: TextIO) -> None:
    try:
        stream.flush()
    except OSError:
        # Python flushes once more when it ends, and would complain: let that go nowhere.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, stream.fileno())
        finally:
            os.close(nowhere)


def _streams() -> list[TextIO]:
    # Either is None when the program was started with it closed.
    streams: tuple[TextIO | None, ...] = (sys.stdout, sys.stderr)
    return [stream for stream in streams if stream is not None]
