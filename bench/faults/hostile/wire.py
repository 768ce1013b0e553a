"""Lies about the line itself: what stands around an answer, how long it takes, and where it ends."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Final

from bench.faults.hostile.endpoints import DESK, GATE, HEAD, OBJECT, QUEUE, SUBMISSIONS, Endpoint
from bench.faults.hostile.lie import Act, Lie
from bench.faults.hostile.serving import Raw
from bench.faults.hostile.town import Town
from client.domain.errors import LeewardError, MalformedAnswer, NotProvenServer, Unreachable
from tests.support.loopback import Asked, Reply

Pieces = Iterator[bytes | float]
Error = type[LeewardError] | None
_OK: Final = b"HTTP/1.1 200 OK\r\n"
_HASTE: Final = 0.03
"""Patience where a server takes its time: ten seconds are 0.3."""
_TICK: Final = 0.02


def _framed(body: bytes, *lines: bytes, status: bytes = _OK) -> bytes:
    return (
        status + b"".join(line + b"\r\n" for line in (*lines, b"content-length: %d" % len(body), b"")) + body
    )


def _forever(start: bytes, piece: bytes, pause: float = 0.0) -> Callable[[bytes], Pieces]:
    def pieces(_: bytes) -> Pieces:
        yield start
        for each in repeat(piece):
            yield each
            if pause:
                yield pause

    return pieces


def _once(*parts: bytes | float) -> Callable[[bytes], Pieces]:
    return lambda _: iter(parts)


def _about(make: Callable[[bytes], bytes]) -> Callable[[bytes], Pieces]:
    return lambda body: iter((make(body),))


_CHUNKED: Final = _OK + b"transfer-encoding: chunked\r\n\r\n"

BROKEN: Final[dict[str, tuple[Callable[[bytes], Pieces], Error]]] = {
    "says nothing and hangs up": (_once(), Unreachable),
    "half a status line, then the end": (_once(b"HTTP/1.1 2"), Unreachable),
    "no status line at all": (_once(b"\x00\x01\x02 who are you\r\n\r\n"), Unreachable),
    "a body without any head": (_about(lambda body: body), Unreachable),
    "a protocol of another number": (_about(lambda body: _framed(body, status=b"HTTP/9.9 200 OK\r\n")), None),
    "a status of five digits": (_about(lambda body: _framed(body, status=b"HTTP/1.1 20000 OK\r\n")), Unreachable),
    "a status of no digits": (_about(lambda body: _framed(body, status=b"HTTP/1.1 abc OK\r\n")), Unreachable),
    "endless headers": (_forever(_OK, b"x-more: " + b"a" * 1000 + b"\r\n"), Unreachable),
    "one endless header": (_forever(_OK + b"x-more: ", b"a" * 4096), Unreachable),
    "endless status line": (_forever(b"HTTP/1.1 200 ", b"a" * 4096), Unreachable),
    "a NUL in a header": (_about(lambda body: _framed(body, b"x-\x00: a")), Unreachable),
    "a header without a name": (_about(lambda body: _framed(body, b": a")), Unreachable),
    "two lengths that differ": (_about(lambda body: _framed(body, b"content-length: 7")), Unreachable),
    "a length below nothing": (_once(_OK + b"content-length: -1\r\n\r\n"), Unreachable),
    "a length that is no number": (_once(_OK + b"content-length: lots\r\n\r\n"), Unreachable),
    "a length of 400 digits": (_once(_OK + b"content-length: " + b"9" * 400 + b"\r\n\r\n"), Unreachable),
    "a length of 18 digits": (_once(_OK + b"content-length: " + b"9" * 18 + b"\r\n\r\n"), MalformedAnswer),
    "a longer length than body": (_about(lambda b: _framed(b + b" " * 9)[:-9]), Unreachable),
    "a body cut in its midst": (_about(lambda b: _framed(b)[: -len(b) // 2]), Unreachable),
    "a chunk of 2 to the 64": (_once(_CHUNKED + b"ffffffffffffffff\r\n" + b"a" * 999), Unreachable),
    "a chunk of no length": (_once(_CHUNKED + b"zz\r\n"), Unreachable),
    "chunks that never end": (_forever(_CHUNKED, b"1000\r\n" + b"a" * 4096 + b"\r\n"), MalformedAnswer),
    "a million chunks of one byte": (_forever(_CHUNKED, b"1\r\na\r\n" * 4096), MalformedAnswer),
    "an endless chunk extension": (_forever(_CHUNKED + b"1;", b"a" * 4096), Unreachable),
    "endless trailers": (_forever(_CHUNKED + b"0\r\n", b"x-t: a\r\n" * 512), Unreachable),
    "both chunks and a length": (
        _about(lambda b: _OK + b"transfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n%x\r\n" % len(b) + b),
        Unreachable,
    ),
    "an encoding of transfer that nobody knows": (
        _about(lambda b: _framed(b, b"transfer-encoding: gzip")),
        Unreachable,
    ),
    "endless body without a length": (_forever(_OK + b"\r\n", b" " * 65536), MalformedAnswer),
    "a gzip bomb": (
        _about(lambda _: _framed(gzip.compress(bytes(2**24)), b"content-encoding: gzip")),
        MalformedAnswer,
    ),
    "a deflate bomb": (
        _about(lambda _: _framed(zlib.compress(bytes(2**24)), b"content-encoding: deflate")),
        MalformedAnswer,
    ),
    "brotli": (_about(lambda b: _framed(b, b"content-encoding: br")), MalformedAnswer),
    "encodings upon encodings": (
        _about(lambda b: _framed(b, b"content-encoding: " + b"gzip, " * 900 + b"gzip")),
        MalformedAnswer,
    ),
    "other protocols": (
        _once(b"HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n" + b"a" * 99),
        Unreachable,
    ),
}  # fmt: skip
"""How the bytes on the line are made from an honest body; and the error that must come of it."""

SLOW: Final[dict[str, tuple[Callable[[bytes], Pieces], Error]]] = {
    "says nothing and stays": (_once(60.0), Unreachable),
    "half a status line, then silence": (_once(b"HTTP/1.1 2", 60.0), Unreachable),
    "head in drips": (_forever(_OK, b"a", _TICK), Unreachable),
    "continue for ever": (_forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 9, _TICK), Unreachable),
    "early hints for ever": (
        _forever(b"", b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", _TICK),
        Unreachable,
    ),
    "continue as fast as it can": (_forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 99), Unreachable),
    "body in drips": (_forever(_OK + b"content-length: 2048\r\n\r\n", b" ", _TICK), Unreachable),
    "chunks in drips": (_forever(_CHUNKED, b"1\r\n \r\n", _TICK), Unreachable),
    "half a body, then silence": (_about(lambda b: _framed(b)[: -len(b) // 2]), Unreachable),
}
STEADY: Final = "body at a pace that is just enough"

REDIRECTS: Final = (301, 302, 303, 307, 308)
STATUSES: Final = (201, 202, 204, 205, 206, 226, 299, 300, 304, 399)


def lies() -> Iterator[Lie]:
    """All of them."""
    for where in (HEAD, OBJECT, SUBMISSIONS):
        few = where is not HEAD
        for number, (name, (pieces, error)) in enumerate(BROKEN.items()):
            if not few or number % 4 == 3:
                yield _lie(where, name, _raw(pieces), error)
        for number, (name, (pieces, error)) in enumerate(SLOW.items()):
            if not few or number % 4 == 2:
                yield _lie(where, name, _raw(_lasting(pieces)), error, patience=_HASTE)
    yield _lie(HEAD, "cuts the line without a farewell", _raw(_once(_OK), resets=True), Unreachable)
    yield _lie(OBJECT, STEADY, _raw(_steady), Unreachable, patience=0.02, quick=False)
    for where in (HEAD, GATE):
        for status in REDIRECTS:
            headers = {"location": "http://169.254.169.254/latest"}
            yield _lie(where, f"redirect {status}", _always(Reply(b"", status, headers)), MalformedAnswer)
    for where in (HEAD, QUEUE):
        for status in STATUSES:
            yield _lie(where, f"status {status}", _always(Reply(b"", status)), MalformedAnswer)
    for status in (500, 502, 503, 504, 599):
        yield _lie(SUBMISSIONS, f"gateway {status}", _always(Reply(b"<html>" * 99, status)), Unreachable)
    yield _lie(DESK, "a bare 401", _always(Reply(b"who?", 401)), Unreachable)
    yield from _harmless()
    yield from _before_http()


def _harmless() -> Iterator[Lie]:
    for name, headers in (
        ("cookies", {"set-cookie": "who=me; Path=/; Max-Age=999999999"}),
        ("a type of another kind", {"content-type": "text/html; charset=utf-7"}),
        ("a hundred headers", {f"x-{n}": "a" * 99 for n in range(100)}),
        (
            "alternative services",
            {"alt-svc": 'h2="example.org:443"; ma=999', "refresh": "0; url=http://example.org"},
        ),
    ):

        def tell(town: Town, headers: dict[str, str] = headers) -> None:
            def answer(asked: Asked) -> Reply:
                honest = town.honestly(asked)
                return Reply(honest.body, honest.status, honest.headers | headers)

            town.instead["/"] = answer

        yield Lie(f"everywhere: {name}", Act.SYNC, tell, None)


def _before_http() -> Iterator[Lie]:
    for name, pieces, patience, error in (
        ("plain words instead of TLS", _once(_framed(b"{}")), 1.0, NotProvenServer),
        ("a TLS alert", _once(b"\x15\x03\x03\x00\x02\x02\x28"), 1.0, NotProvenServer),
        ("rubbish instead of TLS", _once(b"\xff" * 999), 1.0, NotProvenServer),
        (
            "an endless handshake",
            _forever(b"\x16\x03\x03\x40\x00\x02\xff\xff\xff", b"a" * 4096),
            _HASTE,
            NotProvenServer,
        ),
        ("no handshake", _once(60.0), _HASTE, Unreachable),
        ("the end before a handshake", _once(), 1.0, Unreachable),
    ):

        def tell(town: Town, pieces: Callable[[bytes], Pieces] = pieces) -> None:
            town.greets = Raw(lambda: pieces(b""))

        yield Lie(f"tls: {name}", Act.SYNC, tell, error, over_tls=True, patience=patience)


def _lie(
    where: Endpoint,
    name: str,
    tell: Callable[[Town, str], None],
    error: Error,
    *,
    patience: float = 1.0,
    quick: bool = True,
) -> Lie:
    def told(town: Town) -> None:
        tell(town, where.path)

    return Lie(f"{where.name}: {name}", where.act, told, error, where.may, patience, quick=quick)


def _raw(pieces: Callable[[bytes], Pieces], *, resets: bool = False) -> Callable[[Town, str], None]:
    def tell(town: Town, path: str) -> None:
        def answer(asked: Asked) -> Raw:
            body = town.honestly(asked).body
            assert isinstance(body, bytes)
            return Raw(lambda: pieces(body), resets)

        town.instead[path] = answer

    return tell


def _lasting(pieces: Callable[[bytes], Pieces]) -> Callable[[bytes], Pieces]:
    def lasting(body: bytes) -> Pieces:
        yield from pieces(body)
        yield 60.0

    return lasting


def _steady(_: bytes) -> Pieces:
    yield _OK + b"content-length: 8000000\r\n\r\n"
    while True:
        yield bytes(5000)
        yield 0.1


def _always(reply: Reply) -> Callable[[Town, str], None]:
    def tell(town: Town, path: str) -> None:
        town.instead[path] = lambda _: reply

    return tell
