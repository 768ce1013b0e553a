"""What is said to be wrong at the end of a world, and what is not: what reached others, and what lies in an outbox."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from bench.simulation.checks import Seen, judge
from bench.simulation.disk import Died
from bench.simulation.history import Act, History
from bench.simulation.people import Person
from bench.simulation.record import Record, read_record
from client.domain.errors import DiskFull
from client.vault.outbox import Intent, IntentState
from protocol import hpke, strict_json
from protocol.encoding import b64
from protocol.mail import WarmthMail
from protocol.sealed_words import STEP
from protocol.submissions import Leave, NoteToGuides, Report, Warmth, WithdrawPost

ANN, BEN = UUID(int=1, version=4), UUID(int=2, version=4)
POST = UUID(int=10, version=4)


class World:
    """The end of a world in which Ann wrote one post that stands, and Ben did something."""

    def __init__(self) -> None:
        text = "zqann001 it is."
        self.record = Record(head=(1, 1, b""), posts={str(POST): text}, times={str(POST): 1})
        self.record.states[str(POST)] = "published"
        self.record.seqs[0] = str(POST)
        self.record.submissions[str(POST)] = ("published", "", 0, None)
        self.history = History()
        self.seen = {
            name: Seen(
                member=str(member),
                head=(1, 1),
                verified=1,
                posts=[(str(POST), text)],
                stored={"zqann001"},
                indexed={"zqann001"},
            )
            for name, member in (("ann", ANN), ("ben", BEN))
        }
        self.history.acts.append(Act("ann", "thread", id=str(POST), word="zqann001", kept=True))
        self.lies("ann", Intent(str(POST), "", "thread", text.encode(), 0, "published"))

    def lies(self, name: str, intent: Intent) -> None:
        """In somebody's outbox."""
        self.seen[name].intents[intent.id] = intent

    def thanks(
        self, number: int, *, known: bool, letter: bool = True, state: IntentState = "published"
    ) -> None:
        """Ben's app has kept thanks, and sent them; it died before it said so, unless that is known."""
        thanks = Warmth(id=UUID(int=number, version=4), post=POST)
        kept = True if known else None
        self.history.acts.append(
            Act("ben", "warmth", id=str(thanks.id) if known else "", about=str(POST), kept=kept)
        )
        self.lies("ben", Intent(str(thanks.id), "", "warmth", strict_json.encode(thanks), 0, state))
        self.record.submissions[str(thanks.id)] = ("done", "", None, None)
        if letter:
            self.letter()

    def letter(self) -> None:
        """Ann was told of thanks."""
        self.seen["ann"].letters.append(("warmth", strict_json.encode(WarmthMail(POST)).decode()))

    def report(self, number: int, kept: bool | None = True) -> None:
        """Ben reported the post."""
        report = Report(id=UUID(int=number, version=4), post=POST, reason="someone-in-danger")
        self.history.acts.append(Act("ben", "report", id=str(report.id), about=str(POST), kept=kept))
        self.lies("ben", Intent(str(report.id), "", "report", strict_json.encode(report), 0, "published"))
        self.record.submissions[str(report.id)] = ("received", "", None, "review")
        self.record.reviews["review"] = ("report", "decided", "approve", str(ANN))

    def leaves(self, name: str) -> None:
        """Somebody has left."""
        leave = Leave(id=UUID(int=99, version=4))
        self.history.acts.append(Act(name, "leave", id=str(leave.id), kept=True))
        self.lies(name, Intent(str(leave.id), "", "leave", strict_json.encode(leave), 0, "published"))

    def wrong(self) -> list[str]:
        """What the checks say."""
        people: Any = [SimpleNamespace(name=name) for name in self.seen]
        return judge(self.record, people, self.seen, self.history)


@pytest.fixture
def world() -> World:
    return World()


def test_a_world_that_ended_well_has_nothing_wrong(world: World) -> None:
    assert world.wrong() == []


# What an app kept that died before it could say so


def test_thanks_are_known_by_what_they_are_about_when_the_app_died_as_it_kept_them(world: World) -> None:
    world.thanks(20, known=False)
    assert world.wrong() == []


