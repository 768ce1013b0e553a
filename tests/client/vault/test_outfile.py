"""A file for outside: whole or not there, never over another, for its owner's eyes only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from client.domain.errors import DiskFull, PlaceTaken, VaultUnreadable
from client.vault import outfile
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


OTHERS = (
    ".out.txt.new",
    ".leeward-export-plans.new",
    "leeward-export-unfinished.new",
    ".leeward-export-unfinished",
)


@both
def test_what_is_not_leewards_is_not_touched(tmp_path: Path, unnamed: bool) -> None:
    folder, link = tmp_path / ".leeward-export-unfinished.new", tmp_path / ".leeward-export-unfinished-1.new"
    folder.mkdir()
    (tmp_path / "dear").write_bytes(b"dear")
    link.symlink_to(tmp_path / "dear")
    for name in OTHERS:
        (tmp_path / name).write_bytes(b"dear")
    with OutFile(tmp_path / "out.txt", unnamed=unnamed) as out:
        out.write(b"words")
        out.finish()
    assert (tmp_path / "out.txt").read_bytes() == b"words"
    assert folder.is_dir()
    assert link.is_symlink()
    assert all((tmp_path / name).read_bytes() == b"dear" for name in (*OTHERS, "dear"))
    assert len(list(tmp_path.iterdir())) == len(OTHERS) + 4


@both
def test_what_a_kill_left_is_erased_by_the_next_one(tmp_path: Path, unnamed: bool) -> None:
    kill_while_writing(tmp_path / "first.json", unnamed=False)
    (left,) = tmp_path.iterdir()
    assert left.read_bytes() == b"words"
    of_before = tmp_path / ".leeward-export-2026-10-04-2.json-1.new"
    of_before.write_bytes(b"words")
    with OutFile(tmp_path / "second.json", unnamed=unnamed) as out:
        out.write(b"others")
    assert not list(tmp_path.iterdir())


def test_what_another_is_writing_is_no_leftover(tmp_path: Path) -> None:
    with OutFile(tmp_path / "one", unnamed=False) as one, OutFile(tmp_path / "two", unnamed=False) as two:
        one.write(b"1")
        two.write(b"2")
        two.finish()
        one.finish()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"one": b"1", "two": b"2"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows erases nothing that is open")
def test_one_that_was_erased_before_it_was_held_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = outfile._hold, list[int]()

    def late(descriptor: int) -> bool | None:
        asked.append(descriptor)
        if len(asked) == 1:  # before it is held, somebody else has erased it and begun one of theirs
            (path,) = tmp_path.iterdir()
            path.unlink()
            path.write_bytes(b"theirs")
        return real(descriptor)

    monkeypatch.setattr(outfile, "_hold", late)
    with OutFile(tmp_path / "one", unnamed=False) as one:
        one.write(b"1")
        one.finish()
    assert len(asked) == 2
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"1", b"theirs"]


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


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file can be without a name")
def test_not_even_a_kill_leaves_a_piece(tmp_path: Path) -> None:
    kill_while_writing(tmp_path / "out.txt", unnamed=True)
    assert not list(tmp_path.iterdir())


KILLED = """
import os, sys
from pathlib import Path
from client.vault.outfile import OutFile
with OutFile(Path(sys.argv[1]), unnamed=sys.argv[2] == "True") as out:
    out.write(b"words")
    os._exit(9)
"""


def kill_while_writing(path: Path, *, unnamed: bool) -> None:
    """A process writes words to `path`, and is gone before it can clean up."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(unnamed)], timeout=30, check=False, cwd=Path.cwd()
    )
    assert done.returncode == 9
