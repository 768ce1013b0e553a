"""A file for outside: whole or not there, never over another, for its owner's eyes only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from client.domain.errors import DiskFull, PlaceTaken, VaultUnreadable
from client.vault.outfile import OutFile

both = pytest.mark.parametrize("unnamed", [True, False])


@both
def test_it_is_there_only_when_it_is_finished(tmp_path: Path, unnamed: bool) -> None:
    path = tmp_path / "out.txt"
    with OutFile(path, unnamed=unnamed) as out:
        out.write(b"some ")
        out.write(b"words")
        assert not path.exists()
        out.finish()
        assert path.read_bytes() == b"some words"
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


@both
def test_what_is_not_finished_leaves_nothing(tmp_path: Path, unnamed: bool) -> None:
    with OutFile(tmp_path / "out.txt", unnamed=unnamed) as out:
        out.write(b"some words")
    assert not list(tmp_path.iterdir())


@both
def test_nothing_is_ever_overwritten(tmp_path: Path, unnamed: bool) -> None:
    path = tmp_path / "out.txt"
    path.write_bytes(b"dear")
    with pytest.raises(PlaceTaken), OutFile(path, unnamed=unnamed):
        pass
    path.unlink()
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(PlaceTaken), OutFile(path, unnamed=unnamed):
        pass
    path.unlink()
    with OutFile(path, unnamed=unnamed) as out:
        out.write(b"words")
        path.write_bytes(b"dear")  # somebody was quicker
        with pytest.raises(PlaceTaken):
            out.finish()
    assert path.read_bytes() == b"dear"
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]


@both
def test_a_disk_without_links_is_no_trouble(
    tmp_path: Path, unnamed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "not on this disk")

    monkeypatch.setattr(os, "link", refused)
    path = tmp_path / "out.txt"
    with OutFile(path, unnamed=unnamed) as out:
        out.write(b"words")
        out.finish()
    assert path.read_bytes() == b"words"
    with OutFile(tmp_path / "two", unnamed=unnamed) as out:
        (tmp_path / "two").write_bytes(b"dear")
        with pytest.raises(PlaceTaken):
            out.finish()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.txt", "two"]


@both
def test_where_no_folder_is_it_says_so(tmp_path: Path, unnamed: bool) -> None:
    with pytest.raises(VaultUnreadable), OutFile(tmp_path / "no" / "out.txt", unnamed=unnamed):
        pass


@both
def test_a_leftover_of_another_is_not_touched(tmp_path: Path, unnamed: bool) -> None:
    (tmp_path / ".out.txt.new").write_bytes(b"dear")
    with OutFile(tmp_path / "out.txt", unnamed=unnamed) as out:
        out.write(b"words")
        out.finish()
    assert (tmp_path / ".out.txt.new").read_bytes() == b"dear"
    assert sorted(each.name for each in tmp_path.iterdir()) == [".out.txt.new", "out.txt"]


@both
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_a_full_disk_leaves_nothing(tmp_path: Path, unnamed: bool) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(DiskFull), OutFile(tmp_path / "out.txt", unnamed=unnamed) as out:
            out.write(bytes(20_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(tmp_path.iterdir())


KILLED = """
import os, signal, sys
from pathlib import Path
from client.vault.outfile import OutFile
with OutFile(Path(sys.argv[1])) as out:
    out.write(b"words")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file can be without a name")
def test_not_even_a_kill_leaves_a_piece(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "out.txt")], timeout=30, check=False, cwd=Path.cwd()
    )
    assert done.returncode == -9
    assert not list(tmp_path.iterdir())
