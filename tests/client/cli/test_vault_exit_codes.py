"""The exit codes of `leeward vault`, each staged for real: programs rely on them."""

from __future__ import annotations

import hashlib
import logging
import os
import shlex
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from client.cli import beginning, passphrases, vault_commands, vault_program
from client.domain import errors
from client.domain.progress import Progress
from client.notices import notice_for
from client.vault.folder import VaultFolder
from tests.client.cli.vault_processes import (
    PAGE,
    PASSPHRASE,
    POSIX_ONLY,
    ROOT,
    flip,
    said,
    vault,
)

pytestmark = POSIX_ONLY


def test_1_others_may_look_into_the_folder(folder: Path) -> None:
    folder.chmod(0o755)
    done = vault("check", "--dir", folder)
    assert (done.code, done.said) == (1, said(errors.VaultExposed("folder")))
    assert "Your own file: sound." in done.out
    assert "All of it" not in done.out


@pytest.mark.parametrize(
    "odd",
    [
        [],
        ["nonsense"],
        ["check", "--nonsense"],
        ["export"],
        ["export", "--to", "x", "--form", "html"],
        ["check", "--passphrase-fd", "one"],
        ["check", "--passphrase-fd", "3", "--recovery-code-fd", "3"],
        ["renew", "--recovery-code-fd", "3"],
    ],
)
def test_2_what_is_not_understood(odd: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert vault_program.run(odd) == 2
    assert "usage: leeward vault" in capsys.readouterr().err


def test_3_a_mistake_of_ours_is_noted_without_words(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    expect_log: Callable[[int, str], AbstractContextManager[None]],
) -> None:
    def broken(*_: object) -> Any:
        raise ValueError("a person's words")

    monkeypatch.setitem(vault_commands.COMMANDS, "check", broken)
    with expect_log(logging.ERROR, "a vault command failed"):
        assert vault_program.run(["check", "--dir", str(tmp_path)]) == 3
    shown = capsys.readouterr()
    assert shown.err == str(notice_for(ValueError())) + "\n"
    log = (tmp_path / "logs" / "mistakes.log").read_text()
    assert "ValueError" in log
    assert "words" not in log


def test_10_not_the_passphrase_or_code(folder: Path) -> None:
    done = vault("check", "--dir", folder, typed="something else")
    assert (done.code, done.out, done.said) == (10, "", said(errors.WrongPassphrase()))
    done = vault("backup", "--dir", folder, "--json", typed="something else")
    assert done.code == 10
    assert done.record == {
        "ok": False,
        "error": "WrongPassphrase",
        "said": said(errors.WrongPassphrase())[:-1],
    }
    done = vault("check", "--dir", folder, typed="0" * 33, option="--recovery-code-fd")
    assert (done.code, done.said) == (10, said(errors.WrongRecoveryCode()))
    done = vault("salvage", "--dir", folder, typed="nothing", option="--recovery-code-fd")
    assert done.code == 10


def test_11_no_vault_there(tmp_path: Path) -> None:
    for command in ("check", "backup", "salvage", "passphrase"):
        done = vault(command, "--dir", tmp_path / "none")
        assert (done.code, done.said) == (11, said(errors.VaultAbsent()))
    assert not list(tmp_path.iterdir())


def test_12_in_use_elsewhere(folder: Path) -> None:
    with VaultFolder(folder).lock():
        for command in ("check", "backup", "restore", "salvage"):
            done = vault(command, "--dir", folder)
            assert (command, done.code, done.said) == (command, 12, said(errors.VaultInUse()))


def test_13_damaged(folder: Path) -> None:
    flip(folder / "private.db", 5 * PAGE + 99)
    done = vault("check", "--dir", folder)
    assert (done.code, done.said) == (13, said(errors.VaultDamaged("private", "page")))
    assert "Your own file: not sound." in done.out
    assert "sound." in done.out.splitlines()[-1]  # the backup, which is what helps now
    record = vault("check", "--dir", folder, "--json").record
    assert (record["ok"], record["error"], record["sound"]) == (False, "VaultDamaged", False)
    assert [part["name"] for part in record["parts"] if not part["sound"]] == ["private"]


def test_11_where_backups_are_left_of_a_vault_the_way_back_is_said(folder: Path) -> None:
    vault("backup", "--dir", folder)
    for path in (*folder.glob("private.db*"), folder / "vault.key"):
        path.unlink(missing_ok=True)
    for command in ("check", "salvage"):
        done = vault(command, "--dir", folder)
        assert (done.code, done.said) == (11, said(errors.VaultAbsent("backups")))


def test_14_the_disk_does_not_give_it(folder: Path) -> None:
    (folder / "vault.key").unlink()
    (folder / "vault.key").mkdir()
    done = vault("backup", "--dir", folder)
    assert (done.code, done.said) == (14, said(errors.VaultUnreadable("key-file", 21)))


def test_15_a_newer_leewards(folder: Path) -> None:
    raw = bytes([9]) + (folder / "vault.key").read_bytes()[1:-32]
    (folder / "vault.key").write_bytes(raw + hashlib.sha256(raw).digest())
    for command in ("check", "backup"):
        done = vault(command, "--dir", folder)
        assert (done.code, done.said) == (15, said(errors.NewerVaultVersion("key-file", 9, 1)))


LITTLE_MEMORY = """
import resource
import client.cli.vault_program, client.services.backing_up
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (48 << 20), -1))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no limit can be set like this")
def test_16_no_memory_for_the_key(folder: Path) -> None:
    done = vault("check", "--dir", folder, before=LITTLE_MEMORY)
    assert (done.code, done.said) == (16, said(errors.NotEnoughMemoryForKey(65536)))


SMALL_FILES = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (65536, -1))
"""


def test_17_no_room(folder: Path, tmp_path: Path) -> None:
    done = vault(
        "export", "--dir", folder, "--to", tmp_path / "out.md", "--form", "markdown", before=SMALL_FILES
    )
    assert (done.code, done.said) == (17, said(errors.DiskFull()))
    assert not (tmp_path / "out.md").exists()
    done = vault("check", "--dir", folder)
    assert done.code in (0, 20)


def test_18_the_place_is_taken(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "dear"
    place.write_bytes(b"dear")
    for arguments in (["backup"], ["export", "--form", "json"]):
        done = vault(*arguments, "--dir", folder, "--to", place)
        assert (done.code, done.said) == (18, said(errors.PlaceTaken()))
    assert place.read_bytes() == b"dear"


@pytest.mark.slow
def test_19_no_backup_to_use(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"something else")
    done = vault("restore", "--dir", folder, "--from", other)
    assert (done.code, done.said) == (19, said(errors.BackupUnusable("not-a-backup")))
    backup = next((folder / "backups").glob("*.zip"))
    flip(backup, backup.stat().st_size // 2)
    for command in ("restore", "check"):
        done = vault(command, "--dir", folder)
        assert (done.code, done.said) == (19, said(errors.BackupUnusable("damaged")))
    backup.unlink()
    done = vault("restore", "--dir", folder)
    assert done.code == 19
    assert "--from" in done.said


@pytest.mark.slow
def test_20_sound_and_older_than_its_key_file(folder: Path) -> None:
    old = (folder / "private.db").read_bytes()
    for _ in range(2):
        assert vault("backup", "--dir", folder).code == 0
    (folder / "private.db").write_bytes(old)
    done = vault("check", "--dir", folder)
    assert (done.code, done.said) == (20, said(errors.RolledBack(1, 2)))
    assert "not sound" not in done.out


def test_130_ctrl_c_stops_the_work_cleanly(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tell = Progress.tell
    pressed: list[str] = []

    def interrupted(progress: Progress, what: str, done: int = 0, of: int = 0) -> None:
        if what == "export" and done == 100 and not pressed:
            pressed.append(what)
            os.kill(os.getpid(), signal.SIGINT)
            signalled.wait(10)
        tell(progress, what, done, of)

    signalled = threading.Event()
    stop = Progress.stop

    def stopped(progress: Progress) -> None:
        stop(progress)
        signalled.set()

    monkeypatch.setattr(Progress, "tell", interrupted)
    monkeypatch.setattr(Progress, "stop", stopped)
    monkeypatch.setattr(passphrases, "ask", lambda: PASSPHRASE)
    before = signal.getsignal(signal.SIGINT)
    words = ["export", "--dir", str(folder), "--to", str(tmp_path / "out.json"), "--form", "json"]
    assert vault_program.run(words) == 130
    assert pressed
    assert capsys.readouterr().err == said(errors.Stopped())
    assert not (tmp_path / "out.json").exists()
    assert signal.getsignal(signal.SIGINT) is before
    with VaultFolder(folder).lock():
        pass  # it was let go of


def test_130_ctrl_c_while_the_passphrase_is_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def asked() -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(passphrases, "ask", asked)
    assert vault_program.run(["check", "--dir", str(folder)]) == 130
    assert capsys.readouterr().err == said(errors.Stopped())


def test_every_exit_code_is_documented() -> None:
    text = (ROOT / "docs" / "terminal.md").read_text("utf-8")
    table = text[text.index("## The care of a vault") :]
    codes = {beginning.DONE, vault_program.IN_THE_WAY, beginning.NOT_UNDERSTOOD}
    codes |= {vault_program.OUR_MISTAKE, vault_program.READER_LEFT, *vault_program._CODES.values()}
    for code in codes:
        assert f"\n| {code} | " in table
    for command in vault_commands.COMMANDS:
        assert f"| `{command}" in table


def test_no_line_is_waited_for_that_is_not_needed(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "client", "vault", "check", "--dir", str(folder), "--passphrase-fd", "0"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdin is not None
        program.stdin.write(PASSPHRASE.encode() + b"\n")
        program.stdin.flush()
        assert program.wait(20) == 0  # the pipe is still open


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (b"\xff\xfe\n", "UTF-8"),
        (b"x" * 100_000, "far too long"),
        (b"\n", "no passphrase"),
        (b"", "no passphrase"),
    ],
)
def test_1_what_is_no_passphrase(folder: Path, tmp_path: Path, typed: bytes, words: str) -> None:
    (tmp_path / "typed").write_bytes(typed)
    done = shell('{leeward} check --dir "$1" --passphrase-fd 9 9<"$2"', folder, tmp_path / "typed")
    assert done.returncode == 1
    assert words in done.stderr


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{leeward} check --dir "$1" --passphrase-fd 9 9<"$2" <&- | cat', 0),
        ('{leeward} check --dir "$1" --passphrase-fd 9 9<"$2" <&- >&- 2>&-', 0),
        ('{leeward} check --dir "$1" <&-', 1),
        ('{leeward} check --dir "$1" --passphrase-fd 1 >/dev/null', 1),
        ('{leeward} check --dir "$1" --passphrase-fd 9 9<"$2" | true', 141),
        ('{leeward} check --dir "$1" --json --passphrase-fd 9 9</dev/null | true', 141),
        ("{leeward} --help | true", 141),
        pytest.param(
            '{leeward} check --dir "$1" --passphrase-fd 9 9<"$2" >/dev/full',
            17,
            marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /dev/full"),
        ),
    ],
)
def test_streams_that_are_closed_or_full(folder: Path, tmp_path: Path, line: str, code: int) -> None:
    (tmp_path / "typed").write_text(PASSPHRASE)
    done = shell(line + "; exit ${{PIPESTATUS[0]}}", folder, tmp_path / "typed")
    assert (done.returncode, done.stderr.count("\n") <= 1) == (code, True), done


def shell(line: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    leeward = shlex.join([sys.executable, "-m", "client", "vault"])
    done = subprocess.run(
        ["bash", "-c", line.format(leeward=leeward), "bash", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert "Traceback" not in done.stderr
    assert "ignored" not in done.stderr
    return done


@pytest.mark.parametrize("imported", ["signal", "asyncio", "client.cli.vault_program"])
def test_130_ctrl_c_while_it_begins(folder: Path, imported: str) -> None:
    with subprocess.Popen(
        [
            sys.executable,
            "-X",
            "importtime",
            "-m",
            "client",
            "vault",
            "check",
            "--dir",
            str(folder),
            "--passphrase-fd",
            "0",
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stderr is not None
        for line in program.stderr:
            if line.endswith(f" {imported}\n"):
                break
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=20)
    assert program.returncode == 130
    assert "Traceback" not in said
