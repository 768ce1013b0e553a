"""A guide's app: it makes and hands on the team key, and cosigns whatever other guides' apps get wrong."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from client.services.feed_store import team_note_key
from client.services.guiding import Duties
from client.vault import feed_guide, settings
from protocol import checkpoint, hpke, signed_note, strict_json, team_key
from protocol.descriptor import GuideKeys
from protocol.encoding import b64, unb64
from protocol.invitation import Role
from protocol.problems import Code
from protocol.reviewing import OlderTeamKey, TeamState
from protocol.team_key import TeamKey
from tests.client.services.villagers import in_village, me
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.loopback import Reply, problem
from tests.support.village import Village

NIGHT = "night guide"


def night_guide(village: Village, *, hpke_key: bytes | None = None) -> GuideKeys:
    """Another guide, whose keys depend on a name; the pseudonym is in the feed with the key given."""
    other = FeedBuilder(NIGHT)
    public = hpke.public_key(other.guide_hpke) if hpke_key is None else hpke_key
    village.feed.pseudonym(NIGHT, "Night Heron", public)
    return GuideKeys(
        named_id(NIGHT),
        b64(signed_note.public_bytes(other.cosigning)),
        b64(signed_note.public_bytes(other.cosigning)),
        b64(hashlib.sha256(public).digest()),
    )


def team(village: Village, number: int, *, wrapped: bytes | None = None, seed: str = "team") -> TeamState:
    """Team key `number` by the night guide, wrapped to the first guide as it must be, or otherwise."""
    private = private_of(number, seed)
    key = TeamKey(village.feed.community, named_id(NIGHT), number, hpke.public_key(private))
    if wrapped is None:
        to = unb64(village.people[me(village)].hpke_key)
        expected = hashlib.sha256(to).digest()
        wrapped = team_key.wrap(
            number, private, to=to, expected_hash=expected, community=village.feed.community
        )
    return TeamState(note=str(team_key.sign(key, FeedBuilder(NIGHT).cosigning)), wrapped=b64(wrapped))


def private_of(number: int, seed: str = "team") -> bytes:
    """The private half of the night guide's team key of this number."""
    return hpke.new_private_key(lambda n: named_bytes(f"{seed} {number}", n))


def older(village: Village, number: int, *, seed: str = "team") -> OlderTeamKey:
    """Its wrap as the server has it once another key has come."""
    return OlderTeamKey(number, team(village, number, seed=seed).wrapped)


async def team_keys(person: Someone) -> dict[int, bytes]:
    return await person.session.vault.private.read(lambda db: feed_guide.team_keys(db, person.community))


async def team_note(person: Someone) -> str | None:
    return await person.session.vault.private.read(
        lambda db: settings.get(db, team_note_key(person.community))
    )


def test_the_first_guide_makes_the_team_key_and_cosigns_once_an_hour(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        assert (await guide.sync()).duties == Duties(made_key=True, wrapped=1, cosigned=True)
        (request,) = village.team_requests
        key = team_key.open_note(request.note, descriptor=village.feed.described)
        assert (key.number, key.guide) == (1, me(village))
        assert {number: hpke.public_key(private) for number, private in (await team_keys(guide)).items()} == {
            1: key.public_key
        }
        assert [wrap.guide for wrap in request.wraps] == [me(village)]
        (note,) = village.cosigned
        cosigner = signed_note.cosigner(
            checkpoint.guide_name(village.feed.community, str(me(village))),
            unb64(village.feed.described.guides[0].cosigning),
        )
        seconds = signed_note.verify_cosignature(signed_note.parse(note), cosigner)
        assert seconds % 3600 == 0, "cut to the hour"
        assert signed_note.parse(note).text == signed_note.parse(village.feed.head.checkpoint).text
        assert (await guide.sync()).duties == Duties()
        assert len(village.cosigned) == 1

    in_village(tmp_path, use, role=Role.GUIDE)


def test_where_another_guides_app_was_quicker_its_key_is_fetched_and_nobody_hears_of_trouble(
    tmp_path: Path,
) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),))
        village.replies["/v1/team"] = [
            Reply(strict_json.pad(strict_json.encode(TeamState()))),
            problem(Code.VERSION_CONFLICT, 409),
        ]
        assert (await guide.sync()).duties == Duties(cosigned=True)
        assert await team_keys(guide) == {}
        village.team = team(village, 1)
        await guide.sync()
        assert await team_keys(guide) == {1: private_of(1)}

    in_village(tmp_path, use, role=Role.GUIDE)


