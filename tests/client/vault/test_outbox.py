from __future__ import annotations

from dataclasses import replace

import pytest

from client.domain.errors import BugError, IllegalMove
from client.vault import outbox
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection


def _intent(name: str, community: str = "c") -> Intent:
    return Intent(id=name, community_id=community, kind="reply", payload=b'{"id":1}', created_at=7)


def test_intents_leave_in_the_order_they_came(private: Connection) -> None:
    for name in ("a", "b", "c"):
        outbox.add(private, _intent(name))
    outbox.add(private, _intent("elsewhere", community="x"))
    left = []
    while found := outbox.next_to_send(private, community_id="c", now=0):
        outbox.mark(private, intent_id=found.id, state="sending")
        outbox.mark(private, intent_id=found.id, state="held", answer='{"state":"held"}')
        left.append(found.id)
    assert left == ["a", "b", "c"]
    assert [each.id for each in outbox.waiting(private)] == ["elsewhere"]
    assert [each.state for each in outbox.every(private, community_id="c")] == ["held"] * 3


def test_one_at_a_time_in_each_community(private: Connection) -> None:
    outbox.add(private, _intent("a"))
    outbox.add(private, _intent("b"))
    outbox.add(private, _intent("x", community="x"))
    outbox.mark(private, intent_id="a", state="sending")
    assert outbox.next_to_send(private, community_id="c", now=0) is None
    assert outbox.next_to_send(private, community_id="x", now=0) is not None


def test_a_time_out_is_unknown_and_goes_first_again(private: Connection) -> None:
    outbox.add(private, _intent("a"))
    outbox.add(private, _intent("b"))
    outbox.mark(private, intent_id="a", state="sending")
    outbox.mark(private, intent_id="a", state="unknown")
    found = outbox.next_to_send(private, community_id="c", now=0)
    assert found is not None
    assert (found.id, found.state, found.attempts, found.payload) == ("a", "unknown", 1, b'{"id":1}')
    assert outbox.mark(private, intent_id="a", state="sending").attempts == 2


def test_what_was_being_sent_when_the_process_ended_is_unknown(private: Connection) -> None:
    outbox.add(private, _intent("a"))
    outbox.mark(private, intent_id="a", state="sending")
    assert outbox.resume(private) == 1
    kept = outbox.get(private, "a")
    assert kept is not None
    assert kept.state == "unknown"
    assert outbox.resume(private) == 0


def test_the_same_intent_again_changes_nothing_and_other_bytes_are_refused(private: Connection) -> None:
    number = outbox.add(private, _intent("a"))
    outbox.mark(private, intent_id="a", state="sending")
    assert outbox.add(private, _intent("a")) == number
    kept = outbox.get(private, "a")
    assert kept is not None
    assert kept.state == "sending"
    with pytest.raises(BugError):
        outbox.add(private, Intent(id="a", community_id="c", kind="reply", payload=b"other", created_at=7))


@pytest.mark.parametrize(
    ("path", "refused"),
    [
        ((), "published"),
        ((), "unknown"),
        (("sending", "unknown"), "queued"),
        (("sending", "unknown"), "published"),
        (("sending", "published"), "queued"),
        (("sending", "published"), "sending"),
        (("sending", "refused"), "sending"),
        (("sending", "held"), "sending"),
    ],
)
def test_an_illegal_move_changes_nothing(
    private: Connection, path: tuple[outbox.IntentState, ...], refused: outbox.IntentState
) -> None:
    outbox.add(private, _intent("a"))
    for state in path:
        outbox.mark(private, intent_id="a", state=state)
    before = outbox.get(private, "a")
    with pytest.raises(IllegalMove):
        outbox.mark(private, intent_id="a", state=refused)
    assert outbox.get(private, "a") == before


def test_only_what_was_never_sent_can_be_taken_back(private: Connection) -> None:
    outbox.add(private, _intent("a"))
    outbox.take_back(private, "a")
    assert outbox.get(private, "a") is None
    outbox.add(private, _intent("b"))
    outbox.mark(private, intent_id="b", state="sending")
    outbox.mark(private, intent_id="b", state="queued")
    for name in ("a", "b"):
        with pytest.raises(IllegalMove):
            outbox.take_back(private, name)
    assert outbox.get(private, "b") is not None


def test_an_order_number_is_never_given_twice(private: Connection) -> None:
    first = outbox.add(private, _intent("a"))
    outbox.take_back(private, "a")
    assert outbox.add(private, _intent("b")) > first


def test_leaving_forgets_one_community_only(private: Connection) -> None:
    outbox.add(private, _intent("a"))
    outbox.add(private, _intent("x", community="x"))
    outbox.forget(private, community_id="c")
    assert [each.id for each in outbox.every(private)] == ["x"]


def test_an_unknown_id_is_our_bug(private: Connection) -> None:
    with pytest.raises(BugError):
        outbox.mark(private, intent_id="nobody", state="sending")


def test_what_is_kept_back_is_not_sent_before_its_time_and_nothing_overtakes_it(private: Connection) -> None:
    outbox.add(private, replace(_intent("thread"), ready_at=1_000))
    outbox.add(private, _intent("reply to it"))
    assert outbox.next_to_send(private, community_id="c", now=990) is None
    found = outbox.next_to_send(private, community_id="c", now=1_000)
    assert found is not None
    assert found.id == "thread"


def test_a_clock_that_jumped_keeps_nothing_back_for_longer_than_two_minutes(private: Connection) -> None:
    outbox.add(private, replace(_intent("thread"), ready_at=400_000_000))
    assert outbox.next_to_send(private, community_id="c", now=1_000) is not None


def test_what_may_have_left_once_is_never_kept_back(private: Connection) -> None:
    outbox.add(private, replace(_intent("thread"), ready_at=1_000))
    outbox.mark(private, intent_id="thread", state="sending")
    outbox.mark(private, intent_id="thread", state="unknown")
    assert outbox.next_to_send(private, community_id="c", now=990) is not None
