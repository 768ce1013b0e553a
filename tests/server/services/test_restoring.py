"""A backup brought back: what was erased stays erased, and members' apps can follow it, or see that they cannot."""

from __future__ import annotations

import contextlib
import shutil
import uuid
from pathlib import Path

import pytest

from protocol import changes, checkpoint, epochs, generation
from protocol.checkpoint import Checkpoint
from protocol.encoding import day_of, unb64
from protocol.errors import BadSignature
from protocol.leaves import leaf_of
from protocol.merkle import root_of
from protocol.segment import object_hash
from protocol.submissions import Leave, WithdrawPost
from server.crypto import key_files
from server.domain.faults import StewardFault
from server.services import retention
from server.services.databases import Databases, open_desk_at
from server.services.epoch_keys import rotate_epoch
from server.services.erasing import SEQS, run_of
from server.services.erasure_list import Entry, ErasureList
from tests.server.kinds import only_files
from tests.server.live_files import live_files_with, spelled
from tests.server.reader import Feed
from tests.server.services.conftest import Again
from tests.server.services.keeping import carried, carried_or_new, salts_of
from tests.server.services.test_backing_up import back_up_now
from tests.server.services.test_sealing import fill
from tests.server.town import Town

SECRET = f"cormorants over the weir at seven, {uuid.uuid4().hex}"
DAY = 86400


def head_of(town: Town) -> tuple[checkpoint.Head, checkpoint.HeadMessage]:
    town.seal()
    message = town.standing.now().head
    described = town.descriptor()
    name = checkpoint.origin(described.id, described.generation)
    return checkpoint.open_head(message, expected_origin=name, feed_key=unb64(described.feed_key)), message


def root_at(feed: Feed, size: int) -> bytes:
    return root_of(leaf_of(seq, entry) for seq, entry in enumerate(feed.entries[:size]))


def follower_accepts(seen: Feed, note: generation.GenerationNote) -> bool:
    """What protocol.md asks of a client: its own root at k agrees."""
    assert len(seen.entries) >= note.size
    return root_at(seen, note.size) == note.root


def test_a_community_comes_back_and_followers_can_follow(town: Town, tmp_path: Path, again: Again) -> None:
    person, thread = town.published_thread("It was here before the backup.")
    fill(town, 600)
    behind = town.feed()  # somebody who read up to here and then slept
    fill(town, 5)
    backup, desk = back_up_now(town, tmp_path / "backups")
    size = town.store.read(lambda tx: tx.size()).result()
    lost = town.reply(person, thread, "Written after the backup.")
    beyond = town.feed()
    before = town.descriptor()
    town.now += 3600

    back = again(town, backup, desk=desk, erasures=carried_or_new(town))
    feed = back.feed()
    head, message = head_of(back)

    assert "It was here before the backup." in feed.texts()
    assert lost.text not in feed.texts()
    described = back.descriptor()
    assert described.generation == 2
    assert described.number > before.number
    assert described.feed_key != before.feed_key
    assert head.checkpoint.origin.endswith("/2")
    assert head.note.number > beyond.head.note.number
    ((at, header, body),) = feed.of(changes.Generation)
    assert (at, header.number, body.decode()) == (size, 2, message.generations[0])
    note = generation.open_note(
        message.generations[0], community=town.community.id, root_key=town.community.root_key
    )
    assert (note.old, note.new, note.size) == (1, 2, size)
    assert note.first_epoch == head.note.epoch
    # Whoever read as far as k, or further, holds the same log up to k.
    assert root_at(beyond, size) == note.root == root_at(feed, size)
    assert follower_accepts(beyond, note)
    assert (
        beyond.entries[size:] != feed.entries[size : len(beyond.entries)]
    )  # what it drops, and offers its own of
    assert (
        root_at(feed, len(behind.entries)) == behind.head.checkpoint.root
    )  # an older follower only sees growth
    assert message.cosigned == ""
    member = back.store.read(lambda tx: tx.member(person.id.bytes)).result()
    assert member is not None
    data = back.answer(f"/v1/feed/o/{head.note.epoch_object.hex()}")
    key = epochs.own_key(
        data, member_secret=person.mailbox_key, community=person.community, epoch=head.note.epoch
    )
    assert set(epochs.older_keys(data, community=person.community, epoch=head.note.epoch, key=key)) >= {1}
    fill(back, 300)
    assert len(back.feed().entries) > size + 300


def test_a_log_that_was_not_the_same_is_not_followed(town: Town, tmp_path: Path, again: Again) -> None:
    fill(town, 20)
    backup, _ = back_up_now(town, tmp_path / "backups")
    seen = town.feed()
    back = again(town, backup)
    _, message = head_of(back)
    note = generation.open_note(
        message.generations[0], community=town.community.id, root_key=town.community.root_key
    )
    assert follower_accepts(seen, note)
    other = Feed(seen.head, seen.descriptor, [*seen.entries[1:], seen.entries[0]], seen.rows)
    assert not follower_accepts(other, note)
    with pytest.raises(BadSignature):
        generation.open_note(
            str(generation.sign(note, key_files.new_signing_key())),
            community=town.community.id,
            root_key=town.community.root_key,
        )