@pytest.mark.parametrize("signer_stays", [True, False])
def test_a_team_key_that_a_former_guide_knows_is_followed_by_the_next(
    tmp_path: Path, signer_stays: bool
) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),) if signer_stays else ())
        old = team(village, 3)
        village.team = TeamState(note=old.note, wrapped=old.wrapped, number=3, renew=True)
        assert (await guide.sync()).duties == Duties(
            made_key=True, wrapped=2 if signer_stays else 1, cosigned=True
        )
        (request,) = village.team_requests
        key = team_key.open_note(request.note, descriptor=village.feed.described)
        assert (key.number, key.guide) == (4, me(village))
        # Words may wait that were sealed to the key before, and whoever is gone may be the only other who had it.
        kept = await team_keys(guide)
        assert (set(kept), kept[3]) == ({3, 4}, private_of(3))
        assert await team_note(guide) == request.note

    in_village(tmp_path, use, role=Role.GUIDE)


def test_a_guide_who_waits_and_a_member_do_nothing(tmp_path: Path) -> None:
    async def waits(guide: Someone, village: Village) -> None:
        village.confirm()
        assert (await guide.sync()).duties == Duties()
        assert (village.team_requests, village.cosigned) == ([], [])

    async def member(person: Someone, village: Village) -> None:
        assert (await person.sync()).duties == Duties()
        assert (village.team_requests, village.cosigned) == ([], [])

    in_village(tmp_path / "guide", waits, role=Role.GUIDE)
    in_village(tmp_path / "member", member)


def test_a_team_key_that_was_handed_over_is_handed_on(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),))
        offered = team(village, 4)
        village.team = TeamState(
            note=offered.note, wrapped=offered.wrapped, missing=(named_id(NIGHT), named_id("a stranger"))
        )
        assert (await guide.sync()).duties == Duties(wrapped=1, cosigned=True)
        private = (await team_keys(guide))[4]
        assert await team_note(guide) == offered.note
        (wrap,) = village.team_requests[0].wraps
        key = team_key.open_note(offered.note, descriptor=village.feed.described)
        handed = team_key.unwrap(unb64(wrap.wrapped), team_key=key, private_key=FeedBuilder(NIGHT).guide_hpke)
        assert (wrap.guide, handed) == (named_id(NIGHT), private)

    in_village(tmp_path, use, role=Role.GUIDE)


@pytest.mark.parametrize("wrapped", [b"rubbish", bytes(1300), b"other key"])
def test_a_broken_wrap_neither_stops_cosigning_nor_fails_the_sync(tmp_path: Path, wrapped: bytes) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),))
        offered = team(village, 1, wrapped=wrapped)
        if wrapped == b"other key":  # well sealed, to the right guide, and of another team key
            offered = TeamState(note=offered.note, wrapped=team(village, 1, seed="another").wrapped)
        village.team = offered
        duties = (await guide.sync()).duties
        assert (duties.cosigned, duties.wrap_broken, duties.made_key) == (True, True, True)
        assert len(village.cosigned) == 1
        key = team_key.open_note(village.team_requests[0].note, descriptor=village.feed.described)
        assert (key.number, key.guide) == (2, me(village)), (
            "the next key, for all, instead of one that it cannot open"
        )
        assert 1 not in await team_keys(guide)

    in_village(tmp_path, use, role=Role.GUIDE)


def test_a_guide_s_key_that_nothing_can_be_sealed_to_is_passed_over(tmp_path: Path) -> None:
    broken = hpke.public_key(FeedBuilder(NIGHT).guide_hpke)[:-32] + bytes(32)  # X25519's point of low order

    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village, hpke_key=broken),))
        assert (await guide.sync()).duties == Duties(made_key=True, wrapped=1, cosigned=True)
        assert [wrap.guide for wrap in village.team_requests[0].wraps] == [me(village)]

    in_village(tmp_path, use, role=Role.GUIDE)


