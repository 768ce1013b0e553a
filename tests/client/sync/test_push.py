"""Pushing: in order, once, whatever becomes of the answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from uuid import UUID

import pytest

from client.crypto import identity
from client.domain.errors import MalformedAnswer, ServerRefused, Unreachable
from client.services.outbox_store import VaultOutbox
from client.sync.push import Push, Pushed
from client.sync.session import Login
from client.vault import outbox, own_posts
from client.vault.outbox import Intent
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection
from protocol import problems, sessions, strict_json, submissions
from protocol.encoding import b64, unb64
from protocol.problems import Code
from protocol.sessions import Challenge
from protocol.submissions import Reply as ReplyTo
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.loopback import Asked, Loopback, Reply, problem
from tests.support.member import NOW, Device, device, run

Use = Callable[[Device, Push, "Desk"], Awaitable[None]]


class Desk:
    """A server's side of writing: sessions that end when told, and submissions kept by id."""

    def __init__(self, feed: FeedBuilder, login_public: bytes) -> None:
        self.feed = feed
        self.login_public = login_public
        self.taken: dict[UUID, bytes] = {}
        self.order: list[UUID] = []
        self.logins = 0
        self.valid = True
        self.before: Sequence[Callable[[], Reply | None]] = []
        self.after: list[Reply] = []
        self.sessions: list[Reply] = []
        self.state: submissions.Answer = submissions.Held()

    def __call__(self, asked: Asked) -> Reply:
        if asked.path.startswith("/v1/session") and self.sessions:
            return self.sessions.pop(0)
        if asked.path == "/v1/session/challenge":
            return self._json(Challenge(b64(named_bytes("nonce")), int(NOW) + 120))
        if asked.path == "/v1/session":
            request = strict_json.decode(strict_json.unpad(asked.body), sessions.SessionRequest)
            sessions.verify(request, community=self.feed.community, public_key=self.login_public)
            self.logins += 1
            self.valid = True
            return self._json(sessions.Session(f"token{self.logins}", int(NOW) + 900, "member"))
        if not self.valid or asked.headers.get("authorization") != f"Leeward token{self.logins}":
            return problem(Code.NOT_SIGNED_IN, 401)
        if self.before:
            first, *self.before = self.before
            if (reply := first()) is not None:
                return reply
        body = strict_json.unpad(asked.body)
        sent = submissions.decode(body)
        assert self.taken.setdefault(sent.id, body) == body, "the same id with other bytes"
        if sent.id not in self.order:
            self.order.append(sent.id)
        if self.after:
            return self.after.pop(0)
        return self._json(self.state)

    @staticmethod
    def _json(message: object) -> Reply:
        return Reply(strict_json.pad(strict_json.encode(message)))  # type: ignore[arg-type]


def with_desk(folder: Path, use: Use) -> None:
    feed = FeedBuilder()
    feed.publish()

    async def work() -> None:
        async with device(folder, feed, server.address, patience=0.05) as mine:
            desk.login_public = unb64(mine.keys.login_public)

            def answer(challenge: Challenge) -> sessions.SessionRequest:
                return identity.answer_challenge(
                    challenge,
                    member=named_id("me"),
                    community=feed.community,
                    login_seed=mine.keys.login_seed,
                )

            login = Login(mine.api, answer=answer)
            box = VaultOutbox(community_id=feed.community, private=mine.private)
            await use(mine, Push(api=mine.api, login=login, outbox=box, now=lambda: NOW), desk)

    desk = Desk(feed, b"")
    with Loopback(desk) as server:
        run(work)


async def write(mine: Device, name: str, *, at: float = NOW) -> str:
    """Put a reply into the outbox as the services do."""
    reply = ReplyTo(id=named_id(name), thread=named_id("thread"), text=f"words of {name}")
    own = OwnPost(str(reply.id), mine.feed.community, str(reply.thread), reply.text, int(at))

    def put(db: Connection) -> None:
        payload = strict_json.encode(reply)
        outbox.add(db, Intent(own.id, own.community_id, "reply", payload, own.created_at))
        own_posts.add(db, own)

    await mine.private.write(put)
    return own.id


