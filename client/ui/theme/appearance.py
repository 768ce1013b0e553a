"""How the window looks on this computer: the one choice that is kept outside the vault, for the locked window has to
be readable too. It holds no fact about the person; docs/decisions/0010-appearance-outside-the-vault.md says why.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

Choice = Literal["system", "light", "dark", "hc_light", "hc_dark"]
Direction = Literal["system", "ltr", "rtl"]

SCALES: Final = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_CHOICES: Final = ("system", "light", "dark", "hc_light", "hc_dark")
_DIRECTIONS: Final = ("system", "ltr", "rtl")
_MOST_BYTES: Final = 4096
OUR_NAME: Final = "Leeward"
LONGEST_NAME: Final = 30
"""Letters of a name for the window; a taskbar shows fewer."""


class Appearance(NamedTuple):
    """`scale` is the text size from 1 to 2; `family` an installed font, empty for ours; `still` means: no motion.

    `letters` says whether single letters are shortcuts (WCAG 2.1.4). `name` is what the window is called in the task
    bar, empty for ours. `language` is a code of client.ui.language, or "system".
    """

    theme: Choice = "system"
    scale: float = 1.0
    family: str = ""
    direction: Direction = "system"
    still: bool = False
    letters: bool = True
    name: str = ""
    language: str = "system"

    @property
    def title(self) -> str:
        """What the window is called."""
        return self.name or OUR_NAME


def plain_name(typed: str) -> str:
    """A name for the window out of what was typed: one line of letters that show, and not too many of them."""
    shown = "".join(letter if letter.isprintable() else " " for letter in typed[: 10 * LONGEST_NAME])
    return " ".join(shown.split())[:LONGEST_NAME].strip()


def load(path: Path) -> Appearance:
    """What was chosen; the defaults wherever the file is missing, foreign or broken."""
    try:
        if not path.is_file():  # a named pipe would never answer, and the window would never come
            return Appearance()
        import json  # only where there is something to read: the first window waits for this

        with path.open("rb") as file:
            read = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return Appearance()
    return _checked(read) if isinstance(read, dict) else Appearance()


def save(path: Path, chosen: Appearance) -> None:
    """Keep a choice for the next start, readable by its owner only. A disk that refuses is no reason to say no."""
    import json

    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(chosen._asdict(), file)
        os.replace(beside, path)
    except OSError:
        return


def _checked(read: dict[str, Any]) -> Appearance:
    chosen = Appearance()
    if read.get("theme") in _CHOICES:
        chosen = chosen._replace(theme=read["theme"])
    if read.get("direction") in _DIRECTIONS:
        chosen = chosen._replace(direction=read["direction"])
    scale = read.get("scale")
    if isinstance(scale, int | float) and not isinstance(scale, bool) and SCALES[0] <= scale <= SCALES[-1]:
        chosen = chosen._replace(scale=float(scale))
    family = read.get("family")
    if isinstance(family, str) and len(family) < 200 and family.isprintable():
        chosen = chosen._replace(family=family)
    called = read.get("name")
    if isinstance(called, str) and called == plain_name(called):
        chosen = chosen._replace(name=called)
    language = read.get("language")
    if isinstance(language, str) and len(language) == 2 and language.isascii() and language.islower():
        chosen = chosen._replace(language=language)
    for name in ("still", "letters"):
        if isinstance(read.get(name), bool):
            chosen = chosen._replace(**{name: read[name]})
    return chosen
