"""New keys while the community lives: what is signed verifies at every step, also when a crash parts the steps."""

from __future__ import annotations

import stat

import pytest

from protocol import checkpoint
from protocol.encoding import b64, unb64
from protocol.signed_note import public_bytes
from server.crypto import key_files, tokens
from server.crypto.key_files import NotAKey
from server.domain.faults import StewardFault
from server.services import rotating
from server.services.community import amend
from server.services.feed_keys import feed_key_for, settle_feed_key
from server.services.team import COSIGNED
from tests.server.kinds import only_files
from tests.server.town import Town


def head_by(town: Town) -> str:
    """The key that the newest head verifies under, as a client asks: the descriptor's."""
    town.seal()
    described = town.descriptor()
    checkpoint.open_head(
        town.standing.now().head,
        expected_origin=checkpoint.origin(described.id, described.generation),
        feed_key=unb64(described.feed_key),
    )
    return described.feed_key


def test_the_next_head_is_signed_by_the_new_feed_key(town: Town) -> None:
    town.published_thread("Before.")
    before = head_by(town)
    town.store.write(lambda tx: tx.set_fact(COSIGNED, "by the old key")).result()
    number = town.descriptor().number
    after = rotating.rotate_feed_key(town.store, town.community, root_key=town.root_key, now=town.now)
    assert after.number == number + 1
    assert head_by(town) == after.feed_key != before
    assert town.standing.now().head.cosigned == ""
    places = town.community.places
    assert b64(public_bytes(key_files.read_signing_key(places.feed_key))) == after.feed_key
    assert not places.next_feed_key.exists()
    assert stat.S_IMODE(places.feed_key.stat().st_mode) == 0o600
    town.published_thread("After.")
    assert set(town.feed().texts()) == {"Before.", "After."}


@only_files
def test_a_crash_before_it_is_named_changes_nothing(town: Town) -> None:
    head_by(town)
    before = town.descriptor().feed_key
    key_files.write_private(town.community.places.next_feed_key, key_files.new_signing_key())
    town.published_thread("Still signed.")
    assert head_by(town) == before
    rotating.settle(town.store, town.community)
    assert not town.community.places.next_feed_key.exists()
    assert head_by(town) == before


@only_files
def test_a_crash_after_it_is_named_is_finished_later(town: Town) -> None:
    head_by(town)
    places = town.community.places
    key = key_files.new_signing_key()
    key_files.write_private(places.next_feed_key, key)
    public = b64(public_bytes(key))

    def name(old: object) -> object:
        import msgspec

        return msgspec.structs.replace(old, feed_key=public)  # type: ignore[type-var]

    town.store.write(
        lambda tx: amend(tx, root_key=town.root_key, now=town.now, change=name)  # type: ignore[arg-type]
    ).result()
    assert head_by(town) == public  # a running server finds it where it lies
    rotating.settle(town.store, town.community)
    assert not places.next_feed_key.exists()
    assert public_bytes(key_files.read_signing_key(places.feed_key)) == public_bytes(key)
    again = rotating.rotate_feed_key(town.store, town.community, root_key=town.root_key, now=town.now)
    assert head_by(town) == again.feed_key != public


@only_files
def test_without_its_key_nothing_is_sealed_and_nothing_is_lost(town: Town) -> None:
    head_by(town)
    places = town.community.places
    settle_feed_key(places, unb64(town.descriptor().feed_key))
    with pytest.raises(NotAKey):
        feed_key_for(places, bytes(32))
    places.next_feed_key.write_bytes(b"half a key")
    settle_feed_key(places, unb64(town.descriptor().feed_key))
    assert not places.next_feed_key.exists()


@only_files
def test_only_this_communitys_root_key_names_a_feed_key(town: Town) -> None:
    before = town.community.places.feed_key.read_bytes()
    with pytest.raises(StewardFault, match="another community"):
        rotating.rotate_feed_key(
            town.store, town.community, root_key=key_files.new_signing_key(), now=town.now
        )
    assert town.community.places.feed_key.read_bytes() == before
    assert not town.community.places.next_feed_key.exists()


@only_files
def test_a_new_session_key_is_taken_up_whole_or_not_at_all(town: Town) -> None:
    taken: list[bytes] = []
    path = town.community.places.session_key
    watch = rotating.SessionKeyWatch(town.community, taken.append)
    watch.tick()
    assert taken == []
    rotating.rotate_session_key(town.community)
    watch.tick()
    watch.tick()
    assert taken == [path.read_bytes()]
    assert len(taken[0]) == tokens.KEY_LENGTH
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_bytes(b"half")
    watch.tick()
    path.unlink()
    watch.tick()
    assert len(taken) == 1
