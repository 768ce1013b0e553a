"""What the simulation asks of words at the end of a world: no more than can be promised, and no less."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from bench.simulation.checks import Seen, judge
from bench.simulation.history import Act, History, Kind
from bench.simulation.record import Record
from client.vault.outbox import Intent

POST, FIRST, SECOND = (f"0000000{at}-0000-4000-8000-000000000000" for at in range(1, 4))


def wrong(record: Record, seen: Seen, history: History) -> list[str]:
    """What is wrong at ann's device, the only one there is."""
    seen.posts = list(record.posts.items())
    seen.indexed = {text.split()[-1] for text in record.posts.values()}
    people: list[Any] = [SimpleNamespace(name="ann")]
    return judge(record, people, {"ann": seen}, history)


def test_a_word_that_nobody_can_see_may_not_be_left_and_a_signature_may_look_like_one() -> None:
    history = History()
    gone = history.word("ann")
    assert wrong(Record(), Seen(stored={"zqabc271"}), history) == []
    assert wrong(Record(), Seen(stored={"zqabc271", gone}), history) == [f"ann: still holds ['{gone}']"]


@pytest.mark.parametrize("reached", ["published", "held and approved"])
@pytest.mark.parametrize("told", [True, None], ids=["said-to-be-kept", "the-app-died"])
def test_a_post_says_what_its_author_said_last(reached: str, told: bool | None) -> None:
    history, record, seen = History(), Record(), Seen()
    _write(history, record, seen, "thread", POST)
    _write(history, record, seen, "edit", FIRST, about=POST)
    _write(history, record, seen, "edit", SECOND, about=POST, told=told, held=reached != "published")
    record.states[POST] = "published"
    record.reviews["review"] = ("thread", "decided", "approve", "ann")
    own, first, second = (act.word for act in history.acts)
    record.posts[POST] = second
    assert wrong(record, seen, history) == []
    for older in (own, first):
        record.posts[POST] = older
        (words,) = wrong(record, seen, history)
        assert words.startswith(f"ann, edit {second} ")
        assert words.endswith(f"was the last that took effect, and the post says {older!r}")


def test_what_was_decided_so_long_ago_that_the_server_forgot_it_is_as_its_author_was_told() -> None:
    history, record, seen = History(), Record(), Seen()
    _write(history, record, seen, "thread", POST)
    _write(history, record, seen, "edit", FIRST, about=POST, held=True)
    record.states[POST] = "published"
    own, later = (act.word for act in history.acts)
    record.posts[POST] = later
    assert wrong(record, seen, history) == []
    record.posts[POST] = own
    assert any("was the last that took effect" in words for words in wrong(record, seen, history))


def test_what_both_sides_have_forgotten_may_stand_or_not_but_nothing_older() -> None:
    history, record, seen = History(), Record(), Seen()
    _write(history, record, seen, "thread", POST)
    _write(history, record, seen, "edit", FIRST, about=POST)
    _write(history, record, seen, "edit", SECOND, about=POST, held=True)
    seen.intents[SECOND] = replace(seen.intents[SECOND], state="removed")  # it asked too late: gone
    record.states[POST] = "published"
    own, first, second = (act.word for act in history.acts)
    for standing in (first, second):
        record.posts[POST] = standing
        assert wrong(record, seen, history) == []
    record.posts[POST] = own
    assert any("was the last that took effect" in words for words in wrong(record, seen, history))


def test_a_wording_that_guides_refused_leaves_the_one_before_it() -> None:
    history, record, seen = History(), Record(), Seen()
    _write(history, record, seen, "thread", POST)
    _write(history, record, seen, "edit", FIRST, about=POST, held=True)
    record.states[POST] = "published"
    record.reviews["review"] = ("edit", "decided", "remove", "ann")
    own, refused = (act.word for act in history.acts)
    record.posts[POST] = own
    assert wrong(record, seen, history) == []
    record.posts[POST] = refused
    assert [words.split(":")[-1] for words in wrong(record, seen, history)] == [
        f" was the last that took effect, and the post says {refused!r}"
    ]


def _write(
    history: History,
    record: Record,
    seen: Seen,
    kind: Kind,
    id_: str,
    *,
    about: str = "",
    told: bool | None = True,
    held: bool = False,
) -> None:
    """Ann says it; the app tells her that it is kept, unless it dies, and sends it."""
    word, at = history.word("ann"), len(history.acts) + 1
    history.acts.append(Act("ann", kind, id=id_ if told else "", word=word, about=about, kept=told))
    seen.intents[id_] = Intent(id_, "", kind, word.encode(), 0, "published", order_number=at)
    state, seq = ("held", None) if held else ("published", at)
    record.submissions[id_] = (state, "", seq, "review")
    if seq is not None:
        record.seqs[seq] = POST
