from __future__ import annotations

import msgspec
import pytest

from protocol import checkpoint, hpke, sealed_words, signed_note, team_key
from protocol.changes import Audit
from protocol.checkpoint import guide_name, open_cosigned, origin
from protocol.encoding import b64, unb64
from protocol.limits import COSIGNATURE_STALE_SECONDS
from protocol.problems import Code
from protocol.reviewing import (
    AuditRecords,
    CosignAnswer,
    CosignRequest,
    TeamKeyRequest,
    TeamState,
    WrappedTeamKey,
)
from server.crypto.digests import sha256
from server.domain.faults import TurnedAway
from server.services import team
from server.services.audit import publish_audits
from tests.server.people import Person
from tests.server.services.test_sealing import fill
from tests.server.town import Town

TEAM_PRIVATE = bytes(range(96))


def key_request(town: Town, maker: Person, guides: list[Person], *, number: int = 1) -> TeamKeyRequest:
    key = team_key.TeamKey(town.community.id, maker.id, number, hpke.public_key(TEAM_PRIVATE))
    wraps = []
    for guide in guides:
        public = hpke.public_key(guide.hpke_private)
        wrapped = team_key.wrap(
            number, TEAM_PRIVATE, to=public, expected_hash=sha256(public), community=town.community.id
        )
        wraps.append(WrappedTeamKey(guide.id, b64(wrapped)))
    return TeamKeyRequest(str(team_key.sign(key, maker.signing)), tuple(wraps))


def bring(town: Town, guide: Person, request: TeamKeyRequest) -> TeamState:
    descriptor = town.descriptor()
    return town.store.write(
        lambda tx: team.bring_key(tx, request, guide=guide.id.bytes, descriptor=descriptor, now=town.now)
    ).result()


def cosign(town: Town, guide: Person, text: str, *, seconds: float | None = None) -> CosignAnswer:
    descriptor = town.descriptor()
    note = signed_note.parse(text)
    name = guide_name(town.community.id, str(guide.id))
    line = signed_note.cosign(
        note, name, guide.cosigning, seconds=int(town.now if seconds is None else seconds)
    )
    request = CosignRequest(str(note.with_signatures(line)))
    return town.store.write(
        lambda tx: team.cosign(tx, request, guide=guide.id.bytes, descriptor=descriptor, now=town.now)
    ).result()


def seen_by(town: Town, text: str, *guides: Person) -> tuple[int, int]:
    """Size and newest time of the cosigned checkpoint a reader would accept."""
    names = [guide_name(town.community.id, str(guide.id)) for guide in guides]
    cosigners = [
        signed_note.cosigner(name, signed_note.public_bytes(guide.cosigning))
        for name, guide in zip(names, guides, strict=True)
    ]
    found, seconds = open_cosigned(
        text,
        expected_origin=origin(town.community.id, 1),
        feed_key=unb64(town.descriptor().feed_key),
        cosigners=cosigners,
    )
    return found.size, seconds


def test_the_first_guide_makes_the_team_key_and_wraps_it_for_others(town: Town) -> None:
    first, second = town.guide(), town.guide()
    state = bring(town, first, key_request(town, first, [first]))
    assert state.missing == (second.id,)
    again = key_request(town, first, [second])
    assert bring(town, first, again).missing == ()
    descriptor = town.descriptor()
    theirs = town.store.read(lambda tx: team.state(tx, guide=second.id.bytes, descriptor=descriptor)).result()
    key = team_key.open_note(theirs.note, descriptor=descriptor)
    assert (
        team_key.unwrap(unb64(theirs.wrapped), team_key=key, private_key=second.hpke_private) == TEAM_PRIVATE
    )
    town.seal()
    assert theirs.note in msgspec.json.decode(town.answer("/v1/community"))["team"]


def test_a_second_first_key_comes_too_late(town: Town) -> None:
    first, second = town.guide(), town.guide()
    bring(town, first, key_request(town, first, [first]))
    with pytest.raises(TurnedAway) as caught:
        bring(town, second, key_request(town, second, [second]))
    assert caught.value.code == Code.VERSION_CONFLICT
    assert bring(town, second, key_request(town, second, [second], number=2)).missing == (first.id,)


def test_nobody_brings_a_key_signed_by_another(town: Town) -> None:
    first, second, stranger = town.guide(), town.guide(), town.member()
    for maker, bringer, code in (
        (first, second, Code.NOT_ALLOWED),
        (stranger, first, Code.MALFORMED),
        (first, stranger, Code.NOT_ALLOWED),
    ):
        with pytest.raises(TurnedAway) as caught:
            bring(town, bringer, key_request(town, maker, [maker]))
        assert caught.value.code == code


def test_no_guide_takes_the_key_away_from_another(town: Town) -> None:
    first, second, third = town.guide(), town.guide(), town.guide()
    request = key_request(town, first, [first, second])
    bring(town, first, request)

    def wraps() -> dict[bytes, bytes]:
        return town.store.read(lambda tx: tx.wraps(1)).result()

    kept = wraps()
    junk = b64(bytes(len(kept[first.id.bytes])))
    everybody = tuple(WrappedTeamKey(one.id, junk) for one in (first, second, third))
    bring(town, second, TeamKeyRequest(request.note, everybody))
    found = wraps()
    assert found[first.id.bytes] == kept[first.id.bytes]
    assert found[second.id.bytes] == found[third.id.bytes] == unb64(junk)  # one's own, and one who had none
    again = key_request(town, first, [second]).wraps[0]
    bring(town, second, TeamKeyRequest(request.note, (again,)))
    assert wraps()[second.id.bytes] == unb64(again.wrapped)


