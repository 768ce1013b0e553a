from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from client.ui.community.own_model import OwnPosts
from client.ui.community.own_rows import own_sentence
from client.vault import outbox
from client.vault.sqlcipher import Connection
from protocol import hpke, mail, submissions
from protocol.encoding import unb64
from tests.client.ui.community.harbour import Harbour
from tests.support.feed_builder import named_id

TWO_DAYS = 2 * 24 * 3600


@pytest.fixture
def own(at_harbour: Harbour) -> OwnPosts:
    return OwnPosts(at_harbour, at_harbour.root)


def write(home: Harbour, text: str = "Me too.") -> str:
    written = home.do(
        home.session.conversing.reply(community=home.community, thread=named_id("wins"), text=text)
    )
    return str(written.id)


def age(home: Harbour, intent: str) -> None:
    """As if it had been written the day before yesterday."""

    def back(db: Connection) -> None:
        db.execute("UPDATE outbox SET created_at = created_at - ? WHERE id = ?", (TWO_DAYS, intent))

    home.do(home.session.vault.private.write(back))


def test_what_one_wrote_says_where_and_how_it_stands(
    at_harbour: Harbour, own: OwnPosts, qtbot: QtBot
) -> None:
    at_harbour.village.answer = lambda _: submissions.Held()
    write(at_harbour)
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.held == 1)
    (row,) = own.state.rows
    assert row.heading == "Reply in \u2068Small wins this week\u2069"
    assert row.standing == "A guide reads this first"
    assert own.state.summary == "1 is read by a guide first"
    assert "Me too." in own_sentence(row)


def test_where_one_answered_is_not_named_by_a_title_that_one_muted(
    at_harbour: Harbour, own: OwnPosts, qtbot: QtBot
) -> None:
    at_harbour.village.answer = lambda _: submissions.Held()
    write(at_harbour)
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.held == 1)
    quieting = at_harbour.session.quieting
    at_harbour.bridge.run(quieting.mute(kind="word", value="wins", now=at_harbour.now()), None, owner=own)
    qtbot.waitUntil(lambda: "Small" not in own_sentence(own.state.rows[0]))
    assert "Folded: it has a word that you muted" in own.state.rows[0].heading
    assert "Me too." in own_sentence(own.state.rows[0])
    at_harbour.bridge.run(quieting.unmute(kind="word", value="wins"), None, owner=own)
    qtbot.waitUntil(lambda: "Small wins this week" in own_sentence(own.state.rows[0]))
    at_harbour.bridge.run(
        quieting.mute(kind="thread", value=named_id("wins"), now=at_harbour.now()), None, owner=own
    )
    qtbot.waitUntil(lambda: "you muted this thread" in own.state.rows[0].heading)


def test_what_was_removed_keeps_its_text_and_says_why(
    at_harbour: Harbour, own: OwnPosts, qtbot: QtBot
) -> None:
    village = at_harbour.village
    village.answer = lambda _: submissions.Held()
    post = write(at_harbour, "Hurtful words.")
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.held == 1)
    request = village.people[at_harbour.my_id]
    village.feed.mail(
        mail.DecisionMail(
            "remove",
            named_id("review"),
            village.sent[0].id,
            "unkind-to-someone",
            "r1",
            "This read as an attack.",
        ),
        named_id("message"),
        to=unb64(request.hpke_key, length=hpke.PUBLIC_KEY_LENGTH),
        mailbox_key=unb64(request.mailbox_key),
    )
    village.feed.publish()
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.letters == 1)
    (row,) = own.state.rows
    assert row.decision
    assert (row.id, row.text, row.words) == (post, "Hurtful words.", "This read as an attack.")
    assert row.why
    assert "A letter from the guides" in own.state.summary


def test_an_old_text_asks_before_it_leaves_and_leaves_after_a_yes(
    at_harbour: Harbour, own: OwnPosts, qtbot: QtBot
) -> None:
    age(at_harbour, write(at_harbour, "From the day before yesterday."))
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.asks is not None and bool(own.state.asks_text))
    assert own.state.asks_text == "From the day before yesterday."
    assert at_harbour.village.sent == []
    own.send_now()
    qtbot.waitUntil(lambda: at_harbour.own_states() == ["published"])
    qtbot.waitUntil(lambda: own.state.asks is None)


def test_an_old_text_becomes_a_draft_again_after_a_no(
    at_harbour: Harbour, own: OwnPosts, qtbot: QtBot
) -> None:
    age(at_harbour, write(at_harbour, "Not any more."))
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.asks is not None)
    own.keep_as_draft()
    qtbot.waitUntil(lambda: own.state.asks is None)
    qtbot.waitUntil(lambda: not at_harbour.sync.state.running)
    assert own.state.asks is None
    assert at_harbour.own_states() == []
    assert [d.text for d in at_harbour.do(at_harbour.session.conversing.drafts())] == ["Not any more."]
    assert at_harbour.village.sent == []


def test_what_may_have_left_cannot_become_a_draft_and_that_is_told(
    at_harbour: Harbour, own: OwnPosts, qtbot: QtBot
) -> None:
    post = write(at_harbour)
    age(at_harbour, post)

    def sent_once(db: Connection) -> None:
        outbox.mark(db, intent_id=post, state="sending")
        outbox.mark(db, intent_id=post, state="unknown")

    at_harbour.do(at_harbour.session.vault.private.write(sent_once))
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.asks == post)
    own.keep_as_draft()
    qtbot.waitUntil(lambda: own.state.notice is not None)
    assert own.state.asks == post
    assert at_harbour.own_states() == ["waiting"]


def test_in_the_examples_nothing_waits_for_a_guide(at_harbour: Harbour, qtbot: QtBot) -> None:
    at_harbour.examples = True
    at_harbour.village.answer = lambda _: submissions.Held()
    own = OwnPosts(at_harbour, at_harbour.root)
    write(at_harbour)
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: bool(own.state.rows) and own.state.rows[0].waits == "held")
    assert own.state.summary == ""
    assert "nobody reads it" in own.state.rows[0].standing


def test_of_thousands_of_posts_only_the_rows_of_those_that_changed_are_made_anew(
    at_harbour: Harbour, own: OwnPosts, qtbot: QtBot
) -> None:
    at_harbour.village.answer = lambda _: submissions.Held()
    for text in ("One.", "Two."):
        write(at_harbour, text)
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.held == 2)
    before = {row.id: row for row in own.state.rows}
    third = write(at_harbour, "Three.")
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: own.state.held == 3)
    after = {row.id: row for row in own.state.rows}
    assert list(after) == [third, *before]
    assert all(after[id_] is row for id_, row in before.items())
    # What is said of one alone changes that one.
    at_harbour.bridge.run(
        at_harbour.session.amending.withdraw(community=at_harbour.community, post=UUID(third)),
        None,
        owner=own,
    )
    qtbot.waitUntil(lambda: own.state.rows[0].waits == "withdrawn" or len(own.state.rows) > 3)
    assert all(row is before[row.id] for row in own.state.rows if row.id in before)
