"""`leeward-server init`: found a community."""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from protocol.descriptor import Descriptor
from protocol.errors import ProtocolError
from protocol.text import check_line, tidy
from server.crypto import key_files
from server.crypto.key_files import IssuerPrivateKey, SigningKey
from server.domain.faults import StewardFault
from server.services import catalogue
from server.services.community import LANGUAGES, found, read_root_key
from server.services.ringing import check_command
from server.settings import Places
from server.steward.making import check_new_folder, made_whole
from server.steward.options import add_data, databases

NAME_MAX = 200


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("init", help="make a new community in an empty folder")
    add_data(parser)
    parser.add_argument("--name", required=True, help="what members see")
    parser.add_argument(
        "--root-key",
        type=Path,
        required=True,
        metavar="FILE",
        help="the offline key everything hangs on; made if it is not there; never inside DIR",
    )
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--practice", action="store_true", help="for trying things out; can never become real")
    kind.add_argument(
        "--alarm",
        metavar="COMMAND",
        help="run, without a shell, when nobody is on duty: a program that reaches a person, and its arguments",
    )
    parser.add_argument(
        "--room", action="append", default=[], metavar="NAME", help="a room; may be given several times"
    )
    parser.add_argument(
        "--language",
        action="append",
        choices=LANGUAGES,
        help="of the guidelines and the catalogue; may be given several times, and is en otherwise",
    )
    parser.set_defaults(run=run)


def run(
    options: argparse.Namespace,
    *,
    now: Callable[[], float] = time.time,
    make_issuer_key: Callable[[], IssuerPrivateKey] = key_files.new_issuer_key,
) -> int:
    """Make the community beside its place and move it there when it is whole."""
    name = checked_line(options.name, "name")
    rooms = [checked_line(room, "room's name") for room in options.room]
    if len({room.casefold() for room in rooms}) != len(rooms):
        raise StewardFault("Two rooms have the same name. Please give each its own.")
    languages = list(dict.fromkeys(options.language or ["en"]))
    if options.alarm is not None:
        check_command(options.alarm)
    folder: Path = options.data.absolute()
    check_new_folder(folder, options.root_key)
    where = databases(options)
    root_key = read_root_key(options.root_key) if options.root_key.exists() else None
    key = root_key or key_files.new_signing_key()
    print("Making keys. This takes a few seconds.", file=sys.stderr)
    moved_with = contextlib.nullcontext() if root_key is not None else _written(key, options.root_key)
    with made_whole(folder, moved_with) as making:
        founded = found(
            Places(making),
            name=name,
            root_key=key,
            root_key_path=options.root_key,
            alarm=options.alarm,
            rooms=rooms,
            now=now(),
            languages=languages,
            databases=where,
            make_issuer_key=make_issuer_key,
        )
        catalogue.write_first(making, languages)
    _report(founded, folder, options.root_key)
    return 0


def _report(founded: Descriptor, folder: Path, root_key: Path) -> None:
    kind = "for practice" if founded.practice else "real"
    print(f"“{founded.name}” ({kind}) is ready in {folder}.")
    print(f"Community id: {founded.id}")
    print(f"Keep {root_key} away from this machine: whoever has it is the steward.")


def checked_line(text: str, what: str) -> str:
    """A name, tidied. StewardFault if it is not one line of a fitting length."""
    try:
        return check_line(tidy(text), max_characters=NAME_MAX)
    except ProtocolError as error:
        raise StewardFault(
            f"A {what} is one line of 1 to {NAME_MAX} characters. Please choose another."
        ) from error


@contextlib.contextmanager
def _written(key: SigningKey, path: Path) -> Iterator[None]:
    """Write a new root key, last of all; take it away again if what follows fails."""
    try:
        key_files.write_private(path, key)
    except OSError as error:
        raise StewardFault(
            f"The root key cannot be written to {path}. Please choose another place."
        ) from error
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
