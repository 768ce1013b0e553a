"""Lies in what the root key itself has signed, and in the key of the guides: the steward may mean harm as well."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from bench.faults.hostile.lie import Act, Lie
from bench.faults.hostile.town import LIE, Town
from client.domain.errors import (
    BadSignature,
    ForkedHistory,
    InvitationUnusable,
    LeewardError,
    MalformedAnswer,
)
from protocol import descriptor, hpke, signed_note, strict_json, team_key
from protocol.checkpoint import guide_name
from protocol.descriptor import CommunityMessage
from protocol.encoding import b64
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.loopback import Reply

Members = dict[str, Any]
_KEPT = frozenset({"community", "setting"})
"""A root-signed descriptor with a higher number may be kept whatever the head turns out to be."""


def lies() -> Iterator[Lie]:
    """All of them."""
    for name, change, error in _fields():
        yield Lie(f"descriptor, looked at: {name}", Act.LOOK, _shown(change), error)
    for number, (name, change, error) in enumerate(_fields()):
        if number % 4 == 0 and error is MalformedAnswer:
            yield Lie(f"descriptor, while syncing: {name}", Act.SYNC, _replaced(change), error)
    for name, change, sync_error in _only_syncing():
        yield Lie(
            f"descriptor, while syncing: {name}",
            Act.SYNC,
            _replaced(change),
            sync_error,
            _KEPT | {"seen"} if sync_error in (None, BadSignature) else frozenset(),
        )
    for name, tell, error in _notes():
        yield Lie(f"descriptor, looked at: {name}", Act.LOOK, tell, error)
    for name, note in _teams():
        yield Lie(f"team key: {name}", Act.SYNC, _team(note), None, _KEPT | {"seen", "piece"})


def _signed(feed: FeedBuilder, members: Members) -> str:
    name = descriptor.name_of(feed.community)
    text = json.dumps(members, ensure_ascii=False).encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return str(signed_note.sign(f"{name}\n{text}\n", name, feed.root_key))


def _changed(feed: FeedBuilder, change: Callable[[Members], object]) -> str:
    members = json.loads(strict_json.encode(feed.described))
    members["number"] += 1
    change(members)
    return _signed(feed, members)


def _shown(change: Callable[[Members], object]) -> Callable[[Town], None]:
    def tell(town: Town) -> None:
        note = _changed(town.feed, change)
        message = CommunityMessage(town.feed.community_message.root_key, note)
        town.instead["/v1/community"] = lambda _: Reply(strict_json.encode(message))

    return tell


def _replaced(change: Callable[[Members], object]) -> Callable[[Town], None]:
    def tell(town: Town) -> None:
        town.feed.descriptor_note = _changed(town.feed, change)
        town.feed.resign()

    return tell


def _set(name: str, value: Any) -> Callable[[Members], object]:
    return lambda members: members.update({name: value})


def _in_first(part: str, /, **changed: Any) -> Callable[[Members], object]:
    return lambda members: members[part][0].update(changed)


Rows = Iterator[tuple[str, Callable[[Members], object], "type[LeewardError] | None"]]


def _fields() -> Rows:
    room = {"id": str(named_id("r")), "name": "Room", "policy": "hold-all"}
    guide = {"id": str(named_id("g")), **dict.fromkeys(("signing", "cosigning", "hpke"), b64(bytes(32)))}
    yield "a last day in six million years", _set("expires_day", 2**31), MalformedAnswer
    yield "a last day before all days", _set("expires_day", -1), MalformedAnswer
    yield "a last day long ago", _set("expires_day", 0), InvitationUnusable
    yield "a last day that is text", _set("expires_day", "2027-01-01"), MalformedAnswer
    yield "a number of 32 bits", _set("number", 2**31), MalformedAnswer
    yield "no number", lambda m: m.pop("number"), MalformedAnswer
    yield "a generation of none", _set("generation", 0), MalformedAnswer
    yield "another community's id", _set("id", "a" * 52), MalformedAnswer
    yield "an id that is a path", _set("id", "../" * 17 + "a"), MalformedAnswer
    yield "a name with a NUL", _set("name", "Har\0bour"), MalformedAnswer
    yield "a name of two lines", _set("name", "Har\nbour"), MalformedAnswer
    yield "a name of 201 letters", _set("name", "a" * 201), MalformedAnswer
    yield "a name of nothing", _set("name", " "), MalformedAnswer
    yield "an age of 121", _set("minimum_age", 121), MalformedAnswer
    yield "an age below nothing", _set("minimum_age", -1), MalformedAnswer
    yield (
        "257 rooms",
        _set("rooms", [room | {"id": str(named_id(f"r {n}"))} for n in range(257)]),
        MalformedAnswer,
    )
    yield "one room twice", _set("rooms", [room, room]), MalformedAnswer
    yield (
        "a room whose id tells a time",
        _in_first("rooms", id="00000000-0000-1000-8000-000000000000"),
        MalformedAnswer,
    )
    yield (
        "a room whose id is nothing",
        _in_first("rooms", id="00000000-0000-0000-0000-000000000000"),
        MalformedAnswer,
    )
    yield "a room whose policy nobody knows", _in_first("rooms", policy="publish-all"), MalformedAnswer
    yield "a room with a bell in its name", _in_first("rooms", name="Ro\x07om"), MalformedAnswer
    yield "two thousand million posts of newcomers", _in_first("rooms", newcomer_posts=2**31), MalformedAnswer
    yield (
        "1,025 guides",
        _set("guides", [guide | {"id": str(named_id(f"g {n}"))} for n in range(1025)]),
        MalformedAnswer,
    )
    yield "one guide twice", _set("guides", [guide, guide]), MalformedAnswer
    yield "a guide with a key of 31 bytes", _in_first("guides", signing=b64(bytes(31))), MalformedAnswer
    yield "a guide without keys", _set("guides", [{"id": str(named_id("g"))}]), MalformedAnswer
    yield "a feed key of 33 bytes", _set("feed_key", b64(bytes(33))), MalformedAnswer
    yield "a feed key that is none", _set("feed_key", "?" * 44), MalformedAnswer
    yield "eleven joining keys", lambda m: m["issuers"].pop(), MalformedAnswer
    yield "months that fall", lambda m: m["issuers"].reverse(), MalformedAnswer
    yield "a thirteenth month", _in_first("issuers", month="2026-13"), MalformedAnswer
    yield (
        "other joining keys than the invitation's",
        _in_first("issuers", key=b64(bytes(300))),
        InvitationUnusable,
    )
    yield "no guidelines", _set("guidelines", []), MalformedAnswer
    yield "33 languages", _set("guidelines", [{"language": "en", "text": "a"}] * 33), MalformedAnswer
    yield "a language that is none", _in_first("guidelines", language="<b>"), MalformedAnswer
    yield "guidelines with an escape", _in_first("guidelines", text="Be\x1b[2Jkind"), MalformedAnswer
    yield "guidelines of 17 kilobytes", _in_first("guidelines", text="a" * 17 * 1024), MalformedAnswer
    yield "guidelines of no version", _set("guidelines_version", 0), MalformedAnswer
    yield (
        "hours on an eighth day",
        _set("service_hours", [{"weekday": 8, "from_minute": 0, "to_minute": 9}]),
        MalformedAnswer,
    )
    yield (
        "hours of 25 o'clock",
        _set("service_hours", [{"weekday": 1, "from_minute": 0, "to_minute": 1500}]),
        MalformedAnswer,
    )
    yield "a content note that is none", _set("content_notes", ["Self Harm!"]), MalformedAnswer
    yield "quotas below nothing", _set("quotas", {"posts_per_day": -1}), MalformedAnswer
    yield "kept for ever and a day", _set("retention", {"posts_days": 2**31}), MalformedAnswer
    yield "a member nobody knows", _set("telemetry", True), MalformedAnswer
    yield "practice neither true nor false", _set("practice", 1), MalformedAnswer
    yield "an onion of 201 letters", _set("onion", "a" * 201), MalformedAnswer
    yield "an onion that is no address", _set("onion", "file:///etc/passwd"), MalformedAnswer
    yield "an onion that is elsewhere", _set("onion", "https://example.org"), MalformedAnswer


def _only_syncing() -> Rows:
    yield "a lower number", _set("number", 0), MalformedAnswer
    yield "the same number, and another name", lambda m: m.update(number=1, name=LIE), ForkedHistory
    yield "practice that begins or ends", lambda m: m.update(practice=not m["practice"]), BadSignature
    yield "a generation more", lambda m: m.update(generation=m["generation"] + 1), BadSignature
    yield "another feed key", _set("feed_key", b64(named_bytes("another"))), BadSignature
    yield "no guides any more", _set("guides", []), None


def _notes() -> Iterator[tuple[str, Callable[[Town], None], type[LeewardError]]]:
    def shown(make: Callable[[FeedBuilder], str], root: str = "") -> Callable[[Town], None]:
        def tell(town: Town) -> None:
            message = CommunityMessage(root or town.feed.community_message.root_key, make(town.feed))
            town.instead["/v1/community"] = lambda _: Reply(strict_json.encode(message))

        return tell

    def lines(*more: str) -> Callable[[FeedBuilder], str]:
        def make(feed: FeedBuilder) -> str:
            name = descriptor.name_of(feed.community)
            return str(signed_note.sign("\n".join([name, *more, ""]), name, feed.root_key))

        return make

    def many(feed: FeedBuilder) -> str:
        text, _, line = feed.descriptor_note.rpartition("\n\n")
        return f"{text}\n\n{line * 300}"

    def twice(feed: FeedBuilder) -> str:
        return lines(strict_json.encode(feed.described).decode().replace('"id":', '"number":9,"id":', 1))(
            feed
        )

    yield "a note of one line", shown(lines()), MalformedAnswer
    yield "a note of three lines", shown(lines("{}", LIE)), MalformedAnswer
    yield "a note without JSON", shown(lines("{")), MalformedAnswer
    yield "a note with a name twice", shown(twice), MalformedAnswer
    yield "a note with depth without end", shown(lines("[" * 9000)), MalformedAnswer
    yield "300 signatures", shown(many), MalformedAnswer
    yield "nothing", shown(lambda _: ""), MalformedAnswer
    yield "a stranger's", shown(lambda _: FeedBuilder("stranger").descriptor_note), BadSignature
    yield "a stranger's root key", shown(lambda f: f.descriptor_note, b64(bytes(32))), BadSignature
    yield "a root key of 31 bytes", shown(lambda f: f.descriptor_note, b64(bytes(31))), MalformedAnswer
    yield "a root key that is none", shown(lambda f: f.descriptor_note, "-" * 44), MalformedAnswer


def _team(note: Callable[[FeedBuilder], str]) -> Callable[[Town], None]:
    def tell(town: Town) -> None:
        town.feed.descriptor_number += 1
        town.feed.redescribe()
        town.feed.publish()
        made = note(town.feed)
        message = CommunityMessage(town.feed.community_message.root_key, town.feed.descriptor_note, made)
        town.instead["/v1/community"] = lambda _: Reply(strict_json.encode(message))

    return tell


def _teams() -> Iterator[tuple[str, Callable[[FeedBuilder], str]]]:
    def by(seed: str, *, number: int = 3, guide: str = "", text: str = "") -> Callable[[FeedBuilder], str]:
        def make(feed: FeedBuilder) -> str:
            other = FeedBuilder(seed or feed.name)
            made = team_key.TeamKey(
                feed.community,
                named_id(guide) if guide else feed.guide,
                number,
                hpke.public_key(feed.guide_hpke),
            )
            name = guide_name(feed.community, str(made.guide))
            return str(signed_note.sign(text or made.text(), name, other.cosigning))

        return make

    yield "rubbish", lambda _: LIE
    yield "four kilobytes of lines", lambda _: "a\n" * 2000
    yield "signed by a stranger", by("a stranger")
    yield "of a guide that is none", by("", guide="nobody")
    yield "a number of ten digits", by("", number=10**9)
    yield "digits of another script", by("", text="leeward/1/x/team\nx\n٣\nx\n")
    yield "no key in it", by("", text=f"{LIE}\n\n")
