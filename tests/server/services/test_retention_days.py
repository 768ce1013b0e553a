"""What ends on its day: putting out, epochs, reviews, and whatever decides nothing any more."""

from __future__ import annotations

import uuid
from concurrent.futures import Future
from dataclasses import replace
from typing import cast

import pytest

from protocol.encoding import day_of
from protocol.reviewing import Decision
from protocol.submissions import WithdrawPost
from server.domain.months import month_of
from server.domain.records import Member, Review, ReviewState, Role
from server.services import retention
from server.services import upkeep as upkeep_module
from server.services.upkeep import Upkeep
from server.store.interface import DeskStore, Reading, Store, Writing
from tests.server.live_files import live_files_with, spelled
from tests.server.people import Person
from tests.server.services.deciding import only_row, rule, second
from tests.server.services.keeping import role, run
from tests.server.services.sending import team_key
from tests.server.town import Town

SECRET = f"cormorants over the weir at seven, {uuid.uuid4().hex}"
"""Of this run alone: other tests' communities may live in the same database."""
DAY = 86400


def put_out(town: Town, person: Person, *, day: int) -> Review:
    """As two guides' decision leaves it."""
    review = Review(
        id=uuid.uuid4().bytes,
        version=3,
        kind="report",
        state=ReviewState.DECIDED,
        band=0,
        why=(),
        rules_version=1,
        author=person.id.bytes,
        decision="put-out",
        reason="threats",
        decided_day=day,
        text_until_day=day + 90,
    )

    def decide(tx: Writing) -> None:
        tx.put_review(review)
        found = tx.member(person.id.bytes)
        assert found is not None
        tx.put_member(replace(found, role=Role.PUTTING_OUT, sanctioned_day=day))

    town.store.write(decide).result()
    return review


def epoch(town: Town) -> int:
    return town.store.read(lambda tx: tx.epoch()).result().number


def appeal(town: Town, of: Review, *, state: ReviewState) -> None:
    own = Review(
        id=uuid.uuid4().bytes,
        version=1,
        kind="appeal",
        state=state,
        band=1,
        why=(),
        rules_version=1,
        author=of.author,
        of=of.id,
        waiting_since=int(town.now) if state != ReviewState.DECIDED else None,
        decision="uphold" if state == ReviewState.DECIDED else "",
        decided_day=day_of(town.now) if state == ReviewState.DECIDED else None,
    )
    town.store.write(lambda tx: tx.put_review(own)).result()


def test_whoever_is_put_out_reads_until_the_appeal_has_lapsed_and_then_the_epoch_turns(
    town: Town, desk: DeskStore
) -> None:
    person, stays = town.member(), town.member()
    run(town, desk)  # notes the epoch's month
    town.now -= town.now % DAY
    began = epoch(town)
    put_out(town, person, day=day_of(town.now))
    town.now += DAY
    assert run(town, desk).put_out == 0
    assert person.mailbox_key in town.store.read(lambda tx: tx.mailbox_keys()).result()
    assert role(town, person) == Role.PUTTING_OUT
    town.now += 90 * DAY
    done = run(town, desk)
    assert (done.put_out, role(town, person)) == (1, Role.PUT_OUT)
    assert done.epoch == epoch(town) > began
    assert town.store.read(lambda tx: tx.mailbox_keys()).result() == [stays.mailbox_key]
    kept = town.store.read(lambda tx: tx.member(person.id.bytes)).result()
    assert isinstance(kept, Member)
    assert kept.login_key == kept.hpke_key == kept.mailbox_key == b""


def test_an_appeal_that_is_open_keeps_the_door_open_and_one_upheld_closes_it(
    town: Town, desk: DeskStore
) -> None:
    waiting, upheld, overturned = town.member(), town.member(), town.member()
    run(town, desk)
    today = day_of(town.now)
    for person, state in ((waiting, ReviewState.WAITING), (upheld, ReviewState.DECIDED)):
        appeal(town, put_out(town, person, day=today), state=state)
    appeal(town, put_out(town, overturned, day=today), state=ReviewState.DECIDED)
    town.store.write(lambda tx: tx.set_role(overturned.id.bytes, Role.MEMBER)).result()
    assert run(town, desk).put_out == 1
    assert role(town, upheld) == Role.PUT_OUT
    town.now += 200 * DAY  # long past the last day: only its decision ends an appeal that was made in time
    assert run(town, desk).put_out == 0
    assert (role(town, waiting), role(town, overturned)) == (Role.PUTTING_OUT, Role.MEMBER)


