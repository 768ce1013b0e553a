"""`python -m bench.faults.guides.serving --data DIR --clock FILE --port PORT`: the server, by a clock of its file."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.faults.guides.clock import SharedClock
from server.app import Asked, serve
from server.settings import DEFAULT_HOST


def main() -> None:
    """Serve until SIGTERM."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--clock", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    asked = parser.parse_args()
    serve(asked.data, Asked(DEFAULT_HOST, asked.port), now=SharedClock(asked.clock).now)


if __name__ == "__main__":
    main()
