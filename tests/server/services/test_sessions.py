from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from protocol import sessions
from protocol.encoding import b64, unb64
from protocol.limits import CHALLENGE_SECONDS, SESSION_SECONDS
from protocol.problems import Code
from protocol.sessions import Session, SessionRequest
from server.domain.faults import TurnedAway
from server.domain.records import Member, Role
from server.services.sessions import Sessions, guide, present
from server.settings import CLOCK_SKEW_SECONDS
from tests.server.people import Person
from tests.server.town import Town

KEY = bytes(32)


def opening(town: Town, *, key: bytes = KEY, ahead: float = 0) -> Sessions:
    """As one of several processes would; `ahead` is how wrong its clock is, in seconds."""
    return Sessions(key, town.community.id, now=lambda: town.now + ahead)


def answered(town: Town, opened: Sessions, person: Person) -> SessionRequest:
    return sessions.answer(
        opened.challenge(), member=person.id, community=town.community.id, login_key=person.login
    )


def log_in(town: Town, opened: Sessions, request: SessionRequest) -> Session | Code:
    try:
        found = town.store.read(lambda tx: opened.identify(tx, request)).result()
        return town.store.write(lambda tx: opened.open(tx, found), looks_at=found.keys).result()
    except TurnedAway as turned:
        return turned.code


def session(town: Town, opened: Sessions, person: Person) -> Session:
    found = log_in(town, opened, answered(town, opened, person))
    assert isinstance(found, Session)
    return found


def bearer(opened: Sessions, token: str) -> bytes | Code:
    try:
        return opened.pass_of(f"Leeward {token}").member
    except TurnedAway as turned:
        return turned.code


def set_role(town: Town, person: Person, role: Role) -> None:
    town.store.write(lambda tx: tx.set_role(person.id.bytes, role)).result()


def test_a_challenge_opens_one_session_however_often_and_wherever_it_is_sent(town: Town) -> None:
    processes, person = [opening(town) for _ in range(4)], town.member()
    request = answered(town, processes[0], person)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda turn: log_in(town, processes[turn % 4], request), range(16)))
    assert len([one for one in answers if isinstance(one, Session)]) == 1
    assert answers.count(Code.NOT_SIGNED_IN) == 15
    assert isinstance(log_in(town, processes[1], answered(town, processes[2], person)), Session)


def test_a_challenge_stays_used_after_a_new_start(town: Town) -> None:
    person, before = town.member(), opening(town)
    request = answered(town, before, person)
    assert isinstance(log_in(town, before, request), Session)
    assert log_in(town, opening(town), request) == Code.NOT_SIGNED_IN


def test_what_its_member_did_not_sign_uses_no_challenge_up(town: Town) -> None:
    opened, person, other = opening(town), town.member(), town.member()
    right = answered(town, opened, person)
    assert log_in(town, opened, msgspec.structs.replace(right, member=other.id)) == Code.NOT_SIGNED_IN
    assert isinstance(log_in(town, opened, right), Session)


def test_a_challenge_is_good_for_two_minutes(town: Town) -> None:
    opened, person = opening(town), town.member()
    early, late = answered(town, opened, person), answered(town, opened, person)
    town.now += CHALLENGE_SECONDS - 1
    assert isinstance(log_in(town, opened, early), Session)
    town.now += 1
    assert log_in(town, opened, late) == Code.NOT_SIGNED_IN


@pytest.mark.parametrize("ahead", [-CLOCK_SKEW_SECONDS, CLOCK_SKEW_SECONDS])
def test_processes_whose_clocks_differ_a_little_know_each_others_sessions(town: Town, ahead: float) -> None:
    one, other, person = opening(town), opening(town, ahead=ahead), town.member()
    request = answered(town, other, person)
    found = log_in(town, one, request)
    assert isinstance(found, Session)
    assert log_in(town, other, request) == log_in(town, one, request) == Code.NOT_SIGNED_IN
    assert bearer(other, found.token) == person.id.bytes
    assert bearer(one, session(town, other, person).token) == person.id.bytes


def test_a_used_challenge_stays_used_for_the_process_whose_clock_lags_most(town: Town) -> None:
    fast, slow, person = opening(town), opening(town, ahead=-CLOCK_SKEW_SECONDS), town.member()
    request = answered(town, fast, person)
    assert isinstance(log_in(town, fast, request), Session)
    town.now += CHALLENGE_SECONDS + CLOCK_SKEW_SECONDS - 1
    session(town, fast, person)  # forgets what is past, by a clock that is ahead
    assert log_in(town, slow, request) == Code.NOT_SIGNED_IN