async def state(mine: Device, intent: str) -> tuple[str, str]:
    """The intent's and the post's state."""

    def look(db: Connection) -> tuple[str, str]:
        kept, post = outbox.get(db, intent), own_posts.get(db, intent)
        assert kept is not None
        assert post is not None
        return kept.state, post.state

    return await mine.private.read(look)


def test_everything_leaves_in_order_with_one_login(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        ids = [await write(mine, f"post {n}") for n in range(5)]
        assert await push.run() == Pushed(answered=5)
        assert [str(id_) for id_ in desk.order] == ids
        assert desk.logins == 1
        assert [await state(mine, id_) for id_ in ids] == [("held", "held")] * 5
        assert await push.run() == Pushed()

    with_desk(tmp_path, use)


@pytest.mark.parametrize(
    "lost",
    [
        Reply(hang_up=True),
        Reply(b"", 502),
        Reply(b"nonsense"),
        Reply(b"<html>no such site</html>", 404, {"content-type": "text/html"}),
        Reply(b"blocked", 403),
        Reply(b"", 302, {"location": "mailto:x"}),
    ],
)
def test_a_lost_answer_means_unknown_and_the_retry_doubles_nothing(tmp_path: Path, lost: Reply) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first, second = await write(mine, "first"), await write(mine, "second")
        desk.after = [lost]
        with pytest.raises((Unreachable, MalformedAnswer)):
            await push.run()
        assert await state(mine, first) == ("unknown", "waiting")
        assert await state(mine, second) == ("queued", "waiting")
        assert (await push.run()).answered == 2
        assert [str(id_) for id_ in desk.order] == [first, second]

    with_desk(tmp_path, use)


def test_cancelling_while_it_is_sent_means_unknown(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "first")
        started = asyncio.get_running_loop().create_future()
        loop = asyncio.get_running_loop()

        def arrived() -> None:
            loop.call_soon_threadsafe(started.set_result, None)

        desk.before = [arrived]
        task = asyncio.create_task(push.run())
        await started
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await state(mine, first))[0] in ("unknown", "held")
        await push.run()
        assert (await state(mine, first))[0] == "held"
        assert len(desk.order) == 1

    with_desk(tmp_path, use)


def test_quota_and_overload_are_for_later(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "first")
        desk.before = [lambda: problem(Code.QUOTA, 429, retry_after=600)]
        assert await push.run() == Pushed(later="quota", retry_after=600)
        assert await state(mine, first) == ("queued", "waiting")
        desk.before = [lambda: problem(Code.OVERLOADED, 503)]
        assert (await push.run()).later == "overloaded"
        assert (await push.run()).answered == 1

    with_desk(tmp_path, use)


def test_what_is_used_up_for_posts_holds_up_nothing_else(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first, second = await write(mine, "first"), await write(mine, "second")
        taken = submissions.WithdrawPost(id=named_id("withdrawal"), post=named_id("an old post"))
        intent = Intent(str(taken.id), mine.feed.community, "withdraw", strict_json.encode(taken), int(NOW))
        await mine.private.write(lambda db: outbox.add(db, intent))
        desk.before = [lambda: problem(Code.QUOTA, 429, retry_after=600)]
        desk.state = submissions.Done()
        assert await push.run() == Pushed(answered=1, later="quota", retry_after=600)
        assert desk.order == [taken.id]
        for post in (first, second):
            assert await state(mine, post) == ("queued", "waiting")
        desk.before = [lambda: problem(Code.OVERLOADED, 503)]
        assert await push.run() == Pushed(later="overloaded")
        assert (await push.run()).answered == 2
        assert [str(one) for one in desk.order] == [str(taken.id), first, second]

    with_desk(tmp_path, use)


def test_a_refusal_of_the_words_is_kept_and_the_next_goes_on(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first, second = await write(mine, "first"), await write(mine, "second")
        desk.before = [lambda: problem(Code.ID_CONFLICT, 409)]
        assert (await push.run()).answered == 2
        assert await state(mine, first) == ("refused", "refused")
        assert await state(mine, second) == ("held", "held")

    with_desk(tmp_path, use)


@pytest.mark.parametrize("code", [Code.MALFORMED, Code.TOO_LARGE, Code.ID_CONFLICT])
def test_a_refused_log_in_is_no_word_about_what_waits(tmp_path: Path, code: Code) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "first")
        desk.sessions = [problem(code, 400)]
        assert (await push.run()).later == code.value
        assert await state(mine, first) == ("queued", "waiting")
        assert (await push.run()).answered == 1

    with_desk(tmp_path, use)


@pytest.mark.parametrize("code", ["not-found", "not-offered", "read-only", "gone-fishing"])
def test_only_a_few_refusals_are_final(tmp_path: Path, code: str) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "first")
        document = problems.Problem(f"urn:leeward:problem:{code}", "No", 418, code)
        refusal = Reply(
            strict_json.pad(strict_json.encode(document)), 418, {"content-type": problems.MEDIA_TYPE}
        )
        desk.before = [lambda: refusal]
        assert (await push.run()).later == code
        assert await state(mine, first) == ("queued", "waiting")

    with_desk(tmp_path, use)


