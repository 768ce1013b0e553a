"""The server as a node: the real composition of server.app over files of this world, asked without a socket."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import logging
import random
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from bench.simulation.disk import Died
from bench.simulation.node import Life, Node
from bench.simulation.record import Past, note_head
from bench.simulation.store import open_community, open_desk
from bench.simulation.trace import Trace
from protocol.encoding import community_id, unb64
from server.app import Parts
from server.domain.faults import Fault
from server.services.community import Community
from server.services.duties import Alone
from server.services.jobs import Jobs
from server.settings import Places
from server.store.interface import DeskStore, Store
from server.web.application import Application
from server.web.routes import operations

ADDRESS: Final = "http://127.0.0.1"
_SEALING: Final = "sealing"


class Keeper(Node):
    """The community's server."""

    def __init__(
        self,
        root: Path,
        chance: random.Random,
        trace: Trace,
        *,
        seal_seconds: float = 5.0,
        job_seconds: float = 45.0,
    ) -> None:
        super().__init__("server", root, chance, trace)
        self.seconds = (seal_seconds, job_seconds)
        self.parts: Parts | None = None
        self.front: Application | None = None
        self.store: Store | None = None
        self.desk: DeskStore | None = None
        self._community: Community | None = None
        self._stop = asyncio.Event()
        self.opens: dict[int, tuple[sqlite3.Connection, Store, DeskStore]] = {}
        self.past: dict[int, Past] = {}
        """What stood at each head it ever had, by its number."""

    @property
    def community(self) -> Community:
        """What it keeps."""
        assert self._community is not None
        return self._community

    async def start(self) -> bool:
        """A new process; whether it serves. A disk in trouble keeps it from that, and it is tried again."""
        life = self.begin_life()
        try:
            await life.task(self._begin(life))
        except (Fault, OSError) as error:
            self.trace.note(self.name, f"does not start: {type(error).__name__}")
            life.alive = False
            self._shut(life)
            return False
        except (Died, asyncio.CancelledError):
            return False
        life.ready = True
        self.trace.note(self.name, f"serves, life {life.number}")
        return True

    async def _begin(self, life: Life) -> None:
        places = Places(life.folder)
        store, desk = open_community(places.community, life.disk), open_desk(places.desk, life.disk)
        # A connection of ours: what it reads fails on no disk, and counts as no commit.
        plain = sqlite3.connect(f"{places.community.as_uri()}?mode=ro", uri=True)
        self.opens[life.number] = (plain, store, desk)
        # It may have died in the very commit of a head: of that nobody has taken note yet.
        note_head(plain, self.past)
        root_key = unb64(store.read(lambda tx: tx.fact("root-key")).result(), length=32)
        community = self._community = Community(places, community_id(root_key), root_key, practice=True)
        parts = Parts(
            community,
            store,
            desk,
            now=self.now,
            stopping=lambda: not life.alive,
            roster=Alone(),
            erasures=None,
        )
        seal, other = self.seconds
        timed = tuple(
            dataclasses.replace(
                job,
                every=seal,
                tick=partial(self._sealed, life, job.tick),
                end=partial(self._sealed, life, job.end),
            )
            if job.name == _SEALING
            else dataclasses.replace(job, every=other)
            for job in parts.jobs
        )
        jobs = Jobs(timed, Alone())
        sealing = next(job for job in timed if job.name == _SEALING)
        for _ in range(20):
            await jobs.once(sealing)
            if parts.standing.refresh():
                break
            await asyncio.sleep(0.2)
        else:
            raise Fault
        with contextlib.suppress(TimeoutError):
            await parts.vitals.look()
        self.parts, self.store, self.desk = parts, store, desk
        self.front = Application(operations(parts.house), sessions=parts.sessions)
        stop = self._stop = asyncio.Event()
        life.task(jobs.run(stop))

    async def answer(
        self, scope: dict[str, Any], body: bytes
    ) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """One request through the front door."""
        assert self.front is not None
        given = False
        start: dict[str, Any] = {}
        pieces: list[bytes] = []

        async def receive() -> dict[str, Any]:
            nonlocal given
            if given:
                await asyncio.Event().wait()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                pieces.append(message.get("body", b""))

        await self.front(scope, receive, send)  # type: ignore[arg-type]
        return start["status"], list(start["headers"]), b"".join(pieces)

    async def rest(self) -> None:
        """End gracefully what goes on beside the answers; it still answers."""
        self._stop.set()
        while self.life is not None and self.life.tasks:
            await asyncio.wait(list(self.life.tasks))

    def tick(self) -> None:
        """Bring the head up to what is published, now."""
        assert self.parts is not None
        assert self.life is not None
        self._sealed(self.life, self.parts.sealing.tick)
        if not self.parts.standing.refresh():
            raise AssertionError("the head names an older descriptor")

    def publish_acts(self) -> None:
        """Publish all that guides did, as at the end of a server, and bring the head up to it."""
        assert self.parts is not None
        upkeep = next(job for job in self.parts.jobs if job.name == "upkeep")
        assert upkeep.end is not None
        upkeep.end()
        self.tick()

    def _sealed(self, life: Life, seal: Callable[[], object]) -> None:
        """Seal, and note what stands at that head before anything else can happen."""
        seal()
        if life.alive:  # what the dead do over their files nobody will see
            note_head(self.opens[life.number][0], self.past)

    async def _close(self, life: Life) -> None:
        self._shut(life)

    def _shut(self, life: Life) -> None:
        for each in self.opens.pop(life.number, ()):
            with contextlib.suppress(Exception, Died):
                each.close()


class Overheard(logging.Handler):
    """What the server says of itself in its log: a fault is a mistake of ours."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