@pytest.mark.parametrize("daily", [True, False])
def test_what_was_erased_since_the_backup_is_erased_again_before_anything_else(
    town: Town, tmp_path: Path, again: Again, daily: bool
) -> None:
    """Also of whoever left on the day that the disk was lost, and no daily job came any more."""
    withdrawn_by, withdrawn = town.published_thread(SECRET)
    left, leaving = town.published_thread(f"{SECRET}, said whoever left")
    stays, staying = town.published_thread("This one stays.")
    fill(town, 300)
    town.feed()
    salts = [salt for one in (withdrawn.id, leaving.id, left.id) for salt in salts_of(town, one)]
    backup, desk = back_up_now(town, tmp_path / "backups")
    town.send(withdrawn_by, WithdrawPost(id=uuid.uuid4(), post=withdrawn.id))
    town.send(left, Leave(id=uuid.uuid4()))
    if daily:
        with contextlib.closing(open_desk_at(town.community.places)) as desk_store:
            retention.run(town.store, desk_store, town.community, now=town.now)
    apart = tmp_path / "apart"
    shutil.copytree(carried(town), apart)

    back = again(town, backup, desk=desk, erasures=apart)

    feed = back.feed()
    assert [text for text in feed.texts() if SECRET in text] == []
    assert "This one stays." in feed.texts()
    assert len(feed.of(changes.Prune)) == (1 if daily else 2)
    pieces = [*spelled(SECRET), *spelled(left.name), *salts, left.mailbox_key]
    assert len(pieces) == 10
    assert live_files_with(back, *pieces) == []
    assert back.store.read(lambda tx: tx.traces(left.id.bytes)).result() == {}
    assert back.store.read(lambda tx: tx.post(withdrawn.id.bytes)).result() is None
    thread = back.store.read(lambda tx: tx.thread(withdrawn.id.bytes)).result()
    assert thread is not None
    assert thread.title == ""
    assert back.store.read(lambda tx: tx.post(staying.id.bytes)).result() is not None
    assert back.store.read(lambda tx: tx.member(stays.id.bytes)).result() is not None


@only_files
def test_a_community_in_files_comes_back_in_postgresql(
    town: Town, tmp_path: Path, again: Again, postgresql: Databases
) -> None:
    author, thread = town.published_thread(SECRET)
    fill(town, 300)
    salts = [
        one.salt or b"" for one in town.store.read(lambda tx: tx.changes_of_post(thread.id.bytes)).result()
    ]
    backup, desk = back_up_now(town, tmp_path / "backups")
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    back = again(town, backup, desk=desk, erasures=carried(town), into=postgresql)
    assert back.store.shared
    feed = back.feed()
    assert SECRET not in feed.texts()
    assert len(feed.texts()) == 300
    assert live_files_with(back, *spelled(SECRET), *salts) == []
    fill(back, 20)
    assert len(back.feed().texts()) == 320


def test_without_the_list_it_says_what_that_means(
    town: Town, tmp_path: Path, again: Again, capsys: pytest.CaptureFixture[str]
) -> None:
    author, thread = town.published_thread(SECRET)
    backup, _ = back_up_now(town, tmp_path / "backups")
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    back = again(town, backup)
    assert SECRET in back.feed().texts()
    words = capsys.readouterr().out
    assert "whatever was erased since the backup is back" in words
    assert "invitations printed before are void" in words


def test_seqs_of_a_lost_stretch_erase_nothing_that_was_written_over_it(
    town: Town, tmp_path: Path, again: Again
) -> None:
    """The list names numbers, and numbers are given out again after a restore: each belongs to its generation."""
    town.published_thread("First.")
    first_backup, desk = back_up_now(town, tmp_path / "one")
    author, lost = town.published_thread("Lost, and withdrawn before it was lost.")
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=lost.id))
    apart = tmp_path / "apart"
    ErasureList(apart, town.community.id).carry(town.store)
    second = again(town, first_backup, desk=desk, erasures=apart, name="second")
    for number in range(12):  # stands, among others, where the lost one stood
        second.published_thread(f"Written after the first restore, {number}.")
    texts = second.feed().texts()
    second.now += DAY
    second_backup, second_desk = back_up_now(second, tmp_path / "two")

    apart = carried(second)
    third = again(second, second_backup, desk=second_desk, erasures=apart, name="third")
    assert third.feed().texts() == texts
    assert third.descriptor().generation == 3
    head, message = head_of(third)
    assert len(message.generations) == 2
    # From the first backup once more: the third generation is known of, and the next one follows it.
    fourth = again(third, first_backup, desk=desk, erasures=carried(third), name="fourth")
    assert fourth.feed().texts() == ["First."]
    head, message = head_of(fourth)
    notes = [
        generation.open_note(one, community=town.community.id, root_key=town.community.root_key)
        for one in message.generations
    ]
    assert [(one.old, one.new) for one in notes] == [(1, 2), (2, 3), (3, 4)]
    assert fourth.descriptor().generation == 4
    assert head.checkpoint.origin.endswith("/4")


