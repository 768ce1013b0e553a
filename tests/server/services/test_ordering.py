"""How well the rules order, as guides see it: counted once a decision, and told so that nobody can be counted."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.descriptor import PostingPolicy
from protocol.reviewing import Band, Decision
from protocol.submissions import HelpMe, Report
from server.domain.bands import BANDS
from server.domain.months import month_of
from server.domain.suppression import LEAST, UNDER
from server.services.figures import gather
from server.services.ordering import Share, measured, share
from tests.server.services.deciding import only_row, request, rule, second
from tests.server.town import Town

D = Decision


def counted(town: Town) -> dict[str, int]:
    found = town.store.read(lambda tx: tx.tallies(month_of(town.now))).result()
    return {name: count for name, count in found.items() if name.startswith("soon/")}


def test_what_a_guide_says_is_counted_with_the_decision_and_not_twice(town: Town) -> None:
    guide, author = town.guide(), town.member()
    town.thread(author, "I want to die.")
    row = only_row(town, guide)
    assert row.band == Band.NOW
    item = town.claim(guide, row)
    asked = request(D.APPROVE, item.row, None, soon=Band.SOON)
    for _ in range(2):  # the answer was lost
        town.decide(guide, row, asked)
    assert counted(town) == {"soon/now/soon": 1}
    assert gather(town.store.read(lambda tx: tx.tallies(month_of(town.now))).result())  # nothing else minds


def test_that_it_was_a_newcomers_is_no_rules_doing(town: Town) -> None:
    town.policy(PostingPolicy.HOLD_NEWCOMERS)
    guide, author = town.guide(), town.member()
    town.thread(author, "It rained.")
    row = only_row(town, guide)
    assert row.band == Band.TODAY
    rule(town, guide, row, D.APPROVE, None, soon=Band.ROUTINE)
    assert counted(town) == {"soon/routine/routine": 1}


@pytest.mark.parametrize("decision", [D.HOLD, D.REMOVE, D.APPROVE_WITH_NOTE])
def test_only_what_ends_a_review_counts(town: Town, decision: Decision) -> None:
    guide, author = town.guide(), town.member()
    town.thread(author)
    rule(town, guide, only_row(town, guide), decision, author, soon=Band.NOW)
    assert sum(counted(town).values()) == (0 if decision == D.HOLD else 1)


def test_of_what_needs_two_the_first_guides_word_counts_once_both_agree(town: Town) -> None:
    one, other = town.guide(), town.guide()
    author, _ = town.published_thread("I will find you.")
    rule(town, one, only_row(town, one), D.PUT_OUT, author, soon=Band.NOW)
    assert counted(town) == {}
    second(town, other, town.claim(other, only_row(town, other)).row, agrees=True)
    assert sum(counted(town).values()) == 1


def test_calls_and_reports_are_ordered_by_what_they_are(town: Town) -> None:
    guide = town.guide()
    author, thread = town.published_thread("A sharp word.")
    town.send(town.member(), Report(id=uuid.uuid4(), post=thread.id, reason="something-else"))
    town.send(author, HelpMe(id=uuid.uuid4()))
    rule(town, guide, only_row(town, guide, "report"), D.APPROVE, author, soon=Band.NOW)
    rule(town, guide, only_row(town, guide, "help-me"), D.APPROVE_WITH_NOTE, author, soon=Band.NOW)
    assert counted(town) == {}


def test_recall_and_precision() -> None:
    found = measured(
        {
            "soon/now/now": 40, "soon/now/routine": 10,
            "soon/soon/now": 10, "soon/routine/now": 50, "soon/routine/routine": 1000,
            "soon/strange": 5, "decided/posts/now/approve/": 9, "soon/never/now": 7,
        }
    )  # fmt: skip
    assert found.judged == 1110
    assert list(found.bands) == [Band.NOW, Band.SOON, Band.TODAY]
    assert found.bands[Band.NOW].recall == Share(40, 45)
    assert found.bands[Band.NOW].precision == Share(80, 90)
    assert found.bands[Band.SOON].recall == Share(50, 55)


def test_too_few_are_not_told() -> None:
    found = measured({"soon/now/now": 9})
    assert found.judged == UNDER
    assert all(one.recall is None and one.precision is None for one in found.bands.values())


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_a_share_is_true_and_leaves_five_counts_open(part: int, more: int) -> None:
    whole = part + more
    told = share(part, whole)
    if told is None:
        assert whole < 2 * LEAST
        return
    assert 0 <= told.least < told.most <= 100
    assert told.least * whole <= 100 * part <= told.most * whole
    possible = [one for one in range(whole + 1) if share(one, whole) == told]
    assert len(possible) >= 5


@given(st.dictionaries(st.tuples(st.sampled_from(BANDS), st.sampled_from(BANDS)), st.integers(0, 500)))
def test_whatever_is_counted_can_be_told(counts: dict[tuple[Band, Band], int]) -> None:
    found = measured({f"soon/{one.value}/{other.value}": count for (one, other), count in counts.items()})
    assert set(found.bands) == set(BANDS[:-1])
