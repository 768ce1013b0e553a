from __future__ import annotations

from dataclasses import fields

import pytest

from client.domain.contents import Contents
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.vault import check_ins, counting, drafts, journal, outbox
from client.vault.drafts import Draft
from client.vault.outbox import Intent, IntentState
from client.vault.sqlcipher import Connection


def test_a_new_file_holds_nothing(private: Connection) -> None:
    assert counting.contents(private) == Contents()


def test_each_kind_is_counted_by_itself(private: Connection) -> None:
    for number in range(3):
        journal.add(private, JournalEntry(id=str(number), created=Moment(number, 0), text="words"))
    for number in range(2):
        check_ins.add(private, CheckIn(id=str(number), created=Moment(number, 0), mood=3))
    drafts.save(private, Draft(id="d", kind="thread", text="half a", saved_at=1))
    private.execute(
        "INSERT INTO community VALUES ('c', 'n', '[]', zeroblob(32), 'joined', 'member', NULL, NULL, NULL,"
        " zeroblob(32), x'00', zeroblob(32), NULL, '{}', NULL, 0, 0, NULL, NULL)"
    )
    for number in range(4):
        private.execute(
            "INSERT INTO message (community_id, id, kind, hour, content) VALUES ('c', ?, 'k', 0, '{}')",
            (str(number),),
        )
    for number in range(5):
        private.execute(
            "INSERT INTO own_post (id, community_id, thread_id, title, text, created_at, state)"
            " VALUES (?, 'c', 't', '', '', 0, 'held')",
            (str(number),),
        )
    assert counting.contents(private) == Contents(
        entries=3, check_ins=2, drafts=1, own_posts=5, messages=4, communities=1
    )


@pytest.mark.parametrize("state", ["queued", "sending", "unknown", "held", "published", "refused", "removed"])
def test_what_was_answered_waits_no_more(private: Connection, state: IntentState) -> None:
    outbox.add(private, Intent(id="i", community_id="c", kind="k", payload=b"p", created_at=0))
    private.execute("UPDATE outbox SET state = ?", (state,))
    assert counting.contents(private).waiting == len(outbox.waiting(private))


def test_every_kind_of_record_is_counted() -> None:
    assert set(counting._COUNTED) == {field.name for field in fields(Contents)}