def test_a_refusal_of_the_member_leaves_the_words_waiting(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "first")
        desk.before = [lambda: problem(Code.NOT_ALLOWED, 403)]
        with pytest.raises(ServerRefused):
            await push.run()
        assert await state(mine, first) == ("queued", "waiting")

    with_desk(tmp_path, use)


def test_a_token_that_ended_is_replaced_once(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        await write(mine, "first")
        await push.run()
        desk.valid = False
        await write(mine, "second")
        assert (await push.run()).answered == 1
        assert desk.logins == 2

    with_desk(tmp_path, use)


@pytest.mark.parametrize("token", ["", " ", "a b", "a ", "a\r\nx-evil: 1", "\u0430", "a\u202e"])
def test_a_token_that_no_header_carries_is_not_kept(tmp_path: Path, token: str) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "first")
        challenge = Challenge(b64(named_bytes("nonce")), int(NOW) + 120)
        session = sessions.Session(token, int(NOW) + 900, "member")
        desk.sessions = [desk._json(challenge), desk._json(session)]
        with pytest.raises(MalformedAnswer):
            await push.run()
        assert desk.order == []
        assert (await push.run()).answered == 1
        assert await state(mine, first) == ("held", "held")

    with_desk(tmp_path, use)


@pytest.mark.parametrize("hours", [25, -25])
def test_an_old_intent_asks_first(tmp_path: Path, hours: int) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        old = await write(mine, "old", at=NOW - hours * 3600)
        assert await push.run() == Pushed(asks=old)
        assert desk.order == []
        assert (await push.run(confirmed=frozenset({old}))).answered == 1

    with_desk(tmp_path, use)


def test_a_yes_to_one_old_intent_is_none_to_another(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "old", at=NOW - 30 * 3600)
        second = await write(mine, "as old", at=NOW - 29 * 3600)
        assert await push.run(confirmed=frozenset({first})) == Pushed(answered=1, asks=second)
        assert desk.order == [UUID(first)]

    with_desk(tmp_path, use)


def test_after_a_fault_of_the_server_s_own_nobody_knows_whether_it_arrived(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        intent = await write(mine, "words")
        desk.after = [problem(Code.INTERNAL, 500)]
        assert (await push.run()).later == "internal"
        assert (await state(mine, intent))[0] == "unknown"
        assert (await push.run()).answered == 1
        assert desk.order == [UUID(intent)]

    with_desk(tmp_path, use)


def test_what_was_held_is_asked_about_with_the_same_bytes(tmp_path: Path) -> None:
    async def use(mine: Device, push: Push, desk: Desk) -> None:
        first = await write(mine, "first")
        await push.run()
        desk.state = submissions.Refused("off-topic", "r5")
        assert await push.refresh() == 1
        assert await state(mine, first) == ("refused", "refused")
        assert len(desk.order) == 1

    with_desk(tmp_path, use)
