"""A load on a server from processes of its own: many connections, each asking again as soon as it is answered.

Requests are made beforehand, and answers only looked at as far as their status and length, so that little of the
machine is taken from the server. `python -m bench._load` reads a Plan as pickle from stdin and writes a Result.
"""

from __future__ import annotations

import asyncio
import gc
import pickle
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

_ROOT = Path(__file__).resolve().parents[1]
_PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Plan:
    """Whole requests (head and body) for each connection, asked in order until `seconds` are over.

    With `again` a connection begins anew when its requests are used up; else it stops.
    """

    address: str
    requests: list[list[bytes]]
    seconds: float
    again: bool = False


@dataclass
class Result:
    """What came of it: seconds that each answer of status 200 took, how many of each other status, the whole time."""

    took: list[float] = field(default_factory=list)
    others: Counter[int] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Answers of status 200 a second."""
        return len(self.took) / self.seconds if self.seconds else 0.0

    def quantile(self, share: float) -> float:
        """The time within which that share of the answers came."""
        ordered = sorted(self.took)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def request(method: str, path: str, *, body: bytes = b"", token: str = "") -> bytes:
    """A request as the client sends it."""
    head = f"{method} {path} HTTP/1.1\r\nhost: bench\r\n"
    if token:
        head += f"authorization: Leeward {token}\r\n"
    if method == "POST":
        head += f"content-length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


def put(plan: Plan) -> Result:
    """Put the load on from another process."""
    done = subprocess.run(
        [sys.executable, "-c", "from bench._load import answer; answer()"],
        input=pickle.dumps(plan),
        stdout=subprocess.PIPE,
        cwd=_ROOT,
        timeout=plan.seconds + _PATIENCE_SECONDS,
        check=True,
    )
    result = pickle.loads(done.stdout)  # noqa: S301 - our own process wrote it
    assert isinstance(result, Result)
    return result


class _Connection(asyncio.Protocol):
    """Asks the next request when the answer to the last is whole."""

    def __init__(self, requests: list[bytes], result: Result, until: float, *, again: bool) -> None:
        self._requests = requests
        self._result = result
        self._until = until
        self._again = again
        self._at = 0
        self._sent = 0.0
        self._buffer = bytearray()
        self._transport: asyncio.Transport | None = None
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        head = bytes(self._buffer[:end]).lower()
        at = head.find(b"content-length:")
        if at >= 0:
            whole = end + 4 + int(head[at + 15 :].split(b"\r\n", 1)[0])
        else:  # in chunks, and nothing is ever sent behind the last
            whole = len(self._buffer) if self._buffer.endswith(b"\r\n0\r\n\r\n") else len(self._buffer) + 1
        if len(self._buffer) < whole:
            return
        del self._buffer[:whole]
        status = int(head[9:12])
        if status == 200:
            self._result.took.append(time.perf_counter() - self._sent)
        else:
            self._result.others[status] += 1
        self._ask()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)

    def _ask(self) -> None:
        assert self._transport is not None
        if self._at == len(self._requests) and self._again:
            self._at = 0
        if self._at == len(self._requests) or time.perf_counter() >= self._until:
            self._transport.close()
            return
        self._sent = time.perf_counter()
        self._transport.write(self._requests[self._at])
        self._at += 1


async def _run(plan: Plan) -> Result:
    place = urlsplit(plan.address)
    loop = asyncio.get_running_loop()
    result = Result()
    began = time.perf_counter()
    until = began + plan.seconds
    connections = []
    for requests in plan.requests:
        _, connection = await loop.create_connection(
            lambda requests=requests: _Connection(requests, result, until, again=plan.again),  # type: ignore[misc]
            str(place.hostname),
            place.port or 80,
        )
        connections.append(connection)
    await asyncio.gather(*(connection.done for connection in connections))
    result.seconds = time.perf_counter() - began
    return result


def answer() -> None:
    """In the process of its own: read the plan, carry it out, write the result."""
    plan: Plan = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - from put() above
    gc.disable()
    sys.stdout.buffer.write(pickle.dumps(asyncio.run(_run(plan))))