def test_a_backup_that_goes_on_after_a_later_restore_is_refused(
    town: Town, tmp_path: Path, again: Again
) -> None:
    town.published_thread("First.")
    early, desk = back_up_now(town, tmp_path / "one")
    town.published_thread("Second.")
    late, late_desk = back_up_now(town, tmp_path / "two")
    apart = carried_or_new(town)
    second = again(town, early, desk=desk, erasures=apart, name="second")
    with pytest.raises(StewardFault, match="goes on after generation 2 began"):
        again(second, late, desk=late_desk, erasures=carried(second), name="third")
    assert not (tmp_path / "third").exists()


def test_no_epoch_number_ever_names_two_keys(town: Town, tmp_path: Path, again: Again) -> None:
    person = town.member()
    backup, desk = back_up_now(town, tmp_path / "backups")
    used = {}
    for _ in range(2 * 7):  # a week of two rotations a day, which is as many as there can be
        rotate_epoch(town.store, town.community.objects, town.community.id)
    town.now += 7 * DAY
    for epoch in town.store.read(lambda tx: tx.epochs()).result():
        used[epoch.number] = epoch.key
    back = again(town, backup, desk=desk)
    kept = {one.number: one for one in back.store.read(lambda tx: tx.epochs()).result()}
    newest = max(kept)
    assert newest > max(used)
    assert sorted(kept) == list(range(1, newest + 1))
    data = back.community.objects.read(kept[newest].object_hash.hex())
    assert data is not None
    assert object_hash(data) == kept[newest].object_hash
    assert epochs.own_key(
        data, member_secret=person.mailbox_key, community=person.community, epoch=newest
    ) == (kept[newest].key)
    assert [n for n, one in kept.items() if n in used and n > 1 and one.key == used[n]] == []
    # No row was ever sealed to anybody under a number between: only the newest has an object.
    assert {one.object_hash for one in kept.values() if 1 < one.number < newest} == {bytes(32)}


@pytest.mark.parametrize("harm", ["cut", "flip", "another kind", "not one", "none", "another's"])
def test_a_backup_that_is_not_whole_is_refused_and_leaves_nothing(
    town: Town, tmp_path: Path, again: Again, harm: str
) -> None:
    fill(town, 50)
    backup, desk = back_up_now(town, tmp_path / "backups")
    data = bytearray(backup.read_bytes())
    path = tmp_path / "harmed"
    if harm == "cut":
        data = data[:-100]
    elif harm == "flip":
        data[len(data) // 2] ^= 1
    elif harm == "another kind":
        data = bytearray(desk.read_bytes())
    elif harm == "not one":
        data = bytearray(b"holiday\n" * 100)
    path.write_bytes(data)
    if harm == "none":
        path.unlink()
    if harm == "another's":
        (tmp_path / "root.pem").unlink()
        key_files.write_private(tmp_path / "root.pem", key_files.new_signing_key())
    with pytest.raises(StewardFault) as caught:
        again(town, path)
    assert str(caught.value).endswith(".")
    assert not (tmp_path / "again").exists()
    assert not list(tmp_path.glob(".again*"))


def test_issuer_keys_come_back_with_the_desk_and_are_new_without(
    town: Town, tmp_path: Path, again: Again
) -> None:
    backup, desk = back_up_now(town, tmp_path / "backups")
    issuers = town.descriptor().issuers
    assert again(town, backup, desk=desk, name="with").descriptor().issuers == issuers
    without = again(town, backup, name="without")
    assert without.descriptor().issuers != issuers
    assert sorted(path.name for path in without.community.places.issuer_key("").parent.iterdir()) == sorted(
        f"{one.month}.pem" for one in without.descriptor().issuers
    )


def test_people_of_before_go_on_after(town: Town, tmp_path: Path, again: Again) -> None:
    person, thread = town.published_thread("Before.")
    guide = town.guide()
    backup, desk = back_up_now(town, tmp_path / "backups")
    back = again(town, backup, desk=desk)
    back.reply(person, thread, "And after.")
    assert "And after." in back.feed().texts()
    assert [one.id for one in back.descriptor().guides] == [guide.id]
    assert isinstance(head_of(back)[0].checkpoint, Checkpoint)


def test_the_erasure_list_of_another_community_is_refused(town: Town, tmp_path: Path, again: Again) -> None:
    town.published_thread("Nobody erased this.")
    fill(town, 20)
    backup, _ = back_up_now(town, tmp_path / "backups")
    ErasureList(tmp_path / "theirs", "another").add([Entry(1, day_of(town.now), SEQS, run_of(0, 20))])
    with pytest.raises(StewardFault, match="another community"):
        again(town, backup, erasures=tmp_path / "theirs")
    assert "Nobody erased this." in again(town, backup).feed().texts()
