"""A new recovery code in the terminal: in force once it was typed back, and not a moment before."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from client.crypto import keyfile
from tests.client.cli.vault_processes import NEW, PASSPHRASE, POSIX_ONLY, ROOT, Made, vault

pytestmark = POSIX_ONLY


def opens(folder: Path, code: str) -> bool:
    done = vault("backup", "--dir", folder, typed=code, option="--recovery-code-fd")
    assert done.code in (0, 10), done
    return done.code == 0


def new_code(folder: Path, passphrase: str) -> str:
    """As a program does it: the code in one line, and back in another."""
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "client",
            "vault",
            "recovery-code",
            "--json",
            "--dir",
            str(folder),
            "--passphrase-fd",
            "0",
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(passphrase + "\n")
        program.stdin.flush()
        code: str = json.loads(program.stdout.readline())["proposed"]
        program.stdin.write(f"0000\n{code.lower()}\n")
        program.stdin.flush()
        assert json.loads(program.stdout.readline()) == {"ok": True, "recovery_code": code}
        assert program.wait(20) == 0
    return code


def test_a_program_types_it_back_too(folder: Path, original: Made) -> None:
    code = new_code(folder, PASSPHRASE)
    assert opens(folder, code)
    assert not opens(folder, original.code)


@pytest.mark.parametrize("typed", ["", "0000\n0000\n0000\n", "0000\n"])
def test_one_that_is_not_typed_back_is_not_in_force(folder: Path, original: Made, typed: str) -> None:
    before = keyfile.decode((folder / "vault.key").read_bytes())
    done = vault("recovery-code", "--dir", folder, typed_back=typed)
    assert done.code == 1
    assert done.said == (
        "The new code was not typed back as it was shown, so it opens nothing, and everything is as it was.\n"
    )
    after = keyfile.decode((folder / "vault.key").read_bytes())
    # Only the count of openings went on, and with it the seal.
    assert after == replace(before, epoch=before.epoch + 1, seal=after.seal)
    assert opens(folder, original.code)
    (code,) = [line.strip() for line in done.out.splitlines() if line.startswith("    ")]
    assert not opens(folder, code)


class Person:
    """Somebody at a terminal of 80 columns."""

    def __init__(self, *arguments: str | Path) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self._main, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = ""
        self.program = subprocess.Popen(
            [sys.executable, "-m", "client", "vault", *map(str, arguments)],
            cwd=ROOT,
            stdin=other,
            stdout=other,
            stderr=other,
            start_new_session=True,
        )
        os.close(other)

    def sees(self, words: str) -> str:
        """What stood there before these words came."""
        while words not in self.seen:
            ready, _, _ = select.select([self._main], [], [], 60)
            assert ready, f"{words!r} did not come; there was: {self.seen!r}"
            try:
                more = os.read(self._main, 4096)
            except OSError:
                more = b""
            assert more, f"{words!r} never came; there was: {self.seen!r}"
            self.seen += more.decode()
        before, _, self.seen = self.seen.partition(words)
        return before

    def types(self, line: str) -> None:
        os.write(self._main, line.encode() + b"\n")

    def ends(self) -> int:
        code = self.program.wait(30)
        try:
            while more := os.read(self._main, 4096):
                self.seen += more.decode()
        except OSError:
            pass
        os.close(self._main)
        assert "Traceback" not in self.seen
        return code


def shown(person: Person) -> str:
    (code,) = [line.strip() for line in person.sees("Press Enter").splitlines() if line.count("-") == 7]
    return code


def test_at_a_terminal_it_is_taken_off_the_screen_and_typed_from_paper(folder: Path, original: Made) -> None:
    person = Person("recovery-code", "--dir", folder)
    person.sees("Passphrase: ")
    person.types(PASSPHRASE)
    code = shown(person)
    person.types("")
    # The heading takes two rows of 80 columns, then an empty one, the code, an empty one, and the question.
    assert "\x1b[6A\x1b[J" in person.sees("Now type it")
    groups = code.split("-")
    person.types("-".join([*groups[:2], "0000", *groups[3:]]))
    person.sees("Group 3 is not as it was shown. That can happen; here it is again.")
    assert shown(person) == code
    person.types("")
    person.sees("Now type it")
    person.types(code)
    person.sees("From now on this code opens the vault")
    assert person.ends() == 0
    assert opens(folder, code)
    assert not opens(folder, original.code)


def test_ctrl_c_while_it_is_typed_back_changes_nothing(folder: Path, original: Made) -> None:
    person = Person("recovery-code", "--dir", folder)
    person.sees("Passphrase: ")
    person.types(PASSPHRASE)
    shown(person)
    person.program.send_signal(signal.SIGINT)
    person.sees("stopped, as you asked")
    assert person.ends() == 130
    assert opens(folder, original.code)


@pytest.mark.parametrize("right", [True, False])
def test_after_a_renewal_the_paper_is_looked_at_and_that_is_kept(folder: Path, right: bool) -> None:
    person = Person("renew", "--dir", folder)
    person.sees("Passphrase: ")
    person.types(PASSPHRASE)
    for question in ("Choose a passphrase", "The same again: "):
        person.sees(question)
        person.types(NEW)
    person.sees("was written anew")
    code = shown(person)
    person.types("")
    person.sees("Now type it")
    if right:
        person.types(code)
        person.sees("Your paper is right")
    else:
        person.program.send_signal(signal.SIGINT)
        person.sees("nobody knows whether your paper is right")
    assert person.ends() == 0
    assert opens(folder, code)
