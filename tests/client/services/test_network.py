"""A whole membership through a proxy: looking, desk, gate, log-in, syncing; each apart, and nothing beside it."""

from __future__ import annotations

import asyncio
import base64
import json
import ssl
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from client.crypto import certificates
from client.domain.errors import (
    InvitationUnusable,
    KeyNotPinned,
    NetworkError,
    ProxyInTheWay,
    RulesUnusable,
    ServerMisbehaved,
)
from client.domain.network import Proxy
from client.policy import pins
from client.services.network import Tried
from client.vault import settings
from tests.client.services.coast import HIDDEN, coast, lived
from tests.contract.people import Someone, someone
from tests.support.authority import Authority
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback, Reply
from tests.support.socks import Led
from tests.support.village import Village


def named(village: Village) -> None:
    village.named(next(iter(village.people)))


def test_a_whole_membership_goes_through_it_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[object] = []
    find = asyncio.BaseEventLoop.getaddrinfo

    async def noted(loop: asyncio.BaseEventLoop, host: object, *args: object, **kwargs: object) -> object:
        looked_up.append(host)
        return await find(loop, host, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", noted)
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            await there.joined(person)
            named(there.harbour)
            await person.sync()

        lived(tmp_path, use)
        hosts = [led.host for led in there.socks.asked]
        # The look at an invitation knows only its address; from then on the community's own word is known.
        assert hosts[0] == "harbour.example"
        assert set(hosts[1:]) == {HIDDEN}
        assert {led.kind for led in there.socks.asked} == {"name"}
        assert set(looked_up) <= {"127.0.0.1"}


def test_desk_gate_and_membership_share_neither_connection_nor_circuit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            await there.joined(person)
            await person.sync()
            await person.join(there.haven.invitation())
            await person.sync()

        lived(tmp_path, use)
        names = there.names()
        # Two looks, two desks, two gates, two memberships: eight circuits, and none of them twice.
        assert len(set(names)) == 8
        assert len({name for name, _ in names}) == len({password for _, password in names}) == 8
        assert there.by("/v1/desk").isdisjoint(there.by("/v1/gate"))
        assert there.by("/v1/desk").isdisjoint(there.by("/v1/feed"))
        assert there.by("/v1/gate").isdisjoint(there.by("/v1/feed"))
        told = {text for pair in names for text in pair}
        members = {str(each).replace("-", "") for each in (*there.harbour.people, *there.haven.people)}
        assert told.isdisjoint(members)
        before = set(names)

        async def again(person: Someone) -> None:
            for community in (there.harbour, there.haven):
                await person.session.syncing.sync(community=community.feed.community)

        lived(tmp_path, again)
        after = there.names()[len(names) :]
        assert len(set(after)) == 2, "one for each membership, however many connections"
        assert before.isdisjoint(after), "and others in each life of the program"


def test_with_the_proxy_gone_everything_says_so_and_nothing_leaves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            network, joining = person.session.network, person.session.joining
            await there.joined(person)
            there.socks.hang_up()
            arrived = there.count()
            for work in (
                person.sync,
                lambda: joining.preview(text=there.haven.invitation()),
                lambda: network.try_it(there.proxy),
                lambda: person.session.reviewing.queue(community=person.community),
            ):
                with pytest.raises(ProxyInTheWay) as told:
                    await work()
                assert told.value.reason == "absent"
            assert there.count() == arrived

        lived(tmp_path, use)


def test_choosing_cuts_what_goes_by_the_way_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            network = person.session.network
            await there.joined(person)
            membership = await person.session.memberships.open(person.community)
            await membership.pull.run()
            one_off = await person.session.memberships.api("https://haven.example")
            await network.choose(replace(there.proxy, tor=False))
            arrived = there.count()
            for work in (membership.pull.run, one_off.community):
                with pytest.raises(NetworkError):
                    await work()
            assert there.count() == arrived
            await person.sync()
            assert there.socks.asked[-1].host == "harbour.example", "no Tor any more, and so no onion"

        lived(tmp_path, use)


def test_choosing_leaves_no_connection_open_that_nobody_knows_any_more(tmp_path: Path) -> None:
    village = Village(FeedBuilder())
    village.feed.publish()

    async def use(person: Someone) -> None:
        await person.join(village.invitation())
        await person.sync()
        line = (await person.session.memberships.open(person.community)).api._line
        assert line._open
        await person.session.network.choose(Proxy())
        assert not line._open

    with Loopback(village) as server:
        village.address = server.address
        lived(tmp_path, use)


def test_the_choice_stays_and_can_be_taken_back(tmp_path: Path) -> None:
    async def choose(person: Someone) -> None:
        network = person.session.network
        assert await network.chosen() is None
        await network.choose(Proxy("192.0.2.1", 1080, tor=False))

    async def again(person: Someone) -> None:
        network = person.session.network
        assert await network.chosen() == Proxy("192.0.2.1", 1080, tor=False)
        await network.choose(None)
        assert await network.chosen() is None

    lived(tmp_path, choose)
    lived(tmp_path, again)


@pytest.mark.parametrize(
    "kept", ["", "{}", "[]", '["127.0.0.1", 9050]', '["a.example", 1, true]', '["::1", 0, 1]']
)
def test_a_choice_that_cannot_be_read_is_not_taken_for_none(tmp_path: Path, kept: str) -> None:
    village = Village(FeedBuilder())
    village.feed.publish()

    async def use(person: Someone) -> None:
        private = person.session.vault.private
        await private.write(lambda db: settings.put(db, key="proxy", value=kept))
        for work in (
            person.session.network.chosen(),
            person.session.joining.preview(text=village.invitation()),
        ):
            with pytest.raises(ProxyInTheWay) as told:
                await work
            assert told.value.reason == "setting"
        await person.session.network.choose(None)
        await person.session.joining.preview(text=village.invitation())

    with Loopback(village) as server:
        village.address = server.address
        lived(tmp_path, use)


def test_trying_says_what_answered_by_which_way_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            network = person.session.network
            shown = str(there.proxy)
            assert await network.try_it(None) == Tried()
            assert await network.try_it(there.proxy) == Tried(proxy=shown)
            assert there.count() == 0
            await there.joined(person)
            assert await network.try_it(there.proxy) == Tried("Harbour", "onion", shown)
            plain = replace(there.proxy, tor=False)
            assert await network.try_it(plain) == Tried("Harbour", "proxy", shown)
            assert await network.chosen() == there.proxy
            there.socks.leads = lambda *_: None
            with pytest.raises(ProxyInTheWay) as told:
                await network.try_it(there.proxy)
            assert told.value.reason == "no-way"

        lived(tmp_path, use)


def test_trying_believes_only_the_community_s_own_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            network = person.session.network
            await there.joined(person)
            stranger = FeedBuilder("stranger")
            stranger.publish()
            there.harbour.replies["/v1/feed/head"] = [Reply(stranger.head_bytes())]
            with pytest.raises(ServerMisbehaved):
                await network.try_it(there.proxy)
            assert (await network.try_it(there.proxy)).community == "Harbour"

        lived(tmp_path, use)


def test_an_invitation_to_an_onion_waits_for_tor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            there.harbour.address = f"http://{HIDDEN}"
            with pytest.raises(ProxyInTheWay) as told:
                await person.session.joining.preview(text=there.harbour.invitation())
            assert told.value.reason == "onion"
            await there.joined(person)
            await person.sync()

        lived(tmp_path, use)
        assert {led.host for led in there.socks.asked} == {HIDDEN}


def test_a_lost_onion_is_found_again_by_the_other_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def use(person: Someone) -> None:
            await there.joined(person)

        lived(tmp_path, use)
        lead, asked = there.socks.leads, len(there.socks.asked)
        there.socks.leads = lambda host, port: None if host == HIDDEN else lead(host, port)

        async def again(person: Someone) -> None:
            await person.sync()

        lived(tmp_path, again)
        later: list[Led] = there.socks.asked[asked:]
        assert [later[0].host, later[-1].host] == [HIDDEN, "harbour.example"]
        assert len({led.name for led in later}) == 1


def rules(folder: Path, **by_host: bytes) -> Callable[[], pins.Pins]:
    """Rules as a file that names a key for each host."""
    folder.mkdir(exist_ok=True)
    written = {host: [f"sha256/{base64.b64encode(each).decode()}"] for host, each in by_host.items()}
    (folder / "pins.json").write_text(json.dumps({"ServerPins": written}))
    return lambda: pins.read(folder, owner=folder.stat().st_uid)


def test_pinned_servers_show_their_key_or_are_sent_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with coast(tmp_path, monkeypatch) as there:

        async def lives(key: bytes) -> None:
            made = rules(tmp_path / "rules", **{"harbour.example": key})
            async with AsyncExitStack() as stack:
                person = await stack.enter_async_context(someone(tmp_path / "vault", rules=made))
                await there.joined(person)
                await person.sync()

        with pytest.raises(KeyNotPinned):
            asyncio.run(lives(bytes(32)))
        assert there.count() == 0
        asyncio.run(lives(there.key))
        assert {led.host for led in there.socks.asked} == {"harbour.example"}, (
            "an onion could not show the key"
        )


def test_with_rules_that_cannot_be_followed_nothing_is_sent(tmp_path: Path) -> None:
    village = Village(FeedBuilder())
    village.feed.publish()

    def broken() -> pins.Pins:
        raise RulesUnusable("content")

    async def work() -> None:
        async with someone(tmp_path / "vault", rules=broken) as person:
            with pytest.raises(RulesUnusable):
                await person.session.joining.preview(text=village.invitation())
            with pytest.raises(InvitationUnusable):
                await person.session.joining.preview(text="leeward1")

    with Loopback(village) as server:
        village.address = server.address
        asyncio.run(work())
        assert server.asked == []


def test_a_server_s_hash_of_its_key_is_what_rules_name(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    issued = authority.issue("harbour.example")
    (path,) = [each for each in tmp_path.glob("*.pem") if each != authority.file]
    certificate = path.read_text().split("-----BEGIN CERTIFICATE-----")[1]
    der = ssl.PEM_cert_to_DER_cert(f"-----BEGIN CERTIFICATE-----{certificate}".strip())
    assert certificates.key_hash(der) == issued.key_hash
