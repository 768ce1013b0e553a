"""PostgreSQL as a session: asyncpg, driven by whichever thread asks, on an event loop of the session's own."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine, Iterator, Sequence
from typing import Any, Final, TypeVar

import asyncpg

from server.store.session import Conflict, Lost, Refused, Row, WrongRow

T = TypeVar("T")
CONNECT_SECONDS: Final = 10.0
COMMAND_SECONDS: Final = 60.0
IDLE_SECONDS: Final = 60
"""A writer that hangs in a transaction for so long loses it, so that it keeps nobody else from writing for ever."""
_AT_ONCE: Final = 500
_AGAIN: Final = ("40001", "40P01", "55P03")  # serialization failure, deadlock, lock not had in time
_AWAY: Final = ("08", "57P", "25006", "53300", "40003", "25P03", "25P04")
# connection trouble, shutting down, read-only after a fail-over, too many connections, fate unknown, timed out


class PostgresSession:
    """Implements session.Session on a connection."""

    far = True

    def __init__(self, url: str, *, writing: bool) -> None:
        """Connect. Lost or Refused if that cannot be."""
        self._loop = asyncio.new_event_loop()
        self._task: asyncio.Task[Any] | None = None
        self._stopped = False
        settings = {"application_name": "leeward"}
        if writing:
            settings["idle_in_transaction_session_timeout"] = str(IDLE_SECONDS * 1000)
        try:
            self._connection: Any = self._do(
                asyncpg.connect(
                    url, timeout=CONNECT_SECONDS, command_timeout=COMMAND_SECONDS, server_settings=settings
                )
            )
        except BaseException:
            self._loop.close()
            raise

    def begin(self, *, writing: bool) -> None:
        """See session.Session, as for every method here."""
        # A writer's statements each see the newest rows, which nobody changes once it holds the counters.
        how = "READ COMMITTED READ WRITE" if writing else "REPEATABLE READ READ ONLY"
        self._do(self._connection.execute(f"BEGIN ISOLATION LEVEL {how}"))

    def commit(self) -> None:
        answer = self._do(self._connection.execute("COMMIT"))
        if answer != "COMMIT":
            raise Refused("the transaction had failed before")

    def rollback(self) -> None:
        if self._stopped or self._connection.is_closed() or not self._connection.is_in_transaction():
            return  # one that was stopped is undone by its end
        try:
            self._do(self._connection.execute("ROLLBACK"))
        except (Conflict, Lost, Refused, WrongRow):
            self._connection.terminate()

    def save(self) -> None:
        self._do(self._connection.execute("SAVEPOINT one"))

    def undo(self) -> None:
        self._do(self._connection.execute("ROLLBACK TO SAVEPOINT one"))
        self._do(self._connection.execute("RELEASE SAVEPOINT one"))

    def keep(self) -> None:
        self._do(self._connection.execute("RELEASE SAVEPOINT one"))

    def rows(self, sql: str, *values: Any) -> list[Row]:
        found: list[Row] = self._do(self._connection.fetch(sql, *values))
        return found

    def run(self, sql: str, *values: Any) -> int:
        status: str = self._do(self._connection.execute(sql, *values))
        last = status.rpartition(" ")[2]
        return int(last) if last.isdigit() else 0

    def many(self, sql: str, values: Sequence[Row]) -> None:
        if len(values) == 1:
            self.run(sql, *values[0])
        else:
            self._do(self._connection.executemany(sql, values))

    def any_of(self, sql: str, community: int, keys: Sequence[bytes]) -> list[Row]:
        return self.rows(sql, community, list(keys))

    def stream(self, sql: str, *values: Any) -> Iterator[Row]:
        async def begin() -> Any:
            return await self._connection.cursor(sql, *values)

        cursor = self._do(begin())
        while some := self._do(cursor.fetch(_AT_ONCE)):
            yield from some

    def alone(self, sql: str, *, seconds: float) -> None:
        """A statement outside of any transaction, which may take long."""
        self._do(self._connection.execute(sql, timeout=seconds))

    def told_by(self, sql: str, *, seconds: float) -> list[str]:
        """The same, and the details of what the server had to say of it."""
        details: list[str] = []

        def listen(connection: Any, message: Any) -> None:
            details.append(message.detail or "")

        self._connection.add_log_listener(listen)
        try:
            self.alone(sql, seconds=seconds)
            self._loop.run_until_complete(asyncio.sleep(0))  # listeners hear of it in the loop's next turn
        finally:
            self._connection.remove_log_listener(listen)
        return details

    def stop(self) -> None:
        """From any thread: the server is told to leave what it is at, which is Lost, as is all that is asked later."""
        self._stopped = True
        with contextlib.suppress(RuntimeError):  # its loop is closed: there is nothing left to stop
            self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        if self._loop.is_closed():
            return
        self._stopped = False  # the last word is still to be said
        try:
            self._do(self._connection.close(timeout=2))
        except (Conflict, Lost, Refused, WrongRow):
            self._connection.terminate()
        self._loop.run_until_complete(asyncio.sleep(0))  # what was cut off is let go of
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        # Errors are told in our own words: the driver's may hold the values of rows.
        self._task = task = self._loop.create_task(work)
        try:
            if self._stopped:
                task.cancel()
            return self._loop.run_until_complete(task)
        except asyncio.CancelledError:
            raise Lost("stopped") from None
        except asyncpg.PostgresError as error:
            raise _named(error) from None
        except asyncpg.DataError as error:
            raise WrongRow(type(error).__name__) from None
        except (asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError) as error:
            connection = getattr(self, "_connection", None)
            if connection is None or connection.is_closed() or not isinstance(error, asyncpg.InterfaceError):
                raise Lost(type(error).__name__) from None
            raise Refused(type(error).__name__) from None
        except ValueError:
            raise Refused("the address of the database cannot be read") from None
        finally:
            self._task = None


def _named(error: asyncpg.PostgresError) -> Exception:
    state = error.sqlstate or ""
    if state in _AGAIN:
        return Conflict(state)
    if state.startswith(_AWAY):
        return Lost(state)
    if state.startswith(("22", "23")):
        what = getattr(error, "constraint_name", None) or getattr(error, "column_name", None) or ""
        return WrongRow(f"{state} {what}".strip())
    return Refused(state)
