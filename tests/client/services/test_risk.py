"""The protocol that ships is there without a vault or a network, in the language that is spoken."""

from __future__ import annotations

from itertools import pairwise

import pytest

from client.domain.risk import KINDS, PARTS
from client.services.risk import LANGUAGES, protocol_for, risk_protocol
from client.ui.language import NAMES
from protocol.reviewing import Band


def test_it_is_there_in_every_language_of_the_window() -> None:
    assert set(LANGUAGES) == set(NAMES)
    assert [risk_protocol(each).language for each in LANGUAGES] == list(LANGUAGES)
    assert risk_protocol("tlh").language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("band", Band)
def test_every_kind_has_every_part_in_every_band(kind: str, band: Band, language: str) -> None:
    steps = protocol_for(kind, band, language)
    assert {step.part for step in steps} == set(PARTS)


def test_timers_never_grow_shorter_as_there_is_less_haste() -> None:
    never = 1 << 30
    for kind in KINDS:
        by_band = [{step.id: step.minutes or never for step in protocol_for(kind, band)} for band in Band]
        for sooner, later in pairwise(by_band):
            assert all(minutes <= later.get(step, never) for step, minutes in sooner.items()), kind
