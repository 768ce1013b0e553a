"""A real community whose server is a process of its own, on SQLite or PostgreSQL, by a clock that can be put forward.

It is no practice community: it has an alarm command, a program that writes down how urgent it was and how many wait.
"""

from __future__ import annotations

import contextlib
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from bench.faults.guides.clock import SharedClock
from bench.postgres import postgres
from protocol.descriptor import Descriptor, Quotas
from server.crypto import key_files
from server.crypto.key_files import IssuerPrivateKey
from server.services.community import amend, found, open_folder
from server.services.databases import Databases
from server.settings import DEFAULT_HOST, Places
from server.store.interface import Store

STORES: Final = ("sqlite", "postgresql")
_ROOT: Final = Path(__file__).resolve().parents[3]
_ALARM: Final = """\
import os, sys
with open(sys.argv[1], "a", encoding="utf-8") as file:
    file.write(os.environ["LEEWARD_BAND"] + " " + os.environ["LEEWARD_COUNT"] + "\\n")
"""
_SECONDS: Final = 60.0
_PLENTY: Final = 1_000_000


@dataclass
class Harbour:
    """The community, its server and its clock. `store` is one of STORES."""

    place: Path
    store: str
    clock: SharedClock
    port: int
    process: subprocess.Popen[str] | None = None

    @classmethod
    @contextlib.contextmanager
    def open(cls, place: Path, store: str) -> Iterator[Harbour]:
        """Found it in a new folder and serve it."""
        with contextlib.ExitStack() as stack:
            url = stack.enter_context(postgres("fsync = off"))[0] if store == "postgresql" else None
            place.mkdir(parents=True, exist_ok=True)
            clock = SharedClock(place / "clock")
            stack.callback(clock.close)
            harbour = cls(place, store, clock, _free_port())
            harbour._found(Databases(community=url))
            stack.callback(harbour.stop)
            harbour.start()
            yield harbour

    @property
    def data(self) -> Path:
        """The server's folder."""
        return self.place / "data"

    @property
    def address(self) -> str:
        """Where it is served; the same after every start, as members have kept it."""
        return f"http://{DEFAULT_HOST}:{self.port}"

    def start(self) -> None:
        """Start the server, and wait until it listens."""
        command = [sys.executable, "-m", "bench.faults.guides.serving", "--data", str(self.data)]
        command += ["--clock", str(self.place / "clock"), "--port", str(self.port)]
        with (self.place / "server.log").open("a", encoding="utf-8") as log:
            self.process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line.startswith("Listening on "):
            raise AssertionError(
                f"the server did not start: {(self.place / 'server.log').read_text()[-600:]}"
            )

    def stop(self) -> None:
        """End it as a service manager does."""
        self._end(lambda process: process.terminate())

    def kill(self) -> None:
        """End it at once, in the middle of whatever it does."""
        self._end(lambda process: process.kill())

    def steward(self, *words: str) -> list[str]:
        """What one of the steward's commands about this community answers, by lines."""
        command = [sys.executable, "-m", "server", *words, "--data", str(self.data)]
        done = subprocess.run(
            command, cwd=_ROOT, capture_output=True, text=True, check=False, timeout=_SECONDS
        )
        if done.returncode:
            raise AssertionError(f"{words}: {done.stderr}")
        return done.stdout.splitlines()

    def invitations(self, *, guides: int, members: int) -> list[str]:
        """Invitations, those for guides first."""
        made = []
        for _ in range(guides):
            made += self.steward("guide", "add", "--address", self.address)
        return made + self.steward("invite", "--count", str(members), "--address", self.address)

    def confirm_guides(self) -> None:
        """Sign all who wait into the descriptor."""
        self.steward("guide", "confirm", "--root-key", str(self._root_key))

    def name_lead(self, name: str) -> None:
        """A guide is a lead from now on."""
        self.steward("guide", "lead", "--root-key", str(self._root_key), name)

    @contextlib.contextmanager
    def kept(self) -> Iterator[Store]:
        """What the server keeps, beside it."""
        _, store = open_folder(self.data)
        try:
            yield store
        finally:
            store.close()

    def rings(self) -> list[str]:
        """What the alarm command was told, each time it was run: band and count."""
        written = self._rung
        return written.read_text(encoding="utf-8").splitlines() if written.exists() else []

    def wait_for_rings(self, more_than: int) -> list[str]:
        """The same, once it was run more often than that."""
        end = time.monotonic() + _SECONDS / 2
        while len(found := self.rings()) <= more_than:
            if time.monotonic() > end:
                raise AssertionError("the alarm command was not run")
            time.sleep(0.1)
        return found

    @property
    def _rung(self) -> Path:
        return self.place / "rung"

    @property
    def _root_key(self) -> Path:
        return self.place / "root.pem"

    def _found(self, databases: Databases) -> None:
        script = self.place / "alarm.py"
        script.write_text(_ALARM, encoding="utf-8")
        root = key_files.new_signing_key()
        key_files.write_private(self._root_key, root)
        found(
            Places(self.data),
            name="Harbour",
            root_key=root,
            root_key_path=self._root_key,
            alarm=shlex.join([sys.executable, str(script), str(self._rung)]),
            rooms=("Sleep", "Worry"),
            now=self.clock.now(),
            make_issuer_key=_issuer_key,
            databases=databases,
        )

        def no_quota(old: Descriptor) -> Descriptor:
            return msgspec.structs.replace(old, quotas=Quotas(_PLENTY, _PLENTY, _PLENTY))

        with self.kept() as store:
            store.write(lambda tx: amend(tx, root_key=root, now=self.clock.now(), change=no_quota)).result()

    def _end(self, how: Callable[[subprocess.Popen[str]], object]) -> None:
        process, self.process = self.process, None
        if process is not None:
            how(process)
            process.communicate(timeout=_SECONDS)


@cache
def _issuer_key() -> IssuerPrivateKey:
    """One for all months and all communities of a run: making them takes seconds."""
    return key_files.new_issuer_key()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind((DEFAULT_HOST, 0))
        return int(one.getsockname()[1])
