from __future__ import annotations

import subprocess
import sys

WARMED = """
import gc
from client import app
app._import_the_rest()
print(gc.get_freeze_count(), len(gc.get_objects()))
"""


def test_what_is_imported_beforehand_is_never_searched_for_garbage_again() -> None:
    # A process of its own: freezing is for good.
    done = subprocess.run(
        [sys.executable, "-c", WARMED], capture_output=True, text=True, check=True, timeout=60
    )
    frozen, left = map(int, done.stdout.split())
    assert frozen > 10_000
    assert left < frozen / 10
