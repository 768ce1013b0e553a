"""The wall: whatever a person keeps for themselves, nothing of it is in any request, nor in anything that is sealed.

A vault with a mark in every text and picture of the private side lives in a community before a real server: it joins,
syncs, searches, writes, edits, reports, thanks, asks for help and leaves, behind a wire that keeps every byte. What is
sealed to guides is caught before it is sealed.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from client.vault.private_own import OWN_TABLES
from client.vault.sqlcipher import Connection
from protocol import hpke
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import guide_in, invitations
from tests.server.running import Running
from tests.support.tap import Tap

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow
MARK = "qzwallcreeper"
SAID = "qzopenly"
"""In what is meant for the community: else finding no mark would prove nothing."""
OWN: dict[str, str] = {
    "journal_entry": "id, created_at, offset_minutes, text, mood, journal, pinned, origin",
    "entry_label": "name, kind, entry",
    "entry_version": "entry, at, mood, text",
    "journal": "id, place, made_at, name",
    "template": "id, name, text, edited_at",
    "picture": "id, entry, place, added_at, width, height, kind, description, data",
    "check_in": "id, created_at, offset_minutes, mood, words, note, activities, measures, origin",
    "dimension": "id, name, kind, least, most, unit, place, resting",
    "activity": "name, place, resting",
    "response": "id, instrument, version, language, created_at, offset_minutes, answers",
    "own_instrument": "id, added_at, questionnaire",
    "exercise": "id, kind, created_at, offset_minutes, content",
    "library_mark": "item, opened_at, place, kept",
    "plan_step": "step, edited_at, text",
    "plan_contact": "id, step, name, reach, place",
    "spelling_word": "word, added_at",
    "draft": "id, kind, title, text, saved_at, details",
}
KINDS = {
    "entry_label": "tag",
    "dimension": "scale",
    "picture": "jpeg",
    "exercise": "thought-record",
    "draft": "journal",
}
NUMBERS = {"mood": 3, "pinned": 1, "entry": 1, "resting": 0, "step": 4, "kept": 1, "least": 1.0, "most": 5.0}


def fill(db: Connection) -> None:
    """A row in each table, with the mark in all that is text or bytes."""
    db.execute("PRAGMA foreign_keys = OFF")
    for table, columns in OWN.items():
        names = columns.split(", ")
        values = [_value(table, name) for name in names]
        db.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})", values)


def _value(table: str, name: str) -> Any:
    if name == "kind":
        return KINDS[table]
    if name == "data":
        return MARK.encode()
    if name in NUMBERS and not (table == "picture" and name == "entry"):
        return NUMBERS[name]
    if name.endswith("_at") or name in ("place", "at", "offset_minutes", "width", "height"):
        return 1_700_000_000 if name.endswith("at") else 7
    if name in ("words", "activities"):
        return f'["{MARK} {name}"]'
    if name in ("measures", "answers"):
        return f'[["{MARK}", 3]]'
    if name in ("content", "questionnaire", "details"):
        return f'{{"{name}": "{MARK}"}}'
    return f"{MARK}-{table}-{name}"


def shapes(mark: str) -> Iterator[bytes]:
    """A mark as it could stand in bytes: plain, in other alphabets, in parts of base64, as hex or in an address."""
    for raw in (mark.encode(), mark.encode("utf-16-le"), mark.encode("utf-16-be"), mark.upper().encode()):
        yield raw
        yield raw.hex().encode()
        for before in range(3):
            # What of it is the same wherever it stands in a longer text.
            yield base64.b64encode(b"\0" * before + raw)[4 if before else 0 : -4]
            yield base64.urlsafe_b64encode(b"\0" * before + raw)[4 if before else 0 : -4]
    yield quote(mark).encode()


def test_every_table_of_ones_own_holds_the_mark() -> None:
    made = {each.split()[2] for each in OWN_TABLES if each.startswith("CREATE TABLE")}
    made = {"check_in" if name == "check_in_wider" else name for name in made}
    assert made <= set(OWN), "a new private table belongs to this test"


def test_nothing_private_reaches_a_request(
    data: Path, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve()
    sealed: list[bytes] = []
    seal = hpke.seal

    def overheard(plaintext: bytes, **to: Any) -> bytes:
        sealed.append(plaintext)
        return seal(plaintext, **to)

    monkeypatch.setattr(hpke, "seal", overheard)

    async def stay(person: Someone, tap: Tap) -> None:
        (invitation,) = await asyncio.to_thread(invitations, data, 1, tap.address)
        await person.session.vault.private.write(fill)
        await person.join(invitation)
        session, community = person.session, person.community
        await person.sync()
        await session.journaling.search(typed=MARK)
        await session.conversing.search(community=community, typed=MARK)
        (room, *_) = await session.conversing.rooms(community=community)
        await session.conversing.start_thread(
            community=community, room=room.id, title=f"{SAID} title", text=f"{SAID} words"
        )
        await session.conversing.save_draft(community=community, text=f"{MARK} draft", room=room.id)
        await session.telling.note(community=community, words=f"{SAID} to the guides")
        await person.sync()
        await session.calling.call(community=community, words=f"{SAID} help")
        await person.sync()
        await session.quieting.mute(community=community, kind="word", value=MARK, now=0)
        await person.sync()
        await session.parting.leave(community=community)
        await session.memberships.close()

    async def work() -> None:
        with Tap(int(server.address.rpartition(":")[2])) as tap:
            async with someone(tmp_path / "vault") as person, someone(tmp_path / "guide") as guide:
                await guide_in(data, guide, server.address)
                await stay(person, tap)
            out = tap.all_out()
        assert f"{SAID} words".encode() in out
        assert any(f"{SAID} to the guides".encode() in each for each in sealed)
        assert any(f"{SAID} help".encode() in each for each in sealed)
        for shape, said in itertools.product(shapes(MARK), (out, *sealed)):
            assert shape not in said, shape

    asyncio.run(work())
