"""What an evening with the real program leaves on the disk: only in its own folder, for its owner alone, illegible."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import memory_scan

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "quimblefen orvasket thurndle wexipole"
WORDS = "Varnquistle hadrubben felomarch plintowack."
HOMES = {
    "HOME": "home",
    "TMPDIR": "tmp",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
}

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="modes and XDG folders")]


class Evening:
    """One evening: `process` stands with everything open until `leave`."""

    def __init__(self, folder: Path, *more: str) -> None:
        self.profile = folder / "somewhere" / "profile"
        self.around = folder / "around"
        self.around.mkdir()
        homes = {name: self.around / place for name, place in HOMES.items()}
        for home in homes.values():
            home.mkdir(mode=0o700)
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests/journeys/traced_journey.py"), str(self.profile), *more],
            env={
                **os.environ,
                **{name: str(home) for name, home in homes.items()},
                "PYTHONPATH": str(ROOT),
                "QT_QPA_PLATFORM": "offscreen",
                "PYTHONDONTWRITEBYTECODE": "1",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{PASSPHRASE}\n{WORDS}\n")
        self.process.stdin.flush()
        if self.process.stdout.readline() != "open\n":
            self.process.kill()
            raise AssertionError(self.process.communicate()[1][-3000:])

    def leave(self) -> None:
        """Quick exit; the process ends well."""
        _, complaints = self.process.communicate("\n", timeout=60)
        assert self.process.returncode == 0, complaints

    def files(self) -> Iterator[Path]:
        """Everything below the profile, and itself."""
        yield self.profile
        yield from self.profile.rglob("*")


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path, "umask")
    yield evening
    evening.process.kill()
    evening.process.communicate()


def open_to_others(evening: Evening) -> list[str]:
    return [
        f"{path.relative_to(evening.profile.parent)}: {stat.filemode(mode)}"
        for path in evening.files()
        if (mode := path.stat().st_mode) & 0o077
    ]


def test_all_is_for_its_owner_alone_and_nothing_lies_elsewhere(evening: Evening) -> None:
    names = {path.name for path in evening.files()}
    endings = {path.suffix for path in evening.files()}
    assert names >= {"vault.key", "private.db", "private.db-wal", "private.db-shm", "appearance.json"}
    assert names >= {"backups", "mistakes.log", "vault.lock"}
    assert ".zip" in endings
    assert open_to_others(evening) == []
    evening.leave()
    assert open_to_others(evening) == []
    elsewhere = [
        str(path.relative_to(evening.around)) for path in evening.around.rglob("*") if path.is_file()
    ]
    assert elsewhere == []
    told = {
        "passphrase": memory_scan.pieces(PASSPHRASE),
        "journal": memory_scan.pieces(WORDS),
    }
    contents = [path.read_bytes() for path in evening.files() if path.is_file()]
    assert [
        name for name, forms in told.items() for form in forms if any(form in each for each in contents)
    ] == []


def test_a_process_that_was_not_closed_would_be_noticed(tmp_path: Path) -> None:
    # The control: without `protection.begin`, and with no mask, something is open to others.
    evening = Evening(tmp_path, "umask", "open")
    try:
        assert open_to_others(evening) != []
        evening.leave()
    finally:
        evening.process.kill()
        evening.process.communicate()
