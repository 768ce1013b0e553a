"""`leeward-server serve`: serve a community."""

from __future__ import annotations

import argparse
from pathlib import Path

from server.app import Asked, serve
from server.settings import DEFAULT_HOST, DEFAULT_PORT
from server.steward.options import add_data, check_owner, databases


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("serve", help="serve a community until it is stopped")
    add_data(parser)
    parser.add_argument("--host", default=DEFAULT_HOST, help=f"address to listen on ({DEFAULT_HOST})")
    parser.add_argument(
        "--port",
        type=int,
        default=DEFAULT_PORT,
        help=f"port to listen on ({DEFAULT_PORT}); 0 picks a free one",
    )
    parser.add_argument(
        "--metrics-port",
        type=int,
        default=0,
        metavar="PORT",
        help="answer /metrics on this port of the loopback address, for Prometheus (not at all)",
    )
    parser.add_argument(
        "--erasures", type=Path, metavar="DIR", help="where the erasure list lies (DIR/erasures of --data)"
    )
    add_stop_with_stdin(parser)
    parser.set_defaults(run=run)


def add_stop_with_stdin(parser: argparse.ArgumentParser) -> None:
    """Add --stop-with-stdin."""
    parser.add_argument(
        "--stop-with-stdin",
        action="store_true",
        help="end also when the input ends, as it does when the program that started this one is gone",
    )


def run(options: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT, or until the input ends if that was asked for."""
    check_owner(options.data)
    asked = Asked(
        options.host,
        options.port,
        metrics_port=options.metrics_port,
        stop_with_stdin=options.stop_with_stdin,
    )
    serve(options.data, asked, databases=databases(options), erasures=options.erasures)
    return 0