def test_an_app_that_died_before_it_kept_thanks_has_not_sent_them(world: World) -> None:
    world.history.acts.append(Act("ben", "warmth", about=str(POST)))
    assert world.wrong() == []
    world.letter()
    assert any("ann was thanked" in words for words in world.wrong())


def test_thanks_of_which_nobody_heard_may_not_come_twice_nor_get_lost(world: World) -> None:
    world.thanks(20, known=False)
    world.letter()
    assert any("ann was thanked" in words for words in world.wrong())
    world.seen["ann"].letters.clear()
    assert any("ann was thanked" in words for words in world.wrong())


def test_each_act_of_which_nobody_heard_is_one_intent_and_no_more(world: World) -> None:
    world.thanks(20, known=False)
    again = Warmth(id=UUID(int=21, version=4), post=POST)
    world.lies(
        "ben", Intent(str(again.id), "", "warmth", strict_json.encode(again), 0, "refused", answer="{}")
    )
    world.record.submissions[str(again.id)] = ("refused", "sent-already", None, None)
    assert [words for words in world.wrong() if "nobody put it there" in words]
    world.history.acts.append(Act("ben", "warmth", about=str(POST)))
    assert world.wrong() == []


def test_a_note_of_which_nobody_heard_is_known_by_its_kind(world: World) -> None:
    note = NoteToGuides(id=UUID(int=30, version=4), sealed=b64(bytes(hpke.OVERHEAD + STEP)))
    world.lies("ben", Intent(str(note.id), "", "note-to-guides", strict_json.encode(note), 0, "published"))
    world.record.submissions[str(note.id)] = ("received", "", None, "review")
    assert [words for words in world.wrong() if "nobody put it there" in words]
    world.history.acts.append(Act("ben", "note-to-guides", word="zqben002"))
    assert world.wrong() == []


def test_the_app_and_the_server_say_the_same_of_thanks(world: World) -> None:
    world.thanks(20, known=True, state="refused")
    assert any("author's app says refused" in words for words in world.wrong())


def test_an_app_takes_back_again_what_was_not_there_yet_and_nothing_else(world: World) -> None:
    first, again = (WithdrawPost(id=UUID(int=number, version=4), post=POST) for number in (50, 51))
    world.history.acts.append(Act("ann", "withdraw", id=str(first.id), about=str(POST), kept=True))
    for number, taken in enumerate([first, again]):
        said = strict_json.encode(taken)
        world.lies("ann", Intent(str(taken.id), "", "withdraw", said, 0, "refused", order_number=number + 5))
        world.record.submissions[str(taken.id)] = ("refused", "no-such-post", None, None)
    assert not [words for words in world.wrong() if "nobody put it there" in words]
    found = world.seen["ann"].intents
    found[str(first.id)] = replace(found[str(first.id)], state="published")
    world.record.submissions[str(first.id)] = ("done", "", None, None)
    assert [words for words in world.wrong() if "nobody put it there" in words]


def test_a_letter_may_be_missing_where_one_was_pruned_and_no_more_than_were(world: World) -> None:
    world.thanks(20, known=True, letter=False)
    assert any("ann was thanked" in words for words in world.wrong())
    world.record.letters_pruned = 1
    assert world.wrong() == []
    world.thanks(21, known=True, letter=False)
    assert any("ann was thanked" in words for words in world.wrong())


# What the app said it could not keep


def test_what_the_app_said_no_to_is_in_no_outbox(world: World) -> None:
    world.thanks(20, known=False)
    world.history.acts[-1].kept = False
    assert any("nobody put it there, or was told no" in words for words in world.wrong())


def test_words_that_the_app_said_no_to_are_in_no_outbox(world: World) -> None:
    world.history.acts[0].kept = False
    assert any("its author was told no" in words for words in world.wrong())


