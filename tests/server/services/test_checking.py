"""`check` finds what is wrong, says what to do, and finds nothing where nothing is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from server.domain.records import Role
from server.services.checking import look_over
from server.services.databases import put_up_lost_desk
from server.services.erasure_list import Entry, ErasureList
from server.services.upkeep import RETENTION_DAY
from server.store.interface import Writing
from tests.server.kinds import only_files
from tests.server.services.test_sealing import fill
from tests.server.town import Town

DAY = 86400


def troubles(town: Town, erasures: Path | None = None, **changed: float) -> dict[str, tuple[str, ...]]:
    found = look_over(town.store, town.community, erasures=erasures, now=changed.get("now", town.now))
    return {one.what: one.troubles for one in found if one.troubles}


@pytest.fixture
def lived(town: Town) -> Town:
    """A community in which people live, by the right clock."""
    import time

    town.now = time.time()
    town.guide()
    fill(town, 300)
    town.feed()
    return town


def test_where_all_is_well_it_says_so(lived: Town) -> None:
    found = troubles(lived)
    found.pop("guides", None)  # no app has made a team key here
    for one in ("database", "desk") if lived.store.shared else ():
        found.pop(one, None)  # the account's rights, which are the test's own
    assert found == {}


def lose_an_object(town: Town) -> None:
    next(iter(town.community.places.objects.glob("??/*"))).unlink()


def damage_an_object(town: Town) -> None:
    path = next(iter(town.community.places.objects.glob("??/*")))
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def lose_feed_key(town: Town) -> None:
    town.community.places.feed_key.unlink()


def damage_session_key(town: Town) -> None:
    town.community.places.session_key.write_bytes(b"short")


def lose_issuer_keys(town: Town) -> None:
    for path in town.community.places.issuer_key("").parent.iterdir():
        path.unlink()


def rewrite_history(town: Town) -> None:
    def change(tx: Writing) -> None:
        head = tx.head()
        assert head is not None
        (first,) = tx.segments(0, 1)
        tx.put_segments([replace(first, root=bytes(32))])

    town.store.write(change).result()


def damage_the_list(town: Town) -> None:
    listed = ErasureList(town.community.places.erasures, town.community.id)
    listed.add([Entry(1, 20_000, "member", bytes(32))])
    (path,) = listed.folder.iterdir()
    path.write_bytes(path.read_bytes().replace(b"member", b"nember"))


def lose_a_day_of_the_list(town: Town) -> None:
    listed = ErasureList(town.community.places.erasures, town.community.id)
    for day in range(20_000, 20_003):
        listed.begin_day(day)
    sorted(listed.folder.iterdir())[1].unlink()


def lose_the_desk(town: Town) -> None:
    town.community.places.desk.unlink()


def damage_the_desk(town: Town) -> None:
    town.community.places.desk.write_bytes(b"no database at all " * 1000)


def note_without_carrying(town: Town) -> None:
    def note(tx: Writing) -> None:
        for number in range(6):
            tx.note_erasure("member", bytes([number]) * 32, 20_000)

    town.store.write(note).result()


def stop_retention(town: Town) -> None:
    day = int(town.now // DAY) - 3
    town.store.write(lambda tx: tx.set_fact(RETENTION_DAY, str(day))).result()


def let_a_guide_leave(town: Town) -> None:
    (keys,) = town.descriptor().guides
    town.store.write(lambda tx: tx.set_role(keys.id.bytes, Role.LEFT)).result()


def open_to_all(town: Town) -> None:
    town.community.places.folder.chmod(0o705)


@only_files
@pytest.mark.parametrize(
    ("harm", "what", "words"),
    [
        (lose_an_object, "feed objects", "missing or damaged"),
        (damage_an_object, "feed objects", "missing or damaged"),
        (lose_feed_key, "keys", "feed key is missing"),
        (damage_session_key, "keys", "session key"),
        (lose_issuer_keys, "keys", "Issuer keys are missing"),
        (rewrite_history, "head", "differ"),
        (damage_the_list, "erasure list", "cannot be read"),
        (lose_a_day_of_the_list, "erasure list", "lacks a day"),
        (lose_the_desk, "desk", "rotate-keys --issuers"),
        (damage_the_desk, "desk", "cannot be opened"),
        (note_without_carrying, "erasure list", "not in the list yet"),
        (stop_retention, "retention", "3 days ago"),
        (let_a_guide_leave, "guides", "none any more"),
        (open_to_all, "files", "chmod"),
    ],
)
def test_each_harm_is_found(lived: Town, harm: Callable[[Town], None], what: str, words: str) -> None:
    harm(lived)
    found = troubles(lived)
    assert any(words in one for one in found[what]), found


@only_files
@pytest.mark.parametrize(
    ("days", "what", "words"),
    [
        (-2, "clock", "behind"),
        (-3650, "clock", "behind"),
        (360, "descriptor", "expires in"),
        (500, "descriptor", "has expired"),
        (330, "keys", "Nobody can join after"),
    ],
)
def test_time_is_looked_at(lived: Town, days: int, what: str, words: str) -> None:
    found = troubles(lived, now=lived.now + days * DAY)
    assert any(words in one for one in found[what]), found


@only_files
def test_a_desk_that_is_lost_is_made_anew_with_the_issuer_keys(lived: Town) -> None:
    places = lived.community.places
    assert not put_up_lost_desk(places, lived.community.id)  # never in place of one that is there
    lose_the_desk(lived)
    assert put_up_lost_desk(places, lived.community.id)
    assert "desk" not in troubles(lived)


def test_a_disk_that_is_nearly_full_is_said_to_be_so(lived: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(lived.community.places.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=300 * 2**20))
    assert "has 300 MiB left" in troubles(lived)["room on disk"][0]
