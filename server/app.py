"""Builds the server once, runs it, and owns the order in which it ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from protocol.limits import RESEAL_SECONDS
from server.services.alarm import Alarm, DeskWatch, check_can_serve
from server.services.catalogue import load_catalogue, take_into_use
from server.services.community import Community, open_folder, read_marking_key, read_server_keys
from server.services.databases import FILES, Databases, open_desk_at
from server.services.desk import UsedCodes
from server.services.duties import NAMES as DUTIES
from server.services.duties import Alone, Roster, Shared
from server.services.issuers import Issuers
from server.services.jobs import Job, Jobs
from server.services.rotating import SessionKeyWatch, settle
from server.services.rules import load_rules
from server.services.sessions import Sessions
from server.services.standing import Standing
from server.services.upkeep import Sealing, Upkeep
from server.services.usual_wait import UsualWait
from server.services.vitals import Vitals
from server.settings import DEFAULT_HOST
from server.store.files import alone_in, shared_in
from server.store.interface import DeskStore, Store
from server.web.application import Application
from server.web.handlers import House, done
from server.web.listening import address_of, bind, listen, take_end_of_input, take_signals
from server.web.measuring import Measured, Meters
from server.web.objects import ObjectsAtHand
from server.web.operating import Figures, serve_figures
from server.web.routes import operations

log = logging.getLogger("leeward.server")
_HEAD_SECONDS = 0.2
_FORGET_SECONDS = 30.0
_ALARM_SECONDS = 3.0
_WAIT_SECONDS = 15.0


def say_where(address: str) -> None:
    """Print the line that whoever starts a server waits for."""
    print(f"Listening on {address}", flush=True)  # noqa: T201 - it is what this program answers


@dataclass(frozen=True)
class Asked:
    """How to serve: address and port to listen at, the port for figures (0: none), and when to end."""

    host: str
    port: int
    metrics_port: int = 0
    stop_with_stdin: bool = False


def serve(
    folder: Path,
    asked: Asked,
    *,
    databases: Databases = FILES,
    erasures: Path | None = None,
    announce: Callable[[str], None] = say_where,
    now: Callable[[], float] = time.time,
    holder: Callable[[], str] = lambda: secrets.token_hex(8),
) -> None:
    """Serve the community in `folder` until SIGTERM or SIGINT. StewardFault if that cannot be.

    `announce` is called with the address once it is listened at; `holder` names this process among others.
    """
    _log_to_stderr()
    community, store = open_folder(folder, databases)
    with contextlib.ExitStack() as stack:
        stack.callback(store.close)
        store.read(check_can_serve).result()
        stack.enter_context(shared_in(folder) if store.shared else alone_in(folder))
        desk = stack.enter_context(contextlib.closing(open_desk_at(community.places, databases)))
        listener = stack.enter_context(contextlib.closing(bind(asked.host, asked.port)))
        figures = None
        if asked.metrics_port:
            bound = bind(DEFAULT_HOST, asked.metrics_port, option="--metrics-port")
            figures = stack.enter_context(contextlib.closing(bound))
        stop = threading.Event()
        roster: Roster = Shared(store, DUTIES, holder=holder(), now=now) if store.shared else Alone()
        parts = Parts(community, store, desk, now=now, stopping=stop.is_set, roster=roster, erasures=erasures)
        asyncio.run(_live(parts, listener, asked, figures=figures, announce=announce, stop=stop))


class Parts:
    """Everything there is one of in a process, put together once."""

    def __init__(
        self,
        community: Community,
        store: Store,
        desk: DeskStore,
        *,
        now: Callable[[], float],
        stopping: Callable[[], bool],
        roster: Roster,
        erasures: Path | None,
    ) -> None:
        settle(store, community)
        feed_key, session_key = read_server_keys(community)
        catalogue = load_catalogue(community.places.folder)
        store.write(lambda tx: take_into_use(tx, catalogue)).result()
        self.store = store
        self.closing = threading.Event()
        self.roster = roster
        self.standing = Standing(store, community)
        self.objects = ObjectsAtHand(community.objects)
        self.used_codes = UsedCodes(desk)
        self.alarm = Alarm(store, now=now, stopping=stopping)
        self.vitals = Vitals(store, now=now, alarm=self.alarm)
        self.desk_watch = DeskWatch(store, now=now)
        self.usual_wait = UsualWait(store, now=now)
        self.sessions = Sessions(session_key, community.id, now=now)
        self.sealing = Sealing(store, community, feed_key, now=now, is_mine=roster.still_mine("sealing"))
        upkeep = Upkeep(store, desk, community, erasures=erasures, now=now, stopping=stopping)
        self.house = House(
            store=store,
            desk=desk,
            used_codes=self.used_codes,
            issuers=Issuers(community.places),
            sessions=self.sessions,
            standing=self.standing,
            objects=self.objects,
            rules=load_rules(),
            marking_key=read_marking_key(community.places),
            catalogue=catalogue,
            usual_wait=self.usual_wait,
            vitals=self.vitals,
            now=now,
            closing=self.closing.is_set,
        )
        self.sealing_job = Job(
            "sealing",
            self._seal,
            RESEAL_SECONDS,
            duty="sealing",
            taken=self.sealing.taken,
            end=self.sealing.tick,
        )
        self.jobs = (
            Job("upkeep", upkeep.tick, RESEAL_SECONDS, duty="upkeep", end=upkeep.end),
            Job("alarm", self.alarm.tick, _ALARM_SECONDS, duty="alarm"),
            Job("codes", self.used_codes.sweep, RESEAL_SECONDS),
            Job("usual wait", self.usual_wait.tick, _WAIT_SECONDS),
            Job("session key", SessionKeyWatch(community, self.sessions.take_key).tick, RESEAL_SECONDS),
            Job("standing", self.standing.refresh, RESEAL_SECONDS),
            self.sealing_job,  # the last, so that its end shows what the others ended with
        )

    def _seal(self) -> None:
        self.sealing.tick()
        self.standing.refresh()


async def _live(
    parts: Parts,
    listener: socket.socket,
    asked: Asked,
    *,
    figures: socket.socket | None,
    announce: Callable[[str], None],
    stop: threading.Event,
) -> None:
    loop = asyncio.get_running_loop()
    ending = asyncio.Event()

    def end() -> None:
        stop.set()
        loop.call_soon_threadsafe(ending.set)

    take_signals(end)
    if asked.stop_with_stdin:
        take_end_of_input(end)
    address = address_of(asked.host, listener)
    jobs = Jobs(parts.jobs, parts.roster)
    meters = Meters()
    tasks = []
    try:
        await _begin(parts, jobs, address, ending)
        tasks.append(asyncio.create_task(parts.vitals.watch(ending)))
        tasks.append(asyncio.create_task(_forget_gone(parts.objects)))
        if figures is not None:
            page = Figures(meters, parts.vitals).page
            tasks.append(asyncio.create_task(serve_figures(page, figures, stop=ending)))
        front = Application(operations(parts.house), sessions=parts.sessions)
        if not ending.is_set():
            working = asyncio.create_task(jobs.run(ending))
            try:
                await listen(
                    Measured(front, meters, desk_seen=parts.desk_watch.seen),
                    listener,
                    announce=lambda: announce(address),
                    stop=ending,
                    closing=parts.closing.set,
                )
            finally:
                end()
                await working
    finally:
        for task in tasks:
            task.cancel()


async def _begin(parts: Parts, jobs: Jobs, address: str, ending: asyncio.Event) -> None:
    """Wait until there is a head to serve, made here or by whoever has that duty."""
    if await done(parts.store.read(lambda tx: tx.fact("address"))) != address:
        await done(parts.store.write(lambda tx: tx.set_fact("address", address)))
    while not ending.is_set():
        await jobs.look()
        await jobs.once(parts.sealing_job)
        if await asyncio.to_thread(parts.standing.refresh):
            break
        await asyncio.sleep(_HEAD_SECONDS)
    with contextlib.suppress(TimeoutError):
        await parts.vitals.look()


async def _forget_gone(objects: ObjectsAtHand) -> None:
    while True:
        await asyncio.sleep(_FORGET_SECONDS)
        objects.forget_gone()


def _log_to_stderr() -> None:
    # The hour is as fine as time gets in a log of ours. uvicorn's words about connections stay out.
    handler = logging.StreamHandler(sys.stderr)
    formatter = logging.Formatter("%(asctime)s %(levelname)s %(message)s", datefmt="%Y-%m-%d %H:00Z")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    log.handlers[:] = [handler]
    log.setLevel(logging.INFO)
    log.propagate = False
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