def test_a_sanctioned_member_who_leaves_takes_no_next_key_along(town: Town, desk: DeskStore) -> None:
    person = town.member()
    run(town, desk)
    put_out(town, person, day=day_of(town.now))
    began = epoch(town)
    town.store.write(lambda tx: tx.set_role(person.id.bytes, Role.LEFT)).result()
    assert run(town, desk).epoch == began + 1


def test_the_epoch_turns_with_the_month_and_not_oftener(town: Town, desk: DeskStore) -> None:
    town.member()
    began = epoch(town)
    for _ in range(3):
        assert run(town, desk).epoch == 0
    month = month_of(town.now)
    while month_of(town.now) == month:
        town.now += DAY
    assert run(town, desk).epoch == began + 1
    assert run(town, desk).epoch == 0
    assert town.feed().head.note.epoch == began + 1


def decided(town: Town, *, day: int, text: str = SECRET, until: int | None = None) -> Review:
    review = Review(
        id=uuid.uuid4().bytes,
        version=2,
        kind="reply",
        state=ReviewState.DECIDED,
        band=2,
        why=(),
        rules_version=1,
        author=uuid.uuid4().bytes,
        text=text,
        decision="remove",
        decided_day=day,
        text_until_day=until,
    )
    town.store.write(lambda tx: tx.put_review(review)).result()
    return review


def exists(town: Town, review: Review) -> bool:
    return town.store.read(lambda tx: tx.review(review.id)).result() is not None


def test_reviews_lose_their_texts_and_then_themselves(town: Town, desk: DeskStore) -> None:
    today = day_of(town.now)
    short = decided(town, day=today, until=today + 10)
    long = decided(town, day=today, until=today + 200)
    appealed = decided(town, day=today, until=today + 10)
    appeal(town, appealed, state=ReviewState.WAITING)
    town.now += 11 * DAY
    assert run(town, desk).texts == 2
    town.now += 80 * DAY
    assert run(town, desk).reviews == 1
    assert [exists(town, one) for one in (short, long, appealed)] == [False, True, True]
    assert live_files_with(town, *spelled(SECRET))  # the one with days left
    town.now += 120 * DAY
    run(town, desk)
    assert not exists(town, long)
    assert live_files_with(town, *spelled(SECRET)) == []


def test_what_decides_nothing_any_more_is_forgotten(town: Town, desk: DeskStore) -> None:
    person = town.member()
    today = day_of(town.now)
    first = town.descriptor().issuers[0].month

    def fill_in(tx: Writing) -> None:
        tx.spend(b"n" * 32, "2001-01")
        tx.spend(b"m" * 32, first)
        tx.tally("2001-01", "posts")
        tx.tally(month_of(town.now), "posts")
        tx.count_sent_today(person.id.bytes, today - 1, ["post"])
        found = tx.member(person.id.bytes)
        assert found is not None
        tx.put_member(
            replace(found, paused_until_day=today - 1, sanctioned_day=today - 91, renewed_day=today)
        )

    town.store.write(fill_in).result()
    done = run(town, desk)
    assert (done.quotas, done.days) == (1, 1)
    assert done.nullifiers >= 1
    assert done.tallies >= 1

    def look(tx: Reading) -> tuple[bool, bool, dict[str, int], Member | None]:
        kept = tx.member(person.id.bytes)
        return tx.is_spent(b"n" * 32), tx.is_spent(b"m" * 32), dict(tx.tallies("2001-01")), kept

    old, young, tallies, kept = town.store.read(look).result()
    assert (old, young, tallies) == (False, True, {})
    assert kept is not None
    assert (kept.paused_until_day, kept.sanctioned_day, kept.renewed_day) == (None, None, today)


