"""Sending over a real socket: every kind, every answer, every size."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from protocol import limits, sessions, strict_json
from protocol.encoding import b64, unb64
from protocol.problems import MEDIA_TYPE, Code, Problem
from protocol.sessions import Challenge, ChallengeRequest, Session
from protocol.submissions import (
    Appeal,
    Consent,
    Done,
    EditPost,
    Gone,
    Held,
    HelpMe,
    Leave,
    NewThread,
    NoteToGuides,
    Received,
    Refused,
    Reply,
    Report,
    Submission,
    Warmth,
    WithdrawPost,
    decode_answer,
)
from server.domain.faults import STATUS, problem_of
from tests.server.people import Person, Turned, ask
from tests.server.reader import read_community
from tests.server.running import Running

Admit = Callable[[], Person]


@pytest.fixture(scope="module")
def another(server: Running, invitation: Callable[[], str]) -> Admit:
    """A member of their own, logged in."""

    def admit() -> Person:
        person = Person(server.address)
        person.join(invitation())
        person.log_in()
        return person

    return admit


def post(person: Person, content: bytes) -> httpx.Response:
    with httpx.Client(trust_env=False, timeout=10) as client:
        headers = {"authorization": f"Leeward {person.token}"}
        return client.post(f"{person.address}/v1/submissions", content=content, headers=headers)


def sent(person: Person, submission: Submission) -> httpx.Response:
    return post(person, strict_json.pad(strict_json.encode(submission)))


def turned(person: Person, content: bytes) -> Code:
    response = post(person, content)
    assert response.headers["content-type"] == MEDIA_TYPE
    assert len(response.content) in limits.PADDED_SIZES
    problem = strict_json.decode(strict_json.unpad(response.content), Problem)
    assert response.status_code == problem.status == STATUS[Code(problem.code)]
    return Code(problem.code)


def thread_of(person: Person, text: str = "It has been a long week.") -> NewThread:
    room = read_community(person.address, person.community)[0].rooms[0].id
    return NewThread(id=uuid.uuid4(), room=room, title="A long week", text=text)


def test_every_kind_is_answered_in_one_of_three_sizes_and_again_alike(another: Admit) -> None:
    person = another()
    own = thread_of(person)
    expected: list[tuple[Submission, object]] = [
        (own, Held()),
        (Reply(id=uuid.uuid4(), thread=own.id, text="Hello."), Refused("no-such-thread")),
        (EditPost(id=uuid.uuid4(), post=own.id, text="Other words."), Held()),
        (Warmth(id=uuid.uuid4(), post=own.id), Refused("no-such-post")),
        (Report(id=uuid.uuid4(), post=own.id, reason="something-else"), Refused("no-such-post")),
        (Appeal(id=uuid.uuid4(), review=uuid.uuid4()), Refused("no-such-decision")),
        (HelpMe(id=uuid.uuid4()), Received()),
        (Consent(id=uuid.uuid4(), post=own.id, study="sleep-2026", granted=True), Done()),
        (WithdrawPost(id=uuid.uuid4(), post=own.id), Done()),
    ]
    for submission, answer in expected:
        for _ in range(2):
            response = sent(person, submission)
            assert response.status_code == 200
            assert len(response.content) in limits.PADDED_SIZES
            assert decode_answer(strict_json.unpad(response.content)) == answer
    assert decode_answer(strict_json.unpad(sent(person, own).content)) == Gone()
    note = NoteToGuides(id=uuid.uuid4(), sealed=b64(bytes(1136 + 1024)))
    assert turned(person, strict_json.pad(strict_json.encode(note))) == Code.NO_TEAM_KEY
    leave = strict_json.pad(strict_json.encode(Leave(id=uuid.uuid4())))
    assert decode_answer(strict_json.unpad(post(person, leave).content)) == Done()
    assert turned(person, leave) == Code.NOT_SIGNED_IN  # nobody of that name is here any more


@pytest.mark.parametrize("size", limits.PADDED_SIZES)
def test_requests_have_one_of_three_sizes(member: Person, size: int) -> None:
    data = strict_json.encode(HelpMe(id=uuid.uuid4()))
    assert post(member, data.ljust(size, b" ")).status_code == 200
    for wrong in (data, data.ljust(size - 1, b" "), data.ljust(size + 1, b" ")):
        assert turned(member, wrong) in (Code.MALFORMED, Code.TOO_LARGE)


def test_the_longest_post_of_the_widest_letters_gets_through(another: Admit) -> None:
    person = another()
    assert sent(person, thread_of(person, "🌊" * (limits.TEXT_MAX // 4))).status_code == 200


def test_problems_of_submissions_are_padded_and_say_nothing_of_the_request(another: Admit) -> None:
    person = another()
    own = thread_of(person, "Words that no answer repeats.")
    sent(person, own)
    other = thread_of(person, "Other words under the same id.")
    cases = [
        (strict_json.pad(b"{}"), Code.MALFORMED),
        (strict_json.pad(b'{"kind":"shout"}'), Code.MALFORMED),
        (strict_json.pad(b'{"kind":"help-me","kind":"help-me"}'), Code.MALFORMED),
        (b" " * limits.PADDED_SIZES[0], Code.MALFORMED),
        (bytes(limits.PADDED_SIZES[-1] + 1), Code.TOO_LARGE),
        (strict_json.pad(strict_json.encode(NewThread(id=own.id, room=other.room, title="x", text="x"))),
         Code.ID_CONFLICT),
    ]  # fmt: skip
    for content, code in cases:
        assert turned(person, content) == code
    stranger = Person(person.address, token="nobody")
    assert turned(stranger, strict_json.pad(strict_json.encode(own))) == Code.NOT_SIGNED_IN


@pytest.mark.parametrize("code", Code)
def test_every_problem_there_is_fits_the_smallest_size(code: Code) -> None:
    for retry_after in (None, 0, 86400, 2**31):
        document = strict_json.pad(strict_json.encode(problem_of(code, retry_after=retry_after)))
        assert len(document) == limits.PADDED_SIZES[0]
        assert strict_json.decode(strict_json.unpad(document), Problem).code == code.value


def test_the_quota_is_told_with_the_end_of_the_day_and_help_is_beyond_it(another: Admit) -> None:
    person = another()
    for _ in range(10):
        assert sent(person, thread_of(person)).status_code == 200
    late = strict_json.pad(strict_json.encode(thread_of(person)))
    assert turned(person, late) == Code.QUOTA
    assert 0 < int(post(person, late).headers["retry-after"]) <= 86400
    assert sent(person, HelpMe(id=uuid.uuid4())).status_code == 200


def test_one_id_sent_sixteen_times_at_once_is_one_post(another: Admit) -> None:
    person = another()
    own = thread_of(person)
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: person.send(own), range(16)))
    assert answers == [Held()] * 16
    with pytest.raises(Turned, match="id-conflict"):
        person.send(NewThread(id=own.id, room=own.room, title=own.title, text="Other words."))


def test_a_log_in_that_was_overheard_opens_nothing(member: Person) -> None:
    challenge = ask(member.address, "/v1/session/challenge", ChallengeRequest(), Challenge)
    request = sessions.answer(challenge, member=member.id, community=member.community, login_key=member.login)
    assert ask(member.address, "/v1/session", request, Session)
    with pytest.raises(Turned, match="not-signed-in"):
        ask(member.address, "/v1/session", request, Session)


def test_a_token_changed_anywhere_is_none(member: Person) -> None:
    data = unb64(member.token)
    help_me = strict_json.pad(strict_json.encode(HelpMe(id=uuid.uuid4())))
    for at in (0, 1, 13, len(data) - 1):
        changed = data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :]
        assert turned(Person(member.address, token=b64(changed)), help_me) == Code.NOT_SIGNED_IN
