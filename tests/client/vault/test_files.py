from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from client.vault import files

OLD, NEW = b"old" * 100, b"new" * 100


class _Crash(BaseException):
    """The process ends here: nothing behind it runs, not even tidying."""


def _failing_at(step: int, steps: list[str], failure: BaseException, whole: Any) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        steps.append(whole.__name__)
        if len(steps) == step:
            raise failure
        return whole(*args, **kwargs)

    return call


def _run(path: Path, step: int, failure: BaseException, patch: pytest.MonkeyPatch) -> list[str]:
    """Replace the file with the system call number `step` failing; the calls that were made."""
    steps: list[str] = []
    with patch.context() as staged:
        for name in ("open", "fsync", "replace", "close"):
            staged.setattr(os, name, _failing_at(step, steps, failure, getattr(os, name)))
        try:
            files.replace_whole(path, NEW)
        except type(failure) as raised:
            assert raised is failure  # noqa: PT017 - also when nothing is raised, at the last step
    return steps


def test_a_crash_at_any_step_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault.key"
    outcomes = []
    for step in range(1, 30):
        path.write_bytes(OLD)
        done = _run(path, step, _Crash(), monkeypatch)
        outcomes.append(path.read_bytes())
        assert outcomes[-1] in (OLD, NEW)
        if len(done) < step:
            break
    assert outcomes[0] == OLD
    assert outcomes[-1] == NEW
    assert len(outcomes) > 6


def test_an_error_at_any_step_leaves_the_old_file_or_the_new_one_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault.key"
    for step in range(1, 30):
        path.write_bytes(OLD)
        done = _run(path, step, OSError(errno.EIO, "staged"), monkeypatch)
        assert path.read_bytes() in (OLD, NEW)
        assert [file.name for file in tmp_path.iterdir()] == ["vault.key"]
        if len(done) < step:
            break


def test_the_bytes_are_synced_before_the_renaming_and_the_folder_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = _run(tmp_path / "vault.key", 0, _Crash(), monkeypatch)
    renamed = steps.index("replace")
    assert "fsync" in steps[:renamed]
    assert "fsync" in steps[renamed:]


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_folder_and_file_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "vault"
    files.prepare_folder(folder)
    files.replace_whole(folder / "vault.key", NEW)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "vault.key").stat().st_mode) == 0o600
    folder.chmod(0o755)
    files.prepare_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_a_planted_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(OLD)
    (tmp_path / "vault.key.new").symlink_to(elsewhere)
    files.replace_whole(tmp_path / "vault.key", NEW)
    assert elsewhere.read_bytes() == OLD
    assert (tmp_path / "vault.key").read_bytes() == NEW


def test_the_name_of_every_folder_that_was_made_is_durable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", synced.append)
    files.prepare_folder(tmp_path / "one" / "two" / "vault")
    assert synced == [tmp_path, tmp_path / "one", tmp_path / "one" / "two"]
    files.prepare_folder(tmp_path / "one" / "two" / "vault")
    assert len(synced) == 3
