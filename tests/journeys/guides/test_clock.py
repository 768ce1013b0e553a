"""The clock that a server and apps share: real, ahead, and the same for everybody."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from bench.faults.guides.clock import SharedClock


def test_it_is_put_forward_for_everybody_and_never_back(tmp_path: Path) -> None:
    one, other = SharedClock(tmp_path / "clock"), SharedClock(tmp_path / "clock")
    try:
        assert abs(one.now() - time.time()) < 2
        one.forward(600)
        other.forward(0.5)
        assert abs(one.now() - time.time() - 600.5) < 2
        assert abs(one.now() - other.now()) < 2
        with pytest.raises(ValueError, match="not put back"):
            one.forward(-1)
    finally:
        one.close()
        other.close()
