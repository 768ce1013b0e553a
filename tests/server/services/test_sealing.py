from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import cast

import pytest

from protocol import changes, epochs
from protocol.limits import TAIL_KEPT_SECONDS
from protocol.submissions import WithdrawPost
from server.services.epoch_keys import rotate_epoch
from server.services.sealing import Sealer
from server.store.interface import Reading, Store, Writing
from server.store.objects import SAME_TIME
from tests.server.live_files import live_files_with, spelled
from tests.server.town import Town

SECRET = f"cormorants over the weir at seven, {uuid.uuid4().hex}"
"""Of this run alone: other tests' communities may live in the same database."""


def object_files(town: Town) -> set[str]:
    return {path.name for path in town.community.places.objects.glob("??/*")}


def fill(town: Town, count: int) -> None:
    """That many posts in one thread, by imported hands so that it is quick."""
    from server.domain.threads import SourceThread
    from server.services.importing import Import, import_threads

    room = town.descriptor().rooms[0]
    plan = Import(town.community.id, {"worry": room}, changes.Flags.IMPORTED, town.now)
    size = town.store.read(lambda tx: tx.size()).result()
    thread = SourceThread(
        f"fill-{size}",
        "worry",
        "Filling",
        "The first of many.",
        tuple(f"Reply {n}." for n in range(1, count)),
    )
    town.store.write(lambda tx: import_threads(tx, [thread], plan)).result()


def test_a_new_community_has_a_head(town: Town) -> None:
    feed = town.feed()
    assert (feed.head.checkpoint.size, feed.head.note.number, feed.head.note.epoch) == (0, 1, 1)
    assert not town.seal()  # nothing new, no new head


def test_each_head_verifies_as_the_feed_grows(town: Town) -> None:
    sizes = []
    for count in (10, 300, 30, 700):
        fill(town, count)
        feed = town.feed()
        sizes.append(feed.head.checkpoint.size)
        assert feed.head.note.number == len(sizes)
        assert len(feed.rows) == sizes[-1] // 256
    assert sizes == sorted(sizes)


def test_a_round_touches_the_tail_alone(town: Town) -> None:
    fill(town, 600)
    town.feed()
    before = object_files(town)
    fill(town, 5)
    town.seal()
    new = object_files(town) - before
    assert len(new) == 1  # a tail; neither segment nor manifest page was made again


def test_a_replaced_tail_is_kept_a_minute(town: Town) -> None:
    fill(town, 3)
    old = town.feed().head.note.tail
    fill(town, 3)
    town.feed()
    assert old is not None
    town.now += TAIL_KEPT_SECONDS - 1
    town.seal()
    assert old.hex() in object_files(town)
    town.now += 2
    town.seal()
    assert old.hex() not in object_files(town)


