from __future__ import annotations

import socket
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx
import msgspec
import pytest

from protocol import hpke, limits, sessions, strict_json
from protocol.encoding import b64
from protocol.joining import GateAnswer
from protocol.problems import MEDIA_TYPE, Problem
from protocol.sessions import Challenge, ChallengeRequest, Session
from protocol.submissions import NewThread
from tests.server.people import Person, Turned, ask
from tests.server.reader import read_community
from tests.server.running import Running


def turned(code: str, status: int, act: Callable[[], object]) -> None:
    with pytest.raises(Turned) as caught:
        act()
    assert (caught.value.code, caught.value.status) == (code, status)


def raw(address: str, method: str, path: str, content: bytes = b"") -> httpx.Response:
    with httpx.Client(trust_env=False, timeout=10) as client:
        return client.request(method, address + path, content=content or None)


def test_answers_carry_nothing_but_what_is_needed(server: Running) -> None:
    for path in ("/v1/community", "/v1/feed/head", "/v1/nowhere"):
        response = raw(server.address, "GET", path)
        assert set(response.headers) == {"cache-control", "content-length", "content-type"}
    assert raw(server.address, "GET", "/v1/feed/head").headers["cache-control"] == "max-age=2"


def test_every_answer_to_somebody_has_one_of_three_sizes(server: Running, member: Person) -> None:
    responses = [
        raw(server.address, "GET", "/v1/feed/head"),
        raw(server.address, "GET", "/v1/review"),
        raw(server.address, "POST", "/v1/session/challenge", strict_json.pad(b"{}")),
        raw(server.address, "POST", "/v1/submissions", strict_json.pad(b"{}")),
        raw(server.address, "GET", "/v1/feed/o/nothing"),
        raw(server.address, "GET", "/"),
    ]
    assert {len(response.content) for response in responses} <= set(limits.PADDED_SIZES)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{}", "malformed"),  # not padded
        (strict_json.pad(b"{"), "malformed"),
        (strict_json.pad(b'{"extra": 1}'), "malformed"),
        (strict_json.pad(b'{"a": 1, "a": 2}'), "malformed"),
        (strict_json.pad(b"[" * 1000 + b"]" * 1000), "malformed"),
        (b"{}" + b" " * 40 * 1024, "too-large"),
        (b"\xff" * 2048, "malformed"),
    ],
)
def test_what_is_no_message_is_turned_away(server: Running, content: bytes, code: str) -> None:
    response = raw(server.address, "POST", "/v1/session/challenge", content)
    assert response.headers["content-type"] == MEDIA_TYPE
    assert strict_json.decode(response.content.rstrip(), Problem).code == code


def test_a_body_without_end_is_cut_off(server: Running) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while sent < 50 * 1024 * 1024:
            sent += 16 * 1024
            yield b" " * 16 * 1024

    with httpx.Client(trust_env=False, timeout=10) as client:
        try:
            response = client.post(server.address + "/v1/session/challenge", content=endless())
            assert response.status_code == 413
        except httpx.TransportError:
            pass  # the connection may be closed while we are still sending
    assert sent < 50 * 1024 * 1024


def test_headers_without_end_are_cut_off(server: Running) -> None:
    parts = urlsplit(server.address)
    with socket.create_connection((parts.hostname, parts.port), timeout=5) as caller:
        caller.sendall(b"GET /v1/feed/head HTTP/1.1\r\n")
        answer = b""
        try:
            for number in range(1000):
                caller.sendall(b"x-%d: " % number + b"a" * 200 + b"\r\n")
        except OSError:
            pass
        try:
            answer = caller.recv(4096)
        except OSError:
            pass
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400")


