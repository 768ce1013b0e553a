from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from client.config import Paths


def test_a_profile_keeps_everything_inside_its_folder(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    assert {paths.vault.parent, paths.logs.parent} == {tmp_path}
    assert not list(tmp_path.iterdir())


def test_the_users_own_places_are_named_neutrally() -> None:
    paths = Paths.of_this_user()
    assert paths.vault.is_absolute()
    assert "leeward" in paths.vault.parts


def test_importing_reads_nothing_and_loads_no_library_of_paths() -> None:
    child = "import sys, client.config; print('platformdirs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
