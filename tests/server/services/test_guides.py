"""A guide who goes: out of the descriptor, claims free, keys forgotten, and the team asked for a new key."""

from __future__ import annotations

from uuid import UUID

import pytest

from protocol import changes, hpke
from protocol.encoding import hour_of
from protocol.reviewing import TeamKeyRequest
from protocol.submissions import HelpMe
from protocol.team_key import TeamKey, sign
from server.domain.faults import StewardFault, TurnedAway
from server.domain.records import Overdue, Role
from server.services import guides, team
from server.services.alarm import wanting
from server.services.audit import publish_audits
from tests.server.people import Person
from tests.server.town import Town


def bring_team_key(town: Town, guide: Person, number: int = 1) -> None:
    key = TeamKey(town.community.id, guide.id, number, hpke.public_key(hpke.new_private_key()))
    request = TeamKeyRequest(str(sign(key, guide.signing)), ())
    town.store.write(
        lambda tx: team.bring_key(
            tx, request, guide=guide.id.bytes, descriptor=town.descriptor(), now=town.now
        )
    ).result()
    town.store.write(lambda tx: tx.put_wrap(number, guide.id.bytes, b"wrapped")).result()


def remove(town: Town, name: str, *, lock_out: bool = False) -> int:
    return guides.remove_guide(
        town.store, town.community, root_key=town.root_key, name=name, lock_out=lock_out, now=town.now
    )


def test_who_is_taken_out_stays_a_member_without_a_guides_rights(town: Town) -> None:
    going, staying, member = town.guide(), town.guide(), town.member()
    call = HelpMe(id=UUID("5a0f4c1e-7d1b-4c07-9a52-0f3a3f2b9f01"))
    town.send(member, call)
    (row,) = town.queue(going).rows
    town.claim(going, row)
    assert remove(town, going.name) == 1

    descriptor = town.descriptor()
    assert [one.id for one in descriptor.guides] == [staying.id]
    found = town.store.read(lambda tx: tx.member(going.id.bytes)).result()
    assert found is not None
    assert (found.role, found.login_key != b"") == (Role.MEMBER, True)
    with pytest.raises(TurnedAway):
        town.queue(going)
    (row,) = town.queue(staying).rows
    assert row.claimed_by is None
    town.claim(staying, row)  # nobody holds it, and nobody has to wait for a lease
    marks = {
        header.author: header.flags for _, header, _ in town.feed().of(changes.Pseudonym)
    }  # the newest of each
    assert not marks[going.id.bytes] & changes.Flags.GUIDE
    assert marks[staying.id.bytes] & changes.Flags.GUIDE


def test_a_call_that_the_gone_one_had_opened_rings_again(town: Town) -> None:
    going, member = town.guide(), town.member()
    town.send(member, HelpMe(id=UUID("5a0f4c1e-7d1b-4c07-9a52-0f3a3f2b9f01")))
    (row,) = town.queue(going).rows
    town.claim(going, row)
    assert town.store.read(lambda tx: wanting(tx, town.now)).result() == []
    remove(town, going.name)
    assert town.store.read(lambda tx: wanting(tx, town.now)).result() == [Overdue("help-me", 0, 1)]


def test_a_team_key_that_the_gone_one_knew_is_stale(town: Town) -> None:
    going, staying = town.guide(), town.guide()
    bring_team_key(town, going)
    town.store.write(lambda tx: tx.put_wrap(1, staying.id.bytes, b"wrapped")).result()
    remove(town, going.name)
    assert town.store.read(lambda tx: set(tx.wraps(1))).result() == {staying.id.bytes}
    assert town.store.read(lambda tx: tx.fact(guides.STALE_TEAM_KEY)).result() == "1"
    assert town.store.read(lambda tx: tx.guides(Role.GUIDE)).result()[0][0].id == staying.id.bytes


def test_a_team_key_signed_by_the_gone_one_stops_nothing_and_is_replaced(town: Town) -> None:
    going, staying, member = town.guide(), town.guide(), town.member()
    bring_team_key(town, going)
    town.thread(member)
    (row,) = town.queue(staying).rows
    town.claim(staying, row)
    remove(town, going.name)
    town.now += 3600

    def publish() -> int:
        return town.store.write(
            lambda tx: publish_audits(
                tx, descriptor=town.descriptor(), before_hour=hour_of(town.now), now=town.now
            )
        ).result()

    assert publish() == 0  # what guides did waits: the gone one could read it
    town.seal()
    assert b"team" not in town.answer("/v1/community")  # no app would believe it
    state = town.store.read(
        lambda tx: team.state(tx, guide=staying.id.bytes, descriptor=town.descriptor())
    ).result()
    assert (state.renew, state.number) == (True, 1)
    bring_team_key(town, staying, number=2)
    state = town.store.read(
        lambda tx: team.state(tx, guide=staying.id.bytes, descriptor=town.descriptor())
    ).result()
    assert (state.renew, state.number) == (False, 2)
    assert publish() > 0


def test_who_never_held_the_team_key_leaves_it_as_it_is(town: Town) -> None:
    keeper, going = town.guide(), town.guide()
    bring_team_key(town, keeper)
    remove(town, going.name)
    assert town.store.read(lambda tx: tx.fact(guides.STALE_TEAM_KEY)).result() == ""


def test_keys_in_wrong_hands_are_locked_out_and_the_epoch_turns(town: Town) -> None:
    going, member = town.guide(), town.member()
    before = town.store.read(lambda tx: tx.epoch()).result().number
    remove(town, going.name, lock_out=True)
    found = town.store.read(lambda tx: tx.member(going.id.bytes)).result()
    assert found is not None
    assert (found.role, found.login_key, found.hpke_key, found.mailbox_key) == (Role.PUT_OUT, b"", b"", b"")
    assert town.store.read(lambda tx: tx.epoch()).result().number == before + 1
    secrets = town.store.read(lambda tx: tx.mailbox_keys()).result()
    assert member.mailbox_key in secrets
    assert going.mailbox_key not in secrets


@pytest.mark.parametrize("role", [Role.LEFT, Role.PUT_OUT])
def test_who_has_gone_already_is_only_taken_out_of_the_descriptor(town: Town, role: Role) -> None:
    gone, staying = town.guide(), town.guide()
    town.store.write(lambda tx: tx.set_role(gone.id.bytes, role)).result()
    assert remove(town, gone.name) == 0
    assert [one.id for one in town.descriptor().guides] == [staying.id]
    found = town.store.read(lambda tx: tx.member(gone.id.bytes)).result()
    assert found is not None
    assert found.role == role


def test_whose_rows_are_gone_is_taken_out_by_id(town: Town) -> None:
    gone = town.guide()
    town.store.write(lambda tx: tx.delete_member(gone.id.bytes)).result()
    (known,) = guides.list_guides(town.store, town.community)
    assert known.name == str(gone.id)
    assert remove(town, known.name) == 0
    assert town.descriptor().guides == ()


def test_who_is_no_guide_cannot_be_taken_out(town: Town) -> None:
    member, before = town.member(), town.descriptor()
    for name in (member.name, "Nobody Here"):
        with pytest.raises(StewardFault, match="no guide"):
            remove(town, name)
    assert town.descriptor() == before


def test_the_list_names_who_waits_and_who_cannot_read(town: Town) -> None:
    assert guides.list_guides(town.store, town.community) == []
    keeper, other = town.guide(), town.guide()
    bring_team_key(town, keeper)
    known = {one.name: one for one in guides.list_guides(town.store, town.community)}
    assert known[keeper.name].reads
    assert not known[other.name].reads
    assert len(known[other.name].keys.split()) == 5
