"""Desk and gate over real sockets: members and guides, thieves and guessers, and answers lost on the way."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from protocol import invitation, pseudonyms, tokens
from protocol.encoding import b64, unb64
from protocol.joining import CodeAdmission, DeskAnswer, DeskRequest, FreshRequest, GateAnswer
from protocol.strict_json import decode, encode, pad, unpad
from protocol.tokens import PendingToken
from server.domain.months import month_of
from server.services.community import open_folder
from server.store.interface import Writing
from tests.server.people import Person, Turned, ask, descriptor_at
from tests.server.running import Running, command


@pytest.fixture
def server(serve: Callable[[], Running]) -> Running:
    return serve()


def invited(data: Path, address: str, count: int = 1) -> list[str]:
    done = command("invite", "--data", data, "--count", str(count), "--address", address)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def refused(code: str, status: int, act: Callable[[], object]) -> Turned:
    with pytest.raises(Turned) as caught:
        act()
    assert (caught.value.code, caught.value.status) == (code, status)
    return caught.value


def test_an_answer_of_the_desk_may_be_lost_and_the_server_killed(
    data: Path, server: Running, serve: Callable[[], Running]
) -> None:
    (text,) = invited(data, server.address)
    member = Person(server.address)
    first = ask(server.address, "/v1/desk", member.begin(text), DeskAnswer)
    again = ask(server.address, "/v1/desk", member.begin(text), DeskAnswer)
    assert first == again
    server.kill()
    member.address = serve().address
    admission = member.pay(text)  # the same request, to another process
    other = Person(member.address)
    refused("invitation-unknown", 403, lambda: other.pay(text))
    answer = member.join(text, admission=admission)
    assert member.join(text, admission=admission) == answer
    assert member.log_in().role == "member"
    refused("invitation-unknown", 403, lambda: other.join(text, admission=admission))


def test_a_code_goes_to_the_desk_for_members_and_to_the_gate_for_guides(data: Path, server: Running) -> None:
    (text,) = invited(data, server.address)
    code = CodeAdmission(b64(invitation.parse(text).code))
    member = Person(server.address)
    refused("not-allowed", 403, lambda: member.join(text, admission=code))
    assert isinstance(member.join(text), GateAnswer)  # it was not used up
    text = command("guide", "add", "--data", data, "--address", server.address).stdout.strip()
    member = Person(server.address)
    refused("not-allowed", 403, lambda: member.pay(text))
    guide = Person(server.address)
    refused("guidelines-changed", 409, lambda: guide.join(text, guidelines=7))
    answer = guide.join(text)  # what was refused gave the code back
    assert answer.guide_waits
    assert guide.join(text) == answer
    refused("invitation-unknown", 403, lambda: Person(server.address).join(text))


def test_one_guide_s_code_makes_one_guide_however_they_hurry(data: Path, server: Running) -> None:
    text = command("guide", "add", "--data", data, "--address", server.address).stdout.strip()
    people = [Person(server.address) for _ in range(8)]

    def hurry(person: Person) -> str:
        try:
            return str(person.join(text).member)
        except Turned as turned:
            return turned.code

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(hurry, people))
    assert answers.count("invitation-unknown") == 7


def test_only_this_month_s_tokens_are_signed(data: Path, server: Running) -> None:
    (text,) = invited(data, server.address)
    member = Person(server.address)
    member.begin(text)
    code = b64(invitation.parse(text).code)
    issuers = descriptor_at(server.address, member.community).issuers
    for issuer in issuers[1:3]:
        pending = tokens.begin_token(issuer, member.whom())
        request = DeskRequest(code, pending.month, b64(pending.blinded))
        refused("month-turned", 409, lambda request=request: ask(server.address, "/v1/desk", request))  # type: ignore[misc]
    strange = DeskRequest(code, "2001-01", b64(member.pending[unb64(code)].blinded))
    refused("month-turned", 409, lambda: ask(server.address, "/v1/desk", strange))
    member.join(text)  # nothing of it used the code up


def test_a_desk_that_is_asked_wrongly(data: Path, server: Running) -> None:
    (text,) = invited(data, server.address)
    member = Person(server.address)
    good = member.begin(text)
    for blinded in ("", "x", b64(bytes(384)), b64(b"\xff" * 384), good.blinded[:-8]):
        request = DeskRequest(good.code, good.month, blinded)
        refused("malformed", 400, lambda request=request: ask(server.address, "/v1/desk", request))  # type: ignore[misc]
    refused(
        "malformed", 400, lambda: ask(server.address, "/v1/desk", DeskRequest("", good.month, good.blinded))
    )
    member.join(text)


def test_joining_in_a_crowd(data: Path, server: Running) -> None:
    texts = invited(data, server.address, 30)
    numbered = list({pseudonyms.names(1, numbered=True)[0] for _ in range(60)})

    def join(text: str) -> str:
        person = Person(server.address)
        person.name = numbered.pop()
        return str(person.join(text).member)

    with ThreadPoolExecutor(10) as pool:
        assert len(set(pool.map(join, texts))) == 30


@pytest.mark.slow
def test_wrong_codes_are_slowed_and_a_right_one_gets_through(data: Path, server: Running) -> None:
    (text,) = invited(data, server.address)
    member = Person(server.address)
    right = member.begin(text)
    began = time.monotonic()

    def guess(_: int) -> str:
        request = DeskRequest(b64(os.urandom(16)), right.month, right.blinded)
        return refusal(lambda: ask(server.address, "/v1/desk", request))

    with ThreadPoolExecutor(40) as pool:
        guesses = [pool.submit(guess, number) for number in range(250)]
        time.sleep(1)
        while refusal(lambda: ask(server.address, "/v1/desk", right, DeskAnswer)):
            time.sleep(3)
        waited = time.monotonic() - began - 1
        answers = [one.result() for one in guesses]
    lasted = time.monotonic() - began
    assert set(answers) <= {"invitation-unknown", "slow-down", "overloaded"}
    assert answers.count("invitation-unknown") <= 80 + 10 * lasted
    assert lasted > 5
    assert waited <= 30


def refusal(act: Callable[[], object]) -> str:
    try:
        act()
    except Turned as turned:
        return turned.code
    return ""


def test_a_fresh_pseudonym_comes_by_the_same_way(data: Path, server: Running) -> None:
    (text,) = invited(data, server.address)
    member = Person(server.address)
    member.join(text)
    member.log_in()
    issuer = next(
        one
        for one in descriptor_at(server.address, member.community).issuers
        if one.month == month_of(time.time())
    )
    new = Person(server.address, community=member.community)
    pending: PendingToken = tokens.begin_token(issuer, new.whom())
    request = FreshRequest(pending.month, b64(pending.blinded))
    refused("not-signed-in", 401, lambda: ask(server.address, "/v1/pseudonym/fresh", request))
    turned = refused(
        "not-yet", 409, lambda: ask(server.address, "/v1/pseudonym/fresh", request, token=member.token)
    )
    assert turned.retry_after is not None
    assert turned.retry_after % 86400 == 0
    _, store = open_folder(data)
    past = month_of(time.time() - 100 * 86400)

    def long_ago(tx: Writing) -> None:
        found = tx.member(member.id.bytes)
        assert found is not None
        tx.put_member(replace(found, joined_month=past))

    store.write(long_ago).result()
    store.close()
    signed = ask(server.address, "/v1/pseudonym/fresh", request, DeskAnswer, token=member.token)
    assert ask(server.address, "/v1/pseudonym/fresh", request, DeskAnswer, token=member.token) == signed
    admission = tokens.finish_token(pending, unb64(signed.blind_signature))
    answer = ask(server.address, "/v1/gate", new.entering(admission), GateAnswer)
    assert answer.member == new.id
    assert new.log_in().role == "member"


def test_desk_and_gate_answer_in_one_size(data: Path, server: Running) -> None:
    (text,) = invited(data, server.address)
    member = Person(server.address)
    request = member.begin(text)
    with httpx.Client(trust_env=False) as client:
        response = client.post(server.address + "/v1/desk", content=pad(encode(request)))
        assert (response.status_code, len(response.content)) == (200, 2048)
        answer = decode(unpad(response.content), DeskAnswer)
        pending = member.pending[invitation.parse(text).code]
        admission = tokens.finish_token(pending, unb64(answer.blind_signature))
        data_sent = pad(encode(member.entering(admission)))
        assert len(data_sent) == 8192
        response = client.post(server.address + "/v1/gate", content=data_sent)
        assert (response.status_code, len(response.content)) == (200, 2048)
