"""What is one's own in the terminal: worded anew, taken back, asked about when it is old, and a call for help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from client.domain.errors import ProxyInTheWay
from client.services.memberships import Memberships
from client.vault.sqlcipher import Connection
from protocol import submissions
from protocol.submissions import Because, EditPost, HelpMe, WithdrawPost
from tests.client.cli.test_joining_commands import Seat, seated
from tests.support.loopback import Reply


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    for seat in seated(tmp_path, monkeypatch, as_json=True):
        joined(seat)
        yield seat


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    for seat in seated(tmp_path, monkeypatch, as_json=False):
        joined(seat)
        yield seat


def joined(seat: Seat) -> None:
    invitation = seat.village.invitation()
    session = seat.terminal.session
    preview = seat.terminal.run(session.joining.preview(text=invitation))
    seat.terminal.run(
        session.joining.join(
            preview=preview,
            name=preview.names[0],
            of_age=True,
            accepts_guidelines=True,
            accepts_escalation=True,
        )
    )
    seat.village.named(next(iter(seat.village.people)))
    seat.village.feed.post("t1", "how it began", title="Nights", hour=1)
    seat.village.feed.publish()
    seat.type("sync")
    seat.type("threads")


def aged(seat: Seat) -> None:
    def back(db: Connection) -> None:
        db.execute("UPDATE outbox SET created_at = created_at - 200000")

    seat.terminal.run(seat.terminal.session.vault.private.write(back))


def test_worded_anew_and_taken_back(seat: Seat) -> None:
    post = seat.asks("reply", "1", "first words")["id"]
    seat.asks("outbox")
    assert seat.asks("edit", "1", "better words")["id"] == post
    seat.asks("sync")
    assert seat.village.sent[-1].text == "better words"  # type: ignore[union-attr]  # it is a reply
    seat.village.answer = lambda sent: (
        submissions.Done() if isinstance(sent, WithdrawPost) else submissions.Refused(Because.PAUSED.value)
    )
    seat.asks("edit", post, "best words")
    seat.asks("sync")
    told = seat.asks("outbox")["told"]
    assert [(one["kind"], one["state"], one["reason"], one["text"]) for one in told] == [
        ("edit", "refused", "paused", "best words")
    ]
    assert seat.asks("withdraw", post)["sent"] is True
    seat.asks("sync")
    assert [type(one) for one in seat.village.sent[-2:]] == [EditPost, WithdrawPost]
    waits = seat.asks("reply", "1", "never leaves")["id"]
    assert seat.asks("withdraw", waits)["sent"] is False


def test_a_program_is_told_of_what_is_old_and_says_yes_by_its_id(seat: Seat) -> None:
    post = seat.asks("reply", "1", "old words")["id"]
    aged(seat)
    assert seat.asks("sync")["asks"] == post
    assert seat.village.sent == []
    assert seat.asks("sync", "--send", post)["asks"] is None
    assert len(seat.village.sent) == 1


def test_a_person_is_asked_about_what_is_old_as_what_it_is(person: Seat) -> None:
    person.type("reply", "1", "old words")
    aged(person)
    person.answers = ["no"]
    said = person.type("sync")
    assert "You wrote this more than a day ago:" in said
    assert "old words" in said
    assert person.village.sent == []
    person.answers = ["yes"]
    person.type("sync")
    assert len(person.village.sent) == 1
    person.type("outbox")
    person.type("withdraw", "1")
    aged(person)
    person.answers = ["no"]
    said = person.type("sync")
    assert "You took this back more than a day ago:" in said
    assert "old words" in said


def test_a_call_for_help_says_the_facts(seat: Seat) -> None:
    seat.village.answer = lambda _: submissions.Received()
    seat.village.replies["/v1/submissions"] = [Reply(hang_up=True)]
    first = seat.asks("help-me")
    assert first["state"] == "not-confirmed"
    asked = len(seat.village.sent)
    seat.asks("sync")
    assert len(seat.village.sent) == asked
    again = seat.asks("help-me", "--again")
    assert (again["id"], again["state"], again["attended"]) == (first["id"], "arrived", False)
    seat.village.answer = lambda _: submissions.Received(attended=True)
    seat.asks("sync")
    assert seat.asks("help-me", "--state")["attended"]
    seat.village.answer = lambda _: submissions.Received(opened=True)
    seat.asks("sync")
    assert seat.asks("help-me", "--state")["state"] == "opened"
    assert {one.id for one in seat.village.sent if isinstance(one, HelpMe)} == {
        one.id for one in seat.village.sent
    }


def test_a_call_that_could_not_even_be_made_has_told_nobody(
    person: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def cannot(*_: object, **__: object) -> None:
        raise ProxyInTheWay("setting")

    monkeypatch.setattr(Memberships, "open", cannot)
    for typed in (["help-me", "please write"], ["help-me", "--again"]):
        said = person.type(*typed)
        assert "Not sent: nobody has been told." in said
        assert "choose again in Settings, Network" in said
        assert "emergency number" in said


def test_a_person_who_calls_reads_it_in_words(person: Seat) -> None:
    assert "You have not called here" in person.type("help-me", "--state")
    person.village.replies["/v1/session"] = [Reply(hang_up=True)]
    said = person.type("help-me", "please write")
    assert "Not sent: nobody has been told." in said
    assert "never sent later by itself" in said
    assert "emergency number" in said
    person.village.answer = lambda _: submissions.Received()
    said = person.type("help-me", "please write")
    assert "It has arrived. No guide has opened it yet." in said
    assert "no guide was at the desk" in said
    assert "Your words could not go with it" in said
