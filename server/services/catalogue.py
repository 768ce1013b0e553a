"""The catalogue of reasons and the ladder of sanctions: as shipped, or as a community's steward has edited it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from protocol import strict_json
from protocol.catalogue import Catalogue
from protocol.encoding import b64
from server.crypto import key_files
from server.crypto.digests import sha256
from server.domain.catalogue import read_catalogue
from server.domain.faults import StewardFault
from server.domain.forms import Form, NotInForm, read_form
from server.store.interface import Writing

FOLDER: Final = "catalogue"
"""The folder, below a community's own, in which the steward may edit the catalogue."""
_SERVED: Final = "catalogue"
_FILE_MAX: Final = 256 * 1024


@cache
def shipped() -> Catalogue:
    """The catalogue that ships with Leeward."""
    return read_catalogue([read_form(f"reasons/{name}", text) for name, text in _shipped_files()])


def write_first(folder: Path, languages: Sequence[str] = ("en",)) -> None:
    """Put the shipped catalogue into a new community's folder, for its steward to edit."""
    place = folder / FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    for name, text in _shipped_files(languages):
        key_files.write_secret(place / name, text.encode())  # the owner's alone, like all else there


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue of the community in `folder`; the shipped one if it has none of its own.

    StewardFault names file, line and reason of the first thing that is not in form.
    """
    place = folder / FOLDER
    try:
        names = sorted(one.name for one in place.iterdir() if one.suffix == ".toml") if place.is_dir() else []
        if not names:
            return shipped()
        return read_catalogue([_form(place / name) for name in names])
    except NotInForm as error:
        raise StewardFault(f"The catalogue cannot be used: {error}. Please mend that line.") from error
    except (OSError, UnicodeError) as error:
        raise StewardFault(f"The catalogue in {place} cannot be read. Please look at its files.") from error


def take_into_use(tx: Writing, catalogue: Catalogue) -> None:
    """From now on this one is served. StewardFault if it was changed and its version did not rise."""
    digest = b64(sha256(strict_json.encode(catalogue)))
    known, _, was = tx.fact(_SERVED).partition(" ")
    if was != digest:
        if known and catalogue.version <= int(known):
            raise StewardFault(
                f"The catalogue was changed, but its version is still {catalogue.version}. "
                f"Please set `version` to {int(known) + 1} in its files."
            )
        tx.set_fact(_SERVED, f"{catalogue.version} {digest}")


def _form(file: Path) -> Form:
    name = f"{FOLDER}/{file.name}"
    if file.stat().st_size > _FILE_MAX:
        raise NotInForm(name, 1, "the file is larger than 256 KiB")
    return read_form(name, file.read_text(encoding="utf-8"))


def _shipped_files(languages: Sequence[str] = ("en",)) -> list[tuple[str, str]]:
    folder = files("resources") / "reasons"
    return [
        (f"{language}.toml", (folder / f"{language}.toml").read_text(encoding="utf-8"))
        for language in languages
    ]
