from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from client import protection

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="what Linux tells in /proc")

ASKED = """
import json, os, resource, sys
from pathlib import Path
from client import protection
{before}
protection.begin()
{after}
Path("made").mkdir()
Path("made/file").write_text("x")
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps({{
    "facts": dict(protection.facts(Path("made"))),
    "limit": resource.getrlimit(resource.RLIMIT_CORE),
    "mode": oct(Path("made/file").stat().st_mode & 0o777),
    "folder": oct(Path("made").stat().st_mode & 0o777),
    "ctypes": "ctypes" in sys.modules,
}}))
"""


def asked(folder: Path, *, before: str = "", after: str = "") -> dict[str, object]:
    """What a fresh process says of itself, started with no mask at all and with core files allowed."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(before=before, after=after)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        umask=0,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


@linux
def test_a_process_that_began_is_closed(tmp_path: Path) -> None:
    found = asked(tmp_path)
    facts = found["facts"]
    assert isinstance(facts, dict)
    assert facts["no-core-dumps"] is True
    assert facts["memory-closed"] is True
    assert facts["files-private"] is True
    assert facts["disk-encrypted"] is None
    assert facts["capture-excludable"] is False
    assert (found["limit"], found["mode"], found["folder"]) == ([0, 0], "0o600", "0o700")
    assert found["ctypes"] is False  # 2 ms of the first window


@linux
def test_it_is_closed_too_where_the_short_way_is_gone(tmp_path: Path) -> None:
    found = asked(tmp_path, before="import _ctypes; del _ctypes.call_function")
    facts = found["facts"]
    assert isinstance(facts, dict)
    assert facts["memory-closed"] is True
    assert found["ctypes"] is True


@linux
def test_the_facts_are_asked_and_not_remembered(tmp_path: Path) -> None:
    opened = "import ctypes; ctypes.CDLL(None).prctl(4, 1, 0, 0, 0); os.umask(0)"
    facts = asked(tmp_path, after=opened)["facts"]
    assert isinstance(facts, dict)
    assert facts["memory-closed"] is False
    assert facts["no-core-dumps"] is False
    assert facts["files-private"] is False


@linux
def test_a_process_that_did_not_begin_says_no() -> None:
    assert protection.memory_closed() is False  # this very test


@linux
def test_swap_is_told_apart(tmp_path: Path) -> None:
    swaps, blocks = tmp_path / "swaps", tmp_path / "block"
    head = "Filename\tType\tSize\tUsed\tPriority\n"

    def said(*devices: str) -> bool | None:
        swaps.write_text(head + "".join(f"{device} partition 1 0 -2\n" for device in devices))
        return protection._no_plain_swap(swaps, blocks)

    (blocks / "dm-1" / "dm").mkdir(parents=True)
    (blocks / "dm-1" / "dm" / "uuid").write_text("CRYPT-LUKS2-1234-swap\n")
    (blocks / "dm-2" / "dm").mkdir(parents=True)
    (blocks / "dm-2" / "dm" / "uuid").write_text("LVM-1234\n")
    assert said() is True
    assert said("/dev/zram0") is True
    assert said("/dev/dm-1") is True
    assert said("/dev/dm-2") is False
    assert said("/dev/dm-1", "/dev/sda2") is False
    assert said("/swapfile") is False
    assert protection._no_plain_swap(tmp_path / "none", blocks) is None


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_a_file_that_others_can_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    folder.mkdir(mode=0o700)
    inside = folder / "backups"
    inside.mkdir(mode=0o700)
    file = inside / "one"
    file.touch(mode=0o600)

    def said() -> bool | None:
        return dict(protection.facts(folder, tmp_path / "none"))["files-private"]

    assert said() is True
    file.chmod(0o640)
    assert said() is False
    file.chmod(0o600)
    inside.chmod(0o701)
    assert said() is False
