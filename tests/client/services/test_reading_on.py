"""Whoever may not log in any more reads on: what was fetched is indexed, and the refusal is told as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from client.domain.errors import AccessEnded
from protocol import submissions
from protocol.problems import Code
from tests.client.services.villagers import in_village, states
from tests.contract.people import Someone
from tests.support.loopback import problem
from tests.support.village import Village


def test_a_held_post_of_somebody_who_was_put_out_does_not_keep_them_from_reading(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        village.answer = lambda _: submissions.Held()
        written = await person.session.conversing.start_thread(
            community=person.community, room=village.feed.room, title="Nights", text="my words"
        )
        await person.sync()
        village.feed.post("said since", "the heron came back")
        village.feed.publish()
        refusals = [problem(Code.NOT_SIGNED_IN, 401) for _ in range(9)]
        village.replies = {"/v1/submissions": refusals, "/v1/session": [problem(Code.NOT_SIGNED_IN, 401)] * 9}

        synced = await person.sync()

        assert synced.refused == Code.NOT_SIGNED_IN.value
        found = await person.session.conversing.search(community=person.community, typed="heron")
        assert [view.text for view in found] == ["the heron came back"]
        assert await states(person, written.id) == ("held", "held")

    in_village(tmp_path, use)


def test_what_an_interrupted_sync_brought_is_found_though_access_has_ended_since(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        village.feed.post("said since", "the heron came back")
        village.feed.publish()
        membership = await person.session.memberships.open(person.community)
        await membership.pull.run()  # and the app died before it came to the index
        village.feed.rotate_epoch()
        village.feed.publish()

        for _ in range(2):
            with pytest.raises(AccessEnded):
                await person.sync()

        found = await person.session.conversing.search(community=person.community, typed="heron")
        assert [view.text for view in found] == ["the heron came back"]

    in_village(tmp_path, use)


def test_what_an_interrupted_sync_erased_is_in_no_log_though_access_has_ended_since(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        seq = village.feed.post("said since", "the heron came back")
        village.feed.publish()
        await person.sync()
        village.feed.remove("said since", (seq,))
        village.feed.publish()
        membership = await person.session.memberships.open(person.community)
        await membership.pull.run()  # and the app died before it folded the log
        (log,) = set((tmp_path / "vault").glob("*.db-wal")) - {tmp_path / "vault" / "private.db-wal"}
        assert log.stat().st_size
        village.feed.rotate_epoch()
        village.feed.publish()

        with pytest.raises(AccessEnded):
            await person.sync()

        assert log.stat().st_size == 0

    in_village(tmp_path, use)
