"""Run first in each bundled program: what it starts later gets the person's own environment, not the bundle's.

PyInstaller's starter points the system's loader at the bundle's libraries. A browser opened from here, or this
program started again, would be told the same, and the browser would meet libraries that are not its own.
"""

import os
from collections.abc import MutableMapping


def give_back(environment: MutableMapping[str, str]) -> None:
    """Undo in `environment` what the starter set. The running program has been loaded and needs none of it."""
    marks = [name for name in environment if name.startswith("_PYI_")]
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        environment["LD_LIBRARY_PATH"] = before
    elif marks:
        environment.pop("LD_LIBRARY_PATH", None)
    for name in marks:
        del environment[name]


give_back(os.environ)
