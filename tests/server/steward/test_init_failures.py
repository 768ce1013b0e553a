"""An `init` that cannot be done leaves nothing of its own behind, and takes nothing that was there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.__main__ import main
from server.crypto import key_files
from server.steward import init

pytestmark = pytest.mark.usefixtures("quick")


def begin(data: Path, root: Path) -> int:
    return main(["init", "--practice", "--name", "H", "--data", str(data), "--root-key", str(root)])


def one_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    words = capsys.readouterr().err.splitlines()
    assert words[:-1] in ([], ["Making keys. This takes a few seconds."])
    assert "Traceback" not in words[-1]
    return words[-1]


def afterwards(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Let something happen when the community has been made, and before it is moved to its place."""
    make = vars(init)["found"]

    def found(*args: Any, **named: Any) -> object:
        founded = make(*args, **named)
        act()
        return founded

    monkeypatch.setattr(init, "found", found)


def test_a_folder_that_cannot_be_made_leaves_no_root_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert begin(Path("/proc/nope"), tmp_path / "stick" / "root.pem") == 1
    assert "/proc/nope cannot be written" in one_sentence(capsys)
    assert list(tmp_path.rglob("*.pem")) == []


def test_a_root_key_that_cannot_be_written_leaves_no_community(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("mine")
    for root in (Path("/proc/nope/root.pem"), tmp_path / "file" / "root.pem"):
        assert begin(tmp_path / "data", root) == 1
        assert "root key cannot be written" in one_sentence(capsys)
        assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_community_that_cannot_be_moved_to_its_place_leaves_no_root_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data, root = tmp_path / "data", tmp_path / "root.pem"
    data.mkdir()
    afterwards(monkeypatch, lambda: (data / "mine.txt").write_text("mine"))
    assert begin(data, root) == 1
    assert "cannot be written" in one_sentence(capsys)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["data", "mine.txt"]


def test_a_root_key_that_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data, root = tmp_path / "data", tmp_path / "root.pem"
    key_files.write_private(root, key_files.new_signing_key())
    before = root.read_bytes()
    data.mkdir()
    afterwards(monkeypatch, lambda: (data / "mine.txt").write_text("mine"))
    assert begin(data, root) == 1
    assert begin(Path("/proc/nope"), root) == 1
    assert root.read_bytes() == before

    other = tmp_path / "other.pem"  # somebody puts a key there meanwhile: it is not ours to take away
    afterwards(monkeypatch, lambda: other.write_bytes(before))
    assert begin(tmp_path / "new", other) == 1
    assert other.read_bytes() == before
    assert not (tmp_path / "new").exists()
    assert "Traceback" not in capsys.readouterr().err


def test_an_init_that_is_stopped_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    afterwards(monkeypatch, stop)
    assert begin(tmp_path / "data", tmp_path / "root.pem") == 1
    assert "Stopped" in one_sentence(capsys)
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(sqlite3, "connect", full)
    assert begin(tmp_path / "data", tmp_path / "root.pem") == 1
    assert "cannot be written" in one_sentence(capsys)
    assert list(tmp_path.iterdir()) == []
