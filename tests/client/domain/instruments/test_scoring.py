"""Adding up: exact where all is answered, missing where something is, worked out only where the makers say so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.instruments.formulas import formula_of
from client.domain.instruments.scoring import (
    Band,
    Difference,
    Scale,
    Score,
    Wobble,
    band_of,
    difference,
    score,
    simple_sum,
)

TEN = tuple(f"q{n}" for n in range(10))
SCALE = Scale("total", {"en": "Total", "de": "Summe"}, TEN, 0, 40)
PRORATED = replace(SCALE, missing=1)
BANDED = replace(SCALE, bands=(Band(0, 10, "low", "A"), Band(11, 20, "some", "A"), Band(21, 40, "much", "B")))

answers = st.dictionaries(st.sampled_from(TEN), st.none() | st.integers(0, 4).map(float), max_size=10)


@given(answers)
def test_a_total_is_there_exactly_when_nothing_is_missing(given_: dict[str, float | None]) -> None:
    found = score(SCALE, given_)
    missing = tuple(name for name in TEN if given_.get(name) is None)
    assert found.missing == missing
    assert (found.value is None) == bool(missing)
    if not missing:
        assert found.value == sum(value for value in given_.values() if value is not None)
        assert not found.worked_out


@given(answers)
def test_missing_is_never_zero(given_: dict[str, float | None]) -> None:
    """Whatever is left out, no total comes that a zero in its place would give, but where that is the mean too."""
    found = score(PRORATED, given_)
    counted = [value for value in given_.values() if value is not None]
    if found.value is None:
        assert len(counted) < 9
    elif found.worked_out:
        assert len(counted) == 9
        assert found.value == pytest.approx(10 * sum(counted) / 9)
        assert 0 <= found.value <= 40
    else:
        assert found.value == sum(counted)


def test_nothing_answered_has_no_total_even_where_much_may_be_missing() -> None:
    assert score(replace(SCALE, missing=10), {}) == Score(None, TEN)


def test_what_is_not_asked_does_not_count() -> None:
    given_: dict[str, float | None] = {**dict.fromkeys(TEN, 1.0), "another": 4.0}
    assert score(SCALE, given_).value == 10


def test_a_multiplier_counts_once() -> None:
    five = Scale("total", {}, TEN[:5], 0, 100, multiplier=4)
    assert score(five, dict.fromkeys(TEN[:5], 5.0)).value == 100
    assert score(five, dict.fromkeys(TEN[:5], 3.0)).value == 60


@given(st.floats(0, 40))
def test_every_score_in_range_has_one_band(value: float) -> None:
    band = band_of(BANDED, value)
    assert band is not None
    assert band.called == ("low" if value < 11 else "some" if value < 21 else "much")


def test_a_scale_without_bands_has_none() -> None:
    assert band_of(SCALE, 5) is None
    assert band_of(BANDED, 41) is None
    assert band_of(BANDED, -1) is None


def test_a_change_is_told_from_the_measures_own_wobble() -> None:
    known = replace(SCALE, wobble=Wobble(6, "somebody"))
    assert difference(known, Score(20), Score(14)) == Difference(-6, True)
    assert difference(known, Score(20), Score(25)) == Difference(5, False)
    assert difference(SCALE, Score(20), Score(14)) == Difference(-6, None)
    assert difference(known, Score(None, ("q1",)), Score(14)) is None
    assert difference(known, Score(20), Score(None, ("q1",))) is None


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_change_and_the_way_back_are_as_far(one: int, other: int) -> None:
    known = replace(SCALE, wobble=Wobble(6, "somebody"))
    there, back = difference(known, Score(one), Score(other)), difference(known, Score(other), Score(one))
    assert there is not None
    assert back is not None
    assert there.points == -back.points
    assert there.beyond == back.beyond == (abs(one - other) >= 6)


def test_a_name_is_in_its_language_or_in_english() -> None:
    assert SCALE.name("de") == "Summe"
    assert SCALE.name("es") == "Total"
    assert replace(SCALE, names={}).name("en") == ""


def test_bounds_are_there_only_where_every_answer_counts() -> None:
    assert simple_sum(("a", "b"), {"a": [0, 3], "b": [4, 1]}) == (1, 7)
    assert simple_sum(("a",), {"a": [0, None]}) is None
    assert simple_sum(("a",), {"a": []}) is None


ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"


@pytest.mark.parametrize(
    ("expression", "formula"),
    [
        ("", "none"),
        ("%resource.item.item.answer.value.ordinal().sum()", "sum"),
        ("%resource.item.item.answer.value.extension('" + ORDINAL + "').value.sum()", "sum"),
        ("item.item.answer.valueDecimal.aggregate( $this+$total , 0 )", "sum"),
        ("%resource.repeat(item).answer.value.weight().sum()", "sum"),
        ("iif(%a.b('x').count() = 2, %resource.item.item.answer.value.weight().sum(), {})", "sum"),
        ("iif(%a.b.count() = 1, %resource.item.item.answer.value.weight().sum(), {})", "other"),
        ("iif(%a.b.count() = 2, %resource.item.item.answer.value.weight().sum(), 0)", "other"),
        ("iif(%a.b.count() = 2, %a.b.avg(), {})", "other"),
        ("%resource.item.answer.value.weight().sum()", "other"),
        ("%resource.item.item.answer.value.extension('x').value.sum()", "other"),
        ("%resource.item.item.answer.value.weight().sum() / 2", "other"),
        ("%a.sum()", "other"),
        ("%a.avg()", "other"),
        ("%a.where(x).count()", "other"),
    ],
)
def test_a_formula_is_looked_at_and_never_run(expression: str, formula: str) -> None:
    assert formula_of(expression, (2, 2)) == formula
