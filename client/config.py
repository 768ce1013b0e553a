"""Where things lie on this computer, as one frozen value that the composition root builds and passes in.

Nothing is read when this module is imported, and what a person chooses lives in the vault, not here. Named tuples,
not dataclasses: the first window needs these, and importing dataclasses would delay it by several milliseconds.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

USAGE: Final = """usage: leeward [--profile DIR]
       leeward --cli ...

Opens Leeward's window. With --profile, everything of one person lies in that folder. With --cli, Leeward works in
the terminal; leeward --cli --help tells what it can do there.
"""


def plan_copy_of(vault: Path) -> Path:
    """Where a copy of the plan lies that opens without unlocking, for a vault in this folder; only if asked for."""
    return vault.parent / "plan-copy.json"


class Paths(NamedTuple):
    """The folders Leeward uses. None of them exists until something needs it."""

    vault: Path
    logs: Path

    @property
    def appearance(self) -> Path:
        """The file that says how the window looks; beside the vault, for the locked window needs it."""
        return self.vault.parent / "appearance.json"

    @property
    def plan_copy(self) -> Path:
        """The copy of the plan that opens without unlocking, where somebody asked for one."""
        return plan_copy_of(self.vault)

    @property
    def examples(self) -> Path:
        """The folder of the examples, made when somebody looks around and erased when they leave."""
        return self.vault.parent / "examples"

    @classmethod
    def of_this_user(cls) -> Paths:
        """The platform's own places for the current user's data."""
        # Imported here: half of the start-up budget is imports, and a profile folder needs none.
        from platformdirs import PlatformDirs

        dirs = PlatformDirs(appname="leeward", appauthor=False, roaming=False)
        return cls(vault=dirs.user_data_path / "vault", logs=dirs.user_log_path)

    @classmethod
    def under(cls, profile: Path) -> Paths:
        """Everything inside one folder: a second profile, a portable drive, a test."""
        return cls(vault=profile / "vault", logs=profile / "logs")


class Config(NamedTuple):
    """What is decided before the vault is open. `key_seconds` is how long deriving a new vault's key should take."""

    paths: Paths
    key_seconds: float = 1.0


def asked_for(arguments: list[str]) -> tuple[Paths, bool] | None:
    """The folders, and whether to quit once the first window was painted; None for anything that is not understood."""
    words = list(arguments)
    show_and_quit = "--show-and-quit" in words
    if show_and_quit:
        words.remove("--show-and-quit")
    if not words:
        return Paths.of_this_user(), show_and_quit
    if len(words) == 2 and words[0] == "--profile" and words[1]:
        return Paths.under(Path(words[1])), show_and_quit
    return None
