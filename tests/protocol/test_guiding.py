"""What guides send and read beside the queue: what an app or a server may not say is refused; and leads."""

from __future__ import annotations

import uuid

import msgspec
import pytest

from protocol import descriptor, guiding, hpke, limits, sealed_words, strict_json
from protocol.encoding import b64
from protocol.errors import Malformed, ProtocolError, TooLarge
from protocol.guiding import Conversation, Figures, Letter, LockRequest, NoticeRequest, OrderingFigure, Rate
from protocol.reviewing import Band
from tests.protocol import sample


def test_sealed_words_have_their_sizes() -> None:
    private = hpke.new_private_key()
    words = sealed_words.seal(
        b"Words.",
        team_key=hpke.public_key(private),
        purpose=hpke.Purpose.HAND_OVER,
        community=sample.COMMUNITY,
    )
    sealed_words.check_size(words)
    with pytest.raises(TooLarge):
        sealed_words.check_size(words, most=len(words) - 1)
    for wrong in (b"", words[:-1], words + b"x", bytes(hpke.OVERHEAD)):
        with pytest.raises(Malformed):
            sealed_words.check_size(wrong)
    for purpose in set(hpke.Purpose) - {hpke.Purpose.HAND_OVER}:
        with pytest.raises(ProtocolError):  # what is sealed for one thing is opened for nothing else
            sealed_words.open_words(words, private_key=private, purpose=purpose, community=sample.COMMUNITY)


@pytest.mark.parametrize(
    "request_",
    [
        LockRequest(uuid.uuid4(), True),
        LockRequest(uuid.uuid4(), False, "x"),
        LockRequest(uuid.uuid4(), True, "\x00"),
        LockRequest(uuid.uuid1(), True, "x"),
        LockRequest(uuid.uuid4(), True, "x" * (guiding.LOCK_WORDS_MAX + 1)),
    ],
)
def test_a_lock_that_is_none(request_: LockRequest) -> None:
    with pytest.raises(ProtocolError):
        guiding.check_lock_request(request_)


@pytest.mark.parametrize(("title", "text"), [("", ""), ("two\nlines", "x"), ("x", "\x1b[2J")])
def test_a_notice_that_is_none(title: str, text: str) -> None:
    with pytest.raises(ProtocolError):
        guiding.check_notice_request(NoticeRequest(uuid.uuid4(), text, title))


def test_a_server_cannot_name_a_place_or_a_kind_that_is_none() -> None:
    letter = Letter(id=uuid.uuid4(), kind="note", day=1, sealed=b64(b"x"))
    good = Conversation((letter,), more=True, next="12")
    assert guiding.check_conversation(good) == good
    for bad in (
        msgspec.structs.replace(good, next="12&x=1"),
        msgspec.structs.replace(good, next="١٢"),
        msgspec.structs.replace(good, letters=(msgspec.structs.replace(letter, kind="A Note"),)),
    ):
        with pytest.raises(Malformed):
            guiding.check_conversation(bad)
    with pytest.raises(Malformed):
        guiding.check_figures(Figures(month="2026-10", ordering=(OrderingFigure(Band.NOW, Rate(80, 70)),)))


def test_leads_are_guides_of_the_community_and_left_out_where_there_are_none() -> None:
    plain = sample.sample_descriptor()
    descriptor.check(plain)
    assert b"leads" not in strict_json.encode(plain)
    lead = plain.guides[0].id
    descriptor.check(msgspec.structs.replace(plain, leads=(lead,)))
    for wrong in ((uuid.uuid4(),), (lead, lead)):
        with pytest.raises(Malformed):
            descriptor.check(msgspec.structs.replace(plain, leads=wrong))
    assert limits.LEADS_MAX == 16
