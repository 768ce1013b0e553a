from __future__ import annotations

import sqlite3
import uuid

import msgspec
import pytest

from protocol.descriptor import Descriptor
from protocol.invitation import Role
from protocol.problems import Code
from server.domain.faults import TurnedAway
from server.services.community import amend
from tests.server.people import Person
from tests.server.town import Town


def refused(town: Town, person: Person, code: Code, **changed: object) -> None:
    with pytest.raises(TurnedAway) as caught:
        town.admit(person, **changed)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_nobody_enters_without_an_invitation(town: Town) -> None:
    refused(town, Person("nowhere"), Code.INVITATION_UNKNOWN, invited=None)


def test_whoever_was_admitted_gets_the_same_answer_again(town: Town) -> None:
    person = Person("nowhere")
    first = town.admit(person)
    assert town.admit(person, invited=None) == first  # the code is burnt by now
    stranger = Person("nowhere", id=person.id)
    refused(town, stranger, Code.ID_CONFLICT, invited=Role.MEMBER)
    assert town.feed().head.checkpoint.size == 1


def test_two_members_never_share_a_name(town: Town) -> None:
    person = town.member()
    refused(town, Person("nowhere", name=person.name), Code.NAME_TAKEN)


def test_only_generated_names_come_in(town: Town) -> None:
    for name in ("Alice Smith", "quiet harbour", "Quiet Harbour 1984"):
        refused(town, Person("nowhere", name=name), Code.MALFORMED)


def test_an_invitation_for_a_member_makes_no_guide(town: Town) -> None:
    person = Person("nowhere")
    with_keys = town.admit
    from protocol.encoding import b64
    from protocol.joining import GuideRequest
    from protocol.signed_note import public_bytes

    keys = GuideRequest(b64(public_bytes(person.signing)), b64(public_bytes(person.cosigning)))
    with pytest.raises(TurnedAway) as caught:
        with_keys(person, guide=keys)
    assert caught.value.code == Code.NOT_ALLOWED
    with pytest.raises(TurnedAway) as caught:
        with_keys(person, invited=Role.GUIDE, guide=None)
    assert caught.value.code == Code.MALFORMED


def test_the_guidelines_that_were_read_are_the_ones_that_hold(town: Town) -> None:
    def newer(old: Descriptor) -> Descriptor:
        return msgspec.structs.replace(old, guidelines_version=2)

    town.store.write(lambda tx: amend(tx, root_key=town.root_key, now=town.now, change=newer)).result()
    refused(town, Person("nowhere"), Code.GUIDELINES_CHANGED)


def test_a_month_is_the_finest_time_kept_of_joining(town: Town) -> None:
    person = town.member()
    town.store.forget().result()
    with sqlite3.connect(town.community.places.community) as connection:
        row = connection.execute("SELECT * FROM member WHERE id = ?", (person.id.bytes,)).fetchone()
    connection.close()
    assert row[3] == "2026-09"
    assert [one for one in row if isinstance(one, int | float)] == [0]  # approved posts, and no time
    assert uuid.UUID(bytes=row[0]) == person.id
