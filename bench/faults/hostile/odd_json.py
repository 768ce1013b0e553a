"""Lies about JSON: what no strict reader takes, at every endpoint; and problem documents that are none."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from bench.faults.hostile.endpoints import COMMUNITY, GATE, HEAD, JSON, QUEUE, SUBMISSIONS, Endpoint
from bench.faults.hostile.lie import Lie
from bench.faults.hostile.town import Town
from client.domain.errors import LeewardError, MalformedAnswer, ServerRefused, Unreachable
from protocol import problems, strict_json
from tests.support.loopback import Asked, Reply

Change = Callable[[bytes], bytes]


def _with(text: str) -> Change:
    """One more member at the end of the object."""
    return lambda honest: honest[:-1] + (b", " if honest[-2:-1] != b"{" else b"") + text.encode() + b"}"


def _twice(honest: bytes) -> bytes:
    name, value = next(iter(json.loads(honest).items()))
    return honest[:-1] + b", " + json.dumps(name).encode() + b": " + json.dumps(value).encode() + b"}"


def _without_first(honest: bytes) -> bytes:
    members = json.loads(honest)
    members.pop(next(iter(members)))
    return json.dumps(members | {"instead": 1}).encode()


def _first_is(value: Any) -> Change:
    def changed(honest: bytes) -> bytes:
        members = json.loads(honest)
        members[next(iter(members))] = value
        return json.dumps(members).encode()

    return changed


EVERYWHERE: Final[dict[str, Change]] = {
    "nothing": lambda _: b"",
    "deep brackets": lambda _: b"[" * 2000,
    "a name twice": _twice,
    "a lone surrogate": _with('"x": "\\ud800"'),
    "a member nobody knows": _with('"x": 1'),
    "the first member of another type": _first_is({"a": [1]}),
    "a list around it": lambda honest: b"[" + honest + b"]",
}
SOMEWHERE: Final[dict[str, Change]] = {
    "only null": lambda _: b"null",
    "deep objects": lambda _: b'{"a":' * 40 + b"1" + b"}" * 40,
    "not a number": _with('"x": NaN'),
    "infinity": _with('"x": -Infinity'),
    "a number out of range": _with('"x": 1e999'),
    "an integer of 400 digits": _with('"x": 1' + "0" * 400),
    "an integer of 54 bits": _with('"x": 9007199254740993'),
    "a NUL in a string": _with('"x": "\\u0000"'),
    "a raw control character": _with('"x": "\x01"'),
    "another encoding": lambda honest: honest.decode().encode("utf-16"),
    "a byte order mark": lambda honest: b"\xef\xbb\xbf" + honest,
    "bytes of no encoding": lambda honest: honest[:-1] + b"\xff\xfe}",
    "overlong slashes": lambda honest: honest[:-1] + b', "x": "\xc0\xaf"}',
    "two values": lambda honest: honest + b" " + honest[:40] + b"}",
    "comments": lambda honest: b"/* a */" + honest,
    "single quotes": lambda honest: honest.replace(b'"', b"'"),
    "a comma at the end": lambda honest: honest[:-1] + b",}",
    "the first member missing": _without_first,
    "the first member null": _first_is(None),
    "the first member a number": _first_is(7),
    "the first member a list": _first_is([]),
    "a string that never ends": lambda honest: honest[:-1] + b', "x": "' + b"a" * 999,
    "an escape that never ends": lambda honest: honest[:-1] + b', "x": "' + b"\\" * 999,
}


def lies() -> Iterator[Lie]:
    """All of them."""
    for where in JSON:
        for name, change in EVERYWHERE.items():
            yield _lie(where, name, change)
    for where in (COMMUNITY, HEAD, SUBMISSIONS):
        for name, change in SOMEWHERE.items():
            yield _lie(where, name, change)
    for where in (HEAD, SUBMISSIONS, QUEUE, GATE):
        yield _lie(where, "not padded", lambda honest: honest, pad=_as_it_is)
        yield _lie(
            where, "a byte too many", lambda honest: honest, pad=lambda data: strict_json.pad(data) + b" "
        )
        yield _lie(where, "padded with NUL", lambda honest: honest, pad=_padded_with(b"\0"))
    yield from _large()
    for number, where in enumerate((SUBMISSIONS, HEAD, GATE, QUEUE)):
        yield from _problems(where, few=number > 0)


def _large() -> Iterator[Lie]:
    """As much as may be sent, and as dear to read as it can be."""
    for name, piece in (
        ("a million empty lists", b"[],"),
        ("a million empty objects", b"{},"),
        ("a million small strings", b'"ab",'),
        ("a million numbers", b"0.1,"),
        ("a million escapes", b'"\\u00e9",'),
        ("nested a little, everywhere", b"[[[[]]]],"),
        ("objects of objects", b'{"a":{"b":{}}},'),
    ):
        body = b'{"x":[' + piece * ((2**20 - 40) // len(piece)) + b"0]}"
        yield _lie(COMMUNITY, name, lambda _, body=body: body)  # type: ignore[misc]
    long = b'{"x":"' + b"a" * (2**20 - 40) + b'"}'
    yield _lie(COMMUNITY, "one long string", lambda _: long)
    names = b"{" + b",".join(b'"%06d":0' % n for n in range(95_000)) + b"}"
    yield _lie(COMMUNITY, "a hundred thousand names", lambda _: names)
    yield _lie(COMMUNITY, "more than may be sent", lambda _: long + b" " * 99)


def _problems(where: Endpoint, *, few: bool) -> Iterator[Lie]:
    """Refusals."""
    real: dict[str, Any] = {"type": "urn:x", "title": "No", "status": 403, "code": "quota"}
    wanted: dict[str, tuple[bytes, int, type[LeewardError]]] = {
        "a problem that is no JSON": (b"{", 403, MalformedAnswer),
        "a problem of status 200": (_text(real | {"status": 200}), 403, MalformedAnswer),
        "a problem that waits below nothing": (_text(real | {"retry_after": -1}), 429, MalformedAnswer),
        "a code of a thousand letters": (_text(real | {"code": "a" * 1000}), 403, MalformedAnswer),
        "a title of a thousand letters": (_text(real | {"title": "a" * 1000}), 403, MalformedAnswer),
        "a problem with more": (_text(real | {"detail": "<b>"}), 403, MalformedAnswer),
        "a problem without a code": (b'{"type":"a","title":"b","status":403}', 403, MalformedAnswer),
        "a code that is none": (_text(real | {"code": "\u202egnp.exe"}), 403, MalformedAnswer),
        "an empty code": (_text(real | {"code": ""}), 403, MalformedAnswer),
        "a server error that is a problem": (
            _text(real | {"status": 500, "code": "internal"}),
            500,
            ServerRefused,
        ),
        "a code nobody knows": (_text(real | {"code": "never-heard-of"}), 418, ServerRefused),
        "a wait of ten thousand years": (
            _text(real | {"code": "overloaded", "retry_after": 315_000_000_000}),
            503,
            ServerRefused,
        ),
    }
    for name, (body, status, error) in list(wanted.items())[:: 3 if few else 1]:
        headers = {"content-type": problems.MEDIA_TYPE}
        expected: type[LeewardError] | None = error
        if where is SUBMISSIONS and error is ServerRefused:
            expected = None  # words that wait are no failed sync: it is told beside what was read
        yield _lie(where, name, lambda _, body=body: body, status=status, headers=headers, error=expected)  # type: ignore[misc]
    if few:
        return
    yield _lie(where, "a problem of another type", lambda _: _text(real), status=403, error=Unreachable)


def _text(members: dict[str, Any]) -> bytes:
    return json.dumps(members).encode()


def _lie(
    where: Endpoint,
    name: str,
    change: Change,
    *,
    pad: Change | None = None,
    status: int = 200,
    headers: dict[str, str] | None = None,
    error: type[LeewardError] | None = MalformedAnswer,
) -> Lie:
    pad = pad or (_padded if where.padded or status != 200 else _as_it_is)

    def tell(town: Town) -> None:
        def answer(asked: Asked) -> Reply:
            honest = town.honestly(asked).body
            assert isinstance(honest, bytes)
            return Reply(pad(change(honest.rstrip(b" "))), status, headers or {})

        town.instead[where.path] = answer

    return Lie(f"{where.name}: {name}", where.act, tell, error, where.may)


def _as_it_is(data: bytes) -> bytes:
    return data


def _padded(data: bytes) -> bytes:
    return strict_json.pad(data)


def _padded_with(filling: bytes) -> Change:
    return lambda data: data + filling * (len(strict_json.pad(data)) - len(data))
