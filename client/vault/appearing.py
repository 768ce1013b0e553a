"""How a finished file comes to its name: whole and at once, over nothing that is there, and on the disk to stay."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from client.vault import files

# What file systems answer that know no syncing of a folder, such as some of a network.
_NO_SYNCING: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})


def appear(finished: Path, path: Path) -> None:
    """Give a finished, synced file the name `path`, on the same file system. Raises FileExistsError, OSError.

    `finished` may still be there afterwards, as a second name.
    """
    try:
        # A link fails where the name is taken; a renaming, except on Windows, would overwrite it.
        os.link(finished, path)
    except FileExistsError:
        raise
    except OSError:
        # The file system knows no second names (a memory stick's, often).
        if os.path.lexists(path):
            raise FileExistsError from None
        os.rename(finished, path)


def sync_names(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk, where the file system knows of such a thing. Raises OSError."""
    try:
        files.sync_folder(folder)
    except OSError as error:
        if error.errno not in _NO_SYNCING:
            raise
