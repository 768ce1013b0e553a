"""Forgetting beside the writer, on a session and in a thread of its own, where it takes long."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, Protocol, TypeVar

from server.store.session import Conflict, Lost, Refused, Session, WrongRow


class Stoppable(Session, Protocol):
    """A session that may be stopped by another thread."""

    def stop(self) -> None:
        """From any thread: what it is at, and all that is asked of it later, is Lost."""
        ...


S = TypeVar("S", bound=Stoppable)


class Forgetter(Generic[S]):
    """Forgets once at a time. A session that fails is nobody's loss: it is asked for again."""

    def __init__(self, connect: Callable[[], S], forget: Callable[[S], bool]) -> None:
        """`connect` gives a new session, on which `forget` does the work."""
        self._connect = connect
        self._forget = forget
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store-forgetter")
        self._lock = threading.Lock()
        self._session: S | None = None
        self._stopped = threading.Event()

    def begin(self, future: Future[bool]) -> None:
        """Begin, or wait for the one before. The future is told when it is done; False once it was stopped."""
        self._thread.submit(self._run, future)

    def stop(self) -> None:
        """End what goes on, which answers False, as all that is begun later will."""
        with self._lock:
            self._stopped.set()
            if self._session is not None:
                self._session.stop()

    def close(self) -> None:
        """Stop, and wait until its session is closed."""
        self.stop()
        self._thread.shutdown()

    def _run(self, future: Future[bool]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            future.set_result(self._once())
        except (Lost, Conflict, Refused, WrongRow):
            future.set_result(False)
        except BaseException as error:  # noqa: BLE001 - a bug of ours must not leave anybody waiting for ever
            future.set_exception(error)

    def _once(self) -> bool:
        if self._stopped.is_set():
            return False
        session = self._connect()
        try:
            with self._lock:
                if self._stopped.is_set():
                    return False
                self._session = session
            return self._forget(session)
        finally:
            with self._lock:
                self._session = None
            session.close()
