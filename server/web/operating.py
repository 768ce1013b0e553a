"""What the steward's machines ask: whether the server is well, and its figures. No version, no name of a machine."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterable
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from protocol.problems import Code
from server.services.vitals import Picture, Vitals
from server.web.answers import NO_STORE, problem
from server.web.handlers import Handlers
from server.web.measuring import STEPS, Meters
from server.web.operations import Binary, Needs, Operation

_REQUEST_MAX = 8 * 1024
_REQUEST_SECONDS = 5
_CALLERS_MAX: Final = 8


class Operating(Handlers):
    """Health."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "GET",
                "/healthz",
                self.health,
                "Whether the server is well",
                answers=(Binary.TEXT,),
                needs=Needs.NOBODY,
                problems=(Code.OVERLOADED,),
                padded=False,
            )
        ]

    async def health(self, request: Request) -> Response:
        """`ok`, or 503 when the store does not answer, the head is late or a duty is nobody's."""
        if self.house.vitals.wrong():
            return problem(Code.OVERLOADED)
        return PlainTextResponse("ok\n", headers=NO_STORE)


class Figures:
    """The page of figures, in the text format that Prometheus reads."""

    def __init__(self, meters: Meters, vitals: Vitals) -> None:
        """The queue is told as it stood when the meters took their last picture, the alarm as it is."""
        self._meters = meters
        self._vitals = vitals
        self._queue: Picture | None = None
        self._number = -1

    def page(self) -> str:
        """All figures."""
        counts, picture = self._meters.told(), self._vitals.picture
        if picture is not None and self._number != self._meters.pictures():
            self._queue, self._number = picture, self._meters.pictures()
        wrong = self._vitals.wrong()
        lines = [
            *_family("requests_total", "counter", "Answers by address and class of status.", (
                (f'{{route="{route}",status="{status}"}}', count)
                for (route, status), count in sorted(counts.answers.items())
            )),
            *_family("request_seconds", "histogram", "How long answers took.", (
                line
                for kind, row in counts.buckets.items()
                for line in _histogram(kind, row, counts.seconds[kind])
            )),
            *_one("healthy", "1 if all is well.", not wrong),
            *_family("not_well", "gauge", "1 for what is not well.", ((f'{{part="{one}"}}', 1) for one in wrong)),
            *_one("head_age_seconds", "Since the head last showed all that is published.", self._vitals.head_age()),
            *_one("writes_waiting", "Writes that wait in this process.", self._vitals.waiting_writes()),
        ]  # fmt: skip
        if picture is not None:
            lines += _one("feed_changes", "Changes in the feed.", picture.size)
            lines += _one("alarm_set", "1 if there is an alarm command.", picture.alarm_is_set)
            lines += _one("alarm_on", "1 while something waits for a person.", picture.alarm_for > 0)
            lines += _one("alarm_rings", "How often the alarm was repeated.", picture.alarm_rings)
            lines += _one("alarm_failed", "1 if the alarm command failed last.", picture.alarm_failed)
            lines += _one("alarm_quiet", "1 while acknowledged.", picture.alarm_quiet)
            lines += _one("desk_open", "1 while a guide is there.", picture.desk_open)
        if self._queue is not None:
            for name, words, by_band in (
                ("reviews_waiting", "Open reviews by band.", self._queue.queue),
                (
                    "reviews_late",
                    "Reviews past their deadline that no guide is at, by band.",
                    self._queue.late,
                ),
            ):
                lines += _family(
                    name, "gauge", words, ((f'{{band="{band}"}}', count) for band, count in by_band.items())
                )
        return "\n".join(lines) + "\n"


async def serve_figures(page: Callable[[], str], listener: socket.socket, *, stop: asyncio.Event) -> None:
    """Answer `GET /metrics` on this socket, which is bound to a loopback address, until `stop` is set.

    A listener of its own: behind a proxy every caller looks like one from this machine.
    """
    callers = 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal callers
        callers += 1
        try:
            if callers <= _CALLERS_MAX:
                async with asyncio.timeout(_REQUEST_SECONDS):
                    head = await reader.readuntil(b"\r\n\r\n")
                    writer.write(_answer(head, page))
                    await writer.drain()
        except (TimeoutError, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # whoever asks badly, or goes away, is not answered
        finally:
            callers -= 1
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async with await asyncio.start_server(answer, sock=listener, limit=_REQUEST_MAX):
        await stop.wait()


def _answer(head: bytes, page: Callable[[], str]) -> bytes:
    first = head.split(b"\r\n", 1)[0].split(b" ")
    if first[:2] != [b"GET", b"/metrics"]:
        return b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    body = page().encode()
    return (
        b"HTTP/1.1 200 OK\r\ncontent-type: text/plain; version=0.0.4; charset=utf-8\r\n"
        b"cache-control: no-store\r\nconnection: close\r\ncontent-length: %d\r\n\r\n" % len(body)
    ) + body


def _family(name: str, kind: str, words: str, values: Iterable[tuple[str, float]]) -> list[str]:
    lines = [
        f"leeward_{name}{labels if labels.startswith('{') else '_' + labels} {_number(value)}"
        for labels, value in values
    ]
    return [f"# HELP leeward_{name} {words}", f"# TYPE leeward_{name} {kind}", *lines]


def _one(name: str, words: str, value: float) -> list[str]:
    return [
        f"# HELP leeward_{name} {words}",
        f"# TYPE leeward_{name} gauge",
        f"leeward_{name} {_number(value)}",
    ]


def _histogram(kind: str, row: list[int], seconds: float) -> Iterable[tuple[str, float]]:
    below = 0
    for end, count in zip((*map(str, STEPS), "+Inf"), row, strict=True):
        below += count
        yield f'bucket{{kind="{kind}",le="{end}"}}', below
    yield f'sum{{kind="{kind}"}}', seconds
    yield f'count{{kind="{kind}"}}', below


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.3f}"
