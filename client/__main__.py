"""`leeward`: the window; with --cli, the terminal."""

from __future__ import annotations

import sys


def main() -> int:
    """Start Leeward with the arguments of this process and return its exit code."""
    arguments = sys.argv[1:]
    if "--cli" in arguments:
        from client.cli.program import run
    else:
        from client import early

        early.prepare()
        from client.app import run
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
