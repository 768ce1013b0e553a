from __future__ import annotations

import pytest

from client.domain.risk import KINDS, PARTS, NotAProtocol, RiskProtocol, risk_protocol_of, steps_for
from protocol.reviewing import Band

STEPS = """version = 1
reviewed = 2026-11-22
source = []
""" + "".join(
    f'[[step]]\nid = "{part}"\npart = "{part}"\nwho = "guide"\n{more}\n'
    for part, more in zip(
        PARTS,
        ("minutes = { now = 5, today = 60 }", "document = true", 'bands = ["now", "soon"]', "", "", ""),
        strict=True,
    )
)
IDS = "[" + ", ".join(f'"{part}"' for part in PARTS) + "]"
STEPS += "".join(
    f'[[kind]]\nid = "{kind}"\nsteps = {IDS}\n' + ('band = "now"\n' if kind == "immediate-danger" else "")
    for kind in KINDS
)
WORDS = 'version = 1\nlanguage = "en"\nplainly = ["Nobody can be found."]\n'
WORDS += "".join(f'[[step]]\nid = "{part}"\ntitle = "{part}"\nwords = "Do it."\n' for part in PARTS)
WORDS += "".join(f'[[kind]]\nid = "{kind}"\ntitle = "{kind}"\nwhen = "Then."\n' for kind in KINDS)


@pytest.fixture
def protocol() -> RiskProtocol:
    return risk_protocol_of(STEPS, WORDS)


def test_steps_come_in_order_with_the_timers_of_their_band(protocol: RiskProtocol) -> None:
    steps = steps_for(protocol, kind="help-me", band=Band.NOW)
    assert [step.id for step in steps] == list(PARTS)
    assert steps[0].minutes == 5
    assert steps[1].document
    assert steps_for(protocol, kind="help-me", band=Band.TODAY)[0].minutes == 60
    assert steps_for(protocol, kind="help-me", band=Band.ROUTINE)[0].minutes is None


def test_a_step_stands_only_in_the_bands_in_which_it_applies(protocol: RiskProtocol) -> None:
    assert "call" in {step.id for step in steps_for(protocol, kind="help-me", band=Band.SOON)}
    assert "call" not in {step.id for step in steps_for(protocol, kind="help-me", band=Band.TODAY)}


def test_immediate_danger_is_always_now(protocol: RiskProtocol) -> None:
    for band in Band:
        assert steps_for(protocol, kind="immediate-danger", band=band)[0].minutes == 5


def test_an_unknown_kind_is_an_error(protocol: RiskProtocol) -> None:
    with pytest.raises(KeyError):
        steps_for(protocol, kind="weather", band=Band.NOW)


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ('part = "check"', 'part = "hope"', "hope"),
        ('who = "guide"', 'who = "anybody"', "anybody"),
        ("now = 5", "now = 0", "timer"),
        ("now = 5", "never = 5", "never"),
        ('bands = ["now", "soon"]', 'bands = ["now"]\nminutes = { today = 3 }', "in which it applies"),
        ("document = true", "document = 1", "true or false"),
        ('id = "help-me"', 'id = "help-you"', "in the order"),
        ('steps = ["check", ', "steps = [", "each part"),
        ("version = 1", "version = 2", "version"),
        ("source = []", "", "fields"),
    ],
)
def test_steps_that_are_not_as_they_must_be_are_refused(was: str, becomes: str, why: str) -> None:
    assert was in STEPS
    with pytest.raises(NotAProtocol, match=why):
        risk_protocol_of(STEPS.replace(was, becomes, 1), WORDS)


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ('plainly = ["Nobody can be found."]', "plainly = []", "plainly"),
        ('title = "check"', 'title = " "', "missing"),
        ('[[step]]\nid = "check"', '[[step]]\nid = "checks"', "check"),
        ('when = "Then."', 'when = "Then."\nscore = 1', "fields"),
    ],
)
def test_words_that_are_not_as_they_must_be_are_refused(was: str, becomes: str, why: str) -> None:
    assert was in WORDS
    with pytest.raises(NotAProtocol, match=why):
        risk_protocol_of(STEPS, WORDS.replace(was, becomes, 1))
