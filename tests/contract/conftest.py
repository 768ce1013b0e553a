from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.server.running import Running, command, start


@pytest.fixture(scope="session")
def _founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice community with two rooms, made by the steward's own command."""
    place = tmp_path_factory.mktemp("community")
    done = command(
        "init", "--data", place / "data", "--name", "Harbour", "--root-key", place / "root.pem", "--practice",
        "--room", "Sleep", "--room", "Worry",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def data(_founded: Path, tmp_path: Path) -> Path:
    """A community's folder of this test's own; `root.pem` lies beside it."""
    import shutil

    shutil.copytree(_founded / "data", tmp_path / "server")
    shutil.copy(_founded / "root.pem", tmp_path / "root.pem")
    return tmp_path / "server"


@pytest.fixture
def serve(data: Path) -> Iterator[Callable[[], Running]]:
    """Starts real server processes; all are stopped at the end and must have ended well."""
    running: list[Running] = []

    def begin() -> Running:
        running.append(start(data))
        return running[-1]

    yield begin
    for one in running:
        one.stop()
