"""A fresh pseudonym: who gets one, and what is left of the way there."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest

from protocol import tokens
from protocol.problems import Code
from protocol.submissions import HelpMe, Received
from server.crypto.digests import derived_id
from server.domain.faults import TurnedAway
from server.domain.records import Member, Review, ReviewState, Role
from server.services import fresh
from server.services.desk import digest_of_blinded
from server.settings import FRESH_DAYS
from tests.server.people import Person
from tests.server.town import Town

DAY = 86400
ONE, TWO = digest_of_blinded(b"one", "2026-11"), digest_of_blinded(b"two", "2026-11")
NOVEMBER_2 = 1793577600.0


def ask(town: Town, person: Person, blinded: bytes = ONE) -> None:
    member = person.id.bytes
    town.store.write(lambda tx: fresh.rest(tx, member=member, blinded=blinded, now=town.now)).result()


def refused(town: Town, person: Person, blinded: bytes = ONE) -> tuple[Code, int | None]:
    with pytest.raises(TurnedAway) as caught:
        ask(town, person, blinded)
    return caught.value.code, caught.value.retry_after


def found(town: Town, person: Person) -> Member:
    member = town.store.read(lambda tx: tx.member(person.id.bytes)).result()
    assert member is not None
    return member


def change(town: Town, person: Person, **changed: object) -> None:
    changed_one = replace(found(town, person), **changed)  # type: ignore[arg-type]
    town.store.write(lambda tx: tx.put_member(changed_one)).result()


@pytest.fixture
def person(town: Town) -> Person:
    """Somebody who joined in September; it is November."""
    joined = town.member()
    town.now = NOVEMBER_2
    return joined


def review(author: Person, *, by: Person | None = None) -> Review:
    return Review(
        id=b"r" * 16,
        version=1,
        kind="report",
        state=ReviewState.WAITING,
        band=1,
        why=(),
        rules_version=1,
        author=author.id.bytes,
        by=by.id.bytes if by else None,
        waiting_since=1,
        deadline=2,
    )


def test_the_old_pseudonym_rests_and_the_new_one_is_a_newcomer(town: Town, person: Person) -> None:
    change(town, person, approved=12)
    ask(town, person)
    assert found(town, person).role == Role.RESTING
    ask(town, person)  # the answer was lost
    assert refused(town, person, TWO) == (Code.NOT_ALLOWED, None)
    new = Person("nowhere", community=town.community.id)
    pending = tokens.begin_token(town.described().issuers[0], new.whom())
    town.admit(new, admission=tokens.finish_token(pending, town.signer().sign(pending.blinded)))
    assert (found(town, new).role, found(town, new).approved) == (Role.MEMBER, 0)
    assert found(town, new).joined_month == "2026-11"


def test_nothing_leads_from_one_pseudonym_to_the_other(town: Town, person: Person) -> None:
    before = found(town, person)
    ask(town, person)
    assert found(town, person) == replace(before, role=Role.RESTING)  # and no day on which it was
    rows: list[tuple[str, tuple[object, ...]]] = []
    town.store.dump(lambda table, row: rows.append((table, row)))
    assert [(table, ONE in row) for table, row in rows if ONE in row] == [("submission", True)]


def test_a_pseudonym_lasts_at_least_thirty_days(town: Town, person: Person) -> None:
    town.now = 1790812800.0  # 1 October: whoever joined in September has been here a day at least
    assert refused(town, person) == (Code.NOT_YET, FRESH_DAYS * DAY)
    town.now += (FRESH_DAYS - 1) * DAY
    assert refused(town, person) == (Code.NOT_YET, DAY)
    town.now += DAY
    ask(town, person)


def test_nobody_leaves_a_review_behind(town: Town, person: Person) -> None:
    open_review = review(person)
    town.store.write(lambda tx: tx.put_review(open_review)).result()
    assert refused(town, person) == (Code.NOT_YET, None)
    done = replace(open_review, state=ReviewState.DECIDED, deadline=None, waiting_since=None)
    town.store.write(lambda tx: tx.put_review(done)).result()
    ask(town, person)


def test_what_somebody_reported_holds_only_the_reported(town: Town, person: Person) -> None:
    other = Person("nowhere")
    town.store.write(lambda tx: tx.put_review(review(other, by=person))).result()
    ask(town, person)


def test_a_sanction_holds_for_ninety_days(town: Town, person: Person) -> None:
    today = int(town.now // DAY)
    change(town, person, sanctioned_day=today)
    assert refused(town, person) == (Code.NOT_YET, 90 * DAY)
    change(town, person, sanctioned_day=today - 89)
    assert refused(town, person) == (Code.NOT_YET, DAY)
    change(town, person, sanctioned_day=today - 90, paused_until_day=today)
    assert refused(town, person) == (Code.NOT_YET, DAY)
    change(town, person, paused_until_day=today - 1)
    ask(town, person)


@pytest.mark.parametrize("role", [one for one in Role if one != Role.MEMBER])
def test_only_members_get_one(town: Town, person: Person, role: Role) -> None:
    change(town, person, role=role)
    assert refused(town, person) == (Code.NOT_ALLOWED, None)


def test_a_stranger_gets_none(town: Town) -> None:
    assert refused(town, Person("nowhere")) == (Code.NOT_SIGNED_IN, None)


def test_nobody_can_find_out_who_rests(town: Town, person: Person) -> None:
    """Whoever sends something under an id that follows from a member's learns nothing, resting or not."""
    ask(town, person)
    other = town.member()
    rows: list[tuple[str, tuple[object, ...]]] = []
    town.store.dump(lambda table, row: rows.append((table, row)))
    at = town.store.columns()["submission"].index("id")
    (kept,) = [row[at] for table, row in rows if table == "submission"]
    assert isinstance(kept, bytes)
    assert uuid.UUID(bytes=kept).version != 4, "no request can name it"
    for guess in (derived_id(b"fresh", person.id.bytes), derived_id(b"fresh", other.id.bytes)):
        assert town.send(other, HelpMe(id=guess)) == Received()
