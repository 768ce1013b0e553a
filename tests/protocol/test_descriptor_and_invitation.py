"""The descriptor and the invitation: forgiving to hands, strict to liars."""

from __future__ import annotations

import base64
import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import descriptor, invitation, onion, signed_note
from protocol.errors import BadSignature, Expired, Malformed, Mismatch, ProtocolError, UnsupportedVersion
from tests.protocol import sample
from tests.support.feed_builder import FeedBuilder
from tests.vectors import make_protocol

ROOT = signed_note.public_bytes(sample.ROOT)


def opened(text: str) -> descriptor.Descriptor:
    return descriptor.open_note(text, community=sample.COMMUNITY, root_key=ROOT)


def test_only_the_root_key_speaks_for_a_community() -> None:
    note = descriptor.sign(sample.sample_descriptor(), sample.ROOT)
    assert opened(str(note)) == sample.sample_descriptor()
    forged = signed_note.sign(note.text, descriptor.name_of(sample.COMMUNITY), sample.FEED)
    with pytest.raises(BadSignature):
        opened(str(forged))
    with pytest.raises(Mismatch):
        descriptor.open_note(str(note), community="a" * 52, root_key=ROOT)
    with pytest.raises(Mismatch):
        descriptor.sign(sample.sample_descriptor(id="a" * 52), sample.ROOT)


@pytest.mark.parametrize(
    "changed",
    [
        {"feed_key": "AAAA"},
        {"issuers": sample.sample_descriptor().issuers[:11]},
        {"issuers": sample.sample_descriptor().issuers[::-1]},
        {"rooms": sample.sample_descriptor().rooms * 2},
        {"guides": sample.sample_descriptor().guides * 2},
        {"name": "two\nlines"},
        {"name": " "},
        {"guidelines": (descriptor.LocalText("not a language", "x"),)},
        {"content_notes": ("Not A Code",)},
        {"id": "A" * 52},
        {"guidelines": (descriptor.LocalText("en", "\x1b[2J"),)},
        {"escalation": (descriptor.LocalText("en", " "),)},
        {"rooms": (msgspec.structs.replace(sample.sample_descriptor().rooms[0], about="a\nleeward> "),)},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_impossible_descriptors_are_neither_signed_nor_read(changed: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        descriptor.check(sample.sample_descriptor(**changed))


def test_expiry_is_asked_for_by_name() -> None:
    described = sample.sample_descriptor()
    descriptor.check_current(described, day=described.expires_day)
    with pytest.raises(Expired):
        descriptor.check_current(described, day=described.expires_day + 1)


def test_the_fingerprint_covers_every_key_month_and_community() -> None:
    issuers = sample.sample_descriptor().issuers
    fingerprint = descriptor.issuers_fingerprint(sample.COMMUNITY, issuers)
    swapped = (descriptor.IssuerKey(issuers[0].month, issuers[1].key), *issuers[1:])
    renamed = (descriptor.IssuerKey("2025-12", issuers[0].key), *issuers[1:])
    for other in (swapped, renamed):
        assert descriptor.issuers_fingerprint(sample.COMMUNITY, other) != fingerprint
    assert descriptor.issuers_fingerprint("a" * 52, issuers) != fingerprint


@given(st.sampled_from([" ", "\n", "-", "\t", "\u2011"]), st.integers(3, 20), st.booleans())
def test_an_invitation_survives_paper_and_mail_programs(gap: str, every: int, capitals: bool) -> None:
    text = make_protocol.sample_invitation().text()
    broken = gap.join(text[at : at + every] for at in range(0, len(text), every))
    assert (
        invitation.parse(f"  {broken.upper() if capitals else broken}\n") == make_protocol.sample_invitation()
    )


def test_any_single_slip_is_noticed() -> None:
    text = make_protocol.sample_invitation().text()
    chance = random.Random(1)
    for at in range(len("leeward1"), len(text)):
        wrong = chance.choice([c for c in "abcdefghijklmnopqrstuvwxyz234567" if c != text[at]])
        slipped = text[:at] + wrong + text[at + 1 :]
        try:
            found = invitation.parse(slipped)
        except ProtocolError:
            continue
        assert found == make_protocol.sample_invitation(), "only unused bits of the last letter may differ"


@pytest.mark.parametrize(
    "text", ["", "hello", "leeward1", "leeward1abc", "leeward1" + "a" * 200, "leeward10189"]
)
def test_what_is_no_invitation_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        invitation.parse(text)


def test_a_later_version_is_told_apart() -> None:
    with pytest.raises(UnsupportedVersion):
        invitation.parse("leeward2" + "a" * 100)


@pytest.mark.parametrize(
    "address",
    [
        "https://harbour.example",
        "https://harbour.example:8443",
        "http://127.0.0.1:8470",
        "http://localhost:1",
        "http://[::1]:8470",
    ],
)
def test_addresses_that_may_be_asked(address: str) -> None:
    assert invitation.check_address(address) == address


@pytest.mark.parametrize("address", ["HTTPS://Harbour.Example", "Https://harbour.example"])
def test_an_address_has_one_spelling(address: str) -> None:
    assert invitation.check_address(address) == "https://harbour.example"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "harbour.example",
        "http://harbour.example",
        "http://127.0.0.1.example",
        "https://user@harbour.example",
        "https://harbour.example/path",
        "https://harbour.example?q=1",
        "https://harbour.example#x",
        "https://harbour.example:99999",
        "https://harbour.example:port",
        "https://",
        "ftp://harbour.example",
        "file:///etc/passwd",
        "https://harbour.example\n",
        "https://h\u00e4fen.example",
        "https://[::1",
        "https://" + "a" * 200,
    ],
)
def test_addresses_that_may_not(address: str) -> None:
    with pytest.raises(Malformed):
        invitation.check_address(address)


# The example of the specification of onion addresses, version 3.
ONION = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"


@pytest.mark.parametrize("address", [f"http://{ONION}", f"https://{ONION}", f"http://{ONION}:8080"])
def test_an_onion_s_name_proves_who_answers(address: str) -> None:
    assert invitation.check_address(address) == address
    assert invitation.check_onion_address(address.upper()) == address


@pytest.mark.parametrize(
    "address",
    [
        f"http://{ONION[:-7]}e.onion",
        f"http://{ONION.replace('pg6', 'pg7')}",
        f"https://www.{ONION}",
        f"http://{ONION}.",
        "https://harbour.onion",
        "https://onion",
        "https://expyuzz4wqqyqhjn.onion",
    ],
)
def test_an_onion_s_name_with_a_slip_is_no_address(address: str) -> None:
    with pytest.raises(Malformed):
        invitation.check_address(address)


@pytest.mark.parametrize("address", ["https://harbour.example", "http://127.0.0.1:1", "harbour"])
def test_what_is_no_onion_is_no_onion_address(address: str) -> None:
    with pytest.raises(Malformed):
        invitation.check_onion_address(address)


def test_an_onion_s_name_is_its_key() -> None:
    key = base64.b32decode(ONION.removesuffix(".onion").upper())[:32]
    assert onion.name(key) == ONION
    assert onion.fits(ONION)
    assert not onion.fits(ONION.upper())
    assert onion.claims("Harbour.ONION.")
    assert not onion.claims("onion.example")


def test_a_descriptor_s_onion_is_whole() -> None:
    feed = FeedBuilder()
    feed.redescribe(onion=f"http://{ONION}")
    for wrong in ("http://harbour.onion", "https://harbour.example", f"http://{ONION.upper()}"):
        with pytest.raises(Malformed):
            feed.redescribe(onion=wrong)
