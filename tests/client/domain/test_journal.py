from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.errors import BugError
from client.domain.journal import CheckIn, JournalEntry, Moment, storable


def test_a_moment_keeps_the_instant_and_the_offset() -> None:
    when = datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    moment = Moment.of(when)
    assert moment.offset_minutes == -210
    assert datetime.fromtimestamp(moment.utc, UTC) == when


def test_a_moment_without_a_time_zone_is_no_moment() -> None:
    with pytest.raises(BugError):
        Moment.of(datetime(2026, 3, 1))
    with pytest.raises(BugError):
        Moment(utc=0, offset_minutes=24 * 60)


@pytest.mark.parametrize("mood", [0, 6, -1])
def test_a_mood_is_from_one_to_five(mood: int) -> None:
    with pytest.raises(BugError):
        CheckIn(id="a", created=Moment(0, 0), mood=mood)
    with pytest.raises(BugError):
        JournalEntry(id="a", created=Moment(0, 0), text="", mood=mood)


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_whatever_is_pasted_becomes_storable_and_keeps_its_length(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert "\0" not in kept.encode().decode()
    assert storable(kept) == kept


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_sound_text_is_not_touched(text: str) -> None:
    assert storable(text) == text
