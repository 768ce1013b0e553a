from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.descriptor import PostingPolicy, Room
from protocol.submissions import Because, Consent, EditPost, HelpMe, Leave, NewThread, Reply, Submission
from server.domain.posting import (
    counted_as,
    is_newcomer,
    is_paused,
    must_wait,
    usual_wait,
    wait_bucket,
    why_not,
)
from server.domain.records import Member, Role

ID = uuid.UUID(int=0, version=4)
THREAD = NewThread(id=ID, room=ID, title="x", text="x")
REPLY = Reply(id=ID, thread=ID, text="x")
EDIT = EditPost(id=ID, post=ID, text="x")


def member(role: Role = Role.MEMBER, *, approved: int = 0, paused: int | None = None) -> Member:
    return Member(bytes(16), "Quiet Harbour", role, "2026-11", approved=approved, paused_until_day=paused)


@given(
    st.sampled_from(PostingPolicy),
    st.integers(0, 5),
    st.integers(0, 5),
    st.sampled_from([Role.MEMBER, Role.GUIDE]),
)
def test_who_waits_where(policy: PostingPolicy, approved: int, needed: int, role: Role) -> None:
    room = Room(ID, "Sleep", policy, needed)
    author = member(role, approved=approved)
    newcomer = approved < needed and role != Role.GUIDE
    assert is_newcomer(room, author) == newcomer
    expected = {"hold-all": True, "hold-newcomers": newcomer, "publish-then-review": False}[policy.value]
    assert must_wait(room, author) == expected


@pytest.mark.parametrize(("until", "paused"), [(None, False), (9, False), (10, True), (11, True)])
def test_a_pause_holds_up_to_and_with_its_last_day(until: int | None, paused: bool) -> None:
    person = member(paused=until)
    assert is_paused(person, 10) == paused
    for submission in (THREAD, REPLY, EDIT):
        assert why_not(submission, person, day=10) == (Because.PAUSED if paused else None)
    assert why_not(EDIT, person, day=10, answers_proposal=True) is None


@pytest.mark.parametrize("role", [Role.PUTTING_OUT, Role.RESTING])
def test_taking_consent_back_is_nobodys_to_refuse(role: Role) -> None:
    def consent(granted: bool) -> Submission:
        return Consent(id=ID, post=ID, study="sleep", granted=granted)

    assert why_not(consent(True), member(role), day=1) is not None
    assert why_not(consent(False), member(role), day=1) is None
    # A proposal is no reason to write for somebody who is being put out.
    assert why_not(EDIT, member(role), day=1, answers_proposal=True) is not None


def test_what_nobody_may_be_kept_from_has_no_quota() -> None:
    for submission in (HelpMe(id=ID), Leave(id=ID), Consent(id=ID, post=ID, study="sleep", granted=False)):
        assert counted_as(submission) == ()
    assert counted_as(THREAD) == ("post", "thread")


@given(st.floats(0, 10**9))
def test_of_a_wait_only_a_step_stays_never_shorter_than_it_was(seconds: float) -> None:
    step = wait_bucket(seconds)
    assert step * 60 >= min(seconds, 10080 * 60)
    assert step in {wait_bucket(one * 60) for one in (1, 10, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720,
                                                     1440, 2880, 4320, 7200, 10080)}  # fmt: skip


def test_a_usual_wait_needs_five() -> None:
    assert usual_wait([10] * 4) is None
    assert usual_wait([10, 20, 30, 40, 50]) == 30