def test_keys_that_came_and_went_while_the_app_was_closed_are_kept_to_open_what_waits(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),))
        offered = team(village, 5)
        broken = OlderTeamKey(4, b64(bytes(1236)))
        misnamed = OlderTeamKey(2, older(village, 1).wrapped)
        later = older(village, 6, seed="another")  # not before the key that its guide signed
        village.team = TeamState(
            note=offered.note,
            wrapped=offered.wrapped,
            number=5,
            older=(misnamed, older(village, 3), broken, later),
        )
        assert (await guide.sync()).duties == Duties(cosigned=True)
        assert await team_keys(guide) == {3: private_of(3), 5: private_of(5)}
        assert await team_note(guide) == offered.note, "nothing is sealed to an older key"
        village.team = TeamState(
            note=offered.note, wrapped=offered.wrapped, number=5, older=(older(village, 3, seed="another"),)
        )
        await forget_the_hour(guide)
        await guide.sync()
        assert (await team_keys(guide))[3] == private_of(3), "what is kept stays"

    in_village(tmp_path, use, role=Role.GUIDE)


def test_an_app_that_the_newest_key_has_not_reached_keeps_the_one_before(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),))
        offered = team(village, 2)
        village.team = TeamState(note=offered.note, number=2, older=(older(village, 1),))
        assert (await guide.sync()).duties == Duties(cosigned=True)
        assert await team_keys(guide) == {1: private_of(1)}, "also by whom the newest key has not reached yet"

    in_village(tmp_path, use, role=Role.GUIDE)


def test_a_lower_team_key_never_replaces_a_higher(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),))
        village.team = team(village, 5)
        await guide.sync()
        for number in (4, 5):
            village.team = team(village, number, seed="another")
            await forget_the_hour(guide)
            assert (await guide.sync()).duties == Duties(cosigned=True)
            assert await team_note(guide) == team(village, 5).note
            assert set(await team_keys(guide)) == {5}
        village.team = team(village, 6)
        await forget_the_hour(guide)
        await guide.sync()
        assert await team_note(guide) == team(village, 6).note

    in_village(tmp_path, use, role=Role.GUIDE)


async def forget_the_hour(guide: Someone) -> None:
    await guide.session.vault.private.write(
        lambda db: feed_guide.note_cosigned(db, community_id=guide.community, hour=0)
    )


def test_a_guide_s_app_does_not_cosign_what_its_person_does_not_trust(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        await guide.sync()
        await forget_the_hour(guide)
        membership = await guide.session.memberships.open(guide.community)
        await membership.store.keep_evidence(what="ForkedHistory: a fork", proof=b"p", stops_writing=True)
        assert (await guide.sync()).duties == Duties()
        assert len(village.cosigned) == 1

    in_village(tmp_path, use, role=Role.GUIDE)


def test_a_guide_who_was_just_confirmed_is_given_the_key_at_once_and_not_only_in_the_next_hour(
    tmp_path: Path,
) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village))
        assert (await guide.sync()).duties == Duties(made_key=True, wrapped=1, cosigned=True)
        assert (await guide.sync()).duties == Duties(), "all is done for this hour"
        made = village.team_requests[0]
        village.confirm(me(village), others=(night_guide(village),))
        village.team = TeamState(note=made.note, wrapped=made.wraps[0].wrapped, missing=(named_id(NIGHT),))
        assert (await guide.sync()).duties == Duties(wrapped=1)
        assert [wrap.guide for wrap in village.team_requests[1].wraps] == [named_id(NIGHT)]
        assert (await guide.sync()).duties == Duties(), "and is not asked for again"

    in_village(tmp_path, use, role=Role.GUIDE)


def test_a_sync_that_breaks_off_after_the_descriptor_came_leaves_its_duties_to_the_next(
    tmp_path: Path,
) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village))
        await guide.sync()
        made = village.team_requests[0]
        village.confirm(me(village), others=(night_guide(village),))
        membership = await guide.session.memberships.open(guide.community)
        await membership.pull.run()  # the descriptor is kept, and the app is closed then
        village.team = TeamState(note=made.note, wrapped=made.wraps[0].wrapped, missing=(named_id(NIGHT),))
        assert (await guide.sync()).duties == Duties(wrapped=1)

    in_village(tmp_path, use, role=Role.GUIDE)
