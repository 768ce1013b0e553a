"""The wording and the figures of instruments are clinical data: whoever changes one of them does it here too.

A digest is over every word that is shown, in its order, and what each answer counts for. It is replaced only together
with `verified_on`, after the wording was compared anew with the sources that the pack names.
"""

from __future__ import annotations

import hashlib
import json

import pytest

from client.domain.instruments.instrument import Instrument
from client.domain.instruments.scoring import band_of, score
from client.services.instrument_packs import instruments

packs = pytest.mark.parametrize("made", instruments(), ids=lambda made: made.key)

WORDING = {
    "phq-8": ("2026-11-22", "e570c36626d460623c6badc3"),
    "gad-7": ("2026-11-22", "0a2a5922d07be4c7783088c2"),
    "phq-4": ("2026-11-22", "e1aebce17ab715f069f4420b"),
    "phq-2": ("2026-11-22", "f15184344028bfe906f7a51c"),
    "ons4": ("2026-11-22", "edc9bcd9ebd393f9e650c4ea"),
    "phq-9": ("2026-11-22", "6e6cc4d875557501a927b7cf"),
    "who-5": ("2026-11-22", "3bf060f7b148603277af108f"),
    "core-10": ("2026-11-22", "cf0c97c557e246ae5925c0f1"),
    "audit-c": ("2026-11-22", "7b469916d0120d4704ceb0c7"),
    "pcl-5": ("2026-11-22", "c8c7f8b1d2f56f443b31d946"),
}

