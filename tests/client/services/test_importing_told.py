"""Bringing a diary in when something fails or changes meanwhile: what is kept is told of, what is one's own stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from client.domain.errors import DiaryUnusable, DiskFull
from client.domain.plan import Contact
from client.services.bringing import MadePicture
from client.services.changes import Kind
from client.services.importing import Importing
from client.services.journaling import Journaling
from client.services.picturing import Picturing
from client.services.planning import Planning
from client.services.unlocking import OpenVault
from client.ui.kit.pictures import Encoded
from client.vault import pictures
from tests.client.domain.importing.reading import zipped
from tests.client.services.test_importing import _jrnl, file, with_importing


def _pictured(*shown: str) -> bytes:
    entry = {
        "uuid": "A" * 32,
        "creationDate": "2024-04-16T23:00:00Z",
        "timeZone": "Europe/Dublin",
        "text": "By the sea" + "".join(f"\n\n![](dayone-moment://{each.upper()})" for each in shown),
        "photos": [
            {"identifier": each.upper(), "md5": each, "type": "jpeg", "orderInEntry": at}
            for at, each in enumerate(shown)
        ],
    }
    whole = json.dumps({"metadata": {"version": "1.0"}, "entries": [entry]})
    return zipped({"Journal.json": whole, **{f"photos/{each}.jpeg": each.encode() for each in shown}})


def _always(found: bytes) -> MadePicture | None:
    return Encoded("jpeg", 3, 2, b"made of " + found)


@pytest.mark.parametrize("what", ["the file is gone", "the disk is full"])
def test_entries_that_are_kept_are_told_of_though_their_pictures_cannot_follow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    path = file(tmp_path, "export.zip", _pictured("ab", "cd"))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        if what == "the file is gone":
            path.unlink()
        else:
            real, left = pictures.add, [1]

            def add(*given: object, **named: object) -> None:
                if not left:
                    raise DiskFull
                left.pop()
                real(*given, **named)  # type: ignore[arg-type]

            monkeypatch.setattr(pictures, "add", add)
        brought, changed = await importing.bring_in(
            looked=looked, answers=looked.answers, make_picture=_always
        )
        assert len(brought.added.entries) == 1
        assert Kind.JOURNAL in changed.kinds
        assert brought.pictures == (0 if what == "the file is gone" else 1)
        assert type(brought.failed) is (DiaryUnusable if what == "the file is gone" else DiskFull)
        assert (await importing.take_back(brought=brought))[:2] == (1, 0)

    with_importing(tmp_path, use)


def test_what_somebody_put_to_an_entry_stays_when_it_is_taken_back(tmp_path: Path) -> None:
    """An unkept change and a picture of one's own are changes too, though the words are as they came."""
    notes = file(tmp_path, "notes.json", _jrnl(("One.", "first"), ("Two.", "second"), ("Three.", "third")))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=notes)
        brought, _ = await importing.bring_in(looked=looked, answers=looked.answers)
        journaling = Journaling(private=vault.private)
        ids = {each.text.split(".")[0]: each.id for each in await journaling.entries()}
        await journaling.save_entry_draft(entry_id=ids["One"], text="half changed", mood=None)
        await Picturing(private=vault.private).add(
            entry_id=ids["Two"], kind="jpeg", width=3, height=2, data=b"mine"
        )
        assert (await importing.take_back(brought=brought))[:2] == (1, 2)
        assert [each.text for each in await journaling.entry_drafts()] == ["half changed"]
        assert len(await Picturing(private=vault.private).of(entry_id=ids["Two"])) == 1

    with_importing(tmp_path, use)


def test_of_a_plan_that_is_taken_back_what_was_changed_stays(tmp_path: Path) -> None:
    plan = [
        {"step": 4, "text": "Somebody who listens"},
        {"step": 4, "name": "Ann", "reach": "knock"},
        {"step": 4, "name": "Bo", "reach": "at 12"},
        {"step": 5, "text": "The practice"},
        {"step": 5, "name": "Dr Ito", "reach": "by day"},
    ]
    whole = file(tmp_path, "some.json", json.dumps({"format": "leeward-export", "version": 1, "plan": plan}))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=whole)
        brought, _ = await importing.bring_in(looked=looked, answers=looked.answers)
        planning = Planning(vault, now=lambda: 0.0)
        kept = await planning.plan()
        assert (len(kept.texts), len(kept.contacts)) == (2, 3)
        bo = next(each for each in kept.contacts if each.name == "Bo")
        await planning.write(texts={5: "The practice, by day"}, contacts=(Contact(bo.id, 4, "Bo", "at 14"),))
        assert (await importing.take_back(brought=brought))[:2] == (3, 2)
        left = await planning.plan()
        assert left.texts == {5: "The practice, by day"}
        assert [(each.name, each.reach) for each in left.contacts] == [("Bo", "at 14")]

    with_importing(tmp_path, use)
