"""What stands around a review, on the wire: what an app may believe of it, and what a server takes."""

from __future__ import annotations

import msgspec
import pytest

from protocol import around, hpke, sealed_words, strict_json
from protocol.encoding import b64
from protocol.errors import Malformed, ProtocolError, TooLarge
from protocol.limits import PADDED_SIZES
from tests.protocol import sample
from tests.protocol.test_messages import review_row

SEALED = b64(bytes(hpke.OVERHEAD + 1024))


def note(number: int = 1, **changed: object) -> around.ReviewNote:
    values: dict[str, object] = {
        "id": sample.uid(f"note {number}"),
        "number": number,
        "kind": around.NoteKind.NOTE,
        "hour": 500_000,
        "sealed": SEALED,
    }
    return around.ReviewNote(**(values | changed))  # type: ignore[arg-type]


def earlier(**changed: object) -> around.Earlier:
    values: dict[str, object] = {"review": sample.uid("review"), "kind": "thread", "state": "open"}
    return around.Earlier(**(values | changed))  # type: ignore[arg-type]


def test_what_may_be_believed() -> None:
    found = around.Around(
        history=(earlier(), earlier(state="decided", decision="remove", reason="unkind", rule="r1", day=3)),
        reports=("unkind", "unkind"),
        notes=(note(3), note(1)),
    )
    assert around.check_around(found) == found
    assert strict_json.decode(strict_json.encode(found), around.Around) == found
    assert around.check_around(around.Around()) == around.Around()


@pytest.mark.parametrize(
    "found",
    [
        around.Around(history=(earlier(kind="Not a code"),)),
        around.Around(history=(earlier(state="waiting"),)),
        around.Around(history=(earlier(reason="\u202e"),)),
        around.Around(reports=("two words",)),
        around.Around(notes=(note(1), note(2))),
        around.Around(notes=(note(2), note(2))),
        around.Around(notes=(note(sealed="AA=="),)),
        around.Around(settled=around.Settled(decision="Not a code")),
        around.Around(settled=around.Settled(rule="r1\nr2")),
        around.Around(notes=(note(sealed="no base64"),)),
    ],
)
def test_what_no_server_says(found: around.Around) -> None:
    with pytest.raises(ProtocolError):
        around.check_around(found)


def test_what_left_the_queue_is_not_in_it() -> None:
    row = review_row()
    around.check_since(around.QueueSince(row=3, rows=(row,), gone=(sample.uid("other"),)))
    with pytest.raises(Malformed):
        around.check_since(around.QueueSince(row=3, rows=(row,), gone=(row.review,)))
    with pytest.raises(ProtocolError):
        around.check_since(around.QueueSince(row=3, rows=(review_row(title="two\nlines"),)))


@pytest.mark.parametrize("data", [b'{"row":-1}', b"{}", b'{"row":1,"of":2}', b'{"row":9007199254740993}'])
def test_no_other_news(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        strict_json.decode(data, around.QueueNews)


def test_a_note_that_a_server_takes() -> None:
    public = hpke.public_key(sample.TEAM_HPKE)
    words = "x" * 4092
    sealed = sealed_words.seal(
        words.encode(), team_key=public, purpose=hpke.Purpose.REVIEW_NOTE, community=sample.COMMUNITY
    )
    assert len(sealed) <= around.NOTE_MAX
    request = around.NoteRequest(id=sample.uid("note"), kind=around.NoteKind.NOTE, sealed=b64(sealed))
    around.check_note_request(request)
    assert len(strict_json.pad(strict_json.encode(request))) <= PADDED_SIZES[1]
    for purpose in set(hpke.Purpose) - {hpke.Purpose.REVIEW_NOTE}:
        with pytest.raises(ProtocolError):
            sealed_words.open_words(
                sealed, private_key=sample.TEAM_HPKE, purpose=purpose, community=sample.COMMUNITY
            )
    with pytest.raises(Malformed):
        around.check_note_request(msgspec.structs.replace(request, kind=around.NoteKind.ASK))
    with pytest.raises(TooLarge):
        around.check_note_request(
            msgspec.structs.replace(request, sealed=b64(bytes(hpke.OVERHEAD + 5 * 1024)))
        )
