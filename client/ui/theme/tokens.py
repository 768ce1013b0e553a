"""Design tokens: the only home of colours and sizes, read from resources/theme/tokens.toml.

The file keeps to a small part of TOML (sections, texts, whole numbers, flat lists), which is read here in a
millisecond; the library's import alone takes five, and the first window waits for it. A test holds both to agree.
"""

from __future__ import annotations

from ast import literal_eval
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import resources

Shade = Literal["light", "dark", "hc_light", "hc_dark"]
"""The four sets of colours."""
SHADES: Final[tuple[Shade, ...]] = ("light", "dark", "hc_light", "hc_dark")

TextRole = Literal["caption", "small", "body", "reading", "label", "h3", "h2", "h1"]
TEXT_ROLES: Final[tuple[TextRole, ...]] = (
    "caption",
    "small",
    "body",
    "reading",
    "label",
    "h3",
    "h2",
    "h1",
)


class TextStyle(NamedTuple):
    """A text size, its line and its weight, in unscaled pixels."""

    size: int
    line: int
    weight: int


class Tokens(NamedTuple):
    """One shade's colours (name to #RRGGBB), the five moods' hues from lowest to highest, and the shared sizes."""

    shade: Shade
    colours: dict[str, str]
    moods: tuple[str, ...]
    shadow: tuple[int, int, int, int]
    text: dict[TextRole, TextStyle]
    radius: dict[str, int]
    target: dict[str, int]
    motion: dict[str, int]
    reading_column: int

    @property
    def high_contrast(self) -> bool:
        """Whether shapes are told apart by lines, not by fills."""
        return self.shade.startswith("hc")

    @property
    def dark(self) -> bool:
        """Whether the text is light."""
        return self.shade.endswith("dark")


def folder() -> Path:
    """Where the sheet and the tokens lie."""
    return Path(str(resources.__file__)).parent / "theme"


def read_plain(text: str) -> dict[str, dict[str, Any]]:
    """The sections of a token file. ValueError for what is not of the small part of TOML it keeps to."""
    sections: dict[str, dict[str, Any]] = {}
    section: dict[str, Any] = {}
    for line in text.splitlines():
        if line.startswith("["):
            section = sections.setdefault(line[1 : line.index("]")], {})
        elif line and not line.startswith("#"):
            name, _, value = line.partition(" = ")
            # Remarks stand behind two blanks; a colour's own # stands inside quotes.
            section[name] = literal_eval(value.partition("  #")[0].strip())
    return sections


@cache
def _read() -> dict[str, dict[str, Any]]:
    return read_plain((folder() / "tokens.toml").read_text(encoding="utf-8"))


@cache
def tokens(shade: Shade) -> Tokens:
    """The tokens of one shade."""
    read = _read()
    of_shade = read[shade]
    return Tokens(
        shade=shade,
        colours={name: value for name, value in of_shade.items() if isinstance(value, str)},
        moods=tuple(of_shade["mood"]),
        shadow=tuple(of_shade["shadow"]),
        text={role: TextStyle(*read["type"][role]) for role in TEXT_ROLES},
        radius=read["radius"],
        target=read["target"],
        motion=read["motion"],
        reading_column=read["measure"]["reading_column"],
    )
