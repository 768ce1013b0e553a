"""Leaving takes along what an earlier pseudonym had asked for: its words are taken back too, though its keys go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from client.vault import fresh_name, parting
from client.vault.fresh_name import EarlierName
from client.vault.sqlcipher import Connection
from protocol.problems import Code
from protocol.submissions import Leave
from tests.client.services.clear_pages import clear_bytes
from tests.client.services.refreshed import Between, Seen, begin, go_on, in_village, me, standing
from tests.contract.people import Someone
from tests.support.loopback import problem


@dataclass
class Names:
    """Who one was, and who one is."""

    old: UUID
    new: UUID


async def refreshed(person: Someone, *, erase: bool = True) -> Names:
    """Somebody with a fresh pseudonym, who asked for the words of the one before to go, or to stay."""
    old = await me(person)
    await begin(person)
    await go_on(person)
    await person.session.refreshing.say(community=person.community, name=str(old), erase=erase)
    return Names(old, await me(person))


def leaves(seen: Seen) -> list[Leave]:
    return [each for each in seen.village.sent if isinstance(each, Leave)]


def test_who_leaves_takes_back_what_an_earlier_name_was_to_take_back(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        names = await refreshed(person)
        seen.village.logged_in.clear()
        parted = await person.session.parting.leave(community=person.community)
        assert (parted.state, parted.error) == ("told", None)
        assert seen.village.logged_in == [names.old, names.new]
        assert len({each.id for each in leaves(seen)}) == 2
        assert await person.session.parting.pending() == ()

        def left(db: Connection) -> tuple[EarlierName, ...]:
            return fresh_name.earlier(db, person.community)

        assert await person.session.vault.private.read(left) == ()

    in_village(tmp_path, use)


def test_words_that_were_to_stay_are_let_be(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        names = await refreshed(person, erase=False)
        seen.village.logged_in.clear()
        assert (await person.session.parting.leave(community=person.community)).state == "told"
        assert seen.village.logged_in == [names.new]

    in_village(tmp_path, use)


def test_offline_both_wait_with_the_little_it_takes_and_go_later(tmp_path: Path) -> None:
    was: list[Names] = []

    async def away(person: Someone, seen: Seen) -> None:
        was.append(await refreshed(person))
        (before,) = (await standing(person)).before
        folder = person.session.vault.folder
        seen.loses = {"/v1/session"}
        parted = await person.session.parting.leave(community=person.community)
        assert parted.state == "waits"
        assert leaves(seen) == []
        left = clear_bytes(folder.private_file, person.session.vault.data_key.private_file())
        assert before.pseudonym.encode() not in left, "its name is not needed to ask"

    def back(seen: Seen) -> None:
        seen.loses = set()
        seen.village.logged_in.clear()

    async def later(person: Someone, seen: Seen) -> None:
        (pending,) = await person.session.parting.pending()
        parted = await person.session.parting.go_on(community=pending.community)
        assert parted is not None
        assert parted.state == "told"
        assert seen.village.logged_in == [was[0].old, was[0].new]
        assert len(leaves(seen)) == 2
        assert await person.session.parting.pending() == ()

    in_village(tmp_path, away, Between(back), later)


def test_what_stands_against_the_earlier_name_keeps_the_present_one_from_nothing(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        names = await refreshed(person)
        seen.village.logged_in.clear()
        seen.village.replies["/v1/submissions"] = [problem(Code.INTERNAL, 500)]
        parted = await person.session.parting.leave(community=person.community)
        assert parted.state == "waits"
        assert parted.error is not None
        assert len(leaves(seen)) == 1
        own = await person.session.vault.private.read(lambda db: parting.farewell(db, person.community))
        assert own is None, "that has been heard"
        again = await person.session.parting.go_on(community=person.community)
        assert again is not None
        assert again.state == "told"
        assert seen.village.logged_in == [names.old, names.new, names.old]

    in_village(tmp_path, use)


def test_who_lets_go_of_the_request_lets_go_of_both(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        await refreshed(person)
        seen.loses = {"/v1/session"}
        await person.session.parting.leave(community=person.community)
        await person.session.parting.let_go(community=person.community)
        assert await person.session.parting.pending() == ()
        kept = await person.session.vault.private.read(lambda db: fresh_name.earlier(db, person.community))
        assert kept == ()

    in_village(tmp_path, use)
