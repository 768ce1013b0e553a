from __future__ import annotations

import os
import uuid
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from protocol import tokens
from protocol.descriptor import Descriptor, PostingPolicy
from protocol.encoding import b64, unb64
from protocol.invitation import Role
from protocol.joining import CodeAdmission, GuideRequest
from protocol.problems import Code
from protocol.signed_note import public_bytes
from protocol.submissions import HelpMe, Leave, WithdrawPost
from protocol.tokens import PendingToken
from server.crypto import key_files
from server.crypto.blind_signing import BlindSigner
from server.crypto.digests import sha256
from server.domain.faults import TurnedAway
from server.services import gate, retention
from server.services.community import amend
from server.services.databases import Databases, open_desk_at
from server.services.desk import digest_of_blinded, pay
from server.settings import Places
from server.store.interface import DeskStore, DeskWriting
from tests.server.kinds import only_files
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


def test_a_token_makes_no_guide_and_a_code_no_member(town: Town) -> None:
    person = Person("nowhere")
    keys = GuideRequest(b64(public_bytes(person.signing)), b64(public_bytes(person.cosigning)))
    refused(town, person, Code.NOT_ALLOWED, guide=keys)
    refused(town, person, Code.MALFORMED, invited=Role.GUIDE, guide=None)
    code = CodeAdmission(b64(bytes(16)))
    descriptor = town.described()
    request = person.entering(code)
    with pytest.raises(TurnedAway) as caught:
        town.store.write(
            lambda tx: gate.admit(
                tx,
                request,
                invited=Role.MEMBER,
                descriptor=descriptor,
                marking_key=town.marking_key,
                now=town.now,
            )
        ).result()
    assert caught.value.code == Code.NOT_ALLOWED


def test_a_token_lets_one_person_in_once(town: Town) -> None:
    person = Person("nowhere")
    token = town.token(person)
    first = town.admit(person, admission=token)
    assert town.admit(person, admission=token) == first  # the answer was lost
    leave(town, person)
    refused(town, person, Code.INVITATION_UNKNOWN, admission=token)  # spent is spent


def test_fifty_who_show_one_token_at_once_are_one_member(town: Town) -> None:
    person = Person("nowhere")
    token = town.token(person)
    twin = Person(
        "nowhere", **{name: getattr(person, name) for name in ("id", "login", "hpke_private", "mailbox_key")}
    )
    descriptor = town.described()
    works = [
        town.store.write(
            lambda tx, one=one: gate.admit(  # type: ignore[misc]
                tx,
                one.entering(token),
                invited=None,
                descriptor=descriptor,
                marking_key=town.marking_key,
                now=town.now,
            )
        )
        for one in (person, twin) * 25
    ]
    assert len({work.result().member for work in works}) == 1
    assert town.feed().head.checkpoint.size == 1


def test_a_stolen_token_is_worth_nothing(town: Town) -> None:
    owner, thief = Person("nowhere"), Person("nowhere")
    token = town.token(owner)
    thief.community = owner.community
    refused(town, thief, Code.INVITATION_UNKNOWN, admission=token)
    same_id = Person("nowhere", id=owner.id)
    refused(town, same_id, Code.INVITATION_UNKNOWN, admission=token)
    town.admit(owner, admission=token)


def test_a_token_of_a_key_that_nobody_signed_for_is_refused(town: Town) -> None:
    person = Person("nowhere")
    tagging = Town(town.community, town.store, town.root_key)
    tagging._signer = BlindSigner(key_files.new_issuer_key())
    refused(town, person, Code.INVITATION_UNKNOWN, admission=tagging.token(person))


def test_a_token_is_good_for_its_list_and_not_before_its_month(town: Town) -> None:
    person = Person("nowhere")  # it is September 2026
    refused(town, person, Code.INVITATION_UNKNOWN, admission=town.token(person, month="2026-10"))
    refused(town, person, Code.INVITATION_UNKNOWN, admission=town.token(person, month="2026-08"))
    described = town.described()
    request = person.entering(town.token(person, month="2026-09"))
    june = town.now + 280 * 86400
    answer = town.store.write(
        lambda tx: gate.admit(
            tx, request, invited=None, descriptor=described, marking_key=town.marking_key, now=june
        )
    ).result()
    assert answer.member == person.id


