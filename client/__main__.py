"""`leeward`: the window when it comes; until then, and with --cli, the terminal."""

from __future__ import annotations

import sys


def main() -> int:
    """Start Leeward with the arguments of this process and return its exit code."""
    from client.cli.program import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
