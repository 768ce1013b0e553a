"""Letters between members and guides: they reach whoever takes mail, are kept sealed, and go when they should."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from protocol import hpke, sealed_words
from protocol.encoding import b64, day_of, unb64
from protocol.mail import GuideMail
from protocol.problems import Code
from protocol.reviewing import Decision
from protocol.submissions import HelpMe, Leave, NoteToGuides
from server.domain.records import Role
from server.services import guide_acts, guides_letters, guides_shift
from server.settings import GUIDE_ACT_DAYS, GUIDE_ACTS_PER_DAY
from server.store.interface import DeskStore, Writing
from tests.server.people import Person
from tests.server.services.beside import (
    acted,
    acts,
    bring_team_key,
    conversation,
    letter,
    letters_for,
    note_over,
    sealed,
    shift,
    turned,
    write,
)
from tests.server.services.conftest import Again
from tests.server.services.deciding import only_row, request
from tests.server.services.keeping import carried_or_new, run
from tests.server.services.test_backing_up import back_up_now
from tests.server.town import Town


def read(town: Town, private: bytes, words: str, purpose: hpke.Purpose = hpke.Purpose.REVIEW_RECORD) -> str:
    data = unb64(words)
    return sealed_words.open_words(
        data, private_key=private, purpose=purpose, community=town.community.id
    ).decode()


def note(town: Town, private: bytes, member: Person, words: str = "I miss the old room.") -> NoteToGuides:
    sent = NoteToGuides(id=uuid.uuid4(), sealed=sealed(town, private, words, hpke.Purpose.TO_GUIDES))
    town.send(member, sent)
    return sent


def answer(
    town: Town, guide: Person, member: Person, decision: Decision, *, kind: str, record: str = ""
) -> None:
    row = only_row(town, guide, kind)
    claimed = town.claim(guide, row).row
    town.decide(guide, row, request(decision, claimed, member, record=record))


def test_a_letter_reaches_its_member_once_and_every_guide_reads_what_was_said(town: Town) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    private = bring_team_key(town, guide)
    asked = letter(town, private, member)
    first = write(town, guide, asked)
    assert write(town, guide, asked) == first
    assert letters_for(town, member) == [GuideMail("How are you today?")]
    found = conversation(town, other, member)
    (kept,) = found.letters
    assert (kept.id, kept.kind, kept.guide, kept.day) == (asked.id, "message", guide.id, day_of(town.now))
    assert read(town, private, kept.sealed) == "How are you today?"
    assert (found.more, found.next, found.waiting) == (False, "", ())
    conversation(town, other, member)
    told = [(one.act, one.guide, one.about) for one in acts(town)[1:]]
    assert told == [("message", guide.id, member.id), ("read", other.id, member.id)]  # once an hour


def test_the_same_id_with_anything_else_is_a_conflict(town: Town) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    private = bring_team_key(town, guide)
    asked = letter(town, private, member)
    write(town, guide, asked)
    assert turned(lambda: write(town, other, asked)) == Code.ID_CONFLICT
    changed = msgspec.structs.replace(asked, record=sealed(town, private, "Something else."))
    assert turned(lambda: write(town, guide, changed)) == Code.ID_CONFLICT
    thread = town.thread(member)
    taken = msgspec.structs.replace(letter(town, private, member), id=thread.id)
    assert turned(lambda: write(town, guide, taken)) == Code.ID_CONFLICT
    assert len(letters_for(town, member)) == 1


@pytest.mark.parametrize("role", [Role.PUTTING_OUT, Role.RESTING, Role.MEMBER])
def test_it_leaves_whatever_was_decided_about_its_receiver(town: Town, role: Role) -> None:
    guide, member = town.guide(), town.member()
    private = bring_team_key(town, guide)
    found = town.store.read(lambda tx: tx.member(member.id.bytes)).result()
    assert found is not None
    paused = replace(found, role=role, paused_until_day=day_of(town.now) + 7)
    town.store.write(lambda tx: tx.put_member(paused)).result()
    write(town, guide, letter(town, private, member))
    assert letters_for(town, member) == [GuideMail("How are you today?")]


@pytest.mark.parametrize("role", [Role.PUT_OUT, Role.LEFT, Role.IMPORTED])
def test_where_nobody_reads_it_it_is_not_taken(town: Town, role: Role) -> None:
    guide, member = town.guide(), town.member()
    private = bring_team_key(town, guide)
    town.store.write(lambda tx: tx.set_role(member.id.bytes, role)).result()
    asked = letter(town, private, member)
    assert turned(lambda: write(town, guide, asked)) == Code.NOT_FOUND
    unknown = msgspec.structs.replace(asked, to=uuid.uuid4())
    assert turned(lambda: write(town, guide, unknown)) == Code.NOT_FOUND


def test_nothing_of_ones_own_and_nothing_for_who_is_no_guide(town: Town) -> None:
    guide, member = town.guide(), town.member()
    private = hpke.new_private_key()
    asked = letter(town, private, member)
    assert turned(lambda: write(town, guide, asked)) == Code.NO_TEAM_KEY
    bring_team_key(town, guide)
    assert turned(lambda: write(town, guide, letter(town, private, guide))) == Code.NOT_ALLOWED
    assert turned(lambda: conversation(town, guide, guide)) == Code.NOT_ALLOWED
    assert turned(lambda: write(town, member, asked)) == Code.NOT_ALLOWED
    assert turned(lambda: conversation(town, member, guide)) == Code.NOT_ALLOWED
    bare = msgspec.structs.replace(asked, record="")
    assert turned(lambda: write(town, guide, bare)) == Code.MALFORMED
    cut = msgspec.structs.replace(asked, mail=(b64(b"x" * 100),))
    assert turned(lambda: write(town, guide, cut)) == Code.MALFORMED
    assert letters_for(town, member) == []


def test_notes_and_answers_make_the_conversation_and_a_calls_words_do_not(town: Town) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    private = bring_team_key(town, guide)
    note(town, private, member)
    assert [one.kind for one in conversation(town, other, member).letters] == []
    waiting = conversation(town, other, member).waiting
    assert waiting == (only_row(town, guide, "note-to-guides").review,)
    first = sealed(town, private, "We keep it.")
    answer(town, guide, member, Decision.HOLD, kind="note-to-guides", record=first)
    last = sealed(town, private, "It is back.")
    answer(town, other, member, Decision.APPROVE_WITH_NOTE, kind="note-to-guides", record=last)
    cry = sealed(town, private, "I cannot go on.", hpke.Purpose.TO_GUIDES)
    town.send(member, HelpMe(id=uuid.uuid4(), sealed=cry))
    said = sealed(town, private, "We are here.")
    answer(town, guide, member, Decision.APPROVE_WITH_NOTE, kind="help-me", record=said)
    write(town, guide, letter(town, private, member))

    found = conversation(town, other, member)
    assert [(one.kind, one.guide) for one in found.letters] == [
        ("message", guide.id),
        ("answer", guide.id),
        ("answer", other.id),
        ("note", None),
        ("answer", guide.id),
    ]
    words = [read(town, private, one.sealed) for one in found.letters if one.kind != "note"]
    assert words == ["How are you today?", "We are here.", "It is back.", "We keep it."]
    assert read(town, private, found.letters[3].sealed, hpke.Purpose.TO_GUIDES) == "I miss the old room."
    assert found.waiting == ()
    everything: list[bytes] = []
    town.store.dump(lambda _, row: everything.extend(one for one in row if isinstance(one, bytes)))
    assert unb64(cry) not in everything
    assert unb64(found.letters[3].sealed) in everything


def test_a_long_conversation_comes_in_pages_each_letter_once(town: Town) -> None:
    guide, member = town.guide(), town.member()
    private = bring_team_key(town, guide)
    sent = [letter(town, private, member, f"{number} " + "x" * 6000) for number in range(9)]
    for one in sent:
        write(town, guide, one)
    found = conversation(town, guide, member)
    seen = list(found.letters)
    while found.more:
        found = conversation(town, guide, member, guides_letters.place_of(found.next))
        assert found.letters
        seen += found.letters
    assert [one.id for one in seen] == [one.id for one in reversed(sent)]
    assert turned(lambda: guides_letters.place_of("x")) == Code.MALFORMED


def test_letters_go_with_their_day_and_whole_with_who_leaves(town: Town, desk: DeskStore) -> None:
    guide, member, leaver = town.guide(), town.member(), town.member()
    private = bring_team_key(town, guide)
    days = town.descriptor().retention.reviews_days
    write(town, guide, letter(town, private, leaver))
    write(town, guide, letter(town, private, member))
    town.send(leaver, Leave(id=uuid.uuid4()))
    assert turned(lambda: conversation(town, guide, leaver)) == Code.NOT_FOUND
    run(town, desk)
    assert town.store.read(lambda tx: tx.traces(leaver.id.bytes)).result() == {}
    town.now += days * 86400
    write(town, guide, letter(town, private, member))
    run(town, desk)
    assert len(conversation(town, guide, member).letters) == 2
    town.now += 86400
    assert run(town, desk).letters == 1
    assert len(conversation(town, guide, member).letters) == 1
    assert days > GUIDE_ACT_DAYS  # what was kept to answer alike went before


def test_a_guide_who_leaves_takes_their_name_from_what_they_wrote(town: Town, desk: DeskStore) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    private = bring_team_key(town, other)
    write(town, guide, letter(town, private, member))
    town.send(guide, Leave(id=uuid.uuid4()))
    run(town, desk)
    (kept,) = conversation(town, other, member).letters
    assert (kept.guide, kept.kind) == (None, "message")
    assert town.store.read(lambda tx: tx.traces(guide.id.bytes)).result() == {}


def test_a_guide_does_so_much_a_day_and_no_more(town: Town) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    private = bring_team_key(town, guide)

    def fill() -> None:
        around = town.around()

        def work(tx: Writing) -> None:
            for _ in range(GUIDE_ACTS_PER_DAY):
                guide_acts.keep(
                    tx,
                    "pin",
                    uuid.uuid4(),
                    b"",
                    guide=guide.id.bytes,
                    about=None,
                    around=around,
                )

        town.store.write(work).result()

    fill()
    asked = letter(town, private, member)
    assert turned(lambda: write(town, guide, asked)) == Code.QUOTA
    write(town, other, letter(town, private, member))
    town.now += 86400
    write(town, guide, asked)


def test_team_keys_stay_for_as_long_as_letters_are_sealed_to_them(town: Town, desk: DeskStore) -> None:
    guide, member = town.guide(), town.member()
    private = bring_team_key(town, guide)
    days = town.descriptor().retention.reviews_days
    write(town, guide, letter(town, private, member))
    for number in range(2, 5):
        bring_team_key(town, guide, number)
    assert town.store.read(lambda tx: tx.team_key_numbers()).result() == [1, 2, 3, 4]
    run(town, desk)
    assert town.store.read(lambda tx: tx.team_key_numbers()).result() == [1, 2, 3, 4]
    town.now += (days + 1) * 86400
    run(town, desk)
    assert town.store.read(lambda tx: tx.team_key_numbers()).result() == [3, 4]


def test_no_more_team_keys_stay_than_an_app_takes(town: Town) -> None:
    guide, member = town.guide(), town.member()
    private = bring_team_key(town, guide)
    write(town, guide, letter(town, private, member))
    for number in range(2, 21):
        bring_team_key(town, guide, number)
    kept = town.store.read(lambda tx: tx.team_key_numbers()).result()
    assert kept == list(range(4, 21))  # sixteen older ones and the current


def test_a_backup_brings_conversations_and_hand_overs_back_but_not_of_who_left(
    town: Town, tmp_path: Path, again: Again
) -> None:
    guide, member, leaver = town.guide(), town.member(), town.member()
    private = bring_team_key(town, guide)
    asked = letter(town, private, member)
    write(town, guide, asked)
    write(town, guide, letter(town, private, leaver))
    handed = note_over(town, private)
    acted(town, guides_shift.hand_over, handed, guide=guide)
    shift(town, guide)
    backup, desk = back_up_now(town, tmp_path / "backups")
    town.send(leaver, Leave(id=uuid.uuid4()))
    town.now += 3600

    back = again(town, backup, desk=desk, erasures=carried_or_new(town))
    assert [one.id for one in conversation(back, guide, member).letters] == [asked.id]
    assert turned(lambda: conversation(back, guide, leaver)) == Code.NOT_FOUND
    assert back.store.read(lambda tx: tx.traces(leaver.id.bytes)).result() == {}
    assert back.store.read(lambda tx: tx.desks()).result() == {}  # who was there then is not there now
    assert [one.id for one in shift(back, guide).hand_overs] == [handed.id]
    assert write(back, guide, asked).day == day_of(town.now - 3600)  # sent again it is not sent twice
    assert len(conversation(back, guide, member).letters) == 1
