"""`leeward-server`: the steward's commands. Exit code 0, 1 (cannot be done), 2 (asked wrongly), 3 (partly done)."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from typing import Any

from server.domain.faults import StewardFault, StoreTrouble
from server.steward import (
    alarm,
    backup,
    check,
    drill,
    guides,
    importing,
    init,
    invite,
    onion,
    openapi,
    practice,
    restore,
    retention,
    reveal,
    rooms,
    rotate_keys,
    serve,
    transparency,
)
from server.steward.saying import NOBODY_READS, flushed, replace_unknown_characters, told

_TROUBLE = (
    "The database could not be read or written. Please check the disk, or whether it runs, and try again."
)


class _Parser(argparse.ArgumentParser):
    """Options are written out, also those of a command's commands: a beginning is a guess of what was meant."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **{**named, "allow_abbrev": False})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code, which is 141 if nobody read the output to its end."""
    replace_unknown_characters()
    try:
        with flushed():
            return _run(arguments)
    except BrokenPipeError:
        return NOBODY_READS
    except OSError as error:
        with contextlib.suppress(OSError):
            print(told(error), file=sys.stderr)
        return 1


def _run(arguments: Sequence[str] | None) -> int:
    parser = _Parser(prog="leeward-server", description="Run a Leeward community.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (
        init,
        serve,
        importing,
        invite,
        guides,
        practice,
        openapi,
        rooms,
        onion,
        alarm,
        transparency,
        backup,
        drill,
        restore,
        retention,
        check,
        rotate_keys,
        reveal,
    ):
        command.add_to(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except StewardFault as fault:
        print(fault, file=sys.stderr)
    except BrokenPipeError:
        raise
    except OSError as error:
        print(told(error), file=sys.stderr)
    except StoreTrouble:
        print(_TROUBLE, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. It is safe to run this again.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
