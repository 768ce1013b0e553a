"""The local log of our own mistakes: where in the code, never with what words. The first one makes it."""

from __future__ import annotations

import logging
import os
import traceback
from pathlib import Path
from typing import Final

NAME: Final = "mistakes.log"


class BugLog(logging.Handler):
    """Writes an exception's type and the lines of code it came through; not its message, which may hold content."""

    def __init__(self, folder: Path) -> None:
        super().__init__(logging.ERROR)
        self._folder = folder

    def emit(self, record: logging.LogRecord) -> None:
        """Append one mistake; a disk that cannot take it is no second one."""
        lines = [record.getMessage()]
        if record.exc_info and record.exc_info[1] is not None:
            lines.append(type(record.exc_info[1]).__name__)
            frames = traceback.extract_tb(record.exc_info[2])
            lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._folder / NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with open(descriptor, "a", encoding="utf-8", errors="replace") as file:
                file.write("\n".join(lines) + "\n")
        except OSError:
            return
