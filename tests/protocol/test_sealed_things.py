"""Epoch keys, HPKE, mail, team key and words to the guides: who can open what."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from protocol import epochs, hpke, limits, mail, sealed_words, strict_json, team_key
from protocol.errors import BadSeal, BadSignature, Malformed, Mismatch, ProtocolError, TooLarge
from tests.protocol import sample
from tests.vectors import make_protocol

SECRETS = [sample.Stream(f"secret {n}")(32) for n in range(3)]
MEMBER_PUBLIC = hpke.public_key(sample.MEMBER_HPKE)
TEAM_PUBLIC = hpke.public_key(sample.TEAM_HPKE)


@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 30))
@settings(max_examples=30)
def test_each_member_and_nobody_else_opens_an_epoch(epoch: int, members: int, kept: int) -> None:
    first = max(1, epoch - kept)
    keys = {n: sample.Stream(f"epoch {n}")(32) for n in range(first, epoch + 1)}
    secrets = [sample.Stream(f"member {n}")(32) for n in range(members)]
    data = epochs.encode_object(community=sample.COMMUNITY, epoch=epoch, keys=keys, member_secrets=secrets)
    assert len(data) == 14 + 64 * members + 48 * (epoch - first)
    for secret in secrets:
        found = epochs.own_key(data, member_secret=secret, community=sample.COMMUNITY, epoch=epoch)
        assert found == keys[epoch]
    older = epochs.older_keys(data, community=sample.COMMUNITY, epoch=epoch, key=keys[epoch])
    assert older == {n: key for n, key in keys.items() if n < epoch}
    with pytest.raises(BadSeal):
        epochs.own_key(data, member_secret=bytes(32), community=sample.COMMUNITY, epoch=epoch)


def test_an_epoch_object_is_one_epochs_and_whole() -> None:
    data = make_protocol.sample_epochs()
    with pytest.raises(Mismatch):
        epochs.own_key(data, member_secret=SECRETS[0], community=sample.COMMUNITY, epoch=4)
    with pytest.raises(BadSeal):
        epochs.own_key(data, member_secret=SECRETS[0], community="a" * 52, epoch=3)
    for wrong in (data[:-1], data + b"x", b"\x02" + data[1:], data[:1] + b"\x01" + data[2:], b""):
        with pytest.raises(Malformed):
            epochs.own_key(wrong, member_secret=SECRETS[0], community=sample.COMMUNITY, epoch=3)
    with pytest.raises(BadSeal):
        epochs.older_keys(data, community=sample.COMMUNITY, epoch=3, key=bytes(32))


def test_epoch_keys_are_kept_without_gaps() -> None:
    with pytest.raises(Malformed):
        epochs.encode_object(
            community=sample.COMMUNITY, epoch=3, keys={1: bytes(32), 3: bytes(32)}, member_secrets=[]
        )


def test_hpke_adds_1136_bytes_and_binds_purpose_and_community() -> None:
    sealed = hpke.seal(b"words", to=MEMBER_PUBLIC, purpose=hpke.Purpose.MAIL, community=sample.COMMUNITY)
    assert len(sealed) == 5 + hpke.OVERHEAD == 5 + 1136

    def opened(**changed: object) -> bytes:
        values: dict[str, object] = {
            "private_key": sample.MEMBER_HPKE,
            "purpose": hpke.Purpose.MAIL,
            "community": sample.COMMUNITY,
        } | changed
        return hpke.open_sealed(sealed, **values)  # type: ignore[arg-type]

    assert opened() == b"words"
    for changed in (
        {"private_key": sample.TEAM_HPKE},
        {"purpose": hpke.Purpose.AUDIT},
        {"community": "a" * 52},
    ):
        with pytest.raises(BadSeal):
            opened(**changed)
    for wrong in (b"", sealed[:-1], sealed[:20]):
        with pytest.raises(BadSeal):
            hpke.open_sealed(
                wrong, private_key=sample.MEMBER_HPKE, purpose=hpke.Purpose.MAIL, community=sample.COMMUNITY
            )


@pytest.mark.parametrize("key", [b"", bytes(1215), b"\xff" * 1216])
def test_what_is_no_public_key_is_refused(key: bytes) -> None:
    with pytest.raises(Malformed):
        hpke.seal(b"x", to=key, purpose=hpke.Purpose.MAIL, community=sample.COMMUNITY)


def open_mail(sealed: tuple[bytes, ...]) -> list[mail.Part]:
    bodies = [mail.address(part, mailbox_key=sample.MAILBOX) for part in sealed]
    assert all(len(body) == limits.MAIL_BODY for body in bodies)
    return [
        mail.open_part(body, private_key=sample.MEMBER_HPKE, community=sample.COMMUNITY) for body in bodies
    ]


def seal_mail(message: mail.Message) -> tuple[bytes, ...]:
    return mail.seal_message(message, sample.uid("message"), to=MEMBER_PUBLIC, community=sample.COMMUNITY)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=4000), st.randoms())
@settings(max_examples=25)
def test_mail_of_any_length_comes_back_in_any_order(words: str, chance: st.DataObject) -> None:
    assume(words.strip() and not any(0xFDD0 <= ord(c) <= 0xFDEF or ord(c) in (0xFFFE, 0xFFFF) for c in words))
    message = mail.GuideMail(words=words)
    parts = open_mail(seal_mail(message))
    chance.shuffle(parts)  # type: ignore[attr-defined]
    assert mail.join_parts(parts + parts[:1]) == message
    if len(parts) > 1:
        assert mail.join_parts(parts[1:]) is None


def long_decision(length: int) -> mail.DecisionMail:
    """A decision whose JSON has that many bytes."""

    def made(proposal: int) -> mail.DecisionMail:
        review = sample.uid("review")
        return mail.DecisionMail("propose-redaction", review, words="w" * 12_000, proposal="p" * proposal)

    return made(length - len(strict_json.encode(made(1))) + 1)


def test_mail_ends_at_eight_parts() -> None:
    assert len(seal_mail(long_decision(mail.MESSAGE_MAX))) == 8
    with pytest.raises(TooLarge):
        seal_mail(long_decision(mail.MESSAGE_MAX + 1))


@pytest.mark.parametrize("words", ["\x1b[2J", "a\x00", " "])
def test_mail_holds_plain_text_on_both_ends(words: str) -> None:
    with pytest.raises(Malformed):
        seal_mail(mail.GuideMail(words))
    data = strict_json.encode(mail.GuideMail(words))
    with pytest.raises(Malformed):
        mail.join_parts([mail.Part(sample.uid("m"), 0, 1, data)])


def test_only_the_owner_recognises_mail() -> None:
    body = mail.address(seal_mail(mail.GuideMail("hello"))[0], mailbox_key=sample.MAILBOX)
    assert mail.is_for(body, sample.MAILBOX)
    assert not mail.is_for(body, sample.Stream("another mailbox")(32))
    with pytest.raises(Malformed):
        mail.is_for(body[:-1], sample.MAILBOX)


def test_contradicting_parts_are_refused() -> None:
    first, second = (open_mail(seal_mail(mail.GuideMail(word)))[0] for word in ("one", "two"))
    with pytest.raises(Malformed):
        mail.join_parts([first, second])
    long = open_mail(seal_mail(mail.GuideMail("x" * 5000)))
    with pytest.raises(Malformed):
        mail.join_parts([first, long[1]])
    assert mail.join_parts([]) is None


def test_sealed_parts_have_one_size() -> None:
    with pytest.raises(Malformed):
        mail.address(b"short", mailbox_key=sample.MAILBOX)


def test_a_team_key_counts_only_by_a_guide_the_root_named() -> None:
    described = sample.sample_descriptor()
    stranger = team_key.sign(make_protocol.sample_team_key(), sample.key("stranger"))
    with pytest.raises(BadSignature):
        team_key.open_note(str(stranger), descriptor=described)
    with pytest.raises(BadSignature):
        team_key.open_note(
            str(team_key.sign(make_protocol.sample_team_key(), sample.key("guide signing"))),
            descriptor=sample.sample_descriptor(guides=()),
        )


def test_a_team_key_is_wrapped_only_to_the_key_the_root_named() -> None:
    with pytest.raises(Mismatch):
        team_key.wrap(
            1,
            sample.TEAM_HPKE,
            to=MEMBER_PUBLIC,
            expected_hash=hashlib.sha256(TEAM_PUBLIC).digest(),
            community=sample.COMMUNITY,
        )


def test_a_swapped_team_key_is_noticed() -> None:
    wrapped = team_key.wrap(
        1,
        sample.MEMBER_HPKE,
        to=hpke.public_key(sample.GUIDE_HPKE),
        expected_hash=hashlib.sha256(hpke.public_key(sample.GUIDE_HPKE)).digest(),
        community=sample.COMMUNITY,
    )
    with pytest.raises(BadSeal):
        team_key.unwrap(wrapped, team_key=make_protocol.sample_team_key(), private_key=sample.GUIDE_HPKE)


@given(st.binary(max_size=5000))
@settings(max_examples=25)
def test_words_to_guides_come_back_and_show_only_kibibytes(words: bytes) -> None:
    sealed = sealed_words.seal(
        words, team_key=TEAM_PUBLIC, purpose=hpke.Purpose.TO_GUIDES, community=sample.COMMUNITY
    )
    assert (len(sealed) - hpke.OVERHEAD) % 1024 == 0
    found = sealed_words.open_words(
        sealed, private_key=sample.TEAM_HPKE, purpose=hpke.Purpose.TO_GUIDES, community=sample.COMMUNITY
    )
    assert found == words


def test_words_to_guides_have_an_end() -> None:
    with pytest.raises(TooLarge):
        sealed_words.seal(
            bytes(limits.BODY_MAX),
            team_key=TEAM_PUBLIC,
            purpose=hpke.Purpose.AUDIT,
            community=sample.COMMUNITY,
        )


@pytest.mark.parametrize("plaintext", [b"", bytes(100), b"\xff" * 1024, b"\0\0\0\x01ab" + bytes(1018)])
def test_broken_padding_is_refused(plaintext: bytes) -> None:
    sealed = hpke.seal(plaintext, to=TEAM_PUBLIC, purpose=hpke.Purpose.AUDIT, community=sample.COMMUNITY)
    if plaintext == b"":
        return
    with pytest.raises(ProtocolError):
        sealed_words.open_words(
            sealed, private_key=sample.TEAM_HPKE, purpose=hpke.Purpose.AUDIT, community=sample.COMMUNITY
        )
