"""What `leeward vault` understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from client.cli.arguments import Parser, open_file


def for_vault() -> argparse.ArgumentParser:
    """The parser of `leeward vault ...`; it raises Usage where others would end the program."""
    parser = Parser(
        prog="leeward vault",
        description="The care of a vault's files: looking whether they are sound, backups, rescue, and exports.",
        epilog="Exit codes are in docs/terminal.md.",
    )
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    _add(commands, "check", "Look whether all of it is sound. Nothing in it is changed.")
    backup = _add(commands, "backup", "Make a backup, encrypted as the vault is, and read it back.")
    backup.add_argument(
        "--to",
        type=Path,
        metavar="PLACE",
        help="a folder, or a file's name; without it, among the automatic ones",
    )
    restore = _add(commands, "restore", "Put a backup in the vault's place; what is there now is kept aside.")
    restore.add_argument(
        "--from", dest="source", type=Path, metavar="FILE", help="without it, the newest automatic one"
    )
    salvage = _add(commands, "salvage", "Bring every readable record of a damaged vault into a new one.")
    salvage.add_argument(
        "--to",
        type=Path,
        metavar="NEWDIR",
        help="where the new one goes; without it, in place, the old kept aside",
    )
    export = _add(commands, "export", "Take your own words out, for yourself and other programs.")
    export.add_argument("--to", type=Path, metavar="PLACE", required=True, help="a folder, or a file's name")
    export.add_argument(
        "--form",
        choices=("age", "json", "markdown", "markdown-folder", "csv", "day-one", "fhir"),
        default="age",
        help="age (the usual one) is encrypted, all others can be read by anyone; age, json and markdown hold all there"
        " is, the others the journal, check-ins and answers",
    )
    export.add_argument(
        "--recipient",
        action="append",
        default=[],
        metavar="age1...",
        help="encrypt to this age key in place of a passphrase; several may be named",
    )
    _add(commands, "passphrase", "Let another passphrase open it.")
    _add(
        commands,
        "recovery-code",
        "Make a new recovery code; once it was typed back, the old one opens nothing any more.",
    )
    _add(
        commands,
        "renew",
        "Somebody may know your passphrase: write all of it anew, under another key. The backups in its folder are"
        " removed; one new one takes their place.",
    )
    return parser


def _add(commands: argparse._SubParsersAction[Parser], name: str, about: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=about)
    parser.add_argument("--dir", type=Path, help="the folder of the vault, in place of your system's own")
    way_in = parser.add_mutually_exclusive_group()
    way_in.add_argument(
        "--passphrase-fd",
        type=open_file,
        metavar="N",
        help="read the passphrase, one line, from this open file (a new one: from the line after it)",
    )
    if name not in ("recovery-code", "renew"):
        way_in.add_argument(
            "--recovery-code-fd",
            type=open_file,
            metavar="N",
            help="read the recovery code in place of the passphrase; 0 is what you type",
        )
    else:
        parser.set_defaults(recovery_code_fd=None)
    parser.add_argument("--json", action="store_true", help="answer with one line of JSON")
    return parser
