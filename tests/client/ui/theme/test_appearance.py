from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
LOADS = """
import sys
from pathlib import Path
from client.ui.theme.appearance import load
print(load(Path(sys.argv[1])))
"""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes in folders")
@pytest.mark.parametrize("through_a_link", [False, True])
def test_a_pipe_in_the_place_of_the_file_holds_nobody_up(tmp_path: Path, through_a_link: bool) -> None:
    path = tmp_path / "appearance.json"
    pipe = tmp_path / "pipe" if through_a_link else path
    os.mkfifo(pipe)
    if through_a_link:
        path.symlink_to(pipe)
    done = subprocess.run(
        [sys.executable, "-c", LOADS, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    assert "theme='system'" in done.stdout
