"""Who may send what, and how much of it a day."""

from __future__ import annotations

import uuid

import msgspec
import pytest

from protocol import mail
from protocol.descriptor import PostingPolicy
from protocol.encoding import day_of
from protocol.problems import Code
from protocol.submissions import (
    Appeal,
    Consent,
    Done,
    NewThread,
    NoteToGuides,
    Received,
    Refused,
    Submission,
    WithdrawPost,
)
from server.domain.records import Consent as Kept
from server.domain.records import Role
from server.settings import CONSENTS_PER_DAY, NOTES_PER_DAY, VOID_PER_DAY, WARMTH_PER_DAY
from tests.server.people import Person
from tests.server.services.sending import change_member, every_kind, letters, quotas, sealed, team_key, turned
from tests.server.services.test_submissions_words import help_me, report, warmth
from tests.server.town import Town

# Consent


def test_consent_is_one_row_and_can_be_taken_back(town: Town) -> None:
    author, thread = town.published_thread()

    def say(granted: bool, person: Person = author) -> object:
        sent = Consent(id=uuid.uuid4(), post=thread.id, study="sleep-2026", granted=granted)
        return town.send(person, sent)

    def kept() -> list[Kept]:
        return town.store.read(lambda tx: tx.consents(author.id.bytes)).result()

    assert say(True) == say(True) == Done()
    assert kept() == [Kept(author.id.bytes, thread.id.bytes, "sleep-2026")]
    change_member(town, author, role=Role.PUTTING_OUT)
    assert say(True) == Refused("putting-out")
    assert say(False) == say(False) == Done()  # whatever was decided about them
    assert kept() == []
    assert say(True, town.member()) == Refused("no-such-post")


# Quotas and standing


@pytest.mark.parametrize("sort", ["report", "warmth", "note"])
def test_each_kind_has_a_quota_of_its_own(town: Town, sort: str) -> None:
    quotas(town, reports_per_day=2)
    most = {"report": 2, "warmth": WARMTH_PER_DAY, "note": NOTES_PER_DAY}[sort]
    author, _ = town.published_thread()
    quotas(town, reports_per_day=2, threads_per_day=100, posts_per_day=100)
    guide, sender = town.guide(), town.member()
    team_key(town, guide)
    words = sealed(town, "Hello.")

    def one() -> Submission:
        if sort == "note":
            return NoteToGuides(id=uuid.uuid4(), sealed=words)
        thread = town.thread(author)
        return report(thread) if sort == "report" else warmth(thread)

    for _ in range(most):
        assert town.send(sender, one()) != Refused("no-such-post")
    late = one()
    over = turned(Code.QUOTA, town, sender, late)
    assert over.retry_after == 86400 - town.now % 86400
    if sort == "note":
        turned(Code.QUOTA, town, sender, Appeal(id=uuid.uuid4(), review=uuid.uuid4()))
    assert town.send(sender, help_me()) == Received()
    assert isinstance(town.send(town.member(), late), Received | Done)  # it was not recorded
    town.now += over.retry_after
    town.send(sender, one())


@pytest.mark.parametrize(
    ("standing", "reason", "refused"),
    [
        (
            {"role": Role.PUTTING_OUT},
            "putting-out",
            {"thread", "reply", "edit", "warmth", "report", "consent"},
        ),
        ({"role": Role.RESTING}, "resting", {"thread", "reply", "edit", "warmth", "report", "consent"}),
        ({"paused_until_day": 0}, "paused", {"thread", "reply", "edit"}),
    ],
)
def test_what_somebody_under_a_sanction_may_still_send(
    town: Town, standing: dict[str, object], reason: str, refused: set[str]
) -> None:
    author, thread = town.published_thread()
    person, guide = town.member(), town.guide()
    own = town.thread(person)
    team_key(town, guide)
    standing = {"paused_until_day": day_of(town.now)} if "paused_until_day" in standing else standing
    change_member(town, person, **standing)
    for submission in every_kind(town, thread, own):
        kind = str(submission.__struct_config__.tag)
        answer = town.send(person, submission)
        assert (answer == Refused(reason)) == (kind in refused), kind
        if kind != "leave":
            assert town.send(person, submission) == answer
    assert letters(town, author) == ([] if "warmth" in refused else [mail.WarmthMail(thread.id)])


def test_a_pause_ends_with_its_last_day(town: Town) -> None:
    person = town.member()
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    change_member(town, person, paused_until_day=day_of(town.now))
    thread = town.thread(person)
    assert town.send(person, thread) == Refused("paused")
    town.now += 86400
    assert town.send(person, thread) == Refused(
        "paused"
    )  # what was refused stays so; its words are sent anew
    again = town.thread(person)
    assert town.send(person, again) != Refused("paused")


def test_what_there_is_nothing_to_do_to_is_done_so_often_a_day(town: Town) -> None:
    author, thread = town.published_thread()
    quotas(town, posts_per_day=2, threads_per_day=2, reports_per_day=0)
    study = Consent(id=uuid.uuid4(), post=thread.id, study="sleep-2026", granted=True)
    assert town.send(author, study) == Done()

    def void(number: int) -> Submission:
        if number % 2:
            return WithdrawPost(id=uuid.uuid4(), post=uuid.uuid4())
        return Consent(id=uuid.uuid4(), post=thread.id, study=f"none-{number}", granted=False)

    for number in range(VOID_PER_DAY):
        town.send(author, void(number))
    for number in range(2):
        assert turned(Code.QUOTA, town, author, void(number)).retry_after is not None
    # What is there is taken back all the same.
    assert town.send(author, msgspec.structs.replace(study, id=uuid.uuid4(), granted=False)) == Done()
    assert town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id)) == Done()


def test_studies_are_invented_so_often_a_day(town: Town) -> None:
    author, thread = town.published_thread()

    def allow(number: int) -> Consent:
        return Consent(id=uuid.uuid4(), post=thread.id, study=f"study-{number}", granted=True)

    for number in range(CONSENTS_PER_DAY):
        assert town.send(author, allow(number)) == Done()
    turned(Code.QUOTA, town, author, allow(CONSENTS_PER_DAY))
    town.now += 86400
    assert town.send(author, allow(CONSENTS_PER_DAY)) == Done()


def test_no_thread_has_a_rooms_id(town: Town) -> None:
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    room = town.descriptor().rooms[0].id
    turned(
        Code.ID_CONFLICT, town, town.member(), NewThread(id=room, room=room, title="A room", text="Words.")
    )
