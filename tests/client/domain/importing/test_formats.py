"""Which app a file is from, and which of two records is which."""

from __future__ import annotations

from client.domain.importing import formats
from tests.client.domain.importing.reading import kept, read, source


def test_where_it_could_be_two_both_are_offered() -> None:
    assert formats.candidates(source("2024-01-01.txt", "[2024-01-01 10:00] Title\nwords")) == (
        "jrnl-text",
        "markdown",
    )


def test_two_that_say_the_same_are_two_and_stay_the_same_two() -> None:
    row = "2026-04-12,20:30,good,same\n"
    head = "full_date,time,mood,note\n"
    once = [c.origin for c in kept(read("x.csv", head + row, expected="daylio-csv")).check_ins]
    twice = [c.origin for c in kept(read("x.csv", head + row + row, expected="daylio-csv")).check_ins]
    assert len(set(twice)) == 2
    assert once[0] == twice[0]
