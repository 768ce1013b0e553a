"""`leeward-server`: the steward's commands. Exit code 0, 1 (cannot be done), 2 (asked wrongly), 3 (partly done)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from server.domain.faults import StewardFault, StoreTrouble
from server.steward import guides, importing, init, invite, serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="leeward-server", description="Run a Leeward community.", allow_abbrev=False
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (init, serve, importing, invite, guides):
        command.add_to(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except StewardFault as fault:
        print(fault, file=sys.stderr)
    except (StoreTrouble, OSError):
        print("A file could not be read or written. Please check the disk and try again.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. It is safe to run this again.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
