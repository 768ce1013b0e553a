from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.crypto.recovery import write_code
from client.domain.errors import MistypedRecoveryCode
from client.services.recovery_check import compare

CODE = write_code(bytes(range(100, 120)))
GROUPS = CODE.split("-")


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        f"  {CODE}\n",
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("-", " — "),
    ],
)
def test_what_a_person_cannot_see_is_forgiven(typed: str) -> None:
    assert compare(CODE, typed).same


@pytest.mark.parametrize("at", range(8))
@pytest.mark.parametrize("glue", ["-", " ", ""])
def test_the_group_that_differs_is_named(at: int, glue: str) -> None:
    groups = list(GROUPS)
    groups[at] = ("A" if groups[at][0] != "A" else "B") + groups[at][1:]
    assert compare(CODE, glue.join(groups)) == (False, at + 1, False)


def test_a_letter_left_out_is_found_in_its_own_group_where_groups_stand_apart() -> None:
    groups = [*GROUPS[:4], GROUPS[4][1:], *GROUPS[5:]]
    assert compare(CODE, "-".join(groups)) == (False, 5, False)


def test_what_is_not_there_yet_is_missing() -> None:
    assert compare(CODE, "-".join(GROUPS[:3])) == (False, 4, True)
    assert compare(CODE, "") == (False, 1, True)


def test_more_than_the_code_is_not_the_code() -> None:
    assert compare(CODE, CODE + "7") == (False, 8, False)


def test_another_codes_first_group_differs() -> None:
    assert compare(CODE, write_code(bytes(20))) == (False, 1, False)


@given(st.text(max_size=60))
def test_whatever_is_typed_it_is_compared(typed: str) -> None:
    found = compare(CODE, typed)
    assert not found.same
    assert 1 <= found.group <= 8


@given(st.binary(min_size=20, max_size=20), st.binary(min_size=20, max_size=20))
def test_it_is_the_same_exactly_when_it_opens_the_same(one: bytes, other: bytes) -> None:
    assert compare(write_code(one), write_code(one)).same
    assert compare(write_code(one), write_code(other)).same == (one == other)


def test_only_a_code_can_be_compared_with() -> None:
    with pytest.raises(MistypedRecoveryCode):
        compare("nothing", "nothing")