def test_erasure_leaves_no_byte_of_the_text(town: Town) -> None:
    author, thread = town.published_thread(SECRET)
    fill(town, 400)  # the post is in a sealed segment now
    guide = town.guide()
    before = town.feed()
    assert SECRET in before.texts()
    row = town.row(guide, SECRET)
    assert live_files_with(town, *spelled(SECRET))
    answer = town.remove(guide, row, author)
    after = town.feed()

    assert SECRET not in after.texts()
    (removal,) = [header for _, header, _ in after.of(changes.Remove)]
    assert removal.post == thread.id.bytes
    assert after.entries[removal.seqs[0]].erased
    assert answer.seq == after.of(changes.Remove)[0][0]
    assert after.rows[0].revision == 1
    assert after.rows[0].root == before.rows[0].root
    assert before.rows[0].object_hash.hex() not in object_files(town)  # at once, not in a minute
    # The review keeps the text for an appeal; after its last day nothing does.
    town.now += 91 * 86400
    day = int(town.now // 86400)
    assert town.store.write(lambda tx: tx.clear_review_texts(day)).result() == 1
    assert town.store.forget().result()
    assert live_files_with(town, *spelled(SECRET)) == []


def test_an_erasure_in_the_tail_takes_the_old_tail_at_once(town: Town) -> None:
    author, _ = town.published_thread(SECRET)
    guide = town.guide()
    old = town.feed().head.note.tail
    assert old is not None
    town.remove(guide, town.row(guide, SECRET), author)
    assert SECRET not in town.feed().texts()
    assert old.hex() not in object_files(town)


def test_what_is_erased_while_sealing_is_not_sealed(town: Town) -> None:
    """Somebody erases between looking and storing: the objects with the old text go, the round is made again."""
    author, _ = town.published_thread(SECRET)
    guide = town.guide()
    row = town.row(guide, SECRET)
    interfering = Interfering(town.store, lambda: town.remove(guide, row, author))
    sealer = Sealer(cast("Store", interfering), town.community, town.sealer._feed_key, now=lambda: town.now)
    sealer.seal()
    assert interfering.done
    feed = town.feed()
    assert SECRET not in feed.texts()
    named = {feed.head.note.manifest.hex(), feed.head.note.epoch_object.hex()}
    named |= {feed.head.note.tail.hex()} if feed.head.note.tail else set()
    assert object_files(town) == named


class Interfering:
    """A store in which something happens just before the first write."""

    def __init__(self, store: Store, act: Callable[[], object]) -> None:
        self._store = store
        self._act = act
        self.done = False

    def write(self, work: Callable[[Writing], object]) -> object:
        if not self.done:
            self.done = True
            self._act()
        return self._store.write(work)

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def named_objects(town: Town) -> set[str]:
    return {one.hex() for one in town.store.read(lambda tx: tx.objects()).result()}


def test_whoever_lost_the_duty_in_a_stall_seals_over_nothing(town: Town) -> None:
    """A process that was stopped between making and keeping wakes up, and another seals by now."""
    fill(town, 300)
    feed_key = town.sealer._feed_key

    def seal_meanwhile() -> None:
        fill(town, 20)
        town.seal()

    interfering = Interfering(town.store, seal_meanwhile)
    stalled = Sealer(cast("Store", interfering), town.community, feed_key, now=lambda: town.now)
    assert not stalled.seal()
    assert interfering.done
    head = town.store.read(lambda tx: tx.head()).result()
    assert head is not None
    assert head.number == 1
    assert len(town.feed().entries) == head.size
    assert object_files(town) == named_objects(town)
    fill(town, 1)
    assert stalled.seal()  # were the duty its own again


def test_a_process_without_the_duty_keeps_nothing(town: Town) -> None:
    town.feed()
    fill(town, 300)
    before = object_files(town)
    mine = False
    other = Sealer(
        town.store, town.community, town.sealer._feed_key, now=lambda: town.now, is_mine=lambda _: mine
    )
    assert not other.seal()
    assert object_files(town) == before
    mine = True
    assert other.seal()
    assert len(town.feed().entries) > 300


def test_another_takes_over_what_a_killed_process_left(town: Town) -> None:
    """Killed after the objects were written: the next one clears them away, and goes on from the last head."""
    town.feed()
    fill(town, 600)

    def die(_: object) -> bool:
        raise KeyboardInterrupt

    dying = Sealer(town.store, town.community, town.sealer._feed_key, now=lambda: town.now, is_mine=die)
    dying._drop = lambda made: None  # type: ignore[method-assign]  # it is dead by then
    with pytest.raises(KeyboardInterrupt):
        dying.seal()
    assert len(object_files(town)) > 4
    following = Sealer(town.store, town.community, town.sealer._feed_key, now=lambda: town.now)
    following.begin()
    assert object_files(town) == named_objects(town)
    assert following.seal()
    assert len(town.feed().entries) > 600


def test_what_a_crash_left_behind_goes_at_the_next_start(town: Town) -> None:
    fill(town, 3)
    town.feed()
    kept = object_files(town)
    town.community.objects.put(bytes(32), b"sealed, but never stored")
    half = town.community.places.objects / "aa" / f"{'aa' * 32}.part"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"half")
    town.sealer.begin()
    assert object_files(town) == kept
    town.feed()


