"""The packs' words in the person's language. Numbers, addresses and the names of lines stay as they are."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from client.ui.support.lines import Emergency, Line, Pack, Packs, folder

_MOST_BYTES: Final = 64 * 1024


def in_language(packs: Packs, language: str, place: Path | None = None) -> Packs:
    """The packs with their words in a language, countries in the order of their names in it.

    A word that has no translation stays as it is, and so do all where there are none: never a reason to show no help.
    """
    words = _words((folder() if place is None else place) / "words" / f"{language}.toml")
    if not words:
        return packs
    told = {code: _pack(pack, words) for code, pack in packs.packs.items()}
    order = sorted(told, key=lambda code: _plain(told[code].name))
    return Packs(
        names={code: told[code].name for code in order},
        packs=told,
        elsewhere=_pack(packs.elsewhere, words),
    )


def _words(path: Path) -> Mapping[str, str]:
    try:
        with path.open("rb") as file:
            words = tomllib.loads(file.read(_MOST_BYTES).decode("utf-8"))["words"]
        return {
            source: said for source, said in words.items() if isinstance(said, str) and said.isprintable()
        }
    except (OSError, ValueError, KeyError, AttributeError, RecursionError):
        return {}


def _pack(pack: Pack, words: Mapping[str, str]) -> Pack:
    def said(source: str) -> str:
        return words.get(source, source)

    def line(one: Line) -> Line:
        return replace(
            one,
            who=said(one.who),
            hours=said(one.hours),
            cost=said(one.cost),
            languages=tuple(map(said, one.languages)),
        )

    return replace(
        pack,
        name=said(pack.name),
        emergency=tuple(Emergency(each.number, said(each.what)) for each in pack.emergency),
        lines=tuple(map(line, pack.lines)),
    )


def _plain(name: str) -> str:
    """A name as it is sorted: Austria stands at O where it is called Österreich."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFD", name.casefold())
        if not unicodedata.combining(letter)
    )
