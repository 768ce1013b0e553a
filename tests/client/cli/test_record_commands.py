"""The terminal about a record that contradicts itself, and about one that was brought back from a backup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client.cli.test_joining_commands import Seat, seated


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    for seat in seated(tmp_path, monkeypatch, as_json=False):
        feed = seat.village.feed
        for n in range(8):
            feed.post(
                f"post {n}", f"words {n}", thread="post 0", title="Nights" if n == 0 else "", hour=100 + n
            )
        feed.publish()
        seat.type("join", seat.village.invitation(), "--yes")
        assert "8 posts are here" in seat.type("sync")
        yield seat


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_fork_is_told_with_what_it_may_mean_and_its_proof_is_saved(person: Seat, tmp_path: Path) -> None:
    feed = person.village.feed
    assert "Nothing was found wrong" in person.type("proof")
    assert "there is no proof" in person.type("proof", str(tmp_path / "none.json"))
    feed.entries[3] = feed.fork().restored([]).entries[0]
    feed.publish()
    said = flat(person.type("sync"))
    assert person.code != 0
    assert "two records that cannot both be true" in said
    assert "Type proof for what was found and what it may mean." in said

    said = flat(person.type("proof"))
    assert "two versions of this community's record that cannot both be true" in said
    assert "What it may mean: " in said
    assert "What it does not mean: " in said
    assert "You can go on reading what is here." in said
    assert "type trust" in said
    file = tmp_path / "proof.json"
    assert "1 proof was saved." in person.type("proof", str(file))
    assert json.loads(file.read_text())["proofs"][0]["what"].startswith("ForkedHistory")
    assert "was not touched" in person.type("proof", str(file))
    assert "words 3" in person.type("read", "1") + person.type("threads") + person.type("read", "1")


def test_a_restore_is_told_and_what_was_lost_goes_again(person: Seat) -> None:
    village, before = person.village, list(person.village.feed.entries)
    person.type("threads")
    person.type("reply", "1", "Said", "after", "the", "backup.")
    assert "stands in the thread" in person.type("sync")
    assert "Nothing is to be told" in person.type("restored")
    record = person.terminal.run(
        person.terminal.run(person.terminal.session.memberships.open(person.terminal.community())).record()
    )
    village.feed.members = [record.mailbox_key]
    village.feed = village.feed.restored(before)
    said = flat(person.type("sync"))
    assert "This community was brought back from a backup on 21.01.1970." in said
    assert "1 text of yours may be gone from it too; your own copies are here." in said
    assert "may be gone since the community was brought back" in flat(person.type("outbox"))
    assert "Said after the backup." in person.type("restored")
    sent = len(village.sent)
    assert "go out with the next sync" in person.type("restored", "--send")
    said = person.type("sync")
    assert len(village.sent) == sent + 1
    assert "stands in the thread" in said
    assert "brought back" not in said
