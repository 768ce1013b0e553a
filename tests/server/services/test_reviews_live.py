"""Following the queue by its changes: whoever does sees what whoever fetches it whole sees."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from protocol import strict_json
from protocol.around import CLOSED_SHOWN, LOOK_SECONDS, NoteKind
from protocol.limits import PADDED_SIZES
from protocol.problems import Code
from protocol.reviewing import QUEUE_PAGE, Decision, QueueRow
from protocol.submissions import Appeal, EditPost, HelpMe, Leave, Report, WithdrawPost
from server.domain.faults import TurnedAway
from server.domain.records import Review, ReviewState, Role
from server.services import reviews_live
from server.services.guides import leave_team
from server.services.retention import Today, prune
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.services.around_reviews import Follower, look, note, noted, since, whole_queue
from tests.server.services.conftest import Again
from tests.server.services.deciding import hand_on, only_row, rule, second
from tests.server.services.keeping import carried_or_new
from tests.server.services.sending import change_member, member, quotas, team_key
from tests.server.services.test_backing_up import back_up_now
from tests.server.services.test_review import code_of
from tests.server.services.test_review_queue import fill, item
from tests.server.town import Town

D = Decision


class Street:
    """Some members and guides to whom things happen by chance."""

    def __init__(self, town: Town, chance: random.Random) -> None:
        self.town = town
        self.chance = chance
        self.guides = [town.guide() for _ in range(3)]
        team_key(town, self.guides[0])
        quotas(town, threads_per_day=10_000, posts_per_day=10_000, reports_per_day=10_000)
        self.threads: list[tuple[Person, uuid.UUID]] = []
        for _ in range(3):
            author, thread = town.published_thread("A sharp word.")
            self.threads.append((author, thread.id))

    def step(self) -> None:
        """Something happens, or is refused."""
        acts: tuple[Callable[[], object], ...] = (
            self.writes,
            self.calls,
            self.reports,
            self.rewords,
            self.takes_back,
            self.leaves,
            self.appeals,
            *[self.claims, self.decides, self.hands_on, self.notes, self.looks] * 2,
            self.looks_end,
            self.guide_goes,
        )
        try:
            self.chance.choice(acts)()
        except (TurnedAway, IndexError):  # refused, or nothing is there to choose from
            pass

    def guide(self) -> Person:
        return self.chance.choice(self.guides)

    def member(self) -> tuple[Person, uuid.UUID]:
        return self.chance.choice(self.threads)

    def row(self, guide: Person) -> QueueRow:
        return self.chance.choice(list(whole_queue(self.town, guide)[0].values()))

    def writes(self) -> None:
        person = self.town.member() if self.chance.random() < 0.3 else self.member()[0]
        self.threads.append((person, self.town.thread(person, "It rained.").id))

    def calls(self) -> None:
        self.town.send(self.member()[0], HelpMe(id=uuid.uuid4()))

    def reports(self) -> None:
        post = self.member()[1]
        sender = self.chance.choice([self.member()[0], self.guide()])
        self.town.send(sender, Report(id=uuid.uuid4(), post=post, reason="something-else"))

    def rewords(self) -> None:
        person, thread = self.member()
        self.town.send(person, EditPost(id=uuid.uuid4(), post=thread, text="Other words.", title="Other"))

    def takes_back(self) -> None:
        person, thread = self.member()
        self.town.send(person, WithdrawPost(id=uuid.uuid4(), post=thread))

    def leaves(self) -> None:
        if len(self.threads) > 4 and self.chance.random() < 0.3:
            person, _ = self.member()
            self.town.send(person, Leave(id=uuid.uuid4()))
            prune(self.town.store, Today(self.town.descriptor(), self.town.now))

    def appeals(self) -> None:
        person, thread = self.member()
        for one in self.town.store.read(lambda tx: tx.reviews_of_post(thread.bytes)).result():
            self.town.send(person, Appeal(id=uuid.uuid4(), review=uuid.UUID(bytes=one.id)))

    def claims(self) -> None:
        guide = self.guide()
        self.town.claim(guide, self.row(guide))

    def decides(self) -> None:
        guide = self.guide()
        row = self.chance.choice(list(whole_queue(self.town, guide)[0].values()))
        author = next((one for one, _ in self.threads if one.id == row.author), None)
        if row.proposed:
            item = self.town.claim(guide, row)
            second(self.town, guide, item.row, agrees=self.chance.random() < 0.5)
            return
        decision = self.chance.choice(
            [D.APPROVE, D.APPROVE_WITH_NOTE, D.HOLD, D.REMOVE, D.PROPOSE_REDACTION, D.PUT_OUT, D.RESTORE]
        )
        rule(self.town, guide, row, decision, author)

    def hands_on(self) -> None:
        guide = self.guide()
        item = self.town.claim(guide, self.row(guide))
        hand_on(self.town, guide, item.row, self.chance.choice([None, self.guide()]))

    def notes(self) -> None:
        guide = self.guide()
        to = self.chance.choice([None, self.guide()])
        request = noted(self.town, kind=NoteKind.NOTE if to is None else NoteKind.ASK, to=to)
        note(self.town, guide, self.row(guide).review, request)

    def looks(self) -> None:
        guide = self.guide()
        look(self.town, guide, self.row(guide).review)

    def looks_end(self) -> None:
        self.town.now += LOOK_SECONDS + 1
        reviews_live.end_looks(self.town.store, now=self.town.now)

    def guide_goes(self) -> None:
        if self.chance.random() > 0.2:
            return
        guide = self.guides.pop(self.chance.randrange(1, len(self.guides)))
        known = member(self.town, guide)
        self.town.store.write(lambda tx: leave_team(tx, known)).result()
        change_member(self.town, guide, role=Role.MEMBER)
        self.guides.append(self.town.guide())


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_whoever_follows_sees_what_whoever_looks_sees(town: Town, seed: int) -> None:
    """By every row, field by field, but for what time alone changes: a claim that ran out tells its own end."""
    street = Street(town, random.Random(seed))
    followers = [Follower(town, street.guides[0])]
    for number in range(60):
        street.step()
        if number == 30:
            followers.append(Follower(town, street.guides[0]))
        for one in followers[: 1 + number % 2]:
            one.follow()
            rows, _ = whole_queue(town, one.guide)
            assert told(one.rows, town.now) == told(rows, town.now)
    assert followers[0].anew == 0


def told(rows: dict[uuid.UUID, QueueRow], now: float) -> dict[str, set[object]]:
    """What stands in the rows, field by field, as it reads when a claim that ran out is none."""
    found: dict[str, set[object]] = {}
    for row in rows.values():
        if row.lease_until is not None and row.lease_until <= now:
            row = msgspec.structs.replace(row, claimed_by=None, lease_until=None)
        for name in row.__struct_fields__:
            found.setdefault(name, set()).add((row.review, getattr(row, name)))
    return found


def test_nothing_changed_is_answered_so(town: Town) -> None:
    guide, _ = fill(town, 5)
    row = town.queue(guide).row
    found = since(town, guide, row)
    assert (found.row, found.rows, found.gone, found.more, found.whole) == (row, (), (), False, False)


def test_a_claims_renewal_is_a_change_of_its_row(town: Town) -> None:
    town.thread(town.member())
    guide, other = town.guide(), town.guide()
    follower = Follower(town, other)
    row = town.claim(guide, only_row(town, guide)).row
    town.now += 60
    town.claim(guide, row)
    follower.follow()
    (seen,) = follower.rows.values()
    assert (seen.claimed_by, seen.lease_until) == (guide.id, int(town.now) + 600)


def test_a_place_from_elsewhere_or_from_long_ago_means_to_fetch_all(town: Town) -> None:
    guide, _ = fill(town, 5)
    row = town.queue(guide).row
    assert since(town, guide, row + 1).whole
    assert not since(town, guide, 0).whole  # nothing was forgotten yet
    town.store.write(reviews_live.turn_hour).result()
    assert not since(town, guide, 0).whole
    decided = town.store.read(lambda tx: tx.sights(None, 1, guide=b"", now=0)).result()[0].review
    town.store.write(lambda tx: tx.put_review(_decided(decided))).result()
    assert since(town, guide, row).gone == (uuid.UUID(bytes=decided.id),)
    town.store.write(reviews_live.turn_hour).result()
    assert since(town, guide, 0).whole
    assert since(town, guide, row).gone == (uuid.UUID(bytes=decided.id),)  # for an hour at least
    town.store.write(reviews_live.turn_hour).result()
    assert since(town, guide, row).whole
    assert closed(town) == []
    assert not since(town, guide, town.queue(guide).row).whole


def closed(town: Town) -> list[bytes]:
    return [one for _, one in town.store.read(lambda tx: tx.closed_since(0, 9_999)).result()]


def _decided(review: Review) -> Review:
    return replace(review, state=ReviewState.DECIDED, decided_day=1, waiting_since=None, text="")


def test_many_changes_come_in_answers_that_fit_and_end(town: Town) -> None:
    guide, reviews = fill(town, 3 * QUEUE_PAGE)
    follower = Follower(town, guide)
    author = town.member()
    chance = random.Random(9)

    def change(tx: Writing) -> None:
        for one in reviews[: 2 * QUEUE_PAGE]:
            tx.put_review(one)
        for one in reviews[2 * QUEUE_PAGE :]:
            tx.put_review(_decided(one))
        for number in range(CLOSED_SHOWN + 9):  # come and gone unseen
            review = item(town, author.id.bytes, chance, number)
            tx.add_review(review)
            tx.put_review(_decided(review))

    town.store.write(change).result()
    sizes = []
    row, more = follower.row, True
    while more:
        found = since(town, guide, row)
        sizes.append(len(strict_json.pad(strict_json.encode(found))))
        row, more = found.row, found.more
    assert len(sizes) >= 3
    assert max(sizes) <= PADDED_SIZES[-1]
    follower.follow()
    assert follower.rows == whole_queue(town, guide)[0]
    assert len(follower.rows) == 2 * QUEUE_PAGE


def test_long_rows_are_not_left_out(town: Town) -> None:
    guide, reviews = fill(town, QUEUE_PAGE)
    follower = Follower(town, guide)

    def change(tx: Writing) -> None:
        for one in reviews:
            tx.put_review(replace(one, why=tuple("é" * 180 + str(n) for n in range(9))))

    town.store.write(change).result()
    follower.follow()
    assert follower.answers > 1
    assert follower.rows == whole_queue(town, guide)[0]


def test_following_is_for_guides(town: Town) -> None:
    stranger, waiting = town.member(), town.guide()
    change_member(town, waiting, role=Role.GUIDE_WAITING)
    assert code_of(lambda: since(town, stranger, 0)) == Code.NOT_ALLOWED
    assert code_of(lambda: since(town, waiting, 0)) == Code.GUIDE_NOT_CONFIRMED

    def listen(person: Person) -> int:
        return town.store.read(lambda tx: reviews_live.listen(tx, guide=person.id.bytes)).result()

    assert code_of(lambda: listen(stranger)) == Code.NOT_ALLOWED
    guide = town.guide()
    assert listen(guide) == town.queue(guide).row


def test_who_is_no_guide_any_more_is_told_nothing(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    both = [guide.id.bytes, other.id.bytes, bytes(16)]
    found = town.store.read(lambda tx: reviews_live.news(tx, both)).result()
    assert found.guides == {guide.id.bytes, other.id.bytes}
    change_member(town, other, role=Role.MEMBER)
    found = town.store.read(lambda tx: reviews_live.news(tx, both)).result()
    assert found.guides == {guide.id.bytes}


def test_no_place_is_good_after_a_restore(town: Town, tmp_path: Path, again: Again) -> None:
    guide, _ = fill(town, 5)
    backup, desk = back_up_now(town, tmp_path / "backups")
    for _ in range(3):
        town.thread(town.member())
    later = town.queue(guide).row
    back = again(town, backup, desk=desk, erasures=carried_or_new(town))
    now = back.queue(guide).row
    assert now > later
    for row in (0, later - 2, later, now - 1):
        assert since(back, guide, row).whole
    assert not since(back, guide, now).whole
