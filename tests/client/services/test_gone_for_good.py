"""What was withdrawn, removed or pruned is, one sync later, in no byte of the vault that is not its author's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from client.domain.errors import ForkedHistory
from client.services.wording import Written
from client.vault import evidence, own_posts
from client.vault.feed_search import Sought
from client.vault.sqlcipher import Connection
from protocol import changes
from tests.client.services.clear_pages import clear_bytes
from tests.client.services.test_amending import gone, reply, withdraw
from tests.client.services.test_syncing import rewritten
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.village import Village

# One word that FTS5 stems to itself; its index leaves away what a word has in common with the one before it.
WORD = "qzvexlomungo"
SCRAP = WORD[4:].encode()
TITLE_WORD = "qzwarbletitl"
TITLE_SCRAP = TITLE_WORD[4:].encode()
Erase = Callable[[FeedBuilder, int, str], None]


def filled() -> FeedBuilder:
    feed = FeedBuilder()
    feed.pseudonym("ann", "Quiet Harbour")
    for n in range(300):
        feed.post(f"t{n}", f"ordinary words number {n}", title=f"Title {n}", hour=n)
    return feed


def raw_file(person: Someone) -> tuple[Path, bytes]:
    key = person.session.vault.data_key
    name = key.community_file_name(person.community)
    (path,) = person.session.vault.folder.path.rglob(f"{name}.db")
    return path, key.community_file(person.community)


def all_clear(person: Someone) -> bytes:
    return clear_bytes(*raw_file(person))


async def shadows(person: Someone) -> bytes:
    """What the tables behind the search index hold."""

    def look(db: Connection) -> bytes:
        rows = db.execute("SELECT block FROM post_index_data UNION ALL SELECT sz FROM post_index_docsize")
        return b"".join(bytes(row[0]) for row in rows)

    membership = await person.session.memberships.open(person.community)
    return await membership.feed.read(look)


def removed(feed: FeedBuilder, seq: int, post: str) -> None:
    feed.remove(post, (seq,))


def withdrawn(feed: FeedBuilder, seq: int, post: str) -> None:
    feed.add(changes.Withdraw(id=named_bytes("w", 16), hour=3, post=named_id(post).bytes, seqs=(seq,)))
    feed.erase((seq,))


def pruned(feed: FeedBuilder, seq: int, _: str) -> None:
    feed.add(changes.Prune(id=named_bytes("p", 16), hour=3, seqs=(seq,)))
    feed.erase((seq,))


@pytest.mark.parametrize("erase", [removed, withdrawn, pruned])
@pytest.mark.parametrize("long", [False, True])
def test_one_sync_later_it_is_in_no_byte(tmp_path: Path, erase: Erase, long: bool) -> None:
    async def use(person: Someone, village: Village) -> None:
        feed, talk = village.feed, person.session.conversing
        words = f"{WORD} said once" if not long else " ".join(f"{WORD}{n} and more" for n in range(600))
        seq = feed.post("regret", words, title=f"{TITLE_WORD} of it", hour=7)
        feed.publish()
        await person.sync()
        typed = WORD if not long else f"{WORD}7"
        assert len(await talk.search(community=person.community, typed=typed)) == 1
        assert SCRAP in all_clear(person), "else this test finds nothing anywhere"
        assert SCRAP in await shadows(person)

        erase(feed, seq, "regret")
        feed.publish()
        await person.sync()
        assert await talk.search(community=person.community, typed=typed) == ()
        assert await talk.hits(community=person.community, typed=TITLE_WORD, sought=Sought(best=True)) == ()
        assert await talk.titles(community=person.community, threads=frozenset({named_id("regret")})) == {}
        for scrap in (SCRAP, TITLE_SCRAP):
            assert scrap not in await shadows(person)
            assert scrap not in all_clear(person)

    in_village(tmp_path, use, feed=filled())


def test_an_edited_away_wording_is_gone_too(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        feed = village.feed
        feed.post("regret", f"{WORD} said once", title="A title", hour=7)
        feed.publish()
        await person.sync()
        feed.edit("regret", "other words now", thread="regret")
        feed.publish()
        await person.sync()
        assert SCRAP not in await shadows(person)
        assert SCRAP not in all_clear(person)

    in_village(tmp_path, use, feed=filled())


def test_what_a_crash_left_in_the_log_goes_with_the_next_sync(tmp_path: Path) -> None:
    """The removal was taken in, and the program ended before the log was folded: nothing new comes afterwards."""

    async def use(person: Someone, village: Village) -> None:
        feed = village.feed
        seq = feed.post("regret", f"{WORD} said once", title="A title", hour=7)
        feed.publish()
        await person.sync()
        removed(feed, seq, "regret")
        feed.publish()
        membership = await person.session.memberships.open(person.community)
        await membership.pull.run()
        assert SCRAP in all_clear(person)
        fresh = type(person.session.syncing)(memberships=person.session.memberships)
        synced = await fresh.sync(community=person.community)
        assert not synced.pulled.changed
        assert SCRAP not in all_clear(person)

    in_village(tmp_path, use, feed=filled())


def test_the_author_keeps_their_own_copy_and_nothing_else_of_it_stays(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        mine, taken = await reply(person, f"{WORD} mine"), await reply(person, f"{WORD} taken")
        await person.sync()
        seqs = {written.id: seq_of(village.feed, written) for written in (mine, taken)}
        header = changes.Remove(
            id=named_bytes("r", 16),
            hour=3,
            post=mine.id.bytes,
            seqs=(seqs[mine.id],),
            reason="unkind-to-someone",
        )
        village.feed.add(header)
        village.feed.erase((seqs[mine.id],))
        village.feed.publish()
        village.answer = lambda sent: gone(village, sent)
        await withdraw(person, taken.id)
        await person.sync()
        assert SCRAP not in all_clear(person)
        kept = await person.session.vault.private.read(
            lambda db: own_posts.newest(db, community_id=person.community)
        )
        assert [(post.text, post.state) for post in kept] == [
            (f"{WORD} taken", "withdrawn"),
            (f"{WORD} mine", "removed"),
        ]

    in_village(tmp_path, use, feed=filled())


def seq_of(feed: FeedBuilder, written: Written) -> int:
    return next(n for n, entry in enumerate(feed.entries) if written.id.bytes in entry.header)


def test_no_proof_holds_words_of_a_post(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        feed = village.feed
        feed.post("regret", f"{WORD} said once", title="A title", hour=7)
        feed.publish()
        await person.sync()
        rewritten(feed)
        with pytest.raises(ForkedHistory):
            await person.sync()
        proofs = await person.session.vault.private.read(
            lambda db: evidence.of_community(db, person.community)
        )
        assert len(proofs) == 1
        assert SCRAP not in proofs[0].proof

    in_village(tmp_path, use)
