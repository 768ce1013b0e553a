"""Lies in answers to one person: the desk, the gate, log-in, submissions, the guides' side."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from bench.faults.hostile import endpoints as at
from bench.faults.hostile.endpoints import Endpoint
from bench.faults.hostile.lie import Act, Lie
from bench.faults.hostile.town import LIE, Town
from client.domain.errors import BadSignature, LeewardError, MalformedAnswer, ServerRefused
from protocol import hpke, reviewing, strict_json
from protocol.encoding import b64
from protocol.problems import Code
from tests.support.feed_builder import issuer_key, named_id
from tests.support.loopback import Asked, Reply, problem

Members = dict[str, Any]
Change = Callable[[Members], object]
Error = type[LeewardError] | None
_NUMBERS: Final = issuer_key().public_key().public_numbers().n


def lies() -> Iterator[Lie]:
    """All of them."""
    for where, rows in (
        (at.DESK, _desk()), (at.GATE, _gate()), (at.CHALLENGE, _challenges()), (at.SESSION, _sessions()),
        (at.QUEUE, _queues()), (at.CLAIM, _claims()), (at.DECIDE, _decided()), (at.HAND_ON, _handed()),
        (at.TEAM, _team()),
    ):  # fmt: skip
        for name, change, error in rows:
            yield _lie(where, name, change, error)
    for name, answer, error in _submissions():
        yield Lie(f"submission: {name}", Act.POST, _always(at.SUBMISSIONS, answer), error)
    for where in (at.DESK, at.GATE, at.SUBMISSIONS, at.CLAIM):
        for code in (Code.MONTH_TURNED, Code.NOT_SIGNED_IN, Code.OVERLOADED):
            refused: Error = None if where is at.SUBMISSIONS else ServerRefused
            reply = problem(code, 403, retry_after=2**53 - 1)
            yield Lie(
                f"{where.name}: {code.value} for ever", where.act, _replies(where, reply), refused, where.may
            )
    yield Lie(
        "team: a wrap without a note",
        Act.DUTIES,
        _wrap_alone,
        None,
        frozenset({"guide_key", "setting", "team_key"}),
    )
    yield Lie("queue: pages without end", Act.QUEUE, _endless_queue, None)
    yield Lie("queue: one page for ever", Act.QUEUE, _same_page, None)
    for name, place in (
        ("a NUL", "\x00"), ("a line end", "a\r\nx-evil: 1"), ("a way up", "../../../etc"), ("an address", "http://example.org/"),
        ("a fragment", "#a"), ("another script", "\u0661\u202e"), ("half an escape", "%"), ("96 blanks", " " * 96),
    ):  # fmt: skip
        yield Lie(
            f"queue: a next page of {name}", Act.QUEUE, _next_place(place), (MalformedAnswer, ServerRefused)
        )


def _lie(where: Endpoint, name: str, change: Change, error: Error) -> Lie:
    def tell(town: Town) -> None:
        def answer(asked: Asked) -> Reply:
            honest = town.honestly(asked).body
            assert isinstance(honest, bytes)
            members = json.loads(honest)
            change(members)
            return Reply(strict_json.pad(json.dumps(members).encode()))

        town.instead[where.path] = answer

    return Lie(f"{where.name}: {name}", where.act, tell, error, where.may)


def _always(where: Endpoint, members: Members) -> Callable[[Town], None]:
    return _replies(where, Reply(strict_json.pad(json.dumps(members).encode())))


def _replies(where: Endpoint, reply: Reply) -> Callable[[Town], None]:
    def tell(town: Town) -> None:
        town.instead[where.path] = lambda _: reply

    return tell


def _set(**changed: Any) -> Change:
    return lambda members: members.update(changed)


Rows = Iterator[tuple[str, Change, Error]]


def _desk() -> Rows:
    size = 384
    for name, signed, error in (
        ("a signature of nothing", b"", MalformedAnswer),
        ("a short signature", bytes(383), MalformedAnswer),
        ("a long signature", bytes(385), MalformedAnswer),
        ("a signature of zeros", bytes(size), BadSignature),
        ("a signature of one", (1).to_bytes(size), BadSignature),
        ("the modulus itself", _NUMBERS.to_bytes(size), BadSignature),
        ("one less than the modulus", (_NUMBERS - 1).to_bytes(size), BadSignature),
        ("more than the modulus", b"\xff" * size, BadSignature),
        (
            "a signature of something else",
            pow(7, issuer_key().private_numbers().d, _NUMBERS).to_bytes(size),
            BadSignature,
        ),
    ):
        yield name, _set(blind_signature=b64(signed)), error
    yield "a signature in another spelling", _set(blind_signature="A" * 511 + "\n"), MalformedAnswer
    yield "a signature of three kilobytes", _set(blind_signature="A" * 3000), MalformedAnswer


def _gate() -> Rows:
    yield "somebody else", _set(member=str(named_id("somebody else"))), MalformedAnswer
    yield "a member that is no id", _set(member="me"), MalformedAnswer
    yield "epoch 0", _set(epoch=0), MalformedAnswer
    yield "an epoch of 32 bits", _set(epoch=2**31), MalformedAnswer
    yield "a key of 31 bytes", _set(epoch_key=b64(bytes(31))), MalformedAnswer
    yield "a key in another spelling", _set(epoch_key="=" * 44), MalformedAnswer
    yield "a guide who neither waits nor not", _set(guide_waits="no"), MalformedAnswer


def _challenges() -> Rows:
    yield "a nonce that is none", _set(nonce="?"), MalformedAnswer
    yield "a nonce of 300 letters", _set(nonce="A" * 300), MalformedAnswer
    yield "an end before the beginning", _set(expires=-1), MalformedAnswer
    yield "an end of 64 bits", _set(expires=2**63), MalformedAnswer
    yield "an end that is infinite", _set(expires="never"), MalformedAnswer


def _sessions() -> Rows:
    yield "a token of nothing", _set(token=""), MalformedAnswer
    yield "a token with a line end", _set(token="a\r\nx-evil: 1"), MalformedAnswer
    yield "a token of another script", _set(token="\u0430\u202e"), MalformedAnswer
    yield "a token of 513 letters", _set(token="a" * 513), MalformedAnswer
    yield "a token of blanks", _set(token="  "), MalformedAnswer
    yield "a role of 17 letters", _set(role="a" * 17), MalformedAnswer
    yield "an end below nothing", _set(expires=-1), MalformedAnswer


def _submissions() -> Iterator[tuple[str, Members, Error]]:
    yield "published below nothing", {"state": "published", "seq": -1}, MalformedAnswer
    yield "published past every feed", {"state": "published", "seq": 2**40}, MalformedAnswer
    yield "published nowhere", {"state": "published"}, MalformedAnswer
    yield "held for less than no time", {"state": "held", "usual_minutes": -1}, MalformedAnswer
    yield "held for four thousand years", {"state": "held", "usual_minutes": 2**31}, MalformedAnswer
    yield (
        "refused for a reason that is no code",
        {"state": "refused", "reason": f"\u202e{LIE}"},
        MalformedAnswer,
    )
    yield "refused for no reason", {"state": "refused", "reason": ""}, MalformedAnswer
    yield (
        "refused by a rule that is none",
        {"state": "refused", "reason": "off-topic", "rule": f"<b>{LIE}"},
        MalformedAnswer,
    )
    yield "refused at length", {"state": "refused", "reason": "a" * 65}, MalformedAnswer
    yield "a state nobody knows", {"state": "sold"}, MalformedAnswer
    yield "a state that is a list", {"state": ["held"]}, MalformedAnswer
    yield "received, perhaps opened", {"state": "received", "opened": "yes"}, MalformedAnswer


def _queues() -> Rows:
    def row(**changed: Any) -> Change:
        return lambda members: members["rows"][0].update(changed)

    def rows(count: int) -> Change:
        def make(members: Members) -> None:
            one = members["rows"][0]
            slim = {
                k: one[k]
                for k in ("version", "kind", "band", "author_name", "published", "waiting_since", "author")
            }
            members["rows"] = [slim | {"review": str(named_id(f"q {n}"))} for n in range(count)]

        return make

    yield "41 rows", rows(41), MalformedAnswer
    yield "a band nobody knows", row(band="yesterday"), MalformedAnswer
    yield "a version of none", row(version=0), MalformedAnswer
    yield "a version of 32 bits", row(version=2**31), MalformedAnswer
    yield "a title of two lines", row(title="a\nb"), MalformedAnswer
    yield "a title of 201 letters", row(title="a" * 201), MalformedAnswer
    yield "a name with a NUL", row(author_name=f"{LIE}\0"), MalformedAnswer
    yield "a name of 65 letters", row(author_name="a" * 65), MalformedAnswer
    yield "a kind that is no code", row(kind="<b>"), MalformedAnswer
    yield "33 reasons why", row(why=["a"] * 33), MalformedAnswer
    yield "a reason why of two lines", row(why=["a\nb"]), MalformedAnswer
    yield "a reason why of a thousand letters", row(why=["a" * 1000]), MalformedAnswer
    yield "waiting since before time", row(waiting_since=-1), MalformedAnswer
    yield "a lease below nothing", row(lease_until=-5), MalformedAnswer
    yield "a deadline that is text", row(deadline="soon"), MalformedAnswer
    yield "an author that is no id", row(author="nobody"), MalformedAnswer
    yield "a last decision that is no code", row(last="a b"), MalformedAnswer
    yield "a next place of 97 letters", _set(more=True, next="a" * 97), MalformedAnswer


def _claims() -> Rows:
    yield (
        "another review",
        lambda m: m["row"].update(review=str(uuid.UUID(int=5, version=4))),
        MalformedAnswer,
    )
    yield "a text with a NUL", _set(text=f"{LIE}\0"), MalformedAnswer
    yield "a text of seventeen kilobytes", _set(text="a" * 17 * 1024), MalformedAnswer
    yield (
        "another author than the feed's",
        lambda m: m["row"].update(author=str(named_id("bob"))),
        MalformedAnswer,
    )
    yield "five thousand notes", _set(notes=["a"] * 5_000), MalformedAnswer
    yield "a note that is no code", _set(notes=["<b>"]), MalformedAnswer
    yield "a reason asked that is no code", _set(asked="<b>"), MalformedAnswer
    yield "pieces nobody knows", _set(left_out=["all"]), MalformedAnswer
    yield "a proposal of nothing", _set(proposal={}), MalformedAnswer
    yield (
        "an appeal in the year minus one",
        _set(appealed={"review": str(named_id("a")), "kind": "thread", "decision": "remove", "day": -1}),
        MalformedAnswer,
    )


def _decided() -> Rows:
    yield "a version of none", _set(version=0), MalformedAnswer
    yield "a place below nothing", _set(seq=-1), MalformedAnswer
    yield "a place that is text", _set(seq="9"), MalformedAnswer
    yield "neither seconded nor not", _set(needs_second=2), MalformedAnswer


def _handed() -> Rows:
    yield "a version of none", _set(version=0), MalformedAnswer
    yield "a name with a NUL", _set(author_name=f"{LIE}\0"), MalformedAnswer


def _team() -> Rows:
    yield "a note that is none", _set(note=LIE), MalformedAnswer
    yield "a note of five kilobytes", _set(note="a" * 5000), MalformedAnswer
    yield "a number below nothing", _set(number=-1), MalformedAnswer
    yield "the last number there is", _set(number=2**31 - 1), MalformedAnswer
    yield "ids missing that are none", _set(missing=["me"]), MalformedAnswer


def _wrap_alone(town: Town) -> None:
    """There is no key yet, it says, and something wrapped: the guide's app makes the first key, as it should."""
    box = hpke.seal(bytes(100), to=hpke.public_key(bytes(96)), purpose=hpke.Purpose.TEAM_KEY, community="")
    town.team = reviewing.TeamState(wrapped=b64(box))