@pytest.mark.parametrize("years", [-10, 10])
def test_what_a_clock_wrong_by_ten_years_granted_ends_when_it_is_put_right(town: Town, years: int) -> None:
    opened, person, right = opening(town), town.member(), town.now
    town.now += years * 365.25 * 86400
    wrong = session(town, opened, person)
    assert bearer(opened, wrong.token) == person.id.bytes  # while it is wrong, people can write
    waiting = answered(town, opened, person)
    town.now = right
    assert bearer(opened, wrong.token) == Code.NOT_SIGNED_IN
    assert log_in(town, opened, waiting) == Code.NOT_SIGNED_IN
    assert bearer(opened, session(town, opened, person).token) == person.id.bytes


def test_a_session_lasts_a_quarter_of_an_hour(town: Town) -> None:
    opened, person = opening(town), town.member()
    token = session(town, opened, person).token
    town.now += SESSION_SECONDS - 2
    assert bearer(opened, token) == person.id.bytes
    town.now += 2
    assert bearer(opened, token) == Code.NOT_SIGNED_IN


def test_tokens_of_another_community_or_key_open_nothing(town: Town) -> None:
    opened, person = opening(town), town.member()
    token = session(town, opened, person).token
    elsewhere = Sessions(KEY, "a" * 52, now=lambda: town.now)
    assert bearer(elsewhere, token) == Code.NOT_SIGNED_IN
    assert bearer(opening(town, key=bytes(31) + b"\x01"), token) == Code.NOT_SIGNED_IN
    foreign = answered(town, elsewhere, person)
    assert log_in(town, opened, foreign) == Code.NOT_SIGNED_IN
    mine = msgspec.structs.replace(answered(town, opened, person), nonce=foreign.nonce)
    assert log_in(town, opened, mine) == Code.NOT_SIGNED_IN


def test_a_new_key_ends_what_the_old_one_sealed(town: Town) -> None:
    opened, person = opening(town), town.member()
    token, waiting = session(town, opened, person).token, answered(town, opened, person)
    opened.take_key(bytes(31) + b"\x01")
    assert bearer(opened, token) == Code.NOT_SIGNED_IN
    assert log_in(town, opened, waiting) == Code.NOT_SIGNED_IN
    assert bearer(opened, session(town, opened, person).token) == person.id.bytes


@pytest.mark.parametrize("cut", [0, 1, 20, -1])
def test_a_token_is_whole_or_nothing(town: Town, cut: int) -> None:
    opened, person = opening(town), town.member()
    data = unb64(session(town, opened, person).token)
    assert bearer(opened, b64(data[:cut])) == Code.NOT_SIGNED_IN
    for at in range(len(data)):
        changed = data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :]
        assert bearer(opened, b64(changed)) == Code.NOT_SIGNED_IN
    challenge = opened.challenge().nonce
    assert bearer(opened, challenge) == Code.NOT_SIGNED_IN  # sealed by the same key, for something else
    for header in ("", "Leeward", "Bearer x", "Leeward !"):
        with pytest.raises(TurnedAway):
            opened.pass_of(header)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.MEMBER, True),
        (Role.GUIDE_WAITING, True),
        (Role.GUIDE, True),
        (Role.PUTTING_OUT, True),
        (Role.RESTING, True),
        (Role.PUT_OUT, False),
        (Role.LEFT, False),
        (Role.IMPORTED, False),
    ],
)
def test_what_somebody_became_in_the_middle_of_a_session_counts_at_once(
    town: Town, role: Role, may: bool
) -> None:
    opened, person = opening(town), town.member()
    token = session(town, opened, person).token
    waiting = answered(town, opened, person)
    set_role(town, person, role)
    member = bearer(opened, token)
    assert member == person.id.bytes  # the token says who it is for; what they may do stands in the store
    if may:
        assert town.store.read(lambda tx: present(tx, person.id.bytes)).result().role == role
        assert isinstance(log_in(town, opened, waiting), Session)
    else:
        with pytest.raises(TurnedAway, match="not-signed-in"):
            town.store.read(lambda tx: present(tx, person.id.bytes)).result()
        assert log_in(town, opened, waiting) == Code.NOT_SIGNED_IN


def test_a_guides_token_is_worth_nothing_more_once_they_are_none(town: Town) -> None:
    opened, person = opening(town), town.guide()
    assert session(town, opened, person).role == "guide"

    def look() -> Member:
        return town.store.read(lambda tx: guide(tx, person.id.bytes)).result()

    assert look().id == person.id.bytes
    for role, code in (
        (Role.MEMBER, "not-allowed"),
        (Role.PUTTING_OUT, "not-allowed"),
        (Role.RESTING, "not-allowed"),
        (Role.GUIDE_WAITING, "guide-not-confirmed"),
        (Role.LEFT, "not-signed-in"),
    ):
        set_role(town, person, role)
        with pytest.raises(TurnedAway, match=code):
            look()
    set_role(town, person, Role.MEMBER)
    assert session(town, opened, person).role == "member"