def test_what_is_refused_for_another_reason_does_not_cost_the_token(town: Town) -> None:
    other = town.member()
    person = Person("nowhere", name=other.name)
    token = town.token(person)
    refused(town, person, Code.NAME_TAKEN, admission=token)
    refused(town, person, Code.GUIDELINES_CHANGED, admission=token, name="Quiet Harbour", guidelines=7)
    refused(town, person, Code.MALFORMED, admission=token, name="Alice Smith")
    town.admit(person, admission=token, name="Quiet Harbour")


def test_a_crash_between_desk_and_gate_costs_nothing(town: Town) -> None:
    """The device stops after the desk has signed: it goes on with what it kept, whichever step was lost."""
    person = Person("nowhere", community=town.community.id)
    issuer = town.described().issuers[0]
    kept = tokens.begin_token(issuer, person.whom()).to_bytes()
    first = town.signer().sign(PendingToken.from_bytes(kept).blinded)
    again = town.signer().sign(PendingToken.from_bytes(kept).blinded)
    assert first == again
    one = tokens.finish_token(PendingToken.from_bytes(kept), first)
    assert tokens.finish_token(PendingToken.from_bytes(kept), again) == one
    answer = town.admit(person, admission=one)
    assert town.admit(person, admission=one) == answer


def test_desk_and_gate_keep_nothing_in_common(town: Town, data: Path) -> None:
    """Of twenty people who join, no value of one database stands in the other, and no time finer than the month."""
    here, there = twenty_join(town, data)
    assert len(here.rows["answer"]) == 20
    assert len(there.rows["nullifier"]) == 20
    common = here.values() & there.values()
    assert {value for value in common if not isinstance(value, int)} <= {"2026-09", ""}
    for bytes_here in (value for value in here.values() if isinstance(value, bytes)):
        assert not any(bytes_here in value for value in there.values() if isinstance(value, bytes))
    kept = here.rows["answer"] + there.rows["nullifier"]
    assert {type(value) for row in kept for value in row} == {bytes, str}


@only_files
def test_no_order_of_joining_is_kept(town: Town, data: Path) -> None:
    """Both lie sorted by digests of what nobody chose: the feed tells who came after whom, the desk does not."""
    here, there = twenty_join(town, data)
    for table in (here.rows["answer"], there.rows["nullifier"]):
        assert table == sorted(table)


def twenty_join(town: Town, data: Path) -> tuple[Dump, Dump]:
    """What desk and gate keep once twenty people came in, one after the other."""
    months = frozenset({"2026-09"})
    with closing(open_desk_at(Places(data))) as desk:
        codes = [os.urandom(16) for _ in range(20)]

        def print_codes(tx: DeskWriting) -> None:
            for code in codes:
                tx.add_code(sha256(code), role=0, month="2026-09")

        def pays(tx: DeskWriting, code: bytes, paid: bytes) -> bool:
            return pay(tx, code=sha256(code), blinded=paid, month="2026-09", months=months)

        desk.write(print_codes).result()
        for code in codes:
            person = Person("nowhere", community=town.community.id)
            pending = tokens.begin_token(town.described().issuers[0], person.whom())
            paid = digest_of_blinded(pending.blinded, pending.month)
            assert desk.write(partial(pays, code=code, paid=paid)).result()
            signature = town.signer().sign(pending.blinded)
            town.admit(person, admission=tokens.finish_token(pending, signature))
        here, there = Dump(), Dump()
        desk.dump(here.take)
        town.store.dump(there.take)
    return here, there


