"""What is open at the end of a shift, and whose; and how much of a note can be sealed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.desk_queue import DeskRow
from client.domain.shift_end import NOTE_BYTES, Loose, LooseEnd, Note, fits, loose_ends
from protocol import hpke, sealed_words
from protocol.guiding import HAND_OVER_MAX
from protocol.reviewing import Band
from tests.support.feed_builder import named_id

REVIEW = named_id("review")
ROW = DeskRow(
    id=REVIEW.bytes, review=REVIEW, version=1, kind="thread", band=Band.TODAY, why=(), author_name="Ann",
    title="Nights", room="Sleep", published=False, since=1,
)  # fmt: skip
KEY = hpke.public_key(hpke.new_private_key())


def whys(row: DeskRow) -> tuple[Loose, ...]:
    return next((one.why for one in loose_ends((row,))), ())


def test_what_nobody_would_miss_is_no_loose_end() -> None:
    assert loose_ends((ROW,)) == ()
    assert loose_ends((replace(ROW, last="hold", proposed="put-out", notes=3, looking=1),)) == ()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (replace(ROW, held="me"), Loose.HELD),
        (replace(ROW, last="escalate"), Loose.PROCEDURE),
        (replace(ROW, proposed="escalate"), Loose.PROCEDURE),
        (replace(ROW, written=True), Loose.WORDS),
        (replace(ROW, asked=True), Loose.ASKED),
    ],
)
def test_each_reason_is_named_and_another_guides_item_is_theirs(row: DeskRow, why: Loose) -> None:
    assert whys(row) == (why,)
    assert loose_ends((row,)) == (LooseEnd(row, (why,)),)
    assert loose_ends((row,))[0].held == (why is Loose.HELD)
    assert whys(replace(row, held="another")) == ()
    assert whys(replace(row, barred=True)) == ()


def test_all_reasons_of_one_item_stand_together() -> None:
    row = replace(ROW, held="me", last="escalate", written=True, asked=True)
    assert whys(row) == (Loose.HELD, Loose.PROCEDURE, Loose.WORDS, Loose.ASKED)


def test_a_note_has_the_parts_that_were_written_below_their_headings() -> None:
    note = Note(open=" Two replies in Sleep.\n", who="Call the lead.")
    assert note
    assert note.text(("Open", "Look", "Who")) == "Open\nTwo replies in Sleep.\n\nWho\nCall the lead."
    assert not Note(" ", "\n", "")
    assert Note().text(("Open", "Look", "Who")) == ""


def sealed(words: str) -> int:
    return len(sealed_words.seal(words.encode(), team_key=KEY, purpose=hpke.Purpose.HAND_OVER, community="c"))


def test_as_much_as_fits_is_as_much_as_the_server_takes() -> None:
    assert fits("a" * NOTE_BYTES)
    assert sealed("a" * NOTE_BYTES) <= HAND_OVER_MAX
    assert not fits("a" * (NOTE_BYTES + 1))
    assert sealed("a" * (NOTE_BYTES + 1)) > HAND_OVER_MAX


@given(st.text(max_size=3000))
def test_what_fits_can_be_sealed_in_any_script(words: str) -> None:
    assert fits(words) == (len(words.encode("utf-8", "replace")) <= NOTE_BYTES)
