"""Text, ids and messages: what may be said, on both sides alike."""

from __future__ import annotations

import uuid

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import (
    changes,
    encoding,
    hpke,
    joining,
    limits,
    problems,
    reviewing,
    sealed_words,
    sessions,
    strict_json,
    submissions,
)
from protocol import text as plain
from protocol.encoding import b64, unb64
from protocol.errors import BadSignature, Malformed, ProtocolError, TooLarge
from tests.protocol import sample
from tests.vectors import make_protocol


@pytest.mark.parametrize(
    "good", ["a", "two\nlines\tand a tab", "\u202eright to left\u202c", "🌊" * 4096, "e\u0301"]
)
def test_text_that_may_be_posted(good: str) -> None:
    assert plain.check_text(good) == good


@pytest.mark.parametrize(
    "bad", ["", " \n\t", "a\x00b", "a\rb", "\x1b[2J", "\x7f", "\x85", "\ud800", "\ufffe"]
)
def test_text_that_may_not(bad: str) -> None:
    with pytest.raises(Malformed):
        plain.check_text(bad)


def test_limits_of_text_and_title_count_bytes_and_characters() -> None:
    plain.check_text("x" * limits.TEXT_MAX)
    with pytest.raises(TooLarge):
        plain.check_text("é" * (limits.TEXT_MAX // 2) + "x")
    plain.check_title("🌊" * 200)
    for bad in ("x" * 201, "two\nlines", "tab\t"):
        with pytest.raises(Malformed):
            plain.check_title(bad)


@given(
    st.lists(
        st.text("a \n\t\x00\x1f\x7f\x85\xa0\ud7ff\ud800\ufdd0\uffff\U0001f600é") | st.just("é" * 9_000),
        max_size=4,
    )
)
def test_many_texts_pass_if_each_of_them_does(texts: list[str]) -> None:
    def passes(text: str) -> bool:
        try:
            return plain.check_text(text) == text
        except ProtocolError:
            return False

    assert plain.texts_pass(texts) == all(passes(text) for text in texts)


@given(st.text())
def test_tidied_text_is_postable_or_empty(typed: str) -> None:
    tidy = plain.tidy(typed)
    if tidy:
        plain.check_text(tidy)
    assert plain.tidy(tidy) == tidy


def test_ids_are_random_uuids() -> None:
    assert encoding.id_from_bytes(sample.uid("x").bytes) == sample.uid("x")
    for wrong in (uuid.uuid1(), uuid.UUID(int=0), uuid.uuid5(uuid.NAMESPACE_DNS, "x")):
        with pytest.raises(Malformed):
            encoding.id_bytes(wrong)
    with pytest.raises(Malformed):
        encoding.id_from_bytes(b"short")


@pytest.mark.parametrize("text", ["AAA", "AAAA\n", "AA==AA", "AAB=", "äAAA", "A A="])
def test_base64_is_canonical(text: str) -> None:
    with pytest.raises(Malformed):
        unb64(text)


@given(st.binary(max_size=100))
def test_base64_comes_back(data: bytes) -> None:
    assert unb64(b64(data), length=len(data)) == data


@given(st.lists(st.binary(max_size=20)), st.lists(st.binary(max_size=20)))
def test_length_prefixed_fields_are_unambiguous(one: list[bytes], two: list[bytes]) -> None:
    assert (encoding.fields(*one) == encoding.fields(*two)) == (one == two)


@given(st.integers(-(2**40), 2**40))
def test_coarse_time(seconds: int) -> None:
    assert encoding.hour_of(seconds) * 3600 <= seconds < encoding.hour_of(seconds) * 3600 + 3600
    assert encoding.day_of(seconds) * 86400 <= seconds < encoding.day_of(seconds) * 86400 + 86400


def test_a_community_id_is_52_letters_both_ways() -> None:
    digest = encoding.community_id_digest(sample.COMMUNITY)
    assert encoding.community_id_from_digest(digest) == sample.COMMUNITY
    assert len(sample.COMMUNITY) == encoding.COMMUNITY_ID_LENGTH
    for wrong in ("", sample.COMMUNITY.upper(), sample.COMMUNITY + "a", "1" * 52, "../" * 17 + "a"):
        with pytest.raises(Malformed):
            encoding.check_community_id(wrong)


@given(st.binary(max_size=200), st.sampled_from([0, 1]))
def test_no_bytes_break_the_header_reader(data: bytes, change_class: int) -> None:
    try:
        changes.decode_header(data, change_class)
    except ProtocolError:
        pass


@given(st.binary(max_size=200))
def test_no_bytes_break_the_body_readers(data: bytes) -> None:
    kinds: tuple[type[changes.Body], ...] = (
        changes.PostBody,
        changes.NoteBody,
        changes.PseudonymBody,
        changes.WordsBody,
    )
    for body in kinds:
        try:
            changes.decode_body(data, body)
        except ProtocolError:
            pass


@pytest.mark.parametrize("kind", sorted(make_protocol.headers()))
def test_a_kind_in_the_wrong_class_is_refused(kind: str) -> None:
    header = make_protocol.headers()[kind]
    with pytest.raises(Malformed):
        changes.decode_header(changes.encode_header(header), 1 - changes.class_of(header))


def test_control_headers_hold_no_pseudonym() -> None:
    for kind, header in make_protocol.headers().items():
        assert hasattr(header, "author") == (isinstance(header, changes.CONTENT_KINDS) and kind != "mail")


@pytest.mark.parametrize("code", ["spam\n", "Spam", "", "a--b", "a b", "x" * 65])
def test_a_code_has_one_spelling(code: str) -> None:
    header = changes.Remove(id=bytes(16), hour=1, post=bytes(16), seqs=(1,), reason=code)
    with pytest.raises(Malformed):
        changes.decode_header(msgspec.msgpack.encode(header), 1)
    body = msgspec.msgpack.encode({"text": "x", "notes": [code]})
    with pytest.raises(Malformed):
        changes.decode_body(body, changes.PostBody)


def review_row(**changed: object) -> reviewing.QueueRow:
    values: dict[str, object] = {
        "review": sample.uid("r"),
        "version": 1,
        "kind": "reply",
        "band": reviewing.Band.ROUTINE,
        "author": sample.uid("a"),
        "author_name": "Quiet Harbour",
        "published": False,
        "waiting_since": 1,
    }
    return reviewing.QueueRow(**(values | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [{"title": "a\nleeward> "}, {"author_name": "\x1b[2J"}, {"why": ("two\nlines",)}, {"kind": "No Code"}],
)
def test_a_guides_screen_shows_plain_lines(changed: dict[str, object]) -> None:
    reviewing.check_row(review_row())
    with pytest.raises(Malformed):
        reviewing.check_item(reviewing.ReviewItem(row=review_row(**changed)))


def test_the_longest_list_of_erased_changes_fits_a_header() -> None:
    seqs = tuple(range(limits.FEED_SIZE_MAX - limits.ERASED_SEQS_MAX, limits.FEED_SIZE_MAX))
    changes.encode_header(changes.Prune(id=bytes(16), hour=2**31 - 1, seqs=seqs))


@pytest.mark.parametrize(
    "bad",
    [
        b'{"kind":"reply","id":"ID","thread":"ID","text":"x","extra":1}',
        b'{"kind":"reply","id":"ID","thread":"ID","text":" "}',
        b'{"kind":"reply","id":"ID","thread":"nowhere","text":"x"}',
        b'{"kind":"shout","id":"ID","text":"x"}',
        b'{"id":"ID","thread":"ID","text":"x"}',
        b'{"kind":"reply","id":"00000000-0000-1000-8000-000000000000","thread":"ID","text":"x"}',
        b'{"kind":"reply","id":"ID","thread":"ID","text":"x","notes":["grief","grief"]}',
        b'{"kind":"reply","id":"ID","thread":"ID","text":"x","notes":["No Code"]}',
        b'{"kind":"thread","id":"ID","room":"ID","title":"","text":"x"}',
        b'{"kind":"report","id":"ID","post":"ID","reason":""}',
        b'{"kind":"report","id":"ID","post":"ID","reason":"unkind","sealed":"?"}',
        b'{"kind":"note-to-guides","id":"ID","sealed":""}',
        b'{"kind":"note-to-guides","id":"ID"}',
        b'{"kind":"appeal","id":"ID","review":"ID","sealed":"AAAA"}',
        b'{"kind":"help-me","id":"ID","sealed":"AAAA"}',
        b'{"kind":"help-me","id":"ID","post":"ID"}',
        b'{"kind":"warmth","id":"ID","post":"ID","words":"two\\nlines"}',
        b'{"kind":"consent","id":"ID","post":"ID","study":"No Code","granted":true}',
        b'{"kind":"consent","id":"ID","post":"ID","study":"sleep","granted":1}',
    ],
)
def test_submissions_that_are_refused(bad: bytes) -> None:
    with pytest.raises(ProtocolError):
        submissions.decode(bad.replace(b"ID", str(sample.uid("x")).encode()))


@given(st.binary(max_size=3000))
def test_words_sealed_to_the_guides_are_taken_and_cut_ones_are_not(words: bytes) -> None:
    key = hpke.public_key(sample.TEAM_HPKE)
    sealed = sealed_words.seal(
        words, team_key=key, purpose=hpke.Purpose.TO_GUIDES, community=sample.COMMUNITY
    )
    whole = submissions.NoteToGuides(id=sample.uid("x"), sealed=b64(sealed))
    submissions.check(whole)
    assert submissions.sealed_words_of(whole) == sealed
    for part in (sealed[:-1], sealed[: hpke.OVERHEAD], sealed + b"x"):
        with pytest.raises(Malformed):
            submissions.check(msgspec.structs.replace(whole, sealed=b64(part)))


@pytest.mark.parametrize("reason", submissions.Because)
def test_every_reason_of_the_servers_is_a_code(reason: submissions.Because) -> None:
    assert plain.check_code(reason.value) == reason.value
    submissions.decode_answer(strict_json.encode(submissions.Refused(reason.value)))


def test_the_longest_post_fits_a_padded_request() -> None:
    worst = '"' * limits.TEXT_MAX
    thread = submissions.NewThread(
        id=sample.uid("t"),
        room=sample.uid("r"),
        title='"' * limits.TITLE_CHARACTERS_MAX,
        text=worst,
        notes=tuple(f"n{n}" + "x" * 60 for n in range(limits.CONTENT_NOTES_MAX)),
    )
    assert len(strict_json.pad(strict_json.encode(thread))) == 40 * 1024


@pytest.mark.parametrize(
    "answer",
    [
        submissions.Published(7),
        submissions.Held(),
        submissions.Held(40),
        submissions.Refused("no-such-thread"),
        submissions.Received(opened=True),
        submissions.Done(),
        submissions.Gone(),
    ],
)
def test_answers_come_back(answer: submissions.Answer) -> None:
    assert submissions.decode_answer(strict_json.pad(strict_json.encode(answer))) == answer


def test_log_in_is_bound_to_community_nonce_and_expiry() -> None:
    challenge = sessions.Challenge(b64(b"nonce"), 1000)
    request = sessions.answer(
        challenge, member=sample.uid("m"), community=sample.COMMUNITY, login_key=sample.key("login")
    )
    public = unb64(sample.public("login"))
    sessions.verify(request, community=sample.COMMUNITY, public_key=public)
    later = sessions.SessionRequest(request.member, request.nonce, 1001, request.signature)
    other = sessions.SessionRequest(request.member, b64(b"other"), 1000, request.signature)
    for wrong in (later, other):
        with pytest.raises(BadSignature):
            sessions.verify(wrong, community=sample.COMMUNITY, public_key=public)
    with pytest.raises(BadSignature):
        sessions.verify(request, community="a" * 52, public_key=public)


def gate(**changed: object) -> joining.GateRequest:
    values: dict[str, object] = {
        "admission": joining.CodeAdmission(b64(bytes(16))),
        "member": sample.uid("m"),
        "name": "Quiet Harbour",
        "login_key": b64(bytes(32)),
        "hpke_key": b64(hpke.public_key(sample.MEMBER_HPKE)),
        "mailbox_key": b64(bytes(32)),
        "guidelines": 1,
        "of_age": True,
        "accepts_escalation": True,
    }
    return joining.GateRequest(**(values | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        {"of_age": False},
        {"accepts_escalation": False},
        {"login_key": b64(bytes(31))},
        {"hpke_key": b64(bytes(32))},
        {"hpke_key": b64(bytes(1216))},
        {"hpke_key": b64(b"\xff" * 1216)},
        {"mailbox_key": "x"},
        {"name": "two\nlines"},
        {"admission": joining.CodeAdmission(b64(bytes(9)))},
        {"guide": joining.GuideRequest(b64(bytes(32)), b64(bytes(3)))},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_the_gate_asks_for_everything(changed: dict[str, object]) -> None:
    joining.check(gate())
    with pytest.raises(Malformed):
        joining.check(gate(**changed))


def decision(**changed: object) -> reviewing.DecideRequest:
    values: dict[str, object] = {
        "version": 1,
        "decision": reviewing.Decision.REMOVE,
        "reason": "method-detail",
    }
    part = b64(bytes(4064))
    return reviewing.DecideRequest(**(values | {"mail_id": sample.uid("mail"), "mail": (part,)} | changed))  # type: ignore[arg-type]


def test_a_restriction_has_a_reason_and_reaches_its_author() -> None:
    reviewing.check_decision(decision())
    reviewing.check_decision(reviewing.DecideRequest(version=1, decision=reviewing.Decision.APPROVE))
    reviewing.check_decision(decision(mail=(), mail_id=None), reachable=False)
    for wrong in ({"reason": ""}, {"mail": (), "mail_id": None}, {"mail_id": None}, {"mail": ("AAAA",)}):
        with pytest.raises(Malformed):
            reviewing.check_decision(decision(**wrong))


def test_each_decision_brings_what_it_needs_and_nothing_else() -> None:
    for one in reviewing.Decision:
        until = 20_000 if one == reviewing.Decision.PAUSE_MEMBER else None
        reviewing.check_decision(decision(decision=one, until_day=until))
        without = decision(decision=one, until_day=until, mail=(), mail_id=None)
        if one in (reviewing.Decision.APPROVE, reviewing.Decision.ESCALATE):
            reviewing.check_decision(without)
        else:
            with pytest.raises(Malformed):
                reviewing.check_decision(without)
    note = reviewing.Decision.APPROVE_WITH_NOTE
    reviewing.check_decision(decision(decision=note, notes=("grief", "panic")))
    for wrong in (
        {"until_day": 20_000},
        {"decision": reviewing.Decision.PAUSE_MEMBER},
        {"notes": ("grief",)},
        {"decision": note, "notes": ("grief", "grief")},
        {"decision": note, "notes": ("Grief!",)},
        {"reason": "because I say so"},
    ):
        with pytest.raises(Malformed):
            reviewing.check_decision(decision(**wrong))


def test_a_decision_with_long_words_fits_a_padded_request() -> None:
    full = decision(mail=(b64(bytes(4064)),) * reviewing.DECISION_MAIL_PARTS)
    strict_json.pad(strict_json.encode(full))


def test_problems_have_stable_codes() -> None:
    made = problems.problem(problems.Code.QUOTA, status=429, title="Too many", retry_after=60)
    assert strict_json.decode(strict_json.encode(made), problems.Problem) == made
    assert made.type == "urn:leeward:problem:quota"
