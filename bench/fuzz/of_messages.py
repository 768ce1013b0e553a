"""Parsers of JSON: the strict reader itself, and each message of the protocol with its checks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import msgspec

from bench.fuzz.target import Broken, Shape, Target, same
from protocol import (
    around,
    blind_rsa,
    catalogue,
    descriptor,
    encoding,
    hpke,
    joining,
    mail,
    problems,
    reviewing,
    sessions,
    strict_json,
    submissions,
)
from protocol.encoding import b64
from server.domain.faults import TurnedAway
from server.services.catalogue import shipped
from server.services.review import place_of
from server.web.handlers import id_of
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id

M = TypeVar("M", bound=msgspec.Struct)
_ID = named_id("somebody")


def targets() -> Iterator[Target]:
    """All of them."""
    yield Target("strict-json", _json_seeds, _strict, Shape.JSON)
    yield Target("padding", lambda: [strict_json.pad(b"{}"), strict_json.pad(b"a" * 3000)], _padded)
    for made, check in _messages():
        yield _message(made, check)
    yield Target("submission", _submission_seeds, _submission, Shape.JSON)
    yield Target("answer-to-submission", _answer_seeds, _answer, Shape.JSON)
    yield Target(
        "problem",
        lambda: [_packed(_problem())],
        lambda data: same(_again(problems.decode(data)), problems.decode(data)),
        Shape.JSON,
    )
    yield Target("mail-message", _mail_seeds, _mail, Shape.JSON)
    yield Target(
        "base64", lambda: [b64(bytes(32)).encode(), b""], lambda data: encoding.unb64(data.decode("latin-1"))
    )
    yield Target(
        "fields",
        lambda: [encoding.fields(b"a", b"bc")],
        lambda data: same(encoding.fields(*encoding.parse_fields(data)), data),
    )
    yield Target(
        "id-in-an-address",
        lambda: [str(_ID).encode()],
        lambda data: id_of(data.decode("latin-1")),
        errors=(TurnedAway,),
    )
    yield Target(
        "place-in-the-queue",
        lambda: [f"3-1800000000-{_ID.hex}".encode()],
        lambda data: place_of(data.decode("utf-8", "replace")),
        errors=(TurnedAway,),
    )


def _packed(message: msgspec.Struct) -> bytes:
    return strict_json.encode(message)


def _again(message: M) -> M:
    return strict_json.decode(strict_json.encode(message), type(message))


def _message(made: msgspec.Struct, check: Callable[[Any], object]) -> Target:
    kind = type(made)

    def parse(data: bytes) -> None:
        message = strict_json.decode(data, kind)
        same(_again(message), message)
        check(message)

    return Target(f"message-{kind.__name__}", lambda: [strict_json.encode(made)], parse, Shape.JSON)


def _nothing(_: object) -> None:
    return


# The reader


def _json_seeds() -> list[bytes]:
    return [
        b'{"a":[1,-2.5,true,null,"\\u00e9\\ud83d\\udc40"],"b":{"c":""}}',
        b"[[[[[[1]]]]]]",
        b'"text"',
        b"9007199254740991",
        b'{"padding":1}      ',
    ]


def _strict(data: bytes) -> None:
    strict_json.check(data)
    # Two readers of different make must read the same: nothing may be smuggled past the one that checks.
    try:
        theirs = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Broken("one reader takes what the other refuses") from error
    same(json.loads(data), theirs)


def _padded(data: bytes) -> None:
    bare = strict_json.unpad(data)
    if strict_json.unpad(strict_json.pad(bare)) != bare:
        raise Broken("padding does not come off")


# Messages


def _row() -> reviewing.QueueRow:
    return reviewing.QueueRow(
        review=_ID, version=1, kind="thread", band=reviewing.Band.TODAY, why=("newcomer",), author=_ID,
        author_name="Ann", room=_ID, thread=_ID, title="Nights", published=True, waiting_since=1_800_000_000,
        claimed_by=_ID, lease_until=1_800_000_600, deadline=1_800_003_600, opened=True, last="hold", proposed="remove",
    )  # fmt: skip


def _item() -> reviewing.ReviewItem:
    return reviewing.ReviewItem(
        row=_row(), post=_ID, text="words", notes=("grief",), sealed=b64(bytes(40)), asked="unkind",
        appealed=reviewing.Appealed(
            review=_ID, kind="thread", decision=reviewing.Decision.REMOVE, reason="off-topic", day=20_000
        ),
        proposal=reviewing.Proposal(guide=_ID, decision=reviewing.Decision.PUT_OUT, reason="off-topic"),
        left_out=(reviewing.Piece.TEXT,),
    )  # fmt: skip


def _decision() -> reviewing.DecideRequest:
    return reviewing.DecideRequest(
        version=1, decision=reviewing.Decision.REMOVE, reason="off-topic", rule="r1", mail_id=_ID,
        mail=(b64(bytes(mail.SEALED_LENGTH)),), record=b64(bytes(20)),
    )  # fmt: skip


def _gate_request() -> joining.GateRequest:
    public = hpke.public_key(named_bytes("somebody", 96))
    token = joining.TokenAdmission(
        "2027-01", b64(bytes(200)), b64(bytes(blind_rsa.ISSUER_BYTES)), b64(bytes(16))
    )
    return joining.GateRequest(
        admission=token, member=_ID, name="Quiet Harbour", login_key=b64(bytes(32)), hpke_key=b64(public),
        mailbox_key=b64(bytes(32)), guidelines=1, of_age=True, accepts_escalation=True,
        guide=joining.GuideRequest(b64(bytes(32)), b64(bytes(32))),
    )  # fmt: skip


def _problem() -> problems.Problem:
    return problems.problem(problems.Code.QUOTA, status=429, title="Later", retry_after=60)


def _messages() -> Iterator[tuple[msgspec.Struct, Callable[[Any], object]]]:
    feed = FeedBuilder()
    feed.publish()
    yield feed.head, _nothing
    yield feed.community_message, _nothing
    yield feed.described, descriptor.check
    yield shipped(), catalogue.check
    yield joining.DeskRequest(b64(bytes(16)), "2027-01", b64(bytes(384))), _nothing
    yield joining.DeskAnswer(b64(bytes(384))), _nothing
    yield joining.FreshRequest("2027-01", b64(bytes(384))), _nothing
    yield _gate_request(), joining.check
    yield joining.GateAnswer(_ID, 7, b64(bytes(32)), True), joining.epoch_key
    yield sessions.Challenge(b64(bytes(40)), 1_800_000_000), lambda made: encoding.unb64(made.nonce)
    yield sessions.SessionRequest(_ID, b64(bytes(40)), 1_800_000_000, b64(bytes(64))), _log_in
    yield sessions.Session("token", 1_800_000_000, "member"), _nothing
    yield reviewing.Queue((_row(),), True, "3-1800000000-a"), reviewing.check_queue
    yield _row(), reviewing.check_row
    yield _item(), reviewing.check_item
    yield _decision(), reviewing.check_decision
    yield reviewing.ClaimRequest(1, reviewing.Piece.TEXT), _nothing
    yield reviewing.DecideAnswer(2, 5, True, True), _nothing
    yield reviewing.HandOnRequest(1, _ID, b64(bytes(20))), _nothing
    yield reviewing.SecondRequest(1, True, b64(bytes(20))), _nothing
    yield _around(), around.check_around
    note = around.NoteRequest(id=_ID, kind=around.NoteKind.ASK, sealed=b64(_NOTE), to=_ID)
    yield note, around.check_note_request
    yield around.QueueSince(row=9, rows=(_row(),), gone=(named_id("another"),), more=True), around.check_since
    yield around.QueueNews(9), _nothing
    yield reviewing.CosignRequest(feed.head.checkpoint), _nothing
    yield reviewing.CosignAnswer(True), _nothing
    yield reviewing.TeamKeyRequest("note", (reviewing.WrappedTeamKey(_ID, b64(bytes(1236))),)), _nothing
    yield (
        reviewing.TeamState(note="note", wrapped=b64(bytes(1236)), missing=(_ID,), number=3, renew=True),
        _nothing,
    )
    record = reviewing.AuditRecord(
        act="claim", guide=_ID, review=_ID, to=_ID, hour=500_000, decision="remove"
    )
    yield reviewing.AuditRecords((record, record)), _nothing


_NOTE: Final = bytes(hpke.OVERHEAD + 1024)


def _around() -> around.Around:
    past = around.Earlier(review=_ID, kind="appeal", state="decided", decision="uphold", day=20_000, of=_ID)
    kinds = (around.NoteKind.ASK, around.NoteKind.STEP)
    notes = tuple(
        around.ReviewNote(
            id=_ID, number=2 - place, kind=kind, guide=_ID, open=True, hour=1, sealed=b64(_NOTE)
        )
        for place, kind in enumerate(kinds)
    )
    return around.Around(
        history=(past,), earlier=1, reports=("unkind",), notes=notes, more=True, looking=(_ID,)
    )


def _log_in(request: sessions.SessionRequest) -> None:
    sessions.verify(request, community="a" * 52, public_key=bytes(32))


# Submissions and their answers


def _submission_seeds() -> list[bytes]:
    sealed = b64(bytes(hpke.OVERHEAD + 1024))
    made: list[submissions.Submission] = [
        submissions.NewThread(id=_ID, room=_ID, title="Nights", text="words", notes=("grief",)),
        submissions.Reply(id=_ID, thread=_ID, text="words", to=_ID),
        submissions.EditPost(id=_ID, post=_ID, text="words", title="Nights"),
        submissions.WithdrawPost(id=_ID, post=_ID),
        submissions.Warmth(id=_ID, post=_ID, words="thank you"),
        submissions.Report(id=_ID, post=_ID, reason="unkind", sealed=sealed),
        submissions.NoteToGuides(id=_ID, sealed=sealed),
        submissions.Appeal(id=_ID, review=_ID, sealed=sealed),
        submissions.HelpMe(id=_ID, sealed=sealed),
        submissions.Consent(id=_ID, post=_ID, study="a-study", granted=True),
        submissions.Leave(id=_ID),
    ]
    return [strict_json.encode(one) for one in made]


def _submission(data: bytes) -> None:
    made = submissions.decode(data)
    same(submissions.decode(strict_json.encode(made)), made)


def _answer_seeds() -> list[bytes]:
    made: list[submissions.Answer] = [
        submissions.Published(7), submissions.Held(30), submissions.Refused("off-topic", "r1"),
        submissions.Received(True, "acted"), submissions.Done(), submissions.Gone(),
    ]  # fmt: skip
    return [strict_json.encode(one) for one in made]


def _answer(data: bytes) -> None:
    made = submissions.decode_answer(data)
    same(submissions.decode_answer(strict_json.encode(made)), made)


# Mail, once it is opened and joined


def _mail_seeds() -> list[bytes]:
    made: list[mail.Message] = [
        mail.DecisionMail("remove", _ID, _ID, "off-topic", "r1", "words", "other words", 20_000),
        mail.GuideMail("words", _ID),
        mail.WarmthMail(_ID, "words"),
        mail.OutcomeMail(_ID, "acted", "words"),
    ]
    return [strict_json.encode(one) for one in made]


def _mail(data: bytes) -> None:
    size = 1 + len(data) // mail.MESSAGE_MAX * 7
    pieces = [data[at : at + 2900] for at in range(0, max(1, len(data)), 2900)]
    parts = [mail.Part(_ID, number, max(size, len(pieces)), piece) for number, piece in enumerate(pieces)]
    message = mail.join_parts(parts)
    if message is not None:
        again = mail.join_parts([mail.Part(_ID, 0, 1, strict_json.encode(message))])
        same(again, message)