def test_what_two_guides_decided_ends_when_its_days_are_over(town: Town, desk: DeskStore) -> None:
    """The real decision, from the queue to the last day, though its author withdraws the post meanwhile."""
    author, thread = town.published_thread(SECRET)
    first, other = town.guide(), town.guide()
    team_key(town, first)
    rule(town, first, only_row(town, first), Decision.PUT_OUT, author, reason="others-are-not-safe")
    item = town.claim(other, only_row(town, other))
    second(town, other, item.row, agrees=True)
    assert role(town, author) == Role.PUTTING_OUT
    run(town, desk)
    began = epoch(town)
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    town.now += 90 * DAY
    run(town, desk)
    assert role(town, author) == Role.PUTTING_OUT  # the last day is still theirs
    town.now += DAY
    assert run(town, desk).put_out == 1
    assert role(town, author) == Role.PUT_OUT
    assert epoch(town) > began
    assert live_files_with(town, *spelled(SECRET)) == []


def test_a_clock_that_stands_years_ahead_for_an_hour_erases_nothing(
    town: Town, desk: DeskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a start, until it is set: neither people's words nor keys come back once it is right again."""
    said: list[str] = []
    monkeypatch.setattr(upkeep_module.log, "error", said.append)
    upkeep = Upkeep(town.store, desk, town.community, now=lambda: town.now)
    upkeep.tick()
    person, _ = town.published_thread(SECRET)
    guide = town.guide()
    town.remove(guide, town.row(guide, SECRET), person)
    keys = sorted(town.community.places.issuer_key("").parent.iterdir())

    def is_whole() -> bool:
        texts = [
            one.text for one in town.store.read(lambda tx: tx.reviews_of_member(person.id.bytes)).result()
        ]
        return SECRET in texts and sorted(town.community.places.issuer_key("").parent.iterdir()) == keys

    right = town.now
    for ahead in (400 * DAY, 400 * DAY + 3600, 3650 * DAY):
        town.now = right + ahead
        upkeep.tick()
        Upkeep(town.store, desk, town.community, now=lambda: town.now).tick()  # as after a restart
        assert is_whole()
    assert len(said) == 2  # once for each day
    town.now = right + 7200
    upkeep.tick()
    assert is_whole()
    town.now = right + DAY
    upkeep.tick()
    assert is_whole()
    assert town.store.read(lambda tx: tx.fact(upkeep_module.RETENTION_DAY)).result() == str(day_of(town.now))


def test_a_server_that_was_away_for_months_goes_on_a_day_later(
    town: Town, desk: DeskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep_module.log, "error", lambda words: None)
    upkeep = Upkeep(town.store, desk, town.community, now=lambda: town.now)
    upkeep.tick()
    person, _ = town.published_thread(SECRET)
    guide = town.guide()
    town.remove(guide, town.row(guide, SECRET), person)
    town.now += 120 * DAY
    upkeep.tick()
    assert live_files_with(town, *spelled(SECRET))
    town.now += DAY
    upkeep.tick()
    town.store.forget().result()
    town.now += 120
    town.feed()
    assert live_files_with(town, *spelled(SECRET)) == []
    assert town.store.read(lambda tx: tx.fact(upkeep_module.CLOCK_JUMP)).result() == ""


def test_old_bytes_that_could_not_be_forgotten_are_tried_again_within_hours(
    town: Town, desk: DeskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody was long at reading, such as a backup: that must not cost a day, nor one store the other."""
    asked = []

    def forget(store: Store, desk: DeskStore) -> bool:
        asked.append(1)
        return len(asked) > 2

    monkeypatch.setattr(retention, "forget", forget)
    upkeep = Upkeep(town.store, desk, town.community, now=lambda: town.now)
    for _ in range(6):
        upkeep.tick()
        upkeep.tick()
        town.now += 3600
    assert len(asked) == 3


def test_one_store_that_cannot_forget_keeps_not_the_other_from_it(town: Town) -> None:
    class Busy:
        def forget(self) -> Future[bool]:
            done: Future[bool] = Future()
            done.set_result(False)
            return done

    class Asked(Busy):
        asked = 0

        def forget(self) -> Future[bool]:
            self.asked += 1
            return super().forget()

    other = Asked()
    assert not retention.forget(cast("Store", other), cast("DeskStore", Busy()))
    assert other.asked == 1
