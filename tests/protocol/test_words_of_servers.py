"""Codes, places and counts in what a server says: only those that an honest one would say."""

from __future__ import annotations

import uuid

import pytest

from protocol import problems, reviewing, strict_json, submissions
from protocol.errors import Malformed


@pytest.mark.parametrize("code", ["\u202egnp.exe", "<b>", "two words", "", "Quota", "quota\n"])
def test_a_code_from_a_server_is_a_code(code: str) -> None:
    refusal = problems.Problem("urn:x", "No", 403, code)
    with pytest.raises(Malformed):
        problems.decode(strict_json.encode(refusal))
    answers: list[submissions.Answer] = [submissions.Refused(code)]
    if code:
        answers += [submissions.Refused("off-topic", code), submissions.Received(outcome=code)]
    for answer in answers:
        with pytest.raises(Malformed):
            submissions.decode_answer(strict_json.encode(answer))
    known = submissions.Refused("off-topic", "r5")
    assert submissions.decode_answer(strict_json.encode(known)) == known


@pytest.mark.parametrize(
    "place", ["\0", "a\r\nx: 1", "../..", "http://example.org", "#a", "\u0661", "%", " "]
)
def test_a_next_place_can_stand_in_an_address(place: str) -> None:
    with pytest.raises(Malformed):
        reviewing.check_queue(reviewing.Queue((), True, place))
    reviewing.check_queue(reviewing.Queue((), True, f"3-1800000000-{uuid.UUID(int=5).hex}"))


def test_a_claimed_item_has_no_more_notes_than_a_post() -> None:
    row = reviewing.QueueRow(
        review=uuid.uuid4(), version=1, kind="thread", band=reviewing.Band.TODAY, author=uuid.uuid4(),
        author_name="Ann", published=True, waiting_since=1,
    )  # fmt: skip
    reviewing.check_item(reviewing.ReviewItem(row=row, notes=("grief",) * 8))
    with pytest.raises(Malformed):
        reviewing.check_item(reviewing.ReviewItem(row=row, notes=("grief",) * 9))