# The queue's pages


def _endless_queue(town: Town) -> None:
    count = 0

    def answer(asked: Asked) -> Reply:
        nonlocal count
        count += 1
        members = json.loads(_first_page(town, asked))
        one = members["rows"][0]
        members["rows"] = [one | {"review": str(named_id(f"q {count} {n}"))} for n in range(40)]
        return _said(members | {"more": True, "next": f"p{count}"})

    town.instead[at.QUEUE.path] = answer


def _same_page(town: Town) -> None:
    def answer(asked: Asked) -> Reply:
        return _said(json.loads(_first_page(town, asked)) | {"more": True, "next": "p"})

    town.instead[at.QUEUE.path] = answer


def _next_place(place: str) -> Callable[[Town], None]:
    def tell(town: Town) -> None:
        def answer(asked: Asked) -> Reply:
            if asked.path != at.QUEUE.path:
                return problem(Code.MALFORMED, 400)
            return _said(json.loads(_first_page(town, asked)) | {"more": True, "next": place})

        town.instead[at.QUEUE.path] = answer

    return tell


def _said(members: Members) -> Reply:
    return Reply(strict_json.pad(json.dumps(members).encode()))


def _first_page(town: Town, asked: Asked) -> bytes:
    body = town.honestly(replace(asked, path=at.QUEUE.path)).body
    assert isinstance(body, bytes)
    return body
