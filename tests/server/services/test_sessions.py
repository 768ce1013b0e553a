from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from protocol import sessions
from protocol.limits import CHALLENGE_SECONDS
from protocol.problems import Code
from protocol.sessions import Session, SessionRequest
from server.domain.faults import TurnedAway
from server.services.sessions import Sessions, UsedChallenges
from tests.server.people import Person
from tests.server.town import Town


def opening(town: Town) -> Sessions:
    return Sessions(bytes(32), town.community.id, now=lambda: town.now)


def answered(town: Town, opened: Sessions, person: Person) -> SessionRequest:
    return sessions.answer(
        opened.challenge(), member=person.id, community=town.community.id, login_key=person.login
    )


def log_in(town: Town, opened: Sessions, request: SessionRequest) -> Session | Code:
    try:
        return town.store.read(lambda tx: opened.open(tx, request)).result()
    except TurnedAway as turned:
        return turned.code


def test_a_challenge_opens_one_session_however_often_it_is_sent(town: Town) -> None:
    opened, person = opening(town), town.member()
    request = answered(town, opened, person)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: log_in(town, opened, request), range(8)))
    assert len([one for one in answers if isinstance(one, Session)]) == 1
    assert answers.count(Code.NOT_SIGNED_IN) == 7
    assert isinstance(log_in(town, opened, answered(town, opened, person)), Session)


def test_what_its_member_did_not_sign_uses_no_challenge_up(town: Town) -> None:
    opened, person, other = opening(town), town.member(), town.member()
    right = answered(town, opened, person)
    assert log_in(town, opened, msgspec.structs.replace(right, member=other.id)) == Code.NOT_SIGNED_IN
    assert isinstance(log_in(town, opened, right), Session)


def test_a_challenge_is_good_for_two_minutes(town: Town) -> None:
    opened, person = opening(town), town.member()
    early, late = answered(town, opened, person), answered(town, opened, person)
    town.now += CHALLENGE_SECONDS
    assert isinstance(log_in(town, opened, early), Session)
    town.now += 1
    assert log_in(town, opened, late) == Code.NOT_SIGNED_IN


@pytest.mark.parametrize(("step", "kept"), [(0, 100), (1, 61), (60, 2)])
def test_memory_of_challenges_has_bounds(step: int, kept: int) -> None:
    used = UsedChallenges(most=100)
    for number in range(500):
        digest = number.to_bytes(32, "big")
        now = float(number * step)
        assert used.take(digest, expires=int(now) + 60, now=now)
        assert not used.take(digest, expires=int(now) + 60, now=now)
    assert len(used) == kept
