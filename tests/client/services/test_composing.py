from __future__ import annotations

import time
from functools import partial
from importlib.resources import files
from pathlib import Path

import pytest

from client.domain.first_replies import UsualWait
from client.services.changes import Kind
from client.services.composing import WritingChoices, in_short
from client.vault import settings
from protocol.descriptor import LocalText, ServiceHours
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder
from tests.support.village import Village

SHIPPED = files("resources").joinpath("guidelines", "en.md").read_text("utf-8")
OWN = "# Our house\n\nHello.\n\n## r1 Knock first\n\nAlways.\n\n## r2 No shoes\n\nOnly socks."


def test_the_ground_is_the_communitys_own(tmp_path: Path) -> None:
    hour = int(time.time()) // 3600
    feed = FeedBuilder()
    for n in range(12):
        feed.post(f"t{n}", "how it began", title=f"Title {n}", hour=hour - 60)
        feed.post(f"r{n}", "an answer", thread=f"t{n}", author="bob", hour=hour - 58)
    feed.redescribe(
        practice=False,
        content_notes=("grief", "panic"),
        guidelines=(LocalText("en", OWN), LocalText("de", "# Haus\n\n## r1 Klopfen\n\nImmer.")),
        service_hours=tuple(ServiceHours(day, 0, 1440) for day in range(7)),
    )

    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        ground = await person.session.composing.ground(community=person.community)
        assert ground.notes == ("grief", "panic")
        assert ground.short == ("Knock first", "No shoes")
        assert ground.whole == OWN
        assert ground.duty is not None
        assert ground.duty.now
        assert ground.wait == UsualWait(12, 3, 3)
        german = await person.session.composing.ground(community=person.community, language="de")
        assert german.short == ("Klopfen",)

    in_village(tmp_path, use, feed=feed)


def test_where_nobody_is_there_no_wait_is_promised(tmp_path: Path) -> None:
    hour = int(time.time()) // 3600
    feed = FeedBuilder()
    for n in range(12):
        feed.post(f"t{n}", "how it began", title=f"Title {n}", hour=hour - 60)
        feed.post(f"r{n}", "an answer", thread=f"t{n}", author="bob", hour=hour - 58)

    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        ground = await person.session.composing.ground(community=person.community)
        assert (ground.practice, ground.wait, ground.duty) == (True, None, None)

    in_village(tmp_path, use, feed=feed)


def test_what_is_chosen_about_writing_is_kept_within_its_bounds(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        composing, private = person.session.composing, person.session.vault.private
        assert await composing.choices() == WritingChoices()
        changes = await composing.choose(WritingChoices(undo_seconds=0, checks=False))
        assert changes.kinds == {Kind.PREFERENCES}
        assert await composing.choices() == WritingChoices(undo_seconds=0, checks=False)
        with pytest.raises(ValueError, match="bounds"):
            await composing.choose(WritingChoices(undo_seconds=3600))
        for foreign in ("", "{", "[]", "1", '{"undo_seconds": true}', '{"undo_seconds": 7, "checks": 1}'):
            await private.write(partial(settings.put, key="writing", value=foreign))
            assert await composing.choices() == WritingChoices()

    in_village(tmp_path, use)


def test_the_guidelines_that_ship_have_a_few_lines_of_ours() -> None:
    short = in_short(SHIPPED)
    assert 3 <= len(short) <= 5
    assert short[0] == "Be kind, and ask before you advise."
    assert all(len(line) < 100 for line in short)


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        (OWN, ("Knock first", "No shoes")),
        ("# House\n\n## Knock\n\n## Shoes\n\nNo.", ("Knock", "Shoes")),
        ("No headings at all.", ()),
        ("", ()),
        ("\n".join(f"## r{n} Rule" for n in range(50)), ("Rule",) * 12),
    ],
)
def test_other_guidelines_are_named_by_their_headings(whole: str, short: tuple[str, ...]) -> None:
    assert in_short(whole) == short
