"""`leeward vault` in a process of its own, and a vault for it that real key derivation made."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from client.crypto.kdf import Argon2Parameters
from client.domain import errors
from client.domain.journal import JournalEntry, Moment
from client.notices import notice_for
from client.services import backing_up, unlocking
from client.services.unlocking import KeyMaking
from client.vault import journal
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "seven herons over still water"
NEW = "four lanterns on the far bank"
WORDS = "a heron on the weir"
PAGE = 8192
POSIX_ONLY = pytest.mark.skipif(
    os.name != "posix", reason="open files, terminals and limits are handed over as POSIX has it"
)


@dataclass(frozen=True)
class Made:
    folder: Path
    code: str


def make_original(folder: Path) -> Made:
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
    typed_back: str = "",
) -> Done:
    """Run the program; `before` is done first in its process, and `typed_back` is its standard input."""
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
            input=typed_back,
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
