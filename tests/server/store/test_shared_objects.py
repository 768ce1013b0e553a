"""Objects are their owner's, until the steward lets the group read their folder for a web server."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from server.store.objects import ObjectFiles

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("folder", "inner", "file"), [(0o700, 0o700, 0o600), (0o710, 0o700, 0o600), (0o750, 0o750, 0o640)]
)
def test_the_group_reads_what_it_was_let_into(tmp_path: Path, folder: int, inner: int, file: int) -> None:
    place = tmp_path / "o"
    place.mkdir()
    place.chmod(folder)
    objects = ObjectFiles(place)
    name = bytes(32)
    before = os.umask(0o077)
    try:
        objects.put(name, b"sealed")
    finally:
        os.umask(before)
    path = objects.path(name)
    assert (mode(path.parent), mode(path)) == (inner, file)
    assert mode(place) == folder
