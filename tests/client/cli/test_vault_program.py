"""`leeward vault`, as programs and people in a terminal meet it: real processes, the real key derivation."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage
import pytest

from client.cli import passphrases, vault_commands, vault_program
from client.crypto.kdf import Argon2Parameters
from client.domain import errors
from client.domain.contents import Contents
from client.domain.journal import JournalEntry, Moment
from client.domain.progress import Progress
from client.notices import notice_for
from client.services import backing_up, unlocking
from client.services.unlocking import KeyMaking
from client.vault import journal
from client.vault.folder import VaultFolder
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "seven herons over still water"
NEW = "four lanterns on the far bank"
WORDS = "a heron on the weir"
PAGE = 8192
posix = pytest.mark.skipif(os.name != "posix", reason="open files and limits are handed over as POSIX has it")
pytestmark = posix


@dataclass(frozen=True)
class Made:
    folder: Path
    code: str


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("original") / "vault"

    def fill(db: Connection) -> None:
        for number in range(300):
            journal.add(
                db, JournalEntry(str(number), Moment(number, 60), f"{WORDS}, seen {number} times " * 20)
            )

    async def make() -> str:
        threads = VaultThreads.real()
        making = KeyMaking(parameters=Argon2Parameters())
        new = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=making)
        await new.vault.private.write(fill)
        await backing_up.make(new.vault)
        await new.vault.close()
        threads.shut_down()
        return new.recovery_code

    return Made(folder, asyncio.run(make()))


@pytest.fixture
def folder(original: Made, tmp_path: Path) -> Path:
    copy = tmp_path / "vault"
    shutil.copytree(original.folder, copy)
    return copy


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    said: str

    @property
    def record(self) -> Any:
        assert self.out.count("\n") == 1
        return json.loads(self.out)


def vault(
    *arguments: str | Path,
    typed: str = PASSPHRASE,
    option: str = "--passphrase-fd",
    before: str = "",
) -> Done:
    """Run the program; `before` is done first in its process."""
    reading, writing = os.pipe()
    os.write(writing, typed.encode() + b"\n")
    os.close(writing)
    words = [str(each) for each in arguments]
    words += [option, str(reading)] if option else []
    start = (
        f"import sys\nfrom client import __main__\n{before}\nsys.argv = ['leeward', 'vault', *sys.argv[1:]]\n"
    )
    try:
        done = subprocess.run(
            [sys.executable, "-c", start + "sys.exit(__main__.main())", *words],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            pass_fds=(reading,),
            stdin=subprocess.DEVNULL,
        )
    finally:
        os.close(reading)
    assert "Traceback" not in done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def said(error: errors.WorldError) -> str:
    return f"{notice_for(error)}\n"


def test_a_sound_vault_is_looked_at_part_by_part(folder: Path, original: Made) -> None:
    done = vault("check", "--dir", folder)
    assert (done.code, done.said) == (0, "")
    lines = done.out.splitlines()
    assert lines[:3] == [
        "Who may look into the folder: sound.",
        "The key file: sound.",
        "Your own file: sound.",
    ]
    assert lines[3].startswith("The backup leeward-backup-")
    assert lines[4:] == ["In it: 300 journal entries.", "All of it is sound."]
    done = vault("check", "--dir", folder, "--json", typed=original.code, option="--recovery-code-fd")
    assert done.code == 0
    record = done.record
    assert (record["ok"], record["sound"], record["rolled_back"]) == (True, True, False)
    assert [part["name"] for part in record["parts"]] == ["folder", "key-file", "private", "backup"]
    assert record["contents"]["entries"] == 300


@pytest.mark.slow
def test_a_backup_goes_where_one_says_and_comes_back(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "mine.zip"
    done = vault("backup", "--dir", folder, "--to", place, "--json")
    assert (done.code, done.said) == (0, "")
    assert done.record["path"] == str(place)
    assert done.record["contents"]["entries"] == 300
    flip(folder / "private.db", 3 * PAGE + 99)
    done = vault("restore", "--dir", folder, "--from", place, "--json")
    assert done.code == 0, done
    assert done.record["contents"]["entries"] == 300
    assert (Path(done.record["aside"]) / "private.db").is_file()
    assert vault("check", "--dir", folder).code == 0
    elsewhere = tmp_path / "another computer"
    done = vault("restore", "--dir", elsewhere, "--from", place)
    assert (done.code, done.said) == (0, "")
    assert vault("check", "--dir", elsewhere).code == 0


def test_the_newest_automatic_backup_is_what_restore_takes(folder: Path) -> None:
    (folder / "private.db").unlink()
    done = vault("restore", "--dir", folder)
    assert done.code == 0
    assert str(next((folder / "backups").glob("*.zip"))) in done.out
    assert "300 journal entries" in done.out


def test_a_damaged_vault_is_salvaged_into_a_new_one(folder: Path, tmp_path: Path) -> None:
    flip(folder / "private.db", 20 * PAGE + 99)
    damaged = (folder / "private.db").read_bytes()
    done = vault("salvage", "--dir", folder, "--to", tmp_path / "new", "--json")
    assert done.code == 0, done
    assert done.record["lost_pages"] == 1
    assert done.record["contents"]["entries"] > 200
    assert (folder / "private.db").read_bytes() == damaged
    assert vault("check", "--dir", tmp_path / "new").code == 0
    assert vault("salvage", "--dir", folder, "--to", tmp_path / "new").code == 18


@pytest.mark.slow
def test_an_export_is_readable_and_says_so_or_is_encrypted(folder: Path, tmp_path: Path) -> None:
    done = vault("export", "--dir", folder, "--to", tmp_path, "--form", "json", "--json")
    assert done.code == 0
    assert not done.record["encrypted"]
    read = json.loads(Path(done.record["path"]).read_bytes())
    assert len(read["journal"]) == 300
    done = vault("export", "--dir", folder, "--to", tmp_path, "--form", "markdown")
    assert "THIS FILE IS NOT ENCRYPTED" in done.out
    done = vault("export", "--dir", folder, "--to", tmp_path / "a.age", typed=f"{PASSPHRASE}\n{NEW}")
    assert (done.code, done.said) == (0, "")
    assert WORDS.encode() not in (tmp_path / "a.age").read_bytes()
    assert pyrage.passphrase.decrypt((tmp_path / "a.age").read_bytes(), NEW).startswith(b"PK")
    identity = pyrage.x25519.Identity.generate()
    done = vault(
        "export", "--dir", folder, "--to", tmp_path / "b.age", "--recipient", str(identity.to_public())
    )
    assert done.code == 0
    assert pyrage.decrypt((tmp_path / "b.age").read_bytes(), [identity]).startswith(b"PK")
    done = vault("export", "--dir", folder, "--to", tmp_path / "c.age", "--recipient", "age1nobody")
    assert (done.code, done.said) == (1, said(errors.UnusableRecipient()))
    done = vault("export", "--dir", folder, "--to", tmp_path / "c.age")
    assert done.code == 1
    assert "second line" in done.said
    assert not (tmp_path / "c.age").exists()


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


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["check", "--help"]):
        assert vault_program.run(words) == 0
        assert capsys.readouterr().out.startswith("usage: leeward vault")


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


def test_without_a_terminal_it_says_how_to_give_the_passphrase(folder: Path) -> None:
    done = vault("check", "--dir", folder, option="")
    assert done.code == 1
    assert "--passphrase-fd" in done.said


@pytest.mark.slow
def test_the_passphrase_and_the_code_are_changed(folder: Path, original: Made) -> None:
    done = vault("passphrase", "--dir", folder, typed=f"{PASSPHRASE}\n{NEW}")
    assert (done.code, done.said) == (0, "")
    done = vault("recovery-code", "--dir", folder, "--json", typed=NEW)
    assert done.code == 0
    code = done.record["recovery_code"]
    assert vault("check", "--dir", folder, typed=original.code, option="--recovery-code-fd").code == 10
    done = vault("passphrase", "--dir", folder, typed=f"{code}\n{PASSPHRASE}", option="--recovery-code-fd")
    assert done.code == 0
    done = vault("renew", "--dir", folder, "--json", typed=f"{PASSPHRASE}\n{NEW}")
    assert done.code == 0, done
    assert done.record["contents"]["entries"] == 300
    assert vault("check", "--dir", folder, typed=PASSPHRASE).code == 10
    done = vault("check", "--dir", folder, typed=done.record["recovery_code"], option="--recovery-code-fd")
    assert done.code == 0, done


def test_every_exit_code_is_documented() -> None:
    text = (ROOT / "docs" / "terminal.md").read_text("utf-8")
    table = text[text.index("## The care of a vault") :]
    codes = {vault_program.DONE, vault_program.IN_THE_WAY, vault_program.NOT_UNDERSTOOD}
    codes |= {vault_program.OUR_MISTAKE, vault_program.READER_LEFT, *vault_program._CODES.values()}
    for code in codes:
        assert f"\n| {code} | " in table
    for command in vault_commands.COMMANDS:
        assert f"| `{command}" in table


def test_counts_in_words() -> None:
    assert vault_commands.in_words(Contents()) == "nothing yet"
    assert vault_commands.in_words(Contents(entries=1, drafts=2)) == "1 journal entry, 2 drafts"
