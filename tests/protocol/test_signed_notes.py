"""Signed notes, checkpoints, heads and cosignatures: what verifies, and every way they can lie."""

from __future__ import annotations

import base64
import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import checkpoint, generation, limits, signed_note
from protocol.errors import BadSignature, Malformed, Mismatch, ProtocolError, TooLarge
from tests.protocol import sample
from tests.vectors import make_protocol

NAME = checkpoint.origin(sample.COMMUNITY, 1)
FEED = signed_note.public_bytes(sample.FEED)
VERIFIER = signed_note.Verifier(NAME, FEED)
LINES = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1, max_size=5
).map(lambda lines: "\n".join(lines) + "\n")


@given(LINES)
def test_a_signed_text_comes_back_and_verifies(text: str) -> None:
    note = signed_note.parse(str(signed_note.sign(text, NAME, sample.FEED)))
    signed_note.verify(note, VERIFIER)
    assert note.text == text


def test_the_c2sp_example_checkpoint_is_read() -> None:
    """The example key name and layout of the specification, signed by a key of ours."""
    note = signed_note.sign("example.com/log\n20852163\nAAAA\n", "example.com/log", sample.FEED)
    tagged = b"example.com/log\n\x01" + FEED
    import hashlib

    assert note.signatures[0].key_id == hashlib.sha256(tagged).digest()[:4]
    raw = base64.b64decode(str(note).rstrip("\n").rsplit(" ", 1)[1])
    assert len(raw) == 4 + 64


def test_signatures_of_others_are_skipped_but_never_suffice() -> None:
    note = signed_note.sign("a\n", NAME, sample.key("stranger"))
    with pytest.raises(BadSignature):
        signed_note.verify(note, VERIFIER)
    both = note.with_signatures(*signed_note.sign("a\n", NAME, sample.FEED).signatures)
    signed_note.verify(both, VERIFIER)


def test_a_changed_text_does_not_verify() -> None:
    note = signed_note.sign("a\n", NAME, sample.FEED)
    with pytest.raises(BadSignature):
        signed_note.verify(signed_note.Note("b\n", note.signatures), VERIFIER)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "\n",
        "text",
        "text\n",
        "text\n\n",
        "text\n\nno signature\n",
        "text\n\n\N{EM DASH} name AAAA\n",
        "text\n\n\N{EM DASH} name not*base64\n",
        "text\n\n- name AAAAAAAAAAA=\n",
        "te\rxt\n\n\N{EM DASH} name AAAAAAAAAAA=\n",
        "text\n\n\N{EM DASH} name AAAAAAAAAAA=",
        "text\n\n\N{EM DASH} na me AAAAAAAAAAA=\n",
    ],
)
def test_what_is_no_note_is_refused(data: str) -> None:
    with pytest.raises(Malformed):
        signed_note.parse(data)


def test_a_note_has_an_end() -> None:
    with pytest.raises(TooLarge):
        signed_note.parse("x" * (limits.NOTE_MAX + 1))
    line = signed_note.sign("a\n", NAME, sample.FEED).signatures[0].line()
    with pytest.raises(TooLarge):
        signed_note.parse("a\n\n" + line * 300)


@pytest.mark.parametrize(
    ("text", "name"),
    [("no line feed", "n"), ("a\tb\n", "n"), ("a\n", ""), ("a\n", "two words"), ("a\n", "a+b")],
)
def test_only_whole_lines_under_a_plain_name_are_signed(text: str, name: str) -> None:
    with pytest.raises(Malformed):
        signed_note.sign(text, name, sample.FEED)


def cosigned(*names: str, seconds: int = 7200) -> signed_note.Note:
    note = checkpoint.sign_checkpoint(make_protocol.sample_checkpoint(), sample.FEED)
    return note.with_signatures(
        *(signed_note.cosign(note, name, sample.key(name), seconds=seconds) for name in names)
    )


def cosigner(name: str) -> signed_note.Verifier:
    return signed_note.cosigner(name, signed_note.public_bytes(sample.key(name)))


def test_cosignature_time_is_cut_to_the_hour_and_signed() -> None:
    assert signed_note.verify_cosignature(cosigned("w", seconds=7199), cosigner("w")) == 3600
    note = cosigned("w")
    forged = dataclasses.replace(
        note.signatures[1], value=(10800).to_bytes(8, "big") + note.signatures[1].value[8:]
    )
    with pytest.raises(BadSignature):
        signed_note.verify_cosignature(
            signed_note.Note(note.text, (note.signatures[0], forged)), cosigner("w")
        )


