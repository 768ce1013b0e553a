"""What a real server process makes of requests that no client of ours would send."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from protocol.limits import PADDED_SIZES
from protocol.problems import MEDIA_TYPE
from protocol.strict_json import pad
from protocol.submissions import NewThread
from tests.server.people import Person, Turned
from tests.server.reader import read_community
from tests.server.running import ROOT, Running, command, start
from tests.server.web.wire import Answer, caller, open_sockets, read_answers

HEAD = b"GET /v1/feed/head HTTP/1.1\r\nhost: here\r\n\r\n"
BODY = pad(b"{}")


@pytest.fixture(autouse=True)
def nothing_left_open(server: Running) -> Iterator[None]:
    """After each of these, the server has no more sockets open than before, and works."""
    with caller(server.address) as one:
        one.sendall(HEAD)
        read_answers(one)
    time.sleep(0.1)
    before = open_sockets(server.process.pid)
    yield
    until = time.monotonic() + 5
    while open_sockets(server.process.pid) > before:
        assert time.monotonic() < until, "sockets are left open"
        time.sleep(0.05)
    with caller(server.address) as one:
        one.sendall(HEAD)
        assert read_answers(one)[0].status == 200


def said(server: Running, request: bytes, *, count: int = 1, head: bool = False) -> list[Answer]:
    with caller(server.address) as one:
        one.sendall(request)
        one.shutdown(socket.SHUT_WR)
        return read_answers(one, count, head=head)


def post(headers: bytes, body: bytes = b"", *, path: bytes = b"/v1/session/challenge") -> bytes:
    return b"POST " + path + b" HTTP/1.1\r\nhost: here\r\n" + headers + b"\r\n" + body


def chunked(*pieces: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


LENGTH = b"content-length: %d\r\n" % len(BODY)
CHUNKED = b"transfer-encoding: chunked\r\n"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET http://elsewhere/v1/feed/head HTTP/1.1\r\nhost: here\r\n\r\n", 200),
        (b"GET /v1/feed/head HTTP/1.0\r\n\r\n", 200),
        (b"GET /v1/feed/head?what=ever HTTP/1.1\r\nhost: here\r\n\r\n", 200),
        (b"GET //v1/feed/head HTTP/1.1\r\nhost: here\r\n\r\n", 404),
        (b"GET /v1/feed/../feed/head HTTP/1.1\r\nhost: here\r\n\r\n", 404),
        (b"GET /%00%ff%2e HTTP/1.1\r\nhost: here\r\n\r\n", 404),
        (b"GET /v1/feed/o/%C3%A9 HTTP/1.1\r\nhost: here\r\n\r\n", 404),
        (b"GET /v1/feed/o/" + b"%FF" * 64 + b" HTTP/1.1\r\nhost: here\r\n\r\n", 404),
        (b"GET /v1/feed/o/" + b"A" * 64 + b" HTTP/1.1\r\nhost: here\r\n\r\n", 404),
        (b"GET /v1/review/%F0%9F%98%80/claim HTTP/1.1\r\nhost: here\r\n\r\n", 405),
        (b"OPTIONS * HTTP/1.1\r\nhost: here\r\n\r\n", 404),
        (b"CONNECT here:443 HTTP/1.1\r\nhost: here\r\n\r\n", 400),
        (b"TRACE /v1/feed/head HTTP/1.1\r\nhost: here\r\n\r\n", 405),
        (b"get /v1/feed/head HTTP/1.1\r\nhost: here\r\n\r\n", 400),
        (b"BREW /v1/feed/head HTTP/1.1\r\nhost: here\r\n\r\n", 400),
        (b"GET /v1/feed/head HTTP/9.9\r\nhost: here\r\n\r\n", 400),
        (b"GET /v1/feed/head\r\n\r\n", 200),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
        (b"GET /v1/f\x00eed HTTP/1.1\r\nhost: here\r\n\r\n", 400),
        (b"GET /\xff\xfe HTTP/1.1\r\nhost: here\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nhost: here\r\nx y: z\r\n\r\n", 400),
        (b"GET /v1/feed/head HTTP/1.1\nhost: here\n\n", 400),
        (b"GET /v1/team HTTP/1.1\r\nhost: here\r\nauthorization: \xff\xfe\r\n\r\n", 401),
        (b"GET /v1/team HTTP/1.1\r\nhost: here\r\nauthorization: Leeward " + b"A" * 8000 + b"\r\n\r\n", 401),
        (post(LENGTH, BODY), 200),
        (post(LENGTH + b"expect: 100-continue\r\n", BODY), 200),
        (post(LENGTH, BODY, path=b"/v1/submissions"), 401),
        (post(b"", b""), 400),
        (post(b"content-length: 0\r\n"), 400),
        (post(b"content-length: -1\r\n", BODY), 400),
        (post(b"content-length: 1e3\r\n", BODY), 400),
        (post(b"content-length: " + b"9" * 40 + b"\r\n", BODY), 400),
        (post(b"content-length: 999999999999\r\n", BODY), 413),
        (post(LENGTH + b"content-length: 7\r\n", BODY), 400),
        (post(LENGTH + CHUNKED, chunked(BODY)), 400),
        (post(CHUNKED, chunked(BODY)), 200),
        (post(CHUNKED, chunked(*(BODY[at : at + 1] for at in range(len(BODY))))), 200),
        (post(CHUNKED, b"800;name=value\r\n" + BODY + b"\r\n0\r\ntrailer: late\r\n\r\n"), 200),
        (post(CHUNKED, chunked(BODY, b" ")), 400),
        (post(CHUNKED, chunked(b" " * 41 * 1024)), 413),
        (post(CHUNKED, b"zz\r\n"), 400),
        (post(CHUNKED, b"ffffffffffffffffff\r\n"), 400),
        (post(CHUNKED, b"-5\r\nabc"), 400),
        (post(b"transfer-encoding: gzip\r\n" + LENGTH, BODY), 400),
        (post(LENGTH + b"content-encoding: gzip\r\n", BODY), 200),
        (post(LENGTH + b"connection: upgrade\r\nupgrade: websocket\r\n", BODY), 400),
        (b"GET /v1/feed/head HTTP/1.1\r\nhost: here\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n", 200),
    ],
)
def test_one_calm_answer_to_each(server: Running, request_: bytes, status: int) -> None:
    answers = [one for one in said(server, request_, count=3) if one.status != 100]
    assert [one.status for one in answers][:1] == [status]
    for one in answers:
        assert one.status < 500
        if one.status >= 400:
            assert one.headers["content-type"] == MEDIA_TYPE
            assert len(one.body) in PADDED_SIZES
        assert set(one.headers) <= {
            "cache-control", "content-length", "content-type", "connection", "allow",
        }  # fmt: skip


def test_head_has_the_headers_alone(server: Running) -> None:
    answer = said(server, HEAD.replace(b"GET", b"HEAD"), head=True)[0]
    assert (answer.status, answer.headers["content-length"]) == (200, str(PADDED_SIZES[0]))
    for path in (b"/v1/submissions", b"/nowhere"):
        refused = said(server, b"HEAD %b HTTP/1.1\r\nhost: here\r\n\r\n" % path, head=True)[0]
        assert refused.status in (404, 405)


def test_a_body_nobody_reads_does_not_spoil_the_next_request(server: Running) -> None:
    with caller(server.address) as one:
        one.sendall(post(LENGTH, BODY, path=b"/nowhere") + post(LENGTH, BODY) + HEAD)
        assert [answer.status for answer in read_answers(one, 3)] == [404, 200, 200]


def test_a_smuggled_request_is_a_body_and_nothing_else(server: Running) -> None:
    with caller(server.address) as one:
        one.sendall(post(LENGTH, HEAD.ljust(len(BODY))))
        answers = read_answers(one)
        one.sendall(HEAD)
        assert [answer.status for answer in answers + read_answers(one)] == [400, 200]


def test_two_thousand_who_only_wait_keep_nobody_out(server: Running) -> None:
    with ExitStack() as stack:
        for number in range(2000):
            one = stack.enter_context(caller(server.address))
            if number % 2:
                one.sendall(b"GET /v1/feed/head HTTP/1.1\r\nhost:")
        begun = time.monotonic()
        with caller(server.address) as asking:
            asking.sendall(HEAD)
            assert read_answers(asking)[0].status == 200
        assert time.monotonic() - begun < 1


@pytest.mark.slow
def test_twice_as_many_connections_as_there_may_be(server: Running) -> None:
    open_ones: list[socket.socket] = []
    try:
        for _ in range(7000):
            one = socket.socket()
            one.settimeout(10)
            one.connect(("127.0.0.1", int(server.address.rsplit(":", 1)[1])))
            open_ones.append(one)
        begun = time.monotonic()
        with caller(server.address) as asking:
            asking.sendall(HEAD)
            assert read_answers(asking)[0].status == 200
        assert time.monotonic() - begun < 2
        assert open_sockets(server.process.pid) < 4500
    finally:
        for one in open_ones:
            one.close()


def test_the_same_request_again_does_nothing_again(server: Running, member: Person) -> None:
    descriptor, _ = read_community(server.address, member.community)
    thread = NewThread(id=uuid.uuid4(), room=descriptor.rooms[0].id, title="Once", text="And once only.")
    answers = [member.send(thread) for _ in range(5)]
    assert len({type(one) for one in answers}) == 1
    with pytest.raises(Turned) as other:
        member.send(NewThread(id=thread.id, room=thread.room, title="Once", text="And something else."))
    assert (other.value.code, other.value.status) == ("id-conflict", 409)


SERVE = """
import sys, time
from pathlib import Path
from server.app import Asked, serve
serve(Path(sys.argv[1]), Asked("127.0.0.1", 0), now=lambda: time.time() + float(sys.argv[2]))
"""


@pytest.mark.parametrize("years", [10, -10])
def test_a_clock_that_is_wrong_by_ten_years_keeps_no_member_out(
    founded: Path, tmp_path: Path, years: int
) -> None:
    shutil.copytree(founded / "data", tmp_path / "data")
    first = start(tmp_path / "data")
    try:
        person = Person(first.address)
        person.join(command("invite", "--data", tmp_path / "data", "--count", "1").stdout.strip())
    finally:
        first.stop()
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(tmp_path / "data"), str(years * 365 * 86400)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    wrong = Running(process, process.stdout.readline().removeprefix("Listening on ").strip())
    try:
        person.address = wrong.address
        person.log_in()
        descriptor, _ = read_community(wrong.address, person.community)
        post_ = NewThread(id=uuid.uuid4(), room=descriptor.rooms[0].id, title="Now", text="Whenever that is.")
        assert type(person.send(post_)) is type(person.send(post_))
        old = person.token
    finally:
        wrong.stop()
    right = start(tmp_path / "data")
    try:
        person.address, person.token = right.address, old
        with pytest.raises(Turned) as caught:  # a session from another time does not outlast it
            person.send(post_)
        assert caught.value.code == "not-signed-in"
        person.log_in()
        assert person.send(post_) is not None
    finally:
        right.stop()


def test_a_member_may_not_crowd_the_others(server: Running, member: Person) -> None:
    token = member.token.encode()
    slow_post = post(b"authorization: Leeward %b\r\n%b" % (token, LENGTH), b"{", path=b"/v1/submissions")
    with ExitStack() as stack:
        for _ in range(16):
            stack.enter_context(caller(server.address)).sendall(slow_post)
        time.sleep(0.2)
        one = stack.enter_context(caller(server.address))
        one.sendall(slow_post)
        answer = read_answers(one)[0]
        assert answer.status == 429
        assert int(answer.headers["retry-after"]) >= 1
