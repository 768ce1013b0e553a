"""`leeward-server openapi`: the OpenAPI document of what the server answers."""

from __future__ import annotations

import argparse
import json

from server.web.openapi import document
from server.web.routes import all_operations


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("openapi", help="print the OpenAPI document of what the server answers")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print it."""
    print(written())
    return 0


def written() -> str:
    """The document as docs/openapi.json holds it, without the last line's end."""
    return json.dumps(document(all_operations()), indent=1, ensure_ascii=False)
