"""A guide's shift: the alarm as guides see it, who is there, hand-over notes, and what goes to a lead."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

from protocol import hpke, sealed_words
from protocol.encoding import unb64
from protocol.guiding import HAND_OVER_MAX, AcknowledgeRequest, AlarmState, HandOverRequest
from protocol.problems import Code
from protocol.reviewing import Band, Decision
from protocol.submissions import HelpMe, Leave, Report
from server.services import alarm, guides, guides_shift
from server.services.alarm import Alarm
from server.settings import DESK_OPEN_SECONDS
from server.store.interface import DeskStore
from tests.server.people import Person
from tests.server.services.beside import acted, acts, bring_team_key, note_over, shift, turned
from tests.server.services.deciding import request, second
from tests.server.services.keeping import run
from tests.server.town import Town

Expect = Callable[[int, str], AbstractContextManager[None]]


def call(town: Town, person: Person) -> None:
    town.send(person, HelpMe(id=uuid.uuid4()))


def acknowledge(town: Town, guide: Person, asked: AcknowledgeRequest) -> AlarmState:
    return acted(town, guides_shift.acknowledge, asked, guide=guide)


def rung(town: Town) -> Alarm:
    """The alarm of this community, which runs no program."""
    town.store.write(lambda tx: tx.set_fact("alarm", "true")).result()
    return Alarm(town.store, now=lambda: town.now, run=lambda words, ring, stopping: "")


def test_a_call_that_nobody_is_at_stands_on_every_desk_with_how_long_it_rings(
    town: Town, expect_log: Expect
) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    bell = rung(town)
    assert shift(town, guide, noting=False).alarm == AlarmState()
    call(town, member)
    began = int(town.now)
    for _ in range(2):
        with expect_log(logging.WARNING, "band now, 1 waiting"):
            assert bell.tick() is not None
        town.now += 70
    for one in (guide, other):
        assert shift(town, one).alarm == AlarmState(count=1, band=Band.NOW, ringing_since=began)
    (row,) = town.queue(guide).rows
    town.claim(guide, row)
    assert shift(town, other).alarm == AlarmState()


def test_a_guide_quiets_it_for_what_waits_and_asked_twice_it_is_done_once(town: Town) -> None:
    guide, member = town.guide(), town.member()
    call(town, member)
    town.now += 1
    asked = AcknowledgeRequest(uuid.uuid4(), 10)
    quiet = acknowledge(town, guide, asked)
    assert (quiet.count, quiet.quiet_until) == (0, int(town.now) + 600)
    assert [one.act for one in acts(town)] == ["acknowledge"]

    town.now += 60
    call(town, town.member())  # what comes later rings
    assert shift(town, guide, noting=False).alarm.count == 1
    again = acknowledge(town, guide, asked)
    assert (again.count, again.quiet_until) == (1, quiet.quiet_until)
    assert len(acts(town)) == 1
    assert turned(lambda: acknowledge(town, guide, AcknowledgeRequest(asked.id, 11))) == Code.ID_CONFLICT
    town.now += 600
    assert shift(town, guide, noting=False).alarm.count == 2


def test_where_nothing_waits_nothing_is_quieted(town: Town) -> None:
    guide = town.guide()
    assert acknowledge(town, guide, AcknowledgeRequest(uuid.uuid4(), 30)) == AlarmState()
    assert town.store.read(alarm.state_of).result() == alarm.State()


def test_nobody_is_told_of_or_quiets_what_is_about_themselves(town: Town) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    thread = town.thread(guide)
    for row in town.queue(other).rows:
        town.approve(other, row)
    town.send(member, Report(id=uuid.uuid4(), post=thread.id, reason="something-else"))
    town.now += 3 * 86400
    assert shift(town, guide, noting=False).alarm == AlarmState()
    assert shift(town, other, noting=False).alarm.count == 1
    asked = AcknowledgeRequest(uuid.uuid4(), 10)
    assert turned(lambda: acknowledge(town, guide, asked)) == Code.NOT_ALLOWED
    assert acknowledge(town, other, asked).quiet_until is not None


def test_it_is_told_whether_another_desk_is_open_and_not_whose(town: Town) -> None:
    guide, other, third = town.guide(), town.guide(), town.guide()
    assert not shift(town, guide).others
    assert shift(town, other).others
    assert shift(town, guide).others
    town.now += DESK_OPEN_SECONDS - 30
    shift(town, other)
    town.now += 60
    assert shift(town, third, noting=False).others
    assert not shift(town, other, noting=False).others
    town.now -= 10 * 365 * 86400  # a clock that was ahead for years leaves no desk open
    assert not shift(town, third, noting=False).others


def test_a_hand_over_stands_on_every_desk_until_somebody_took_it(town: Town, desk: DeskStore) -> None:
    guide, other, third = town.guide(), town.guide(), town.guide()
    asked = HandOverRequest(uuid.uuid4(), "")
    assert turned(lambda: acted(town, guides_shift.hand_over, asked, guide=guide)) == Code.MALFORMED
    private = hpke.new_private_key()
    asked = note_over(town, private)
    assert turned(lambda: acted(town, guides_shift.hand_over, asked, guide=guide)) == Code.NO_TEAM_KEY
    private = bring_team_key(town, guide)
    asked = note_over(town, private)
    first = acted(town, guides_shift.hand_over, asked, guide=guide)
    assert acted(town, guides_shift.hand_over, asked, guide=guide) == first
    assert turned(lambda: acted(town, guides_shift.hand_over, asked, guide=other)) == Code.ID_CONFLICT

    for one in (guide, other, third):
        (shown,) = shift(town, one).hand_overs
        words = sealed_words.open_words(
            unb64(shown.sealed),
            private_key=private,
            purpose=hpke.Purpose.HAND_OVER,
            community=town.community.id,
        )
        assert (shown.guide, words) == (guide.id, b"Somebody may call at nine.")
    run(town, desk)
    town.now += 40 * 86400
    run(town, desk)
    assert len(shift(town, other).hand_overs) == 1  # nobody took it: it is not forgotten
    taken = acted(town, guides_shift.take_over, asked.id, guide=other)
    assert acted(town, guides_shift.take_over, asked.id, guide=other) == taken
    assert turned(lambda: acted(town, guides_shift.take_over, asked.id, guide=third)) == Code.VERSION_CONFLICT
    assert shift(town, third).hand_overs == ()
    assert [(one.act, one.about) for one in acts(town)][-2:] == [
        ("hand-over", asked.id),
        ("take-over", asked.id),
    ]
    town.now += 86400
    assert run(town, desk).letters == 1
    assert turned(lambda: acted(town, guides_shift.take_over, asked.id, guide=third)) == Code.NOT_FOUND


def test_more_hand_overs_than_fit_are_counted_and_the_oldest_come_first(town: Town) -> None:
    guide = town.guide()
    private = bring_team_key(town, guide)
    notes = [note_over(town, private, "x" * 4000) for _ in range(9)]
    for one in notes:
        acted(town, guides_shift.hand_over, one, guide=guide)
    found = shift(town, guide)
    shown = [one.id for one in found.hand_overs]
    assert shown == [one.id for one in notes][: len(shown)]
    assert 0 < len(shown) == 9 - found.more_hand_overs
    acted(town, guides_shift.take_over, notes[0].id, guide=guide)
    assert shift(town, guide).hand_overs[0].id == notes[1].id


def test_a_hand_over_is_no_longer_than_it_may_be(town: Town) -> None:
    guide = town.guide()
    private = bring_team_key(town, guide)
    asked = note_over(town, private, "x" * HAND_OVER_MAX)
    assert turned(lambda: acted(town, guides_shift.hand_over, asked, guide=guide)) == Code.MALFORMED


def test_who_wrote_a_hand_over_may_leave_and_it_stands(town: Town, desk: DeskStore) -> None:
    guide, other = town.guide(), town.guide()
    private = bring_team_key(town, guide)
    acted(town, guides_shift.hand_over, note_over(town, private), guide=guide)
    shift(town, guide)
    guides.remove_guide(
        town.store, town.community, root_key=town.root_key, name=guide.name, lock_out=False, now=town.now
    )
    assert not shift(town, other).others
    town.send(guide, Leave(id=uuid.uuid4()))
    run(town, desk)
    (shown,) = shift(town, other).hand_overs
    assert shown.guide is None
    assert set(town.store.read(lambda tx: tx.traces(guide.id.bytes)).result()) == {"team_key.guide"}


def test_only_confirmed_guides_have_a_shift(town: Town) -> None:
    member = town.member()
    assert turned(lambda: shift(town, member)) == Code.NOT_ALLOWED
    asked = AcknowledgeRequest(uuid.uuid4(), 1)
    assert turned(lambda: acknowledge(town, member, asked)) == Code.NOT_ALLOWED
    assert turned(lambda: acted(town, guides_shift.take_over, uuid.uuid4(), guide=member)) == Code.NOT_ALLOWED


def lead(town: Town, guide: Person, *, leads: bool = True) -> bool:
    return guides.name_lead(town.store, root_key=town.root_key, name=guide.name, leads=leads, now=town.now)


def test_what_two_guides_escalated_stands_before_a_lead_until_it_is_decided(town: Town) -> None:
    first, other, named = town.guide(), town.guide(), town.guide()
    assert (lead(town, named), lead(town, named)) == (True, False)
    member = town.member()
    call(town, member)
    (row,) = town.queue(first).rows
    claimed = town.claim(first, row).row
    proposed = town.decide(
        first, row, request(Decision.ESCALATE, claimed, None, reason="others-are-not-safe")
    )
    assert shift(town, named).escalated == ()
    (row,) = town.queue(other).rows
    claimed = town.claim(other, row).row
    assert proposed.needs_second
    second(town, other, claimed, agrees=True)
    assert shift(town, named).escalated == (row.review,)
    for one in (first, other):
        assert (shift(town, one).escalated, shift(town, one).leads) == ((), (named.id,))
    (row,) = town.queue(named).rows
    claimed = town.claim(named, row).row
    town.decide(named, row, request(Decision.APPROVE_WITH_NOTE, claimed, member))
    assert shift(town, named).escalated == ()
    assert (lead(town, named, leads=False), town.descriptor().leads) == (True, ())


def test_a_lead_who_is_no_guide_any_more_is_no_lead(town: Town) -> None:
    guide = town.guide()
    lead(town, guide)
    guides.remove_guide(
        town.store, town.community, root_key=town.root_key, name=guide.name, lock_out=False, now=town.now
    )
    assert town.descriptor().leads == ()
