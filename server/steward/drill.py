"""`leeward-server drill`: does somebody come when somebody calls?

A copy of a community is made in a throwaway folder and served by a real process. Nobody is at a desk; a member joins,
calls for help, and writes something that should not wait. The community's own alarm command has to be run, and again,
and to fall silent when a guide opens what waits; and the member has to be told the truth. Nothing is left behind.

Whether the command reaches a person is for that person to say: it is run with LEEWARD_DRILL=1.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

from protocol.descriptor import Descriptor
from protocol.invitation import Role
from protocol.pseudonyms import names
from protocol.reviewing import Band
from protocol.submissions import HelpMe, NewThread, Received
from server.crypto import key_files
from server.domain.faults import StewardFault
from server.services import alarm, desk
from server.services.community import found, open_folder
from server.services.guides import confirm_guides
from server.services.ringing import check_command
from server.services.rules import load_rules
from server.settings import Places
from server.steward.drill_people import Person, Unanswered
from server.steward.options import add_data, opened
from server.store.interface import Writing
from server.store.sqlite import open_desk

QUICK_PAUSES: Final = (5, 8)
"""Seconds between repetitions in a quick drill."""
_RANG, _FAILED = "alarm: ", "alarm command failed: "
_SOON = 45
"""Seconds within which what has to happen at once has to happen: the server looks every few, the command takes time."""
_LOOK = 6
"""Seconds more than a pause in which a repetition would have been heard."""
_NAME = "Alarm drill"


class Failed(Exception):
    """Something that has to happen did not; the text says what."""


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("drill", help="find out whether the alarm rings, in a throwaway copy")
    add_data(parser)
    parser.add_argument("--command", metavar="COMMAND", help="drill this command instead of the community's")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="seconds between repetitions instead of the community's minutes",
    )
    parser.set_defaults(run=run)


def run(
    options: argparse.Namespace,
    *,
    now: Callable[[], float] = time.time,
    clock: Callable[[], float] = time.monotonic,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
) -> int:
    """Drill, and print what happened when. 0 if all was as it has to be, else 1."""
    _, store = opened(options)
    try:
        own, pauses = store.read(lambda tx: (tx.fact("alarm"), alarm.pauses_of(tx))).result()
    finally:
        store.close()
    command = own if options.command is None else options.command
    if not command:
        raise StewardFault("This community has no alarm command. Please name one to drill with --command.")
    check_command(command)
    if options.quick:
        pauses = QUICK_PAUSES
    timeline = _Timeline(clock)
    try:
        with _copy(command, pauses, now) as (folder, signing, descriptor), _Server(folder, clock) as server:
            timeline.says(f"a copy is served; repetitions after {', '.join(map(str, pauses))} seconds")
            _Drill(folder, signing, descriptor, server, timeline, pauses, now, new_id).run()
    except (Failed, Unanswered) as failure:
        timeline.says(str(failure))
        print("FAIL")
        return 1
    print("PASS: the alarm rang, rang again, and stopped when a guide opened what waited.")
    print("Did the person it is for hear of it? Only they can tell.")
    return 0


class _Drill:
    """The story itself."""

    def __init__(
        self,
        folder: Path,
        root_key: key_files.SigningKey,
        descriptor: Descriptor,
        server: _Server,
        timeline: _Timeline,
        pauses: tuple[int, ...],
        now: Callable[[], float],
        new_id: Callable[[], uuid.UUID],
    ) -> None:
        self._folder = folder
        self._root_key = root_key
        self._descriptor = descriptor
        self._server = server
        self._timeline = timeline
        self._pauses = pauses
        self._now = now
        self._new_id = new_id

    def run(self) -> None:
        says = self._timeline.says
        guide, member = map(self._join, (Role.GUIDE, Role.MEMBER), names(2))
        self._confirm(guide)
        member.log_in()
        if self._is_desk_open():
            raise Failed("a desk counts as open though no guide has asked for anything")
        says("a guide and a member have joined; no desk is open")

        call = HelpMe(id=self._new_id())
        self._expect(member, call, opened=False)
        says("the member calls for help, and is told that it has arrived and nobody has opened it yet")
        self._rings(1, within=_SOON)
        thread = NewThread(
            id=self._new_id(), room=self._descriptor.rooms[0].id, title=_NAME, text=_urgent_words()
        )
        member.send(thread)
        says("the member writes what should be read now")
        self._rings(2, within=self._pauses[0] + _SOON)
        self._expect(member, call, opened=False)

        self._open_all(guide)
        self._expect(member, call, opened=True)
        says("a guide opens both, and the member is told that somebody has")
        self._stays_silent(self._pauses[min(1, len(self._pauses) - 1)] + _LOOK)

    def _join(self, role: Role, name: str) -> Person:
        community, store = open_folder(self._folder)
        store.close()
        with contextlib.closing(open_desk(community.places.desk)) as codes:
            (invitation,) = desk.invite(
                codes,
                self._descriptor,
                count=1,
                role=role,
                address=self._server.address,
                now=self._now(),
            )
        person = Person(self._server.address, self._descriptor, self._new_id(), name)
        person.join(invitation.text(), now=self._now)
        return person

    def _confirm(self, guide: Person) -> None:
        _, store = open_folder(self._folder)
        try:
            confirm_guides(store, root_key=self._root_key, now=self._now())
        finally:
            store.close()
        guide.log_in()

    def _is_desk_open(self) -> bool:
        _, store = open_folder(self._folder)
        try:
            return store.read(lambda tx: alarm.is_desk_open(tx, self._now())).result()
        finally:
            store.close()

    def _expect(self, member: Person, call: HelpMe, *, opened: bool) -> None:
        answer = member.send(call)
        if answer != Received(opened=opened):
            raise Failed("the member is not told the truth about the call for help")

    def _rings(self, count: int, *, within: float) -> None:
        line = self._server.next_line(within)
        if line is None:
            raise Failed(f"no alarm within {within:g} seconds")
        if line.startswith(_FAILED):
            raise Failed(f"the alarm command failed: {line.removeprefix(_FAILED)}")
        if line != f"{_RANG}band now, {count} waiting":
            raise Failed(f"the server said something else than was due: {line}")
        self._timeline.says(f"the alarm rings: band now, {count} waiting")

    def _open_all(self, guide: Person) -> None:
        rows = guide.queue().rows
        if len(rows) != 2:
            raise Failed(f"the guide's queue holds {len(rows)} instead of 2")
        for row in rows:
            if row.band != Band.NOW:
                raise Failed(f"something urgent stands in band {row.band.value}")
            guide.open(row.review, row.version)
        self._server.take_lines()  # a repetition that was on its way

    def _stays_silent(self, seconds: float) -> None:
        line = self._server.next_line(seconds)
        if line is not None:
            raise Failed("the alarm rang once more, though a guide had opened everything")
        self._timeline.says(f"the alarm has been silent for {seconds:g} seconds")


class _Timeline:
    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began = clock()

    def says(self, words: str) -> None:
        print(f"{self._clock() - self._began:7.1f} s  {words}", flush=True)


class _Server:
    """A server process of its own, its address, and what it says on stderr without the hour and level."""

    def __init__(self, folder: Path, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lines: list[str] = []
        self._heard = threading.Condition()
        root = str(Path(__file__).resolve().parents[2])
        paths = os.environ.get("PYTHONPATH", "")
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "server",
                "serve",
                "--data",
                str(folder),
                "--port",
                "0",
                "--stop-with-stdin",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={
                name: value
                for name, value in os.environ.items()
                if not name.startswith("LEEWARD_")  # the copy has databases of its own
            }
            | {"PYTHONPATH": f"{root}{os.pathsep}{paths}" if paths else root},
        )
        self.address = ""

    def __enter__(self) -> _Server:
        process = self._process
        assert process.stdout is not None and process.stderr is not None  # noqa: PT018 - asked for above
        self._reader = threading.Thread(target=self._hear, args=(process.stderr,), daemon=True)
        self._reader.start()
        line = process.stdout.readline()
        if not line.startswith("Listening on "):
            self._end()
            raise Failed("the copy could not be served: " + " ".join(self._lines))
        self.address = line.removeprefix("Listening on ").strip()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def next_line(self, seconds: float) -> str | None:
        """The next line that it says within so many seconds."""
        end = self._clock() + seconds
        with self._heard:
            while not self._lines and self._process.poll() is None and (left := end - self._clock()) > 0:
                self._heard.wait(min(left, 1))
            if self._lines:
                return self._lines.pop(0)
        if self._process.poll() is not None:
            raise Failed("the server ended by itself")
        return None

    def take_lines(self) -> None:
        """Forget what it has said so far."""
        with self._heard:
            self._lines.clear()

    def _hear(self, stream: IO[str]) -> None:
        for line in stream:
            with self._heard:
                self._lines.append(line.split(" ", 3)[-1].strip())
                self._heard.notify()

    def _end(self) -> None:
        process = self._process
        assert process.stdin is not None and process.stdout is not None  # noqa: PT018 - asked for above
        process.stdin.close()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._reader.join()
        process.stdout.close()
        if process.stderr is not None:
            process.stderr.close()


@contextlib.contextmanager
def _copy(
    command: str, pauses: tuple[int, ...], now: Callable[[], float]
) -> Iterator[tuple[Path, key_files.SigningKey, Descriptor]]:
    """A community in a folder that is gone afterwards, whatever happens, SIGTERM too."""
    root_key, issuer_key = key_files.new_signing_key(), key_files.new_issuer_key()
    with _ended_well(), tempfile.TemporaryDirectory(prefix="leeward-drill-") as place:
        folder = Path(place) / "community"
        descriptor = found(
            Places(folder),
            name=_NAME,
            root_key=root_key,
            root_key_path=Path(os.devnull),
            alarm=command,
            rooms=(),
            now=now(),
            make_issuer_key=lambda: issuer_key,  # one for all months: making twelve takes seconds
        )
        _, store = open_folder(folder)
        try:
            store.write(lambda tx: _prepare(tx, pauses)).result()
        finally:
            store.close()
        yield folder, root_key, descriptor


def _urgent_words() -> str:
    """Words that the rules of order put in band `now`."""
    return next(rule.patterns[0] for rule in load_rules().rules if rule.band == Band.NOW)


def _prepare(tx: Writing, pauses: tuple[int, ...]) -> None:
    tx.set_fact("drill", "yes")
    tx.set_fact("alarm-pauses", " ".join(map(str, pauses)))


@contextlib.contextmanager
def _ended_well() -> Iterator[None]:
    """SIGTERM ends what is under way as Ctrl-C does, so that nothing is left behind."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
