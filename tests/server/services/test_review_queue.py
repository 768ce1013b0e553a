"""The queue's order, and places in it that hold while items come and go."""

from __future__ import annotations

import random
import uuid

import pytest

from protocol.problems import Code
from protocol.reviewing import QUEUE_PAGE
from server.domain.records import Review, ReviewState
from server.services.review import place_of
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.services.deciding import hand_on
from tests.server.services.test_review import code_of
from tests.server.town import Town


def item(town: Town, author: bytes, chance: random.Random, number: int) -> Review:
    band = chance.randrange(4)
    help_me = chance.random() < 0.1
    return Review(
        id=uuid.UUID(int=chance.getrandbits(128), version=4).bytes,
        version=1,
        kind="help-me" if help_me else "reply",
        state=ReviewState.WAITING,
        band=0 if help_me else band,
        why=(),
        rules_version=1,
        author=author,
        published=False,
        text="It rained.",
        waiting_since=int(town.now) + number // 3,  # three at a time wait equally long
        rank=0 if help_me else 1 + band,
    )


def fill(town: Town, count: int) -> tuple[Person, list[Review]]:
    author, guide, chance = town.member(), town.guide(), random.Random(4)
    found = [item(town, author.id.bytes, chance, number) for number in range(count)]
    chance.shuffle(found)

    def put(tx: Writing) -> None:
        for one in found:
            tx.put_review(one)

    town.store.write(put).result()
    return guide, sorted(found, key=lambda one: (one.rank, one.waiting_since or 0, one.id))


def test_calls_for_help_first_then_by_band_then_the_longest_waiting(town: Town) -> None:
    guide, expected = fill(town, 100)
    seen: list[bytes] = []
    page = town.queue(guide)
    while True:
        seen += [row.review.bytes for row in page.rows]
        assert len(page.rows) <= QUEUE_PAGE
        assert bool(page.next) == page.more
        if not page.more:
            break
        page = town.queue(guide, after=page.next)
    assert seen == [one.id for one in expected]


def test_a_place_holds_while_items_move(town: Town) -> None:
    guide, expected = fill(town, 100)
    other = town.guide()
    first = town.queue(guide)
    seen = {row.review.bytes for row in first.rows}
    last = first.rows[-1]
    around = town.around()
    # The row that the place was taken from is decided, others of the first page are claimed and handed on.
    town.approve(other, next(row for row in reversed(first.rows) if row.kind == "reply"))
    for row in first.rows[:5]:
        hand_on(town, other, town.claim(other, row).row)
    from server.services.reviews_begin import begin

    late = town.store.write(
        lambda tx: begin(tx, around, kind="help-me", author=last.author.bytes)
    ).result()  # comes in before everything
    page, rest = first, []
    while page.more:
        page = town.queue(guide, after=page.next)
        rest += [row.review.bytes for row in page.rows]
    assert rest == [one.id for one in expected if one.id not in seen]
    assert late.id not in rest
    assert any(row.review.bytes == late.id for row in town.queue(guide).rows)


@pytest.mark.parametrize(
    "text",
    ["", "x", "0-0", f"1-2-{'a' * 31}", f"1-2-{'A' * 32}", f"-1-2-{'a' * 32}", f"1-{'9' * 13}-{'a' * 32}",
     f"1-2-{'a' * 32}\n", str(uuid.UUID(int=1))],
)  # fmt: skip
def test_a_place_that_no_answer_named_is_refused(text: str) -> None:
    assert code_of(lambda: place_of(text)) == Code.MALFORMED
