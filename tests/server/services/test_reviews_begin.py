"""How things come into the guides' queue: bands, reasons, ranks and deadlines."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from protocol.changes import PostBody
from protocol.problems import Code
from protocol.reviewing import Band
from server.domain.bands import BANDS
from server.domain.records import Review, ReviewState
from server.services.reviews_begin import begin
from tests.server.services.test_review import code_of
from tests.server.town import Town

ME = uuid.UUID(int=7, version=4).bytes


def begun(town: Town, kind: str, **given: Any) -> Review:
    around = town.around()
    review = town.store.write(lambda tx: begin(tx, around, kind=kind, author=ME, **given)).result()
    kept = town.store.read(lambda tx: tx.review(review.id)).result()
    assert kept == review
    return review


@pytest.mark.parametrize(
    ("kind", "given", "band", "rank", "minutes"),
    [
        ("help-me", {}, Band.NOW, 0, 15),
        ("reply", {"body": PostBody("I want to die.")}, Band.NOW, 1, 15),
        ("note-to-guides", {}, Band.SOON, 2, 120),
        ("report", {"asked": "someone-in-danger"}, Band.NOW, 1, 15),
        ("report", {"asked": "method-detail"}, Band.SOON, 2, 120),
        ("report", {"asked": "unkind"}, Band.TODAY, 3, 720),
        ("report", {"asked": "unkind", "body": PostBody("I want to die.")}, Band.NOW, 1, 15),
        ("appeal", {}, Band.TODAY, 3, 720),
        ("thread", {"body": PostBody("That is all.", "I want to die")}, Band.NOW, 1, 15),
        ("thread", {"body": PostBody("It rained.", "Tea")}, Band.ROUTINE, 4, 2880),
        ("reply", {"body": PostBody("It rained."), "newcomer": True}, Band.TODAY, 3, 720),
        ("reply", {"body": PostBody("the urge to cut is back"), "newcomer": True}, Band.SOON, 2, 120),
        ("warmth", {"body": PostBody("Thank you.")}, Band.ROUTINE, 4, 2880),
        ("edit", {"body": PostBody("I want to die.")}, Band.NOW, 1, 15),
    ],
)
def test_each_kind_has_its_band_rank_and_deadline(
    town: Town, kind: str, given: dict[str, Any], band: Band, rank: int, minutes: int
) -> None:
    review = begun(town, kind, **given)
    assert (BANDS[review.band], review.rank) == (band, rank)
    assert review.waiting_since == int(town.now)
    assert review.deadline == int(town.now) + 60 * minutes
    assert (review.state, review.version, review.opened) == (ReviewState.WAITING, 1, False)
    assert bool(review.why) == (band != Band.ROUTINE)
    assert review.rules_version == town.around().rules.version


def test_words_are_kept_only_while_the_feed_has_them_not(town: Town) -> None:
    words = {"body": PostBody("It rained.", "Tea", ("grief",)), "to": ME}
    held = begun(town, "thread", **words)
    assert (held.title, held.text, held.notes, held.to) == ("Tea", "It rained.", ("grief",), ME)
    shown = begun(town, "thread", published=True, **words)
    assert (shown.title, shown.text, shown.notes, shown.to) == ("", "", (), None)
    assert begun(town, "report", asked="unkind", body=PostBody("It rained.")).text == ""


def test_a_report_names_a_reason_of_the_catalogue(town: Town) -> None:
    assert code_of(lambda: begun(town, "report", asked="dislike")) == Code.MALFORMED
    assert town.store.read(lambda tx: tx.count_open()).result() == {}