def test_files_are_the_owners_alone(town: Town) -> None:
    fill(town, 300)
    town.feed()
    folder = town.community.places.folder
    for path in [folder, *folder.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path


def test_no_file_of_the_feed_tells_when_something_was_posted(town: Town) -> None:
    folder = town.community.places.objects

    def times() -> set[float]:
        return {path.stat().st_mtime for path in [folder, *folder.rglob("*")]}

    author, _ = town.published_thread(SECRET)
    guide = town.guide()
    fill(town, 300)
    town.feed()
    assert times() == {SAME_TIME}
    town.remove(guide, town.row(guide, SECRET), author)  # its segment is written anew, the old one deleted
    town.feed()
    assert times() == {SAME_TIME}
    fill(town, 1)
    town.feed()
    before = object_files(town)
    town.now += TAIL_KEPT_SECONDS + 1
    town.seal()
    assert object_files(town) < before  # the replaced tail went
    assert times() == {SAME_TIME}


def test_a_new_epoch_lets_members_read_on_and_strangers_not(town: Town) -> None:
    member = town.member()
    fill(town, 300)
    town.feed()
    assert rotate_epoch(town.store, town.community.objects, town.community.id) == 2
    fill(town, 10)
    feed = town.feed()
    assert feed.head.note.epoch == 2
    data = town.answer(f"/v1/feed/o/{feed.head.note.epoch_object.hex()}")
    key = epochs.own_key(data, member_secret=member.mailbox_key, community=town.community.id, epoch=2)
    older = epochs.older_keys(data, community=town.community.id, epoch=2, key=key)
    assert set(older) == {1}
    assert (len(data) - 14 - 48) // 64 == 64  # one member among rows for nobody
    newcomer = town.member()
    answer = town.admit(newcomer)
    assert answer.epoch == 2
    town.now += TAIL_KEPT_SECONDS + 1
    town.seal()
    assert len([one for one in town.community.places.objects.glob("??/*") if one.read_bytes()[1] == 5]) == 1


def test_somebody_who_joins_during_a_rotation_is_in_it(town: Town) -> None:
    late = []

    def join() -> None:
        late.append(town.member())

    interfering = Interfering(town.store, join)
    rotate_epoch(cast("Store", interfering), town.community.objects, town.community.id)
    epoch = town.store.read(lambda tx: tx.epoch()).result()
    data = town.community.objects.read(epoch.object_hash.hex())
    assert data is not None
    key = epochs.own_key(data, member_secret=late[0].mailbox_key, community=town.community.id, epoch=2)
    assert key == epoch.key


def test_a_failing_publication_takes_no_number(town: Town) -> None:
    town.feed()

    def fail(tx: Writing) -> None:
        tx.next_seq()
        raise OSError

    try:
        town.store.write(fail).result()
    except OSError:
        pass
    town.member()
    assert town.feed().head.checkpoint.size == 1


@pytest.mark.parametrize("erasing", [False, True])
def test_an_epoch_that_begins_while_sealing_keeps_its_key_object(town: Town, erasing: bool) -> None:
    """As when a month turns, or somebody is put out, in the middle of a round: nobody could read on without it."""
    author, thread = town.published_thread(SECRET)
    fill(town, 300)
    old = town.feed().head.note.epoch_object
    if erasing:
        town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    else:
        fill(town, 5)

    def turn() -> None:
        rotate_epoch(town.store, town.community.objects, town.community.id)

    interfering = Interfering(town.store, turn)
    sealer = Sealer(cast("Store", interfering), town.community, town.sealer._feed_key, now=lambda: town.now)
    assert sealer.seal()
    assert interfering.done
    head = town.store.read(lambda tx: tx.head()).result()
    assert head is not None
    assert head.epoch == 2  # nothing new is sealed with a key that somebody put out may hold
    for _ in range(3):
        town.now += 2 * TAIL_KEPT_SECONDS
        fill(town, 1)
        feed = town.feed()
        assert feed.head.note.epoch_object.hex() in object_files(town)
        assert object_files(town) == named_objects(town)
    assert old.hex() not in object_files(town)


def test_whoever_is_held_up_clearing_away_takes_nothing_that_another_made(town: Town) -> None:
    """Stopped between asking what is known and deleting the rest, while another process went on sealing."""
    fill(town, 300)
    town.feed()

    class Held:
        """A store whose answer is long in coming through."""

        def read(self, work: Callable[[Reading], object]) -> object:
            answer = town.store.read(work)
            answer.result()
            fill(town, 300)
            town.seal()
            return answer

        def __getattr__(self, name: str) -> object:
            return getattr(town.store, name)

    other = Sealer(cast("Store", Held()), town.community, town.sealer._feed_key, now=lambda: town.now)
    other.begin()
    assert object_files(town) == named_objects(town)
    assert len(town.feed().entries) > 600
