"""Each act that a server may write into the record is known to a guide's app: held to what it sent, or passed over."""

from __future__ import annotations

import ast
from pathlib import Path
from uuid import UUID

import pytest

import client.services
from client.domain.guide_acts import CHECKED, NOTHING, ONCE, UNCHECKED, Act, Compared, Done, compared
from protocol.audit_acts import AUDIT_ACTS, BESIDE_THE_QUEUE, TO_A_REVIEW
from tests.support.feed_builder import named_id

SERVICES = Path(client.services.__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "protocol" / "guiding.md"
ME, TARGET, ELSE = named_id("me"), named_id("target"), named_id("something else")
HOUR = 1050


ASKS = {
    *("decide", "second", "hand_on", "add_note", "add_team_key", "acknowledge", "hand_over", "take_over"),
    *("write_letter", "lock", "pin", "notice"),
}
"""The calls of a guide's app after which the server writes an act down that is checked."""
KEEPS = {"auditing.noted", "auditing.note", "_note_key", "guides_unsent.send"}
NO_ACT = {"guiding.py _hand_over"}
"""Wrapping the current team key for a colleague is no act: only a new key is one."""


def senders(path: Path) -> dict[str, bool]:
    """The functions of a service that make such a call, and whether each keeps that it does."""
    found: dict[str, bool] = {}
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.AsyncFunctionDef):
            calls = {ast.unparse(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)}
            if any(call.endswith(f".api.{ask}") for call in calls for ask in ASKS):
                found[f"{path.name} {node.name}"] = bool(calls & KEEPS)
    return found


def recorded(act: str, target: UUID) -> Act:
    one = None if act in ("team-key", "acknowledge") else target
    if act in TO_A_REVIEW:
        return Act(1, act, ME, one, HOUR)
    return Act(1, act, ME, None, HOUR, about=one)


def compare(acts: list[Act], done: list[Done]) -> Compared:
    return compared(acts, done, me=ME, since=HOUR - 50, told=HOUR + 50)


def test_every_act_is_either_held_to_what_was_sent_or_passed_over_for_a_reason() -> None:
    assert CHECKED | UNCHECKED == AUDIT_ACTS
    assert not CHECKED & UNCHECKED
    assert ONCE < CHECKED
    assert TO_A_REVIEW | BESIDE_THE_QUEUE | {"team-key"} == AUDIT_ACTS


def test_the_protocol_names_the_same_acts() -> None:
    row = next(line for line in DOCS.read_text().splitlines() if line.startswith("| `AuditRecord` | `act` |"))
    named = {
        word.strip() for word in row.split("|")[3].replace("`", "").replace(";", ",").split("(")[0].split(",")
    }
    assert {word for word in named if word} == AUDIT_ACTS


@pytest.mark.parametrize("act", sorted(CHECKED))
def test_an_act_one_did_not_send_is_told_and_one_that_was_sent_is_found(act: str) -> None:
    own = recorded(act, TARGET)
    sent = Done(act, own.target, HOUR)
    assert compare([own], []).doubts.unknown == (own,)
    assert compare([], [sent]).doubts.missing == (sent,)
    assert compare([own], [sent]) == Compared(found=1)
    if own.target != NOTHING:
        other = compare([recorded(act, ELSE)], [sent]).doubts
        assert other.unknown
        assert other.missing


@pytest.mark.parametrize("act", sorted(UNCHECKED))
def test_looking_and_reading_put_nothing_in_doubt(act: str) -> None:
    assert not compare([recorded(act, TARGET)], []).doubts


def test_whatever_a_service_sends_in_a_guide_s_name_it_keeps_to_be_compared() -> None:
    found: dict[str, bool] = {}
    for path in SERVICES.glob("*.py"):
        found |= senders(path)
    assert len(found) > 10
    assert {name for name, keeps in found.items() if not keeps} == NO_ACT


@pytest.mark.parametrize("act", sorted(CHECKED))
def test_each_act_is_sent_by_some_service_under_its_name(act: str) -> None:
    assert any(f'"{act}"' in path.read_text() for path in SERVICES.glob("*.py"))


def test_what_was_sent_again_because_its_answer_was_lost_is_found_where_it_was_sent_first() -> None:
    first, again = Done("message", TARGET, HOUR, sure=False), Done("message", TARGET, HOUR + 20)
    found = compare([recorded("message", TARGET)], [first, again])
    assert (bool(found.doubts), found.found) == (False, 1)
    lost = compare([], [first, again])
    assert lost.doubts.missing == (again,)


def test_what_can_be_done_only_once_is_one_act_however_often_it_was_sent() -> None:
    sent = [Done("take-over", TARGET, HOUR), Done("take-over", TARGET, HOUR + 5)]
    assert not compare([recorded("take-over", TARGET)], sent).doubts