def test_one_known_guide_is_enough_and_a_stranger_is_none() -> None:
    text = str(cosigned("w", "v"))
    found, seconds = checkpoint.open_cosigned(
        text, expected_origin=NAME, feed_key=FEED, cosigners=[cosigner("missing"), cosigner("v")]
    )
    assert (found.size, seconds) == (300, 7200)
    with pytest.raises(BadSignature):
        checkpoint.open_cosigned(text, expected_origin=NAME, feed_key=FEED, cosigners=[cosigner("x")])


def test_a_log_signature_is_no_cosignature() -> None:
    """Type 0x01 and type 0x04 have different key ids, so one never passes for the other."""
    note = signed_note.sign(make_protocol.sample_checkpoint().text(), "w", sample.key("w"))
    with pytest.raises(BadSignature):
        signed_note.verify_cosignature(note, cosigner("w"))


def head_message(**changed: object) -> checkpoint.HeadMessage:
    made = checkpoint.sign_checkpoint(make_protocol.sample_checkpoint(), sample.FEED)
    note = dataclasses.replace(make_protocol.head_note(), **changed)  # type: ignore[arg-type]
    return checkpoint.HeadMessage(str(made), str(checkpoint.sign_head(note, sample.FEED)))


def test_a_head_fits_together_or_is_refused() -> None:
    checkpoint.open_head(head_message(), expected_origin=NAME, feed_key=FEED)
    for wrong in (
        {"checkpoint": bytes(32)},
        {"tail": None},
        {"number": 2**53},
        {"epoch": 2**31},
        {"epoch": 0},
        {"origin": checkpoint.origin(sample.COMMUNITY, 2)},
    ):
        with pytest.raises(ProtocolError):
            checkpoint.open_head(head_message(**wrong), expected_origin=NAME, feed_key=FEED)


def test_a_head_of_another_generation_is_not_this_logs() -> None:
    with pytest.raises(BadSignature):
        checkpoint.open_head(
            head_message(), expected_origin=checkpoint.origin(sample.COMMUNITY, 2), feed_key=FEED
        )


def test_a_head_by_another_key_is_refused() -> None:
    with pytest.raises(BadSignature):
        checkpoint.open_head(
            head_message(), expected_origin=NAME, feed_key=signed_note.public_bytes(sample.key("other"))
        )


@pytest.mark.parametrize(
    "text",
    [
        "o\n1\n" + "A" * 43 + "=\nextension\n",
        "o\n01\n" + "A" * 43 + "=\n",
        "o\n-1\n" + "A" * 43 + "=\n",
        "o\n1\nAAAA\n",
        f"o\n{limits.FEED_SIZE_MAX + 1}\n" + "A" * 43 + "=\n",
        "o\n\n" + "A" * 43 + "=\n",
    ],
)
def test_checkpoints_are_exactly_three_canonical_lines(text: str) -> None:
    with pytest.raises(Malformed):
        checkpoint.parse_checkpoint(text)


@given(st.text(alphabet="abc/\n-0123456789=+ ", max_size=300))
def test_no_text_breaks_the_readers(text: str) -> None:
    for read in (checkpoint.parse_checkpoint, checkpoint.parse_head_note, signed_note.parse):
        try:
            read(text)
        except ProtocolError:
            pass


def test_a_generation_note_goes_forward_and_belongs_to_one_community() -> None:
    root = signed_note.public_bytes(sample.ROOT)
    note = make_protocol.sample_generation()
    backwards = dataclasses.replace(note, old=2, new=2)
    with pytest.raises(Malformed):
        generation.open_note(
            str(generation.sign(backwards, sample.ROOT)), community=sample.COMMUNITY, root_key=root
        )
    with pytest.raises(BadSignature):
        generation.open_note(
            str(generation.sign(note, sample.FEED)), community=sample.COMMUNITY, root_key=root
        )
    text = note.text().replace(f"leeward/1/{sample.COMMUNITY}/1", f"leeward/1/{'a' * 52}/1")
    other = signed_note.sign(text, generation.name_of(sample.COMMUNITY), sample.ROOT)
    with pytest.raises(Mismatch):
        generation.open_note(str(other), community=sample.COMMUNITY, root_key=root)