CUTS: dict[str, dict[str, tuple[tuple[int, str], ...]]] = {
    "phq-8": {
        "total": ((0, "none"), (5, "mild"), (10, "moderate"), (15, "moderately severe"), (20, "severe"))
    },
    "phq-9": {
        "total": ((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately severe"), (20, "severe"))
    },
    "gad-7": {"total": ((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe"))},
    "phq-4": {
        "total": ((0, "none"), (3, "mild"), (6, "moderate"), (9, "severe")),
        "anxiety": ((0, "below the cut-off for screening"), (3, "at or above the cut-off for screening")),
        "low_mood": ((0, "below the cut-off for screening"), (3, "at or above the cut-off for screening")),
    },
    "phq-2": {
        "total": ((0, "below the cut-off for screening"), (3, "at or above the cut-off for screening"))
    },
    "ons4": {
        **dict.fromkeys(
            ("satisfied", "worthwhile", "happy"), ((0, "low"), (5, "medium"), (7, "high"), (9, "very high"))
        ),
        "anxious": ((0, "very low"), (2, "low"), (4, "medium"), (6, "high")),
    },
    "who-5": {
        "total": (
            (0, "at or below the cut-off for looking further"),
            (51, "above the cut-off for looking further"),
        )
    },
    "core-10": {
        "total": (
            (0, "healthy or low-level problems"),
            (11, "mild"),
            (15, "moderate"),
            (20, "moderate to severe"),
            (25, "severe"),
        )
    },
    "audit-c": {
        "total": (
            (0, "no alcohol"),
            (1, "low risk"),
            (5, "increasing risk"),
            (8, "higher risk"),
            (11, "possible dependency"),
        )
    },
    "pcl-5": {
        "total": (
            (0, "below the suggested cut-point"),
            (31, "within the suggested cut-point, 31 to 33"),
            (34, "above the suggested cut-point"),
        ),
        **dict.fromkeys(("intrusion", "avoidance", "thoughts_and_mood", "arousal"), ()),
    },
}
"""From which score on, and what the source calls it."""

RANGES = {
    "phq-8": {"total": (0, 24)},
    "phq-9": {"total": (0, 27)},
    "gad-7": {"total": (0, 21)},
    "phq-4": {"total": (0, 12), "anxiety": (0, 6), "low_mood": (0, 6)},
    "phq-2": {"total": (0, 6)},
    "ons4": dict.fromkeys(("satisfied", "worthwhile", "happy", "anxious"), (0, 10)),
    "who-5": {"total": (0, 100)},
    "core-10": {"total": (0, 40)},
    "audit-c": {"total": (0, 12)},
    "pcl-5": {
        "total": (0, 80),
        "intrusion": (0, 20),
        "avoidance": (0, 8),
        "thoughts_and_mood": (0, 28),
        "arousal": (0, 24),
    },
}
CHANGES = {"phq-9": 6, "gad-7": 4, "core-10": 6, "pcl-5": 5, "who-5": 10}
"""From how many points on a change of the total is larger than chance; of the others nobody was found to say."""
HIGHER_IS_BETTER = {("who-5", "total"), ("ons4", "satisfied"), ("ons4", "worthwhile"), ("ons4", "happy")}
CODES = {
    "phq-8": ("", ""),
    "phq-9": ("44249-1", "44261-6"),
    "gad-7": ("69737-5", "70274-6"),
    "phq-4": ("69724-3", "70272-0"),
    "phq-2": ("55757-9", "55758-7"),
    "audit-c": ("72109-2", "75626-2"),
    "pcl-5": ("101697-1", "101698-9"),
    **dict.fromkeys(("ons4", "who-5", "core-10"), ("", "")),
}
"""LOINC's codes of the whole and of its total."""
QUESTIONS = {
    "phq-9": "44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 44260-8",
    "gad-7": "69725-0 68509-9 69733-4 69734-2 69735-9 69689-8 69736-7",
    "audit-c": "68518-0 68519-8 68520-6",
}


def wording(made: Instrument) -> str:
    """The digest of what somebody is asked and may answer."""
    asked = made.questionnaire
    said = [
        *asked.intro,
        [
            [item.lead, item.text, [(option.display, option.value) for option in item.options]]
            for item in asked.items
        ],
        *asked.closing,
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:24]


@packs
def test_the_wording_is_the_one_that_was_compared_with_its_sources(made: Instrument) -> None:
    assert WORDING[made.key] == (made.verified_on, wording(made))


@packs
def test_scores_are_called_as_the_source_calls_them_from_the_cut_on(made: Instrument) -> None:
    assert set(CUTS[made.key]) == {scale.key for scale in made.scales}
    for scale in made.scales:
        cuts = CUTS[made.key][scale.key]
        assert tuple((band.least, band.called) for band in scale.bands) == cuts
        for value in range(int(scale.least), int(scale.most) + 1):
            band = band_of(scale, value)
            told = [called for least, called in cuts if least <= value]
            assert (band.called if band else None) == (told[-1] if told else None)


@packs
def test_ranges_directions_and_changes_are_those_of_the_sources(made: Instrument) -> None:
    assert {scale.key: (scale.least, scale.most) for scale in made.scales} == RANGES[made.key]
    for scale in made.scales:
        points = CHANGES.get(made.key) if scale.key == "total" else None
        assert (scale.wobble.points if scale.wobble else None) == points
        assert scale.better == ("higher" if (made.key, scale.key) in HIGHER_IS_BETTER else "lower")


@packs
def test_codes_are_loincs_and_count_up_to_their_check_digit(made: Instrument) -> None:
    read = json.loads(made.questionnaire.content)
    total = [item for item in read["item"] if item["linkId"] == "total"]
    of_total = total[0].get("code", []) if total else []
    codes = tuple(each[0]["code"] if each else "" for each in (read.get("code", []), of_total))
    assert codes == CODES[made.key]
    questions = [item for group in read["item"] for item in group.get("item", ())]
    asked = [code["code"] for item in questions for code in item.get("code", ())]
    if made.key in QUESTIONS:
        assert " ".join(asked) == QUESTIONS[made.key]
    for code in (*filter(None, codes), *asked):
        number, digit = code.split("-")
        assert mod_10(number) == int(digit)


def mod_10(number: str) -> int:
    """The check digit of a LOINC code (LOINC Users' Guide, appendix on the mod 10 algorithm)."""
    odd = str(int(number[::-1][::2][::-1]) * 2)
    even = number[::-1][1::2]
    return -(sum(map(int, odd)) + sum(map(int, even))) % 10


@packs
def test_one_answer_left_out_leaves_no_score_but_where_the_makers_say_how(made: Instrument) -> None:
    names = [item.link_id for item in made.questionnaire.items]
    most = {
        item.link_id: max(option.value or 0 for option in item.options) for item in made.questionnaire.items
    }
    for lost in names:
        for scale in made.scales:
            told = score(scale, {name: value for name, value in most.items() if name != lost})
            if lost not in scale.items:
                assert told.value == scale.most
            elif made.key == "core-10":
                assert (told.value, told.worked_out, told.missing) == (40, True, (lost,))
            else:
                assert (told.value, told.missing) == (None, (lost,))