@pytest.mark.parametrize(("error", "kept"), [(DiskFull(), False), (Died(), None)])
def test_only_an_error_tells_that_nothing_was_kept(error: BaseException, kept: bool | None) -> None:
    async def work() -> None:
        raise error

    async def run(work: Any) -> None:
        await work

    device: Any = SimpleNamespace(name="ben", run=run, trace=SimpleNamespace(note=lambda *said: None))
    chance: Any = None
    person = Person(device, "", History(), chance)
    act = Act("ben", "warmth", about=str(POST))
    asyncio.run(person.attempt("warmth", work(), act))
    assert act.kept is kept


# Who asked the guides, and who has left


def test_a_report_by_somebody_who_left_is_nobodys_and_counts_once(world: World) -> None:
    world.report(40)
    world.leaves("ben")
    world.record.asked["report", "", str(POST)] = 1
    assert world.wrong() == []
    world.record.asked["report", "", str(POST)] = 2
    assert any("who has left asked 1 times" in words for words in world.wrong())


def test_a_report_that_is_nobodys_needs_somebody_who_left(world: World) -> None:
    world.report(40)
    world.record.asked["report", "", str(POST)] = 1
    assert any("who has left asked 0 times" in words for words in world.wrong())


def test_a_report_twice_on_the_desk_is_seen_and_so_is_one_that_was_said_not_to_be_kept(world: World) -> None:
    world.report(40)
    world.record.asked["report", str(BEN), str(POST)] = 2
    assert any("ben asked 1 times" in words for words in world.wrong())
    world.record.asked["report", str(BEN), str(POST)] = 1
    assert world.wrong() == []
    world.history.acts[-1].kept = False
    assert any("ben asked 0 times" in words for words in world.wrong())


def test_a_report_that_stands_with_a_name_leaves_none_over_for_nobody(world: World) -> None:
    world.report(40)
    world.leaves("ben")
    world.record.asked["report", str(BEN), str(POST)] = 1
    world.record.asked["report", "", str(POST)] = 1
    assert any("who has left asked 0 times" in words for words in world.wrong())


def test_thanks_are_counted_though_somebody_left(world: World) -> None:
    world.thanks(20, known=True)
    world.leaves("ben")
    assert world.wrong() == []
    world.record.submissions.clear()  # all of Ben's rows went with him; his own app knows what was answered
    world.record.submissions[str(POST)] = ("published", "", 0, None)
    assert world.wrong() == []
    world.letter()
    assert any("ann was thanked" in words for words in world.wrong())


def test_whoever_left_is_thanked_no_more_often_than_was_given_but_may_not_hear_of_it(world: World) -> None:
    world.thanks(20, known=True, letter=False)
    assert any("ann was thanked" in words for words in world.wrong())
    world.leaves("ann")
    assert world.wrong() == []
    world.letter()
    world.letter()
    assert any("ann was thanked" in words for words in world.wrong())


def test_who_reported_is_read_from_the_report_and_never_from_whose_post_it_is(tmp_path: Path) -> None:
    path = tmp_path / "community.sqlite"
    db = sqlite3.connect(path)
    db.executescript(
        "CREATE TABLE head (number, size, epoch, epoch_object); INSERT INTO head VALUES (0, 0, 1, zeroblob(32));"
        "CREATE TABLE member (id, role);"
        "CREATE TABLE counter (seq); INSERT INTO counter VALUES (0);"
        "CREATE TABLE change (seq, class, header, body, kind, post);"
        "CREATE TABLE post (id, state);"
        "CREATE TABLE submission (id, state, reason, seq, review);"
        'CREATE TABLE review (id, kind, state, decision, author, "by", post);'
    )
    for number, (kind, author, by) in enumerate(
        [("report", ANN, BEN), ("report", ANN, None), ("note-to-guides", BEN, None)]
    ):
        post = POST.bytes if kind == "report" else None
        row = bytes([number] * 16), kind, "waiting", "", author.bytes, by.bytes if by else None, post
        db.execute("INSERT INTO review VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    db.commit()
    db.close()
    assert read_record(path).asked == {
        ("report", str(BEN), str(POST)): 1,
        ("report", "", str(POST)): 1,
        ("note-to-guides", str(BEN), ""): 1,
    }