@pytest.mark.parametrize("change", [-4, -3, 3, 300])
def test_a_wrap_has_one_length(town: Town, change: int) -> None:
    guide = town.guide()
    request = key_request(town, guide, [guide])
    data = unb64(request.wraps[0].wrapped)
    odd = b64(data[:change] if change < 0 else data + bytes(change))
    with pytest.raises(TurnedAway) as caught:
        bring(town, guide, TeamKeyRequest(request.note, (WrappedTeamKey(guide.id, odd),)))
    assert caught.value.code == Code.MALFORMED
    assert town.store.read(lambda tx: tx.team_key()).result() is None


def test_acts_are_published_by_the_hour_sealed_to_the_team(town: Town) -> None:
    guide = town.guide()
    town.thread(town.member())
    (row,) = town.queue(guide).rows
    town.approve(guide, row)

    def publish() -> int:
        around = town.around()
        hour = int(town.now // 3600)
        return town.store.write(
            lambda tx: publish_audits(tx, descriptor=around.descriptor, before_hour=hour, now=town.now)
        ).result()

    town.now += 3600
    assert publish() == 0  # kept until there is a key to seal them to
    bring(town, guide, key_request(town, guide, [guide]))
    assert publish() == 2
    assert publish() == 0
    ((_, header, body),) = town.feed().of(Audit)
    assert header.team == 1
    plain = sealed_words.open_words(
        body, private_key=TEAM_PRIVATE, purpose=hpke.Purpose.AUDIT, community=town.community.id
    )
    records = msgspec.json.decode(plain, type=AuditRecords).records
    assert [(one.act, one.guide, one.review, one.decision) for one in records] == [
        ("claim", guide.id, row.review, ""),
        ("decide", guide.id, row.review, "approve"),
    ]


def test_a_busy_hour_takes_several_audits(town: Town) -> None:
    guide = town.guide()
    bring(town, guide, key_request(town, guide, [guide]))
    members = [town.member() for _ in range(10)]
    for member in members:
        for _ in range(8):
            town.thread(member)
    while rows := town.queue(guide).rows:
        for row in rows:
            town.approve(guide, row)
    descriptor = town.descriptor()
    count = town.store.write(
        lambda tx: publish_audits(tx, descriptor=descriptor, before_hour=2**30, now=town.now)
    ).result()
    assert count == 161  # and the key itself
    assert len(town.feed().of(Audit)) > 1


def test_the_head_carries_the_newest_cosigned_checkpoint(town: Town) -> None:
    first, second = town.guide(), town.guide()
    town.seal()
    early = town.standing.now().head.checkpoint
    assert cosign(town, first, early) == CosignAnswer(True)
    assert cosign(town, first, early) == CosignAnswer(False)  # one an hour
    assert cosign(town, second, early) == CosignAnswer(True)
    town.seal()
    standing = town.standing.now().head.cosigned
    for guide in (first, second):
        assert (
            seen_by(town, standing, guide)[0]
            == checkpoint.parse_checkpoint(signed_note.parse(early).text).size
        )

    fill(town, 700)  # the older checkpoint now ends inside a sealed segment
    town.seal()
    late = town.standing.now().head.checkpoint
    town.now += 3600
    assert cosign(town, first, late) == CosignAnswer(True)
    assert cosign(town, second, early) == CosignAnswer(False)  # a larger log is cosigned already
    assert cosign(town, second, late) == CosignAnswer(True)
    town.seal()
    size, seconds = seen_by(town, town.standing.now().head.cosigned, first, second)
    assert size > 700
    assert seconds == town.now - town.now % 3600


def test_an_older_checkpoint_of_ours_can_still_be_cosigned(town: Town) -> None:
    guide = town.guide()
    fill(town, 300)
    town.seal()
    text = town.standing.now().head.checkpoint
    fill(town, 500)
    town.seal()
    assert cosign(town, guide, text) == CosignAnswer(True)


def test_a_wrong_clock_is_not_shown_as_a_check(town: Town) -> None:
    guide = town.guide()
    town.seal()
    text = town.standing.now().head.checkpoint
    for wrong in (-10 * 365 * 86400, -COSIGNATURE_STALE_SECONDS - 7200, 7300, 10 * 365 * 86400):
        assert cosign(town, guide, text, seconds=town.now + wrong) == CosignAnswer(False)
    assert cosign(town, guide, text, seconds=town.now + 1800) == CosignAnswer(True)


def test_only_our_own_checkpoints_by_confirmed_guides_count(town: Town) -> None:
    guide, member = town.guide(), town.member()
    town.seal()
    ours = town.standing.now().head.checkpoint
    feed_key = town.sealer._feed_key
    name = origin(town.community.id, 1)
    size = checkpoint.parse_checkpoint(signed_note.parse(ours).text).size
    lies = [
        checkpoint.Checkpoint(name, size, bytes(32)),
        checkpoint.Checkpoint(name, size + 5, bytes(32)),
    ]
    texts = [str(checkpoint.sign_checkpoint(lie, feed_key)) for lie in lies]
    texts.append(
        str(
            checkpoint.sign_checkpoint(
                checkpoint.parse_checkpoint(signed_note.parse(ours).text), guide.signing
            )
        )
    )
    for text in texts:
        with pytest.raises(TurnedAway) as caught:
            cosign(town, guide, text)
        assert caught.value.code == Code.MALFORMED
    with pytest.raises(TurnedAway) as caught:
        cosign(town, member, ours)
    assert caught.value.code == Code.NOT_ALLOWED
    assert town.standing.now().head.cosigned == ""
