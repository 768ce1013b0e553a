"""A server that shows what is old, or not yet true: cosignatures, descriptors and team keys out of their time."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from client.services.feed_store import team_note_key
from client.sync.pull import Pulled
from client.vault import settings
from protocol import checkpoint, descriptor, hpke, signed_note, strict_json, team_key
from protocol.encoding import b64, day_of
from protocol.team_key import TeamKey
from tests.hostile.lies import harbour
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply, serving
from tests.support.member import NOW, device, run


def pulled_by(folder: Path, feed: FeedBuilder) -> Pulled:
    """What a member's pull gives."""
    found: list[Pulled] = []
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(folder, feed, server.address) as mine:
                found.append(await mine.pull.run())

        run(work)
    return found[0]


# Cosignatures and the descriptor's last day


def test_a_cosignature_from_the_future_is_not_fresh(tmp_path: Path) -> None:
    for name, ahead in (("hours", 3 * 3600), ("a lifetime", 10**10), ("for ever", 2**63)):
        feed = harbour(20)
        feed.cosign(int(NOW) + ahead)
        pulled = pulled_by(tmp_path / name, feed)
        assert pulled.cosigned_at is None
        assert pulled.cosignature_stale(NOW)
    feed = harbour(20)
    feed.cosign(int(NOW) + 3600)
    assert not pulled_by(tmp_path / "clocks differ", feed).cosignature_stale(NOW)


def test_a_guide_whose_clock_is_ahead_does_not_hide_the_others(tmp_path: Path) -> None:
    feed, other = harbour(20), FeedBuilder("other")
    second = descriptor.GuideKeys(
        other.guide, b64(bytes(32)), b64(signed_note.public_bytes(other.cosigning)), b64(bytes(32))
    )
    feed.descriptor_number += 1
    feed.redescribe(guides=(*feed.described.guides, second))
    feed.publish()
    feed.cosign(int(NOW) + 10**9)
    note = signed_note.parse(feed.cosigned)
    name = checkpoint.guide_name(feed.community, str(other.guide))
    line = signed_note.cosign(note, name, other.cosigning, seconds=int(NOW))
    feed.cosigned = str(signed_note.Note(note.text, (*note.signatures, line)))
    feed.publish()
    pulled = pulled_by(tmp_path, feed)
    assert pulled.cosigned_at == int(NOW) - int(NOW) % 3600


def test_an_expired_descriptor_is_told_and_bars_nobody(tmp_path: Path) -> None:
    feed = harbour(20)
    assert not pulled_by(tmp_path / "current", feed).descriptor_expired
    for day in (1, day_of(NOW) - 1):
        feed.descriptor_number += 1
        feed.redescribe(expires_day=day)
        feed.publish()
        pulled = pulled_by(tmp_path / str(day), feed)
        assert pulled.descriptor_expired
        assert pulled.new_posts == 20
        assert pulled_by(tmp_path / "current", feed).descriptor_expired, (
            "whoever knew the one before is told too"
        )
    feed.descriptor_number += 1
    feed.redescribe(expires_day=day_of(NOW))
    feed.publish()
    assert not pulled_by(tmp_path / "last day", feed).descriptor_expired


# The guides' team key


def team_note(feed: FeedBuilder, number: int, *, by: str | None = None) -> str:
    key = TeamKey(feed.community, feed.guide, number, hpke.public_key(feed.guide_hpke))
    seed = hashlib.sha256(f"{by or feed.name} signing".encode()).digest()
    return str(team_key.sign(key, Ed25519PrivateKey.from_private_bytes(seed)))


def test_a_team_key_is_kept_only_if_a_guide_signed_it_and_never_goes_back(tmp_path: Path) -> None:
    feed = harbour(20)
    offered = ""

    def answer(asked: Asked) -> Reply:
        if asked.path == "/v1/community":
            message = feed.community_message
            return Reply(
                strict_json.encode(descriptor.CommunityMessage(message.root_key, message.descriptor, offered))
            )
        return serving(feed)(asked)

    with Loopback(answer) as server:

        async def work() -> None:
            nonlocal offered
            async with device(tmp_path, feed, server.address) as mine:
                kept = []
                for note in (
                    "rubbish",
                    team_note(feed, 9, by="a stranger"),
                    team_note(feed, 3),
                    team_note(feed, 2),
                    "",
                    team_note(feed, 4),
                ):
                    offered = note
                    feed.descriptor_number += 1
                    feed.redescribe()
                    feed.publish()
                    await mine.pull.run()
                    key = team_note_key(feed.community)
                    kept.append(await mine.private.read(lambda db, key=key: settings.get(db, key)))  # type: ignore[misc]
                third, fourth = team_note(feed, 3), team_note(feed, 4)
                assert kept == ["", "", third, third, third, fourth]
                feed.descriptor_number += 1
                feed.redescribe(guides=())
                feed.publish()
                await mine.pull.run()
                assert (
                    await mine.private.read(lambda db: settings.get(db, team_note_key(feed.community))) == ""
                )

        run(work)
