"""`leeward`: the window; with --cli, the terminal; with vault, the care of a vault's files."""

from __future__ import annotations

import sys

from client import protection


def main() -> int:
    """Start Leeward with the arguments of this process and return its exit code."""
    protection.begin()
    arguments = sys.argv[1:]
    if arguments[:1] == ["vault"]:
        return _care_for_vault(arguments[1:])
    if "--cli" in arguments:
        from client.cli.program import run
    else:
        from client import early

        early.prepare()
        from client.app import run
    return run(arguments)


def _care_for_vault(arguments: list[str]) -> int:
    import signal

    try:
        from client.cli.vault_program import run

        code = run(arguments)
    except KeyboardInterrupt:  # nothing has begun yet
        code = 130
    # All is done and told; Ctrl-C from here on must not make it look as if it were not.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


if __name__ == "__main__":
    sys.exit(main())