def test_bodies_made_to_be_slow_hold_nobody_up(server: Running) -> None:
    quotes = b'"' + b'\\"' * (limits.PADDED_SIZES[-1] // 2 - 1)
    bodies = [
        quotes.ljust(limits.PADDED_SIZES[-1]),
        (b'"\\' * limits.PADDED_SIZES[-1])[: limits.PADDED_SIZES[-1]],
        (b'{"' + b"[" * 20_000 + b'":"').ljust(limits.PADDED_SIZES[-1]),
    ]
    with ThreadPoolExecutor(len(bodies)) as pool:
        sent = [
            pool.submit(raw, server.address, "POST", "/v1/session/challenge", content) for content in bodies
        ]
        time.sleep(0.2)  # they have arrived by now
        begun = time.monotonic()
        assert raw(server.address, "GET", "/v1/feed/head").status_code == 200
        assert time.monotonic() - begun < 1
        assert {one.result().status_code for one in sent} == {400}


@pytest.mark.slow
def test_half_a_request_is_not_waited_for(server: Running) -> None:
    parts = urlsplit(server.address)
    begun = time.monotonic()
    with socket.create_connection((parts.hostname, parts.port), timeout=20) as caller:
        caller.sendall(b"GET /v1/feed/head HTTP/1.1\r\nhost: here\r\n")
        assert caller.recv(100) == b""
    assert limits.HEADER_TIMEOUT_SECONDS - 1 < time.monotonic() - begun < 2 * limits.HEADER_TIMEOUT_SECONDS


def test_addresses_and_methods_that_are_not_there(server: Running) -> None:
    assert raw(server.address, "GET", "/v1/feed/o/" + "ab" * 32).status_code == 404
    assert raw(server.address, "GET", "/v1/feed/o/..%2f..%2fkeys%2ffeed.pem").status_code == 404
    assert raw(server.address, "GET", "/v1/feed/head/").status_code == 404
    assert raw(server.address, "POST", "/v1/feed/head").status_code == 405
    for method, path, takes in (
        ("POST", "/v1/feed/head", "GET"),
        ("GET", "/v1/desk", "POST"),
        ("PUT", "/v1/team", "GET, POST"),
        ("OPTIONS", "/v1/submissions", "POST"),
        ("BREW", "/v1/community", "GET"),
    ):
        answer = raw(server.address, method, path)
        if method == "BREW":  # no method of HTTP at all
            assert (answer.status_code, answer.headers["content-type"]) == (400, MEDIA_TYPE)
        else:
            assert (answer.status_code, answer.headers["allow"]) == (405, takes)


def test_a_session_is_only_for_who_signed_our_challenge(server: Running, member: Person) -> None:
    challenge = ask(server.address, "/v1/session/challenge", ChallengeRequest(), Challenge)
    right = sessions.answer(challenge, member=member.id, community=member.community, login_key=member.login)

    def log_in(**changed: object) -> object:
        request = msgspec.structs.replace(right, **changed)
        return ask(server.address, "/v1/session", request, Session)

    stranger = Person(server.address, community=member.community)
    wrong = sessions.answer(challenge, member=member.id, community=member.community, login_key=stranger.login)
    turned("not-signed-in", 401, lambda: log_in(signature=wrong.signature))
    turned("not-signed-in", 401, lambda: log_in(member=stranger.id))
    turned("not-signed-in", 401, lambda: log_in(expires=right.expires + 1))
    turned("not-signed-in", 401, lambda: log_in(nonce=b64(bytes(45))))
    turned("not-signed-in", 401, lambda: log_in(nonce="?"))
    elsewhere = sessions.answer(challenge, member=member.id, community="a" * 52, login_key=member.login)
    turned("not-signed-in", 401, lambda: log_in(signature=elsewhere.signature))
    assert isinstance(log_in(), Session)


def test_a_token_is_needed_and_cannot_be_made(server: Running, member: Person) -> None:
    for token in ("", "x", b64(bytes(54)), member.token[:-4] + "AAAA"):
        turned(
            "not-signed-in",
            401,
            lambda token=token: ask(server.address, "/v1/team", None, token=token),  # type: ignore[misc]
        )
    turned("not-allowed", 403, lambda: ask(server.address, "/v1/team", None, token=member.token))


def test_one_code_lets_one_person_in_however_they_hurry(
    server: Running, invitation: Callable[[], str]
) -> None:
    text = invitation()
    people = [Person(server.address) for _ in range(8)]

    def hurry(person: Person) -> str:
        try:
            return str(person.join(text).member)
        except Turned as turned:
            return turned.code

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(hurry, people))
    assert sorted(answers.count(code) for code in set(answers)) == [1, 7]
    assert answers.count("invitation-unknown") == 7


def test_a_gate_that_is_asked_wrongly(server: Running, invitation: Callable[[], str]) -> None:
    text = invitation()
    person = Person(server.address)
    turned("malformed", 400, lambda: person.join(text, of_age=False))
    turned("malformed", 400, lambda: person.join(text, accepts_escalation=False))
    turned("malformed", 400, lambda: person.join(text, login_key="AAAA"))
    kem = hpke.public_key(person.hpke_private)[:-32]
    for key in (
        b"\xff" * hpke.PUBLIC_KEY_LENGTH,
        kem + bytes(32),
        kem,
    ):  # no key, one of low order, half of one
        turned("malformed", 400, lambda key=key: person.join(text, hpke_key=b64(key)))  # type: ignore[misc]
    turned("guidelines-changed", 409, lambda: person.join(text, guidelines=7))
    assert isinstance(person.join(text), GateAnswer)  # none of it used the code up


def test_an_id_is_random_or_refused(server: Running, member: Person) -> None:
    descriptor, _ = read_community(server.address, member.community)
    timed = NewThread(
        id=uuid.uuid1(), room=descriptor.rooms[0].id, title="When", text="An id that tells time."
    )
    turned("malformed", 400, lambda: member.send(timed))
