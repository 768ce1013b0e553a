"""What both ways into the terminal begin with: the shell and its commands, and `leeward vault`."""

from __future__ import annotations

import argparse
import io
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from client.bug_log import BugLog
from client.cli.arguments import Usage
from client.cli.output import Output
from client.config import Paths

DONE: Final = 0
NOT_UNDERSTOOD: Final = 2

LOG: Final = logging.getLogger("leeward")


@contextmanager
def begun(asked: argparse.Namespace) -> Iterator[tuple[Output, Paths]]:
    """Where answers go and where the vault lies, by `--json` and `--dir`; mistakes of ours go to the local log."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows a mark in its place
    paths = Paths.of_this_user() if asked.dir is None else Paths(vault=asked.dir, logs=asked.dir / "logs")
    logging.lastResort = None  # nothing of a mistake is printed over a person's screen
    log = BugLog(paths.logs)
    LOG.addHandler(log)
    try:
        yield Output(as_json=asked.json), paths
    finally:
        LOG.removeHandler(log)


def show_usage(usage: Usage) -> int:
    """Show the help that was asked for, or what was not understood; the exit code."""
    stream = sys.stdout if usage.asked else sys.stderr
    stream.write(usage.text.rstrip("\n") + "\n")
    return DONE if usage.asked else NOT_UNDERSTOOD
