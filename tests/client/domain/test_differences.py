from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.differences import differences

LINES = st.lists(st.sampled_from(("", "a", "b", "heron", "  ")), max_size=30)


@given(LINES, LINES)
def test_what_stayed_and_was_taken_is_the_one_and_what_stayed_and_was_added_the_other(
    old: list[str], new: list[str]
) -> None:
    lines = differences("\n".join(old), "\n".join(new))
    for how, text in (("taken", "\n".join(old)), ("added", "\n".join(new))):
        places, whole = text.split("\n"), 0
        for each in lines:
            if each.how == "more":
                whole += each.left
            elif each.how in ("stayed", how):
                assert places[whole] == each.text
                whole += 1
        assert whole == len(places)


def test_a_long_stretch_that_stayed_is_told_by_its_length() -> None:
    lines = [str(number) for number in range(100)]
    changed = [*lines[:50], "new", *lines[51:]]
    found = differences("\n".join(lines), "\n".join(changed))
    assert [(each.how, each.text, each.left) for each in found] == [
        ("more", "", 48),
        ("stayed", "48", 0),
        ("stayed", "49", 0),
        ("taken", "50", 0),
        ("added", "new", 0),
        ("stayed", "51", 0),
        ("stayed", "52", 0),
        ("more", "", 47),
    ]


def test_texts_of_many_lines_are_told_without_an_end_of_waiting() -> None:
    old = "\n".join(str(number % 3) for number in range(5000))
    found = differences(old, "other")
    assert len(found) == 5001
    assert {each.how for each in found} == {"taken", "added"}


@pytest.mark.parametrize("between", ["\n\n", "\n---\n"])
def test_paragraphs_that_all_changed_are_told_without_an_end_of_waiting(between: str) -> None:
    """What stands between them is the same a thousand times: matched line by line that took a minute."""
    old = between.join(f"said {number} so" for number in range(1000))
    new = between.join(f"said {number} otherwise" for number in range(1000))
    began = time.process_time()
    found = differences(old, new)
    assert time.process_time() - began < 2
    assert sum(each.how == "taken" and each.text.startswith("said") for each in found) == 1000


def test_the_ends_that_stayed_are_found_among_lines_that_are_all_alike() -> None:
    lines = ["- [ ]"] * 3000
    found = differences("\n".join(lines), "\n".join([*lines[:1500], "new", *lines[1500:]]))
    assert [each.how for each in found] == ["more", "stayed", "stayed", "added", "stayed", "stayed", "more"]
    long = [str(number) for number in range(9000)]
    found = differences("\n".join(long), "\n".join([*long[:-1], "other"]))
    assert [each.how for each in found] == ["more", "stayed", "stayed", "taken", "added"]
