"""Builds the server once, runs it, and owns the order in which it ends."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import os
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

from protocol.encoding import day_of, hour_of
from protocol.limits import RESEAL_SECONDS
from server.domain.faults import StewardFault
from server.services.audit import publish_audits
from server.services.community import open_folder, read_server_keys
from server.services.desk import UsedCodes
from server.services.issuers import Issuers
from server.services.rules import load_rules
from server.services.sealing import Sealer
from server.services.sessions import Sessions
from server.services.standing import Standing
from server.store.files import alone_in
from server.store.interface import Store, Writing
from server.store.sqlite import open_desk
from server.web.application import make_application
from server.web.handlers import House
from server.web.listening import listen, take_end_of_input, take_signals
from server.web.operations import Operation
from server.web.routes import operations as all_operations

log = logging.getLogger("leeward.server")
PORT_MAX = 65535


def say_where(address: str) -> None:
    """Print the line that whoever starts a server waits for."""
    print(f"Listening on {address}", flush=True)  # noqa: T201 - it is what this program answers


def serve(
    folder: Path,
    *,
    host: str,
    port: int,
    stop_with_stdin: bool = False,
    announce: Callable[[str], None] = say_where,
    now: Callable[[], float] = time.time,
) -> None:
    """Serve the community in `folder` until SIGTERM or SIGINT. StewardFault if that cannot be.

    `stop_with_stdin` ends it also when the input ends: the system closes a pipe whose other end died, however it died.
    `announce` is called with the address once it is listened at.
    """
    _log_to_stderr()
    community, store = open_folder(folder)
    try:
        keys = read_server_keys(community)
        with alone_in(folder), contextlib.closing(open_desk(community.places.desk)) as desk:
            listener = _bind(host, port)
            with contextlib.closing(listener):
                sealer = Sealer(store, community, keys[0], now=now)
                standing = Standing(store, community)
                used_codes = UsedCodes(desk)
                house = House(
                    store=store,
                    desk=desk,
                    used_codes=used_codes,
                    issuers=Issuers(community.places),
                    sessions=Sessions(keys[1], community.id, now=now),
                    standing=standing,
                    rules=load_rules(),
                    now=now,
                )
                life = _Life(store, used_codes, sealer, standing, now)
                address = _address(host, listener)
                living = life.live(
                    all_operations(house),
                    listener,
                    address=address,
                    announce=announce,
                    stop_with_stdin=stop_with_stdin,
                )
                asyncio.run(living)
    finally:
        store.close()


class _Life:
    """The tasks beside the web: sealing, and what is due when the hour turns."""

    def __init__(
        self,
        store: Store,
        used_codes: UsedCodes,
        sealer: Sealer,
        standing: Standing,
        now: Callable[[], float],
    ) -> None:
        self._store = store
        self._used_codes = used_codes
        self._sealer = sealer
        self._standing = standing
        self._now = now
        self._hour = -1

    async def live(
        self,
        operations: list[Operation],
        listener: socket.socket,
        *,
        address: str,
        announce: Callable[[str], None],
        stop_with_stdin: bool,
    ) -> None:
        loop = asyncio.get_running_loop()
        stop = asyncio.Event()
        take_signals(lambda: loop.call_soon_threadsafe(stop.set))
        if stop_with_stdin:
            take_end_of_input(lambda: loop.call_soon_threadsafe(stop.set))
        await asyncio.to_thread(self._begin, address)
        sealing = asyncio.create_task(self._keep_sealing(stop))
        try:
            await listen(
                make_application(operations),
                listener,
                announce=lambda: announce(address),
                stop=stop,
            )
        finally:
            stop.set()
            await sealing
            await asyncio.to_thread(self._end)

    def _begin(self, address: str) -> None:
        self._store.write(lambda tx: tx.set_fact("address", address)).result()
        self._sealer.begin()
        self._sealer.seal()
        while not self._standing.refresh():  # somebody changed the descriptor this very moment
            self._sealer.seal()

    async def _keep_sealing(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), RESEAL_SECONDS)
            try:
                await asyncio.to_thread(self._tick)
            except Exception as error:  # noqa: BLE001 - one bad round must not end all later ones
                log.error("sealing failed: %s", type(error).__name__)

    def _tick(self) -> None:
        self._used_codes.sweep()
        hour = hour_of(self._now())
        if hour != self._hour:
            self._turn(before_hour=hour)
            self._hour = hour
        self._sealer.seal()
        self._standing.refresh()

    def _end(self) -> None:
        self._turn(before_hour=hour_of(self._now()) + 1)
        self._sealer.seal()

    def _turn(self, *, before_hour: int) -> None:
        now = self._now()

        def due(tx: Writing) -> int:
            publish_audits(tx, descriptor=self._standing.descriptor(tx), before_hour=before_hour, now=now)
            return tx.clear_review_texts(day_of(now))

        if self._store.write(due).result():
            self._store.forget().result()


def _bind(host: str, port: int) -> socket.socket:
    if not 0 <= port <= PORT_MAX:
        raise StewardFault(f"A port is a number from 0 to {PORT_MAX}. Please choose another with --port.")
    try:
        if not host:
            raise socket.gaierror(socket.EAI_NONAME, "no name")
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        try:
            if os.name == "posix":
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
            listener.listen(1024)
        except BaseException:
            listener.close()
            raise
    except (OSError, UnicodeError) as error:
        raise StewardFault(_why_not_bound(error, host, port)) from error
    listener.setblocking(False)
    return listener


def _why_not_bound(error: OSError | UnicodeError, host: str, port: int) -> str:
    # UnicodeError: a name that cannot even be asked for.
    foreign = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)
    if isinstance(error, socket.gaierror | UnicodeError) or error.errno in foreign:
        return f"“{host}” is no address of this machine. Please name one with --host."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"This account may not listen on port {port} of {host}. Please choose another with --port."
    return f"Nothing can listen on {host}, port {port}: it may be in use. Please choose another with --port."


def _address(host: str, listener: socket.socket) -> str:
    port = listener.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


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
