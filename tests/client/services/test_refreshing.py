"""A fresh pseudonym: nothing lost or done twice, and nothing sent that leads from one to the other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from client.domain.errors import BadSignature, ServerRefused, Unreachable
from client.services.memberships import Memberships
from client.services.refreshing import FAREWELL_SECONDS, LATER_SECONDS, Refreshing
from client.vault import drafts, everything, fresh_name, outbox
from client.vault.drafts import Draft
from protocol import strict_json
from protocol.encoding import b64
from protocol.joining import DeskAnswer, GateRequest
from protocol.problems import Code
from protocol.submissions import Leave
from tests.client.services.clear_pages import clear_bytes
from tests.client.services.refreshed import Between, Seen, begin, go_on, in_village, me, record, standing
from tests.contract.people import Someone
from tests.support.loopback import Asked, Reply, problem

ROOT = Path(__file__).parents[3]
FRESH, GATE = "/v1/pseudonym/fresh", "/v1/gate"


def gate_of(asked: Asked) -> GateRequest:
    return strict_json.decode(strict_json.unpad(asked.body), GateRequest)


async def wrote(person: Someone, seen: Seen, title: str) -> None:
    await person.session.conversing.start_thread(
        community=person.community, room=seen.village.feed.room, title=title, text=f"{title} words"
    )


def at(person: Someone, now: float) -> Refreshing:
    """The same at another time."""
    around = replace(person.session.memberships.around, now=lambda: now)
    return Refreshing(memberships=Memberships(vault=person.session.vault, around=around))


def test_one_becomes_another_member_over_connections_of_their_own(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        old, before = await me(person), await record(person)
        asked = len(seen.asked)
        name = await begin(person)
        assert len(seen.asked) == asked, "nothing was sent"
        assert (await standing(person)).way is not None
        reached = await go_on(person)
        new, now = await me(person), await record(person)
        assert reached.came_in == now.pseudonym == name
        assert old != new
        assert now.pseudonym_id == now.member_id
        for secret in ("login_seed", "hpke_private_key", "mailbox_key"):
            assert getattr(before, secret) != getattr(now, secret)
        (fresh,), gate = seen.of(FRESH), seen.of(GATE)[-1]
        assert fresh.connection != gate.connection
        assert len({each.connection for each in seen.asked if each.connection == gate.connection}) == 1
        assert sum(each.connection == gate.connection for each in seen.asked) == 1
        assert "authorization" in fresh.headers
        assert "authorization" not in gate.headers
        assert str(old).encode() not in gate.body
        assert str(new).encode() not in fresh.body
        assert name.encode() not in fresh.body
        assert gate_of(gate).member == new
        await wrote(person, seen, "New")
        await person.sync()
        assert seen.village.logged_in[-1] == new
        (left,) = (await standing(person)).before
        assert (left.id, left.pseudonym, left.asked, left.due_at) == (str(old), before.pseudonym, False, None)

    in_village(tmp_path, use)


def test_nothing_of_the_one_before_is_sent_or_asked_about_by_the_new_one(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        community, private = person.community, person.session.vault.private
        await wrote(person, seen, "Old")
        await person.sync()
        (post,) = await person.session.conversing.own_posts(community=community)
        await begin(person)
        seen.village.replies[GATE] = [Reply(b"", status=502)]
        with pytest.raises(Unreachable):
            await go_on(person)
        # The present one rests: what is written waits here, and what only it may send goes.
        sent = len(seen.village.sent)
        await wrote(person, seen, "While resting")
        await person.session.telling.thank(community=community, post=uuid4(), words="kind")
        await person.sync()
        assert len(seen.village.sent) == sent
        await person.session.amending.edit(
            community=community, post=UUID(post.id), text="Other words", title="Old"
        )
        await go_on(person)
        own = await person.session.conversing.own_posts(community=community)
        assert [each.title for each in own] == ["While resting"]
        logged_in = len(seen.village.logged_in)
        seen.asked.clear()
        await person.sync()
        kinds = {type(each).__name__ for each in seen.village.sent[sent:]}
        assert kinds == {"NewThread", "Warmth"}
        assert set(seen.village.logged_in[logged_in:]) == {await me(person)}
        # What it once said is nowhere to be asked about, and its words are still the person's own.
        intents = await private.read(lambda db: outbox.every(db, community_id=community))
        assert sorted(each.kind for each in intents) == ["thread", "warmth"]
        kept = await private.read(
            lambda db: db.execute("SELECT title, community_id FROM own_post").fetchall()
        )
        assert dict(kept) == {
            "Old": fresh_name.put_away_of(community),
            "While resting": community,
        }
        loose = await private.read(drafts.newest)
        assert [(each.kind, each.text) for each in loose] == [("thread", "Other words")]
        assert not [each for each in seen.asked if post.id.encode() in each.body]

    in_village(tmp_path, use)


def test_letters_and_calls_to_the_one_before_are_put_away(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        community, private = person.community, person.session.vault.private
        await person.session.calling.call(community=community)

        def lives(db: object) -> None:
            db.execute(  # type: ignore[attr-defined]
                "INSERT INTO message (community_id, id, kind, hour, content) VALUES (?, 'm', 'note', 5, 'kind')",
                (community,),
            )
            drafts.save(db, Draft("e", "edit", "half an edit", 1, community_id=community, thread_id="p"))  # type: ignore[arg-type]

        await private.write(lives)
        await begin(person)
        await go_on(person)
        assert await person.session.calling.standing(community=community) is None
        assert await private.read(lambda db: db.execute("SELECT * FROM message").fetchall()) == []
        # An export has them all the same.
        (exported,) = await private.read(lambda db: list(everything.messages(db)))
        assert (exported.community_id, exported.id) == (community, "m")
        away = await private.read(lambda db: fresh_name.letters_away(db, community))
        assert away == [("m", "note", 5, "kind")]
        (draft,) = await private.read(drafts.newest)
        assert (draft.kind, draft.thread_id, draft.text) == ("thread", None, "half an edit")
        assert (await person.session.parting.leave(community=community)).state == "told"
        vault = person.session.vault
        left = clear_bytes(vault.folder.private_file, vault.data_key.private_file())
        assert b"half an edit" not in left
        assert community.encode() not in left

    in_village(tmp_path, use)


def test_whatever_is_lost_the_same_bytes_go_again(tmp_path: Path) -> None:
    async def first(person: Someone, seen: Seen) -> None:
        await begin(person)
        seen.loses = {FRESH}
        with pytest.raises(Unreachable):
            await go_on(person)
        way = (await standing(person)).way
        assert way is not None
        assert way.rests
        assert not way.signed
        assert await person.session.refreshing.give_up(community=person.community)
        assert (await standing(person)).way == way, "what may have been sent is not forgotten"

    async def second(person: Someone, seen: Seen) -> None:
        seen.loses = {GATE}
        with pytest.raises(Unreachable):
            await go_on(person)
        way = (await standing(person)).way
        assert way is not None
        assert way.signed

    async def third(person: Someone, seen: Seen) -> None:
        seen.loses = set()
        assert (await go_on(person)).came_in
        assert len(seen.of(FRESH)) == 2
        assert len({each.body for each in seen.of(FRESH)}) == 1
        assert len({each.body for each in seen.of(GATE)[1:]}) == 1
        assert len(seen.village.people) == 2
        assert not (await go_on(person)).came_in, "there is nothing left to go on with"

    in_village(tmp_path, first, second, third)


def test_what_surely_did_not_leave_can_be_given_up(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        await begin(person)
        seen.village.replies["/v1/session"] = [Reply(b"", status=502)]
        with pytest.raises(Unreachable):
            await go_on(person)
        way = (await standing(person)).way
        assert way is not None
        assert not way.rests, "the log-in never got through, so the request did not leave"
        await wrote(person, seen, "Still me")
        assert (await person.sync()).pushed.answered == 1
        await person.session.refreshing.give_up(community=person.community)
        assert await person.session.refreshing.standing() == ()

    in_village(tmp_path, use)


@pytest.mark.parametrize("code", [Code.NOT_YET, Code.NOT_ALLOWED])
def test_a_refusal_changes_nothing(tmp_path: Path, code: Code) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        before = await record(person)
        await begin(person)
        seen.village.replies[FRESH] = [problem(code, 409)]
        with pytest.raises(ServerRefused) as refused:
            await go_on(person)
        assert refused.value.code == code.value
        assert await record(person) == before
        assert await person.session.refreshing.standing() == ()
        await wrote(person, seen, "Still me")
        assert (await person.sync()).pushed.answered == 1

    in_village(tmp_path, use)


def test_the_month_of_the_server_is_tried_beside_ones_own(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        await begin(person)
        seen.village.replies[FRESH] = [problem(Code.MONTH_TURNED, 409)]
        assert (await go_on(person)).came_in
        first, second = seen.of(FRESH)
        assert first.body != second.body

    in_village(tmp_path, use)


def test_a_signature_that_is_none_is_found_out(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        await begin(person)
        forged = strict_json.pad(strict_json.encode(DeskAnswer(b64(bytes(383) + b"\1"))))
        seen.village.replies[FRESH] = [Reply(forged)]
        with pytest.raises(BadSignature):
            await go_on(person)
        way = (await standing(person)).way
        assert way is not None
        assert way.rests
        assert not way.signed
        assert (await go_on(person)).came_in, "the honest answer is as good as ever"

    in_village(tmp_path, use)


def test_another_name_or_other_guidelines_cost_no_token(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        await begin(person)
        names = set()
        for code, asks in ((Code.NAME_TAKEN, "name"), (Code.GUIDELINES_CHANGED, "guidelines")):
            seen.village.replies[GATE] = [problem(code, 409)]
            with pytest.raises(ServerRefused):
                await go_on(person)
            way = (await standing(person)).way
            assert way is not None
            assert way.asks == asks
            assert not (await go_on(person)).came_in, "it waits for the person's answer"
            offer = await person.session.refreshing.offer(community=person.community, numbered=True)
            assert offer.why_not == "on-the-way"
            await person.session.refreshing.change(
                community=person.community, name=offer.names[0], guidelines=offer.guidelines_version
            )
            names.add(offer.names[0])
        assert (await go_on(person)).came_in in names
        requests = [gate_of(each) for each in seen.of(GATE)[1:]]
        assert len({each.admission.message for each in requests}) == 1  # type: ignore[union-attr]
        assert len({each.name for each in requests}) == 3

    in_village(tmp_path, use)


def test_later_today_is_drawn_by_chance_and_now_is_a_tap_away(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        now = time.time()
        await begin(person, later=True)
        assert not (await go_on(person)).came_in
        way = (await standing(person)).way
        assert way is not None
        assert way.due_at is not None
        assert now < way.due_at <= now + LATER_SECONDS + 60
        gates = len(seen.of(GATE))
        assert not (await at(person, way.due_at - 1).go_on(community=person.community)).came_in
        back = await at(person, now - 10 * 86400).go_on(community=person.community)
        assert not back.came_in
        again = (await standing(person)).way
        assert again is not None
        assert again.due_at is not None
        assert again.due_at < now - 8 * 86400, "a clock that was set back does not hold it for ever"
        assert len(seen.of(GATE)) == gates
        assert (await go_on(person, now=True)).came_in

    in_village(tmp_path, use)


def test_what_the_one_before_wrote_goes_days_later_and_only_if_it_is_to(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        community, refreshing = person.community, person.session.refreshing
        old = await me(person)
        await begin(person)
        await go_on(person)
        await refreshing.say(community=community, name=str(old), erase=False)
        assert not (await at(person, 2**33).take_leave(community=community)).gone
        now = time.time()
        await refreshing.say(community=community, name=str(old), erase=True)
        (before,) = (await standing(person)).before
        assert before.due_at is not None
        assert FAREWELL_SECONDS[0] <= before.due_at - now <= FAREWELL_SECONDS[1] + 60
        assert not (await refreshing.take_leave(community=community)).gone
        assert not [each for each in seen.village.sent if isinstance(each, Leave)]

        due = at(person, before.due_at + 1)
        seen.loses = {"/v1/submissions"}
        with pytest.raises(Unreachable):
            await due.take_leave(community=community)
        seen.loses = set()
        assert (await due.take_leave(community=community)).gone == before.pseudonym
        leaves = [each for each in seen.village.sent if isinstance(each, Leave)]
        assert len(leaves) == 2
        assert leaves[0] == leaves[1]
        assert set(seen.village.logged_in[-2:]) == {old}
        assert await refreshing.standing() == ()
        assert (await record(person)).state == "joined"

    in_village(tmp_path, use)


def test_nothing_secret_shows_in_a_repr(tmp_path: Path) -> None:
    async def use(person: Someone, _: Seen) -> None:
        await begin(person)
        way = await person.session.vault.private.read(lambda db: fresh_name.get(db, person.community))
        assert way is not None
        for secret in (way.login_seed, way.mailbox_key, way.pending, way.request):
            assert repr(secret) not in repr(way)

    in_village(tmp_path, use)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_at_every_step_it_becomes_one_other_member(tmp_path: Path) -> None:
    async def begun(person: Someone, _: Seen) -> None:
        await begin(person)

    async def ended(person: Someone, seen: Seen) -> None:
        assert (await go_on(person)).came_in
        assert await me(person) == list(seen.village.people)[1]

    kills = [
        Between(partial(killed, tmp_path / "vault", path=path, answered=answered))
        for path in (FRESH, GATE)
        for answered in (False, True)
    ]
    seen = in_village(tmp_path, begun, *kills, ended)
    assert len(seen.village.people) == 2
    assert len({each.body for each in seen.of(FRESH)}) == 1
    assert len({each.body for each in seen.of(GATE)[1:]}) == 1


def killed(folder: Path, seen: Seen, *, path: str, answered: bool) -> None:
    """Run a client that is killed as it asks for `path`, or when that was carried out and not yet answered."""
    reached, on = threading.Event(), threading.Event()

    def halt(asked: Asked) -> None:
        if asked.path == path:
            reached.set()
            on.wait(10)

    setattr(seen, "after" if answered else "before", halt)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.client.services.refreshed", str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
    ) as client:
        assert reached.wait(20), path
        client.send_signal(signal.SIGKILL)
        assert client.wait(10) == -signal.SIGKILL
    on.set()
    seen.before = seen.after = lambda _: None
