from __future__ import annotations

from dataclasses import replace

import pytest

from client.domain.errors import BugError
from client.vault import communities
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.sqlcipher import Connection

HARBOUR = CommunityRecord(
    id="a" * 52,
    name="Harbour",
    addresses=("https://harbour.example", "http://harbour.onion"),
    root_key=b"r" * 32,
    login_seed=b"l" * 32,
    hpke_private_key=b"h" * 96,
    mailbox_key=b"m" * 32,
)


def test_a_community_comes_back_as_it_was(private: Connection) -> None:
    guide = replace(HARBOUR, id="b" * 52, name="Cove", role="guide", cosign_seed=b"c" * 32, joined_at=86400)
    communities.add(private, HARBOUR)
    communities.add(private, guide)
    assert communities.get(private, HARBOUR.id) == HARBOUR
    assert communities.every(private) == [guide, HARBOUR]
    assert communities.get(private, "c" * 52) is None


def test_an_update_replaces_all_that_is_kept(private: Connection) -> None:
    communities.add(private, HARBOUR)
    joined = replace(HARBOUR, state="joined", member_id="m", pseudonym="Quiet Harbour", descriptor=b"d")
    communities.update(private, joined)
    assert communities.get(private, HARBOUR.id) == joined
    with pytest.raises(BugError):
        communities.update(private, replace(HARBOUR, id="z" * 52))


def test_a_verified_head_never_goes_back(private: Connection) -> None:
    communities.add(private, HARBOUR)
    communities.verified(private, community_id=HARBOUR.id, checkpoint="note 9", head_number=9, generation=1)
    for head, generation in ((8, 1), (100, 0)):
        with pytest.raises(BugError):
            communities.verified(
                private, community_id=HARBOUR.id, checkpoint="lie", head_number=head, generation=generation
            )
    communities.verified(private, community_id=HARBOUR.id, checkpoint="note 1", head_number=1, generation=2)
    kept = communities.get(private, HARBOUR.id)
    assert kept is not None
    assert (kept.checkpoint, kept.head_number, kept.generation) == ("note 1", 1, 2)


def test_an_epoch_has_one_key(private: Connection) -> None:
    communities.add(private, HARBOUR)
    second, first = EpochKey(2, b"2" * 32), EpochKey(1, b"1" * 32)
    for key in (second, first, first):
        communities.add_epoch_key(private, community_id=HARBOUR.id, key=key)
    assert communities.epoch_keys(private, HARBOUR.id) == [first, second]
    with pytest.raises(BugError):
        communities.add_epoch_key(private, community_id=HARBOUR.id, key=EpochKey(1, b"x" * 32))


def test_a_forgotten_community_leaves_no_key(private: Connection) -> None:
    communities.add(private, HARBOUR)
    communities.add_epoch_key(private, community_id=HARBOUR.id, key=EpochKey(1, b"1" * 32))
    communities.forget(private, HARBOUR.id)
    assert communities.get(private, HARBOUR.id) is None
    assert private.execute("SELECT count(*) FROM epoch_key").fetchone() == (0,)


def test_secrets_do_not_show_in_logs() -> None:
    assert "llll" not in repr(HARBOUR)
    assert "mmmm" not in repr(HARBOUR)
    assert "1111" not in repr(EpochKey(1, b"1" * 32))