class Dump:
    """A database, row by row."""

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple[Any, ...]]] = {}

    def take(self, table: str, row: tuple[Any, ...]) -> None:
        self.rows.setdefault(table, []).append(row)

    def values(self) -> set[Any]:
        return {value for rows in self.rows.values() for row in rows for value in row if value is not None}


def leave(town: Town, person: Person) -> None:
    town.store.write(lambda tx: tx.delete_member(person.id.bytes)).result()


def test_the_guidelines_that_were_read_are_the_ones_that_hold(town: Town) -> None:
    def newer(old: Descriptor) -> Descriptor:
        return msgspec.structs.replace(old, guidelines_version=2)

    town.store.write(lambda tx: amend(tx, root_key=town.root_key, now=town.now, change=newer)).result()
    refused(town, Person("nowhere"), Code.GUIDELINES_CHANGED)


def test_a_month_is_the_finest_time_kept_of_joining(town: Town) -> None:
    person = town.member()
    member = town.store.read(lambda tx: tx.member(person.id.bytes)).result()
    assert member is not None
    assert member.joined_month == "2026-09"
    days = (member.paused_until_day, member.sanctioned_day, member.renewed_day)
    assert (days, member.approved) == ((None, None, None), 0)


def test_an_id_that_names_anything_else_is_no_members(town: Town) -> None:
    """Whoever leaves takes along what their id names: it must never be somebody else's post."""
    victim, thread = town.published_thread()
    reply = town.reply(victim, thread)
    town.send(victim, WithdrawPost(id=uuid.uuid4(), post=reply.id))
    call = HelpMe(id=uuid.uuid4())
    town.send(victim, call)
    town.policy(PostingPolicy.HOLD_ALL)
    held = town.thread(victim)
    room = town.descriptor().rooms[1].id
    for taken in (thread.id, reply.id, call.id, held.id, room):
        refused(town, Person("nowhere", id=taken), Code.ID_CONFLICT)
    leave(town, victim)
    for taken in (thread.id, call.id, victim.id):
        refused(town, Person("nowhere", id=taken), Code.ID_CONFLICT)


def test_a_token_for_a_taken_id_is_not_spent(town: Town) -> None:
    _, thread = town.published_thread()
    person = Person("nowhere", id=thread.id)
    token = town.token(person)
    refused(town, person, Code.ID_CONFLICT, admission=token)
    spent = town.store.read(lambda tx: tx.is_spent(tokens.nullifier(unb64(token.message)))).result()
    assert not spent


def test_no_members_name_is_a_guides_but_for_its_number(town: Town) -> None:
    guide = Person("nowhere", name="Mellow Quay 64")
    town.admit(guide, invited=Role.GUIDE)
    for name in ("Mellow Quay", "Mellow Quay 3", "Mellow Quay 64"):
        refused(town, Person("nowhere", name=name), Code.NAME_TAKEN)
    town.admit(Person("nowhere", name="Mellow Harbour 3"))
    refused(town, Person("nowhere", name="Mellow Harbour 4"), Code.NAME_TAKEN, invited=Role.GUIDE)
    town.admit(Person("nowhere", name="Mellow Harbour 4"))


def test_nobody_is_mistaken_for_somebody_who_left(town: Town, databases: Databases) -> None:
    person = town.member()
    town.send(person, Leave(id=uuid.uuid4()))
    with closing(open_desk_at(town.community.places, databases)) as desk:
        the_name_is_free_in_time(town, desk, person)


def the_name_is_free_in_time(town: Town, desk: DeskStore, person: Person) -> None:
    retention.run(town.store, desk, town.community, now=town.now)
    refused(town, Person("nowhere", name=person.name), Code.NAME_TAKEN)
    rows: list[tuple[Any, ...]] = []
    town.store.dump(lambda table, row: rows.append(row))
    assert not [row for row in rows if person.name in row or sha256(person.name.encode()) in row]
    town.now += 220 * 86400
    retention.run(town.store, desk, town.community, now=town.now)
    town.admit(Person("nowhere", name=person.name))
