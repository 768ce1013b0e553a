"""Words that wait stay readable for whoever holds the key they were sealed to, whatever key comes after."""

from __future__ import annotations

import os
import uuid

import pytest

from protocol import hpke, limits, sealed_words, strict_json, team_key
from protocol.encoding import b64, unb64
from protocol.errors import BadSeal
from protocol.reviewing import Decision, ReviewItem, TeamKeyRequest, TeamState, WrappedTeamKey
from protocol.submissions import HelpMe, Received
from server.crypto.digests import sha256
from server.services import guides, team
from server.store.interface import DeskStore
from tests.server.people import Person
from tests.server.services.deciding import only_row, rule
from tests.server.services.keeping import run
from tests.server.services.test_team import bring
from tests.server.town import Town

DAY = 86400


def make(town: Town, maker: Person, number: int, *to: Person) -> bytes:
    """Bring team key `number`, wrapped to these guides; its public half."""
    private = hpke.new_private_key()
    public = hpke.public_key(private)
    wraps = []
    for guide in to:
        theirs = hpke.public_key(guide.hpke_private)
        wrapped = team_key.wrap(
            number, private, to=theirs, expected_hash=sha256(theirs), community=town.community.id
        )
        wraps.append(WrappedTeamKey(guide.id, b64(wrapped)))
    note = team_key.sign(team_key.TeamKey(town.community.id, maker.id, number, public), maker.signing)
    bring(town, maker, TeamKeyRequest(str(note), tuple(wraps)))
    return public


def calls(town: Town, person: Person, words: str, public: bytes) -> None:
    sealed = sealed_words.seal(
        words.encode(), team_key=public, purpose=hpke.Purpose.TO_GUIDES, community=town.community.id
    )
    assert town.send(person, HelpMe(id=uuid.uuid4(), sealed=b64(sealed))) == Received()


def asks(town: Town, guide: Person) -> TeamState:
    descriptor = town.descriptor()
    return town.store.read(lambda tx: team.state(tx, guide=guide.id.bytes, descriptor=descriptor)).result()


def read(town: Town, guide: Person, item: ReviewItem) -> list[str]:
    """What a guide reads whose app has kept nothing: with the keys that the server has wrapped for them."""
    found = []
    for one in asks(town, guide).older:
        private = team_key.unwrap_older(
            unb64(one.wrapped),
            number=one.number,
            private_key=guide.hpke_private,
            community=town.community.id,
        )
        try:
            words = sealed_words.open_words(
                unb64(item.sealed),
                private_key=private,
                purpose=hpke.Purpose.TO_GUIDES,
                community=town.community.id,
            )
        except BadSeal:
            continue
        found.append(words.decode())
    return found


@pytest.mark.parametrize("maker", ["the same", "another"])
def test_a_call_sealed_to_the_key_before_is_read_by_whoever_was_given_that_key(
    town: Town, maker: str
) -> None:
    first, holds, third, person = town.guide(), town.guide(), town.guide(), town.member()
    calls(town, person, "On the bridge.", make(town, first, 1, first, holds))
    make(town, first if maker == "the same" else third, 2, first, holds, third)
    assert [one.number for one in asks(town, holds).older] == [1]
    assert asks(town, third).older == ()  # it was not given that key
    item = town.claim(holds, only_row(town, holds))
    assert read(town, holds, item) == ["On the bridge."]


@pytest.mark.parametrize("how", ["removed", "locked out"])
def test_after_a_guide_is_removed_nobody_else_loses_words_that_wait(town: Town, how: str) -> None:
    going, stays, person = town.guide(), town.guide(), town.member()
    calls(town, person, "On the bridge.", make(town, going, 1, going, stays))
    lock_out = how == "locked out"
    guides.remove_guide(
        town.store,
        town.community,
        root_key=town.root_key,
        name=going.name,
        lock_out=lock_out,
        now=town.now,
    )
    state = asks(town, stays)
    assert (state.renew, bool(state.wrapped)) == (True, True)
    make(town, stays, 2, stays)
    item = town.claim(stays, only_row(town, stays))
    assert read(town, stays, item) == ["On the bridge."]
    assert town.store.read(lambda tx: set(tx.wraps(1))).result() == {stays.id.bytes}


def test_many_keys_may_come_while_words_wait_and_go_when_they_are_answered(
    town: Town, desk: DeskStore
) -> None:
    first, other, person = town.guide(), town.guide(), town.member()
    calls(town, person, "On the bridge.", make(town, first, 1, first, other))
    for number in range(2, 6):
        make(town, first, number, first, other)
    run(town, desk)
    assert [one.number for one in asks(town, other).older] == [1, 2, 3, 4]
    item = town.claim(other, only_row(town, other))
    assert read(town, other, item) == ["On the bridge."]
    rule(town, other, item.row, Decision.APPROVE_WITH_NOTE, person)
    town.now += DAY
    run(town, desk)
    # What was sealed before the newest key was known may still be on its way.
    assert [one.number for one in asks(town, other).older] == [4]
    make(town, first, 6, first, other)
    assert [one.number for one in asks(town, other).older] == [5]
    for number in (1, 2, 3, 4):
        assert town.store.read(lambda tx, n=number: tx.wraps(n)).result() == {}  # type: ignore[misc]


def test_no_guide_pushes_the_key_of_waiting_words_away_by_bringing_many(town: Town) -> None:
    first, holds, hostile, person = town.guide(), town.guide(), town.guide(), town.member()
    calls(town, person, "On the bridge.", make(town, first, 1, first, holds))
    for number in range(2, 40):
        public = hpke.public_key(bytes(range(96)))
        key = team_key.TeamKey(town.community.id, hostile.id, number, public)
        note = str(team_key.sign(key, hostile.signing))
        junk = tuple(WrappedTeamKey(one.id, b64(os.urandom(1236))) for one in (first, holds, hostile))
        bring(town, hostile, TeamKeyRequest(note, junk))
    state = asks(town, holds)
    assert (state.number, state.older[0].number) == (39, 1)
    assert len(strict_json.encode(state)) < limits.PADDED_SIZES[-1]
    kept = town.store.read(lambda tx: tx.team_key_numbers()).result()
    assert len(kept) < 20
    private = team_key.unwrap_older(
        unb64(state.older[0].wrapped),
        number=1,
        private_key=holds.hpke_private,
        community=town.community.id,
    )
    assert len(private) == hpke.PRIVATE_KEY_LENGTH
